// Word files (.docx, ECMA-376) → text.
//
// | in the file | text |
// | --- | --- |
// | a paragraph, a heading | its line |
// | a list item numbered by numbering.xml, also through its style | its number and its words: `（一）扩大投资` |
// | a table | a line for each row, cells parted by tabs |
// | a tracked insertion, a tracked deletion | its words; nothing |
// | footnotes and endnotes | after the text, under a heading 注释 |
// | hidden text, field codes, comments, headers and footers | nothing |

import { FileError } from './error.js';
import { MAX_XML_DEPTH } from './limits.js';
import { createNumbering } from './numbering.js';
import { createWriter } from './writer.js';
import { attribute, child, isWord, on, parseXml, WORD } from './xml.js';
import { openZip } from './zip.js';

const SKIP = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'pPr', 'rPr', 'tblPr', 'tblGrid', 'tcPr', 'trPr', 'sectPr', 'sdtPr', 'sdtEndPr', 'footnoteReference', 'endnoteReference', 'rt']);
/** The heading that notes come under; the engine reads what follows it as explanations. */
const NOTES = '注释';

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<{ text: string, notes: { key: string, values: object }[] }>}
 */
export async function docxToText(bytes) {
  const zip = openZip(bytes);
  const main = target(await relations(zip, ''), 'officeDocument', '');
  const body = main && (await xml(zip, main));
  if (!body || !isWord(body, 'document')) throw new FileError('office');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = await relations(zip, main);
  const part = async (type) => {
    const name = target(parts, type, folder);
    return name ? xml(zip, name) : null;
  };
  const numbering = createNumbering(await part('numbering'), await part('styles'));
  const w = createWriter();
  const changes = { inserted: 0, deleted: 0 };
  walk(body, w, numbering, changes, 0);
  let noted = 0;
  for (const type of ['footnotes', 'endnotes']) {
    for (const note of (await part(type))?.children ?? []) {
      // The separators between text and notes are notes with a type.
      if (!attribute(note, 'id') || ![null, 'normal'].includes(attribute(note, 'type'))) continue;
      w.end();
      if (noted === 0) {
        w.add(NOTES);
        w.end();
      }
      noted += 1;
      w.label(`${noted}. `);
      walk(note, w, numbering, changes, 0);
    }
  }
  const notes = [];
  if (changes.inserted + changes.deleted > 0) notes.push({ key: 'file.note.changes', values: { i: changes.inserted, d: changes.deleted } });
  if (noted > 0) notes.push({ key: 'file.note.footnotes', values: { n: noted } });
  return { text: w.text(), notes };
}

function walk(element, w, numbering, changes, depth) {
  if (depth > MAX_XML_DEPTH) throw new FileError('bomb');
  for (const e of element.children) {
    const name = e.localName;
    if (name === 'Fallback') continue;
    if (!WORD.has(e.namespaceURI)) {
      walk(e, w, numbering, changes, depth + 1);
      continue;
    }
    if (name === 'ins' || name === 'moveTo') changes.inserted += 1;
    if (name === 'del' || name === 'moveFrom') changes.deleted += 1;
    if (SKIP.has(name)) continue;
    switch (name) {
      case 't': w.add(e.textContent); break;
      case 'tab': case 'ptab': w.add('\t'); break;
      case 'br': case 'cr': w.end(); break;
      case 'noBreakHyphen': w.add('-'); break;
      case 'r':
        if (!on(child(child(e, 'rPr'), 'vanish'))) walk(e, w, numbering, changes, depth + 1);
        break;
      case 'p': {
        const properties = child(e, 'pPr');
        // Where the end of a paragraph was deleted it goes on in the next.
        const joined = ['del', 'moveFrom'].some((mark) => child(child(properties, 'rPr'), mark));
        const label = joined ? '' : numbering.next(properties);
        if (label) w.label(label);
        walk(e, w, numbering, changes, depth + 1);
        if (!joined) w.end();
        break;
      }
      case 'tr': w.openRow(); walk(e, w, numbering, changes, depth + 1); w.closeRow(); break;
      case 'tc': w.openCell(); walk(e, w, numbering, changes, depth + 1); w.closeCell(); break;
      case 'txbxContent': w.openAside(); walk(e, w, numbering, changes, depth + 1); w.closeAside(); break;
      default: walk(e, w, numbering, changes, depth + 1);
    }
  }
}

async function xml(zip, name) {
  const bytes = await zip.read(name);
  return bytes && parseXml(bytes);
}

/** The relations of a part: type → target. */
async function relations(zip, part) {
  const cut = part.lastIndexOf('/') + 1;
  const root = await xml(zip, `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
  return [...(root?.children ?? [])].map((r) => [r.getAttribute('Type') ?? '', r.getAttribute('Target') ?? '']);
}

function target(list, type, folder) {
  const found = list.find(([t]) => t.endsWith(`/${type}`))?.[1];
  if (!found) return null;
  return found.startsWith('/') ? found.slice(1) : folder + found;
}
