// The page as a user meets it, with an engine whose answers are known.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { column, comes, paste, read, setting, tabled, until } from './browser.js';
import { REPORT } from './double/report.js';

const { open } = setting();
const selectedQuote = (page) => page.locator('.reader .selected').evaluateAll((s) => s.map((e) => e.textContent).join(''));

test('a pasted report becomes cards, a table and marked text', () => open({}, async (page) => {
  await read(page, REPORT);
  await comes(() => page.locator('.card-name').allTextContents(), ['地区生产总值', '一般公共预算收入', '居民收入']);
  await comes(() => page.locator('.card').first().locator('[aria-hidden]').innerText(), '≈6.5%');
  await comes(() => column(page, 'indicator'), [
    '口袋公园', '城镇新增就业', '地区生产总值', '一般公共预算收入', '居民收入', '新开工亿元项目', '新开工十亿项目', '新竣工项目', '新达产项目', '老旧小区', '农房', '困难家庭']);
  await comes(async () => (await column(page, 'value')).slice(0, 7), ['9个', '1.2万人', '≈6.5%|6.5%左右', '81亿元', '与经济增长同步', '≥35个|不少于35个', '2个']);
  await comes(async () => (await column(page, 'value')).slice(9), ['4–5个|4—5个', '6.87万平方米|68700平方米', '应保尽保']);
  await comes(async () => (await column(page, 'measure')).slice(2, 6), ['增长', '水平', '同步', '产出']);
  await comes(async () => (await column(page, 'commitment'))[5], '力争');
  await comes(async () => (await column(page, 'section'))[5], '（一）稳住经济大盘');
  // Nothing of the text is lost or doubled by the marks.
  await comes(() => page.locator('#reader p').evaluateAll((p) => p.map((e) => e.textContent).join('\n')), REPORT);
  await comes(() => page.locator('#reader .states.role-target').allTextContents(), ['6.5', '81亿', '35', '2', '25', '4', '68700']);
  await comes(() => page.locator('#reader .mark.qualitative').allTextContents(), ['居民收入与经济增长同步', '困难家庭应保尽保']);
  await comes(() => page.title(), '青渚区 2031 · 目标 Mubiao');
}));

test('the bound is there in words for those who listen', () => open({}, async (page) => {
  await read(page, REPORT);
  const spoken = page.locator('#records tbody tr').nth(5).locator('.c-value .offscreen');
  await comes(() => spoken.textContent(), '不少于 35 个');
}));

test('a row leads to its words, a word to its row', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').nth(5).click();
  await comes(() => selectedQuote(page), '新开工亿元项目不少于35个');
  await page.locator('.reader .flash').first().waitFor();
  await comes(() => page.locator('#detail h3').textContent(), '新开工亿元项目');

  await page.locator('.reader .states', { hasText: '68700' }).click();
  await comes(() => page.locator('#records [aria-selected="true"] .indicator').textContent(), '农房');
  // One number, two records: each click gives the next.
  await page.locator('.reader .states', { hasText: '25' }).click();
  await comes(() => page.locator('#detail h3').textContent(), '新竣工项目');
  await page.locator('.reader .states', { hasText: '25' }).click();
  await comes(() => page.locator('#detail h3').textContent(), '新达产项目');
}));

test('arrow keys and Enter do the same', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').nth(2).focus();
  await page.keyboard.press('Enter');
  await comes(() => selectedQuote(page), '地区生产总值增长6.5%左右');
  await until(page, () => document.activeElement.closest('#reader'));
  await page.keyboard.press('ArrowDown');
  await until(page, () => document.querySelector('#detail h3')?.textContent === '一般公共预算收入');
  await until(page, () => document.activeElement.closest('#reader'));
  await page.keyboard.press('Enter');
  await until(page, () => document.activeElement.closest('#records tr')?.dataset.id === '3');
  await page.keyboard.press('ArrowUp');
  await until(page, () => document.activeElement.closest('#records tr')?.dataset.id === '2');
  await comes(() => selectedQuote(page), '地区生产总值增长6.5%左右');
  await page.keyboard.press('End');
  await until(page, () => document.querySelector('#detail h3')?.textContent === '困难家庭');
  await page.keyboard.press('Escape');
  await until(page, () => document.querySelector('#detail').hidden);
}));

