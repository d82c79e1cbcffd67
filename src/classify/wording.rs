//! Bound and modal → code: how binding a target is, as the literature on growth targets reads it off the words.
//!
//! | written | bound | commitment | code |
//! | --- | --- | --- | --- |
//! | 增长6.5%左右 | about | | `soft_point` |
//! | 确保增长6.5%以上 | at_least | 确保 | `hard_lower_bound` |
//! | 力争增长7%以上 | at_least | 力争 | `soft_lower_bound` |
//!
//! The mapping is the table [`table`] and nothing else: the first row whose bound and commitment both fit gives the
//! code. Another table, in the same form, is read by [`Wording::parse`].

use crate::extraction::{Bound, Form, Record, Status};
use std::sync::LazyLock;

/// The table that is used where no other is given, as tab-separated text.
pub fn table() -> &'static str {
    include_str!("../lexicon/wording.tsv")
}

/// The code of a target's wording by the table that comes with the engine; empty if no row fits.
pub fn code(bound: Bound, commitment: &str) -> &'static str {
    STANDARD.code(bound, commitment)
}

/// The table that comes with the engine.
pub static STANDARD: LazyLock<Wording> = LazyLock::new(|| Wording::parse(table()).unwrap_or_default());

/// A coding table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// Nothing for any.
    bound: Option<Bound>,
    /// Nothing for any; an empty word for a target without modal.
    commitments: Option<Vec<String>>,
    code: String,
}

/// What is wrong with a coding table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingError {
    /// The line, from 1.
    pub line: usize,
    what: &'static str,
}

impl std::fmt::Display for WordingError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for WordingError {}

impl Wording {
    /// Reads a table: tab-separated lines `bound`, `commitment`, `code`, further cells ignored; `#` opens a comment;
    /// the first other line names the columns. `*` stands for any, `-` for no modal, `|` parts alternatives.
    /// An error names the first line that is not of this form, or the last if there is no row.
    pub fn parse(tsv: &str) -> Result<Wording, WordingError> {
        let lines = tsv.trim_start_matches('\u{feff}').lines().enumerate();
        let mut lines = lines.filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
        let header = lines
            .next()
            .map(|(i, line)| (i + 1, line.split('\t').map(str::trim).take(3).collect::<Vec<_>>()));
        match header {
            Some((_, names)) if names == ["bound", "commitment", "code"] => {}
            Some((line, _)) => {
                return Err(WordingError { line, what: "the columns must be bound, commitment, code" });
            }
            None => return Err(WordingError { line: 1, what: "the table is empty" }),
        }
        let rows = lines.map(|(i, line)| row(line).map_err(|what| WordingError { line: i + 1, what }));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        match rows.is_empty() {
            true => Err(WordingError { line: tsv.lines().count(), what: "the table has no row" }),
            false => Ok(Wording { rows }),
        }
    }

    /// The code of the first row that fits; empty if none does.
    pub fn code(&self, bound: Bound, commitment: &str) -> &str {
        let fits = |row: &&Row| {
            row.bound.is_none_or(|b| b == bound)
                && row.commitments.as_ref().is_none_or(|words| words.iter().any(|w| w == commitment))
        };
        self.rows.iter().find(fits).map_or("", |row| &row.code)
    }

    /// Codes every quantified target anew; what no row fits has no code.
    pub fn apply(&self, records: &mut [Record]) {
        for record in records {
            record.code = record
                .bound
                .filter(|_| record.status == Status::Target && record.form == Form::Quantified)
                .map(|bound| self.code(bound, record.commitment))
                .filter(|code| !code.is_empty())
                .map(str::to_string);
        }
    }
}

fn row(line: &str) -> Result<Row, &'static str> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    let &[bound, commitment, code, ..] = cells.as_slice() else { return Err("fewer than three cells") };
    if code.is_empty() {
        return Err("no code");
    }
    let bound = match bound {
        "*" => None,
        "exact" => Some(Bound::Exact),
        "about" => Some(Bound::About),
        "at_least" => Some(Bound::AtLeast),
        "more_than" => Some(Bound::MoreThan),
        "at_most" => Some(Bound::AtMost),
        "less_than" => Some(Bound::LessThan),
        "range" => Some(Bound::Range),
        _ => return Err("not a bound"),
    };
    let commitments = match commitment {
        "" => return Err("no commitment; write * for any and - for none"),
        "*" => None,
        words => Some(words.split('|').map(|w| w.trim().trim_matches('-').to_string()).collect()),
    };
    Ok(Row { bound, commitments, code: code.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_modal_comes_before_the_bound() {
        assert_eq!(code(Bound::About, ""), "soft_point");
        assert_eq!(code(Bound::AtLeast, ""), "hard_lower_bound");
        assert_eq!(code(Bound::AtLeast, "确保"), "hard_lower_bound");
        assert_eq!(code(Bound::AtLeast, "力争"), "soft_lower_bound");
        assert_eq!(code(Bound::About, "确保"), "hard_point");
        assert_eq!(code(Bound::AtMost, ""), "hard_upper_bound");
        assert_eq!(code(Bound::Range, ""), "soft_range");
        assert_eq!(code(Bound::Exact, ""), "point");
    }

    #[test]
    fn every_bound_has_a_code_with_any_modal() {
        use Bound::*;
        for bound in [Exact, About, AtLeast, MoreThan, AtMost, LessThan, Range] {
            for modal in ["", "确保", "力争", "有望"] {
                assert_ne!(code(bound, modal), "", "{bound:?} {modal}");
            }
        }
        let sourced = |line: &str| line.split('\t').nth(3).is_some_and(|s| !s.is_empty());
        assert!(table().lines().filter(|l| !l.starts_with('#')).all(sourced));
    }

    #[test]
    fn another_table_takes_its_place() {
        let mine =
            Wording::parse("bound\tcommitment\tcode\n*\t力争\thard\nabout\t-\tsoft\n").expect("a good table");
        assert_eq!(mine.code(Bound::About, "力争"), "hard");
        assert_eq!(mine.code(Bound::About, ""), "soft");
        assert_eq!(mine.code(Bound::Exact, ""), "");
    }

    #[test]
    fn a_bad_table_says_where() {
        let line = |tsv| Wording::parse(tsv).map_err(|e| e.line).err();
        assert_eq!(line(""), Some(1));
        assert_eq!(line("a\tb\tc"), Some(1));
        assert_eq!(line("bound\tcommitment\tcode\n# only this\nmaybe\t*\tsoft"), Some(3));
        assert_eq!(line("bound\tcommitment\tcode\nabout\t*"), Some(2));
        assert_eq!(line("bound\tcommitment\tcode\nabout\t*\t"), Some(2));
    }
}
