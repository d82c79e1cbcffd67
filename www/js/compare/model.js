// Canonical indicators × reports. Pure: from the summaries of the library (model/library.js) to what the comparison shows.
//
// | records of two reports | line | cells |
// | --- | --- | --- |
// | 地区生产总值增长6.5%左右 · 地区生产总值增长7%以上 | 地区生产总值, growth, % | ≈ 6.5 · ≥ 7 |
// | 一般公共预算收入81亿元 · 一般公共预算收入增长5% | two lines: level in 元, growth in % | one cell each |
// | 确保6.5%、力争7%以上 of one report | 地区生产总值, growth, % | one cell with two records, the lower first |
//
// A line is an official indicator with a measure and a unit, since only such numbers can be compared. Records without an
// official indicator, and qualitative ones, stand in no cell; `left` counts them.

import { comparable, summaryOf } from '../model/library.js';

/**
 * @typedef {{ id: string, name: string, facts: { title: string, place: string, year: string, level: string }, summary: string,
 *   spread: [string, boolean, string, string, number][] }} Report
 * @typedef {{ report: Report, records: any[], number: number, actual: number | null }} Cell
 *   `records` are those of the indicator in the report, first the one that the cell shows; `number` is its value for
 *   sorting and differences (the middle of a range); `actual` is last year's figure by the report itself
 * @typedef {{ key: string, canonical: string, domain: string, measure: string, unit: string, cells: Map<string, Cell> }} Line
 * @typedef {{ status: 'target' | 'result', headline: boolean, domain: string, place: string, year: string, level: string }} Choice
 */

/** @type {Choice} */
export const EVERYTHING = Object.freeze({ status: 'target', headline: false, domain: '', place: '', year: '', level: '' });

const LEVELS = ['national', 'province', 'city', 'county', 'town'];
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
const rank = (level) => (LEVELS.indexOf(level) + LEVELS.length + 1) % (LEVELS.length + 1);

/** How a report is called where there is little room: place and year, or its file. */
export const labelOf = ({ facts, name }) => [facts.place || facts.title || name, facts.year].filter(Boolean).join(' ');

/** The value of a record as one number: the middle of a range. */
export const numberOf = ({ low, high }) => (high === null || high === undefined ? low : (low + high) / 2);

/** The reports that are chosen: by level from the top down, then by place, then the latest first. */
export function reportsOf(reports, { place, year, level }) {
  const words = place.split(/\s+/).filter(Boolean);
  return reports
    .filter((r) => (!year || r.facts.year === year) && (!level || r.facts.level === level) && (words.length === 0 || words.some((word) => labelOf(r).includes(word) || r.name.includes(word))))
    .sort((a, b) => rank(a.facts.level) - rank(b.facts.level) || collator.compare(a.facts.place, b.facts.place) || collator.compare(b.facts.year, a.facts.year) || collator.compare(a.name, b.name));
}

/** What there is to choose from, each with the number of reports. */
export function choicesOf(reports) {
  const count = (values) => [...values.reduce((n, v) => n.set(v, (n.get(v) ?? 0) + 1), new Map())].filter(([v]) => v);
  return {
    years: count(reports.map((r) => r.facts.year)).sort((a, b) => collator.compare(b[0], a[0])),
    levels: count(reports.map((r) => r.facts.level)).sort((a, b) => rank(a[0]) - rank(b[0])),
    domains: count(reports.flatMap((r) => [...new Set(r.spread.map(([, , domain]) => domain))])).sort((a, b) => collator.compare(a[0], b[0])),
  };
}

/** @type {WeakMap<Report, { groups: Map<string, any>, byId: Map<number, any> }>} */
const digests = new WeakMap();

/** The records of a report by line, made once. */
function digest(report) {
  let known = digests.get(report);
  if (!known) {
    const groups = new Map();
    const summary = summaryOf(report);
    for (const r of summary) {
      if (!comparable(r)) continue;
      const key = `${r.canonical}|${r.measure}|${r.unit}`;
      const group = groups.get(key);
      if (group) group.push(r);
      else groups.set(key, [r]);
    }
    for (const group of groups.values()) group.sort(before);
    known = { groups, byId: new Map(summary.map((r) => [r.id, r])) };
    digests.set(report, known);
  }
  return known;
}

