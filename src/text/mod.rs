//! Stage 1: the text as given → the text to read.
//!
//! | given | read |
//! | --- | --- |
//! | `規(guī)上工業增加值` | `规上工业增加值` |
//! | `增长６．５％` | `增长6.5%` |
//! | `新增就业1.\n3万人` | `新增就业1.3万人` |
//!
//! Later stages see only the [`Reading`]; its [`OffsetMap`] carries each of their spans back.

mod blanks;
mod fill;
mod gbk;
mod glyphs;
mod han;
mod lines;
mod offset;
mod page;
mod pairs;
mod pinyin;
mod rewrite;
mod shift;
mod signs;
mod strange;
mod tally;

use crate::extraction::Note;
pub use offset::OffsetMap;
use rewrite::Rewriter;
use std::borrow::Cow;
use tally::Tally;

/// A text that is ready to be read: Simplified, half-width digits, no debris.
pub struct Reading<'t> {
    /// The text to read; borrowed where nothing had to be repaired.
    pub text: Cow<'t, str>,
    /// From places in `text` to places in the text as given.
    pub map: OffsetMap,
    /// What was repaired and what could not be; spans into the text as given.
    pub notes: Vec<Note>,
}

/// How often the passes may run: one can uncover what another repairs, as a joined line a doubled comma.
const ROUNDS: usize = 32;

/// Repairs a text. Never fails; clean text comes back as it is.
pub fn repair(given: &str) -> Reading<'_> {
    let mut reading = Reading { text: Cow::Borrowed(given), map: OffsetMap::default(), notes: Vec::new() };
    for _ in 0..ROUNDS {
        let (mut signs, blanks) = signs::signs(&reading.text);
        if signs & signs::JUMP != 0 && glyphs::jump_lines(&reading.text).is_empty() {
            signs &= !signs::JUMP;
        }
        let mut changed = false;
        if signs & signs::LOST != 0 {
            changed |= reading.shifts();
        }
        if signs & signs::GLOSS != 0 {
            changed |= reading.pass(pinyin::glosses);
        }
        if signs & (signs::GLYPH | signs::ALIKE | signs::DOUBLED | signs::JUMP) != 0 {
            changed |= reading.pass(|text, out, tally| glyphs::glyphs(text, signs, out, tally));
        }
        // How wide a line is, and whether it heads what follows, shows when its characters are right.
        if !changed && signs & (signs::BREAK | signs::BLANK) != 0 {
            changed = reading.pass(|text, out, tally| {
                lines::lines(text, &blanks::Blanks::new(text, blanks), out, tally);
            });
        }
        if !changed {
            break;
        }
    }
    reading
}

impl Reading<'_> {
    /// Puts text right that was read one byte out of step, with a note for each run.
    fn shifts(&mut self) -> bool {
        let mut found = Vec::new();
        let mut out = Rewriter::new(&self.text);
        shift::shifts(&self.text, &mut out, &mut found);
        let Some((text, later)) = out.finish() else { return false };
        for note in &mut found {
            note.span = self.map.to_source(note.span);
        }
        self.notes.append(&mut found);
        self.map = std::mem::take(&mut self.map).then(later);
        self.text = Cow::Owned(text);
        true
    }

    /// Rewrites the text once; whether anything changed.
    fn pass(&mut self, rewrite: impl FnOnce(&str, &mut Rewriter, &mut Tally)) -> bool {
        let mut tally = Tally::default();
        let mut out = Rewriter::new(&self.text);
        rewrite(&self.text, &mut out, &mut tally);
        let Some((text, later)) = out.finish() else { return false };
        self.notes.extend(tally.notes(|span| self.map.to_source(span)));
        self.map = std::mem::take(&mut self.map).then(later);
        self.text = Cow::Owned(text);
        true
    }
}
