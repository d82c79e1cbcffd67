//! Characters that the genre hardly has, and where they crowd: so looks GBK that was read out of step.
//!
//! | character | how strange |
//! | --- | --- |
//! | `发`, `發`, `，`, `%` | 0 |
//! | `锘`, in no pair of the genre | 1 |
//! | `ㄉ`, `Ж`, `で`, `╀`, U+E000, which GBK has beside the ideographs | 2 |
//!
//! Names and foreign words have a few such characters in a row, text out of step has hardly any other.

use super::{han, pairs};
use crate::scan::CharSet;
use std::sync::LazyLock;

/// What characters close together have to add up to, each character between them taking one away. Three of nine
/// thousand paragraphs of clean reports get there, which keeps them cheap, and of runs out of step six in seven of those
/// of ten characters, and nearly all of fifteen.
const CROWD: usize = 7;

/// How strange a character is.
pub(super) fn strangeness(c: char) -> usize {
    match c {
        '\u{4E00}'..='\u{9FA5}' => usize::from(pairs::is_rare(han::plain(c))),
        // Greek and Cyrillic; list numbers, lines and blocks; kana and bopomofo; what GBK leaves to its users.
        '\u{391}'..='\u{451}' | '\u{2474}'..='\u{249B}' | '\u{2550}'..='\u{2642}' => 2,
        '\u{3021}'..='\u{3129}' | '\u{E000}'..='\u{E864}' => 2,
        _ => 0,
    }
}

/// Whether a character has to be asked how strange it is.
pub(super) fn may_be_strange(c: char) -> bool {
    match c {
        '\u{4E00}'..='\u{9FA5}' => !han::is_settled(c) || pairs::is_rare(c),
        _ => strangeness(c) > 0,
    }
}

/// Whether strange characters crowd, as they are met one after the other.
#[derive(Default)]
pub(super) struct Crowd {
    level: usize,
    end: usize,
}

impl Crowd {
    /// Takes in the character `c`, which stands at `from..to`. Whether it makes a crowd.
    pub fn meets(&mut self, from: usize, to: usize, c: char) -> bool {
        let strange = strangeness(c);
        if strange == 0 {
            return false;
        }
        // A character has three bytes.
        self.level = self.level.saturating_sub((from - self.end) / 3) + strange;
        self.end = to;
        self.level >= CROWD
    }
}

/// Whether strange characters crowd anywhere in a text.
pub(super) fn crowded(text: &str) -> bool {
    static STRANGE: LazyLock<Box<CharSet<1024>>> = LazyLock::new(|| Box::new(CharSet::of(may_be_strange)));
    let (mut crowd, mut at) = (Crowd::default(), 0);
    while let Some(from) = STRANGE.next(text.as_bytes(), at) {
        let Some(c) = text[from..].chars().next() else { break };
        at = from + c.len_utf8();
        if crowd.meets(from, at, c) {
            return true;
        }
    }
    false
}
