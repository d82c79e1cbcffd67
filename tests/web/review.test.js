// The review of a report: corrected in place, added from the text, gone through by keyboard, doubts first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { column, comes, read, setting, tabled, until } from './browser.js';
import { REPORT } from './double/report.js';
import { selectWords } from './steps.js';

const { open } = setting();
const first = (cells) => cells.map((c) => c.split('|')[0]);

test('a record is corrected in place, by keyboard alone, undone, and found again', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tbody tr').nth(3).click();
  await page.keyboard.press('e');
  await until(page, () => document.activeElement.id === 'edit-indicator');
  await comes(() => page.locator('#edit-low').inputValue(), '81亿');
  await page.locator('#edit-low').fill('八十');
  await page.keyboard.press('Enter');
  await comes(() => page.locator('#edit-low').evaluate((e) => e.validationMessage), '请填写数字，如 81亿、6.5');
  await page.locator('#edit-low').fill('80.5亿');
  await page.locator('#edit-bound').selectOption('at_least');
  await page.locator('#edit-commitment').fill('力争');
  await page.keyboard.press('Enter');
  await page.locator('#detail').getByText('已更正：数值、界限、承诺').waitFor();
  await comes(async () => (await column(page, 'value'))[3], '≥80.5亿元|81亿元');
  await comes(async () => (await column(page, 'commitment'))[3], '力争');
  await page.reload();
  await tabled(page);
  await comes(async () => (await column(page, 'value'))[3], '≥80.5亿元|81亿元');
  await page.locator('#records tbody tr').nth(3).click();
  await page.keyboard.press('e');
  await page.getByRole('button', { name: '恢复机器所读' }).click();
  await until(page, () => !document.querySelector('#detail').textContent.includes('已更正'));
  await comes(async () => (await column(page, 'value'))[3], '81亿元');
  await page.keyboard.press('Control+z');
  await comes(async () => (await column(page, 'value'))[3], '≥80.5亿元|81亿元');
}));

test('words low on the screen stay in sight when the panel for their record opens, and grows', () => open({ height: 640 }, async (page) => {
  await read(page, REPORT);
  const low = await page.locator('#reader [data-records]').evaluateAll((marks) => {
    const end = document.querySelector('#reader').getBoundingClientRect().bottom;
    return marks.findLastIndex((mark) => mark.getBoundingClientRect().bottom < end);
  });
  await page.locator('#reader [data-records]').nth(low).click();
  const inSight = () => {
    const [words, pane] = ['#reader .selected', '#reader'].map((which) => document.querySelector(which)?.getBoundingClientRect());
    return words && words.top >= pane.top && words.bottom <= pane.bottom;
  };
  await page.locator('#detail button').first().waitFor();
  await until(page, inSight);
  await page.keyboard.press('e');
  await page.locator('#edit-indicator').waitFor();
  await until(page, inSight);
}));

test('a stretch of the text becomes a record, at its place, marked; it can be taken away and comes back', () => open({}, async (page) => {
  await read(page, REPORT);
  await selectWords(page, '稳住经济大盘');
  await page.locator('.adder').click();
  await comes(() => page.locator('.edit-quote q').textContent(), '稳住经济大盘');
  await page.getByRole('button', { name: '开头后移一字' }).click();
  await comes(() => page.locator('.edit-quote q').textContent(), '住经济大盘');
  await page.getByRole('button', { name: '开头前移一字' }).click();
  await page.locator('#edit-indicator').fill('经济大盘');
  await comes(() => page.locator('#edit-statement').inputValue(), '稳住经济大盘', 'words without a number say what is to be');
  await page.locator('#edit-statement').fill('稳住');
  await page.keyboard.press('Enter');
  await page.locator('#detail').getByText('读者补录').waitFor();
  await comes(async () => first(await column(page, 'indicator')).slice(4, 7), ['居民收入', '经济大盘', '新开工亿元项目']);
  await page.locator('#reader .mark.selected', { hasText: '稳住经济大盘' }).waitFor();
  await comes(() => page.locator('#reader p').evaluateAll((p) => p.map((e) => e.textContent).join('\n')), REPORT);
  await page.keyboard.press('x');
  await comes(async () => (await column(page, 'indicator')).length, 12);
  await page.keyboard.press('Control+z');
  await comes(async () => (await column(page, 'indicator')).length, 13);
  // By keyboard: a number of the account is stepped to, and its clause becomes a record.
  await page.locator('#tab-numbers').click();
  await page.locator('[data-role="target"]').click();
  await page.keyboard.press('n');
  await page.locator('.edit-quote q', { hasText: '地区生产总值增长6.5%左右' }).waitFor();
  await comes(() => page.locator('#edit-indicator').inputValue(), '地区生产总值');
  await page.keyboard.press('Escape');
  await page.locator('#edit').waitFor({ state: 'hidden' });
}));

