//! The options of a call, read from a JavaScript object.
//!
//! | given | read as |
//! | --- | --- |
//! | `undefined`, `null`, `{}` | every record |
//! | `{status: "result"}` | the results |
//! | `{records: [7, 2]}` | records 7 and 2, in that order |
//! | `{staus: "result"}` | an error: `options.staus is not known; known are status, records` |

use crate::export::select;
use crate::extraction::{Extraction, Record, Status};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

/// Which records to keep.
#[derive(Default)]
pub struct Options {
    status: Option<Status>,
    records: Option<Vec<u32>>,
}

impl Options {
    /// Reads an object; the error names the option and says what it may be.
    pub fn from_js(given: &JsValue) -> Result<Options, JsError> {
        let mut options = Options::default();
        if given.is_undefined() || given.is_null() {
            return Ok(options);
        }
        let Some(object) = given.dyn_ref::<Object>().filter(|_| !Array::is_array(given)) else {
            return Err(JsError::new("options: must be an object, null or undefined"));
        };
        for key in Object::keys(object) {
            let value = Reflect::get(object, &key).unwrap_or(JsValue::UNDEFINED);
            if value.is_undefined() {
                continue;
            }
            match key.as_string().unwrap_or_default().as_str() {
                "status" => options.status = status(&value)?,
                "records" => options.records = Some(records(&value)?),
                other => {
                    return Err(JsError::new(&format!(
                        "options.{other} is not known; known are status, records"
                    )));
                }
            }
        }
        Ok(options)
    }

    /// Leaves the chosen records in `found`, in the chosen order. An id that no record of the text has is an
    /// error, since it means that the ids are of another text.
    pub fn keep(&self, found: &mut Extraction) -> Result<(), JsError> {
        let known = |id: &u32| found.records.iter().any(|r| r.id == *id);
        if let Some(id) = self.records.iter().flatten().find(|id| !known(id)) {
            return Err(JsError::new(&format!("options.records: this text has no record {id}")));
        }
        let place = |r: &Record| self.records.as_ref().map(|ids| ids.iter().position(|id| *id == r.id));
        let asked =
            |r: &Record| place(r) != Some(None) && self.status.is_none_or(|status| r.status == status);
        if self.records.is_some() || self.status.is_some() {
            select(found, asked);
            found.records.sort_by_key(|r| place(r));
        }
        Ok(())
    }
}

/// `None` stands for all.
fn status(value: &JsValue) -> Result<Option<Status>, JsError> {
    match value.as_string().as_deref() {
        Some("target") => Ok(Some(Status::Target)),
        Some("result") => Ok(Some(Status::Result)),
        Some("all") => Ok(None),
        _ => Err(JsError::new(r#"options.status: must be "target", "result" or "all""#)),
    }
}

fn records(value: &JsValue) -> Result<Vec<u32>, JsError> {
    let wrong = || JsError::new("options.records: must be an array of record ids (whole numbers from 0)");
    let list = value.dyn_ref::<Array>().ok_or_else(wrong)?;
    list.iter().map(|item| item.as_f64().and_then(id).ok_or_else(wrong)).collect()
}

fn id(number: f64) -> Option<u32> {
    let id = number as u32;
    (f64::from(id) == number).then_some(id)
}
