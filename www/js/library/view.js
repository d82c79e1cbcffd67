// The library: every report that was opened, with what is known of it; files and folders come in here, many at once.

import { fill, focusedKey, h, icon, set } from '../dom.js';
import { chosenFolder, sources } from '../folder.js';
import { shelved, titleOf } from '../model/library.js';
import { openDialog } from '../ui/dialog.js';
import '../ui/icons.js';
import { createTable } from '../ui/table.js';
import { count, t } from '../words.js';
import './words.js';

const COLUMNS = ['title', 'place', 'year', 'level', 'targets', 'results', 'reviewed', 'addedAt'];
const LEVELS = ['national', 'province', 'city', 'county', 'town'];
/** Beyond so many only the rows on the screen are in the document. */
const FEW = 60;
const UNSORTED = { column: '', down: false };

export function create(store, actions) {
  let text = '';
  let order = UNSORTED;
  let selected = null;
  let list = [];
  const picked = new Set();

  const title = h('h2', {});
  const counted = h('span', { class: 'counted', role: 'status' });
  const search = h('input', { type: 'search', class: 'search', autocomplete: 'off', oninput: () => { text = search.value; draw(); } });
  const chooser = (more, use) => h('input', { type: 'file', multiple: true, hidden: true, ...more, onchange: (event) => {
    const files = [...event.target.files];
    event.target.value = '';
    if (files.length > 0) use(files);
  } });
  const add = (files) => actions.addFiles(sources(files));
  const files = chooser({ id: 'library-files' }, add);
  const folder = chooser({ id: 'library-folder', webkitdirectory: true }, add);
  const chooseFolder = () => ('showDirectoryPicker' in window ? chosenFolder().then(actions.addFiles, (error) => {
    if (error.name !== 'AbortError') folder.click();
  }) : folder.click());
  const reviews = chooser({ id: 'library-reviews', accept: '.json,application/json', multiple: false }, ([file]) => actions.importReviews(file));
  const buttons = h('div', { class: 'library-do' });
  const sorter = h('div', { class: 'library-sort' });
  const progress = h('div', { class: 'library-reading' });
  const says = h('div', { class: 'library-none' });
  const all = h('input', { type: 'checkbox', onchange: () => pickAll(all.checked) });

  const scroller = h('div', { class: 'library-scroll' });
  const table = createTable({
    id: 'reports', scroller, few: FEW,
    columns: [
      { key: 'pick', sortable: false, title: () => h('label', { class: 'pick' }, all, h('span', { class: 'offscreen' }, t('lib.pick.all'))), cell: pickCell },
      { key: 'title', title: () => t('lib.col.title'), cell: titleCell },
      { key: 'place', title: () => t('lib.col.place'), cell: (r) => h('span', { lang: 'zh-CN' }, r.facts.place) },
      { key: 'year', title: () => t('lib.col.year'), cell: (r) => r.facts.year },
      { key: 'level', title: () => t('lib.col.level'), cell: (r) => r.facts.level && t(`level.${r.facts.level}`) },
      { key: 'targets', title: () => t('lib.col.targets'), cell: (r) => number('targets', r) },
      { key: 'results', title: () => t('lib.col.results'), cell: (r) => number('results', r) },
      { key: 'reviewed', title: () => t('lib.col.reviewed'), cell: reviewedCell },
      { key: 'do', sortable: false, title: () => h('span', { class: 'offscreen' }, t('lib.col.do')), cell: doCell },
    ],
    onselect: (id) => { selected = id; draw(); },
    onsort: (column) => {
      order = order.column !== column ? { column, down: false } : order.down ? UNSORTED : { column, down: true };
      draw();
    },
    onenter: () => selected && actions.openReport(selected),
  });
  table.root.addEventListener('dblclick', (event) => event.target.closest('tr[data-id]') && selected && actions.openReport(selected));
  scroller.append(table.root, says);
  const root = h('section', { class: 'library view', id: 'library' },
    h('div', { class: 'library-head' }, title, counted, h('div', { class: 'search-box' }, icon('search'), search), sorter, h('span', { class: 'gap' }), buttons, files, folder, reviews),
    progress, scroller);

  const number = (key, r) => [count(r.counts[key]), h('span', { class: 'only-phone' }, ` ${t(`lib.col.${key}`)}`)];

  function pickCell(r) {
    const box = h('input', { type: 'checkbox', 'aria-label': t('lib.pick', { s: titleOf(r) }), onchange: () => {
      if (box.checked) picked.add(r.id);
      else picked.delete(r.id);
      drawButtons();
    } });
    box.checked = picked.has(r.id);
    return h('label', { class: 'pick' }, box);
  }

  function titleCell(r) {
    return [
      h('a', { class: 'report-title', lang: 'zh-CN', href: '#/report', onclick: (event) => { event.preventDefault(); actions.openReport(r.id); } }, titleOf(r) || t('doc.untitled')),
      r.name && r.name !== titleOf(r) && h('span', { class: 'report-file' }, r.name)];
  }

  function reviewedCell({ counts: { reviewed, records, rejected } }) {
    const bar = h('span', { class: 'share', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(reviewed / (records + rejected || 1)));
    return [bar, h('span', { class: 'offscreen' }, t('lib.reviewed', { n: reviewed, m: records + rejected })), h('span', { 'aria-hidden': 'true' }, `${count(reviewed)}/${count(records + rejected)}`)];
  }

  function doCell(r) {
    const s = titleOf(r);
    const button = (name, key, words, run) => h('button', { type: 'button', class: 'quiet', title: t(key), 'aria-label': words, onclick: run }, icon(name));
    return h('span', { class: 'row-do' },
      button('edit', 'lib.facts', t('lib.facts.of', { s }), () => openFacts(r)),
      button('trash', 'draft.delete', t('lib.delete.of', { s }), () => actions.removeReports([r.id])));
  }

  function openFacts(r) {
    const place = h('input', { class: 'field', id: 'fact-place', lang: 'zh-CN', value: r.facts.place });
    const year = h('input', { class: 'field', id: 'fact-year', inputmode: 'numeric', maxlength: '4', value: r.facts.year });
    const level = h('select', { class: 'field', id: 'fact-level' }, h('option', { value: '' }, t('lib.level.none')), LEVELS.map((l) => h('option', { value: l, selected: l === r.facts.level }, t(`level.${l}`))));
    const save = () => actions.correct(r.id, { place: place.value.trim(), year: year.value.trim(), level: level.value });
    const form = h('form', { class: 'facts-form', onsubmit: (event) => {
      event.preventDefault();
      form.closest('dialog').close();
      save();
    } }, [['place', place], ['year', year], ['level', level]].map(([key, input]) => [h('label', { for: `fact-${key}` }, t(`lib.col.${key}`)), input]), h('button', { type: 'submit', hidden: true }));
    openDialog({
      title: t('lib.facts.title'),
      body: [h('p', { lang: 'zh-CN' }, titleOf(r)), form],
      actions: [{ label: t('act.cancel') }, { label: t('lib.facts.save'), kind: 'primary', run: save }],
    });
  }

  function pickAll(on) {
    for (const r of list) {
      if (on) picked.add(r.id);
      else picked.delete(r.id);
    }
    table.update({ rows: list, selected, order, label: t('lib.table'), anew: true });
    drawButtons();
  }

  function drawButtons() {
    const ids = (store.get().reports ?? []).map((r) => r.id).filter((id) => picked.has(id));
    all.checked = list.length > 0 && list.every((r) => picked.has(r.id));
    const button = (key, name, run, words = t(key)) => h('button', { type: 'button', class: 'button small', 'data-key': key, onclick: run }, icon(name), words);
    const focused = focusedKey(buttons);
    fill(buttons,
      ids.length > 0 && button('lib.delete', 'trash', () => actions.removeReports(ids), t('lib.delete', { n: ids.length })),
      button('lib.files', 'open', () => files.click()), button('lib.folder', 'folder', chooseFolder),
      button('lib.import', 'up', () => reviews.click()),
      list.length > 0 && button('lib.export', 'down', () => actions.exportReviews(ids.length > 0 ? ids : list.map((r) => r.id))));
    if (focused) buttons.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  function drawSorter() {
    const choose = h('select', { class: 'select', 'aria-label': t('lib.sort'), onchange: () => { order = choose.value ? { column: choose.value, down: ['addedAt', 'targets', 'results', 'reviewed'].includes(choose.value) } : UNSORTED; draw(); } },
      h('option', { value: '' }, t('lib.sort')), COLUMNS.map((c) => h('option', { value: c, selected: c === order.column }, t(`lib.col.${c}`))));
    fill(sorter, choose);
  }

  function drawReading({ reading }) {
    progress.hidden = !reading;
    if (!reading) return;
    const { done, total, failed } = reading;
    const over = done === total;
    const open = progress.querySelector('details')?.open ?? false;
    fill(progress,
      h('div', { class: 'reading-line' },
        h('span', {}, over ? t('lib.read', { n: count(done - failed.length) }) : t('lib.reading', { i: count(done), n: count(total) })),
        h('progress', { max: total, value: done, 'aria-label': t('lib.reading', { i: done, n: total }) }),
        over && h('button', { type: 'button', class: 'button small', onclick: actions.closeReading }, t('lib.close'))),
      failed.length > 0 && h('details', { open: open || over },
        h('summary', {}, t('lib.failed', { n: count(failed.length) })),
        h('ul', { class: 'reading-failed' }, failed.map(({ name, why }) => h('li', {}, h('b', {}, name), ' ', why)))));
  }

  let shown = false;
  function draw(keys) {
    if (!shown) return;
    const reports = store.get().reports ?? [];
    list = shelved(reports, text, order);
    if (!reports.some((r) => r.id === selected)) selected = null;
    table.update({ rows: list, selected, order, label: t('lib.table'), anew: keys?.has('lang') });
    table.root.hidden = list.length === 0;
    counted.textContent = text ? t('lib.some', { n: count(list.length), m: count(reports.length) })
      : t('lib.count', { n: count(reports.length), m: count(reports.reduce((sum, r) => sum + r.counts.targets, 0)) });
    fill(says, store.get().reports && list.length === 0 && (reports.length === 0 ? [h('h3', {}, t('lib.none')), h('p', {}, t('lib.none.do'))] : h('p', {}, t('lib.nomatch'))));
    drawButtons();
  }

  store.on(['lang'], () => {
    title.textContent = t('lib.title');
    root.setAttribute('aria-label', t('lib.title'));
    set(search, { placeholder: t('lib.search'), 'aria-label': t('lib.search') });
    drawSorter();
  });
  store.on(['reading', 'lang'], drawReading);
  store.on(['reports', 'lang'], (_, keys) => draw(keys));
  return {
    root,
    shown() {
      shown = true;
      draw();
    },
    hidden() {
      shown = false;
    },
  };
}
