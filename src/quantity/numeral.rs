//! Digits and numerals → an exact value.
//!
//! | text | value | number | then |
//! | --- | --- | --- | --- |
//! | `1,234.5万亩` | 12 345 000 | `1,234.5万` | |
//! | `1370多亿元` | 137 × 10⁹ | `1370` | more than |
//! | `一千二百个` | 1200 | `一千二百` | |
//! | `二〇二五年` | 2025 | `二〇二五` | |
//! | `四分之一` | 0.25 | `四分之一` | |
//! | `百分之五` | 5 | `百分之五` | % |
//! | `七八个` | 7 to 8 | `七八` | |
//!
//! A multiplier that begins a unit is not one: the 千 of 800千瓦, the 百 of 3百分点.

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
    let c = text.get(at..)?.chars().next()?;
    if digit(c).is_some() { arabic(text, at) } else { chinese(text, at) }
}

/// An ASCII or full-width digit.
pub fn digit(c: char) -> Option<i64> {
    match c {
        '0'..='9' => Some(c as i64 - '0' as i64),
        '０'..='９' => Some(c as i64 - '０' as i64),
        _ => None,
    }
}

fn arabic(text: &str, at: usize) -> Option<Numeral> {
    let mut value = Digits::default();
    let mut end = value.take(text, at);
    // Groups of three: 1,234,567.
    let first = text[at..end].chars().count();
    if first <= 3 && !text[at..].starts_with('0') {
        while let Some(group) = text[end..].strip_prefix(',').filter(|rest| three_digits(rest)) {
            end = value.take(text, text.len() - group.len());
        }
    }
    let mut decimals = false;
    if let Some(rest) = text[end..].strip_prefix(['.', '．'])
        && rest.chars().next().and_then(digit).is_some()
    {
        decimals = true;
        end = value.take_decimals(text, text.len() - rest.len());
    }
    let mut number = Numeral::new(value.decimal(), end, Style::Arabic);
    number.decimals = decimals;
    multiply(text, &mut number);
    // 3万4000, 5万4千6百: what follows a multiplier without a unit is added.
    if number.scale > 0 && !decimals && number.inside.is_none() {
        add_rest(text, &mut number);
    }
    Some(number)
}

fn three_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3
        && bytes[..3].iter().all(u8::is_ascii_digit)
        && !bytes.get(3).is_some_and(u8::is_ascii_digit)
}

/// 3万4000 → 34 000.
fn add_rest(text: &str, number: &mut Numeral) {
    let mut sum = number.value.to_integer();
    let mut scale = number.scale;
    let mut end = number.end;
    while let Some(total) = sum {
        let from = end + text[end..].strip_prefix('零').map_or(0, |_| '零'.len_utf8());
        let mut digits = Digits::default();
        let stop = digits.take(text, from);
        if stop == from || digits.dropped > 0 {
            return;
        }
        let mut part = Numeral::new(digits.decimal(), stop, Style::Arabic);
        multiply(text, &mut part);
        let small = part.value.to_integer().filter(|&n| n < 10i64.saturating_pow(scale as u32));
        let Some(sum_now) = small.and_then(|n| total.checked_add(n)) else { return };
        if part.inside.is_some() {
            return;
        }
        (number.value, number.end, number.tail) = (Decimal::new(sum_now, 0), part.end, part.end);
        (sum, end, scale) = (Some(sum_now), part.end, part.scale);
        if scale == 0 {
            return;
        }
    }
}

/// Digits read so far; what does not fit is counted and dropped.
#[derive(Default)]
struct Digits {
    mantissa: i64,
    exponent: i32,
    dropped: i32,
}

impl Digits {
    fn push(&mut self, d: i64) -> bool {
        match self.mantissa.checked_mul(10).and_then(|m| m.checked_add(d)) {
            Some(m) => self.mantissa = m,
            None => {
                self.dropped += 1;
                return false;
            }
        }
        true
    }

    /// Takes the digits from `at` on; returns where they end.
    fn take(&mut self, text: &str, at: usize) -> usize {
        let mut end = at;
        for c in text[at..].chars() {
            let Some(d) = digit(c) else { break };
            self.exponent += i32::from(!self.push(d));
            end += c.len_utf8();
        }
        end
    }

    fn take_decimals(&mut self, text: &str, at: usize) -> usize {
        let mut end = at;
        for c in text[at..].chars() {
            let Some(d) = digit(c) else { break };
            self.exponent -= i32::from(self.push(d));
            end += c.len_utf8();
        }
        end
    }

