//! Blanks inside a line.
//!
//! | given | read |
//! | --- | --- |
//! | `增长 6.5 %左右` | `增长6.5%左右` |
//! | `推动产 业升级，加快 转型` | `推动产业升级，加快转型` |
//! | `政 府 工 作 报 告` | `政府工作报告` |
//! | `增长 %`, `稳定在  万吨` | `增长××%`, `稳定在××万吨`: the blank is to be filled in |
//! | `县长 周予宁`, `“青山渚水 等你来” `, `AI PC` | the same |

use super::lines::Line;
use super::rewrite::Rewriter;
use super::tally::{Repair, Tally};
use crate::lexicon::labels::MEASURE;
use crate::lexicon::units::{FOLLOW, Follow};
use crate::scan::{self, any};

/// How a text uses blanks.
pub(super) struct Blanks {
    /// Where they are, line breaks aside.
    at: Vec<usize>,
    /// They stand between ideographs so often that they say nothing.
    strewn: bool,
}

impl Blanks {
    pub fn new(text: &str, at: Vec<usize>) -> Blanks {
        let (mut strewn, mut end) = (0usize, 0);
        for &from in &at {
            if from < end {
                continue;
            }
            let rest = text[from..].trim_start_matches(|c: char| c != '\n' && c.is_whitespace());
            end = text.len() - rest.len();
            let around = [text[..from].chars().next_back(), rest.chars().next()];
            strewn += usize::from(around.iter().all(|c| c.is_some_and(is_han)));
        }
        let often = |strewn: usize| strewn * 400 >= text.chars().filter(|&c| is_han(c)).count();
        Blanks { at, strewn: strewn >= 3 && often(strewn) }
    }

    /// Whether a line has one between its first and its last character.
    pub fn are_in(&self, line: &Line) -> bool {
        let next = self.at.partition_point(|&at| at < line.start);
        self.at.get(next).is_some_and(|&at| at < line.end())
    }

    /// Takes out the blanks of one line that separate nothing. `prose`: the paragraph is made of whole
    /// sentences; `quotes`: how many quotations are open, carried from line to line.
    pub fn within(&self, line: &Line, prose: bool, quotes: &mut i32, out: &mut Rewriter, tally: &mut Tally) {
        if !self.are_in(line) {
            *quotes += count(line.text);
            return;
        }
        let spaced_out = spaced_out(line.text);
        let mut chars = line.text.char_indices().peekable();
        let mut before = [' '; 2];
        while let Some((i, c)) = chars.next() {
            if !c.is_whitespace() {
                *quotes += quote(c);
                before = [before[1], c];
                continue;
            }
            let mut end = i + c.len_utf8();
            while let Some((j, c)) = chars.next_if(|(_, c)| c.is_whitespace()) {
                end = j + c.len_utf8();
            }
            let run = &line.text[i..end];
            let (from, to) = (line.start + i, line.start + end);
            if awaits_number(&line.text[..i], &line.text[end..]) && !(self.strewn && run.len() == 1) {
                out.replace(from, to, "××");
                continue;
            }
            let mut rest = line.text[end..].chars();
            let after = [rest.next().unwrap_or(' '), rest.next().unwrap_or(' ')];
            if wide(run) && prose && "。！？；”）".contains(before[1]) {
                out.replace(from, to, "\n");
            } else if self.idle(before, after, prose, *quotes > 0, spaced_out, wide(run)) {
                out.delete(from, to);
            } else {
                continue;
            }
            tally.count(Repair::Blank, from, to);
        }
    }

    /// Whether a blank between these characters separates nothing.
    fn idle(
        &self,
        before: [char; 2],
        after: [char; 2],
        prose: bool,
        quoted: bool,
        spaced_out: bool,
        wide: bool,
    ) -> bool {
        let (a, b) = (before[1], after[0]);
        let word = |c: char| c.is_ascii_alphanumeric();
        let digit = |c: char| c.is_ascii_digit();
        if word(a) && word(b) {
            // PM 2.5, I P, 5 G, where blanks say nothing.
            let letter = b.is_ascii_uppercase();
            return self.strewn
                && match digit(a) {
                    true => letter && !word(after[1]),
                    false => digit(b) || a.is_ascii_uppercase() && letter,
                };
        }
        if a == '.' && digit(b) || b == '.' && digit(a) {
            return digit(before[0]) && digit(b) || digit(after[1]);
        }
        if digit(a) || digit(b) || matches!(a, '%' | '+') || matches!(b, '%' | '+') {
            return !wide || prose;
        }
        if self.strewn || spaced_out {
            return true;
        }
        if is_han(a) && is_han(b) {
            return prose && !quoted && !wide;
        }
        prose && !quoted
    }
}

/// Whether a blank is where a number is still to be filled in: a verb of measure before it, and after it a unit with
/// which the clause ends. With only 万 or 亿 before it the unit would read as a number.
fn awaits_number(before: &str, after: &str) -> bool {
    if MEASURE.suffix(before).is_none() {
        return false;
    }
    let unit = after.trim_start_matches(any(&['万', '亿']));
    let Some((word, Follow::Unit(..))) = FOLLOW.prefix(unit) else { return false };
    let rest = &unit[word.len()..];
    rest.chars().next().is_none_or(|c| "，。；、,;）)".contains(c))
        || scan::starts(rest, &["左右", "以上", "以下", "以内"])
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// A blank of the width of a paragraph's indent.
fn wide(run: &str) -> bool {
    run.chars()
        .map(|c| {
            if c == '\u{3000}' {
                2
            } else if c == '\t' {
                4
            } else {
                1
            }
        })
        .sum::<usize>()
        >= 4
}

/// What a character adds to the number of open quotations.
fn quote(c: char) -> i32 {
    match c {
        '“' | '《' => 1,
        '”' | '》' => -1,
        _ => 0,
    }
}

fn count(text: &str) -> i32 {
    text.chars().map(quote).sum()
}

/// Whether every ideograph of the line stands alone: 政 府 工 作.
fn spaced_out(line: &str) -> bool {
    let parts = || line.split_whitespace();
    parts().count() >= 4 && parts().all(|p| p.chars().count() == 1)
}
