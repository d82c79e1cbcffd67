//! The engine in a browser: text and options in, plain objects and strings out. Nothing is decided here.
//!
//! | call | gives |
//! | --- | --- |
//! | `extract(text)` | the whole `Extraction`, spans in UTF-16 units |
//! | `extract(text, {status: "target"})` | the same with the targets alone among its records |
//! | `extract(text, {records: [7, 2]})` | the same with records 7 and 2, in that order |
//! | `to_csv(text, options)` | those records as a file for Excel |
//! | `to_tsv(text, options)` | the same for the clipboard, to be pasted into Excel or WPS |
//! | `to_markdown(text, options)` | the same as a Markdown table |
//! | `to_json(text, options)` | those records in the whole extraction, as the command line writes it |
//! | `tasks(text)` | the plan part broken down into tasks, spans in UTF-16 units |
//! | `decode(bytes)` | the text of a file: UTF-8, UTF-16 or GB 18030 |
//! | `add_tables(pairs, traditional)` | damaged and Traditional texts can be read: the two files of `src/lexicon` |
//! | `wording()` | the table that codes the wording of targets, for the option of that name |
//! | `version()` | `"0.1.0"` |
//!
//! The types of all this are in `wasm.d.ts`, which is a part of the generated declarations and is held to the
//! Rust types by `tests/types.rs`. A wrong option gives an `Error` that names it and says what is allowed. The
//! engine does not panic; should it ever, the caller gets an `Error` too and must load the module again.

mod options;

use crate::export::{Layout, Table};
use crate::extraction::Extraction;
use crate::lexicon::later;
use crate::span::Encoding;
use js_sys::{JSON, Uint8Array};
use options::Options;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{TextDecoder, TextDecoderOptions, WorkerGlobalScope};

/// A sixth of the size of the standard one; reading takes about a tenth longer.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// Turns a panic, which would otherwise reach JavaScript as a bare `unreachable`, into an `Error` with its place.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&format!("mubiao: {panic}"))));
}

/// The version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}

/// The table that codes the wording of targets, as tab-separated text. Changed, it is an option of every call.
#[wasm_bindgen]
pub fn wording() -> String {
    crate::classify::wording::table().to_string()
}

/// Reads a report. Spans count UTF-16 units of `text`, so `text.slice(...span)` is what a span shows.
#[wasm_bindgen(unchecked_return_type = "Extraction")]
pub fn extract(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
) -> Result<JsValue, JsError> {
    let found = read(text, &Options::from_js(&options)?, Encoding::Utf16)?;
    // One call for the whole: an object made key by key crosses into JavaScript for each of them.
    JSON::parse(&crate::export::json(&found))
        .map_err(|_| JsError::new("the extraction could not be handed over"))
}

/// Takes in the tables `pairs.tsv` and `traditional.tsv` of `src/lexicon`, which only damaged and Traditional texts
/// take. Such a text gives an `Error` that begins with `tables:` before they are here.
#[wasm_bindgen]
pub fn add_tables(pairs: String, traditional: String) {
    later::give(pairs, traditional);
}

/// Breaks the plan part down into tasks; their records are those of `extract(text)`, by id. Spans count UTF-16 units.
#[wasm_bindgen(unchecked_return_type = "Task[]")]
pub fn tasks(text: &str) -> Result<JsValue, JsError> {
    let mut tasks = complete(|| crate::tasks(text))?;
    crate::tasks::recode(&mut tasks, text, Encoding::Utf16);
    Ok(tasks.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// The records as CSV that opens in Excel. In this file and the following ones places are in Unicode code points,
/// as in those of the command line.
#[wasm_bindgen]
pub fn to_csv(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
) -> Result<String, JsError> {
    table(text, options, Layout::Csv)
}

/// The records as cells parted by tabs.
#[wasm_bindgen]
pub fn to_tsv(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
) -> Result<String, JsError> {
    table(text, options, Layout::Tsv)
}

/// The records as a Markdown table.
#[wasm_bindgen]
pub fn to_markdown(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
) -> Result<String, JsError> {
    table(text, options, Layout::Markdown)
}

/// The extraction as JSON.
#[wasm_bindgen]
pub fn to_json(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
) -> Result<String, JsError> {
    let found = read(text, &Options::from_js(&options)?, Encoding::CodePoint)?;
    Ok(crate::export::json(&found))
}

/// Decodes the bytes of a text file with the platform's own decoder.
///
/// With a `label` (`"gb18030"`, `"big5"` …) as that; without, by the byte order mark, then as UTF-8, then as
/// GB 18030, the first that fits every byte.
#[wasm_bindgen]
pub fn decode(bytes: &Uint8Array, label: Option<String>) -> Result<String, JsError> {
    let mark = bytes.slice(0, 2).to_vec();
    let labels = match (&label, mark.as_slice()) {
        (Some(label), _) => vec![label.as_str()],
        (None, [0xFF, 0xFE]) => vec!["utf-16le"],
        (None, [0xFE, 0xFF]) => vec!["utf-16be"],
        _ => vec!["utf-8", "gb18030"],
    };
    let strict = TextDecoderOptions::new();
    strict.set_fatal(true);
    for label in &labels {
        let decoder = TextDecoder::new_with_label_and_options(label, &strict)
            .map_err(|_| JsError::new(&format!("label: \"{label}\" is no encoding of the web platform")))?;
        if let Ok(text) = decoder.decode_with_js_u8_array(bytes) {
            return Ok(text);
        }
    }
    Err(JsError::new(&format!("the bytes are not a text in {}", labels.join(" or "))))
}

fn table(text: &str, options: JsValue, layout: Layout) -> Result<String, JsError> {
    let options = Options::from_js(&options)?;
    let found = read(text, &options, Encoding::CodePoint)?;
    let mut table = Table::of_records(options.language);
    table.add_records(&found, "", None, options.language);
    Ok(table.render(layout))
}

/// Reads, keeps the records that were asked for, and turns the places into the given unit.
fn read(text: &str, options: &Options, unit: Encoding) -> Result<Extraction, JsError> {
    let mut found = complete(|| timed("mubiao extract", || crate::extract(text)))?;
    options.keep(&mut found)?;
    found.recode(text, unit);
    Ok(found)
}

/// What reading gives, if it missed no table.
fn complete<T>(read: impl FnOnce() -> T) -> Result<T, JsError> {
    let found = read();
    match later::missed() {
        true => Err(JsError::new(
            "tables: a damaged or Traditional text; call add_tables(pairs, traditional) first",
        )),
        false => Ok(found),
    }
}

/// Runs `work` and leaves how long it took in the worker's performance timeline, under `name`: the latest only,
/// so that a page which reads at every keystroke does not fill it. Elsewhere it just runs.
fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let timeline =
        js_sys::global().dyn_into::<WorkerGlobalScope>().ok().and_then(|scope| scope.performance());
    let Some(timeline) = timeline else { return work() };
    timeline.clear_marks_with_mark_name(name);
    timeline.clear_measures_with_measure_name(name);
    // A timeline that refuses a mark costs the reader nothing but the mark.
    let _ = timeline.mark(name);
    let done = work();
    let _ = timeline.measure_with_start_mark(name, name);
    done
}
