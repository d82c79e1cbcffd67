//! The command line: `mubiao --help`.

mod cli;

use clap::Parser;
use cli::args::{Cli, Command, Form, Wanted};
use cli::run::{Job, run};
use cli::{output, table};
use mubiao::export::{self, Table};
use mubiao::extraction::{Extraction, Record, Status};
use mubiao::{Encoding, Error, classify};
use std::process::ExitCode;

/// A record is a dozen small texts, made and dropped: a fifth of the time of the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let well = match Cli::parse().command {
        Command::Extract { common, format, status, indicator, wording } => {
            let wording = match wording.as_deref().map(table::read).transpose() {
                Ok(table) => table.map(|t| t.wording),
                Err(e) => return failed(&e),
            };
            let job = Job::new(&common, format.into());
            let head = Table::of_records(common.lang);
            run(&job, &head, |found, _, file| {
                if let Some(wording) = &wording {
                    wording.apply(&mut found.records);
                }
                export::select(found, |record| wanted(status, record) && named(indicator.as_ref(), record));
                match job.form {
                    Form::Json => json(found, file, job.many),
                    Form::Lines => export::jsonl(found, file),
                    Form::Table(layout) => {
                        let mut table = Table::default();
                        table.add_records(found, file, None, common.lang);
                        table.body(layout)
                    }
                }
            })
        }
        Command::Numbers { common, format } => {
            let job = Job::new(&common, format.into());
            let head = Table::of_numbers(common.lang);
            run(&job, &head, |found, text, file| {
                let numbers = export::placed(found, text);
                match job.form {
                    Form::Json => export::json_of_list("numbers", &numbers, job.name(file)),
                    Form::Lines => export::numbers_text(&numbers, job.name(file), common.lang),
                    Form::Table(layout) => {
                        let mut table = Table::default();
                        table.add_numbers(&numbers, file, common.lang);
                        table.body(layout)
                    }
                }
            })
        }
        Command::Outline { common, format } => {
            let job = Job::new(&common, format.into());
            let head = Table::of_outline(common.lang);
            run(&job, &head, |found, _, file| match job.form {
                Form::Json => export::json_of_list("outline", &export::counted(found), job.name(file)),
                Form::Lines if job.many => format!("{file}\n{}\n", export::outline_text(found, common.lang)),
                Form::Lines => export::outline_text(found, common.lang),
                Form::Table(layout) => {
                    let mut table = Table::default();
                    table.add_outline(&export::counted(found), file, common.lang);
                    table.body(layout)
                }
            })
        }
        Command::Tasks { common, format } => {
            let job = Job::new(&common, format.into());
            let head = Table::of_tasks(common.lang);
            run(&job, &head, |found, text, file| {
                let mut tasks = mubiao::tasks(text);
                mubiao::tasks::recode(&mut tasks, text, Encoding::CodePoint);
                match job.form {
                    Form::Table(layout) => {
                        let mut table = Table::default();
                        table.add_tasks(&tasks, found, file, common.lang);
                        table.body(layout)
                    }
                    Form::Json | Form::Lines => export::json_of_list("tasks", &tasks, job.name(file)),
                }
            })
        }
        Command::Text { common } => {
            let job = Job::new(&common, Form::Lines);
            run(&job, &Table::default(), |_, text, _| text.to_string())
        }
        Command::Wording { wording } => {
            let text = match wording.as_deref().map(table::read).transpose() {
                Ok(table) => table.map(|t| t.text),
                Err(e) => return failed(&e),
            };
            match output::print(text.as_deref().unwrap_or(classify::wording::table())) {
                Ok(()) => true,
                Err(e) => return failed(&e),
            }
        }
    };
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn failed(error: &Error) -> ExitCode {
    cli::tell(error);
    ExitCode::FAILURE
}

fn json(found: &Extraction, file: &str, many: bool) -> String {
    if many { export::json_of_file(found, file) } else { export::json(found) }
}

/// Whether a record's indicator is one of those asked for.
fn named(pattern: Option<&regex::Regex>, record: &Record) -> bool {
    let matches = |name: &str| pattern.is_none_or(|p| p.is_match(name));
    matches(&record.indicator) || record.canonical.is_some_and(matches)
}

fn wanted(status: Wanted, record: &Record) -> bool {
    match status {
        Wanted::Target => record.status == Status::Target,
        Wanted::Result => record.status == Status::Result,
        Wanted::All => true,
    }
}
