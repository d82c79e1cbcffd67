//! Lines into blocks: a heading, what stands under it on the same line, or both.
//!
//! | line | blocks |
//! | --- | --- |
//! | `二、2026年工作安排` | heading |
//! | `(一)扩大投资。今年实施……` | run-in heading and sentences |
//! | `……加以解决。(二)扩大投资。……` | two blocks |
//! | `……做了以下工作：(一)稳增长。……` | two blocks |
//! | `1.新建农村公路80公里。` | run-in heading and a sentence |
//! | `2025年工作回顾2025年是……` | heading glued to what follows |

use super::{part, sentence, time};
use crate::scan::{self, any};
use crate::span::Span;

/// The longest heading, in bytes: about eighty characters.
const LONGEST: usize = 240;
/// The longest theme that opens a paragraph, in bytes.
const LONGEST_THEME: usize = 96;

/// What marks a heading, from the outermost to the innermost.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mark {
    /// No number, but the words of a part: `2026年工作安排`.
    Part,
    /// `一、`, `第一部分`
    Numeral,
    /// `(一)`
    Bracketed,
    /// `1.`, `(1)`, `①`, `第一，`, `一是`
    Item,
    /// `——`, or a theme that opens a paragraph.
    Theme,
}

/// A heading as found.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// How it is marked.
    pub mark: Mark,
    /// With its number, without its closing mark.
    pub span: Span,
    /// Where its words begin, after the number.
    pub words: u32,
}

/// A stretch of one line.
#[derive(Debug)]
pub struct Block {
    /// Without the white space around it.
    pub span: Span,
    /// What it opens with.
    pub head: Option<Head>,
    /// Its sentences, as a range of the list of all; a run-in heading is the first.
    pub sentences: std::ops::Range<usize>,
}

/// All blocks of a text, and all sentences.
pub fn blocks(text: &str) -> (Vec<Block>, Vec<Span>) {
    let (mut blocks, mut sentences) = (Vec::new(), Vec::new());
    let mut from = 0;
    while from < text.len() {
        let next = memchr::memchr(b'\n', &text.as_bytes()[from..]).map_or(text.len(), |i| from + i + 1);
        let line = &text[from..next];
        let start = from + (line.len() - line.trim_start().len());
        from += line.len();
        let end = from - (line.len() - line.trim_end().len());
        if start < end {
            cut(text, start, end, &mut blocks, &mut sentences);
        }
    }
    (blocks, sentences)
}

/// Cuts one line into its blocks.
fn cut(text: &str, start: usize, end: usize, blocks: &mut Vec<Block>, sentences: &mut Vec<Span>) {
    let mut at = start;
    while at < end {
        let from = at;
        let first = sentences.len();
        let head = head(text, at, end, at == start);
        if let Some(head) = head {
            at = if head.mark == Mark::Part { head.span.end as usize } else { head.words as usize };
        }
        let own_line = head.is_some_and(|h| {
            let rest = &text[h.span.end as usize..end];
            closes(rest) && !states(&h, &text[h.words as usize..h.span.end as usize], rest)
        });
        while at < end && !own_line {
            let stop = sentence::end(text.as_bytes(), at, end);
            let stop = list_after_colon(text, at, stop).unwrap_or(stop);
            sentences.push(Span::new(at, stop));
            at = stop + (text[stop..end].len() - text[stop..end].trim_start().len());
            if at < end && inline_head(text, at, end) {
                break;
            }
        }
        if own_line {
            at = end;
        }
        let span = Span::new(from, from + text[from..at].trim_end().len());
        blocks.push(Block { span, head, sentences: first..sentences.len() });
    }
}

/// Whether nothing but a closing mark is left of the line.
fn closes(rest: &str) -> bool {
    rest.trim_matches(any(&['。', '：', ':', ' ', '\u{3000}', '，', ','])).is_empty()
}

