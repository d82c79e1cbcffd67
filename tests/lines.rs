//! One record as one line of text: the form of the specs and of the golden files.
//!
//! | line | says |
//! | --- | --- |
//! | `目标 粮食产量 ≥ 300万 吨 level` | status, indicator, bound, value, unit, measure |
//! | `└ 目标 小麦产量 = 120万 吨 level` | a part (其中) of the nearest line above that is one step further left |
//! | `目标 地区生产总值 ∈ 4.5–5 % growth [力争]` | a range; the modal whose scope covers it |
//! | `目标 门诊报销限额 = 5000 元 level from 2300` | where the change starts |
//! | `目标 居民收入 ⇒ 与经济增长同步 (sync)` | qualitative: statement and kind |
//!
//! Bounds: `=` exact, `≈` about, `≥` at least, `>` more than, `≤` at most, `<` less than, `∈` range. Values are in
//! base units and written with 万 from ten thousand and 亿 from a hundred million. What follows the measure and
//! `from` is written only where a reader asks for it: `by 年内`, `names 甲、乙`, `in 2026–2030`, `as 规模以上工业增加值`.

use mubiao::decimal::Decimal;
use mubiao::extraction::{Bound, Extraction, Record, Status};

/// The fields that a line shows only on request.
pub const OPTIONAL: [&str; 4] = ["by", "names", "in", "as"];

/// The line of `record`, with those of the [`OPTIONAL`] fields for which `wanted` says so.
pub fn line(found: &Extraction, record: &Record, wanted: impl Fn(&str) -> bool) -> String {
    let mut out = "  ".repeat(depth(found, record).saturating_sub(1));
    if record.parent.is_some() {
        out.push_str("└ ");
    }
    out.push_str(if record.status == Status::Target { "目标 " } else { "成果 " });
    out.push_str(&record.indicator);
    if let Some(low) = record.low {
        out.push_str(&format!(" {} {}", symbol(record.bound), scaled(low)));
        record.high.iter().for_each(|high| out.push_str(&format!("–{}", scaled(*high))));
    }
    if !record.unit.is_empty() {
        out.push_str(&format!(" {}", record.unit));
    }
    record.measure.iter().for_each(|m| out.push_str(&format!(" {}", word(m))));
    record.statement.iter().for_each(|s| out.push_str(&format!(" ⇒ {s}")));
    record.kind.iter().for_each(|k| out.push_str(&format!(" ({})", word(k))));
    record.from.iter().for_each(|from| out.push_str(&format!(" from {}", scaled(*from))));
    let years = |p: &mubiao::extraction::Period| match p.from == p.to {
        true => p.from.to_string(),
        false => format!("{}–{}", p.from, p.to),
    };
    let values = [
        record.deadline.as_ref().map(|d| d.value.clone()),
        Some(record.names.join("、")).filter(|n| !n.is_empty()),
        record.period.as_ref().map(years),
        record.canonical.map(str::to_string),
    ];
    for (field, value) in OPTIONAL.iter().zip(values) {
        if wanted(field) {
            out.push_str(&format!(" {field} {}", value.as_deref().unwrap_or("-")));
        }
    }
    if !record.commitment.is_empty() {
        out.push_str(&format!(" [{}]", record.commitment));
    }
    out
}

/// How many records it is a part of, one inside the other.
fn depth(found: &Extraction, record: &Record) -> usize {
    let above = |r: &&Record| r.parent.and_then(|id| found.records.iter().find(|p| p.id == id));
    std::iter::successors(Some(record), above).take(8).count() - 1
}

/// The word that the output has for a value of a closed set.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_string)).unwrap_or_default()
}

fn symbol(bound: Option<Bound>) -> &'static str {
    match bound {
        Some(Bound::Exact) => "=",
        Some(Bound::About) => "≈",
        Some(Bound::AtLeast) => "≥",
        Some(Bound::MoreThan) => ">",
        Some(Bound::AtMost) => "≤",
        Some(Bound::LessThan) => "<",
        Some(Bound::Range) => "∈",
        None => "?",
    }
}

fn scaled(value: Decimal) -> String {
    match value.to_f64().abs() {
        v if v >= 1e8 => format!("{}亿", value.shift(-8)),
        v if v >= 1e4 => format!("{}万", value.shift(-4)),
        _ => value.to_string(),
    }
}
