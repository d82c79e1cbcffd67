// The open text, the language, the theme, and decisions on their way into the library, kept in this browser and nowhere
// else, at once and readable at once. The library (storage.js) keeps every report and review, but takes its time: the
// draft is what survives a crash while a report is being typed, or a reload right after a decision.

const TEXT = 'mubiao.text';
const NAME = 'mubiao.name';

function attempt(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** The kept report, or `null`. */
export function loadDraft() {
  const text = attempt(() => localStorage.getItem(TEXT), null);
  return text ? { text, name: attempt(() => localStorage.getItem(NAME), '') ?? '' } : null;
}

/** Keeps the open report at once, or no draft at all where it is too long for that. */
export function saveDraft(text, name) {
  const kept = attempt(() => {
    localStorage.setItem(TEXT, text);
    localStorage.setItem(NAME, name);
    return true;
  }, false);
  if (!kept) deleteDraft();
}

export function deleteDraft() {
  attempt(() => {
    localStorage.removeItem(TEXT);
    localStorage.removeItem(NAME);
  });
}

const UNSAVED = 'mubiao.unsaved.';

/** Keeps what was decided on a report, until the library has it. @param {import('./model/review.js').Change[]} changes */
export const saveUnsaved = (id, changes) => attempt(() => localStorage.setItem(UNSAVED + id, JSON.stringify(changes)));
export const deleteUnsaved = (id) => attempt(() => localStorage.removeItem(UNSAVED + id));

/** What a reload or a crash kept from getting into the library: changes by the id of their report. */
export const loadUnsaved = () => attempt(() => Object.entries(localStorage).filter(([name]) => name.startsWith(UNSAVED))
  .map(([name, changes]) => ({ id: name.slice(UNSAVED.length), changes: attempt(() => JSON.parse(changes), []) })), []);

/** A setting, by name. */
export const loadSetting = (name) => attempt(() => localStorage.getItem(`mubiao.${name}`), null);
export const saveSetting = (name, value) => attempt(() => localStorage.setItem(`mubiao.${name}`, value));
