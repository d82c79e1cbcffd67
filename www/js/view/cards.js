// The expected targets (主要预期目标), as the figures that a reader looks for first.

import { fill, h } from '../dom.js';
import { asWritten, valueText } from '../format.js';
import { recordOf } from '../model/review.js';
import { t } from '../words.js';
import { valueNode } from './value.js';

/** More than any one report has; the table shows them all. */
const MOST = 60;

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function createCards(store, actions) {
  const root = h('section', { class: 'cards' });
  let shown = [];
  store.on(['reviewed', 'lang'], ({ reviewed }, keys) => {
    const records = reviewed?.records ?? [];
    const headline = records.filter((r) => r.headline && r.status === 'target' && r.review !== 'rejected');
    // Most decisions are about other records, and leave the cards as they are.
    const says = headline.flatMap((r) => [r, recordOf(records, r.last_year)]);
    if (!keys.has('lang') && says.length === shown.length && says.every((r, i) => r === shown[i])) return;
    shown = says;
    root.hidden = headline.length === 0;
    root.setAttribute('aria-label', t('cards.title'));
    fill(root,
      h('h2', {}, t('cards.title'), h('span', { class: 'muted' }, t('cards.count', { n: headline.length }))),
      h('ul', { class: 'card-list' }, headline.slice(0, MOST).map((r) => h('li', {}, card(r, records)))));
  });
  store.on(['selected', 'reviewed', 'lang'], ({ selected }) => {
    root.querySelectorAll('.card').forEach((c) => c.setAttribute('aria-pressed', String(Number(c.dataset.id) === selected)));
  });

  function card(r, records) {
    const before = recordOf(records, r.last_year);
    const measure = r.measure === 'growth' || r.measure === 'decline' ? t(`measure.${r.measure}`) : '';
    const says = [r.commitment, asWritten(r), before && t('cards.last', { v: valueText(before) })].filter(Boolean);
    return h('button', { type: 'button', class: `card ${r.form}`, 'data-id': r.id, onclick: () => actions.select(r.id, 'table') },
      h('span', { class: 'card-name', lang: 'zh-CN' }, r.indicator),
      h('span', { class: 'card-value' }, measure && h('span', { class: 'card-measure' }, measure), valueNode(r)),
      h('span', { class: 'card-note', lang: 'zh-CN' }, says.map((words) => [h('span', {}, words), ' '])));
  }
  return root;
}
