// The words of the interface in English: words.js loads them when English is chosen.

export const EN = {
  'app.name': 'Mubiao', 'app.title': 'Mubiao 目标',
  'app.claim': 'Every target in a Chinese government work report',
  'app.lead': 'Paste a report (政府工作报告). Each target and result becomes a record — indicator, value, bound, commitment — tied to its words.',
  'app.private': 'The text is read on this device and sent nowhere.',
  'app.foot': 'Engine {v}',
  'update.ready': 'A new version is ready. Reports and reviews are kept.', 'update.memory': 'A new version is ready. Nothing could be kept in this browser: export first.', 'update.now': 'Reload',
  'skip': 'Skip to the records', 'lang.failed': 'The English words could not be loaded; try again when online.',
  'views': 'Views', 'view.report': 'Report', 'view.library': 'Library', 'view.compare': 'Compare', 'view.tasks': 'Tasks',
  'view.failed': 'This view did not load. Check the connection and try again.',
  'keep.damaged': 'Part of what this browser had kept is damaged. What could not be read was left out; the rest is as it was.',
  'keep.full': 'The browser’s storage is full: reports and reviews are kept in memory only. Export before you close the page.', 'keep.forbidden': 'The browser does not let anything be kept: reports and reviews are in memory only. Export before you close the page.',

  'text.label': 'Report text', 'text.place': 'Paste the whole report here, or drop a file or a folder…',
  'text.edit': 'Edit', 'text.done': 'Done', 'text.pane': 'Text', 'text.chars': '{n} characters',
  'act.new': 'New report', 'act.open': 'Open file', 'act.sample': 'Sample', 'act.samples': 'No report at hand? Read a fictional one:',
  'act.export': 'Export', 'act.lang': '中文', 'act.langname': 'Switch the interface to Chinese', 'act.theme': 'Switch between dark and light', 'act.help': 'Help and shortcuts',
  'act.close': 'Close', 'act.retry': 'Try again', 'act.cancel': 'Cancel', 'act.clear': 'Clear filters', 'act.undo': 'Undo', 'act.menu': 'More',
  'act.drop': 'Drop to read',
  'sample.district': 'A district', 'sample.town': 'A town (Traditional, glossed)', 'sample.city': 'A city (copied from a PDF)', 'sample.province': 'A province',

  'doc.untitled': 'Untitled report',
  'level.national': 'National', 'level.province': 'Province', 'level.city': 'City', 'level.county': 'County or district', 'level.town': 'Town',
  'doc.year': '{n}',

  'pane.results': 'Records', 'pane.text': 'Text', 'pane.rail': 'Guide',
  'rail.outline': 'Contents', 'rail.numbers': 'Numbers', 'rail.notes': 'Notes',
  'outline.empty': 'No headings were found.', 'outline.targets': '{n} targets', 'outline.filter': 'Show only the records of “{s}”', 'outline.none': 'Outside any heading',
  'numbers.lead': '{n} numbers in the text, all accounted for. Choose a role to step through it.',
  'numbers.empty': 'The text has no numbers.', 'numbers.prev': 'Previous', 'numbers.next': 'Next', 'numbers.of': '{i} / {n}',
  'notes.lead': 'What was mended, and what is uncertain.', 'notes.empty': 'Nothing to report.',
  'note.repaired': 'Mended', 'note.damaged': 'Damaged', 'note.placeholder': 'To be filled in', 'note.doubtful': 'Doubtful',

  'role.target': 'Target', 'role.result': 'Result', 'role.qualifier': 'Qualifier', 'role.baseline': 'Baseline', 'role.date': 'Date',
  'role.name': 'Name', 'role.structure': 'Structure', 'role.placeholder': 'Placeholder', 'role.other': 'Other',
  'role.target.why': 'states a target', 'role.result.why': 'states a result', 'role.qualifier.why': 'narrows an indicator: 总投资超5亿元项目',
  'role.baseline.why': 'where a change starts: 由2300元提高到', 'role.date.why': 'a date, year or period', 'role.name.why': 'part of a name: 5G, PM2.5',
  'role.structure.why': 'counts parts of the text: 六个方面, (一)', 'role.placeholder.why': 'still to be filled in: XX%', 'role.other.why': 'none of these',

  'cards.title': 'Main expected targets', 'cards.count': '{n}', 'cards.last': 'last year {v}',
  'table.name': 'Records', 'col.indicator': 'Indicator', 'col.value': 'Value', 'col.measure': 'Measure', 'col.commitment': 'Commitment', 'col.section': 'Section',
  'table.count': '{n} records', 'table.counted': '{n} of {m}', 'table.more': 'Show more',
  'status.all': 'All', 'status.target': 'Targets', 'status.result': 'Results',
  'form.quantified': 'Quantified', 'form.qualitative': 'Qualitative',
  'filter.form': 'Form', 'filter.section': 'Section', 'filter.unit': 'Unit', 'filter.commitment': 'Commitment', 'filter.domain': 'Domain', 'filter.text': 'Search indicators and quotes',
  'filter.any': 'Any {s}', 'filter.none': '(none)', 'filter.open': 'Filters', 'filter.parts': 'Parts', 'filter.sections': 'Sections', 'filter.sort': 'Sort', 'filter.order': 'Text order',
  'filter.status': 'Status',
  'part.preface': 'Preface', 'part.review': 'Review', 'part.outlook': 'Outlook', 'part.plan': 'Plan', 'part.expected': 'Expected targets', 'part.glossary': 'Glossary',

  'measure.growth': 'growth', 'measure.decline': 'decline', 'measure.level': 'level', 'measure.output': 'output',
  'kind.sync': 'in step', 'kind.trend': 'trend', 'kind.mandate': 'mandate', 'kind.completion': 'completion',
  'bound.about': 'about', 'bound.at_least': 'at least', 'bound.more_than': 'more than', 'bound.at_most': 'at most', 'bound.less_than': 'less than', 'bound.range': 'range', 'bound.exact': 'exactly',

  'code.hard_lower_bound': 'hard lower bound', 'code.hard_point': 'hard point', 'code.hard_range': 'hard range', 'code.hard_upper_bound': 'hard upper bound', 'code.point': 'point', 'code.soft_lower_bound': 'soft lower bound', 'code.soft_point': 'soft point', 'code.soft_range': 'soft range', 'code.soft_upper_bound': 'soft upper bound',
  'detail.title': 'Selected record', 'detail.written': 'As written', 'detail.verb': 'Verb', 'detail.deadline': 'Deadline', 'detail.period': 'Period', 'detail.from': 'From',
  'detail.canonical': 'Official name', 'detail.domain': 'Domain', 'detail.code': 'Wording code', 'detail.last': 'Last year', 'detail.parent': 'Part of',
  'detail.names': 'Names', 'detail.path': 'Place', 'detail.measure': 'Measure', 'detail.commitment': 'Commitment', 'detail.kind': 'Kind',
  'detail.back': 'Back to the table', 'detail.show': 'Show in the text', 'detail.hidden': 'This record is hidden by the filters.',

  'export.scope.all': 'All {n} records', 'export.scope.some': 'The {n} filtered records',
  'export.csv': 'CSV', 'export.csv.why': 'opens in Excel and WPS', 'export.json': 'JSON', 'export.json.why': 'all fields and positions', 'export.md': 'Markdown', 'export.md.why': 'for a document',
  'export.copy': 'Copy table', 'export.copy.why': 'to paste into Excel or WPS', 'export.copied': 'Copied {n} rows. Paste them into Excel or WPS.', 'export.saved': 'Saved {f}',
  'export.more': 'More formats…', 'export.more.why': 'Excel workbook, web report, link, print',
  'export.nocopy': 'The browser does not allow copying. Export CSV instead.', 'export.failed': 'The export failed: {e}',

  'state.loading': 'Loading the engine…', 'state.reading': 'Reading…', 'state.ready': '{t} targets, {r} results',
  'state.wait': 'Paste a report on the left and its targets appear here.',
  'state.error': 'The report could not be read', 'state.error.load': 'The engine did not load', 'state.error.load.do': 'Check the connection and try again. The engine is loaded once, when the page opens.',
  'state.error.do': 'The text is still here. Try again; if that fails, delete half of it and try, and you will find the passage at fault.',
  'state.none': 'No targets found', 'state.none.do': 'A target has an indicator and a value, such as 地区生产总值增长6.5%左右. Check that the whole report was pasted, with its expected targets (主要预期目标) and plan (重点工作).',
  'state.nomatch': 'No record matches the filters.',
  'state.long': 'This text is long ({n} characters); reading while you type will be slower.',

  'draft.kept': 'The report is kept in this browser for next time.', 'draft.delete': 'Delete report', 'draft.deleted': 'Deleted from this device.',
  'library.nofiles': 'There are no files in it.', 'library.gone': 'This report is no longer on this device.', 'library.confirm': 'Delete these {n} reports?', 'library.added': '{n} reports were read.', 'library.added.but': '{n} reports were read, {m} could not be.',
  'draft.replaced': 'The report was closed; it is in the library.', 'draft.confirm': 'Delete this report?', 'draft.confirm.do': 'Text and review are deleted from this browser. You can undo it right after.',

  'review.accepted': 'Accepted', 'review.edited': 'Corrected', 'review.added': 'Added', 'review.rejected': 'Rejected', 'review.open': 'Not reviewed', 'review.do.accepted': 'Accept, next', 'review.do.rejected': 'Reject, next',
  'review.notkept': 'The browser does not let the review be kept. It is gone when the page closes.', 'export.rejected': 'Without {n} rejected.', 'filter.review': 'Review', 'act.redo': 'Redo', 'key.undo': 'undo and redo a review step',

  'edit.do': 'Correct', 'edit.add': 'Add as a record', 'edit.removed': 'The added record was taken away.', 'edit.select': 'Select some words of the text first, then press N.',
  'edit.was': 'Corrected: {s}', 'edit.was.added': 'Added by the reader', 'edit.and': ', ',
  'edit.field.indicator': 'indicator', 'edit.field.low': 'number', 'edit.field.high': 'upper end', 'edit.field.unit': 'unit', 'edit.field.bound': 'bound', 'edit.field.measure': 'measure', 'edit.field.commitment': 'commitment', 'edit.field.status': 'status', 'edit.field.canonical': 'official name', 'edit.field.statement': 'statement',
  'rail.review': 'Review', 'queue.empty': 'There are no records to review.', 'queue.done': 'Everything is reviewed.', 'queue.progress': '{n} of {m} reviewed', 'queue.next': 'Next unreviewed', 'queue.doubtful': 'Doubtful', 'queue.others': 'The others', 'queue.more': '{n} more follow once these are done.',
  'queue.unplaced': 'Without a place in the text', 'queue.unplaced.decisions': 'The changed text has no place for what was decided on {n} records; change the text back and it returns.',
  'doubt.note': 'the notes call it doubtful', 'doubt.role': 'its number was given another role', 'doubt.canonical': 'an expected target without an official indicator', 'doubt.indicator': 'its indicator is too long or missing', 'doubt.unit': 'a number without a unit', 'doubt.twice': 'one expected indicator with two values',
  'key.next': 'next and previous unreviewed record, the doubtful first', 'key.edit': 'correct the selected record', 'key.add': 'make a record of the selected words',

  'legend': 'Legend', 'legend.target': 'Target', 'legend.result': 'Result', 'legend.qualitative': 'Qualitative target',

  'help.keep': 'Privacy', 'help.keep.do': 'There is no server. The page asks only its own address for its program (for some views when they are first opened); what a report says is sent nowhere, and the page’s own security policy forbids it. Reports and reviews are kept only in this browser.', 'help.erase': 'Delete all reports and reviews from this device', 'help.erased': 'All reports and reviews were deleted from this device.',
};
