//! Where a number stands, and what its place says of it.

use super::Dimension;
use super::Kind;
use crate::lexicon::labels::MEASURE;
use crate::lexicon::units::{FOLLOW, Follow};
use crate::scan::{self, any};

/// The place of a number in its sentence.
#[derive(Clone, Copy)]
pub struct Site<'t> {
    /// The text up to the end of the sentence.
    pub text: &'t str,
    /// Where the sentence begins.
    pub start: usize,
    /// Where the number begins.
    pub at: usize,
    /// Where what stands before it ends, without blanks.
    until: usize,
}

/// What stands right after a number.
#[derive(Clone, Copy)]
pub struct After {
    /// The unit as a record has it; empty if none.
    pub unit: &'static str,
    /// What sort of thing it counts.
    pub dimension: Dimension,
    /// What the word after the number makes of it, where that is no unit.
    pub label: Option<Kind>,
    /// Where unit or label ends, with a bracketed alternative to the unit.
    pub end: usize,
}

/// How far a quotation that makes a label of its numbers may reach to either side, in bytes. A longer one is
/// speech; and the bound keeps the reading linear.
const QUOTE_REACH: usize = 48;
const OPENING: [char; 4] = ['“', '「', '《', '‘'];
const CLOSING: [char; 4] = ['”', '」', '》', '’'];

impl<'t> Site<'t> {
    /// The place `at` in a sentence that begins at `start`; `text` ends with the sentence.
    pub fn new(text: &'t str, start: usize, at: usize) -> Site<'t> {
        let until = start + text[start..at].trim_end_matches(any(&[' ', '\u{a0}'])).len();
        Site { text, start, at, until }
    }

    /// The sentence before the number, without the blanks at its end.
    pub fn before(&self) -> &'t str {
        &self.text[self.start..self.until]
    }

    /// Whether the number, which ends at `end`, stands in a short quotation or a title: “532”, 《…》.
    pub fn quoted(&self, end: usize) -> bool {
        let mut floor = self.at.saturating_sub(QUOTE_REACH).max(self.start);
        let mut ceiling = (end + QUOTE_REACH).min(self.text.len());
        while !self.text.is_char_boundary(floor) {
            floor += 1;
        }
        while !self.text.is_char_boundary(ceiling) {
            ceiling -= 1;
        }
        let is_mark = |c: char| OPENING.contains(&c) || CLOSING.contains(&c);
        let open = self.text[floor..self.at].chars().rev().find(|&c| is_mark(c));
        if !open.is_some_and(|c| OPENING.contains(&c)) {
            return false;
        }
        let close = self.text[end..ceiling].chars().find(|&c| is_mark(c) || matches!(c, '。' | '；'));
        close.is_some_and(|c| CLOSING.contains(&c))
    }

    /// Whether 第 stands before the number.
    pub fn ordinal(&self) -> bool {
        self.before().ends_with('第')
    }

    /// Whether a verb or preposition of measure stands before the number: 达到, 缩短至, 增长超.
    pub fn measures(&self) -> bool {
        let before = self.before();
        let bound =
            before.strip_suffix(any(&['了', '近', '超', '约'])).or_else(|| scan::before(before, &["不超过"]));
        MEASURE.suffix(bound.unwrap_or(before)).is_some()
    }

    /// Whether a term of years stands before the number, with no more than a measure between: 年限提高到.
    fn measures_years(&self) -> bool {
        self.measures_term(&["年限"])
    }

    /// The same for any term, by its name: 去化周期缩短至.
    fn measures_term(&self, terms: &[&str]) -> bool {
        let before = self.before();
        self.measures()
            && terms.iter().find_map(|term| scan::last(before, term)).is_some_and(|at| {
                let since = before[at..].chars().count();
                // 受训年限从9.5年提高到10年
                since <= 7 || since <= 14 && before[at..].contains(any(&['从', '由']))
            })
    }

    /// The unit or label after a number that ends at `tail`, past a blank or two and a bracketed alternative: 套(间).
    pub fn after(&self, tail: usize) -> After {
        let rest = &self.text[tail..];
        let blanks = rest.len() - rest.trim_start_matches(any(&[' ', '\u{a0}'])).len();
        let at = if blanks <= 2 { tail + blanks } else { tail };
        let none = After { unit: "", dimension: Dimension::None, label: None, end: tail };
        match FOLLOW.prefix(&self.text[at..]) {
            Some((word, &Follow::Unit(unit, dimension))) if self.whole_word(word, at) => {
                let end = at + word.len();
                After { unit, dimension, label: None, end: end + bracket(&self.text[end..]) }
            }
            // A word that only begins like a unit: the 台 of 千亿台阶.
            Some((_, Follow::Label(Kind::Other))) => none,
            // 受训年限达3年, 9.8年: years are what is measured.
            Some(("年", Follow::Label(_)))
                if self.measures_years() || self.text[self.at..tail].contains('.') =>
            {
                After { unit: "年", dimension: Dimension::Time, label: None, end: at + "年".len() }
            }
            // 去化周期缩短至15个月
            Some(("个月", Follow::Label(_)))
                if self.measures_term(&["周期", "月数", "时限", "期限", "时长"]) =>
            {
                After { unit: "个月", dimension: Dimension::Time, label: None, end: at + "个月".len() }
            }
            // 培训班12期, 讲座8期
            Some(("期", _))
                if scan::ends(self.before(), &["班", "讲座", "培训", "活动", "课堂", "讲堂", "沙龙"]) =>
            {
                After { unit: "期", dimension: Dimension::Count, label: None, end: at + "期".len() }
            }
            // 450个|年度重点项目: projects of the year; a few of them are years.
            Some(("个年度", _))
                if self.text[at + "个年度".len()..].starts_with(char::is_alphabetic)
                    && (self.tens(tail)
                        || scan::starts(
                            &self.text[at + "个年度".len()..],
                            &["计划", "重点", "重大", "项目", "投资"],
                        )) =>
            {
                After { unit: "个", dimension: Dimension::Count, label: None, end: at + '个'.len_utf8() }
            }
            Some((word, &Follow::Label(kind))) => After { label: Some(kind), end: at + word.len(), ..none },
            _ => none,
        }
    }

    /// Whether the number, which ends at `end`, has two digits or more.
    fn tens(&self, end: usize) -> bool {
        end - self.at > 1 && self.text[self.at..end].bytes().all(|b| b.is_ascii_digit())
    }

    /// A unit in letters is one only where no letter follows: 5GW, but not 5G.
    fn whole_word(&self, word: &str, at: usize) -> bool {
        let latin = |c: char| c.is_ascii_alphanumeric();
        !word.ends_with(latin) || !self.text[at + word.len()..].starts_with(latin)
    }
}

/// The length of a bracketed alternative to the unit: (间) of 套(间).
fn bracket(rest: &str) -> usize {
    let Some(inner) = rest.strip_prefix(any(&['(', '（'])) else { return 0 };
    // 县（市、区）
    let Some((units, _)) = inner.split_once([')', '）']) else { return 0 };
    let unit = |u: &str| FOLLOW.prefix(u).is_some_and(|(w, f)| w == u && matches!(f, Follow::Unit(..)));
    if !units.split('、').all(unit) {
        return 0;
    }
    let close = inner[units.len()..].chars().next().map_or(0, char::len_utf8);
    rest.len() - inner.len() + units.len() + close
}
