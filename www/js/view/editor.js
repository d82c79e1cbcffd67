// The editor to paste and type into, and before there is a report an introduction around it.

import { fill, h, icon, set } from '../dom.js';
import { pastedText } from '../files/pasted.js';
import { t } from '../words.js';

/** So much inserted at once is a paste: the report is shown to be read. */
export const PASTE = 120;

/** Fictional reports that come with the page. */
export const SAMPLES = [
  { key: 'sample.district', file: 'district.txt' },
  { key: 'sample.town', file: 'town.txt' },
  { key: 'sample.city', file: 'city.txt' },
  { key: 'sample.province', file: 'province.txt' },
];

/** @param {import('../types').Store} store @param {any} actions */
export function createEditor(store, actions, { chooseFile }) {
  const area = h('textarea', {
    class: 'editor', id: 'editor', spellcheck: 'false', autocomplete: 'off', lang: 'zh-CN',
    oninput: () => actions.type(area.value),
    onpaste,
    onkeydown: (event) => event.key === 'Escape' && store.get().text && actions.edit(false),
  });
  // What comes with structure is taken with it; plain text is left to the platform, but for a whole report, which is shown to
  // be read: laid out to be edited it would be in vain, and takes a while.
  function onpaste(event) {
    const whole = !area.value && event.clipboardData.getData('text/plain').length > PASTE;
    if (!whole && !event.clipboardData.types.includes('text/html')) return;
    event.preventDefault();
    pastedText(event.clipboardData).then((text) => {
      if (whole) return actions.setReport(text);
      if (document.execCommand('insertText', false, text)) return;
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      actions.type(area.value);
    });
  }
  const intro = h('div', { class: 'intro' });
  const under = h('div', { class: 'under' });
  const root = h('section', { class: 'source', id: 'source' }, intro, area, under);

  store.on(['lang', 'phase'], ({ phase }) => {
    set(area, { 'aria-label': t('text.label'), placeholder: t('text.place') });
    set(root, { 'aria-label': t('pane.text') });
    if (phase !== 'empty') return fill(intro), fill(under);
    fill(intro, h('h2', {}, t('app.claim')), h('p', { class: 'lead' }, t('app.lead')));
    return fill(under,
      h('div', { class: 'starts' },
        h('button', { type: 'button', class: 'button', onclick: chooseFile }, icon('open'), t('act.open')),
        h('p', { class: 'samples' }, t('act.samples'), SAMPLES.map(({ key, file }) =>
          h('button', { type: 'button', class: 'link', onclick: () => actions.openSample(file) }, t(key))))),
      h('p', { class: 'private' }, t('app.private')));
  });

  store.on(['text', 'mode'], ({ text, mode }, keys) => {
    // Hidden first, so that a text that is not edited is not laid out for the selection in it.
    area.hidden = mode !== 'edit';
    if (area.value !== text) area.value = text;
    if (keys.has('mode') && mode === 'edit' && text) {
      area.setSelectionRange(0, 0);
      area.focus({ preventScroll: true });
    }
  });

  return { root, intro, under };
}
