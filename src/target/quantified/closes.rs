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
use crate::quantity::{Dimension, Kind};
use crate::scan;
use crate::span::Span;

impl Reader<'_> {
    /// Whether the number ends its statement, so that its noun stands before it.
    pub(super) fn closes(&self, lead: &Lead, v: usize, next: u32, end: u32) -> bool {
        let q = &self.quantities[v];
        if q.kind == Kind::Structure || self.quoted(v) || lead.subject.ends_with('每') {
            return false;
        }
        let rest = Span { start: q.span.end, end }.of(self.text);
        let rest = without_remark(rest.trim_start());
        // 可用财力的|70%|用于民生: what it goes to follows.
        if scan::starts(rest, &["用于", "投向"]) && q.dimension == Dimension::Ratio {
            return false;
        }
        // 调水600万立方米|抗旱, 带动社会资金、产业基金等8亿元|助力发展
        let goal = ["助力", "支持", "抗旱", "加快", "推动", "用于", "加大"];
        if matches!(q.dimension, Dimension::Money | Dimension::Physical)
            && !lead.subject.is_empty()
            && lead.relation.is_none()
            && scan::starts(rest, &goal)
        {
            return true;
        }
        // 50亿级企业: a size that names a class.
        let past = self.text.get(q.number.end as usize..).unwrap_or("");
        let step = scan::starts_in(past, "级台大关元新")
            && scan::starts(past, &["级台阶", "台阶", "新台阶", "大关", "关口", "元台阶", "元大关"]);
        // 产业迈上千亿级: the step that it takes, where nothing follows.
        let step = step
            || past.starts_with('级')
                && ["", "产业规模", "规模"].contains(&rest)
                && ["迈上", "跨上", "迈入", "达到"].contains(&lead.relation_word);
        let unbound = q.bound == Bound::Exact;
        let spelled = !q.number.of(self.text).chars().any(|c| c.is_ascii_digit());
        let unwritten = q.number.end == q.span.end;
        // 总额突破百亿: the number that a total passes, where nothing follows.
        let reached = || {
            lead.relation == Some(Relation::Level)
                || q.span.start < q.number.start && WORDS.attribute.suffix(lead.subject).is_some()
        };
        let counted = lead.subject.starts_with(|c: char| c.is_ascii_digit());
        let passed = rest.is_empty() && !counted && !lead.subject.is_empty() && reached();
        if !step
            && (past.starts_with('级') || spelled && unwritten && q.dimension == Dimension::Money && !passed)
        {
            return false;
        }
        // 加快A200万吨、B200万吨项目建设: the size of what is built.
        // 建成松陌9万吨、青渚5万吨新型材料项目; A3万千瓦和B7万千瓦光伏项目
        let joined = rest.strip_prefix(['和', '与']);
        let twin =
            self.quantities.get(v + 1).filter(|n| joined.is_some() && n.unit == q.unit && n.span.end < end);
        let built = twin.map_or(self.shared, |n| Span { start: n.span.end, end }.of(self.text));
        if (rest.is_empty() || twin.is_some())
            && q.dimension == Dimension::Physical
            && lead.relation.is_none()
            && ["项目", "工程", "生产线", "基地"]
                .iter()
                .any(|w| built.starts_with(w) || ["吨", "千瓦"].contains(&q.unit) && scan::has(built, w))
        {
            return false;
        }
        // 百亩、千亩连片基地: sizes that name a kind.
        if self.names_a_size(v) {
            return false;
        }
        // 12个百亿元项目: a size between a count and its noun. 3条12公里: how long they are.
        let counted = |d| matches!(d, Dimension::Count);
        let long = rest.is_empty()
            && !spelled
            && (q.dimension == Dimension::Physical
                || q.dimension == Dimension::Money && q.span.start == q.number.start && unbound);
        let size = !long
            && v.checked_sub(1)
                .map(|b| &self.quantities[b])
                .is_some_and(|b| b.span.end == q.span.start && counted(b.dimension) && !counted(q.dimension));
        if size {
            return false;
        }
        // 5亿元（3000万美元）以上项目
        if scan::starts(rest, &["）以上", "）以下", ")以上", ")以下"]) {
            return false;
        }
        if rest.is_empty() || scan::starts_in(rest, "）)”、，") {
            return true;
        }
        // 建设2个和美乡村: with nothing before the number, its noun is yet to come.
        let said = !lead.subject.is_empty() || lead.relation.is_some();
        if said && scan::starts_in(rest, "和及与") && !scan::starts(rest, &["和美", "及以"]) {
            return true;
        }
        // 取得2金、1铜|佳绩
        if ["金", "银", "铜"].contains(&q.unit) && scan::ends(rest, &["佳绩", "成绩"]) {
            return true;
        }
        // 河段水质100%达标
        if q.dimension == Dimension::Ratio && said && ["达标", "合格", "覆盖", "到位"].contains(&rest)
        {
            return true;
        }
        // 生态廊道194公里|全线贯通, 环湖路20公里、滨江路9公里|建设
        if q.dimension == Dimension::Physical
            && !lead.subject.is_empty()
            && (WORDS.predicate.get(rest).is_some() || ["建设", "建设任务"].contains(&rest))
        {
            return true;
        }
        // 产能1400万吨建成试运转
        if WORDS.attribute.suffix(lead.subject).is_some() && lead::starts_verb(rest) {
            return true;
        }
        // Straight on to another number: 46支691人.
        if q.span.end == next
            && next < end
            && self.quantities.get(v + 1).is_some_and(|n| {
                counted(n.dimension)
                    || n.dimension == Dimension::Money && n.span.end >= end && n.span.start == n.number.start
            })
        {
            return true;
        }
        if scan::starts(rest, &["台阶", "大关", "关口"]) {
            return true;
        }
        if let Some((word, _)) = WORDS.after.prefix(rest) {
            let noun = matches!(
                word,
                "规模"
                    | "水平"
                    | "目标"
                    | "任务"
                    | "台阶"
                    | "以"
                    | "并"
                    | "列"
                    | "达"
                    | "创"
                    | "排"
                    | "降"
                    | "后"
                    | "时"
            ) && !rest[word.len()..].is_empty()
                && !matches!(word, "以" | "并");
            let compound = scan::starts(
                rest,
                &[
                    "以上",
                    "以下",
                    "并网",
                    "规模以",
                    "目标任务",
                    "水平衡",
                    "达标",
                    "占地",
                    "居民",
                    "居住",
                    "排水",
                    "排污",
                    "创业",
                    "创新",
                    "增长点",
                    "增长极",
                ],
            );
            if said && !noun && !compound {
                return true;
            }
        }
        let strong = match lead.relation {
            Some(Relation::Growth | Relation::Decline | Relation::To | Relation::Compare) => true,
            Some(Relation::Level) => !matches!(
                lead.relation_word,
                "实现"
                    | "完成"
                    | "在"
                    | "至"
                    | "到"
                    | "了"
                    | "有"
                    | "为"
                    | "是"
                    | "占"
                    | "进入"
                    | "共有"
                    | "现有"
            ),
            None => false,
        };
        // 优化提升|9个公园: what is done to them, and no rise of what stands before; 水质提升2个等级 is one.
        let done = lead.relation_word == "提升"
            && ["个", "条", "座", "所", "处", "家"].contains(&q.unit)
            && !scan::starts(rest, &["等级", "台阶", "档", "位次", "名次", "单位"]);
        let grade = q.dimension == Dimension::Grade || done;
        strong && !lead.subject.is_empty() && !grade
    }
}

/// What follows a number, but for a remark in brackets that ends it: 床位7000张|（牵头单位：县民政局）.
fn without_remark(rest: &str) -> &str {
    let after = rest.strip_prefix(['（', '(']).and_then(|inner| inner.split_once(['）', ')']));
    if after.is_some_and(|(_, after)| trim(after).is_empty()) { "" } else { rest }
}
