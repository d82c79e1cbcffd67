// The task table, with the engine that the build made.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.js';
import { comes, read, setting } from './browser.js';

const { open } = setting({ engine: 'real' });
const REPORT = `云浦市政府工作报告
一、2030年工作回顾
一年来，新建口袋公园9个。
二、2031年主要工作
今年主要预期目标是：地区生产总值增长6.5%左右，居民收入与经济增长同步。
（一）全力抓好项目建设
抓实项目推进。力争新开工亿元以上项目不少于35个，其中十亿元项目5个。健全项目会商机制。
各位代表！让我们携手并肩！
`;
const TASKS = ['地区生产总值增长6.5%左右', '居民收入与经济增长同步', '力争新开工亿元以上项目不少于35个，其中十亿元项目5个', '健全项目会商机制'];

const texts = (page) => page.locator('#tasks .task-text').evaluateAll((all) => all.map((e) => e.lastChild.textContent));

async function tasks(page, text = REPORT) {
  await read(page, text);
  await page.locator('[data-to="tasks"]').click();
  await page.locator('#tasks tbody tr').first().waitFor();
}

test('the plan part is there task by task, with its headings, themes and targets', () => open({}, async (page) => {
  await tasks(page);
  await comes(() => texts(page), TASKS);
  await comes(() => page.locator('.task-section th span').allTextContents(), ['二、2031年主要工作', '二、2031年主要工作 / （一）全力抓好项目建设']);
  await comes(() => page.locator('.task-theme').allTextContents(), ['今年主要预期目标是', '抓实项目推进']);
  const row = page.locator('#tasks tr', { hasText: '其中十亿元项目5个' });
  await comes(() => row.locator('.k-targets b').allTextContents(), ['≥ 35 个', '5 个']);
  await page.locator('#task-context').check();
  await comes(() => texts(page), [...TASKS, '各位代表', '让我们携手并肩']);
  await page.locator('.task-tools select').selectOption('expected');
  await comes(() => texts(page), TASKS.slice(0, 2));
}));

test('what the office writes is kept over a reload, and a unit is filled in for a section', () => open({}, async (page) => {
  await tasks(page);
  const lead = (i) => page.locator('#tasks tr[data-task] [data-entry="lead"]').nth(i);
  await lead(0).focus();
  await lead(0).fill('统计局');
  await lead(0).press('Tab');
  await page.keyboard.type('发展改革局');
  await page.keyboard.press('Shift+Tab');
  await comes(() => page.evaluate(() => document.activeElement.value), '统计局');
  await page.locator('#tasks tr[data-task] [data-entry="progress"]').nth(2).click();
  await page.locator('#tasks tr[data-task] [data-entry="progress"]').nth(2).fill('已开工12个');
  await page.locator('#tasks tr[data-task] [data-entry="progress"]').nth(2).blur();
  await page.locator('.task-section').first().getByRole('button').click();
  await comes(() => lead(1).textContent(), '统计局');
  await comes(() => lead(2).textContent(), '');
  await page.reload();
  await page.locator('#tasks tr[data-task]').first().waitFor();
  await comes(() => lead(0).textContent(), '统计局');
  await comes(() => lead(1).textContent(), '统计局');
  await comes(() => page.locator('#tasks [data-entry="support"]').first().textContent(), '发展改革局');
  await comes(() => page.locator('#tasks tr[data-task] [data-entry="progress"]').nth(2).textContent(), '已开工12个');
}));

test('a rejected record leaves its task, and a task leads to its place in the text', () => open({}, async (page) => {
  await read(page, REPORT);
  await page.locator('#records tr', { hasText: '地区生产总值' }).first().click();
  await page.keyboard.press('x');
  await page.locator('#records tr.rejected').waitFor();
  await page.locator('[data-to="tasks"]').click();
  const first = page.locator('#tasks tr[data-task]').first();
  await first.waitFor();
  await comes(() => first.locator('.k-targets li').count(), 0);
  await page.locator('#tasks tr', { hasText: '健全项目会商机制' }).locator('.task-text').click();
  await page.locator('#reader').waitFor();
  assert.match(page.url(), /#\/report$/);
  await page.locator('#reader p', { hasText: '健全项目会商机制' }).waitFor();
}));

for (const [width, theme] of [[1440, 'light'], [390, 'dark']]) {
  test(`axe finds nothing at ${width} px, ${theme}`, () => open({ width, theme }, async (page) => {
    await tasks(page);
    assert.deepEqual(await violations(page), []);
    await page.locator('.task-tools').getByRole('button', { name: '更多导出' }).click();
    await page.locator('.dialog .take').waitFor();
    assert.deepEqual(await violations(page), []);
  }));
}
