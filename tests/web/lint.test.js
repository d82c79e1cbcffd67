// What the page's own files must not contain: any way in which text could become markup or code, and any door that its
// policy (CSP) would have to be opened for.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { WWW } from './server.js';

/** What each pattern would let in. */
const FORBIDDEN = [
  [/\.(inner|outer)HTML\b/, 'text becomes markup'],
  [/\binsertAdjacentHTML\b/, 'text becomes markup'],
  [/\bcreateContextualFragment\b/, 'text becomes markup'],
  [/\b(setHTML|setHTMLUnsafe|parseHTMLUnsafe)\b/, 'text becomes markup'],
  [/\bsrcdoc\b/, 'text becomes a document'],
  [/\bdocument\s*\.\s*write(ln)?\b/, 'text becomes markup'],
  [/\beval\s*\(/, 'text becomes code'],
  [/\bnew\s+Function\b|\bFunction\s*\(/, 'text becomes code'],
  [/\b(setTimeout|setInterval)\s*\(\s*['"`]/, 'text becomes code'],
  [/javascript:/i, 'an address becomes code'],
  [/setAttribute\s*\(\s*['"`]on/i, 'an attribute becomes code'],
  [/\bimportScripts\s*\((?!\s*'[\w.-]+'\s*\))/, 'a script from anywhere'],
  [/\bstyle\s*=\s*["'`]|setAttribute\s*\(\s*['"`]style|\bstyle:\s*([`'"])[^`'"]*:|cssText\b/, "a style that the page's policy refuses"],
];

/** Reads the text of a file as a document without running it; its module says why that is safe. */
const PARSERS = new Set(['js/files/html.js', 'js/files/xml.js']);

async function files(ending) {
  const all = await readdir(WWW, { recursive: true });
  // Libraries and the build's own output are not ours to lint; the policy holds for them all the same.
  return all.filter((name) => name.endsWith(ending) && !/^(vendor|pkg|node_modules)[\\/]/.test(name)).map((name) => name.replaceAll(path.sep, '/'));
}

const withoutComments = (code) => code.replace(/\/\*[^]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');

/** The forbidden things in some code, each with what it would let in. */
const found = (code) => FORBIDDEN.filter(([pattern]) => pattern.test(withoutComments(code))).map(([pattern, harm]) => `${pattern}: ${harm}`);

test('no script of the page can turn text into markup or code', async () => {
  const names = await files('.js');
  assert.ok(names.length > 15, `${names.length} scripts`);
  for (const name of names) {
    const code = await readFile(path.join(WWW, name), 'utf8');
    assert.deepEqual(found(code), [], name);
    if (!PARSERS.has(name)) assert.doesNotMatch(withoutComments(code), /\bDOMParser\b/, `${name} parses a document`);
  }
});

test('the lint finds what it forbids', () => {
  for (const code of [
    'a.innerHTML = b', 'a.outerHTML=b', 'a.insertAdjacentHTML("x", b)', 'document.write(x)', 'eval(x)', 'new Function(x)', 'setTimeout("x()", 1)',
    'a.href = "javascript:x"', 'a.setAttribute("onclick", x)', 'frame.srcdoc = x', 'range.createContextualFragment(x)', 'h("p", { style: `color: ${x}` })', 'a.setHTMLUnsafe(x)', 'importScripts(x)', "importScripts('//a/b.js')",
  ]) assert.equal(found(code).length, 1, code);
  assert.deepEqual(found('// a.innerHTML = b\n/* eval(x) */ evaluate(x); importScripts(\'a.js\'); h("p", { onclick: go })'), []);
});

test('every document has a policy that opens nothing but what it needs, and no script or style of its own', async () => {
  const names = await files('.html');
  assert.ok(names.includes('index.html'));
  for (const name of names) {
    const html = await readFile(path.join(WWW, name), 'utf8');
    const policy = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1];
    assert.ok(policy, `${name} has a policy`);
    const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+(.*)/s).slice(0, 2)));
    assert.equal(rules['default-src'], "'none'", name);
    assert.equal(rules['base-uri'], "'none'", name);
    assert.equal(rules['form-action'], "'none'", name);
    for (const [what, from] of Object.entries(rules)) {
      for (const source of from.split(/\s+/)) {
        const allowed = ["'none'", "'self'", ...(what === 'script-src' ? ["'wasm-unsafe-eval'"] : []), ...(what === 'img-src' ? ['data:', 'blob:'] : [])];
        assert.ok(allowed.includes(source), `${name}: ${what} ${source}`);
      }
    }
    // The policy comes before whatever could load something.
    assert.ok(html.indexOf('Content-Security-Policy') < html.search(/<(script|link|img)\b/), `${name}: the policy comes first`);
    for (const [script] of html.matchAll(/<script\b[^>]*>/g)) assert.match(script, /\bsrc="(?!\w+:|\/\/)/, `${name}: ${script}`);
    assert.doesNotMatch(html, /<style\b|\sstyle=|\son\w+=|javascript:/i, name);
    for (const [, address] of html.matchAll(/\b(?:src|href)="([^"]*)"/g)) assert.doesNotMatch(address, /^(\w+:|\/)/, `${name}: ${address} leaves the folder`);
  }
});

test('no stylesheet asks for anything from elsewhere', async () => {
  for (const name of await files('.css')) {
    const css = await readFile(path.join(WWW, name), 'utf8');
    assert.doesNotMatch(css, /@import|url\(\s*['"]?(\w+:|\/\/)(?!image\/)/, name);
  }
});