    fn decimal(&self) -> Decimal {
        Decimal::new(self.mantissa, self.exponent)
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

/// What a Chinese numeral does in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// 一 … 九, 两
    Digit(i64),
    /// 十, 百, 千: within a group of four
    Small(u32),
    /// 万, 亿: closes a group
    Large(u32),
    /// 零, 〇
    Zero,
}

fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '一' | '壹' => Sign::Digit(1),
        '二' | '两' | '贰' => Sign::Digit(2),
        '三' | '叁' => Sign::Digit(3),
        '四' | '肆' => Sign::Digit(4),
        '五' | '伍' => Sign::Digit(5),
        '六' | '陆' => Sign::Digit(6),
        '七' | '柒' => Sign::Digit(7),
        '八' | '捌' => Sign::Digit(8),
        '九' | '玖' => Sign::Digit(9),
        '十' | '拾' => Sign::Small(1),
        '百' | '佰' => Sign::Small(2),
        '千' | '仟' => Sign::Small(3),
        '万' => Sign::Large(4),
        '亿' => Sign::Large(8),
        '零' | '〇' => Sign::Zero,
        _ => return None,
    })
}

/// The financial numerals are everyday words by themselves (大陆, 队伍): two in a row make a number.
fn financial(c: char) -> bool {
    matches!(c, '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '拾' | '佰' | '仟')
}

/// The signs from `at` on, at most [`MAX_RUN`], and where they end.
fn signs(text: &str, at: usize) -> (Vec<Sign>, usize) {
    let (mut signs, mut end) = (Vec::new(), at);
    for c in text[at..].chars().take(MAX_RUN) {
        let Some(sign) = sign(c) else { break };
        let may_be_unit = matches!(sign, Sign::Small(_) | Sign::Large(_));
        if may_be_unit && FOLLOW.prefix(&text[end..]).is_some() {
            break;
        }
        signs.push(sign);
        end += c.len_utf8();
    }
    (signs, end)
}

fn chinese(text: &str, at: usize) -> Option<Numeral> {
    let (run, end) = signs(text, at);
    let first = text[at..].chars().next()?;
    if run.is_empty()
        || run.len() == 1 && (financial(first) || run[0] == Sign::Zero && !text[end..].starts_with('点'))
    {
        return None;
    }
    if let Some(number) = fraction(text, end, &run) {
        return Some(number);
    }
    let Some((value, high)) = value_or_pair(&run) else {
        return Some(Numeral::new(Decimal::default(), end, Style::Label));
    };
    let bare = run.iter().all(|s| matches!(s, Sign::Small(2 | 3) | Sign::Large(_)));
    let style = if bare { Style::Bare } else { Style::Chinese };
    let mut number = Numeral::new(Decimal::new(value, 0), end, style);
    number.high = high.map(|h| Decimal::new(h, 0));
    if high.is_none() && !bare {
        take_point(text, &mut number);
    }
    number.scale = run.iter().map(|s| if let Sign::Large(n) = s { *n as i32 } else { 0 }).sum();
    let scale = number.scale;
    multiply(text, &mut number);
    number.scale += scale;
    number.tail = number.tail.max(number.end);
    Some(number)
}

/// 三点五: a point with numerals after it.
fn take_point(text: &str, number: &mut Numeral) {
    let Some(rest) = text[number.end..].strip_prefix('点') else { return };
    let (mut mantissa, mut places, mut end) =
        (number.value.to_integer().unwrap_or(0), 0, text.len() - rest.len());
    for c in rest.chars() {
        let d = match sign(c) {
            Some(Sign::Digit(d)) => d,
            Some(Sign::Zero) => 0,
            _ => break,
        };
        let Some(m) = mantissa.checked_mul(10).and_then(|m| m.checked_add(d)) else { break };
        (mantissa, places, end) = (m, places + 1, end + c.len_utf8());
    }
    if places > 0 {
        number.value = Decimal::new(mantissa, -places);
        (number.end, number.decimals) = (end, true);
    }
}

/// 四分之一, 百分之五, 千分之三, 百分之百: `run` stands before 分之.
fn fraction(text: &str, end: usize, run: &[Sign]) -> Option<Numeral> {
    let rest = text[end..].strip_prefix("分之")?;
    let whole = value(run)?;
    let part = read(text, text.len() - rest.len())?;
    let unit = match run {
        [Sign::Small(2)] => "%",
        [Sign::Small(3)] => "‰",
        _ => "",
    };
    let value = if unit.is_empty() { ratio(part.value, whole)? } else { part.value };
    Some(Numeral { value, style: Style::Chinese, unit, ..part })
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

/// The value of a run, or the two values of a run that begins with two neighbouring digits (七八十). Further
/// in they are a label: 十四五.
fn value_or_pair(run: &[Sign]) -> Option<(i64, Option<i64>)> {
    if let Some(v) = value(run) {
        return Some((v, None));
    }
    if run.len() < 2 || !neighbours(run[0], run[1]) {
        return None;
    }
    let low = value(&[&run[..1], &run[2..]].concat())?;
    let high = value(&run[1..])?;
    (low < high).then_some((low, Some(high)))
}

fn neighbours(a: Sign, b: Sign) -> bool {
    matches!((a, b), (Sign::Digit(a), Sign::Digit(b)) if a + 1 == b || (a, b) == (3, 5))
}

/// The value of a well-formed run: 一千二百, 二〇二五, 千亿.
fn value(run: &[Sign]) -> Option<i64> {
    if let Some(number) = positional(run) {
        return Some(number);
    }
    let (mut total, mut section) = (0i64, 0i64);
    let mut digit: Option<i64> = None;
    let (mut last_small, mut last_large) = (4, u32::MAX);
    let mut before = Sign::Zero;
    for (i, &s) in run.iter().enumerate() {
        match s {
            Sign::Digit(_) if digit.is_some() => return None,
            Sign::Digit(d) => digit = Some(d),
            // 百千 is no number; 千 without a digit only at the front or for 十 (一百零十).
            Sign::Small(n) if n >= last_small || digit.is_none() && i > 0 && n > 1 => return None,
            Sign::Small(n) => {
                section += digit.take().unwrap_or(1) * 10i64.pow(n);
                last_small = n;
            }
            Sign::Large(n) => {
                let group = section + digit.take().unwrap_or(0);
                let group = if group == 0 && i == 0 { 1 } else { group };
                if group == 0 && !matches!(before, Sign::Large(_)) {
                    return None;
                }
                total = match n >= last_large {
                    true => total.checked_add(group)?.checked_mul(10i64.pow(n))?,
                    false => total.checked_add(group.checked_mul(10i64.pow(n))?)?,
                };
                (section, last_small, last_large) = (0, 4, n);
            }
            Sign::Zero => {}
        }
        before = s;
    }
    if let Some(d) = digit {
        // 一万三 is 13 000: a digit right after a multiplier counts at the next place.
        let place = match run.len().checked_sub(2).map(|i| run[i]) {
            Some(Sign::Small(n) | Sign::Large(n)) if n > 1 => n - 1,
            _ => 0,
        };
        section += d * 10i64.pow(place);
    }
    total.checked_add(section)
}

/// 二〇二五: digits by place. Two or three in a row without a zero are a pair or a label.
fn positional(run: &[Sign]) -> Option<i64> {
    if run.len() < 4 && !(run.len() > 1 && run[1..].contains(&Sign::Zero)) {
        return None;
    }
    run.iter().try_fold(0i64, |n, s| {
        let d = match s {
            Sign::Digit(d) => *d,
            Sign::Zero => 0,
            _ => return None,
        };
        n.checked_mul(10)?.checked_add(d)
    })
}

/// A Roman numeral as grades have it: Ⅰ … Ⅻ, or I … VIII in letters. Its value and where it ends.
pub fn roman(text: &str, at: usize) -> Option<(i64, usize)> {
    let c = text.get(at..)?.chars().next()?;
    if ('Ⅰ'..='Ⅻ').contains(&c) {
        return Some((c as i64 - 'Ⅰ' as i64 + 1, at + c.len_utf8()));
    }
    const LETTERS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    let len = text[at..].bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X')).count();
    let run = text.get(at..at + len.min(5))?;
    LETTERS.iter().position(|l| *l == run).map(|i| (i as i64 + 1, at + len))
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
        for text in ["四分之一", "百分之二十五", "0.25"] {
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
        for text in ["9".repeat(500), format!("0.{}1", "0".repeat(500)), "亿".repeat(500), "九".repeat(500)]
        {
            assert!(read(&text, 0).is_none_or(|n| n.value.to_f64().is_finite()));
        }
    }
}
