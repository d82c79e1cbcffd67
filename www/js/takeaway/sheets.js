// What is taken away, as tables: the records, the numbers, the tasks, the reports beside each other, and what it all
// means. Pure; cells.js writes them as text, xlsx.js as a workbook.
//
// | sheet | a row is |
// | --- | --- |
// | 目标, 成效, 定性目标 | a record of that sort, with its quote |
// | 全部数字 | a number of the text and what it is doing there |
// | 任务分解 | a task of the plan part, with what the office wrote |
// | 对比 | an indicator, with a column for each report |
// | 说明 | a field or a code and what it means; version, date and counts on top |

import { compare, EVERYTHING, labelOf, ORDERS, reportsOf } from '../compare/model.js';
import { valueText } from '../format.js';
import { recordOf } from '../model/review.js';
import { spoken, t } from '../words.js';

/** @typedef {import('./cells.js').Sheet} Sheet */

/** The columns of a record: key, width in characters, kind, what stands in it. `span` counts UTF-16 units from 0. */
export const RECORD = [
  { key: 'id', width: 6, kind: 'id', of: (r) => r.id },
  { key: 'status', width: 8, of: (r) => t(`role.${r.status}`) },
  { key: 'headline', width: 8, of: (r) => (r.headline ? t('take.yes') : '') },
  { key: 'indicator', width: 28, of: (r) => r.indicator },
  { key: 'canonical', width: 20, of: (r) => r.canonical ?? '' },
  { key: 'domain', width: 10, of: (r) => r.domain ?? '' },
  { key: 'measure', width: 8, of: (r) => (r.measure ? t(`measure.${r.measure}`) : r.kind ? t(`kind.${r.kind}`) : '') },
  { key: 'bound', width: 8, of: (r) => (r.bound ? t(`bound.${r.bound}`) : '') },
  { key: 'low', width: 14, kind: 'number', of: (r) => r.low },
  { key: 'high', width: 14, kind: 'number', of: (r) => r.high },
  { key: 'unit', width: 8, of: (r) => r.unit },
  { key: 'from', width: 14, kind: 'number', of: (r) => r.from },
  { key: 'value', width: 18, of: (r) => r.statement ?? r.value },
  { key: 'verb', width: 8, of: (r) => r.verb },
  { key: 'commitment', width: 8, of: (r) => r.commitment },
  { key: 'deadline', width: 12, of: (r) => r.deadline?.value ?? '' },
  { key: 'code', width: 16, of: (r) => (r.code ? t(`code.${r.code}`) : '') },
  { key: 'parent', width: 8, kind: 'id', of: (r) => r.parent },
  { key: 'last_year', width: 16, of: (r, records) => lastYear(r, records) },
  { key: 'path', width: 32, of: (r) => r.path.join(' / ') },
  { key: 'quote', width: 48, of: (r) => r.quote },
  { key: 'start', width: 8, kind: 'id', of: (r) => r.span[0] },
  { key: 'end', width: 8, kind: 'id', of: (r) => r.span[1] },
  { key: 'review', width: 8, of: (r) => (r.review ? t(`review.${r.review}`) : '') },
  { key: 'edited', width: 14, of: (r) => (r.added ? t('take.added') : r.edited.map((field) => t(`take.col.${field}`)).join('、')) },
];

/** The columns that a reader of a report asks for first. */
export const USUAL = ['status', 'indicator', 'measure', 'bound', 'low', 'high', 'unit', 'value', 'commitment', 'deadline', 'path', 'quote', 'review'];

function lastYear(record, records) {
  const last = record.last_year === null ? undefined : recordOf(records, record.last_year);
  return last ? valueText(last) : '';
}

/** @param {any} of */
const column = ({ key, width, kind }) => ({ title: t(`take.col.${key}`), width, kind });

/** @param {any[]} rows records @param {any[]} records all, to which ids point @param {string[]} keys of the columns @returns {Sheet} */
export function recordSheet(name, rows, records, keys = RECORD.map((c) => c.key)) {
  const columns = RECORD.filter((c) => keys.includes(c.key));
  return { name, columns: columns.map(column), rows: rows.map((r) => columns.map((c) => c.of(r, records))) };
}

/** @returns {Sheet} */
export function numberSheet({ numbers, records }) {
  const indicators = (ids) => ids.map((id) => recordOf(records, id)?.indicator).filter(Boolean).join('；');
  return {
    name: t('take.sheet.numbers'),
    columns: [['number', 16], ['role', 10], ['indicator', 36], ['start', 8, 'id'], ['end', 8, 'id']].map(([key, width, kind]) => column({ key, width, kind })),
    rows: numbers.map((n) => [n.quote, t(`role.${n.role}`), indicators(n.records), ...n.span]),
  };
}

/** The columns of a task; the last three are the office's. */
export const TASK = [
  ['n', 6, 'id'], ['section', 30], ['theme', 20], ['task', 56], ['targets', 36], ['until', 12], ['lead', 16], ['support', 22], ['progress', 26],
];

