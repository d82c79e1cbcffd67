// Which records are shown, in which order, and what there is to choose from. Pure functions of the result.

import { valueText } from './format.js';
import { NO_FILTERS } from './state.js';

export { NO_FILTERS };

/** The value that stands for "none" in a filter; the empty string is "any". */
export const NONE = '\u2205';

const choice = (wanted, has) => wanted === '' || (wanted === NONE ? !has : has === wanted);

/** For every section, itself and all it stands in. */
function ancestors(outline) {
  return outline.map((_, start) => {
    const chain = new Set();
    for (let i = start; i !== null && i !== undefined && !chain.has(i); i = outline[i]?.parent) chain.add(i);
    return chain;
  });
}

const chainsKnown = new WeakMap();

function chainsOf(outline) {
  if (!chainsKnown.has(outline)) chainsKnown.set(outline, ancestors(outline));
  return chainsKnown.get(outline);
}

/** The part of the report that a record stands in: the expected-targets passage, or its section's. */
export function partOf(record, outline) {
  if (record.headline) return 'expected';
  return record.section === null || record.section === undefined ? '' : (outline[record.section]?.part ?? '');
}

/** Full-width, case and spaces don't matter in a search; every word must be there. */
export const fold = (s) => s.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const folded = new WeakMap();

/** What a search looks at, made once per record. */
function searchable(r) {
  if (!folded.has(r)) folded.set(r, fold(`${r.indicator} ${r.quote} ${r.canonical ?? ''} ${valueText(r)}`));
  return folded.get(r);
}

/** The records that pass the filters, in text order. */
export function filter(found, filters, skip = '') {
  const { records, outline } = found;
  const wants = skip ? { ...filters, [skip]: NO_FILTERS[skip] } : filters;
  const words = wants.text.split(/\s+/).map(fold).filter(Boolean);
  const chains = wants.section.startsWith('s') ? chainsOf(outline) : null;
  const section = Number(wants.section.slice(1));
  return records.filter((r) => {
    if (wants.status !== 'all' && r.status !== wants.status) return false;
    if (!choice(wants.form, r.form) || !choice(wants.unit, r.unit)) return false;
    if (!choice(wants.commitment, r.commitment) || !choice(wants.domain, r.domain ?? '')) return false;
    if (chains && !chains[r.section]?.has(section)) return false;
    if (!choice(wants.review, r.review)) return false;
    if (wants.section.startsWith('p') && partOf(r, outline) !== wants.section.slice(1)) return false;
    return words.every((word) => searchable(r).includes(word));
  });
}

const KEYS = {
  indicator: (r) => r.indicator,
  measure: (r) => r.measure ?? r.kind ?? '',
  commitment: (r) => r.commitment,
  section: (r) => r.section ?? -1,
};
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Sorted by a column; by value means by unit first, since 60 个 and 6 % can't be compared. */
export function sort(records, { column, down }) {
  if (!column) return records;
  const turn = down ? -1 : 1;
  const compare = column === 'value'
    ? (a, b) => collator.compare(a.unit, b.unit) || turn * ((a.low ?? 0) - (b.low ?? 0))
    : (a, b) => {
      const [x, y] = [KEYS[column](a), KEYS[column](b)];
      return turn * (typeof x === 'number' ? x - y : collator.compare(x, y));
    };
  return [...records].sort((a, b) => compare(a, b) || a.id - b.id);
}

/** `[value, count]` for what a filter offers, most frequent first; what the other filters leave is counted. */
export function choices(found, filters, key) {
  const counts = new Map();
  for (const r of filter(found, filters, key)) {
    const has = (key === 'section' ? partOf(r, found.outline) : r[key]) || NONE;
    counts.set(has, (counts.get(has) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
}

/** How many of the records stand in each section, those of the sections inside it included. */
export function sectionCounts(outline, records) {
  const chains = chainsOf(outline);
  const counts = outline.map(() => 0);
  for (const r of records) chains[r.section]?.forEach((i) => (counts[i] += 1));
  return counts;
}

/** Remembers the last answer, as long as the arguments stay the same objects. */
function last(compute) {
  let before = [];
  let answer;
  return (...args) => {
    if (args.length !== before.length || args.some((a, i) => a !== before[i])) {
      before = args;
      answer = compute(...args);
    }
    return answer;
  };
}

const sorted = last((found, filters, order) => sort(filter(found, filters), order));

/** The rows of the table for the state as it is. */
export const rows = ({ reviewed, filters, order }) => (reviewed ? sorted(reviewed, filters, order) : []);

/** Whether any filter is set. */
export const filtered = (filters) => Object.keys(NO_FILTERS).some((key) => filters[key] !== NO_FILTERS[key]);
