// The report to be read: paragraphs and headings, each record's words and number marked, built from text nodes.
// Blocks far from the screen stay plain text until they come near, so a book-length text opens at once.

import { h } from '../dom.js';
import { recordOf } from '../model/review.js';
import { inSlices, FRAMES } from '../ui/slices.js';
import { blocks, distribute, lines, segments } from '../segments.js';

const NEAR = '800px 0px';
const FLASH_MS = 1600;

const kindOf = (r) => (r.form === 'qualitative' ? 'qualitative' : r.status);
const shortest = (a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]);

/**
 * @param {{ onselect: (id: number) => void, onkey: (event: KeyboardEvent) => void }} options
 */
export function createReader({ onselect, onkey }) {
  const root = h('div', { class: 'reader', id: 'reader' });
  let found = null;
  let text = '';
  let parts = [];
  let selected = null;
  let step = null;

  const observer = new IntersectionObserver((entries) => {
    const near = parts.filter(({ element }) => entries.some(({ isIntersecting, target }) => isIntersecting && target === element));
    inSlices(near, (part) => mark(parts.indexOf(part)), () => false, FRAMES);
  }, { root: null, rootMargin: NEAR });

  root.addEventListener('click', (event) => {
    const segment = event.target.closest?.('[data-records]');
    if (!segment || String(getSelection())) return;
    const ids = segment.dataset.records.split(' ').map(Number);
    onselect(ids[(ids.indexOf(selected) + 1) % ids.length]);
  });
  root.addEventListener('keydown', onkey);

  /** A text that is shown already stays as it is laid out, until what is near the screen is marked. */
  function show(newText, newFound) {
    observer.disconnect();
    found = newFound;
    if (newText !== text) lay(newText);
    const lists = distribute(parts, itemsOf(found));
    parts.forEach((part, i) => {
      part.items = lists[i];
      part.marked = false;
      observer.observe(part.element);
    });
  }

  function lay(newText) {
    text = newText;
    const all = lines(text);
    parts = blocks(all).map((block, i) => ({ ...block, items: [], marked: false, element: plain(block, i) }));
    root.classList.toggle('tight', broken(all));
    root.replaceChildren(...parts.map((p) => p.element));
    requestAnimationFrame(() => { root.scrollTop = 0; });
  }

  const itemsOf = ({ records, numbers, outline, document }) => [
    ...records.map((r) => ({ start: r.span[0], end: r.span[1], record: r })),
    ...numbers.map((n, i) => ({ start: n.span[0], end: n.span[1], number: i })),
    ...outline.map((s) => ({ start: s.span[0], end: s.span[1], heading: Math.min(3, s.level) })),
    ...(document.title ? [{ start: document.title.span[0], end: document.title.span[1], heading: 0 }] : []),
  ];

  /** The same text with another review: what it changes is marked anew, and nothing moves. */
  function update(newFound) {
    const before = new Map(found.records.map((r) => [r.id, r]));
    const changed = newFound.records.filter((r) => {
      const was = before.get(r.id);
      before.delete(r.id);
      return !was || was.review !== r.review || kindOf(was) !== kindOf(r);
    });
    const spans = [...changed, ...before.values()].map((r) => r.span);
    const touched = (from, to) => spans.some(([start, end]) => start < to && end > from);
    found = newFound;
    const lists = distribute(parts, itemsOf(found));
    parts.forEach((part, i) => {
      part.items = lists[i];
      if (!part.marked || !touched(part.start, part.end)) return;
      const per = perLine(part);
      part.lines.forEach(([start, end], n) => touched(start, end) && part.element.children[n].replaceWith(paragraph(start, end, per[n])));
      emphasise(part.element);
    });
  }

  /** The stretch of the text that is selected in the reader, or `null`. */
  function selection() {
    const chosen = getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    if (!range || range.collapsed || !root.contains(range.commonAncestorContainer)) return null;
    return [position(range.startContainer, range.startOffset), position(range.endContainer, range.endOffset)];
  }

  /** A place in the document as a place in the text. */
  function position(node, offset) {
    const inside = node instanceof Element ? node : node.parentElement;
    const whole = inside.closest('[data-start]') ?? inside.closest('.block');
    if (!whole) return node === root && offset > 0 ? text.length : 0;
    const start = Number(whole.dataset.start ?? parts[Number(whole.dataset.block)].start);
    // Of a block that is marked up only its paragraphs are places: between them lie line ends.
    if (whole.classList.contains('marked')) {
      const next = whole.children[offset];
      return next ? Number(next.dataset.start) : parts[Number(whole.dataset.block)].end;
    }
    const range = document.createRange();
    range.setStart(whole, 0);
    range.setEnd(node, offset);
    return start + String(range).length;
  }

  /** Whether the text has hard line breaks, as a PDF copy has: many short lines. */
  function broken(all) {
    const full = all.filter(([a, b]) => b > a);
    const short = full.filter(([a, b]) => b - a < 46).length;
    return full.length > 20 && short > full.length * 0.8;
  }

  function plain(block, index) {
    const element = h('div', { class: 'block', 'data-block': index }, text.slice(block.start, block.end));
    if (block.lines.length > 0) element.style.setProperty('--guess', `${Math.ceil((block.end - block.start) / 30 + block.lines.length / 2) * 30}px`);
    return element;
  }

  function mark(index) {
    const part = parts[index];
    if (!part || part.marked) return;
    part.marked = true;
    observer.unobserve(part.element);
    const per = perLine(part);
    part.element.replaceChildren(...part.lines.map(([start, end], i) => paragraph(start, end, per[i])));
    part.element.classList.add('marked');
    emphasise(part.element);
  }

  const perLine = (part) => distribute(part.lines.map(([start, end]) => ({ start, end })), part.items);

  function paragraph(start, end, items) {
    const heading = items.find((i) => i.heading !== undefined && i.start <= start + 4 && i.end >= end - 1);
    const p = h('p', { class: heading ? `h${heading.heading}` : null, 'data-start': start });
    for (const s of segments(start, end, items)) p.append(stretch(s));
    return p;
  }

  function stretch({ start, end, items }) {
    const words = text.slice(start, end);
    if (items.length === 0) return document.createTextNode(words);
    const records = items.filter((i) => i.record).map((i) => i.record).sort(shortest);
    const number = items.find((i) => i.number !== undefined);
    const heading = items.find((i) => i.heading !== undefined);
    const classes = [];
    if (heading) classes.push(`run${heading.heading}`);
    if (records.length) classes.push('mark', kindOf(records[0]), records.every((r) => r.review === 'rejected') && 'rejected', records.some((r) => r.review === 'accepted') && 'accepted');
    let ids = records.map((r) => r.id);
    if (number) {
      const { role, records: stated } = found.numbers[number.number];
      classes.push('num', `role-${role}`);
      // A number speaks for its own records before those around it.
      if (stated.length) {
        ids = [...stated, ...ids.filter((id) => !stated.includes(id))];
        classes.push('states');
      }
    }
    return h('span', {
      class: classes.filter(Boolean).join(' '),
      'data-records': ids.length ? ids.join(' ') : null,
      'data-number': number ? number.number : null,
    }, words);
  }

  const of = (id, within = root) => within.querySelectorAll(`[data-records~="${id}"]`);

  function emphasise(within) {
    if (selected !== null) {
      of(selected, within).forEach((s) => s.classList.add('selected'));
      of(selected, within)[0]?.setAttribute('tabindex', '0');
    }
    if (step !== null) within.querySelectorAll(`[data-number="${step}"]`).forEach((s) => s.classList.add('stepped'));
  }

  const blockAt = (position) => parts.findIndex((p) => position < p.end || p === parts.at(-1));

  /** Marks up everything from the block at `from` to the one at `to` and gives the element at `find()`. */
  function reach(from, to, find) {
    for (let i = blockAt(from); i <= blockAt(Math.max(from, to - 1)); i++) mark(i);
    return find();
  }

  function bring(element) {
    const box = element.getBoundingClientRect();
    const frame = root.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 60) {
      root.scrollTop += box.top - frame.top - frame.height * 0.3;
    }
  }

  // What is selected and in sight stays there when a panel opens below the text, or grows.
  let height = 0;
  new ResizeObserver(() => {
    const [was, element] = [height, root.querySelector('.selected')];
    height = root.clientHeight;
    if (height >= was || !element) return;
    const top = element.getBoundingClientRect().top - root.getBoundingClientRect().top;
    if (top >= 0 && top < was) bring(element);
  }).observe(root);

  /** Once the page has drawn what has changed; to ask for places before that would have it laid out at once. */
  function scrollTo(element, flashing) {
    if (!element) return;
    const go = () => bring(element);
    // Blocks that come into view are measured then, which may move the place: look once more.
    requestAnimationFrame(() => {
      go();
      requestAnimationFrame(go);
    });
    flashing.forEach((e) => {
      e.classList.add('flash');
      setTimeout(() => e.classList.remove('flash'), FLASH_MS);
    });
  }

  function select(id, { scroll }) {
    root.querySelectorAll('.selected').forEach((s) => {
      s.classList.remove('selected');
      s.removeAttribute('tabindex');
    });
    selected = id;
    const record = id === null || !found ? null : recordOf(found.records, id);
    if (!record) return;
    const list = reach(record.span[0], record.span[1], () => of(id));
    emphasise(root);
    if (scroll) scrollTo(list[0], [...list]);
  }

  function number(index) {
    root.querySelectorAll('.stepped').forEach((s) => s.classList.remove('stepped'));
    step = index;
    if (index === null || !found?.numbers[index]) return;
    const { span } = found.numbers[index];
    const list = reach(span[0], span[1], () => root.querySelectorAll(`[data-number="${index}"]`));
    emphasise(root);
    scrollTo(list[0], [...list]);
  }

  function place(position) {
    const element = reach(position, position + 1, () => [...root.querySelectorAll('[data-start]')].findLast((p) => Number(p.dataset.start) <= position));
    scrollTo(element, [element]);
  }

  return { root, show, update, selection, select, number, place, focus: () => root.querySelector('.selected')?.focus({ preventScroll: true }) };
}
