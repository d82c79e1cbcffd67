//! The laws themselves, as functions of any text: each panics where one is broken. The tests call them on reports,
//! cuts and generated texts, the fuzz targets (`fuzz/`, which include this file) on whatever comes.
//!
//! | law | |
//! | --- | --- |
//! | [`repair`] | is done once; its map never goes back and leads to characters of the text as given |
//! | [`extraction`]: fidelity | a span lies on character boundaries, and the text there is the quote |
//! | [`extraction`]: accounting | numbers are in order and disjoint, no digit of the reading is passed over, roles and records agree |
//! | [`extraction`]: order | ids count up from 0; a part comes after its whole; a section after the one it stands in |
//! | [`extraction`]: breakdown | headings, themes, tasks and the marks between them are the whole of the plan part, each once |
//! | [`numeral`] | numbers are in order and disjoint; what was written is what is read |
//! | [`file`], [`page`] | what is read holds characters of a report in lines, not more than the bounds allow; what is refused, a message |
//! | [`export`] | JSON is as the schema says; every row of a table has its cells, and none can start a formula |

mod breakdown;
#[cfg(feature = "cli")]
mod files;
pub mod numeral;
pub mod schema;

#[cfg(feature = "cli")]
pub use files::{file, page};
use mubiao::export::{self, Language, Layout, Table};
use mubiao::extraction::{Extraction, Form, Role, Status};
use mubiao::{Encoding, Span, extract, text};

/// Every law about what is read from a text; returns what was read.
#[track_caller]
pub fn extraction(given: &str) -> Extraction {
    let found = extract(given);
    fidelity(given, &found);
    accounting(given, &found);
    order(&found);
    breakdown::breakdown(given, &found);
    found
}

#[track_caller]
fn fidelity(given: &str, found: &Extraction) {
    let mut spans = 0;
    found.clone().for_each_span(|span| {
        assert!(given.get(span.range()).is_some(), "{span:?} is off the text\n{given}");
        spans += 1;
    });
    for r in &found.records {
        assert_eq!(r.quote, r.span.of(given), "record {} quotes something else\n{given}", r.id);
        assert!(!r.quote.is_empty(), "record {} is empty\n{given}", r.id);
        let number = r.number_span.unwrap_or(r.span);
        assert!(r.span.contains(number), "record {} does not show its number\n{given}", r.id);
    }
    for n in &found.numbers {
        assert_eq!(n.quote, n.span.of(given), "a number quotes something else\n{given}");
        assert!(!n.quote.is_empty(), "a number is empty\n{given}");
    }
    assert!(spans >= found.records.len() + found.numbers.len() + found.notes.len());
}

#[track_caller]
fn accounting(given: &str, found: &Extraction) {
    for pair in found.numbers.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{:?} and {:?} overlap\n{given}", pair[0], pair[1]);
    }
    // The number that holds a place, or the next one after it.
    let number_at = |at: u32| found.numbers.get(found.numbers.partition_point(|n| n.span.end <= at));
    let reading = text::repair(given);
    for (at, digit) in reading.text.match_indices(|c: char| c.is_ascii_digit()) {
        let source = reading.map.to_source(Span::new(at, at + digit.len()));
        let has_role = number_at(source.start).is_some_and(|n| n.span.contains(source));
        assert!(has_role, "the digit at {source:?} has no role\n{given}");
    }
    for r in &found.records {
        assert_eq!(r.form == Form::Quantified, r.number_span.is_some(), "record {}\n{given}", r.id);
        let Some(span) = r.number_span else { continue };
        let number = number_at(span.start).filter(|n| n.span.overlaps(span));
        let number = number.unwrap_or_else(|| panic!("record {} stands at no number\n{given}", r.id));
        assert_eq!(number.span, span, "record {}\n{given}", r.id);
        let role = if r.status == Status::Target { Role::Target } else { Role::Result };
        assert_eq!(number.role, role, "record {} and its number\n{given}", r.id);
        assert!(number.records.contains(&r.id), "the number of record {} does not list it\n{given}", r.id);
    }
    for n in &found.numbers {
        let stated = matches!(n.role, Role::Target | Role::Result);
        assert_eq!(stated, !n.records.is_empty(), "{n:?}\n{given}");
        for id in &n.records {
            let record = found.records.get(*id as usize);
            assert_eq!(record.and_then(|r| r.number_span), Some(n.span), "{n:?}\n{given}");
        }
    }
}

