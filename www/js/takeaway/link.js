// A link that carries a text: compressed, in the part of the address that no browser sends.
//
//   https://…/#t=<base64url of deflate-raw of UTF-8>

/** More than this a link may not unfold to, in bytes: ten long reports. */
export const MOST = 4_000_000;
/** Lengths, in characters, up to which a link gets through: most chat programs; most mail programs. */
export const CHAT = 2_000;
export const MAIL = 8_000;

const PREFIX = '#t=';

/** Whether an address carries a text. */
export const carries = (hash) => hash.startsWith(PREFIX);

/** The part of the address that carries a text. */
export async function encode(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text in an address. Throws where it is none, or unfolds to more than {@link MOST}. */
export async function decode(hash, most = MOST) {
  const base64 = hash.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [text, length] = ['', 0];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
