//! The headings of a report with the number of records under each, as a tree, as a table, or as JSON.
//!
//! ```text
//! 一、2025年工作回顾  ·  工作回顾  ·  目标数 0  ·  完成数 12
//!   (一)经济运行  ·  工作回顾  ·  目标数 0  ·  完成数 5
//! ```

use super::table::{Cell, Table};
use super::words::{Code, Language, say};
use crate::extraction::{Extraction, Section, Status};
use serde::Serialize;

/// A section and how much it holds, the sections under it included.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counted<'a> {
    /// The section.
    #[serde(flatten)]
    pub section: &'a Section,
    /// How many targets stand in it.
    pub targets: u32,
    /// How many results stand in it.
    pub results: u32,
}

/// The sections of an extraction with their counts.
pub fn counted(found: &Extraction) -> Vec<Counted<'_>> {
    let mut sections: Vec<Counted> =
        found.outline.iter().map(|section| Counted { section, targets: 0, results: 0 }).collect();
    for record in &found.records {
        let mut at = record.section;
        // A parent stands before its child, so this ends.
        while let Some(index) = at {
            let Some(counted) = sections.get_mut(index as usize) else { break };
            match record.status {
                Status::Target => counted.targets += 1,
                Status::Result => counted.results += 1,
            }
            at = counted.section.parent.filter(|&parent| parent < index);
        }
    }
    sections
}

/// The title, and one line for each heading, indented by its level.
pub fn outline_text(found: &Extraction, language: Language) -> String {
    let column = |key| say("column", key, language);
    let mut out = String::new();
    let document = &found.document;
    let facts = [&document.title, &document.place, &document.year];
    let mut facts: Vec<&str> = facts.into_iter().flatten().map(|f| f.value.as_str()).collect();
    facts.extend(document.level.map(|level| level.say(language)));
    if !facts.is_empty() {
        out.push_str(&format!("{}\n", facts.join("  ·  ")));
    }
    for Counted { section, targets, results } in counted(found) {
        let indent = "  ".repeat(section.level.saturating_sub(1).into());
        let (heading, part) = (section.heading.replace(char::is_control, " "), section.part.say(language));
        let (targets_are, results_are) = (column("targets"), column("results"));
        out.push_str(&format!(
            "{indent}{heading}  ·  {part}  ·  {targets_are} {targets}  ·  {results_are} {results}\n"
        ));
    }
    out
}

impl<'a> Table<'a> {
    /// An empty table of sections.
    pub fn of_outline(language: Language) -> Table<'a> {
        let columns = ["file", "level", "heading", "part", "targets", "results", "span"];
        Table { columns: columns.map(|key| say("column", key, language)).to_vec(), rows: Vec::new() }
    }

    /// Adds the sections of a report, one row each.
    pub fn add_outline(&mut self, sections: &[Counted<'a>], file: &'a str, language: Language) {
        self.rows.extend(sections.iter().map(|Counted { section, targets, results }| {
            vec![
                Cell::text(file),
                Cell::Count(section.level.into()),
                Cell::text(&section.heading),
                Cell::text(section.part.say(language)),
                Cell::Count(*targets),
                Cell::Count(*results),
                Cell::text(format!("{}..{}", section.span.start, section.span.end)),
            ]
        }));
    }
}
