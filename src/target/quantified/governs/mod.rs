//! Whether a number before its noun states something.
//!
//! | item | |
//! | --- | --- |
//! | `完成4个片区治理` | states what is done |
//! | `调整10人以下学校`, `围绕4个链条` | narrows its noun |
//! | `新建70万吨磷酸铁锂项目` | the size of what is built |
//! | `落实四大行动` | the frame of a programme |
//!
//! What stands around a number may deny it (`narrows`); otherwise what it measures decides.

mod narrows;

use super::super::lead::{Lead, trim};
use super::super::phrase;
use super::Reader;
use super::noun::reaches;
use crate::decimal::Decimal;
use crate::extraction::{Bound, Status};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan::{self, any};
use crate::span::Span;

/// A number before its noun, and what stands around it.
struct Fronted<'r, 't> {
    q: &'r Quantity,
    v: usize,
    lead: &'r Lead<'t>,
    /// The clause before the number.
    words: &'r str,
    /// The item after the number.
    tail: &'r str,
    numeral: &'r str,
    /// Whether it is written without digits.
    spelled: bool,
    /// Whether nothing but verbs stands before it.
    direct: bool,
    /// Whether a verb of delivery or the like stands right before it.
    delivered: bool,
    /// Whether names before 等 do.
    listed: bool,
}

impl Fronted<'_, '_> {
    fn acted_on(&self) -> bool {
        self.lead.verb.is_some() || self.lead.light
    }

    /// Whether its noun is something built or planned, whose size is no outcome: 70万吨磷酸铁锂项目.
    fn names_a_project(&self) -> bool {
        WORDS.project.find(self.tail).is_some()
    }
}

