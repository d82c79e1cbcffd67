// What leaves the page: files made by the engine, and the table as tab-separated text for Excel and WPS.

import { SYMBOLS, valueText } from './format.js';
import { tsv } from './takeaway/cells.js';
import { t } from './words.js';

/** Call of the engine, file ending and type of each format. */
export const FORMATS = {
  csv: { call: 'to_csv', ending: 'csv', type: 'text/csv;charset=utf-8' },
  json: { call: 'to_json', ending: 'json', type: 'application/json' },
  md: { call: 'to_markdown', ending: 'md', type: 'text/markdown;charset=utf-8' },
};

const BOM = '\ufeff';

/** `云浦市2026年-目标.csv`: place and year where known, nothing that a file system refuses. */
export function fileName(found, ending, what = t('app.name')) {
  const { place, year } = found.document;
  const stem = [place?.value, year ? `${year.value}年` : ''].filter(Boolean).join('').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '');
  return `${stem ? `${stem}-` : ''}${what}.${ending}`;
}

/** Hands a text to the browser as a file. */
export function save(name, type, text) {
  const withMark = type.startsWith('text/csv') && !text.startsWith(BOM) ? BOM + text : text;
  const url = URL.createObjectURL(new Blob([withMark], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** The rows as tab-separated text with a header; numbers stay numbers. */
export function toTsv(rows) {
  const columns = ['col.indicator', 'filter.status', 'col.value', 'filter.unit', 'detail.written', 'col.measure', 'col.commitment', 'col.section', 'filter.review'].map((key) => ({ title: t(key), width: 0 }));
  const body = rows.map((r) => [
    r.indicator,
    t(`role.${r.status}`),
    // A bare number where it is one; with its bound or both ends of a range it is text, with ≥ and not >=.
    r.low !== null && r.high === null && !SYMBOLS[r.bound] ? r.low : valueText({ ...r, unit: r.low === null ? r.unit : '' }),
    r.unit,
    r.value,
    r.measure ? t(`measure.${r.measure}`) : r.kind ? t(`kind.${r.kind}`) : '',
    r.commitment,
    r.path.join(' / '),
    r.review && t(`review.${r.review}`),
  ]);
  return tsv({ name: '', columns, rows: body });
}

/** Whether the text is on the clipboard now. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'offscreen';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
