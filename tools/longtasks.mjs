// How long the page's main thread is taken while three hundred fictional reports (6 MB, 60,000 records) are read from a
// folder, listed, compared, and one of them is opened and broken down; and while one of 200 kB (2,300 records) is pasted.
//
//   make build && node tools/longtasks.mjs [REPORTS]
//
// | column | |
// | --- | --- |
// | tasks | how many tasks of the main thread took over 50 ms |
// | longest | the longest, in milliseconds by the clock, which a busy machine makes longer |
// | of processor | the most processor time that one task took, which it does not |
// | | what that task did with it |
//
// Where two processors share a core, a busy neighbour makes processor time longer too, by up to two thirds: the machine's
// load is printed, and what is measured on a quiet one counts.

import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { FLAGS } from "../tests/web/flags.js";
import { reports } from "../tests/web/generate.js";
import { serve } from "../tests/web/server.js";
import { folderChosen } from "../tests/web/steps.js";

const { chromium } = createRequire(new URL("../tests/web/", import.meta.url))("playwright-core");
const LONG_MS = 50;
const MINUTES = 10 * 60_000;
const KEPT_MS = 1500;
/** Kinds of work that a trace tells apart; FunctionCall holds what it makes the browser do. */
const PARTS = new Set(["FunctionCall", "RunMicrotasks", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "MajorGC", "MinorGC", "v8.compileModule", "EvaluateScript", "HitTest", "IntersectionObserverController::computeIntersections"]);
const [number = "300"] = process.argv.slice(2);

const made = reports(Number(number), { paragraphs: 21 });
const site = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(MINUTES);
  await page.goto(site.url);
  await page.locator("#editor").waitFor();
  await folderChosen(page, Object.fromEntries(made.map(({ name, text }, i) => [`${i} ${name}`, text])));
  const bytes = made.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  console.log(`${made.length} reports, ${(bytes / 1e6).toFixed(1)} MB\n\n${row("step", "tasks", "longest", "of processor")}`);
  for (const [step, act] of STEPS()) await measure(page, step, act);
  console.log(`\nload ${loadavg()[0].toFixed(1)} of ${cpus().length} processors`);
} finally {
  await browser.close();
  await site.close();
}

function row(step, ...cells) {
  return step.padEnd(34) + cells.map((cell) => String(cell).padStart(14)).join("");
}

