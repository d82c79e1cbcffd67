// The files that are taken away, made without a browser from a fictional report and read back by other readers. The same
// ways through the page are in take.test.js. `make build` (or `make test`) makes the engine; without it these tests fail.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { read as readWorkbook } from '@e965/xlsx';
import '../../www/js/takeaway/words.js';
import '../../www/js/view/words.js';
import { csv, guarded, markdown, tsv } from '../../www/js/takeaway/cells.js';
import { htmlReport } from '../../www/js/takeaway/html.js';
import { extraction } from '../../www/js/takeaway/json.js';
import { decode, encode } from '../../www/js/takeaway/link.js';
import { comparisonSheet, recordSheet, taskSheet, workbook } from '../../www/js/takeaway/sheets.js';
import { xlsx } from '../../www/js/takeaway/xlsx.js';
import { add, decision, edit, EMPTY, entries, isEmpty, merge, reviewed, take } from '../../www/js/model/review.js';
import { summarise } from '../../www/js/model/library.js';
import { chosen, keysOf, taskRows } from '../../www/js/tasks/model.js';
import { strFromU8, unzipSync } from '../../www/vendor/fflate.js';
import * as engine from '../../www/pkg/mubiao.js';

engine.initSync({ module: await readFile(new URL('../../www/pkg/mubiao_bg.wasm', import.meta.url)) });
const TEXT = `😀${await readFile(new URL('../corpus/district/report.txt', import.meta.url), 'utf8')}`;
const found = engine.extract(TEXT, { status: 'all' });
const tasks = engine.tasks(TEXT);
const NOW = new Date(2031, 1, 3, 23, 30);

const plain = reviewed(found, EMPTY);
const [first, second] = plain.records;
const key = keysOf(tasks).find((_, i) => tasks[i].kind === 'task');
const review = [
  (r) => decision(r, first.key, 'rejected'),
  (r) => edit(r, second, found.records[1], { low: 77 }),
  (r) => add(r, { id: 9, span: [2, 4], quote: TEXT.slice(2, 4), indicator: '=补录', low: 3, high: null, unit: '个' }),
  (r) => entries(r, [[key, { lead: '＝水利局', progress: '已开工' }]]),
].reduce((r, make) => take(r, make(r)), EMPTY);
const open = reviewed(found, review);
const rows = open.records.filter((r) => r.review !== 'rejected');

test('the workbook opens in strict readers: a fill without a pattern is none that the format has', async () => {
  const parts = unzipSync(await xlsx([{ name: '目标', columns: [{ title: '指标', width: 20 }], rows: [['粮食产量']] }]));
  const fills = strFromU8(parts['xl/styles.xml']).match(/<fill>.*?<\/fill>|<fill\/>/g);
  assert.ok(fills.length >= 3);
  for (const fill of fills) assert.match(fill, /<patternFill patternType="(none|gray125|solid)"/);
});

test('every row of the workbook is in its sheet, numbers are numbers and the day is the reader’s', async () => {
  const sheets = workbook({ reviewed: open, rows, taskRows: taskRows(tasks, open, review.tasks), reports: [], now: NOW });
  const book = readWorkbook(await xlsx(sheets), { cellDates: true, cellNF: true });
  assert.deepEqual(book.SheetNames, ['目标', '成效', '定性目标', '全部数字', '任务分解', '说明']);
  const cell = (sheet, row, i) => book.Sheets[sheet][`${String.fromCharCode(65 + i)}${row}`];
  for (const { name, columns, rows: given } of sheets) {
    columns.forEach((c, i) => assert.equal(cell(name, 1, i).v, c.title));
    given.forEach((row, n) => row.forEach((value, i) => {
      const there = cell(name, n + 2, i);
      assert.equal(there.f, undefined);
      if (value instanceof Date) assert.deepEqual([there.t, there.v.toISOString().slice(0, 10)], ['d', '2031-02-03']);
      else if (typeof value === 'number') assert.deepEqual([there.t, there.v], ['n', value], `${name} ${n} ${i}`);
      else assert.deepEqual([there.t, there.v], ['s', guarded(String(value ?? ''))], `${name} ${n} ${i}`);
    }));
  }
  const records = sheets.slice(0, 3).flatMap((s) => s.rows);
  assert.equal(records.length, rows.length);
  const corrected = records.find((row) => row[8] === 77);
  assert.ok(corrected.includes('数值') && corrected.includes('已接受'));
  assert.ok(records.some((row) => row.includes('=补录') && row.includes('补录')));
});

