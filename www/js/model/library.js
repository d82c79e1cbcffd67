// The reports that were opened, as the list of them and the comparison need them: no texts, no spans but the quotes'.
// Pure; storage.js keeps them.
//
// | report | |
// | --- | --- |
// | id | the name of its text (`nameOf`) |
// | name | of its file, or empty |
// | addedAt | milliseconds since 1970 |
// | version | of the engine that read it |
// | facts | { title, place, year, level }, as corrected; '' where not known |
// | counts | { records, targets, results, qualitative, reviewed, rejected, chars, notes } |
// | summary | its records that can be compared and what these refer to, without the rejected ones: a text that {@link summaryOf} reads |
// | indicators | the official indicators of these |
// | spread | all its records but the rejected ones, counted: [status, headline, domain, form, how many] |
//
// Three hundred reports have sixty thousand records, and all of them are in the memory of the page: what is counted only
// is not kept one by one, and the rest is text until it is compared: of objects there would be so many that the browser
// stops the page whenever it looks for those that are gone.

import { inSummary } from './sound.js';

/** The fields of a record in a summary. `last_year` and `parent` are ids of records of the same summary. */
export const SUMMARY = [
  'id', 'status', 'form', 'indicator', 'canonical', 'domain', 'measure', 'low', 'high', 'unit', 'bound', 'statement', 'commitment', 'code', 'headline',
  'period', 'parent', 'last_year', 'span', 'quote', 'review',
];

/** Whether a record stands in a line of the comparison: an official indicator with a number. */
export const comparable = (r) => Boolean(r.canonical) && r.form === 'quantified' && r.low !== null;

const packed = (records) => JSON.stringify([SUMMARY, ...records.map((r) => SUMMARY.map((field) => r[field] ?? null))]);

/** The records that the summary of a report holds, each with the fields of {@link SUMMARY}. @param {{ summary: string }} report @returns {any[]} */
export function summaryOf({ summary }) {
  try {
    const [fields, ...rows] = JSON.parse(summary);
    return rows.map((row) => Object.fromEntries(fields.map((field, i) => [field, row[i]]))).filter(inSummary);
  } catch {
    return [];
  }
}

/** What is kept of records. @returns {{ summary: string, indicators: string[], spread: [string, boolean, string, string, number][] }} */
function gist(records) {
  const counts = new Map();
  const kept = new Set();
  for (const r of records) {
    const kind = [r.status, Boolean(r.headline), r.domain ?? '', r.form];
    const key = kind.join('|');
    if (!counts.has(key)) counts.set(key, [...kind, 0]);
    counts.get(key)[4] += 1;
    if (comparable(r)) kept.add(r.id).add(r.last_year);
  }
  const summary = records.filter((r) => kept.has(r.id));
  return { summary: packed(summary), indicators: [...new Set(summary.map((r) => r.canonical).filter(Boolean))], spread: [...counts.values()] };
}

/** A report as it is kept now; those of before hold their records as objects, some of them all. */
export const light = (report) => (typeof report.summary === 'string' ? report
  : { ...report, ...gist(report.summary), ...(report.spread && { spread: report.spread }) });

/**
 * @param {{ id: string, name: string, text: string, addedAt: number }} source
 * @param {object} reviewed the extraction with its review applied, see model/review.js
 */
export function summarise({ id, name, text, addedAt }, { version, document, records, notes }) {
  const count = (test) => records.filter(test).length;
  const left = records.filter((r) => r.review !== 'rejected');
  return {
    id, name, addedAt, version,
    facts: { title: document.title?.value ?? '', place: document.place?.value ?? '', year: document.year?.value ?? '', level: document.level ?? '' },
    counts: {
      records: left.length,
      targets: left.filter((r) => r.status === 'target').length,
      results: left.filter((r) => r.status === 'result').length,
      qualitative: left.filter((r) => r.form === 'qualitative').length,
      reviewed: count((r) => r.review !== ''), rejected: records.length - left.length,
      chars: text.length, notes: notes.length,
    },
    ...gist(left),
  };
}

const LEVELS = ['national', 'province', 'city', 'county', 'town'];
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** What a report is called in a list. */
export const titleOf = ({ facts, name }) => facts.title || name;

const KEYS = {
  title: titleOf,
  place: (r) => r.facts.place,
  year: (r) => r.facts.year,
  level: (r) => LEVELS.indexOf(r.facts.level),
  targets: (r) => r.counts.targets,
  results: (r) => r.counts.results,
  reviewed: (r) => r.counts.reviewed / (r.counts.records || 1),
  addedAt: (r) => r.addedAt,
};

/** The reports whose title, place, year or file name have all of the words, sorted by a column. */
export function shelved(reports, text, { column, down }) {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (r) => {
    const about = `${r.facts.title} ${r.facts.place} ${r.facts.year} ${r.name}`.normalize('NFKC').toLowerCase();
    return words.every((word) => about.includes(word));
  };
  const left = words.length > 0 ? reports.filter(fits) : reports;
  if (!column) return left;
  const [key, turn] = [KEYS[column], down ? -1 : 1];
  return [...left].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return turn * (typeof x === 'number' ? x - y : collator.compare(x, y));
  });
}