impl Reader<'_> {
    /// Whether a number before its noun states something, rather than narrows the noun.
    pub(super) fn governs(&self, lead: &Lead, words: &str, v: usize, tail: &str) -> bool {
        let q = &self.quantities[v];
        let numeral = q.number.of(self.text);
        let direct = lead.subject.is_empty();
        // 完成自治区|10万亩|造林任务: whose it is.
        let of = scan::before(lead.subject, &["下达的", "下达"]).unwrap_or(lead.subject);
        let whose = WORDS.place.get(of).is_some() || ["自治区", "省", "市"].contains(&of);
        let done = direct && lead.verb.is_some() || (direct || whose && lead.verb.is_none()) && lead.light;
        let n = Fronted {
            q,
            v,
            lead,
            words,
            tail,
            numeral,
            // 千余家 counts as 1000余家 does.
            spelled: !numeral.chars().any(|c| c.is_ascii_digit())
                && (q.bound == Bound::Exact || numeral.contains(|c| !"百千万".contains(c))),
            direct,
            delivered: done || WORDS.deliver.suffix(words).is_some(),
            listed: phrase::names(lead.subject).is_some_and(|(_, rest)| rest.is_empty())
                || lead.subject.ends_with('等'),
        };
        if self.narrows(&n) {
            return false;
        }
        match (q.kind, q.dimension) {
            (Kind::Structure, _) => is_built(&n),
            // 跨过两个万亿元大关
            (_, Dimension::Count) if n.spelled && scan::ends(trim(tail), &["台阶", "大关", "关口"]) => {
                true
            }
            (_, Dimension::Count) if n.spelled => self.spelled_count(&n),
            (_, Dimension::Count) => is_count(&n),
            (_, Dimension::Money) => is_spent(&n),
            (_, Dimension::Physical) => self.extent(&n),
            (_, Dimension::Ratio) => self.share(&n),
            (_, Dimension::None) => are_people(&n),
            (_, Dimension::Grade) => {
                // 对劣Ⅴ类水体实施整治: whom it is done to.
                let gone = lead.subject.ends_with('劣') && scan::has(tail, "消除");
                let said = !direct || lead.light || lead.relation.is_some();
                said && !gone && !tail.contains('比') && !words.starts_with('对')
            }
            _ => false,
        }
    }

    /// A count in words is a record where something is done with it: 治理两座油库, 三条线路入选.
    fn spelled_count(&self, n: &Fronted) -> bool {
        let (lead, tail) = (n.lead, n.tail);
        let parts = || phrase::parts(lead.subject).len();
        if tail.starts_with('“') && !((n.listed || n.q.unit != "把" && parts() > 1) && lead.verb.is_some())
        {
            return false;
        }
        if n.numeral == "一" {
            // 打造一座更有温度的城市
            let one = n.q.unit != "个" && n.q.unit != "次" || n.words.contains('再');
            return n.delivered && !tail.ends_with("的城市") && one;
        }
        let done = self.sentence.status == Status::Result && WORDS.achieved.find(tail).is_some();
        // 完成全市最大两座油库治理
        let singled = lead.subject.contains('最') && n.acted_on();
        // 建成花市、书市、夜市三条街区: as many as are named.
        let named = parts();
        let named = named > 1 && n.q.low == Decimal::new(named as i64, 0);
        // 深化五个新城建设: what the work is about.
        let about = lead.verb.is_some_and(|v| WORDS.about.get(v).is_some()) && n.numeral != "两";
        // 两次|上调低保标准
        let again = n.q.unit == "次" && n.words.is_empty() && WORDS.relation.prefix(tail).is_some();
        n.delivered && !about
            || n.listed
            || again
            || named
                && (lead.verb.is_some_and(|v| v != "推动") && !about
                    || lead.whole.starts_with("完成")
                    || done)
            || singled
            || n.direct && done
    }

    /// Whether the share before is of what is contributed.
    pub(super) fn contributes(&self) -> bool {
        let last = self.records.last();
        last.is_some_and(|r| {
            ["%", "成"].contains(&r.unit)
                && r.indicator.starts_with("贡献")
                && r.span.start >= self.clause.start
        })
    }

    /// 建设5万亩茶叶基地: how much is done; a size of what is built is not.
    fn extent(&self, n: &Fronted) -> bool {
        let tail = n.tail;
        // A voltage says what kind of line it is, a steam rate what kind of boiler.
        if ["千伏", "蒸吨"].contains(&n.q.unit) {
            return false;
        }
        let ground = ["亩", "公里", "公顷", "平方公里"].contains(&n.q.unit);
        // 千万亩森林提升工程 is the name of a programme.
        let area = ground && n.delivered && !n.spelled && (!tail.starts_with('的') || n.lead.light);
        // 10万吨电池材料、5万吨铜箔等项目: the sizes of projects in a list of names.
        let clause = Span { start: n.q.span.end, end: self.clause.end }.of(self.text);
        let named = || scan::holds(clause, &["等项目", "等重点项目", "等重大项目", "等一批项目"]);
        // 松陌云谷|9万平方米|建筑全部封顶
        let all = self.sentence.status == Status::Result && scan::has(tail, "全部");
        // 20公里|农村公路|建成通车
        let achieved = || self.sentence.status == Status::Result && WORDS.achieved.find(tail).is_some();
        // 9公里管网、|3座变电站建成投用; 9公里道路|完成改造
        let said = || {
            scan::find(tail, "完成").is_some_and(|at| at > 0)
                || [tail, self.shared].iter().any(|w| WORDS.predicate.suffix(w).is_some())
                || achieved()
        };
        // 确保|20公里|快速路建成通车
        let ahead = WORDS.modal.get(n.words).is_some() || n.words.is_empty();
        let opened = (ahead
            // 5个村|900亩|征地任务完成
            || scan::ends(n.words, &["个村", "个乡镇", "个社区"]))
            && !tail.starts_with(any(&['的', '“']))
            && !n.names_a_project()
            && said();
        // 推进渚河沿岸|20公里|堤岸治理
        let work = ground
            && n.acted_on()
            && !scan::ends(n.lead.subject, &["沿线", "周边", "两侧"])
            && WORDS.ground.suffix(tail).is_some();
        let stated = n.listed
            || n.delivered
            || ["把", "将"].contains(&n.words)
            || n.direct && (self.verb.is_some() || self.delivers || !self.run.is_empty());
        all || opened || work || stated && (area || !n.names_a_project() && !named())
    }

    /// A share of a kind of which something is said: 50%以上的村集体收入超30万元.
    fn share(&self, n: &Fronted) -> bool {
        let (lead, words, tail, direct) = (n.lead, n.words, n.tail, n.direct);
        let (all, bound) = (n.numeral == "100", n.q.bound != Bound::Exact);
        // 6%左右|的速度|可以实现充分就业
        !scan::starts(tail, &["的速度", "的增速"])
            && (!scan::ends_in(lead.subject, "的近") || scan::starts(tail, &["用于", "投向", "投入"]))
            && (WORDS.of_share.find(tail).is_some()
                || (bound || tail.starts_with('的')) && scan::has(tail, "万元"))
            // 40%以上小学、|80%以上中学通过验收
            || direct
                && bound
                && WORDS.of_share.find(self.shared).is_some()
                && self.quantities.get(n.v + 1).is_some_and(|next| next.dimension == Dimension::Ratio)
            // 压减10%的一般性支出
            || direct && tail.starts_with('的') && lead.relation == Some(Relation::Decline)
            // 建制村|100%|通硬化路; 实现城区|100%|清洁取暖
            || !direct && tail.starts_with('通')
            // 委员提案|100%|办复
            || !direct && all && WORDS.deliver.get(trim(tail)).is_some()
            || all && scan::holds(words, &["实现", "实行"])
            // 完成80%以上文化中心提质增效; 1%人口抽样调查 is a name.
            || direct && bound && lead.relation_word == "完成" && trim(tail).chars().count() > 3
            // 完成印染行业60%以上机台低噪音改造
            || words.starts_with("完成") && bound && tail.ends_with("改造")
            || reaches(lead).is_some()
            // 建成基站900个、覆盖|85%以上|村庄
            // 投入80亿元，覆盖山区|80%以上|的学校
            || lead.subject.strip_prefix("覆盖").is_some_and(|of| of.is_empty() || scan::ends(of, &["地区", "山区", "农村"]))
                && !self.subjects.is_empty()
            // 贡献了|70%以上的税收、|80%以上的就业
            || bound && (scan::ends(words, &["贡献", "贡献了"]) || words.is_empty() && self.contributes())
            // 将|80%以上|的财力投向民生
            || scan::holds(words, &["将", "把"]) && scan::holds(tail, &["投入", "投向", "用于"])
    }
}

