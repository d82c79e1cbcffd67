// A button that opens a list of actions. Arrow keys move, Escape and a click elsewhere close.

import { fill, h } from '../dom.js';

/** So many pixels a list stays away from the edge of the window. */
const MARGIN = 16;
const HEAD = 64;

/**
 * @param {{ button: any, items: () => any[] }} options `items` gives, each time it opens, buttons with role=menuitem and others
 */
export function createMenu({ button, items }) {
  const list = h('div', { class: 'menu', role: 'menu', hidden: true });
  const root = h('div', { class: 'menu-root' }, button, list);
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');

  const entries = () => [...list.querySelectorAll('[role="menuitem"]')];
  function close(refocus) {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  }
  button.addEventListener('click', () => {
    if (!list.hidden) {
      close(true);
      return;
    }
    fill(list, items());
    list.setAttribute('aria-label', button.textContent || button.getAttribute('aria-label'));
    list.hidden = false;
    const { top, bottom } = button.getBoundingClientRect();
    const below = innerHeight - bottom;
    const up = below < list.scrollHeight + MARGIN && below < top;
    list.classList.toggle('up', up);
    list.style.maxHeight = `${up ? top - HEAD : below - MARGIN}px`;
    button.setAttribute('aria-expanded', 'true');
    entries()[0]?.focus();
  });
  list.addEventListener('click', (event) => event.target.closest('[role="menuitem"]') && close(true));
  root.addEventListener('keydown', (event) => {
    const all = entries();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape' && !list.hidden) close(true);
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => !root.contains(event.target) && close(false));
  root.addEventListener('focusout', (event) => event.relatedTarget && !root.contains(event.relatedTarget) && close(false));
  return root;
}
