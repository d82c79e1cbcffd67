// What the records are, field by field and code by code, with examples; what the keys do; where the text goes (nowhere).

import { h } from '../dom.js';
import { SYMBOLS } from '../format.js';
import { openDialog } from '../ui/dialog.js';
import { t } from '../words.js';
import { CODES, FIELDS, ROLES } from './examples.js';
import '../view/words.js';
import './words.js';

/** @type {[string[], string][]} */
const KEYS = [[['↑', '↓'], 'key.move'], [['Enter'], 'key.enter'], [['A'], 'review.do.accepted'], [['X'], 'review.do.rejected'], [['J', 'K'], 'key.next'], [['E'], 'key.edit'], [['N'], 'key.add'], [['Ctrl Z', 'Ctrl Y'], 'key.undo'], [['/'], 'key.search'], [['Esc'], 'key.esc'], [['?'], 'key.help']];
/** Where the page already has a name for a field. */
const NAMES = {
  indicator: 'col.indicator', canonical: 'detail.canonical', domain: 'detail.domain', status: 'filter.status', measure: 'col.measure', from: 'detail.from',
  commitment: 'col.commitment', code: 'detail.code', kind: 'detail.kind', verb: 'detail.verb', names: 'detail.names', parent: 'detail.parent', period: 'detail.period', path: 'detail.path',
};
const CODED = new Set(['status', 'form', 'measure', 'bound', 'kind', 'code']);

const example = (...nodes) => h('span', { class: 'example', lang: 'zh-CN' }, nodes);
const list = (rows) => h('dl', { class: 'help-list' }, rows.map(([term, ...says]) => h('div', {}, h('dt', {}, term), h('dd', {}, says))));

/** What a field holds, as the page would say it. */
function held(field, value) {
  if (CODED.has(field)) return t(`${field}.${value}`);
  if (value === true) return t('help.yes');
  if (Array.isArray(value)) return value.join(field === 'path' ? ' › ' : '、');
  return field === 'period' ? String(value.from) : field === 'parent' ? `#${value}` : String(value);
}

const fields = () => list(Object.entries(FIELDS).map(([field, [text, holds]]) => [
  [t(NAMES[field] ?? `help.name.${field}`), ' ', h('code', {}, field)],
  t(`help.f.${field}`), example(text.replaceAll('\n', ' '), ' → ', h('b', {}, held(field, holds)))]));

const codes = (field) => [
  h('h4', {}, t(`help.c.${field}`)),
  field === 'bound' && h('p', {}, t('help.value')),
  field === 'code' && h('p', {}, t('help.code.1')),
  list(Object.entries(CODES[field]).map(([code, text]) => [[t(`${field}.${code}`), field === 'bound' && SYMBOLS[code] && ` ${SYMBOLS[code]}`, ' ', h('code', {}, code)], example(text)]))];

const roles = () => list(Object.entries(ROLES).map(([role, [text, quote]]) => {
  const at = text.indexOf(quote);
  return [[t(`role.${role}`), ' ', h('code', {}, role)], t(`role.${role}.why`), example(text.slice(0, at), h('mark', {}, quote), text.slice(at + quote.length))];
}));

const paragraphs = (key, n) => Array.from({ length: n }, (_, i) => h('p', {}, t(`${key}.${i + 1}`)));

function offline({ build, version }) {
  const says = [build && t('help.version', { v: build.version }), build?.commit && t('help.commit', { c: build.commit }), version && t('help.engine', { v: version })];
  return [...paragraphs('help.offline', 2), h('p', { class: 'muted small-print version' }, says.filter(Boolean).join(' · '))];
}

/** The sections, in order: the key of the heading, and what stands under it. */
const SECTIONS = {
  'help.record': () => paragraphs('help.record', 2),
  'help.keys': () => list(KEYS.map(([keys, key]) => [keys.map((k) => h('kbd', {}, k)), t(key)])),
  'help.review': () => paragraphs('help.review', 1),
  'help.fields': () => [...paragraphs('help.fields', 1), fields()],
  'help.codes': () => Object.keys(CODES).map(codes),
  'help.roles': () => [...paragraphs('help.roles', 1), roles()],
  'help.limits': () => paragraphs('help.limits', 5),
  'help.keep': () => h('p', {}, t('help.keep.do')),
  'help.offline': offline,
};

/** @param {import('../types').State} state @param {() => void} erase deletes everything that this browser keeps */
export function openHelp(state, erase) {
  const ids = Object.keys(SECTIONS);
  const go = (id) => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  openDialog({
    title: t('help.title'),
    wide: true,
    body: [
      h('nav', { class: 'help-nav', 'aria-label': t('help.jump') }, ids.map((id) => h('button', { type: 'button', class: 'link', onclick: () => go(id) }, t(id)))),
      ids.map((id) => [h('h3', { id, tabindex: '-1' }, t(id)), SECTIONS[id](state)]),
    ],
    actions: [{ label: t('help.erase'), kind: 'danger', run: erase }],
  });
}
