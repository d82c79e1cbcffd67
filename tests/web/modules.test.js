// The modules that need no page: requests to the engine, values, filters, stretches of text, words, pasted cells.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createEngine, Stale } from '../../www/js/engine.js';
import { fileName, toTsv } from '../../www/js/exports.js';
import { checkText, decode } from '../../www/js/files/text.js';
import '../../www/js/files/words.js';
import '../../www/js/view/words.js';
import { asWritten, valueSpoken, valueText } from '../../www/js/format.js';
import { choices, filter, NO_FILTERS, NONE, sectionCounts, sort } from '../../www/js/records.js';
import { blocks, distribute, lines, segments } from '../../www/js/segments.js';
import { createStore } from '../../www/js/store.js';
import { speak, t, WORDS } from '../../www/js/words.js';
import { extract } from './double/mubiao.js';
import { REPORT } from './double/report.js';

/** Workers that answer when the test says so. */
function fakes() {
  const workers = [];
  const start = () => {
    const listeners = {};
    const worker = {
      sent: [], ended: false,
      addEventListener: (name, listen) => { listeners[name] = listen; },
      postMessage: (message) => worker.sent.push(message),
      terminate: () => { worker.ended = true; },
      answer: (data) => listeners.message({ data }),
      crash: () => listeners.error({ message: 'gone', preventDefault() {} }),
    };
    workers.push(worker);
    return worker;
  };
  return { workers, engine: createEngine({ start }) };
}

test('of many requests in a lane the waiting ones give way to the last, and the running one is dropped', async () => {
  const { workers, engine } = fakes();
  const first = engine.call('extract', ['a'], 'extract');
  const second = engine.call('extract', ['b'], 'extract');
  const third = engine.call('extract', ['c'], 'extract');
  await assert.rejects(second, Stale);
  assert.deepEqual(workers[0].sent.map((m) => m.args[0]), ['a']);
  workers[0].answer({ id: workers[0].sent[0].id, ok: 'A' });
  await assert.rejects(first, Stale);
  workers[0].answer({ id: workers[0].sent[1].id, ok: 'C' });
  assert.equal(await third, 'C');
});

test('requests without a lane are all answered, in order, with their errors', async () => {
  const { workers, engine } = fakes();
  const csv = engine.call('to_csv', ['a']);
  const json = engine.call('to_json', ['a']);
  workers[0].answer({ id: 99, ok: 'from another time' });
  workers[0].answer({ id: workers[0].sent[0].id, error: 'option: no' });
  await assert.rejects(csv, /option: no/);
  workers[0].answer({ id: workers[0].sent[1].id, ok: '{}' });
  assert.equal(await json, '{}');
});

test('a crash starts a new worker and tries once more; a second crash is told', async () => {
  const { workers, engine } = fakes();
  const found = engine.call('extract', ['a'], 'extract');
  workers[0].crash();
  assert.ok(workers[0].ended);
  workers[1].answer({ id: workers[1].sent[0].id, ok: 'A' });
  assert.equal(await found, 'A');

  const lost = engine.call('extract', ['b'], 'extract');
  workers[1].answer({ id: workers[1].sent[1].id, error: 'unreachable', fatal: true });
  workers[2].crash();
  await assert.rejects(lost, /gone/);
  const next = engine.call('version', []);
  workers[3].answer({ id: workers[3].sent[0].id, ok: '1' });
  assert.equal(await next, '1');
});

test('long lists of an answer come in parts, and those of a worker that crashed are forgotten', async () => {
  const { workers, engine } = fakes();
  const found = engine.call('extract', ['a']);
  const part = (worker, name, list) => worker.answer({ id: worker.sent[0].id, name, part: JSON.stringify(list) });
  part(workers[0], 'records', ['lost']);
  workers[0].crash();
  part(workers[1], 'records', [1, 2]);
  part(workers[1], 'numbers', [7]);
  part(workers[1], 'records', [3]);
  workers[1].answer({ id: workers[1].sent[0].id, ok: { records: [4], numbers: [8], notes: [] } });
  assert.deepEqual(await found, { records: [1, 2, 3, 4], numbers: [7, 8], notes: [] });
});

test('a worker that dies without a word is replaced, and a slow one is not', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { workers, engine } = fakes();
  const answer = engine.call('extract', ['a']);
  context.mock.timers.tick(119_000);
  assert.equal(workers.length, 1, 'a slow one is waited for');
  context.mock.timers.tick(1_000);
  assert.equal(workers[0].ended, true);
  workers[1].answer({ id: workers[1].sent[0].id, ok: 'late' });
  assert.equal(await answer, 'late');
  context.mock.timers.tick(1_000_000);
  assert.equal(workers[1].ended, false, 'one that has nothing to do is left alone');
});