/** With context among the rows, a column says which they are. @param {ReturnType<typeof import('../tasks/model.js').taskRows>} rows @returns {Sheet} */
export function taskSheet(rows) {
  const context = rows.some((r) => r.kind === 'context');
  const kind = (r) => t(r.kind === 'context' ? 'take.context' : 'take.task');
  return {
    name: t('take.sheet.tasks'),
    columns: [...TASK.map(([key, width, sort]) => column({ key, width, kind: sort })), ...(context ? [column({ key: 'kind', width: 8, kind: undefined })] : [])],
    rows: rows.map((r, i) => [i + 1, r.section, r.theme, r.text, targetsText(r.records), r.deadline, r.lead, r.support, r.progress, ...(context ? [kind(r)] : [])]),
  };
}

/** `地区生产总值 ≈ 6.5 %；居民收入 与经济增长同步` */
export const targetsText = (records) => records.filter((r) => r.status === 'target').map((r) => `${r.indicator} ${valueText(r)}`).join('；');

/**
 * A line of the comparison for each indicator, the number of every report with the words beside it.
 * @param {any[]} reports see model/library.js @returns {Sheet}
 */
export function comparisonSheet(reports) {
  const shown = reportsOf(reports, EVERYTHING);
  const lines = compare(shown, EVERYTHING).lines.sort(ORDERS.coverage);
  return {
    name: t('take.sheet.compare'),
    columns: [
      ...['canonical', 'domain', 'measure', 'unit'].map((key) => column(RECORD.find((c) => c.key === key))),
      ...shown.flatMap((r) => [{ title: labelOf(r), width: 16, kind: 'number' }, { title: `${labelOf(r)} ${t('take.col.quote')}`, width: 28 }]),
    ],
    rows: lines.map((line) => [line.canonical, line.domain, t(`measure.${line.measure}`), line.unit, ...shown.flatMap((r) => {
      const cell = line.cells.get(r.id);
      return cell ? [cell.number, cell.records[0].quote] : [null, ''];
    })]),
  };
}

/** @type {[string, string[]][]} */
const CODES = [
  ['status', ['target', 'result']], ['measure', ['growth', 'decline', 'level', 'output']],
  ['bound', ['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'range']], ['kind', ['sync', 'trend', 'mandate', 'completion']],
  ['code', ['hard_lower_bound', 'hard_point', 'hard_range', 'hard_upper_bound', 'point', 'soft_lower_bound', 'soft_point', 'soft_range', 'soft_upper_bound']],
  ['role', ['target', 'result', 'qualifier', 'baseline', 'date', 'name', 'structure', 'placeholder', 'other']],
];

/** @param {{ reviewed: any, rows: any[], now: Date, tasks: number }} about @returns {Sheet} */
export function aboutSheet({ reviewed, rows, now, tasks }) {
  const { document, records, numbers, version } = reviewed;
  const count = (test) => records.filter(test).length;
  const facts = [
    ['title', document.title?.value ?? ''], ['place', document.place?.value ?? ''], ['year', Number(document.year?.value) || ''],
    ['made', now], ['version', `Mubiao ${version}`],
    ['rows', rows.length], ['records', records.length], ['accepted', count((r) => r.review === 'accepted')], ['rejected', count((r) => r.review === 'rejected')],
    ['corrected', count((r) => r.edited.length > 0)], ['added', count((r) => r.added)], ['numbers', numbers.length], ['tasks', tasks],
  ];
  return {
    name: t('take.sheet.about'),
    columns: [{ title: t('take.about.item'), width: 16 }, { title: t('take.about.code'), width: 18 }, { title: t('take.about.says'), width: 64 }],
    rows: [
      ...facts.map(([key, says]) => [t(`take.about.${key}`), '', says]),
      ...RECORD.map((c) => [t('take.about.field'), t(`take.col.${c.key}`), t(`take.why.${c.key}`)]),
      ...CODES.flatMap(([group, keys]) => keys.map((key) => [t(`take.code.${group}`), t(`${group}.${key}`), spoken() === 'en' ? key : t(`take.codes.${group}`)])),
    ],
  };
}

/**
 * Everything, in the order of the sheets.
 * @param {{ reviewed: any, rows: any[], taskRows: any[], reports: any[], now: Date }} all
 */
export function workbook({ reviewed, rows, taskRows, reports, now }) {
  const of = (test) => rows.filter(test);
  const sheet = (key, test) => recordSheet(t(`take.sheet.${key}`), of(test), reviewed.records);
  return [
    sheet('targets', (r) => r.status === 'target' && r.form === 'quantified'),
    sheet('results', (r) => r.status === 'result'),
    sheet('qualitative', (r) => r.status === 'target' && r.form === 'qualitative'),
    numberSheet(reviewed),
    taskSheet(taskRows),
    ...(reports.length > 1 ? [comparisonSheet(reports)] : []),
    aboutSheet({ reviewed, rows, now, tasks: taskRows.length }),
  ];
}
