// Everything that a user can do, as functions over the store and the engine. Views call these and nothing else.

import { deleteDraft, loadDraft, loadSetting, saveDraft, saveSetting } from './draft.js';
import { clauseAround, createEditing } from './editing.js';
import { Stale } from './engine.js';
import { copy, fileName, FORMATS, save, toTsv } from './exports.js';
import { readFile } from './files/index.js';
import { filesIn, sources } from './folder.js';
import { queue } from './model/queue.js';
import { decision, EMPTY, entries, facts, isEmpty, recordOf } from './model/review.js';
import { filtered, rows } from './records.js';
import { createReviewing } from './reviewing.js';
import { createShelf } from './shelf.js';
import { initial, NO_FILTERS, UNREVIEWED } from './state.js';
import { nameOf } from './storage.js';
import { openDialog } from './ui/dialog.js';
import { free } from './ui/slices.js';
import { toast } from './ui/toast.js';
import { PASTE } from './view/editor.js';
import { sheet } from './views.js';
import { t } from './words.js';

/** So long after the last key the text is kept, and read where reading does not keep up with the keys. */
const TYPING_MS = 220;
const LONG_TYPING_MS = 1200;
/** Where the last reading took no longer, the next is begun at each key. */
const LIVE_MS = 60;
/** From this length reading while typing is slower, and the page says so. */
export const LONG = 1_000_000;

