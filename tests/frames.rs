//! Every indicator of the catalogue comes out of every plain sentence of the genre as it went in.
//!
//! | sentence | record |
//! | --- | --- |
//! | `全年_同比增长6%。` | growth = 6 % |
//! | `_由12%提高到35%。` | level = 35 %, where its level is a share |
//! | `力争_达到350亿元左右。` | level ≈ 350 亿元, where it is money |
//!
//! A name that is no noun alone is left out with its reason.

use mubiao::extraction::{Bound, Measure};

const TABLE: &str = include_str!("../src/lexicon/indicators.tsv");

/// Names whose verb or last word is no part of a record's indicator.
const NOT_ALONE: [&str; 4] =
    ["对外承包工程完成营业额", "争取上级资金", "碳排放和环境保护目标", "环境质量改善目标"];

/// Sentences for the indicators whose level has such a unit; `any` for all but shares.
const FRAMES: [(&str, &str, Measure, Bound); 16] = [
    ("any", "全年_同比增长6%。", Measure::Growth, Bound::Exact),
    ("any", "_增长6%左右。", Measure::Growth, Bound::About),
    ("any", "力争_增长8%以上。", Measure::Growth, Bound::AtLeast),
    ("any", "_预期增长6%。", Measure::Growth, Bound::Exact),
    ("money", "_达到350亿元。", Measure::Level, Bound::Exact),
    ("money", "_突破350亿元、增长6%。", Measure::Level, Bound::MoreThan),
    ("money", "力争_达到350亿元左右。", Measure::Level, Bound::About),
    ("money", "_由120亿元增加到350亿元。", Measure::Level, Bound::Exact),
    ("money", "_350亿元以上。", Measure::Level, Bound::AtLeast),
    ("ratio", "_达到35%。", Measure::Level, Bound::Exact),
    ("ratio", "_稳定在35%以上。", Measure::Level, Bound::AtLeast),
    ("ratio", "_控制在35%以内。", Measure::Level, Bound::AtMost),
    ("ratio", "_由12%提高到35%。", Measure::Level, Bound::Exact),
    ("ratio", "确保_不低于35%。", Measure::Level, Bound::AtLeast),
    ("ratio", "_提高2个百分点。", Measure::Growth, Bound::Exact),
    ("ratio", "_下降2个百分点。", Measure::Decline, Bound::Exact),
];

/// The unit of a level that a frame is for.
fn fits(kind: &str, units: &str) -> bool {
    let ratio = units.split('|').any(|unit| unit == "ratio");
    if kind == "any" { !ratio } else { units.split('|').any(|unit| unit == kind) }
}

#[test]
fn every_indicator_is_read_in_every_frame() {
    let mut wrong = Vec::new();
    let mut left_out = NOT_ALONE.to_vec();
    let rows = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    for row in rows.map(|line| line.split('\t').collect::<Vec<_>>()) {
        let [name, _, units, ..] = row[..] else { panic!("{row:?}") };
        if left_out.contains(&name) {
            left_out.retain(|other| *other != name);
            continue;
        }
        for (_, frame, measure, bound) in FRAMES.into_iter().filter(|frame| fits(frame.0, units)) {
            let sentence = frame.replace('_', name);
            let found = mubiao::extract(&format!("二、2026年工作安排\n{sentence}")).records;
            let first = found.first().map(|r| (&*r.indicator, r.measure, r.bound, r.canonical));
            if first != Some((name, Some(measure), Some(bound), Some(name))) {
                wrong.push(format!("{sentence} {first:?}"));
            }
        }
    }
    assert!(wrong.is_empty() && left_out.is_empty(), "{wrong:#?}, not in the table: {left_out:?}");
}
