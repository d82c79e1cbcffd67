// Lighthouse on the page as it is served; an error where a score is below what is demanded.
//
//   make lighthouse
//
// | | |
// | --- | --- |
// | desktop | its own preset: fast cable, no slower processor |
// | mobile | the default: slow 4G, a processor four times slower |
//
// Both networks are simulated from what the page was seen to load (`--throttling-method=simulate`), so that they don't
// depend on the machine; the processor's time does. The best of up to three runs counts, since a busy machine can only
// make a run worse, and every run is printed.

import { existsSync } from "node:fs";
import lighthouse, { desktopConfig } from "lighthouse";
import { launch } from "chrome-launcher";
import { serve } from "../../tests/web/server.js";
import { FLAGS } from "../../tests/web/flags.js";

const DEMANDED = { performance: 95, accessibility: 100, "best-practices": 100 };
const TRIES = 3;
const chromePath = [process.env.CHROME_PATH, process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));

const site = await serve();
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...FLAGS] });
let fit = true;
try {
  for (const [name, config] of [["desktop", desktopConfig], ["mobile", undefined]]) {
    fit = (await measure(name, config)) && fit;
  }
} finally {
  await chrome.kill();
  await site.close();
}
process.exitCode = fit ? 0 : 1;

async function measure(name, config) {
  for (let run = 1; run <= TRIES; run++) {
    const { lhr } = await lighthouse(site.url, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(DEMANDED) }, config);
    const scores = Object.fromEntries(Object.keys(DEMANDED).map((id) => [id, Math.round((lhr.categories[id].score ?? 0) * 100)]));
    const figures = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"].map((id) => `${id} ${lhr.audits[id].displayValue}`);
    console.log(`${name}, run ${run}: ${Object.entries(scores).map(([id, score]) => `${id} ${score}`).join(", ")}`);
    console.log(`  ${figures.join(", ")}`);
    const short = Object.keys(DEMANDED).filter((id) => scores[id] < DEMANDED[id]);
    if (short.length === 0) return true;
    for (const id of short) for (const { id: audit } of lhr.categories[id].auditRefs.filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 0.9)) console.log(`  ${id}: ${audit} ${lhr.audits[audit].displayValue ?? ""} ${lhr.audits[audit].title}`);
  }
  console.error(`lighthouse: ${name} is below what is demanded: ${JSON.stringify(DEMANDED)}`);
  return false;
}
