// What the table shows: status at one touch, a search, the other filters as lists, the count, and the way out (export).

import { fill, h, icon, set } from '../dom.js';
import { choices, filter, filtered, NONE, partOf, rows, sectionCounts } from '../records.js';
import { createMenu } from '../ui/menu.js';
import { FRAMES, inSlices, later } from '../ui/slices.js';
import { count, t } from '../words.js';

const MANY = 400;
const LISTS = ['section', 'form', 'unit', 'commitment', 'domain', 'review'];

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function createFilters(store, actions) {
  const search = h('input', { type: 'search', class: 'search', id: 'search', autocomplete: 'off', oninput: () => actions.filter({ text: search.value }) });
  const searchBox = h('div', { class: 'search-box' }, icon('search'), search);
  const statuses = ['all', 'target', 'result'].map((s) => h('button', { type: 'button', 'data-status': s, onclick: () => actions.filter({ status: s }) }));
  const segmented = h('div', { class: 'segmented', role: 'group' }, statuses);
  const lists = h('div', { class: 'lists', id: 'filter-lists' });
  const counted = h('span', { class: 'counted' });
  const toggle = h('button', { type: 'button', class: 'button small only-narrow', 'aria-controls': 'filter-lists', onclick: () => store.set({ filtersOpen: !store.get().filtersOpen }) });
  const exporter = h('button', { type: 'button', class: 'button small primary' });
  const menu = createMenu({ button: exporter, items: exportItems });
  const copy = h('button', { type: 'button', class: 'button small copy', onclick: actions.copyTable });
  const selects = Object.fromEntries(LISTS.map((key) => [key, h('select', { class: 'select', 'data-filter': key, onchange: (e) => actions.filter({ [key]: e.target.value }) })]));
  fill(lists, Object.values(selects), h('span', { class: 'gap' }), counted);
  /** The state that is drawn, or being drawn in slices. */
  let drawn;
  /** What the lists offer now: one that offers the same again is left as it is. */
  const said = {};
  const root = h('div', { class: 'filters', role: 'search' }, h('div', { class: 'filter-row' }, segmented, searchBox, toggle, h('span', { class: 'gap' }), copy, menu), lists);

  function exportItems() {
    const { filters } = store.get();
    const list = rows(store.get());
    const rejected = list.filter((r) => r.review === 'rejected').length;
    const n = list.length - rejected;
    const item = (key, run) => h('button', { type: 'button', role: 'menuitem', onclick: run }, h('span', {}, t(`export.${key}`)), h('span', { class: 'muted' }, t(`export.${key}.why`)));
    return [
      h('p', { class: 'menu-note', role: 'presentation' }, t(filtered(filters) ? 'export.scope.some' : 'export.scope.all', { n }), rejected > 0 && ` · ${t('export.rejected', { n: rejected })}`),
      item('csv', () => actions.exportAs('csv')),
      item('json', () => actions.exportAs('json')),
      item('md', () => actions.exportAs('md')),
      item('copy', actions.copyTable),
      h('button', { type: 'button', role: 'menuitem', onclick: () => actions.takeaway() }, h('span', {}, t('export.more')), h('span', { class: 'muted' }, t('export.more.why'))),
    ];
  }

  const option = (value, words, n) => ({ value, words: n === undefined ? words : `${words} (${n})` });
  const node = ({ value, words, options }) => (options ? h('optgroup', { label: words }, options.map(node)) : h('option', { value }, words));

  /** What a list offers: `{ value, words }`, or in groups `{ words, options }`. @returns {any[]} */
  function options(key, state) {
    const { reviewed: found, filters } = state;
    const any = option('', t(`filter.${key}`));
    if (key === 'section') return [any, ...sectionOptions(found, filters)];
    if (key === 'review') return [any, ...reviewOptions(found, filters)];
    const names = { form: (v) => t(`form.${v}`) }[key] ?? ((v) => v);
    return [any, ...choices(found, filters, key).map(([v, n]) => option(v, v === NONE ? t('filter.none') : names(v), n))];
  }

  function reviewOptions(found, filters) {
    const left = filter(found, filters, 'review');
    return [NONE, 'accepted', 'rejected'].map((d) => option(d, t(d === NONE ? 'review.open' : `review.${d}`), left.filter((r) => r.review === (d === NONE ? '' : d)).length));
  }

  /** Long texts have more sections than a list can offer: then only the outer ones are in it. */
  function sectionOptions(found, filters) {
    const left = filter(found, filters, 'section');
    const parts = ['expected', 'plan', 'review', 'outlook'].map((p) => [p, left.filter((r) => partOf(r, found.outline) === p).length]).filter(([, n]) => n > 0);
    const totals = sectionCounts(found.outline, left);
    const sections = found.outline.flatMap((s, i) => (totals[i] > 0 && (found.outline.length < MANY || s.level === 1) ? option(`s${i}`, `${'　'.repeat(s.level - 1)}${s.heading.slice(0, 24)}`, totals[i]) : []));
    return [{ words: t('filter.parts'), options: parts.map(([p, n]) => option(`p${p}`, t(`part.${p}`), n)) }, { words: t('filter.sections'), options: sections }];
  }

  store.on(['lang'], () => {
    set(search, { placeholder: t('filter.text'), 'aria-label': t('filter.text') });
    set(segmented, { 'aria-label': t('filter.status') });
    fill(exporter, icon('down'), t('act.export'));
    fill(copy, icon('copy'), t('export.copy'));
  });

  // What there is to choose from may come after the records themselves.
  store.on(['reviewed', 'filters', 'lang', 'order'], (_, keys) => {
    if (keys.has('lang')) draw();
    else later(draw);
  });

  function draw() {
    const state = drawn = store.get();
    const { reviewed: found, filters } = state;
    root.hidden = !found || found.records.length === 0;
    if (root.hidden) return;
    if (search.value !== filters.text) search.value = filters.text;
    const left = filter(found, filters, 'status');
    const per = { all: left.length, target: left.filter((r) => r.status === 'target').length };
    per.result = per.all - per.target;
    for (const button of statuses) {
      const s = button.dataset.status;
      fill(set(button, { 'aria-pressed': String(filters.status === s) }), t(`status.${s}`), h('span', { class: 'n' }, count(per[s])));
    }
    drawLists(state, rows(state).length);
  }

  function drawList(key, state) {
    const { reviewed: found, filters } = state;
    const list = selects[key];
    const offers = options(key, state);
    const says = JSON.stringify(offers);
    if (said[key] !== says) fill(list, offers.map(node));
    said[key] = says;
    list.value = filters[key];
    list.setAttribute('aria-label', t(`filter.${key}`));
    list.classList.toggle('set', filters[key] !== '');
    list.hidden = key === 'domain' && !found.records.some((r) => r.domain);
  }

  /** The lists keep their elements, so that one that has the focus keeps it. */
  function drawLists(state, n) {
    const { reviewed: found, filters } = state;
    inSlices(LISTS, (key) => drawList(key, state), () => state !== drawn, FRAMES);
    // Without a filter the first button says the same.
    counted.classList.toggle('whole', !filtered(filters));
    fill(counted, filtered(filters) ? t('table.counted', { n: count(n), m: count(found.records.length) }) : t('table.count', { n: count(n) }));
    const clear = filtered(filters) && h('button', { type: 'button', class: 'link clear', onclick: actions.clearFilters }, t('act.clear'));
    const before = lists.querySelector('.clear');
    const held = before?.contains(document.activeElement);
    before?.remove();
    if (clear) counted.after(clear);
    if (held) (clear || statuses[0]).focus();
  }

  store.on(['filtersOpen', 'filters', 'lang'], ({ filtersOpen, filters }) => {
    const n = LISTS.filter((k) => filters[k] !== '').length;
    root.classList.toggle('open', filtersOpen);
    fill(toggle, icon('filter'), t('filter.open'), n > 0 && h('span', { class: 'n' }, n));
    toggle.setAttribute('aria-expanded', String(filtersOpen));
  });
  return root;
}
