// Opens the page in Chromium and watches it: what it logs, throws or asks the network for. At the end of every test
// the console must be empty and no request may have left the page's own folder.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';
import { FLAGS } from './flags.js';
import { serve } from './server.js';

const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => p && existsSync(p));

/** A browser and a server for the tests of a file; `open` gives a new profile each time. */
export function setting({ engine = 'double' } = {}) {
  let browser;
  let site;
  before(async () => {
    assert.ok(CHROMIUM, 'no Chromium: set CHROMIUM to its path');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  after(() => browser?.close());

  /**
   * @param {{ width?: number, height?: number, lang?: string, theme?: string, allow?: RegExp, offline?: boolean }} options `offline`: with the service worker
   * @param {(page: any, site: any) => Promise<void>} run
   */
  async function open({ width = 1440, height = 900, lang = 'zh', theme = 'light', allow = /^$/, offline = false }, run) {
    site = await serve({ engine });
    const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const trouble = [];
    page.on('console', (m) => trouble.push(`${m.type()}: ${m.text()}`));
    page.on('pageerror', (e) => trouble.push(`error: ${e.message}`));
    const hosts = new Set();
    context.on('request', (r) => /^https?:/.test(r.url()) && !r.url().startsWith(site.url) && hosts.add(r.url()));
    if (!offline) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    await page.addInitScript(([l, t]) => {
      if (localStorage.getItem('mubiao.lang') === null) localStorage.setItem('mubiao.lang', l);
      if (localStorage.getItem('mubiao.theme') === null) localStorage.setItem('mubiao.theme', t);
    }, [lang, theme]);
    try {
      await page.goto(site.url);
      await page.locator('#editor').waitFor();
      await run(page, site);
      assert.deepEqual(trouble.filter((line) => !allow.test(line)), [], 'the console is empty');
      assert.deepEqual([...hosts], [], 'nothing is asked of another address');
    } finally {
      await context.close();
      await site.close();
    }
  }
  return { open };
}

/** Waits until `check` holds in the page. (Playwright's own waitForFunction evaluates strings, which the page's policy forbids.) */
export async function until(page, check, within = 10000, argument = undefined) {
  for (const end = Date.now() + within; !(await page.evaluate(check, argument));) {
    assert.ok(Date.now() < end, `never came true: ${check}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/**
 * Waits until what `look` reads of the page is `wanted`, and says what it was where it never is. For all that follows on what
 * was done just now: the page draws in slices, and on a slow machine it can be looked at in between.
 * @param {() => any} look @param {any} wanted
 */
export async function comes(look, wanted, message = undefined, within = 10000) {
  const end = Date.now() + within;
  for (let seen = await look(); !isDeepStrictEqual(seen, wanted); seen = await look()) if (Date.now() > end) assert.deepEqual(seen, wanted, message);
}

/** Pastes as a user does: a paste event into the editor, with the text on the clipboard. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator('#editor').focus();
  await page.keyboard.press('Control+V');
}

/** Pastes and waits for the table. */
export async function read(page, text) {
  await paste(page, text);
  await tabled(page);
}

/** Waits until the table has all of its rows, which come in slices; of very many only those on the screen are there. */
export async function tabled(page) {
  await page.locator('#records tbody tr').first().waitFor();
  await until(page, () => {
    const table = document.querySelector('#records');
    return table.classList.contains('virtual') || table.querySelectorAll('tbody tr').length === Number(table.getAttribute('aria-rowcount')) - 1;
  });
}

/** The texts of a column of the table, without what is only for reading aloud. */
export const column = (page, key) => page.locator(`#records tbody td.c-${key}`).evaluateAll((cells) => cells.map((c) => {
  const copy = c.cloneNode(true);
  copy.querySelectorAll('.offscreen').forEach((e) => e.remove());
  return [...copy.childNodes].map((n) => n.textContent).filter(Boolean).join('|');
}));
