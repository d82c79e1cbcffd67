//! What was repaired, one note for each kind of repair and not one for each place.

use crate::extraction::{Note, NoteKind};
use crate::span::Span;

/// The kinds of repair that are only counted.
#[derive(Clone, Copy)]
pub(super) enum Repair {
    Traditional,
    Gloss,
    Width,
    Invisible,
    Alike,
    Doubled,
    Jump,
    Furniture,
    Break,
    Blank,
}

/// The words of the note, before the count; the order of [`Repair`].
const MESSAGES: [&str; 10] = [
    "繁体字按简体读",
    "去除注音",
    "全角和异体字符按半角读",
    "去除不可见字符、项目符号和表情",
    "数字中形近的字母按数字读",
    "去除重复标点",
    "去除转版提示",
    "去除页码和页眉",
    "接合断行",
    "去除空格",
];

/// How often each kind was done, and where first.
#[derive(Default)]
pub(super) struct Tally([(u32, Span); MESSAGES.len()]);

impl Tally {
    /// Counts one repair of the stretch `from..to`.
    pub fn count(&mut self, repair: Repair, from: usize, to: usize) {
        let (n, first) = &mut self.0[repair as usize];
        if *n == 0 {
            *first = Span::new(from, to);
        }
        *n += 1;
    }

    /// The notes; `place` carries a span to the text as given.
    pub fn notes(&self, place: impl Fn(Span) -> Span) -> impl Iterator<Item = Note> {
        let done = MESSAGES.iter().zip(self.0).filter(|(_, (n, _))| *n > 0);
        done.map(move |(message, (n, first))| Note {
            kind: NoteKind::Repaired,
            message: format!("{message}（{n}处）"),
            span: place(first),
            record: None,
        })
    }
}