/** What is done, in this order. */
function STEPS() {
  const settled = (page) => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestIdleCallback(resolve)); }));
  const scroll = (selector, rounds) => async (page) => {
    for (let i = 0; i < rounds; i++) {
      await page.locator(selector).evaluate((pane) => pane.scrollBy(120, pane.clientHeight * 0.8));
      await settled(page);
    }
  };
  const compared = async (page) => {
    await page.locator('#compare[aria-busy="false"]').waitFor();
    await settled(page);
  };
  return [
    ["read a folder into the library", async (page) => {
      await page.locator('.views [data-to="library"]').click();
      await page.locator('[data-key="lib.folder"]').click();
      await page.locator(".reading-line button").waitFor();
    }],
    ["scroll the library", scroll(".library-scroll", 20)],
    ["search and sort the library", async (page) => {
      await page.locator("#library .search").pressSequentially("青", { delay: 0 });
      await settled(page);
      await page.locator("#library .search").fill("");
      await page.locator("#reports th.c-targets button").click();
      await settled(page);
    }],
    ["open the comparison", async (page) => {
      await page.locator('.views [data-to="compare"]').click();
      await page.locator(".grid-cell").first().waitFor();
      await compared(page);
    }],
    ["scroll the comparison", scroll(".grid", 20)],
    ["filter the comparison", async (page) => {
      await page.locator("#compare .search").pressSequentially("市", { delay: 0 });
      await compared(page);
      await page.locator("#compare .search").fill("");
      await compared(page);
      const domain = await page.locator('[data-choice="domain"] option').nth(1).getAttribute("value");
      await page.locator('[data-choice="domain"]').selectOption(domain);
      await compared(page);
      await page.locator('[data-choice="domain"]').selectOption("");
      await compared(page);
    }],
    ["hold it against last year", async (page) => {
      await page.locator('[data-choice="against"]').selectOption("actual");
      await compared(page);
    }],
    ["open a chart", async (page) => {
      await page.locator(".grid-name").first().click();
      await compared(page);
    }],
    ["open a report", async (page) => {
      await page.locator('.views [data-to="library"]').click();
      await page.locator(".report-title").first().click();
      await page.locator("#records tbody tr").first().waitFor();
      await settled(page);
    }],
    ["review ten records", async (page) => {
      await page.keyboard.press("j");
      for (let i = 0; i < 10; i++) {
        await page.keyboard.press("a");
        await settled(page);
      }
    }],
    ["break it down into tasks", async (page) => {
      await page.locator('.views [data-to="tasks"]').click();
      await page.locator("#tasks [data-task]").first().waitFor();
      await settled(page);
    }],
    ["scroll the tasks", scroll(".task-scroll", 20)],
    ["fill in a task", async (page) => {
      await page.locator('#tasks [data-entry="lead"]').nth(3).click();
      await page.locator('#tasks [data-entry="lead"]').nth(3).fill("统计局");
      await page.locator('#tasks [data-entry="lead"]').nth(3).blur();
      await settled(page);
    }],
    ["open the library anew", async (page) => {
      await page.goto(`${site.url}#/library`);
      await page.reload();
      await page.locator("#reports tbody tr").first().waitFor();
      await settled(page);
    }],
    ["begin a new report", async (page) => {
      await page.locator('.views [data-to="report"]').click();
      await page.locator("#records tbody tr").first().waitFor();
      await settled(page);
      await page.locator(".tool.labelled").click();
      await settled(page);
    }],
    ["paste one of 200 kB", async (page) => {
      await page.evaluate((text) => navigator.clipboard.writeText(text), reports(1, { paragraphs: 210 })[0].text);
      await page.locator("#editor").focus();
      await page.keyboard.press("Control+V");
      await page.locator("#records tbody tr").first().waitFor();
      // Until it is kept, too.
      await page.waitForTimeout(KEPT_MS);
    }],
    ["filter it", async (page) => {
      await page.locator('[data-status="target"]').click();
      await settled(page);
      await page.locator("#search").pressSequentially("公园", { delay: 0 });
      await settled(page);
      await page.locator("#search").fill("");
      await settled(page);
    }],
    ["scroll it", scroll(".results-scroll", 20)],
  ];
}

/** Does a step and prints what the main thread did meanwhile, from the browser's own trace. */
async function measure(page, step, act) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "__metadata"] });
  await act(page);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const mains = new Set(traceEvents.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map((e) => `${e.pid} ${e.tid}`));
  const main = traceEvents.filter((e) => e.ph === "X" && mains.has(`${e.pid} ${e.tid}`));
  const tasks = main.filter((e) => e.name === "ThreadControllerImpl::RunTask").sort((a, b) => cpu(b) - cpu(a));
  const longest = Math.max(0, ...tasks.map((task) => task.dur / 1000));
  console.log(row(step, tasks.filter(({ dur }) => dur > LONG_MS * 1000).length, longest.toFixed(0), (tasks.length > 0 ? cpu(tasks[0]) : 0).toFixed(0), `  ${within(main, tasks[0])}`));
}

function cpu({ dur = 0, tdur = dur }) {
  return tdur / 1000;
}

/** What a task spent its time on, the most first. */
function within(events, task) {
  const parts = new Map();
  for (const event of events) {
    if (event === task || event.pid !== task.pid || event.tid !== task.tid || event.ts < task.ts || event.ts + event.dur > task.ts + task.dur || !PARTS.has(event.name)) continue;
    parts.set(event.name, (parts.get(event.name) ?? 0) + cpu(event));
  }
  return [...parts].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([name, ms]) => `${name} ${ms.toFixed(0)}`).join(", ");
}
