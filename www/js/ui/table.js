// The one table component: sortable columns, a moving row, and only the rows near the screen once there are many.
//
//   const table = createTable({ columns, scroller, rowClass, onselect, onsort, onenter });
//   table.update({ rows, selected, order });
//
// A column is { key, title, cell(row) → nodes, sortable }; a row has an `id`. Up to `few` rows stand in the document as they are
// and may be as tall as they like, and those off the screen are not laid out (work.css).
// Beyond that every row has the same height and those off the screen are left out. While the table is out of sight as a whole,
// its rows wait: all of them would be laid out at once when it is shown. A row whose object is the same as before
// is not built again, so what its cells show must come from it (or say `anew`); nor one whose `face`, all that its
// cells show as one string, is that of a row before.
//
// Nothing here asks for the layout while the document is being changed: that would have it computed twice, and at once.

import { arrange, fill, h, set } from '../dom.js';
import { FRAMES, inSlices } from './slices.js';

/** So many rows stand ready above and below those on the screen; the nearest of them come at once, the others a frame later. */
const BEYOND = 8;
const NEAREST = 2;
/** So many rows are built at once, the next a frame later. */
const AT_ONCE = 8;

/** @type {(row: any) => unknown} */
const unlike = () => Symbol('looks like no other');

export function createTable({ columns, id, scroller, few = 500, rowClass = (_row) => '', face = unlike, onselect, onsort, onenter }) {
  const head = h('thead', { role: 'rowgroup' });
  const body = h('tbody', { role: 'rowgroup' });
  const root = h('table', { role: 'grid', id, class: 'table', tabindex: '-1' }, head, body);
  let rows = [];
  let selected = null;
  let order = { column: '', down: false };
  let from = 0;
  let to = 0;
  /** Counts the drawings; the slices of one that is out of date end. */
  let turn = 0;
  /** Whether the scroller is shown, and whether rows wait for that. */
  let inSight = false;
  let waits = false;
  /** As it was when the layout was last known: how far the body is scrolled past, how much room there is, how tall a row is. */
  let seen = { top: 0, room: 0, each: 0 };

  const many = () => rows.length > few;
  const index = () => rows.findIndex((r) => r.id === selected);

  function drawHead() {
    fill(head, h('tr', { role: 'row', 'aria-rowindex': '1' }, columns.map((c) => {
      const sorted = order.column === c.key ? (order.down ? 'descending' : 'ascending') : 'none';
      if (c.sortable === false) return h('th', { role: 'columnheader', scope: 'col', class: `c-${c.key}` }, c.title());
      const button = h('button', { type: 'button', class: 'sorter', onclick: () => onsort(c.key) }, c.title(), h('span', { class: 'arrow', 'aria-hidden': 'true' }));
      return h('th', { role: 'columnheader', scope: 'col', class: `c-${c.key}`, 'aria-sort': sorted }, button);
    })));
  }

  /** @type {Map<any, { record: any, tr: any }>} the rows in the document, by their ids */
  let built = new Map();

  function build(record) {
    const cells = columns.map((c) => h('td', { role: 'gridcell', class: `c-${c.key}` }, c.cell(record)));
    return { record, tr: h('tr', { role: 'row', class: rowClass(record) }, cells) };
  }
  const stands = (record) => built.get(record.id)?.record === record;

  /** Gives the rows of a list that was made anew to the records that look the same: between two keys nearly all do. */
  function adopt() {
    const listed = new Set(rows);
    const [kept, spare] = [new Map(), new Map()];
    for (const [id, one] of built) {
      if (listed.has(one.record)) kept.set(id, one);
      else spare.set(face(one.record), [...(spare.get(face(one.record)) ?? []), one.tr]);
    }
    for (const record of spare.size > 0 ? rows : []) {
      const tr = kept.has(record.id) ? null : spare.get(face(record))?.shift();
      if (tr) kept.set(record.id, { record, tr });
    }
    built = kept;
  }

  /** The row at `i`, with what depends on its place. */
  function row(i, reachable) {
    const { id } = rows[i];
    if (!stands(rows[i])) built.set(id, build(rows[i]));
    return set(built.get(id)?.tr, { 'data-id': id, 'aria-rowindex': i + 2, 'aria-selected': String(id === selected), tabindex: i === reachable ? '0' : '-1' });
  }

  /** The rows from `first` to before `last`. */
  const stretch = (first, last, reachable) => Array.from({ length: last - first }, (_, i) => row(first + i, reachable));

  /** Lets go of the rows that are no longer in the document. */
  function forget(list) {
    const ids = new Set(list.map((record) => record.id));
    for (const id of built.keys()) if (!ids.has(id)) built.delete(id);
  }

  /** An empty row as tall as the rows it stands for. */
  function gap(n, height) {
    if (n <= 0) return null;
    const tr = h('tr', { class: 'gap', 'aria-hidden': 'true' }, h('td', { colspan: columns.length }));
    tr.style.height = `${n * height}px`;
    return tr;
  }

  /** To be called where the layout is known. */
  function measure() {
    if (!inSight) return;
    seen = {
      top: scroller.getBoundingClientRect().top - body.getBoundingClientRect().top, room: scroller.clientHeight,
      each: parseFloat(getComputedStyle(root).getPropertyValue('--row')) || 48,
    };
  }

  function drawBody(most = AT_ONCE) {
    turn += 1;
    root.classList.toggle('virtual', many());
    root.setAttribute('aria-rowcount', String(rows.length + 1));
    waits = !inSight;
    if (waits) return;
    const focused = body.contains(document.activeElement);
    if (many()) drawWindow(NEAREST, most);
    else drawAll();
    if (focused) body.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** The rows on the screen and so many `beyond` them: the first, and the one after the last. */
  function near(beyond) {
    const { each, room } = { each: seen.each || 48, room: seen.room || innerHeight };
    const first = Math.max(0, Math.floor(Math.min(seen.top, rows.length * each - room) / each));
    return [Math.max(0, first - beyond), Math.min(rows.length, first + Math.ceil(room / each) + 1 + beyond)];
  }

  function drawWindow(beyond, most) {
    const mine = turn;
    const each = seen.each || 48;
    const [first, last] = near(BEYOND);
    [from, to] = near(beyond);
    // What is there already stays.
    while (from > first && stands(rows[from - 1])) from -= 1;
    while (to < last && stands(rows[to])) to += 1;
    // Of what is not, so many come now.
    for (let over = rows.slice(from, to).filter((record) => !stands(record)).length - most; over > 0; over--) {
      if (stands(rows[to - 1])) from += 1;
      else to -= 1;
    }
    const at = index();
    const reachable = at >= from && at < to ? at : from;
    forget(rows.slice(from, to));
    arrange(body, [gap(from, each), ...stretch(from, to, reachable), gap(rows.length - to, each)].filter(Boolean));
    if (from > first || to < last) FRAMES.pause().then(() => mine === turn && drawWindow(BEYOND, AT_ONCE));
  }

  function drawAll() {
    const mine = turn;
    const reachable = () => Math.max(0, index());
    forget(rows);
    let fresh = 0;
    let there = rows.findIndex((record) => !stands(record) && ++fresh > AT_ONCE);
    if (there < 0) there = rows.length;
    arrange(body, stretch(0, there, reachable()));
    const over = () => mine !== turn;
    FRAMES.pause().then(() => over() || inSlices(rows.slice(there), ({ id }) => {
      body.append(row(there++, reachable()));
      if (id === selected) requestAnimationFrame(reveal);
    }, over, FRAMES));
  }

  let asked = false;
  scroller.addEventListener('scroll', () => {
    if (!many() || asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      measure();
      const [first, last] = near(NEAREST);
      if (first < from || last > to) drawBody();
    });
  }, { passive: true });
  new ResizeObserver(([{ contentRect }]) => {
    inSight = contentRect.height > 0;
    const { room, each } = seen;
    measure();
    if (!inSight && many()) rest();
    else if (waits || (many() && (room !== seen.room || each !== seen.each))) drawBody();
  }).observe(scroller);

  /** Leaves the room for the rows and takes them out, while no one sees them. */
  function rest() {
    turn += 1;
    waits = true;
    from = to = 0;
    built.clear();
    arrange(body, [gap(rows.length, seen.each || 48)]);
  }

  /** Brings the selected row into the free part of the scroller, below whatever sticks to its top. */
  function reveal() {
    const i = index();
    if (i < 0) return;
    if (many() && (i < from || i >= to)) {
      measure();
      scroller.scrollTop += i * seen.each - seen.top - seen.room / 2;
      measure();
      drawBody(Infinity);
    }
    const tr = body.querySelector(`[data-id="${selected}"]`);
    if (!tr) return;
    const frame = scroller.getBoundingClientRect();
    const box = tr.getBoundingClientRect();
    const above = head.getBoundingClientRect().height ? head.getBoundingClientRect().bottom - frame.top : 0;
    const clear = Math.max(0, Math.min(above, frame.height / 2));
    if (box.top < frame.top + clear) scroller.scrollTop -= frame.top + clear - box.top + 8;
    else if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom + 8;
  }

  function move(by) {
    if (rows.length === 0) return;
    const i = index();
    const start = i >= 0 ? i : by > 0 ? -1 : rows.length;
    const next = Math.min(rows.length - 1, Math.max(0, start + by));
    onselect(rows[next].id);
  }

  /** The id of the row that an element stands in. */
  function idOf(element) {
    const tr = element.closest('tr[data-id]');
    return tr ? rows[Number(tr.getAttribute('aria-rowindex')) - 2]?.id : undefined;
  }

  const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
  root.addEventListener('keydown', (event) => {
    if (event.target.closest('thead, input, select')) return;
    if (event.target.closest('button, a') && !(event.key in STEPS)) return;
    if (event.key in STEPS) move(STEPS[event.key]);
    else if (event.key === 'Enter' || event.key === ' ') {
      const id = idOf(event.target);
      if (id !== undefined && id !== selected) onselect(id);
      if (event.key === 'Enter') onenter();
    } else return;
    event.preventDefault();
  });
  body.addEventListener('click', (event) => {
    const id = event.target.closest('button, a, input, label') ? undefined : idOf(event.target);
    if (id !== undefined && !String(getSelection())) onselect(id);
  });

  return {
    root,
    head,
    move,
    /** Draws what has changed. */
    update(next) {
      const redraw = next.rows !== rows || next.anew;
      if (next.anew) built.clear();
      if (next.order !== order || next.anew || !head.firstChild) {
        order = next.order;
        drawHead();
      }
      const before = selected;
      rows = next.rows;
      if (redraw && !many()) adopt();
      selected = next.selected;
      root.setAttribute('aria-label', next.label);
      if (redraw) drawBody();
      else if (before !== selected) {
        const focused = body.contains(document.activeElement);
        body.querySelectorAll('[aria-selected="true"], [tabindex="0"]').forEach((tr) => {
          tr.setAttribute('aria-selected', 'false');
          tr.setAttribute('tabindex', '-1');
        });
        const tr = body.querySelector(selected === null ? 'tr[data-id]' : `[data-id="${selected}"]`);
        tr?.setAttribute('tabindex', '0');
        if (selected !== null) tr?.setAttribute('aria-selected', 'true');
        if (focused) tr?.focus({ preventScroll: true });
      }
      // Chosen elsewhere in the scroller, it stays where it is looked at.
      if (before !== selected && !next.still) requestAnimationFrame(reveal);
    },
    focus() {
      const first = () => body.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
      if (waits) FRAMES.pause().then(first);
      else first();
    },
  };
}
