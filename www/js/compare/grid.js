// A grid of lines × reports of which only the part on the screen is in the document, so that thousands of cells scroll
// like a few. Every cell has the same size; the head and the names of the lines stay where they are.
//
//   const grid = createGrid({ corner, column, name, cell, onname, oncell });
//   grid.update({ label, lines, reports, selected });
//
// `column(report)`, `name(line)` and `cell(line, report)` give nodes. Keys: arrows, Home, End and Page move; Enter opens.

import { fill, h } from '../dom.js';

const SPARE = 3;

export function createGrid({ corner, column, name, cell, onname, oncell }) {
  const sheet = h('div', { class: 'grid-sheet' });
  const root = h('div', { class: 'grid', role: 'grid', tabindex: '-1' }, sheet);
  let lines = [];
  let reports = [];
  let selected = '';
  /** The cell that the keyboard is on: column -1 is the name of the line. */
  let active = { line: 0, column: -1 };
  let drawn = '';

  const px = (token) => parseFloat(getComputedStyle(root).getPropertyValue(token));

  /** First and last of what is on the screen, with a few to spare. */
  function visible(offset, room, each, n) {
    const first = Math.max(0, Math.floor(offset / each) - SPARE);
    return [first, Math.min(n, first + Math.ceil(room / each) + 2 * SPARE)];
  }

  function draw(force = false) {
    const [height, width, names, head] = [px('--cell-height'), px('--cell-width'), px('--name-width'), px('--head-height')];
    const [top, bottom] = visible(root.scrollTop, root.clientHeight, height, lines.length);
    const [left, right] = visible(root.scrollLeft, root.clientWidth, width, reports.length);
    const now = [top, bottom, left, right].join();
    if (!force && now === drawn) return;
    drawn = now;
    const held = sheet.contains(document.activeElement);
    sheet.style.width = `${names + reports.length * width}px`;
    sheet.style.height = `${head + lines.length * height}px`;
    const columns = reports.slice(left, right);
    const at = (i) => `translate(${names + (left + i) * width}px, 0)`;
    const place = (element, transform) => {
      element.style.transform = transform;
      return element;
    };
    const focusable = (line, col) => (active.line === line && active.column === col ? '0' : '-1');
    fill(sheet,
      h('div', { class: 'grid-head', role: 'row', 'aria-rowindex': '1' },
        h('div', { class: 'grid-corner', role: 'columnheader', 'aria-colindex': '1' }, corner()),
        columns.map((r, i) => place(h('div', { class: 'grid-column', role: 'columnheader', 'aria-colindex': left + i + 2 }, column(r)), at(i)))),
      lines.slice(top, bottom).map((line, i) => {
        const n = top + i;
        return place(h('div', { class: 'grid-row', role: 'row', 'aria-rowindex': n + 2, 'aria-selected': String(line.key === selected) },
          h('div', { class: 'grid-name', role: 'rowheader', 'aria-colindex': '1', 'data-line': n, 'data-column': '-1', tabindex: focusable(n, -1) }, name(line)),
          columns.map((r, j) => place(h('div', { class: 'grid-cell', role: 'gridcell', 'aria-colindex': left + j + 2, 'data-line': n, 'data-column': left + j, tabindex: focusable(n, left + j) }, cell(line, r)), at(j)))),
        `translate(0, ${n * height}px)`);
      }));
    if (held) sheet.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  let asked = false;
  root.addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  }, { passive: true });
  new ResizeObserver(() => draw()).observe(root);

  /** Puts the keyboard on a cell and brings it into sight. */
  function go(line, col) {
    active = { line: Math.min(lines.length - 1, Math.max(0, line)), column: Math.min(reports.length - 1, Math.max(-1, col)) };
    const [height, width, names, head] = [px('--cell-height'), px('--cell-width'), px('--name-width'), px('--head-height')];
    const into = (from, room, start, size) => (start < from ? start : start + size > from + room ? start + size - room : from);
    root.scrollTop = into(root.scrollTop, root.clientHeight - head, active.line * height, height);
    if (active.column >= 0) root.scrollLeft = into(root.scrollLeft, root.clientWidth - names, active.column * width, width);
    draw(true);
    sheet.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  const open = (line, col) => (col < 0 ? onname(lines[line]) : oncell(lines[line], reports[col]));

  root.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(root.clientHeight / px('--cell-height')) - 2);
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
      ({ lines, reports, selected } = next);
      active = { line: Math.min(active.line, Math.max(0, lines.length - 1)), column: Math.min(active.column, reports.length - 1) };
      root.setAttribute('aria-label', next.label);
      root.setAttribute('aria-rowcount', String(lines.length + 1));
      root.setAttribute('aria-colcount', String(reports.length + 1));
      draw(true);
    },
  };
}
