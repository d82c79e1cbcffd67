//! JSON: the extraction as it stands; `tests/schema.json` describes it.
//!
//! | function | gives |
//! | --- | --- |
//! | [`json`] | one object for one report |
//! | [`json_of_file`] | the same with `file` in front, for a report among others |
//! | [`json_of_list`] | the numbers or the outline alone, as one object with the name of the list |
//! | [`jsonl`] | one line for one record, with `file`, `place` and `year` in front |

mod writer;

use crate::extraction::{Extraction, Fact};
use serde::Serialize;
use writer::{Json, Object};

/// About how many bytes a record and a number take, so that the text need not be moved while it grows.
const RECORD: usize = 800;
const NUMBER: usize = 96;

/// The whole extraction as one JSON object.
pub fn json(found: &Extraction) -> String {
    let mut out = String::with_capacity(room(found));
    found.json(&mut out);
    out
}

fn room(found: &Extraction) -> usize {
    found.records.len() * RECORD + found.numbers.len() * NUMBER
}

/// The extraction as one JSON object that begins with the name of its file.
pub fn json_of_file(found: &Extraction, file: &str) -> String {
    let mut out = String::with_capacity(room(found) + file.len());
    out.push_str("{\"file\":");
    file.json(&mut out);
    out.push(',');
    found.members(&mut out);
    out.push('}');
    out
}

/// A part of an extraction as one JSON object: `{"numbers": [...]}`, with `file` in front if it is not empty.
pub fn json_of_list(name: &str, list: &[impl Serialize], file: &str) -> String {
    let file = if file.is_empty() { String::new() } else { format!("\"file\":{},", text(&file)) };
    // The types of an extraction hold nothing that can't be written.
    let list = serde_json::to_string(list).unwrap_or_default();
    format!("{{{file}\"{name}\":{list}}}")
}

/// The records as one JSON object a line, each line closed; every object begins with the file and with the
/// place and year of the report.
pub fn jsonl(found: &Extraction, file: &str) -> String {
    let value = |fact: &'_ Option<Fact>| text(&fact.as_ref().map(|f| &f.value));
    let (place, year) = (value(&found.document.place), value(&found.document.year));
    let head = format!("{{\"file\":{},\"place\":{place},\"year\":{year},", text(&file));
    let mut out = String::with_capacity(found.records.len() * (RECORD + head.len()));
    for record in &found.records {
        out.push_str(&head);
        record.members(&mut out);
        out.push_str("}\n");
    }
    out
}

fn text(value: &impl Json) -> String {
    let mut out = String::new();
    value.json(&mut out);
    out
}
