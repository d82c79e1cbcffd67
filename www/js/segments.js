// Cuts a line of the report into stretches that are covered by the same things. Pure; positions are UTF-16 units.
//
//   line 0..10, a record over 2..8, its number at 5..6
//   →  0..2 plain   2..5 record   5..6 record, number   6..8 record   8..10 plain

/**
 * @typedef {{ start: number, end: number, record?: object, number?: number, heading?: number }} Item
 * @param {number} start
 * @param {number} end
 * @param {Item[]} items any that meet the line, in any order, overlapping or not
 * @returns {{ start: number, end: number, items: Item[] }[]}
 */
export function segments(start, end, items) {
  const cuts = new Set([start, end]);
  for (const item of items) {
    if (item.start > start && item.start < end) cuts.add(item.start);
    if (item.end > start && item.end < end) cuts.add(item.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const starting = [...items].sort((a, b) => a.start - b.start);
  let next = 0;
  let open = [];
  const found = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const at = edges[i];
    open = open.filter((item) => item.end > at);
    while (next < starting.length && starting[next].start <= at) {
      if (starting[next].end > at) open.push(starting[next]);
      next += 1;
    }
    found.push({ start: at, end: edges[i + 1], items: open });
  }
  return found;
}

/** The lines of a text as `[start, end]` without their line ends; lines longer than `most` are cut. */
export function lines(text, most = 20000) {
  const found = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const next = end + 1;
    if (end > start && text[end - 1] === '\r') end -= 1;
    for (let at = start; at < end || at === start; at += most) found.push([at, Math.min(end, at + most)]);
    start = next;
  }
  return found;
}

/** Groups lines into blocks of about `size` characters, so that a long text is marked up only where it is seen. */
export function blocks(all, size = 1500) {
  const found = [];
  for (const line of all) {
    const block = found.at(-1);
    if (block && line[1] - block.start < size) {
      block.lines.push(line);
      block.end = line[1];
    } else {
      found.push({ start: line[0], end: line[1], lines: [line] });
    }
  }
  return found;
}

/** Puts each item into every block it meets. */
export function distribute(blocksOfText, items) {
  const lists = blocksOfText.map(() => []);
  for (const item of items) {
    let low = 0;
    let high = blocksOfText.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocksOfText[middle].end <= item.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < blocksOfText.length && blocksOfText[i].start < item.end; i++) lists[i].push(item);
  }
  return lists;
}
