// The extraction with its review as JSON, as tests/schema.json describes it; places count Unicode code points, as in the
// files of the command line.

const HIDDEN = ['key', 'edited', 'added'];

/** Turns a UTF-16 position into code points. Texts without surrogates, nearly all, cost nothing. */
function units(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (at) => at;
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const second = i > 0 && /[\udc00-\udfff]/.test(text[i]) && /[\ud800-\udbff]/.test(text[i - 1]);
    before[i + 1] = before[i] + (second ? 0 : 1);
  }
  return (at) => before[at];
}

/** Every span in a value, with `at` done to both ends. */
function placed(value, at) {
  if (Array.isArray(value)) return value.map((v) => placed(v, at));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, v]) => {
    const spans = (name === 'span' || name === 'extent' || name === 'number_span') && v;
    return [name, spans ? v.map(at) : placed(v, at)];
  }));
}

/** A record as the schema has it: an added one has what its form asks for. */
function record(r) {
  const plain = Object.fromEntries(Object.entries(r).filter(([name, value]) => !HIDDEN.includes(name) && (name !== 'review' || value)));
  if (r.form === 'qualitative') return { ...plain, statement: r.statement ?? '', low: null, high: null, measure: null, bound: null, number_span: null };
  return { ...plain, measure: r.measure ?? 'output', bound: r.bound ?? 'exact', number_span: r.number_span ?? r.span, statement: null, kind: null };
}

/**
 * @param {any} reviewed see model/review.js @param {any[]} rows the records to be in it, in their order @param {string} text the report
 * What pointed to a record that is not in it points nowhere.
 */
export function extraction(reviewed, rows, text) {
  const ids = new Set(rows.map((r) => r.id));
  const known = (id) => (ids.has(id) ? id : null);
  const at = units(text);
  return placed({
    ...reviewed,
    document: Object.fromEntries(Object.entries(reviewed.document).map(([name, fact]) => [name, fact && typeof fact === 'object' && !fact.span ? { ...fact, span: [0, 0] } : fact])),
    numbers: reviewed.numbers.map((n) => ({ ...n, records: n.records.filter((id) => ids.has(id)) })),
    records: rows.map((r) => ({ ...record(r), parent: known(r.parent), last_year: known(r.last_year) })),
    notes: reviewed.notes.map((n) => ({ ...n, record: known(n.record) })),
  }, at);
}

/** One record a line, each with the place and the year in front. */
export function lines(reviewed, rows, text, file = '') {
  const { document, records } = extraction(reviewed, rows, text);
  const head = { file, place: document.place?.value ?? null, year: document.year?.value ?? null };
  return records.map((r) => `${JSON.stringify({ ...head, ...r })}\n`).join('');
}
