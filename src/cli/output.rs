//! Where the result goes: standard output, or a file that is replaced only once all is written.

use mubiao::Error;
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Somewhere to write to.
pub enum Output {
    /// Standard output.
    Stdout(BufWriter<std::io::Stdout>),
    /// A new file beside the one it will replace.
    File {
        /// What is written to.
        file: BufWriter<File>,
        /// Its name; removed again unless the output is finished.
        temporary: PathBuf,
        /// The name it gets in the end.
        path: PathBuf,
    },
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
    /// Opens the output: a file where one is named.
    pub fn open(path: Option<&Path>) -> Result<Output, Error> {
        let Some(path) = path else { return Ok(Output::Stdout(BufWriter::new(std::io::stdout()))) };
        // Through a link the file it names is replaced, not the link.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        // A device or a pipe (/dev/stdout) can't be replaced, only written to.
        if path.exists() && !path.is_file() {
            let file =
                File::options().write(true).open(&path).map_err(|e| Error::write(path.display(), e))?;
            return Ok(Output::File { file: BufWriter::new(file), temporary: path.clone(), path });
        }
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}.part", std::process::id()));
        let temporary = path.with_file_name(name);
        let file = File::create(&temporary).map_err(|e| Error::write(path.display(), e))?;
        Ok(Output::File { file: BufWriter::new(file), temporary, path })
    }

    /// Writes some text.
    pub fn write(&mut self, text: &str) -> Result<Reader, Error> {
        match self {
            Output::Stdout(out) => reader(out.write_all(text.as_bytes())),
            Output::File { file, path, .. } => {
                let done = file.write_all(text.as_bytes());
                done.map(|()| Reader::Open).map_err(|e| Error::write(path.display(), e))
            }
        }
    }

    /// Ends the output; only now does a file take its place.
    pub fn finish(mut self) -> Result<(), Error> {
        match &mut self {
            Output::Stdout(out) => reader(out.flush()).map(drop),
            Output::File { file, temporary, path } => {
                let end = |file: &mut BufWriter<File>| {
                    file.flush()?;
                    if temporary == path {
                        return Ok(());
                    }
                    file.get_ref().sync_all()?;
                    std::fs::rename(&temporary, &path)
                };
                end(file).map_err(|e| Error::write(path.display(), e))
            }
        }
    }
}

/// A file that did not take its place leaves nothing behind.
impl Drop for Output {
    fn drop(&mut self) {
        if let Output::File { temporary, path, .. } = self
            && temporary != path
        {
            // After a finished output there is nothing under this name any more.
            let _ = std::fs::remove_file(temporary);
        }
    }
}

fn reader(done: std::io::Result<()>) -> Result<Reader, Error> {
    match done {
        Ok(()) => Ok(Reader::Open),
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(e) => Err(Error::write("standard output", e)),
    }
}
