// What the page weighs on first load, gzipped; an error above the budget. What is loaded on demand is listed apart.
//
//     node tools/size.mjs [KILOBYTES]      # the budget
//
// First come index.html, the style sheets and scripts that it names, the modules that they import and, for the worker,
// its modules and the engine. A dynamic import() is on demand, and so is everything else under www/. (The service worker
// fetches it, too, when the page has nothing else to do.)

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bare } from "./bare.mjs";

const BUDGET = Number(process.argv[2] ?? 308) * 1000;
const WWW = new URL("../www/", import.meta.url).pathname;
const WORKER = "js/worker.js";
const ENGINE = "pkg/mubiao_bg.wasm";

const text = (file) => readFileSync(join(WWW, file), "utf8");
const inside = (file) => relative(WWW, file);

/** The modules that a module imports before it runs, itself included. */
function modules(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, name] of text(entry).matchAll(/^\s*(?:import|export)\s(?:[^'"()]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)) {
    modules(inside(resolve(WWW, entry, "..", name)), seen);
  }
  return seen;
}

/** What comes with the first report, so that the page can read any without a network; fetched after the first load. */
export const desk = () => [...modules("js/desk.js"), "css/work.css", "css/print.css", "pkg/pairs.tsv", "pkg/traditional.tsv"];

/** The files of the first load, as paths under www/. */
export function firstLoad() {
  const named = [...text("index.html").matchAll(/<(?:link|script)[^>]*\s(?:href|src)="([^"]+)"/g)].map((match) => match[1]);
  const scripts = named.filter((file) => file.endsWith(".js")).flatMap((file) => [...modules(file)]);
  return [...new Set(["index.html", ...named, ...scripts, ...modules(WORKER), ENGINE])];
}

/** As it is published, gzipped. */
export const weight = (file) => gzipSync(bare(file), { level: 9 }).length;

if (process.argv[1] === import.meta.filename) {
  const first = firstLoad();
  const missing = first.filter((file) => !existsSync(join(WWW, file)));
  if (missing.length > 0) throw new Error(`not there: ${missing.join(", ")}`);
  const others = readdirSync(WWW, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|js|mjs|json|wasm|woff2|bcmap|tsv|txt)$/.test(entry.name) && !entry.name.startsWith(".") && entry.name !== "sw-manifest.js")
    .map((entry) => inside(join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !first.includes(file) && !file.endsWith(".d.ts"));

  const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
  const print = (files, most) => {
    const rows = files.map((file) => ({ file, bytes: weight(file) })).sort((a, b) => b.bytes - a.bytes);
    for (const { file, bytes } of rows.slice(0, most)) console.log(`${kilo(bytes)} kB  ${file}`);
    if (rows.length > most) console.log(`${kilo(rows.slice(most).reduce((sum, row) => sum + row.bytes, 0))} kB  ${rows.length - most} smaller files`);
    return rows.reduce((sum, row) => sum + row.bytes, 0);
  };
  console.log("On demand:");
  print(others, 12);
  console.log("First load:");
  const total = print(first, 8);
  console.log(`${kilo(total)} kB  in all, gzipped, of ${kilo(BUDGET).trim()} kB`);
  if (total > BUDGET) {
    console.error("size: the page is over its budget");
    process.exit(1);
  }
}
