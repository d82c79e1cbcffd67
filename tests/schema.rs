//! `schema.json` is what an extraction looks like: it accepts every one, and nothing else.

use crate::check::schema::{check, faults, schema};
use crate::types::full;
use mubiao::export::words::words;
use mubiao::extraction::*;
use mubiao::{Encoding, Span};
use serde_json::Value;

/// An extraction with every field filled: one quantified record, one qualitative.
fn filled() -> Value {
    let mut found = full();
    let mut qualitative = found.records[0].clone();
    (found.records[0].statement, found.records[0].kind) = (None, None);
    (qualitative.id, qualitative.form) = (1, Form::Qualitative);
    (qualitative.measure, qualitative.bound, qualitative.number_span) = (None, None, None);
    (qualitative.low, qualitative.high) = (None, None);
    found.records.push(qualitative);
    serde_json::to_value(found).expect("it serialises")
}

#[test]
fn every_extraction_is_accepted() {
    assert_eq!(faults(&filled()), [""; 0]);
    let mut texts = vec![
        (String::new(), "nothing".to_string()),
        (
            "今年主要预期目标是：地区生产总值增长6.5%左右；新增就业1.3万人。".to_string(),
            "a passage".to_string(),
        ),
        (
            "增长ＸＸ％😀，居民收入与经济增长同步，由2300元提高到5000元、6000元。".to_string(),
            "marks".to_string(),
        ),
    ];
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
    for entry in std::fs::read_dir(corpus).expect("the corpus is there").flatten() {
        let file = entry.path().join("report.txt");
        if let Ok(text) = std::fs::read_to_string(&file) {
            texts.push((text, file.display().to_string()));
        }
    }
    assert!(texts.len() > 3, "no report in {corpus}");
    for (text, name) in texts {
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::CodePoint] {
            let mut found = mubiao::extract(&text);
            found.recode(&text, encoding);
            let value = serde_json::to_value(&found).expect("it serialises");
            assert_eq!(faults(&value), [""; 0], "{name} in {encoding:?}");
        }
    }
}

#[test]
fn every_breakdown_is_accepted_and_a_broken_one_is_not() {
    let root = schema();
    let check_tasks = |value: &Value| {
        let mut faults = Vec::new();
        check(root, &root["$defs"]["tasks"], value, "", &mut faults);
        faults
    };
    let mut filled = serde_json::json!({ "tasks": [crate::types::full_task()] });
    assert_eq!(check_tasks(&filled), [""; 0]);
    filled["tasks"][0]["kind"] = Value::from("duty");
    filled["tasks"][0].as_object_mut().and_then(|task| task.remove("quote"));
    assert_eq!(check_tasks(&filled).len(), 2);
    let report = include_str!("corpus/district/report.txt");
    let json = mubiao::export::json_of_list("tasks", &mubiao::tasks(report), "");
    let value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(check_tasks(&value), [""; 0]);
}

/// Calls `visit` with every object inside `value` by its JSON pointer.
fn objects(value: &Value, at: &str, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Object(members) => {
            visit(at);
            members.iter().for_each(|(name, v)| objects(v, &format!("{at}/{name}"), visit));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, v)| objects(v, &format!("{at}/{i}"), visit));
        }
        _ => {}
    }
}

#[test]
fn an_object_with_a_field_missing_or_invented_or_of_another_type_is_refused() {
    let filled = filled();
    let mut places = Vec::new();
    objects(&filled, "", &mut |at| places.push(at.to_string()));
    assert!(places.len() > 10);
    let object = |broken: &Value, at: &str| {
        broken.pointer(at).and_then(Value::as_object).cloned().expect("an object stands there")
    };
    for at in places {
        let mut invented = filled.clone();
        let names: Vec<String> = object(&invented, &at).keys().cloned().collect();
        if let Some(place) = invented.pointer_mut(&at) {
            place["invented"] = Value::Bool(true);
        }
        assert_ne!(faults(&invented), [""; 0], "{at} with a field too many");
        for name in names {
            let mut missing = filled.clone();
            missing.pointer_mut(&at).and_then(Value::as_object_mut).and_then(|o| o.remove(&name));
            assert_ne!(faults(&missing), [""; 0], "{at} without {name}");
            let mut wrong = filled.clone();
            if let Some(place) = wrong.pointer_mut(&at) {
                place[&name] = serde_json::json!({ "another": "type" });
            }
            assert_ne!(faults(&wrong), [""; 0], "{at} with an object for {name}");
        }
    }
}

#[test]
fn a_record_has_the_fields_of_its_form_only() {
    for (record, field, value) in [
        (0, "measure", Value::Null),
        (0, "number_span", Value::Null),
        (0, "kind", Value::from("sync")),
        (0, "status", Value::from("maybe")),
        (0, "id", Value::from(-1)),
        (1, "low", Value::from(6.5)),
        (1, "statement", Value::Null),
        (1, "span", serde_json::json!([1, 2, 3])),
    ] {
        let mut broken = filled();
        broken["records"][record][field] = value;
        assert_ne!(faults(&broken), [""; 0], "record {record}, {field}");
    }
}

#[test]
fn every_field_is_described_and_no_object_is_open() {
    let schema = schema();
    let mut seen = 0;
    objects(schema, "", &mut |at| {
        let Some(object) = schema.pointer(at) else { return };
        // The conditions of a form name fields that are described elsewhere.
        if at.ends_with("/if") || at.ends_with("/then") || at.ends_with("/else") {
            return;
        }
        if let Some(properties) = object["properties"].as_object() {
            assert_eq!(object["additionalProperties"], false, "{at}");
            assert_eq!(object["required"].as_array().map(Vec::len), Some(properties.len()), "{at}");
            for (name, property) in properties {
                assert!(property["description"].as_str().is_some_and(|d| d.len() > 10), "{at}: {name}");
                seen += 1;
            }
        }
    });
    assert!(seen > 50, "only {seen} fields");
}

#[test]
fn the_codes_are_those_that_have_words() {
    for (name, definition) in schema()["$defs"].as_object().expect("it has definitions") {
        let Some(codes) = definition["enum"].as_array() else { continue };
        let group = if name == "noteKind" { "note" } else { name };
        let mut codes: Vec<&str> = codes.iter().filter_map(Value::as_str).collect();
        codes.sort_unstable();
        let known: Vec<&str> = words().iter().filter(|w| w.group == group).map(|w| w.key).collect();
        assert_eq!(codes, known, "{name}");
    }
}

#[test]
fn a_span_is_written_as_a_pair() {
    assert_eq!(serde_json::to_value(Span::new(3, 9)).ok(), Some(serde_json::json!([3, 9])));
}