export function createActions(store, engine, storage) {
  /** @type {{ found: any, tasks: Promise<any[]> }} */
  let broken = { found: null, tasks: Promise.resolve([]) };
  const reviewing = createReviewing(store, storage);
  const shelf = createShelf(store, storage);
  const editing = createEditing(store, reviewing, engine, (id) => store.set({ selected: id, by: 'review' }));
  let timer = 0;
  let turn = 0;
  /** How long the last reading took. */
  let took = Infinity;
  /** The text under which the open report was last kept. */
  let kept = '';

  /** No longer waits for a pause in typing. */
  function settled() {
    clearTimeout(timer);
    timer = 0;
  }

  /**
   * Keeps the open report, where it is read as it stands, in place of the text that it was edited from; with a review that
   * was not looked for when it was read.
   */
  function keep(typed = false) {
    const { text, readText, name, reviewed } = store.get();
    if (readText !== text) return;
    if (typed) reviewing.saved().then(reviewing.refresh);
    saveSetting('open', nameOf(text));
    shelf.keep({ name, text }, reviewed, kept && nameOf(kept));
    kept = text;
  }

  /** Reads the text; between two keys without looking for a review of it, which takes longer than the reading. */
  async function read(text, typing = false) {
    const mine = ++turn;
    const began = performance.now();
    const loading = !store.get().version;
    store.set({ phase: loading ? 'loading' : 'reading' });
    try {
      const [found, stored] = await Promise.all([
        engine.call('extract', [text, { status: 'all' }], 'extract'),
        typing ? EMPTY : reviewing.saved().then(() => storage.read('reviews', nameOf(text))),
      ]);
      if (mine !== turn) return;
      reviewing.begin(text, found, stored ?? EMPTY, { phase: 'ready', error: '', version: found.version, selected: null, role: '', step: 0, place: null });
      took = performance.now() - began;
      await free();
      if (mine === turn && !timer) keep(typing);
    } catch (error) {
      if (error instanceof Stale || mine !== turn) return;
      store.set({ phase: 'error', error: error.message });
    }
  }

  function clear() {
    settled();
    turn += 1;
    kept = '';
    saveSetting('open', '');
    store.set({ ...UNREVIEWED, text: '', name: '', source: null, phase: 'empty', mode: 'edit', selected: null, filters: NO_FILTERS, order: initial.order, role: '', place: null, pane: 'results', railOpen: false });
  }

  /**
   * A whole report: read now and shown to be read. Resolves when it is read.
   * @param {string} text @param {string} [name] @param {{ file: File, encoding: string } | null} [source]
   */
  async function setReport(text, name = '', source = null) {
    settled();
    if (!text.trim()) {
      clear();
      return;
    }
    kept = '';
    saveDraft(text, name);
    store.set({ ...UNREVIEWED, view: 'report', text, name, source, selected: null, mode: 'read', filters: NO_FILTERS, order: initial.order, pane: 'results' });
    await read(text);
  }

  /** The text as it is being typed: read at each key where that is fast enough, and kept in the pauses. */
  function type(text) {
    const before = store.get().text;
    if (before === '' && text.length > PASTE) {
      setReport(text);
      return;
    }
    settled();
    if (!text.trim()) {
      clear();
      deleteDraft();
      store.set({ text });
      return;
    }
    store.set({ text });
    // With decisions to carry along, each reading is written down.
    const live = took < LIVE_MS && isEmpty(store.get().review);
    timer = setTimeout(() => {
      settled();
      saveDraft(text, store.get().name);
      if (live) keep(true);
      else read(text);
    }, text.length > LONG ? LONG_TYPING_MS : TYPING_MS);
    if (live) read(text, true);
  }

  function edit(on) {
    const { text, readText } = store.get();
    if (!on && text !== readText) {
      settled();
      read(text);
    }
    store.set({ mode: on ? 'edit' : 'read', selected: null, editing: null });
  }

  /** One file is shown; several go to the library. */
  async function openFiles(files) {
    const [file] = files;
    if (!file) return;
    if (files.length === 1 && /\.json$/i.test(file.name)) {
      importReviews(file);
      return;
    }
    if (files.length > 1) {
      addFiles(sources(files));
      return;
    }
    openFile(file);
  }

  /**
   * Shows the text of a file; where it can't be read, says why and leaves what is shown as it is.
   * @param {File} file @param {string} [encoding]
   */
  async function openFile(file, encoding) {
    try {
      const { text, encoding: used, notes } = await readFile(file, { encoding });
      setReport(text, file.name, used ? { file, encoding: used } : null);
      toast([t(used ? 'file.opened' : 'file.opened.plain', { f: file.name, e: used }), ...notes.map((n) => t(n.key, n.values))].join(' '));
    } catch (error) {
      toast(t(error.key, error.values));
    }
  }

  /** What was dropped: a file, several, or folders of them. */
  async function openDropped(entries) {
    const found = await filesIn(entries);
    if (found.length === 1 && entries.length === 1 && !entries[0].isDirectory) openFiles([await found[0].file()]);
    else addFiles(found);
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

  const openId = () => (store.get().readText ? nameOf(store.get().readText) : '');

  /** Shows a report of the library, and one of its records. */
  async function openReport(id, record = null) {
    if (id === openId()) store.set({ view: 'report' });
    else {
      const text = await shelf.text(id);
      if (text === undefined) {
        toast(t('library.gone'));
        return;
      }
      await setReport(text, store.get().reports?.find((r) => r.id === id)?.name ?? '');
    }
    if (record !== null) select(record, 'table');
  }

  /** The report that was open comes back: from the draft, and where it is too long for that, from the library. */
  async function restore() {
    const { view } = store.get();
    const id = loadSetting('open');
    const draft = loadDraft() ?? (id && { text: await shelf.text(id), name: (await storage.read('reports', id))?.name });
    if (!draft?.text) return;
    setReport(draft.text, draft.name);
    store.set({ view });
  }

  /** Deletes reports, after asking once. */
  function removeReports(ids) {
    openDialog({
      title: t(ids.length > 1 ? 'library.confirm' : 'draft.confirm', { n: ids.length }),
      body: [t('draft.confirm.do')],
      actions: [
        { label: t('act.cancel') },
        {
          label: t('draft.delete'), kind: 'danger', run: async () => {
            const { text, name, view } = store.get();
            const open = ids.includes(openId());
            await reviewing.saved();
            if (open) {
              clear();
              deleteDraft();
            }
            const back = await shelf.remove(ids);
            toast(t('draft.deleted'), {
              label: t('act.undo'), run: async () => {
                await back();
                if (!open) return;
                setReport(text, name);
                store.set({ view });
              },
            });
          },
        },
      ],
    });
  }

  /** Corrects what is known of a report: its place, year and level. */
  function correct(id, values) {
    if (id === openId()) reviewing.take(facts(store.get().review, values));
    else shelf.correct(id, values);
  }

  /** Saves reports with their texts and reviews as one file. */
  async function exportReviews(ids) {
    await reviewing.saved();
    const { pack } = await import('./library/exchange.js');
    const reports = (await shelf.contents(ids)).filter((r) => r.text !== undefined).map(({ report, text, review }) => ({ name: report?.name ?? '', text, review }));
    const json = pack(reports, { engine: store.get().version, exported: new Date().toISOString() });
    const name = `${t('exchange.name')}.json`;
    save(name, 'application/json', json);
    toast(t('export.saved', { f: name }));
  }

  /** Takes in what another machine exported. A wrong file changes nothing. */
  async function importReviews(file) {
    const { MOST, Refused, unpack } = await import('./library/exchange.js');
    try {
      if (file.size > MOST.bytes) throw new Refused('exchange.large');
      const reports = unpack(await file.text());
      await shelf.takeIn(reports);
      await reviewing.refresh();
      store.set({ view: 'library' });
      toast(t('exchange.taken', { n: reports.length }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      toast(t('exchange.refused', { f: file.name, e: t(error.key, error.values) }));
    }
  }

  /** Reads many files into the library. */
  async function addFiles(sources) {
    if (sources.length === 0) {
      toast(t('library.nofiles'));
      return;
    }
    store.set({ view: 'library' });
    const { read: n, failed } = await shelf.addFiles(sources);
    toast(t(failed.length > 0 ? 'library.added.but' : 'library.added', { n, m: failed.length }));
  }

  /** `by` says where it was chosen, so that the other side moves and this one stays. */
  function select(id, by) {
    const { mode, reviewed } = store.get();
    if (id !== null && !(reviewed && recordOf(reviewed.records, id))) return;
    store.set({ selected: id, by, role: '', editing: null, mode: id === null ? mode : 'read' });
    if (id !== null && ['table', 'cards', 'queue', 'notes'].includes(by)) store.set({ pane: 'text' });
  }

  const shown = () => rows(store.get());
  /** What leaves the page: the rows that are shown, without those rejected. */
  const leaving = () => shown().filter((r) => r.review !== 'rejected');

  /** The records in the order in which they are gone through: those left to review where the guide shows them, or as in the table. */
  const course = () => (store.get().rail === 'review' && store.get().reviewed ? queue(store.get().reviewed) : shown());

  /**
   * Accepts or rejects the selected record and goes to the next that is left to review. Where it may go `back`, the same
   * again takes it back; a key may not, so that one press too many undoes nothing.
   */
  function review(to, back = false) {
    const { selected, reviewed, review: before } = store.get();
    const record = selected === null ? null : recordOf(reviewed.records, selected);
    if (!record) return;
    if (record.added) {
      if (to === 'rejected') editing.removeAdded(record);
      return;
    }
    const now = back && record.review === to ? undefined : to;
    const list = course();
    const at = list.indexOf(record);
    const next = now && [...list.slice(at + 1), ...list.slice(0, at + 1)].find((r) => r !== record && r.review === '');
    reviewing.take(decision(before, record.key, now), next ? { selected: next.id, by: 'review' } : {});
  }

  /** Goes to the next record that is left to review, the doubtful first, or to the one before. */
  function nextOpen(by = 1) {
    const { reviewed, selected } = store.get();
    const list = reviewed ? queue(reviewed) : [];
    if (list.length === 0) {
      if (reviewed) toast(t('queue.done'));
      return;
    }
    const at = list.findIndex((r) => r.id === selected);
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    store.set({ selected: list[next].id, by: 'review', role: '', mode: 'read', pane: 'text', editing: null });
  }

  /** Takes back the last decision, or with `again` the last taking back. */
  function undo(again = false) {
    const step = reviewing.undo(again);
    if (step) store.set({ selected: store.get().reviewed?.records.find((r) => r.key === step.key)?.id ?? null, by: 'review', editing: null });
  }

  /** Adds a record from what is selected in the text; without that, from the clause of the number or record that is shown. */
  function addHere(span) {
    const { reviewed, readText, selected, role, step } = store.get();
    if (!reviewed) return;
    const number = role && reviewed.numbers.filter((n) => n.role === role)[step];
    const here = number || (selected !== null && recordOf(reviewed.records, selected));
    editing.startAdd(span ?? (here && clauseAround(readText, here.span)));
  }

  async function exportAs(format) {
    const { readText, found, reviewed, filters, order } = store.get();
    const list = leaving().filter((r) => !r.added);
    const { call, ending, type: mime } = FORMATS[format];
    const options = { status: 'all', ...(filtered(filters) || order.column || list.length < found.records.length ? { records: list.map((r) => r.id) } : {}) };
    try {
      const text = await engine.call(call, [readText, options]);
      const name = fileName(reviewed, ending);
      save(name, mime, text);
      toast(t('export.saved', { f: name }));
    } catch (error) {
      toast(t('export.failed', { e: error.message }));
    }
  }

  async function copyTable() {
    const list = leaving();
    toast(await copy(toTsv(list)) ? t('export.copied', { n: list.length }) : t('export.nocopy'));
  }

  /** The plan part of the open report broken down, asked of the engine once for each reading. */
  function tasks() {
    const { found, readText } = store.get();
    if (broken.found !== found) broken = { found, tasks: engine.call('tasks', [readText]) };
    return broken.tasks;
  }

  /** Opens the dialog of all exports, at one of the formats where one is meant. */
  async function takeaway(format) {
    try {
      const [{ openTakeaway }] = await Promise.all([import('./takeaway/dialog.js'), sheet('takeaway')]);
      openTakeaway(store, actions, format);
    } catch {
      toast(t('view.failed'));
    }
  }

  const actions = {
    tasks, takeaway,
    setTasks: (list) => reviewing.take(entries(store.get().review, list)),
    setTask: (key, fields) => reviewing.take(entries(store.get().review, [[key, fields]])),
    /** Shows the place of a task in the report, with its first record chosen. */
    showInText({ span, records }) {
      store.set({ view: 'report', mode: 'read', pane: 'text', selected: records[0]?.id ?? null, by: 'table', place: { position: span[0] }, role: '' });
    },
    setReport, type, edit, restore, openFiles, openDropped, openSample,
    /** Reads the file under the text again, in another encoding. */
    reread: (encoding) => openFile(store.get().source.file, encoding),
    openReport, removeReports, correct, addFiles, exportReviews, importReviews, select, exportAs, copyTable,
    review, undo, nextOpen, addHere,
    startEdit: editing.startEdit, moveSpan: editing.moveSpan, saveEdit: editing.saveEdit, cancelEdit: editing.cancelEdit,
    remove: () => removeReports([nameOf(store.get().text)]),
    closeReading: shelf.closeReading,
    loadReports: shelf.load,
    textOf: shelf.text,
    async eraseAll() {
      clear();
      deleteDraft();
      shelf.forget();
      await reviewing.saved();
      toast(t((await storage.clear()) === '' ? 'help.erased' : 'review.notkept'));
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
  };
  return actions;
}
