// The whole way for a hundred reports, with the engine that the build made: dropped as files, one of them reviewed by
// keyboard, compared, drawn, broken down into tasks, taken away in every format and checked against the records, found
// again without a network, and taken over into a clean profile.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { read as readWorkbook } from '@e965/xlsx';
import { extract, initSync } from '../../www/pkg/mubiao.js';
import { column, comes, setting, tabled, until } from './browser.js';
import { rowsOf } from './csv.js';
import { reports } from './generate.js';
import { cells, charted, download, dropFiles, kept, lineOf, saved } from './steps.js';

const { open } = setting({ engine: 'real' });
const MADE = reports(100);
const ONE = MADE[42];
const LEAD = '统计局';

/** The records of the one report as the review leaves them: its second rejected, its third with another number. */
function expected() {
  initSync({ module: MODULE });
  const { records } = extract(ONE.text, { status: 'all' });
  return records.map((r, i) => ({ ...r, ...(i === 2 && { low: 77 }) })).filter((_, i) => i !== 1);
}
const MODULE = await readFile(new URL('../../www/pkg/mubiao_bg.wasm', import.meta.url));

const to = (page, view) => page.locator(`.views [data-to="${view}"]`).click();

async function openOne(page) {
  await to(page, 'library');
  await page.locator('#library .search').fill(ONE.place);
  await page.locator('.report-title').first().click();
  await tabled(page);
}

