// Tables as text: every one that leaves the page, as src/export/table.rs writes those of the command line. Words that a
// spreadsheet could take for a formula, or turn into a date, get an apostrophe in front; numbers stay numbers.
//
// | cell | CSV | TSV | Markdown |
// | --- | --- | --- | --- |
// | '=SUM(A1)' | '=SUM(A1) with ' in front | the same | =SUM(A1) |
// | '\x1b=SUM(A1)' | the same, with ' in front | the same | =SUM(A1) |
// | -3.5 | -3.5 | -3.5 | -3.5 |
// | '甲,"乙"' | "甲,""乙""" | 甲,"乙" | 甲,"乙" |

/** @typedef {string | number | boolean | Date | null | undefined} Cell */
/** @typedef {{ title: string, width: number, kind?: 'number' | 'date' | 'id' }} Column widths in characters */
/** @typedef {{ name: string, columns: Column[], rows: Cell[][] }} Sheet */

// What a spreadsheet skips before it looks: blanks, control characters, marks without width. Full-width signs count, as in
// Excel for East Asia.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])/u;
const DATE = /^\d[\d/\-:.]*[/\-:][\d/\-:.]*$/;

/** Words as a spreadsheet may have them. */
export const guarded = (words) => (FORMULA.test(words) || DATE.test(words) ? `'${words}` : words);

/** @param {Cell} cell */
const plain = (cell) => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
};

/** @param {Cell} cell */
const safe = (cell) => (typeof cell === 'string' ? guarded(cell) : plain(cell));
const oneLine = (words) => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** RFC 4180 with a byte-order mark, so that Excel reads it as UTF-8. @param {Sheet} sheet */
export function csv({ columns, rows }) {
  const cell = (value) => {
    const words = safe(value);
    return /[",\r\n\t]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return `\ufeff${[columns.map((c) => c.title), ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** For the clipboard. @param {Sheet} sheet */
export function tsv({ columns, rows }) {
  const cell = (value) => {
    const words = oneLine(safe(value));
    // A cell that begins with a quotation mark would be read as a quoted one.
    return words.startsWith('"') ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return [columns.map((c) => c.title), ...rows].map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** A GitHub table. @param {Sheet} sheet */
export function markdown({ columns, rows }) {
  const line = (cells) => `| ${cells.map((value) => oneLine(plain(value)).replace(/[\\|`*_~[\]<&]/g, '\\$&')).join(' | ')} |\n`;
  return line(columns.map((c) => c.title)) + `|${' --- |'.repeat(columns.length)}\n` + rows.map(line).join('');
}
