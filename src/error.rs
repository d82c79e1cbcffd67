//! What can go wrong around the engine, which itself can't fail: options, files, output.
//!
//! | message |
//! | --- |
//! | `the format 'xml' is not known; it can be json, jsonl, csv, tsv or markdown` |
//! | `report.txt: can't be read (No such file or directory); check the name` |
//!
//! One opaque type outside; the kinds are private. A message is one sentence that says where, what, and what
//! to do.

use std::fmt;

/// Why something could not be done. Cheap to pass on; its text is for the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Kind>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Option { name: &'static str, given: String, allowed: &'static [&'static str] },
    Read { file: String, cause: String, cure: &'static str },
    Write { file: String, cause: String, cure: &'static str },
}

impl Error {
    /// The option `name` has the value `given`, which is none of `allowed`.
    pub fn option(name: &'static str, given: &str, allowed: &'static [&'static str]) -> Error {
        Error(Box::new(Kind::Option { name, given: given.to_string(), allowed }))
    }

    /// The file can't be used as a report, because of `cause`; `cure` says what the user can do.
    pub fn read(file: impl fmt::Display, cause: impl fmt::Display, cure: &'static str) -> Error {
        Error(Box::new(Kind::Read { file: file.to_string(), cause: cause.to_string(), cure }))
    }

    /// The output can't be written, because of `cause`; `cure` says what became of it or what the user can do.
    pub fn write(file: impl fmt::Display, cause: impl fmt::Display, cure: &'static str) -> Error {
        Error(Box::new(Kind::Write { file: file.to_string(), cause: cause.to_string(), cure }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Option { name, given, allowed } => {
                let (last, others) = allowed.split_last().map_or(("", &[][..]), |(l, o)| (*l, o));
                let or = if others.is_empty() { "" } else { " or " };
                write!(f, "the {name} '{given}' is not known; it can be {}{or}{last}", others.join(", "))
            }
            Kind::Read { file, cause, cure } => write!(f, "{file}: can't be read ({cause}); {cure}"),
            Kind::Write { file, cause, cure } => write!(f, "{file}: can't be written ({cause}); {cure}"),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_where_what_and_what_to_do() {
        assert_eq!(
            Error::option("format", "xml", &["json", "jsonl", "csv"]).to_string(),
            "the format 'xml' is not known; it can be json, jsonl or csv"
        );
        assert_eq!(
            Error::read("a.txt", "it is empty", "choose a report").to_string(),
            "a.txt: can't be read (it is empty); choose a report"
        );
    }
}
