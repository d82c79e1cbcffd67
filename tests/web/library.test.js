// The library with the engine that the build made: many files at once, what is known of them, and what is kept.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { comes, read, setting, tabled, until } from './browser.js';
import { reports } from './generate.js';
import { asFile, dropFiles, fillLibrary, folderChosen } from './steps.js';

const { open } = setting({ engine: 'real' });
const cells = (page, key) => page.locator(`#reports tbody td.c-${key}`).evaluateAll((all) => all.map((c) => c.firstChild?.textContent ?? ''));

test('many files are read; what can’t be is listed and the rest is there, also after a reload', () => open({}, async (page) => {
  const made = reports(5);
  await fillLibrary(page, [...made.map(asFile), { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }]);
  await page.locator('.reading-failed li', { hasText: /^scan\.txt .+/ }).waitFor();
  await comes(() => page.locator('.reading-failed li').count(), 1);
  await comes(async () => (await cells(page, 'place')).sort(), made.map((r) => r.place).sort());
  await page.reload();
  assert.equal(new URL(page.url()).hash, '#/library');
  await page.locator('#reports tbody tr').first().waitFor();
  await comes(async () => (await cells(page, 'year')).sort(), made.map((r) => r.year).sort());
  assert.ok((await cells(page, 'targets')).every((n) => Number(n) > 8));
}));

test('the list is searched, sorted and opened', () => open({}, async (page) => {
  const made = reports(5);
  await fillLibrary(page, made.map(asFile));
  await page.locator('#reports th.c-year button').click();
  await comes(() => cells(page, 'year'), made.map((r) => r.year).sort());
  await page.locator('#library .search').fill(made[2].place);
  await comes(() => cells(page, 'place'), [made[2].place]);
  await page.locator('.report-title').click();
  await tabled(page);
  assert.equal(new URL(page.url()).hash, '#/report');
  await page.locator('.facts', { hasText: made[2].place }).waitFor();
  await page.goBack();
  await until(page, () => !document.querySelector('#library').hidden);
}));

test('facts are corrected, for a report that is closed and for the one that is open', () => open({}, async (page) => {
  await fillLibrary(page, reports(1).map(asFile));
  const correct = async (place) => {
    await page.locator('.row-do button').first().click();
    await page.locator('#fact-place').fill(place);
    await page.locator('#fact-year').fill('2033');
    await page.locator('#fact-level').selectOption('town');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.locator('#reports td.c-place', { hasText: place }).waitFor();
  };
  await correct('松陌镇');
  await page.locator('.report-title').click();
  await page.locator('.facts-line', { hasText: '松陌镇 · 2033 年 · 乡镇级' }).waitFor();
  await page.locator('.views [data-to="library"]').click();
  await correct('澜川县');
  await page.locator('.facts-line', { hasText: '澜川县' }).waitFor();
  await page.reload();
  await page.locator('#reports td.c-place', { hasText: '澜川县' }).waitFor();
}));

test('reports are deleted after one question, and come back with their reviews', () => open({}, async (page) => {
  const made = reports(3);
  await fillLibrary(page, made.map(asFile));
  await page.locator('.report-title').first().click();
  await page.locator('#records tbody tr').first().click();
  await page.keyboard.press('a');
  await page.locator('.views [data-to="library"]').click();
  await page.locator('#reports .c-reviewed', { hasText: '1/' }).waitFor();
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '删除 3 份' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除报告' }).click();
  await page.getByText('还没有报告').waitFor();
  await comes(() => page.evaluate(() => document.body.dataset.view), 'empty');
  await page.getByRole('button', { name: '撤销' }).click();
  await until(page, () => document.querySelectorAll('#reports tbody tr').length === 3);
  await page.locator('#reports .c-reviewed', { hasText: '1/' }).waitFor();
  await page.locator('.views [data-to="report"]').click();
  await page.locator('#records .accepted').first().waitFor();
}));

