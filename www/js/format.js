// Values as people read them.
//
//   low 8100000000, unit 元             →  81 亿元          8.1 billion 元
//   low 68700, unit 亩                  →  6.87 万亩        68,700 亩
//   low 61240, unit 元                  →  61240 元         (6.124 万元 would be harder to read)
//   low 35, unit 个, bound at_least     →  ≥ 35 个
//   low 4.5, high 5, unit %             →  4.5–5 %
//   low 0.1 + 0.2 never shows           →  0.3

import { spoken, t } from './words.js';

export const SYMBOLS = { about: '≈', at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' };
const PLAIN = new Set(['%', '‰', '个百分点', '百分点', '倍', '番', '位', '类', '级', '成', '年', '小时', '分钟']);

/** A number without the noise of doubles: at most 12 significant digits. */
const tidy = (n) => String(Number(n.toPrecision(12)));

/** `[digits, multiplier word]` of a number in base units. */
export function humane(n, unit) {
  const size = Math.abs(n);
  if (PLAIN.has(unit) || size < 10000) return [tidy(n), ''];
  if (spoken() === 'en') {
    if (size >= 1e12) return [tidy(n / 1e12), 'trillion'];
    if (size >= 1e9) return [tidy(n / 1e9), 'billion'];
    if (size >= 1e6) return [tidy(n / 1e6), 'million'];
    return [Number(tidy(n)).toLocaleString('en', { maximumFractionDigits: 6 }), ''];
  }
  if (size >= 1e12) return [tidy(n / 1e12), '万亿'];
  if (size >= 1e8) return [tidy(n / 1e8), '亿'];
  const tenThousands = tidy(n / 1e4);
  return size >= 1e6 || !/\.\d{3}/.test(tenThousands) ? [tenThousands, '万'] : [tidy(n), ''];
}

/** A number to be edited, in base units or with 万 and 亿: `81亿`; empty where there is none. */
export const figure = (n, unit) => (n === null || n === undefined ? '' : humane(n, unit).join(spoken() === 'en' ? ' ' : '').trim());

const TIMES = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** What {@link figure} writes, read back: `1.2万`, `81 亿`, `8.1 billion`, `12,000`; `undefined` where it is no number. */
export function parseFigure(text) {
  const [, digits, times] = /^(-?\d[\d,]*(?:\.\d+)?)\s*(\S*)$/.exec(text.normalize('NFKC').trim()) ?? [];
  const by = TIMES[(times ?? '').toLowerCase()];
  return digits === undefined || by === undefined ? undefined : Number((Number(digits.replaceAll(',', '')) * by).toPrecision(15));
}

/**
 * The parts of a record's value, or `null` where it has no number.
 * @returns {{ symbol: string, digits: string, unit: string, word: string } | null}
 */
export function value(record) {
  if (record.low === null || record.low === undefined) return null;
  const [low, lowWord] = humane(record.low, record.unit);
  let digits = low;
  let multiplier = lowWord;
  if (record.high !== null && record.high !== undefined) {
    const [high, highWord] = humane(record.high, record.unit);
    digits = highWord === lowWord ? `${low}–${high}` : `${low}${lowWord}–${high}`;
    multiplier = highWord;
  }
  const gap = multiplier && spoken() === 'en' ? ' ' : '';
  return {
    symbol: SYMBOLS[record.bound] ?? '',
    digits,
    unit: `${multiplier}${gap}${record.unit}`,
    word: record.bound && record.bound !== 'exact' && record.bound !== 'range' ? t(`bound.${record.bound}`) : '',
  };
}

/** The value in one line of plain text: `≥ 35 个`; for a qualitative record, its statement. */
export function valueText(record) {
  const v = value(record);
  if (!v) return record.statement ?? '';
  return [v.symbol, v.digits, v.unit].filter(Boolean).join(' ');
}

/** The value to be read aloud: `不少于 35 个`. */
export function valueSpoken(record) {
  const v = value(record);
  if (!v) return record.statement ?? '';
  return [v.word, v.digits, v.unit].filter(Boolean).join(' ');
}

/** What stands under the value: the bound in words and the value as written, where they add something. */
export function asWritten(record) {
  if (record.form !== 'quantified') return '';
  const shown = valueText(record).replace(/\s/g, '');
  const written = record.value ?? '';
  const bound = spoken() === 'en' ? value(record)?.word : '';
  return [bound, written.replace(/\s/g, '') === shown ? '' : written].filter(Boolean).join(' · ');
}

/** `2025`, or `2021–2025`. */
export const period = (p) => (p.from === p.to ? String(p.from) : `${p.from}–${p.to}`);