test('whoever filters by keyboard stays where they are', () => open({}, async (page) => {
  await read(page, REPORT);
  const held = () => page.evaluate(() => document.activeElement.dataset.status ?? document.activeElement.className);
  await page.locator('[data-status="result"]').focus();
  await page.keyboard.press('Enter');
  await comes(() => page.locator('.counted').textContent(), '2 / 12 条');
  await comes(held, 'result');
  await page.locator('.clear').focus();
  await page.keyboard.press('Enter');
  await comes(() => page.locator('.counted').textContent(), '12 条');
  await comes(held, 'all');
}));

test('filters narrow the table and say how much is left', () => open({}, async (page) => {
  await read(page, REPORT);
  const counted = page.locator('.counted');
  await comes(() => counted.textContent(), '12 条');
  await page.locator('[data-status="result"]').click();
  await comes(() => column(page, 'indicator'), ['口袋公园', '城镇新增就业']);
  await comes(() => counted.textContent(), '2 / 12 条');
  await page.locator('[data-status="all"]').click();
  await page.locator('[data-filter="commitment"]').selectOption('力争');
  await comes(() => column(page, 'indicator'), ['新开工亿元项目', '新开工十亿项目']);
  await page.locator('.clear').click();
  await page.locator('[data-filter="unit"]').selectOption('元');
  await comes(() => column(page, 'indicator'), ['一般公共预算收入']);
  await page.locator('.clear').click();
  await page.locator('[data-filter="section"]').selectOption('pexpected');
  await comes(() => column(page, 'indicator'), ['地区生产总值', '一般公共预算收入', '居民收入']);
  await page.locator('[data-filter="section"]').selectOption('s3');
  await comes(() => column(page, 'indicator'), ['老旧小区', '农房', '困难家庭']);
  await page.locator('[data-filter="form"]').selectOption('qualitative');
  await comes(() => column(page, 'indicator'), ['困难家庭']);
  await page.locator('.clear').click();
  await page.locator('#search').fill('项目 ３５');
  await comes(() => column(page, 'indicator'), ['新开工亿元项目']);
  await page.locator('#search').fill('没有的词');
  await page.locator('.no-match').getByText('没有符合筛选条件的记录').waitFor();
  await page.locator('.no-match button').click();
  await comes(() => counted.textContent(), '12 条');
}));

test('columns sort both ways and back to text order', () => open({}, async (page) => {
  await read(page, REPORT);
  const header = page.locator('th.c-value');
  await page.locator('[data-filter="unit"]').selectOption('个');
  await header.locator('button').click();
  await comes(async () => (await column(page, 'value')).map((v) => v.split('|')[0]), ['2个', '4–5个', '9个', '25个', '25个', '≥35个']);
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  await page.locator('th.c-value button').click();
  await comes(async () => (await column(page, 'value'))[0].split('|')[0], '≥35个');
  await page.locator('th.c-value button').click();
  await comes(async () => (await column(page, 'value'))[0], '9个');
}));

test('the outline counts targets, leads into the text, and filters', () => open({}, async (page) => {
  await read(page, REPORT);
  const entries = page.locator('.toc li');
  await comes(() => entries.locator('.toc-go').allTextContents(), ['一、2030年工作回顾', '二、2031年工作安排', '（一）稳住经济大盘', '（二）改善群众生活']);
  assert.deepEqual(await entries.evaluateAll((all) => all.map((e) => e.querySelector('.toc-n')?.textContent ?? '')), ['', '10', '4', '3']);
  await entries.nth(2).locator('.toc-go').click();
  await page.locator('p.flash', { hasText: '稳住经济大盘' }).waitFor();
  await entries.nth(2).locator('.toc-n').click();
  await comes(async () => (await column(page, 'indicator')).length, 4);
}));

