// The engine, off the page's thread. Every request is answered: { id, ok } or { id, error, fatal }.
// The long lists of an extraction go ahead of it in parts, { id, name, part }, so that no message takes the page long to read;
// as JSON, which is read several times as fast as a clone.
// After a trap the instance can't be trusted any more; `fatal` tells the page to start a new worker.

import init, * as calls from '../pkg/mubiao.js';

const ready = init();
/** What the engine says of a damaged or Traditional text before it has the tables that such texts take. */
const WANTS_TABLES = 'tables: ';

async function addTables() {
  const table = async (name) => {
    const response = await fetch(new URL(`../pkg/${name}.tsv`, import.meta.url));
    if (!response.ok) throw new Error(`load: ${name}.tsv: ${response.status}`);
    return response.text();
  };
  const [pairs, traditional] = await Promise.all(['pairs', 'traditional'].map(table));
  calls.add_tables(pairs, traditional);
}

async function run(call, args) {
  try {
    return calls[call](...args);
  } catch (error) {
    if (!error?.message?.startsWith(WANTS_TABLES)) throw error;
    await addTables();
    return calls[call](...args);
  }
}
/** So many entries are in a part. */
const PART = 500;

self.addEventListener('message', async ({ data: { id, call, args } }) => {
  try {
    await ready;
  } catch (error) {
    self.postMessage({ id, error: `load: ${error?.message ?? error}`, fatal: true });
    return;
  }
  try {
    const ok = await run(call, args);
    for (const name of ['records', 'numbers']) {
      while (ok[name]?.length > PART) self.postMessage({ id, name, part: JSON.stringify(ok[name].splice(0, PART)) });
    }
    self.postMessage({ id, ok });
  } catch (error) {
    const message = String(error?.message ?? error);
    // A panic arrives as an Error that names the engine; a trap and an exhausted stack as what they are.
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError || message.startsWith('mubiao: ');
    self.postMessage({ id, error: message, fatal });
  }
});
