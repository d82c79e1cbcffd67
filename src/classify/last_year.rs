//! Last year's actual figure beside this year's target.
//!
//! | review | plan for 2026 | linked |
//! | --- | --- | --- |
//! | 地区生产总值增长5.8% | 增长6.2%左右 | yes |
//! | 地区生产总值达到81亿元 | 增长6.2%左右 | no: a level is no growth |
//! | 五年来地区生产总值年均增长7% | 增长6.2%左右 | no: not last year's |
//! | 松陌镇地区生产总值增长9% | 增长6.2%左右 | no: a part of the whole |
//!
//! A result is comparable to a target if both are of the same canonical indicator and the same area, both say how
//! it moved, or where it stands, or what was delivered, and the units are of one kind (counts: the same thing counted). Of several,
//! the one whose period is the year before comes before one without a period, then the one outside 其中, then
//! the first in the text: a review states the whole first and its parts later. What was reached at the end of several
//! years that end with the year before comes last. A result of another year, or a change over several, is never linked.

use super::{UnitKind, key};
use crate::extraction::{Form, Measure, Record, Status};
use crate::scan::Words;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words in an indicator or a verb that speak of several years.
static SEVERAL_YEARS: LazyLock<Words<()>> =
    LazyLock::new(|| Words::new(["年均", "累计", "五年", "三年"].map(|word| (word, ()))));

/// What must be equal for two records to be compared.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Comparable<'a> {
    canonical: &'static str,
    area: &'a str,
    /// Growth and decline are one: the figure is a change.
    measure: Measure,
    kind: UnitKind,
    /// The unit where it is a ratio, else empty.
    unit: &'static str,
    /// What is counted or built.
    thing: String,
}

/// Sets `last_year` of every target whose canonical indicator the review gives a comparable figure for.
/// `canonical` must be set, and `areas` has the part of the whole that each record is of; `year` is the year the plan
/// is for, if known. Links hold record ids.
pub(super) fn link(records: &mut [Record], areas: &[String], year: Option<u16>) {
    let mut results: BTreeMap<Comparable, ((u8, bool), u32)> = BTreeMap::new();
    for (record, area) in records.iter().zip(areas).filter(|(record, _)| record.canonical.is_some()) {
        let Some(rank) = rank(record, year) else { continue };
        let Some(what) = comparable(record, area) else { continue };
        let best = results.entry(what).or_insert((rank, record.id));
        if rank < best.0 {
            *best = (rank, record.id);
        }
    }
    for (record, area) in records.iter_mut().zip(areas) {
        if record.canonical.is_some() && record.status == Status::Target && is_for(record, year) {
            record.last_year =
                comparable(record, area).and_then(|what| results.get(&what)).map(|(_, id)| *id);
        }
    }
}

/// How well a result serves as last year's figure, best first; nothing if it is none.
fn rank(record: &Record, year: Option<u16>) -> Option<(u8, bool)> {
    if record.status != Status::Result || several_years(record) {
        return None;
    }
    let period = match (record.period, year) {
        (Some(p), Some(plan)) if p.from == p.to && p.to.checked_add(1) == Some(plan) => 0,
        (Some(p), None) if p.from == p.to => 0,
        // Where something stands at the end of several years, it stands at the end of the last of them.
        (Some(p), Some(plan))
            if p.to.checked_add(1) == Some(plan) && record.measure == Some(Measure::Level) =>
        {
            2
        }
        (Some(_), _) => return None,
        (None, _) => 1,
    };
    Some((period, record.parent.is_some()))
}

/// Whether a target is for the year of the plan, and not for a span of years.
fn is_for(record: &Record, year: Option<u16>) -> bool {
    !several_years(record) && record.period.is_none_or(|p| p.from == p.to && year.is_none_or(|y| p.to == y))
}

fn several_years(record: &Record) -> bool {
    [&*record.indicator, record.verb].iter().any(|words| SEVERAL_YEARS.find(words).is_some())
}