test('a pasted report is in the library, once, however it is edited', () => open({}, async (page) => {
  const [{ text, place }] = reports(1);
  await read(page, text);
  await page.getByRole('button', { name: '编辑' }).click();
  await page.locator('#editor').fill(`${text}新建公园9个。`);
  await until(page, () => [...document.querySelectorAll('#records .indicator')].some((c) => c.textContent === '公园'));
  await page.locator('.views [data-to="library"]').click();
  await page.locator('#reports tbody tr').first().waitFor();
  await until(page, () => document.querySelectorAll('#reports tbody tr').length === 1);
  await comes(() => cells(page, 'place'), [place]);
}));

test('of a hundred reports only the rows in sight are in the page', () => open({}, async (page) => {
  await fillLibrary(page, reports(100).map(asFile));
  await comes(() => page.locator('#reports').getAttribute('aria-rowcount'), '101');
  assert.ok(await page.locator('#reports tbody tr').count() < 60);
  const heights = await page.locator('#reports tbody tr[data-id]').evaluateAll((rows) => [...new Set(rows.map((r) => r.offsetHeight))]);
  assert.deepEqual(heights, [56]);
  await page.locator('#reports tbody tr[data-id]').first().focus();
  await page.keyboard.press('End');
  await until(page, () => document.querySelector('#reports [aria-selected="true"]')?.getAttribute('aria-rowindex') === '101');
  await page.keyboard.press('Enter');
  await tabled(page);
}));

test('two tabs on one report: neither loses what was decided in the other', () => open({}, async (page) => {
  const [{ text }] = reports(1);
  await read(page, text);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await tabled(other);
  await page.locator('#records tbody tr').nth(0).click();
  await page.keyboard.press('a');
  await other.locator('#records tbody tr').nth(3).click();
  await other.keyboard.press('x');
  for (const tab of [page, other]) {
    await tab.locator('#records tbody tr').nth(0).locator('.accepted').waitFor();
    await tab.locator('#records tbody tr').nth(3).locator('.rejected').waitFor();
  }
  await other.keyboard.press('Control+z');
  await until(page, () => document.querySelectorAll('#records .rejected').length === 0);
  await comes(() => page.locator('#records .decided.accepted').count(), 1, 'undo takes back one’s own');
  await other.close();
}));

/** A folder on the disk with reports in it and in a folder inside it, and with what systems leave behind. */
async function withFolder(made, run) {
  const folder = await mkdtemp(path.join(tmpdir(), 'mubiao-'));
  try {
    await mkdir(path.join(folder, '2031', '空'), { recursive: true });
    await Promise.all([
      ...made.map(({ name, text }, i) => writeFile(path.join(folder, i % 2 ? '2031' : '', name), text)),
      writeFile(path.join(folder, '.DS_Store'), 'x'), writeFile(path.join(folder, '2031', 'Thumbs.db'), 'x'),
    ]);
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
const allRead = async (page, made) => {
  await page.locator('.reading-line button').waitFor();
  await comes(() => page.locator('.reading-failed li').count(), 0);
  await comes(async () => (await cells(page, 'place')).sort(), made.map((r) => r.place).sort());
  const files = await page.locator('.report-file').allTextContents();
  assert.ok(files.some((name) => name.includes('2031/')), `${files}`);
};

test('a folder that is dropped is read with the folders in it', () => open({}, (page) => withFolder(reports(5), async (folder) => {
  await dropFiles(page, [folder]);
  await allRead(page, reports(5));
})));

test('a folder that is chosen is read with the folders in it', () => open({}, async (page) => {
  const made = reports(5);
  const choose = page.getByRole('button', { name: '打开文件夹' });
  await page.locator('.views [data-to="library"]').click();
  await folderChosen(page, null);
  await choose.click();
  await folderChosen(page, { '.DS_Store': 'x' });
  await choose.click();
  await page.locator('.toast').getByText('没有').waitFor();
  await folderChosen(page, Object.fromEntries(made.map(({ name, text }, i) => [`${i % 2 ? '2031/' : ''}${i} ${name}`, text])));
  await choose.click();
  await allRead(page, made);
}));

test('and so it is where the browser knows only inputs', () => open({}, (page) => withFolder(reports(5), async (folder) => {
  await page.evaluate(() => { delete globalThis.showDirectoryPicker; });
  await page.locator('.views [data-to="library"]').click();
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件夹' }).click();
  await (await asked).setFiles(folder);
  await allRead(page, reports(5));
})));
