//! Many files at once, in order.

use super::args::{Common, Form};
use super::input::{self, Source};
use super::output::{Output, Reader};
use super::tell;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mubiao::export::Table;
use mubiao::files::Charset;
use mubiao::{Encoding, Error, Extraction};
use rayon::prelude::*;
use std::path::PathBuf;

/// How many files are in work at once for each thread: enough that one long report does not keep the others
/// waiting, few enough that only their results are in memory.
const IN_WORK: usize = 16;

/// What is to be read, and how it is to be written.
pub struct Job {
    /// The form of the output.
    pub form: Form,
    /// Whether many reports were asked for, so that each must be told from the others.
    pub many: bool,
    sources: Vec<Result<Source, Error>>,
    output: Option<PathBuf>,
    encoding: Option<Charset>,
}

impl Job {
    /// The job that the arguments ask for.
    pub fn new(common: &Common, form: Form) -> Job {
        let (sources, many) = input::expand(&common.files);
        Job { form, many, sources, output: common.output.clone(), encoding: common.encoding }
    }

    /// The name of a file, where it must be told from others; otherwise empty.
    pub fn name<'a>(&self, file: &'a str) -> &'a str {
        if self.many { file } else { "" }
    }

    /// What comes before, between and after the parts of the reports.
    fn frame(&self, table: &Table) -> (String, &'static str, &'static str) {
        match self.form {
            Form::Json if self.many => ("[\n".to_string(), ",\n", "\n]\n"),
            Form::Json => (String::new(), "", "\n"),
            Form::Lines => (String::new(), "", ""),
            Form::Table(layout) => (table.head(layout), "", ""),
        }
    }
}

/// Reads every report of the job, makes its part of the output with `part`, and writes the parts in the order
/// of the files. Errors go to standard error, each with its file, and the other files are still read; where
/// no report could be read, nothing is written. Returns whether all went well.
///
/// `part` gets the extraction with spans in code points, its text, and the name of the file; `head` has the
/// columns of the table, for a job that asks for one.
pub fn run(job: &Job, head: &Table, part: impl Fn(&mut Extraction, &str, &str) -> String + Sync) -> bool {
    write(job, head, part).unwrap_or_else(|e| {
        tell(&e);
        false
    })
}

fn write(
    job: &Job,
    head: &Table,
    part: impl Fn(&mut Extraction, &str, &str) -> String + Sync,
) -> Result<bool, Error> {
    let mut out = Output::open(job.output.as_deref())?;
    let bar = progress(job.sources.len());
    let (open, between, close) = job.frame(head);
    let (mut well, mut nothing, mut before) = (true, true, open.as_str());
    for batch in job.sources.chunks(IN_WORK * rayon::current_num_threads()) {
        let parts: Vec<Result<(String, Vec<String>), Error>> = batch
            .par_iter()
            .map(|source| {
                let source = source.as_ref().map_err(Clone::clone)?;
                let (text, remarks) = input::read(source, job.encoding)?;
                let mut found = mubiao::extract(&text);
                found.recode(&text, Encoding::CodePoint);
                Ok((part(&mut found, &text, &source.to_string()), remarks))
            })
            .inspect(|_| bar.inc(1))
            .collect();
        for part in parts {
            match part {
                Ok((part, remarks)) => {
                    remarks.iter().for_each(|remark| bar.suspend(|| tell(remark)));
                    if out.write(before)? == Reader::Gone || out.write(&part)? == Reader::Gone {
                        return Ok(well);
                    }
                    (nothing, before) = (false, between);
                }
                Err(e) => {
                    bar.suspend(|| tell(&e));
                    well = false;
                }
            }
        }
    }
    bar.finish_and_clear();
    if nothing {
        return Ok(well);
    }
    out.write(close)?;
    out.finish()?;
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
