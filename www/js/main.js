// Puts the page together: one store, one engine, the views, and what belongs to the whole window.

import { createActions, initial } from './actions.js';
import { around, h } from './dom.js';
import { loadSetting } from './draft.js';
import { createEngine } from './engine.js';
import { dropped } from './folder.js';
import { ACCEPT, pastedText } from './files/index.js';
import { keepOffline } from './offline.js';
import { createStorage } from './storage.js';
import { createStore } from './store.js';
import { mountToast, toast } from './ui/toast.js';
import { createAdder } from './view/adder.js';
import { createDetail } from './view/detail.js';
import { createHeader } from './view/header.js';
import { createRail } from './view/rail.js';
import { createResults } from './view/results.js';
import { createSource } from './view/source.js';
import { rows } from './records.js';
import { createViews, sheet, viewOf } from './views.js';
import { speak, t } from './words.js';

const lang = await speak(loadSetting('lang') ?? 'zh');
/** @type {import('./types').Store} */
const store = createStore({ ...initial, build: null, view: viewOf(location.hash), lang });
const engine = createEngine();
const actions = createActions(store, engine, createStorage({ damaged: () => toast(t('keep.damaged')) }));
engine.warm();

const chooser = h('input', { type: 'file', accept: ACCEPT, hidden: true, multiple: true, id: 'file', onchange: () => {
  actions.openFiles([...chooser.files]);
  chooser.value = '';
} });
const chooseFile = () => chooser.click();
/** The help is loaded when it is first asked for. */
async function help() {
  try {
    const [{ openHelp }] = await Promise.all([import('./help/help.js'), sheet('help')]);
    openHelp(store.get(), actions.eraseAll);
  } catch {
    toast(t('view.failed'));
  }
}

/** Moves the selection among the rows that are shown. */
function move(by, from) {
  const { selected } = store.get();
  const list = rows(store.get());
  const at = list.findIndex((r) => r.id === selected);
  const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
  if (next) actions.select(next.id, from);
  queueMicrotask(source.reader.focus);
}

const railToggle = h('button', { type: 'button', class: 'button small rail-toggle', 'aria-controls': 'rail', onclick: () => store.set({ railOpen: !store.get().railOpen }) });

const results = createResults(store, actions, { focusReader: () => queueMicrotask(source.reader.focus) });
const focusTable = () => {
  store.set({ pane: 'results' });
  queueMicrotask(() => results.table.focus());
};
const source = createSource(store, actions, { move, focusTable, chooseFile, railToggle });
const detail = createDetail(store, actions, { focusTable });
source.root.append(detail);
const rail = createRail(store, actions);
const work = h('div', { class: 'work' }, rail, source.root, results.root);
const views = createViews(store, actions, work);
const header = createHeader(store, actions, { openHelp: help, chooseFile, nav: views.nav });

const tabs = h('nav', { class: 'phone-tabs' });
const skip = h('a', { class: 'skip', href: '#records', onclick: (e) => { e.preventDefault(); results.table.focus(); } });
const drop = h('div', { class: 'drop', hidden: true, 'aria-hidden': 'true' });
/** @type {Element} */ (document.querySelector('#app')).append(skip, header, h('div', { class: 'progress', 'aria-hidden': 'true' }), views.root, tabs, drop, chooser);
document.body.append(createAdder(store, actions, source.reader));
mountToast(document.body);

// The form to correct and add comes when it is first asked for.
let form = null;
store.on(['editing'], ({ editing }) => {
  if (editing) form ??= import('./view/edit.js').then(({ createEdit }) => {
    const edit = createEdit(store, actions);
    source.root.append(edit);
    edit.querySelector('#edit-indicator')?.focus();
  }, () => { form = null; });
});

store.on(['phase', 'pane', 'railOpen', 'mode', 'lang'], ({ phase, pane, railOpen, mode, lang: spoken }) => {
  Object.assign(document.body.dataset, { view: phase === 'empty' ? 'empty' : 'work', pane, mode, phase, rail: railOpen ? 'open' : 'closed' });
  document.documentElement.lang = spoken === 'en' ? 'en' : 'zh-CN';
  railToggle.textContent = t('pane.rail');
  railToggle.setAttribute('aria-expanded', String(railOpen));
  drop.textContent = t('act.drop');
  skip.textContent = t('skip');
});
store.on(['pane', 'lang', 'phase'], ({ pane }) => {
  tabs.setAttribute('aria-label', t('pane.rail'));
  tabs.replaceChildren(...['results', 'text', 'rail'].map((p) => h('button', { type: 'button', 'aria-current': p === pane ? 'true' : null, onclick: () => store.set({ pane: p }) }, t(`pane.${p}`))));
});
store.on(['reviewed', 'lang'], ({ reviewed: found }) => {
  const place = [found?.document.place?.value, found?.document.year?.value].filter(Boolean).join(' ');
  document.title = [place, t('app.title')].filter(Boolean).join(' · ');
});

document.addEventListener('keydown', (event) => {
  const typing = around(event, 'input, textarea, select, dialog');
  if (event.key === 'Escape' && !typing && store.get().view === 'report') {
    if (store.get().railOpen) store.set({ railOpen: false });
    else actions.select(null, 'keys');
  }
  if (typing || event.altKey) return;
  if (store.get().view === 'report' && (event.ctrlKey || event.metaKey)) {
    const undo = event.key.toLowerCase() === 'z';
    if (!undo && event.key.toLowerCase() !== 'y') return;
    actions.undo(!undo || event.shiftKey);
    event.preventDefault();
    return;
  }
  if (event.key === '?') help();
  else if (store.get().view !== 'report') return;
  else if (event.key === 'a') actions.review('accepted');
  else if (event.key === 'x') actions.review('rejected');
  else if (event.key === 'j' || event.key === 'k') actions.nextOpen(event.key === 'j' ? 1 : -1);
  else if (event.key === 'e') actions.startEdit();
  else if (event.key === 'n') actions.addHere(source.reader.selection());
  else if (event.key === '/') /** @type {HTMLElement | null} */ (document.querySelector('#search'))?.focus();
  else return;
  event.preventDefault();
});

// A file dropped anywhere is opened, several or a folder go to the library; a text dropped or pasted anywhere but in a field is the report.
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.hidden = false;
});
document.addEventListener('dragleave', (event) => !event.relatedTarget && (drop.hidden = true));
const pasted = (text) => {
  if (text.trim()) actions.setReport(text);
};
document.addEventListener('drop', (/** @type {any} */ event) => {
  event.preventDefault();
  drop.hidden = true;
  const entries = dropped(event.dataTransfer);
  if (entries.length > 0) actions.openDropped(entries);
  else pastedText(event.dataTransfer).then(pasted);
});
document.addEventListener('paste', (event) => {
  if (around(event, 'input, textarea') || !event.clipboardData) return;
  const files = [...event.clipboardData.files];
  if (files.length && !event.clipboardData.types.some((type) => type.startsWith('text/'))) actions.openFiles(files);
  else pastedText(event.clipboardData).then(pasted);
});

addEventListener('load', () => keepOffline(store), { once: true });

actions.restore().then(arrive);
addEventListener('hashchange', arrive);

/** A link may carry a text; what opens it is loaded when one does. */
function arrive() {
  if (location.hash.startsWith('#t=')) import('./takeaway/arrive.js').then((module) => module.arrive(store, actions)).catch(() => toast(t('view.failed')));
}
