//! What can be asked for.

use clap::{Args, Parser, Subcommand, ValueEnum};
use mubiao::export::{Language, Layout};
use mubiao::files::Charset;
use std::path::PathBuf;

/// Reads the targets of Chinese government work reports (政府工作报告)
#[derive(Parser)]
#[command(name = "mubiao", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do
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
        /// Which records
        #[arg(long, value_enum, default_value_t = Wanted::Target)]
        status: Wanted,
        /// Only records whose indicator, as written or by its official name, matches this regular expression
        #[arg(long, value_name = "PATTERN")]
        indicator: Option<regex::Regex>,
        /// Code the wording of targets by this table instead of the one that `mubiao wording` prints
        #[arg(long, value_name = "TABLE")]
        wording: Option<PathBuf>,
    },
    /// Every number of a report with what it is doing there
    #[command(after_help = NUMBERS)]
    Numbers {
        #[command(flatten)]
        common: Common,
        /// How to write the numbers
        #[arg(long, value_enum, default_value_t = ListFormat::Text)]
        format: ListFormat,
    },
    /// The headings of a report with the number of targets and results under each
    #[command(after_help = OUTLINE)]
    Outline {
        #[command(flatten)]
        common: Common,
        /// How to write the headings
        #[arg(long, value_enum, default_value_t = ListFormat::Text)]
        format: ListFormat,
    },
    /// The plan part broken down into tasks (任务分解), with the targets and the deadline of each
    #[command(after_help = TASKS)]
    Tasks {
        #[command(flatten)]
        common: Common,
        /// How to write the tasks
        #[arg(long, value_enum, default_value_t = TaskFormat::Csv)]
        format: TaskFormat,
    },
    /// The text of a report as it is read: places in records are places in it
    #[command(after_help = TEXT)]
    Text {
        #[command(flatten)]
        common: Common,
    },
    /// The table that codes the wording of a target as hard or soft, to be changed and given to `extract`
    #[command(after_help = WORDING)]
    Wording {
        /// Print this table, once it is found to be in order
        #[arg(long, value_name = "TABLE")]
        wording: Option<PathBuf>,
    },
}

/// What every command takes.
#[derive(Args)]
pub struct Common {
    /// Reports as .txt, .html, .docx or .pdf, or folders of them, read at every depth; `-` or nothing is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Read text and pages as UTF-8, GB18030, Big5, UTF-16LE or UTF-16BE; it is detected otherwise
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<Charset>,
    /// Write to this file; it is replaced only once all is written
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// The language of column names and codes in text, csv, tsv and markdown: zh or en
    #[arg(long, value_name = "LANGUAGE", default_value = "zh")]
    pub lang: Language,
}

/// The forms that records can be written in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// One object for one FILE; for many, or a folder, a list of objects that begin with `file`
    Json,
    /// One line for each record, beginning with `file`, `place` and `year`
    Jsonl,
    /// A table for Excel or WPS
    Csv,
    /// A table for the clipboard
    Tsv,
    /// A table for a document
    Markdown,
}

/// The forms that numbers and headings can be written in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// Lines for reading
    Text,
    /// One object for one FILE; for many, or a folder, a list of objects that begin with `file`
    Json,
    /// A table for Excel or WPS
    Csv,
    /// A table for the clipboard
    Tsv,
    /// A table for a document
    Markdown,
}

/// The forms that tasks can be written in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TaskFormat {
    /// One object for one FILE; for many, or a folder, a list of objects that begin with `file`
    Json,
    /// A table for Excel or WPS
    Csv,
    /// A table for the clipboard
    Tsv,
    /// A table for a document
    Markdown,
}

/// Which records are wanted.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    /// What the government commits to
    Target,
    /// What was reached
    Result,
    /// Both
    All,
}

/// How a command is to write.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines for a person, or for a program that reads line by line.
    Lines,
    /// One object, or a list of them.
    Json,
    /// A table.
    Table(Layout),
}

impl From<RecordFormat> for Form {
    fn from(format: RecordFormat) -> Form {
        match format {
            RecordFormat::Json => Form::Json,
            RecordFormat::Jsonl => Form::Lines,
            RecordFormat::Csv => Form::Table(Layout::Csv),
            RecordFormat::Tsv => Form::Table(Layout::Tsv),
            RecordFormat::Markdown => Form::Table(Layout::Markdown),
        }
    }
}

impl From<ListFormat> for Form {
    fn from(format: ListFormat) -> Form {
        match format {
            ListFormat::Text => Form::Lines,
            ListFormat::Json => Form::Json,
            ListFormat::Csv => Form::Table(Layout::Csv),
            ListFormat::Tsv => Form::Table(Layout::Tsv),
            ListFormat::Markdown => Form::Table(Layout::Markdown),
        }
    }
}

impl From<TaskFormat> for Form {
    fn from(format: TaskFormat) -> Form {
        match format {
            TaskFormat::Json => Form::Json,
            TaskFormat::Csv => Form::Table(Layout::Csv),
            TaskFormat::Tsv => Form::Table(Layout::Tsv),
            TaskFormat::Markdown => Form::Table(Layout::Markdown),
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  mubiao extract report.txt
  mubiao extract --format csv --status all -o records.csv reports/
  mubiao numbers report.txt
  mubiao outline report.docx
  mubiao tasks report.pdf
  mubiao text report.html

`mubiao help extract` says more.";

const EXTRACT: &str = "\
Spans in JSON are [start, end) and count Unicode code points of the text that `mubiao text` prints.

Examples:
  mubiao extract report.txt
      the targets of one report as JSON
  mubiao extract --format csv -o targets.csv reports/
      the targets of a folder of reports as one table for Excel
  mubiao extract --format csv --indicator '生产总值|固定资产投资' reports/
      growth and investment targets of a folder of reports
  mubiao extract --format jsonl --status all 2025/ 2026/ | jq .indicator
      targets and results of two folders, one record per line
  mubiao extract - < report.txt
      a report from another program";

const NUMBERS: &str = "\
A line of text is LINE:COLUMN, the role, the number, and the records that it states, parted by tabs; with many
files the file stands in front.

Examples:
  mubiao numbers report.txt
  mubiao numbers --lang en report.txt | grep other
      numbers that were not understood";

const OUTLINE: &str = "\
Examples:
  mubiao outline report.txt
  mubiao outline --format json reports/";

const TASKS: &str = "\
Nothing of the plan part is missing: what sets no task (a look back, an appeal) is there as `context`. The columns for
the lead unit, the supporting units and the progress are empty. Records in JSON are those of `mubiao extract --status
all`, by id.

Examples:
  mubiao tasks -o tasks.csv report.txt
  mubiao tasks --format json report.txt | jq '.tasks[] | select(.kind == \"task\") | .text'";

const TEXT: &str = "\
A .docx, .html or .pdf gives a line for each paragraph, heading, item or row of a table, whose cells are parted by tabs.

Examples:
  mubiao text report.docx
  mubiao text --encoding big5 report.txt > utf8.txt";

const WORDING: &str = "\
The first row whose bound and modal both fit gives the code; `*` is any, `-` no modal, `|` parts alternatives.

Examples:
  mubiao wording > mine.tsv
      the table as it is, to be changed
  mubiao extract --wording mine.tsv --format csv reports/
      targets coded by the table as changed";
