// Bytes → text, by the platform's own decoders.
//
// | bytes | encoding |
// | --- | --- |
// | begin with a byte-order mark | UTF-8, UTF-16 |
// | NUL in every other byte of the ASCII among them | UTF-16 |
// | otherwise | of UTF-8, GB18030 and Big5 the one in which most reads as Chinese |

import { FileError } from './error.js';

/** What a text can be read as; the user may choose another than the one detected. */
export const ENCODINGS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'];

/** The characters that reports are made of, in Simplified and Traditional: four of ten characters are among them. The command line has the same. */
export const COMMON = '的一和大中年上市人工发展建设经济全新加强进提高社会实施推动力项目地区生产业企城乡农民活增长以标万亿元不在有是了为我们發設經濟強進實動項區產業鄉農長標萬億為們';
const SET = new Set(COMMON);

/** From this share of characters on that could not be decoded it is no text in that encoding. */
const MAX_LOST = 0.02;
/** So much of a file tells its encoding. */
const SAMPLE = 1 << 16;

const starts = (bytes, ...magic) => magic.every((b, i) => bytes[i] === b);

/** @param {Uint8Array} bytes @param {string} encoding */
const decodeAs = (bytes, encoding) => new TextDecoder(encoding).decode(bytes);

/** How much of a text reads as Chinese, and how much is lost, of its characters beyond ASCII. */
function quality(text) {
  let [beyond, common, lost] = [0, 0, 0];
  for (const c of text) {
    if (c < '\x80') continue;
    beyond += 1;
    if (SET.has(c)) common += 1;
    else if (c === '\ufffd') lost += 1;
  }
  return { score: (common - 4 * lost) / Math.max(1, beyond), lost: lost / Math.max(1, beyond) };
}

/**
 * The encoding of some text.
 * @param {Uint8Array} bytes
 * @returns {string} one of ENCODINGS
 */
export function detect(bytes) {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'UTF-8';
  if (starts(bytes, 0xff, 0xfe)) return 'UTF-16LE';
  if (starts(bytes, 0xfe, 0xff)) return 'UTF-16BE';
  const sample = bytes.subarray(0, SAMPLE);
  const nul = [0, 0];
  sample.forEach((b, i) => b === 0 && (nul[i % 2] += 1));
  // A report has line breaks and digits, and of each UTF-16 makes a NUL and the character.
  if (nul[1] > 0 && nul[0] * 20 < nul[1]) return 'UTF-16LE';
  if (nul[0] > 0 && nul[1] * 20 < nul[0]) return 'UTF-16BE';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'UTF-8';
  } catch {
    const scores = ['UTF-8', 'GB18030', 'Big5'].map((encoding) => ({ encoding, score: quality(decodeAs(sample, encoding)).score }));
    return scores.reduce((best, other) => (other.score > best.score ? other : best)).encoding;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} [encoding] as the user chose it
 * @returns {{ text: string, encoding: string }}
 */
export function decode(bytes, encoding = detect(bytes)) {
  const text = decodeAs(bytes, encoding);
  return { text, encoding };
}

/** Refuses what is no text in the encoding that was detected for it. */
export function checkText(text) {
  const sample = text.slice(0, SAMPLE);
  const control = [...sample].filter((c) => c < ' ' && !'\t\n\r\f\v\x1a\x1b'.includes(c)).length;
  if (quality(sample).lost > MAX_LOST || control * 100 > sample.length) throw new FileError('binary');
}
