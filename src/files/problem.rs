//! Why a file can't be read: what is wrong, and what to do.
//!
//! | problem | a file that |
//! | --- | --- |
//! | `Empty` | holds no text |
//! | `Large` | is over a bound of [`limits`](super::limits) |
//! | `Binary` | is no text: a picture, a program |
//! | `Office` | is a document of another kind: .doc, .xlsx, .wps, .ofd, .rtf |
//! | `Locked` | needs a password |
//! | `Broken` | is cut short or damaged |
//! | `Bomb` | would unpack to more than a document holds, or defines XML entities |
//! | `Scanned` | is a PDF of pictures |
//! | `Foreign` | has no Chinese in it |
//!
//! The page has the same (`www/js/files/error.js`).

use crate::Error;
use std::fmt::Display;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It holds no text.
    Empty,
    /// It is over a bound.
    Large,
    /// It is no text.
    Binary,
    /// It is a document of another kind.
    Office,
    /// It needs a password.
    Locked,
    /// It is cut short or damaged.
    Broken,
    /// It would unpack to more than a document holds.
    Bomb,
    /// It is a PDF of pictures.
    Scanned,
    /// It has no Chinese in it.
    Foreign,
}

impl Problem {
    /// The message for the user.
    pub fn of(self, file: impl Display) -> Error {
        let (cause, cure) = match self {
            Problem::Empty => ("it holds no text", "choose another file"),
            Problem::Large => (
                "it is too large: a file has at most 100 MB, and its text ten million characters",
                "split it, or keep only the report",
            ),
            Problem::Binary => ("it is not text", "choose a .txt, .html, .docx, or a .pdf that has text"),
            Problem::Office => (
                "it is another kind of document, such as .doc, .wps, .rtf, .xlsx or .ofd",
                "save it as .docx in Word or WPS, and read that",
            ),
            Problem::Locked => {
                ("it has a password", "remove the password in the program it came from, and save it")
            }
            Problem::Broken => (
                "it is cut short or damaged",
                "download it again, or open and save it once in the program it came from",
            ),
            Problem::Bomb => (
                "it would unpack to something enormous, or holds unsafe definitions",
                "check where it comes from, or save it once in Word",
            ),
            Problem::Scanned => (
                "it is a scan: it holds pictures and no text",
                "run text recognition (OCR) on it first, or find the text version",
            ),
            Problem::Foreign => ("it has no Chinese in it", "check that it is the right file"),
        };
        Error::read(file, cause, cure)
    }
}
