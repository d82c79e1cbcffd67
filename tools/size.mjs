// What the page weighs on first load, gzipped, by file; an error above the budget.
//
// All of www/ counts but what is fetched on demand (samples/) or never (declarations, notes).

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const budget = 350_000;
const root = "www";
const rows = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(html|css|js|mjs|json|svg|png|ico|wasm|woff2|webmanifest)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((file) => !file.startsWith("samples"))
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join(root, file)), { level: 9 }).length }))
  .sort((a, b) => b.bytes - a.bytes);

const total = rows.reduce((sum, row) => sum + row.bytes, 0);
const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
for (const { file, bytes } of rows.slice(0, 8)) console.log(`${kilo(bytes)} kB  ${file}`);
if (rows.length > 8) console.log(`${kilo(rows.slice(8).reduce((sum, row) => sum + row.bytes, 0))} kB  ${rows.length - 8} smaller files`);
console.log(`${kilo(total)} kB  in all, gzipped, of ${kilo(budget).trim()} kB`);
if (total > budget) {
  console.error("size: the page is over its budget");
  process.exit(1);
}
