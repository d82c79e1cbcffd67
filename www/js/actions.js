// Everything that a user can do, as functions over the store and the engine. Views call these and nothing else.

import { deleteDraft, saveDraft, saveSetting } from './draft.js';
import { Stale } from './engine.js';
import { copy, fileName, FORMATS, save, toTsv } from './exports.js';
import { readTextFile } from './files.js';
import { decisionOn, filtered, NO_FILTERS, rows } from './records.js';
import { decide, eraseReviews, keys, loadReview, saveReview } from './review.js';
import { openDialog } from './ui/dialog.js';
import { toast } from './ui/toast.js';
import { speak, t } from './words.js';

const TYPING_MS = 220;
const LONG_TYPING_MS = 1200;
/** From this length reading while typing is slower, and the page says so. */
export const LONG = 1_000_000;
/** So much inserted at once is a paste: the report is shown to be read. */
const PASTE = 120;

export const initial = {
  text: '', name: '', found: null, readText: '', phase: 'empty', error: '', kept: true,
  mode: 'edit', selected: null, by: '', filters: NO_FILTERS, order: { column: '', down: false },
  role: '', step: 0, rail: 'outline', railOpen: false, pane: 'results', filtersOpen: false, place: null,
  decisions: {}, keys: [], done: [], undone: [],
  lang: 'zh', version: '',
};

