// The models that need no page: the review of a report, its summary in the library, and what a browser keeps.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { light, SUMMARY, summarise, summaryOf } from '../../www/js/model/library.js';
import { add, decision, edit, EMPTY, facts, isEmpty, keys, merge, recordOf, remove, reviewed, settle, take } from '../../www/js/model/review.js';
import { sound } from '../../www/js/model/sound.js';
import { createStorage, nameOf } from '../../www/js/storage.js';
import { extract } from './double/mubiao.js';
import { REPORT } from './double/report.js';

const found = extract(REPORT);
const names = keys(found.records);
const [park, jobs] = names;
const at = (quote) => [REPORT.indexOf(quote), REPORT.indexOf(quote) + quote.length];
const ADDED = { id: 77, span: at('稳住经济大盘'), quote: '稳住经济大盘', indicator: '经济大盘', statement: '稳住' };

test('without a review the records are the engine’s, each with its name', () => {
  const { records } = reviewed(found, EMPTY);
  assert.deepEqual(records.map((r) => r.id), found.records.map((r) => r.id));
  assert.deepEqual(records.map((r) => [r.key, r.review, r.edited, r.added]), names.map((key) => [key, '', [], false]));
  assert.equal(new Set(names).size, names.length);
});

test('decisions, corrections, additions and facts show in the records, and every step can be undone', () => {
  const steps = [
    (review) => decision(review, park, 'rejected'),
    (review) => edit(review, recordOf(reviewed(found, review).records, 1), found.records[1], { low: 13000, unit: '人' }),
    (review) => add(review, ADDED),
    (review) => facts(review, { year: '2032' }),
    (review) => remove(review, 77),
  ];
  const states = [EMPTY];
  const done = [];
  for (const make of steps) {
    const step = make(states.at(-1));
    done.push(step);
    states.push(take(states.at(-1), step));
  }
  const result = reviewed(found, states[4]);
  assert.equal(result.records[0].review, 'rejected');
  assert.deepEqual([result.records[1].low, result.records[1].edited, result.records[1].review], [13000, ['low'], 'accepted'], 'what is as it was is no correction');
  assert.equal(result.document.year.value, '2032');
  const added = result.records.findIndex((r) => r.added);
  assert.deepEqual(result.records[added].path, ['二、2031年工作安排', '（一）稳住经济大盘']);
  assert.ok(result.records[added - 1].span[0] < ADDED.span[0] && result.records[added + 1].span[0] > ADDED.span[0], 'it stands in text order');
  assert.equal(recordOf(result.records, result.records[added].id), result.records[added]);
  assert.equal(reviewed(found, states[5]).records.length, found.records.length);
  let review = states.at(-1);
  while (done.length) {
    review = take(review, done.pop(), true);
    assert.deepEqual(review, states[done.length]);
  }
  assert.ok(isEmpty(review));
});

test('a correction taken back by hand leaves no trace but the acceptance', () => {
  const once = take(EMPTY, edit(EMPTY, reviewed(found, EMPTY).records[1], found.records[1], { unit: '个' }));
  const back = take(once, edit(once, reviewed(found, once).records[1], found.records[1], { unit: '人' }));
  assert.deepEqual(back, { ...EMPTY, decisions: { [jobs]: 'accepted' } });
});

test('two reviews that grew from one keep what either decided, and undoing one’s own keeps the other’s', () => {
  const base = take(EMPTY, decision(EMPTY, names[4], 'accepted'));
  const mine = take(base, decision(base, park, 'rejected'));
  const theirs = take(take(base, decision(base, jobs, 'accepted')), add(base, ADDED));
  const both = merge(base, mine, theirs);
  assert.deepEqual(both.decisions, { [names[4]]: 'accepted', [park]: 'rejected', [jobs]: 'accepted' });
  assert.equal(both.added.length, 1);
  assert.deepEqual(take(both, decision(base, park, 'rejected'), true), theirs);
  assert.deepEqual(merge(base, base, theirs), theirs);
  assert.deepEqual(merge(base, take(base, decision(base, names[4], undefined)), theirs).decisions, { [jobs]: 'accepted' });
});

test('an added record follows its quote through a changed text, and waits where it is gone', () => {
  const review = take(EMPTY, add(EMPTY, ADDED));
  const longer = `前言\n${REPORT}`;
  const moved = settle(review, longer);
  assert.equal(longer.slice(...moved.added[0].span), ADDED.quote);
  const gone = settle(moved, '别的');
  assert.equal(gone.added[0].span, null);
  assert.equal(reviewed(extract('别的'), gone).records.length, 0);
  assert.deepEqual(settle(gone, REPORT), review);
  const twice = '稳住经济大盘。……稳住经济大盘。';
  assert.equal(settle({ ...review, added: [{ ...ADDED, span: [8, 14] }] }, twice).added[0].span[0], twice.lastIndexOf('稳'));
});

