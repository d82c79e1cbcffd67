// The reports that were opened, as the list of them and the comparison need them: no texts, no spans but the quotes'.
// Pure; storage.js keeps them.
//
// | report | |
// | --- | --- |
// | id | the name of its text (`nameOf`) |
// | name | of its file, or empty |
// | addedAt | milliseconds since 1970 |
// | version | of the engine that read it |
// | facts | { title, place, year, level }, as corrected; '' where not known |
// | counts | { records, targets, results, qualitative, reviewed, rejected, chars, notes } |
// | summary | its records without the rejected ones: {@link SUMMARY} |

/** The fields of a record in a summary. `last_year` and `parent` are ids of records of the same summary. */
export const SUMMARY = [
  'id', 'status', 'form', 'indicator', 'canonical', 'domain', 'measure', 'low', 'high', 'unit', 'bound', 'statement', 'commitment', 'code', 'headline',
  'period', 'parent', 'last_year', 'span', 'quote', 'review',
];

const row = (record) => Object.fromEntries(SUMMARY.map((field) => [field, record[field] ?? null]));

/**
 * @param {{ id: string, name: string, text: string, addedAt: number }} source
 * @param {object} reviewed the extraction with its review applied, see model/review.js
 */
export function summarise({ id, name, text, addedAt }, { version, document, records, notes }) {
  const count = (test) => records.filter(test).length;
  const left = records.filter((r) => r.review !== 'rejected');
  return {
    id, name, addedAt, version,
    facts: { title: document.title?.value ?? '', place: document.place?.value ?? '', year: document.year?.value ?? '', level: document.level ?? '' },
    counts: {
      records: left.length,
      targets: left.filter((r) => r.status === 'target').length,
      results: left.filter((r) => r.status === 'result').length,
      qualitative: left.filter((r) => r.form === 'qualitative').length,
      reviewed: count((r) => r.review !== ''), rejected: records.length - left.length,
      chars: text.length, notes: notes.length,
    },
    summary: left.map(row),
  };
}
