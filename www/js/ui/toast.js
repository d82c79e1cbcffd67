// The one toast: a line that tells what happened, read out, gone after a while or at once; it may offer one action.

import { fill, h, icon } from '../dom.js';
import { t } from '../words.js';

const STAY_MS = 6000;
const root = h('div', { class: 'toast', role: 'status', 'aria-live': 'polite' });
let timer = 0;

export function mountToast(parent) {
  parent.append(root);
}

/** @param {string} message @param {{ label: string, run: () => void }} [action] */
export function toast(message, action) {
  clearTimeout(timer);
  const gone = () => fill(root);
  fill(root, h('div', { class: 'toast-body' }, h('span', {}, message),
    action && h('button', { type: 'button', class: 'link', onclick: () => { gone(); action.run(); } }, action.label),
    h('button', { type: 'button', class: 'quiet', 'aria-label': t('act.close'), onclick: gone }, icon('close'))));
  timer = setTimeout(gone, STAY_MS);
}
