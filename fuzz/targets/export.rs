//! Any bytes as a text, and what is written of it in every format; then any cells as a table.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

use mubiao::export::Table;
use mubiao::export::table::Cell;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    check::export(&text);
    let cell = |part: &str| Cell::text(part.to_string());
    let rows = text.split('\u{1}').map(|row| {
        let mut cells: Vec<Cell> = row.split('\u{2}').take(3).map(cell).collect();
        cells.resize(3, Cell::Empty);
        cells
    });
    check::table(&Table { columns: vec!["a", "b", "c"], rows: rows.collect() });
});
