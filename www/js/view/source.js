// The report under its editor: a reader with the records marked, and what can be done with the text.

import { fill, h, icon, set } from '../dom.js';
import { LONG } from '../actions.js';
import { ENCODINGS } from '../files/index.js';
import { count, t } from '../words.js';
import { createReader } from './reader.js';

const UNREAD = { records: [], numbers: [], outline: [], document: {} };

/** Adds what there is once a text was read to the editor's pane. */
export function createSource(store, actions, { editor, move, focusTable, railToggle }) {
  const reader = createReader({
    onselect: (id) => actions.select(id, 'text'),
    onkey(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (store.get().selected === null) return;
        move(event.key === 'ArrowDown' ? 1 : -1, 'keys');
      } else if (event.key === 'Enter') focusTable();
      else return;
      event.preventDefault();
    },
  });
  const head = h('div', { class: 'pane-head source-head' });
  const foot = h('div', { class: 'source-foot' });
  const dock = h('div', { class: 'step-dock', role: 'group' });
  editor.intro.after(head);
  editor.root.append(reader.root, dock, foot);

  store.on(['lang', 'mode', 'phase', 'text', 'readText'], (state) => {
    const editing = state.mode === 'edit';
    fill(head,
      railToggle,
      h('h2', {}, t('text.pane')),
      h('span', { class: 'muted' }, t('text.chars', { n: count(state.text.length) })),
      h('span', { class: 'legend', role: 'group', 'aria-label': t('legend') }, ['target', 'result', 'qualitative'].map((k) => h('span', { class: `mark ${k}` }, t(`legend.${k}`)))),
      h('button', { type: 'button', class: 'button small mode', onclick: () => actions.edit(!editing) }, icon(editing ? 'check' : 'edit'), t(editing ? 'text.done' : 'text.edit')));
  });

  store.on(['lang', 'phase', 'trouble', 'mode', 'text', 'source'], (state) => {
    fill(foot, state.phase !== 'empty' && [
      state.source && h('label', { class: 'encoding', title: t('file.encoding.why') }, t('file.encoding'),
        h('select', { id: 'encoding', onchange: (event) => actions.reread(event.target.value) },
          ENCODINGS.map((e) => h('option', { value: e, selected: e === state.source.encoding }, e)))),
      h('span', {}, state.text.length > LONG ? t('state.long', { n: count(state.text.length) }) : t(state.trouble ? `keep.${state.trouble}` : 'draft.kept')),
      h('button', { type: 'button', class: 'link', onclick: actions.remove }, t('draft.delete')),
    ]);
  });

  store.on(['mode'], ({ mode }) => { reader.root.hidden = mode === 'edit'; });

  // On a phone the guide and the text are not seen together: the steps through the numbers come along.
  store.on(['role', 'step', 'found', 'lang'], ({ role, step, found }) => {
    dock.hidden = role === '' || !found;
    if (dock.hidden) return;
    set(dock, { 'aria-label': t('rail.numbers') });
    const button = (name, label, run) => h('button', { type: 'button', class: 'quiet', 'aria-label': t(label), onclick: run }, icon(name));
    fill(dock,
      h('span', {}, t(`role.${role}`)), h('span', { class: 'gap' }),
      button('left', 'numbers.prev', () => actions.stepRole(role, -1)),
      h('span', { class: 'muted' }, t('numbers.of', { i: count(step + 1), n: count(found.numbers.filter((n) => n.role === role).length) })),
      button('right', 'numbers.next', () => actions.stepRole(role, 1)),
      button('close', 'act.close', () => store.set({ role: '' })));
  });

  let shown = null;
  let marked = null;
  store.on(['found', 'reviewed', 'text', 'phase', 'mode', 'selected', 'role', 'step', 'place', 'lang', 'pane'], (state, keys) => {
    set(reader.root, { 'aria-label': t('text.label'), role: 'region', tabindex: '0', lang: 'zh-CN' });
    if (state.mode === 'edit' || state.phase === 'empty') return;
    // Until it is read, and where it can't be, the text stands there as it is.
    const content = state.found ?? state.text;
    if (shown !== content) {
      shown = content;
      marked = state.reviewed;
      if (state.found) reader.show(state.readText, state.reviewed);
      else reader.show(state.text, UNREAD);
    }
    if (!state.found) return;
    if (keys.has('reviewed') && marked !== state.reviewed) reader.update(state.reviewed);
    marked = state.reviewed;
    if (keys.has('selected') || keys.has('mode') || keys.has('found') || keys.has('pane')) reader.select(state.selected, { scroll: state.by !== 'text' });
    if (keys.has('role') || keys.has('step')) reader.number(state.role ? numberAt(state) : null);
    if (keys.has('place') && state.place) reader.place(state.place.position);
  });

  return reader;
}

/** The index of the number that the user has stepped to. */
export function numberAt({ found, role, step }) {
  let seen = -1;
  return found.numbers.findIndex((n) => n.role === role && ++seen === step);
}
