//! Whether a number ends its statement, so that its noun stands before it.
//!
//! | item | ends it |
//! | --- | --- |
//! | `新增文创企业30家` | yes |
//! | `床位7000张（牵头单位：县民政局）` | yes |
//! | `新建3所学校` | no: the noun follows |

use super::super::lead::{self, Lead, trim};
use super::Reader;
use crate::extraction::Bound;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan::{self, any};
use crate::span::Span;

/// A number, what stands before it and what follows it up to the end of its item.
struct Shown<'r, 't> {
    q: &'r Quantity,
    v: usize,
    lead: &'r Lead<'t>,
    rest: &'r str,
    /// Whether its noun may stand before it.
    said: bool,
    /// Whether it is written without digits.
    spelled: bool,
    next: u32,
    end: u32,
}

/// Nothing if the rule does not know.
type Rule = fn(&Reader, &Shown) -> Option<bool>;

/// The first that knows says whether the number ends its statement.
const RULES: [Rule; 24] = [
    // 盘活存量住房3600套|用作保障房: what they are put to.
    |_, n| {
        let put = n.q.dimension == Dimension::Count && !n.lead.subject.is_empty();
        (put && scan::starts(n.rest, &["用作", "用于", "改造为"])).then_some(true)
    },
    // 跨过110亿元、130亿元|两个台阶: as many as are named.
    |reader, n| {
        let before = n.v.checked_sub(1).map(|before| &reader.quantities[before])?;
        let named = before.dimension == Dimension::Money && before.span.end == n.q.span.start && n.spelled;
        (named && scan::starts(n.rest, &["台阶", "大关", "关口"])).then_some(false)
    },
    // 选派教师60名|赴基层支教
    |_, n| {
        let sent = ["名", "人"].contains(&n.q.unit)
            && scan::starts(n.rest, &["赴", "前往", "下沉", "进驻", "到基层"]);
        (sent && !n.lead.subject.is_empty()).then_some(true)
    },
    // 加装电梯300部|等20件实事
    |_, n| {
        let more = n.rest.strip_prefix('等').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        (more && n.said).then_some(true)
    },
    // 可用财力的|70%|用于民生: what it goes to follows.
    |_, n| {
        let goes = n.q.dimension == Dimension::Ratio && scan::starts(n.rest, &["用于", "投向", "投入"]);
        goes.then_some(false)
    },
    // 调水600万立方米|抗旱, 带动社会资金、产业基金等8亿元|助力发展
    |_, n| {
        const GOAL: [&str; 7] = ["助力", "支持", "抗旱", "加快", "推动", "用于", "加大"];
        let amount = matches!(n.q.dimension, Dimension::Money | Dimension::Physical);
        (amount && !n.lead.subject.is_empty() && n.lead.relation.is_none() && scan::starts(n.rest, &GOAL))
            .then_some(true)
    },
    // 50亿级企业: a size that names a class.
    |reader, n| reader.names_a_class(n).then_some(false),
    // 加快A200万吨、B200万吨项目建设: the size of what is built.
    |reader, n| reader.sizes_a_project(n).then_some(false),
    // 百亩、千亩连片基地: sizes that name a kind.
    |reader, n| reader.names_a_size(n.v).then_some(false),
    // 12个百亿元项目: a size between a count and its noun. 3条12公里: how long they are.
    |reader, n| {
        let q = n.q;
        let sum =
            q.dimension == Dimension::Money && q.span.start == q.number.start && q.bound == Bound::Exact;
        let long = n.rest.is_empty() && !n.spelled && (q.dimension == Dimension::Physical || sum);
        let before = n.v.checked_sub(1).map(|before| &reader.quantities[before])?;
        let size = before.span.end == q.span.start
            && before.dimension == Dimension::Count
            && q.dimension != Dimension::Count;
        (size && !long).then_some(false)
    },
    // 5亿元（3000万美元）以上项目
    |_, n| scan::starts(n.rest, &["）以上", "）以下", ")以上", ")以下"]).then_some(false),
    |_, n| (n.rest.is_empty() || scan::starts_in(n.rest, "）)”、，/")).then_some(true),
    // 突破40亿元|并|连续三年居首位: no noun begins so.
    |_, n| (n.rest.starts_with('并') && WORDS.goes_on.prefix(n.rest).is_none()).then_some(true),
    // 建设2个和美乡村: with nothing before the number, its noun is yet to come.
    |_, n| {
        let ends = scan::starts_in(n.rest, "和及与") && !scan::starts(n.rest, &["和美", "及以"]);
        (n.said && ends).then_some(true)
    },
    // 取得2金、1铜|佳绩
    |_, n| {
        let medals = ["金", "银", "铜"].contains(&n.q.unit) && scan::ends(n.rest, &["佳绩", "成绩"]);
        medals.then_some(true)
    },
    // 人均收入实现8%|的增长, 以年均8%|的速度递增
    |_, n| {
        let rate = n.q.dimension == Dimension::Ratio && n.said;
        (rate && growth(n.rest).is_some_and(str::is_empty)).then_some(true)
    },
    // 河段水质100%达标
    |_, n| {
        let reached = ["达标", "合格", "覆盖", "到位"].contains(&n.rest);
        (n.q.dimension == Dimension::Ratio && n.said && reached).then_some(true)
    },
    // 生态廊道194公里|全线贯通, 环湖路20公里、滨江路9公里|建设
    |_, n| {
        let done = || WORDS.predicate.get(n.rest).is_some() || ["建设", "建设任务"].contains(&n.rest);
        (n.q.dimension == Dimension::Physical && !n.lead.subject.is_empty() && done()).then_some(true)
    },
    // “保交房”3600套|按期交付
    |_, n| {
        let long = n.rest.chars().nth(3).is_some();
        let done = long && n.q.dimension == Dimension::Count && n.lead.relation.is_none();
        (done && !n.lead.subject.is_empty() && WORDS.predicate.get(n.rest).is_some()).then_some(true)
    },
    // 产能1400万吨建成试运转
    |_, n| {
        let said = WORDS.attribute.suffix(n.lead.subject).is_some() && lead::starts_verb(n.rest);
        said.then_some(true)
    },
    // Straight on to another number: 46支691人.
    |reader, n| {
        let next = reader.quantities.get(n.v + 1).filter(|_| n.q.span.end == n.next && n.next < n.end)?;
        let whole = next.span.end >= n.end && next.span.start == next.number.start;
        (next.dimension == Dimension::Count || next.dimension == Dimension::Money && whole).then_some(true)
    },
    |_, n| scan::starts(n.rest, &["台阶", "大关", "关口"]).then_some(true),
    |_, n| {
        let (word, ()) = WORDS.after.prefix(n.rest)?;
        let on = WORDS.after_noun.get(word).is_some() && n.rest.len() > word.len();
        (n.said && !on && WORDS.goes_on.prefix(n.rest).is_none()).then_some(true)
    },
    // 优化提升|9个公园: what is done to them, and no rise of what stands before; 水质提升2个等级 is one.
    |_, n| {
        const STEPS: [&str; 6] = ["等级", "台阶", "档", "位次", "名次", "单位"];
        let done = n.lead.relation_word == "提升"
            && ["个", "条", "座", "所", "处", "家"].contains(&n.q.unit)
            && !scan::starts(n.rest, &STEPS);
        (n.q.dimension == Dimension::Grade || done).then_some(false)
    },
];

