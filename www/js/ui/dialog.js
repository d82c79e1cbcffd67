// The one dialog: the platform's own <dialog>, which keeps the focus inside and closes on Escape.

import { fill, h, icon } from '../dom.js';
import { t } from '../words.js';

const root = h('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' });
root.addEventListener('click', (event) => event.target === root && root.close());
root.addEventListener('close', () => fill(root));

/**
 * @param {{ title: string, body: any[], wide?: boolean, actions?: { label: string, kind?: string, run?: () => void }[] }} content
 */
export function openDialog({ title, body, wide = false, actions = [] }) {
  if (!root.isConnected) document.body.append(root);
  root.classList.toggle('wide', wide);
  fill(
    root,
    h('div', { class: 'dialog-head' },
      h('h2', { id: 'dialog-title' }, title),
      h('button', { type: 'button', class: 'quiet', 'aria-label': t('act.close'), onclick: () => root.close() }, icon('close'))),
    h('div', { class: 'dialog-body' }, body),
    actions.length > 0 && h('div', { class: 'dialog-actions' }, actions.map(({ label, kind = '', run }) =>
      h('button', { type: 'button', class: `button ${kind}`, onclick: () => { root.close(); run?.(); } }, label))),
  );
  if (!root.open) root.showModal();
  root.scrollTop = 0;
}
