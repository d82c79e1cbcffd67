// What is taken away: every export is made as a user makes it, opened again by another reader, and checked against the
// records. `make build` (or `make test`) makes the engine; without it these tests fail.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { read as readWorkbook } from '@e965/xlsx';
import { column, comes, read, setting, tabled, until } from './browser.js';
import { rowsOf } from './csv.js';
import { cells, saved, take } from './steps.js';

const { open } = setting({ engine: 'real' });
const REPORT = `云浦市政府工作报告
一、2030年工作回顾
一年来，新建口袋公园9个，地区生产总值增长5.8%。
二、2031年主要工作
今年主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入81亿元，居民收入与经济增长同步。
（一）全力抓好项目建设。力争新开工亿元以上项目不少于35个。健全项目会商机制。年内改造老旧小区4—5个。
（二）<img src=x onerror=alert(1)>守住底线。建成“=1+1”示范点3个😀，新增“,\\"引”路灯20盏。
`;

test('the workbook holds every record in its sheet, numbers as numbers, the day as a day', () => open({}, async (page) => {
  await read(page, REPORT);
  const indicators = await column(page, 'indicator');
  const { bytes, name } = await saved(page, 'xlsx');
  assert.equal(name, '云浦市2031年-目标.xlsx');
  const book = readWorkbook(bytes, { cellDates: true, cellNF: true });
  assert.deepEqual(book.SheetNames, ['目标', '成效', '定性目标', '全部数字', '任务分解', '说明']);
  const named = ['目标', '成效', '定性目标'].flatMap((sheet) => {
    const [head, ...rows] = cells(book.Sheets[sheet]);
    const at = head.findIndex((c) => c.v === '指标');
    return rows.map((row) => row[at].v);
  });
  assert.deepEqual(named.sort(), [...indicators].sort());
  const [head, ...rows] = cells(book.Sheets['目标']);
  const of = (title) => head.findIndex((c) => c.v === title);
  const revenue = rows.find((row) => row[of('指标')].v === '一般公共预算收入');
  assert.deepEqual([revenue[of('数值')].t, revenue[of('数值')].v], ['n', 8100000000]);
  for (const row of rows) assert.ok(REPORT.includes(row[of('原文')].v.replace(/^'/, '')), row[of('原文')].v);
  const about = cells(book.Sheets['说明']).map((row) => row.map((c) => c?.v));
  const made = about.find((row) => row[0] === '导出日期');
  assert.equal(new Date(made[2]).toDateString(), new Date().toDateString());
  for (const field of ['数值', '承诺', '用语编码']) assert.ok(about.some((row) => row[0] === '字段' && row[1] === field && row[2]), field);
  for (const sheet of book.SheetNames) {
    for (const cell of cells(book.Sheets[sheet]).flat()) {
      assert.equal(cell?.f, undefined, 'no formula');
      if (cell?.t === 's') assert.doesNotMatch(cell.v, /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/);
    }
  }
}));

test('the task table alone is a workbook with what the office wrote', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('[data-to="tasks"]').click();
  const row = page.locator('#tasks tr', { hasText: '健全项目会商机制' });
  await row.locator('[data-entry="lead"]').click();
  await row.locator('[data-entry="lead"]').fill('=发展改革局');
  await row.locator('[data-entry="lead"]').blur();
  const download = page.waitForEvent('download');
  await page.locator('.task-tools').getByRole('button', { name: '导出任务表' }).click();
  await page.locator('.dialog').getByRole('button', { name: '导出', exact: true }).click();
  const book = readWorkbook(await readFile(await (await download).path()));
  assert.deepEqual(book.SheetNames, ['任务分解']);
  const [head, ...rows] = cells(book.Sheets['任务分解']).map((r) => r.map((c) => c?.v ?? ''));
  assert.deepEqual(head.slice(-3), ['牵头单位', '配合单位', '进展']);
  const task = rows.find((r) => r.includes('健全项目会商机制'));
  assert.equal(task[head.indexOf('牵头单位')], "'=发展改革局");
  assert.ok(rows.some((r) => r[head.indexOf('时限')] === '年内'));
}));

test('CSV, Markdown and the clipboard hold the chosen columns and the filtered rows', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('[data-status="target"]').click();
  const indicators = await column(page, 'indicator');
  const usual = () => page.getByRole('button', { name: '常用列' }).click();
  const csv = (await saved(page, 'csv', usual)).bytes.toString('utf8');
  assert.ok(csv.startsWith('\ufeff') && !csv.startsWith('\ufeff\ufeff'));
  const [head, ...rows] = rowsOf(csv.slice(1));
  assert.deepEqual(head.slice(0, 3), ['状态', '指标', '计量']);
  assert.deepEqual(rows.map((r) => r[1]), indicators);
  const quotes = rows.map((r) => r[head.indexOf('原文')]);
  assert.ok(quotes.some((q) => q.includes(',')), 'a comma inside a cell parts nothing');
  assert.ok(rows.every((r) => r.length === head.length));
  const md = (await saved(page, 'md')).bytes.toString('utf8').trimEnd().split('\n');
  assert.equal(md.length, indicators.length + 2);
  await take(page, 'tsv');
  await page.locator('.dialog').getByRole('button', { name: '导出', exact: true }).click();
  await page.locator('.toast', { hasText: '已复制' }).waitFor();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(pasted.split(/\r?\n/).slice(1).map((l) => l.split('\t')[1]), indicators);
}));

