// What the page starts from: the keys of its one state (store.js), before there is a report.

/** A review in which nothing is decided. @type {import('./model/review.js').Review} */
export const EMPTY = Object.freeze({ version: 1, decisions: {}, edits: {}, added: [], facts: {}, tasks: {} });

export const NO_FILTERS = Object.freeze({ status: 'all', form: '', section: '', unit: '', commitment: '', domain: '', review: '', text: '' });

/** Of a page without a report; reviewing.js fills it in. */
export const UNREVIEWED = { found: null, readText: '', review: EMPTY, reviewed: null, done: [], undone: [], editing: null };

export const initial = {
  view: 'report', text: '', name: '', phase: 'empty', error: '', trouble: '',
  mode: 'edit', selected: null, by: '', filters: NO_FILTERS, order: { column: '', down: false },
  role: '', step: 0, rail: 'outline', railOpen: false, pane: 'results', filtersOpen: false, place: null,
  ...UNREVIEWED,
  // The library; shelf.js fills it in.
  reports: null, reading: null,
  lang: 'zh', version: '',
  // The file that the text was read from, and in which encoding, so that another can be chosen.
  source: null,
};
