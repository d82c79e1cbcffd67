// The text, the language and the theme, kept in this browser and nowhere else. Storage may be full or forbidden: then
// `false` comes back and the page says so.

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

/** Whether the report could be kept. */
export function saveDraft(text, name) {
  return attempt(() => {
    localStorage.setItem(TEXT, text);
    localStorage.setItem(NAME, name);
    return true;
  }, false);
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
