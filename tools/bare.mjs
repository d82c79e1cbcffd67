// The files of the page as they are published: without the comments of our own scripts and style sheets, a fifth of what those
// weigh. Who wants to read them finds them in the repository. Nothing else is changed: names and layout are those of the source.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const WWW = new URL("../www/", import.meta.url).pathname;
/** As their makers give them. */
const OTHERS = /^vendor\//;

/** A file of the page as it is published, by its path under www/. */
export function bare(file, bytes = readFileSync(join(WWW, file))) {
  if (OTHERS.test(file)) return bytes;
  if (file.endsWith(".js")) return Buffer.from(script(String(bytes), file));
  if (file.endsWith(".css")) return Buffer.from(without(String(bytes), [...String(bytes).matchAll(/\/\*.*?\*\//gs)].map((m) => [m.index, m.index + m[0].length])));
  return bytes;
}

/** Scripts by what they were: a server asks for the same ones again and again. @type {Map<string, string>} */
const known = new Map();

function script(code, file) {
  const before = known.get(code);
  if (before !== undefined) return before;
  const left = without(code, comments(code));
  // The compiler leaves comments out, too, but lays everything out anew.
  const meaning = (text) => ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true } }).outputText;
  if (meaning(left).replace(/\s/g, "") !== meaning(code).replace(/\s/g, "")) throw new Error(`${file}: more than comments would be left out`);
  known.set(code, left);
  return left;
}

/** Where the comments of a script are. */
function comments(code) {
  const tree = ts.createSourceFile("", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = new Map();
  const visit = (node) => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    const around = [ts.getLeadingCommentRanges(code, node.pos), ts.getTrailingCommentRanges(code, node.end)];
    for (const { pos, end } of around.flatMap((ranges) => ranges ?? [])) found.set(pos, end);
    node.getChildren(tree).forEach(visit);
  };
  visit(tree);
  return [...found];
}

/** The text without some stretches, and without the lines on which nothing else stood. */
function without(text, stretches) {
  let left = "";
  let from = 0;
  for (const [start, end] of stretches.sort((a, b) => a[0] - b[0])) {
    left += text.slice(from, start);
    from = end;
    const [indent, after] = [/(^|\n)[ \t]*$/.exec(left), /^[ \t]*(\n|$)/.exec(text.slice(from))];
    if (!indent || !after) continue;
    left = left.slice(0, indent.index + indent[1].length);
    from += after[0].length;
  }
  return left + text.slice(from);
}
