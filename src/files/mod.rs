//! Files → text. What a file is, its first bytes say; its name only where they say nothing.
//!
//! | file | text |
//! | --- | --- |
//! | `.txt` in UTF-8, UTF-16, GB18030, Big5 | its characters |
//! | `.html` | headings, paragraphs, items and rows on lines of their own (html.rs) |
//! | `.docx` | the same (docx.rs) |
//! | `.pdf` | its lines in reading order (pdf/) |
//! | anything else, or too large, locked, broken | a [`Problem`] |
//!
//! The report is read by the engine from that text alone; places in it are places in the text. The page reads files
//! in JavaScript (`www/js/files`), by the same rules to the same text: the files of `tests/files` hold both to it.

mod docx;
mod dom;
mod html;
mod layout;
pub mod limits;
mod numbering;
mod numerals;
mod package;
mod pdf;
mod problem;
mod text;
mod writer;
mod xml;

pub use html::text as html_text;
use limits::{MAX_FILE_BYTES, MAX_TEXT_CHARS};
pub use problem::Problem;
use regex::Regex;
use std::fmt;
use std::sync::LazyLock;
pub use text::{Charset, detect};

/// The ends of the names of what a folder of reports holds. The last ones can't be read, and must be known to be left.
pub const EXTENSIONS: [&str; 9] = ["txt", "text", "html", "htm", "xhtml", "docx", "pdf", "doc", "wps"];

/// The text of a file.
#[derive(Debug, PartialEq, Eq)]
pub struct FileText {
    /// The text.
    pub text: String,
    /// Its encoding, where its kind has one.
    pub charset: Option<Charset>,
    /// What the user should know.
    pub notes: Vec<Note>,
}

/// What the user should know of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Tracked changes were read as accepted.
    Changes {
        /// How many insertions were kept.
        inserted: usize,
        /// How many deletions were left out.
        deleted: usize,
    },
    /// How many footnotes stand at the end.
    Footnotes(usize),
    /// How many pages are pictures, and of how many.
    Pictures(usize, usize),
    /// How many pages have lines from top to bottom, and of how many.
    Vertical(usize, usize),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Changes { inserted, deleted } => write!(
                f,
                "tracked changes were read as accepted: {inserted} inserted and kept, {deleted} deleted and left out"
            ),
            Note::Footnotes(n) => write!(f, "footnotes ({n}) stand at the end, under 注释"),
            Note::Pictures(n, of) => {
                write!(f, "{n} of {of} pages are pictures, and nothing was read from them")
            }
            Note::Vertical(n, of) => write!(
                f,
                "{n} of {of} pages have lines that run from top to bottom; their words may be out of order"
            ),
        }
    }
}

const PDF: &[u8] = b"%PDF-";
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Older Office files, and locked ones.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const RTF: &[u8] = b"{\\rtf";
/// PNG, JPEG, GIF, RAR, 7-Zip, gzip.
const OTHERS: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"];

/// Reads a file from its bytes.
///
/// # Errors
///
/// What is wrong with it; [`Problem::of`] makes a message of that.
pub fn read(bytes: &[u8], name: &str, chosen: Option<Charset>) -> Result<FileText, Problem> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Problem::Large);
    }
    let found = kind(bytes, name, chosen)?;
    let chars = || found.text.chars();
    match () {
        () if found.text.len() > MAX_TEXT_CHARS && chars().count() > MAX_TEXT_CHARS => Err(Problem::Large),
        () if chars().all(is_space) => Err(Problem::Empty),
        // In an encoding that the user chose anything may come out, and is to be seen.
        () if chosen.is_none() && !chars().any(is_han) => Err(Problem::Foreign),
        () => Ok(found),
    }
}

fn kind(bytes: &[u8], name: &str, chosen: Option<Charset>) -> Result<FileText, Problem> {
    let structured = |(text, notes): (String, Vec<Note>)| FileText { text, charset: None, notes };
    match bytes {
        [] => Err(Problem::Empty),
        _ if bytes.starts_with(PDF) => pdf::text(bytes).map(structured),
        _ if ZIP.iter().any(|magic| bytes.starts_with(magic)) => docx::text(bytes).map(structured),
        _ if bytes.starts_with(OLE) => Err(if is_locked(bytes) { Problem::Locked } else { Problem::Office }),
        _ if bytes.starts_with(RTF) => Err(Problem::Office),
        _ if OTHERS.iter().any(|magic| bytes.starts_with(magic)) => Err(Problem::Binary),
        _ => characters(bytes, name, chosen),
    }
}

/// Whether an Office file has the stream that a locked document is kept in, whose name is in UTF-16.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

static MARKUP: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?is)^\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]")
        .ok()
});
static CHARSET: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)"#).ok());
/// Where a page says what it is.
const HEAD: usize = 4096;

fn characters(bytes: &[u8], name: &str, chosen: Option<Charset>) -> Result<FileText, Problem> {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let named = ["html", "htm", "xhtml", "xhtm"].iter().any(|known| end.eq_ignore_ascii_case(known));
    let head = || bytes.iter().take(HEAD).map(|&b| char::from(b)).collect::<String>();
    let marked =
        || bytes.trim_ascii_start().starts_with(b"<") && MARKUP.as_ref().is_some_and(|m| m.is_match(&head()));
    let html = named || marked();
    let stated = || html.then(|| declared(&head())).flatten();
    let charset = chosen.or_else(stated).unwrap_or_else(|| text::detect(bytes));
    let decoded = charset.decode(bytes);
    if chosen.is_none() {
        text::check(&decoded)?;
    }
    let text = if html { html::text(&decoded)? } else { decoded };
    Ok(FileText { text, charset: Some(charset), notes: Vec::new() })
}

/// The encoding that a page says it has, where it is one that reports have.
fn declared(head: &str) -> Option<Charset> {
    let name = CHARSET.as_ref()?.captures(head)?.get(1)?.as_str().to_ascii_lowercase();
    match name.as_str() {
        "gb2312" | "gbk" | "gb18030" | "x-gbk" => Some(Charset::Gb18030),
        _ if name.starts_with("big5") => Some(Charset::Big5),
        _ => None,
    }
}

/// The whole number that a text begins with; far more than a list has is no number.
fn whole(text: &str) -> Option<i64> {
    let text = text.trim_start();
    let sign = usize::from(text.starts_with(['-', '+']));
    let digits = text[sign..].bytes().take_while(u8::is_ascii_digit).count();
    text[..sign + digits].parse::<i32>().ok().map(i64::from)
}

/// White space as JavaScript has it.
fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
