//! From places in the repaired text to places in the text as given.

use crate::span::Span;

/// A monotone map from the repaired text to the given one. Empty: the two are the same.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {}

impl OffsetMap {
    /// The stretch of the given text that the stretch `read` of the repaired text stands for. A place inside a
    /// replacement stands for the whole replaced stretch.
    pub fn to_source(&self, read: Span) -> Span {
        read
    }
}
