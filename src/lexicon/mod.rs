//! What the engine knows, apart from how it works: one table (`*.tsv`) for each kind of knowledge, one row for
//! each term, each row with its `source`. A table is read once.
//!
//! Lines that start with `#` are comments; the first other line names the columns; cells are parted by tabs.

pub mod bounds;
pub mod cues;
pub mod headings;
pub mod labels;
pub mod later;
pub mod places;
pub mod tasks;
pub mod units;
pub mod words;

/// A table as `build.rs` leaves it: without comments, and without the column that gives the sources.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
#[cfg(target_arch = "wasm32")]
macro_rules! table {
    ($name:literal) => {
        crate::lexicon::packed::table($name)
    };
}
pub(crate) use table;

/// The tables of the page, which come packed (`build.rs`) and are unpacked when the first is asked for. Those of
/// [`later`] are not among them.
#[cfg(target_arch = "wasm32")]
pub(crate) mod packed {
    use lzma_rust2::{LzmaReader, Read};
    use std::sync::LazyLock;

    static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.lzma"));

    /// They live as long as the program; none where they can't be read, which the tests would not let pass.
    static TABLES: LazyLock<&str> = LazyLock::new(|| unpack().unwrap_or_default().leak());

    fn unpack() -> Option<String> {
        let (size, packed) = PACKED.split_first_chunk()?;
        let size = u32::from_be_bytes(*size);
        let mut bytes = vec![0; size as usize];
        let mut reader = LzmaReader::new(packed, u64::from(size), 0, 1, 1, size, None).ok()?;
        reader.read_exact(&mut bytes).ok()?;
        let units = bytes.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
        char::decode_utf16(units).collect::<Result<_, _>>().ok()
    }

    pub(crate) fn table(name: &str) -> &'static str {
        let mut tables = TABLES.split('\u{c}');
        tables.find_map(|table| table.strip_prefix(name)?.strip_prefix('\n')).unwrap_or_default()
    }
}

/// The rows of a table after its line of column names, each cut into its cells.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .skip(1)
        .map(|line| line.split('\t').map(str::trim).collect())
}