test('JSON is what the schema says, and counts code points; JSONL has a record a line', () => open({}, async (page) => {
  await read(page, REPORT);
  const schema = JSON.parse(await readFile(new URL('../schema.json', import.meta.url), 'utf8'));
  const json = JSON.parse((await saved(page, 'json')).bytes.toString('utf8'));
  assert.deepEqual(faults(schema, schema, json, ''), []);
  const points = [...REPORT];
  assert.ok(json.records.length > 6);
  for (const r of json.records) assert.equal(points.slice(...r.span).join(''), r.quote);
  const lines = (await saved(page, 'jsonl')).bytes.toString('utf8').trimEnd().split('\n').map((l) => JSON.parse(l));
  assert.deepEqual(lines.map((l) => [l.place, l.year, l.indicator]), json.records.map((r) => ['云浦市', '2031', r.indicator]));
}));

test('rejected records stay out, or are marked where that is wanted', () => open({}, async (page) => {
  await read(page, REPORT);
  const indicators = await column(page, 'indicator');
  await page.locator('#records tbody tr').first().click();
  await page.keyboard.press('x');
  await page.locator('#records tr.rejected').waitFor();
  const out = rowsOf((await saved(page, 'csv')).bytes.toString('utf8').slice(1));
  assert.equal(out.length - 1, indicators.length - 1);
  const marked = rowsOf((await saved(page, 'csv', () => page.locator('input[name="take-rejected"][value="marked"]').check())).bytes.toString('utf8').slice(1));
  assert.equal(marked.length - 1, indicators.length);
  assert.deepEqual(marked.slice(1).map((r) => r[marked[0].indexOf('审核')]).filter(Boolean), ['已退回']);
  const json = JSON.parse((await saved(page, 'json')).bytes.toString('utf8'));
  assert.equal(json.records.length, indicators.length - 1);
}));