fn comparable<'a>(record: &Record, area: &'a str) -> Option<Comparable<'a>> {
    let canonical = record.canonical.filter(|_| record.form == Form::Quantified)?;
    let kind = UnitKind::of(record.unit);
    let built = matches!(kind, UnitKind::Area | UnitKind::Length) && record.measure == Some(Measure::Output);
    let thing = match kind {
        UnitKind::Count => key::bare(&key::key(&record.indicator)).to_string(),
        // 处置闲置土地, 盘活低效用地: land of two kinds under one canonical indicator.
        _ if built => key::bare(&key::key(&record.indicator)).to_string(),
        _ => String::new(),
    };
    Some(Comparable {
        canonical,
        area,
        measure: match record.measure? {
            Measure::Decline => Measure::Growth,
            measure => measure,
        },
        kind,
        unit: if kind == UnitKind::Ratio { record.unit } else { "" },
        thing,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify;
    use crate::extraction::Period;
    use crate::span::Span;

    fn record(status: Status, indicator: &str, measure: Measure, unit: &'static str) -> Record {
        Record {
            id: 0,
            form: Form::Quantified,
            status,
            indicator: indicator.to_string(),
            measure: Some(measure),
            low: None,
            high: None,
            unit,
            bound: None,
            statement: None,
            kind: None,
            commitment: "",
            parent: None,
            from: None,
            value: String::new(),
            verb: "",
            deadline: None,
            period: None,
            names: Vec::new(),
            canonical: None,
            domain: None,
            headline: false,
            code: None,
            last_year: None,
            section: None,
            path: Default::default(),
            number_span: None,
            span: Span::default(),
            quote: String::new(),
        }
    }

    fn result(indicator: &str, measure: Measure, unit: &'static str) -> Record {
        record(Status::Result, indicator, measure, unit)
    }

    fn of(record: Record, from: u16, to: u16) -> Record {
        Record { period: Some(Period { from, to }), ..record }
    }

    /// The result that the plan's target is linked to, by its place.
    #[track_caller]
    fn linked(results: Vec<Record>, target: Record) -> Option<u32> {
        let mut records = results;
        records.push(target);
        (0..).zip(&mut records).for_each(|(id, r)| r.id = id);
        classify::records(&mut records, Some(2026));
        records.last().and_then(|r| r.last_year)
    }

    fn gdp_target() -> Record {
        record(Status::Target, "地区生产总值", Measure::Growth, "%")
    }

    #[test]
    fn growth_is_beside_growth_and_level_beside_level() {
        let gdp = || {
            vec![
                result("地区生产总值", Measure::Level, "元"),
                result("全市地区生产总值", Measure::Growth, "%"),
            ]
        };
        assert_eq!(linked(gdp(), gdp_target()), Some(1));
        assert_eq!(linked(gdp(), record(Status::Target, "生产总值", Measure::Level, "元")), Some(0));
        assert_eq!(linked(gdp(), record(Status::Target, "地区生产总值", Measure::Growth, "元")), None);
        assert_eq!(linked(gdp(), record(Status::Target, "规上工业增加值", Measure::Growth, "%")), None);
    }

    #[test]
    fn the_year_before_is_preferred_and_no_other_year_is_taken() {
        let gdp = || result("地区生产总值", Measure::Growth, "%");
        assert_eq!(linked(vec![gdp(), of(gdp(), 2025, 2025)], gdp_target()), Some(1));
        assert_eq!(linked(vec![of(gdp(), 2021, 2025), gdp()], gdp_target()), Some(1));
        assert_eq!(linked(vec![of(gdp(), 2021, 2025)], gdp_target()), None);
        assert_eq!(linked(vec![of(gdp(), 2023, 2023)], gdp_target()), None);
        let stands = |from| of(result("城镇化率", Measure::Level, "%"), from, 2025);
        let urban = || record(Status::Target, "城镇化率", Measure::Level, "%");
        assert_eq!(linked(vec![stands(2021)], urban()), Some(0));
        assert_eq!(linked(vec![stands(2021), stands(2025)], urban()), Some(1));
        assert_eq!(linked(vec![result("地区生产总值年均增速", Measure::Growth, "%")], gdp_target()), None);
        assert_eq!(linked(vec![gdp()], of(gdp_target(), 2026, 2030)), None);
    }

    #[test]
    fn the_whole_comes_before_its_parts() {
        let gdp = |area: &str| result(&format!("{area}地区生产总值"), Measure::Growth, "%");
        assert_eq!(linked(vec![gdp("松陌镇"), gdp("")], gdp_target()), Some(1));
        assert_eq!(linked(vec![gdp("松陌镇")], gdp_target()), None);
        assert_eq!(linked(vec![Record { parent: Some(9), ..gdp("") }, gdp("")], gdp_target()), Some(1));
        assert_eq!(linked(vec![gdp(""), gdp("")], gdp_target()), Some(0));
    }

    #[test]
    fn counts_are_of_the_same_thing() {
        let built = |thing| vec![result(thing, Measure::Output, "个")];
        let target = || record(Status::Target, "新增普惠托位", Measure::Output, "个");
        assert_eq!(linked(built("新增普惠托位"), target()), Some(0));
        assert_eq!(linked(built("公办托位"), target()), None);
        let stock = vec![result("普惠托位", Measure::Level, "个")];
        assert_eq!(linked(stock, target()), None, "what there is is not what was added");
        let jobs = record(Status::Target, "城镇新增就业", Measure::Output, "人");
        assert_eq!(linked(vec![result("新增就业", Measure::Output, "人")], jobs), Some(0));
    }
}
