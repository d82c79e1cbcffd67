// Reports and file names full of markup and script, in the page as it is and with the engine as it was built: every
// one of them is shown as the text it is, no script runs, no element appears, no request leaves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../www/js/takeaway/link.js';
import { pack } from '../../www/js/library/exchange.js';
import { comes, read, setting, tabled } from './browser.js';
import { PAYLOADS } from './payloads.js';

const { open } = setting({ engine: 'real' });

/** Runs with an eye on everything that a payload could do. */
const guarded = (run) => () => open({ allow: /^$/ }, async (page, site) => {
  const dialogs = [];
  const asked = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  // The test itself may open the page under an address with a payload.
  const ours = (request) => request.isNavigationRequest() && request.url().startsWith(site.url);
  page.context().on('request', (request) => request.url().includes('pwned') && !ours(request) && asked.push(request.url()));
  await page.evaluate(() => { globalThis.pwned = () => { globalThis.ran = (globalThis.ran ?? 0) + 1; }; });
  const kinds = await elementKinds(page);
  await run(page, site);
  assert.equal(await page.evaluate(() => globalThis.ran ?? 0), 0, 'no script ran');
  assert.equal(await page.locator('[data-pwned]').count(), 0, 'no element of a payload is there');
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value))).length), 0, 'no attribute became code');
  const grown = [...await elementKinds(page)].filter((kind) => !kinds.has(kind) && /^(script|iframe|object|embed|link|meta|base|style|math|video|audio|img|form|xss|template)$/i.test(kind));
  assert.deepEqual(grown, [], 'no kind of element is new that could act');
  assert.deepEqual(dialogs, []);
  assert.deepEqual(asked, [], 'no request leaves');
  assert.ok(site.requests.every((path) => !/pwned/.test(path)), 'nothing is asked of our own host either');
});

const elementKinds = async (page) => new Set(await page.evaluate(() => [...document.querySelectorAll('*')].map((e) => e.localName)));

/** The reader, which marks a stretch of the text when it comes into sight, shows all of it as given. */
async function shows(page, text) {
  await page.evaluate(async () => {
    for (const block of document.querySelectorAll('#reader .block')) {
      block.scrollIntoView();
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }
  });
  const flat = (words) => words.replaceAll('\n', '');
  await comes(async () => flat(await page.locator('#reader').evaluate((reader) => reader.textContent)), flat(text));
}

/** A report whose title, headings, indicators, units, names and modals hold the payloads, one after the other. */
function report(payloads) {
  const lines = payloads.map((payload, i) => [
    `新增${payload}企业${i + 2}家。`,
    `（一）${payload}。新建公园${i + 2}个，其中${payload}${i + 1}个。`,
    `力争${payload}增长6.5%左右，居民收入与${payload}同步。`,
    `建成${payload}、${payload}等${i + 2}个项目。`,
    `到2031年，“${payload}”达到${i + 2}%，增长XX%${payload}。`,
  ][i % 5]);
  return `${payloads[0]}云浦市政府工作报告${payloads[1]}\n一、2030年工作回顾\n${lines[0]}\n二、2031年${payloads[2]}重点工作\n${lines.join('\n')}\n`;
}

test('there are several hundred payloads', () => assert.ok(PAYLOADS.length > 300, `${PAYLOADS.length}`));

const BATCH = 100;
for (let from = 0; from < PAYLOADS.length; from += BATCH) {
  test(`payloads from number ${from + 1} on in a report stay text in the table, the text, the rail and the details`, guarded(async (page) => {
    const text = report(PAYLOADS.slice(from, from + BATCH));
    await read(page, text);
    await shows(page, text);
    await page.locator('#records tbody', { hasText: 'pwned' }).waitFor();
    for (const tab of await page.locator('.rail [role="tab"]').all()) {
      await tab.click();
      await comes(async () => (await page.locator('.rail').textContent()).length > 10, true);
    }
    await page.locator('#records tbody tr').nth(3).click();
    await page.locator('#detail h3').waitFor();
    await page.locator('#search').fill(PAYLOADS[from + 3]);
  }));
}

test('payloads as names of files stay text, read or refused', guarded(async (page) => {
  for (const payload of PAYLOADS.filter((_, i) => i % 11 === 0)) {
    const name = `${payload.replaceAll(/[/\u0000]/g, '')}.txt`;
    await page.locator('#file').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from('云浦市政府工作报告\n二、2031年工作\n新建公园3个。\n') }]);
    await tabled(page);
    await page.locator('#file').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) }]);
    await page.locator('.toast').filter({ hasText: /\S/ }).first().waitFor();
  }
}));