test('a summary holds the records without the rejected ones, and the facts as corrected', () => {
  let review = take(EMPTY, decision(EMPTY, park, 'rejected'));
  review = take(review, facts(review, { place: '澜川县' }));
  const report = summarise({ id: 'x', name: 'a.txt', text: REPORT, addedAt: 5 }, reviewed(found, review));
  assert.deepEqual(report.facts, { title: '', place: '澜川县', year: '2031', level: 'county' });
  assert.deepEqual(report.counts, { records: 11, targets: 10, results: 1, qualitative: 2, reviewed: 1, rejected: 1, chars: REPORT.length, notes: 1 });
  const summary = summaryOf(report);
  assert.deepEqual(Object.keys(summary[0]), SUMMARY);
  const left = reviewed(found, review).records.filter((r) => r.review !== 'rejected');
  const wanted = left.filter((r) => r.canonical && r.low !== null);
  assert.deepEqual(summary.map((r) => r.id), left.filter((r) => wanted.includes(r) || wanted.some((of) => of.last_year === r.id)).map((r) => r.id));
  assert.ok(summary.length > 0 && summary.length < left.length);
  assert.deepEqual(report.indicators, [...new Set(wanted.map((r) => r.canonical))]);
  assert.equal(report.spread.reduce((n, [, , , , some]) => n + some, 0), left.length);
  assert.equal(report.spread.reduce((n, [status, , , form, some]) => n + (status === 'target' && form === 'qualitative' ? some : 0), 0), 2);
  const { spread, indicators, ...before } = { ...report, summary: left };
  assert.deepEqual(light(before), report, 'a report that was kept with all of its records');
  assert.deepEqual(light({ ...before, spread, summary }), report, 'and one that was kept with objects');
  assert.deepEqual(summaryOf({ summary: '[["indicator"],["甲"]]' }), [], 'what is no record is left out');
  assert.deepEqual(summaryOf({ summary: '{' }), []);
});

test('a browser that keeps nothing still holds everything while the page is open, and says so', async () => {
  const storage = createStorage({ factory: { open() { throw new DOMException('no', 'SecurityError'); } }, channel: null });
  assert.equal(await storage.write([{ store: 'texts', id: 'a', value: '甲' }, { store: 'reviews', id: 'a', value: EMPTY }]), 'forbidden');
  assert.equal(await storage.read('texts', 'a'), '甲');
  assert.equal(await storage.update('texts', 'a', (was) => `${was}乙`), 'forbidden');
  assert.equal(await storage.read('texts', 'a'), '甲乙');
  const seen = [];
  await storage.each('texts', (batch) => seen.push(...batch));
  assert.deepEqual(seen, [{ id: 'a', value: '甲乙' }]);
  await storage.write([{ store: 'texts', id: 'a' }]);
  assert.equal(await storage.read('texts', 'a'), undefined);
  assert.equal(await storage.read('reviews', 'b'), undefined);
});

test('texts that differ have names that differ', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', REPORT, `${REPORT} `, REPORT.replace('9', '8')];
  assert.equal(new Set(texts.map(nameOf)).size, texts.length);
});

test('of a damaged review what is sound is kept, and of anything else nothing', () => {
  const whole = { version: 1, decisions: { [park]: 'accepted' }, edits: { [jobs]: { low: 3, unit: '人', bound: null } }, added: [ADDED], facts: { year: '2031' } };
  assert.equal(sound('reviews', whole), whole, 'a sound one is the very same');
  const pollution = JSON.parse('{"__proto__": "accepted"}');
  const damaged = {
    version: 1, more: 1,
    decisions: { ...pollution, [park]: 'accepted', [jobs]: 'maybe', x: { toString: 1 } },
    edits: { [park]: { low: Infinity }, [jobs]: { indicator: '企业' }, y: { html: '<img>' }, z: null },
    added: [ADDED, ADDED, null, { ...ADDED, id: 1.5 }, { ...ADDED, id: 5, span: [9, 3] }, { ...ADDED, id: 6, quote: 7 }, { id: 8 }],
    facts: { year: 2031, level: 'planet', place: '青渚区', motto: 'x' },
  };
  assert.deepEqual(sound('reviews', damaged), {
    version: 1, decisions: { [park]: 'accepted' }, edits: { [jobs]: { indicator: '企业' } }, added: [ADDED], facts: { place: '青渚区' },
  });
  reviewed(found, sound('reviews', damaged));
  for (const value of [null, 0, '', 'x', [], {}, { version: 2 }, new Map()]) assert.equal(sound('reviews', value), undefined);
  const parts = sound('reviews', { version: 1, decisions: [], edits: 'x', added: {}, facts: null });
  assert.ok(isEmpty(parts));
  assert.deepEqual(sound('reviews', { version: 1, decisions: { a: 'x'.repeat(30_000) }, edits: { ['k'.repeat(30_000)]: {} }, added: [], facts: {} }).edits, {});
  const kept = summarise({ id: 'a', name: 'b', text: REPORT, addedAt: 1 }, reviewed(found, EMPTY));
  assert.equal(sound('reports', kept), kept);
  for (const value of [undefined, {}, { ...kept, facts: null }, { ...kept, summary: [1] }, { ...kept, indicators: [1] }, { ...kept, addedAt: 'x' }, { ...kept, counts: {} }]) assert.equal(sound('reports', value), undefined);
  assert.deepEqual([sound('texts', '甲'), sound('texts', 7)], ['甲', undefined]);
});
