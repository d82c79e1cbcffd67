//! The words by which places call themselves, and the level of their governments: `places.tsv`.

use crate::extraction::Level;
use crate::scan::Words;
use std::sync::LazyLock;

/// The table.
pub static PLACES: LazyLock<Words<Level>> = LazyLock::new(|| {
    Words::new(super::rows(include_str!("places.tsv")).filter_map(|row| {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_names_its_source() {
        let rows: Vec<_> = crate::lexicon::rows(include_str!("places.tsv")).collect();
        assert_eq!(PLACES.iter().count(), rows.len(), "a row is not understood, or a term stands twice");
        assert!(rows.iter().all(|row| row.len() == 3 && !row[2].is_empty()));
    }
}
