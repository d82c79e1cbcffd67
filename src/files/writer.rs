//! Structure → text: each paragraph, heading and list item on a line of its own, each row of a table on a line with
//! its cells parted by tabs. Every reader of a structured file writes through this; it decides nothing about a report.
//!
//! | calls | text |
//! | --- | --- |
//! | `add("一、")`, `add("回顾")`, `end()` | `一、回顾` |
//! | `label("（一）")`, `add("投资")`, `end()` | `（一）投资` |
//! | `open_row()`, twice `open_cell()`, `add("甲")`, `close_cell()`, `close_row()` | `甲⇥甲` |
//!
//! The page does the same (`www/js/files/writer.js`).

use std::mem::take;

/// A row with a longer cell of several lines holds no data but the page: each line is a paragraph of its own.
const LONG_CELL: usize = 200;

/// The lines of a text, a cell or a text box.
#[derive(Default)]
struct Frame {
    lines: Vec<String>,
    line: String,
    label: String,
    after: Vec<String>,
}

impl Frame {
    fn end(&mut self) {
        let line = self.line.trim_matches([' ', '\t', '\r', '\n']);
        if !line.is_empty() {
            self.lines.push(format!("{}{line}", self.label));
        }
        self.line.clear();
        self.label.clear();
        self.lines.append(&mut self.after);
    }
}

/// Writes the text of a structured file.
#[derive(Default)]
pub struct Writer {
    /// What lies around the frame under way, outermost first.
    outer: Vec<Frame>,
    now: Frame,
    rows: Vec<Vec<Vec<String>>>,
}

impl Writer {
    /// Adds to the paragraph under way.
    pub fn add(&mut self, text: &str) {
        self.now.line.push_str(text);
    }

    /// What stands before the paragraph under way, if that has any words: the number of a list item.
    pub fn label(&mut self, text: String) {
        self.now.label = text;
    }

    /// Ends the paragraph under way.
    pub fn end(&mut self) {
        self.now.end();
    }

    fn open(&mut self) {
        self.outer.push(take(&mut self.now));
    }

    fn close(&mut self) -> Vec<String> {
        self.now.end();
        let outer = self.outer.pop().unwrap_or_default();
        std::mem::replace(&mut self.now, outer).lines
    }

    /// Opens something that stands beside the paragraph under way and comes after it: a text box.
    pub fn open_aside(&mut self) {
        self.open();
    }

    /// Closes what [`open_aside`](Writer::open_aside) opened.
    pub fn close_aside(&mut self) {
        let lines = self.close();
        self.now.after.extend(lines);
    }

    /// Opens a row of a table.
    pub fn open_row(&mut self) {
        self.end();
        self.rows.push(Vec::new());
    }

    /// Opens a cell.
    pub fn open_cell(&mut self) {
        self.open();
    }

    /// Closes a cell.
    pub fn close_cell(&mut self) {
        let lines = self.close();
        match self.rows.last_mut() {
            Some(row) => row.push(lines),
            None => self.now.lines.extend(lines),
        }
    }

    /// Closes a row.
    pub fn close_row(&mut self) {
        let cells = self.rows.pop().unwrap_or_default();
        let long = |lines: &Vec<String>| {
            lines.len() > 1 && lines.iter().map(|line| line.chars().count()).sum::<usize>() > LONG_CELL
        };
        if cells.len() == 1 || cells.iter().any(long) {
            self.now.lines.extend(cells.into_iter().flatten());
        } else if cells.iter().any(|lines| !lines.is_empty()) {
            let cells: Vec<String> = cells.iter().map(|lines| lines.join(" ").replace('\t', " ")).collect();
            self.now.lines.push(cells.join("\t"));
        }
    }

    /// All that was written.
    pub fn text(mut self) -> String {
        self.end();
        self.now.lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n' | '\u{c}')
}

/// East Asian characters, between which a break in the source of a page is no blank.
fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}')
}

/// White space of a page's source as a browser shows it.
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_blank) {
        let (words, tail) = rest.split_at(at);
        out.push_str(words);
        let next = tail.trim_start_matches(is_blank);
        let blanks = &tail[..tail.len() - next.len()];
        let breaks = blanks.contains(['\r', '\n', '\u{c}']);
        let between =
            words.chars().next_back().is_some_and(is_cjk) && next.chars().next().is_some_and(is_cjk);
        if !(breaks && between) {
            out.push(' ');
        }
        rest = next;
    }
    out + rest
}
