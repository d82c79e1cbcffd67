// Long work in slices, so that the page draws and listens in between.
//
//   const done = await inSlices(reports, add, () => mine !== turn);
//   const drawn = await inSlices(rows, append, () => mine !== turn, FRAMES);
//   later(drawLists);

/** Resolves in a task of its own, when what waits has been drawn and heard. @returns {Promise<void>} */
export const free = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve();
  port2.postMessage(null);
});

/** @typedef {{ ms: number, pause: () => Promise<void> }} Pace so much work, then a pause */

/** For work on data: the page is left free well before a frame is lost. @type {Pace} */
const TASKS = { ms: 10, pause: free };

/** A page that is not seen has no frames. */
const UNSEEN_MS = 100;

/**
 * For work on the document: a little for each frame, since the browser takes some times as long to lay out and to paint
 * what was put into the document as that took.
 * @type {Pace}
 */
export const FRAMES = {
  ms: 2,
  pause: () => new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      free().then(resolve);
    });
  }),
};

/**
 * Does `work` for each of `list`.
 * @template T
 * @param {Iterable<T>} list
 * @param {(one: T) => void} work
 * @param {() => boolean} over whether it is no longer wanted, asked after each pause
 * @param {Pace} [pace]
 * @returns {Promise<boolean>} whether all is done
 */
export async function inSlices(list, work, over, { ms, pause } = TASKS) {
  let since = performance.now();
  for (const one of list) {
    work(one);
    if (performance.now() - since < ms) continue;
    await pause();
    if (over()) return false;
    since = performance.now();
  }
  return true;
}

/** @type {Set<() => void>} */
const putOff = new Set();
let running = false;

/**
 * Does `draw` in a frame of its own, after what was put off before it, and once however often it is asked for till then:
 * for what may be seen a moment after the rest.
 * @param {() => void} draw the same function each time
 */
export async function later(draw) {
  putOff.add(draw);
  if (running) return;
  running = true;
  try {
    for (let [next] = putOff; next; [next] = putOff) {
      await FRAMES.pause();
      putOff.delete(next);
      next();
    }
  } finally {
    running = false;
  }
}
