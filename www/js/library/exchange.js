// Reviews on their way to another machine and back: one JSON file with the texts and what was decided about them.
//
//   { "format": "mubiao.review", "schema": 1, "engine": "0.1.0", "exported": "2031-02-01T08:00:00.000Z",
//     "reports": [{ "name": "青渚区.txt", "text": "…", "review": { "version": 1, "decisions": …, "edits": …, "added": …, "facts": … } }] }
//
// What comes in is checked to the last field before anything is changed; a wrong file is refused with the place and the
// reason (`Refused`).

import { EMPTY, FIELDS } from '../model/review.js';
import './exchange-words.js';

export const SCHEMA = 1;
/** Bounds of what is taken in: far beyond any real work, and small enough to be checked at once. */
export const MOST = { bytes: 256e6, reports: 5000, text: 5e6, entries: 100_000, words: 2000 };

/** Why a file is not taken in: a word key and its values. */
export class Refused extends Error {
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** @param {{ name: string, text: string, review?: any }[]} reports */
export function pack(reports, { engine, exported }) {
  const list = reports.map((r) => ({ name: r.name, text: r.text, review: r.review ?? EMPTY }));
  return JSON.stringify({ format: 'mubiao.review', schema: SCHEMA, engine, exported, reports: list }, null, 1);
}

/**
 * @param {string} json
 * @returns {{ name: string, text: string, review: import('../model/review.js').Review }[]}
 * @throws {Refused}
 */
export function unpack(json) {
  let file;
  try {
    file = JSON.parse(json);
  } catch {
    throw new Refused('exchange.json');
  }
  if (file?.format !== 'mubiao.review') throw new Refused('exchange.format');
  if (file.schema !== SCHEMA) throw new Refused(Number.isInteger(file.schema) && file.schema > SCHEMA ? 'exchange.newer' : 'exchange.format');
  list(file.reports, 'reports', MOST.reports);
  return file.reports.map((r, i) => {
    const at = `reports[${i}]`;
    object(r, at);
    return { name: string(r.name, `${at}.name`), text: string(r.text, `${at}.text`, MOST.text, 1), review: review(r.review, `${at}.review`, r.text) };
  });
}

function refuse(at) {
  throw new Refused('exchange.field', { at });
}
function object(value, at) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) refuse(at);
  return value;
}
function list(value, at, most) {
  if (!Array.isArray(value) || value.length > most) refuse(at);
  return value;
}
function string(value, at, most = MOST.words, least = 0) {
  if (typeof value !== 'string' || value.length > most || value.length < least) refuse(at);
  return value;
}
function oneOf(values) {
  return (value, at) => (values.includes(value) ? value : refuse(at));
}
const orNull = (check) => (value, at) => (value === null ? null : check(value, at));
const number = (value, at) => (Number.isFinite(value) ? value : refuse(at));

/** An object whose every entry is checked; names that are no data are refused. */
function entries(value, at, check) {
  const all = Object.entries(object(value, at));
  if (all.length > MOST.entries) refuse(at);
  return Object.fromEntries(all.map(([key, entry], i) => {
    if (key === '__proto__') refuse(at);
    return [string(key, `${at}[${i}]`, 2 * MOST.words), check(entry, `${at}[${i}]`, key)];
  }));
}

const CHECKS = {
  indicator: string, unit: string, commitment: string, statement: orNull(string), canonical: orNull(string),
  low: orNull(number), high: orNull(number),
  bound: orNull(oneOf(['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'range'])),
  measure: orNull(oneOf(['growth', 'decline', 'level', 'output'])), status: oneOf(['target', 'result']),
};
const fields = (value, at) => entries(value, at, (field, where, name) => (FIELDS.includes(name) ? CHECKS[name](field, `${at}.${name}`) : refuse(`${at}.${name.slice(0, 40)}`)));

function added(value, at, text) {
  const { id, span, quote, ...rest } = object(value, at);
  if (!Number.isSafeInteger(id) || id < 0) refuse(`${at}.id`);
  const words = string(quote, `${at}.quote`, MOST.text, 1);
  const place = span === null ? null : list(span, `${at}.span`, 2);
  if (place && text.slice(place[0], place[1]) !== words) refuse(`${at}.span`);
  return { id, span: place && [place[0], place[1]], quote: words, ...fields(rest, at) };
}

function review(value, at, text) {
  const { version, decisions, edits, added: more, facts, tasks = {} } = object(value, at);
  if (version !== 1) refuse(`${at}.version`);
  const records = list(more, `${at}.added`, MOST.entries).map((a, i) => added(a, `${at}.added[${i}]`, text));
  if (new Set(records.map((a) => a.id)).size !== records.length) refuse(`${at}.added`);
  const levels = oneOf(['', 'national', 'province', 'city', 'county', 'town']);
  return {
    version: 1,
    decisions: entries(decisions, `${at}.decisions`, oneOf(['accepted', 'rejected'])),
    edits: entries(edits, `${at}.edits`, fields),
    added: records,
    tasks: entries(tasks, `${at}.tasks`, (beside, where) => entries(beside, where, (words, there, name) => (['lead', 'support', 'progress'].includes(name) ? string(words, there) : refuse(there)))),
    facts: entries(facts, `${at}.facts`, (fact, where, name) => (name === 'level' ? levels(fact, where) : ['place', 'year'].includes(name) ? string(fact, where) : refuse(where))),
  };
}
