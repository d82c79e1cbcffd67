// What the records are, what the keys do, and where the text goes (nowhere).

import { h } from '../dom.js';
import { openDialog } from '../ui/dialog.js';
import { t } from '../words.js';
import { ROLES } from './rail.js';

/** @type {[string[], string][]} */
const KEYS = [[['↑', '↓'], 'key.move'], [['Enter'], 'key.enter'], [['A'], 'review.do.accepted'], [['X'], 'review.do.rejected'], [['Ctrl Z', 'Ctrl Y'], 'key.undo'], [['/'], 'key.search'], [['Esc'], 'key.esc'], [['?'], 'key.help']];

/** @param {string} version of the engine @param {() => void} erase deletes everything that this browser keeps */
export function openHelp(version, erase) {
  openDialog({
    title: t('help.title'),
    body: [
      h('p', {}, t('help.what')),
      h('p', {}, t('help.value')),
      h('p', {}, t('help.review')),
      h('p', {}, t('help.limits')),
      h('h3', {}, t('rail.numbers')),
      h('dl', { class: 'help-list' }, ROLES.map((r) => h('div', {}, h('dt', {}, t(`role.${r}`)), h('dd', {}, t(`role.${r}.why`))))),
      h('h3', {}, t('help.keys')),
      h('dl', { class: 'help-list' }, KEYS.map(([keys, key]) => h('div', {}, h('dt', {}, keys.map((k) => h('kbd', {}, k))), h('dd', {}, t(key))))),
      h('h3', {}, t('help.keep')),
      h('p', {}, t('help.keep.do')),
      version && h('p', { class: 'muted small-print' }, t('app.foot', { v: version })),
    ],
    actions: [{ label: t('help.erase'), kind: 'danger', run: erase }],
  });
}
