// The guide: the outline as a table of contents, the account of all numbers, the notes, and what is left to review.

import { fill, focusedKey, h, icon } from '../dom.js';
import { sectionCounts } from '../records.js';
import { later } from '../ui/slices.js';
import { count, t } from '../words.js';
import { createQueue } from './queue.js';
import { numberAt } from './source.js';

const TABS = ['outline', 'numbers', 'notes', 'review'];
export const ROLES = ['target', 'result', 'qualifier', 'baseline', 'date', 'name', 'structure', 'placeholder', 'other'];

/** @param {import('../types').Store} store @param {import('../types').Actions} actions */
export function createRail(store, actions) {
  const tabs = h('div', { class: 'rail-tabs', role: 'tablist' });
  const panel = h('div', { class: 'rail-panel', role: 'tabpanel', id: 'rail-panel', tabindex: '0' });
  const root = h('aside', { class: 'rail', id: 'rail' }, tabs, panel);

  tabs.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    store.set({ rail: TABS[(TABS.indexOf(store.get().rail) + by + TABS.length) % TABS.length] });
    queueMicrotask(() => tabs.querySelector('[aria-selected="true"]')?.focus());
  });

  store.on(['rail', 'found', 'lang'], ({ rail, found }) => {
    const noted = found?.notes.length ?? 0;
    root.setAttribute('aria-label', t('pane.rail'));
    fill(tabs, TABS.map((tab) => h('button', {
      type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-selected': String(tab === rail), 'aria-controls': 'rail-panel',
      tabindex: tab === rail ? '0' : '-1', onclick: () => store.set({ rail: tab }),
    }, t(`rail.${tab}`), tab === 'notes' && noted > 0 && h('span', { class: 'n' }, count(noted)))));
    panel.setAttribute('aria-labelledby', `tab-${rail}`);
  });

  /** @type {(keyof import('../types').State)[]} what all tabs draw from; the others belong to one */
  const WHOLE = ['rail', 'found', 'lang'];
  const ALSO = { outline: ['filters', 'targets'], numbers: ['role', 'step'], notes: [], review: ['reviewed', 'selected'] };
  const draw = { outline, numbers, notes, review: createQueue(actions) };
  let targets = '';
  store.on([...WHOLE, 'reviewed', 'filters', 'role', 'step', 'selected'], (state, changed) => {
    /** @type {Set<string>} */
    const keys = new Set(changed);
    // Most decisions leave the numbers of targets in the outline as they are.
    const before = targets;
    if (keys.has('reviewed')) targets = String(state.reviewed && targetsPer(state.reviewed));
    if (targets !== before) keys.add('targets');
    if (![...WHOLE, ...ALSO[state.rail]].some((k) => keys.has(k))) return;
    // After what is read, decided or filtered has been shown where it is looked at.
    if (keys.has('reviewed') || keys.has('filters')) later(drawPanel);
    else drawPanel();
  });

  function drawPanel() {
    const state = store.get();
    const focused = focusedKey(panel);
    fill(panel, state.found && draw[state.rail](state));
    if (focused) panel.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  const targetsPer = ({ outline: sections, records }) => sectionCounts(sections, records.filter((r) => r.status === 'target'));

  function outline({ reviewed: found, filters }) {
    if (found.outline.length === 0) return h('p', { class: 'muted pad' }, t('outline.empty'));
    const counts = targetsPer(found);
    return h('ol', { class: 'toc' }, found.outline.map((s, i) => h('li', { class: `level${s.level}`, 'data-part': s.part },
      h('button', { type: 'button', class: 'toc-go', lang: 'zh-CN', 'data-key': `go${i}`, onclick: () => actions.goTo(s.span[0]) }, s.heading.replace(/^[—\-\s]+/, '')),
      counts[i] > 0 && h('button', {
        type: 'button', class: 'toc-n', 'data-key': `n${i}`, 'aria-pressed': String(filters.section === `s${i}`),
        'aria-label': `${t('outline.targets', { n: counts[i] })} · ${t('outline.filter', { s: s.heading })}`, title: t('outline.filter', { s: s.heading }),
        onclick: () => {
          actions.filter({ section: filters.section === `s${i}` ? '' : `s${i}` });
          store.set({ pane: 'results', railOpen: false });
        },
      }, count(counts[i])))));
  }

  function numbers(state) {
    const { found, role, step } = state;
    const total = found.numbers.length;
    if (total === 0) return h('p', { class: 'muted pad' }, t('numbers.empty'));
    const counts = Object.fromEntries(ROLES.map((r) => [r, found.numbers.filter((n) => n.role === r).length]));
    const most = Math.max(...Object.values(counts));
    return [
      h('p', { class: 'muted pad' }, t('numbers.lead', { n: count(total) })),
      h('ul', { class: 'roles' }, ROLES.map((r) => {
        const bar = h('span', { class: `role-bar role-${r}`, 'aria-hidden': 'true' });
        bar.style.setProperty('--share', String(counts[r] / most));
        return h('li', {},
          h('button', { type: 'button', class: 'role', 'data-key': `role-${r}`, 'data-role': r, disabled: counts[r] === 0, 'aria-pressed': String(role === r), title: t(`role.${r}.why`), onclick: () => actions.stepRole(r, 1) },
            h('span', { class: 'role-name' }, t(`role.${r}`)), h('span', { class: 'role-n' }, count(counts[r])), bar),
          role === r && stepper(state, counts[r], step));
      })),
    ];
  }

  function stepper(state, n, step) {
    const number = state.found.numbers[numberAt(state)];
    const around = number ? state.readText.slice(Math.max(0, number.span[0] - 12), number.span[0]).replace(/\s+/g, '') : '';
    const after = number ? state.readText.slice(number.span[1], number.span[1] + 12).replace(/\s+/g, '') : '';
    return h('div', { class: 'stepper' },
      h('p', { class: 'role-why muted' }, t(`role.${state.role}.why`)),
      h('p', { class: 'stepper-quote', lang: 'zh-CN' }, around, h('b', {}, number?.quote ?? ''), after),
      h('div', { class: 'stepper-row' },
        h('button', { type: 'button', class: 'quiet', 'data-key': 'step-', 'aria-label': t('numbers.prev'), onclick: () => actions.stepRole(state.role, -1) }, icon('left')),
        h('span', { class: 'muted', 'aria-live': 'polite' }, t('numbers.of', { i: count(step + 1), n: count(n) })),
        h('button', { type: 'button', class: 'quiet', 'data-key': 'step+', 'aria-label': t('numbers.next'), onclick: () => actions.stepRole(state.role, 1) }, icon('right'))));
  }

  function notes({ found }) {
    if (found.notes.length === 0) return h('p', { class: 'muted pad' }, t('notes.empty'));
    return [h('p', { class: 'muted pad' }, t('notes.lead')), h('ol', { class: 'notes' }, found.notes.map((n, i) => h('li', {},
      h('button', { type: 'button', class: `note ${n.kind}`, 'data-key': `note${i}`, onclick: () => (n.record === null || n.record === undefined ? actions.goTo(n.span[0]) : actions.select(n.record, 'notes')) },
        h('span', { class: 'note-kind' }, t(`note.${n.kind}`)), h('span', { lang: 'zh-CN' }, n.message)))))];
  }
  return root;
}

