// The entries of a ZIP, read by the platform's own DecompressionStream; only what is asked for is unpacked, and never
// more than limits.js allows, whatever the archive says of itself. Layout: PKWARE APPNOTE 6.3.

import { FileError } from './error.js';
import { MAX_PART_BYTES, MAX_ZIP_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, SMALL_PART_BYTES } from './limits.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record has 22 bytes and a comment of up to 65,535. */
const END_BYTES = 22;
const END_REACH = END_BYTES + 0xffff;

/**
 * @param {Uint8Array} bytes
 * @returns {{ names: string[], read: (name: string) => Promise<Uint8Array | null> }}
 */
export function openZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MAX_ZIP_BYTES;
  const entries = directory(bytes, view);

  async function read(name) {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.flags & 1) throw new FileError('locked');
    const { at, packed, method } = entry;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new FileError('broken');
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (from + packed > bytes.length) throw new FileError('broken');
    const data = bytes.subarray(from, from + packed);
    const most = Math.min(left, MAX_PART_BYTES, Math.max(SMALL_PART_BYTES, packed * MAX_ZIP_RATIO));
    const part = method === 0 ? bounded(data, most) : method === 8 ? await inflate(data, most) : null;
    if (!part) throw new FileError('broken');
    left -= part.length;
    return part;
  }
  return { names: [...entries.keys()], read };
}

/** Name → where the entry is, from the central directory. */
function directory(bytes, view) {
  let end = bytes.length - END_BYTES;
  const first = Math.max(0, bytes.length - END_REACH);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new FileError('broken');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new FileError('bomb');
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new FileError('broken');
    const [name, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true));
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'), {
      flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function bounded(data, most) {
  if (data.length > most) throw new FileError('bomb');
  return data;
}

async function inflate(data, most) {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause) => { throw new FileError('broken', cause); });
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new FileError('bomb');
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
