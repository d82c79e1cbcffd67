// The plan part as an office writes it: headings, themes, tasks, with their targets and deadlines, and beside each task
// what the office fills in. What is filled in is a part of the review.

import { fill, h, icon, set } from '../dom.js';
import { valueText } from '../format.js';
import { toast } from '../ui/toast.js';
import { count, t } from '../words.js';
import { chosen, ENTRIES, grouped, taskRows } from './model.js';
import './words.js';

const PARTS = ['plan', 'expected', 'outlook'];
const UNITS = 'task-units';

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function create(store, actions) {
  let choice = { part: '', context: false, text: '' };
  /** @type {any[]} */
  let tasks = [];
  let of = null;
  let rows = [];
  let stale = true;

  const choose = (patch) => {
    choice = { ...choice, ...patch };
    draw();
  };
  const part = h('select', { class: 'select', onchange: () => choose({ part: part.value }) });
  const context = h('input', { type: 'checkbox', id: 'task-context', onchange: () => choose({ context: context.checked }) });
  const contextLabel = h('label', { for: 'task-context', class: 'check' });
  const search = h('input', { type: 'search', class: 'search', autocomplete: 'off', oninput: () => choose({ text: search.value }) });
  const counted = h('p', { class: 'counted', role: 'status' });
  const out = h('button', { type: 'button', class: 'button small primary', onclick: () => actions.takeaway('tasks') });
  const more = h('button', { type: 'button', class: 'button small', onclick: () => actions.takeaway() });
  const tools = h('div', { class: 'task-tools' }, part, h('span', { class: 'check-box' }, context, contextLabel), h('div', { class: 'search-box' }, icon('search'), search), counted, h('span', { class: 'gap' }), more, out);
  const units = h('datalist', { id: UNITS });
  const head = h('thead');
  const table = h('table', { class: 'task-table', id: 'tasks' }, head);
  const says = h('div', { class: 'says-state' });
  const scroll = h('div', { class: 'task-scroll', tabindex: '0', role: 'region' }, says, table);
  const root = h('section', { class: 'task-view' }, tools, scroll, units);

  const columns = ['task', 'targets', 'deadline', ...ENTRIES];

  function words() {
    set(scroll, { 'aria-label': t('task.name') });
    set(part, { 'aria-label': t('task.part') });
    fill(part, h('option', { value: '' }, t('task.part.any')), PARTS.map((p) => h('option', { value: p }, t(`task.part.${p}`))));
    part.value = choice.part;
    fill(contextLabel, t('task.context'));
    contextLabel.title = t('task.context.why');
    set(search, { placeholder: t('task.search'), 'aria-label': t('task.search') });
    fill(out, icon('down'), t('task.export'));
    fill(more, t('task.more'));
    fill(head, h('tr', {}, columns.map((key) => h('th', { scope: 'col', class: `k-${key}` }, t(`task.col.${key}`)))));
  }

  /** A field that saves what is written when it is left, so that each is one step. */
  function entry(row, key) {
    const field = h(key === 'progress' ? 'textarea' : 'input', {
      class: 'task-entry', rows: key === 'progress' ? 1 : null, list: key === 'progress' ? null : UNITS, autocomplete: 'off', 'data-entry': key, value: row[key],
      'aria-label': t('task.for', { c: t(`task.col.${key}`), s: row.text.slice(0, 24) }),
      onchange: () => {
        actions.setTask(row.key, { [key]: field.value.trim() });
      },
    });
    return h('td', { class: `k-${key}`, 'data-label': t(`task.col.${key}`) }, field);
  }

  function line(row, theme) {
    return h('tr', { 'data-task': row.id, class: row.kind },
      h('td', { class: 'k-task', lang: 'zh-CN' },
        theme && h('span', { class: 'task-theme' }, theme),
        h('button', { type: 'button', class: 'task-text', title: t('task.goto', { s: '' }).replace(/[:：]\s*$/, ''), onclick: () => actions.showInText(row) }, row.kind === 'context' && h('span', { class: 'tag' }, t('task.is.context')), row.text)),
      h('td', { class: 'k-targets', 'data-label': t('task.col.targets'), lang: 'zh-CN' }, row.records.length > 0 && h('ul', {}, row.records.map((r) => h('li', { class: r.status }, h('span', {}, r.indicator), ' ', h('b', {}, valueText(r)))))),
      h('td', { class: 'k-deadline', 'data-label': t('task.col.deadline'), lang: 'zh-CN' }, row.deadline),
      ENTRIES.map((key) => entry(row, key)));
  }

  /** The first lead unit of a section, for those of its tasks that have none. */
  function fillSection(group) {
    const from = group.rows.find((r) => r.lead);
    const empty = group.rows.filter((r) => !r.lead && r.kind === 'task');
    if (from && empty.length > 0) actions.setTasks(empty.map((r) => [r.key, { lead: from.lead }]));
    toast(t('task.filled', { n: from ? empty.length : 0 }));
  }

  function section(group) {
    let before = '';
    const lines = group.rows.map((row) => {
      const theme = row.theme !== before && row.theme;
      before = row.theme;
      return line(row, theme);
    });
    const button = group.rows.some((r) => r.lead) && group.rows.some((r) => !r.lead)
      && h('button', { type: 'button', class: 'link', onclick: () => fillSection(group) }, t('task.fill'));
    return h('tbody', {}, h('tr', { class: 'task-section' }, h('th', { colspan: String(columns.length), scope: 'rowgroup', lang: 'zh-CN' }, h('span', {}, group.section || t('task.section.none')), button)), lines);
  }

  function draw() {
    const { reviewed, review, phase } = store.get();
    rows = reviewed && of === store.get().found ? taskRows(tasks, reviewed, review.tasks) : [];
    const shown = chosen(rows, choice);
    const [only, focused] = [root.querySelector(':focus'), document.activeElement];
    const at = only && focused instanceof HTMLElement ? [focused.closest('tr')?.dataset.task, focused.dataset.entry] : null;
    const top = scroll.scrollTop;
    table.querySelectorAll('tbody').forEach((body) => body.remove());
    table.append(...grouped(shown).map(section));
    fill(units, [...new Set(rows.flatMap((r) => [r.lead, ...r.support.split(/[、，,；;]/)]))].filter(Boolean).map((value) => h('option', { value })));
    const some = shown.filter((r) => r.kind === 'task');
    fill(counted, rows.length > 0 && t('task.count', { n: count(some.length), m: count(some.flatMap((r) => r.records).length) }));
    const waiting = phase === 'loading' || phase === 'reading' || (reviewed && of !== store.get().found);
    table.hidden = shown.length === 0;
    [part, context, search, out, more].forEach((tool) => { tool.disabled = rows.length === 0; });
    if (rows.length > 0) fill(says, shown.length === 0 && h('p', {}, t('task.nomatch')));
    else if (waiting) fill(says, h('p', {}, t('task.waiting')));
    else fill(says, h('h2', {}, t('task.none')), h('p', {}, t('task.none.do')), h('a', { class: 'button', href: '#/report' }, t('view.report')));
    scroll.scrollTop = top;
    if (at?.[1]) root.querySelector(`tr[data-task="${at[0]}"] [data-entry="${at[1]}"]`)?.focus({ preventScroll: true });
  }

  async function load() {
    const { found, view } = store.get();
    if (view !== 'tasks') {
      stale = true;
      return;
    }
    stale = false;
    draw();
    if (!found || of === found) return;
    try {
      const answer = await actions.tasks();
      if (store.get().found !== found) return;
      [tasks, of] = [answer, found];
      draw();
    } catch (error) {
      fill(says, h('p', { role: 'alert' }, t('task.failed', { e: error.message })));
    }
  }

  store.on(['lang'], () => {
    words();
    if (store.get().view === 'tasks') draw();
  });
  store.on(['found', 'reviewed', 'phase'], load);
  return {
    root,
    shown() {
      if (stale || of !== store.get().found) load();
    },
    hidden() {},
  };
}
