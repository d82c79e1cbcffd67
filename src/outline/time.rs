//! The years that words speak of.
//!
//! | words, in a report with the plan for 2026 | period |
//! | --- | --- |
//! | `2025年` | 2025 |
//! | `2021—2025年` | 2021–2025 |
//! | `“十五五”时期` | 2026–2030 |
//! | `“十四五”规划` | none: the name of a plan |
//! | `去年`, `过去一年` | 2025 |
//! | `五年来` | 2021–2025 |
//! | `比2020年增长` | none: what it is compared with |
//! | `到2030年` | 2030 |

use crate::extraction::Period;
use crate::scan::{self, Words, any};
use std::sync::LazyLock;

/// Words that count from the year of the plan, up to their 年: the first and the last year, relative to it.
static RELATIVE: LazyLock<Words<(i16, i16)>> = LazyLock::new(|| {
    Words::new([
        ("今年", (0, 0)),
        ("明年", (1, 1)),
        ("去年", (-1, -1)),
        ("过去一年", (-1, -1)),
        ("过去的一年", (-1, -1)),
        ("过去五年", (-5, -1)),
        ("过去的五年", (-5, -1)),
        ("这五年", (-5, -1)),
        ("今后五年", (0, 4)),
        ("未来五年", (0, 4)),
    ])
});

/// The first period that `text` names; `plan` is the year that 今年 is.
pub fn period(text: &str, plan: Option<u16>) -> Option<Period> {
    mention(text, plan).map(|(_, period)| period)
}

/// The first period that `text` names, and where: the byte of its 年 or 十.
///
/// Every such word has a 年 or a 十, so the text is searched for these two. A year that something is compared
/// with is not spoken of.
pub fn mention(text: &str, plan: Option<u16>) -> Option<(usize, Period)> {
    let years = scan::places(text, "年").find_map(|i| Some((i, ending(text, i, '年'.len_utf8(), plan)?)));
    let before = years.map_or(text, |(i, _)| &text[..i]);
    let planned = scan::places(before, "十").find_map(|i| {
        let (period, named) = five_years(&text[i..])?;
        (named && !is_compared(text[..i].trim_end_matches(any(&['“', '"', '‘', '「', '『', '＂']))))
            .then_some((i, period))
    });
    planned.or(years)
}

/// Whether what follows is what something is compared with or starts from.
fn is_compared(before: &str) -> bool {
    scan::ends_in(before, "较比从由自继") || scan::ends(before, &["高于", "低于", "快于", "慢于", "优于"])
}

/// The period in the words that end with the 年 at byte `at`.
fn ending(text: &str, at: usize, length: usize, plan: Option<u16>) -> Option<Period> {
    let before = &text[..at];
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        let digits = at.checked_sub(4).filter(|i| text.is_char_boundary(*i))?;
        let marks = before[..digits].trim_end_matches(RANGE);
        let range = marks.len().checked_sub(4).filter(|i| marks.len() < digits && text.is_char_boundary(*i));
        let start = range.filter(|&i| year(text, i).is_some()).unwrap_or(digits);
        return year(text, start).filter(|_| !is_compared(&text[..start])).map(|(period, _)| period);
    }
    let words = &text[..at + length];
    let relative = match RELATIVE.suffix(words) {
        Some((_, years)) => *years,
        None if !text[words.len()..].starts_with('来') => return None,
        None if words.ends_with("五年") => (-5, -1),
        None if words.ends_with("一年") => (-1, -1),
        None => return None,
    };
    let plan = plan?;
    Some(Period { from: plan.saturating_add_signed(relative.0), to: plan.saturating_add_signed(relative.1) })
}

/// What stands between the two years of a range.
pub const RANGE: [char; 7] = ['-', '—', '–', '～', '~', '至', '到'];

/// `2025年` or `2021—2025年` at byte `at`: the years, and the length in bytes.
pub fn year(text: &str, at: usize) -> Option<(Period, usize)> {
    let rest = &text[at..];
    if text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let (from, after) = four_digits(rest)?;
    if after.starts_with('年') {
        return Some((Period { from, to: from }, 4 + '年'.len_utf8()));
    }
    let next = after.trim_start_matches(RANGE);
    let (to, end) = four_digits(next).filter(|_| next.len() < after.len())?;
    (end.starts_with('年') && from <= to)
        .then(|| (Period { from, to }, rest.len() - end.len() + '年'.len_utf8()))
}

/// A year of four digits, and what follows.
fn four_digits(text: &str) -> Option<(u16, &str)> {
    let digits = text.get(..4).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
    let year: u16 = digits.parse().ok().filter(|y| (1900..2100).contains(y))?;
    Some((year, &text[4..]))
}

/// `十五五` at the start of `text`: its years, and whether the words after it speak of them as a time
/// (时期, 以来) and not of the plan by that name.
pub fn five_years(text: &str) -> Option<(Period, bool)> {
    let rest = text.strip_prefix('十')?;
    let c = rest.chars().next()?;
    let number = 10 + digit(c)?;
    let rest = rest[c.len_utf8()..].strip_prefix('五')?;
    let rest = rest.trim_start_matches(any(&['”', '"', '’', '」', '』', '＂']));
    let named = scan::starts(rest, &["时期", "期间", "以来", "末", "五年", "头"]);
    let from = 2011 + 5 * number - 60;
    Some((Period { from, to: from + 4 }, named))
}

/// The value of 一 to 九.
pub fn digit(c: char) -> Option<u16> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, years: Option<(u16, u16)>) {
        assert_eq!(period(text, Some(2026)).map(|p| (p.from, p.to)), years, "{text}");
    }

    #[test]
    fn years_in_digits() {
        check("到2030年,建成", Some((2030, 2030)));
        check("2021—2025年,累计", Some((2021, 2025)));
        check("2021年至2025年", Some((2021, 2021)));
        check("面积2025平方米", None);
        check("编号12025年", None);
        check("比2020年增长5%", None);
        check("由2020年的3家增加到2025年的5家", Some((2025, 2025)));
    }

    #[test]
    fn five_year_plans_by_number() {
        check("“十五五”时期,生产总值", Some((2026, 2030)));
        check("“十四五”以来", Some((2021, 2025)));
        check("“十二五”期间", Some((2011, 2015)));
        check("完成“十四五”规划评估", None);
        check("十五个项目", None);
        check("较“十三五”末翻一番", None);
    }

    #[test]
    fn words_that_count_from_the_plan() {
        check("去年,全区", Some((2025, 2025)));
        check("这五年,我们", Some((2021, 2025)));
        check("今后五年", Some((2026, 2030)));
        assert_eq!(period("去年", None), None);
    }
}
