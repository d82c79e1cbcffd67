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
  /** @type {Set<keyof S>} */
  let changed = new Set();
  let asked = false;
  /** @type {{ wants: (keyof S)[], draw: (state: S, keys: Set<keyof S>) => void }[]} */
  const listeners = [];

  function flush() {
    const keys = changed;
    changed = new Set();
    asked = false;
    for (const { wants, draw } of listeners) {
      if (wants.some((key) => keys.has(key))) draw(state, keys);
    }
  }

  return {
    /** @returns {S} */
    get: () => state,
    /** @param {Partial<S>} patch */
    set(patch) {
      const fresh = /** @type {(keyof S)[]} */ (Object.keys(patch)).filter((key) => !Object.is(patch[key], state[key]));
      if (fresh.length === 0) return;
      state = Object.assign({}, state, patch);
      fresh.forEach((key) => changed.add(key));
      if (asked) return;
      asked = true;
      queueMicrotask(flush);
    },
    /**
     * Calls `draw(state, changedKeys)` now and whenever one of `wants` has changed.
     * @param {(keyof S)[]} wants
     * @param {(state: S, keys: Set<keyof S>) => void} draw
     */
    on(wants, draw) {
      listeners.push({ wants, draw });
      draw(state, new Set(wants));
    },
  };
}
