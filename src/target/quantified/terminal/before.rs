//! What stands before the numbers of an item, by the kind of number.
//!
//! | words | number | said of |
//! | --- | --- | --- |
//! | `交易量居全省` | `第4位` | 交易量, among 全省 |
//! | `湖水质稳定保持在地表水` | `Ⅲ类` | 湖水质 |
//! | `猕猴桃产量稳定在全国` | `1/4` | 猕猴桃产量, as a share of 全国 |
//! | `地区生产总值是2015年的` | `3倍` | 地区生产总值 |

use super::super::super::lead::{self, Lead, trim};
use super::super::super::phrase;
use super::super::noun::is_medal;
use super::super::{Reader, rank};
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan::{self, any};
use std::borrow::Cow;

/// How long the name of an earlier figure may be that another is so many times of, in characters.
const EARLIER: usize = 9;

/// What stands before the numbers of an item.
pub(super) struct Before<'s> {
    /// What they are said of, still with what may be ellipsis.
    pub subject: Cow<'s, str>,
    pub relation: Option<Relation>,
    /// Whether each coordinate has a number of its own.
    pub each: bool,
    /// Whether it is a rank that the number tells.
    pub ranked: bool,
    /// Among whom it is taken.
    pub scope: String,
    /// `增速` or `增幅` where that is ranked, and not the thing.
    pub rate: &'static str,
    /// What a fraction is of.
    pub share: &'s str,
}

impl Before<'_> {
    /// The indicator with what the number is among or of.
    pub fn named(&self, indicator: String, q: &Quantity, measure: Measure, rate: &str) -> String {
        let Before { scope, share, .. } = self;
        let mut indicator = indicator;
        if !share.is_empty() {
            indicator = format!("{indicator}占{share}比重");
        }
        if q.dimension == Dimension::Ratio && measure == Measure::Level
            || q.dimension == Dimension::Points && measure != Measure::Level
            // 新型储能装机占全省的|六分之一
            || q.dimension == Dimension::None && q.low.to_f64() < 1.0
        {
            indicator = of_whole(indicator);
        }
        if is_medal(q.unit) {
            indicator = format!("{indicator}{}牌", q.unit);
        }
        if !scope.is_empty() {
            indicator = format!("{}{rate}{scope}排名", indicator.strip_suffix(rate).unwrap_or(&indicator));
        }
        // 百强榜|进位至第77位
        if self.ranked && indicator.ends_with('榜') {
            indicator.push_str("排名");
        }
        indicator
    }
}

impl Reader<'_> {
    /// What the numbers are said of, and how, with what their kind takes off the words before them.
    pub(super) fn before_numbers<'s>(
        &self,
        said: &'s str,
        lead: &Lead,
        relation: Option<Relation>,
        first: &Quantity,
    ) -> Before<'s> {
        let (subject, scope) = (Cow::Borrowed(said), String::new());
        // 松陌稳居百强区|14位
        let placed = first.unit == "位" && scan::holds(said, &["稳居", "位居", "位列", "跃居"]);
        let ranked = placed || first.dimension == Dimension::Rank;
        let mut before = Before { subject, relation, each: lead.each, ranked, scope, rate: "", share: "" };
        match first.dimension {
            _ if ranked => {
                let ranked = self.ranked(said, lead, relation);
                (before.each, before.relation) = (ranked.each, ranked.relation);
                (before.scope, before.rate) = (ranked.scope, ranked.rate);
                before.subject = Cow::Owned(ranked.subject);
            }
            // 物流成本占比|比全省|低2个百分点
            _ if relation == Some(Relation::Compare) => {
                if let Some(said) = compared(said, lead.relation_word) {
                    before.subject = Cow::Owned(said);
                }
            }
            // 松陌|在全国百强县|中前移5位: its rank rose.
            Dimension::Count if first.unit == "位" && relation.is_some() => {
                let moved = said.strip_suffix("排名").unwrap_or(said);
                let among = || rank::peers(moved).map(|(who, among)| format!("{who}{among}排名"));
                let within = || rank::evaluation(moved).map(|(who, within)| format!("{who}{within}排名"));
                if let Some(ranked) = among().or_else(within) {
                    before.subject = Cow::Owned(ranked);
                }
            }
            Dimension::Grade => {
                let graded = grade_subject(said);
                before.subject = self.of_river(graded).map_or(Cow::Borrowed(graded), Cow::Owned);
            }
            Dimension::None if first.number.of(self.text).contains(any(&['/', '分'])) => {
                if let Some((place, _)) = WORDS.place.suffix(said)
                    && let thing = lead::lead(&said[..said.len() - place.len()], lead::Before::Other)
                    && thing.relation == Some(Relation::Level)
                {
                    (before.share, before.subject) = (place, Cow::Borrowed(thing.subject));
                }
            }
            // 能耗下降9%，|超额完成|考核任务2个百分点: how far past it.
            Dimension::Points
                if self.text[..first.span.start as usize]
                    .strip_suffix(said)
                    .is_some_and(|ahead| ahead.ends_with("超额完成")) =>
            {
                let past = if said.is_empty() { "超额完成" } else { "超出" };
                before.subject = Cow::Owned(format!("{past}{said}"));
                before.relation = Some(Relation::Level);
            }
            // 新增就业|完成|年度任务|的118%
            Dimension::Ratio
                if let Some((thing, plan)) = scan::cut(said, "完成")
                    && let plan = plan.trim_end_matches('的')
                    && scan::ends(plan, &["任务", "计划", "目标"])
                    && !thing.is_empty()
                    && !plan.contains('占') =>
            {
                before.subject = Cow::Owned(format!("{thing}占{plan}"));
                before.relation = Some(Relation::Level);
            }
            // 人均产值|达到|全国平均水平|的85%
            Dimension::Ratio if self.text[..first.span.start as usize].ends_with('的') => {
                if let Some((thing, of)) = ["提高到", "达到"].iter().find_map(|w| scan::cut(said, w))
                    && (phrase::is_measured(thing)
                        || scan::ends(thing, &["能力", "标准", "水平"])
                        // 光伏用户达到|宜装农户|的50%
                        || scan::ends(of.trim_end_matches('的'), &["农户", "人口", "总数", "总量"]))
                    && !of.contains(|c: char| c.is_ascii_digit() || matches!(c, '年' | '期'))
                    && !of.is_empty()
                {
                    before.subject = Cow::Owned(format!("{thing}占{of}"));
                    before.relation = Some(Relation::Level);
                }
            }
            _ if first.unit == "倍" => {
                let earlier = times_of_earlier(said).map(|of| (of.subject, of.each));
                if let Some((thing, each)) = earlier.or_else(|| Some((times_of_planned(said)?, false))) {
                    (before.subject, before.relation) = (Cow::Borrowed(thing), Some(Relation::Level));
                    before.each |= each;
                }
            }
            _ => {}
        }
        before
    }

    /// What of a river is graded, where that of another one was before: 渚江出省断面水质…、澜河|达到Ⅱ类.
    fn of_river(&self, subject: &str) -> Option<String> {
        const WATERS: [char; 6] = ['江', '河', '湖', '溪', '海', '川'];
        let before = self.subjects.last()?;
        let (at, _) = before.char_indices().nth(subject.chars().count())?;
        let alike =
            subject.ends_with(WATERS) && before[..at].ends_with(WATERS) && subject.chars().count() < 5;
        alike.then(|| format!("{subject}{}", &before[at..]))
    }
}

