// What comes from outside the running page (its storage, which may be damaged or of another version; a file) is taken
// only in the shape that the page works with. Pure.
//
// | kind | sound | otherwise |
// | --- | --- | --- |
// | texts | a string | nothing |
// | reviews | a review (model/review.js); entries that are none are left out | nothing, where it is no review at all |
// | reports | a report of the library (model/library.js) | nothing |

/** So many entries at most in a part of a review: more than any report has records. */
const MOST = 100_000;
/** So long at most is a string of a review: longer than any sentence. */
const LONGEST = 20_000;

const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const string = (value) => typeof value === 'string' && value.length <= LONGEST;
const number = (value) => typeof value === 'number' && Number.isFinite(value);
const place = (value) => Number.isSafeInteger(value) && value >= 0;
const span = (value) => Array.isArray(value) && value.length === 2 && value.every(place) && value[0] <= value[1];
const one = (...words) => (value) => words.includes(value);
const or = (...tests) => (value) => tests.some((test) => test(value));
const missing = (value) => value === null;

const FIELDS = {
  indicator: string, unit: string, commitment: string, canonical: or(string, missing), statement: or(string, missing),
  low: or(number, missing), high: or(number, missing),
  bound: or(one('exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'range'), missing),
  measure: or(one('growth', 'decline', 'level', 'output'), missing),
  status: one('target', 'result'),
};
const ADDED = { ...FIELDS, id: place, span: or(span, missing), quote: string };
const FACTS = { place: string, year: string, level: one('', 'national', 'province', 'city', 'county', 'town') };

/** Whether every member is known and of its kind, and those of `needed` are there. */
const shaped = (shape, needed = []) => (value) => object(value)
  && Object.entries(value).every(([name, member]) => Object.hasOwn(shape, name) && shape[name](member)) && needed.every((name) => Object.hasOwn(value, name));

const decision = one('accepted', 'rejected');
const edited = shaped(FIELDS);
const beside = shaped({ lead: string, support: string, progress: string });
const added = shaped(ADDED, ['id', 'span', 'quote']);

/** The entries that pass; the very same object where all do, so that nothing is copied for nothing. */
function entries(given, test) {
  if (!object(given)) return {};
  const all = Object.entries(given);
  const kept = all.filter(([key, value], i) => i < MOST && string(key) && key !== '__proto__' && test(value, key));
  return kept.length === all.length ? given : Object.fromEntries(kept);
}

/** @param {any} value @returns {import('./review.js').Review | undefined} */
function review(value) {
  if (!object(value) || value.version !== 1) return undefined;
  const list = Array.isArray(value.added) ? value.added : [];
  const ids = new Set();
  const kept = list.slice(0, MOST).filter((a) => added(a) && !ids.has(a.id) && ids.add(a.id));
  const parts = {
    decisions: entries(value.decisions, decision), edits: entries(value.edits, edited),
    added: kept.length === value.added?.length ? value.added : kept, facts: entries(value.facts, (fact, name) => Object.hasOwn(FACTS, name) && FACTS[name](fact)),
    ...(value.tasks === undefined ? {} : { tasks: entries(value.tasks, beside) }),
  };
  return Object.entries(parts).every(([name, part]) => value[name] === part) ? value : { version: 1, ...parts };
}

/** A record as a summary of the library holds it. */
export const inSummary = (value) => object(value) && string(value.indicator) && one('target', 'result')(value.status);

const report = (value) => object(value) && ['id', 'name'].every((name) => string(value[name])) && number(value.addedAt)
  && object(value.facts) && ['title', 'place', 'year', 'level'].every((name) => string(value.facts[name]))
  && object(value.counts) && ['records', 'targets', 'results', 'reviewed', 'rejected'].every((name) => number(value.counts[name]))
  && (typeof value.summary === 'string' ? Array.isArray(value.indicators) && value.indicators.every(string) : Array.isArray(value.summary) && value.summary.every(inSummary))
  && (value.spread === undefined || (Array.isArray(value.spread) && value.spread.every((some) => Array.isArray(some) && some.length === 5 && string(some[2]) && one('quantified', 'qualitative')(some[3]) && number(some[4]))));

/**
 * `value` as far as it is sound: the same object where it is wholly so, less where it is in part, else `undefined`.
 * @param {string} kind 'texts', 'reviews' or 'reports' @param {any} value
 */
export function sound(kind, value) {
  if (kind === 'reviews') return review(value);
  if (kind === 'texts') return typeof value === 'string' ? value : undefined;
  return report(value) ? value : undefined;
}
