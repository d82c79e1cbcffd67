//! JSON: the extraction as it stands; `tests/schema.json` describes it.
//!
//! | function | gives |
//! | --- | --- |
//! | [`json`] | one object for one report |
//! | [`json_of_file`] | the same with `file` in front, for a report among others |
//! | [`json_of_list`] | the numbers or the outline alone, as one object with the name of the list |
//! | [`jsonl`] | one line for one record, with `file`, `place` and `year` in front |

use crate::extraction::{Extraction, Fact, Record};
use serde::Serialize;

/// The whole extraction as one JSON object.
pub fn json(found: &Extraction) -> String {
    text(found)
}

/// The extraction as one JSON object that begins with the name of its file.
pub fn json_of_file(found: &Extraction, file: &str) -> String {
    #[derive(Serialize)]
    struct Named<'a> {
        file: &'a str,
        #[serde(flatten)]
        found: &'a Extraction,
    }
    text(&Named { file, found })
}

/// A part of an extraction as one JSON object: `{"numbers": [...]}`, with `file` in front if it is not empty.
pub fn json_of_list(name: &str, list: &[impl Serialize], file: &str) -> String {
    let file = if file.is_empty() { String::new() } else { format!("\"file\":{},", text(&file)) };
    format!("{{{file}\"{name}\":{}}}", text(&list))
}

/// The records as one JSON object a line, each line closed; every object begins with the file and with the
/// place and year of the report.
pub fn jsonl(found: &Extraction, file: &str) -> String {
    #[derive(Serialize)]
    struct Line<'a> {
        file: &'a str,
        place: Option<&'a str>,
        year: Option<&'a str>,
        #[serde(flatten)]
        record: &'a Record,
    }
    let value = |fact: &'_ Option<Fact>| fact.as_ref().map(|f| f.value.clone());
    let (place, year) = (value(&found.document.place), value(&found.document.year));
    let mut out = String::new();
    for record in &found.records {
        let line = Line { file, place: place.as_deref(), year: year.as_deref(), record };
        out.push_str(&text(&line));
        out.push('\n');
    }
    out
}

/// Our types hold nothing that serde_json refuses: no maps with odd keys, no failing `Serialize`.
fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
