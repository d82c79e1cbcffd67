//! `src/wasm.d.ts` says what the Rust types serialise to: each field of each struct and each word of each enum,
//! no more and no less.
//!
//! The declarations use a small part of TypeScript (interfaces, unions, arrays, tuples), which [`Types`] reads.

use mubiao::decimal::Decimal;
use mubiao::extraction::*;
use mubiao::tasks::{Task, TaskKind};
use mubiao::{Encoding, Span};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

const DECLARATIONS: &str = include_str!("../src/wasm.d.ts");

/// The declared types by name: the members of an interface, or the alternatives of a union.
struct Types {
    interfaces: BTreeMap<String, BTreeMap<String, String>>,
    aliases: BTreeMap<String, String>,
}

impl Types {
    fn read(source: &str) -> Types {
        let mut types = Types { interfaces: BTreeMap::new(), aliases: BTreeMap::new() };
        let code: String = source.lines().filter(|l| !l.trim_start().starts_with("/**")).collect();
        for item in code.split("export ").skip(1) {
            if let Some(interface) = item.strip_prefix("interface ") {
                let (name, members) = interface.split_once('{').expect("an interface has members");
                let members = members.trim_end().trim_end_matches('}').split(';');
                let members = members.filter_map(|m| m.split_once(':'));
                let members = members.map(|(name, is)| (name.trim().to_string(), is.trim().to_string()));
                types.interfaces.insert(name.trim().to_string(), members.collect());
            } else if let Some(alias) = item.strip_prefix("type ") {
                let (name, is) = alias.split_once('=').expect("an alias names a type");
                types.aliases.insert(name.trim().to_string(), is.trim().trim_end_matches(';').to_string());
            }
        }
        types
    }

    /// What is wrong with `value` as a `declared`, each fault with its place.
    fn check(&self, value: &Value, declared: &str, at: &str, faults: &mut Vec<String>) {
        let alternatives: Vec<&str> = declared.split('|').map(str::trim).filter(|a| !a.is_empty()).collect();
        if alternatives.len() > 1 {
            // Of the unions in use, at most one alternative is not a literal or null: that one says most.
            let deep = |a: &&&str| **a != "null" && !a.starts_with('"');
            match alternatives.iter().find(|a| self.fits_flat(value, a)) {
                Some(_) => {}
                None if value.is_null() => faults.push(format!("{at}: null is not {declared}")),
                None => match alternatives.iter().find(deep) {
                    Some(deep) => self.check(value, deep, at, faults),
                    None => faults.push(format!("{at}: {value} is not {declared}")),
                },
            }
        } else if let Some(alias) = self.aliases.get(declared) {
            self.check(value, alias, at, faults);
        } else if let Some(item) = declared.strip_suffix("[]") {
            let list = value.as_array().unwrap_or_else(|| panic!("{at}: {value} is not {declared}"));
            assert!(!list.is_empty(), "{at}: the sample must show an item");
            list.iter().for_each(|v| self.check(v, item, &format!("{at}[]"), faults));
        } else if let Some(members) = self.interfaces.get(declared) {
            let object = value.as_object().unwrap_or_else(|| panic!("{at}: {value} is not {declared}"));
            for (name, v) in object {
                match members.get(name) {
                    Some(declared) => self.check(v, declared, &format!("{at}.{name}"), faults),
                    None => faults.push(format!("{at}.{name}: not declared in {declared}")),
                }
            }
            let absent = members.keys().filter(|name| !object.contains_key(*name));
            faults.extend(absent.map(|name| format!("{at}.{name}: declared but not there")));
        } else if !self.fits_flat(value, declared) {
            faults.push(format!("{at}: {value} is not {declared}"));
        }
    }