test('every number is accounted for and can be stepped through', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#tab-numbers').click();
  const counts = await page.locator('.role').evaluateAll((all) => Object.fromEntries(all.map((r) => [r.dataset.role, Number(r.querySelector('.role-n').textContent)])));
  assert.equal(counts.target, 7);
  assert.equal(counts.result, 2);
  assert.equal(counts.date, 2);
  await page.locator('.rail-panel .pad', { hasText: String(Object.values(counts).reduce((a, b) => a + b)) }).waitFor();
  await page.locator('[data-role="target"]').click();
  await comes(() => page.locator('.stepped').allTextContents(), ['6.5']);
  await page.locator('[data-key="step+"]').click();
  await comes(() => page.locator('.stepped').allTextContents(), ['81亿']);
  await page.locator('[data-key="step-"]').click();
  await page.locator('[data-key="step-"]').click();
  await comes(() => page.locator('.stepped').allTextContents(), ['68700']);
  await comes(() => page.locator('.stepper-row .muted').textContent(), '7 / 7');
}));

test('notes lead to the record they speak of', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#tab-notes').click();
  await page.locator('.note').click();
  await comes(() => page.locator('#detail h3').textContent(), '口袋公园');
}));

test('where reading keeps up with the keys it waits for no pause', () => open({}, async (page) => {
  // A clock that stands still: every reading keeps up. Then no pause ever ends.
  await page.evaluate(() => { performance.now = () => 0; });
  await page.locator('#editor').pressSequentially('改造老旧小区4—5个');
  await until(page, () => document.querySelectorAll('#records tbody tr').length === 1);
  await page.evaluate(() => { window.setTimeout = () => 1; });
  await page.keyboard.type('，困难家庭应保尽保');
  await until(page, () => document.querySelectorAll('#records tbody tr').length === 2);
}));

test('typing changes the records and keeps the focus', () => open({}, async (page) => {
  await page.locator('#editor').pressSequentially('改造老旧小区4—5个');
  await tabled(page);
  await comes(() => column(page, 'indicator'), ['老旧小区']);
  await comes(() => page.evaluate(() => document.activeElement.id), 'editor');
  await page.keyboard.type('，困难家庭应保尽保');
  await until(page, () => document.querySelectorAll('#records tbody tr').length === 2);
  await page.getByRole('button', { name: '完成' }).click();
  await comes(() => page.locator('#reader').textContent(), '改造老旧小区4—5个，困难家庭应保尽保');
}));

test('the language changes everything and is remembered', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
  await comes(() => page.locator('#records th').allTextContents(), ['Indicator', 'Value', 'Measure', 'Commitment', 'Section']);
  await comes(async () => (await column(page, 'value')).slice(2, 6), ['≈6.5%|about · 6.5%左右', '8.1billion 元|81亿元', '与经济增长同步', '≥35个|at least · 不少于35个']);
  await page.reload();
  await tabled(page);
  await comes(() => page.locator('.counted').textContent(), '12 records');
}));

test('the theme changes and is remembered', () => open({}, async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator('.theme').click();
  await comes(() => page.getAttribute('html', 'data-theme'), 'dark');
  assert.notEqual(await paper(), light);
  await page.reload();
  await comes(() => page.getAttribute('html', 'data-theme'), 'dark');
}));

