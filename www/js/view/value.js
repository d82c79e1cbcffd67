// A record's value, the same in cards, table and details: symbol, digits, unit; read aloud with the bound in words.

import { h } from '../dom.js';
import { value, valueSpoken } from '../format.js';

export function valueNode(record) {
  const v = value(record);
  if (!v) return h('span', { class: 'value says', lang: 'zh-CN' }, record.statement ?? '');
  return h('span', { class: 'value' },
    h('span', { class: 'offscreen' }, valueSpoken(record)),
    h('span', { 'aria-hidden': 'true' },
      v.symbol && h('span', { class: 'symbol', title: v.word }, v.symbol),
      h('span', { class: 'digits' }, v.digits),
      v.unit && h('span', { class: 'unit' }, v.unit)));
}
