// A grid of lines × reports of which only the part on the screen is in the document, so that thousands of cells scroll
// like a few. Every cell has the same size; the head and the names of the lines stay where they are.
//
//   const grid = createGrid({ corner, column, name, cell, onname, oncell });
//   grid.update({ label, lines, reports });
//   grid.select(key);
//
// `column(report)` and `name(line)` give nodes, `cell(line, report)` what is heard of a cell and the nodes in it. Keys: arrows, Home, End and Page move; Enter opens.

import { arrange, fill, h } from '../dom.js';
import { FRAMES } from '../ui/slices.js';

const SPARE = 1;
/** So many lines come at once where there was none; the others a frame later. */
const FIRST = 6;

export function createGrid({ corner, column, name, cell, onname, oncell }) {
  const head = h('div', { class: 'grid-head', role: 'row', 'aria-rowindex': '1' });
  const sheet = h('div', { class: 'grid-sheet' }, head);
  const root = h('div', { class: 'grid', role: 'grid', tabindex: '-1' }, sheet);
  let lines = [];
  let reports = [];
  let selected = '';
  /** The cell that the keyboard is on: column -1 is the name of the line. */
  let active = { line: 0, column: -1 };
  let drawn = '';
  /** What is in the document, by line and column: cells that stay in sight are not built again. */
  let rows = new Map();
  let columns = new Map();
  let most = Infinity;
  /** As it was when the layout was last known: to ask for it while the document is being changed would have it computed twice. */
  let seen = { top: 0, left: 0, height: 0, width: 0, cell: { height: 50, width: 136, name: 208, head: 46 } };

  /** To be called where the layout is known. */
  function measure() {
    const style = getComputedStyle(root);
    const px = (token) => parseFloat(style.getPropertyValue(`--${token}`));
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = root;
    if (height > 0) seen = { top, left, height, width, cell: { height: px('cell-height'), width: px('cell-width'), name: px('name-width'), head: px('head-height') } };
  }

  /** First and last of what is on the screen, with one to spare. */
  function visible(offset, room, each, n) {
    const first = Math.max(0, Math.min(Math.floor(offset / each), n - Math.ceil(room / each)) - SPARE);
    return [first, Math.min(n, first + Math.ceil(room / each) + 1 + 2 * SPARE)];
  }

  /** The entries of `before` from `first` to before `last`, those that are missing made. */
  function stretch(before, first, last, make) {
    return new Map(Array.from({ length: last - first }, (_, i) => [first + i, before.get(first + i) ?? make(first + i)]));
  }

  function at(element, left, top) {
    element.style.left = `${left}px`;
    if (top !== undefined) element.style.top = `${top}px`;
    return element;
  }

  function draw(anew = false) {
    if (seen.height === 0) return;
    const { height, width, name: names, head: above } = seen.cell;
    const [top, end] = visible(seen.top, seen.height - above, height, lines.length);
    const [left, right] = visible(seen.left, seen.width - names, width, reports.length);
    if (rows.size === 0 && end > top + FIRST) {
      most = FIRST;
      FRAMES.pause().then(() => {
        most = Infinity;
        draw();
      });
    }
    const bottom = Math.min(end, top + most);
    const now = [top, bottom, left, right, height, width].join();
    if (!anew && now === drawn) return;
    drawn = now;
    if (anew) [rows, columns] = [new Map(), new Map()];
    const held = sheet.contains(document.activeElement);
    sheet.style.width = `${names + reports.length * width}px`;
    sheet.style.height = `${above + lines.length * height}px`;
    columns = stretch(columns, left, right, (i) => at(h('div', { class: 'grid-column', role: 'columnheader', 'aria-colindex': i + 2 }, column(reports[i])), names + i * width));
    if (anew) fill(head, h('div', { class: 'grid-corner', role: 'columnheader', 'aria-colindex': '1' }, corner()));
    arrange(head, [head.firstChild, ...columns.values()]);
    rows = stretch(rows, top, bottom, (n) => {
      const first = h('div', { class: 'grid-name', role: 'rowheader', 'aria-colindex': '1', 'data-line': n, 'data-column': '-1' }, name(lines[n]));
      const row = h('div', { class: 'grid-row', role: 'row', 'aria-rowindex': n + 2, 'aria-selected': String(lines[n].key === selected) }, first);
      return { row: at(row, 0, above + n * height), first, cells: new Map() };
    });
    for (const [n, one] of rows) {
      one.cells = stretch(one.cells, left, right, (i) => {
        const { says, nodes } = cell(lines[n], reports[i]);
        return at(h('div', { class: 'grid-cell', role: 'gridcell', 'aria-label': says, 'aria-colindex': i + 2, 'data-line': n, 'data-column': i }, nodes), names + i * width);
      });
      arrange(one.row, [one.first, ...one.cells.values()]);
      one.first.tabIndex = active.line === n && active.column === -1 ? 0 : -1;
      one.cells.forEach((element, i) => { element.tabIndex = active.line === n && active.column === i ? 0 : -1; });
    }
    arrange(sheet, [head, ...[...rows.values()].map(({ row }) => row)]);
    if (held) focus();
  }

  const focus = () => sheet.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });

  let asked = false;
  root.addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      measure();
      draw();
    });
  }, { passive: true });
  new ResizeObserver(() => {
    const { cell: before, height } = seen;
    measure();
    draw(height === 0 || before.width !== seen.cell.width || before.name !== seen.cell.name);
  }).observe(root);

  /** Puts the keyboard on a cell and brings it into sight. */
  function go(line, col) {
    active = { line: Math.min(lines.length - 1, Math.max(0, line)), column: Math.min(reports.length - 1, Math.max(-1, col)) };
    const { height, width, name: names, head: above } = seen.cell;
    const into = (from, room, start, size) => (start < from ? start : start + size > from + room ? start + size - room : from);
    root.scrollTop = into(root.scrollTop, root.clientHeight - above, active.line * height, height);
    if (active.column >= 0) root.scrollLeft = into(root.scrollLeft, root.clientWidth - names, active.column * width, width);
    measure();
    drawn = '';
    draw();
    focus();
  }

  const open = (line, col) => (col < 0 ? onname(lines[line]) : oncell(lines[line], reports[col]));

  root.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(seen.height / seen.cell.height) - 2);
    const { line, column: col } = active;
    const to = {
      ArrowDown: [line + 1, col], ArrowUp: [line - 1, col], ArrowRight: [line, col + 1], ArrowLeft: [line, col - 1],
      PageDown: [line + page, col], PageUp: [line - page, col],
      Home: [event.ctrlKey ? 0 : line, -1], End: [event.ctrlKey ? lines.length - 1 : line, reports.length - 1],
    }[event.key];
    if (to) go(to[0], to[1]);
    else if (event.key === 'Enter' && lines[line]) open(line, col);
    else return;
    event.preventDefault();
  });
  root.addEventListener('click', (event) => {
    const target = event.target.closest('[data-line]');
    if (!target) return;
    active = { line: Number(target.dataset.line), column: Number(target.dataset.column) };
    open(active.line, active.column);
  });

  return {
    root,
    update(next) {
      ({ lines, reports } = next);
      active = { line: Math.min(active.line, Math.max(0, lines.length - 1)), column: Math.min(active.column, reports.length - 1) };
      root.setAttribute('aria-label', next.label);
      root.setAttribute('aria-rowcount', String(lines.length + 1));
      root.setAttribute('aria-colcount', String(reports.length + 1));
      draw(true);
    },
    /** Marks the line with this key. */
    select(key) {
      selected = key;
      for (const [n, { row }] of rows) row.setAttribute('aria-selected', String(lines[n].key === selected));
    },
  };
}
