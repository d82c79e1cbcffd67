// Long work in slices, so that the page draws and listens in between.
//
//   const done = await inSlices(reports, add, () => mine !== turn);

/** The page is left free after so much work, well before a frame is lost. */
const SLICE_MS = 10;

/** Lets the page draw and listen. */
const pause = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  port2.postMessage(null);
});

/**
 * Does `work` for each of `list`.
 * @template T
 * @param {Iterable<T>} list
 * @param {(one: T) => void} work
 * @param {() => boolean} over whether it is no longer wanted, asked after each pause
 * @returns {Promise<boolean>} whether all is done
 */
export async function inSlices(list, work, over) {
  let since = performance.now();
  for (const one of list) {
    work(one);
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    if (over()) return false;
    since = performance.now();
  }
  return true;
}