async function exported(page, name) {
  await page.locator('.filters [aria-haspopup="menu"]').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('exports hold what the table shows', () => open({}, async (page) => {
  await read(page, REPORT);
  const csv = await exported(page, 'CSV');
  assert.equal(csv.name, '青渚区2031年-目标.csv');
  assert.ok(csv.text.startsWith('\ufeffindicator'));
  assert.equal(csv.text.trim().split('\r\n').length, 13);
  await page.locator('[data-status="result"]').click();
  const json = await exported(page, 'JSON');
  assert.deepEqual(JSON.parse(json.text).records.map((r) => r.indicator), ['口袋公园', '城镇新增就业']);
  const markdown = await exported(page, 'Markdown');
  assert.match(markdown.text, /^\| 指标 \|\n/);
  assert.equal(markdown.name, '青渚区2031年-目标.md');
}));

test('the copied table pastes into a spreadsheet and starts no formula', () => open({}, async (page) => {
  await read(page, `${REPORT}另有=1+1项目8个。`);
  await page.getByRole('button', { name: '复制表格' }).click();
  await page.getByText('已复制 13 行').waitFor();
  const cells = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/).map((l) => l.split('\t'));
  assert.deepEqual(cells[0], ['指标', '状态', '数值', '单位', '原文写作', '计量', '承诺', '章节', '审核']);
  assert.deepEqual(cells[2], ['城镇新增就业', '成效', '12000', '人', '1.2万人', '产出', '', '一、2030年工作回顾', '']);
  assert.deepEqual(cells[6].slice(0, 5), ['新开工亿元项目', '目标', '≥ 35', '个', '不少于35个']);
  assert.ok(cells.every((row) => row.length === 9));
  assert.equal(cells.at(-1)[0], "'=1+1项目");
}));

test('hostile text stays text', () => open({}, async (page) => {
  const words = '<img src=x onerror=alert(1)>项目3个，<script>alert(2)</script>。';
  await page.locator('#editor').fill(words);
  await tabled(page);
  await page.getByRole('button', { name: '完成' }).click();
  await comes(() => page.locator('#reader').textContent(), words);
  await comes(() => column(page, 'indicator'), ['<img src=x onerror=alert(1)>项目']);
  await comes(() => page.locator('img, #app script, #app iframe').count(), 0);
}));

test('a crashed worker is replaced and the text read again', () => open({}, async (page) => {
  await page.locator('#editor').fill(`${REPORT}‖trap once‖`);
  await tabled(page);
  await comes(async () => (await column(page, 'indicator')).length, 12);
}));

test('a text that always crashes gets an answer, and the next one is read', () => open({}, async (page) => {
  await page.locator('#editor').fill('改造老旧小区4—5个‖trap‖');
  await page.locator('.says-state', { hasText: '没能读完这份报告' }).waitFor();
  await page.locator('#editor').fill('改造老旧小区4—5个');
  await tabled(page);
  await page.locator('#editor').fill('改造老旧小区4—5个‖refuse‖');
  await page.locator('.says-state', { hasText: 'refused' }).waitFor();
}));

test('a text without targets is told what to look for', () => open({}, async (page) => {
  await paste(page, '各位代表：现在，我代表区人民政府作工作报告，请予审议。');
  await page.locator('.says-state', { hasText: '没有读到目标' }).waitFor();
}));

test('the draft comes back after a reload and can be deleted, and that undone', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.reload();
  await tabled(page);
  await comes(async () => (await column(page, 'indicator')).length, 12);
  await page.locator('.source-foot .link').click();
  await page.getByRole('dialog').getByRole('button', { name: '删除报告' }).click();
  await until(page, () => document.body.dataset.view === 'empty');
  await comes(() => page.evaluate(() => localStorage.getItem('mubiao.text')), null);
  await page.getByRole('button', { name: '撤销' }).click();
  await tabled(page);
}));

for (const [encoding, bytes] of [
  ['UTF-8', Buffer.from(REPORT)],
  ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(REPORT, 'utf16le')])],
  // 改造老旧小区4个 as GBK.
  ['GB18030', Buffer.from('b8c4d4ecc0cfbec9d0a1c7f834a1aa35b8f6', 'hex')],
]) {
  test(`a file in ${encoding} opens`, () => open({}, async (page) => {
    await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: bytes });
    await page.getByText(`已打开 a.txt（${encoding}）`).waitFor();
    await tabled(page);
    await comes(async () => (await column(page, 'indicator')).includes('老旧小区'), true);
  }));
}

