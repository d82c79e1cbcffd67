// The comparison: its arithmetic on summaries, its charts, and the view over reports dropped on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { light, summaryOf } from '../../www/js/model/library.js';
import { comes, setting, until } from './browser.js';
import { reports } from './generate.js';
import { charted, compareReports, download, lineOf } from './steps.js';
import { ticks } from '../../www/js/compare/charts.js';
import { baseline, byValue, choicesOf, compare, difference, domains, EVERYTHING, numberOf, ORDERS, reportsOf } from '../../www/js/compare/model.js';

const record = (fields) => ({
  id: 0, status: 'target', form: 'quantified', indicator: '', canonical: '地区生产总值', domain: '综合经济', measure: 'growth', low: 6, high: null, unit: '%', bound: 'exact',
  statement: null, commitment: '', code: 'point', headline: true, period: null, parent: null, last_year: null, span: [0, 1], quote: '…', review: '', ...fields,
});
const report = (id, place, year, level, ...summary) => light({ id, name: `${id}.txt`, facts: { title: '', place, year, level }, summary });

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
  assert.equal(numberOf(summaryOf(EARLIER)[0]), 6.5);
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

// The view.

const { open } = setting({ engine: 'real' });
const MADE = reports(12);

test('without reports the comparison says what to do', () => open({}, async (page) => {
  await page.locator('.views [data-to="compare"]').click();
  await page.locator('#compare .says-state h2').waitFor();
  await page.locator('#compare .says-state a').click();
  await page.locator('#library').waitFor();
}));

test('every report’s growth target stands in one line, held against last year, and leads to its words', () => open({ width: 3400 }, async (page) => {
  await compareReports(page, MADE);
  const places = await page.locator('.grid-place').allTextContents();
  assert.deepEqual([...places].sort(), MADE.map((r) => r.place).sort());
  const shown = await lineOf(page, '地区生产总值').locator('.grid-cell .digits').allTextContents();
  const expected = places.map((p) => MADE.find((r) => r.place === p));
  assert.deepEqual(shown.map((s) => Number(s.split('–')[0])), expected.map((r) => r.growth));

  await page.locator('[data-choice="against"]').selectOption('actual');
  await page.locator('.grid-diff.up, .grid-diff.down').first().waitFor();
  const first = expected.findIndex((r, i) => !shown[i].includes('–') && r.growth !== r.actual);
  const by = difference(expected[first].growth, expected[first].actual);
  await comes(async () => (await lineOf(page, '地区生产总值').locator('.grid-cell').nth(first).locator('.grid-diff').textContent()).trim(), `${by > 0 ? '▲ 高' : '▼ 低'} ${Math.abs(by)} 百分点`);

  await lineOf(page, '地区生产总值').locator('.grid-cell').nth(first).click();
  await page.locator('#records [aria-selected="true"]').waitFor();
  await comes(() => page.locator('#records [aria-selected="true"] .indicator').textContent(), '地区生产总值');
  await comes(async () => (await page.title()).startsWith(expected[first].place), true);
}));

test('a line becomes a chart and a table; all three are saved', () => open({}, async (page) => {
  await compareReports(page, MADE);
  await lineOf(page, '地区生产总值').locator('.grid-name').click();
  await until(page, () => document.querySelector('.chart svg title')?.textContent.startsWith('地区生产总值'));
  await charted(page, MADE.length);

  const svg = await download(page, () => page.getByRole('button', { name: '存 SVG' }).click());
  assert.equal(svg.name, '地区生产总值-增长.svg');
  assert.match(svg.bytes.toString(), /^<\?xml[^]*<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>$/);
  const png = await download(page, () => page.getByRole('button', { name: '存 PNG' }).click());
  assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  const csv = await download(page, () => page.getByRole('button', { name: '存 CSV' }).click());
  const [header, ...rows] = csv.bytes.toString().replace(/^\ufeff/, '').split('\r\n').slice(0, -1).map((row) => row.split(','));
  assert.equal(header[0], '地区');
  assert.deepEqual(rows.map((r) => [r[0], Number(r[7])]).sort(), MADE.map((r) => [r.place, r.growth]).sort());
}));

