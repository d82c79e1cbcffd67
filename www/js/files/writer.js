// Structure → text: each paragraph, heading and list item on a line of its own, each row of a table on a line with
// its cells parted by tabs. Every reader of a structured file writes through this; it decides nothing about a report.
//
//   w.add('一、'); w.add('回顾'); w.end();                            →   一、回顾
//   w.openRow(); w.openCell(); w.add('甲'); w.closeCell(); … w.closeRow()   →   甲⇥乙

/** A row with a longer cell of several lines holds no data but the page: each line is a paragraph of its own. */
const LONG_CELL = 200;

/** East Asian characters, between which a break in the source of a page is no blank. */
const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
const BREAK_BETWEEN = new RegExp(`(?<=[${CJK}])[ \\t]*[\\r\\n\\f][ \\t\\r\\n\\f]*(?=[${CJK}])`, 'g');

/** White space of a page's source as a browser shows it. */
export const collapse = (text) => text.replace(BREAK_BETWEEN, '').replace(/[ \t\r\n\f]+/g, ' ');

const BLANKS = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** @typedef {{ lines: string[], line: string, label: string, after: string[] }} Frame the lines of a text, a cell or a text box */

/** @returns {Frame} */
const frame = () => ({ lines: [], line: '', label: '', after: [] });

export function createWriter() {
  const frames = [frame()];
  /** @type {string[][][]} */
  const rows = [];
  const top = () => frames[frames.length - 1];
  const open = () => frames.push(frame());

  function end() {
    const now = top();
    const line = now.line.replace(BLANKS, '');
    if (line) now.lines.push(now.label + line);
    now.lines.push(...now.after);
    Object.assign(now, { line: '', label: '', after: [] });
  }

  function close() {
    end();
    const { lines } = top();
    frames.pop();
    return lines;
  }

  return {
    add(text) {
      top().line += text;
    },
    /** What stands before the paragraph under way, if that has any words: the number of a list item. */
    label(text) {
      top().label = text;
    },
    /** Ends the paragraph under way. */
    end,
    /** Opens something that stands beside the paragraph under way and comes after it: a text box. */
    openAside: open,
    closeAside() {
      const lines = close();
      top().after.push(...lines);
    },
    openRow() {
      end();
      rows.push([]);
    },
    openCell: open,
    closeCell() {
      const lines = close();
      if (rows.length > 0) rows[rows.length - 1].push(lines);
      else top().lines.push(...lines);
    },
    closeRow() {
      const cells = rows.pop() ?? [];
      const page = cells.length === 1 || cells.some((lines) => lines.length > 1 && lines.reduce((n, l) => n + l.length, 0) > LONG_CELL);
      if (page) top().lines.push(...cells.flat());
      else if (cells.some((lines) => lines.length > 0)) top().lines.push(cells.map((lines) => lines.join(' ').replaceAll('\t', ' ')).join('\t'));
    },
    text() {
      end();
      return top().lines.map((line) => `${line}\n`).join('');
    },
  };
}
