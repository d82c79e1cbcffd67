// The open text, the language and the theme, kept in this browser and nowhere else, at once and readable at once. The
// library (storage.js) keeps every report; the draft is what survives a crash while one is being typed.

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

/** A setting, by name. */
export const loadSetting = (name) => attempt(() => localStorage.getItem(`mubiao.${name}`), null);
export const saveSetting = (name, value) => attempt(() => localStorage.setItem(`mubiao.${name}`, value));
