//! Pieces of text on a page → its lines in reading order.
//!
//! | pieces | lines |
//! | --- | --- |
//! | on one height, beside each other | one line; a wide gap becomes a tab, as between the cells of a table |
//! | on both sides of a gutter that runs down the page | the left column, then the right one |
//! | further in than the others of its column | a line that begins with `　　`, as a paragraph does |
//!
//! How the lines make paragraphs is told by the engine, which mends broken lines of any text. The page does the same
//! (`www/js/files/layout.js`).

use std::mem::take;

/// In heights of a character: how far baselines of one line may part, and what gap is a blank, a tab, a gutter.
const BASELINE: f64 = 0.45;
const BLANK: f64 = 0.3;
const TAB: f64 = 1.8;
const INDENT: f64 = 1.4;
const GUTTER: f64 = 1.0;
/// A gutter has so many lines on both sides, this share of them, and lines of so many characters each.
const COLUMN_LINES: usize = 8;
const COLUMN_SHARE: f64 = 0.4;
const COLUMN_CHARS: usize = 8;
/// So many gaps are looked at for a gutter: one that runs down a page is among the first lines' gaps.
const MAX_GAPS: usize = 400;

/// A piece of text: its left end and baseline from the bottom left corner, in points.
#[derive(Clone)]
pub struct Piece {
    /// Its left end.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// The height of a character.
    pub size: f64,
    /// Its characters.
    pub text: String,
}

impl Piece {
    /// Whether it has characters, and a place for them.
    pub fn is_sound(&self) -> bool {
        !self.text.trim().is_empty() && [self.x, self.y, self.width, self.size].iter().all(|n| n.is_finite())
    }

    fn end(&self) -> f64 {
        self.x + self.width
    }

    fn chars(&self) -> usize {
        self.text.chars().count()
    }
}

type Row = Vec<Piece>;

/// The lines of a page.
pub fn page_lines(pieces: Vec<Piece>) -> Vec<String> {
    let rows = in_rows(pieces);
    let Some(gutter) = gutter(&rows) else { return indented(&rows) };
    let mut out = Vec::new();
    let (mut left, mut right): (Vec<Row>, Vec<Row>) = Default::default();
    for row in rows {
        if row.iter().any(|p| p.x < gutter && p.end() > gutter) {
            out.extend(indented(&take(&mut left)));
            out.extend(indented(&take(&mut right)));
            out.extend(indented(&[row]));
            continue;
        }
        let (a, b): (Row, Row) = row.into_iter().partition(|p| p.x < gutter);
        left.extend((!a.is_empty()).then_some(a));
        right.extend((!b.is_empty()).then_some(b));
    }
    out.extend(indented(&left));
    out.extend(indented(&right));
    out
}

/// Pieces by line, from the top, each from the left.
fn in_rows(mut pieces: Vec<Piece>) -> Vec<Row> {
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut rows: Vec<Row> = Vec::new();
    for piece in pieces {
        match rows.last_mut() {
            Some(row) if row[0].y - piece.y < BASELINE * row[0].size.max(piece.size) => row.push(piece),
            _ => rows.push(vec![piece]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    rows
}

/// The middle of a blank strip down the page with prose on both sides; nothing where the page has one column.
fn gutter(rows: &[Row]) -> Option<f64> {
    let gaps = rows.iter().flat_map(|row| row.iter().zip(&row[1..]));
    let wide = gaps.filter(|(a, b)| b.x - a.end() >= GUTTER * b.size).map(|(a, b)| (a.end() + b.x) / 2.0);
    wide.take(MAX_GAPS).find(|&at| {
        let sides = rows.iter().filter(|row| row.iter().all(|p| p.x >= at || p.end() <= at));
        let chars =
            |row: &Row, side| row.iter().filter(|p| (p.x < at) == side).map(Piece::chars).sum::<usize>();
        let counts: Vec<(usize, usize)> = sides.map(|row| (chars(row, true), chars(row, false))).collect();
        let both = counts.iter().filter(|(l, r)| *l > 0 && *r > 0).count();
        let long = |side: fn(&(usize, usize)) -> usize| {
            let lines = counts.iter().map(side).filter(|&n| n > 0);
            lines.clone().sum::<usize>() >= COLUMN_CHARS * lines.count().max(1)
        };
        both >= COLUMN_LINES
            && both as f64 >= rows.len() as f64 * COLUMN_SHARE
            && long(|c| c.0)
            && long(|c| c.1)
    })
}

/// The words of each row, marked where it begins further in than its column does.
fn indented(rows: &[Row]) -> Vec<String> {
    let mut margins: Vec<f64> = rows.iter().map(|row| row[0].x).collect();
    margins.sort_by(f64::total_cmp);
    let Some(&margin) = margins.get(rows.len() / 10) else { return Vec::new() };
    let line = |row: &Row| {
        let inward = row[0].x - margin > INDENT * row[0].size;
        format!("{}{}", if inward { "　　" } else { "" }, words(row))
    };
    rows.iter().map(line).collect()
}

fn words(row: &Row) -> String {
    let mut out = String::new();
    let mut end = None;
    for piece in row {
        let gap = end.map_or(0.0, |end| piece.x - end);
        if gap > TAB * piece.size {
            out.push('\t');
        } else if gap > BLANK * piece.size && !out.ends_with(char::is_whitespace) {
            out.push(' ');
        }
        out.push_str(&piece.text);
        end = Some(piece.end());
    }
    out.trim().to_string()
}