test('listeners are called once for a batch of changes, and only for what they draw', async () => {
  const store = createStore({ a: 1, b: 1 });
  const seen = [];
  store.on(['a'], (state) => seen.push(state.a));
  store.set({ a: 2 });
  store.set({ a: 3 });
  store.set({ b: 2 });
  await null;
  store.set({ b: 3 });
  await null;
  assert.deepEqual(seen, [1, 3]);
});

const quantity = (fields) => ({ form: 'quantified', high: null, bound: 'exact', value: '', ...fields });

test('values are short, exact, and speak both languages', async () => {
  const cases = [
    [quantity({ low: 8100000000, unit: '元' }), '81 亿元', '8.1 billion 元'],
    [quantity({ low: 68700, unit: '亩' }), '6.87 万亩', '68,700 亩'],
    [quantity({ low: 61240, unit: '元' }), '61240 元', '61,240 元'],
    [quantity({ low: 9000, unit: '人' }), '9000 人', '9000 人'],
    [quantity({ low: 160000000000, unit: '斤' }), '1600 亿斤', '160 billion 斤'],
    [quantity({ low: 13500000000000, unit: '元' }), '13.5 万亿元', '13.5 trillion 元'],
    [quantity({ low: 35, unit: '个', bound: 'at_least' }), '≥ 35 个', '≥ 35 个'],
    [quantity({ low: 4.5, high: 5, unit: '%', bound: 'range' }), '4.5–5 %', '4.5–5 %'],
    [quantity({ low: 9000, high: 12000, unit: '人', bound: 'range' }), '9000–1.2 万人', '9000–12,000 人'],
    [quantity({ low: 0.1 + 0.2, unit: '%' }), '0.3 %', '0.3 %'],
    [quantity({ low: 0, unit: '起' }), '0 起', '0 起'],
    [quantity({ low: 0.25, unit: '' }), '0.25', '0.25'],
    [{ form: 'qualitative', low: null, statement: '与经济增长同步' }, '与经济增长同步', '与经济增长同步'],
  ];
  for (const [record, zh, en] of cases) {
    await speak('en');
    assert.equal(valueText(record), en);
    await speak('zh');
    assert.equal(valueText(record), zh);
  }
  assert.equal(valueSpoken(quantity({ low: 6.5, unit: '%', bound: 'about' })), '约 6.5 %');
  assert.equal(asWritten(quantity({ low: 60, unit: '个', value: '60个' })), '', 'what is shown already is not said twice');
  assert.equal(asWritten(quantity({ low: 35, unit: '个', bound: 'at_least', value: '不少于35个' })), '不少于35个');
});

const found = extract(REPORT);
const names = (records) => records.map((r) => r.indicator);

test('filters combine; what a filter offers depends on the others', () => {
  const only = (filters) => names(filter(found, { ...NO_FILTERS, ...filters }));
  assert.deepEqual(only({ status: 'result', unit: '人' }), ['城镇新增就业']);
  assert.deepEqual(only({ section: 's1', unit: NONE }), ['居民收入', '困难家庭']);
  assert.deepEqual(only({ text: ' 新 ２５ ' }), ['新竣工项目', '新达产项目']);
  assert.deepEqual(choices(found, { ...NO_FILTERS, status: 'result' }, 'unit'), [['个', 1], ['人', 1]]);
  assert.deepEqual(sectionCounts(found.outline, found.records.filter((r) => r.status === 'target')), [0, 10, 4, 3]);
});

test('sorting by value compares like with like', () => {
  const sorted = sort(filter(found, { ...NO_FILTERS, form: 'quantified', status: 'target' }), { column: 'value', down: true });
  assert.deepEqual(sorted.filter((r) => r.unit === '个').map((r) => r.low), [35, 25, 25, 4, 2]);
  assert.equal(new Set(sorted.map((r) => r.unit)).size, sorted.filter((r, i) => r.unit !== sorted[i - 1]?.unit).length, 'each unit is together');
});

