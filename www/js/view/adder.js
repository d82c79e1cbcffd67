// The button that comes with a selection in the text: make a record of it.

import { h, icon } from '../dom.js';
import { t } from '../words.js';

const GAP = 8;

export function createAdder(store, actions, reader) {
  const root = h('button', { type: 'button', class: 'button small primary adder', hidden: true, onclick: () => actions.addHere(reader.selection()) });
  // The selection must outlive the press.
  root.addEventListener('pointerdown', (event) => event.preventDefault());

  function place() {
    const span = store.get().mode === 'read' && store.get().reviewed && !store.get().editing ? reader.selection() : null;
    root.hidden = !span;
    if (!span) return;
    root.replaceChildren(icon('plus'), t('edit.add'), h('kbd', { 'aria-hidden': 'true' }, 'N'));
    const words = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1);
    const frame = reader.root.getBoundingClientRect();
    if (!words) return;
    const below = words.bottom + GAP + root.offsetHeight < frame.bottom;
    root.style.top = `${Math.max(frame.top + GAP, below ? words.bottom + GAP : words.top - GAP - root.offsetHeight)}px`;
    root.style.left = `${Math.max(frame.left + GAP, Math.min(words.right - root.offsetWidth, frame.right - root.offsetWidth - GAP))}px`;
  }
  document.addEventListener('selectionchange', place);
  reader.root.addEventListener('scroll', () => { root.hidden = true; }, { passive: true });
  reader.root.addEventListener('scrollend', place);
  store.on(['editing', 'mode', 'lang'], place);
  return root;
}
