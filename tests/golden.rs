//! Whole reports (fictional, `tests/corpus/*/report.txt`) and all their records (`targets.txt`), one line each:
//!
//! | place | surface | record |
//! | --- | --- | --- |
//! | `1203–1204` | `6` | `目标 地区生产总值 ≈ 6 % growth` |
//! | `line 20` | | `目标 居民收入 ⇒ 与经济增长同步 (sync)` |
//!
//! The place is that of the number, in Unicode code points of the report, or the line of a qualitative statement;
//! the record is in the form of [`crate::lines`]; tabs part the three. A golden file says what is right: a person
//! has read it against the report. A line that starts with `pending` is right, too, but not reached yet: the engine
//! says something else at that place (or, where the record is `none`, something where nothing is to be said), and
//! the mark goes when it is reached. `MUBIAO_BLESS=1 cargo test --test main golden` writes what the engine says now
//! to `targets.txt.new` beside it, to be compared, and never touches the golden file itself.
//!
//! `clean.txt` is the same report before it was damaged; both have to give the same records.

use crate::lines::line;
use mubiao::Encoding;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The records of a report, in the lines of a golden file.
fn records(report: &str) -> Vec<String> {
    let mut found = mubiao::extract(report);
    found.recode(report, Encoding::CodePoint);
    let row = |r: &mubiao::extraction::Record| {
        let shown = line(&found, r, |_| false);
        match r.number_span {
            Some(at) => {
                let surface = found.numbers.iter().find(|n| n.span == at).map_or("", |n| &n.quote);
                let surface: String = surface.split_whitespace().collect();
                format!("{}–{}\t{surface}\t{shown}", at.start, at.end)
            }
            None => {
                let before = report.chars().take(r.span.start as usize);
                format!("line {}\t\t{shown}", before.filter(|c| *c == '\n').count() + 1)
            }
        }
    };
    found.records.iter().map(row).collect()
}

#[track_caller]
fn golden(name: &str) {
    let path = folder(name).join("targets.txt");
    let actual = records(&read(&folder(name).join("report.txt")));
    if std::env::var_os("MUBIAO_BLESS").is_some() {
        std::fs::write(path.with_extension("txt.new"), actual.join("\n") + "\n")
            .expect("writing the new lines");
    }
    let golden = read(&path);
    let (pending, right): (Vec<&str>, Vec<&str>) =
        golden.lines().filter(|l| !l.starts_with('#')).partition(|l| l.starts_with("pending\t"));
    let place = |row: &str| row.split('\t').next().unwrap_or_default().to_string();
    let pending: Vec<&str> = pending.iter().filter_map(|l| l.strip_prefix("pending\t")).collect();
    let open: Vec<String> = pending.iter().map(|l| place(l)).collect();
    let said = |row: &str| actual.iter().any(|a| a == row);
    let reached = |row: &str| {
        if row.ends_with("\tnone") { !actual.iter().any(|a| place(a) == place(row)) } else { said(row) }
    };
    let missing = right.iter().filter(|row| !said(row)).map(|row| format!("- {row}\n"));
    let surplus = actual.iter().filter(|row| !right.contains(&row.as_str()) && !open.contains(&place(row)));
    let surplus = surplus.map(|row| format!("+ {row}\n"));
    let reached = pending
        .iter()
        .filter(|row| reached(row))
        .map(|row| format!("reached now, take `pending` away: {row}\n"));
    let differences: String = missing.chain(surplus).chain(reached).collect();
    assert!(differences.is_empty(), "\n{name}: - right, + the engine\n{differences}");
    println!("{name}: {} records right, {} pending", right.len(), pending.len());
}

/// The records without their places and surfaces, which damage changes.
fn readings(name: &str, file: &str) -> Vec<String> {
    let rows = records(&read(&folder(name).join(file)));
    rows.iter().map(|row| row.split('\t').nth(2).unwrap_or_default().to_string()).collect()
}

#[track_caller]
fn damage_changes_nothing(name: &str) {
    let (clean, damaged) = (readings(name, "clean.txt"), readings(name, "report.txt"));
    for (clean, damaged) in clean.iter().zip(&damaged) {
        assert_eq!(clean, damaged, "{name}: clean, then damaged");
    }
    assert_eq!(clean.len(), damaged.len(), "{name}: number of records, clean and damaged");
}

#[test]
fn a_town_with_glosses_reads_like_its_clean_text() {
    damage_changes_nothing("town");
}

#[test]
fn a_city_copied_from_a_pdf_reads_like_its_clean_text() {
    damage_changes_nothing("city");
}

#[test]
fn the_samples_of_the_page_are_these_reports() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
    let index: Vec<serde_json::Value> =
        serde_json::from_str(&read(&samples.join("index.json"))).expect("an array");
    let names: Vec<&str> = index.iter().filter_map(|entry| entry["name"].as_str()).collect();
    assert_eq!(names, ["district", "town", "city", "province"]);
    for name in names {
        let (sample, report) =
            (read(&samples.join(format!("{name}.txt"))), read(&folder(name).join("report.txt")));
        assert!(sample == report, "www/samples/{name}.txt is not tests/corpus/{name}/report.txt");
    }
}

#[test]
fn golden_district() {
    golden("district");
}

#[test]
fn golden_town() {
    golden("town");
}

#[test]
fn golden_city() {
    golden("city");
}

#[test]
fn golden_province() {
    golden("province");
}
