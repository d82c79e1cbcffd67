//! Places in a text.
//!
//! | text | place | `Span` | slice |
//! | --- | --- | --- | --- |
//! | `增长6.5%` | the number | `6..9` | `6.5` |
//! | `增长6.5%` | in UTF-16 units or code points | `2..5` | the same |
//!
//! A [`Span`] is half-open and counts bytes. The stages work on the *reading* (the repaired text); every span
//! is carried back to the text as given by one call at the end, [`crate::text::OffsetMap::to_source`], and
//! what leaves the crate is into the text as given. Other units are made at the boundary only, by [`Units`].

use serde::{Serialize, Serializer};

/// A half-open stretch `start..end`, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte; never before `start`.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` to `end`; an end before the start gives the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end.max(start) as u32 }
    }

    /// The text of this span; empty where the span does not lie on character boundaries of `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// As a range of indices.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The shortest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// Written as `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        [self.start, self.end].serialize(s)
    }
}

/// What a position counts, outside the crate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Bytes of UTF-8, as inside.
    Utf8,
    /// Code units of UTF-16, as in JavaScript.
    Utf16,
    /// Unicode code points, as in Python.
    CodePoint,
}

/// How many bytes lie between two remembered positions.
const STRIDE: usize = 16;

/// Turns byte positions of one text into another unit: a remembered count every `STRIDE` bytes, and a short
/// walk from there, so a lookup costs the same wherever it falls.
pub struct Units<'t> {
    text: &'t str,
    encoding: Encoding,
    counts: Vec<u32>,
}

impl<'t> Units<'t> {
    /// Counts the text once.
    pub fn new(text: &'t str, encoding: Encoding) -> Units<'t> {
        let mut counts = Vec::new();
        if encoding != Encoding::Utf8 {
            counts.reserve(text.len() / STRIDE + 1);
            let mut n = 0u32;
            // Whole blocks are of a length that the compiler knows.
            let (blocks, rest) = text.as_bytes().as_chunks::<STRIDE>();
            for block in blocks {
                counts.push(n);
                n += weight(block, encoding);
            }
            if !rest.is_empty() {
                counts.push(n);
            }
        }
        Units { text, encoding, counts }
    }

    /// The position in the chosen unit of the byte position `at`, which must be a character boundary.
    pub fn at(&self, at: u32) -> u32 {
        if self.encoding == Encoding::Utf8 {
            return at;
        }
        let at = (at as usize).min(self.text.len());
        let block = (at / STRIDE).min(self.counts.len().saturating_sub(1));
        let from = self.counts.get(block).copied().unwrap_or(0);
        from + weight(&self.text.as_bytes()[block * STRIDE..at], self.encoding)
    }

    /// The span in the chosen unit.
    pub fn span(&self, span: Span) -> Span {
        Span { start: self.at(span.start), end: self.at(span.end) }
    }
}

/// The units of the characters that begin in `bytes`, at most [`STRIDE`]; in UTF-16 four bytes are two units.
#[inline]
fn weight(bytes: &[u8], encoding: Encoding) -> u32 {
    let begins = bytes.iter().map(|b| u8::from(b & 0xC0 != 0x80)).sum::<u8>();
    match encoding {
        Encoding::Utf16 => u32::from(begins + bytes.iter().map(|b| u8::from(*b >= 0xF0)).sum::<u8>()),
        _ => u32::from(begins),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_alike_however_it_is_reached() {
        let text = "增长6.5%,😀e\u{301}城".repeat(40);
        for encoding in [Encoding::Utf16, Encoding::CodePoint] {
            let units = Units::new(&text, encoding);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let before = &text[..at];
                let right = match encoding {
                    Encoding::Utf16 => before.encode_utf16().count(),
                    _ => before.chars().count(),
                };
                assert_eq!(units.at(at as u32) as usize, right, "at byte {at} in {encoding:?}");
            }
        }
    }

    #[test]
    fn a_span_off_a_boundary_has_no_text() {
        assert_eq!(Span::new(1, 3).of("增长"), "");
        assert_eq!(Span::new(3, 6).of("增长"), "长");
        assert_eq!(Span::new(5, 2), Span::new(5, 5));
    }
}
