//! Digits and numerals → an exact value.
//!
//! | text | value | number | then |
//! | --- | --- | --- | --- |
//! | `1,234.5万亩` | 12 345 000 | `1,234.5万` | |
//! | `1370多亿元` | 137 × 10⁹ | `1370` | more than |
//! | `一千二百个` | 1200 | `一千二百` | |
//! | `二〇二五年` | 2025 | `二〇二五` | |
//! | `四分之一`, `4分之1` | 0.25 | `四分之一` | |
//! | `百分之五` | 5 | `百分之五` | % |
//! | `七八个` | 7 to 8 | `七八` | |
//!
//! A multiplier that begins a unit is not one: the 千 of 800千瓦, the 百 of 3百分点.

mod arabic;
mod chinese;

use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::lexicon::bounds::INSIDE;
use crate::lexicon::units::FOLLOW;

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// 35, 6.87万
    Arabic,
    /// 三十五, 百分之五
    Chinese,
    /// Multipliers only: 千亿, 百万
    Bare,
    /// Numerals in a row that make no number: 十四五, 百千万
    Label,
}

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub struct Numeral {
    /// The value, all multipliers expanded.
    pub value: Decimal,
    /// The upper end, where two numerals in a row say "about": 七八个.
    pub high: Option<Decimal>,
    /// Where digits or numerals end.
    pub end: usize,
    /// Where the bound and the multiplier end that follow them: 1370`多亿`.
    pub tail: usize,
    /// The bound inside: 多 of 1370多亿元.
    pub inside: Option<Bound>,
    /// How it is written.
    pub style: Style,
    /// The power of ten of the multipliers.
    pub scale: i32,
    /// A unit that is part of the numeral: the % of 百分之五.
    pub unit: &'static str,
    /// Whether it has decimals.
    pub decimals: bool,
}

impl Numeral {
    fn new(value: Decimal, end: usize, style: Style) -> Numeral {
        Numeral {
            value,
            high: None,
            end,
            tail: end,
            inside: None,
            style,
            scale: 0,
            unit: "",
            decimals: false,
        }
    }
}

/// The longest run of multipliers or digits that is still read as one number; longer runs are no number that
/// anybody wrote, and a bound keeps the reading linear.
const MAX_RUN: usize = 40;

/// Reads the number that begins at `at`.
pub fn read(text: &str, at: usize) -> Option<Numeral> {
    let whole = plain(text, at, false);
    let end = match whole {
        Some(n) => n.end,
        // 叁分之一: a lone financial numeral is one beside 分之.
        None => at + text.get(at..)?.chars().next()?.len_utf8(),
    };
    if text[end..].starts_with(OVER) { fraction(text, at, end).or(whole) } else { whole }
}

/// A number that is no fraction. As a part of a fraction (`part`) a lone financial numeral is one.
fn plain(text: &str, at: usize, part: bool) -> Option<Numeral> {
    let c = text.get(at..)?.chars().next()?;
    if digit(c).is_some() { Some(arabic::arabic(text, at)) } else { chinese::chinese(text, at, part) }
}

/// What stands between the whole and the part of a fraction.
const OVER: &str = "分之";

/// 四分之一, 百分之五, 千分之三, 百分之百: the whole begins at `at` and ends at `end`, where 分之 stands.
fn fraction(text: &str, at: usize, end: usize) -> Option<Numeral> {
    let whole = plain(text, at, true).filter(|n| n.end == end && n.style != Style::Label)?;
    let part = plain(text, end + OVER.len(), true).filter(|n| n.style != Style::Label)?;
    let unit = match &text[at..end] {
        "百" | "佰" => "%",
        "千" | "仟" => "‰",
        _ => "",
    };
    let value = if unit.is_empty() { ratio(part.value, whole.value.to_integer()?)? } else { part.value };
    Some(Numeral { value, style: Style::Chinese, unit, ..part })
}

/// An ASCII or full-width digit.
pub fn digit(c: char) -> Option<i64> {
    match c {
        '0'..='9' => Some(c as i64 - '0' as i64),
        '０'..='９' => Some(c as i64 - '０' as i64),
        _ => None,
    }
}

/// The power of ten of a multiplier.
fn power(c: char) -> Option<i32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// The power of ten of the multipliers that a number ends with.
pub fn scale(number: &str) -> i32 {
    number.chars().rev().map_while(power).sum()
}

