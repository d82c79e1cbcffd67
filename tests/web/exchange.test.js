// Reviews as a file: nothing is lost on the way, and a wrong file is refused with its reason and changes nothing.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pack, Refused, unpack } from '../../www/js/library/exchange.js';
import { EMPTY } from '../../www/js/model/review.js';
import { column, comes, read, setting, tabled, until } from './browser.js';
import { REPORT } from './double/report.js';

const at = REPORT.indexOf('稳住经济大盘');
const REVIEW = {
  version: 1, decisions: { 'target|农房|…|0': 'accepted', b: 'rejected' }, edits: { c: { low: 3.5, high: null, bound: 'at_least', canonical: null, status: 'result' } },
  added: [{ id: 7, span: [at, at + 6], quote: '稳住经济大盘', indicator: '经济大盘', statement: '稳住', measure: null, commitment: '', canonical: null, status: 'target' }], facts: { year: '2032', level: '' }, tasks: { '健全管护机制|0': { lead: '水利局' } },
};
const MADE = { engine: '9.9.9', exported: '2031-01-01T00:00:00.000Z' };
const packed = (review = REVIEW) => JSON.parse(pack([{ name: 'a.txt', text: REPORT, review }], MADE));

test('what is packed is unpacked without loss', () => {
  assert.deepEqual(unpack(JSON.stringify(packed())), [{ name: 'a.txt', text: REPORT, review: REVIEW }]);
  assert.deepEqual(unpack(pack([{ name: '', text: 'x' }], MADE))[0].review, EMPTY);
});

test('every wrong file is refused, with the place where it is wrong', () => {
  const wrong = (change) => {
    const file = packed();
    change(file);
    return JSON.stringify(file);
  };
  const cases = [
    ['{', 'exchange.json'], ['[]', 'exchange.format'], ['null', 'exchange.format'],
    [wrong((f) => { f.schema = 2; }), 'exchange.newer'], [wrong((f) => { f.schema = '1'; }), 'exchange.format'],
    [wrong((f) => { f.reports = {}; }), 'reports'], [wrong((f) => { f.reports[0] = null; }), 'reports[0]'], [wrong((f) => { f.reports[0].text = ''; }), 'reports[0].text'],
    [wrong((f) => { f.reports[0].review.version = 3; }), 'reports[0].review.version'],
    [wrong((f) => { f.reports[0].review.decisions.b = 'maybe'; }), 'reports[0].review.decisions[1]'],
    [wrong((f) => { f.reports[0].review.edits.c.low = '3'; }), 'reports[0].review.edits[0].low'],
    [wrong((f) => { f.reports[0].review.edits.c.onclick = 'x'; }), 'reports[0].review.edits[0].onclick'],
    [wrong((f) => { f.reports[0].review.added[0].span = [0, 3]; }), 'reports[0].review.added[0].span'],
    [wrong((f) => { f.reports[0].review.added.push(f.reports[0].review.added[0]); }), 'reports[0].review.added'],
    [wrong((f) => { f.reports[0].review.facts.colour = 'red'; }), 'reports[0].review.facts[2]'],
    [JSON.stringify(packed()).replace('"b":"rejected"', '"__proto__":{"x":1}'), 'reports[0].review.decisions'],
    [wrong((f) => { f.reports[0].name = 'x'.repeat(3000); }), 'reports[0].name'],
  ];
  for (const [json, reason] of cases) {
    assert.throws(() => unpack(json), (error) => error instanceof Refused && (error.values.at ?? error.key) === reason, `${reason}: ${json.slice(0, 80)}`);
  }
});

const { open } = setting();

test('a review goes to a file and into a clean profile, and a bad file changes nothing', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').nth(0).click();
  await page.keyboard.press('x');
  await page.keyboard.press('e');
  await page.locator('#edit-low').fill('1.3万');
  await page.keyboard.press('Enter');
  await page.locator('.views [data-to="library"]').click();
  await page.locator('#reports .c-reviewed', { hasText: '2/12' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出审核' }).click();
  const file = { name: 'review.json', mimeType: 'application/json', buffer: await readFile(await (await download).path()) };

  await page.locator('#library-reviews').setInputFiles({ ...file, buffer: Buffer.from(String(file.buffer).replace('"rejected"', '"sold"')) });
  await page.getByText(/reports\[0\]\.review\.decisions\[0\]/).waitFor();
  await page.locator('.row-do button').nth(1).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除报告' }).click();
  await page.getByText('还没有报告').waitFor();
  await page.locator('#library-reviews').setInputFiles(file);
  await page.locator('#reports .c-reviewed', { hasText: '2/12' }).waitFor();
  await page.locator('.report-title').click();
  await tabled(page);
  await until(page, () => document.querySelector('#records .decided.rejected'));
  await comes(async () => (await column(page, 'value'))[1], '1.3万人|1.2万人');
}));
