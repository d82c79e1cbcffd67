// axe finds nothing to object to, in each state of the page, in both themes; and the page's own source keeps its promises.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { firstLoad, weight } from '../../tools/size.mjs';
import { paste, read, setting } from './browser.js';
import { REPORT } from './double/report.js';

const { open } = setting();
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function check(page, state) {
  // Colours on their way from one state to another are nobody's contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0))));
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  assert.deepEqual(found.violations.map((v) => `${state}: ${v.id} — ${v.nodes.map((n) => `${n.target} ${n.any.map((a) => a.message).join(' ')}`).slice(0, 4).join(' | ')}`), []);
}

const STATES = {
  'before a report': async () => {},
  'a report': (page) => read(page, REPORT),
  'a selected record': async (page) => {
    await read(page, REPORT);
    await page.locator('#records tbody tr').nth(5).click();
    await page.locator('.reader .selected').first().waitFor();
  },
  'the numbers': async (page) => {
    await read(page, REPORT);
    await page.locator('#tab-numbers').click();
    await page.locator('[data-role="target"]').click();
  },
  'the notes': async (page) => {
    await read(page, REPORT);
    await page.locator('#tab-notes').click();
  },
  'filters and a menu': async (page) => {
    await read(page, REPORT);
    await page.locator('[data-filter="unit"]').selectOption('个');
    await page.locator('.filters [aria-haspopup="menu"]').click();
  },
  'no match': async (page) => {
    await read(page, REPORT);
    await page.locator('#search').fill('没有的词');
    await page.locator('.no-match button').waitFor();
  },
  'no targets': async (page) => {
    await paste(page, '各位代表：请予审议。');
    await page.locator('.says-state h2').waitFor();
  },
  'an error': async (page) => {
    await page.locator('#editor').fill('改造‖refuse‖');
    await page.locator('.says-state .button').waitFor();
  },
  'help': async (page) => {
    await page.keyboard.press('Tab');
    await page.locator('.tool').last().click();
    await page.getByRole('dialog').waitFor();
  },
};
for (const theme of ['light', 'dark']) {
  for (const [state, reach] of Object.entries(STATES)) {
    test(`axe: ${state}, ${theme}`, () => open({ theme }, async (page) => {
      await reach(page);
      await check(page, state);
    }));
  }
}
for (const state of ['before a report', 'a report', 'a selected record']) {
  test(`axe: ${state}, on a phone, in English`, () => open({ width: 390, height: 844, lang: 'en' }, async (page) => {
    if (state === 'a selected record') {
      await read(page, REPORT);
      await page.locator('#records tbody tr').nth(5).click();
      await page.locator('#detail dl').waitFor();
    } else await STATES[state](page);
    await check(page, state);
  }));
}

test('what is loaded first weighs at most 90 kB gzip without the engine', () => {
  const total = firstLoad().filter((file) => !file.startsWith('pkg')).reduce((sum, file) => sum + weight(file), 0);
  assert.ok(total <= 90_000, `${total} bytes`);
});
