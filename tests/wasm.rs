//! The engine as JavaScript sees it, under Node: `make test-wasm`.

#![cfg(target_arch = "wasm32")]

use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use mubiao::wasm::{add_tables, decode, extract, to_csv, to_json, to_markdown, to_tsv, version, wording};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const REPORT: &str = "😀青渚区政府工作报告\n二、2026年工作安排\n\
    今年主要预期目标是：地区生产总值增长6.5%左右，新增就业9000人以上。";

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn list(object: &JsValue, key: &str) -> Vec<JsValue> {
    get(object, key).dyn_into::<Array>().map(|a| a.iter().collect()).unwrap_or_default()
}

fn options(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or(JsValue::UNDEFINED)
}

fn message(error: JsError) -> String {
    get(&error.into(), "message").as_string().unwrap_or_default()
}

/// What `text.slice(...span)` gives in JavaScript.
fn slice(text: &str, span: &JsValue) -> String {
    let [from, to] = [0, 1].map(|i| Reflect::get_u32(span, i).ok().and_then(|v| v.as_f64()).unwrap_or(-1.0));
    js_sys::JsString::from(text).slice(from as u32, to as u32).into()
}

#[wasm_bindgen_test]
fn the_result_is_a_plain_object() {
    let found = extract(REPORT, JsValue::UNDEFINED).expect("it reads");
    assert!(Object::get_prototype_of(&found).loose_eq(&Object::get_prototype_of(&Object::new())));
    assert_eq!(get(&found, "version").as_string(), Some(version()));
    for key in ["outline", "numbers", "records", "notes"] {
        assert!(Array::is_array(&get(&found, key)), "{key}");
    }
    let copy = JSON::parse(&String::from(JSON::stringify(&found).expect("JSON can say it")));
    assert!(copy.is_ok());
}

#[wasm_bindgen_test]
fn a_damaged_or_traditional_text_says_which_tables_it_takes() {
    // No other test here has such a text, since the tables stay once they are given.
    let traditional = "青渚區2026年目標：新增企業300家。";
    let out_of_step = "今年要统筹经济发展和生态?肪潮Ｕ希?持续发力。";
    for text in [traditional, out_of_step] {
        let error = extract(text, JsValue::NULL).expect_err("the tables are not here");
        assert!(message(error).starts_with("tables: "));
    }
    extract(REPORT, JsValue::NULL).expect("a clean text takes none");
    let pairs = include_str!("../src/lexicon/pairs.tsv");
    add_tables(pairs.into(), include_str!("../src/lexicon/traditional.tsv").into());
    let found = extract(traditional, JsValue::NULL).expect("it reads");
    assert_eq!(get(&list(&found, "records")[0], "indicator").as_string().as_deref(), Some("新增企业"));
    // The other one takes the platform's decoder, too.
    let notes = list(&extract(out_of_step, JsValue::NULL).expect("it reads"), "notes");
    let told = |note: &JsValue| get(note, "message").as_string().unwrap_or_default().contains("境保障");
    assert!(notes.iter().any(told), "{notes:?}");
}

#[wasm_bindgen_test]
fn what_is_absent_is_null() {
    let found = extract("", JsValue::NULL).expect("it reads");
    assert!(get(&get(&found, "document"), "title").is_null());
}

#[wasm_bindgen_test]
fn a_number_of_any_size_is_the_nearest_double() {
    for numeral in ["6.5", "1234567890123456789", "0.000000000000000000000000000123"] {
        let found = extract(&format!("2026年目标：新增企业{numeral}家。"), JsValue::NULL).expect("it reads");
        let low = get(&list(&found, "records")[0], "low").as_f64();
        assert_eq!(low, Some(js_sys::parse_float(numeral)));
    }
}

#[wasm_bindgen_test]
fn spans_slice_to_their_quotes_in_utf_16() {
    let found = extract(REPORT, JsValue::UNDEFINED).expect("it reads");
    for key in ["records", "numbers"] {
        for item in list(&found, key) {
            let quote = get(&item, "quote").as_string().unwrap_or_default();
            assert_eq!(slice(REPORT, &get(&item, "span")), quote, "{key}");
        }
    }
}

