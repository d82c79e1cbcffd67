// Files and the clipboard, with files that the tests make: what is read, and that what can't be read leaves the page as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes, read, setting, tabled, until } from './browser.js';
import { REPORT } from './double/report.js';
import { docx, fixture, page as sheet, paragraphs, pdf, wholeDocx, zip } from './make.js';

const { open } = setting();

/** Reads a file in the page, without showing it. */
const readFile = (page, name, bytes, options = {}) => page.evaluate(async ([n, base64, o]) => {
  const { readFile: run } = await import(new URL('js/files/index.js', location.href).href);
  const file = new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], n);
  return run(file, o).catch((e) => ({ code: e.code, file: e.file, said: String(e.cause ?? '') }));
}, [name, Buffer.from(bytes).toString('base64'), options]);

/** Drops a file on the page, as a user does. */
const drop = (page, name, bytes) => page.evaluate(([n, base64]) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], n));
  document.querySelector('#main').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, [name, Buffer.from(bytes).toString('base64')]);

const shows = (page, text) => page.locator('#reader p', { hasText: text }).waitFor();
const toast = (page) => page.locator('.toast-body span').first();

test('a Word file gives its paragraphs, numbers, tables, insertions and notes', () => open({}, async (page) => {
  const found = await readFile(page, '报告.docx', wholeDocx());
  assert.equal(found.text, fixture('docx.txt'));
  assert.equal(found.kind, 'docx');
  assert.deepEqual(found.notes, [{ key: 'file.note.changes', values: { i: 1, d: 2 } }, { key: 'file.note.footnotes', values: { n: 1 } }]);
}));

test('the text before a list item is bounded', () => open({}, async (page) => {
  const long = await readFile(page, '报告.docx', wholeDocx((xml) => xml.replace('w:val="%1、"', `w:val="%1、${'甲'.repeat(100_000)}"`)));
  assert.equal(long.text, fixture('docx.txt').replace(/^[一二三]、/gm, `$&${'甲'.repeat(61)}`));
}));

test('a page of a site gives its report without the furniture, and nothing in it runs or loads', () => open({}, async (page, site) => {
  const found = await readFile(page, '报告.html', fixture('page.html'));
  assert.equal(found.text, fixture('page.txt'));
  assert.equal(found.kind, 'html');
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.ok(!site.requests.some((r) => r.endsWith('pixel.png')));
}));

test('what an office program puts on the clipboard is taken with its structure', () => open({}, async (page) => {
  assert.equal(await page.evaluate(async (html) => (await import(new URL('js/files/html.js', location.href).href)).htmlToText(html), fixture('word.html')), fixture('word.txt'));
  await page.evaluate((html) => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['平的文字'], { type: 'text/plain' }),
  })]), '<h2>二、工作安排</h2><table><tr><td>粮食产量<td>3.2亿斤</table><script>window.ran = true</script>');
  await page.locator('#editor').focus();
  await page.keyboard.press('Control+V');
  await until(page, () => document.querySelector('#editor').value !== '');
  await comes(() => page.locator('#editor').inputValue(), '二、工作安排\n粮食产量\t3.2亿斤\n');
  assert.equal(await page.evaluate(() => window.ran), undefined);
}));

// In GB 18030, and in Traditional characters in Big5.
const GBK_TEXT = '青渚区工作报告。今年新建农村公路１２０公里，新增就业1.3万人，完成投资。';
const GBK = Buffer.from('c7e0e4bec7f8b9a4d7f7b1a8b8e6a1a3bdf1c4ead0c2bda8c5a9b4e5b9abc2b7a3b1a3b2a3b0b9abc0efa3acd0c2d4f6becdd2b5312e33cdf2c8cba3accdeab3c9cdb6d7caa1a3', 'hex');
const BIG5_TEXT = '青渚區工作報告。今年新建農村公路120公里，新增就業1.3萬人，完成投資。';
const BIG5 = Buffer.from('ab43b25ab0cfa475a740b3f8a769a143a4b5a67eb773abd8b941a7f8a4bdb8f4313230a4bda8bda141b773bc57b44eb77e312e33b855a448a141a7b9a6a8a7ebb8eaa143', 'hex');

