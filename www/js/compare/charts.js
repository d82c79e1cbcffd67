// Charts as plain SVG that stands alone: its colours are in it, so what is saved looks like what was shown.
//
// | function | question | drawing |
// | --- | --- | --- |
// | `dotPlot` | who promised how much, and how does it compare with last year | one line a report; a mark for the target, a diamond for last year's actual |
// | `barChart` | on which domains do the targets lie | one bar a domain, quantified and qualitative |
//
// Nothing is said by colour alone: the bound is the shape of a mark (● a point, ▶ at least, ◀ at most, ├┤ a range), the
// wording its filling (full: hard; hollow: soft), the second series of a bar is hatched.

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {{ ink: string, muted: string, line: string, paper: string, target: string, result: string, quali: string, font: string }} Palette */

/** @param {Record<string, string | number>} attributes */
function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.flat().filter(Boolean));
  return element;
}

const text = (x, y, words, attributes = {}) => s('text', { x, y, ...attributes }, words);

/** Round numbers that divide a stretch into about `n` parts: 4.5, 5, 5.5 … */
export function ticks(low, high, n = 5) {
  const raw = (high - low || Math.abs(high) || 1) / n;
  const ten = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((f) => f * ten).find((f) => f >= raw * 0.999) ?? raw;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** A short word for a label that must fit into `room` characters of full width. */
function short(label, room) {
  let width = 0;
  const letters = [...label];
  const at = letters.findIndex((c) => (width += /[\u2e80-\uffff]/.test(c) ? 1 : 0.55) > room);
  return at < 0 ? label : `${letters.slice(0, Math.max(1, at - 1)).join('')}…`;
}

function frame(width, height, title, { ink, paper, font }) {
  const root = s('svg', { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': title, 'font-family': font, 'font-size': 12, fill: ink });
  root.append(s('title', {}, title), s('rect', { width, height, fill: paper }), text(12, 22, title, { 'font-size': 14, 'font-weight': 600 }));
  return root;
}

const ROW = 24;
const HEAD = 58;
const R = 5;

/** The mark of a target at `x`, `y`; `to` is the far end of a range. */
function mark({ bound, hard }, x, to, y, { target, paper }) {
  const look = { fill: hard ? target : paper, stroke: target, 'stroke-width': 1.75, 'stroke-linejoin': 'round' };
  if (bound === 'range') {
    return [
      s('line', { x1: x, x2: to, y1: y, y2: y, stroke: target, 'stroke-width': hard ? 5 : 2 }),
      ...[x, to].map((end) => s('line', { x1: end, x2: end, y1: y - R, y2: y + R, stroke: target, 'stroke-width': 1.75 }))];
  }
  if (bound === 'at_least' || bound === 'more_than') return [s('path', { d: `M${x - 3} ${y - R - 0.5}L${x + R + 1} ${y}L${x - 3} ${y + R + 0.5}Z`, ...look })];
  if (bound === 'at_most' || bound === 'less_than') return [s('path', { d: `M${x + 3} ${y - R - 0.5}L${x - R - 1} ${y}L${x + 3} ${y + R + 0.5}Z`, ...look })];
  return [s('circle', { cx: x, cy: y, r: R, ...look })];
}

const diamond = (x, y, { result, paper }) => s('path', { d: `M${x} ${y - R}L${x + R} ${y}L${x} ${y + R}L${x - R} ${y}Z`, fill: paper, stroke: result, 'stroke-width': 1.75 });

/**
 * Targets of one indicator over reports.
 *
 * @param {object} chart
 * @param {string} chart.title
 * @param {{ id: string, label: string, value: string, low: number, high: number | null, bound: string, hard: boolean, actual: number | null }[]} chart.rows
 * @param {(n: number) => string} chart.number how a number on the axis is written
 * @param {{ value: number, label: string } | null} chart.base a report that the others are held against
 * @param {{ hard: string, soft: string, atLeast: string, atMost: string, range: string, actual: string }} chart.words of the legend
 * @param {number} width in pixels
 * @param {Palette} palette
 * @param {(id: string) => void} [choose] called with the id of the row that was clicked
 * @param {(rows: any[], add: (row: any) => void) => void} [each] draws the rows, all at once or by and by
 * @returns {SVGElement}
 */
export function dotPlot({ title, rows, number, base, words }, width, palette, choose, each = (list, add) => list.forEach(add)) {
  const { muted, line, result } = palette;
  const left = Math.min(150, width * 0.28);
  const right = Math.min(118, width * 0.24);
  const height = HEAD + rows.length * ROW + 48;
  const root = frame(width, height, title, palette);
  const values = rows.flatMap((r) => [r.low, r.high, r.actual]).concat(base ? base.value : null).filter((v) => v !== null);
  const marks = ticks(Math.min(...values), Math.max(...values), Math.max(3, Math.round((width - left - right) / 90)));
  const [from, to] = [marks[0], marks[marks.length - 1]];
  const x = (v) => left + ((v - from) / (to - from)) * (width - left - right);
  const bottom = HEAD + rows.length * ROW;
  for (const tick of marks) {
    root.append(
      s('line', { x1: x(tick), x2: x(tick), y1: HEAD - 8, y2: bottom, stroke: line }),
      text(x(tick), HEAD - 14, number(tick), { 'text-anchor': 'middle', fill: muted, 'font-size': 11 }));
  }
  if (base) {
    root.append(
      s('line', { x1: x(base.value), x2: x(base.value), y1: HEAD - 8, y2: bottom + 6, stroke: result, 'stroke-dasharray': '4 3', 'stroke-width': 1.5 }),
      text(x(base.value), bottom + 18, short(base.label, 16), { 'text-anchor': 'middle', fill: result, 'font-size': 11 }));
  }
  const lines = s('g');
  const drawRow = (r) => {
    const y = HEAD + lines.childElementCount * ROW + ROW / 2;
    const group = s('g', choose ? { class: 'chart-row', 'data-id': r.id } : {},
      s('rect', { x: 0, y: y - ROW / 2, width, height: ROW, fill: 'transparent' }),
      s('title', {}, `${r.label}: ${r.value}`),
      text(12, y + 4, short(r.label, (left - 20) / 12)),
      s('line', { x1: left, x2: width - right, y1: y, y2: y, stroke: line, 'stroke-dasharray': '1 4' }),
      r.actual !== null && s('line', { x1: x(r.actual), x2: x(r.low), y1: y, y2: y, stroke: muted, 'stroke-width': 1.25 }),
      r.actual !== null && diamond(x(r.actual), y, palette),
      mark(r, x(r.low), x(r.high ?? r.low), y, palette),
      text(width - 12, y + 4, short(r.value, (right - 16) / 9), { 'text-anchor': 'end' }));
    if (choose) group.addEventListener('click', () => choose(r.id));
    lines.append(group);
  };
  root.append(lines, legend([
    [(at, y) => mark({ bound: 'exact', hard: true }, at, at, y, palette), words.hard],
    [(at, y) => mark({ bound: 'exact', hard: false }, at, at, y, palette), words.soft],
    [(at, y) => mark({ bound: 'at_least', hard: true }, at, at, y, palette), words.atLeast],
    [(at, y) => mark({ bound: 'at_most', hard: true }, at, at, y, palette), words.atMost],
    [(at, y) => mark({ bound: 'range', hard: false }, at - 5, at + 5, y, palette), words.range],
    rows.some((r) => r.actual !== null) && [(at, y) => [diamond(at, y, palette)], words.actual],
  ].filter(Boolean), height - 12, width, muted));
  each(rows, drawRow);
  return root;
}

/** Signs and their words in a line, as far as they fit. */
function legend(entries, y, width, muted) {
  const group = s('g', { 'font-size': 11, fill: muted });
  let at = 18;
  for (const [sign, words] of entries) {
    const wide = [...words].reduce((sum, c) => sum + (/[\u2e80-\uffff]/.test(c) ? 11 : 6.2), 0);
    if (at + 12 + wide > width) break;
    group.append(...sign(at, y - 4), text(at + 11, y, words));
    at += wide + 32;
  }
  return group;
}

/**
 * Targets per domain.
 *
 * @param {{ title: string, rows: { label: string, quantified: number, qualitative: number }[], words: { quantified: string, qualitative: string } }} chart
 * @param {number} width
 * @param {Palette} palette
 */
export function barChart({ title, rows, words }, width, palette) {
  const { muted, target, quali, paper } = palette;
  const left = Math.min(130, width * 0.3);
  const height = 40 + rows.length * ROW + 34;
  const root = frame(width, height, title, palette);
  const most = Math.max(1, ...rows.map((r) => r.quantified + r.qualitative));
  const scale = (width - left - 56) / most;
  root.append(s('defs', {}, s('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    s('rect', { width: 6, height: 6, fill: paper }), s('line', { x1: 0, x2: 0, y1: 0, y2: 6, stroke: quali, 'stroke-width': 5 }))));
  rows.forEach((r, i) => {
    const y = 40 + i * ROW;
    const [a, b] = [r.quantified * scale, r.qualitative * scale];
    root.append(s('g', {},
      s('title', {}, `${r.label}: ${r.quantified} + ${r.qualitative}`),
      text(12, y + 15, short(r.label, (left - 20) / 12)),
      s('rect', { x: left, y: y + 4, width: a, height: ROW - 9, fill: target }),
      r.qualitative > 0 && s('rect', { x: left + a, y: y + 4, width: b, height: ROW - 9, fill: 'url(#hatch)', stroke: quali }),
      text(left + a + b + 6, y + 15, String(r.quantified + r.qualitative), { fill: muted })));
  });
  const box = (fill, stroke) => (at, y) => [s('rect', { x: at - 6, y: y - 5, width: 12, height: 9, fill, stroke })];
  root.append(legend([[box(target, target), words.quantified], [box('url(#hatch)', quali), words.qualitative]], height - 12, width, muted));
  return root;
}

/** The colours of the page as it is now. */
export function palette(root = document.documentElement) {
  const style = getComputedStyle(root);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  return { ink: token('ink'), muted: token('ink-3'), line: token('line-2'), paper: token('raised'), target: token('target'), result: token('result'), quali: token('quali'), font: token('sans') };
}

/** The chart as the text of a file. */
export const svgText = (svg) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;

/** The chart as a picture, twice as fine as on the screen. */
export async function pngBlob(svg) {
  const url = URL.createObjectURL(new Blob([svgText(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    // A canvas of more than 16,384 pixels a side is refused by some browsers.
    const fine = Math.min(2, 16000 / Math.max(image.width, image.height));
    [canvas.width, canvas.height] = [image.width * fine, image.height * fine];
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.scale(fine, fine);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('png'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