/** Every record of the open report is decided on, by keyboard alone. */
async function review(page) {
  const total = (await column(page, 'indicator')).length;
  const decided = (n) => page.locator('#records .decided').nth(n - 1).waitFor();
  await page.locator('#records tbody tr').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await decided(2);
  await page.keyboard.press('e');
  await until(page, () => document.activeElement.id === 'edit-indicator');
  for (let i = 0; i < 20 && (await page.evaluate(() => document.activeElement.id)) !== 'edit-low'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await page.locator('#edit-indicator').waitFor({ state: 'detached' });
  await decided(3);
  for (let i = 3; i < total; i++) {
    await page.keyboard.press('j');
    await page.keyboard.press('a');
  }
  await decided(total);
  return total;
}

async function reviewedAs(page, total) {
  await comes(async () => [await page.locator('#records .decided').count(), await page.locator('#records .decided.rejected').count()], [total, 1]);
  await comes(async () => /77/.test((await column(page, 'value'))[2]), true);
}

/** All of the growth targets in the grid's chart and table. */
async function comparison(page) {
  await to(page, 'compare');
  await page.locator('.grid-cell').first().waitFor();
  await comes(() => page.locator('.grid').getAttribute('aria-colcount'), String(MADE.length + 1));
  await lineOf(page, '地区生产总值').locator('.grid-name').click();
  await until(page, () => document.querySelector('.chart svg title')?.textContent.startsWith('地区生产总值'));
  await charted(page, MADE.length);
  const { bytes } = await download(page, () => page.getByRole('button', { name: '存 CSV' }).click());
  const [, ...rows] = rowsOf(bytes.toString().replace(/^\ufeff/, ''));
  assert.deepEqual(rows.map((r) => `${r[0]} ${r[1]} ${Number(r[7])}`).sort(), MADE.map((r) => `${r.place} ${r.year} ${r.growth}`).sort());
  const svg = await download(page, () => page.getByRole('button', { name: '存 SVG' }).click());
  for (const { place } of MADE) assert.ok(svg.bytes.includes(place), place);
}

/** Every format of the one report, opened again. */
async function takenAway(page) {
  const wanted = expected();
  const indicators = wanted.map((r) => r.indicator);
  const text = async (format) => (await saved(page, format)).bytes.toString('utf8');

  const [head, ...rows] = rowsOf((await text('csv')).slice(1));
  assert.deepEqual(rows.map((r) => r[head.indexOf('指标')]), indicators);
  const json = JSON.parse(await text('json'));
  assert.deepEqual(json.records.map((r) => [r.indicator, r.low, r.high, r.unit, r.quote]), wanted.map((r) => [r.indicator, r.low, r.high, r.unit, r.quote]));
  const lines = (await text('jsonl')).trimEnd().split('\n').map((l) => JSON.parse(l));
  assert.deepEqual(lines.map((l) => [l.place, l.year, l.indicator, l.low]), wanted.map((r) => [ONE.place, ONE.year, r.indicator, r.low]));
  assert.equal((await text('md')).trimEnd().split('\n').length, wanted.length + 2);
  const html = await text('html');
  for (const r of wanted) assert.ok(html.includes(`id="t${r.id}"`), r.quote);
  assert.ok(!html.includes('<script'));

  const book = readWorkbook((await saved(page, 'xlsx')).bytes);
  assert.deepEqual(book.SheetNames, ['目标', '成效', '定性目标', '全部数字', '任务分解', '对比', '说明']);
  const sheet = (name) => cells(book.Sheets[name]).map((row) => row.map((c) => c?.v));
  const named = ['目标', '成效', '定性目标'].flatMap((name) => {
    const [titles, ...all] = sheet(name);
    return all.map((row) => [row[titles.indexOf('指标')], row[titles.indexOf('数值')] ?? '']);
  });
  assert.deepEqual(named.map(([name]) => name).sort(), [...indicators].sort());
  assert.ok(named.some(([, low]) => low === 77));
  const [titles, ...tasks] = sheet('任务分解');
  assert.ok(tasks.some((row) => row[titles.indexOf('牵头单位')] === LEAD));
  const growth = sheet('对比').find((row) => row.includes('地区生产总值'));
  assert.ok(growth.filter((value) => typeof value === 'number').length >= MADE.length, 'a number of each report');
}

async function library(page) {
  await to(page, 'library');
  await until(page, (n) => document.querySelector('#reports')?.getAttribute('aria-rowcount') === String(n + 1), 60000, MADE.length);
}

test('a hundred reports: dropped, reviewed, compared, broken down, taken away, offline, and on another machine', () => open({ offline: true, allow: /ERR_|Failed to load/ }, async (page, site) => {
  await kept(page);
  const folder = await mkdtemp(path.join(tmpdir(), 'mubiao-'));
  try {
    const files = MADE.map(({ name }) => path.join(folder, name));
    await Promise.all(MADE.map(({ text }, i) => writeFile(files[i], text)));
    await dropFiles(page, files);
    await page.locator('.reading-line button').waitFor();
  } finally {
    await rm(folder, { recursive: true });
  }
  await library(page);
  await comes(() => page.locator('.reading-failed li').count(), 0);

  await openOne(page);
  const total = await review(page);
  await page.reload();
  await page.locator('#records .decided').nth(total - 1).waitFor();
  await reviewedAs(page, total);
  await to(page, 'tasks');
  await page.locator('[data-entry="lead"]').first().click();
  await page.locator('[data-entry="lead"]').first().fill(LEAD);
  await page.locator('[data-entry="lead"]').first().press('Tab');
  await comparison(page);

  await site.close();
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.grid-cell').first().waitFor();
  await comparison(page);
  await openOne(page);
  await reviewedAs(page, total);
  await takenAway(page);
  await to(page, 'library');
  await page.locator('#library .search').fill('');
  const file = await download(page, () => page.getByRole('button', { name: '导出审核' }).click());
  packed = { name: file.name, mimeType: 'application/json', buffer: file.bytes };
  decidedOn = total;
}));

let packed;
let decidedOn;

test('what was exported from there comes into a clean profile without loss', () => open({}, async (page) => {
  await to(page, 'library');
  await page.locator('#library-reviews').setInputFiles(packed);
  await library(page);
  await openOne(page);
  await reviewedAs(page, decidedOn);
  await to(page, 'tasks');
  await page.locator('#tasks [data-task]').first().waitFor();
  await comes(() => page.locator('[data-entry="lead"]').first().textContent(), LEAD);
}));
