//! Stage 4: sentences and quantities → records, and a role for every number.
//!
//! ```text
//! sentence  = clause { "，" clause }
//! clause    = item { "、" item }
//! item      = lead value { "、" value }            noun before:  新增规上工业企业100家
//!           | lead value noun                      count before: 实施147项年度治气项目
//!           | names "等" value noun                names before: 松陌一期、青渚云谷等6个载体建设
//!           | subject "由" value "提高到" value     change
//! lead      = { opener | modal | 其中 } { verb } subject { adverb | each | relation }
//! ```
//!
//! | file | does |
//! | --- | --- |
//! | `clause` | sentence → clauses → items |
//! | `lead` | the words before a number → subject, verb, relation |
//! | `phrase` | noun phrases: coordinates, names before 等, ellipsis |
//! | `quantified` | items → quantified records |
//! | `qualitative` | clauses → qualitative records |
//! | `scope` | how far a modal reaches |
//! | `deadline` | until when |

mod clause;
mod deadline;
mod lead;
mod phrase;
mod qualitative;
mod quantified;
mod scope;

pub use deadline::within as deadline_in;

use crate::extraction::{Number, Record, Role};
use crate::outline::{Outline, Paragraph, Sentence};
use crate::quantity::{self, Kind, Quantity};
use crate::scan::sorted;
use crate::span::Span;
use std::sync::Arc;

/// Reads the records of an outlined text, and the role of every number.
pub fn targets(text: &str, outline: &Outline) -> (Vec<Record>, Vec<Number>) {
    // A report states a number in about 140 bytes, and three numbers in five are records.
    let mut records = Vec::with_capacity(text.len() / 200);
    let mut numbers = Vec::with_capacity(text.len() / 128);
    let mut quantities = Vec::new();
    for paragraph in &outline.paragraphs {
        if paragraph.sentences.is_empty() {
            quantity::quantities(text, paragraph.span, &mut quantities);
            numbers.extend(quantities.iter().map(|q| number(q, unread(q), Vec::new())));
            continue;
        }
        let mut at = paragraph.span.start;
        for sentence in &paragraph.sentences {
            // What no sentence holds (a run-in numeral) still has its numbers counted.
            gap(text, at, sentence.span.start, &mut quantities, &mut numbers);
            at = sentence.span.end;
            quantity::quantities(text, sentence.span, &mut quantities);
            read(text, paragraph, sentence, &quantities, &mut records, &mut numbers);
        }
        gap(text, at, paragraph.span.end, &mut quantities, &mut numbers);
    }
    let paths = paths(text, outline);
    for record in &mut records {
        if let Some(section) = record.section {
            record.path = paths.get(section as usize).cloned().unwrap_or_default();
        }
    }
    (records, numbers)
}

fn gap(text: &str, from: u32, to: u32, quantities: &mut Vec<Quantity>, numbers: &mut Vec<Number>) {
    if from < to {
        quantity::quantities(text, Span { start: from, end: to }, quantities);
        numbers.extend(quantities.iter().map(|q| number(q, unread(q), Vec::new())));
    }
}

/// One sentence: the quantified records, then the qualitative ones, in text order.
fn read(
    text: &str,
    paragraph: &Paragraph,
    sentence: &Sentence,
    quantities: &[Quantity],
    records: &mut Vec<Record>,
    numbers: &mut Vec<Number>,
) {
    let first = records.len();
    let values = quantities.iter().any(|q| matches!(q.kind, Kind::Quantity | Kind::Structure));
    let qualitative = qualitative::may_hold(text, sentence);
    if !values && !qualitative {
        numbers.extend(quantities.iter().map(|q| number(q, unread(q), Vec::new())));
        return;
    }
    let clauses = clause::clauses(text, sentence.span, quantities);
    let mut found = match values {
        true => {
            let prior = &records[first.saturating_sub(4)..];
            quantified::read(text, paragraph, sentence, quantities, &clauses, prior, first as u32)
        }
        false => quantified::Found::none(quantities),
    };
    records.append(&mut found.records);
    if qualitative {
        qualitative::read(text, paragraph, sentence, &clauses, records, first);
        in_text_order(records, first, &mut found.stated);
    }
    let roles = found.roles.into_iter().zip(found.stated);
    numbers.extend(quantities.iter().zip(roles).map(|(q, (role, ids))| number(q, role, ids)));
}

/// Puts the records from `first` on in the order of the text, with ids that follow it.
fn in_text_order(records: &mut Vec<Record>, first: usize, stated: &mut [Vec<u32>]) {
    let place = |r: &Record| u64::from(r.number_span.map_or(r.span.end, |n| n.end)) << 32 | u64::from(r.id);
    let here = records.split_off(first);
    records.extend(sorted(here, place));
    let here = &mut records[first..];
    let mut new = vec![0; here.len()];
    for (i, record) in here.iter().enumerate() {
        new[record.id as usize - first] = (first + i) as u32;
    }
    let renamed = |id: u32| (id as usize).checked_sub(first).and_then(|i| new.get(i)).copied().unwrap_or(id);
    for record in here {
        record.id = renamed(record.id);
        record.parent = record.parent.map(renamed);
    }
    stated.iter_mut().flatten().for_each(|id| *id = renamed(*id));
}

/// How much of a clause before a number is read, in bytes: longer than any real one, and it keeps a clause of
/// thousands of numbers linear.
const NEAR: u32 = 900;

/// The stretch from `start` to `end`, or the last part of it where it is very long.
fn near(text: &str, start: u32, end: u32) -> Span {
    let mut from = start.max(end.saturating_sub(NEAR)).min(end);
    while from < end && !text.is_char_boundary(from as usize) {
        from += 1;
    }
    Span { start: from, end }
}

fn number(q: &Quantity, role: Role, records: Vec<u32>) -> Number {
    Number { span: q.number, quote: String::new(), role, records }
}

/// The role of a number that no clause has read.
fn unread(q: &Quantity) -> Role {
    match q.kind {
        Kind::Quantity | Kind::Other => Role::Other,
        Kind::Date => Role::Date,
        Kind::Name => Role::Name,
        Kind::Structure => Role::Structure,
        Kind::Placeholder => Role::Placeholder,
    }
}

/// For each heading, the headings above it and itself, outermost first.
pub fn paths(text: &str, outline: &Outline) -> Vec<Arc<[String]>> {
    let mut paths: Vec<Arc<[String]>> = Vec::with_capacity(outline.sections.len());
    for section in &outline.sections {
        let above = section.parent.and_then(|p| paths.get(p as usize)).cloned().unwrap_or_default();
        let own = section.span.of(text).to_string();
        paths.push(above.iter().cloned().chain([own]).collect());
    }
    paths
}
