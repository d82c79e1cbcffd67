//! Reads one number with everything that belongs to it: range, unit, kind, bound.

use super::numeral::{self, Numeral, Style};
use super::site::{After, Site};
use super::{Dimension, Kind, Quantity, bound, kind, special};
use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::lexicon::bounds::AFTER;
use crate::lexicon::units::FOLLOW;
use crate::scan::{self, any};
use crate::span::Span;

/// Reads what begins at `site`: the quantity, if it is one, and where to go on.
pub fn read(site: Site) -> (Option<Quantity>, usize) {
    let Some(c) = site.text[site.at..].chars().next() else { return (None, site.text.len()) };
    let next = site.at + c.len_utf8();
    let special = match c {
        '翻' => special::doubling(site),
        '一' if let Some(half) = special::half(site) => return (Some(half), half.span.end as usize),
        'Ⅰ'..='Ⅻ' | 'I' | 'V' => special::grade(site),
        'X' | 'x' | '×' | '_' | '*' => {
            let special = special::grade(site).or_else(|| special::placeholder(site));
            return (special, special.map_or(special::unfilled(site), |q| q.span.end as usize));
        }
        '0'..='9' => match special::begun(site) {
            None => return number(site, next),
            begun => begun,
        },
        _ => return number(site, next),
    };
    (special, special.map_or(next, |q| q.span.end as usize))
}

fn number(site: Site, next: usize) -> (Option<Quantity>, usize) {
    let Some(mut n) = numeral::read(site.text, site.at) else { return (None, next) };
    let mut part = false;
    let label = |end, kind| (Some(Quantity::plain(Span::new(site.at, end), kind)), end);
    match n.style {
        // 十四五, 三四线: numerals that are a name by themselves.
        Style::Label if kind::is_word(site, n.end) => return (None, n.end),
        Style::Label => return label(n.end, Kind::Name),
        // 14.1：47.2：38.7, and no time of day.
        Style::Arabic if is_part(site.text, site.at, n.end) => part = true,
        Style::Arabic => {
            part = to_another(site, &mut n);
            if let Some(end) = serial(site.text, n.end).filter(|_| !part) {
                return label(end, Kind::Date);
            }
            fraction(site.text, &mut n);
            to_one(site.text, &mut n);
        }
        Style::Chinese if is_heading(site, n.end) => return label(n.end, Kind::Structure),
        Style::Chinese | Style::Bare => {}
    }
    extend_to_range(site, &mut n);
    let mut after = site.after(n.tail);
    tenths(site.text, &mut n, &mut after);
    let kind = match n.style {
        _ if part => Some(Kind::Quantity),
        Style::Arabic => Some(kind::of_digits(site, &n, n.high.is_some(), &after)),
        Style::Bare => kind::of_multipliers(site, &n, &after),
        _ => kind::of_numerals(site, &n, &after),
    };
    let Some(kind) = kind else { return (None, n.end) };
    amend_unit(site, &n, &mut after, kind);
    let mut bound = bound::around(site, after.end, n.inside);
    if site.text[n.tail..].starts_with("个多百分点") {
        bound.bound = Bound::MoreThan;
    }
    if n.high.is_some() {
        bound.bound = Bound::Range;
    } else if after.dimension == Dimension::Rank && site.before().ends_with('前') {
        bound.bound = Bound::AtMost;
    }
    let quantity = Quantity {
        number: Span::new(site.at, n.end),
        span: Span::new(bound.start, bound.end),
        low: n.value,
        high: n.high,
        unit: after.unit,
        dimension: after.dimension,
        bound: bound.bound,
        kind,
    };
    (Some(quantity), bound.end)
}

/// (一), 一、: the number of a heading at the front of a sentence.
fn is_heading(site: Site, end: usize) -> bool {
    let (before, rest) = (site.before().trim_start(), &site.text[end..]);
    matches!(before, "(" | "（") && scan::starts_in(rest, ")）")
        || before.is_empty() && rest.starts_with('、')
}

