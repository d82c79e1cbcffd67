// The expected targets (主要预期目标), as the figures that a reader looks for first.

import { arrange, fill, h } from '../dom.js';
import { asWritten, valueText } from '../format.js';
import { recordOf } from '../model/review.js';
import { t } from '../words.js';
import { valueNode } from './value.js';

/** More than any one report has; the table shows them all. */
const MOST = 60;

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function createCards(store, actions) {
  const title = h('h2', {});
  const list = h('ul', { class: 'card-list' });
  const root = h('section', { class: 'cards' }, title, list);
  /** A card stays as it is while what it says does. @type {Map<number, { r: any, before: any, li: any }>} */
  let shown = new Map();
  store.on(['reviewed', 'lang'], ({ reviewed }, keys) => {
    const records = reviewed?.records ?? [];
    const headline = records.filter((r) => r.headline && r.status === 'target' && r.review !== 'rejected');
    root.hidden = headline.length === 0;
    root.setAttribute('aria-label', t('cards.title'));
    fill(title, t('cards.title'), h('span', { class: 'muted' }, t('cards.count', { n: headline.length })));
    if (keys.has('lang')) shown.clear();
    shown = new Map(headline.slice(0, MOST).map((r) => {
      const [was, before] = [shown.get(r.id), recordOf(records, r.last_year)];
      return [r.id, was?.r === r && was.before === before ? was : { r, before, li: h('li', {}, card(r, before)) }];
    }));
    arrange(list, [...shown.values()].map(({ li }) => li));
  });
  store.on(['selected', 'reviewed', 'lang'], ({ selected }) => {
    root.querySelectorAll('.card').forEach((c) => c.setAttribute('aria-pressed', String(Number(c.dataset.id) === selected)));
  });

  function card(r, before) {
    const measure = r.measure === 'growth' || r.measure === 'decline' ? t(`measure.${r.measure}`) : '';
    const says = [r.commitment, asWritten(r), before && t('cards.last', { v: valueText(before) })].filter(Boolean);
    return h('button', { type: 'button', class: `card ${r.form}`, 'data-id': r.id, onclick: () => actions.select(r.id, 'cards') },
      h('span', { class: 'card-name', lang: 'zh-CN' }, r.indicator),
      h('span', { class: 'card-value' }, measure && h('span', { class: 'card-measure' }, measure), valueNode(r)),
      h('span', { class: 'card-note', lang: 'zh-CN' }, says.map((words) => [h('span', {}, words), ' '])));
  }
  return root;
}
