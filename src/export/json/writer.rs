//! An extraction as JSON, byte for byte what `serde_json` writes of it.
//!
//! | value | JSON |
//! | --- | --- |
//! | a struct | an object with its fields in their order; the keys are parts of the program and cost no look |
//! | a string | as it stands, where none of its bytes needs an escape |
//! | `Some(x)`, `None` | `x`, `null` |
//! | a code | its word ([`Code`]) |
//!
//! Records are the most of what an extraction takes to write, and most of their fields are short or `null`.

use super::super::words::Code;
use crate::decimal::Decimal;
use crate::extraction::{
    Bound, Document, Extraction, Fact, Form, Kind, Level, Measure, Note, NoteKind, Number, Part, Period,
    Record, Role, Section, Status,
};
use crate::span::Span;
use std::sync::Arc;

/// What can be written as JSON.
pub(super) trait Json {
    /// Appends it to `out`.
    fn json(&self, out: &mut String);
}

/// What is an object in JSON.
pub(super) trait Object {
    /// Appends its members, without the braces, to `out`.
    fn members(&self, out: &mut String);
}

/// Appends a part of the program's own, of a length that the compiler knows; in the page a call is smaller.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn put(part: &'static str, out: &mut String) {
    out.push_str(part);
}

macro_rules! objects {
    ($($type:ident { $first:ident $(, $field:ident)* })+) => { $(
        impl Object for $type {
            fn members(&self, out: &mut String) {
                // A field that is forgotten here does not compile.
                let $type { $first $(, $field)* } = self;
                put(concat!("\"", stringify!($first), "\":"), out);
                $first.json(out);
                $(
                    put(concat!(",\"", stringify!($field), "\":"), out);
                    $field.json(out);
                )*
            }
        }

        impl Json for $type {
            fn json(&self, out: &mut String) {
                out.push('{');
                self.members(out);
                out.push('}');
            }
        }
    )+ };
}

objects! {
    Extraction { version, document, outline, numbers, records, notes }
    Document { title, place, year, level }
    Fact { value, span }
    Section { level, parent, heading, span, extent, part }
    Number { span, quote, role, records }
    Record {
        id, form, status, indicator, measure, low, high, unit, bound, statement, kind, commitment, parent, from, value,
        verb, deadline, period, names, canonical, domain, headline, code, last_year, section, path, number_span, span,
        quote
    }
    Period { from, to }
    Note { kind, message, span, record }
}

macro_rules! codes {
    ($($type:ident)+) => { $(
        impl Json for $type {
            fn json(&self, out: &mut String) {
                out.push('"');
                out.push_str(self.key());
                out.push('"');
            }
        }
    )+ };
}

codes! { Level Part Role Form Status Measure Bound Kind NoteKind }

macro_rules! whole {
    ($($number:ty)+) => { $(
        impl Json for $number {
            fn json(&self, out: &mut String) {
                out.push_str(itoa::Buffer::new().format(*self));
            }
        }
    )+ };
}

whole! { u8 u16 u32 i64 }

impl Json for Decimal {
    fn json(&self, out: &mut String) {
        match self.to_integer() {
            Some(n) => n.json(out),
            None => by_serde(&self.to_f64(), out),
        }
    }
}

impl Json for bool {
    fn json(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Json for str {
    fn json(&self, out: &mut String) {
        if special(self.as_bytes()) {
            return by_serde(self, out);
        }
        out.reserve(self.len() + 2);
        out.push('"');
        out.push_str(self);
        out.push('"');
    }
}

impl Json for String {
    fn json(&self, out: &mut String) {
        self.as_str().json(out);
    }
}

impl<T: Json + ?Sized> Json for &T {
    fn json(&self, out: &mut String) {
        (*self).json(out);
    }
}

impl<T: Json> Json for Option<T> {
    fn json(&self, out: &mut String) {
        match self {
            Some(value) => value.json(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: Json> Json for [T] {
    fn json(&self, out: &mut String) {
        out.push('[');
        for (i, value) in self.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            value.json(out);
        }
        out.push(']');
    }
}

impl<T: Json> Json for Vec<T> {
    fn json(&self, out: &mut String) {
        self.as_slice().json(out);
    }
}

impl<T: Json> Json for Arc<[T]> {
    fn json(&self, out: &mut String) {
        self.as_ref().json(out);
    }
}

impl Json for Span {
    fn json(&self, out: &mut String) {
        out.push('[');
        self.start.json(out);
        out.push(',');
        self.end.json(out);
        out.push(']');
    }
}

/// Whether one of the bytes needs an escape. Without a way out in the middle, the compiler looks at sixteen at a time.
fn special(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |any, &b| any | (b < 0x20) | (b == b'"') | (b == b'\\'))
}

/// What is rare enough: strings with escapes, numbers with decimals.
fn by_serde(value: &(impl serde::Serialize + ?Sized), out: &mut String) {
    match serde_json::to_string(value) {
        Ok(json) => out.push_str(&json),
        // No string and no number of an extraction is refused.
        Err(_) => out.push_str("null"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same<T: Json + serde::Serialize + ?Sized>(value: &T) {
        let mut out = String::new();
        value.json(&mut out);
        assert_eq!(out, serde_json::to_string(value).expect("plain data"));
    }

    #[test]
    fn it_writes_what_serde_json_writes() {
        let texts = [
            "",
            "增长6.5%",
            "“好”",
            "a\"b",
            "一\\二三四五",
            "\u{1}",
            "增长\n下降",
            "12345678\t",
            "\u{7f}é😀",
        ];
        texts.iter().for_each(|text| same(*text));
        [0, 9, 10, i64::MAX, i64::MIN].iter().for_each(same);
        for (mantissa, exponent) in [(65, -1), (0, 0), (12, 8), (-5, -3), (1, 400), (1, -400), (i64::MAX, 3)]
        {
            same(&Decimal::new(mantissa, exponent));
        }
    }

    #[test]
    fn an_extraction_is_the_same_by_both_ways() {
        let text = "2026年青渚区政府工作报告\n一、2025年工作回顾\n去年，地区生产总值增长5.8%。\n二、2026年工作安排\n今年主要预期目标是：\
            地区生产总值增长6%左右，粮食产量稳定在XX万吨。\n到2027年，建成“和美”乡村等3个片区，水质由Ⅳ类提升到Ⅲ类，居民收入与\
            经济增长同步，其中公办学位\u{200b}2.5万个。";
        let found = crate::extract(text);
        assert!(!found.records.is_empty() && !found.notes.is_empty() && !found.outline.is_empty());
        same(&found);
    }
}
