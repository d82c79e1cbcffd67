// One table of how fast and how large everything is: node tools/bench.mjs [FOLDER OF REPORTS]
//
// native    benches/extract.rs (criterion, one thread): each stage, the whole, the bounds, texts made to be slow
// command   the release build over the folder, start-up included, writing to nowhere: on the wall, and the processor's own time
// wasm      the engine alone and into plain objects, in Node and in Chromium; a change of the text until its table is painted
// peer      Microsoft's recognizers in the same Node process on the same text
// bytes     what the page loads first
// memory    the command's peak over 100 MB, and the engine's own in the browser
//
// MB are 10⁶ bytes of UTF-8. Figures are medians; runs that are compared take turns. Where the processor is shared the
// wall says little. All figures are in target/bench.json too, so that a later run can be compared.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, devNull, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { measure, memory } from "../benches/wasm.js";
import { bare } from "./bare.mjs";
import { firstLoad } from "./size.mjs";

const given = process.argv[2];
const folder = given && existsSync(given) ? given : "tests/corpus";
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".txt")).sort();
const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const scratch = mkdtempSync(join(tmpdir(), "mubiao-bench-"));
const target = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps"], { encoding: "utf8" })).target_directory;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The rows of the table, as { part, what, value, unit, goal }. */
const rows = [];
function row(part, what, value, unit, goal = "") {
  rows.push({ part, what, value, unit, goal });
  const digits = Math.abs(value) < 10 ? 2 : 1;
  console.log(`${part.padEnd(10)} ${what.padEnd(44)} ${value.toFixed(digits).padStart(12)} ${unit.padEnd(6)} ${goal}`);
}
/** A row of MB/s, from the milliseconds that `size` bytes took. */
const speed = (part, what, milliseconds, size, goal) => row(part, what, size / 1000 / milliseconds, "MB/s", goal);

function machine() {
  const version = (command, ...args) => spawnSync(command, args, { encoding: "utf8" }).stdout?.trim().split("\n")[0] || "none";
  const about = {
    processor: `${cpus()[0].model.trim()}, ${cpus().length} cores`,
    memory: `${(totalmem() / 1e9).toFixed(0)} GB`,
    rust: version("rustc", "--version"),
    node: process.version,
    chromium: process.env.CHROMIUM ? version(process.env.CHROMIUM, "--version", "--no-sandbox") : "none",
    commit: version("git", "describe", "--always", "--dirty"),
    reports: `${files.length} reports, ${(bytes / 1e6).toFixed(2)} MB, of ${folder}`,
  };
  Object.entries(about).forEach(([name, value]) => console.log(`${name.padEnd(10)} ${value}`));
  console.log();
  return about;
}

function native() {
  rmSync(join(target, "criterion"), { recursive: true, force: true });
  execFileSync("cargo", ["bench", "--quiet", "--locked", "--bench", "extract", "--", "--noplot"], { stdio: ["ignore", "ignore", "inherit"] });
  const read = (group) => readdirSync(join(target, "criterion", group)).sort().flatMap((name) => {
    const result = join(target, "criterion", group, name, "new");
    if (!existsSync(join(result, "benchmark.json"))) return [];
    const about = JSON.parse(readFileSync(join(result, "benchmark.json"), "utf8"));
    const { median } = JSON.parse(readFileSync(join(result, "estimates.json"), "utf8"));
    return [{ what: about.function_id, milliseconds: median.point_estimate / 1e6, size: Object.values(about.throughput)[0] }];
  });
  const stages = read("extract");
  const all = stages.find((stage) => stage.what === "all");
  for (const { what, milliseconds, size } of stages) speed("native", what, milliseconds, size, what === "all" ? "≥ 120" : "");
  row("native", "a report, on average", all.milliseconds / files.length, "ms");
  for (const { what, milliseconds } of stages.filter((stage) => stage.what.startsWith("limit"))) {
    row("native", `all / ${what.slice("limit, ".length)}`, all.milliseconds / milliseconds, "times", what.includes("decode") ? "≤ 8" : "");
  }
  for (const { what, milliseconds, size } of read("hostile")) {
    row("hostile", `10 MB of ${what}, a byte / a report's`, milliseconds / size / (all.milliseconds / all.size), "times", "≤ 4");
  }
}

