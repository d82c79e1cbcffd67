// Correcting a record in place, and adding one that was passed over. The key `editing` of the state is `null`,
// `{ id }` of the record that is corrected, or `{ span, fields }` of the words that a record is made of.

import { add, edit, recordOf, remove } from './model/review.js';
import { toast } from './ui/toast.js';
import { t } from './words.js';

const CLAUSE = /[，。；;！？!?\n\r]/;
const NUMBER = /[\d０-９一二三四五六七八九十百千万亿]/;
/** What a new record starts from where the engine reads nothing in its words; without a number they say what is to be. */
const BLANK = { status: 'target', form: 'quantified', indicator: '', low: null, high: null, unit: '', bound: 'exact', measure: null, commitment: '', canonical: null, statement: null };

/** The clause around a stretch of the text. */
export function clauseAround(text, [start, end]) {
  let [a, b] = [start, end];
  while (a > 0 && !CLAUSE.test(text[a - 1])) a -= 1;
  while (b < text.length && !CLAUSE.test(text[b])) b += 1;
  return trim(text, [a, b]);
}

/** A stretch without the white space at its ends; `null` where nothing is left. */
function trim(text, [start, end]) {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return words.trim() ? [start + left, start + words.trimEnd().length] : null;
}

export function createEditing(store, reviewing, engine, later) {
  const blur = (patch = {}) => store.set({ editing: null, ...patch });
  const idOf = (key) => store.get().reviewed.records.find((r) => r.key === key)?.id ?? null;

  function startEdit() {
    const { selected, reviewed } = store.get();
    const record = reviewed && recordOf(reviewed.records, selected);
    if (record) store.set({ editing: { id: record.id }, mode: 'read', pane: 'text' });
  }

  /** Starts a record from a stretch of the text; the engine reads what it can from it. */
  async function startAdd(span) {
    const { readText, reviewed } = store.get();
    const words = span && trim(readText, span);
    if (!words) {
      toast(t('edit.select'));
      return;
    }
    const section = reviewed.outline.findLast((s) => s.extent[0] <= words[0] && words[0] < s.extent[1]);
    const status = section?.part === 'review' ? 'result' : 'target';
    const read = await engine.call('extract', [readText.slice(...words), { status: 'all' }]).catch(() => null);
    if (store.get().readText !== readText) return;
    const blank = NUMBER.test(readText.slice(...words)) ? BLANK : { ...BLANK, form: 'qualitative', statement: readText.slice(...words) };
    const fields = Object.fromEntries(Object.keys(BLANK).map((key) => [key, read?.records[0]?.[key] ?? blank[key]]));
    store.set({ editing: { span: words, fields: { ...fields, status } }, selected: null, mode: 'read', pane: 'text' });
  }

  /** Moves an end of the stretch that is being added by a character. */
  function moveSpan(end, by) {
    const { editing, readText } = store.get();
    const [a, b] = editing.span;
    const span = end === 'start' ? [a + by, b] : [a, b + by];
    if (span[0] >= 0 && span[1] <= readText.length && span[0] < span[1]) store.set({ editing: { ...editing, span } });
  }

  function saveEdit(fields) {
    const { editing, review, reviewed, found, readText } = store.get();
    const record = editing.id === undefined ? null : recordOf(reviewed.records, editing.id);
    if (record && !record.added) {
      reviewing.take(edit(review, record, found.records[record.id], fields), { editing: null });
      later(record.id);
      return;
    }
    const before = record && review.added.find((a) => record.key === `+${a.id}`);
    const span = before?.span ?? editing.span;
    const step = add(review, { ...before, id: before?.id ?? crypto.getRandomValues(new Uint32Array(1))[0], span, quote: readText.slice(...span), ...fields });
    reviewing.take(step, { editing: null });
    later(idOf(step.key));
  }

  /** Takes an added record away; that can be undone. */
  function removeAdded(record) {
    const { review } = store.get();
    reviewing.take(remove(review, review.added.find((a) => record.key === `+${a.id}`)?.id), { selected: null });
    toast(t('edit.removed'));
  }

  return { startEdit, startAdd, moveSpan, saveEdit, removeAdded, cancelEdit: () => blur() };
}
