//! Many files at once, in order.

use super::input::{self, Source};
use super::output::{Output, Reader};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mubiao::{Encoding, Error, Extraction};
use rayon::prelude::*;
use std::path::PathBuf;

/// How many files are in work at once for each thread: enough that one long report does not keep the others
/// waiting, few enough that only their results are in memory.
const IN_WORK: usize = 16;

/// How the parts of an output, one for each report, are put together.
pub struct Frame {
    /// Before the first part.
    pub open: &'static str,
    /// Between two parts.
    pub between: &'static str,
    /// After the last part.
    pub close: &'static str,
}

/// Reads every report that `files` means, makes its part of the output with `part`, and writes the parts in
/// the order of the files. Errors go to standard error, each with its file, and the other files are still
/// read. Returns whether all went well.
///
/// `part` gets the extraction with spans in code points, its text, and the name of the file.
pub fn run(
    sources: Vec<Result<Source, Error>>,
    output: Option<&PathBuf>,
    frame: &Frame,
    part: impl Fn(Extraction, &str, &str) -> String + Sync,
) -> bool {
    let written = Output::open(output.map(PathBuf::as_path)).and_then(|mut out| {
        let well = write_parts(sources, &mut out, frame, part)?;
        out.finish()?;
        Ok(well)
    });
    written.unwrap_or_else(|e| {
        eprintln!("mubiao: {e}");
        false
    })
}

fn write_parts(
    sources: Vec<Result<Source, Error>>,
    out: &mut Output,
    frame: &Frame,
    part: impl Fn(Extraction, &str, &str) -> String + Sync,
) -> Result<bool, Error> {
    let bar = progress(sources.len());
    let (mut well, mut between) = (true, "");
    let mut reader = out.write(frame.open)?;
    for batch in sources.chunks(IN_WORK * rayon::current_num_threads()) {
        let parts: Vec<Result<(String, Option<String>), Error>> = batch
            .par_iter()
            .map(|source| {
                let source = source.as_ref().map_err(Clone::clone)?;
                let (text, remark) = input::read(source)?;
                let mut found = mubiao::extract(&text);
                found.recode(&text, Encoding::CodePoint);
                Ok((part(found, &text, &source.to_string()), remark))
            })
            .inspect(|_| bar.inc(1))
            .collect();
        for part in parts {
            match part {
                Ok((part, remark)) => {
                    remark.iter().for_each(|r| bar.suspend(|| eprintln!("mubiao: {r}")));
                    if reader == Reader::Open && !part.is_empty() {
                        out.write(between)?;
                        reader = out.write(&part)?;
                        between = frame.between;
                    }
                }
                Err(e) => {
                    bar.suspend(|| eprintln!("mubiao: {e}"));
                    well = false;
                }
            }
        }
        if reader == Reader::Gone {
            return Ok(well);
        }
    }
    out.write(frame.close)?;
    bar.finish_and_clear();
    Ok(well)
}

/// A bar on standard error, where that is a terminal and there is more than one report.
fn progress(reports: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(reports as u64), ProgressDrawTarget::stderr());
    if reports < 2 {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} reports, {eta} left") {
        bar.set_style(style);
    }
    bar
}