impl Reader<'_> {
    /// Whether the number ends its statement, so that its noun stands before it.
    pub(super) fn closes(&self, lead: &Lead, v: usize, next: u32, end: u32) -> bool {
        let q = &self.quantities[v];
        if q.kind == Kind::Structure || self.quoted(v) || lead.subject.ends_with('每') {
            return false;
        }
        let rest = without_remark(Span { start: q.span.end, end }.of(self.text).trim_start());
        let spelled = !q.number.of(self.text).chars().any(|c| c.is_ascii_digit());
        let said = !lead.subject.is_empty() || lead.relation.is_some();
        let shown = Shown { q, v, lead, rest, said, spelled, next, end };
        let known = RULES.iter().find_map(|rule| rule(self, &shown));
        // Otherwise a word that says how noun and number relate closes what has both.
        known.unwrap_or_else(|| {
            let strong = match lead.relation {
                Some(Relation::Growth | Relation::Decline | Relation::To | Relation::Compare) => true,
                Some(Relation::Level) => WORDS.loose.get(lead.relation_word).is_none(),
                None => false,
            };
            strong && !lead.subject.is_empty()
        })
    }

    /// 建成松陌9万吨、青渚5万吨新型材料项目; A3万千瓦和B7万千瓦光伏项目
    fn sizes_a_project(&self, n: &Shown) -> bool {
        let joined = n.rest.starts_with(any(&['和', '与']));
        let twin = self.quantities.get(n.v + 1);
        let twin = twin.filter(|twin| joined && twin.unit == n.q.unit && twin.span.end < n.end);
        let built = twin.map_or(self.shared, |twin| Span { start: twin.span.end, end: n.end }.of(self.text));
        let of_it =
            |w: &&str| built.starts_with(*w) || ["吨", "千瓦"].contains(&n.q.unit) && scan::has(built, w);
        (n.rest.is_empty() || twin.is_some())
            && n.q.dimension == Dimension::Physical
            && n.lead.relation.is_none()
            && ["项目", "工程", "生产线", "基地"].iter().any(of_it)
    }

    /// Whether the number is a size by which a class of things goes, as in 50亿级企业.
    fn names_a_class(&self, n: &Shown) -> bool {
        const STEPS: [&str; 7] = ["级台阶", "台阶", "新台阶", "大关", "关口", "元台阶", "元大关"];
        let (q, lead) = (n.q, n.lead);
        let past = self.text.get(q.number.end as usize..).unwrap_or("");
        let step = scan::starts_in(past, "级台大关元新") && scan::starts(past, &STEPS)
            // 产业迈上千亿级: the step that it takes, where nothing follows.
            || past.starts_with('级')
                && ["", "产业规模", "规模"].contains(&n.rest)
                && ["迈上", "跨上", "迈入", "达到"].contains(&lead.relation_word);
        // 总额突破百亿: the number that a total passes, where nothing follows.
        let reached = || {
            lead.relation == Some(Relation::Level)
                || q.span.start < q.number.start && WORDS.attribute.suffix(lead.subject).is_some()
        };
        let counted = lead.subject.starts_with(|c: char| c.is_ascii_digit());
        let passed = || n.rest.is_empty() && !counted && !lead.subject.is_empty() && reached();
        let bare = n.spelled && q.number.end == q.span.end && q.dimension == Dimension::Money;
        !step && (past.starts_with('级') || bare && !passed())
    }
}

/// What follows words after a rate that say that it is one of growth: 的增长, 的增速, 的速度递增, 的增长速度.
pub(super) fn growth(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let moved = scan::after(rest, &["速度", "增速", "增幅"]);
    let grown = scan::after(moved.unwrap_or(rest), &["增长", "递增", "提升", "上升"]);
    grown
        .map(|rest| scan::after(rest, &["速度", "幅度", "率"]).unwrap_or(rest))
        .or(moved.filter(|_| !rest.starts_with("速度")))
}

/// What follows a number, but for a remark in brackets that ends it: 床位7000张|（牵头单位：县民政局）.
fn without_remark(rest: &str) -> &str {
    let after = rest.strip_prefix(any(&['（', '('])).and_then(|inner| inner.split_once(['）', ')']));
    if after.is_some_and(|(_, after)| trim(after).is_empty()) { "" } else { rest }
}
