// PDF → text, by pdf.js, which is fetched only now. Each page is read into pieces of text with their places; layout.js
// makes lines of them.

import { FileError } from './error.js';
import { pageLines } from './layout.js';
import { MAX_PDF_PAGES, MAX_TEXT_CHARS } from './limits.js';

const VENDOR = new URL('../../vendor/pdfjs/', import.meta.url);

/** A page with fewer characters than this is a picture of a page. */
const MIN_PAGE_CHARS = 8;

let library = null;

async function load() {
  const pdfjs = await import(new URL('pdf.js', VENDOR).href);
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.js', VENDOR).href;
  return pdfjs;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<{ text: string, notes: { key: string, values: object }[] }>}
 */
export async function pdfToText(bytes) {
  library ??= load();
  const pdfjs = await library.catch((cause) => {
    library = null;
    throw new FileError('reader', cause);
  });
  const task = pdfjs.getDocument({
    data: bytes, cMapUrl: new URL('cmaps/', VENDOR).href, cMapPacked: true,
    isEvalSupported: false, disableFontFace: true, useSystemFonts: true, verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  // Without an answer the promise would wait for a password for ever.
  task.onPassword = () => task.destroy();
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MAX_PDF_PAGES) throw new FileError('large');
    const lines = [];
    let length = 0;
    let pictures = 0;
    let vertical = 0;
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const content = await page.getTextContent();
      const found = pageLines(pieces(pdfjs, page, content));
      const chars = found.join('').length;
      length += chars;
      if (length > MAX_TEXT_CHARS) throw new FileError('large');
      if (chars < MIN_PAGE_CHARS) pictures++;
      if (content.items.some((item) => item.str?.trim() && content.styles[item.fontName]?.vertical)) vertical++;
      lines.push(...found);
      page.cleanup();
    }
    if (length < MIN_PAGE_CHARS) throw new FileError('scanned');
    const notes = [];
    if (pictures * 2 > pdf.numPages) notes.push({ key: 'file.note.pictures', values: { n: pictures, m: pdf.numPages } });
    if (vertical > 0) notes.push({ key: 'file.note.vertical', values: { n: vertical, m: pdf.numPages } });
    return { text: lines.map((line) => `${line}\n`).join(''), notes };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(error?.name === 'PasswordException' || task.destroyed ? 'locked' : 'broken', error);
  } finally {
    task.destroy();
  }
}

/** @returns {import('./layout.js').Piece[]} */
function pieces(pdfjs, page, { items }) {
  // A page may be shown turned; its text is read as it is shown.
  const turn = page.getViewport({ scale: 1 }).transform;
  return items.filter((item) => item.str).map(({ str, transform, width, height }) => {
    const [, , c, d, x, y] = pdfjs.Util.transform(turn, transform);
    return { x, y: -y, width, size: Math.hypot(c, d) || height || 1, text: str };
  });
}
