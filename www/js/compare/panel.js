// Beside the grid: the chart of the chosen indicator with its figures as a table, or how the targets spread over domains.

import { fill, h, icon } from '../dom.js';
import { save } from '../exports.js';
import { humane, valueText } from '../format.js';
import { csv } from '../takeaway/cells.js';
import { FRAMES, inSlices } from '../ui/slices.js';
import { toast } from '../ui/toast.js';
import { t } from '../words.js';
import { barChart, dotPlot, palette, pngBlob, svgText } from './charts.js';
import { byValue, difference, domains, labelOf } from './model.js';

const isHard = (record) => (record.code ?? '').startsWith('hard');
const PERCENT = new Set(['%', '个百分点']);

/** A number of a line as people write it. */
export const figure = (number, unit) => humane(number, unit).join('');

/** `高 0.5 个百分点`: how far a cell is from what it is held against. */
export function differenceText(line, cell, base) {
  const by = difference(cell.number, base.number);
  if (by === 0) return t('cmp.diff.same');
  const unit = PERCENT.has(line.unit) ? t('cmp.points') : line.unit;
  return t(by > 0 ? 'cmp.diff.up' : 'cmp.diff.down', { n: [figure(Math.abs(by), line.unit), unit].filter(Boolean).join(' ') });
}

export const lineTitle = (line) => [line.canonical, t(`measure.${line.measure}`), line.unit].filter(Boolean).join(' · ');

