//! Sets of characters, and the next one of a set in a text.
//!
//! | set | text | [`CharSet::next`] |
//! | --- | --- | --- |
//! | `5两Ⅲ` | `改造两座` | at `两` |
//! | `5两Ⅲ` | `改造三座` | none |

/// A set of characters, of which [`CharSet::next`] finds the next one in a text. A character that is in the set is
/// never missed; one that is not may be taken for another: for one whose code is the same modulo the number of bits,
/// where those are fewer than 65,536, and beyond the basic plane for any other there.
#[derive(Clone)]
pub struct CharSet<const N: usize> {
    /// `N` times 64 bits, of which a character has the one at its code modulo their number.
    pub(super) bits: [u64; N],
    /// Whether anything beyond the basic plane is in the set.
    pub(super) beyond: bool,
}

impl<const N: usize> CharSet<N> {
    /// The set of the characters of `text`.
    pub const fn new(text: &str) -> CharSet<N> {
        let (mut set, bytes, mut i) = (CharSet { bits: [0; N], beyond: false }, text.as_bytes(), 0);
        while i < bytes.len() {
            let (code, width) = decode(bytes, i);
            set.add(code);
            i += width;
        }
        set
    }

    /// The set of the characters that `is` says yes to; beyond the basic plane it is asked for the last one only.
    pub fn of(is: impl Fn(char) -> bool) -> CharSet<N> {
        let mut set = CharSet { bits: [0; N], beyond: is(char::MAX) };
        ('\0'..='\u{FFFF}').filter(|&c| is(c)).for_each(|c| set.add(c as u32));
        set
    }

    /// The set with one more.
    pub fn with(mut self, c: char) -> CharSet<N> {
        self.add(c as u32);
        self
    }

    pub(super) const fn add(&mut self, code: u32) {
        self.bits[(code as usize >> 6) % N] |= 1 << (code & 63);
        self.beyond |= code > 0xFFFF;
    }

    #[inline]
    pub(super) fn may_have(&self, code: u32) -> bool {
        self.bits[(code as usize >> 6) % N] >> (code & 63) & 1 == 1
    }

    /// Where the first character at or after `from` (a boundary) begins that may be in the set; `bytes` are of a text,
    /// of which the last character may be cut.
    #[cfg_attr(not(target_arch = "wasm32"), inline)]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn next(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut rest = bytes.get(from..)?;
        loop {
            // Nearly all characters of a report have three bytes and most stand beside another of three; most others have
            // one.
            while let Some(&eight) = rest.first_chunk::<8>() {
                let eight = u64::from_le_bytes(eight);
                let (found, width) = match eight & 0xF000_00F0 {
                    0xE000_00E0 => (self.both(eight), 6),
                    _ if eight & 0x80 == 0 => (self.bits[eight as usize >> 6 & 1] >> (eight & 63), 1),
                    _ => break,
                };
                if found & 1 == 1 {
                    break;
                }
                rest = &rest[width..];
            }
            if rest.is_empty() {
                return None;
            }
            let (code, width) = decode(rest, 0);
            let here = if width == 4 { self.beyond } else { self.may_have(code) };
            if here {
                return Some(bytes.len() - rest.len());
            }
            rest = rest.get(width..)?;
        }
    }

    /// Whether one of two characters of three bytes may be in the set, in the lowest bit; the first byte of the first
    /// character is the lowest byte.
    #[inline]
    fn both(&self, bytes: u64) -> u64 {
        // The codes of both but for their last six bits, 24 bits apart.
        let blocks = (bytes & 0x0F00_000F) << 6 | bytes >> 8 & 0x3F00_003F;
        let first = self.bits[(blocks & 0x3FF) as usize % N] >> (bytes >> 16 & 63);
        let second = self.bits[(blocks >> 24) as usize % N] >> (bytes >> 40 & 63);
        first | second
    }
}

/// The character that begins at `i`, as a number, and its length in bytes.
#[inline]
pub(super) const fn decode(bytes: &[u8], i: usize) -> (u32, usize) {
    const fn low(bytes: &[u8], i: usize) -> u32 {
        if i < bytes.len() { bytes[i] as u32 & 63 } else { 0 }
    }
    let first = bytes[i] as u32;
    match first {
        0..0x80 => (first, 1),
        0xE0..0xF0 => ((first & 15) << 12 | low(bytes, i + 1) << 6 | low(bytes, i + 2), 3),
        0x80..0xE0 => ((first & 31) << 6 | low(bytes, i + 1), 2),
        _ => ((first & 7) << 18 | low(bytes, i + 1) << 12 | low(bytes, i + 2) << 6 | low(bytes, i + 3), 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_may_begin_a_word_only_if_one_does() {
        let set: CharSet<1024> = CharSet::new("5两Ⅲé😀");
        let text = "新增é😀5个,改造两座;Ⅲ类";
        let (mut found, mut from) = (String::new(), 0);
        while let Some(i) = set.next(text.as_bytes(), from) {
            let c = text[i..].chars().next().unwrap_or_default();
            found.push(c);
            from = i + c.len_utf8();
        }
        assert_eq!(found, "é😀5两Ⅲ");
    }
}