test('the web report opens from disk, asks nobody for anything and links both ways', () => open({}, async (page) => {
  await read(page, REPORT);
  const indicators = await column(page, 'indicator');
  const { path } = await saved(page, 'html');
  const context = await page.context().browser().newContext({ javaScriptEnabled: true });
  const report = await context.newPage();
  const asked = [];
  const said = [];
  report.on('request', (r) => r.url().startsWith('file:') || asked.push(r.url()));
  report.on('console', (m) => said.push(m.text()));
  const { copyFile } = await import('node:fs/promises');
  await copyFile(path, `${path}.html`);
  await report.goto(pathToFileURL(`${path}.html`).href);
  await comes(() => report.locator('tbody tr td:nth-child(2)').allTextContents(), indicators);
  await comes(async () => (await report.locator('.text p').allTextContents()).join('\n'), REPORT);
  await comes(() => report.locator('img, script').count(), 0);
  for (const id of await report.locator('tbody tr').evaluateAll((rows) => rows.map((r) => r.id.slice(1)))) {
    await comes(() => report.locator(`#r${id}`).count(), 1, `record ${id} is in the text once`);
  }
  await report.locator('tbody tr td a').first().click();
  assert.match(report.url(), /#r\d+$/);
  await report.locator('.text a').first().click();
  assert.match(report.url(), /#t\d+$/);
  assert.deepEqual([asked, said], [[], []]);
  await context.close();
}));

test('a link carries the text, asks before it takes a place, and a broken one says so', () => open({}, async (page, site) => {
  await read(page, REPORT);
  await take(page, 'link');
  await page.locator('.take-link', { hasText: '个字符' }).waitFor();
  await page.locator('.dialog').getByRole('button', { name: '导出', exact: true }).click();
  await page.locator('.toast', { hasText: '链接已复制' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${site.url}#t=`) && /^[\w-]+$/.test(link.split('#t=')[1]));
  const other = await page.context().browser().newContext();
  const fresh = await other.newPage();
  await fresh.goto(link);
  await tabled(fresh);
  await comes(() => fresh.locator('#reader p').evaluateAll((p) => p.map((e) => e.textContent).join('\n')), REPORT);
  assert.doesNotMatch(fresh.url(), /#t=/, 'the address is free again');
  await fresh.evaluate(() => { location.hash = '#t=AAAA'; });
  await fresh.locator('.toast', { hasText: '链接不完整' }).waitFor();
  await comes(() => fresh.locator('#reader p').first().textContent(), '云浦市政府工作报告');
  await other.close();
  assert.ok(site.requests.every((path) => !path.includes('t=')), 'no server sees the text');
}));

test('on paper there is a clean report', () => open({}, async (page) => {
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = document.querySelectorAll('.print-report tbody tr').length; }; });
  await read(page, REPORT);
  const n = (await column(page, 'indicator')).length;
  await take(page, 'paper');
  await page.locator('.dialog').getByRole('button', { name: '导出', exact: true }).click();
  await until(page, () => Boolean(document.body.dataset.printed));
  await comes(() => page.evaluate(() => Number(document.body.dataset.printed)), n);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.print-report h1').isVisible());
  assert.ok(!(await page.locator('header.bar').isVisible()));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await comes(() => page.locator('.print-report').count(), 0);
}));

/** What a JSON Schema, in the small part of it that ours uses, has against a value. */
function faults(root, schema, value, at) {
  const deeper = (s, v, where) => faults(root, s, v, where);
  const is = { object: (v) => v !== null && typeof v === 'object' && !Array.isArray(v), array: Array.isArray, string: (v) => typeof v === 'string', number: (v) => typeof v === 'number', integer: Number.isInteger, boolean: (v) => typeof v === 'boolean', null: (v) => v === null };
  const object = is.object(value);
  const says = {
    $ref: (ref) => deeper(ref.slice(2).split('/').reduce((s, key) => s[key], root), value, at),
    type: (type) => (is[type](value) ? [] : [`${at}: not ${type}`]),
    const: (only) => (value === only ? [] : [`${at}: not ${only}`]),
    enum: (list) => (list.includes(value) ? [] : [`${at}: ${value}`]),
    anyOf: (list) => (list.some((s) => deeper(s, value, at).length === 0) ? [] : [`${at}: none of any`]),
    if: (test) => deeper((deeper(test, value, at).length === 0 ? schema.then : schema.else) ?? {}, value, at),
    required: (names) => (object ? names.filter((name) => !(name in value)).map((name) => `${at}/${name}: missing`) : []),
    properties: (all) => (object ? Object.entries(all).flatMap(([name, s]) => (name in value ? deeper(s, value[name], `${at}/${name}`) : [])) : []),
    additionalProperties: () => (object ? Object.keys(value).filter((name) => !(name in schema.properties)).map((name) => `${at}/${name}: too much`) : []),
    items: (s) => (Array.isArray(value) ? value.flatMap((v, i) => deeper(s, v, `${at}/${i}`)) : []),
    minItems: (n) => (Array.isArray(value) && value.length < n ? [`${at}: too short`] : []),
    maxItems: (n) => (Array.isArray(value) && value.length > n ? [`${at}: too long`] : []),
    minimum: (n) => (typeof value === 'number' && value < n ? [`${at}: too small`] : []),
    maximum: (n) => (typeof value === 'number' && value > n ? [`${at}: too large`] : []),
  };
  return Object.entries(schema).flatMap(([word, s]) => says[word]?.(s) ?? []);
}
