// Puts together what is there at once: the bar, the editor, and what belongs to the whole window. The rest of the page
// (desk.js) is loaded when there is something to read or to show.

import { around, h } from './dom.js';
import { loadDraft, loadSetting, saveSetting } from './draft.js';
import { createEngine } from './engine.js';
import { ACCEPT, dropped, pastedText } from './files/pasted.js';
import { idle, keepOffline } from './offline.js';
import { initial } from './state.js';
import { createStore } from './store.js';
import { mountToast, toast } from './ui/toast.js';
import { createEditor } from './view/editor.js';
import { createHeader } from './view/header.js';
import { createViews, sheet, viewOf } from './views.js';
import { speak, t } from './words.js';

const lang = await speak(loadSetting('lang') ?? 'zh');
/** @type {import('./types').Store} */
const store = createStore({ ...initial, build: null, view: viewOf(location.hash), lang });
const engine = createEngine();

/** @type {Promise<import('./types').Actions> | null} */
let loading = null;
/** Everything that can be done with a report, once the part of the page that does it is there. */
function desk() {
  loading ??= Promise.all([import('./desk.js'), sheet('work'), sheet('print')]).then(([{ createDesk }]) => createDesk(store, engine, { work, editor, views }));
  loading.catch(() => { loading = null; });
  return loading;
}
const missing = () => toast(t('view.failed'));
const later = (name) => (...args) => desk().then((actions) => actions[name](...args), missing);

/** @type {Record<string, any>} */
const actions = {
  ...Object.fromEntries(['type', 'edit', 'setReport', 'openFiles', 'openDropped', 'openSample', 'fresh', 'restore', 'eraseAll'].map((name) => [name, later(name)])),
  async setLang(wanted) {
    const spoken = await speak(wanted);
    if (spoken === wanted) saveSetting('lang', spoken);
    else toast(t('lang.failed'));
    store.set({ lang: spoken });
  },
  setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    saveSetting('theme', theme);
  },
};

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
    missing();
  }
}

const editor = createEditor(store, actions, { chooseFile });
const work = h('div', { class: 'work' }, editor.root);
const views = createViews(store, desk, work);
const header = createHeader(store, actions, { openHelp: help, chooseFile, nav: views.nav });
const skip = h('a', { class: 'skip', href: '#main', onclick: (event) => {
  event.preventDefault();
  /** @type {HTMLElement | null} */ (document.querySelector('#records tbody [tabindex="0"]') ?? document.querySelector('#editor'))?.focus();
} });
const drop = h('div', { class: 'drop', hidden: true, 'aria-hidden': 'true' });
/** @type {Element} */ (document.querySelector('#app')).append(skip, header, h('div', { class: 'progress', 'aria-hidden': 'true' }), views.root, drop, chooser);
mountToast(document.body);

// Set by itself: a browser styles the whole page anew for it, even where it is the same.
store.on(['lang'], ({ lang: spoken }) => {
  document.documentElement.lang = spoken === 'en' ? 'en' : 'zh-CN';
});
store.on(['phase', 'pane', 'railOpen', 'mode', 'lang'], ({ phase, pane, railOpen, mode }) => {
  Object.assign(document.body.dataset, { view: phase === 'empty' ? 'empty' : 'work', pane, mode, phase, rail: railOpen ? 'open' : 'closed' });
  drop.textContent = t('act.drop');
  skip.textContent = t(phase === 'empty' ? 'skip.editor' : 'skip');
});
// To name the window takes the browser longer than to draw a report.
store.on(['reviewed', 'lang'], () => idle(() => {
  const { place, year } = store.get().reviewed?.document ?? {};
  const title = [[place?.value, year?.value].filter(Boolean).join(' '), t('app.title')].filter(Boolean).join(' · ');
  if (document.title !== title) document.title = title;
}));

document.addEventListener('keydown', (event) => {
  if (event.key !== '?' || event.altKey || event.ctrlKey || event.metaKey || around(event, 'input, textarea, select, dialog')) return;
  help();
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

const rest = () => idle(() => {
  engine.warm();
  keepOffline(store);
});
// The words of another language are waited for, and the page may have been loaded meanwhile.
if (document.readyState === 'complete') rest();
else addEventListener('load', rest, { once: true });

const kept = loadDraft() || loadSetting('open');
Promise.resolve(kept && actions.restore()).then(arrive);
addEventListener('hashchange', arrive);

/** A link may carry a text; what opens it is loaded when one does. */
function arrive() {
  if (location.hash.startsWith('#t=')) Promise.all([desk(), import('./takeaway/arrive.js')]).then(([all, module]) => module.arrive(store, all)).catch(missing);
}
