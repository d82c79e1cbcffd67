//! Stage 6: an extraction → bytes for somebody else's program.

mod json;

pub use json::{json, json_of_file, jsonl};

use crate::extraction::{Extraction, Record};

/// Keeps the records that `keep` says yes to, with the ids they have; what pointed to another points nowhere.
pub fn select(found: &mut Extraction, keep: impl Fn(&Record) -> bool) {
    found.records.retain(keep);
    let kept: Vec<u32> = found.records.iter().map(|r| r.id).collect();
    // Ids rise in text order, so the kept ones are sorted.
    let gone = |id: &u32| kept.binary_search(id).is_err();
    for record in &mut found.records {
        record.parent = record.parent.filter(|id| !gone(id));
        record.last_year = record.last_year.filter(|id| !gone(id));
    }
    for number in &mut found.numbers {
        number.records.retain(|id| !gone(id));
    }
    for note in &mut found.notes {
        note.record = note.record.filter(|id| !gone(id));
    }
}
