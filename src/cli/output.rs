//! Where the result goes: standard output, or a file that is replaced only once all is written.

use super::cause;
use mubiao::Error;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The exit code of a program that was interrupted, as shells have it: 128 and the signal's number.
const INTERRUPTED: i32 = 130;

/// Somewhere to write to.
pub enum Output {
    /// Standard output, or a device or pipe that was named.
    Stream { to: BufWriter<Box<dyn Write>>, name: String },
    /// A new file beside the one it will replace.
    File { to: BufWriter<File>, replacement: Replacement },
}

/// Whether to go on writing.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum Reader {
    /// Somebody reads.
    Open,
    /// Whoever read has gone (`mubiao … | head`), which is no error.
    Gone,
}

impl Output {
    /// Opens the output: a file where one is named, otherwise standard output.
    pub fn open(path: Option<&Path>) -> Result<Output, Error> {
        let Some(path) = path else {
            return Ok(stream(Box::new(io::stdout()), "standard output".to_string()));
        };
        // Through a link the file it names is replaced, not the link.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let failed = |e| Error::write(path.display(), cause(&e), "choose another place with -o");
        if path.is_dir() {
            return Err(Error::write(path.display(), "it is a folder", "add the name of a file"));
        }
        // A device or a pipe (/dev/stdout) can't be replaced, only written to.
        if path.exists() && !path.is_file() {
            let file = File::options().write(true).open(&path).map_err(failed)?;
            return Ok(stream(Box::new(file), path.display().to_string()));
        }
        let replacement = Replacement::beside(path.clone());
        replacement.leave_nothing_on_interrupt();
        let to = BufWriter::new(File::create(&replacement.temporary).map_err(failed)?);
        Ok(Output::File { to, replacement })
    }

    /// Writes some text.
    pub fn write(&mut self, text: &str) -> Result<Reader, Error> {
        match self {
            Output::Stream { to, name } => reader(to.write_all(text.as_bytes()), name),
            Output::File { to, replacement } => {
                replacement.result(to.write_all(text.as_bytes())).map(|()| Reader::Open)
            }
        }
    }

    /// Ends the output; only now does a file take its place.
    pub fn finish(self) -> Result<(), Error> {
        match self {
            Output::Stream { mut to, name } => reader(to.flush(), &name).map(drop),
            Output::File { mut to, replacement } => {
                let written = to.flush().and_then(|()| to.get_ref().sync_all());
                replacement.result(written)?;
                replacement.result(std::fs::rename(&replacement.temporary, &replacement.path))
            }
        }
    }
}

/// Writes a text to standard output.
pub fn print(text: &str) -> Result<(), Error> {
    let mut out = Output::open(None)?;
    match out.write(text)? {
        Reader::Open => out.finish(),
        Reader::Gone => Ok(()),
    }
}

/// A file that will take the place of another, or leave nothing behind.
pub struct Replacement {
    temporary: PathBuf,
    path: PathBuf,
}

impl Replacement {
    fn beside(path: PathBuf) -> Replacement {
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}.part", std::process::id()));
        Replacement { temporary: path.with_file_name(name), path }
    }

    /// On Ctrl-C (or when the terminal closes, or `kill`) what was half written goes, too.
    fn leave_nothing_on_interrupt(&self) {
        let temporary = self.temporary.clone();
        // Where no handler can be set the interrupt ends the program all the same, and only leaves the new file.
        let _ = ctrlc::set_handler(move || {
            let _ = std::fs::remove_file(&temporary);
            std::process::exit(INTERRUPTED);
        });
    }

    fn result(&self, done: io::Result<()>) -> Result<(), Error> {
        let cure = "free some space or choose another place; what was there before is unchanged";
        done.map_err(|e| Error::write(self.path.display(), cause(&e), cure))
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        // After a finished output there is nothing under this name any more.
        let _ = std::fs::remove_file(&self.temporary);
    }
}

fn stream(to: Box<dyn Write>, name: String) -> Output {
    Output::Stream { to: BufWriter::new(to), name }
}

fn reader(done: io::Result<()>, name: &str) -> Result<Reader, Error> {
    match done {
        Ok(()) => Ok(Reader::Open),
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(e) => Err(Error::write(name, cause(&e), "the output is not complete")),
    }
}
