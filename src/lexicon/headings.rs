//! What the words of a heading announce: `headings.tsv`.

use crate::extraction::Part;
use crate::scan::Words;
use std::sync::LazyLock;

/// What one word of a heading says.
#[derive(Clone, Copy, Debug)]
pub struct Announcement {
    /// The part that it announces.
    pub part: Part,
    /// Where it counts.
    pub place: Place,
}

/// Where in a heading a word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Anywhere.
    Any,
    /// Only at the end.
    End,
    /// At the end, and there it makes a heading of a line without number or year.
    Alone,
    /// At the end, and only beside a year, which says what is announced.
    Dated,
}

/// The table.
pub static HEADINGS: LazyLock<Words<Announcement>> = LazyLock::new(|| {
    Words::new(super::rows(super::table!("headings")).filter_map(|row| {
        let part = match *row.get(1)? {
            "review" => Part::Review,
            "outlook" => Part::Outlook,
            "plan" => Part::Plan,
            "glossary" => Part::Glossary,
            _ => return None,
        };
        let place = match *row.get(2)? {
            "any" => Place::Any,
            "end" => Place::End,
            "alone" => Place::Alone,
            "dated" => Place::Dated,
            _ => return None,
        };
        Some((*row.first()?, Announcement { part, place }))
    }))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_names_its_source() {
        let rows: Vec<_> = crate::lexicon::rows(include_str!("headings.tsv")).collect();
        assert_eq!(HEADINGS.iter().count(), rows.len(), "a row is not understood, or a term stands twice");
        for row in rows {
            assert!(row.len() == 4 && !row[3].is_empty(), "{row:?}");
        }
    }
}
