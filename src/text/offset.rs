//! From places in the repaired text to places in the text as given.
//!
//! | given | read | edit | read span → given span |
//! | --- | --- | --- | --- |
//! | `規(guī)上` | `规上` | at 3, 0 bytes for 7 | `规` 0..3 → 0..3; `上` 3..6 → 10..13 |
//! | `６％` | `6%` | at 0, 1 for 3; at 1, 1 for 3 | `6%` 0..2 → 0..6 |
//! | `萬畝` | `万亩` | none: as many bytes | `万` 0..3 → 0..3 |

use crate::span::Span;

/// One replacement. A character for one of as many bytes needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub read: u32,
    pub read_len: u32,
    pub source: u32,
    pub source_len: u32,
}

impl Edit {
    fn read_end(self) -> u32 {
        self.read + self.read_len
    }

    fn source_end(self) -> u32 {
        self.source + self.source_len
    }
}

/// A monotone map from the repaired text to the given one. Empty: every position is the same in both.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    /// In text order, not overlapping; of edits at one place in the reading, deletions come first.
    edits: Vec<Edit>,
}

impl OffsetMap {
    pub(super) fn new(mut edits: Vec<Edit>) -> OffsetMap {
        edits.shrink_to_fit();
        OffsetMap { edits }
    }

    /// The stretch of the given text that the stretch `read` of the repaired text stands for. A place inside a
    /// replacement stands for the whole replaced stretch; what was deleted at either end is left out.
    pub fn to_source(&self, read: Span) -> Span {
        let start = match self.edits.partition_point(|e| e.read <= read.start).checked_sub(1) {
            Some(i) if read.start < self.edits[i].read_end() => self.edits[i].source,
            Some(i) => self.edits[i].source_end() + (read.start - self.edits[i].read_end()),
            None => read.start,
        };
        if read.is_empty() {
            return Span { start, end: start };
        }
        let end = match self.edits.partition_point(|e| e.read < read.end).checked_sub(1) {
            Some(i) if read.end <= self.edits[i].read_end() => self.edits[i].source_end(),
            Some(i) => self.edits[i].source_end() + (read.end - self.edits[i].read_end()),
            None => read.end,
        };
        Span { start, end: end.max(start) }
    }

    /// The bytes of memory that the map takes.
    pub fn size(&self) -> usize {
        self.edits.capacity() * size_of::<Edit>()
    }

    /// This map, of a text that was then rewritten as `later` says: from the newer text to the given one.
    pub(super) fn then(self, later: OffsetMap) -> OffsetMap {
        if self.edits.is_empty() {
            return later;
        }
        if later.edits.is_empty() {
            return self;
        }
        let mut out: Vec<Edit> = Vec::with_capacity(self.edits.len() + later.edits.len());
        // Both lists tell of stretches of the text between; stretches that overlap become one edit.
        let mut earlier = self.edits.iter().copied().peekable();
        let mut later = later.edits.iter().copied().peekable();
        let (mut to_source, mut to_read) = (0i64, 0i64);
        loop {
            let from_earlier = earlier.peek().map_or(u32::MAX, |e| e.read);
            let from_later = later.peek().map_or(u32::MAX, |e| e.source);
            let begin = from_earlier.min(from_later);
            if begin == u32::MAX {
                break;
            }
            let (source, read) = (i64::from(begin) + to_source, i64::from(begin) + to_read);
            let mut end = begin;
            let mut first = true;
            loop {
                let tie = first && from_earlier <= from_later;
                if let Some(e) = earlier.next_if(|e| tie || e.read < end) {
                    to_source += i64::from(e.source_len) - i64::from(e.read_len);
                    end = end.max(e.read_end());
                } else if let Some(e) = later.next_if(|e| first || e.source < end) {
                    to_read += i64::from(e.read_len) - i64::from(e.source_len);
                    end = end.max(e.source_end());
                } else {
                    break;
                }
                first = false;
            }
            let edit = Edit {
                read: read as u32,
                read_len: (i64::from(end) + to_read - read) as u32,
                source: source as u32,
                source_len: (i64::from(end) + to_source - source) as u32,
            };
            push(&mut out, edit);
        }
        OffsetMap::new(out)
    }
}

/// Adds an edit; a deletion right after a deletion makes one with it.
pub(super) fn push(edits: &mut Vec<Edit>, edit: Edit) {
    match edits.last_mut() {
        Some(last)
            if last.read_len == 0
                && edit.read_len == 0
                && last.read == edit.read
                && last.source_end() == edit.source =>
        {
            last.source_len += edit.source_len;
        }
        _ => edits.push(edit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(edits: &[(u32, u32, u32, u32)]) -> OffsetMap {
        let edit = |&(read, read_len, source, source_len)| Edit { read, read_len, source, source_len };
        OffsetMap::new(edits.iter().map(edit).collect())
    }

    #[track_caller]
    fn check(map: &OffsetMap, read: (usize, usize), source: (usize, usize)) {
        assert_eq!(map.to_source(Span::new(read.0, read.1)), Span::new(source.0, source.1));
    }

    #[test]
    fn a_deletion_belongs_to_neither_side() {
        let m = map(&[(3, 0, 3, 7)]);
        check(&m, (0, 3), (0, 3));
        check(&m, (3, 6), (10, 13));
        check(&m, (0, 6), (0, 13));
        check(&m, (3, 3), (10, 10));
    }

    #[test]
    fn a_replacement_is_whole_from_any_place_inside() {
        let m = map(&[(3, 6, 3, 4)]);
        for read in [(3, 6), (6, 9), (4, 5), (3, 9)] {
            check(&m, read, (3, 7));
        }
        check(&m, (0, 3), (0, 3));
        check(&m, (9, 12), (7, 10));
    }

    #[test]
    fn two_maps_in_a_row_are_one() {
        // ６ ％ → 6 % → 6%
        let both = map(&[(0, 1, 0, 3), (2, 1, 4, 3)]).then(map(&[(1, 0, 1, 1)]));
        check(&both, (0, 1), (0, 3));
        check(&both, (1, 2), (4, 7));
        check(&both, (0, 2), (0, 7));
        // A later replacement over an earlier deletion covers it.
        let both = map(&[(2, 0, 2, 5)]).then(map(&[(1, 1, 1, 2)]));
        check(&both, (1, 2), (1, 8));
        check(&both, (2, 3), (8, 9));
        // Deletions that meet are one.
        let both = map(&[(1, 0, 1, 1)]).then(map(&[(1, 0, 1, 2)]));
        check(&both, (0, 2), (0, 5));
        check(&both, (1, 2), (4, 5));
        assert_eq!(both.edits.len(), 1);
    }
}
