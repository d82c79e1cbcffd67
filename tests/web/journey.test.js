// The whole way, with the engine that the build made: a fictional report in, its targets out, and the files read back.
// `make build` (or `make test`) makes the engine; without it these tests fail.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { CODES, FIELDS, ROLES } from '../../www/js/help/examples.js';
import { extract, initSync } from '../../www/pkg/mubiao.js';
import { column, comes, paste, read, setting, tabled, until } from './browser.js';
import { rowsOf } from './csv.js';
import { WWW } from './server.js';

const { open } = setting({ engine: 'real' });
const REPORT = `云浦市政府工作报告
一、2030年工作回顾
一年来，新建口袋公园9个，地区生产总值增长5.8%。
二、2031年主要工作
今年主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入81亿元，居民收入与经济增长同步。
（一）全力抓好项目建设。力争新开工亿元以上项目不少于35个。
`;

async function saved(page, name) {
  await page.locator('.filters [aria-haspopup="menu"]').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('a report goes in and its targets come out, in the page and in every file', () => open({}, async (page) => {
  await read(page, REPORT);
  const indicators = await column(page, 'indicator');
  for (const name of ['口袋公园', '地区生产总值', '一般公共预算收入', '居民收入', '亿元以上项目']) assert.ok(indicators.some((i) => i.includes(name)), `${name} in ${indicators}`);
  await comes(() => page.locator('.card-name').allTextContents(), ['地区生产总值', '一般公共预算收入', '居民收入']);
  const values = (await column(page, 'value')).map((v) => v.split('|')[0]);
  for (const value of ['9个', '5.8%', '≈6.5%', '81亿元', '≥35个']) assert.ok(values.includes(value), `${value} in ${values}`);
  await comes(() => page.locator('#reader p').evaluateAll((p) => p.map((e) => e.textContent).join('\n')), REPORT);
  await page.locator('.facts', { hasText: /云浦市.*2031/ }).waitFor();

  const json = JSON.parse(await saved(page, 'JSON'));
  const records = json.records ?? json;
  assert.deepEqual(records.map((r) => r.indicator), indicators);
  for (const r of records) assert.equal(REPORT.replaceAll('\n', '').includes(r.quote.replaceAll('\n', '')), true, r.quote);

  const csv = await saved(page, 'CSV');
  assert.ok(csv.startsWith('\ufeff') && !csv.startsWith('\ufeff\ufeff'), 'one mark, so that Excel reads UTF-8');
  const rows = rowsOf(csv.slice(1));
  assert.equal(rows.length, indicators.length + 1);
  assert.ok(rows.every((row) => row.length === rows[0].length), 'every row has every column');
  assert.ok(rows.some((row) => row.includes('8100000000')));

  await page.locator('[data-status="result"]').click();
  const some = rowsOf((await saved(page, 'CSV')).slice(1));
  await comes(async () => (await column(page, 'indicator')).length + 1, some.length, 'only what the table shows');
  assert.match(await saved(page, 'Markdown'), /\| *-+/);
}));

test('spans count as the page does, beyond the basic plane too', () => open({}, async (page) => {
  await read(page, `𠮷😀${REPORT}`);
  await page.locator('#records tbody tr', { hasText: '81' }).first().click();
  await until(page, () => document.querySelector('.reader .selected'));
  const quote = await page.locator('.reader .selected').evaluateAll((s) => s.map((e) => e.textContent).join(''));
  assert.match(quote, /一般公共预算收入81亿元?$/);
}));

test('the samples open, each with records and no trouble', () => open({}, async (page) => {
  const index = JSON.parse(await readFile(path.join(WWW, 'samples/index.json'), 'utf8'));
  const buttons = page.locator('.samples button');
  await comes(() => buttons.count(), index.length);
  await buttons.first().click();
  await tabled(page);
  for (let i = 1; i < index.length; i++) {
    const title = await page.locator('.facts').textContent();
    await page.locator('.tools [aria-haspopup="menu"]').click();
    await page.getByRole('menuitem').nth(i).click();
    for (const end = Date.now() + 10000; await page.locator('.facts').textContent() === title;) assert.ok(Date.now() < end, index[i].name);
    await tabled(page);
  }
}));

test('the tables for damaged and Traditional texts come with the first of these, and are asked for again where they could not be had', () => open({ allow: /ERR_EMPTY_RESPONSE/ }, async (page, site) => {
  const tables = () => site.requests.filter((request) => request.endsWith('.tsv')).length;
  await read(page, REPORT);
  await tabled(page);
  assert.equal(tables(), 0);
  site.broken.add('pkg/pairs.tsv');
  await paste(page, '松陌鎮2031年目標：新建橋樑7座。');
  const again = page.getByRole('button', { name: '再试一次' });
  await again.waitFor();
  site.broken.clear();
  await again.click();
  await comes(() => column(page, 'indicator'), ['桥梁']);
}));

test('the examples of the help are true', async () => {
  initSync({ module: await readFile(path.join(WWW, 'pkg/mubiao_bg.wasm')) });
  const last = (text) => extract(text, { status: 'all' }).records.at(-1);
  for (const [field, [text, holds]] of Object.entries(FIELDS)) assert.deepEqual(last(text)[field], holds, `${field}: ${text}`);
  for (const [field, codes] of Object.entries(CODES)) {
    for (const [code, text] of Object.entries(codes)) assert.equal(last(`${text}。`)[field], code, text);
  }
  for (const [role, [text, quote]] of Object.entries(ROLES)) {
    assert.ok(extract(`${text}。`, { status: 'all' }).numbers.some((n) => n.quote === quote && n.role === role), `${role}: ${text}`);
  }
});
