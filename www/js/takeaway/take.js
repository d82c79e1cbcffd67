// Each way to take a report away, as one call over what is open. The workbook's library is loaded when a workbook is
// asked for.

import { copy, fileName, save } from '../exports.js';
import { t } from '../words.js';
import { csv, markdown, tsv } from './cells.js';
import { htmlReport } from './html.js';
import { extraction, lines } from './json.js';
import { encode } from './link.js';
import { printReport } from './print.js';
import { recordSheet, taskSheet, workbook } from './sheets.js';

/**
 * @typedef {object} Open what is taken away
 * @property {any} reviewed
 * @property {any[]} rows the records to be in it
 * @property {string} text
 * @property {string[]} columns keys of the columns
 * @property {() => Promise<any[]>} taskRows
 * @property {any[]} reports
 * @property {Date} now
 */

const table = ({ reviewed, rows, columns }) => recordSheet(t('take.sheet.records'), rows, reviewed.records, columns);

async function saveWorkbook(sheets, name) {
  const { TYPE, xlsx } = await import('./xlsx.js');
  save(name, TYPE, await xlsx(sheets));
  return t('take.saved', { f: name });
}

const file = (ending, type, make) => (open) => {
  const name = fileName(open.reviewed, ending);
  save(name, type, make(open));
  return t('take.saved', { f: name });
};

/**
 * The formats in the order in which they are offered; each gives what to tell the reader. `columns` says whether a choice
 * of columns means anything.
 * @type {Record<string, { columns?: boolean, run: (open: Open) => string | Promise<string> }>}
 */
export const FORMATS = {
  xlsx: { run: async (open) => saveWorkbook(workbook({ ...open, taskRows: await open.taskRows() }), fileName(open.reviewed, 'xlsx')) },
  tasks: { run: async (open) => saveWorkbook([taskSheet((await open.taskRows()).filter((r) => r.kind === 'task'))], fileName(open.reviewed, 'xlsx', t('take.sheet.tasks'))) },
  csv: { columns: true, run: file('csv', 'text/csv;charset=utf-8', (open) => csv(table(open))) },
  tsv: { columns: true, run: async (open) => (await copy(tsv(table(open))) ? t('take.copied', { n: open.rows.length }) : t('take.nocopy')) },
  md: { columns: true, run: file('md', 'text/markdown;charset=utf-8', (open) => markdown(table(open))) },
  json: { run: file('json', 'application/json', ({ reviewed, rows, text }) => JSON.stringify(extraction(reviewed, kept(rows), text))) },
  jsonl: { run: file('jsonl', 'application/x-ndjson', ({ reviewed, rows, text }) => lines(reviewed, kept(rows), text)) },
  html: { run: file('html', 'text/html;charset=utf-8', htmlReport) },
  link: {
    run: async ({ text }) => (await copy(`${location.href.split('#')[0]}${await encode(text)}`) ? t('take.link.copied') : t('take.nocopy')),
  },
  paper: {
    run: (open) => {
      printReport(open);
      return '';
    },
  },
};

/** The schema has no word for a rejected record. */
const kept = (rows) => rows.filter((r) => r.review !== 'rejected');