test('no cell can start a formula, and numbers stay numbers', () => {
  const sheet = { name: '', columns: ['a', 'b'].map((title) => ({ title, width: 8 })), rows: ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '\ufeff=', '\u200b@', '\0=', '\u001b-', '\u0085@', '\t=', '\r+'].map((c) => [`${c}cmd`, -3.5]) };
  for (const line of csv(sheet).slice(1).split('\r\n').slice(1, -1)) assert.match(line, /^"?'[\s\S]*,-3.5$/);
  for (const line of tsv(sheet).split('\r\n').slice(1)) assert.match(line, /^'[^\t]*\t-3.5$/);
  assert.equal(markdown({ ...sheet, rows: [['a|<b>\n', 1]] }).split('\n')[2], '| a\\|\\<b>  | 1 |');
  assert.deepEqual(['4-5', '1/4', '4-5家', '6.5%'].map(guarded), ["'4-5", "'1/4", '4-5家', '6.5%']);
});

test('JSON leaves nothing pointing nowhere, and its places are code points', () => {
  const json = extraction(open, rows, TEXT);
  const ids = new Set(json.records.map((r) => r.id));
  const points = [...TEXT];
  assert.ok(!ids.has(first.id));
  for (const r of json.records) {
    assert.equal(points.slice(...r.span).join(''), r.quote);
    for (const to of [r.parent, r.last_year]) assert.ok(to === null || ids.has(to));
    for (const field of ['key', 'edited', 'added']) assert.ok(!(field in r));
  }
  assert.ok(json.numbers.every((n) => n.records.every((id) => ids.has(id))));
});

test('the web report holds the whole text, links both ways, and nothing of it is markup', () => {
  const hostile = '<script>alert(1)</script>"&\'';
  const html = htmlReport({ reviewed: { ...open, document: { ...open.document, title: { value: hostile, span: [0, 0] } } }, rows, text: TEXT, now: NOW });
  assert.ok(!html.includes('<script'));
  const words = html.slice(html.indexOf('<div class="text"')).match(/<p>.*<\/p>/g).map((p) => p.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
  assert.equal(words.join('\n'), TEXT);
  for (const { id } of rows) for (const place of [`id="r${id}"`, `href="#r${id}"`, `id="t${id}"`]) assert.equal(html.split(place).length, 2, place);
  assert.doesNotMatch(html, /(?:src|href)="(?!#)|url\(|@import/);
});

test('a link gives its text back; a bomb and a broken one do not', async () => {
  assert.equal(await decode(await encode(TEXT)), TEXT);
  assert.match(await encode(TEXT), /^#t=[\w-]+$/);
  await assert.rejects(decode(await encode('甲'.repeat(100_000)), 10_000), RangeError);
  await assert.rejects(decode((await encode(TEXT)).slice(0, -40)));
  await assert.rejects(decode('#t=%%%'));
});

test('tasks keep what was written beside them, without the rejected records, by what they say', () => {
  const all = taskRows(tasks, open, review.tasks);
  assert.equal(all.length, tasks.length);
  const written = all.filter((r) => r.lead);
  assert.deepEqual(written.map((r) => [r.key, r.lead, r.progress]), [[key, '＝水利局', '已开工']]);
  assert.ok(all.every((r) => r.records.every((record) => record.id !== first.id)));
  const plan = chosen(all, { part: 'plan', context: false, text: '' });
  assert.ok(plan.length > 50 && plan.every((r) => r.kind === 'task'));
  const sheet = taskSheet(plan);
  assert.deepEqual(sheet.columns.slice(-3).map((c) => c.title), ['牵头单位', '配合单位', '进展']);
  const undone = take(review, entries(review, [[key, { lead: '', progress: '' }]]));
  assert.deepEqual(undone.tasks, {});
  const { tasks: _, ...old } = EMPTY;
  assert.ok(isEmpty(old));
  assert.equal(merge(old, take(old, entries(old, [[key, { lead: '甲' }]])), old).tasks[key].lead, '甲');
});

test('the comparison has a column for each report and a number where one promised', () => {
  const report = (id) => summarise({ id, name: id, text: TEXT, addedAt: 0 }, plain);
  const sheet = comparisonSheet([report('甲'), report('乙')]);
  assert.equal(sheet.columns.length, 8);
  assert.ok(sheet.rows.length > 5);
  assert.ok(sheet.rows.every((row) => typeof row[4] === 'number' && row[4] === row[6] && TEXT.includes(row[5])));
  assert.equal(recordSheet('', rows, open.records, ['indicator']).columns.length, 1);
});
