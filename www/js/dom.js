// Builds elements. Strings become Text nodes, always: no text of a report can become markup.
//
//   h('p', { class: 'note', onclick: go }, 'a < b')   →   <p class="note">a &lt; b</p>

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} [props] attributes; `onclick` and the like are listeners; `false` and `null` are left out
 * @param {...any} children nodes, strings, numbers, or lists of them; `false` and `null` are left out
 * @returns {any}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  set(element, props);
  element.append(...nodes(children));
  return element;
}

/** Replaces what is in `element`. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Makes `nodes` the children of `parent`; those that stay are not touched, and keep their focus and their layout. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
  return parent;
}

/** Sets attributes and listeners. An attribute that stays as it is is left alone: a browser styles anew all that is inside one with a `lang`. */
export function set(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else {
      const says = value === true ? '' : value ?? false;
      if (says === false) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(says)) element.setAttribute(name, says);
    }
  }
  return element;
}

/** The `data-key` of what has the focus inside `root`, so that it has it again once `root` is drawn anew. */
export function focusedKey(root) {
  const active = document.activeElement;
  return active instanceof HTMLElement && root.contains(active) ? active.dataset.key : undefined;
}

/** The element around the place of an event that fits `selector`. @param {Event} event @param {string} selector */
export const around = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

function nodes(children) {
  return children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false && c !== '');
}

/** The icons of what is there at once; the others come with the desk (ui/icons.js). @type {Record<string, string>} */
export const PATHS = {
  open: 'M2.5 12.5v-9h4l1.5 2h5.5v7z',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1.7M8 12.8v1.7M1.5 8h1.7M12.8 8h1.7M3.4 3.4l1.2 1.2M11.4 11.4l1.2 1.2M3.4 12.6l1.2-1.2M11.4 4.6l1.2-1.2',
  moon: 'M13.2 9.8A5.7 5.7 0 0 1 6.2 2.8a5.7 5.7 0 1 0 7 7z',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.3c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6c0 1.3-1.8 1.4-1.8 2.7M8 11.2v.1',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1',
};

/** A 16 px line icon, for the eye only. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true', focusable: 'false' });
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
