//! The first look at a text: what could be wrong with it, in one walk over its bytes.
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

/// The signs of a text.
pub(super) fn signs(text: &str) -> Signs {
    let table = han::table();
    let bytes = text.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or(0);
    let (mut signs, mut i) = (0, 0);
    while let Some(&b) = bytes.get(i) {
        match b {
            0..0x80 => {
                signs |= match b {
                    b'?' => LOST,
                    b' ' | b'\t' => BLANK,
                    b'\n' => BREAK,
                    b'(' if opens_gloss(at(i + 1)) => GLOSS,
                    b'O' | b'o' | b'l' | b'I' if i > 0 && at(i - 1).is_ascii_digit() => ALIKE,
                    b',' | b';' | b':' if at(i + 1) == b => DOUBLED,
                    b'\r' if at(i + 1) == b'\n' => 0,
                    b' '..=b'~' => 0,
                    _ => GLYPH | BREAK,
                };
                i += 1;
            }
            0xE4..=0xE9 => {
                let c =
                    u32::from(b & 0xF) << 12 | u32::from(at(i + 1) & 0x3F) << 6 | u32::from(at(i + 2) & 0x3F);
                if let Some(&known) = table.get((c as usize).wrapping_sub(0x4E00)) {
                    signs |= match known {
                        0..han::PAGE => 0,
                        han::PAGE => JUMP,
                        _ => GLYPH,
                    };
                }
                i += 3;
            }
            _ => {
                let Some(c) = text.get(i..).and_then(|rest| rest.chars().next()) else { break };
                let n = c.len_utf8();
                signs |= match c {
                    '，' | '。' | '、' | '；' | '：' if bytes[i + n..].starts_with(&bytes[i..i + n]) => {
                        DOUBLED
                    }
                    '，' | '。' | '、' | '；' | '：' => 0,
                    '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '×' | '！' | '？' | '）' | '《' | '》'
                    | '【' | '】' => 0,
                    '（' if opens_gloss(at(i + n)) => GLOSS,
                    '（' => 0,
                    '\u{FFFD}' => LOST,
                    '\u{85}' | '\u{2028}' | '\u{2029}' => GLYPH | BREAK,
                    _ if c.is_whitespace() => BLANK,
                    _ if glyphs::may_read_otherwise(c, i == 0 || at(i - 1) == b'\n') => GLYPH,
                    _ => 0,
                };
                i += n;
            }
        }
    }
    signs
}