test('a payload on the clipboard as markup is taken as its text', guarded(async (page) => {
  for (const payload of PAYLOADS.filter((_, i) => i % 7 === 0)) {
    // Not by way of Chromium's clipboard, which would take the worst out before the page sees it.
    await page.evaluate((markup) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', `<h1>云浦市政府工作报告</h1><p>新建公园3个。</p>${markup}`);
      clipboardData.setData('text/plain', '云浦市政府工作报告\n新建公园3个。');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, payload);
    await page.locator('#records tbody tr', { hasText: '公园' }).first().waitFor();
  }
}));

test('what was kept with payloads comes back as text', guarded(async (page) => {
  const text = report(PAYLOADS.filter((_, i) => i % 9 === 0));
  await read(page, text);
  await page.reload();
  await page.evaluate(() => { globalThis.pwned = () => { globalThis.ran = 1; }; });
  await tabled(page);
  await shows(page, text);
}));

test('a link that carries payloads opens as text; an address that is one opens nothing', guarded(async (page) => {
  const text = report(PAYLOADS.filter((_, i) => i % 8 === 0));
  await page.evaluate((hash) => { location.hash = hash; }, await encode(text));
  await tabled(page);
  await shows(page, text);
  for (const payload of PAYLOADS.filter((_, i) => i % 5 === 0)) {
    await page.evaluate((hash) => { location.hash = hash; }, `#t=${payload}`);
    await page.evaluate((hash) => { location.hash = hash; }, `#/${payload}`);
  }
  await page.locator('.toast-body').waitFor();
  await shows(page, text);
}));

/** Reviews whose every string is a payload, in the shape in which they are taken in. */
function reviews(payloads) {
  let turn = 0;
  const next = () => payloads[turn++ % payloads.length];
  const fields = () => ({ indicator: next(), unit: next(), commitment: next(), canonical: next(), low: 3, high: null, bound: 'at_least', measure: 'growth', status: 'target' });
  return payloads.map((payload, i) => {
    const text = `${payload}云浦市政府工作报告\n二、2031年重点工作\n新建公园${i + 1}个。\n${payload}。\n${next()}\n`;
    const key = `target|公园|新建公园${i + 1}个|${i + 1}个|0`;
    const task = `新建公园${i + 1}个`;
    return {
      name: `${payload}.txt`, text, review: {
        version: 1, decisions: { [key]: 'accepted', [next()]: 'rejected' }, edits: { [key]: fields(), [next()]: fields() },
        added: [{ id: 1, span: [0, payload.length], quote: payload, ...fields() }, { id: 2, span: null, quote: next(), indicator: next(), statement: next(), status: 'target' }],
        facts: { place: next(), year: next(), level: 'city' }, tasks: { [`${task}|0`]: { lead: next(), support: next(), progress: next() }, [next()]: { lead: next() } },
      },
    };
  });
}

test('imported reviews with payloads in every field stay text in every view', guarded(async (page) => {
  const made = reviews(PAYLOADS.filter((_, i) => i % 13 === 0));
  const file = (json) => ({ name: `${PAYLOADS[0].replaceAll('/', '')}.json`, mimeType: 'application/json', buffer: Buffer.from(json) });
  const json = pack(made, { engine: '0', exported: '2031-01-01T00:00:00.000Z' });
  await page.locator('.views [data-to="library"]').click();
  await page.locator('#library-reviews').setInputFiles(file(json.replace('"accepted"', JSON.stringify(PAYLOADS[1]))));
  await page.locator('.toast-body').waitFor();
  assert.equal(await page.locator('#reports tbody tr').count(), 0, 'a wrong file changes nothing');
  await page.locator('#library-reviews').setInputFiles(file(json));
  await page.locator('.toast-body', { hasText: String(made.length) }).waitFor();
  await page.locator('#reports', { hasText: 'pwned' }).waitFor();
  await page.locator('.row-do button').first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');

  await page.locator('.views [data-to="compare"]').click();
  await page.locator('.grid-cell').first().waitFor();
  await page.locator('.grid-name').first().click();
  await page.locator('.chart .chart-row').first().waitFor();
  await page.locator('#compare', { hasText: 'pwned' }).waitFor();

  await page.locator('.views [data-to="library"]').click();
  await page.locator('.report-title').first().click();
  await tabled(page);
  await page.locator('#tab-review').click();
  await page.locator('#rail-panel .unplaced').waitFor();
  await page.locator('#records tbody tr').first().click();
  await page.keyboard.press('e');
  await page.locator('#edit-indicator').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.views [data-to="tasks"]').click();
  await page.locator('#tasks [data-task]').first().waitFor();
  const [lead] = await page.locator('[data-entry="lead"]').evaluateAll((all) => all.map((e) => e.textContent).filter(Boolean));
  assert.match(lead, /pwned/i, 'payloads reach the task table');
}));
