// Stands in for the engine where a test is about the page: it knows the phrases of `report.js` and finds them by
// indexOf, so what the table must show is known to the letter. It also fails on demand:
//
//   ‖trap‖        a WebAssembly trap, as after a panic        ‖refuse‖   an ordinary error
//   ‖trap once‖   a trap, but not on the second try           ‖slow‖     reading takes a while
//   ‖many‖        three thousand records more                ‖memory‖   memory is exhausted

import { HEADINGS, PHRASES } from './report.js';

let trapped = false;

export default async function init() {
  // Which tries have failed must outlive the worker: a new one asks the server, which counts.
  trapped = (await (await fetch(new URL('./trapped.json', import.meta.url))).json()).trapped;
}

const find = (text, words, from = 0) => {
  const at = text.indexOf(words, from);
  return at < 0 ? null : [at, at + words.length];
};

export function extract(text) {
  if (text.includes('‖trap‖') || (text.includes('‖trap once‖') && !trapped)) throw new WebAssembly.RuntimeError('unreachable');
  if (text.includes('‖memory‖')) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  if (text.includes('‖refuse‖')) throw new Error('refused');
  if (text.includes('‖slow‖')) for (const until = performance.now() + 300; performance.now() < until;);
  const outline = HEADINGS.flatMap(({ heading, ...rest }) => {
    const span = find(text, heading);
    return span ? [{ ...rest, heading, span, extent: [span[0], text.length] }] : [];
  });
  const records = [];
  for (const { quote, number, ...fields } of PHRASES) {
    const span = find(text, quote);
    if (!span) continue;
    const section = outline.findLastIndex((s) => s.span[0] <= span[0]);
    records.push({
      id: records.length, form: 'quantified', status: 'target', measure: 'output', low: null, high: null, unit: '', bound: null,
      statement: null, kind: null, commitment: '', parent: null, from: null, value: '', verb: '', deadline: null, period: null, names: [],
      canonical: null, domain: null, headline: false, code: null, last_year: null, ...fields,
      section: section < 0 ? null : section, path: section < 0 ? [] : [outline[section].heading],
      number_span: number ? find(text, number, span[0]) : null, span, quote,
    });
  }
  if (text.includes('‖many‖')) {
    for (let i = 0; i < 3000; i++) records.push({ ...records[0], id: records.length, indicator: `第${i}个公园` });
  }
  const numbers = [...text.matchAll(/\d+(\.\d+)?[万亿]?/g)].map((m) => {
    const span = [m.index, m.index + m[0].length];
    const stated = records.slice(0, PHRASES.length).filter((r) => r.number_span?.[0] === span[0]);
    return { span, quote: m[0], role: stated[0]?.status ?? (text[span[1]] === '年' ? 'date' : 'other'), records: stated.map((r) => r.id) };
  });
  const place = find(text, '青渚区');
  const year = find(text, '2031');
  return {
    version: '9.9.9', outline, numbers, records,
    document: {
      title: null, place: place && { value: '青渚区', span: place }, year: year && { value: '2031', span: year }, level: place ? 'county' : null,
    },
    notes: records.length > 0 ? [{ kind: 'doubtful', message: '界限不明', span: records[0].span, record: 0 }] : [],
  };
}

const chosen = (text, { records } = {}) => {
  const all = extract(text).records;
  return records ? records.map((id) => all[id]) : all;
};
export const to_csv = (text, options) => `\ufeffindicator,low\r\n${chosen(text, options).map((r) => `${r.indicator},${r.low ?? ''}\r\n`).join('')}`;
export const to_json = (text, options) => JSON.stringify({ records: chosen(text, options) });
export const to_markdown = (text, options) => `| 指标 |\n| --- |\n${chosen(text, options).map((r) => `| ${r.indicator} |\n`).join('')}`;
export const tasks = (text) => extract(text).records.filter((r) => r.status === 'target').map((r, id) => ({
  id, kind: 'task', part: 'plan', section: r.section, path: r.path, theme: null, deadline: null, records: [r.id], text: r.quote, span: r.span, quote: r.quote,
}));
export const version = () => '9.9.9';
