// What a reader decided about the records of one report: accepted, rejected, corrected, added. Pure.
//
//   { version: 1,
//     decisions: { "target|口袋公园|新建口袋公园9个|9个|0": "accepted" },
//     edits:     { "target|农房|修缮农房68700平方米|68700平方米|0": { unit: "平方米", low: 68000 } },
//     added:     [{ id: 90210, span: [40, 52], quote: "…", indicator: "…", low: 3, … }],
//     facts:     { year: "2031" },
//     tasks:     { "健全管护机制|0": { lead: "水利局" } } }
//
// Decisions are kept by what a record says, not by its place, so they stay when the text around it changes. A change is
// a step, and a step can be taken and taken back over whatever the review has become meanwhile (in another tab).
//
// | function | from → to |
// | --- | --- |
// | `reviewed(found, review)` | the engine's extraction → the same as the reader left it: what every view and export shows |
// | `decision`, `edit`, `add`, `remove`, `facts` | a review and what is wanted → a step |
// | `take(review, step)`, `take(review, step, true)` | a step done, or undone |
// | `between(base, mine)` | two reviews → the step from one to the other |
// | `merge(base, mine, theirs)` | two reviews that grew from one → one with the changes of both |
// | `settle(review, text)` | added records → where their quotes stand in a changed text |

import { EMPTY } from '../state.js';

/**
 * @typedef {{ indicator?: string, low?: number | null, high?: number | null, unit?: string, bound?: string | null,
 *   measure?: string | null, commitment?: string, status?: string, canonical?: string | null, statement?: string }} Fields
 * @typedef {{ id: number, span: [number, number] | null, quote: string } & Fields} Added
 * @typedef {{ version: 1, decisions: Record<string, 'accepted' | 'rejected'>, edits: Record<string, Fields>,
 *   added: Added[], facts: { place?: string, year?: string, level?: string },
 *   tasks?: Record<string, Entries> }} Review `tasks` is what an office wrote beside a task; a review of before has none
 * @typedef {{ lead?: string, support?: string, progress?: string }} Entries
 * @typedef {{ part: 'decisions' | 'edits' | 'added' | 'facts' | 'tasks', key: string, was: any, now: any }} Change
 * @typedef {{ key: string, changes: Change[] }} Step `key` names the record to show when the step is taken back
 */

export { EMPTY };

/** The fields of a record that a reader may correct. */
export const FIELDS = ['indicator', 'low', 'high', 'unit', 'bound', 'measure', 'commitment', 'status', 'canonical', 'statement'];

const PARTS = ['decisions', 'edits', 'added', 'facts', 'tasks'];

export const isEmpty = (review) => PARTS.every((part) => Object.keys(review[part] ?? {}).length === 0);

const named = new WeakMap();

/** A name for each record that a change elsewhere in the text leaves as it is. */
export function keys(records) {
  if (!named.has(records)) {
    const seen = new Map();
    named.set(records, records.map((r) => {
      const words = [r.status, r.indicator, r.quote, r.value || r.statement].join('|');
      const n = seen.get(words) ?? 0;
      seen.set(words, n + 1);
      return `${words}|${n}`;
    }));
  }
  return named.get(records);
}

/** The name of an added record. */
export const keyOfAdded = (id) => `+${id}`;

/**
 * The extraction with the review applied. Its records are in text order; each is the engine's with
 *
 *   key      its name in the review
 *   review   '' | 'accepted' | 'rejected'
 *   edited   the names of the fields that the reader changed
 *   added    whether the reader added it
 *
 * The engine's keep their ids; those of added ones follow after. Use {@link recordOf} to find a record by its id: the
 * place in the list is not the id.
 */
export function reviewed(found, review) {
  const names = keys(found.records);
  const added = review.added.filter((a) => a.span).map((a) => addedRecord(a, found)).sort((a, b) => a.span[0] - b.span[0] || a.id - b.id);
  const records = [];
  let next = 0;
  found.records.forEach((r, i) => {
    const at = (r.number_span ?? r.span)[0];
    while (next < added.length && added[next].span[0] < at) records.push(added[next++]);
    records.push(left(found.records, r, names[i], review.edits[names[i]], review.decisions[names[i]] ?? ''));
  });
  records.push(...added.slice(next));
  return { ...found, document: documentOf(found.document, review.facts), records };
}

/** The records as they were left last, so that one of which nothing has changed stays the same object. @type {WeakMap<any, { edits: any, record: any }>} */
const leftLast = new WeakMap();

/** A record of the engine as the reader left it: itself where nothing was decided, since to copy thousands takes a while. */
function left(records, r, key, edits, decision) {
  if (!edits && !decision) return r.key ? r : Object.assign(r, { key, review: '', edited: [], added: false });
  const before = leftLast.get(r);
  if (before && before.edits === edits && before.record.review === decision) return before.record;
  const record = Object.assign({}, r, edits, edits && implied(records, r, edits), { key, review: decision, edited: edits ? FIELDS.filter((field) => field in edits) : [], added: false });
  leftLast.set(r, { edits, record });
  return record;
}

/**
 * What follows from a correction of `r`: whether it is quantified, as it is with a number; the domain of another official
 * indicator, the code of another wording. These are taken from records of the report that have the same, and are unknown
 * where none has.
 * @param {any[]} records @param {any} r @param {any} fields
 */
