//! Stage 3: a sentence → its numbers, each with value, unit and bound.
//!
//! | text | low | high | unit | bound | kind |
//! | --- | --- | --- | --- | --- | --- |
//! | 6.5%左右 | 6.5 | | % | about | quantity |
//! | 不少于35个 | 35 | | 个 | at_least | quantity |
//! | 6.87万亩 | 68700 | | 亩 | exact | quantity |
//! | 4-5家 | 4 | 5 | 家 | range | quantity |
//! | 翻一番 | 1 | | 番 | exact | quantity |
//! | Ⅲ类 | 3 | | 类 | exact | quantity |
//! | 2026年 | | | | | date |
//! | “十五五” | | | | | name |
//! | 六方面工作 | | | | | structure |
//!
//! This stage finds numbers and what belongs to them. It never guesses an indicator: whether a quantity is a
//! record, a qualifier or a baseline is decided in [`crate::target`].

use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::span::Span;

/// A number of the text and what belongs to it. Spans are into the reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Digits or numerals with their multiplier; both ends of a range (the unit between them too: 4.5%—5).
    pub number: Span,
    /// Number, unit and the bounds before and after: 不少于35个, 6.5%左右.
    pub span: Span,
    /// The value in base units.
    pub low: Decimal,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// As a record has it: half-width, Simplified, no multiplier, no bracketed alternative; empty if none.
    pub unit: String,
    /// What sort of thing the unit counts.
    pub dimension: Dimension,
    /// How the number binds.
    pub bound: Bound,
    /// What the number is.
    pub kind: Kind,
}

/// What a number is, as far as its own surroundings tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A value with a unit, or one that may be a value: still to be read by [`crate::target`].
    Quantity,
    /// A date or a period.
    Date,
    /// Part of a name or label.
    Name,
    /// Numbering, or a count of parts of the text or of a programme.
    Structure,
    /// Still to be filled in.
    Placeholder,
    /// None of these.
    Other,
}

/// What sort of thing a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// %, ‰, 成.
    Ratio,
    /// 个百分点.
    Points,
    /// 倍, 番.
    Times,
    /// 元, 美元.
    Money,
    /// 个, 家, 项, 人: things counted one by one.
    Count,
    /// 亩, 公里, 吨, 千瓦: physical units.
    Physical,
    /// 位, 名 in a ranking.
    Rank,
    /// 类, 级 as a grade.
    Grade,
    /// 天, 小时, 分钟 as a measure of time (not a date).
    Time,
    /// No unit.
    None,
}

/// The numbers of the stretch `at` of `text`, in order, not overlapping; every numeral of the stretch is in one.
/// `out` is cleared first.
pub fn quantities(_text: &str, _at: Span, out: &mut Vec<Quantity>) {
    out.clear();
}
