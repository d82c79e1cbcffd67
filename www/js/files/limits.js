// How much of a file is read at most. Each bound is far above any report and far below what stops a browser; the
// command line has the same (src/files/limits.rs).

const MB = 1 << 20;

/** The largest file that is opened: a scanned volume is under it. */
export const MAX_FILE_BYTES = 100 * MB;
/** The longest text in characters: the reports of a whole province over ten years are under it. */
export const MAX_TEXT_CHARS = 10_000_000;
/** The most entries of a ZIP: a Word file has a few dozen, and one for each picture. */
export const MAX_ZIP_ENTRIES = 4096;
/** The largest part of a ZIP, unpacked. */
export const MAX_PART_BYTES = 64 * MB;
/** How many bytes one packed byte may become: Word's own parts stay under 40, DEFLATE could do 1032. */
export const MAX_ZIP_RATIO = 300;
/** A part this small is no bomb, however well it was packed. */
export const SMALL_PART_BYTES = MB;
/** All parts that are read, unpacked. */
export const MAX_ZIP_BYTES = 128 * MB;
/** How deep elements may lie in one another: Word writes under 60. */
export const MAX_XML_DEPTH = 512;
/** The longest text that a Word list puts before each of its items: Word writes under twenty characters. */
export const MAX_LABEL_CHARS = 64;
/** The most pages of a PDF. */
export const MAX_PDF_PAGES = 3000;
