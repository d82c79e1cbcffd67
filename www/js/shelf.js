// The library: reports are kept as they are read, listed without their texts, opened, deleted and put back.
//
// | key of the state | |
// | --- | --- |
// | reports | every kept report (model/library.js), the latest first; `null` until a view asks for them |
// | reading | files being read: { done, total, failed: [{ name, why }] }, or `null` |

import { createEngine } from './engine.js';
import { readFile } from './files/index.js';
import { light, summarise } from './model/library.js';
import { EMPTY, facts, isEmpty, merge, reviewed, settle, take } from './model/review.js';
import { nameOf } from './storage.js';
import { t } from './words.js';

/** So long after the last decision the summary follows; the review itself is saved at once. */
const REST_MS = 600;
/** So often the list shows what has been read meanwhile. */
const SHOW_MS = 400;
/** So many files are under way at a time: while the engine reads one, others are opened and stored. */
const ABREAST = 4;

const latestFirst = (a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1);

export function createShelf(store, storage) {
  /** @type {Map<string, any>} */
  const known = new Map();
  /** Deleted while the list was being read. */
  const gone = new Set();
  let loading = null;
  let waiting = 0;

  const show = () => store.get().reports && store.set({ reports: [...known.values()].sort(latestFirst) });
  const forgetOne = (id) => {
    known.delete(id);
    gone.add(id);
  };
  const trouble = (answer) => store.set({ trouble: answer });

  /** Reads the list, once. */
  function load() {
    loading ??= storage.each('reports', (batch) => batch.forEach(({ id, value }) => known.has(id) || gone.has(id) || known.set(id, light(value)))).then(() => {
      store.set({ reports: [] });
      show();
    });
    return loading;
  }

  storage.listen(async (changes) => {
    if (!loading) return;
    if (changes.length === 0) known.clear();
    for (const { store: where, id } of changes) {
      if (where !== 'reports') continue;
      const value = await storage.read('reports', id);
      if (value) known.set(id, light(value));
      else known.delete(id);
    }
    show();
  });

  /** Keeps a report; `was` is the id of the text that it was edited from. */
  async function put({ name, text }, result, was = '') {
    const id = nameOf(text);
    const before = known.get(was || id) ?? (await storage.read('reports', was || id));
    const report = summarise({ id, name, text, addedAt: before?.addedAt ?? Date.now() }, result);
    known.set(id, report);
    gone.delete(id);
    const replaced = was && was !== id;
    if (replaced) forgetOne(was);
    const old = replaced ? ['reports', 'texts'].map((where) => ({ store: where, id: was })) : [];
    trouble(await storage.write([{ store: 'reports', id, value: report }, { store: 'texts', id, value: text }, ...old]));
  }
  async function keep(source, result, was) {
    await put(source, result, was);
    show();
  }

  // The open report: kept once it is read, and again when its review has come to rest.
  const shown = () => {
    const { readText, name, reviewed: result } = store.get();
    return result && { name, text: readText, result };
  };
  function rest() {
    clearTimeout(waiting);
    waiting = 0;
    const open = shown();
    if (open) keep(open, open.result);
  }
  store.on(['view'], ({ view }) => view !== 'report' && load());
  store.on(['review'], ({ reviewed: result }) => {
    clearTimeout(waiting);
    waiting = result ? setTimeout(rest, REST_MS) : 0;
  });
  addEventListener('pagehide', () => waiting && rest());

  /**
   * Reads files, away from the page's thread. What can't be read is listed; the rest is kept.
   * @param {{ name: string, file: () => Promise<File> }[]} sources
   */
  async function addFiles(sources) {
    await load();
    const engine = createEngine();
    const failed = [];
    let done = 0;
    let last = 0;
    const progress = () => {
      store.set({ reading: { done, total: sources.length, failed: [...failed] } });
      show();
      last = performance.now();
    };
    progress();
    const left = [...sources];
    async function readOne({ name, file }) {
      try {
        const { text } = await readFile(await file());
        await keepText(engine, name, text);
      } catch (error) {
        failed.push({ name, why: error.key ? t(error.key, error.values) : error.message });
      }
      done += 1;
      if (performance.now() - last > SHOW_MS) progress();
    }
    await Promise.all(Array.from({ length: ABREAST }, async () => {
      for (let next = left.shift(); next; next = left.shift()) await readOne(next);
    }));
    engine.end();
    progress();
    return { read: done - failed.length, failed };
  }

  async function keepText(engine, name, text) {
    const found = await engine.call('extract', [text, { status: 'all' }]);
    const review = (await storage.read('reviews', nameOf(text))) ?? EMPTY;
    return put({ name, text }, reviewed(found, settle(review, text)));
  }

  /**
   * Takes in reports that come with their reviews: what they decide is added to what is kept, and stands where both decide.
   * @param {{ name: string, text: string, review: import('./model/review.js').Review }[]} reports
   */
  async function takeIn(reports) {
    await load();
    const engine = createEngine();
    let last = performance.now();
    for (const { name, text, review } of reports) {
      trouble(await storage.update('reviews', nameOf(text), (stored) => {
        const both = merge(EMPTY, review, stored ?? EMPTY);
        return isEmpty(both) ? undefined : both;
      }));
      await keepText(engine, name, text);
      if (performance.now() - last < SHOW_MS) continue;
      show();
      last = performance.now();
    }
    show();
    engine.end();
  }

  /** Everything that is kept of some reports, to be put back or taken along. */
  const contents = (ids) => Promise.all(ids.map(async (id) => ({
    id, report: known.get(id) ?? (await storage.read('reports', id)), text: await storage.read('texts', id), review: await storage.read('reviews', id),
  })));

  /** Deletes reports with their texts and reviews; gives what puts them back. */
  async function remove(ids) {
    const kept = await contents(ids);
    const entries = (full) => kept.flatMap(({ id, report, text, review }) =>
      [['reports', report], ['texts', text], ['reviews', review]].map(([where, value]) => ({ store: where, id, value: full ? value : undefined })));
    clearTimeout(waiting);
    ids.forEach(forgetOne);
    trouble(await storage.write(entries(false)));
    show();
    return async () => {
      kept.forEach(({ id, report }) => report && known.set(id, report));
      trouble(await storage.write(entries(true)));
      show();
    };
  }

  /** Corrects facts of a report that is not open. */
  async function correct(id, changes) {
    trouble(await storage.update('reviews', id, (stored) => {
      const review = take(stored ?? EMPTY, facts(stored ?? EMPTY, changes));
      return isEmpty(review) ? undefined : review;
    }));
    const report = known.get(id);
    const next = { ...report, facts: { ...report.facts, ...changes } };
    known.set(id, next);
    trouble(await storage.write([{ store: 'reports', id, value: next }]));
    show();
  }

  return {
    load, keep, keepText, addFiles, takeIn, contents, remove, correct,
    text: (id) => storage.read('texts', id),
    closeReading: () => store.set({ reading: null }),
    /** Forgets the list, after everything was deleted. */
    forget() {
      clearTimeout(waiting);
      known.clear();
      show();
    },
  };
}
