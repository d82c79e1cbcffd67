// What axe objects to on the page as it is: WCAG 2.2 AA and the good practices beside it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line for each rule that is broken, with the first places; empty where there is none. `rules` are asked for alone. */
export async function violations(page, { rules } = {}) {
  // Colours on their way from one state to another are nobody's contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0))));
  await page.evaluate(AXE);
  const found = await page.evaluate((only) => window.axe.run(document, { runOnly: only, rules: Object.fromEntries((only.type === 'rule' ? only.values : []).map((rule) => [rule, { enabled: true }])) }), rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS });
  return found.violations.map((v) => `${v.id} — ${v.nodes.map((n) => `${n.target} ${n.any.map((a) => a.message).join(' ')}`).slice(0, 4).join(' | ')}`);
}
