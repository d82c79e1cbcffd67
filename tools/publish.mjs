// Writes the page as it is published into a folder.
//
//   node tools/publish.mjs FOLDER

import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { bare } from "./bare.mjs";
import { made } from "./precache.mjs";

const WWW = new URL("../www/", import.meta.url).pathname;
const [, , folder] = process.argv;

rmSync(folder, { recursive: true, force: true });
cpSync(WWW, folder, { recursive: true, filter: (from) => !/(^|\/)\.\w+$/.test(relative(WWW, from)) });
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
  const file = relative(folder, join(entry.parentPath ?? entry.path, entry.name));
  writeFileSync(join(folder, file), bare(file));
}
for (const [file, text] of Object.entries(made(bare))) writeFileSync(join(folder, file), text);