/// Units that are said otherwise than by a word after the number.
fn amend_unit(site: Site, n: &Numeral, after: &mut After, kind: Kind) {
    if !n.unit.is_empty() {
        // The % of 百分之五.
        (after.unit, after.dimension) = (n.unit, Dimension::Ratio);
    } else if n.scale >= 8
        && (after.unit == "级"
            || after.unit.is_empty()
                && (n.style == Style::Bare || scan::starts(&site.text[n.tail..], &["台阶", "大关"])))
    {
        // 50亿级, 千亿 and 2万亿台阶 are amounts of money.
        (after.unit, after.dimension) = ("元", Dimension::Money);
    } else if kind == Kind::Structure && after.unit.is_empty() && site.text[n.tail..].starts_with('大') {
        (after.unit, after.dimension) = ("个", Dimension::Count);
    }
    // 每立方米28微克
    if after.unit == "微克" && site.before().ends_with("每立方米") {
        after.unit = "微克/立方米";
    }
    let ranks = site.ordinal() || site.before().ends_with('前');
    if kind == Kind::Quantity && ranks && matches!(after.unit, "" | "位" | "名") {
        let unit = if after.unit.is_empty() { "位" } else { after.unit };
        (after.unit, after.dimension) = (unit, Dimension::Rank);
    }
}

/// A date or time in figures: 2026-01-31, 2026/1/31, 09:20. Where it ends.
fn serial(text: &str, end: usize) -> Option<usize> {
    let mark = text[end..].chars().next().filter(|c| matches!(c, '-' | '/' | '.' | ':'))?;
    let (mut parts, mut stop) = (1, end);
    while let Some(tail) = text[stop..].strip_prefix(mark) {
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        // 09:20, but a ratio is 2.5:1.
        if digits < if mark == ':' { 2 } else { 1 } {
            break;
        }
        stop += mark.len_utf8() + digits;
        parts += 1;
    }
    let enough = if mark == ':' { 2 } else { 3 };
    (parts >= enough).then_some(stop)
}

/// 四成六, 三成半: what stands after 成 is a tenth of it.
fn tenths(text: &str, n: &mut Numeral, after: &mut After) {
    let Some(whole) =
        n.value.to_integer().filter(|v| after.unit == "成" && n.style == Style::Chinese && *v < 10)
    else {
        return;
    };
    let Some(c) = text[after.end..].chars().next() else { return };
    let part = if c == '半' {
        Some(5)
    } else {
        "一二三四五六七八九".chars().position(|d| d == c).map(|i| i as i64 + 1)
    };
    let end = after.end + c.len_utf8();
    let rest = &text[end..];
    if let Some(part) = part
        && (!rest.starts_with(char::is_alphanumeric)
            || AFTER.prefix(rest).is_some()
            || rest.starts_with('的'))
    {
        n.value = Decimal::new(whole * 10 + part, -1);
        (n.end, n.tail, after.end) = (end, end, end);
    }
}

/// 1/4: whole numbers above and below the line, and a value below one.
fn fraction(text: &str, n: &mut Numeral) {
    let Some(rest) = text[n.end..].strip_prefix(any(&['/', '／'])) else { return };
    let Some(below) = numeral::read(text, text.len() - rest.len()) else { return };
    let (Some(a), Some(b)) = (n.value.to_integer(), below.value.to_integer()) else { return };
    // 2024/2025 is a season.
    let season = a >= 1900 && b == a + 1;
    if below.style != Style::Arabic || n.scale > 0 || below.scale > 0 || a >= b || season {
        return;
    }
    if let Some(value) = numeral::ratio(n.value, b) {
        (n.value, n.end, n.tail) = (value, below.end, below.end);
    }
}

/// 粮经比60：40, 配比1:1.2: two parts after a word that says it is a ratio have the value of the one by the other.
fn to_another(site: Site, n: &mut Numeral) -> bool {
    let before = site.before();
    let near = before.char_indices().rev().nth(20).map_or(before, |(at, _)| &before[at..]);
    let compares = |rest: &str| !rest.starts_with(any(&['上', '去', '年', '赛', '较']));
    if n.scale > 0 || !near.rfind('比').is_some_and(|at| compares(&near[at + '比'.len_utf8()..])) {
        return false;
    }
    let Some(rest) = site.text[n.end..].strip_prefix(any(&['∶', ':', '：'])) else { return false };
    let Some(other) = numeral::read(site.text, site.text.len() - rest.len()) else { return false };
    let past = site.text[other.end..].starts_with(any(&['∶', ':', '：', '%', '.']));
    let hundred = other.value.shift(2).to_integer().filter(|&h| h > 0 && h != 100);
    let Some(hundred) = hundred.filter(|_| other.style == Style::Arabic && other.scale == 0 && !past) else {
        return false;
    };
    let Some(value) = numeral::ratio(n.value.shift(2), hundred) else { return false };
    (n.value, n.end, n.tail) = (value, other.end, other.end);
    true
}

