// What can go wrong around the page: storage full, forbidden or damaged, two tabs on one report, a reload in the middle
// of a save, an exhausted engine. Nothing that was saved is lost, and the user always hears of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { column, comes, read, setting, until } from './browser.js';
import { REPORT } from './double/report.js';

const { open } = setting();
const rows = (page) => page.locator('#records tbody tr');

/** Opens the page anew with something done to the browser before any script of the page runs. */
async function withBrowser(page, change, argument) {
  await page.addInitScript(change, argument);
  await page.reload();
  await page.locator('#app').getByRole('button').first().waitFor();
}

for (const name of ['QuotaExceededError', 'SecurityError']) {
  test(`a storage that refuses (${name}) loses nothing while the page is open, and says so`, () => open({}, async (page) => {
    await withBrowser(page, (error) => {
      Storage.prototype.setItem = () => { throw new DOMException('refused', error); };
      // A database refuses when the transaction ends, not when it is asked.
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function refused(...entry) {
        const { transaction } = this;
        const request = put.apply(this, entry);
        if (!Object.hasOwn(transaction, 'error')) {
          Object.defineProperty(transaction, 'error', { value: new DOMException('refused', error) });
          queueMicrotask(() => transaction.abort());
        }
        return request;
      };
    }, name);
    await read(page, REPORT);
    await page.locator('.source-foot').getByText(/内存|不让保存/).waitFor();
    await rows(page).nth(2).click();
    await page.keyboard.press('a');
    await rows(page).nth(3).click();
    await page.keyboard.press('x');
    await page.locator('.source-foot').getByText(name === 'SecurityError' ? '浏览器不让保存' : '存储已满').first().waitFor();
    await comes(async () => (await column(page, 'indicator')).length, 12);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await comes(async () => (await column(page, 'indicator')).length, 12);
  }));
}

test('a damaged storage does not keep the page from opening, and what is sound in it stays', () => open({}, async (page) => {
  await read(page, REPORT);
  await rows(page).nth(2).click();
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  const damage = () => page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('mubiao');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['reviews', 'reports'], 'readwrite');
      const reviews = transaction.objectStore('reviews');
      let decided = 0;
      reviews.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        decided += Object.values(cursor.value.decisions).filter((d) => d === 'accepted').length;
        cursor.update({ ...cursor.value, decisions: { ...cursor.value.decisions, x: { a: 1 } }, edits: 'none', added: [null, { id: 'x' }] });
        cursor.continue();
      };
      transaction.objectStore('reports').put({ summary: 'none' }, 'damaged');
      transaction.oncomplete = () => { opening.result.close(); resolve(decided); };
      transaction.onabort = () => reject(transaction.error);
    };
  }));
  while (await damage() === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.reload();
  await page.locator('.toast').getByText('已损坏').waitFor();
  await rows(page).first().waitFor();
  await comes(async () => (await column(page, 'indicator')).length, 12);
  await rows(page).nth(2).click();
  await rows(page).nth(2).locator('.decided.accepted').waitFor();
}));

test('settings that make no sense are as good as none', () => open({}, async (page) => {
  await withBrowser(page, () => {
    localStorage.setItem('mubiao.lang', '<img src=x>');
    localStorage.setItem('mubiao.theme', '{"a":1}');
    localStorage.setItem('mubiao.name', '\u0000'.repeat(5000));
  });
  await read(page, REPORT);
  await comes(async () => (await column(page, 'indicator')).length, 12);
}));

test('two tabs on one report hold what either decided', () => open({}, async (page, site) => {
  await read(page, REPORT);
  const other = await page.context().newPage();
  await other.goto(site.url);
  await rows(other).first().waitFor();
  await rows(page).nth(2).click();
  await page.keyboard.press('a');
  await rows(other).nth(5).click();
  await other.keyboard.press('a');
  for (const tab of [page, other]) {
    await until(tab, () => document.querySelectorAll('#records tbody .decided.accepted').length >= 2);
  }
  await other.close();
}));

test('a reload in the middle of saving loses nothing and breaks nothing', () => open({}, async (page) => {
  await read(page, REPORT);
  await rows(page).nth(0).click();
  for (let i = 0; i < 8; i++) await page.keyboard.press('a');
  await page.reload();
  await rows(page).first().waitFor();
  await comes(() => page.locator('#records .decided').count(), 8);
  await rows(page).nth(11).click();
  await page.keyboard.press('a');
  await rows(page).nth(11).locator('.decided.accepted').waitFor();
}));

test('an engine without memory gets an answer, keeps the text, and reads the next one', () => open({}, async (page) => {
  await page.locator('#editor').fill('改造老旧小区4—5个‖memory‖');
  await page.locator('.says-state', { hasText: '没能读完这份报告' }).waitFor();
  assert.match(await page.locator('#editor').inputValue(), /‖memory‖/);
  await page.locator('#editor').fill('改造老旧小区4—5个');
  await rows(page).first().waitFor();
}));