test('a broken PDF is refused with a word, not shown as noise', () => open({}, async (page) => {
  await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7 ...') });
  await page.getByText('“a.txt”不完整或已损坏').waitFor();
  await comes(() => page.evaluate(() => document.body.dataset.view), 'empty');
}));

test('after loading, a session asks for nothing but parts of the page itself, and done again for nothing', () => open({}, async (page, site) => {
  await read(page, REPORT);
  const session = async () => {
    await page.locator('#records tbody tr').nth(3).click();
    await page.locator('[data-status="target"]').click();
    await exported(page, 'CSV');
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.locator('#tab-numbers').click();
    await page.getByRole('button', { name: 'Help' }).click();
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '中', exact: true }).click();
    await page.locator('[data-status="all"]').click();
  };
  const asked = [];
  page.on('request', (r) => /^http/.test(r.url()) && asked.push(r));
  await session();
  for (const r of asked) {
    const { pathname, search } = new URL(r.url());
    assert.deepEqual([r.method(), r.postData(), search], ['GET', null, ''], r.url());
    assert.match(pathname.slice(new URL(site.url).pathname.length), /^(js|css|vendor)\/[\w./-]+\.(js|css)$/);
  }
  const before = asked.length;
  await session();
  assert.deepEqual(asked.slice(before).map((r) => r.url()), []);
}));

test('the page could not send the text away if it tried', () => open({ allow: /Content Security Policy|Failed to load/ }, async (page) => {
  const refused = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective));
    fetch('https://example.invalid/').catch(() => 0);
  }));
  assert.equal(refused, 'connect-src');
}));

test('on a phone a row leads to the text and back', () => open({ width: 390, height: 844 }, async (page) => {
  await read(page, REPORT);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390), 'nothing is wider than the screen');
  await page.locator('#records tbody tr').nth(5).click();
  await page.locator('#reader .selected').first().waitFor();
  await comes(() => selectedQuote(page), '新开工亿元项目不少于35个');
  await page.getByRole('button', { name: '回到表格' }).click();
  await page.locator('#records [aria-selected="true"]').waitFor();
  await page.getByRole('button', { name: '导览' }).click();
  await page.locator('.toc').waitFor();
}));

test('of thousands of records only those in sight are in the page, and the last is reached', () => open({}, async (page) => {
  await read(page, `${REPORT}‖many‖`);
  await comes(() => page.locator('.counted').textContent(), '3,012 条');
  assert.ok(await page.locator('#records tbody tr').count() < 120);
  await comes(() => page.locator('#records').getAttribute('aria-rowcount'), '3013');
  const heights = await page.locator('#records tbody tr[data-id]').evaluateAll((rows) => [...new Set(rows.map((r) => r.offsetHeight))]);
  assert.deepEqual(heights, [58], 'every row is as tall as the places of those left out');
  await page.locator('#records tbody tr[data-id]').first().focus();
  await page.keyboard.press('End');
  await until(page, () => document.querySelector('#records [aria-selected="true"]')?.dataset.id === '3011');
  await until(page, () => document.querySelector('#records [aria-selected="true"]').getBoundingClientRect().bottom < innerHeight + 1);
}));

const decided = (page) => page.locator('#records tbody tr').evaluateAll((rows) => rows.map((r) => (r.querySelector('.accepted') ? 'a' : r.querySelector('.rejected') ? 'x' : '.')).join(''));

test('records are accepted and rejected by key, undone, redone, and found again', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').first().click();
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await page.keyboard.press('a');
  await comes(() => decided(page), 'axa.........');
  await comes(() => page.locator('#detail h3').textContent(), '一般公共预算收入', 'the next is shown');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await comes(() => decided(page), 'a...........');
  await page.keyboard.press('Control+y');
  await comes(() => decided(page), 'ax..........');
  // The same again takes it back.
  await page.locator('#records tbody tr').first().click();
  await page.locator('.review.accepted').click();
  await comes(() => decided(page), '.x..........');
  await page.reload();
  await tabled(page);
  await comes(() => decided(page), '.x..........');
}));

