// The views of the page. Which one is shown stands in the address (#/library); all but the report are loaded when they
// are first opened: a module with `create(store, actions) -> { root, shown(), hidden() }` and a style sheet.
//
// `#t=…` is a link that carries a text and shows the report.

import { fill, h } from './dom.js';
import { t } from './words.js';

/** @typedef {{ root: any, shown(): void, hidden(): void }} View */

/** @type {{ id: string, label: string, css?: string, load?: () => Promise<{ create: (store: any, actions: any) => View }> }[]} */
export const VIEWS = [
  { id: 'report', label: 'view.report' },
  { id: 'library', label: 'view.library', css: 'library', load: () => import('./library/view.js') },
  { id: 'compare', label: 'view.compare', css: 'compare', load: () => import('./compare/view.js') },
  { id: 'tasks', label: 'view.tasks', css: 'tasks', load: () => import('./tasks/view.js') },
];

/** The view that an address names; `report` where it names none. */
export function viewOf(hash) {
  const id = hash.replace(/^#\//, '');
  return VIEWS.some((v) => v.id === id) ? id : 'report';
}

/**
 * The tabs and the frame of the views. `report` is the one that is there from the start.
 * @param {import('./types').Store} store
 * @param {() => Promise<import('./types').Actions>} desk what all but the empty report stand on
 */
export function createViews(store, desk, report) {
  const nav = h('nav', { class: 'views' });
  /** @type {HTMLElement & { children: Iterable<HTMLElement> }} */
  const root = h('main', { class: 'stage', id: 'main' }, report);
  /** @type {Record<string, Promise<View>>} */
  const views = { report: Promise.resolve({ root: report, shown() {}, hidden() {} }) };
  /** @type {View | null} */
  let current = null;

  async function open(id) {
    const { css, load } = VIEWS.find((v) => v.id === id) ?? {};
    if (!load) throw new Error(`no view ${id}`);
    const [actions, module] = await Promise.all([desk(), load(), css && sheet(css)]);
    const view = module.create(store, actions);
    root.append(view.root);
    return view;
  }

  /** The view, or what stands in its place as long as it does not load. @returns {Promise<View>} */
  async function reach(id) {
    views[id] ??= open(id);
    try {
      return await views[id];
    } catch {
      delete views[id];
      const says = failed(id);
      root.append(says);
      return { root: says, shown() {}, hidden: () => says.remove() };
    }
  }

  async function show(id) {
    const view = await reach(id);
    if (store.get().view !== id) {
      view.root.hidden = true;
      return;
    }
    current?.hidden();
    current = view;
    const others = [...root.children].filter((child) => child !== view.root && !child.hidden);
    others.forEach((child) => child.classList.add('leaving'));
    view.root.hidden = false;
    view.shown();
    // What was shown is taken down when this one is laid out: both in one frame are a long wait.
    requestAnimationFrame(() => requestAnimationFrame(() => others.forEach((child) => {
      child.classList.remove('leaving');
      child.hidden = child !== current?.root;
    })));
  }

  const failed = (id) => h('div', { class: 'view-failed', role: 'alert' },
    h('p', {}, t('view.failed')), h('button', { type: 'button', class: 'button', onclick: () => show(id) }, t('act.retry')));

  store.on(['view', 'lang'], ({ view }) => {
    nav.hidden = VIEWS.length < 2;
    nav.setAttribute('aria-label', t('views'));
    fill(nav, VIEWS.map(({ id, label }) => h('a', { href: `#/${id}`, 'data-to': id, 'aria-current': id === view ? 'page' : null }, t(label))));
  });
  store.on(['view'], ({ view }) => {
    document.body.dataset.at = view;
    if (viewOf(location.hash) !== view) location.hash = `#/${view}`;
    show(view);
  });
  addEventListener('hashchange', () => store.set({ view: viewOf(location.hash) }));
  return { root, nav };
}

const sheets = new Map();

/** Loads a style sheet, once. @returns {Promise<void>} */
export function sheet(name) {
  if (!sheets.has(name)) sheets.set(name, attach(name).catch((error) => {
    sheets.delete(name);
    throw error;
  }));
  return sheets.get(name);
}

function attach(name) {
  return new Promise((resolve, reject) => {
    const link = h('link', { rel: 'stylesheet', href: new URL(`../css/${name}.css`, import.meta.url).href, onload: resolve, onerror: reject });
    document.head.append(link);
  });
}
