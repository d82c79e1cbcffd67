// The service worker: the page of one version, whole, from one cache. sw-manifest.js (made by tools/precache.mjs) lists
// its files with their hashes; what the server hands out under another hash belongs to another version and is refused.
//
// | | |
// | --- | --- |
// | install | what reading a report needs is fetched and checked; one file that fails leaves the version before as it is |
// | wait | until the page says `take`, or all its tabs are closed |
// | activate | the caches of other versions go |
// | fetch | from the cache; what is not in it yet (parts on demand) from the network, checked, and kept |

/* global importScripts, self, caches */
importScripts('sw-manifest.js');

const { version, commit, first, later } = self.MANIFEST;
const HASHES = new Map(Object.entries({ ...first, ...later }));
const SCOPE = self.registration.scope;
const BUILD = 'build.json';
/** One origin may host several copies of the page, each with caches of its own. */
const OURS = `mubiao ${SCOPE} `;
const NAME = OURS + version;
const AT_ONCE = 6;

/** The file under www/ that a request asks for, or the empty string. */
function fileOf({ method, url }) {
  if (method !== 'GET' || !url.startsWith(SCOPE)) return '';
  return decodeURIComponent(new URL(url).pathname.slice(new URL(SCOPE).pathname.length)) || 'index.html';
}

const keyOf = (file) => new URL(file, SCOPE).href;

/** Fetches a file of this version; rejects where the server has another one. */
async function load(file) {
  // Some hosts redirect index.html to the folder, and a page that was redirected can't be served from a cache.
  const url = file === 'index.html' ? SCOPE : keyOf(file);
  const response = await fetch(url, { integrity: HASHES.get(file), cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

/** Puts those of `files` into the cache that are not there. */
async function keep(files) {
  const cache = await caches.open(NAME);
  const waiting = [...files];
  const one = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (!(await cache.match(keyOf(file)))) await cache.put(keyOf(file), await load(file));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function answer(file) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(keyOf(file));
  if (kept) return kept;
  try {
    const response = await load(file);
    await cache.put(keyOf(file), response.clone()).catch(() => {});
    return response;
  } catch {
    self.registration.update().catch(() => {});
    return Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(keep(Object.keys(first)).catch(async (error) => {
  await caches.delete(NAME);
  throw error;
})));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
})()));

self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file === BUILD) event.respondWith(Response.json({ version, commit }));
  else if (HASHES.has(file)) event.respondWith(answer(file));
});

self.addEventListener('message', (event) => {
  const { wants, version: theirs } = event.data;
  if (wants === 'take') self.skipWaiting();
  // A page that the server gave without us is ours from now on, if it is of our version.
  else if (wants === 'claim' && theirs === version) event.waitUntil(self.clients.claim());
  else if (wants === 'rest') event.waitUntil(keep(Object.keys(later)).catch(() => {}));
});
