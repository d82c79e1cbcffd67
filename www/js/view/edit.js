// The form in which a record is corrected in place, or one is added that was passed over; docked where its details are.

import { fill, h, icon } from '../dom.js';
import { figure, parseFigure } from '../format.js';
import { FIELDS, recordOf } from '../model/review.js';
import { t } from '../words.js';
import './edit-words.js';

const BOUNDS = ['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'range'];
const MEASURES = ['growth', 'decline', 'level', 'output'];
/** @type {['start' | 'end', number, string][]} */
const SPAN_MOVES = [['start', -1, 'left'], ['start', 1, 'right'], ['end', -1, 'left'], ['end', 1, 'right']];

/** @param {import('../types.d.ts').Store} store @param {import('../types.d.ts').Actions} actions */
export function createEdit(store, actions) {
  const root = h('section', { class: 'detail edit', id: 'edit', hidden: true });

  const option = (value, words, selected) => h('option', { value, selected: value === selected }, words);
  const suggestions = (id, values) => h('datalist', { id }, [...new Set(values)].filter(Boolean).sort().map((v) => h('option', { value: v })));

  function form({ editing, reviewed, found, readText }) {
    const adding = editing.span !== undefined;
    const record = adding ? editing.fields : recordOf(reviewed.records, editing.id);
    const inputs = {
      status: h('select', { class: 'field' }, ['target', 'result'].map((s) => option(s, t(`role.${s}`), record.status))),
      form: h('select', { class: 'field', onchange: () => { node.dataset.form = inputs.form.value; } }, ['quantified', 'qualitative'].map((f) => option(f, t(`form.${f}`), record.form))),
      indicator: h('input', { class: 'field', lang: 'zh-CN', required: true, value: record.indicator, autocomplete: 'off' }),
      low: h('input', { class: 'field', inputmode: 'decimal', value: figure(record.low, record.unit), autocomplete: 'off' }),
      high: h('input', { class: 'field', inputmode: 'decimal', value: figure(record.high, record.unit), autocomplete: 'off' }),
      unit: h('input', { class: 'field', lang: 'zh-CN', value: record.unit, list: 'edit-units', autocomplete: 'off' }),
      bound: h('select', { class: 'field' }, BOUNDS.map((b) => option(b, t(`bound.${b}`), record.bound ?? 'exact'))),
      statement: h('input', { class: 'field', lang: 'zh-CN', value: record.statement ?? '', autocomplete: 'off' }),
      measure: h('select', { class: 'field' }, option('', t('filter.none'), record.measure ?? ''), MEASURES.map((m) => option(m, t(`measure.${m}`), record.measure ?? ''))),
      commitment: h('input', { class: 'field', lang: 'zh-CN', value: record.commitment, list: 'edit-commitments', autocomplete: 'off' }),
      canonical: h('input', { class: 'field', lang: 'zh-CN', value: record.canonical ?? '', list: 'edit-canonicals', autocomplete: 'off' }),
    };
    const labels = { status: 'filter.status', form: 'filter.form', indicator: 'col.indicator', low: 'edit.low', high: 'edit.high', unit: 'filter.unit', bound: 'edit.bound', statement: 'edit.statement', measure: 'col.measure', commitment: 'col.commitment', canonical: 'detail.canonical' };
    const field = (name) => h('div', { class: `edit-${name}` }, h('label', { for: `edit-${name}` }, t(labels[name])), inputs[name]);
    for (const [name, input] of Object.entries(inputs)) input.id = `edit-${name}`;
    const button = (key, kind, run) => h('button', { type: run ? 'button' : 'submit', class: `button small ${kind}`, onclick: run ?? null }, t(key));
    const node = h('form', {
      class: 'edit-form', novalidate: true, 'data-form': record.form, 'data-adding': adding ? 'true' : null,
      onsubmit: (event) => {
        event.preventDefault();
        save(inputs, record.form);
      },
      oninput: (event) => event.target.setCustomValidity?.(''),
    },
    adding && h('div', { class: 'edit-quote' }, h('q', { lang: 'zh-CN' }, readText.slice(...editing.span)),
      h('span', { class: 'edit-moves', role: 'group', 'aria-label': t('edit.span') }, SPAN_MOVES.map(([end, by, name]) => {
        const words = t(`edit.${end}.${by > 0 ? 'later' : 'earlier'}`);
        return h('button', { type: 'button', class: `quiet move-${end}`, 'data-key': `${end}${by}`, title: words, 'aria-label': words, onclick: () => actions.moveSpan(end, by) }, icon(name));
      }))),
    h('div', { class: 'edit-fields' },
      field('indicator'), field('low'), field('high'), field('unit'), field('bound'), field('statement'), field('status'), field('form'), field('measure'), field('commitment'), field('canonical')),
    suggestions('edit-units', found.records.map((r) => r.unit)),
    suggestions('edit-commitments', found.records.map((r) => r.commitment)),
    suggestions('edit-canonicals', [...found.records.map((r) => r.canonical), ...(store.get().reports ?? []).flatMap((r) => r.indicators)]),
    h('div', { class: 'edit-do' },
      button('edit.save', 'primary'), button('act.cancel', '', actions.cancelEdit), h('span', { class: 'gap' }),
      !adding && record.edited.length > 0 && button('edit.reset', '', () => actions.saveEdit(Object.fromEntries(FIELDS.map((f) => [f, found.records[record.id][f]]))))));
    return node;
  }

  /** Checks what was entered and saves it; `before` is the form that the record had. */
  function save(inputs, before) {
    const said = (name) => inputs[name].value.trim();
    const refuse = (name, key) => {
      inputs[name].setCustomValidity(t(key));
      inputs[name].reportValidity();
    };
    if (!said('indicator')) return refuse('indicator', 'edit.indicator.missing');
    const fields = { indicator: said('indicator'), status: said('status'), measure: said('measure') || null, commitment: said('commitment'), canonical: said('canonical') || null };
    if (said('form') === 'qualitative') {
      if (!said('statement')) return refuse('statement', 'edit.statement.missing');
      return actions.saveEdit({ ...fields, statement: said('statement'), ...(before === 'quantified' && { low: null, high: null, unit: '', bound: null }) });
    }
    const [low, high] = [parseFigure(said('low')), said('high') ? parseFigure(said('high')) : null];
    if (low === undefined) return refuse('low', 'edit.number');
    if (high === undefined || (high !== null && high <= low)) return refuse('high', 'edit.high.wrong');
    if (high === null && said('bound') === 'range') return refuse('high', 'edit.high.missing');
    return actions.saveEdit({ ...fields, ...(before === 'qualitative' && { statement: null }), low, high, unit: said('unit'), bound: high === null ? said('bound') : 'range' });
  }

  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.cancelEdit();
  });

  store.on(['editing', 'lang'], (state, keys) => {
    root.hidden = !state.editing;
    root.setAttribute('aria-label', t(state.editing?.span ? 'edit.add' : 'edit.title'));
    if (!state.editing) return fill(root);
    const moved = root.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement).dataset.key;
    fill(root, h('h3', {}, t(state.editing.span ? 'edit.add' : 'edit.title')), form(state));
    if (moved) root.querySelector(`[data-key="${moved}"]`)?.focus();
    else if (keys.has('editing')) root.querySelector('#edit-indicator')?.focus();
    return undefined;
  });
  return root;
}
