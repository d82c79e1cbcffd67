//! Which files are meant, and how they are read.

use super::cause;
use mubiao::Error;
use mubiao::files::limits::MAX_FILE_BYTES;
use mubiao::files::{self, Charset};
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

/// The reports that the arguments mean, in their order; a folder stands for the files of [`files::EXTENSIONS`] at
/// every depth, sorted by path. The second value says whether the arguments ask for many reports (a folder does, also if
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
            Ok(entry) if entry.file_type().is_file() && is_report(entry.path()) => {
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
        sources.push(Err(Error::read(
            root.display(),
            "the folder holds no .txt, .html, .docx or .pdf file",
            cure,
        )));
    }
}

fn is_report(path: &Path) -> bool {
    // What begins with ~$ is what Word keeps beside a file that is open.
    let open = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"~$"));
    !open
        && path
            .extension()
            .is_some_and(|e| files::EXTENSIONS.iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// The text of a report, and remarks for the user.
pub fn read(source: &Source, encoding: Option<Charset>) -> Result<(String, Vec<String>), Error> {
    let found =
        files::read(&bytes(source)?, &source.to_string(), encoding).map_err(|problem| problem.of(source))?;
    let mut remarks = Vec::new();
    if let Some(charset) = found.charset.filter(|&c| c != Charset::Utf8 && encoding.is_none()) {
        remarks.push(format!("{source}: read as {}, because it is not UTF-8", charset.name()));
    }
    remarks.extend(found.notes.iter().map(|note| format!("{source}: {note}")));
    Ok((found.text, remarks))
}

/// What is in a file; of one that is too large, enough to be seen as such.
pub fn bytes(source: &Source) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let most = MAX_FILE_BYTES as u64 + 1;
    let read = match source {
        Source::Stdin => std::io::stdin().take(most).read_to_end(&mut bytes),
        Source::File(path) => std::fs::File::open(path).and_then(|file| {
            // Room for all of it at once, and for the read that finds the end.
            let length = file.metadata().map_or(0, |about| about.len());
            bytes.reserve_exact(length.min(most) as usize + 1);
            file.take(most).read_to_end(&mut bytes)
        }),
    };
    read.map(|_| bytes).map_err(|e| {
        let cure = match e.kind() {
            std::io::ErrorKind::NotFound => "check the name",
            std::io::ErrorKind::PermissionDenied => "check its permissions",
            _ => "check the file",
        };
        Error::read(source, cause(&e), cure)
    })
}