/** The times of a command in milliseconds: on the wall, and of the processor. */
function timed(command, env) {
  const script = ["-c", 'TIMEFORMAT="%R %U %S"; time "$@"', "time", ...command];
  const { status, stderr, error } = spawnSync("bash", script, { env: { ...process.env, ...env }, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${command[0]} failed: ${stderr}`);
  const [real, user, system] = stderr.trim().split("\n").at(-1).split(" ").map((seconds) => 1000 * Number(seconds));
  return { wall: real, processor: user + system };
}

const mubiao = (...inputs) => [join(target, "release", "mubiao"), "extract", "--status", "all", "--format", "jsonl", "-o", devNull, ...inputs];

function command() {
  const pinned = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];
  const empty = join(scratch, "empty.txt");
  writeFileSync(empty, "增长5%。\n");
  const runs = { one: [], all: [], start: [] };
  for (let i = -1; i < 9; i++) {
    const one = timed([...pinned, ...mubiao(folder)], { RAYON_NUM_THREADS: "1" });
    const all = timed(mubiao(folder), {});
    const start = timed(mubiao(empty), {});
    if (i < 0) continue;
    for (const [name, run] of Object.entries({ one, all, start })) runs[name].push(run);
  }
  speed("command", "the folder, one core", median(runs.one.map((run) => run.wall)), bytes, "> 30");
  speed("command", "the folder, one core, processor time", median(runs.one.map((run) => run.processor)), bytes);
  speed("command", "the folder, all cores", median(runs.all.map((run) => run.wall)), bytes);
  row("command", "a file of one line", median(runs.start.map((run) => run.wall)), "ms");
}

/** The most memory that a process had, in bytes, as the kernel tells while it runs. */
function peak(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), { stdio: "ignore" });
    let most = 0;
    const look = setInterval(() => {
      try {
        most = Math.max(most, 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0));
      } catch {
        // Not Linux, or just ended.
      }
    }, 5);
    child.on("exit", (status) => {
      clearInterval(look);
      status === 0 ? resolve(most) : reject(new Error(`${command[0]} ended with ${status}`));
    });
  });
}

async function commandMemory() {
  const many = join(scratch, "many");
  mkdirSync(many);
  for (let i = 0; i * bytes < 1e8; i++) cpSync(folder, join(many, String(i)), { recursive: true });
  row("memory", "the command over 100 MB, at most", (await peak(mubiao(many))) / 1e6, "MB");
}

const ROUNDS = 7;
/** A report of about 60 kB, made of the first ones. */
const sixty = (() => {
  let text = "";
  for (const one of texts) {
    if (Buffer.byteLength(text) > 60_000) break;
    text += `${one}\n`;
  }
  while (Buffer.byteLength(text) > 60_000) text = text.slice(0, -100);
  return text;
})();

function web(runtime, { engine, objects }, { fresh, thousand, large }) {
  speed("wasm", `the engine, ${runtime}`, median(engine), bytes);
  speed("wasm", `into plain objects, ${runtime}`, median(objects), bytes, runtime === "Chromium" ? "≥ 40" : "");
  row("memory", `wasm at first, ${runtime}`, fresh / 1e6, "MB");
  row("memory", `wasm after 1,000 reports of 60 kB, ${runtime}`, thousand / 1e6, "MB");
  row("memory", `wasm after one of 10 MB, ${runtime}`, large / 1e6, "MB");
}

/** What damaged and Traditional texts take. */
const tables = () => ["pairs", "traditional"].map((name) => readFileSync(`www/pkg/${name}.tsv`, "utf8"));

async function node() {
  const engine = await import("../www/pkg/mubiao.js");
  const exports = engine.initSync({ module: readFileSync("www/pkg/mubiao_bg.wasm") });
  engine.add_tables(...tables());
  const runs = measure(engine, texts, ROUNDS);
  web("Node", runs, memory(engine, exports, sixty));
  // The peer reads a few kilobytes a second, so it gets the first of a report.
  const { read } = await import("../benches/peer.js");
  const piece = texts[0].slice(0, 3000);
  const size = Buffer.byteLength(piece);
  const turns = { ours: [], theirs: [] };
  const once = (work) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  for (let i = -1; i < 3; i++) {
    const theirs = once(() => read(piece));
    const ours = once(() => { for (let k = 0; k < 100; k++) engine.extract(piece); }) / 100;
    if (i < 0) continue;
    turns.theirs.push(theirs);
    turns.ours.push(ours);
  }
  row("peer", "recognizers-text-suite, Node", size / median(turns.theirs), "kB/s");
  row("peer", "ours / theirs, into plain objects", median(turns.theirs) / median(turns.ours), "times", "≥ 20000");
}

async function browser() {
  const { chromium } = await import("../tests/web/node_modules/playwright-core/index.mjs");
  const { serve } = await import("../tests/web/server.js");
  const site = await serve({ engine: "real" });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  // The page's policy lets no code of ours be inlined, so the bench is a file of the site like any other.
  await page.route("**/bench.js", (route) => route.fulfill({ contentType: "text/javascript", body: readFileSync("benches/wasm.js", "utf8") }));
  await page.goto(site.url);
  const [runs, used] = await page.evaluate(async ([texts, rounds, sixty, tables]) => {
    const engine = await import(new URL("pkg/mubiao.js", location.href));
    const { measure, memory } = await import(new URL("bench.js", location.href));
    const exports = await engine.default();
    engine.add_tables(...tables);
    return [measure(engine, texts, rounds), memory(engine, exports, sixty)];
  }, [texts, ROUNDS, sixty, tables()]);
  web("Chromium", runs, used);
  row("page", "a change of 60 kB until its table is painted", median(await keystrokes(page)), "ms");
  await browser.close();
  await site.close();
}

/** How long a table may take to follow a change, in milliseconds. */
const PATIENCE = 120_000;

/** Writes a report of 60 kB and adds to it; the milliseconds from each addition to the frame with the new table. */
async function keystrokes(page) {
  const editor = page.locator("#editor");
  await editor.pressSequentially("新增公园3个。");
  await page.locator("#records tbody tr").first().waitFor();
  const times = [];
  for (let i = -1; i < ROUNDS; i++) {
    const text = `一、今年目标\n今年新增公园${i + 5}个。\n${sixty}`;
    const took = await editor.evaluate((field, [text, number, patience]) => new Promise((resolve, reject) => {
      const from = performance.now();
      const late = setTimeout(() => reject(new Error("the table does not follow the text")), patience);
      const seen = new MutationObserver(() => {
        // The rows of the text before may still be coming.
        if (document.querySelector("#records .digits")?.textContent !== number) return;
        seen.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
      });
      seen.observe(document.querySelector("#records"), { childList: true, subtree: true, characterData: true });
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }), [text, String(i + 5), PATIENCE]);
    if (i >= 0) times.push(took);
  }
  return times;
}

function sizes() {
  const kinds = [["wasm", /\.wasm$/], ["JS", /\.js$/], ["CSS", /\.css$/], ["HTML", /\.html$/]];
  const first = firstLoad();
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const [kind, name] of kinds) {
    const contents = first.filter((file) => name.test(file)).map((file) => bare(file));
    const sum = (pack) => contents.reduce((sum, content) => sum + pack(content).length, 0);
    const size = { raw: sum((c) => c), gzip: sum((c) => gzipSync(c, { level: 9 })), brotli: sum((c) => brotliCompressSync(c)) };
    for (const [pack, bytes] of Object.entries(size)) {
      total[pack] += bytes;
      row("bytes", `${kind}, ${pack}`, bytes / 1000, "kB", kind === "wasm" && pack === "gzip" ? "≤ 160" : "");
    }
  }
  for (const [pack, bytes] of Object.entries(total)) row("bytes", `first load, ${pack}`, bytes / 1000, "kB", pack === "gzip" ? "≤ 260" : "");
}

try {
  const about = machine();
  native();
  command();
  await node();
  if (process.env.CHROMIUM) await browser();
  sizes();
  await commandMemory();
  const result = join(target, "bench.json");
  writeFileSync(result, `${JSON.stringify({ about, rows }, null, 2)}\n`);
  console.log(`\nThe same as JSON: ${result}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
