// The review of the open report: what the reader decides, step by step, saved as it is done and shared with other tabs.
// Between a decision and its place in the library stands the draft, so that no reload is too early.
//
// Other parts of the page see three keys of the state: `found` (what the engine read), `review`, and `reviewed`, which is
// `found` with the review applied.

import { deleteUnsaved, loadUnsaved, saveUnsaved } from './draft.js';
import { between, EMPTY, isEmpty, merge, reviewed, settle, take } from './model/review.js';
import { sound } from './model/sound.js';
import { nameOf } from './storage.js';

export function createReviewing(store, storage) {
  /**
   * The open text: its id, the id it was opened with, its review as it was last read or written and as it is, whether that
   * waits to be written, and what was changed since all was written.
   */
  let open = opened('', EMPTY);
  let saving = recover();

  /** What the records show of a review; the rest is what an office wrote beside its tasks. @type {('decisions' | 'edits' | 'added' | 'facts')[]} */
  const SHOWN = ['decisions', 'edits', 'added', 'facts'];

  const show = (review, more = {}) => {
    const before = store.get();
    const { found, readText } = { ...before, ...more };
    open.mine = settle(review, readText);
    const same = before.reviewed && found === before.found && SHOWN.every((part) => open.mine[part] === before.review[part]);
    store.set({ ...more, review: open.mine, reviewed: same ? before.reviewed : found && reviewed(found, open.mine) });
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
    open = opened(id, stored, edited ? before.first : id);
    show(readText === '' ? stored : merge(EMPTY, review, stored), { ...more, found, readText: text });
    if (!edited || isEmpty(review)) return;
    save(stored);
    if (before.id !== before.first) saving = saving.then(() => storage.write([{ store: 'reviews', id: before.id }]));
  }

  /** Saves in turn, after a change from `before`; what is decided while one writing is under way goes into the next. */
  function save(before) {
    const of = open;
    for (const change of between(before, of.mine).changes) of.unsaved.set(`${change.part}|${change.key}`, change);
    saveUnsaved(of.id, [...of.unsaved.values()]);
    if (of.waits) return;
    of.waits = true;
    saving = saving.then(() => write(of));
  }

  /** Writes a review over what other tabs may have written since. */
  async function write(of) {
    const { mine } = of;
    let now = mine;
    of.waits = false;
    const trouble = await storage.update('reviews', of.id, (stored) => {
      now = merge(of.stored, mine, stored ?? EMPTY);
      return isEmpty(now) ? undefined : now;
    });
    if (!of.waits) {
      of.unsaved.clear();
      deleteUnsaved(of.id);
    }
    store.set({ trouble });
    took(of, mine, now);
  }

  /** What is stored is known anew: decided on meanwhile is what differs from `base`. */
  function took(of, base, stored) {
    of.stored = stored;
    if (base === stored) return;
    of.mine = merge(base, of.mine, stored);
    if (of === open) show(of.mine);
  }

  /** Brings into the library what a reload or a crash kept from getting there. */
  async function recover() {
    for (const { id, changes } of loadUnsaved()) {
      await storage.update('reviews', id, (stored) => {
        const review = sound('reviews', take(stored ?? EMPTY, { changes })) ?? stored ?? EMPTY;
        return isEmpty(review) ? undefined : review;
      });
      deleteUnsaved(id);
    }
  }

  storage.listen((changes) => {
    if (changes.some(({ store: where, id }) => where === 'reviews' && id === open.id)) refresh();
  });

  /** Takes over what has been written to the review from elsewhere. */
  async function refresh() {
    const of = open;
    const stored = (await storage.read('reviews', of.id)) ?? EMPTY;
    if (of === open) took(of, of.stored, stored);
  }

  return {
    begin, refresh,
    /** Does a step that can be undone, where it changes anything; `more` goes into the state with it. */
    take(step, more = {}) {
      if (step.changes.length === 0) return store.set(more);
      const { review, done } = store.get();
      show(take(review, step), { done: [...done, step], undone: [], ...more });
      return save(review);
    },
    /** Takes back the last step, or with `again` the last taking back; gives the step. */
    undo(again = false) {
      const { review, done, undone } = store.get();
      const step = (again ? undone : done).at(-1);
      if (!step) return null;
      const moved = again ? { undone: undone.slice(0, -1), done: [...done, step] } : { done: done.slice(0, -1), undone: [...undone, step] };
      show(take(review, step, !again), moved);
      save(review);
      return step;
    },
    /** Resolves when everything decided so far is written. */
    saved: () => saving,
  };
}

function opened(id, stored, first = id) {
  return { id, first, stored, mine: EMPTY, waits: false, unsaved: new Map() };
}
