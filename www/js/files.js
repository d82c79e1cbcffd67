// Text files as offices save them: UTF-8, UTF-16 with its mark, or GB18030 (GBK, GB 2312).

/** Binary files that people take for text: PDF, and what is a ZIP inside (docx, xlsx), old Word, pictures. */
const BINARY = [[0x25, 0x50, 0x44, 0x46], [0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff]];

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string, encoding: string } | null} `null` where it is no text
 */
export function decode(bytes) {
  if (BINARY.some((magic) => magic.every((b, i) => bytes[i] === b))) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return bytes.includes(0) ? null : { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GB18030' };
  }
}

/** Reads a File; `null` where it is no text. */
export const readTextFile = async (file) => decode(new Uint8Array(await file.arrayBuffer()));
