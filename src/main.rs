//! The command line: `mubiao --help`.

mod cli;

use clap::Parser;
use cli::args::{Cli, Command, RecordFormat, Wanted};
use cli::input::expand;
use cli::run::{Frame, run};
use mubiao::export;
use mubiao::extraction::{Record, Status};
use std::process::ExitCode;

fn main() -> ExitCode {
    let well = match Cli::parse().command {
        Command::Extract { common, format, status } => {
            let (sources, many) = expand(&common.files);
            let frame = match format {
                RecordFormat::Json if many => Frame { open: "[\n", between: ",\n", close: "\n]\n" },
                RecordFormat::Json | RecordFormat::Jsonl => Frame { open: "", between: "", close: "" },
            };
            run(sources, common.output.as_ref(), &frame, |mut found, _, file| {
                export::select(&mut found, |record| wanted(status, record));
                match format {
                    RecordFormat::Json if many => export::json_of_file(&found, file),
                    RecordFormat::Json => export::json(&found) + "\n",
                    RecordFormat::Jsonl => export::jsonl(&found, file),
                }
            })
        }
    };
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn wanted(status: Wanted, record: &Record) -> bool {
    match status {
        Wanted::Target => record.status == Status::Target,
        Wanted::Result => record.status == Status::Result,
        Wanted::All => true,
    }
}
