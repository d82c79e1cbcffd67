//! The options of a call, read from a JavaScript object.
//!
//! | given | read as |
//! | --- | --- |
//! | `undefined`, `null`, `{}` | every record, in Chinese |
//! | `{status: "result"}` | the results |
//! | `{records: [7, 2]}` | records 7 and 2, in that order |
//! | `{language: "en"}` | columns and codes of a table in English |
//! | `{wording: "bound\tcommitment\tcode\n…"}` | targets coded by this table |
//! | `{staus: "result"}` | an error: `the option 'staus' is not known; it can be status, records, language or wording` |

use crate::Error;
use crate::classify::wording::Wording;
use crate::export::{Language, select};
use crate::extraction::{Extraction, Record, Status};
use crate::scan::sorted;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

/// Which records to keep, how their wording is coded, and in which language a table speaks.
#[derive(Default)]
pub struct Options {
    /// The language of the columns and codes of a table.
    pub language: Language,
    status: Option<Status>,
    records: Option<Vec<u32>>,
    wording: Option<Wording>,
}

impl Options {
    /// Reads an object; the error names the option and says what it may be.
    pub fn from_js(given: &JsValue) -> Result<Options, JsError> {
        let mut options = Options::default();
        if given.is_undefined() || given.is_null() {
            return Ok(options);
        }
        let Some(object) = given.dyn_ref::<Object>().filter(|_| !Array::is_array(given)) else {
            return Err(JsError::new("the options must be an object, null or undefined"));
        };
        for key in Object::keys(object) {
            let value = Reflect::get(object, &key).unwrap_or(JsValue::UNDEFINED);
            if value.is_undefined() {
                continue;
            }
            match word(&key).as_str() {
                "status" => options.status = status(&word(&value))?,
                "records" => options.records = Some(records(&value)?),
                "language" => options.language = word(&value).parse()?,
                "wording" => options.wording = Some(wording(&value)?),
                other => {
                    let known = &["status", "records", "language", "wording"];
                    return Err(Error::option("option", other, known).into());
                }
            }
        }
        Ok(options)
    }

    /// Codes the records of `found` and leaves the chosen ones, in the chosen order. An id that no record of the text has is an
    /// error, since it means that the ids are of another text.
    pub fn keep(&self, found: &mut Extraction) -> Result<(), JsError> {
        if let Some(wording) = &self.wording {
            wording.apply(&mut found.records);
        }
        let known = |id: &u32| found.records.binary_search_by_key(id, |r| r.id).is_ok();
        if let Some(id) = self.records.iter().flatten().find(|id| !known(id)) {
            return Err(JsError::new(&format!("the option records: this text has no record {id}")));
        }
        let place = |r: &Record| self.records.as_ref().map(|ids| ids.iter().position(|id| *id == r.id));
        let asked =
            |r: &Record| place(r) != Some(None) && self.status.is_none_or(|status| r.status == status);
        select(found, asked);
        let number = |r: &Record| place(r).flatten().map_or(0, |at| at as u64);
        found.records = sorted(std::mem::take(&mut found.records), number);
        Ok(())
    }
}

/// A string as it is; of anything else, its JSON, or nothing.
fn word(value: &JsValue) -> String {
    let json = || JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(json).unwrap_or_default()
}

/// `None` stands for all.
fn status(given: &str) -> Result<Option<Status>, Error> {
    match given {
        "target" => Ok(Some(Status::Target)),
        "result" => Ok(Some(Status::Result)),
        "all" => Ok(None),
        _ => Err(Error::option("status", given, &["target", "result", "all"])),
    }
}

fn wording(value: &JsValue) -> Result<Wording, JsError> {
    let table = value.as_string().ok_or_else(|| JsError::new("the option wording must be a string"))?;
    Wording::parse(&table).map_err(|e| JsError::new(&format!("the option wording, {e}")))
}

fn records(value: &JsValue) -> Result<Vec<u32>, JsError> {
    let wrong = || JsError::new("the option records must be an array of record ids, whole numbers from 0");
    let list = value.dyn_ref::<Array>().ok_or_else(wrong)?;
    list.iter().map(|item| item.as_f64().and_then(id).ok_or_else(wrong)).collect()
}

fn id(number: f64) -> Option<u32> {
    let id = number as u32;
    (f64::from(id) == number).then_some(id)
}
