// The icons of what is loaded on demand, beside those of the bar (dom.js): paths on a square of 16.

import { PATHS } from '../dom.js';

Object.assign(PATHS, {
  doubt: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  folder: 'M2 12.5v-9h4l1.5 2H14v7zM2 7h12',
  up: 'M8 10V2.5M4.5 5.5 8 2l3.5 3.5M3 13.5h10',
  down: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M3 13.5h10',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  edit: 'M3 13h2.5L13 5.5 10.5 3 3 10.5zM9 4.5 11.5 7',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  check: 'M3 8.5 6.5 12 13 4.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H9.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6.5a3.5 3.5 0 0 0 0 7H10',
});
