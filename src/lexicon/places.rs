//! The words by which places call themselves, and the level of their governments: `places.tsv`.

use crate::extraction::Level;
use crate::scan::Words;
use std::sync::LazyLock;

/// The table.
pub static PLACES: LazyLock<Words<Level>> = LazyLock::new(|| {
    Words::new(super::rows(super::table!("places")).filter_map(|row| {
        let level = match *row.get(1)? {
            "province" => Level::Province,
            "city" => Level::City,
            "county" => Level::County,
            "town" => Level::Town,
            _ => return None,
        };
        Some((*row.first()?, level))
    }))
});

fn slogans(role: &'static str) -> Words<()> {
    let rows = super::rows(super::table!("slogans")).filter(move |row| row.get(1) == Some(&role));
    Words::new(rows.map(|row| (row[0], ())))
}

/// What stands before the name of the place in a slogan.
pub static BEFORE: LazyLock<Words<()>> = LazyLock::new(|| slogans("before"));

/// What stands after it.
pub static AFTER: LazyLock<Words<()>> = LazyLock::new(|| slogans("after"));

/// What stands in its place and is no name.
pub static COMMON: LazyLock<Words<()>> = LazyLock::new(|| slogans("common"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_names_its_source() {
        let rows: Vec<_> = crate::lexicon::rows(include_str!("places.tsv")).collect();
        assert_eq!(PLACES.iter().count(), rows.len(), "a row is not understood, or a term stands twice");
        assert!(rows.iter().all(|row| row.len() == 3 && !row[2].is_empty()));
    }

    #[test]
    fn every_slogan_is_read_and_names_its_source() {
        let rows: Vec<_> = crate::lexicon::rows(include_str!("slogans.tsv")).collect();
        let read: usize = [&BEFORE, &AFTER, &COMMON].iter().map(|w| w.iter().count()).sum();
        assert_eq!(read, rows.len(), "a row is not understood, or a term stands twice");
        assert!(rows.iter().all(|row| row.len() == 3 && !row[2].is_empty()));
    }
}
