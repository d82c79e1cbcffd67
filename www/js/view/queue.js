// The guide's list of what is left to review: the doubtful first, with why; and what has lost its place in the text.

import { h } from '../dom.js';
import { valueText } from '../format.js';
import { doubts, queue, unplaced } from '../model/queue.js';
import { count, t } from '../words.js';

/** So many are listed; the others follow as these are done. */
const AHEAD = 50;

/** @param {import('../types').Actions} actions */
export const createQueue = (actions) => function draw({ reviewed, review, selected }) {
  const total = reviewed.records.length;
  if (total === 0) return h('p', { class: 'muted pad' }, t('queue.empty'));
  const left = queue(reviewed);
  const all = doubts(reviewed);
  const doubtful = left.filter((r) => all.has(r.id)).length;
  const lost = unplaced(reviewed, review);
  const why = (r) => all.get(r.id)?.map(({ doubt, message }) => message ?? t(`doubt.${doubt}`)).join(' · ');

  const entry = (r) => h('li', {}, h('button', {
    type: 'button', class: 'note', 'data-key': `open${r.id}`, 'aria-current': r.id === selected ? 'true' : null, onclick: () => actions.select(r.id, 'queue'),
  }, h('span', { lang: 'zh-CN' }, h('b', {}, r.indicator || '—'), ' ', valueText(r)), why(r) && h('span', { class: 'note-kind doubt' }, why(r))));

  const list = (key, records) => records.length > 0 && [
    h('h2', { class: 'queue-head' }, t(key), h('span', { class: 'n' }, count(records.length))),
    h('ol', { class: 'notes' }, records.slice(0, AHEAD).map(entry)),
    records.length > AHEAD && h('p', { class: 'muted pad' }, t('queue.more', { n: count(records.length - AHEAD) }))];

  const progress = t('queue.progress', { n: count(total - left.length), m: count(total) });
  return [
    h('div', { class: 'pad' },
      h('progress', { class: 'queue-bar', max: total, value: total - left.length, 'aria-label': progress }),
      h('p', { class: 'muted' }, left.length > 0 ? progress : t('queue.done')),
      left.length > 0 && h('button', { type: 'button', class: 'button small', 'data-key': 'next', onclick: () => actions.nextOpen(1) }, t('queue.next'), h('kbd', { 'aria-hidden': 'true' }, 'J'))),
    list('queue.doubtful', left.slice(0, doubtful)),
    list('queue.others', left.slice(doubtful)),
    (lost.added.length > 0 || lost.decisions > 0) && h('div', { class: 'pad unplaced' },
      h('h2', {}, t('queue.unplaced')),
      lost.decisions > 0 && h('p', {}, t('queue.unplaced.decisions', { n: count(lost.decisions) })),
      lost.added.map((a) => h('p', { lang: 'zh-CN' }, h('b', {}, a.indicator), ' ', h('q', {}, a.quote))))];
};
