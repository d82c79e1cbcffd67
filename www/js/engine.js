// Talks to the worker, which sends the long lists of an answer in parts. One request runs at a time; a crash starts a new worker and tries the request once more.
//
//   const engine = createEngine();
//   const found = await engine.call('extract', [text, { status: 'all' }], 'reading');
//
// A request with a `lane` replaces the one that waits in the same lane, and the answer to one that was replaced
// is dropped: its promise is rejected with `Stale`. So however fast someone types, only the last text counts.

/** A newer request took this one's place. */
export class Stale extends Error {}

const START = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

/**
 * So long the engine may read: a text of a hundred megabytes on a slow phone. A worker that has died without a word
 * (closed by the browser for want of memory) is found out by it.
 */
const PATIENCE_MS = 120_000;

export function createEngine({ start = START } = {}) {
  let watch;
  let worker = null;
  let running = null;
  let lastId = 0;
  let waiting = [];
  const newest = new Map();

  function launch() {
    worker = start();
    const mine = worker;
    worker.addEventListener('message', ({ data }) => mine === worker && answered(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (mine === worker) crashed(event.message || 'worker');
    });
    worker.addEventListener('messageerror', () => mine === worker && crashed('messageerror'));
  }

  function next() {
    if (running || waiting.length === 0) return;
    running = waiting.shift();
    running.parts = {};
    if (!worker) launch();
    worker.postMessage({ id: running.id, call: running.call, args: running.args });
    watch = setTimeout(() => crashed('no answer'), PATIENCE_MS);
  }

  function answered({ id, name, part, ok, error, fatal }) {
    if (!running || running.id !== id) return;
    if (part) {
      (running.parts[name] ??= []).push(...JSON.parse(part));
      return;
    }
    if (fatal) {
      crashed(error);
      return;
    }
    clearTimeout(watch);
    const request = running;
    running = null;
    if (request.lane && newest.get(request.lane) !== request.id) request.reject(new Stale());
    else if (error === undefined) {
      for (const [list, before] of Object.entries(request.parts)) ok[list] = before.concat(ok[list]);
      request.resolve(ok);
    } else request.reject(new Error(error));
    next();
  }

  function crashed(message) {
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
    const request = running;
    running = null;
    if (request) {
      if (request.lane && newest.get(request.lane) !== request.id) request.reject(new Stale());
      else if (request.tries === 0) waiting.unshift({ ...request, tries: 1 });
      else request.reject(new Error(message));
    }
    next();
  }

  return {
    /** Starts the worker before it is needed. */
    warm() {
      if (!worker) launch();
    },
    /** Ends the worker; a later call starts another. */
    end() {
      worker?.terminate();
      worker = null;
    },
    /** @returns {Promise<any>} */
    call(call, args, lane = '') {
      const id = ++lastId;
      if (lane) {
        newest.set(lane, id);
        waiting.filter((r) => r.lane === lane).forEach((r) => r.reject(new Stale()));
        waiting = waiting.filter((r) => r.lane !== lane);
      }
      return new Promise((resolve, reject) => {
        waiting.push({ id, call, args, lane, tries: 0, resolve, reject });
        next();
      });
    },
  };
}
