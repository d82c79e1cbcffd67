// What to take away, and how: one dialog over the formats of take.js.

import { fill, h } from '../dom.js';
import { filtered, rows } from '../records.js';
import { taskRows } from '../tasks/model.js';
import { openDialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { count, t } from '../words.js';
import { CHAT, encode, MAIL } from './link.js';
import { RECORD, USUAL } from './sheets.js';
import { FORMATS } from './take.js';
import './words.js';

/** Kept while the page is open, so that the next export begins where the last one ended. */
const choice = { format: 'xlsx', rows: 'some', rejected: 'out', columns: new Set(RECORD.map((c) => c.key)) };

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function openTakeaway(store, actions, format = choice.format) {
  choice.format = format;
  const state = store.get();
  if (!state.reviewed) return;
  const reviewed = state.reviewed;
  const some = filtered(state.filters) || state.order.column !== '';
  const all = () => (choice.rows === 'some' && some ? rows(state) : reviewed.records);
  const chosen = () => all().filter((r) => choice.rejected === 'marked' || r.review !== 'rejected');
  const option = (group, value, label, why) => h('label', { class: 'take-option' },
    h('input', { type: 'radio', name: `take-${group}`, value, checked: choice[group] === value, onchange: () => { choice[group] = value; update(); } }),
    h('span', {}, label, why && h('span', { class: 'muted' }, why)));
  const set = (key, ...children) => h('fieldset', { class: `take-set take-${key}` }, h('legend', {}, t(`take.${key}`)), children);

  const columns = set('columns', h('div', { class: 'take-list' }, RECORD.map(({ key }) => h('label', {},
    h('input', { type: 'checkbox', value: key, checked: choice.columns.has(key), onchange: (event) => { choice.columns[event.target.checked ? 'add' : 'delete'](key); update(); } }), t(`take.col.${key}`)))),
  h('div', { class: 'take-both' },
    h('button', { type: 'button', class: 'link', onclick: () => pick(USUAL) }, t('take.columns.usual')),
    h('button', { type: 'button', class: 'link', onclick: () => pick(RECORD.map((c) => c.key)) }, t('take.columns.all'))));
  const link = h('div', { class: 'take-link', role: 'status' });
  const which = set('rows', option('rows', 'some', t('take.rows.some', { n: count(rows(state).length) })), option('rows', 'all', t('take.rows.all', { n: count(reviewed.records.length) })));
  const rejected = set('rejected', option('rejected', 'out', t('take.rejected.out')), option('rejected', 'marked', t('take.rejected.marked')));
  const formats = set('format', Object.keys(FORMATS).map((key) => option('format', key, t(`take.${key}`), t(`take.${key}.why`))));

  function pick(keys) {
    choice.columns = new Set(keys);
    columns.querySelectorAll('input').forEach((box) => { box.checked = choice.columns.has(box.value); });
    update();
  }

  async function update() {
    const text = choice.format === 'link';
    const records = !text && choice.format !== 'tasks';
    which.hidden = !records || !some;
    rejected.hidden = !records || !reviewed.records.some((r) => r.review === 'rejected');
    columns.hidden = !FORMATS[choice.format].columns;
    link.hidden = !text;
    if (!text) return;
    const length = location.href.split('#')[0].length + (await encode(state.readText)).length;
    fill(link, h('p', {}, t('take.link.length', { n: count(length) }), ' ', t(length <= CHAT ? 'take.link.chat' : length <= MAIL ? 'take.link.mail' : 'take.link.long')), h('p', {}, t('take.link.warn')));
  }

  async function run() {
    try {
      const told = await FORMATS[choice.format].run({
        reviewed, rows: chosen(), text: state.readText, columns: [...choice.columns], reports: store.get().reports ?? [], now: new Date(),
        taskRows: async () => taskRows(await actions.tasks(), reviewed, state.review.tasks),
      });
      if (told) toast(told);
    } catch (error) {
      toast(t('take.failed', { e: error.message }));
    }
  }

  openDialog({
    title: t('take.title'),
    body: [h('div', { class: 'take' }, formats, h('div', { class: 'take-more' }, which, rejected, columns, link))],
    actions: [{ label: t('act.cancel') }, { label: t('take.do'), kind: 'primary', run }],
  });
  update();
}