test('a text in GBK or Big5 is told apart, says so, and can be read in another encoding', () => open({}, async (page) => {
  await drop(page, '报告.txt', GBK);
  await comes(() => toast(page).textContent(), '已打开 报告.txt（GB18030）');
  await page.locator('#encoding').waitFor();
  await comes(() => page.locator('#encoding').inputValue(), 'GB18030');
  await shows(page, GBK_TEXT);
  await drop(page, 'tw.txt', BIG5);
  await until(page, () => document.querySelector('#encoding')?.value === 'Big5');
  await shows(page, BIG5_TEXT);
  // The user knows better.
  await page.locator('#encoding').selectOption('GB18030');
  await until(page, () => document.querySelector('#encoding')?.value === 'GB18030');
  await shows(page, new TextDecoder('gb18030').decode(BIG5));
  await page.locator('#encoding').selectOption('Big5');
  await until(page, () => document.querySelector('#encoding')?.value === 'Big5');
  await shows(page, BIG5_TEXT);
}));

test('UTF-16 with and without its mark, and UTF-8 cut inside a character', () => open({}, async (page) => {
  const text = '青渚区工作报告\n2031年，增长6.5%。\n';
  const utf16 = Buffer.from(text, 'utf16le');
  assert.deepEqual(await readFile(page, 'a.txt', utf16), { kind: 'text', text, encoding: 'UTF-16LE', notes: [] });
  assert.equal((await readFile(page, 'a.txt', Buffer.from(utf16).swap16())).encoding, 'UTF-16BE');
  assert.equal((await readFile(page, 'a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).text, text);
  const cut = await readFile(page, 'a.txt', Buffer.from(REPORT).subarray(0, 1000));
  assert.equal(cut.encoding, 'UTF-8');
  assert.ok(REPORT.startsWith(cut.text.replace('\ufffd', '')));
}));

const DOCUMENT = paragraphs(['青渚区工作报告', '今年新增就业1.3万人。']);
const PAGES = [
  ['　　澜川县人民政府工作报告', '　　一、2026年工作安排', '　　今年经济社会发展的主要预期目标是：地区生产总', '值增长6%左右，新增就业1.', '3万人。', '— 1 —'],
  ['　　建设农村公路120公里。', '粮食产量\t稳定在3.2亿斤'],
].map((lines) => lines.flatMap((line, i) => line.split('\t').map((cell, j) => ({ ...sheet([cell])[0], y: 760 - 28 * i, x: sheet([cell])[0].x + 200 * j }))));
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const UNREADABLE = [
  ['空.txt', '', 'empty'],
  ['空白.txt', ' \n\u3000\n', 'empty'],
  ['空.docx', docx(paragraphs([])), 'empty'],
  ['图片.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
  ['程序.txt', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 73) % 256)), 'binary'],
  ['旧.doc', Buffer.concat([OLE, Buffer.alloc(600)]), 'office'],
  ['表.xlsx', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), 'office'],
  ['富.rtf', '{\\rtf1\\ansi }', 'office'],
  ['密.docx', Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)]), 'locked'],
  ['密2.docx', docx(DOCUMENT, { flags: 1 }), 'locked'],
  ['断.docx', docx(DOCUMENT).subarray(0, 700), 'broken'],
  ['坏.docx', docx(DOCUMENT.replace('</w:body>', '')), 'broken'],
  ['炸弹.docx', docx(paragraphs(['长'.repeat(2 << 20)])), 'bomb'],
  ['谎.docx', docx(paragraphs(['长'.repeat(2 << 20)]), { size: 10 }), 'bomb'],
  ['条目.docx', zip(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}`, '']))), 'bomb'],
  ['实体.docx', docx(`<!DOCTYPE d [<!ENTITY a "长长"><!ENTITY b "&a;&a;">]>${paragraphs(['&b;'])}`), 'bomb'],
  ['深.docx', docx(DOCUMENT.replace('<w:r>', '<w:smartTag>'.repeat(2000)).replace('</w:r>', '</w:smartTag>'.repeat(2000))), 'bomb'],
  ['扫描.pdf', pdf(PAGES, { picture: true }), 'scanned'],
  ['密.pdf', pdf(PAGES, { encrypt: true }), 'locked'],
  ['断.pdf', pdf(PAGES).subarray(0, 60), 'broken'],
  ['满.pdf', pdf([[{ x: 90, y: 760, size: 0.01, text: '青'.repeat(45_000) }]], { repeat: 250 }), 'large'],
  ['readme.txt', 'Read me first.\n', 'foreign'],
];

// Chromium says what it thinks of broken XML in a styled element, and that the page's policy forbids the style.
test('what is no report gets a message that names it, and the page stays as it was', () => open({ allow: /Applying inline style/ }, async (page) => {
  await read(page, REPORT);
  const before = await page.locator('#reader').innerText();
  const said = new Set();
  for (const [name, bytes, code] of UNREADABLE) {
    const found = await readFile(page, name, bytes);
    assert.deepEqual([found.code, found.file], [code, name], `${name}: ${found.said}`);
    await drop(page, name, bytes);
    await toast(page).filter({ hasText: `“${name}”` }).waitFor();
    said.add((await toast(page).textContent()).replace(name, ''));
    assert.equal(await page.locator('#reader').innerText(), before, name);
  }
  assert.equal(said.size, new Set(UNREADABLE.map((u) => u[2])).size, 'each kind has a message of its own');
  // 200 MB are refused by their size, before they are read.
  const large = await page.evaluate(async () => {
    const { readFile: run } = await import(new URL('js/files/index.js', location.href).href);
    const file = Object.defineProperty(new File(['a'], '大.txt'), 'size', { value: 200 << 20 });
    file.arrayBuffer = () => { throw new Error('it was read'); };
    return run(file).catch((e) => e.code);
  });
  assert.equal(large, 'large');
}));

test('a dropped Word file and a dropped page are shown with their records', () => open({}, async (page) => {
  await drop(page, '报告.docx', docx(paragraphs(REPORT.split('\n'))));
  await tabled(page);
  assert.equal(await page.locator('#reader').innerText().then((s) => s.trim().split('\n')[0]), REPORT.split('\n')[0]);
  assert.equal(await page.locator('#encoding').count(), 0, 'only texts have an encoding to choose');
  await drop(page, '报告.html', `<meta charset="gbk"><p>中`);
  await toast(page).filter({ hasText: '报告.html' }).waitFor();
}));

test('a PDF gives its lines in reading order, and its reader comes only then', () => open({}, async (page, site) => {
  await read(page, REPORT);
  assert.ok(!site.requests.some((r) => r.includes('/vendor/')), 'nothing is fetched before a PDF comes');
  const found = await readFile(page, '报告.pdf', pdf(PAGES));
  assert.equal(found.kind, 'pdf', found.said);
  assert.equal(found.text, [
    '　　澜川县人民政府工作报告', '　　一、2026年工作安排', '　　今年经济社会发展的主要预期目标是：地区生产总', '值增长6%左右，新增就业1.', '3万人。', '— 1 —',
    '　　建设农村公路120公里。', '粮食产量\t稳定在3.2亿斤', ''].join('\n'));
  await drop(page, '报告.pdf', pdf([sheet(['改造老旧小区4个。', '新建公园9个。'])]));
  await shows(page, '新建公园9个。');
}));

test('two columns are read one after the other, under the line that spans both', () => open({}, async (page) => {
  const left = Array.from({ length: 12 }, (_, i) => `左栏第${i + 1}行的文字内容`);
  const right = left.map((line) => line.replace('左', '右'));
  const title = '政府工作报告由县长在大会上所作的全文如下所示各位代表';
  const found = await readFile(page, '报.pdf', pdf([[...sheet([title]), ...sheet(['', ...left]).slice(1), ...sheet(['', ...right], 330).slice(1)]]));
  assert.equal(found.text.trim(), [title, ...left, ...right].join('\n'));
}));
