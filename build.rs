//! Leaves out of the tables of `src/lexicon` what only their readers need (comments, the `source` column), so that it
//! is neither carried in the program nor read at its start.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Tables whose rows may stand in any order.
const UNORDERED: [&str; 3] = ["words.tsv", "labels.tsv", "units.tsv"];

fn main() -> io::Result<()> {
    let tables = Path::new("src/lexicon");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", tables.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for entry in fs::read_dir(tables)? {
        let path = entry?.path();
        let name = path.file_name().and_then(OsStr::to_str).filter(|name| name.ends_with(".tsv"));
        if let Some(name) = name {
            fs::write(out.join(name), bare(name, &fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// A table with its line of column names, without comments and without the last column where that is the source.
fn bare(name: &str, table: &str) -> String {
    let mut rows = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).peekable();
    let sourced = rows.peek().is_some_and(|names| names.ends_with("\tsource"));
    let cut = |row: &str| match row.rsplit_once('\t') {
        Some((row, _)) if sourced => format!("{row}\n"),
        _ => format!("{row}\n"),
    };
    let names = rows.next().map(cut).unwrap_or_default();
    let mut rows: Vec<String> = rows.map(cut).collect();
    if UNORDERED.contains(&name) {
        // Rows of one class side by side take less room when packed.
        rows.sort_by_key(|row| {
            row.split_once('\t').map(|(word, class)| (class.to_string(), word.to_string()))
        });
    }
    names + &rows.concat()
}
