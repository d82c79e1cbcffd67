// axe finds nothing to object to, in each state of the page, in both themes; and the page's own source keeps its promises.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLoad, weight } from '../../tools/size.mjs';
import { violations } from './axe.js';
import { paste, read, setting, until } from './browser.js';
import { REPORT } from './double/report.js';
import { reports } from './generate.js';
import { asFile, compareReports, fillLibrary, kept, lineOf, look, newVersion, selectWords } from './steps.js';

const { open } = setting();
const { open: openReal } = setting({ engine: 'real' });
const check = async (page, state) => assert.deepEqual(await violations(page), [], state);

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
  'the form of a correction': async (page) => {
    await read(page, REPORT);
    await page.locator('#records tbody tr').nth(3).click();
    await page.keyboard.press('e');
    await page.locator('#edit-indicator').waitFor();
  },
  'a selection that becomes a record': async (page) => {
    await read(page, REPORT);
    await selectWords(page, '稳住经济大盘');
    await page.locator('.adder').waitFor();
    await check(page, 'a selection');
    await page.locator('.adder').click();
    await page.locator('.edit-quote').waitFor();
  },
  'the review queue': async (page) => {
    await read(page, REPORT);
    await page.locator('#tab-review').click();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.locator('#rail-panel .note[aria-current]').waitFor();
  },
  'all reviewed': async (page) => {
    await read(page, REPORT);
    await page.locator('#tab-review').click();
    await page.keyboard.press('j');
    for (let i = 0; i < 12; i++) await page.keyboard.press('a');
    await until(page, () => document.querySelectorAll('#rail-panel .note').length === 0);
  },
  'an empty library': async (page) => {
    await page.locator('.views [data-to="library"]').click();
    await page.locator('.library-none h3').waitFor();
  },
  'an empty comparison': async (page) => {
    await page.locator('.views [data-to="compare"]').click();
    await page.locator('#compare .says-state h2').waitFor();
  },
  'an empty task table': async (page) => {
    await page.locator('.views [data-to="tasks"]').click();
    await page.locator('.task-view .says-state h2').waitFor();
  },
};

/** States that need what the double does not know: many reports, and the page kept by its service worker. */
const REAL = {
  'the library with reports and a file that failed': async (page) => {
    await fillLibrary(page, [...reports(4).map(asFile), { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }]);
    await page.locator('#reports tbody input').first().check();
  },
  'the facts of a report': async (page) => {
    await fillLibrary(page, reports(1).map(asFile));
    await page.locator('.row-do button').first().click();
    await page.locator('#fact-place').waitFor();
  },
  'the comparison': async (page) => {
    await compareReports(page, reports(8));
    await page.locator('[data-choice="against"]').selectOption('actual');
    await page.locator('.grid-diff.up').first().waitFor();
    await page.locator('.chart svg').waitFor();
  },
  'the chart of a line': async (page) => {
    await compareReports(page, reports(8));
    await lineOf(page, '地区生产总值').locator('.grid-name').click();
    await page.locator('.chart .chart-row').first().waitFor();
  },
  'the offer of a new version': async (page, site) => {
    await kept(page);
    await read(page, reports(1)[0].text);
    await newVersion(site);
    await look(page);
    await page.locator('.toast .link').waitFor();
  },
};

const both = [...Object.entries(STATES).map((s) => [...s, open]), ...Object.entries(REAL).map((s) => [...s, openReal])];
for (const theme of ['light', 'dark']) {
  for (const [state, reach, opened] of both) {
    test(`axe: ${state}, ${theme}`, () => opened({ theme, offline: state.includes('new version') }, async (page, site) => {
      await reach(page, site);
      await check(page, state);
    }));
  }
}

/** What the user asks of the system, before the page is opened anew with it. */
const emulate = async (page, media) => {
  await page.emulateMedia(media);
  await page.reload();
  await page.locator('#editor').waitFor();
};
const moving = (page) => page.evaluate(() => document.getAnimations().length);
for (const theme of ['light', 'dark']) {
  for (const state of ['before a report', 'a selected record', 'the form of a correction', 'the numbers', 'the review queue', 'help']) {
    test(`who wants more contrast has 7:1: ${state}, ${theme}`, () => open({ theme }, async (page) => {
      await emulate(page, { contrast: 'more' });
      await STATES[state](page);
      assert.deepEqual(await violations(page, { rules: ['color-contrast-enhanced'] }), []);
    }));
  }
}
test('who wants less motion sees none, where others do', () => open({}, async (page) => {
  for (const [reducedMotion, some] of [['no-preference', true], ['reduce', false]]) {
    await emulate(page, { reducedMotion });
    await page.locator('#editor').fill(`${REPORT}‖slow‖`);
    await until(page, () => document.body.dataset.phase === 'reading' || document.body.dataset.phase === 'loading');
    assert.equal(await moving(page) > 0, some, `${reducedMotion}: while it is read`);
    await page.locator('#records tbody tr').nth(5).click();
    await page.locator('.reader .flash').first().waitFor();
    assert.equal(await moving(page) > 0, some, `${reducedMotion}: when a record is shown`);
    await page.locator('.source-foot .link').click();
    await page.getByRole('dialog').locator('.danger').click();
    await until(page, () => document.body.dataset.phase === 'empty');
  }
}));

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

test('what is loaded first weighs at most 40 kB gzip without the engine', () => {
  const total = firstLoad().filter((file) => !file.startsWith('pkg')).reduce((sum, file) => sum + weight(file), 0);
  assert.ok(total <= 40_000, `${total} bytes`);
});

test('and nothing else is asked for until there is something to read', () => open({}, async (page, site) => {
  const asked = () => site.requests.map((path) => path.slice(new URL(site.url).pathname.length) || 'index.html');
  for (const last of ['pkg/trapped.json', 'build.json']) while (!asked().includes(last)) await page.evaluate(() => new Promise(requestAnimationFrame));
  // The double of the engine is of other files; build.json says which version this is.
  const first = new Set([...firstLoad(), 'build.json']);
  assert.deepEqual(asked().filter((file) => !file.startsWith('pkg/') && !first.has(file)), []);
  await read(page, REPORT);
  assert.ok(asked().includes('js/desk.js'));
}));
