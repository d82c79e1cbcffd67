// The selected record in full, docked under the text: every field that is known, the quote, and the way to what it
// belongs to.

import { fill, focusedKey, h, icon } from '../dom.js';
import { period, value, valueText } from '../format.js';
import { doubts } from '../model/queue.js';
import { recordOf } from '../model/review.js';
import { rows } from '../records.js';
import { t } from '../words.js';
import { valueNode } from './value.js';

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function createDetail(store, actions, { focusTable }) {
  const root = h('section', { class: 'detail', id: 'detail' });

  const link = (id, words) => h('button', { type: 'button', class: 'link', lang: 'zh-CN', onclick: () => actions.select(id, 'detail') }, words);

  function fields(r, records) {
    const zh = (words) => h('span', { lang: 'zh-CN' }, words);
    const from = r.from !== null ? valueText({ ...r, low: r.from, high: null, bound: 'exact' }) : '';
    return [
      ['detail.written', r.value && zh(r.value)],
      ['detail.measure', r.measure && t(`measure.${r.measure}`)],
      ['detail.kind', r.kind && t(`kind.${r.kind}`)],
      ['detail.commitment', r.commitment && zh(r.commitment)],
      ['detail.verb', r.verb && zh(r.verb)],
      ['detail.from', from],
      ['detail.deadline', r.deadline && zh(r.deadline.value)],
      ['detail.period', r.period && period(r.period)],
      ['detail.canonical', r.canonical && zh(r.canonical)],
      ['detail.domain', r.domain && zh(r.domain)],
      ['detail.code', r.code && t(`code.${r.code}`)],
      ['detail.names', r.names?.length > 0 && zh(r.names.join('、'))],
      ['detail.parent', recordOf(records, r.parent) && link(r.parent, recordOf(records, r.parent).indicator)],
      ['detail.last', recordOf(records, r.last_year) && link(r.last_year, valueText(recordOf(records, r.last_year)))],
      ['detail.path', r.path.length > 0 && zh(r.path.join(' › '))],
    ].filter(([, has]) => has);
  }

  /** One key or one touch: decided, and on to the next. */
  function reviewBar(state, r) {
    const button = (to, name, key) => h('button', {
      type: 'button', class: `button small review ${to}`, 'data-key': to, 'aria-pressed': String(r.review === to), title: t(`review.do.${to}`), onclick: () => actions.review(to, true),
    }, icon(name), t(`review.to.${to}`), h('kbd', { 'aria-hidden': 'true' }, key));
    const step = (again, name, key, steps) => h('button', {
      type: 'button', class: 'quiet', 'data-key': key, disabled: steps.length === 0, title: t(key), 'aria-label': t(key), onclick: () => actions.undo(again),
    }, icon(name));
    return h('div', { class: 'review-bar', role: 'group', 'aria-label': t('filter.review') },
      !r.added && button('accepted', 'check', 'A'), button('rejected', 'close', 'X'),
      h('button', { type: 'button', class: 'button small', 'data-key': 'edit', onclick: actions.startEdit }, icon('edit'), t('edit.do'), h('kbd', { 'aria-hidden': 'true' }, 'E')),
      h('span', { class: 'gap' }),
      step(false, 'undo', 'act.undo', state.done), step(true, 'redo', 'act.redo', state.undone));
  }

  store.on(['selected', 'reviewed', 'lang', 'filters', 'order', 'mode', 'done', 'undone', 'editing'], (state) => {
    const { selected, reviewed, mode, editing } = state;
    const focused = focusedKey(root);
    const records = reviewed?.records ?? [];
    const r = selected === null || mode === 'edit' || editing ? null : recordOf(records, selected);
    root.hidden = !r;
    root.setAttribute('aria-label', t('detail.title'));
    if (!r) {
      fill(root);
      return;
    }
    const hidden = !rows(store.get()).includes(r);
    const word = value(r)?.word;
    const doubtful = r.review === '' ? doubts(reviewed).get(r.id) ?? [] : [];
    fill(root,
      h('div', { class: 'detail-head' },
        h('span', { class: `tag ${r.form === 'qualitative' ? 'qualitative' : r.status}` }, t(r.form === 'qualitative' ? 'legend.qualitative' : `role.${r.status}`)),
        h('h3', { lang: 'zh-CN' }, r.indicator),
        h('span', { class: 'detail-value' }, valueNode(r), word && h('span', { class: 'muted', 'aria-hidden': 'true' }, word)),
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('act.close'), onclick: () => actions.select(null, 'detail') }, icon('close'))),
      reviewBar(state, r),
      doubtful.length > 0 && h('ul', { class: 'doubts' }, doubtful.map(({ doubt, message }) => h('li', {}, icon('doubt'), message ?? t(`doubt.${doubt}`)))),
      (r.edited.length > 0 || r.added) && h('p', { class: 'small-print muted' }, r.added ? t('edit.was.added') : t('edit.was', { s: r.edited.map((f) => t(`edit.field.${f}`)).join(t('edit.and')) })),
      h('dl', {}, fields(r, records).map(([key, has]) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, has)))),
      hidden && h('p', { class: 'muted small-print' }, t('detail.hidden'), ' ', h('button', { type: 'button', class: 'link', onclick: actions.clearFilters }, t('act.clear'))),
      h('button', { type: 'button', class: 'link only-phone', onclick: () => { store.set({ pane: 'results' }); focusTable(); } }, t('detail.back')));
    if (focused) root.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
  });
  return root;
}
