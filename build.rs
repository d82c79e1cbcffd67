//! Leaves out of the tables of `src/lexicon` what only their readers need (comments, the `source` column), so that it
//! is neither carried in the program nor read at its start.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let tables = Path::new("src/lexicon");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", tables.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for entry in fs::read_dir(tables)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.extension().is_some_and(|e| e == "tsv")) {
            fs::write(out.join(name), bare(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// A table with its line of column names, without comments and without the last column where that is the source.
fn bare(table: &str) -> String {
    let mut rows = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).peekable();
    let sourced = rows.peek().is_some_and(|names| names.ends_with("\tsource"));
    let cut = |row: &str| match row.rsplit_once('\t') {
        Some((row, _)) if sourced => format!("{row}\n"),
        _ => format!("{row}\n"),
    };
    rows.map(cut).collect()
}
