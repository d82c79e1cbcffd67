//! One walk over a text that copies what stays and records what changes.

use super::offset::{Edit, OffsetMap, push};

/// A text being rewritten from its beginning to its end. Nothing is copied until something changes.
pub(super) struct Rewriter<'t> {
    input: &'t str,
    out: String,
    taken: usize,
    edits: Vec<Edit>,
}

impl<'t> Rewriter<'t> {
    pub fn new(input: &'t str) -> Rewriter<'t> {
        Rewriter { input, out: String::new(), taken: 0, edits: Vec::new() }
    }

    /// Puts `with` for `from..to`, which lies on character boundaries and not before what was replaced last.
    /// One character for one of as many bytes leaves every position where it is.
    pub fn replace(&mut self, from: usize, to: usize, with: &str) {
        let Some(kept) = self.input.get(self.taken..from) else { return };
        let Some(gone) = self.input.get(from..to) else { return };
        if self.taken == 0 {
            self.out.reserve(self.input.len());
        }
        self.out.push_str(kept);
        if gone.len() != with.len() || gone.chars().count() != 1 || with.chars().count() != 1 {
            let edit = Edit {
                read: self.out.len() as u32,
                read_len: with.len() as u32,
                source: from as u32,
                source_len: gone.len() as u32,
            };
            push(&mut self.edits, edit);
        }
        self.out.push_str(with);
        self.taken = to;
    }

    /// Puts one character for `from..to`.
    pub fn put(&mut self, from: usize, to: usize, with: char) {
        self.replace(from, to, with.encode_utf8(&mut [0; 4]));
    }

    /// Leaves `from..to` out.
    pub fn delete(&mut self, from: usize, to: usize) {
        if from < to {
            self.replace(from, to, "");
        }
    }

    /// The new text and its map to the old one; nothing if nothing changed.
    pub fn finish(mut self) -> Option<(String, OffsetMap)> {
        if self.taken == 0 {
            return None;
        }
        self.out.push_str(&self.input[self.taken..]);
        Some((self.out, OffsetMap::new(self.edits)))
    }
}
