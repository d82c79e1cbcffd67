// The page without a network, and from one version to the next: always whole, of one version.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, setting, until } from './browser.js';
import { kept, look, newVersion } from './steps.js';

const { open } = setting({ engine: 'real' });
const REPORT = `云浦市政府工作报告
一、2031年主要工作
今年主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入81亿元。力争新开工亿元以上项目不少于35个。
`;
const offline = { offline: true };
/** What the browser says of requests that a test makes fail. */
const allow = /ERR_|Failed to load|Failed to find a valid digest|fetch/;

const claim = (page) => page.locator('#source, main').getByText(/读出政府工作报告里的|新版本/).first().textContent().then((words) => words.replace('\u200b', ''));

test('without a server the page opens and reads a report; what was loaded on demand is there too', () => open(offline, async (page, site) => {
  await kept(page);
  await site.close();
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('#editor').waitFor();
  await read(page, REPORT);
  await page.locator('#records', { hasText: '地区生产总值' }).waitFor();
  await page.locator('.tools [aria-haspopup="menu"]').click();
  await page.getByRole('menuitem').first().click();
  await page.locator('.facts-title').filter({ hasNotText: '云浦市' }).waitFor();
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
}));

test('who begins in English has it without a server as well', () => open({ ...offline, lang: 'en' }, async (page, site) => {
  await kept(page);
  await site.close();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Library' }).waitFor();
}));

test('a new version is fetched, offered, and used only when asked for', () => open(offline, async (page, site) => {
  await kept(page);
  await newVersion(site);
  await look(page);
  const prompt = page.locator('.toast .link');
  await prompt.waitFor();
  await page.reload();
  assert.equal(await claim(page), '读出政府工作报告里的每一个目标', 'a reload alone changes nothing');
  await prompt.click();
  await page.locator('main').getByText('新版本', { exact: true }).waitFor();
  await until(page, async () => (await caches.keys()).length === 1);
  assert.equal(await page.locator('.toast .link').count(), 0);
}));

test('an update that breaks off leaves the version before whole, and is taken up again', () => open({ ...offline, allow }, async (page, site) => {
  await kept(page);
  await newVersion(site);
  site.broken.add('js/store.js');
  await look(page);
  await until(page, async () => {
    const { installing, waiting } = await navigator.serviceWorker.ready;
    return !installing && !waiting;
  });
  await page.reload();
  assert.equal(await claim(page), '读出政府工作报告里的每一个目标');
  await read(page, REPORT);
  // The reload tried once more, in vain; nothing is left of either half.
  await until(page, async () => (await caches.keys()).length === 1);
  site.broken.clear();
  await look(page);
  await page.locator('.toast .link').waitFor();
}));

test('a part of another version is never mixed in', () => open({ ...offline, allow }, async (page, site) => {
  await kept(page);
  const sample = 'samples/town.txt';
  await page.evaluate(async (file) => {
    const [name] = await caches.keys();
    await (await caches.open(name)).delete(new URL(file, location.href).href);
  }, sample);
  site.changed.set(sample, '另一个版本的样例');
  const answer = await page.evaluate((file) => fetch(file).then((r) => r.text(), () => 'refused'), sample);
  assert.equal(answer, 'refused');
}));

test('the page says which version it is', () => open({}, async (page) => {
  await page.keyboard.press('?');
  const { version } = await page.evaluate(() => fetch('build.json').then((r) => r.json()));
  await page.locator('dialog[open] .version', { hasText: version }).waitFor();
}));

test('it can be installed: the manifest names the page and icons that are there', () => open({}, async (page) => {
  const found = await page.evaluate(async () => {
    const { href } = document.querySelector('link[rel="manifest"]');
    const manifest = await (await fetch(href)).json();
    const sizes = await Promise.all(manifest.icons.map(async ({ src }) => {
      const image = new Image();
      image.src = new URL(src, href).href;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }));
    return { manifest, sizes, start: new URL(manifest.start_url, href).href };
  });
  assert.deepEqual(found.sizes.slice(1), found.manifest.icons.slice(1).map(({ sizes }) => sizes));
  assert.equal(found.start, new URL('./', page.url()).href);
  const { errors } = await (await page.context().newCDPSession(page)).send('Page.getAppManifest');
  assert.deepEqual(errors, []);
}));
