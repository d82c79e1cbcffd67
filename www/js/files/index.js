// Files → text. What a file is, its first bytes say; its name only where they say nothing.
//
// | file | text |
// | --- | --- |
// | `.txt` in UTF-8, UTF-16, GB18030, Big5 | its characters |
// | `.html` | headings, paragraphs, items and rows on lines of their own (html.js) |
// | `.docx` | the same (docx.js) |
// | `.pdf` | its lines in reading order (pdf.js) |
// | anything else, or too large, locked, broken | a FileError |
//
// The report is read by the engine from that text alone; places in it are places in the text.

import { FileError } from './error.js';
import { MAX_FILE_BYTES, MAX_TEXT_CHARS } from './limits.js';
import { checkText, decode } from './text.js';
import './words.js';

export { FileError } from './error.js';
export { ENCODINGS } from './text.js';

/** @type {[kind: string, bytes: number[]][]} First bytes of what people take for a report. */
const MAGIC = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['zip', [0x50, 0x4b, 0x03, 0x04]], ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]], ['binary', [0xff, 0xd8, 0xff]], ['binary', [0x47, 0x49, 0x46, 0x38]], ['binary', [0x52, 0x61, 0x72, 0x21]], ['binary', [0x37, 0x7a, 0xbc, 0xaf]], ['binary', [0x1f, 0x8b]],
];
/** The name, in UTF-16, of the stream that Office keeps a locked document in. */
const LOCKED = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
const MARKUP = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;
const HAN = /\p{Script=Han}/u;

/**
 * @typedef {{ text: string, encoding: string, kind: 'text' | 'html' | 'docx' | 'pdf', notes: { key: string, values: object }[] }} FileText
 * `encoding`: as detected or chosen, empty where the kind has none; `notes`: what the user should know, as words.
 */

/**
 * Reads a file.
 * @param {File} file
 * @param {{ encoding?: string }} [options] the encoding that the user chose, one of ENCODINGS
 * @returns {Promise<FileText>} rejects with a FileError that names the file
 */
export async function readFile(file, { encoding } = {}) {
  try {
    if (file.size > MAX_FILE_BYTES) throw new FileError('large');
    const bytes = new Uint8Array(await file.arrayBuffer().catch((cause) => { throw new FileError('broken', cause); }));
    const found = await read(bytes, file.name, encoding);
    if (found.text.length > MAX_TEXT_CHARS) throw new FileError('large');
    if (found.text.trim() === '') throw new FileError('empty');
    // In an encoding that the user chose anything may come out, and is to be seen.
    if (!encoding && !HAN.test(found.text)) throw new FileError('foreign');
    return found;
  } catch (error) {
    const known = error instanceof FileError ? error : new FileError('broken', error);
    known.file = file.name;
    throw known;
  }
}

async function read(bytes, name, encoding) {
  if (bytes.length === 0) throw new FileError('empty');
  const magic = MAGIC.find(([, start]) => start.every((b, i) => bytes[i] === b))?.[0];
  switch (magic) {
    case 'binary': throw new FileError('binary');
    case 'rtf': throw new FileError('office');
    case 'ole': throw new FileError(includes(bytes, LOCKED) ? 'locked' : 'office');
    case 'zip': {
      const { docxToText } = await part(import('./docx.js'));
      return { kind: 'docx', encoding: '', ...(await docxToText(bytes)) };
    }
    case 'pdf': {
      const { pdfToText } = await part(import('./pdf.js'));
      return { kind: 'pdf', encoding: '', ...(await pdfToText(bytes)) };
    }
    default: return text(bytes, name, encoding);
  }
}

async function text(bytes, name, chosen) {
  const markup = /\.x?html?$/i.test(name);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const html = markup || MARKUP.test(head);
  const { text: decoded, encoding } = decode(bytes, chosen ?? (html ? declared(head) : undefined));
  if (!chosen) checkText(decoded);
  if (!html) return { kind: 'text', text: decoded, encoding, notes: [] };
  const { htmlToText } = await part(import('./html.js'));
  return { kind: 'html', text: htmlToText(decoded), encoding, notes: [] };
}

/** The encoding that a page says it has, where it is one that reports have. */
function declared(head) {
  const name = CHARSET.exec(head)?.[1]?.toLowerCase() ?? '';
  if (/^(gb2312|gbk|gb18030|x-gbk)$/.test(name)) return 'GB18030';
  return /^big5/.test(name) ? 'Big5' : undefined;
}

/** A module that may not have arrived: the page was opened before, and the connection is gone. */
const part = (module) => module.catch((cause) => { throw new FileError('reader', cause); });

function includes(bytes, wanted) {
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((b, i) => bytes[at + i] === b)) return true;
  }
  return false;
}
