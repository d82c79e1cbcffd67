// The numbers of a Word list, which stand in numbering.xml and not in the text.
//
// | level text | form | third item |
// | --- | --- | --- |
// | `%1、` | chineseCounting | `三、` |
// | `（%1）` | chineseCounting | `（三）` |
// | `%1.%2` | decimal | `1.3 ` |
// | bullet | | nothing |

import { MAX_LABEL_CHARS } from './limits.js';
import { number } from './numerals.js';
import { attribute, child, children, value } from './xml.js';

/** Word has nine levels. */
const LEVELS = 9;
const whole = (text, otherwise) => (Number.isFinite(Number.parseInt(text ?? '', 10)) ? Number.parseInt(text, 10) : otherwise);

/**
 * @param {Element | null} numbering root of numbering.xml
 * @param {Element | null} styles root of styles.xml
 */
export function createNumbering(numbering, styles) {
  const abstracts = new Map(children(numbering, 'abstractNum').map((a) => [attribute(a, 'abstractNumId'), levels(a)]));
  const lists = new Map(children(numbering, 'num').map((n) => {
    const abstract = value(n, 'abstractNumId');
    const overrides = children(n, 'lvlOverride').map((o) => ({ level: whole(attribute(o, 'ilvl'), 0), start: value(o, 'startOverride'), lvl: child(o, 'lvl') }));
    return [attribute(n, 'numId'), { abstract, overrides }];
  }));
  const byStyle = new Map(children(styles, 'style').map((s) => [attribute(s, 'styleId'), { based: value(s, 'basedOn'), num: child(child(s, 'pPr'), 'numPr') }]));
  /** abstractNumId → how far each level was counted; lists of one kind count on from one another. */
  const counters = new Map();
  const begun = new Set();

  /** The list and level of a paragraph, its own or its style's. */
  function place(properties) {
    const own = child(properties, 'numPr');
    let style = value(properties, 'pStyle');
    let id = value(own, 'numId');
    let level = value(own, 'ilvl');
    for (let hops = 0; style !== null && hops < 16 && (id === null || level === null); hops++) {
      const { based, num } = byStyle.get(style) ?? { based: null, num: null };
      const inherited = value(num, 'numId');
      if (id === null && inherited !== null) {
        id = inherited;
        // A style's level is the one that names it.
        level ??= value(num, 'ilvl') ?? abstracts.get(lists.get(id)?.abstract)?.findIndex((l) => l.style === style)?.toString() ?? null;
      }
      style = based;
    }
    return { id, level: Math.min(LEVELS - 1, Math.max(0, whole(level, 0))) };
  }

  /** Counts a paragraph in its list. Returns its number as it stands before the words; empty where it has none. */
  function next(properties) {
    const { id, level } = place(properties);
    const list = lists.get(id);
    const forms = list && abstracts.get(list.abstract);
    if (!list || !forms) return '';
    const at = (i) => {
      const lvl = list.overrides.find((o) => o.level === i)?.lvl;
      return lvl ? form(lvl) : forms[i] ?? NO_LEVEL;
    };
    const counts = counters.get(list.abstract) ?? Array(LEVELS).fill(null);
    counters.set(list.abstract, counts);
    if (!begun.has(id)) {
      begun.add(id);
      for (const { level: i, start } of list.overrides) {
        if (start !== null && i < LEVELS) counts[i] = whole(start, 1) - 1;
      }
    }
    for (let i = 0; i < level; i++) counts[i] ??= at(i).start;
    counts[level] = (counts[level] ?? at(level).start - 1) + 1;
    counts.fill(null, level + 1);
    const { text, decimal, kind } = at(level);
    if (kind === 'bullet' || kind === 'none') return '';
    const label = text.replace(/%([1-9])/g, (_, d) => number(counts[d - 1] ?? at(d - 1).start, decimal ? 'decimal' : at(d - 1).kind));
    return /[\x21-\x7e]$/.test(label) ? `${label} ` : label;
  }
  return { next };
}

const NO_LEVEL = { start: 1, kind: 'none', text: '', decimal: false, style: null };

function form(lvl) {
  return {
    start: whole(value(lvl, 'start'), 1),
    kind: value(lvl, 'numFmt') ?? 'decimal',
    text: [...(value(lvl, 'lvlText') ?? '').trim()].slice(0, MAX_LABEL_CHARS).join(''),
    decimal: child(lvl, 'isLgl') !== null,
    style: value(lvl, 'pStyle'),
  };
}

function levels(abstract) {
  const out = Array(LEVELS).fill(NO_LEVEL);
  for (const lvl of children(abstract, 'lvl')) out[whole(attribute(lvl, 'ilvl'), 0)] = form(lvl);
  return out;
}
