//! The user's own table of wordings.

use super::input::{self, Source};
use mubiao::Error;
use mubiao::classify::wording::Wording;
use mubiao::files;
use std::path::Path;

/// A table of wordings and the text it was read from.
pub struct Table {
    /// As in the file.
    pub text: String,
    /// As it is used.
    pub wording: Wording,
}

/// Reads a table; the error names the file, the line and what is wrong there.
pub fn read(path: &Path) -> Result<Table, Error> {
    let bytes = input::bytes(&Source::File(path.to_path_buf()))?;
    let text = files::detect(&bytes).decode(&bytes);
    let wording = Wording::parse(&text)
        .map_err(|e| Error::read(path.display(), e, "`mubiao wording` prints a table of the right form"))?;
    Ok(Table { text, wording })
}
