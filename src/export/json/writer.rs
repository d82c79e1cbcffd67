//! JSON for plain data, byte for byte what `serde_json` writes, without looking at the keys again for every row.
//!
//! | value | JSON |
//! | --- | --- |
//! | a struct | an object; its keys are identifiers of ours and need no escapes |
//! | a string | as it stands, where none of its bytes needs an escape |
//! | `Some(x)`, `None` | `x`, `null` |
//! | a variant without fields | its name |
//!
//! What our types do not have (bytes, variants with fields) is refused.

use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};
use serde::{Serialize, Serializer};

/// Why a value was refused: the same as `serde_json` would say.
type Error = serde_json::Error;

/// Appends the JSON of `value` to `out`.
pub(super) fn write(value: &impl Serialize, out: &mut String) -> Result<(), Error> {
    value.serialize(Writer(out))
}

/// Writes one value.
struct Writer<'a>(&'a mut String);

/// Writes the members of an array or object.
struct Members<'a> {
    out: &'a mut String,
    any: bool,
    close: char,
}

impl<'a> Writer<'a> {
    fn open(self, open: char, close: char) -> Members<'a> {
        self.0.push(open);
        Members { out: self.0, any: false, close }
    }
}

impl Members<'_> {
    fn comma(&mut self) {
        if std::mem::replace(&mut self.any, true) {
            self.out.push(',');
        }
    }
}

/// Whether one of the bytes needs an escape. Without a way out in the middle, the compiler looks at sixteen at a time.
fn special(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |any, &b| any | (b < 0x20) | (b == b'"') | (b == b'\\'))
}

fn string(text: &str, out: &mut String) -> Result<(), Error> {
    if special(text.as_bytes()) {
        out.push_str(&serde_json::to_string(text)?);
        return Ok(());
    }
    out.reserve(text.len() + 2);
    out.push('"');
    out.push_str(text);
    out.push('"');
    Ok(())
}

/// What the types of an extraction do not have.
macro_rules! refuse {
    ($($name:ident($($argument:ty),*) -> $made:ty;)*) => {
        $(fn $name(self, $(_: $argument),*) -> Result<$made, Error> {
            Err(Error::custom(concat!(stringify!($name), ": no such value is in an extraction")))
        })*
    };
}

macro_rules! whole {
    ($($name:ident($number:ty);)*) => {
        $(fn $name(self, number: $number) -> Result<(), Error> {
            self.0.push_str(itoa::Buffer::new().format(number));
            Ok(())
        })*
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Members<'a>;
    type SerializeTuple = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Members<'a>;
    type SerializeStructVariant = Impossible<(), Error>;

    whole! {
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_i64(i64);
    }

    fn serialize_f64(self, number: f64) -> Result<(), Error> {
        self.0.push_str(&serde_json::to_string(&number)?);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        string(text, self.0)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Error> {
        string(name, self.0)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a>, Error> {
        Ok(self.open('[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Members<'a>, Error> {
        Ok(self.open('[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a>, Error> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, Error> {
        Ok(self.open('{', '}'))
    }

    refuse! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_f32(f32) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error::custom("serialize_newtype_variant: no such value is in an extraction"))
    }
}

impl SerializeSeq for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.comma();
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Error> {
        self.out.push(self.close);
        Ok(())
    }
}

impl SerializeTuple for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Error> {
        SerializeSeq::end(self)
    }
}

/// A struct that takes in the fields of another comes as a map.
impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        SerializeSeq::serialize_element(self, key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Error> {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.out.reserve(key.len() + 4);
        self.out.push_str(if std::mem::replace(&mut self.any, true) { ",\"" } else { "\"" });
        self.out.push_str(key);
        self.out.push_str("\":");
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), Error> {
        SerializeSeq::end(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_writes_what_serde_json_writes() {
        #[derive(Serialize)]
        struct Row<'a> {
            text: &'a str,
            numbers: (u16, i64, f64),
            none: Option<u32>,
            list: Vec<bool>,
            #[serde(flatten)]
            more: More,
        }
        #[derive(Serialize, Clone, Copy)]
        struct More {
            place: &'static str,
        }
        let more = More { place: "青渚区" };
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
        for text in texts {
            let row = Row { text, numbers: (7, -90, 0.25), none: None, list: vec![true, false], more };
            let mut out = String::new();
            write(&row, &mut out).expect("plain data");
            assert_eq!(out, serde_json::to_string(&row).expect("plain data"));
        }
        for number in [0, 9, 10, i64::MAX, i64::MIN] {
            let mut out = String::new();
            write(&number, &mut out).expect("a number");
            assert_eq!(out, number.to_string());
        }
    }
}
