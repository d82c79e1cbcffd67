// State in one place. Views read it, say which keys they draw from, and are called once after a batch of changes.
//
//   const store = createStore({ text: '', selected: null });
//   store.on(['selected'], (state) => draw(state.selected));
//   store.set({ selected: 3 });

/**
 * @template {object} S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = initial;
  /** @type {Set<string> | null} */
  let changed = null;
  const listeners = [];

  function flush() {
    const keys = changed;
    changed = null;
    for (const { wants, draw } of listeners) {
      if (wants.some((key) => keys.has(key))) draw(state, keys);
    }
  }

  return {
    /** @returns {S} */
    get: () => state,
    /** @param {Partial<S>} patch */
    set(patch) {
      const fresh = Object.keys(patch).filter((key) => !Object.is(patch[key], state[key]));
      if (fresh.length === 0) return;
      state = { ...state, ...patch };
      if (!changed) {
        changed = new Set();
        queueMicrotask(flush);
      }
      fresh.forEach((key) => changed.add(key));
    },
    /** Calls `draw(state, changedKeys)` now and whenever one of `wants` has changed. */
    on(wants, draw) {
      listeners.push({ wants, draw });
      draw(state, new Set(wants));
    },
  };
}
