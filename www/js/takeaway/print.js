// A clean report on paper: table and text, drawn into the page for as long as it is printed.

import { h } from '../dom.js';
import { blocks, lines } from '../segments.js';
import { t } from '../words.js';
import { recordSheet } from './sheets.js';

const COLUMNS = ['status', 'indicator', 'bound', 'low', 'high', 'unit', 'value', 'commitment', 'path'];

/** @param {{ reviewed: any, rows: any[], text: string }} report */
export function printReport({ reviewed, rows, text }) {
  const { document: facts } = reviewed;
  const sheet = recordSheet('', rows, reviewed.records, COLUMNS);
  const section = h('section', { class: 'print-report', lang: 'zh-CN' },
    h('h1', {}, facts.title?.value || t('doc.untitled')),
    h('p', {}, [facts.place?.value, facts.year?.value, t('table.count', { n: rows.length })].filter(Boolean).join(' · ')),
    h('table', {},
      h('thead', {}, h('tr', {}, sheet.columns.map((c) => h('th', {}, c.title)))),
      h('tbody', {}, sheet.rows.map((row) => h('tr', {}, row.map((cell) => h('td', {}, typeof cell === 'number' ? String(cell) : cell)))))),
    blocks(lines(text)).flatMap((block) => block.lines.map(([start, end]) => h('p', {}, text.slice(start, end)))));
  document.body.append(section);
  document.body.classList.add('printing');
  addEventListener('afterprint', () => {
    document.body.classList.remove('printing');
    section.remove();
  }, { once: true });
  print();
}
