//! What stands around a number before its noun and says that it is no outcome.
//!
//! | words | |
//! | --- | --- |
//! | `围绕4个链条` | what the work turns on |
//! | `入选全国首批100个产业集群` | how many there are of them all |
//! | `在全省20个区评比中夺魁` | among whom |
//! | `克服7轮强降雨` | what was lived through |

use super::super::super::lead::trim;
use super::super::Reader;
use super::Fronted;
use crate::extraction::Status;
use crate::lexicon::words::WORDS;
use crate::quantity::Dimension;
use crate::scan::{self, any};

/// Whether a number only narrows its noun.
type Rule = fn(&Reader, &Fronted) -> bool;

const RULES: [Rule; 19] = [
    // 启动百家优质企业倍增计划: a round number in a name.
    |_, n| {
        let round = n.q.dimension == Dimension::Count && n.numeral.chars().all(|c| "百千万".contains(c));
        round && scan::ends(trim(n.tail), &["计划", "工程", "行动"])
    },
    |reader, n| {
        let past = reader.text.get(n.q.number.end as usize..).unwrap_or("");
        past.starts_with('级') || n.tail.starts_with('级') || scan::ends_in(n.lead.subject, "第每首前")
    },
    // 由16个国家38座城市组成的联盟, 全国22家学院之一: what a thing is made of or is one of.
    |_, n| {
        let noun = trim(n.tail);
        scan::has(n.tail, "组成的") || noun.ends_with("之一") && !noun.ends_with("分之一")
    },
    // 入选全国首批100个产业集群, 在33项激励中: how many there are of them all.
    |_, n| {
        // 被列为|湾区|26个|中心城市
        let listed = scan::has(n.words, "被列为");
        let entered = n.words.ends_with("首批") && scan::holds(n.words, &["入选", "获评", "列入", "纳入"]);
        let given = n.words.starts_with('在') && scan::ends(trim(n.tail), &["中", "基础上", "前提下"]);
        entered || given || listed
    },
    // 在汽车保有量超90万辆城市中居第3位, 在全省20个区评比中夺魁; 被国家四部委评为…
    |_, n| WORDS.among.find(n.tail).is_some() || n.q.unit == "部" && n.tail.starts_with(any(&['委', '门'])),
    // 调整10人以下学校, 30户以上村落通客车: a size that narrows its noun.
    |reader, n| {
        let written = n.q.span.of(reader.text);
        // 引进5亿元以上|项目总投资额
        let class =
            n.q.dimension == Dimension::Money && written.ends_with("以上") && n.tail.starts_with("项目");
        let place = scan::starts(n.tail, &["自然村", "村", "行政村", "建制村"]);
        let village =
            ["户", "人"].contains(&n.q.unit) && written.ends_with("以上") && (place || !n.delivered);
        written.ends_with("以下") || village || class
    },
    // 围绕4个链条: what the work turns on is not its outcome; 围绕需求建设5条专线 is.
    |_, n| {
        let done = |rest| WORDS.deliver.suffix(rest).is_some_and(|(verb, _)| verb != rest);
        let turns = WORDS.turns.prefix(n.words).is_some_and(|(word, ())| !done(&n.words[word.len()..]));
        turns || WORDS.turns.suffix(n.words).is_some()
    },
    // 以3条产业链为重点, 9家企业为龙头: how the work is gone about.
    |_, n| {
        const MEANS: [&str; 8] =
            ["为着力点", "为抓手", "为重点", "为载体", "为牵引", "为支撑", "为引领", "为龙头"];
        n.words.ends_with('以') && n.tail.contains('为') || scan::ends(trim(n.tail), &MEANS)
    },
    // 筛选出12个候选项目: what is to be voted on.
    |reader, n| scan::has(n.tail, "候选项目") && reader.sentence.status == Status::Target,
    // 50人论坛, 全国60个中小城市: said of something else, or a part of its name.
    // But 全国80个贫困村全部出列 is said of all of them.
    |_, n| n.tail.starts_with("论坛") || n.words.ends_with("全国") && !scan::has(n.tail, "全部"),
    // 连续3个赛季居全国首位, 克服7轮强降雨, 是全省3个、全市唯一的试点: no outcomes.
    |_, n| {
        let lasting = n.words.ends_with("连续")
            && ["个", "次", "届", "度"].contains(&n.q.unit)
            && n.q.span.start == n.q.number.start;
        lasting
            || scan::ends(n.words, &["是全国", "是全省", "是全球"])
            || scan::holds(n.words, &["克服", "战胜"])
    },
    // 成功应对20轮强降雨、140起地质灾害
    |reader, _| {
        let clause = trim(reader.clause.of(reader.text));
        let weathered = scan::has(scan::head(clause, 24), "应对") || scan::starts(clause, &["克服", "战胜"]);
        weathered && reader.sentence.status == Status::Result
    },
    // 票决出9项实事项目后，…
    |reader, n| trim(n.tail).ends_with("项目后") && reader.sentence.status == Status::Target,
    // 3次全省第一, 29次亲临青渚
    |_, n| {
        let firsts = || scan::starts(n.tail, &["全省第", "全国第", "全市第"]);
        ["次", "回"].contains(&n.q.unit)
            && (firsts() || scan::holds(n.tail, &["亲临", "莅临"]) || n.tail.starts_with("调度"))
    },
    // 2万人参与的跨年活动; 成为全省第4个拥有2家书城的县; 将9支基金整合为3支
    |_, n| {
        scan::starts(n.tail, &["参与的", "参加的"])
            || n.words.contains('第') && scan::has(n.words, "成为")
            || n.words.starts_with('将') && scan::holds(n.tail, &["整合为", "合并为"])
    },
    // 发挥6个集聚区示范作用, 4个开发区是主战场, 提出5项指标: what is there, not what is done.
    |reader, n| {
        let tail = n.tail;
        // 3个国家级、|9个省级开发区是主战场
        let shared = WORDS.prefix.get(trim(tail)).is_some() && reader.shared.contains('是');
        let there = shared
            || n.words.starts_with("发挥") && scan::ends(tail, &["作用", "效应", "优势"])
            || tail.contains('是') && !tail.contains(any(&['“', '”']))
            || scan::ends(tail, &["指标", "事务", "困难挑战"])
            || scan::has(tail, "身影")
            || tail.ends_with("清单") && !scan::holds(tail, &["纳入", "列入", "入选"]);
        there && !n.listed
    },
    // 16项指标中有|8项居前列, 1项|第二: of how many, and where they came in.
    |_, n| {
        let of =
            scan::cut(n.tail, "有").is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
        // But 9个|第二批示范乡镇 are counted.
        of || n.tail.starts_with('第') && trim(n.tail).chars().count() < 5
    },
    |reader, n| reader.names_a_size(n.v),
    // 总量跨过110亿元、130亿元|两个台阶: as many as are named.
    |reader, n| {
        let before = n.v.checked_sub(1).map(|before| &reader.quantities[before]);
        let named = before.is_some_and(|b| b.dimension == Dimension::Money && b.span.end == n.q.span.start);
        named && scan::ends(trim(n.tail), &["台阶", "大关", "关口"])
    },
];

impl Reader<'_> {
    /// Whether what stands around a number says that it is no outcome.
    pub(super) fn narrows(&self, n: &Fronted) -> bool {
        RULES.iter().any(|rule| rule(self, n))
    }
}