export function createPanel({ openRecord, showDomains }) {
  const drawing = h('div', { class: 'chart' });
  const table = h('div', { class: 'chart-table' });
  const head = h('div', { class: 'pane-head' });
  const body = h('div', { class: 'compare-panel-body', tabindex: '0', role: 'group' }, drawing, table);
  const root = h('aside', { class: 'compare-panel' }, head, body);
  let sorted = true;
  let now = null;
  let svg = null;
  /** Counts the drawings; the slices of one that is out of date end. */
  let turn = 0;
  /** @type {Promise<any>} settled when the chart is whole */
  let whole = Promise.resolve();
  let colours = palette();

  const fileName = (ending) => `${(now.line ? `${now.line.canonical}-${t(`measure.${now.line.measure}`)}` : t('cmp.chart.domains')).replace(/[\\/:*?"<>|\s]+/g, '-')}.${ending}`;

  async function saveSvg() {
    await whole;
    save(fileName('svg'), 'image/svg+xml', svgText(svg));
  }

  async function savePng() {
    await whole;
    try {
      save(fileName('png'), 'image/png', await pngBlob(svg));
    } catch (error) {
      toast(t('cmp.chart.failed', { e: error.message }));
    }
  }

  const button = (key, run, pressed) => h('button', { type: 'button', class: 'button small', 'aria-pressed': pressed, onclick: run }, t(key));

  function drawHead() {
    const { line } = now;
    [root, body].forEach((part) => part.setAttribute('aria-label', t('cmp.chart')));
    fill(head,
      h('h2', {}, t('cmp.chart')),
      line && button(sorted ? 'cmp.chart.list' : 'cmp.chart.sort', () => {
        sorted = !sorted;
        update(now);
      }),
      h('span', { class: 'gap' }),
      button('cmp.chart.svg', saveSvg),
      button('cmp.chart.png', savePng),
      button('cmp.chart.csv', saveCsv),
      line && h('button', { type: 'button', class: 'quiet', title: t('cmp.chart.back'), 'aria-label': t('cmp.chart.back'), onclick: showDomains }, icon('close')));
  }

  /** The cells of the line in the order of the chart. */
  function cells() {
    const { line, reports, base } = now;
    return (sorted ? byValue(line, reports) : reports).map((r) => line.cells.get(r.id)).filter(Boolean).map((cell) => ({ cell, record: cell.records[0], base: base(line, cell) }));
  }

  function drawLine(width) {
    const { line, against } = now;
    const list = cells();
    // One report that all are held against, itself among them or left out by the filters.
    const base = list.map((one) => one.base).find((to) => to?.report.id === against);
    const mine = ++turn;
    const over = () => mine !== turn;
    svg = dotPlot({
      title: lineTitle(line),
      rows: list.map(({ cell, record }) => ({
        id: cell.report.id, label: labelOf(cell.report), value: valueText(record), low: record.low, high: record.high, bound: record.bound, hard: isHard(record), actual: cell.actual,
      })),
      number: (n) => figure(n, line.unit),
      base: base ? { value: base.number, label: labelOf(base.report) } : null,
      words: { hard: t('cmp.legend.hard'), soft: t('cmp.legend.soft'), atLeast: t('cmp.legend.atleast'), atMost: t('cmp.legend.atmost'), range: t('cmp.legend.range'), actual: t('cmp.legend.actual') },
    }, width, colours, (id) => openRecord(line.cells.get(id)), (rows, add) => { whole = inSlices(rows, add, over, FRAMES); });
    const rows = h('tbody', { role: 'rowgroup' });
    fill(table, h('table', { class: 'figures lined', role: 'table' },
      h('caption', { class: 'offscreen' }, t('cmp.chart.table')),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ['cmp.col.report', 'cmp.col.value', 'cmp.col.actual', 'cmp.col.diff', 'cmp.col.quote'].map((key) => h('th', { role: 'columnheader', scope: 'col' }, t(key))))),
      rows));
    const field = (...content) => h('td', { role: 'cell' }, content);
    whole.then(() => over() || inSlices(list, ({ cell, record, base: to }) => rows.append(h('tr', { role: 'row' },
      h('th', { role: 'rowheader', scope: 'row' }, labelOf(cell.report)),
      field(valueText(record), record.code && h('span', { class: 'code' }, t(`code.${record.code}`))),
      field(cell.actual === null ? '' : figure(cell.actual, line.unit)),
      field(to ? differenceText(line, cell, to) : ''),
      field(h('button', { type: 'button', class: 'link', lang: 'zh-CN', onclick: () => openRecord(cell) }, record.quote)))), over, FRAMES));
  }

  function drawDomains(width) {
    turn += 1;
    const rows = domains(now.reports, now.choice).map(({ domain, ...counts }) => ({ label: domain || t('cmp.nodomain'), ...counts }));
    svg = barChart({ title: t('cmp.chart.domains'), rows, words: { quantified: t('form.quantified'), qualitative: t('form.qualitative') } }, width, colours);
    fill(table, h('p', { class: 'muted pad' }, t('cmp.chart.pick')), h('table', { class: 'figures' },
      h('caption', { class: 'offscreen' }, t('cmp.chart.table')),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('cmp.col.domain')), h('th', { scope: 'col' }, t('form.quantified')), h('th', { scope: 'col' }, t('form.qualitative')))),
      h('tbody', {}, rows.map((r) => h('tr', {}, h('th', { scope: 'row' }, r.label), h('td', {}, r.quantified), h('td', {}, r.qualitative))))));
  }

  /** What the chart shows, as a table for Excel. */
  function saveCsv() {
    const rows = now.line ? lineRows() : domains(now.reports, now.choice).map((d) => [d.domain || t('cmp.nodomain'), d.quantified, d.qualitative]);
    const header = now.line ? ROW_KEYS.map((key) => t(`cmp.col.${key}`)) : [t('cmp.col.domain'), t('form.quantified'), t('form.qualitative')];
    save(fileName('csv'), 'text/csv;charset=utf-8', csv({ name: '', columns: header.map((title) => ({ title, width: 0 })), rows }));
  }

  const ROW_KEYS = ['place', 'year', 'level', 'domain', 'indicator', 'written', 'measure', 'low', 'high', 'unit', 'bound', 'commitment', 'code', 'actual', 'base', 'diff', 'quote', 'report'];

  const lineRows = () => cells().flatMap(({ cell, base }) => cell.records.map((r) => [
    cell.report.facts.place, cell.report.facts.year, cell.report.facts.level && t(`level.${cell.report.facts.level}`), r.domain, r.canonical, r.indicator, t(`measure.${r.measure}`),
    r.low, r.high, r.unit, t(`bound.${r.bound}`), r.commitment, r.code && t(`code.${r.code}`), cell.actual, base?.number ?? null, base ? difference(cell.number, base.number) : null, r.quote, cell.report.name,
  ]));

  /** How wide the chart may be, where that is known: to ask for it would have the page laid out at once. */
  let width = 0;

  function redraw() {
    if (!now || width === 0) return;
    if (now.line) drawLine(Math.max(320, width));
    else drawDomains(Math.max(320, width));
    fill(drawing, svg);
    drawHead();
  }

  /** @param {{ line: any, reports: any[], choice: any, against: string, base: Function }} next */
  function update(next) {
    now = next;
    redraw();
  }

  new ResizeObserver(([entry]) => {
    if (entry.contentRect.width === 0 || Math.abs(entry.contentRect.width - width) < 8) return;
    ({ width } = entry.contentRect);
    requestAnimationFrame(redraw);
  }).observe(drawing);
  new MutationObserver(() => {
    colours = palette();
    redraw();
  }).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return { root, update };
}