/** Headlines before the rest, wholes before parts, the lower promise before the higher. */
const before = (a, b) => Number(b.headline) - Number(a.headline) || Number(a.parent !== null) - Number(b.parent !== null) || a.low - b.low || a.id - b.id;

/**
 * Puts the lines of the comparison together, a report at a time, so that the page stays free in between.
 * @param {Choice} choice
 */
export function comparison({ status, headline, domain }) {
  /** @type {Map<string, Line>} */
  const lines = new Map();
  let left = 0;
  const wanted = (r) => r.status === status && (!headline || r.headline);
  return {
    /** @param {Report} report */
    add(report) {
      const { groups, byId } = digest(report);
      let stated = 0;
      for (const [key, group] of groups) {
        const records = group.filter(wanted);
        stated += records.length;
        const [first] = records;
        if (!first || (domain && first.domain !== domain)) continue;
        let line = lines.get(key);
        if (!line) lines.set(key, line = { key, canonical: first.canonical, domain: first.domain ?? '', measure: first.measure, unit: first.unit, cells: new Map() });
        const last = byId.get(first.last_year);
        const actual = last && last.low !== null && last.measure === first.measure && last.unit === first.unit ? numberOf(last) : null;
        line.cells.set(report.id, { report, records, number: numberOf(first), actual });
      }
      left += report.spread.reduce((n, [of, first, , , some]) => n + (wanted({ status: of, headline: first }) ? some : 0), 0) - stated;
    },
    /** The lines, in no order, and how many records stand in none. */
    done: () => ({ lines: [...lines.values()], left }),
  };
}

/** The comparison of all these reports at once. */
export function compare(reports, choice) {
  const { add, done } = comparison(choice);
  reports.forEach(add);
  return done();
}

/** The orders of lines: most reports first, by domain, by name. */
export const ORDERS = {
  coverage: (a, b) => b.cells.size - a.cells.size || ORDERS.name(a, b),
  domain: (a, b) => collator.compare(a.domain, b.domain) || ORDERS.coverage(a, b),
  name: (a, b) => collator.compare(a.canonical, b.canonical) || collator.compare(a.measure, b.measure) || collator.compare(a.unit, b.unit),
};

/** The reports with their values of one line in order, those without one last. */
export const byValue = (line, reports, down = true) => [...reports].sort((a, b) => {
  const [x, y] = [line.cells.get(a.id), line.cells.get(b.id)];
  return Number(!x) - Number(!y) || (x && y ? (down ? y.number - x.number : x.number - y.number) : 0);
});

/**
 * What a cell is held against.
 *
 * | against | |
 * | --- | --- |
 * | '' | nothing |
 * | 'actual' | last year's actual figure, by the same report |
 * | 'before' | what the same place set a year before, if that report is here |
 * | the id of a report | that report's value: 加码 where it is of a higher level |
 *
 * @returns {(line: Line, cell: Cell) => { number: number, report: Report } | null}
 */
export function baseline(against, reports) {
  if (against === 'actual') return (_, cell) => (cell.actual === null ? null : { number: cell.actual, report: cell.report });
  const of = (line, report) => {
    const cell = report && line.cells.get(report.id);
    return cell ? { number: cell.number, report } : null;
  };
  if (against === 'before') {
    const named = new Map(reports.filter((r) => r.facts.place && r.facts.year).map((r) => [`${r.facts.place}|${r.facts.year}`, r]));
    return (line, { report: { facts } }) => of(line, named.get(`${facts.place}|${Number(facts.year) - 1}`));
  }
  const base = reports.find((r) => r.id === against);
  return (line, cell) => (base && cell.report !== base ? of(line, base) : null);
}

/** A difference without the noise of doubles. */
export const difference = (a, b) => Number((a - b).toPrecision(12));

/** How many targets each domain has: `{ domain, quantified, qualitative }`, the most first; '' is without a domain. */
export function domains(reports, { status, headline }) {
  const counts = new Map();
  for (const [of, first, domain, form, some] of reports.flatMap((r) => r.spread)) {
    if (of !== status || (headline && !first)) continue;
    if (!counts.has(domain)) counts.set(domain, { domain, quantified: 0, qualitative: 0 });
    counts.get(domain)[form] += some;
  }
  return [...counts.values()].sort((a, b) => Number(!a.domain) - Number(!b.domain) || b.quantified + b.qualitative - a.quantified - a.qualitative || collator.compare(a.domain, b.domain));
}
