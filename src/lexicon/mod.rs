//! What the engine knows, apart from how it works: one table (`*.tsv`) for each kind of knowledge, one row for
//! each term, each row with its `source`. A table is read once.
//!
//! Lines that start with `#` are comments; the first other line names the columns; cells are parted by tabs.

pub mod bounds;
pub mod cues;
pub mod headings;
pub mod labels;
pub mod places;
pub mod tasks;
pub mod units;
pub mod words;

/// A table as `build.rs` leaves it: without comments, and without the column that gives the sources.
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
pub(crate) use table;

/// The rows of a table after its line of column names, each cut into its cells.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .skip(1)
        .map(|line| line.split('\t').map(str::trim).collect())
}
