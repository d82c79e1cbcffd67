// Draws www/icons/*.png from www/icon.svg, after the icon has changed: CHROMIUM=… node tools/icons.mjs
//
// | file | |
// | --- | --- |
// | 192, 512 | the icon as it is |
// | maskable, apple | full to the edges: the system cuts its own shape, and the middle 80 % stays in sight |

import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../tests/web/", import.meta.url))("playwright-core");
const WWW = new URL("../www/", import.meta.url).pathname;
const icon = readFileSync(`${WWW}icon.svg`, "utf8");
const full = icon.replace(/rx="[^"]*"/, "").replace(/<g /, '<g transform="translate(16 16) scale(.8) translate(-16 -16)" ');
const ICONS = { 192: [icon, 192], 512: [icon, 512], maskable: [full, 512], apple: [full, 180] };

mkdirSync(`${WWW}icons`, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const [name, [svg, size]] of Object.entries(ICONS)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await page.screenshot({ path: `${WWW}icons/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
