//! Until when.
//!
//! | words before the number | deadline |
//! | --- | --- |
//! | `6月底前建成充电桩` | 6月底前 |
//! | `到2027年森林覆盖率达到` | 到2027年 |
//! | `集中处理率三年内达到` | 三年内 |
//! | `比“十四五”末提高` | none: what it is compared with |

use super::lead::numeral;
use super::near;
use crate::extraction::Fact;
use crate::lexicon::words::WORDS;
use crate::quantity::{Kind, Quantity};
use crate::scan::any;
use crate::span::Span;

/// The deadline said in `clause` before `number`, nearest first.
pub fn deadline(text: &str, clause: Span, number: Span, quantities: &[Quantity]) -> Option<Fact> {
    let before = near(text, clause.start, number.start);
    let earlier = &quantities[..quantities.partition_point(|q| q.number.start < number.start)];
    let earlier = earlier.iter().rev().take_while(|q| q.span.start >= before.start);
    within(text, before, earlier.filter(|q| q.kind == Kind::Date).map(|q| q.span))
}

/// The last deadline said in `stretch`, whose `dates` are given from the last to the first; one with a number goes
/// before one without.
pub fn within(text: &str, stretch: Span, dates: impl Iterator<Item = Span>) -> Option<Fact> {
    let dated = dates.filter(|date| stretch.contains(*date)).find_map(|date| {
        let ahead = Span { start: stretch.start, end: date.start }.of(text);
        let until = ["到", "至", "截至", "力争到", "在"].iter().find(|w| ahead.ends_with(**w));
        let after = Span { start: date.end, end: stretch.end }.of(text);
        let after = after.trim_start_matches(any(&['年', '月', '日']));
        let close = ["底前", "底之前", "前", "底", "末", "中旬前"].iter().find(|w| after.starts_with(**w));
        let from = date.start as usize - until.filter(|w| **w != "在").map_or(0, |w| w.len());
        let to = stretch.end as usize - after.len() + close.map_or(0, |w| w.len());
        (until.is_some() || close.is_some()).then(|| Span::new(from, to))
    });
    let worded = || {
        let words = stretch.of(text);
        let (at, word, ()) = WORDS.deadline.rfind(words)?;
        // 三|年内; 到“十五五|”末, and not 比“十四五”末
        let from = match word {
            "”末" => words[..words[..at].rfind('“')?].strip_suffix('到')?.len(),
            _ if word.starts_with('年') => words[..at].trim_end_matches(numeral).len(),
            _ => at,
        };
        let start = stretch.start as usize;
        Some(Span::new(start + from, start + at + word.len()))
    };
    let span = dated.or_else(worded)?;
    Some(Fact { value: span.of(text).to_string(), span })
}