function implied(records, r, { canonical = r.canonical, bound = r.bound, commitment = r.commitment, high = r.high, low = r.low }) {
  const range = (record) => record.high !== null;
  const worded = (other) => other.bound === bound && other.commitment === commitment && range(other) === range({ high });
  const form = low === r.low ? r.form : low === null ? 'qualitative' : 'quantified';
  return {
    form, kind: form === r.form ? r.kind : null,
    domain: canonical === r.canonical ? r.domain : records.find((other) => other.canonical === canonical)?.domain ?? null,
    code: bound === r.bound && commitment === r.commitment ? r.code : records.find(worded)?.code ?? null,
  };
}

const BLANK = {
  form: 'qualitative', status: 'target', indicator: '', measure: null, low: null, high: null, unit: '', bound: null, statement: null, kind: null, commitment: '',
  parent: null, from: null, value: '', verb: '', deadline: null, period: null, names: [], canonical: null, domain: null, code: null, last_year: null, number_span: null,
};

/** @param {any} added */
function addedRecord({ id, ...fields }, { records, outline }) {
  const section = outline.findLastIndex((s) => s.extent[0] <= fields.span[0] && fields.span[0] < s.extent[1]);
  const path = [];
  for (let i = section; i >= 0 && i !== null; i = outline[i].parent) path.unshift(outline[i].heading);
  return {
    ...BLANK, ...fields, ...implied(records, BLANK, fields),
    id: records.length + id, key: keyOfAdded(id), review: 'accepted', edited: [], added: true,
    section: section < 0 ? null : section, path, headline: outline[section]?.part === 'expected',
  };
}

function documentOf(given, facts) {
  const said = (value, fact) => (value === undefined ? fact : value === '' ? null : { value, span: fact?.span ?? null });
  return { ...given, place: said(facts.place, given.place), year: said(facts.year, given.year), level: facts.level === undefined ? given.level : facts.level || null };
}

const byId = new WeakMap();

/** The record with an id, or `undefined`. */
export function recordOf(records, id) {
  if (!byId.has(records)) byId.set(records, new Map(records.map((r) => [r.id, r])));
  return byId.get(records).get(id);
}

// Steps.

const step = (key, changes) => ({ key, changes: changes.filter(({ was, now }) => !same(was, now)) });
const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
const entry = (review, part, key) => (part === 'added' ? review.added.find((a) => String(a.id) === key) : review[part]?.[key]);
const change = (review, part, key, now) => ({ part, key, was: entry(review, part, key), now });

/** @param {'accepted' | 'rejected' | undefined} to `undefined` takes the decision back */
export const decision = (review, key, to) => step(key, [change(review, 'decisions', key, to)]);

/** Corrects fields of an engine's record, which accepts it; a value that is the engine's own again is no correction. */
export function edit(review, record, original, fields) {
  const wanted = { ...review.edits[record.key], ...fields };
  const left = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !same(original[name], value)));
  const now = Object.keys(left).length > 0 ? left : undefined;
  return step(record.key, [change(review, 'edits', record.key, now), change(review, 'decisions', record.key, 'accepted')]);
}

/** Adds a record, or with the id of one that was added, puts the new one in its place. */
export const add = (review, record) => step(keyOfAdded(record.id), [change(review, 'added', String(record.id), record)]);

export const remove = (review, id) => step(keyOfAdded(id), [change(review, 'added', String(id), undefined)]);

/** Corrects facts about the report; `undefined` goes back to what the engine read, the empty string says there is none. */
export const facts = (review, values) => step('', Object.entries(values).map(([name, value]) => change(review, 'facts', name, value)));

/** What an office writes beside tasks, by their keys (tasks/model.js). @param {[string, import('./review.js').Entries][]} entries */
export const entries = (review, entries) => step('', entries.map(([key, fields]) => {
  const left = Object.entries({ ...review.tasks?.[key], ...fields }).filter(([, words]) => words);
  return change(review, 'tasks', key, left.length > 0 ? Object.fromEntries(left) : undefined);
}));

/** Does a step, or with `back` undoes it. */
export function take(review, { changes }, back = false) {
  return changes.reduce((before, { part, key, was, now }) => withEntry(before, part, key, back ? was : now), review);
}

function withEntry(review, part, key, value) {
  if (part === 'added') {
    const others = review.added.filter((a) => String(a.id) !== key);
    return { ...review, added: value === undefined ? others : [...others, value].sort((a, b) => a.id - b.id) };
  }
  const { [key]: _, ...others } = review[part] ?? {};
  return { ...review, [part]: value === undefined ? others : { ...others, [key]: value } };
}

/** What changed from `base` to `mine`, done to `theirs`. Where both changed the same thing, mine stands. */
export function merge(base, mine, theirs) {
  return same(base, theirs) ? mine : take(theirs, between(base, mine));
}

/** The step that leads from one review to another. */
export const between = (base, mine) => step('', PARTS.flatMap((part) => names(base, mine, part).map((key) => ({ part, key, was: entry(base, part, key), now: entry(mine, part, key) }))));

const names = (a, b, part) => [...new Set([a, b].flatMap((review) => (part === 'added' ? review.added.map((r) => String(r.id)) : Object.keys(review[part] ?? {}))))];

/** The review with each added record where its quote stands in `text`, the nearest to where it was; `span` is null where it is gone. */
export function settle(review, text) {
  if (review.added.every((a) => a.span && text.slice(...a.span) === a.quote)) return review;
  return { ...review, added: review.added.map((a) => ({ ...a, span: nearest(text, a.quote, a.span?.[0] ?? 0) })) };
}

function nearest(text, quote, from) {
  if (!quote) return null;
  const before = text.lastIndexOf(quote, from);
  const after = text.indexOf(quote, from);
  const at = before < 0 || (after >= 0 && after - from < from - before) ? after : before;
  return at < 0 ? null : [at, at + quote.length];
}
