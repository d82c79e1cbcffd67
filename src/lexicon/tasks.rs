//! The words that part one task of the plan from the next (`tasks.tsv`).

use super::{rows, table};
use crate::scan::Words;
use std::sync::LazyLock;

/// What a word at the head of a clause says of the clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// It says what to do.
    Do,
    /// It says how far; a task of its own where it has a number of its own.
    Reach,
    /// It prepares for the next clause.
    Lead,
    /// It goes on with the one before.
    On,
    /// It says how, who or in which order; what follows decides.
    How,
}

fn of(class: &str) -> Option<Cue> {
    Some(match class {
        "do" => Cue::Do,
        "reach" => Cue::Reach,
        "lead" => Cue::Lead,
        "on" => Cue::On,
        "how" => Cue::How,
        _ => return None,
    })
}

/// The words at the head of a clause.
pub static CUES: LazyLock<Words<Cue>> =
    LazyLock::new(|| Words::new(rows(table!("tasks")).filter_map(|row| Some((row[0], of(row[1])?)))));

/// What opens a sentence that sets nobody a task: 总体要求, 各位代表.
pub static FRAMES: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::new(rows(table!("tasks")).filter(|row| row[1] == "frame").map(|row| (row[0], ())))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_whole_known_and_unique() {
        let mut seen = std::collections::BTreeSet::new();
        for row in rows(include_str!("tasks.tsv")) {
            assert_eq!(row.len(), 3, "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
            assert!(of(row[1]).is_some() || row[1] == "frame", "{row:?}");
            assert!(seen.insert(row[0]), "twice: {row:?}");
        }
    }
}
