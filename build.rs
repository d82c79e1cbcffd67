//! Leaves out of the tables of `src/lexicon` what only their readers need (comments, the `source` column), so that it
//! is neither carried in the program nor read at its start.
//!
//! The page gets them packed, all in one: what a browser unpacks by itself (gzip) takes a third more. Chinese is shorter
//! in UTF-16 before it is packed.

use lzma_rust2::{LzmaOptions, LzmaWriter};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Tables that the page does without: the platform's decoder knows the first, the others are fetched when a text takes
/// them (`src/lexicon/later.rs`).
const NOT_PACKED: [&str; 3] = ["gbk", "pairs", "traditional"];

/// Tables whose rows may stand in any order.
const UNORDERED: [&str; 3] = ["words", "labels", "units"];

fn main() -> io::Result<()> {
    let tables = Path::new("src/lexicon");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", tables.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let mut paths = fs::read_dir(tables)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let mut all = String::new();
    for path in paths {
        let name = path.file_name().and_then(OsStr::to_str).and_then(|name| name.strip_suffix(".tsv"));
        if let Some(name) = name {
            let table = bare(name, &fs::read_to_string(&path)?);
            let table = if name == "words" { by_class(&table) } else { table };
            fs::write(out.join(name).with_extension("tsv"), &table)?;
            if !NOT_PACKED.contains(&name) {
                all += &format!("{name}\n{table}{END}");
            }
            if name == "pairs" {
                let paired = BTreeSet::from_iter(table.chars().filter(|c| !c.is_ascii()));
                let paired = String::from_iter(paired);
                fs::write(out.join("paired.tsv"), &paired)?;
                all += &format!("paired\n{paired}{END}");
            }
        }
    }
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        fs::write(out.join("tables.lzma"), pack(&all)?)?;
    }
    Ok(())
}

/// Stands after each table; `src/lexicon/mod.rs` takes them apart there.
const END: char = '\u{c}';

/// The text in UTF-16, big end first, packed; the size of the first in front.
fn pack(text: &str) -> io::Result<Vec<u8>> {
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let size = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    let options = LzmaOptions { lc: 0, lp: 1, pb: 1, ..LzmaOptions::with_preset(9) };
    let mut writer = LzmaWriter::new_no_header(size.to_be_bytes().to_vec(), &options, false)?;
    writer.write_all(&bytes)?;
    writer.finish()
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

/// The rows of words and their classes as one for each class, with its words: shorter, and read by class.
fn by_class(table: &str) -> String {
    let mut classes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (word, class) in table.lines().skip(1).filter_map(|row| row.split_once('\t')) {
        classes.entry(class).or_default().push(word);
    }
    let rows = classes.iter().map(|(class, words)| format!("{class}\t{}\n", words.join("\t")));
    format!("class\twords\n{}", rows.collect::<String>())
}