#[wasm_bindgen_test]
fn options_keep_what_they_say() {
    let ids = |given: &str| -> Vec<f64> {
        let found = extract(REPORT, options(given)).expect("it reads");
        list(&found, "records").iter().filter_map(|r| get(r, "id").as_f64()).collect()
    };
    let all = ids("{}");
    assert_eq!(ids(r#"{"status": "all"}"#), all);
    assert_eq!(ids(r#"{"records": []}"#), [0.0; 0]);
    let mut turned = all.clone();
    turned.reverse();
    let wish: Vec<String> = turned.iter().map(f64::to_string).collect();
    assert_eq!(ids(&format!(r#"{{"records": [{}]}}"#, wish.join(","))), turned);
    for status in ["target", "result"] {
        let found = extract(REPORT, options(&format!(r#"{{"status": "{status}"}}"#))).expect("it reads");
        for record in list(&found, "records") {
            assert_eq!(get(&record, "status").as_string().as_deref(), Some(status));
        }
    }
}

#[wasm_bindgen_test]
fn a_wrong_option_is_named_with_what_is_allowed() {
    for (given, says) in [
        (r#""target""#, ["the options", "an object"]),
        ("[]", ["the options", "an object"]),
        (r#"{"staus": "all"}"#, ["option 'staus'", "records, language or wording"]),
        (r#"{"status": "done"}"#, ["status 'done'", "target, result or all"]),
        (r#"{"status": null}"#, ["status 'null'", "target, result or all"]),
        (r#"{"status": 3}"#, ["status '3'", "target, result or all"]),
        (r#"{"language": "fr"}"#, ["language 'fr'", "zh or en"]),
        (r#"{"records": 3}"#, ["records", "array of record ids"]),
        (r#"{"records": [1.5]}"#, ["records", "array of record ids"]),
        (r#"{"records": [-1]}"#, ["records", "array of record ids"]),
        (r#"{"records": [900000]}"#, ["records", "no record 900000"]),
        (r#"{"wording": 3}"#, ["option wording", "a string"]),
        (r#"{"wording": "bound"}"#, ["option wording", "line 1: the columns"]),
    ] {
        let said = extract(REPORT, options(given)).err().map(message).unwrap_or_default();
        assert!(says.iter().all(|s| said.contains(s)), "{given}: {said}");
    }
}

#[wasm_bindgen_test]
fn a_table_given_codes_the_wording() {
    let coded = |table: &str| -> Vec<Option<String>> {
        let given = Object::new();
        Reflect::set(&given, &"wording".into(), &table.into()).expect("an object takes a key");
        let found = extract(REPORT, given.into()).expect("it reads");
        list(&found, "records").iter().map(|r| get(r, "code").as_string()).collect()
    };
    let some = |code: &str| Some(code.to_string());
    assert_eq!(coded(&wording()), [some("soft_point"), some("hard_lower_bound")]);
    assert_eq!(coded("bound\tcommitment\tcode\nabout\t*\tmine\n"), [some("mine"), None]);
}

#[wasm_bindgen_test]
fn the_exports_hold_the_records_that_were_asked_for() {
    let none = || options(r#"{"records": [], "language": "en"}"#);
    let csv = to_csv(REPORT, none()).expect("it reads");
    assert!(csv.starts_with('\u{feff}') && csv.contains(",indicator,"), "{csv}");
    assert_eq!(csv.lines().count(), 1);
    assert!(to_tsv(REPORT, none()).expect("it reads").contains("indicator\t"));
    assert_eq!(to_markdown(REPORT, none()).expect("it reads").lines().count(), 2);
    let json = JSON::parse(&to_json(REPORT, none()).expect("it reads")).expect("JSON");
    assert_eq!(list(&json, "records").len(), 0);

    let all = list(&extract(REPORT, JsValue::NULL).expect("it reads"), "records").len();
    assert_eq!(to_csv(REPORT, JsValue::NULL).expect("it reads").lines().count(), 1 + all);
    assert_eq!(to_markdown(REPORT, JsValue::NULL).expect("it reads").lines().count(), 2 + all);
}

#[wasm_bindgen_test]
fn exported_places_are_code_points() {
    // The first character is two units of UTF-16 and one code point.
    let json = to_json(REPORT, JsValue::NULL).expect("it reads");
    let written = JSON::parse(&json).expect("JSON");
    let given = extract(REPORT, JsValue::NULL).expect("it reads");
    for (written, given) in list(&written, "numbers").iter().zip(list(&given, "numbers")) {
        let start = |of: &JsValue| Reflect::get_u32(&get(of, "span"), 0).ok().and_then(|v| v.as_f64());
        assert_eq!(start(written).map(|at| at + 1.0), start(&given));
    }
}

#[wasm_bindgen_test]
fn files_are_decoded_by_what_they_are() {
    let read = |bytes: &[u8], label: Option<&str>| {
        decode(&Uint8Array::from(bytes), label.map(str::to_string)).map_err(message)
    };
    let same = Ok("目标5%".to_string());
    assert_eq!(read("目标5%".as_bytes(), None), same);
    assert_eq!(read("\u{feff}目标5%".as_bytes(), None), same);
    assert_eq!(read(b"\xC4\xBF\xB1\xEA5%", None), same);
    assert_eq!(read(b"\xFF\xFE\xEE\x76\x07\x68\x35\0%\0", None), same);
    assert_eq!(read(b"\xFE\xFF\x76\xEE\x68\x07\0\x35\0%", None), same);
    assert_eq!(read(b"\xA5\xD8\xBC\xD05%", Some("big5")), Ok("目標5%".into()));
    assert_eq!(read(b"", None), Ok(String::new()));
    assert!(read(b"\xFF\xFF\xFF", None).unwrap_err().contains("utf-8 or gb18030"));
    assert!(read(b"5%", Some("klingon")).unwrap_err().contains("klingon"));
}