test('rejected records are filtered and left out of what leaves the page', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').nth(2).click();
  await page.locator('.review.rejected').click();
  await page.locator('[data-filter="review"]').selectOption({ index: 3 });
  await comes(() => column(page, 'indicator').then((all) => all.map((c) => c.split('|')[0])), ['地区生产总值']);
  await page.locator('.clear').click();
  const csv = await exported(page, 'CSV');
  assert.equal(csv.text.trim().split('\r\n').length, 12);
  assert.doesNotMatch(csv.text, /地区生产总值/);
}));

test('an edit changes the rows of what it changes, and the others stay as they are', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.getByRole('button', { name: '编辑' }).click();
  await page.locator('#editor').fill(REPORT.replace('新建口袋公园9个，', ''));
  await until(page, () => document.querySelectorAll('#records tbody tr').length === 11);
  await page.locator('#records tbody tr').evaluateAll((rows) => rows.forEach((row) => { row.title = 'was here'; }));
  await page.locator('#editor').fill(REPORT);
  const old = () => page.locator('#records tbody tr').evaluateAll((rows) => rows.map((row) => row.title === 'was here'));
  await comes(old, Array.from({ length: 12 }, (_, i) => i > 0));
  await comes(async () => (await column(page, 'indicator'))[0], '口袋公园');
  await page.locator('#records tbody tr').nth(1).click();
  await comes(() => page.locator('#records tbody tr').evaluateAll((rows) => rows.findIndex((row) => row.ariaSelected === 'true')), 1);
}));

test('typing that comes to a text with a review brings the review', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').first().click();
  await page.keyboard.press('a');
  await comes(() => decided(page), 'a...........');
  await read(page, REPORT.replace('新建口袋公园9个，', ''));
  await comes(() => decided(page), '...........');
  await page.getByRole('button', { name: '编辑' }).click();
  await page.locator('#editor').fill(REPORT.slice(0, -1));
  await until(page, () => document.querySelectorAll('#records tbody tr').length === 12);
  await page.locator('#editor').press('Control+End');
  await page.locator('#editor').pressSequentially(REPORT.at(-1));
  await comes(() => decided(page), 'a...........');
}));

test('an edited text keeps the decisions whose words still stand, after a reload too', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').nth(0).click();
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '编辑' }).click();
  await page.locator('#editor').fill(REPORT.replace('新建口袋公园9个，', ''));
  await until(page, () => document.querySelectorAll('#records tbody tr').length === 11);
  await comes(() => decided(page), 'x..........');
  await page.getByRole('button', { name: '完成' }).click();
  await page.reload();
  await tabled(page);
  await comes(() => decided(page), 'x..........');
}));

test('one button deletes everything that is kept', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').first().click();
  await page.keyboard.press('x');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('button', { name: /全部审核结果/ }).click();
  await page.getByText('都已删除').waitFor();
  await comes(() => page.evaluate(() => localStorage.getItem('mubiao.text')), null);
  await read(page, REPORT);
  await comes(() => decided(page), '............');
}));

test('on a phone the steps through the numbers come along to the text', () => open({ width: 390, height: 844 }, async (page) => {
  await read(page, REPORT);
  await page.getByRole('button', { name: '导览' }).click();
  await page.locator('#tab-numbers').click();
  await page.locator('[data-role="target"]').click();
  await page.locator('.step-dock').getByRole('button', { name: '下一个' }).click();
  await comes(() => page.locator('.stepped').allTextContents(), ['81亿']);
  await page.locator('.step-dock').getByRole('button', { name: '关闭' }).click();
  await comes(() => page.locator('.stepped').count(), 0);
}));
