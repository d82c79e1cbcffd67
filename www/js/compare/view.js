// The comparison: what to compare in a line on top, the grid of indicators × reports, and beside it a chart.

import { fill, h, icon, set } from '../dom.js';
import { value, valueSpoken } from '../format.js';
import '../ui/icons.js';
import { FRAMES, inSlices, later } from '../ui/slices.js';
import { count, t } from '../words.js';
import { createGrid } from './grid.js';
import { baseline, choicesOf, comparison, difference, EVERYTHING, labelOf, ORDERS, reportsOf } from './model.js';
import { createPanel, differenceText, figure } from './panel.js';
import './words.js';

export function create(store, actions) {
  let choice = EVERYTHING;
  let against = '';
  let order = 'coverage';
  let key = '';
  let open = false;
  let stale = true;
  let turn = 0;
  /** @type {{ reports: any[], lines: any[], left: number, base: Function }} */
  let view = { reports: [], lines: [], left: 0, base: () => null };

  const choose = (patch) => {
    choice = { ...choice, ...patch };
    draw();
  };
  const all = () => store.get().reports ?? [];

  const status = h('div', { class: 'segmented', role: 'group' });
  const headline = h('input', { type: 'checkbox', id: 'cmp-headline', onchange: () => choose({ headline: headline.checked }) });
  const headlineLabel = h('label', { for: 'cmp-headline', class: 'check' });
  const place = h('input', { type: 'search', class: 'search', autocomplete: 'off', oninput: () => choose({ place: place.value }) });
  const select = (name, onchange) => h('select', { class: 'select', 'data-choice': name, onchange: (event) => onchange(event.target.value) });
  const lists = {
    domain: select('domain', (domain) => choose({ domain })),
    level: select('level', (level) => choose({ level })),
    year: select('year', (year) => choose({ year })),
  };
  const againstList = select('against', (to) => {
    against = to;
    draw();
  });
  const orderList = select('order', (to) => {
    order = to;
    draw();
  });
  const counted = h('p', { class: 'counted', role: 'status' });
  const left = h('p', { class: 'muted small-print' });
  const legend = h('p', { class: 'muted small-print' });
  const nothing = h('div', { class: 'says-state' });
  const bar = h('div', { class: 'compare-bar', role: 'search' }, status, h('span', { class: 'check-box' }, headline, headlineLabel), h('div', { class: 'search-box' }, icon('search'), place), lists.level, lists.year, lists.domain, h('span', { class: 'gap' }), againstList, orderList);

  const grid = createGrid({
    corner: () => t('cmp.col.indicator'),
    column: (r) => [h('span', { class: 'grid-place', lang: 'zh-CN', title: r.name }, r.facts.place || r.facts.title || r.name), h('span', { class: 'muted' }, [r.facts.year, r.facts.level && t(`level.${r.facts.level}`)].filter(Boolean).join(' · '))],
    name: (line) => [h('span', { class: 'grid-indicator', lang: 'zh-CN' }, line.canonical), h('span', { class: 'muted' }, [t(`measure.${line.measure}`), line.unit, t('cmp.of', { n: count(line.cells.size) })].filter(Boolean).join(' · '))],
    cell: cellNodes,
    onname: (line) => pick(line.key),
    oncell: (line, report) => {
      const cell = line.cells.get(report.id);
      if (cell) openRecord(cell);
    },
  });
  const panel = createPanel({ openRecord, showDomains: () => pick('') });
  const body = h('div', { class: 'compare-body' }, h('div', { class: 'compare-table' }, grid.root, nothing), panel.root);
  const root = h('section', { class: 'compare view', id: 'compare' }, bar, h('div', { class: 'compare-count' }, counted, legend, left), body);

  function pick(to) {
    key = to;
    if (stale) draw();
    else showLine();
    if (to) reveal();
  }

  /** Where the chart stands below the table, it comes into sight as far as there is room. */
  function reveal() {
    requestAnimationFrame(() => {
      const from = root.getBoundingClientRect().bottom - root.clientHeight * 0.6;
      const hidden = panel.root.getBoundingClientRect().top - from;
      if (hidden > 0 && root.scrollHeight > root.clientHeight) root.scrollTop += hidden;
    });
  }

  function openRecord({ report, records: [record] }) {
    actions.openReport(report.id, record.id);
  }

  function cellNodes(line, report) {
    const cell = line.cells.get(report.id);
    if (!cell) return { says: t('cmp.nothing'), nodes: h('span', { class: 'grid-none' }, '·') };
    const [record, ...others] = cell.records;
    const { symbol, digits, unit } = value(record) ?? { digits: '' };
    const base = view.base(line, cell);
    const by = base ? difference(cell.number, base.number) : 0;
    const hard = (record.code ?? '').split('_')[0];
    const more = others.length > 0 && t('cmp.more', { n: others.length });
    const under = base ? differenceText(line, cell, base) : record.commitment;
    return {
      says: [valueSpoken(record), under, more].filter(Boolean).join(' · '),
      nodes: [
        h('span', { class: `grid-value ${hard}`, title: [record.quote, record.code && t(`code.${record.code}`), more].filter(Boolean).join('\n') },
          symbol && h('span', { class: 'symbol' }, symbol), h('span', { class: 'digits' }, digits), h('span', { class: 'unit' }, unit), others.length > 0 && h('sup', {}, `+${others.length}`)),
        base
          ? h('span', { class: `grid-diff ${by > 0 ? 'up' : by < 0 ? 'down' : ''}`, title: figure(base.number, line.unit) }, by > 0 ? '▲ ' : by < 0 ? '▼ ' : '', under)
          : under && h('span', { class: 'grid-diff', lang: 'zh-CN' }, under)],
    };
  }

  const option = (value, words, n) => h('option', { value }, n === undefined ? words : `${words} (${count(n)})`);
  const any = (name) => option('', t('cmp.any', { s: t(`cmp.${name}`).toLowerCase() }));

  /** What the lists offer, and in which language. */
  let offered = { reports: null, lang: '' };

  function drawBar(reports) {
    const { lang } = store.get();
    if (reports !== offered.reports || lang !== offered.lang) offer(reports);
    offered = { reports, lang };
    for (const button of status.children) button.setAttribute('aria-pressed', String(choice.status === button.getAttribute('data-status')));
    for (const [name, list] of Object.entries({ ...lists, against: againstList })) {
      list.value = name === 'against' ? against : choice[name];
      list.classList.toggle('set', list.value !== '');
    }
    orderList.value = order;
  }

  function offer(reports) {
    const { years, levels, domains } = choicesOf(reports);
    set(status, { 'aria-label': t('cmp.status') });
    fill(status, ['target', 'result'].map((s) => h('button', { type: 'button', 'data-status': s, onclick: () => choose({ status: s }) }, t(`status.${s}`))));
    fill(headlineLabel, t('cmp.headline'));
    set(place, { placeholder: t('cmp.place'), 'aria-label': t('cmp.place') });
    fill(lists.domain, any('domain'), domains.map(([d, n]) => option(d, d, n)));
    fill(lists.level, any('level'), levels.map(([l, n]) => option(l, t(`level.${l}`), n)));
    fill(lists.year, any('year'), years.map(([y, n]) => option(y, y, n)));
    for (const name of ['domain', 'level', 'year']) set(lists[name], { 'aria-label': t(`cmp.${name}`) });
    const each = h('optgroup', { label: t('cmp.against.reports') });
    fill(againstList, ['', 'actual', 'before'].map((a) => option(a, t(`cmp.against.${a || 'none'}`))), each);
    // As many as there are reports.
    inSlices(reportsOf(reports, EVERYTHING), (r) => each.append(option(r.id, labelOf(r))), () => !each.isConnected, FRAMES).then(() => { againstList.value = against; });
    set(againstList, { 'aria-label': t('cmp.against') });
    fill(orderList, Object.keys(ORDERS).map((o) => option(o, t(`cmp.order.${o}`))));
    set(orderList, { 'aria-label': t('cmp.order') });
  }

  /** Puts a comparison together in slices that leave the page free; `null` where a newer one was begun. */
  async function collect(reports, mine) {
    const { add, done } = comparison(choice);
    return (await inSlices(reports, add, () => mine !== turn)) ? done() : null;
  }

  async function draw() {
    stale = true;
    if (!open) return;
    const mine = ++turn;
    const everything = all();
    if (against && !['actual', 'before'].includes(against) && !everything.some((r) => r.id === against)) against = '';
    const reports = reportsOf(everything, choice);
    root.setAttribute('aria-busy', 'true');
    const found = await collect(reports, mine);
    // A report that the others are held against counts even where the filters leave it out.
    const held = everything.find((r) => r.id === against);
    const beyond = against === 'before' ? everything : held ? [...reports, held] : reports;
    const whole = found && beyond.length > reports.length ? await collect(beyond, mine) : found;
    if (!found || !whole || mine !== turn) return;
    stale = false;
    root.setAttribute('aria-busy', 'false');
    show(everything, reports, found, whole.lines);
  }

  function show(everything, reports, { lines, left: without }, whole) {
    const known = new Map(whole.map((line) => [line.key, line]));
    const base = baseline(against, everything);
    view = { reports, lines: lines.sort(ORDERS[order]), left: without, base: (line, cell) => base(known.get(line.key) ?? line, cell) };
    const none = everything.length === 0;
    bar.hidden = counted.hidden = legend.hidden = left.hidden = panel.root.hidden = none;
    grid.root.hidden = none || lines.length === 0;
    drawBar(everything);
    fill(nothing, none
      ? [h('h2', {}, t('cmp.none')), h('p', {}, t('cmp.none.do')), h('a', { class: 'button', href: '#/library' }, t('cmp.none.open'))]
      : lines.length === 0 && h('p', {}, t('cmp.nomatch')));
    counted.textContent = t('cmp.count', { n: count(lines.length), m: count(reports.length) });
    legend.textContent = t('cmp.key');
    left.textContent = without > 0 ? t('cmp.left', { n: count(without) }) : '';
    grid.update({ label: t('cmp.grid'), lines: view.lines, reports });
    if (!none) later(showLine);
  }

  /** The chosen line, marked in the grid and drawn beside it. */
  function showLine() {
    const line = view.lines.find((l) => l.key === key) ?? null;
    key = line?.key ?? '';
    grid.select(key);
    panel.update({ line, reports: view.reports, choice, against, base: view.base });
  }

  store.on(['reports', 'lang'], draw);
  return {
    root,
    shown() {
      open = true;
      actions.loadReports();
      if (stale) draw();
    },
    hidden() {
      open = false;
    },
  };
}