/// Whether a heading that has its line for itself is a statement as well, as in a list of what is to be done: an item
/// with a number or an end mark, or words with both.
fn states(head: &Head, words: &str, rest: &str) -> bool {
    let (ends, counts) = (rest.starts_with('。'), words.contains(|c: char| c.is_ascii_digit()));
    match head.mark {
        Mark::Item | Mark::Theme => ends || counts,
        Mark::Bracketed => ends && counts,
        Mark::Part | Mark::Numeral => false,
    }
}

/// The heading at `at`, if one stands there.
fn head(text: &str, at: usize, end: usize, opens_line: bool) -> Option<Head> {
    let rest = &text[at..end];
    if let Some((mark, _, length)) = label(rest) {
        if !opens_line && matches!(mark, Mark::Item) {
            return None;
        }
        let words = at + length;
        let stop = heading_end(text, words, end)?;
        // 1. in front of a long paragraph without a theme numbers the paragraph.
        return Some(Head { mark, span: Span::new(at, stop), words: words as u32 });
    }
    if let Some(length) = part::unnumbered(rest, opens_line) {
        let span = Span::new(at, at + length);
        return Some(Head { mark: Mark::Part, span, words: at as u32 });
    }
    if opens_line {
        return theme(text, at, end);
    }
    None
}

/// Whether a heading begins in the middle of a line: only where its mark is plain.
fn inline_head(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[at..end];
    match label(rest) {
        Some((mark, _, _)) => mark != Mark::Item,
        None => part::unnumbered(rest, false).is_some(),
    }
}

/// The place after a colon inside `at..stop` where a numbered list begins on the same line.
fn list_after_colon(text: &str, at: usize, stop: usize) -> Option<usize> {
    let sentence = &text[at..stop];
    // The full-width colon by its last byte.
    let mut marks = memchr::memchr2_iter(b':', 0x9A, sentence.as_bytes());
    let after = marks
        .find(|&i| sentence.as_bytes()[..=i].ends_with("：".as_bytes()) || sentence.as_bytes()[i] == b':')?
        + 1;
    let (mark, number, _) = label(&sentence[after..])?;
    (number == 1 && matches!(mark, Mark::Numeral | Mark::Bracketed)).then_some(at + after)
}

/// Where the heading whose words begin at `words` ends: before the first mark that ends a sentence; where that
/// is too far, before the first comma; nowhere if that is too far as well.
fn heading_end(text: &str, words: usize, end: usize) -> Option<usize> {
    let stop = sentence::end(text.as_bytes(), words, end);
    let stop = words
        + text[words..stop]
            .trim_end_matches(any(&['。', '；', '！', '？', ';', '!', '?', '：', ':', ' ']))
            .len();
    if stop == words {
        return None;
    }
    if stop - words <= LONGEST {
        return Some(stop);
    }
    let comma = text[words..stop].find(any(&['，', ',', '：', ':']))?;
    (comma > 0 && comma <= LONGEST_THEME).then_some(words + comma)
}

/// A theme that opens a paragraph: a short first sentence with more behind it.
fn theme(text: &str, at: usize, end: usize) -> Option<Head> {
    let stop = sentence::end(text.as_bytes(), at, end.min(ceil(text, at + LONGEST_THEME + 3)));
    let sentence = &text[at..stop];
    let words = sentence.strip_suffix('。')?;
    let plain = !words.contains(|c: char| c.is_ascii_digit() || matches!(c, '：' | ':'));
    let long = words.chars().count();
    let more = text[stop..end].trim_start().len() > words.len();
    (plain && more && (4..=30).contains(&long) && !words.starts_with("各位")).then(|| Head {
        mark: Mark::Theme,
        span: Span::new(at, at + words.len()),
        words: at as u32,
    })
}

