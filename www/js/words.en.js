// The words of the interface in English: words.js loads them when English is chosen.

export const EN = {
  'app.name': 'Mubiao', 'app.title': 'Mubiao 目标',
  'app.claim': 'Every target in a Chinese government work report',
  'app.lead': 'Paste a report (政府工作报告). Each target and result becomes a record — indicator, value, bound, commitment — tied to its words.',
  'app.private': 'The text is read on this device and sent nowhere.',
  'update.ready': 'A new version is ready. Reports and reviews are kept.', 'update.memory': 'A new version is ready. Nothing could be kept in this browser: export first.', 'update.now': 'Reload',
  'skip': 'Skip to the records', 'skip.editor': 'Skip to the editor', 'lang.failed': 'The English words could not be loaded; try again when online.',
  'views': 'Views', 'view.report': 'Report', 'view.library': 'Library', 'view.compare': 'Compare', 'view.tasks': 'Tasks',
  'view.failed': 'This view did not load. Check the connection and try again.',

  'text.label': 'Report text', 'text.place': 'Paste the whole report here, or drop a file or a folder…',
  'act.new': 'New report', 'act.open': 'Open file', 'act.sample': 'Sample', 'act.samples': 'No report at hand? Read a fictional one:',
  'act.langname': 'Switch the interface to Chinese', 'act.theme': 'Switch between dark and light', 'act.help': 'Help and shortcuts',
  'act.close': 'Close', 'act.retry': 'Try again',
  'act.drop': 'Drop to read',
  'sample.district': 'A district', 'sample.town': 'A town (Traditional, glossed)', 'sample.city': 'A city (copied from a PDF)', 'sample.province': 'A province',

  'doc.untitled': 'Untitled report',
  'level.national': 'National', 'level.province': 'Province', 'level.city': 'City', 'level.county': 'County level', 'level.town': 'Town',
  'doc.year': '{n}',

  'pane.text': 'Text',
};
