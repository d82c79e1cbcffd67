//! Which files are meant, and how bytes become text.

use super::cause;
use mubiao::Error;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A report to be read.
#[derive(Clone)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Source::Stdin => write!(f, "-"),
            Source::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// The reports that the arguments mean, in their order; a folder stands for its `.txt` files at every depth,
/// sorted by path. The second value says whether the arguments ask for many reports (a folder does, also if
/// only one is in it), so that the form of the output depends on the arguments and not on the disk.
pub fn expand(files: &[PathBuf]) -> (Vec<Result<Source, Error>>, bool) {
    let mut sources = Vec::new();
    let mut many = files.len() > 1;
    for file in files {
        if file.as_os_str() == "-" {
            sources.push(Ok(Source::Stdin));
        } else if file.is_dir() {
            many = true;
            folder(file, &mut sources);
        } else {
            sources.push(Ok(Source::File(file.clone())));
        }
    }
    if files.is_empty() {
        sources.push(Ok(Source::Stdin));
    }
    (sources, many)
}

fn folder(root: &Path, sources: &mut Vec<Result<Source, Error>>) {
    let before = sources.len();
    for entry in walkdir::WalkDir::new(root).follow_links(true).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_text(entry.path()) => {
                sources.push(Ok(Source::File(entry.into_path())));
            }
            Ok(_) => {}
            Err(e) => {
                let path = e.path().unwrap_or(root).display().to_string();
                let cause = e.io_error().map_or_else(|| e.to_string(), cause);
                sources.push(Err(Error::read(path, cause, "check the folder and its permissions")));
            }
        }
    }
    if sources.len() == before {
        let cure = "choose a folder with reports, or name the files";
        sources.push(Err(Error::read(root.display(), "the folder holds no .txt file", cure)));
    }
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"))
}

/// The text of a report, and a remark for the user where it was not UTF-8.
pub fn read(source: &Source) -> Result<(String, Option<String>), Error> {
    let bytes = match source {
        Source::Stdin => {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
        Source::File(path) => std::fs::read(path),
    };
    let bytes = bytes.map_err(|e| {
        let cure = match e.kind() {
            std::io::ErrorKind::NotFound => "check the name",
            std::io::ErrorKind::PermissionDenied => "check its permissions",
            _ => "check the file",
        };
        Error::read(source, cause(&e), cure)
    })?;
    // Positions are 32-bit, and no report comes near.
    if bytes.len() >= u32::MAX as usize {
        return Err(Error::read(source, "it is larger than 4 GB", "choose a report"));
    }
    decode(bytes)
        .ok_or_else(|| {
            Error::read(source, "it is neither UTF-8 nor GB18030 text", "save it as UTF-8 text and try again")
        })
        .map(|(text, encoding)| {
            (text, encoding.map(|name| format!("{source}: read as {name}, because it is not UTF-8")))
        })
}

/// The text of some bytes and, if it is not UTF-8, the name of its encoding. Nothing where no encoding fits.
fn decode(bytes: Vec<u8>) -> Option<(String, Option<&'static str>)> {
    if let Ok(text) = simdutf8::basic::from_utf8(&bytes) {
        return Some((text.to_string(), None));
    }
    // A text has no NUL; what has one is a picture, a .docx, or UTF-16.
    if bytes.contains(&0) {
        return None;
    }
    let gb = encoding_rs::GB18030;
    gb.decode_without_bom_handling_and_without_replacement(&bytes).map(|t| (t.into_owned(), Some(gb.name())))
}
