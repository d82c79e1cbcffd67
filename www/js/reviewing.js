// The review of the open report: what the reader decides, step by step, saved as it is done and shared with other tabs.
//
// Other parts of the page see three keys of the state: `found` (what the engine read), `review`, and `reviewed`, which is
// `found` with the review applied.

import { EMPTY, isEmpty, merge, reviewed, settle, take } from './model/review.js';
import { nameOf } from './storage.js';

export function createReviewing(store, storage) {
  /** The open text: its id, the id it was opened with, and the review as it was last read or written. */
  let open = { id: '', first: '', stored: EMPTY };
  let saving = Promise.resolve();

  const show = (review, more = {}) => {
    const { found, readText } = { ...store.get(), ...more };
    const settled = settle(review, readText);
    store.set({ ...more, review: settled, reviewed: found && reviewed(found, settled) });
  };

  /**
   * The text was read anew. One that was edited keeps what was decided; one that was opened brings what is stored.
   * What stood under the text as it was opened stays there too.
   */
  function begin(text, found, stored, more) {
    const { readText, review } = store.get();
    const id = nameOf(text);
    const edited = readText !== '' && readText !== text;
    const before = open;
    open = { id, stored, first: edited ? before.first : id };
    show(readText === '' ? stored : merge(EMPTY, review, stored), { ...more, found, readText: text });
    if (!edited || isEmpty(review)) return;
    save();
    if (before.id !== before.first) saving = saving.then(() => storage.write([{ store: 'reviews', id: before.id }]));
  }

  /** Saves in turn, each time over what other tabs may have written since. */
  function save() {
    const { review: mine } = store.get();
    const of = open;
    saving = saving.then(async () => {
      let now = mine;
      const trouble = await storage.update('reviews', of.id, (stored) => {
        now = merge(of.stored, mine, stored ?? EMPTY);
        return isEmpty(now) ? undefined : now;
      });
      of.stored = now;
      store.set({ trouble });
      if (of === open && now !== mine) show(merge(mine, store.get().review, now));
    });
    return saving;
  }

  storage.listen((changes) => {
    if (changes.some(({ store: where, id }) => where === 'reviews' && id === open.id)) refresh();
  });

  /** Takes over what has been written to the review from elsewhere. */
  async function refresh() {
    const of = open;
    const stored = (await storage.read('reviews', of.id)) ?? EMPTY;
    if (of !== open) return;
    const merged = merge(of.stored, store.get().review, stored);
    of.stored = stored;
    show(merged);
  }

  return {
    begin, refresh,
    /** Does a step that can be undone. */
    take(step, more = {}) {
      if (step.changes.length === 0) return;
      const { review, done } = store.get();
      show(take(review, step), { done: [...done, step], undone: [], ...more });
      save();
    },
    /** Takes back the last step, or with `again` the last taking back; gives the step. */
    undo(again = false) {
      const { review, done, undone } = store.get();
      const step = (again ? undone : done).at(-1);
      if (!step) return null;
      const moved = again ? { undone: undone.slice(0, -1), done: [...done, step] } : { done: done.slice(0, -1), undone: [...undone, step] };
      show(take(review, step, !again), moved);
      save();
      return step;
    },
    /** Resolves when everything decided so far is written. */
    saved: () => saving,
  };
}
