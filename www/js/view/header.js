// The bar on top: what this is, which report is open, and what can be done with the page.

import { fill, h, icon } from '../dom.js';
import { createMenu } from '../ui/menu.js';
import { t } from '../words.js';
import { SAMPLES } from './editor.js';

/** @param {import('../types').Store} store @param {Record<string, any>} actions */
export function createHeader(store, actions, { openHelp, chooseFile, nav }) {
  const brand = h('div', { class: 'brand' });
  const about = h('div', { class: 'facts' });
  const tools = h('div', { class: 'tools' });
  const root = h('header', { class: 'bar' }, brand, about, nav, tools);
  const nextTheme = () => (document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');

  function facts({ reviewed: found, name, phase }) {
    if (phase === 'empty') return null;
    const d = found?.document ?? {};
    const line = [d.place?.value, d.year && t('doc.year', { n: d.year.value }), d.level && t(`level.${d.level}`)].filter(Boolean);
    const title = d.title?.value || name || (found ? t('doc.untitled') : '');
    return [
      h('span', { class: 'facts-title', lang: 'zh-CN', title }, title),
      line.length > 0 && h('span', { class: 'facts-line' }, line.join(' · '))];
  }

  const tool = (key, name, run, extra = '') => h('button', { type: 'button', class: `tool ${extra}`, title: t(key), 'aria-label': t(key), onclick: run }, icon(name), h('span', { class: 'tool-label' }, t(key)));

  function sampleMenu() {
    const button = h('button', { type: 'button', class: 'tool wide', title: t('act.sample'), 'aria-label': t('act.sample') }, icon('list'), h('span', { class: 'tool-label' }, t('act.sample')));
    return createMenu({
      button,
      items: () => SAMPLES.map(({ key, file }) => h('button', { type: 'button', role: 'menuitem', onclick: () => actions.openSample(file) }, t(key))),
    });
  }

  store.on(['lang'], ({ lang }) => {
    fill(brand,
      h('span', { class: 'seal', 'aria-hidden': 'true' }, '目'),
      h('h1', {}, t('app.name'), lang === 'zh' && h('span', { class: 'latin', lang: 'en' }, 'Mubiao')));
  });
  store.on(['reviewed', 'phase', 'name', 'lang'], (state) => {
    about.hidden = state.phase === 'empty';
    fill(about, facts(state));
  });
  store.on(['phase', 'lang'], ({ phase, lang }) => {
    const busy = phase !== 'empty';
    fill(tools,
      busy && tool('act.new', 'plus', actions.fresh, 'labelled'),
      busy && tool('act.open', 'open', chooseFile, 'wide'),
      busy && sampleMenu(),
      busy && h('span', { class: 'rule', 'aria-hidden': 'true' }),
      h('button', { type: 'button', class: 'tool text', lang: lang === 'zh' ? 'en' : 'zh-CN', title: t('act.langname'), onclick: () => actions.setLang(lang === 'zh' ? 'en' : 'zh') }, lang === 'zh' ? 'EN' : '中'),
      h('button', { type: 'button', class: 'tool theme', title: t('act.theme'), 'aria-label': t('act.theme'), onclick: () => actions.setTheme(nextTheme()) }, icon('moon'), icon('sun')),
      tool('act.help', 'help', openHelp));
  });
  return root;
}
