// A static server for the tests: the page under a sub-path, as it is hosted, with the engine that the test asks for; with the
// real one as it is published, without comments.
//
//   const site = await serve({ engine: 'double' });   // or 'real': www/pkg as the build made it
//   site.url; site.requests; await site.close();
//   site.changed.set('js/words.js', text);            // as a new version has it
//   site.broken.add('js/words.js');                   // not to be had any more

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { bare } from '../../tools/bare.mjs';
import { made } from '../../tools/precache.mjs';

export const WWW = fileURLToPath(new URL('../../www/', import.meta.url));
const HERE = fileURLToPath(new URL('./', import.meta.url));
const BASE = '/some/where/mubiao/';
const LISTS = ['sw-manifest.js', 'build.json'];
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.png': 'image/png',
};

/** @param {{ engine?: 'double' | 'real' | string }} [options] a path stands for a directory of one's own */
export async function serve({ engine = 'real' } = {}) {
  const requests = [];
  const changed = new Map();
  const broken = new Set();
  let loads = 0;
  const pkg = { real: path.join(WWW, 'pkg'), double: path.join(HERE, 'double') }[engine] ?? engine;
  const shown = (file, bytes) => (engine === 'real' ? bare(file, bytes) : bytes);
  const now = (file) => changed.get(file) ?? shown(file, readFileSync(path.join(WWW, file)));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    if (!pathname.startsWith(BASE)) return response.writeHead(404).end();
    const name = decodeURIComponent(pathname.slice(BASE.length)) || 'index.html';
    if (name === 'pkg/trapped.json') {
      loads += 1;
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ trapped: loads > 1 }));
    }
    if (broken.has(name)) return response.destroy();
    const root = name.startsWith('pkg/') ? pkg : WWW;
    const file = path.join(root, name.startsWith('pkg/') ? name.slice(4) : name);
    if (!file.startsWith(root)) return response.writeHead(404).end();
    try {
      const body = LISTS.includes(name) ? made(now)[name] : changed.get(name) ?? shown(name, await readFile(file));
      return response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${BASE}`,
    requests, changed, broken,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}
