// The rows of the task table: the engine's tasks, the records in them as the reader left them, and what the office wrote
// beside them. Pure.
//
//   keysOf([{ text: '建成公园3个' }, { text: '建成公园3个' }])  →  ['建成公园3个|0', '建成公园3个|1']

/** What an office writes beside a task. */
export const ENTRIES = ['lead', 'support', 'progress'];

/** A name for each task that a change elsewhere in the text leaves as it is. */
export function keysOf(tasks) {
  const seen = new Map();
  return tasks.map(({ text }) => {
    const n = seen.get(text) ?? 0;
    seen.set(text, n + 1);
    return `${text}|${n}`;
  });
}

/**
 * @param {import('../../pkg/mubiao.js').Task[]} tasks
 * @param {import('../types').Reviewed} reviewed
 * @param {Record<string, { lead?: string, support?: string, progress?: string }>} entries by the key of the task
 */
export function taskRows(tasks, reviewed, entries = {}) {
  const keys = keysOf(tasks);
  const left = reviewed.records.filter((r) => r.review !== 'rejected');
  const byId = new Map(left.map((r) => [r.id, r]));
  const added = left.filter((r) => r.added);
  return tasks.map((task, i) => {
    const [start, end] = task.span;
    const { lead = '', support = '', progress = '' } = entries[keys[i]] ?? {};
    return {
      id: task.id, key: keys[i], kind: task.kind, part: task.part, section: task.path.join(' / '), theme: task.theme?.value ?? '', text: task.text,
      span: task.span, deadline: task.deadline?.value ?? '',
      records: [...task.records.flatMap((id) => byId.get(id) ?? []), ...added.filter((r) => start <= r.span[0] && r.span[0] < end)],
      lead, support, progress,
    };
  });
}

/** The rows of a part (`plan` holds the expected targets too; empty is any), with or without context, in which every word is found. */
export function chosen(rows, { part, context, text }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!context && row.kind === 'context') return false;
    if (part && row.part !== part && !(part === 'plan' && row.part === 'expected')) return false;
    const says = `${row.section} ${row.theme} ${row.text} ${row.lead} ${row.support} ${row.progress}`.toLowerCase();
    return words.every((word) => says.includes(word));
  });
}

/** The rows under their headings, in the order of the text. */
export function grouped(rows) {
  /** @type {{ section: string, rows: any[] }[]} */
  const groups = [];
  for (const row of rows) {
    if (groups.at(-1)?.section !== row.section) groups.push({ section: row.section, rows: [] });
    groups[groups.length - 1].rows.push(row);
  }
  return groups;
}