/// How far three parts of a whole may reach, in characters.
const PARTS: usize = 24;

/// Whether the digits are one of three parts that make a whole: 14.1：47.2：38.7.
fn is_part(text: &str, start: usize, end: usize) -> bool {
    const TO: [char; 3] = ['∶', ':', '：'];
    if !text[..start].ends_with(TO) && !text[end..].starts_with(TO) {
        return false;
    }
    let in_row = |c: char| c.is_ascii_digit() || c == '.' || TO.contains(&c);
    let before =
        text[..start].chars().rev().take(PARTS).take_while(|&c| in_row(c)).map(char::len_utf8).sum::<usize>();
    let row = &text[start - before..];
    let after = row.chars().take(2 * PARTS).take_while(|&c| in_row(c)).map(char::len_utf8).sum();
    let row = row[..after].trim_matches(TO);
    let parts: Vec<_> = row.split(TO).map(hundredths).collect();
    let [Some(a), Some(b), Some(c)] = parts[..] else { return false };
    (9900..=10100).contains(&(a + b + c))
}

/// A number with at most two decimals, times a hundred. (What the standard library reads decimals by weighs as much as all rules
/// of a day.)
fn hundredths(number: &str) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part: u32 = match part.len() {
        0 => 0,
        1 => 10 * part.parse::<u32>().ok()?,
        2 => part.parse().ok()?,
        _ => return None,
    };
    Some(u64::from(whole.parse::<u32>().ok()?) * 100 + u64::from(part))
}

/// 2.52∶1: a ratio to one has the value of its first part.
fn to_one(text: &str, n: &mut Numeral) {
    let Some(rest) = text[n.end..].strip_prefix(any(&['∶', ':', '：'])) else { return };
    let Some(one) =
        rest.strip_prefix('1').filter(|r| !r.starts_with(|c: char| c.is_ascii_digit() || c == '.'))
    else {
        return;
    };
    n.end = text.len() - one.len();
    n.tail = n.end;
}

/// Takes the second end of a range; a multiplier that stands there only counts for both: 10—50万元.
fn extend_to_range(site: Site, n: &mut Numeral) {
    if n.inside.is_some() || n.high.is_some() {
        return;
    }
    let text = site.text;
    let first = FOLLOW.prefix(&text[n.end..]);
    let unit_end = n.end + first.map_or(0, |(word, _)| word.len());
    let Some((mark, word)) = numeral::range_mark(&text[unit_end..]) else { return };
    // 由5%到6% is a change.
    if word && site.before().ends_with(any(&['由', '从'])) {
        return;
    }
    let Some(second) = numeral::read(text, unit_end + mark) else { return };
    let alike = match n.style {
        Style::Arabic => second.style == Style::Arabic,
        _ => second.style == Style::Chinese && second.high.is_none(),
    };
    let last = FOLLOW.prefix(&text[second.tail..]);
    if !alike || first.is_some() && first.map(|f| f.1) != last.map(|l| l.1) {
        return;
    }
    let (shared, high) = (n.value.shift(second.scale), second.value.to_f64());
    let low = if n.scale == 0 && shared.to_f64() < high { shared } else { n.value };
    if low.to_f64() < high {
        *n = Numeral { value: low, high: Some(second.value), style: n.style, ..second };
    }
}

impl Quantity {
    /// Whether it is one of three parts that make a whole: 14.1：47.2：38.7.
    pub fn is_part(&self, text: &str) -> bool {
        is_part(text, self.number.start as usize, self.number.end as usize)
    }

    /// A number that is no value.
    pub(super) fn plain(number: Span, kind: Kind) -> Quantity {
        Quantity {
            number,
            span: number,
            low: Decimal::default(),
            high: None,
            unit: "",
            dimension: Dimension::None,
            bound: Bound::Exact,
            kind,
        }
    }
}
