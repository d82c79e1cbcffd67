//! What can be asked for.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reads the targets of Chinese government work reports (政府工作报告).
#[derive(Parser)]
#[command(name = "mubiao", version, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Every target (or result) as a record tied to its words
    #[command(after_help = EXTRACT)]
    Extract {
        #[command(flatten)]
        common: Common,
        /// How to write the records
        #[arg(long, value_enum, default_value_t = RecordFormat::Json)]
        format: RecordFormat,
        /// Which records: still to come (target), done (result), or both
        #[arg(long, value_enum, default_value_t = Wanted::Target)]
        status: Wanted,
    },
}

/// What every command takes.
#[derive(Args)]
pub struct Common {
    /// Reports: text files, or folders whose .txt files are read; `-` or nothing for standard input
    pub files: Vec<PathBuf>,
    /// Write to this file instead of standard output; it is replaced only once all is written
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
}

/// The forms that records can be written in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// One object for one report; a list of objects with `file` for many
    Json,
    /// One line for one record, with file, place and year
    Jsonl,
}

/// Which records are wanted.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    /// Still to come
    Target,
    /// Done
    Result,
    /// Both
    All,
}

const EXTRACT: &str = "\
Examples:
  mubiao extract report.txt
      the targets of one report as JSON; spans count Unicode code points
  mubiao extract --format jsonl --status all -o records.jsonl reports/
      all records of a folder of reports, one per line
  pbpaste | mubiao extract -
      a report from the clipboard";
