//! `schema.json` as a check: whether it accepts a value, and if not, why.
//!
//! The schema uses a small part of JSON Schema 2020-12, which [`check`] reads; a keyword that it does not know
//! fails the test. A validator from outside would bring regular expressions with Unicode tables into the test
//! build, and hide that the release has none.

use serde_json::Value;
use std::sync::LazyLock;

const SCHEMA: &str = include_str!("../schema.json");

static ROOT: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SCHEMA).expect("the schema is JSON"));

/// The schema itself.
pub fn schema() -> &'static Value {
    &ROOT
}

/// Why the schema refuses a value; empty if it does not.
pub fn faults(value: &Value) -> Vec<String> {
    let root = schema();
    let mut faults = Vec::new();
    check(root, root, value, "", &mut faults);
    faults
}

/// Adds to `faults` what `schema` has against `value`, which stands at the JSON pointer `at`.
pub fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let accepts = |schema: &Value| {
        let mut inner = Vec::new();
        check(root, schema, value, at, &mut inner);
        inner.is_empty()
    };
    for (keyword, says) in schema.as_object().unwrap_or_else(|| panic!("{schema} is no schema")) {
        let well = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "then" | "else" => true,
            "$ref" => {
                let target = says.as_str().and_then(|r| root.pointer(r.strip_prefix('#')?));
                check(root, target.unwrap_or_else(|| panic!("{says} leads nowhere")), value, at, faults);
                true
            }
            "type" => match says.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("number") => value.is_number(),
                Some("integer") => value.is_i64() || value.is_u64(),
                Some("boolean") => value.is_boolean(),
                Some("null") => value.is_null(),
                _ => panic!("the type {says} is not known"),
            },
            "const" => value == says,
            "enum" => list(says).contains(value),
            "anyOf" => list(says).iter().any(accepts),
            "if" => {
                let branch = if accepts(says) { "then" } else { "else" };
                check(root, &schema[branch], value, at, faults);
                true
            }
            "required" => value.as_object().is_none_or(|object| {
                list(says).iter().all(|name| name.as_str().is_some_and(|name| object.contains_key(name)))
            }),
            "properties" => {
                for (name, property) in says.as_object().into_iter().flatten() {
                    if let Some(value) = value.get(name) {
                        check(root, property, value, &format!("{at}/{name}"), faults);
                    }
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(*says, false, "only closed objects are known");
                let known = |name: &String| schema["properties"].get(name).is_some();
                value.as_object().is_none_or(|object| object.keys().all(known))
            }
            "items" => {
                for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, says, item, &format!("{at}/{i}"), faults);
                }
                true
            }
            "minItems" => value.as_array().is_none_or(|a| Some(a.len() as u64) >= says.as_u64()),
            "maxItems" => value.as_array().is_none_or(|a| Some(a.len() as u64) <= says.as_u64()),
            "minimum" => value.as_f64().is_none_or(|v| Some(v) >= says.as_f64()),
            "maximum" => value.as_f64().is_none_or(|v| Some(v) <= says.as_f64()),
            _ => panic!("the keyword {keyword} is not known"),
        };
        if !well {
            faults.push(format!("{at}: {value} against {keyword}: {says}"));
        }
    }
}

fn list(says: &Value) -> &[Value] {
    says.as_array().unwrap_or_else(|| panic!("{says} is no list"))
}
