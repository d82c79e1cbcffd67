//! Words that tell when a sentence speaks of, and where a part begins: `cues.tsv`.

use crate::extraction::Part;
use crate::scan::Words;
use std::sync::LazyLock;

fn of(senses: &'static [&'static str]) -> impl Iterator<Item = Vec<&'static str>> {
    crate::lexicon::rows(crate::lexicon::table!("cues"))
        .filter(move |row| row.get(1).is_some_and(|s| senses.contains(s)))
}

/// What a word says of when: above zero of something done, below zero of something to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tense {
    /// How much.
    pub weight: i32,
    /// Whether it is enough to tell a sentence from its surroundings, or only weighs on a whole text.
    pub strong: bool,
}

/// The words that say when.
pub static TENSE: LazyLock<Words<Tense>> = LazyLock::new(|| {
    Words::new(of(&["past", "future", "done", "todo"]).filter_map(|row| {
        let weight: i32 = row.get(2)?.parse().ok()?;
        let weight = if matches!(row[1], "past" | "done") { weight } else { -weight };
        Some((row[0], Tense { weight, strong: matches!(row[1], "past" | "future") }))
    }))
});

/// Words that open a part when they stand in the first words of a paragraph.
pub static OPENINGS: LazyLock<Words<Part>> = LazyLock::new(|| {
    Words::new(of(&["review", "plan", "outlook"]).map(|row| {
        let part = match row[1] {
            "review" => Part::Review,
            "outlook" => Part::Outlook,
            _ => Part::Plan,
        };
        (row[0], part)
    }))
});

/// What begins a paragraph that opens the plan in a text whose headings name no parts.
pub static NEXT: LazyLock<Words<()>> = LazyLock::new(|| Words::new(of(&["next"]).map(|row| (row[0], ()))));

/// The names of the list of expected targets.
pub static TARGETS: LazyLock<Words<()>> =
    LazyLock::new(|| Words::new(of(&["targets"]).map(|row| (row[0], ()))));

/// What begins a sentence that lists the targets without naming them.
pub static WEIGHED: LazyLock<Words<()>> =
    LazyLock::new(|| Words::new(of(&["weighed"]).map(|row| (row[0], ()))));

/// What begins a sentence after that list.
pub static CLOSINGS: LazyLock<Words<()>> =
    LazyLock::new(|| Words::new(of(&["close"]).map(|row| (row[0], ()))));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_names_its_source() {
        let rows: Vec<_> = crate::lexicon::rows(include_str!("cues.tsv")).collect();
        let read = TENSE.iter().count()
            + OPENINGS.iter().count()
            + [&NEXT, &TARGETS, &WEIGHED, &CLOSINGS].iter().map(|w| w.iter().count()).sum::<usize>();
        assert_eq!(read, rows.len(), "a row is not understood, or a term stands twice");
        for row in rows {
            assert!(row.len() == 4 && !row[3].is_empty(), "{row:?}");
            assert_eq!(row[2] != "0", ["past", "future", "done", "todo"].contains(&row[1]), "{row:?}");
        }
    }
}
