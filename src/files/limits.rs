//! How much of a file is read at most. Each bound is far above any report and far below what stops a computer; the
//! page has the same (`www/js/files/limits.js`).

const MB: usize = 1 << 20;

/// The largest file that is opened: a scanned volume is under it.
pub const MAX_FILE_BYTES: usize = 100 * MB;
/// The longest text in characters: the reports of a whole province over ten years are under it.
pub const MAX_TEXT_CHARS: usize = 10_000_000;
/// The most entries of a ZIP: a Word file has a few dozen, and one for each picture.
pub const MAX_ZIP_ENTRIES: usize = 4096;
/// The largest part of a ZIP or stream of a PDF, unpacked.
pub const MAX_PART_BYTES: usize = 64 * MB;
/// How many bytes one packed byte may become: Word's own parts stay under 40, DEFLATE could do 1032.
pub const MAX_ZIP_RATIO: usize = 300;
/// A part this small is no bomb, however well it was packed.
pub const SMALL_PART_BYTES: usize = MB;
/// All parts that are read, unpacked.
pub const MAX_ZIP_BYTES: usize = 128 * MB;
/// How deep elements of XML may lie in one another: Word writes under 60.
pub const MAX_XML_DEPTH: usize = 512;
/// The most elements of one part: a run of Word's holds a few characters and has five.
pub const MAX_XML_ELEMENTS: usize = 4_000_000;
/// The longest text that a Word list puts before each of its items: Word writes under twenty characters.
pub const MAX_LABEL_CHARS: usize = 64;
/// How deep elements of a page may lie in one another. A browser draws the deeper ones flat.
pub const MAX_HTML_DEPTH: usize = 512;
/// The most pages of a PDF.
pub const MAX_PDF_PAGES: usize = 3000;
/// How deep drawings of a PDF may lie in one another.
pub const MAX_PDF_DEPTH: usize = 12;
/// The most pieces of text on a page of a PDF: a broadsheet, full, has twenty thousand characters.
pub const MAX_PDF_PIECES: usize = 200_000;
/// All content of a PDF that is read, unpacked.
pub const MAX_PDF_BYTES: usize = 512 * MB;
