// The comparison: its arithmetic on summaries, its charts, and the view over reports dropped on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticks } from '../../www/js/compare/charts.js';
import { baseline, byValue, choicesOf, compare, difference, domains, EVERYTHING, numberOf, ORDERS, reportsOf } from '../../www/js/compare/model.js';

const record = (fields) => ({
  id: 0, status: 'target', form: 'quantified', indicator: '', canonical: '地区生产总值', domain: '综合经济', measure: 'growth', low: 6, high: null, unit: '%', bound: 'exact',
  statement: null, commitment: '', code: 'point', headline: true, period: null, parent: null, last_year: null, span: [0, 1], quote: '…', review: '', ...fields,
});
const report = (id, place, year, level, ...summary) => ({ id, name: `${id}.txt`, facts: { title: '', place, year, level }, summary });

const PROVINCE = report('p', '沧屏省', '2026', 'province', record({ low: 5.5, bound: 'about' }));
const CITY = report('c', '云浦市', '2026', 'city',
  record({ id: 1, low: 7, bound: 'at_least', commitment: '力争' }), record({ id: 2, low: 6.5, commitment: '确保', last_year: 5 }),
  record({ id: 3, canonical: '一般公共预算收入', domain: '财政金融', measure: 'level', low: 8.1e9, unit: '元' }), record({ id: 4, canonical: null }),
  record({ id: 5, status: 'result', low: 5.8 }), record({ id: 6, form: 'qualitative', low: null, canonical: '居民人均可支配收入', domain: '居民收入' }));
const EARLIER = report('e', '云浦市', '2025', 'city', record({ low: 6, high: 7, bound: 'range' }));
const ALL = [EARLIER, CITY, PROVINCE];
const gdp = (choice = EVERYTHING) => compare(ALL, choice).lines.find((l) => l.canonical === '地区生产总值');

test('a line is an indicator with a measure and a unit; what has none of them is counted', () => {
  const { lines, left } = compare(ALL, EVERYTHING);
  assert.deepEqual(lines.map((l) => [l.key, l.cells.size]), [['地区生产总值|growth|%', 3], ['一般公共预算收入|level|元', 1]]);
  assert.equal(left, 2);
  assert.deepEqual(compare(ALL, { ...EVERYTHING, status: 'result' }).lines.map((l) => l.cells.get('c').number), [5.8]);
  assert.deepEqual(compare(ALL, { ...EVERYTHING, domain: '财政金融' }).lines.map((l) => l.canonical), ['一般公共预算收入']);
});

test('a cell shows the lower promise first and knows last year’s figure', () => {
  const cell = gdp().cells.get('c');
  assert.deepEqual(cell.records.map((r) => [r.low, r.commitment]), [[6.5, '确保'], [7, '力争']]);
  assert.equal(cell.actual, 5.8);
  assert.equal(gdp().cells.get('p').actual, null);
  assert.equal(numberOf(EARLIER.summary[0]), 6.5);
});

test('reports stand by level, place and year; every filter counts', () => {
  assert.deepEqual(reportsOf(ALL, EVERYTHING).map((r) => r.id), ['p', 'c', 'e']);
  assert.deepEqual(reportsOf(ALL, { ...EVERYTHING, year: '2026', place: '云浦' }).map((r) => r.id), ['c']);
  assert.deepEqual(choicesOf(ALL), { years: [['2026', 2], ['2025', 1]], levels: [['province', 1], ['city', 2]], domains: [['财政金融', 1], ['居民收入', 1], ['综合经济', 3]].sort((a, b) => new Intl.Collator('zh-Hans-CN').compare(a[0], b[0])) });
  assert.deepEqual(byValue(gdp(), reportsOf(ALL, EVERYTHING)).map((r) => r.id), ['c', 'e', 'p']);
});

test('a cell is held against last year, the year before, or a report of a higher level', () => {
  const line = gdp();
  const by = (against, id) => {
    const base = baseline(against, ALL)(line, line.cells.get(id));
    return base && difference(line.cells.get(id).number, base.number);
  };
  assert.equal(by('actual', 'c'), 0.7);
  assert.equal(by('actual', 'p'), null);
  assert.equal(by('before', 'c'), 0);
  assert.equal(by('before', 'e'), null);
  assert.equal(by('p', 'c'), 1);
  assert.equal(by('p', 'p'), null);
  assert.equal(by('', 'c'), null);
});

test('orders of indicators and the count of domains', () => {
  assert.deepEqual(compare(ALL, EVERYTHING).lines.sort(ORDERS.coverage).map((l) => l.cells.size), [3, 1]);
  assert.deepEqual(domains(ALL, EVERYTHING).slice(0, 1), [{ domain: '综合经济', quantified: 5, qualitative: 0 }]);
  assert.deepEqual(domains(ALL, EVERYTHING).find((d) => d.domain === '居民收入'), { domain: '居民收入', quantified: 0, qualitative: 1 });
});

test('an axis has round numbers around all values', () => {
  assert.deepEqual(ticks(5, 7, 4), [5, 5.5, 6, 6.5, 7]);
  for (const [low, high] of [[5.5, 7], [0, 0], [8.1e9, 9.2e10], [-3, 2], [6, 6]]) {
    const list = ticks(low, high);
    assert.ok(list[0] <= low && list.at(-1) >= high && list.length >= 2 && list.length <= 9, `${low}–${high}: ${list}`);
  }
});
