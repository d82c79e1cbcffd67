//! Stage 2: the text → its parts, headings, paragraphs and sentences.
//!
//! | line | is |
//! | --- | --- |
//! | `二、2026年工作安排` | a heading of level 1, part `plan` |
//! | `(一)扩大有效投资。今年实施……` | a run-in heading of level 2 and a paragraph |
//! | `今年的主要预期目标是：地区生产总值增长6%左右……` | a paragraph of part `expected` |
//! | `名词解释` and what follows | part `glossary`, not read |
//!
//! This stage looks at structure and at the words that tell time; it never looks at quantities.

use crate::extraction::{Document, Part, Status};
use crate::span::Span;

/// The structure of a report. All spans are into the reading.
#[derive(Debug, Default)]
pub struct Outline {
    /// What the report says of itself.
    pub document: Document,
    /// The headings, in text order.
    pub sections: Vec<Heading>,
    /// The paragraphs, in text order; headings that stand on a line of their own are paragraphs too (with no
    /// sentence), so that every character that is not white space belongs to exactly one paragraph.
    pub paragraphs: Vec<Paragraph>,
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// 1 for 一、, 2 for (一), 3 for 1. or a theme that opens a paragraph.
    pub level: u8,
    /// The index of the heading above.
    pub parent: Option<u32>,
    /// The heading with its number, without the closing mark.
    pub span: Span,
    /// From the heading to the end of what it heads.
    pub extent: Span,
    /// What its section is for.
    pub part: Part,
}

/// A paragraph: one line of the reading.
#[derive(Debug)]
pub struct Paragraph {
    /// The whole line without the white space around it.
    pub span: Span,
    /// The innermost heading it stands under.
    pub section: Option<u32>,
    /// What it is for.
    pub part: Part,
    /// Its sentences, in order: `。；！？;!?` end one, quotes and brackets protect what is inside them, and a
    /// colon does not. Empty for a heading on its own line, for the glossary, and for debris (a menu, a byline).
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Debug)]
pub struct Sentence {
    /// With its closing mark.
    pub span: Span,
    /// Whether what it says is still to come or done: the part's answer unless the sentence's own words
    /// (预计全年, 去年 … 已; 今年 … 将, 力争) say otherwise.
    pub status: Status,
    /// What it is for; a sentence opens and closes the passage of expected targets.
    pub part: Part,
    /// The years it speaks of, where it or its part says so (2025年, "十五五"时期).
    pub period: Option<crate::extraction::Period>,
}

/// Reads the structure of a text. Never fails; a text without headings is one plan.
pub fn outline(_text: &str) -> Outline {
    Outline::default()
}
