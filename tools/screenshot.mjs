// Takes the pictures of the README, docs/*.png: the page with fictional reports, in each of its main states.
//
//   make screenshot
//
// | picture | |
// | --- | --- |
// | screenshot | a report as a reader first sees it at work |
// | review | its records gone through, one of them being corrected |
// | library, compare | two dozen reports; one indicator of all of them as a chart, in the dark |
// | tasks | the plan as an office fills it in |
//
// CHROMIUM is the path of the browser; playwright-core comes from tests/web.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLAGS } from '../tests/web/flags.js';
import { reports } from '../tests/web/generate.js';
import { serve, WWW } from '../tests/web/server.js';
import { compareReports, lineOf } from '../tests/web/steps.js';

const { chromium } = createRequire(new URL('../tests/web/', import.meta.url))('playwright-core');
const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const REPORT = readFileSync(path.join(WWW, 'samples/district.txt'), 'utf8');
const ROW = 24;

const site = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
mkdirSync(DOCS, { recursive: true });

async function shoot(page, name) {
  await page.locator('.toast button').last().click({ timeout: 1000 }).catch(() => {});
  await page.mouse.move(0, 0);
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0))));
  const file = path.join(DOCS, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}

async function opened(theme, size) {
  const page = await (await browser.newContext({ viewport: size, colorScheme: theme })).newPage();
  await page.goto(site.url);
  await page.locator('#editor').waitFor();
  return page;
}

async function read(page) {
  await page.locator('.views [data-to="report"]').click();
  await page.locator('#editor').fill(REPORT);
  await page.locator('#records tbody tr').nth(ROW).waitFor();
}

try {
  const page = await opened('light', { width: 1440, height: 900 });
  await read(page);
  await page.locator('.card').nth(1).click();
  await page.locator('.reader .selected').first().waitFor();
  await page.locator('.results-scroll').evaluate((pane) => { pane.scrollTop = 0; });
  await shoot(page, 'screenshot');

  await page.setViewportSize({ width: 1280, height: 760 });
  await page.locator('#tab-review').click();
  for (const key of 'jaaaaaxaaa') await page.keyboard.press(key);
  await page.keyboard.press('e');
  await page.locator('#edit-indicator').waitFor();
  await shoot(page, 'review');

  await page.keyboard.press('Escape');
  await page.locator('.views [data-to="tasks"]').click();
  const rows = page.locator('#tasks [data-task]');
  await rows.first().waitFor();
  const units = ['发展改革局', '工业和信息化局', '住房城乡建设局'];
  for (let i = 0; i < 6; i++) {
    const lead = rows.nth(6 + i).locator('[data-entry="lead"]');
    await lead.click();
    await lead.fill(units[i % units.length]);
    await lead.blur();
  }
  await rows.nth(4).evaluate((row) => row.scrollIntoView());
  await shoot(page, 'tasks');

  const dark = await opened('dark', { width: 1280, height: 760 });
  await compareReports(dark, reports(24));
  await dark.locator('[data-choice="against"]').selectOption('actual');
  await lineOf(dark, '地区生产总值').locator('.grid-name').click();
  await dark.locator('.chart .chart-row').first().waitFor();
  await shoot(dark, 'compare');
  await dark.locator('.views [data-to="library"]').click();
  await dark.locator('.reading-line button').click();
  await shoot(dark, 'library');
} finally {
  await browser.close();
  await site.close();
}
