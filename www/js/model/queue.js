// What is left to review, the doubtful first. Pure.
//
// | doubt | a record |
// | --- | --- |
// | note | that a note of the engine calls doubtful or damaged |
// | role | whose number was given another role than that of a target or result |
// | canonical | of the expected targets without an official indicator |
// | indicator | whose indicator is empty or longer than an indicator is |
// | unit | with a number that counts nothing |
// | twice | of the expected targets with the same official indicator and measure as another, but another value |

/** From this length what was read as an indicator is more likely a clause. */
const LONG = 24;

const known = new WeakMap();

/**
 * The doubts about each record, by its id; those without any are not in it.
 * @returns {Map<number, { doubt: string, message?: string }[]>}
 */
export function doubts(reviewed) {
  if (!known.has(reviewed)) known.set(reviewed, find(reviewed));
  return known.get(reviewed);
}

function find({ records, numbers, notes }) {
  const all = new Map();
  const add = (id, doubt, message) => all.set(id, [...(all.get(id) ?? []), { doubt, message }]);
  for (const { kind, record, message } of notes) {
    if (record !== null && record !== undefined && (kind === 'doubtful' || kind === 'damaged')) add(record, 'note', message);
  }
  const roles = new Map(numbers.map((n) => [n.span[0], n.role]));
  const promised = new Map();
  for (const r of records) {
    if (r.added) continue;
    const role = r.number_span && roles.get(r.number_span[0]);
    if (role && role !== 'target' && role !== 'result') add(r.id, 'role');
    if (r.headline && r.status === 'target' && !r.canonical) add(r.id, 'canonical');
    if (r.indicator === '' || r.indicator.length > LONG) add(r.id, 'indicator');
    if (r.form === 'quantified' && r.unit === '') add(r.id, 'unit');
    if (!r.headline || r.status !== 'target' || !r.canonical) continue;
    const same = `${r.canonical}|${r.measure}|${r.unit}`;
    const before = promised.get(same);
    if (before && (before.low !== r.low || before.high !== r.high)) [before, r].forEach(({ id }) => add(id, 'twice'));
    else promised.set(same, r);
  }
  return all;
}

const queued = new WeakMap();

/** The records that are not reviewed: first those with doubts, then the others, both in text order. */
export function queue(reviewed) {
  if (!queued.has(reviewed)) {
    const open = reviewed.records.filter((r) => r.review === '');
    const all = doubts(reviewed);
    queued.set(reviewed, [...open.filter((r) => all.has(r.id)), ...open.filter((r) => !all.has(r.id))]);
  }
  return queued.get(reviewed);
}

/** What of the review has no place in the text any more. */
export function unplaced({ records }, review) {
  const here = new Set(records.map((r) => r.key));
  return {
    added: review.added.filter((a) => !a.span),
    decisions: [...new Set([...Object.keys(review.decisions), ...Object.keys(review.edits)])].filter((key) => !here.has(key)).length,
  };
}
