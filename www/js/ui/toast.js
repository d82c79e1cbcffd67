// The one toast: a line that tells what happened, read out, gone after a while or at once; it may offer one action.
// One that is to `stay` comes back after others until its action is taken or it is closed.

import { fill, h, icon } from '../dom.js';
import { t } from '../words.js';

const STAY_MS = 6000;
const root = h('div', { class: 'toast', role: 'status', 'aria-live': 'polite' });
let timer;
/** @type {(() => void) | null} */
let standing = null;

export function mountToast(parent) {
  parent.append(root);
}

/**
 * @param {string} message
 * @param {{ label: string, run: () => void }} [action]
 * @param {{ stay?: boolean }} [how]
 */
export function toast(message, action, { stay = false } = {}) {
  const gone = () => {
    clearTimeout(timer);
    if (stay) standing = null;
    fill(root);
    standing?.();
  };
  const show = () => fill(root, h('div', { class: 'toast-body' }, h('span', {}, message),
    action && h('button', { type: 'button', class: 'link', onclick: () => { gone(); action.run(); } }, action.label),
    h('button', { type: 'button', class: 'quiet', 'aria-label': t('act.close'), onclick: gone }, icon('close'))));
  clearTimeout(timer);
  show();
  if (stay) standing = show;
  else timer = setTimeout(gone, STAY_MS);
}
