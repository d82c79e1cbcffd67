// The records: expected targets as cards, then the filters, then the table; and in their place whatever there is to
// say while there are none.

import { LONG } from '../actions.js';
import { fill, h, icon } from '../dom.js';
import { asWritten } from '../format.js';
import { rows } from '../records.js';
import { later } from '../ui/slices.js';
import { createTable } from '../ui/table.js';
import { t } from '../words.js';
import { createCards } from './cards.js';
import { createFilters } from './filters.js';
import { valueNode } from './value.js';

/** What of a record says where it stands, which its row does not show. */
const PLACED = { id: 0, key: '', section: 0, span: 0, number_span: 0, deadline: 0, last_year: 0 };

const kindOf = (r) => (r.form === 'qualitative' ? 'qualitative' : r.status);

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function createResults(store, actions, { focusReader }) {
  const scroller = h('div', { class: 'results-scroll' });
  const line = h('p', { class: 'offscreen', role: 'status', 'aria-live': 'polite' });
  const says = h('div', { class: 'says-state' });
  const nothing = h('div', { class: 'no-match', role: 'status' });
  const cards = createCards(store, actions);
  const filters = createFilters(store, actions);

  const columns = [
    {
      key: 'indicator', title: () => t('col.indicator'), cell: (r) => [
        h('span', { class: `dot ${kindOf(r)}`, title: t(`role.${r.status}`) }, h('span', { class: 'offscreen' }, `${t(`role.${r.status}`)} `)),
        h('span', { class: 'indicator', lang: 'zh-CN' }, r.indicator || '—'),
        decided(r)],
    },
    {
      key: 'value', title: () => t('col.value'), cell: (r) => {
        const written = asWritten(r);
        return [valueNode(r), written && h('span', { class: 'written', lang: 'zh-CN' }, written)];
      },
    },
    { key: 'measure', title: () => t('col.measure'), cell: (r) => (r.measure ? t(`measure.${r.measure}`) : r.kind ? t(`kind.${r.kind}`) : '') },
    { key: 'commitment', title: () => t('col.commitment'), cell: (r) => h('span', { lang: 'zh-CN' }, r.commitment) },
    { key: 'section', title: () => t('col.section'), cell: (r) => h('span', { class: 'section', lang: 'zh-CN', title: r.path.join(' › ') }, r.path.at(-1)?.replace(/^[—\-\s]+/, '') ?? '') },
  ];
  const marked = (r) => t(r.review === 'rejected' ? 'review.rejected' : r.added ? 'review.added' : r.edited.length > 0 ? 'review.edited' : 'review.accepted');
  function decided(r) {
    return r.review !== '' && h('span', { class: `decided ${r.review}`, title: marked(r) }, icon(r.review === 'rejected' ? 'close' : r.added ? 'plus' : r.edited.length > 0 ? 'edit' : 'check'), h('span', { class: 'offscreen' }, marked(r)));
  }
  const table = createTable({
    columns, scroller, id: 'records',
    face: (r) => JSON.stringify({ ...r, ...PLACED, parent: r.parent === null || r.parent === undefined }),
    rowClass: (r) => `${kindOf(r)}${r.parent === null || r.parent === undefined ? '' : ' part'} ${r.review}`,
    onselect: (id) => actions.select(id, 'table'),
    onsort: actions.sortBy,
    onenter: focusReader,
  });
  scroller.append(says, cards, filters, table.root, nothing);
  // The table's head sticks below the filters, however many lines they take.
  new ResizeObserver(([entry]) => { table.head.style.top = `${entry.borderBoxSize[0].blockSize}px`; }).observe(filters);
  const root = h('section', { class: 'results', id: 'results' }, line, scroller);

  function message(title, text, action) {
    fill(says, h('h2', {}, title), text && h('p', {}, text), action);
  }

  store.on(['phase', 'reviewed', 'error', 'lang'], ({ phase, reviewed: found, error }) => {
    root.setAttribute('aria-label', t('pane.results'));
    const any = found && found.records.length > 0;
    const waiting = phase === 'loading' || phase === 'reading';
    root.dataset.state = phase === 'error' ? 'error' : any ? 'some' : waiting ? 'waiting' : found ? 'none' : 'empty';
    root.setAttribute('aria-busy', String(waiting));
    if (phase === 'error') {
      const load = error.startsWith('load:');
      message(t(load ? 'state.error.load' : 'state.error'), t(load ? 'state.error.load.do' : 'state.error.do'),
        [h('button', { type: 'button', class: 'button', onclick: actions.retry }, t('act.retry')), h('p', { class: 'muted small-print' }, error)]);
    } else if (waiting && !any) message(t(phase === 'loading' ? 'state.loading' : 'state.reading'), '', h('div', { class: 'skeleton', 'aria-hidden': 'true' }, [1, 2, 3, 4, 5, 6].map(() => h('span'))));
    else if (found && !any) message(t('state.none'), t('state.none.do'));
    else if (!found) message('', t('state.wait'));
    else fill(says);
    if (phase === 'ready' && found) {
      const targets = found.records.filter((r) => r.status === 'target').length;
      line.textContent = any ? t('state.ready', { t: targets, r: found.records.length - targets }) : t('state.none');
    } else line.textContent = phase === 'error' ? t('state.error') : '';
  });

  // Records that were read or decided on just now come in a frame of their own: after the cards, the text and the details.
  // While the text is being typed they come at once; it is not drawn then.
  const drawTable = () => draw(store.get());
  store.on(['reviewed', 'filters', 'order', 'selected', 'lang'], (state, keys) => {
    const typing = state.mode === 'edit' && state.text.length <= LONG;
    if (state.reviewed && keys.has('reviewed') && !keys.has('lang') && !typing) later(drawTable);
    else draw(state, keys.has('lang'));
  });

  function draw(state, anew = false) {
    const list = rows(state);
    table.update({ rows: list, selected: state.selected, order: state.order, label: t('table.name'), anew, still: state.by === 'cards' });
    const hide = !state.reviewed || list.length === 0;
    table.root.hidden = hide;
    fill(nothing, state.reviewed && state.reviewed.records.length > 0 && list.length === 0 && [
      h('p', {}, t('state.nomatch')),
      h('button', { type: 'button', class: 'button', onclick: actions.clearFilters }, icon('close'), t('act.clear'))]);
  }
  return { root, table };
}
