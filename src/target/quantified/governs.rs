//! Whether a number before its noun states something.
//!
//! | item | |
//! | --- | --- |
//! | `完成4个片区治理` | states what is done |
//! | `调整10人以下学校`, `围绕4个链条` | narrows its noun |
//! | `新建70万吨磷酸铁锂项目` | the size of what is built |
//! | `落实四大行动` | the frame of a programme |

use super::super::lead::{Lead, trim};
use super::super::phrase;
use super::Reader;
use super::noun::reaches;
use super::prenominal::SAYS;
use crate::decimal::Decimal;
use crate::extraction::{Bound, Status};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Kind};
use crate::scan;
use crate::span::Span;

/// Those who are counted without a unit, by the ten thousand.
const PEOPLE: [&str; 20] = [
    "山区",
    "失业人员",
    "产业工人",
    "市民",
    "人口",
    "妇女",
    "群众",
    "居民",
    "农民",
    "农户",
    "牧民",
    "劳动力",
    "外出务工",
    "职工",
    "学生",
    "老人",
    "老年人",
    "儿童",
    "城镇",
    "农村",
];

/// Whether the noun after a number is something built or planned, whose size is no outcome: 70万吨磷酸铁锂项目.
fn names_a_project(tail: &str) -> bool {
    scan::holds(tail, &["项目", "工程", "基地", "生产线", "电站", "行动", "计划", "核心技术"])
}

/// Units in which a factory counts what it turns out.
const CAPACITY: [&str; 12] = ["只", "台", "套", "件", "辆", "头", "羽", "支", "片", "块", "颗", "箱"];

