// What this browser keeps: an IndexedDB database, and where that is full or forbidden the memory of the page, with the
// same calls. Nothing here throws: a write answers with what went wrong, and the page says so.
//
// | store | key | value |
// | --- | --- | --- |
// | reports | id (`nameOf` the text) | a report without its text, see model/library.js |
// | texts | id | its text |
// | reviews | id | its review, see model/review.js |
//
// Tabs tell each other what they wrote, so that none works on with what another has changed. What comes out is only what
// is sound (model/sound.js): a damaged entry is as good as not there, and `damaged` is called so that the user hears of it.

import { EMPTY } from './model/review.js';
import { sound } from './model/sound.js';

const DATABASE = 'mubiao';
const VERSION = 2;
export const STORES = ['reports', 'texts', 'reviews'];

/** A name for a text: 64 bits of FNV-1a over its UTF-16 units, and its length. */
export function nameOf(text) {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ (a >>> 15);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}-${text.length}`;
}

/** @typedef {'' | 'full' | 'forbidden'} Trouble why something is kept in memory only; empty where it is kept */

/**
 * @typedef {object} Storage
 * @property {(changes: { store: string, id: string, value?: any }[]) => Promise<Trouble>} write all or nothing; without a value the entry is deleted
 * @property {(store: string, id: string) => Promise<any>} read `undefined` where there is none
 * @property {(store: string, id: string, change: (stored: any) => any) => Promise<Trouble>} update reads and writes in one transaction, also against other tabs
 * @property {(store: string, visit: (batch: { id: string, value: any }[]) => void, size?: number) => Promise<void>} each in batches, so that the page stays free between them
 * @property {() => Promise<Trouble>} clear
 * @property {(listen: (changes: { store: string, id: string }[]) => void) => void} listen to the writes of other tabs; a clearing is an empty list
 */

/** @returns {Storage} */
export function createStorage({ factory = globalThis.indexedDB, channel = openChannel(), damaged = () => {} } = {}) {
  const memory = Object.fromEntries(STORES.map((store) => [store, new Map()]));
  const deleted = Symbol('deleted');
  let opening = null;

  /** Opens the database; opens it again after another tab has upgraded it. */
  function database() {
    opening ??= new Promise((resolve, reject) => {
      const request = factory.open(DATABASE, VERSION);
      request.onupgradeneeded = (event) => upgrade(request, event.oldVersion);
      request.onsuccess = () => {
        request.result.onversionchange = () => {
          request.result.close();
          opening = null;
        };
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    opening.catch(() => { opening = null; });
    return opening;
  }

  async function within(stores, mode, act) {
    const transaction = (await database()).transaction(stores, mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const requests = act(transaction);
    await done;
    return requests;
  }

  /** What may leave the database. */
  function checked(store, value) {
    const kept = value === undefined ? undefined : sound(store, value);
    if (kept !== value) damaged();
    return kept;
  }

  const remember = (changes) => changes.forEach(({ store, id, value }) => memory[store].set(id, value === undefined ? deleted : value));
  const forget = (changes) => changes.forEach(({ store, id }) => memory[store].delete(id));
  const put = (transaction, { store, id, value }) => (value === undefined ? transaction.objectStore(store).delete(id) : transaction.objectStore(store).put(value, id));
  const tell = (changes) => channel?.postMessage(changes.map(({ store, id }) => ({ store, id })));

  async function write(changes) {
    try {
      await within([...new Set(changes.map((c) => c.store))], 'readwrite', (transaction) => changes.forEach((c) => put(transaction, c)));
      forget(changes);
      tell(changes);
      return '';
    } catch (error) {
      remember(changes);
      return why(error);
    }
  }

  async function read(store, id) {
    if (memory[store].has(id)) return present(memory[store].get(id));
    try {
      return checked(store, (await within([store], 'readonly', (transaction) => transaction.objectStore(store).get(id))).result);
    } catch {
      return undefined;
    }
  }

  const present = (value) => (value === deleted ? undefined : value);

  async function update(store, id, changed) {
    let value;
    try {
      await within([store], 'readwrite', (transaction) => {
        const request = transaction.objectStore(store).get(id);
        request.onsuccess = () => {
          value = changed(memory[store].has(id) ? present(memory[store].get(id)) : checked(store, request.result));
          put(transaction, { store, id, value });
        };
      });
      forget([{ store, id }]);
      tell([{ store, id }]);
      return '';
    } catch (error) {
      remember([{ store, id, value: value ?? changed(present(memory[store].get(id))) }]);
      return why(error);
    }
  }

  async function each(store, visit, size = 16) {
    let range = null;
    try {
      for (let more = true; more;) {
        const [ids, values] = (await within([store], 'readonly', (transaction) => {
          const entries = transaction.objectStore(store);
          return [entries.getAllKeys(range, size), entries.getAll(range, size)];
        })).map((request) => request.result);
        more = ids.length === size;
        if (more) range = IDBKeyRange.lowerBound(ids.at(-1), true);
        const unwritten = ids.map((id, i) => ({ id, value: values[i] })).filter(({ id }) => !memory[store].has(id));
        visit(unwritten.map(({ id, value }) => ({ id, value: checked(store, value) })).filter(({ value }) => value !== undefined));
      }
    } catch {
      // What can't be read is as good as not there; what is in memory comes below.
    }
    visit([...memory[store]].filter(([, value]) => value !== deleted).map(([id, value]) => ({ id, value })));
  }

  async function clear() {
    STORES.forEach((store) => memory[store].clear());
    try {
      await within(STORES, 'readwrite', (transaction) => STORES.forEach((store) => transaction.objectStore(store).clear()));
      tell([]);
      return '';
    } catch (error) {
      return why(error);
    }
  }

  return { write, read, update, each, clear, listen: (listen) => channel?.addEventListener('message', ({ data }) => listen(data)) };
}

/** Version 1 kept bare decisions in `reviews`. */
function upgrade({ result: db, transaction }, from) {
  for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
  if (from !== 1) return;
  transaction.objectStore('reviews').openCursor().onsuccess = ({ target: { result: cursor } }) => {
    if (!cursor) return;
    cursor.update({ ...EMPTY, decisions: cursor.value });
    cursor.continue();
  };
}

const why = (error) => (error?.name === 'QuotaExceededError' ? 'full' : 'forbidden');

function openChannel() {
  try {
    return new BroadcastChannel(DATABASE);
  } catch {
    return null;
  }
}
