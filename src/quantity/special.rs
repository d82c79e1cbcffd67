//! Quantities that do not begin with a digit or numeral.
//!
//! | text | reads |
//! | --- | --- |
//! | 压缩一半 | 0.5 |
//! | 翻番, 翻一番, 翻了两番 | 1 番, 1 番, 2 番 |
//! | Ⅲ类, III类 | 3 类 |
//! | XX%, ×亿元, __%, **个 | placeholder |
//! | 20xx年, 1×个 | placeholder |

use super::site::Site;
use super::{Dimension, Kind, Quantity, bound, numeral};
use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::lexicon::units::{FOLLOW, Follow};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};
use crate::span::Span;

/// 翻番, 翻一番, 翻了两番.
pub fn doubling(site: Site) -> Option<Quantity> {
    let Site { text, at, .. } = site;
    let rest = text[at..].strip_prefix('翻')?;
    let from = text.len() - rest.strip_prefix('了').unwrap_or(rest).len();
    let (number, value) = match text[from..].starts_with('番') {
        true => (Span::new(at, from + '番'.len_utf8()), Decimal::new(1, 0)),
        false => {
            let n = numeral::read(text, from).filter(|n| text[n.end..].starts_with('番'))?;
            (Span::new(from, n.end), n.value)
        }
    };
    let end = if number.start as usize == at {
        number.end as usize
    } else {
        number.end as usize + '番'.len_utf8()
    };
    let bound = bound::around(site, end, None);
    let kind = if site.quoted(number.end as usize) { Kind::Name } else { Kind::Quantity };
    let span = Span::new(bound.start, bound.end);
    let dimension = Dimension::Times;
    Some(Quantity { number, span, low: value, high: None, unit: "番", dimension, bound: bound.bound, kind })
}

/// 压缩一半, 减少一半以上: a half, where a word of less stands before it.
pub fn half(site: Site) -> Option<Quantity> {
    let end = site.at + "一半".len();
    if !site.text[site.at..].starts_with("一半") || WORDS.down.suffix(site.before()).is_none() {
        return None;
    }
    let found = bound::around(site, end, None);
    let plain = Quantity::plain(Span::new(site.at, end), Kind::Quantity);
    let span = Span::new(found.start, found.end);
    Some(Quantity { low: Decimal::new(5, -1), span, bound: found.bound, ..plain })
}

/// Ⅲ类, III类, Ⅰ—Ⅲ类; a Roman numeral before anything else is a label, in letters nothing at all.
pub fn grade(site: Site) -> Option<Quantity> {
    let Site { text, at, .. } = site;
    let (low, mut end) = roman(text, at)?;
    let low = Decimal::new(low, 0);
    let mut high = None;
    if let Some((mark, _)) = numeral::range_mark(&text[end..])
        && let Some((last, stop)) = roman(text, end + mark)
    {
        (high, end) = (Some(Decimal::new(last, 0)), stop);
    }
    // 劣Ⅴ类: worse than all grades, and none of them.
    let letter_before = site.before().ends_with(|c: char| c.is_ascii_alphanumeric() || c == '劣');
    let rest = text[end..].trim_start_matches(' ');
    let unit = ["类", "级"].into_iter().find(|u| rest.starts_with(u)).filter(|_| !letter_before);
    let number = Span::new(at, end);
    let Some(unit) = unit else {
        let letters = text[at..].starts_with(|c: char| c.is_ascii());
        return (!letters).then(|| Quantity { low, ..Quantity::plain(number, Kind::Name) });
    };
    let found = bound::around(site, text.len() - rest.len() + unit.len(), None);
    let span = Span::new(found.start, found.end);
    let bound = if high.is_some() { Bound::Range } else { found.bound };
    Some(Quantity { number, span, low, high, unit, dimension: Dimension::Grade, bound, kind: Kind::Quantity })
}

/// A Roman numeral as grades have it: Ⅰ … Ⅻ, or I … VIII in letters. Its value and where it ends.
fn roman(text: &str, at: usize) -> Option<(i64, usize)> {
    let c = text.get(at..)?.chars().next()?;
    if ('Ⅰ'..='Ⅻ').contains(&c) {
        return Some((c as i64 - 'Ⅰ' as i64 + 1, at + c.len_utf8()));
    }
    const LETTERS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    let len = text[at..].bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X')).count();
    let run = text.get(at..at + len.min(5))?;
    LETTERS.iter().position(|l| *l == run).map(|i| (i as i64 + 1, at + len))
}

/// What stands for the figures that are still to be filled in.
const UNFILLED: [char; 5] = ['X', 'x', '×', '_', '*'];

const LETTERS: [char; 3] = ['X', 'x', '×'];

/// Where the signs for what is to be filled in end, which begin at the site.
pub fn unfilled(Site { text, at, .. }: Site) -> usize {
    text.len()
        - text[at..].trim_start_matches(UNFILLED).trim_start_matches('.').trim_start_matches(UNFILLED).len()
}

/// XX%, ×亿元, __%, **个.
pub fn placeholder(site: Site) -> Option<Quantity> {
    let Site { text, at, .. } = site;
    if site.before().ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let end = unfilled(site);
    let signs = &text[at..end];
    let rest = &text[end..];
    let scale = rest.len() - rest.trim_start_matches(any(&['万', '亿'])).len();
    let unit = match FOLLOW.prefix(&rest[scale..]) {
        Some((word, Follow::Unit(name, dimension))) => Some((end + scale + word.len(), (*name, *dimension))),
        _ => None,
    };
    // Without a unit two of them are letters of a name, a rule to write on, emphasis.
    let letters = signs.starts_with(LETTERS) && signs.chars().count() > 1;
    let many = letters && !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    if unit.is_none() && !many || signs == "*" {
        return None;
    }
    let end = end + scale;
    let (stop, (unit, dimension)) = unit.unwrap_or((end, ("", Dimension::None)));
    let plain = Quantity::plain(Span::new(at, end), Kind::Placeholder);
    Some(Quantity { span: Span::new(at, stop), unit, dimension, ..plain })
}

/// 20xx年, 1×个: figures of which the first are there.
pub fn begun(site: Site) -> Option<Quantity> {
    let Site { text, at, .. } = site;
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    // Two stars or lines after figures are emphasis: 120**个.
    let signs = text[at + digits..].trim_start_matches(LETTERS);
    let rest = signs.trim_start_matches(any(&['万', '亿']));
    if signs.len() == text.len() - at - digits {
        return None;
    }
    let unit = match FOLLOW.prefix(rest) {
        Some((_, Follow::Unit(..))) => true,
        _ => scan::starts_in(rest, "年月日"),
    };
    let end = text.len() - rest.len();
    unit.then(|| Quantity::plain(Span::new(at, end), Kind::Placeholder))
}
