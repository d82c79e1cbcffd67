//! The first look at a text: what could be wrong with it, in one walk.
//!
//! | in the text | sign |
//! | --- | --- |
//! | `規`, `「` | `GLYPH` |
//! | `％`, `６`, U+200B, an emoji | `GLYPH` |
//! | `規(`, `ī` | `GLOSS` |
//! | `?`, U+FFFD | `LOST` |
//! | a blank, a line break | `BLANK`, `BREAK` |
//!
//! Clean Simplified text of one line has none and is not looked at again.

use super::{glyphs, han};
use crate::scan::CharSet;
use std::sync::LazyLock;

/// A set of signs.
pub(super) type Signs = u16;

/// A character that may have to be read as another, or left out.
pub(super) const GLYPH: Signs = 1;
/// A bracket before a small Latin letter.
pub(super) const GLOSS: Signs = 2;
/// A mark that stands for lost bytes.
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

/// The characters that need a look; all others stand for themselves whatever is around them.
static ODD: LazyLock<Box<CharSet<1024>>> = LazyLock::new(|| {
    Box::new(CharSet::of(|c| match c {
        '\u{4E00}'..='\u{9FFF}' => han::form(c) != 0,
        '?' | '(' | 'O' | 'o' | 'l' | 'I' | ',' | ';' | ':' => true,
        '!'..='~' => false,
        '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '×' | '！' | '？' | '）' | '《' | '》' | '【' | '】' => {
            false
        }
        _ => true,
    }))
});

/// The place of the next character at or after `from` that needs a look.
pub(super) fn odd(text: &str, from: usize) -> Option<usize> {
    ODD.next(text.as_bytes(), from)
}

/// The signs of a text, and where its blanks are, line breaks aside.
pub(super) fn signs(text: &str) -> (Signs, Vec<usize>) {
    let (odd, mut signs, mut blanks, mut at) = (&**ODD, 0, Vec::new(), 0);
    while let Some(i) = odd.next(text.as_bytes(), at) {
        let mut chars = text[i..].chars();
        let Some(c) = chars.next() else { break };
        at = i + c.len_utf8();
        signs |= match c {
            '，' | '。' | '、' | '；' | '：' | ',' | ';' | ':' if chars.next() == Some(c) => DOUBLED,
            '，' | '。' | '、' | '；' | '：' | ',' | ';' | ':' => 0,
            '\n' => BREAK,
            _ => {
                if c.is_whitespace() {
                    blanks.push(i);
                }
                sign(text.as_bytes(), i, at, c)
            }
        };
    }
    (signs, blanks)
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
        '!'..='~' => 0,
        '\u{85}' | '\u{2028}' | '\u{2029}' | '\0'..='\u{7F}' => GLYPH | BREAK,
        '\u{4E00}'..='\u{9FFF}' => match han::form(c) {
            0..han::PAGE => 0,
            han::PAGE => JUMP,
            _ => GLYPH,
        },
        _ if c.is_whitespace() => BLANK,
        _ if glyphs::may_read_otherwise(c, before == b'\n') => GLYPH,
        _ => 0,
    }
}