#[track_caller]
fn order(found: &Extraction) {
    for (i, r) in found.records.iter().enumerate() {
        assert_eq!(r.id as usize, i);
        assert!(r.parent.is_none_or(|p| p < r.id), "record {i} is a part of a later one");
        let last_year = r.last_year.and_then(|l| found.records.get(l as usize));
        assert_eq!(r.last_year.is_some(), last_year.is_some_and(|l| l.status == Status::Result));
        assert!(r.section.is_none_or(|s| (s as usize) < found.outline.len()));
        for value in [r.low, r.high, r.from].into_iter().flatten() {
            assert!(value.to_f64().is_finite(), "record {i} has a value that is no number");
        }
        if let (Some(low), Some(high)) = (r.low, r.high) {
            assert!(low.to_f64() <= high.to_f64(), "record {i} has its range the wrong way round");
        }
    }
    for (i, s) in found.outline.iter().enumerate() {
        assert!(s.parent.is_none_or(|p| (p as usize) < i), "section {i} stands in a later one");
        assert!(s.extent.contains(s.span), "section {i} does not hold its heading");
        let above = s.parent.and_then(|p| found.outline.get(p as usize));
        assert!(above.is_none_or(|a| a.level < s.level && a.extent.contains(s.extent)), "section {i}");
    }
}

/// Every law about the repair of a text.
#[track_caller]
pub fn repair(given: &str) {
    let reading = text::repair(given);
    let (mut last, mut end) = (0, 0);
    for (at, c) in reading.text.char_indices() {
        let span = reading.map.to_source(Span::new(at, at + c.len_utf8()));
        assert!(given.get(span.range()).is_some_and(|s| !s.is_empty()), "{span:?} of {given:?}");
        assert!(span.start >= last && span.end >= end, "not monotone at {at} of {given:?}");
        (last, end) = (span.start, span.end);
    }
    for note in &reading.notes {
        assert!(given.get(note.span.range()).is_some(), "a note off a boundary in {given:?}");
    }
    let again = text::repair(&reading.text);
    assert_eq!(again.text, reading.text, "repaired twice, of {given:?}");
    let (size, limit) = (reading.map.size(), 8 * given.len() + 64);
    assert!(size <= limit, "{size} bytes of map for {}", given.len());
}

/// Every law about what is written of a text.
#[track_caller]
pub fn export(given: &str) {
    let mut found = extract(given);
    let count = found.records.len();
    found.recode(given, Encoding::CodePoint);
    let json = serde_json::from_str(&export::json(&found)).expect("what is written as JSON is JSON");
    assert_eq!(schema::faults(&json), [""; 0], "{given:?}");
    let lines = export::jsonl(&found, "=1|\"文\n件\"");
    assert_eq!(lines.lines().count(), count, "{given:?}");
    for line in lines.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        assert_eq!(line["file"], "=1|\"文\n件\"");
    }
    for language in [Language::Chinese, Language::English] {
        let mut records = Table::of_records(language);
        records.add_records(&found, "=1|\"文\n件\"", None, language);
        assert_eq!(records.rows.len(), count);
        table(&records);
        let placed = export::placed(&found, given);
        let mut numbers = Table::of_numbers(language);
        numbers.add_numbers(&placed, "", language);
        table(&numbers);
        let counted = export::counted(&found);
        let mut outline = Table::of_outline(language);
        outline.add_outline(&counted, "", language);
        table(&outline);
    }
}

/// Whatever is in the cells, each layout gives back as many rows of as many cells, and a spreadsheet reads none of
/// them as a formula.
#[track_caller]
pub fn table(table: &Table) {
    let csv = table.render(Layout::Csv);
    let rows = cells(csv.strip_prefix('\u{feff}').expect("a CSV begins with its mark"));
    assert_eq!(rows.len(), table.rows.len() + 1, "{csv:?}");
    for row in &rows {
        assert_eq!(row.len(), table.columns.len(), "{csv:?}");
        row.iter().for_each(|cell| no_formula(cell));
    }
    let tsv = table.render(Layout::Tsv);
    assert_eq!(tsv.lines().count(), table.rows.len() + 1, "{tsv:?}");
    for line in tsv.lines() {
        assert_eq!(line.split('\t').count(), table.columns.len(), "{line:?}");
        line.split('\t').for_each(|cell| no_formula(cell.trim_start_matches('"')));
    }
    let markdown = table.render(Layout::Markdown);
    assert_eq!(markdown.lines().count(), table.rows.len() + 2, "{markdown:?}");
    for line in markdown.lines() {
        let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert_eq!(bars, table.columns.len() + 1, "{line:?}");
        assert!(!line.contains('<') || line.matches('<').count() == line.matches("\\<").count(), "{line:?}");
    }
}

/// The cells of a text as RFC 4180 has them.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.next_if_eq(&'\n').is_some() => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '"' | '\r' | '\n' if !quoted => panic!("{c:?} stands bare in {csv:?}"),
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "{csv:?} ends in the middle of a row");
    rows
}

#[track_caller]
fn no_formula(cell: &str) {
    let begins = |c: char| "=+-@＝＋－＠\t\r\n".contains(c);
    let seen = cell.trim_start_matches([' ', '\u{3000}', '\u{200b}', '\u{feff}']);
    assert!(!seen.starts_with(begins) || cell.parse::<f64>().is_ok(), "{cell:?} may start a formula");
}
