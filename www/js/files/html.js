// HTML → text. The page is parsed into a document that is never shown, so no script runs and no image loads.
//
// | given | text |
// | --- | --- |
// | `<h2>一、回顾</h2><p>新建<br>公园</p>` | three lines |
// | `<table><tr><td>甲<td>乙</table>` | `甲⇥乙` |
// | `<ol start=3><li>扩大投资` | `3. 扩大投资` |
// | navigation, footers, lists of links, scripts, what is hidden | nothing |

import { number } from './numerals.js';
import { collapse, createWriter } from './writer.js';

const SKIP = new Set(['script', 'style', 'noscript', 'template', 'nav', 'footer', 'aside', 'button', 'select', 'input', 'textarea', 'svg', 'canvas', 'iframe', 'object', 'embed', 'audio', 'video', 'img', 'picture', 'math', 'rt', 'rp', 'head', 'dialog', 'datalist']);
const SKIP_ROLES = new Set(['navigation', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'toolbar', 'dialog']);
const BLOCKS = new Set(['address', 'article', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul']);
/** Where lists of links are looked for. */
const HOLDERS = new Set(['div', 'ul', 'ol', 'dl', 'table', 'section', 'td', 'p', 'header', 'form']);
/** Words that sites call their furniture by, in `id` and `class`. */
const FURNITURE = new Set(['nav', 'navbar', 'navigation', 'menu', 'footer', 'foot', 'bottom', 'breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'sidebar', 'copyright', 'share', 'toolbar', 'pager', 'pagination', 'related', 'comments', 'search', 'login', 'banner', 'cookie', 'skip']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const PRE = /white-space\s*:\s*(pre|break-spaces)/i;
/** A list item whose words begin with a number of their own gets no other. */
const NUMBERED = /^\s*[（(]?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[)）、.．]/;

/** So many links and this share of the characters make a list of links; named furniture is under a fifth of its page. */
const LINKS = 3;
const LINKED = 0.6;
const FURNITURE_SHARE = 0.2;

/**
 * @param {string} html a page, or what an office program put on the clipboard
 * @returns {string}
 */
export function htmlToText(html) {
  const { body } = new DOMParser().parseFromString(defused(html), 'text/html');
  const sizes = measure(body);
  const w = createWriter();
  const { chars: whole, linked } = sizes.get(body);
  // A page that is all links is read as it is.
  const listsFall = linked < whole * LINKED;

  function falls(element, tag) {
    if (SKIP.has(tag) || SKIP_ROLES.has(element.getAttribute('role')) || element.hidden || element.getAttribute('aria-hidden') === 'true') return true;
    if (HIDDEN.test(element.getAttribute('data-style') ?? '')) return true;
    const size = sizes.get(element);
    if (listsFall && HOLDERS.has(tag) && size.links >= LINKS && size.linked > size.chars * LINKED) return true;
    const small = BLOCKS.has(tag) && tag !== 'body' && size.chars < whole * FURNITURE_SHARE;
    return small && (tag === 'header' || named(element)) && !element.querySelector('h1, h2, h3');
  }

  /** @param {Element} element @param {{ pre: boolean, list: { next: number, type: string } | null }} inside */
  function walk(element, inside) {
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        if (!inside.pre) w.add(collapse(node.data));
        else node.data.split(/\r?\n/).forEach((line, i) => { if (i > 0) w.end(); w.add(line); });
      }
      if (node instanceof Element) enter(node, node.localName, inside);
    }
  }

  function enter(element, tag, inside) {
    if (falls(element, tag)) return;
    if (tag === 'br') return w.end();
    const style = element.getAttribute('data-style') ?? '';
    const within = { ...inside, pre: inside.pre || tag === 'pre' || PRE.test(style) };
    if (tag === 'tr') {
      w.openRow();
      walk(element, within);
      return w.closeRow();
    }
    if (tag === 'td' || tag === 'th') {
      w.openCell();
      walk(element, { ...within, list: null });
      return w.closeCell();
    }
    const block = BLOCKS.has(tag);
    if (block) w.end();
    if (tag === 'ol') within.list = { next: Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1, type: /list-style[^;]*none/i.test(style) ? 'none' : element.getAttribute('type') ?? '1' };
    if (tag === 'ul') within.list = null;
    if (tag === 'li' && inside.list) item(element, inside.list);
    walk(element, within);
    if (block) w.end();
  }

  function item(element, list) {
    const at = Number.parseInt(element.getAttribute('value') ?? '', 10) || list.next;
    list.next = at + 1;
    if (list.type !== 'none' && !NUMBERED.test(element.textContent)) w.label(`${number(at, LIST_TYPES[list.type] ?? 'decimal')}. `);
  }

  walk(body, { pre: false, list: null });
  return w.text();
}

const LIST_TYPES = { 1: 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

/** A parsed document never runs, but the page's policy counts each style and handler in it as an attempt: they are named otherwise. */
function defused(html) {
  const kept = html.split(/(?=<(?:style|script)\b)/i).map((piece) => {
    const raw = /^<(style|script)\b/i.exec(piece)?.[1];
    const end = raw ? piece.search(new RegExp(`</${raw}\\s*>`, 'i')) : 0;
    return end < 0 ? '' : piece.slice(end);
  });
  return kept.join('').replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(?<=[\s"'/])(style|on[a-z]+)(?=\s*=)/gi, 'data-$1'));
}

function named(element) {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/).some((word) => FURNITURE.has(word));
}

/** For each element the characters in it, those of them in links, and the links. */
function measure(body) {
  const sizes = new Map();
  function visit(element, linked) {
    const size = { chars: 0, linked: 0, links: 0 };
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        const n = node.data.replace(/\s+/g, '').length;
        size.chars += n;
        if (linked) size.linked += n;
      } else if (node instanceof Element) {
        const skip = SKIP.has(node.localName);
        const inner = visit(node, linked || node.localName === 'a');
        if (skip) continue;
        size.chars += inner.chars;
        size.linked += inner.linked;
        size.links += inner.links + (node.localName === 'a' ? 1 : 0);
      }
    }
    sizes.set(element, size);
    return size;
  }
  visit(body, false);
  return sizes;
}
