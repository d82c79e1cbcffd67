// The XML of Office files: parsing, and the few steps through its elements.

import { FileError } from './error.js';

/** The namespaces of WordprocessingML: transitional and strict (ECMA-376, part 1, 17). */
export const WORD = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);

export const isWord = (element, name) => element.localName === name && WORD.has(element.namespaceURI);

/** The first child element of this name, or null; also of nothing. */
export const child = (element, name) => [...(element?.children ?? [])].find((e) => isWord(e, name)) ?? null;

/** All child elements of this name. */
export const children = (element, name) => [...(element?.children ?? [])].filter((e) => isWord(e, name));

export const attribute = (element, name) => [...(element?.attributes ?? [])].find((a) => a.localName === name)?.value ?? null;

/** The `w:val` of a child, or null. */
export const value = (element, name) => attribute(child(element, name), 'val');

/** Whether a property is there and not switched off. */
export const on = (element) => element !== null && !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '');

/**
 * The root of a part. A document type could define entities that unfold without end, and no Office file has one.
 * @param {Uint8Array} bytes
 * @returns {Element}
 */
export function parseXml(bytes) {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('<!DOCTYPE')) throw new FileError('bomb');
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new FileError('broken');
  return parsed.documentElement;
}
