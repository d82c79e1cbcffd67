// A report as one file: the text with its records marked, the table beside it, and links from each to the other. No
// script, no request; its own policy allows neither.

import { valueText } from '../format.js';
import { blocks, distribute, lines, segments } from '../segments.js';
import { spoken, t } from '../words.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; --paper: #fdfdfc; --ink: #1b1d21; --ink-2: #55585f; --line: #dcd8cf; --target: #1c569f; --result: #8a4b00; --quali: #75358a; --at: #fff0b8; }
@media (prefers-color-scheme: dark) { :root { --paper: #191b1f; --ink: #e7e5e0; --ink-2: #b4b6bc; --line: #3a3d44; --target: #8db9f2; --result: #e5ad68; --quali: #d3a8e4; --at: #4a3d10; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 82rem; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink); font: 16px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
.about { color: var(--ink-2); font-size: .875rem; margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); } th { color: var(--ink-2); font-weight: 600; white-space: nowrap; }
td.v { white-space: nowrap; font-weight: 600; } td.q { color: var(--ink-2); min-width: 16rem; }
a { color: inherit; } a:focus-visible { outline: 2px solid var(--target); outline-offset: 2px; }
.text { max-width: 44em; } .text p { margin: 0 0 .5em; white-space: pre-wrap; } .text .h { font-weight: 700; }
.text a { text-decoration: underline 1.5px; text-underline-offset: .3em; text-decoration-skip-ink: none; }
.target { text-decoration-color: var(--target); color: inherit; } .text .result { text-decoration-color: var(--result); text-decoration-style: dotted; } .text .qualitative { text-decoration-color: var(--quali); text-decoration-style: dashed; }
.text b { font-weight: 650; }
td.result, td.target, td.qualitative { white-space: nowrap; font-weight: 600; } td.target { color: var(--target); } td.result { color: var(--result); } td.qualitative { color: var(--quali); }
tr.rejected { text-decoration: line-through; } :target { background: var(--at); scroll-margin: 5rem; }
@media print { body { padding: 0; font-size: 11pt; max-width: none; } .scroll { overflow: visible; } tr { break-inside: avoid; } thead { display: table-header-group; } a { text-decoration-thickness: 1px; } }
`;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Words as text of the file, never as markup. */
export const escaped = (words) => String(words ?? '').replace(/[&<>"']/g, (c) => ENTITIES[c]);

const kindOf = (r) => (r.form === 'qualitative' ? 'qualitative' : r.status);

/** The text, each stretch of a record linked to its row; where several records meet, to the one that is shortest there. */
function marked(text, rows, outline) {
  const spans = rows.map((r) => ({ start: r.span[0], end: r.span[1], record: r }));
  const numbers = rows.filter((r) => r.number_span).map((r) => ({ start: r.number_span[0], end: r.number_span[1], number: r.id }));
  const headings = outline.map((s) => ({ start: s.span[0], end: s.span[1], heading: s.level }));
  const parts = blocks(lines(text));
  const per = distribute(parts, [...spans, ...numbers, ...headings]);
  const anchored = new Set();
  const piece = ({ start, end, items }) => {
    const words = escaped(text.slice(start, end));
    const here = items.filter((i) => i.record).sort((a, b) => a.end - a.start - (b.end - b.start));
    if (here.length === 0) return items.some((i) => i.heading) ? `<span class="h">${words}</span>` : words;
    const ids = here.map((i) => i.record.id).filter((id) => !anchored.has(id) && anchored.add(id));
    const targets = ids.slice(1).map((id) => `<span id="r${id}"></span>`).join('');
    const states = items.some((i) => i.number !== undefined) ? `<b>${words}</b>` : words;
    return `${targets}<a${ids.length > 0 ? ` id="r${ids[0]}"` : ''} class="${kindOf(here[0].record)}" href="#t${here[0].record.id}">${states}</a>`;
  };
  return parts.map((part, i) => part.lines.map(([start, end]) => {
    const inside = per[i].filter((item) => item.start < end && item.end > start);
    return `<p>${segments(start, end, inside).map(piece).join('')}</p>\n`;
  }).join('')).join('');
}

/**
 * @param {{ reviewed: any, rows: any[], text: string, now: Date }} report `rows` are the records to be in it
 * @returns {string} the file
 */
export function htmlReport({ reviewed, rows, text, now }) {
  const { document, outline, version } = reviewed;
  const title = document.title?.value || [document.place?.value, document.year?.value].filter(Boolean).join(' ') || t('doc.untitled');
  const columns = ['status', 'indicator', 'value', 'measure', 'commitment', 'path', 'quote'];
  const row = (r) => `<tr id="t${r.id}"${r.review === 'rejected' ? ' class="rejected"' : ''}><td class="${kindOf(r)}">${escaped(r.form === 'qualitative' ? t('form.qualitative') : t(`role.${r.status}`))}</td>`
    + `<td><a href="#r${r.id}">${escaped(r.indicator || '—')}</a></td><td class="v">${escaped(valueText(r))}</td><td>${escaped(r.measure ? t(`measure.${r.measure}`) : r.kind ? t(`kind.${r.kind}`) : '')}</td>`
    + `<td>${escaped(r.commitment)}</td><td>${escaped(r.path.at(-1) ?? '')}</td><td class="q">${escaped(r.quote)}</td></tr>\n`;
  const counts = t('take.html.about', { n: rows.length, v: version, d: now.toISOString().slice(0, 10) });
  return `<!doctype html>
<html lang="${spoken() === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 lang="zh-CN">${escaped(title)}</h1>
<p class="about">${escaped(counts)}</p>
<h2>${escaped(t('pane.results'))}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${escaped(t('pane.results'))}"><table>
<thead><tr>${columns.map((key) => `<th scope="col">${escaped(t(`take.col.${key}`))}</th>`).join('')}</tr></thead>
<tbody lang="zh-CN">
${rows.map(row).join('')}</tbody>
</table></div>
<h2>${escaped(t('pane.text'))}</h2>
<div class="text" lang="zh-CN">
${marked(text, rows, outline)}</div>
</body>
</html>
`;
}
