// What comes without a file reader: the names that a chooser offers, what was pasted, and what was dropped (folder.js walks it).

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

/** What was dropped, to be taken at once: the browser forgets it when the event is over. */
export const dropped = (transfer) => [...transfer.items].filter((i) => i.kind === 'file').map((i) => i.webkitGetAsEntry?.() ?? plain(i.getAsFile())).filter(Boolean);

const plain = (file) => file && { isDirectory: false, name: file.name, fullPath: file.name, file: (done) => done(file) };
