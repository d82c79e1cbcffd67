//! The first look at a text: what could be wrong with it, in one walk.
//!
//! | in the text | sign |
//! | --- | --- |
//! | `規`, `「` | `GLYPH` |
//! | `％`, `６`, U+200B, an emoji | `GLYPH` |
//! | `規(`, `ī` | `GLOSS` |
//! | `?`, U+FFFD, strange characters in a crowd | `LOST` |
//! | a blank, a line break | `BLANK`, `BREAK` |
//!
//! Clean Simplified text of one line has none and is not looked at again.

use super::strange::{self, Crowd};
use super::{glyphs, han};
use crate::scan::CharSet;
use std::sync::LazyLock;

/// A set of signs.
pub(super) type Signs = u16;

/// A character that may have to be read as another, or left out.
pub(super) const GLYPH: Signs = 1;
/// A bracket before a small Latin letter.
pub(super) const GLOSS: Signs = 2;
/// A mark that stands for lost bytes, or characters that look like text out of step.
pub(super) const LOST: Signs = 4;
/// A blank of any kind.
pub(super) const BLANK: Signs = 8;
/// A line break of any kind.
pub(super) const BREAK: Signs = 16;
/// A letter that looks like a digit, beside one.
pub(super) const ALIKE: Signs = 32;
/// The same punctuation twice.
pub(super) const DOUBLED: Signs = 64;
/// The word for a newspaper page, as in `下转第3版`.
pub(super) const JUMP: Signs = 128;

/// Whether a byte after a bracket can begin pinyin (a letter, or one with a tone), or a quotation mark.
fn opens_gloss(b: u8) -> bool {
    b.is_ascii_lowercase() || (0xC3..0xC9).contains(&b) || matches!(b, 0xE1..=0xE3)
}

/// Marks that are one where they stand twice.
const MARKS: [char; 8] = ['，', '。', '、', '；', '：', ',', ';', ':'];

/// Whether a character needs a look, wherever it stands; the marks aside.
fn is_odd(c: char) -> bool {
    match c {
        '版' => true,
        '\u{4E00}'..='\u{9FFF}' => {
            han::shared(c).is_some() || !han::is_settled(c) || strange::may_be_strange(c)
        }
        '?' | '(' | 'O' | 'o' | 'l' | 'I' | '-' | '*' => true,
        '!'..='~' => false,
        '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '×' | '！' | '？' | '）' | '《' | '》' | '【' | '】' => {
            false
        }
        _ => !MARKS.contains(&c),
    }
}

static ODD: LazyLock<Box<CharSet<1024>>> = LazyLock::new(|| Box::new(CharSet::of(is_odd)));

/// The place of the next character at or after `from` that needs a look, a mark being one.
pub(super) fn odd(text: &str, from: usize) -> Option<usize> {
    static ODD_OR_MARK: LazyLock<Box<CharSet<1024>>> =
        LazyLock::new(|| Box::new(MARKS.iter().fold((**ODD).clone(), |set, &mark| set.with(mark))));
    ODD_OR_MARK.next(text.as_bytes(), from)
}

/// The signs of a text, and where its blanks are, line breaks aside.
pub(super) fn signs(text: &str) -> (Signs, Vec<usize>) {
    let bytes = text.as_bytes();
    let (odd, mut blanks, mut crowd, mut at) = (&**ODD, Vec::new(), Crowd::default(), 0);
    let mut signs = if doubled(bytes) { DOUBLED } else { 0 };
    while let Some(i) = odd.next(bytes, at) {
        let Some(c) = text[i..].chars().next() else { break };
        at = i + c.len_utf8();
        if c == '\n' {
            signs |= BREAK;
            continue;
        }
        if c.is_whitespace() {
            blanks.push(i);
        }
        signs |= sign(bytes, i, at, c);
        if crowd.meets(i, at, c) {
            signs |= LOST;
        }
    }
    (signs, blanks)
}

/// Whether one of [`MARKS`] stands twice. Every place is looked at, since without a way out in the middle the compiler
/// looks at sixteen at a time.
fn doubled(text: &[u8]) -> bool {
    let ascii = text.iter().zip(text.iter().skip(1));
    let ascii = ascii.fold(false, |any, (&a, &b)| any | (a == b) & ((a == b',') | (a == b';') | (a == b':')));
    let Some(last) = text.len().checked_sub(5) else { return ascii };
    let from = |k: usize| &text[k..last + k];
    let (a, b, c, d, e, f) = (from(0), from(1), from(2), from(3), from(4), from(5));
    let wide = (0..last).fold(false, |any, i| {
        let twice = (a[i] == d[i]) & (b[i] == e[i]) & (c[i] == f[i]);
        let stop = (a[i] == 0xE3) & (b[i] == 0x80) & ((c[i] == 0x81) | (c[i] == 0x82));
        let comma = (a[i] == 0xEF) & (b[i] == 0xBC) & ((c[i] == 0x8C) | (c[i] == 0x9A) | (c[i] == 0x9B));
        any | twice & (stop | comma)
    });
    ascii | wide
}

/// The signs of the character `c`, which stands at `from..to` and is no mark that may be doubled.
fn sign(bytes: &[u8], from: usize, to: usize, c: char) -> Signs {
    let after = bytes.get(to).copied().unwrap_or(0);
    let before = from.checked_sub(1).map_or(b'\n', |i| bytes[i]);
    match c {
        ' ' | '\t' => BLANK,
        '?' | '\u{FFFD}' => LOST,
        '(' | '（' if opens_gloss(after) => GLOSS,
        '（' => 0,
        'O' | 'o' | 'l' | 'I' if before.is_ascii_digit() => ALIKE,
        '\r' if after == b'\n' => 0,
        '-' | '*' if before == b'\n' => GLYPH,
        '!'..='~' => 0,
        '\u{85}' | '\u{2028}' | '\u{2029}' | '\0'..='\u{7F}' => GLYPH | BREAK,
        '版' => JUMP,
        '\u{4E00}'..='\u{9FFF}' => match han::traditional(c) {
            Some(_) => GLYPH,
            None => 0,
        },
        _ if c.is_whitespace() => BLANK,
        _ if glyphs::may_read_otherwise(c, before == b'\n') => GLYPH,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_that_stands_twice_is_seen() {
        for mark in MARKS {
            for before in ["", "增", "增长6", "一二三四五六七八九十"] {
                for after in ["", "5", "好", "一二三四五六七八九十"] {
                    assert!(
                        doubled(format!("{before}{mark}{mark}{after}").as_bytes()),
                        "{before}{mark}{after}"
                    );
                    assert!(
                        !doubled(format!("{before}{mark}好{mark}{after}").as_bytes()),
                        "{before}{mark}{after}"
                    );
                }
            }
        }
        assert!(!doubled("——、。".as_bytes()));
    }
}
