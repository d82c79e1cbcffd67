// Tables as a workbook: each a sheet with a filter on every column, the header and the first column frozen, numbers and
// dates as what they are. The library is loaded with this module, so only when a workbook is asked for.

import { createWorkbook, Table } from '../../vendor/excel-builder-vanilla.js';
import { strToU8, zipSync } from '../../vendor/fflate.js';
import { guarded } from './cells.js';

export const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The longest text that a cell of Excel holds, in UTF-16 units. */
const LONGEST = 32_767;
/** Dates of Excel have no zone: the day where the reader is. The library takes the zone off. */
const day = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
/** XML has no room for control characters and halves of characters. */
const clean = (words) => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ').slice(0, LONGEST);

/** A name that Excel allows, not used yet. */
function nameOf(name, used) {
  const plain = clean(name).replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 28) || 'Sheet';
  let unique = plain;
  for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${plain} ${n}`;
  used.add(unique.toLowerCase());
  return unique;
}

/**
 * @param {import('./cells.js').Sheet[]} sheets
 * @param {{ landscape?: boolean }} [options]
 * @returns {Promise<Uint8Array>}
 */
export async function xlsx(sheets, { landscape = true } = {}) {
  const workbook = createWorkbook();
  // 5.2 leaves the fill of plain cells without a pattern, which strict readers (openpyxl, and so pandas) refuse.
  workbook.getStyleSheet().fills[0] = { type: 'pattern', patternType: 'none', fgColor: 'FFFFFFFF', bgColor: 'FFFFFFFF' };
  const format = (more) => workbook.getStyleSheet().createFormat({ ...more, alignment: { vertical: 'top', wrapText: true } });
  const thin = { style: 'thin', color: 'FFD9D5CC' };
  const border = { top: thin, bottom: thin, left: thin, right: thin };
  const head = format({ font: { bold: true, color: 'FF16365F' }, fill: { type: 'pattern', patternType: 'solid', fgColor: 'FFE7EEF8' }, border });
  const words = format({ border });
  const whole = format({ format: '#,##0', border });
  const number = format({ format: 'General', border });
  const date = format({ format: 'yyyy-mm-dd', border });

  /** @param {import('./cells.js').Cell} value @param {string} [kind] */
  const cell = (value, kind) => {
    if (value instanceof Date) return { value: day(value), metadata: { type: 'date', style: date.id } };
    if (typeof value === 'number') return { value, metadata: { type: 'number', style: (kind !== 'id' && Number.isInteger(value) ? whole : number).id } };
    return { value: clean(guarded(String(value ?? ''))), metadata: { type: 'text', style: words.id } };
  };

  const used = new Set();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.createWorksheet({ name: nameOf(name, used) });
    const titles = new Set();
    const named = columns.map((c) => nameOf(c.title, titles));
    sheet.setData(/** @type {any} */ ([named.map((value) => ({ value, metadata: { type: 'text', style: head.id } })), ...rows.map((row) => row.map((value, i) => cell(value, columns[i].kind)))]));
    sheet.setColumns(columns.map(({ width }) => ({ width })));
    // Worksheet.freezePane of 5.2 leaves out what the pane writes.
    sheet.sheetView.pane.state = 'frozen';
    sheet.sheetView.pane.freezePane(1, 1, 'B2');
    sheet.setPageOrientation(landscape ? 'landscape' : 'portrait');
    if (rows.length > 0) {
      const range = /** @type {[number[], number[]]} */ ([[1, 1], [columns.length, rows.length + 1]]);
      const table = new Table();
      table.styleInfo = {};
      table.setReferenceRange(...range);
      table.setTableColumns(named);
      table.addAutoFilter(...range);
      sheet.addTable(table);
      workbook.addTable(table);
    }
    workbook.addWorksheet(sheet);
  }
  const files = await workbook.generateFiles();
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path.slice(1), strToU8(String(xml), false)])), { level: 6, mtime: new Date(1980, 0, 2) });
}
