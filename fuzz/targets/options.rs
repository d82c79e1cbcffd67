//! What a user gives beside a text: a coding table, a choice of records, the name of a language.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

use mubiao::classify::wording::Wording;
use mubiao::export::{Language, select};

libfuzzer_sys::fuzz_target!(|input: (u64, &str, &str)| {
    let (keep, table, text) = input;
    let _ = table.parse::<Language>();
    let mut found = check::extraction(text);
    match Wording::parse(table) {
        Ok(wording) => wording.apply(&mut found.records),
        Err(e) => assert!(e.line >= 1 && e.line <= table.lines().count().max(1), "{e}"),
    }
    assert!(found.records.iter().all(|r| r.code.as_deref() != Some("")));
    select(&mut found, |record| keep >> (record.id % 64) & 1 == 1);
    let known = |id: &u32| found.records.iter().any(|r| r.id == *id);
    assert!(found.numbers.iter().flat_map(|n| &n.records).all(known));
    assert!(found.records.iter().flat_map(|r| [r.parent, r.last_year]).flatten().all(|id| known(&id)));
    assert!(found.notes.iter().filter_map(|n| n.record).all(|id| known(&id)));
});
