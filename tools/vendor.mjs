// Copies the libraries that the page uses from node_modules into www/vendor/, each with its licence beside it.
//
//   node tools/vendor.mjs        after tools/setup.sh npm
//
// The versions are those of tools/package-lock.json. What is here is loaded by the page on demand or not at all.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * `file` is inside the package and lands as `target` in www/vendor/. Only licences of {@link ALLOWED} come in.
 * `imports` says where in www/vendor/ lies what the file imports by the name of its package; a module that ours import has it.
 * @type {{ package: string, file: string, target: string, licence: string, imports?: Record<string, string> }[]}
 */
export const LIBRARIES = [
  { package: "pdfjs-dist", file: "legacy/build/pdf.min.mjs", target: "pdfjs/pdf.js", licence: "Apache-2.0" },
  { package: "pdfjs-dist", file: "legacy/build/pdf.worker.min.mjs", target: "pdfjs/pdf.worker.js", licence: "Apache-2.0" },
  { package: "pdfjs-dist", file: "cmaps/LICENSE", target: "pdfjs/cmaps/LICENSE.txt", licence: "Apache-2.0" },
  // What codes mean in Chinese fonts that a file names but does not hold.
  ...["GB-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K", "GBpc-EUC", "UniGB-UCS2", "UniGB-UTF16", "B5pc", "ETen-B5", "ETenms-B5", "HKscs-B5", "UniCNS-UCS2", "UniCNS-UTF16"]
    .flatMap((name) => [`${name}-H`, `${name}-V`]).concat("Adobe-GB1-UCS2", "Adobe-CNS1-UCS2")
    .map((name) => ({ package: "pdfjs-dist", file: `cmaps/${name}.bcmap`, target: `pdfjs/cmaps/${name}.bcmap`, licence: "Apache-2.0" })),
  { package: "excel-builder-vanilla", file: "dist/index.js", target: "excel-builder-vanilla.js", licence: "MIT", imports: { fflate: "./fflate.js" } },
  { package: "fflate", file: "esm/browser.js", target: "fflate.js", licence: "MIT", imports: {} },
];

const ALLOWED = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"]);
const packages = new URL("node_modules/", import.meta.url).pathname;
const vendor = new URL("../www/vendor/", import.meta.url).pathname;

function copy({ package: name, file, target, licence, imports }) {
  const folder = join(packages, name);
  const { license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (license !== licence || !ALLOWED.has(licence)) throw new Error(`${name}: its licence is ${license}, expected ${licence}, allowed ${[...ALLOWED].join(", ")}`);
  const terms = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!terms) throw new Error(`${name}: the package has no licence text to pass on`);
  mkdirSync(dirname(join(vendor, target)), { recursive: true });
  if (imports) {
    let code = readFileSync(join(folder, file), "utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
    for (const [from, to] of Object.entries(imports)) code = code.replaceAll(`from "${from}"`, `from "${to}"`);
    // The checker of our own types follows imports into it.
    writeFileSync(join(vendor, target), `// @ts-nocheck\n${code}`);
  } else copyFileSync(join(folder, file), join(vendor, target));
  copyFileSync(join(folder, terms), join(vendor, `${name.replaceAll("/", "-")}.LICENSE.txt`));
}

rmSync(vendor, { recursive: true, force: true });
mkdirSync(vendor, { recursive: true });
LIBRARIES.forEach(copy);