/// What is so far below another figure, with the word for which way before that: 占比|比全省|低 → 占比低于全省.
fn compared(said: &str, way: &str) -> Option<String> {
    let way = way.chars().next().filter(|c| "低慢".contains(*c))?;
    let (thing, other) = said.rsplit_once(any(&['比', '较']))?;
    let figure = !other.is_empty() && !scan::starts_in(other, "重例率") && !scan::ends_in(thing, "占对环配");
    figure.then(|| format!("{thing}{way}于{other}"))
}

/// 地区生产总值|是2015年的3倍
fn times_of_earlier(said: &str) -> Option<Lead<'_>> {
    let base = said.strip_suffix('的')?;
    let verbs = ["达到", "相当于", "是", "为", "达"];
    let (at, word) = verbs.into_iter().find_map(|w| Some((scan::last(base, w)?, w)))?;
    (said[at + word.len()..].chars().count() <= EARLIER).then(|| lead::lead(&said[..at], lead::Before::Other))
}

/// 储备规模达到年度投入规模3倍以上
fn times_of_planned(said: &str) -> Option<&str> {
    let (thing, _) = scan::cut(said, "稳定在").or_else(|| scan::cut(said, "达到"))?;
    (!thing.is_empty()).then(|| trim(thing))
}

/// A share of a whole with the noun that a table gives it: 工业投资占固定资产投资|比重.
fn of_whole(mut indicator: String) -> String {
    // 人均产值|仅为|全国平均水平的58%
    let other = |at: usize, w: &str| {
        scan::starts(&indicator[at + w.len()..], &["全国", "全省", "全市", "全区", "全州"])
            && !scan::ends_in(&indicator, "比重例率")
    };
    if let Some((at, word)) = ["仅为", "约为", "仅相当于", "相当于", "为"]
        .iter()
        .find_map(|w| Some((scan::last(&indicator, w).filter(|&at| at > 0 && other(at, w))?, *w)))
    {
        indicator.replace_range(at..at + word.len(), "占");
    }
    // 造林占年计划|12万亩|的95%
    if let Some(at) = ["计划", "任务", "目标"].iter().find_map(|w| Some(scan::last(&indicator, w)? + w.len()))
        && indicator[at..].starts_with(|c: char| c.is_ascii_digit())
        && scan::has(&indicator[..at], "占")
    {
        indicator.truncate(at);
    }
    if let Some(at) = indicator.rfind('占').filter(|&at| at > 0) {
        let of = &indicator[at + '占'.len_utf8()..];
        if !of.is_empty()
            && !scan::ends_in(of, "比重例率度")
            && (!scan::starts_in(of, "比用有地") || scan::starts(of, &["地区", "地方"]))
        {
            let noun = if scan::ends(of, &["计划", "预算", "任务", "任务数", "目标"]) {
                "比例"
            } else {
                "比重"
            };
            indicator = scan::replaced(&indicator, "占到", "占") + noun;
        }
    }
    indicator
}

/// The subject of a grade without the words that lead to it: 湖水质|稳定保持在地表水.
fn grade_subject(subject: &str) -> &str {
    // 支流|由劣Ⅴ类|提升至Ⅳ类
    let subject = ["由劣", "从劣"].iter().find_map(|w| scan::cut(subject, w)).map_or(subject, |(of, _)| of);
    let words = [
        "稳定保持在",
        "稳定保持",
        "稳定达到",
        "保持在",
        "保持",
        "稳居",
        "稳定在",
        "达到",
        "达",
        "位居",
        "为",
    ];
    match words.iter().filter_map(|w| scan::last(subject, w)).filter(|&at| at > 0).min() {
        Some(at) => trim(lead::lead(&subject[..at], lead::Before::Other).subject),
        None => subject,
    }
}