/// 建设5大动漫基地, but 十大行动 is the frame of a programme.
fn is_built(n: &Fronted) -> bool {
    let noun = trim(n.tail);
    // 等八大行业企业改造: whose, and not what.
    let frame = WORDS.frame.suffix(noun).is_some()
        || scan::starts(noun, &["大行业", "大领域", "大产业", "大重点", "行业", "领域"]);
    const BUILT: [&str; 6] = ["基地", "中心", "平台", "园区", "枢纽", "公园"];
    let built = !n.spelled && n.delivered && scan::ends(noun, &BUILT);
    (n.listed && n.lead.verb.is_some() || built) && !frame
}

fn is_count(n: &Fronted) -> bool {
    let (unit, tail) = (n.q.unit, n.tail);
    if tail.starts_with('的') {
        // 首个年接待超过20万人次的景区: a quality of one thing.
        let of_one = scan::holds(n.words, &["首个", "首家", "首座", "唯一", "成为"]);
        return !of_one && !scan::ends(n.words, &["惠及", "覆盖", "服务", "容纳"]);
    }
    // 山区5县生产总值: which counties.
    if ["县", "区", "市", "州"].contains(&unit) && !n.direct {
        return n.listed || n.delivered;
    }
    // 年产3亿枚蛋鸡场, 年出栏9万只肉鸭的养殖场
    const YEARLY: [&str; 6] = ["年产", "年出栏", "年加工", "年处理", "年屠宰", "日处理"];
    if scan::ends(n.words, &YEARLY)
        && (n.names_a_project() || scan::ends_in(phrase::without_predicate(tail), "场厂园"))
    {
        return false;
    }
    // 3亿只芯片封装基地: what it will turn out.
    if scan::ends_in(n.numeral, "万亿") && WORDS.capacity.get(unit).is_some() {
        return !n.names_a_project() && !scan::ends(tail, &["园区", "牧场", "养殖场"]);
    }
    true
}

/// 完成90亿元年度投资任务; a size names a class: 百亿项目服务制度, 打造千亿元产业.
fn is_spent(n: &Fronted) -> bool {
    let (words, tail) = (n.words, n.tail);
    // 落地一批20—40亿元船艇项目
    let some = words.ends_with("一批") && n.names_a_project();
    let task = n.direct && n.lead.relation_word == "完成" && scan::has(tail, "投资");
    // 获得试点城市|2亿元|资金支持
    // 示范项目获|1亿元|省级奖补资金
    let given = words.contains('获') && scan::ends(tail, &["资金支持", "资金补助", "资金奖励"])
        || scan::ends(words, &["获", "获得"]) && scan::ends(tail, &["资金", "奖励"]);
    !n.spelled
        && (n.delivered || task || given)
        && !some
        && !tail.starts_with('的')
        && !scan::starts(tail, &["以上", "以下"])
}

/// 为70万妇女免费筛查, 实现7万人口集聚, 带动3万农户增收
fn are_people(n: &Fronted) -> bool {
    // 29万|65岁及以上|老年人
    let aged =
        if n.tail.starts_with(|c: char| c.is_ascii_digit()) { scan::cut(n.tail, "以上") } else { None };
    let who = aged.map_or(n.tail, |(_, who)| who);
    // 9万|易返贫致贫监测对象
    let kind = || !n.spelled && WORDS.whom.find(scan::head(who, 30)).is_some();
    let many = n.q.low.to_f64() >= 1e4;
    let whom = many && !n.spelled && (WORDS.people.prefix(who).is_some() || kind());
    // 20万人口以上的县, 10万人口大县
    let class = n.tail.strip_prefix("人口").is_some_and(|r| {
        scan::starts_in(r, "以县大规") || r.starts_with('的') && scan::ends_in(r, "县市区镇城")
    });
    // 全区有30万人口、9万劳动力资源: what is there, and no outcome.
    let class = class
        || n.tail.starts_with("人口") && n.words.ends_with('有')
        || scan::ends(n.tail, &["劳动力资源", "人力资源"]);
    let place = WORDS.place.suffix(n.words).map_or(0, |(w, ())| w.len());
    let words = &n.words[..n.words.len() - place];
    let served = scan::ends(words, &["为", "使", "让", "向", "有", "帮助", "惠及", "保障", "带动", "安置"])
        || ["实现", "完成"].contains(&n.lead.relation_word);
    // 各县区|9万|农村学生|全部吃上营养餐
    let stated =
        || words.is_empty() || n.direct || WORDS.modal.suffix(words).is_some() || scan::has(n.tail, "全部");
    whom && !class && n.q.high.is_none() && (n.delivered || served || stated())
}
