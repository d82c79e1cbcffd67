// The files of the page as they are published: without the comments and the indentation of our own scripts and style sheets, a
// quarter of what those weigh. Who wants to read them finds them in the repository. Names and lines are those of the source.

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
  if (file.endsWith(".css")) return Buffer.from(without(String(bytes), /\/\*.*?\*\/|^[ \t]+/gms));
  return bytes;
}

/** Scripts by what they were: a server asks for the same ones again and again. @type {Map<string, string>} */
const known = new Map();

function script(code, file) {
  const before = known.get(code);
  if (before !== undefined) return before;
  const { comments, templates } = parts(code);
  const inside = (at) => templates.some(([start, end]) => start < at && at < end);
  const indents = [...code.matchAll(/^[ \t]+/gm)].filter((m) => !inside(m.index)).map((m) => [m.index, m.index + m[0].length]);
  const left = cut(code, [...comments, ...indents]);
  // The compiler leaves comments out, too, but lays everything out anew.
  const meaning = (text) => ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true } }).outputText;
  if (meaning(left) !== meaning(code)) throw new Error(`${file}: more than comments would be left out`);
  known.set(code, left);
  return left;
}

/** Where the comments of a script are, and the parts of its templates, in which white space counts. */
function parts(code) {
  const tree = ts.createSourceFile("", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const comments = new Map();
  const templates = [];
  const visit = (node) => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    if (node.kind >= ts.SyntaxKind.FirstTemplateToken && node.kind <= ts.SyntaxKind.LastTemplateToken) templates.push([node.getStart(tree), node.end]);
    const around = [ts.getLeadingCommentRanges(code, node.pos), ts.getTrailingCommentRanges(code, node.end)];
    for (const { pos, end } of around.flatMap((ranges) => ranges ?? [])) comments.set(pos, end);
    node.getChildren(tree).forEach(visit);
  };
  visit(tree);
  return { comments: [...comments], templates };
}

const without = (text, pattern) => cut(text, [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length]));

/** The text without some stretches, and without the lines on which nothing else stood. */
function cut(text, stretches) {
  let left = "";
  let from = 0;
  for (const [start, end] of stretches.sort((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    left += text.slice(from, start);
    from = end;
    const alone = left === "" || left.endsWith("\n");
    const rest = alone && /^[ \t]*(\n|$)/.exec(text.slice(from, text.indexOf("\n", from) + 1 || undefined));
    if (rest) from += rest[0].length;
  }
  return left + text.slice(from);
}
