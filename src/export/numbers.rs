//! Every number of a report with what it is doing there, as a table, as lines, or as JSON.
//!
//! ```text
//! 12:34    目标    6.5%    #3
//! ```

use super::table::{Cell, Table};
use super::words::{Code, Language, say};
use crate::extraction::{Extraction, Number};
use serde::Serialize;

/// A number and the place where a person finds it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Placed<'a> {
    /// Its line in the text, from 1.
    pub line: u32,
    /// Its first character in the line, from 1, counted in code points.
    pub column: u32,
    /// The number.
    #[serde(flatten)]
    pub number: &'a Number,
}

/// The numbers of an extraction with their lines and columns; its spans must count code points of `text`.
pub fn placed<'a>(found: &'a Extraction, text: &str) -> Vec<Placed<'a>> {
    let mut chars = text.chars();
    let (mut at, mut line, mut column) = (0, 1, 1);
    let place = |number: &'a Number| {
        for c in chars.by_ref().take(number.span.start.saturating_sub(at) as usize) {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        at = at.max(number.span.start);
        Placed { line, column, number }
    };
    found.numbers.iter().map(place).collect()
}

/// One line for each number: place, role, words, records. A `file` that is not empty stands before the place.
pub fn numbers_text(numbers: &[Placed], file: &str, language: Language) -> String {
    let mut out = String::new();
    for Placed { line, column, number } in numbers {
        let quote = number.quote.replace(char::is_control, " ");
        let role = number.role.say(language);
        let file = if file.is_empty() { String::new() } else { format!("{file}:") };
        out.push_str(&format!("{file}{line}:{column}\t{role}\t{quote}\t{}\n", ids(number)));
    }
    out
}

fn ids(number: &Number) -> String {
    number.records.iter().map(|id| format!("#{id}")).collect::<Vec<_>>().join(" ")
}

impl<'a> Table<'a> {
    /// An empty table of numbers.
    pub fn of_numbers(language: Language) -> Table<'a> {
        let columns = ["file", "line", "column", "role", "number", "records", "span"];
        Table { columns: columns.map(|key| say("column", key, language)).to_vec(), rows: Vec::new() }
    }

    /// Adds the numbers of a report, one row each.
    pub fn add_numbers(&mut self, numbers: &[Placed<'a>], file: &'a str, language: Language) {
        self.rows.extend(numbers.iter().map(|Placed { line, column, number }| {
            vec![
                Cell::text(file),
                Cell::Count(*line),
                Cell::Count(*column),
                Cell::text(number.role.say(language)),
                Cell::text(&number.quote),
                Cell::text(ids(number)),
                Cell::text(format!("{}..{}", number.span.start, number.span.end)),
            ]
        }));
    }
}
