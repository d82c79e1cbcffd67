//! Stage 6: an extraction → bytes for somebody else's program.
//!
//! | for | call |
//! | --- | --- |
//! | a program | [`json`], [`jsonl`] |
//! | Excel, WPS | [`Table::of_records`], `render(Layout::Csv)`; pasted: `Layout::Tsv` |
//! | a document | `render(Layout::Markdown)` |
//! | a person at a terminal | [`numbers_text`], [`outline_text`] |
//!
//! Nothing here changes a record: codes become words ([`words`]), values become cells ([`table`]), and only
//! the layout knows about quoting.

mod json;
mod numbers;
mod outline;
mod records;
pub mod table;
mod tasks;
pub mod words;

pub use json::{json, json_of_file, json_of_list, jsonl};
pub use numbers::{Placed, numbers_text, placed};
pub use outline::{Counted, counted, outline_text};
pub use table::{Layout, Table};
pub use words::Language;

use crate::extraction::{Extraction, Record};

/// Keeps the records that `keep` says yes to, with the ids they have; what pointed to another points nowhere.
pub fn select(found: &mut Extraction, keep: impl Fn(&Record) -> bool) {
    found.records.retain(keep);
    let kept: Vec<u32> = found.records.iter().map(|r| r.id).collect();
    // Ids rise in text order, so the kept ones are sorted.
    let is_kept = |id: &u32| kept.binary_search(id).is_ok();
    for record in &mut found.records {
        record.parent = record.parent.filter(is_kept);
        record.last_year = record.last_year.filter(is_kept);
    }
    for number in &mut found.numbers {
        number.records.retain(is_kept);
    }
    for note in &mut found.notes {
        note.record = note.record.filter(is_kept);
    }
}