/// The multipliers at `at`: their power of ten and where they end.
fn multipliers(text: &str, at: usize) -> (i32, usize) {
    let (mut scale, mut end) = (0, at);
    for c in text[at..].chars().take(MAX_RUN) {
        let Some(places) = power(c) else { break };
        if FOLLOW.prefix(&text[end..]).is_some() {
            break;
        }
        scale += places;
        end += c.len_utf8();
    }
    (scale, end)
}

/// Takes multipliers and the bound inside after the digits: 万, 余, 多亿, 万余.
fn multiply(text: &str, number: &mut Numeral) {
    let (scale, end) = multipliers(text, number.end);
    number.scale = scale;
    (number.end, number.tail) = (end, end);
    if let Some((word, bound)) = INSIDE.prefix(&text[end..]) {
        let (more, tail) = multipliers(text, end + word.len());
        if more > 0 || word == "余" || FOLLOW.prefix(&text[tail..]).is_some() {
            number.inside = Some(*bound);
            number.scale += more;
            number.tail = tail;
        }
    }
    number.value = number.value.shift(number.scale);
}

/// `part / whole`, to 15 places.
pub fn ratio(part: Decimal, whole: i64) -> Option<Decimal> {
    const PLACES: u32 = 15;
    let part = i128::from(part.to_integer()?) * 10i128.pow(PLACES);
    let whole = i128::from(whole);
    if whole <= 0 {
        return None;
    }
    let mantissa = i64::try_from((part + whole / 2) / whole).ok()?;
    Some(Decimal::new(mantissa, -(PLACES as i32)))
}

/// The length of a range mark, and whether it is a word (至, 到).
pub fn range_mark(rest: &str) -> Option<(usize, bool)> {
    let c = rest.chars().next()?;
    match c {
        '至' | '到' => Some((c.len_utf8(), true)),
        '-' | '－' | '−' | '–' | '~' | '～' | '―' => Some((c.len_utf8(), false)),
        '—' => Some((rest.len() - rest.trim_start_matches('—').len(), false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: &str, number: &str) {
        let found = read(text, 0).unwrap_or_else(|| panic!("no number in {text}"));
        assert_eq!(found.value.to_string(), value, "{text}");
        assert_eq!(&text[..found.end], number, "{text}");
    }

    #[test]
    fn many_ways_to_write_a_number() {
        for text in ["1200", "1,200", "１２００", "1200.0", "一千二百", "一千二", "壹仟贰佰", "1千2百"]
        {
            check(text, "1200", text);
        }
        for text in ["13000", "1.3万", "一万三", "一万三千", "1万3千", "一点三万"] {
            check(text, "13000", text);
        }
        for text in ["30500000", "3千零50万", "3050万", "三千零五十万"] {
            check(text, "30500000", text);
        }
        for text in ["四分之一", "肆分之壹", "4分之1", "百分之二十五", "0.25"] {
            let value = if text.starts_with('百') { "25" } else { "0.25" };
            check(text, value, text);
        }
    }

    #[test]
    fn a_multiplier_that_begins_a_unit_stays_with_the_unit() {
        check("800千瓦", "800", "800");
        check("800万千瓦", "8000000", "800万");
        check("3百分点", "3", "3");
        check("500百万元", "500000000", "500百万");
        check("千亿级", "100000000000", "千亿");
        check("1.1万亿元", "1100000000000", "1.1万亿");
    }

    #[test]
    fn a_bound_may_stand_inside() {
        for (text, value, number) in [
            ("1370多亿元", "137000000000", "1370"),
            ("十余万人", "100000", "十"),
            ("10万余户", "100000", "10万"),
        ] {
            check(text, value, number);
            assert_eq!(read(text, 0).unwrap().inside, Some(Bound::MoreThan), "{text}");
        }
        assert_eq!(read("100多功能", 0).unwrap().inside, None);
    }

    #[test]
    fn numerals_in_a_row_are_a_year_a_pair_or_a_label() {
        check("二〇二五年", "2025", "二〇二五");
        let pair = read("七八十个", 0).unwrap();
        assert_eq!((pair.value, pair.high), (Decimal::new(70, 0), Some(Decimal::new(80, 0))));
        for text in ["十四五", "百千万", "一二三"] {
            assert_eq!(read(text, 0).unwrap().style, Style::Label, "{text}");
        }
    }

    #[test]
    fn no_length_breaks_it() {
        for text in [
            "百分之".repeat(100_000),
            "9".repeat(500),
            format!("0.{}1", "0".repeat(500)),
            "亿".repeat(500),
            "九".repeat(500),
        ] {
            assert!(read(&text, 0).is_none_or(|n| n.value.to_f64().is_finite()));
        }
    }
}