/// The next character boundary at or after `at`.
fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The number that marks a heading: its mark, its value, its length in bytes.
pub fn label(rest: &str) -> Option<(Mark, u16, usize)> {
    match rest.chars().next()? {
        '（' | '(' => bracketed(rest),
        '—' | '－' | '―' | '─' => {
            let words = rest.trim_start_matches(any(&['—', '－', '―', '─']));
            let length = rest.len() - words.len();
            (length >= 6 && !words.trim_start().is_empty()).then_some((Mark::Theme, 0, length))
        }
        '㈠'..='㈩' => {
            let c = rest.chars().next()?;
            Some((Mark::Bracketed, (c as u32 - '㈠' as u32 + 1) as u16, c.len_utf8()))
        }
        '①'..='⑳' => {
            let c = rest.chars().next()?;
            Some((Mark::Item, (c as u32 - '①' as u32 + 1) as u16, c.len_utf8()))
        }
        '0'..='9' => {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let after = &rest[digits..];
            let number: u16 = rest[..digits].parse().ok()?;
            // 01 新建…: nothing is counted with a nought before it.
            let words = after.trim_start_matches(any(&[' ', '\u{3000}']));
            if digits == 2
                && rest.starts_with('0')
                && words.starts_with(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
            {
                return Some((Mark::Item, number, rest.len() - words.len()));
            }
            let mark = after.chars().next().filter(|c| matches!(c, '.' | '．' | '、'))?;
            let next = after[mark.len_utf8()..].chars().next()?;
            let number_goes_on = next.is_ascii_digit() || next == '%';
            (digits <= 2 && !number_goes_on).then(|| (Mark::Item, number, digits + mark.len_utf8()))
        }
        '第' => {
            let (number, length) = numeral(&rest[3..])?;
            let after = &rest[3 + length..];
            if let Some(title) = after.strip_prefix("部分").or_else(|| after.strip_prefix("章")) {
                let title = title.trim_start_matches(any(&['、', '：', ':', ' ', '\u{3000}', '，', '.']));
                return Some((Mark::Numeral, number, rest.len() - title.len()));
            }
            let c = after.chars().next().filter(|c| matches!(c, '，' | ',' | '、'))?;
            (!goes_on(&after[c.len_utf8()..])).then(|| (Mark::Item, number, 3 + length + c.len_utf8()))
        }
        _ => {
            let (number, length) = numeral(rest)?;
            let after = &rest[length..];
            let c = after.chars().next()?;
            if c == '是' && number <= 15 {
                return Some((Mark::Item, number, length + 3));
            }
            if !matches!(c, '、' | '.' | '．' | ',' | '，') {
                return None;
            }
            let length = length + c.len_utf8();
            let words = rest[length..].trim_start();
            (!goes_on(words)).then(|| (Mark::Numeral, number, rest.len() - words.len()))
        }
    }
}

/// Whether a numeral is only the first of some: 一、|二、三产业, 第二、|第三产业.
fn goes_on(words: &str) -> bool {
    let words = words.strip_prefix('第').unwrap_or(words);
    numeral(words).is_some_and(|(_, n)| scan::starts_in(&words[n..], "、产次级季轮"))
}

/// `（一）`, `(3)`, with mixed brackets and a stray comma after them.
fn bracketed(rest: &str) -> Option<(Mark, u16, usize)> {
    let open = rest.chars().next()?.len_utf8();
    let inside = rest[open..].trim_start();
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let (mark, number, length) = match digits {
        0 => numeral(inside).map(|(n, l)| (Mark::Bracketed, n, l))?,
        1..=2 => (Mark::Item, inside[..digits].parse().ok()?, digits),
        _ => return None,
    };
    let after = inside[length..].trim_start();
    let words = after.strip_prefix('）').or_else(|| after.strip_prefix(')'))?;
    let words = words.trim_start_matches(any(&['、', ' ', '\u{3000}']));
    Some((mark, number, rest.len() - words.len()))
}

/// A Chinese numeral below a hundred: its value and its length in bytes.
fn numeral(rest: &str) -> Option<(u16, usize)> {
    let (mut value, mut ones, mut length) = (0u16, 0u16, 0usize);
    for c in rest.chars().take(4) {
        match time::digit(c) {
            Some(n) if ones == 0 => ones = n,
            None if c == '十' && value == 0 => {
                value = 10 * ones.max(1);
                ones = 0;
            }
            Some(_) => return None,
            None => break,
        }
        length += c.len_utf8();
    }
    (length > 0).then_some((value + ones, length))
}
