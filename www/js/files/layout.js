// Pieces of text on a page → its lines in reading order.
//
// | pieces | lines |
// | --- | --- |
// | on one height, beside each other | one line; a wide gap becomes a tab, as between the cells of a table |
// | on both sides of a gutter that runs down the page | the left column, then the right one |
// | further in than the others of its column | a line that begins with `　　`, as a paragraph does |
//
// How the lines make paragraphs is told by the engine, which mends broken lines of any text.

/**
 * @typedef {{ x: number, y: number, width: number, size: number, text: string }} Piece
 * left end and baseline from the bottom left corner, in points; `size` is the height of a character
 */

/** In heights of a character: how far baselines of one line may part, and what gap is a blank, a tab, a gutter. */
const BASELINE = 0.45;
const BLANK = 0.3;
const TAB = 1.8;
const INDENT = 1.4;
const GUTTER = 1;
/** A gutter has so many lines on both sides, this share of them, and lines of so many characters each. */
const COLUMN_LINES = 8;
const COLUMN_SHARE = 0.4;
const COLUMN_CHARS = 8;

/** @param {Piece[]} pieces @returns {string[]} */
export function pageLines(pieces) {
  const rows = inRows(pieces.filter((p) => p.text.trim() !== ''));
  const gutter = findGutter(rows);
  if (gutter === null) return indented(rows);
  const out = [];
  /** @type {Piece[][][]} */
  let [left, right] = [[], []];
  const flush = () => {
    out.push(...indented(left), ...indented(right));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some((p) => p.x < gutter && p.x + p.width > gutter)) {
      flush();
      out.push(...indented([row]));
      continue;
    }
    const [a, b] = [row.filter((p) => p.x < gutter), row.filter((p) => p.x >= gutter)];
    if (a.length > 0) left.push(a);
    if (b.length > 0) right.push(b);
  }
  flush();
  return out;
}

/** Pieces by line, from the top, each from the left. */
function inRows(pieces) {
  const rows = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && row[0].y - piece.y < BASELINE * Math.max(row[0].size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  rows.forEach((row) => row.sort((a, b) => a.x - b.x));
  return rows;
}

/** The middle of a blank strip down the page with prose on both sides; null where the page has one column. */
function findGutter(rows) {
  const gaps = rows.flatMap((row) => row.slice(1).map((p, i) => ({ from: row[i].x + row[i].width, to: p.x, size: p.size })).filter((g) => g.to - g.from >= GUTTER * g.size));
  for (const { from, to } of gaps) {
    const at = (from + to) / 2;
    const sides = rows.filter((row) => row.every((p) => p.x >= at || p.x + p.width <= at));
    const chars = (row, side) => row.filter((p) => p.x < at === side).reduce((n, p) => n + p.text.length, 0);
    const [left, right] = [true, false].map((side) => sides.map((row) => chars(row, side)).filter((n) => n > 0));
    const both = sides.filter((row) => chars(row, true) > 0 && chars(row, false) > 0).length;
    const mean = (list) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
    if (both >= COLUMN_LINES && both >= rows.length * COLUMN_SHARE && mean(left) >= COLUMN_CHARS && mean(right) >= COLUMN_CHARS) return at;
  }
  return null;
}

/** The words of each row, marked where it begins further in than its column does. */
function indented(rows) {
  const margin = rows.map((row) => row[0].x).sort((a, b) => a - b)[Math.floor(rows.length / 10)];
  return rows.map((row) => (row[0].x - margin > INDENT * row[0].size ? `　　${words(row)}` : words(row)));
}

function words(row) {
  let out = '';
  let end = null;
  for (const { x, width, size, text } of row) {
    const gap = end === null ? 0 : x - end;
    if (gap > TAB * size) out += '\t';
    else if (gap > BLANK * size && !/\s$/.test(out)) out += ' ';
    out += text;
    end = x + width;
  }
  return out.trim();
}
