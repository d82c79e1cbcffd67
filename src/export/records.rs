//! The table of records, in the order in which a researcher reads them.

use super::table::{Cell, Table};
use super::words::{Code, Language, say};
use crate::extraction::{Extraction, Fact, Record};

/// The columns, by the fields they show.
const COLUMNS: [&str; 23] = [
    "id",
    "file",
    "place",
    "year",
    "status",
    "headline",
    "indicator",
    "canonical",
    "domain",
    "measure",
    "bound",
    "low",
    "high",
    "unit",
    "from",
    "value",
    "verb",
    "commitment",
    "deadline",
    "parent",
    "path",
    "quote",
    "span",
];

impl<'a> Table<'a> {
    /// An empty table of records.
    pub fn of_records(language: Language) -> Table<'a> {
        Table { columns: COLUMNS.map(|key| say("column", key, language)).to_vec(), rows: Vec::new() }
    }

    /// Adds the records of a report, one row each: all of them, or those with the given ids in the given
    /// order (an id that no record has adds nothing). `file` may be empty. Places are in the unit that the
    /// spans of `found` have.
    pub fn add_records(
        &mut self,
        found: &'a Extraction,
        file: &'a str,
        ids: Option<&[u32]>,
        language: Language,
    ) {
        match ids {
            None => self.rows.extend(found.records.iter().map(|r| row(found, r, file, language))),
            Some(ids) => self.rows.extend(ids.iter().filter_map(|id| {
                let at = found.records.binary_search_by_key(id, |r| r.id).ok()?;
                Some(row(found, &found.records[at], file, language))
            })),
        }
    }
}

fn row<'a>(found: &'a Extraction, record: &'a Record, file: &'a str, language: Language) -> Vec<Cell<'a>> {
    let fact = |fact: &'a Option<Fact>| Cell::text(fact.as_ref().map_or("", |f| f.value.as_str()));
    // What a qualitative record has instead of measure and value.
    let measure = record.measure.map(|m| m.say(language)).or(record.kind.map(|k| k.say(language)));
    let value = record.statement.as_ref().unwrap_or(&record.value);
    vec![
        Cell::Count(record.id),
        Cell::text(file),
        fact(&found.document.place),
        fact(&found.document.year),
        Cell::text(record.status.say(language)),
        Cell::text(if record.headline { say("flag", "yes", language) } else { "" }),
        Cell::text(&record.indicator),
        Cell::text(record.canonical.unwrap_or("")),
        Cell::text(record.domain.unwrap_or("")),
        Cell::text(measure.unwrap_or("")),
        Cell::text(record.bound.map_or("", |b| b.say(language))),
        record.low.into(),
        record.high.into(),
        Cell::text(record.unit),
        record.from.into(),
        Cell::text(value),
        Cell::text(record.verb),
        Cell::text(record.commitment),
        fact(&record.deadline),
        record.parent.into(),
        Cell::text(record.path.join(" › ")),
        Cell::text(&record.quote),
        // Two dots, because a spreadsheet makes a date of 3-12.
        Cell::text(format!("{}..{}", record.span.start, record.span.end)),
    ]
}
