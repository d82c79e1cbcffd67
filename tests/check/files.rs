//! The laws of files.

use mubiao::files::{FileText, Problem, html_text, limits, read};

/// How many bytes of text one byte of a file, unpacked, may become: the number of a list item is the longest.
const MOST: usize = 16;

/// Every law about what is read from a file; returns the text, where it is read.
#[track_caller]
pub fn file(name: &str, bytes: &[u8]) -> Option<String> {
    let found = read(bytes, name, None);
    assert_eq!(read(bytes, name, None), found, "read twice");
    match found {
        Ok(FileText { text, charset, notes }) => {
            assert!(text.chars().count() <= limits::MAX_TEXT_CHARS);
            assert!(text.chars().any(|c| c > '\u{33ff}'), "there is no Chinese in {text:?}");
            if charset.is_none() {
                lines(&text);
            }
            assert!(notes.iter().all(|note| !note.to_string().is_empty()));
            Some(text)
        }
        Err(problem) => {
            refused(problem, name);
            None
        }
    }
}

/// Every law about what is read from a page that is characters already.
#[track_caller]
pub fn page(html: &str) {
    match html_text(html) {
        Ok(text) => {
            lines(&text);
            assert!(text.len() <= MOST * html.len(), "{} bytes of {}", text.len(), html.len());
        }
        Err(problem) => refused(problem, "-"),
    }
}

/// What was structured has paragraphs, each a line that ends and is not blank.
#[track_caller]
fn lines(text: &str) {
    assert!(text.is_empty() || text.ends_with('\n'), "{text:?}");
    assert!(text.lines().all(|line| !line.is_empty()), "{text:?}");
}

/// A message names the file, the cause and the cure.
#[track_caller]
fn refused(problem: Problem, name: &str) {
    let message = problem.of(name).to_string();
    assert!(message.contains(name) && message.len() > name.len() + 20, "{problem:?}: {message}");
}
