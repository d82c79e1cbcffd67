// What users do in more than one test.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from './browser.js';
import { WWW } from './server.js';

/** A report (generate.js) as a file for a chooser. */
export const asFile = ({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Opens the library and reads files into it, until all are read. */
export async function fillLibrary(page, files) {
  await page.locator('.views [data-to="library"]').click();
  await page.locator('#library-files').setInputFiles(files);
  await page.locator('.reading-line button').waitFor();
}

/** Has the chooser for a folder give one with `files` ({ "2031/a.txt": text }), kept in the browser's own file system; null: nothing is chosen. */
export const folderChosen = (page, files) => page.evaluate(async (all) => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('reports', { create: true });
  for (const [name, text] of Object.entries(all ?? {})) {
    const parts = name.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
  globalThis.showDirectoryPicker = async () => {
    if (!all) throw new DOMException('none chosen', 'AbortError');
    return root;
  };
}, files);

/** Reads reports into the library and compares them. */
export async function compareReports(page, made) {
  await fillLibrary(page, made.map(asFile));
  await page.locator('.views [data-to="compare"]').click();
  await page.locator('.grid-cell').first().waitFor();
}

/** The line of an indicator in the comparison. */
export const lineOf = (page, name) => page.locator('.grid-row', { has: page.locator('.grid-indicator', { hasText: new RegExp(`^${name}$`) }) });

/** Waits for the chart and its table of `n` reports. They come row by row, and again whenever the reports change: awaited whole, not looked at in one moment. */
export const charted = (page, n) => until(page, (rows) => ['.chart .chart-row', '.figures tbody tr'].every((row) => document.querySelectorAll(row).length === rows), 30000, n);

/** Selects words in the reader, as a drag does. */
export const selectWords = (page, words) => page.evaluate((wanted) => {
  for (const p of document.querySelectorAll('#reader p[data-start]')) {
    const at = p.textContent.indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    const ends = [at, at + wanted.length];
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), seen = 0; node; seen += node.length, node = walker.nextNode()) {
      if (ends[0] >= seen && ends[0] < seen + node.length) range.setStart(node, ends[0] - seen);
      if (ends[1] > seen && ends[1] <= seen + node.length) range.setEnd(node, ends[1] - seen);
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
}, words);

/** The file that `act` makes the page save. */
export async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), path: await file.path(), bytes: await readFile(await file.path()) };
}

/** Opens the dialog of all exports at a format. */
export async function take(page, format, prepare = async () => {}) {
  await page.locator('.filters [aria-haspopup="menu"]').click();
  await page.getByRole('menuitem', { name: '更多格式' }).click();
  await page.locator(`input[name="take-format"][value="${format}"]`).check();
  await prepare();
}

/** What that dialog saves in a format. */
export async function saved(page, format, prepare) {
  await take(page, format, prepare);
  return download(page, () => page.locator('.dialog').getByRole('button', { name: '导出', exact: true }).click());
}

/** Cells of a sheet as rows, each as the workbook types it. */
export const cells = (sheet) => {
  const [, last] = sheet['!ref'].split(':');
  const [, letters, height] = /^([A-Z]+)(\d+)$/.exec(last);
  const width = [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
  const name = (i) => (i < 26 ? '' : String.fromCharCode(64 + Math.floor(i / 26))) + String.fromCharCode(65 + (i % 26));
  return Array.from({ length: Number(height) }, (_, row) => Array.from({ length: width }, (_, i) => sheet[`${name(i)}${row + 1}`]));
};

/** Drops files or folders of the disk on the page, as a file manager does. */
export async function dropFiles(page, files) {
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop']) await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data: { items: [], files, dragOperationsMask: 1 } });
}

/** The whole page is fetched, hashed and stored, on a machine that may be busy with other things. */
const DOWNLOAD_MS = 60_000;

/** Waits until the page is kept: its worker is in charge, and all it may need is in the cache. */
export async function kept(page) {
  await until(page, () => Boolean(navigator.serviceWorker.controller), DOWNLOAD_MS);
  await until(page, async () => {
    const text = await (await fetch('sw-manifest.js')).text();
    const { first, later } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length === Object.keys({ ...first, ...later }).length;
  }, DOWNLOAD_MS);
}

/** The server has a new version, which differs in the claim of the page; `look` makes the browser find it. */
export async function newVersion(site) {
  const file = 'js/words.js';
  site.changed.set(file, (await readFile(path.join(WWW, file), 'utf8')).replaceAll('读出政府工作报告里的\\u200b每一个目标', '新版本'));
}
export const look = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => {});
});