test('the chart shows what all are held against, also where the filters leave it out', () => open({}, async (page) => {
  await compareReports(page, MADE);
  const [held, other] = MADE;
  await page.locator('[data-choice="against"]').selectOption({ label: `${held.place} ${held.year}` });
  await page.locator('#compare .search').fill(other.place);
  await until(page, () => document.querySelectorAll('.grid-column').length === 1);
  await lineOf(page, '地区生产总值').locator('.grid-name').click();
  await page.locator('.chart text', { hasText: `${held.place} ${held.year}` }).waitFor();
}));

test('on a narrow screen the chart that was asked for comes into sight', () => open({ width: 390 }, async (page) => {
  await compareReports(page, reports(6));
  await page.locator('.grid-name').first().click();
  await until(page, () => document.querySelector('.chart-row')?.getBoundingClientRect().bottom < innerHeight);
}));

test('filters narrow it, the keyboard moves in it', () => open({}, async (page) => {
  await compareReports(page, MADE);
  await page.locator('#compare .search').fill(MADE[3].place);
  await until(page, () => document.querySelectorAll('.grid-column').length === 1);
  await comes(() => page.locator('.grid-place').allTextContents(), [MADE[3].place]);
  await page.locator('[data-choice="domain"]').selectOption('就业');
  await until(page, () => document.querySelectorAll('.grid-row').length === 1);
  await page.locator('.grid-name').focus();
  await page.keyboard.press('ArrowRight');
  await until(page, () => document.activeElement.classList.contains('grid-cell'));
  await page.keyboard.press('Enter');
  await page.locator('#records [aria-selected="true"]').waitFor();
  await comes(() => page.locator('#records [aria-selected="true"] .indicator').textContent(), '城镇新增就业');
}));

test('of three hundred reports only what is on the screen is in the document', () => open({}, async (page) => {
  await page.evaluate(async () => {
    const [{ createStore }, { create }] = await Promise.all([import(new URL('js/store.js', location.href).href), import(new URL('js/compare/view.js', location.href).href)]);
    const row = (report, id) => ({ id, status: 'target', form: 'quantified', indicator: '指标', canonical: `指标${id}`, domain: '综合经济', measure: 'growth', low: report % 9, high: null, unit: '%', bound: 'exact', commitment: '', code: 'point', headline: true, parent: null, last_year: null, quote: '…' });
    const summary = (report) => JSON.stringify([Object.keys(row(0, 0)), ...Array.from({ length: 200 }, (_, k) => Object.values(row(report, k)))]);
    const reports = Array.from({ length: 300 }, (_, i) => ({ id: String(i), name: '', facts: { title: '', place: `松${i}市`, year: '2026', level: 'city' }, spread: [], indicators: [], summary: summary(i) }));
    const view = create(createStore({ reports, lang: 'zh' }), { loadReports() {}, openReport() {} });
    document.querySelector('#main').replaceChildren(view.root);
    view.root.querySelector('.grid').style.cssText = 'height:600px;width:900px;flex:none;--cell-height:50px;--cell-width:136px;--name-width:208px;--head-height:46px;overflow:auto';
    view.shown();
  });
  await page.locator('.grid-cell').first().waitFor();
  await comes(() => page.locator('.grid').getAttribute('aria-rowcount'), '201');
  await comes(() => page.locator('.grid').getAttribute('aria-colcount'), '301');
  assert.ok((await page.locator('.grid-cell').count()) < 500);
  await page.locator('.grid').evaluate((grid) => grid.scrollTo(300 * 136, 200 * 50));
  await page.locator('.grid-cell[aria-colindex="301"]').first().waitFor();
  assert.ok((await page.locator('.grid-cell').count()) < 500);
}));
