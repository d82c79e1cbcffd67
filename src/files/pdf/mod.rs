//! PDF → text. hayro-syntax opens the file; each page is read into pieces of text with their places, and
//! [`layout`](super::layout) makes lines of them.
//!
//! | in the file | text |
//! | --- | --- |
//! | a font with a ToUnicode map, as office programs write | what the map says |
//! | a font by a predefined map such as `GBK-EUC-H`, `UniGB-UCS2-H` | its characters, by the tables of Adobe |
//! | a table, two columns | cells parted by tabs; one column after the other |
//! | lines from top to bottom | as if they ran from left to right, with a note |
//! | only pictures | [`Problem::Scanned`] |
//! | a password that is not empty | [`Problem::Locked`] |

mod content;
mod font;
mod stream;

use super::layout::page_lines;
use super::limits::{MAX_PDF_PAGES, MAX_TEXT_CHARS};
use super::{Note, Problem};
use content::Reader;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// A page with fewer characters than this is a picture of a page.
const MIN_PAGE_CHARS: usize = 8;

/// The text of a PDF, and what the user should know of it.
pub fn text(bytes: &[u8]) -> Result<(String, Vec<Note>), Problem> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| match e {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Problem::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Problem::Broken,
    })?;
    let pages = pdf.pages();
    if pages.len() > MAX_PDF_PAGES {
        return Err(Problem::Large);
    }
    let mut reader = Reader::default();
    let (mut text, mut total, mut pictures, mut vertical) = (String::new(), 0, 0, 0);
    for page in pages.iter() {
        let lines = page_lines(reader.page(page)?);
        vertical += usize::from(reader.vertical);
        let chars: usize = lines.iter().map(|line| line.chars().count()).sum();
        total += chars;
        if total > MAX_TEXT_CHARS {
            return Err(Problem::Large);
        }
        pictures += usize::from(chars < MIN_PAGE_CHARS);
        text.extend(lines.iter().flat_map(|line| [line.as_str(), "\n"]));
    }
    if text.trim().chars().count() < MIN_PAGE_CHARS {
        return Err(Problem::Scanned);
    }
    let pictures = (pictures * 2 > pages.len()).then_some(Note::Pictures(pictures, pages.len()));
    let vertical = (vertical > 0).then_some(Note::Vertical(vertical, pages.len()));
    Ok((text, pictures.into_iter().chain(vertical).collect()))
}
