// Everything around a report: it is read, shown, reviewed, kept and taken away. Loaded by main.js when there is one, or
// when a view is opened that shows several.

import { createActions } from './actions.js';
import { around, h } from './dom.js';
import { createStorage } from './storage.js';
import { toast } from './ui/toast.js';
import { createAdder } from './view/adder.js';
import { createDetail } from './view/detail.js';
import { createRail } from './view/rail.js';
import { createResults } from './view/results.js';
import { createSource } from './view/source.js';
import { rows } from './records.js';
import { t } from './words.js';
import './ui/icons.js';
import './view/words.js';

const PANES = ['results', 'text', 'rail'];

/**
 * Puts the panes of a report around its editor. Gives everything that can be done.
 * @param {import('./types').Store} store
 */
export function createDesk(store, engine, { work, editor, views }) {
  const actions = createActions(store, engine, createStorage({ damaged: () => toast(t('keep.damaged')) }));

  /** Moves the selection among the rows that are shown. */
  function move(by, from) {
    const { selected } = store.get();
    const list = rows(store.get());
    const at = list.findIndex((r) => r.id === selected);
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) actions.select(next.id, from);
    queueMicrotask(reader.focus);
  }

  const railToggle = h('button', { type: 'button', class: 'button small rail-toggle', 'aria-controls': 'rail', onclick: () => store.set({ railOpen: !store.get().railOpen }) });
  const results = createResults(store, actions, { focusReader: () => queueMicrotask(reader.focus) });
  const focusTable = () => {
    store.set({ pane: 'results' });
    queueMicrotask(() => results.table.focus());
  };
  const reader = createSource(store, actions, { editor, move, focusTable, railToggle });
  editor.root.append(createDetail(store, actions, { focusTable }));
  const tabs = h('nav', { class: 'phone-tabs' });
  work.prepend(createRail(store, actions));
  work.append(results.root);
  views.root.after(tabs);
  document.body.append(createAdder(store, actions, reader));

  // The form to correct and add comes when it is first asked for.
  let form = null;
  store.on(['editing'], ({ editing }) => {
    if (editing) form ??= import('./view/edit.js').then(({ createEdit }) => {
      const edit = createEdit(store, actions);
      editor.root.append(edit);
      edit.querySelector('#edit-indicator')?.focus();
    }, () => { form = null; });
  });

  store.on(['railOpen', 'lang'], ({ railOpen }) => {
    railToggle.textContent = t('pane.rail');
    railToggle.setAttribute('aria-expanded', String(railOpen));
  });
  store.on(['pane', 'lang', 'phase'], ({ pane }) => {
    tabs.setAttribute('aria-label', t('pane.rail'));
    tabs.replaceChildren(...PANES.map((p) => h('button', { type: 'button', 'aria-current': p === pane ? 'true' : null, onclick: () => store.set({ pane: p }) }, t(`pane.${p}`))));
  });

  document.addEventListener('keydown', (event) => {
    if (store.get().view !== 'report' || event.altKey || around(event, 'input, textarea, select, dialog')) return;
    if (event.key === 'Escape') {
      if (store.get().railOpen) store.set({ railOpen: false });
      else actions.select(null, 'keys');
      return;
    }
    // What is being corrected is not left by a key that missed the form.
    if (store.get().editing) return;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      const undo = key === 'z';
      if (!undo && key !== 'y') return;
      actions.undo(!undo || event.shiftKey);
    } else if (key === 'a' || key === 'x') {
      // A key that is held down decides once.
      if (!event.repeat) actions.review(key === 'a' ? 'accepted' : 'rejected');
    } else if (key === 'j' || key === 'k') actions.nextOpen(key === 'j' ? 1 : -1);
    else if (key === 'e') actions.startEdit();
    else if (key === 'n') actions.addHere(reader.selection());
    else if (key === '/') /** @type {HTMLElement | null} */ (document.querySelector('#search'))?.focus();
    else return;
    event.preventDefault();
  });

  return actions;
}