    /// Whether a type without parts holds `value`.
    fn fits_flat(&self, value: &Value, declared: &str) -> bool {
        match declared {
            "string" => value.is_string(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            "[number, number]" => {
                value.as_array().is_some_and(|a| a.len() == 2 && a.iter().all(Value::is_number))
            }
            literal => value.as_str().is_some_and(|s| literal == format!("\"{s}\"")),
        }
    }
}

fn faults(value: impl Serialize, declared: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let value = serde_json::to_value(value).expect("it serialises");
    Types::read(DECLARATIONS).check(&value, declared, declared, &mut faults);
    faults
}

/// An extraction in which every field has something to show.
pub fn full() -> Extraction {
    let fact = || Fact { value: "青渚区".into(), span: Span::new(0, 9) };
    let number = Decimal::new(65, -1);
    Extraction {
        version: "0.0.0",
        document: Document {
            title: Some(fact()),
            place: Some(fact()),
            year: Some(fact()),
            level: Some(Level::County),
        },
        outline: vec![Section {
            level: 1,
            parent: Some(0),
            heading: "一、工作安排".into(),
            span: Span::new(0, 3),
            extent: Span::new(0, 9),
            part: Part::Plan,
        }],
        numbers: vec![Number {
            span: Span::new(0, 3),
            quote: "6.5".into(),
            role: Role::Target,
            records: vec![0],
        }],
        records: vec![Record {
            id: 0,
            form: Form::Quantified,
            status: Status::Target,
            indicator: "地区生产总值".into(),
            measure: Some(Measure::Growth),
            low: Some(number),
            high: Some(number),
            unit: "%",
            bound: Some(Bound::About),
            statement: Some("与经济增长同步".into()),
            kind: Some(Kind::Sync),
            commitment: "力争",
            parent: Some(0),
            from: Some(number),
            value: "6.5%左右".into(),
            verb: "增长",
            deadline: Some(fact()),
            period: Some(Period { from: 2026, to: 2026 }),
            names: vec!["澜川渠".into()],
            canonical: Some("地区生产总值"),
            domain: Some("综合"),
            headline: true,
            code: Some("point".into()),
            last_year: Some(0),
            section: Some(0),
            path: ["一、工作安排".into()].into(),
            number_span: Some(Span::new(0, 3)),
            span: Span::new(0, 9),
            quote: "增长6.5%左右".into(),
        }],
        notes: vec![Note {
            kind: NoteKind::Doubtful,
            message: "读法不确定".into(),
            span: Span::new(0, 9),
            record: Some(0),
        }],
    }
}

#[test]
fn the_declared_fields_are_the_serialised_ones() {
    assert_eq!(faults(full(), "Extraction"), [""; 0]);
}

/// A task in which every field has something to show.
pub fn full_task() -> Task {
    let fact = || Fact { value: "年内".into(), span: Span::new(0, 6) };
    Task {
        id: 0,
        kind: TaskKind::Task,
        part: Part::Plan,
        section: Some(0),
        path: ["一、工作安排".into()].into(),
        theme: Some(fact()),
        deadline: Some(fact()),
        records: vec![0],
        text: "年内新建公园3个".into(),
        span: Span::new(0, 9),
        quote: "年内新建公园3个".into(),
    }
}

#[test]
fn the_declared_fields_of_a_task_are_the_serialised_ones() {
    assert_eq!(faults(full_task(), "Task"), [""; 0]);
    let bare = Task { section: None, theme: None, deadline: None, ..full_task() };
    assert_eq!(faults(bare, "Task"), [""; 0]);
}

#[test]
fn an_absent_value_is_declared_as_null() {
    let mut bare = full();
    bare.document.level = None;
    let r = &mut bare.records[0];
    (r.measure, r.low, r.high, r.bound, r.statement, r.kind) = (None, None, None, None, None, None);
    (r.parent, r.from, r.deadline, r.period, r.canonical, r.domain) = (None, None, None, None, None, None);
    (r.code, r.last_year, r.section, r.number_span) = (None, None, None, None);
    (bare.notes[0].record, bare.outline[0].parent) = (None, None);
    (bare.document.title, bare.document.place, bare.document.year) = (None, None, None);
    assert_eq!(faults(bare, "Extraction"), [""; 0]);
}

#[test]
fn the_declared_words_are_the_serialised_ones() {
    fn words<T: Serialize + Copy>(name: &str, all: &[T]) {
        let declared = Types::read(DECLARATIONS).aliases[name].clone();
        let mut declared: Vec<&str> =
            declared.split('|').map(|w| w.trim().trim_matches('"')).filter(|w| !w.is_empty()).collect();
        let written: Vec<Value> =
            all.iter().map(|v| serde_json::to_value(v).expect("it serialises")).collect();
        let mut written: Vec<&str> = written.iter().filter_map(Value::as_str).collect();
        declared.sort_unstable();
        written.sort_unstable();
        assert_eq!(declared, written, "{name}");
    }
    words("Level", &[Level::National, Level::Province, Level::City, Level::County, Level::Town]);
    words("Part", &[Part::Preface, Part::Review, Part::Outlook, Part::Plan, Part::Expected, Part::Glossary]);
    use Role::*;
    words("Role", &[Target, Result, Qualifier, Baseline, Date, Name, Structure, Placeholder, Other]);
    words("Form", &[Form::Quantified, Form::Qualitative]);
    words("Status", &[Status::Target, Status::Result]);
    words("Measure", &[Measure::Growth, Measure::Decline, Measure::Level, Measure::Output]);
    use Bound::*;
    words("Bound", &[Exact, About, AtLeast, MoreThan, AtMost, LessThan, Range]);
    words("Kind", &[Kind::Sync, Kind::Trend, Kind::Mandate, Kind::Completion]);
    words("TaskKind", &[TaskKind::Task, TaskKind::Context]);
    words("NoteKind", &[NoteKind::Repaired, NoteKind::Damaged, NoteKind::Placeholder, NoteKind::Doubtful]);
}

#[test]
fn the_check_sees_a_field_that_is_missing_or_too_many() {
    let mut value = serde_json::to_value(full()).expect("it serialises");
    value["records"][0]["invented"] = Value::Bool(true);
    value["records"][0].as_object_mut().and_then(|r| r.remove("quote"));
    value["records"][0]["bound"] = Value::String("rough".into());
    let faults = faults(value, "Extraction");
    assert_eq!(faults.len(), 3, "{faults:?}");
}

#[test]
fn spans_are_pairs_in_any_unit() {
    let mut found = full();
    found.recode("增长6.5%", Encoding::Utf16);
    assert_eq!(faults(found.records[0].span, "Span"), [""; 0]);
}