export function createActions(store, engine) {
  let timer = 0;
  let opened = '';

  async function read(text) {
    const loading = !store.get().version;
    store.set({ phase: loading ? 'loading' : 'reading' });
    try {
      const [found, stored] = await Promise.all([engine.call('extract', [text, { status: 'all' }], 'extract'), loadReview(text)]);
      // A text that was edited keeps what was decided; one that was opened brings what is stored.
      const { readText, decisions } = store.get();
      const kept = readText === '' ? stored : { ...stored, ...decisions };
      if (readText !== '' && readText !== text && Object.keys(kept).length > 0) moveReview(readText, text, kept);
      store.set({
        decisions: kept, keys: keys(found.records),
        found, readText: text, phase: 'ready', error: '', version: found.version,
        selected: null, role: '', step: 0, place: null,
      });
    } catch (error) {
      if (error instanceof Stale) return;
      store.set({ phase: 'error', error: error.message });
    }
  }

  /** The text was edited: its review goes along. What stood under the text as it was opened stays there. */
  async function moveReview(from, to, decisions) {
    if ((await saveReview(to, decisions)) && from !== opened) await saveReview(from, {});
  }

  function clear() {
    clearTimeout(timer);
    store.set({ text: '', name: '', found: null, readText: '', phase: 'empty', mode: 'edit', selected: null, filters: NO_FILTERS, order: initial.order, role: '', place: null, pane: 'results', railOpen: false, decisions: {}, keys: [], done: [], undone: [] });
  }

  /** A whole report: read now and shown to be read. */
  function setReport(text, name = '') {
    clearTimeout(timer);
    if (!text.trim()) {
      clear();
      return;
    }
    opened = text;
    store.set({ text, name, found: null, readText: '', selected: null, decisions: {}, keys: [], done: [], undone: [], mode: 'read', filters: NO_FILTERS, order: initial.order, pane: 'results', kept: saveDraft(text, name) });
    read(text);
  }

  /** The text as it is being typed. */
  function type(text) {
    const before = store.get().text;
    if (before === '' && text.length > PASTE) {
      setReport(text);
      return;
    }
    clearTimeout(timer);
    if (!text.trim()) {
      clear();
      deleteDraft();
      store.set({ text });
      return;
    }
    store.set({ text });
    timer = setTimeout(() => {
      store.set({ kept: saveDraft(text, store.get().name) });
      read(text);
    }, text.length > LONG ? LONG_TYPING_MS : TYPING_MS);
  }

  function edit(on) {
    const { text, readText } = store.get();
    if (!on && text !== readText) {
      clearTimeout(timer);
      read(text);
    }
    store.set({ mode: on ? 'edit' : 'read', selected: null });
  }

  async function openFiles(files) {
    const [file] = files;
    if (!file) return;
    const answer = await readTextFile(file);
    if (!answer) {
      toast(t('file.bad', { f: file.name }));
      return;
    }
    setReport(answer.text, file.name);
    toast(files.length > 1 ? t('file.many') : t('file.opened', { f: file.name, e: answer.encoding }));
  }

  async function openSample(file) {
    try {
      const response = await fetch(new URL(`../samples/${file}`, import.meta.url));
      if (!response.ok) throw new Error(String(response.status));
      setReport(await response.text(), file);
    } catch {
      toast(t('file.gone'));
    }
  }

  function remove() {
    const { text, name } = store.get();
    openDialog({
      title: t('draft.confirm'),
      body: [t('draft.confirm.do')],
      actions: [
        { label: t('act.cancel') },
        {
          label: t('draft.delete'), kind: 'danger', run: () => {
            const { decisions, readText } = store.get();
            clear();
            deleteDraft();
            saveReview(readText, {});
            toast(t('draft.deleted'), { label: t('act.undo'), run: () => saveReview(readText, decisions).then(() => setReport(text, name)) });
          },
        },
      ],
    });
  }

  /** `by` says where it was chosen, so that the other side moves and this one stays. */
  function select(id, by) {
    const { mode, found } = store.get();
    if (id !== null && !found?.records[id]) return;
    store.set({ selected: id, by, role: '', mode: id === null ? mode : 'read' });
    if (by === 'table' && id !== null) store.set({ pane: 'text' });
  }

  const shown = () => rows(store.get());
  /** What leaves the page: the rows that are shown, without those rejected. */
  const leaving = () => shown().filter((r) => decisionOn(store.get(), r) !== 'rejected');

  async function keep(decisions, more) {
    store.set({ decisions, ...more });
    if (!(await saveReview(store.get().readText, decisions))) toast(t('review.notkept'));
  }

  /** Accepts or rejects the selected record and goes to the next that is shown; the same again takes it back. */
  function review(to) {
    const { selected, decisions, keys: names, done } = store.get();
    if (selected === null) return;
    const key = names[selected];
    const was = decisions[key] ?? null;
    const now = was === to ? null : to;
    const list = shown();
    const next = list[list.findIndex((r) => r.id === selected) + 1];
    keep(decide(decisions, key, now), { done: [...done, { key, was, now }], undone: [] });
    if (now !== null && next) store.set({ selected: next.id, by: 'review' });
  }

  /** Takes back the last decision, or with `again` the last taking back. */
  function undo(again = false) {
    const { decisions, done, undone, found, keys: names } = store.get();
    const step = (again ? undone : done).at(-1);
    if (!step || !found) return;
    const back = again ? { undone: undone.slice(0, -1), done: [...done, step] } : { done: done.slice(0, -1), undone: [...undone, step] };
    keep(decide(decisions, step.key, again ? step.now : step.was), { ...back, selected: names.includes(step.key) ? names.indexOf(step.key) : null, by: 'review' });
  }

  async function exportAs(format) {
    const { readText, found, filters, order } = store.get();
    const list = leaving();
    const { call, ending, type: mime } = FORMATS[format];
    const options = { status: 'all', ...(filtered(filters) || order.column || list.length < found.records.length ? { records: list.map((r) => r.id) } : {}) };
    try {
      const text = await engine.call(call, [readText, options]);
      const name = fileName(found, ending);
      save(name, mime, text);
      toast(t('export.saved', { f: name }));
    } catch (error) {
      toast(t('export.failed', { e: error.message }));
    }
  }

  async function copyTable() {
    const list = leaving();
    toast(await copy(toTsv(list, (r) => decisionOn(store.get(), r))) ? t('export.copied', { n: list.length }) : t('export.nocopy'));
  }

  return {
    setReport, type, edit, openFiles, openSample, remove, select, exportAs, copyTable,
    review, undo,
    async eraseAll() {
      clear();
      deleteDraft();
      toast(t((await eraseReviews()) ? 'help.erased' : 'review.notkept'));
    },
    retry: () => read(store.get().text),
    fresh() {
      const { text, name } = store.get();
      clear();
      deleteDraft();
      if (text) toast(t('draft.replaced'), { label: t('act.undo'), run: () => setReport(text, name) });
    },
    filter: (patch) => store.set({ filters: { ...store.get().filters, ...patch } }),
    clearFilters: () => store.set({ filters: NO_FILTERS }),
    sortBy(column) {
      const { order } = store.get();
      if (order.column !== column) store.set({ order: { column, down: false } });
      else store.set({ order: order.down ? initial.order : { column, down: true } });
    },
    stepRole(role, by) {
      const { found, role: before, step, mode } = store.get();
      const n = found.numbers.filter((x) => x.role === role).length;
      if (n === 0) return;
      store.set({ role, step: role === before ? (step + by + n) % n : 0, selected: null, mode: 'read', pane: 'text', rail: 'numbers' });
    },
    goTo(position) {
      store.set({ place: { position }, mode: 'read', pane: 'text', role: '' });
    },
    setLang(lang) {
      speak(lang);
      saveSetting('lang', lang);
      store.set({ lang });
    },
    setTheme(theme) {
      document.documentElement.dataset.theme = theme;
      saveSetting('theme', theme);
    },
  };
}