test('overlapping stretches are cut where their cover changes', () => {
  const items = [{ start: 2, end: 8, record: 'a' }, { start: 5, end: 6, number: 0 }, { start: 4, end: 12, record: 'b' }];
  assert.deepEqual(segments(0, 10, items).map((s) => [s.start, s.end, s.items.length]), [[0, 2, 0], [2, 4, 1], [4, 5, 2], [5, 6, 3], [6, 8, 2], [8, 10, 1]]);
  assert.deepEqual(segments(3, 3, items), []);
});

test('lines and blocks hold the whole text once, and every item is in each block it meets', () => {
  const text = `a\r\nbb\n\n${'c'.repeat(45)}\nd`;
  const all = lines(text, 20);
  assert.equal(all.map(([a, b]) => text.slice(a, b)).join('').length, text.replace(/[\r\n]/g, '').length);
  const cut = blocks(all, 10);
  assert.ok(cut.length > 2);
  assert.deepEqual(cut.flatMap((b) => b.lines), all);
  const item = { start: 1, end: text.length };
  assert.ok(distribute(cut, [item]).slice(1).every((list) => list.includes(item)));
});

test('both languages have every word, with the same blanks, in every area', async () => {
  const js = new URL('../../www/js/', import.meta.url);
  for (const name of await readdir(js, { recursive: true })) if (name.endsWith('words.js')) await import(new URL(name, js));
  await speak('en');
  await speak('zh');
  assert.deepEqual(Object.keys(WORDS.en).sort(), Object.keys(WORDS.zh).sort());
  const blanks = (s) => [...s.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort().join();
  for (const key of Object.keys(WORDS.zh)) assert.equal(blanks(WORDS.en[key]), blanks(WORDS.zh[key]), key);
});

test('no pasted cell starts a formula, breaks a row, or turns a number into text', () => {
  const pasted = (more) => toTsv([{ ...found.records[0], ...more }]).split('\r\n')[1].split('\t');
  const named = (indicator) => pasted({ indicator })[0];
  assert.deepEqual(['=1+1', '+1', '-1', '@a', '＝1'].map(named), ["'=1+1", "'+1", "'-1", "'@a", "'＝1"]);
  for (const hidden of ['\t', '\r', '\n', '\0', '\u001b', '\u007f', '\u0085', '\u00a0', '\u200b', '\ufeff', '\u001b\u200b ']) for (const sign of '=+-@＝＋－＠') assert.ok(named(`${hidden}${sign}1`).startsWith("'"), JSON.stringify(hidden + sign));
  assert.equal(named('a\tb\r\nc'), 'a b c');
  assert.equal(pasted({ low: -1.5, high: null, bound: 'exact' })[2], '-1.5');
  assert.ok(toTsv(found.records).split('\r\n').every((line) => line.split('\t').length === 9));
});

test('a file name holds nothing that a file system refuses', async () => {
  await speak('zh');
  assert.equal(fileName({ document: { place: { value: 'a/b:c' }, year: { value: '2031' } } }, 'csv'), 'abc2031年-目标.csv');
  assert.equal(fileName({ document: { place: null, year: null } }, 'json'), '目标.json');
});

test('texts are decoded as they were saved, and what is no text is refused', () => {
  assert.equal(decode(new Uint8Array([0xd6, 0xd0])).text, '中');
  assert.equal(decode(new TextEncoder().encode('\ufeff中')).text, '中');
  assert.equal(decode(new Uint8Array([0xfe, 0xff, 0x4e, 0x2d])).text, '中');
  // 增長 in Big5, which is 俵?剒 in GBK.
  assert.deepEqual(decode(new Uint8Array([0xbc, 0x57, 0xaa, 0xf8])), { text: '增長', encoding: 'Big5' });
  assert.throws(() => checkText(decode(new Uint8Array([0xff, 0, 0x80])).text), { code: 'binary' });
});

test('of one thing English says so', async () => {
  await speak('en');
  assert.equal(t('state.ready', { t: 1, r: 12 }), '1 target, 12 results');
  assert.equal(t('state.ready', { t: 0, r: 1 }), '0 targets, 1 result');
  await speak('zh');
});

test('every wording code of the engine has a name in both languages', async () => {
  const table = await readFile(new URL('../../src/lexicon/wording.tsv', import.meta.url), 'utf8');
  const [head, ...rows] = table.split('\n').filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t'));
  await speak('en');
  await speak('zh');
  const codes = new Set(rows.map((r) => r[head.indexOf('code')]));
  assert.ok(codes.size > 3);
  for (const code of codes) assert.ok(WORDS.zh[`code.${code}`] && WORDS.en[`code.${code}`], code);
});