test('the queue has the doubtful first, and one key goes through it', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#tab-review').click();
  const entries = page.locator('#rail-panel .note');
  await comes(() => entries.locator('b').allTextContents().then((all) => all.slice(0, 4)), ['口袋公园', '一般公共预算收入', '居民收入', '城镇新增就业']);
  await comes(() => entries.first().locator('.doubt').textContent(), '界限不明');
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await comes(() => page.locator('#detail h3').textContent(), '一般公共预算收入', 'the next doubtful one, not the next in the table');
  await page.locator('#detail .doubts', { hasText: '没有对上规范指标' }).waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await comes(() => page.locator('#detail h3').textContent(), '城镇新增就业');
  await page.locator('#rail-panel').getByText('已审 3 / 12').waitFor();
  for (let i = 0; i < 9; i++) await page.keyboard.press('a');
  await page.locator('#rail-panel').getByText('全部审完').waitFor();
  await comes(() => page.locator('#records .decided.rejected').count(), 1);
}));

/** Presses keys as a program does: all of them before the page has drawn anything. */
const inOneTask = (page, keys) => page.evaluate((all) => {
  for (const key of all) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}, keys);
const decisions = (page) => page.locator('#records .decided').count();
const again = async (page) => {
  await page.reload();
  await tabled(page);
};

const PRESSES = { 'one after the other': async (page, keys) => { for (const key of keys) await page.keyboard.press(key); }, 'in one task': inOneTask };
const ROUNDS = [['outline', 'ja'], ['outline', 'a'], ['review', 'ja'], ['review', 'jxka']];

for (const [rail, round] of ROUNDS) {
  for (const [how, press] of Object.entries(PRESSES)) {
    test(`each decision counts and outlives a reload at once: ${round}, ${how}, beside the ${rail}`, () => open({}, async (page) => {
      await read(page, REPORT);
      await page.locator(`#tab-${rail}`).click();
      await press(page, ['j', ...round.repeat(50 / round.length)]);
      await again(page);
      await comes(() => decisions(page), 12);
    }));
  }
}

test('one press too many takes nothing back, and neither does one that misses the form', () => open({}, async (page) => {
  await read(page, REPORT);
  await inOneTask(page, ['j', ...Array(12).fill('a'), 'a', 'a']);
  await comes(() => decisions(page), 12);
  await comes(() => page.locator('#records .decided.accepted').count(), 12);
  await page.locator('#records tbody tr').nth(4).click();
  await inOneTask(page, ['e', 'x', 'j', 'a']);
  await page.locator('#edit-indicator').waitFor();
  await comes(() => page.locator('#records .decided.accepted').count(), 12);
  await comes(() => page.locator('#edit-indicator').inputValue(), '居民收入');
}));

for (const frames of [0, 1, 2, 4]) {
  test(`what is undone stays undone after a reload at once, ${frames} frames after it was done`, () => open({}, async (page) => {
    await read(page, REPORT);
    await inOneTask(page, ['j', 'a', 'a', 'x', 'a']);
    await page.evaluate(async (n) => {
      for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
      for (let i = 0; i < 2; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
    }, frames);
    await again(page);
    await comes(async () => [await decisions(page), await page.locator('#records .decided.accepted').count()], [2, 2]);
  }));
}

test('a qualitative record is corrected to a quantified one, and a quantified one to a qualitative', () => open({}, async (page) => {
  await read(page, REPORT);
  const correct = async (indicator, fill) => {
    await page.locator('#records tbody tr', { hasText: indicator }).first().click();
    await page.keyboard.press('e');
    await fill();
    await page.keyboard.press('Enter');
    await page.locator('#edit').waitFor({ state: 'hidden' });
  };
  await correct('居民收入', async () => {
    await page.locator('#edit-form').selectOption('quantified');
    await page.locator('#edit-low').fill('6.5');
    await page.locator('#edit-unit').fill('%');
  });
  await correct('一般公共预算收入', async () => {
    await page.locator('#edit-form').selectOption('qualitative');
    await page.keyboard.press('Enter');
    await comes(() => page.locator('#edit-statement').evaluate((e) => e.validationMessage), '请填写表述');
    await page.locator('#edit-statement').fill('稳步增长');
  });
  const shown = async () => [first(await column(page, 'value'))[3], first(await column(page, 'value'))[4], await page.locator('#records .dot.qualitative').count()];
  await comes(() => shown(), ['稳步增长', '6.5%', 2]);
  await page.reload();
  await tabled(page);
  await until(page, () => document.querySelectorAll('#records .decided.accepted').length === 2);
  await comes(() => shown(), ['稳步增长', '6.5%', 2]);
  await page.locator('[data-filter="form"]').selectOption('qualitative');
  await comes(async () => first(await column(page, 'indicator')), ['一般公共预算收入', '困难家庭']);
}));

test('on a phone the queue leads to the text, where the record is shown', () => open({ width: 390, height: 844 }, async (page) => {
  await read(page, REPORT);
  const ways = [
    () => page.locator('[data-key="next"]').click(),
    () => page.locator('#rail-panel .note').nth(2).click(),
  ];
  for (const way of ways) {
    await page.locator('.phone-tabs button').nth(2).click();
    await page.locator('#tab-review').click();
    await way();
    await page.locator('#detail h3').waitFor();
    await page.locator('.reader .selected').first().waitFor();
    await comes(() => page.locator('.phone-tabs [aria-current]').textContent(), '原文');
  }
}));
