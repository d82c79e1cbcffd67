//! Reads a Chinese government work report (政府工作报告): every target in it as a structured record, tied to
//! the words it came from.
//!
//! ```
//! let found = mubiao::extract("今年主要预期目标是：地区生产总值增长6.5%左右。");
//! # let _ = found;
//! ```
//!
//! Six stages, each one function that knows nothing of the next; the file tree shows them:
//!
//! | | stage | from | to |
//! | --- | --- | --- | --- |
//! | 1 | [`text`] | text as given | a reading and an offset map |
//! | 2 | [`outline`] | reading | parts, headings, paragraphs, sentences |
//! | 3 | [`quantity`] | sentence | numbers with value, unit, bound |
//! | 4 | [`target`] | sentences, quantities | records, roles of numbers |
//! | 5 | [`classify`] | indicator | official name, domain |
//! | 6 | [`export`] | extraction | JSON, CSV, Markdown |
//!
//! Before them stands `files`, which the page does without: files → text. [`tasks()`] breaks the plan part down after stage 4 ([`mod@tasks`]).
//!
//! The engine is total: any text gives an [`Extraction`], and what is doubtful is a [`extraction::Note`] in it.

pub mod classify;
pub mod decimal;
pub mod error;
pub mod export;
pub mod extraction;
#[cfg(feature = "cli")]
pub mod files;
pub mod lexicon;
pub mod outline;
pub mod quantity;
pub mod scan;
pub mod span;
pub mod target;
pub mod tasks;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use error::Error;
pub use extraction::Extraction;
pub use span::{Encoding, Span};

use extraction::{Note, NoteKind, Number, Role, Section};

/// Reads a report. Never fails and never panics; spans count bytes of `given`.
pub fn extract(given: &str) -> Extraction {
    let reading = text::repair(given);
    let outline = outline::outline(&reading.text);
    let (mut records, numbers) = target::targets(&reading.text, &outline);
    let year = outline.document.year.as_ref().and_then(|year| year.value.parse().ok());
    classify::records(&mut records, year);
    let sections = outline.sections.iter().map(|h| Section {
        level: h.level,
        parent: h.parent,
        heading: h.span.of(&reading.text).to_string(),
        span: h.span,
        extent: h.extent,
        part: h.part,
    });
    let mut found = Extraction {
        version: env!("CARGO_PKG_VERSION"),
        document: outline.document.clone(),
        outline: sections.collect(),
        numbers,
        records,
        notes: Vec::new(),
    };
    found.for_each_span(|span| *span = reading.map.to_source(*span));
    // Quotes are of the text as given, so they are taken after the spans are.
    found.numbers.iter_mut().for_each(|n| n.quote = n.span.of(given).to_string());
    found.records.iter_mut().for_each(|r| r.quote = r.span.of(given).to_string());
    found.notes = reading.notes;
    found.notes.extend(found.numbers.iter().filter(|n| n.role == Role::Placeholder).map(unfilled));
    found
}

/// The note on a number that is still to be filled in: 增长XX%.
fn unfilled(number: &Number) -> Note {
    Note {
        kind: NoteKind::Placeholder,
        message: match number.quote.trim() {
            "" => "此处的数还没有填".to_string(),
            sign => format!("“{sign}”处的数还没有填"),
        },
        span: number.span,
        record: None,
    }
}

/// Breaks the plan part of a report down into tasks (任务分解). Their records are those of [`extract`], by id. Never
/// fails and never panics; spans count bytes of `given`.
pub fn tasks(given: &str) -> Vec<tasks::Task> {
    let reading = text::repair(given);
    let outline = outline::outline(&reading.text);
    let (records, numbers) = target::targets(&reading.text, &outline);
    let mut tasks = tasks::tasks(&reading.text, &outline, &records, &numbers);
    tasks::for_each_span(&mut tasks, |span| *span = reading.map.to_source(*span));
    tasks.iter_mut().for_each(|task| task.quote = task.span.of(given).to_string());
    tasks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_to_be_filled_in_is_no_record_but_a_note() {
        let text = "今年主要预期目标是：地区生产总值增长XX%，粮食产量稳定在20万吨。";
        let found = extract(text);
        assert_eq!(found.records.iter().map(|r| r.indicator.as_str()).collect::<Vec<_>>(), ["粮食产量"]);
        let notes: Vec<_> = found.notes.iter().map(|n| (n.kind, n.span.of(text))).collect();
        assert_eq!(notes, [(NoteKind::Placeholder, "XX")]);
        let text =
            "到20xx年，粮食产量稳定在  万吨，公路__公里，学校**个，增长 %左右。新增就业×万人，培训xx人次。";
        let found = extract(text);
        assert_eq!(found.records.iter().map(|r| r.quote.as_str()).collect::<Vec<_>>(), [""; 0]);
        let notes = found.notes.iter().map(|n| (n.kind, n.span.of(text)));
        let expected = ["20xx", "  万", "__", "**", " ", "×万", "xx"];
        assert_eq!(notes.collect::<Vec<_>>(), expected.map(|quote| (NoteKind::Placeholder, quote)));
    }
}
