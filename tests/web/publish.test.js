// The page as it is published: nothing but comments and indentation is left out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bare } from '../../tools/bare.mjs';

const published = (file, text) => String(bare(file, Buffer.from(text)));

test('comments are left out, with the lines that they stand on alone', () => {
  assert.equal(published('js/a.js', '// What it is.\n\n/** @type {string} */\nconst a = 1; // one\nif (a) {\n  // more\n  b(/* two */ 2);\n}\n'), '\nconst a = 1; \nif (a) {\nb( 2);\n}\n');
  assert.equal(published('css/a.css', '/* Two\n   lines. */\na { color: red; /* why */ }\n'), 'a { color: red;  }\n');
});

test('in a template white space counts', () => {
  const code = 'const a = `one\n    two ${\nb}\n  three`;\n';
  assert.equal(published('js/a.js', code.replace('\nb}', '\n  b}')), code);
});

test('what only looks like a comment stays', () => {
  const code = "const a = 'https://mubiao';\nconst b = `//${a /* x */}/* ${`// y`} */`;\nconst c = /\\/\\*[/]*/g;\nconst d = a / b / c;\n";
  assert.equal(published('js/a.js', code), code.replace('/* x */', ''));
});

test('a comment in a comment ends where the outer one does', () => {
  assert.equal(published('js/a.js', '/** See {@link https://mubiao} // there */ const a = 1;\n'), ' const a = 1;\n');
});

test('what others wrote is passed on as it is', () => {
  const code = '/* Copyright */ const a = 1; // one\n';
  assert.equal(published('vendor/a.js', code), code);
  assert.equal(published('samples/a.txt', code), code);
});
