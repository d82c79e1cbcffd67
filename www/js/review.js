// What a reader decided about the records: accepted, or rejected as no record. Decisions are kept by what a record
// says, not by its place, so they stay when the text around it changes; every step can be undone.
//
//   { "target|口袋公园|新建口袋公园9个|9个|0": "accepted" }

const DATABASE = 'mubiao';
const STORE = 'reviews';

/** A name for each record that a change elsewhere in the text leaves as it is. */
export function keys(records) {
  const seen = new Map();
  return records.map((r) => {
    const words = [r.status, r.indicator, r.quote, r.value || r.statement].join('|');
    const n = seen.get(words) ?? 0;
    seen.set(words, n + 1);
    return `${words}|${n}`;
  });
}

/** The decisions with one changed; `null` takes it back. */
export function decide(decisions, key, to) {
  const { [key]: _, ...others } = decisions;
  return to === null ? others : { ...others, [key]: to };
}

/** A name for a text: 64 bits of FNV-1a over its UTF-16 units, and its length. */
export function nameOf(text) {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ (a >>> 15);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}-${text.length}`;
}

let opening = null;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function within(mode, act) {
  const transaction = (await database()).transaction(STORE, mode);
  const request = act(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** The decisions about a text; none where there are none or the browser keeps nothing. */
export async function loadReview(text) {
  try {
    return (await within('readonly', (store) => store.get(nameOf(text)))) ?? {};
  } catch {
    return {};
  }
}

/** Whether the decisions could be kept. */
export async function saveReview(text, decisions) {
  const none = Object.keys(decisions).length === 0;
  try {
    await within('readwrite', (store) => (none ? store.delete(nameOf(text)) : store.put(decisions, nameOf(text))));
    return true;
  } catch {
    return false;
  }
}

/** Deletes the decisions about every text; whether that worked. */
export async function eraseReviews() {
  try {
    await within('readwrite', (store) => store.clear());
    return true;
  } catch {
    return false;
  }
}
