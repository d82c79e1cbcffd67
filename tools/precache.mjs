// Says which files are the page, for its service worker, and which version they are.
//
//   node tools/precache.mjs      writes www/sw-manifest.js and www/build.json
//
// | file | |
// | --- | --- |
// | sw-manifest.js | `self.MANIFEST = { version, commit, first, later }`; `first` is what reading a report needs, `later` the other parts on demand, each `{ path: "sha256-…" }` |
// | build.json | `{ version, commit }`, which the page shows |
//
// The version is a hash over the files, so the same files are the same version wherever they are built.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { desk, firstLoad } from "./size.mjs";

const WWW = new URL("../www/", import.meta.url).pathname;
const WORKER = "sw.js";
const MADE = [WORKER, "sw-manifest.js", "build.json"];
/** Not of the page: for the compiler, for npm, for those who read the folder. */
const ASIDE = /(^|\/)\.|\.d\.ts$|(^|\/)package\.json$|\.map$|LICENSE/;

const sha256 = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

let commit;

/** The commit that the folder stands at, with a + where files were changed since; empty where there is no git. */
function commitOf() {
  const git = (...args) => execFileSync("git", args, { cwd: WWW, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("rev-parse", "--short=9", "HEAD") + (git("status", "--porcelain", "--", "..") === "" ? "" : "+");
  } catch {
    return "";
  }
}

/**
 * @param {(file: string) => Buffer} [read] gives a file of the page by its path under www/
 * @returns {{ version: string, commit: string, first: Record<string, string>, later: Record<string, string> }}
 */
export function manifest(read = (file) => readFileSync(join(WWW, file))) {
  const all = readdirSync(WWW, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(WWW, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !MADE.includes(file) && !ASIDE.test(file))
    .sort();
  const needed = new Set([...firstLoad(), ...desk()]);
  const hashes = all.map((file) => [file, `sha256-${sha256(read(file), "base64")}`]);
  return {
    version: sha256(JSON.stringify(hashes) + read(WORKER), "hex").slice(0, 12),
    commit: (commit ??= commitOf()),
    first: Object.fromEntries(hashes.filter(([file]) => needed.has(file))),
    later: Object.fromEntries(hashes.filter(([file]) => !needed.has(file))),
  };
}

/** What stands in the files that are made, by their names. @param {(file: string) => Buffer} [read] as for {@link manifest} */
export function made(read) {
  const found = manifest(read);
  const { version, commit } = found;
  return { "sw-manifest.js": `self.MANIFEST = ${JSON.stringify(found)};\n`, "build.json": `${JSON.stringify({ version, commit })}\n` };
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of Object.entries(made())) writeFileSync(join(WWW, file), text);
}