impl Reader<'_> {
    /// Whether a number before its noun states something, rather than narrows the noun.
    pub(super) fn governs(&self, lead: &Lead, words: &str, v: usize, tail: &str) -> bool {
        let q = &self.quantities[v];
        let direct = lead.subject.is_empty();
        let delivered =
            direct && (lead.verb.is_some() || lead.light) || WORDS.deliver.suffix(words).is_some();
        let listed = phrase::names(lead.subject).is_some_and(|(_, rest)| rest.is_empty())
            || lead.subject.ends_with('等');
        let numeral = q.number.of(self.text);
        let spelled = !numeral.chars().any(|c| c.is_ascii_digit());
        if self.text.get(q.number.end as usize..).is_some_and(|past| past.starts_with('级'))
            || tail.starts_with('级')
            || scan::ends_in(lead.subject, "第每首前")
        {
            return false;
        }
        // 由16个国家38座城市组成的联盟, 全国22家学院之一: what a thing is made of or is one of.
        let one_of = trim(tail).ends_with("之一") && !trim(tail).ends_with("分之一");
        if scan::has(tail, "组成的") || one_of {
            return false;
        }
        // 入选全国首批100个产业集群, 在33项激励中: how many there are of them all.
        let entered = words.ends_with("首批") && scan::holds(words, &["入选", "获评", "列入", "纳入"]);
        // 在汽车保有量超90万辆城市中居第3位
        // 在全省20个区评比中夺魁, 被国家四部委评为…
        const AMONG: [&str; 11] = [
            "中最",
            "中排名",
            "中排第",
            "中退出",
            "市中居",
            "中位居",
            "中位列",
            "比拼中",
            "评比中",
            "考核中",
            "竞赛中",
        ];
        let among = scan::holds(tail, &AMONG) || q.unit == "部" && tail.starts_with(['委', '门']);
        if entered || among || words.starts_with('在') && scan::ends(trim(tail), &["中", "基础上", "前提下"])
        {
            return false;
        }
        // 调整10人以下学校, 30户以上村落通客车: a size that narrows its noun.
        let written = q.span.of(self.text);
        let village = ["户", "人"].contains(&q.unit) && written.ends_with("以上") && !delivered;
        if written.ends_with("以下") || village {
            return false;
        }
        // 围绕4个链条: what the work turns on is not its outcome; 围绕需求建设5条专线 is.
        const TURNS: [&str; 7] = ["聚焦", "围绕", "针对", "瞄准", "依托", "按照", "紧盯"];
        let done = |rest| WORDS.deliver.suffix(rest).is_some_and(|(verb, _)| verb != rest);
        if TURNS.iter().any(|w| words.ends_with(w) || words.strip_prefix(w).is_some_and(|r| !done(r))) {
            return false;
        }
        // 以3条产业链为重点: how the work is gone about.
        const MEANS: [&str; 6] = ["为抓手", "为重点", "为载体", "为牵引", "为支撑", "为引领"];
        let with = trim(self.clause.of(self.text)).starts_with('以');
        if words.ends_with('以') && tail.contains('为') || with && scan::ends(trim(tail), &MEANS) {
            return false;
        }
        // 筛选出12个候选项目: what is to be voted on.
        if scan::has(tail, "候选项目") && self.sentence.status == Status::Target {
            return false;
        }
        // 50人论坛, 全国60个中小城市: said of something else, or a part of its name.
        if tail.starts_with("论坛") || words.ends_with("全国") {
            return false;
        }
        // 连续3个赛季居全国首位, 克服7轮强降雨, 是全省3个、全市唯一的试点: no outcomes.
        let lasting = words.ends_with("连续")
            && ["个", "次", "届", "度"].contains(&q.unit)
            && q.span.start == q.number.start;
        // 成功应对20轮强降雨、140起地质灾害
        let clause = trim(self.clause.of(self.text));
        let weathered = scan::starts(clause, &["成功应对", "有效应对", "应对", "克服", "战胜"]);
        // 3次全省第一, 29次亲临青渚, 1类创新药
        let times = ["次", "回"].contains(&q.unit)
            && (scan::starts(tail, &["全省第", "全国第", "全市第"]) || scan::holds(tail, &["亲临", "莅临"]));
        let drug = q.unit == "类" && scan::starts(tail, &["创新药", "新药", "新兽药"]);
        if times || drug || weathered && self.sentence.status == Status::Result {
            return false;
        }
        if lasting
            || scan::ends(words, &["是全国", "是全省", "是全球"])
            || scan::holds(words, &["克服", "战胜"])
        {
            return false;
        }
        // 2万人参与的跨年活动; 成为全省第4个拥有2家书城的县; 将9支基金整合为3支
        if scan::starts(tail, &["参与的", "参加的"])
            || words.contains('第') && scan::has(words, "成为")
            || words.starts_with('将') && scan::holds(tail, &["整合为", "合并为"])
        {
            return false;
        }
        // 发挥6个集聚区示范作用, 4个开发区是主战场, 提出5项指标: what is there, not what is done.
        let there = words.starts_with("发挥") && scan::ends(tail, &["作用", "效应", "优势"])
            || tail.contains('是') && !tail.contains(['“', '”'])
            || tail.ends_with("指标")
            || scan::ends(tail, &["事务", "困难挑战"])
            || scan::has(tail, "身影")
            || tail.ends_with("清单") && !scan::holds(tail, &["纳入", "列入", "入选"]);
        if there && !listed {
            return false;
        }
        if self.names_a_size(v) {
            return false;
        }
        // 跨过两个万亿元大关
        let steps = scan::ends(trim(tail), &["台阶", "大关", "关口"]);
        if steps && spelled && (q.kind, q.dimension) == (Kind::Quantity, Dimension::Count) {
            return true;
        }
        match (q.kind, q.dimension) {
            (Kind::Structure, _) => {
                // 十大行动 is the frame of a programme, 四大中心 is built.
                let frame = scan::ends(
                    trim(tail),
                    &[
                        "行动",
                        "工程",
                        "计划",
                        "战略",
                        "举措",
                        "任务",
                        "加工",
                        "领域",
                        "方面",
                        "服务业",
                        "产业",
                        "板块",
                    ],
                );
                // 等八大行业企业改造: whose, and not what.
                let frame = frame || scan::starts(trim(tail), &["大行业", "大领域", "大产业", "大重点"]);
                // 建设5大动漫基地
                const BUILT: [&str; 6] = ["基地", "中心", "平台", "园区", "枢纽", "公园"];
                let built = !spelled && delivered && scan::ends(trim(tail), &BUILT);
                (listed && lead.verb.is_some() || built) && !frame
            }
            (_, Dimension::Count)
                if spelled
                    && tail.starts_with('“')
                    && !((listed || q.unit != "把" && phrase::parts(lead.subject).len() > 1)
                        && lead.verb.is_some()) =>
            {
                false
            }
            (_, Dimension::Count) if spelled && numeral == "一" => {
                // 打造一座更有温度的城市
                delivered
                    && !tail.ends_with("的城市")
                    && (q.unit != "个" && q.unit != "次" || words.contains('再'))
            }
            // A spelled count is a record where something is done with it: 治理两座油库, 三条线路入选.
            (_, Dimension::Count) if spelled => {
                let done = scan::holds(
                    tail,
                    &[
                        "入选",
                        "获评",
                        "获批",
                        "荣获",
                        "上榜",
                        "登陆",
                        "升格",
                        "全部",
                        "全面完成",
                        "圆满完成",
                        "如期完成",
                    ],
                );
                // 完成全市最大两座油库治理
                let singled = lead.subject.contains('最') && (lead.verb.is_some() || lead.light);
                // 建成花市、书市、夜市三条街区: as many as are named.
                let named = phrase::parts(lead.subject).len();
                let named = named > 1 && q.low == Decimal::new(named as i64, 0);
                // 深化五个新城建设: what the work is about.
                let about = ["深化", "推进", "加强", "加快", "强化", "统筹", "提升", "抓好", "做好"];
                let about = lead.verb.is_some_and(|v| about.contains(&v)) && numeral != "两";
                delivered && !about
                    || listed
                    || named
                        && (lead.verb.is_some_and(|v| v != "推动") && !about
                            || lead.whole.starts_with("完成")
                            || done && self.sentence.status == Status::Result)
                    || singled
                    || direct && done && self.sentence.status == Status::Result
            }
            // 首个年接待超过20万人次的景区: a quality of one thing.
            (_, Dimension::Count) if tail.starts_with('的') => {
                let ofone = scan::holds(words, &["首个", "首家", "首座", "唯一", "成为"]);
                !ofone && !scan::ends(words, &["惠及", "覆盖", "服务", "容纳"])
            }
            // 山区5县生产总值: which counties.
            (_, Dimension::Count) if ["县", "区", "市", "州"].contains(&q.unit) && !direct => {
                listed || delivered
            }
            // 3亿只芯片封装基地: what it will turn out.
            (_, Dimension::Count) if scan::ends_in(numeral, "万亿") && CAPACITY.contains(&q.unit) => {
                !names_a_project(tail) && !scan::ends(tail, &["园区", "牧场", "养殖场"])
            }
            (_, Dimension::Count) => true,
            // 百亿项目服务制度, 打造千亿元产业: a size that names a class.
            (_, Dimension::Money) if spelled => false,
            (_, Dimension::Money) => {
                // 落地一批20—40亿元船艇项目
                let some = words.ends_with("一批") && names_a_project(tail);
                // 完成90亿元年度投资任务
                let task = direct && lead.relation_word == "完成" && scan::has(tail, "投资");
                // 获得试点城市|2亿元|资金支持
                // 示范项目获|1亿元|省级奖补资金
                let given = words.contains('获') && scan::ends(tail, &["资金支持", "资金补助", "资金奖励"])
                    || scan::ends(words, &["获", "获得"]) && scan::ends(tail, &["资金", "奖励"]);
                (delivered || task || given)
                    && !some
                    && !tail.starts_with('的')
                    && !scan::starts(tail, &["以上", "以下"])
            }
            // A voltage says what kind of line it is, a steam rate what kind of boiler.
            (_, Dimension::Physical) if ["千伏", "蒸吨"].contains(&q.unit) => false,
            (_, Dimension::Physical) => {
                // 建设5万亩茶叶基地: its area is how much is done.
                // 千万亩森林提升工程 is the name of a programme.
                let area = ["亩", "公里", "公顷"].contains(&q.unit)
                    && delivered
                    && !spelled
                    && !tail.starts_with('的');
                // 10万吨电池材料、5万吨铜箔等项目: the sizes of projects in a list of names.
                let clause = Span { start: q.span.end, end: self.clause.end }.of(self.text);
                let named = scan::holds(clause, &["等项目", "等重点项目", "等重大项目", "等一批项目"]);
                // 松陌云谷|9万平方米|建筑全部封顶
                let all = scan::has(tail, "全部") && self.sentence.status == Status::Result;
                // 推进渚河沿岸|20公里|堤岸治理
                let work = || {
                    ["公里", "亩", "公顷"].contains(&q.unit)
                        && (lead.verb.is_some() || lead.light)
                        && !scan::ends(lead.subject, &["沿线", "周边", "两侧"])
                        && scan::ends(tail, &["治理", "整治", "修复"])
                };
                (area || all || work() || !names_a_project(tail) && !named)
                    && (all
                        || work()
                        || listed
                        || delivered
                        || direct && (self.verb.is_some() || self.delivers))
            }
            (_, Dimension::Ratio) => {
                !scan::ends_in(lead.subject, "的近")
                    && (scan::holds(tail, &SAYS) || (q.bound != Bound::Exact || tail.starts_with('的')) && scan::has(tail, "万元"))
                    // 40%以上小学、|80%以上中学通过验收
                    || direct
                        && q.bound != Bound::Exact
                        && scan::holds(self.shared, &SAYS)
                        && self.quantities.get(v + 1).is_some_and(|n| n.dimension == Dimension::Ratio)
                    // 压减10%的一般性支出
                    || direct && tail.starts_with('的') && lead.relation == Some(Relation::Decline)
                    // 建制村|100%|通硬化路; 实现城区|100%|清洁取暖
                    || !direct && tail.starts_with('通')
                    // 委员提案|100%|办复
                    || !direct && numeral == "100" && WORDS.deliver.get(trim(tail)).is_some()
                    || numeral == "100" && scan::holds(words, &["实现", "实行"])
                    // 完成80%以上文化中心提质增效; 1%人口抽样调查 is a name.
                    || direct && q.bound != Bound::Exact && lead.relation_word == "完成" && trim(tail).chars().count() > 3
                    // 完成印染行业60%以上机台低噪音改造
                    || words.starts_with("完成") && q.bound != Bound::Exact && tail.ends_with("改造")
                    || reaches(lead).is_some()
                    // 建成基站900个、覆盖|85%以上|村庄
                    || lead.subject == "覆盖" && !self.subjects.is_empty()
                    // 将|80%以上|的财力投向民生
                    || scan::holds(words, &["将", "把"]) && scan::holds(tail, &["投入", "投向", "用于"])
            }
            // 为70万妇女免费筛查, 实现7万人口集聚, 带动3万农户增收
            (_, Dimension::None) => {
                // 29万|65岁及以上|老年人
                let who = if tail.starts_with(|c: char| c.is_ascii_digit()) {
                    scan::cut(tail, "以上")
                } else {
                    None
                };
                let who = who.map_or(tail, |(_, who)| who);
                // 9万|易返贫致贫监测对象
                const KINDS: [&str; 8] =
                    ["人员", "群众", "对象", "青年", "残疾人", "学生", "女生", "新就业群体"];
                let kind = !spelled && scan::holds(scan::head(who, 30), &KINDS);
                let whom = numeral.ends_with('万') && (kind || scan::starts(who, &PEOPLE));
                // 20万人口以上的县, 10万人口大县
                let class = tail.strip_prefix("人口").is_some_and(|r| scan::starts_in(r, "以县大的规"));
                let place = WORDS.place.suffix(words).map_or(0, |(w, ())| w.len());
                let words = &words[..words.len() - place];
                let served = ["为", "使", "让", "帮助", "惠及", "保障", "带动"];
                let served = served.iter().any(|w| words.ends_with(w))
                    || ["实现", "完成"].contains(&lead.relation_word);
                // 各县区|9万|农村学生|全部吃上营养餐
                let stated =
                    words.is_empty() || WORDS.modal.suffix(words).is_some() || scan::has(tail, "全部");
                whom && !class && q.high.is_none() && (delivered || served || stated)
            }
            (_, Dimension::Grade) => {
                // 对劣Ⅴ类水体实施整治: whom it is done to.
                let gone = lead.subject.ends_with('劣') && scan::has(tail, "消除");
                let said = !direct || lead.light || lead.relation.is_some();
                said && !gone && !tail.contains('比') && !words.starts_with('对')
            }
            _ => false,
        }
    }
}
