// What comes without a file reader: the names that a chooser offers, and what was pasted.

import { MAX_TEXT_CHARS } from './limits.js';

/** What a file chooser offers. */
export const ACCEPT = '.txt,.text,.html,.htm,.xhtml,.docx,.pdf,text/plain,text/html,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The text of what was pasted, structured if it came with structure.
 * @param {DataTransfer} data
 * @returns {Promise<string>}
 */
export async function pastedText(data) {
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (!html || html.length > MAX_TEXT_CHARS) return plain;
  const { htmlToText } = await import('./html.js');
  const text = htmlToText(html);
  return text.trim() ? text : plain;
}
