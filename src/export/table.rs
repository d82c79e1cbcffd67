//! One table, rendered late: the same rows as CSV, as TSV for the clipboard, or as Markdown.
//!
//! | cell | CSV | TSV | Markdown |
//! | --- | --- | --- | --- |
//! | `=SUM(A1)` | `'=SUM(A1)` | `'=SUM(A1)` | `=SUM(A1)` |
//! | the number −3.5 | `-3.5` | `-3.5` | `-3.5` |
//! | `甲,"乙"` | `"甲,""乙"""` | `甲,"乙"` | `甲,"乙"` |
//! | `a\|b` | `a\|b` | `a\|b` | `a\\|b` |
//!
//! A text cell that a spreadsheet could take for a formula gets an apostrophe in front; so does one that it
//! would turn into a date (1/4, 4-5), because the words of the report must arrive as they are.

use crate::decimal::Decimal;
use crate::scan::any;
use std::borrow::Cow;

/// Rows under named columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table<'a> {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// As many cells in each row as there are columns.
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// A value of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// Words, from the report or from us.
    Text(Cow<'a, str>),
    /// A value of the report.
    Number(Decimal),
    /// An id or a count.
    Count(u32),
}

impl<'a> Cell<'a> {
    /// A text, or nothing if it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<Option<Decimal>> for Cell<'_> {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Cell::Empty, Cell::Number)
    }
}

impl From<Option<u32>> for Cell<'_> {
    fn from(count: Option<u32>) -> Self {
        count.map_or(Cell::Empty, Cell::Count)
    }
}

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// RFC 4180 with a byte-order mark, so that Excel reads it as UTF-8.
    Csv,
    /// Cells parted by tabs, for pasting into Excel or WPS.
    Tsv,
    /// A GitHub table.
    Markdown,
}

impl Table<'_> {
    /// The whole table.
    pub fn render(&self, layout: Layout) -> String {
        self.head(layout) + &self.body(layout)
    }

    /// What comes before the rows.
    pub fn head(&self, layout: Layout) -> String {
        let mut out = String::from(if layout == Layout::Csv { "\u{feff}" } else { "" });
        let names: Vec<Cell> = self.columns.iter().map(|name| Cell::text(*name)).collect();
        line(&mut out, &names, layout);
        if layout == Layout::Markdown {
            out.push('|');
            out.push_str(&" --- |".repeat(self.columns.len()));
            out.push('\n');
        }
        out
    }

    /// The rows, each with its line end.
    pub fn body(&self, layout: Layout) -> String {
        let mut out = String::new();
        for row in &self.rows {
            line(&mut out, row, layout);
        }
        out
    }
}

fn line(out: &mut String, cells: &[Cell], layout: Layout) {
    let (open, between, close) = match layout {
        Layout::Csv => ("", ",", "\r\n"),
        Layout::Tsv => ("", "\t", "\n"),
        Layout::Markdown => ("| ", " | ", " |\n"),
    };
    out.push_str(open);
    for (i, cell) in cells.iter().enumerate() {
        out.push_str(if i == 0 { "" } else { between });
        match cell {
            Cell::Empty => {}
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Count(count) => out.push_str(&count.to_string()),
            Cell::Text(text) => match layout {
                Layout::Csv => csv(out, text),
                Layout::Tsv => tsv(out, text),
                Layout::Markdown => markdown(out, text),
            },
        }
    }
    out.push_str(close);
}

fn csv(out: &mut String, text: &str) {
    let guard = if misread(text) { "'" } else { "" };
    if text.contains(any(&['"', ',', '\r', '\n', '\t'])) {
        out.extend(["\"", guard, &text.replace('"', "\"\""), "\""]);
    } else {
        out.extend([guard, text]);
    }
}

fn tsv(out: &mut String, text: &str) {
    if misread(text) {
        out.push('\'');
    }
    let text = one_line(text);
    // A cell that begins with a quotation mark would be read as a quoted one.
    if text.starts_with('"') {
        out.extend(["\"", &text.replace('"', "\"\""), "\""]);
    } else {
        out.push_str(&text);
    }
}

fn markdown(out: &mut String, text: &str) {
    for c in one_line(text).chars() {
        if matches!(c, '\\' | '|' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
}

/// The text without tabs and line ends, which would begin another cell.
fn one_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " ")
}

/// Whether a spreadsheet would take the text for a formula, or turn it into a date. What it skips (blanks, controls,
/// marks without width) does not hide the first character, and full-width signs count: Excel for East Asian
/// languages reads them as the half-width ones.
fn misread(text: &str) -> bool {
    let invisible = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let formula = text.starts_with(any(&['\t', '\r', '\n']))
        || text.trim_start_matches(invisible).starts_with(any(&['=', '+', '-', '@', '＝', '＋', '－', '＠']));
    let date = text.contains(any(&['/', '-', ':']))
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | ':' | '.'));
    formula || date
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, layout: Layout) -> String {
        let table = Table { columns: vec!["a"], rows: vec![vec![Cell::text(text)]] };
        let body = table.body(layout);
        body.trim_end_matches(['\r', '\n']).to_string()
    }

    #[test]
    fn no_text_starts_a_formula() {
        for first in [
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "＝",
            "＋",
            "－",
            "＠",
            " =",
            "\u{feff}=",
            "\u{200b}@",
            "\0\u{1b}-",
        ] {
            let text = format!("{first}cmd|' /C calc'!A0");
            let csv = cell(&text, Layout::Csv);
            assert!(csv.starts_with('\'') || csv.starts_with("\"'"), "{csv:?}");
            let tsv = cell(&text, Layout::Tsv);
            assert!(tsv.starts_with('\''), "{tsv:?}");
        }
    }

    #[test]
    fn numbers_stay_numbers_and_words_stay_words() {
        let table = Table {
            columns: vec!["a", "b", "c"],
            rows: vec![vec![Cell::Number(Decimal::new(-35, -1)), Cell::Count(7), Cell::Empty]],
        };
        assert_eq!(table.render(Layout::Csv), "\u{feff}a,b,c\r\n-3.5,7,\r\n");
        assert_eq!(table.render(Layout::Markdown), "| a | b | c |\n| --- | --- | --- |\n| -3.5 | 7 |  |\n");
        assert_eq!(cell("1/4", Layout::Csv), "'1/4");
        assert_eq!(cell("4-5", Layout::Csv), "'4-5");
        assert_eq!(cell("4-5家", Layout::Csv), "4-5家");
        assert_eq!(cell("6.5%", Layout::Csv), "6.5%");
    }

    #[test]
    fn separators_inside_a_cell_do_not_part_it() {
        assert_eq!(cell("甲,\"乙\"\n丙", Layout::Csv), "\"甲,\"\"乙\"\"\n丙\"");
        assert_eq!(cell("甲\t乙\r\n丙", Layout::Tsv), "甲 乙  丙");
        assert_eq!(cell("\"甲\"乙", Layout::Tsv), "\"\"\"甲\"\"乙\"");
        assert_eq!(cell("甲|<b>乙\n\\", Layout::Markdown), "| 甲\\|\\<b>乙 \\\\ |");
    }
}
