// Takes docs/screenshot.png for the README: the page with a fictional sample, as a reader first sees it at work.
//
//   make build && node tools/screenshot.mjs [sample] [out.png]
//
// CHROMIUM is the path of the browser; playwright-core comes from tests/web.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLAGS } from '../tests/web/flags.js';
import { serve, WWW } from '../tests/web/server.js';

const { chromium } = createRequire(new URL('../tests/web/', import.meta.url))('playwright-core');
const [sample = 'district', out = fileURLToPath(new URL('../docs/screenshot.png', import.meta.url))] = process.argv.slice(2);
const ROW = 24;

const site = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: FLAGS,
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  await page.goto(site.url);
  await page.locator('#editor').fill(readFileSync(path.join(WWW, 'samples', `${sample}.txt`), 'utf8'));
  await page.locator('#records tbody tr').nth(ROW).waitFor();
  await page.locator('.card').nth(1).click();
  await page.locator('.reader .selected').first().waitFor();
  await page.locator('.results-scroll').evaluate((pane) => { pane.scrollTop = 0; });
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0))));
  mkdirSync(path.dirname(out), { recursive: true });
  await page.screenshot({ path: out });
  console.log(out);
} finally {
  await browser.close();
  await site.close();
}
