// The plan part as an office writes it: headings, themes, tasks, with their targets and deadlines, and beside each task
// what the office fills in. What is filled in is a part of the review.
//
// Rows are as tall as what is written in them, and all of them are in the document, so that the browser's own search finds
// them; those off the screen are not laid out (tasks.css), and a row in which nothing has changed is not built again.

import { arrange, fill, h, icon, set } from '../dom.js';
import { valueText } from '../format.js';
import '../ui/icons.js';
import { FRAMES, inSlices } from '../ui/slices.js';
import { toast } from '../ui/toast.js';
import { count, t } from '../words.js';
import { chosen, ENTRIES, grouped, taskRows } from './model.js';
import './words.js';

const PARTS = ['plan', 'expected', 'outlook'];
const UNITS = 'task-units';
/** So many rows are laid out at first, on the screen and near it. */
const SEEN = 32;
/** So many of them come at a time, and so many of the others. */
const ABREAST = 4;
const BEYOND = 40;

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function create(store, actions) {
  let choice = { part: '', context: false, text: '' };
  /** @type {any[]} */
  let tasks = [];
  let of = null;
  let rows = [];
  let stale = true;
  let turn = 0;
  /** @type {Map<number, { row: any, theme: string, tr: any }>} */
  let lines = new Map();
  /** @type {Map<string, any>} */
  let bodies = new Map();

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
  const head = h('thead', { role: 'rowgroup' });
  const table = h('table', { class: 'task-table', id: 'tasks', role: 'table' }, head);
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
    fill(head, h('tr', { role: 'row' }, columns.map((key) => h('th', { role: 'columnheader', scope: 'col', class: `k-${key}` }, t(`task.col.${key}`)))));
  }

  /**
   * What is written beside a task. It becomes a field when it has the focus, so that there is one field at a time: whenever
   * fields come, a browser looks through all of the page for what it could fill in by itself, which takes it longer than to draw them.
   */
  function entry(row, key) {
    const named = { class: 'task-entry', 'data-entry': key, 'aria-label': t('task.for', { c: t(`task.col.${key}`), s: row.text.slice(0, 24) }) };
    const words = h('div', {
      ...named, role: 'textbox', tabindex: '0', onfocus: write,
      // The press ends here: it would put the selection where the words were.
      onmousedown: (event) => {
        event.preventDefault();
        write();
      },
    }, row[key]);

    /** Saves what is written when it is left, so that each is one step. */
    function write() {
      const field = h(key === 'progress' ? 'textarea' : 'input', {
        ...named, rows: key === 'progress' ? 1 : null, list: key === 'progress' ? null : UNITS, autocomplete: 'off', value: words.textContent,
        onchange: () => actions.setTask(row.key, { [key]: field.value.trim() }),
        onblur: () => {
          // It keeps the focus when it is the window that is left.
          if (document.activeElement === field) return;
          words.textContent = field.value.trim();
          field.replaceWith(words);
        },
      });
      words.replaceWith(field);
      field.focus();
    }
    return h('td', { role: 'cell', class: `k-${key}`, 'data-label': t(`task.col.${key}`) }, words);
  }

  const cell = (key, ...content) => h('td', { role: 'cell', class: `k-${key}`, 'data-label': key === 'task' ? null : t(`task.col.${key}`), lang: 'zh-CN' }, content);

  const build = (row, theme) => h('tr', { role: 'row', 'data-task': row.id, class: row.kind },
    cell('task',
      theme && h('span', { class: 'task-theme' }, theme),
      h('button', { type: 'button', class: 'task-text', title: t('task.goto', { s: '' }).replace(/[:：]\s*$/, ''), onclick: () => actions.showInText(row) }, row.kind === 'context' && h('span', { class: 'tag' }, t('task.is.context')), row.text)),
    cell('targets', row.records.length > 0 && h('ul', {}, row.records.map((r) => h('li', { class: r.status }, h('span', {}, r.indicator), ' ', h('b', {}, valueText(r)))))),
    cell('deadline', row.deadline),
    ENTRIES.map((key) => entry(row, key)));

  const SAYS = ['key', 'kind', 'text', 'deadline'];
  /** Whether a row of before shows what this one does, but for what is filled in. */
  const same = (before, row, theme) => before.theme === theme && SAYS.every((key) => before.row[key] === row[key])
    && before.row.span[0] === row.span[0] && before.row.records.length === row.records.length && row.records.every((r, i) => r === before.row.records[i]);

  /** A row of the table: that of before where it says the same, with what is filled in brought up to date. */
  function line(row, theme) {
    const before = lines.get(row.id);
    if (!before || !same(before, row, theme)) return { row, theme, tr: build(row, theme) };
    for (const key of ENTRIES) {
      const words = before.tr.querySelector(`div[data-entry="${key}"]`);
      if (words && words.textContent !== row[key]) words.textContent = row[key];
    }
    return before;
  }

  /** The first lead unit of a section, for those of its tasks that have none. */
  function fillSection(group) {
    const from = group.rows.find((r) => r.lead);
    const empty = group.rows.filter((r) => !r.lead && r.kind === 'task');
    if (from && empty.length > 0) actions.setTasks(empty.map((r) => [r.key, { lead: from.lead }]));
    toast(t('task.filled', { n: from ? empty.length : 0 }));
  }

  function section(group) {
    const from = group.rows.find((r) => r.lead);
    const button = from && group.rows.some((r) => !r.lead)
      && h('button', { type: 'button', class: 'link', onclick: () => fillSection(group) }, t('task.fill', { s: from.lead }));
    return h('tr', { role: 'row', class: 'task-section' }, h('th', { role: 'rowheader', colspan: String(columns.length), scope: 'rowgroup', lang: 'zh-CN' }, h('span', {}, group.section || t('task.section.none')), button));
  }

  /** Puts the rows into the table: built in slices, and those that are seen at first laid out some at a time. */
  async function drawRows(groups) {
    const mine = ++turn;
    const over = () => mine !== turn;
    const next = new Map();
    const themed = groups.flatMap((group) => group.rows.map((row, i) => ({ row, theme: row.theme !== group.rows[i - 1]?.theme && row.theme })));
    if (!await inSlices(themed, ({ row, theme }) => next.set(row.id, line(row, theme)), over)) return;
    lines = next;
    const empty = bodies.size === 0;
    const parts = groups.map((group, i) => {
      const key = `${i} ${group.section}`;
      return { key, body: bodies.get(key) ?? h('tbody', { role: 'rowgroup' }), trs: [section(group), ...group.rows.map((row) => next.get(row.id).tr)] };
    });
    bodies = new Map(parts.map(({ key, body }) => [key, body]));
    if (empty) {
      const every = parts.flatMap(({ body, trs }) => trs.map((tr) => ({ body, tr })));
      const some = [];
      for (let at = 0, n; at < every.length; at += n) some.push(every.slice(at, at + (n = at < SEEN ? ABREAST : BEYOND)));
      const put = ({ body, tr }) => {
        body.append(tr);
        if (!body.isConnected) table.append(body);
      };
      if (!await inSlices(some, (rows) => rows.forEach(put), over, { ...FRAMES, ms: 0 })) return;
    }
    parts.forEach(({ body, trs }) => arrange(body, trs));
    arrange(table, [head, ...bodies.values()]);
  }

  function draw() {
    const { reviewed, review, phase } = store.get();
    rows = reviewed && of === store.get().found ? taskRows(tasks, reviewed, review.tasks) : [];
    const shown = chosen(rows, choice);
    drawRows(grouped(shown));
    fill(units, [...new Set(rows.flatMap((r) => [r.lead, ...r.support.split(/[、，,；;]/)]))].filter(Boolean).map((value) => h('option', { value })));
    const some = shown.filter((r) => r.kind === 'task');
    fill(counted, rows.length > 0 && t('task.count', { n: count(some.length), m: count(some.flatMap((r) => r.records).length) }));
    const waiting = phase === 'loading' || phase === 'reading' || (reviewed && of !== store.get().found);
    table.hidden = shown.length === 0;
    [part, context, search, out, more].forEach((tool) => { tool.disabled = rows.length === 0; });
    if (rows.length > 0) fill(says, shown.length === 0 && h('p', {}, t(rows.some((r) => r.kind === 'task') ? 'task.nomatch' : 'task.none.here')));
    else if (waiting) fill(says, h('p', {}, t('task.waiting')));
    else fill(says, h('h2', {}, t('task.none')), h('p', {}, t('task.none.do')), h('a', { class: 'button', href: '#/report' }, t('view.report')));
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
      if (store.get().found !== found || of === found) return;
      [tasks, of] = [answer, found];
      draw();
    } catch (error) {
      fill(says, h('p', { role: 'alert' }, t('task.failed', { e: error.message })));
    }
  }

  store.on(['lang'], () => {
    words();
    lines.clear();
    if (store.get().view === 'tasks') draw();
  });
  store.on(['found', 'reviewed', 'review', 'phase'], load);
  return {
    root,
    shown() {
      if (stale || of !== store.get().found) load();
    },
    hidden() {},
  };
}
