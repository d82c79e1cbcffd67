// The words around a report: its panes, records, filters and review.

import { addWords } from '../words.js';

addWords({
  zh: {
    'app.foot': '引擎 {v}',
    'keep.damaged': '本机保存的内容有一部分已损坏，读不出的已略去，其余照旧。',
    'keep.full': '浏览器的存储已满：报告与审核结果只留在内存里，关闭页面前请先导出。', 'keep.forbidden': '浏览器不让保存：报告与审核结果只留在内存里，关闭页面前请先导出。',

    'text.edit': '编辑', 'text.done': '完成', 'text.pane': '原文', 'text.chars': '{n} 字',
    'act.export': '导出', 'act.lang': 'English',
    'act.cancel': '取消', 'act.clear': '清除筛选', 'act.undo': '撤销', 'act.menu': '更多',

    'pane.results': '记录', 'pane.rail': '导览',
    'rail.outline': '目录', 'rail.numbers': '数字', 'rail.notes': '提示',
    'outline.empty': '没有读到标题。', 'outline.targets': '{n} 条目标', 'outline.filter': '只看“{s}”一节的记录', 'outline.none': '标题之外',
    'numbers.lead': '全文 {n} 个数字，每一个都有去处。点一类，逐个看。',
    'numbers.empty': '全文没有数字。', 'numbers.prev': '上一个', 'numbers.next': '下一个', 'numbers.of': '{i} / {n}',
    'notes.lead': '读的时候修补过的、拿不准的地方。', 'notes.empty': '没有需要留意的地方。',
    'note.repaired': '已修补', 'note.damaged': '受损', 'note.placeholder': '待填', 'note.doubtful': '存疑',

    'role.target': '目标', 'role.result': '成效', 'role.qualifier': '限定', 'role.baseline': '基数', 'role.date': '日期',
    'role.name': '名称', 'role.structure': '序数与结构', 'role.placeholder': '待填', 'role.other': '其他',
    'role.target.why': '说出一个目标', 'role.result.why': '说出一项成效', 'role.qualifier.why': '限定一个指标：总投资超5亿元项目',
    'role.baseline.why': '变化的起点：由2300元提高到', 'role.date.why': '日期、年份、期限', 'role.name.why': '名称的一部分：5G、PM2.5',
    'role.structure.why': '文章或工作的条目：六个方面、(一)', 'role.placeholder.why': '还没填的数：XX%', 'role.other.why': '以上都不是',

    'cards.title': '主要预期目标', 'cards.count': '{n} 项', 'cards.last': '上年 {v}',
    'table.name': '记录', 'col.indicator': '指标', 'col.value': '数值', 'col.measure': '计量', 'col.commitment': '承诺', 'col.section': '章节',
    'table.count': '{n} 条', 'table.counted': '{n} / {m} 条', 'table.more': '显示更多',
    'status.all': '全部', 'status.target': '目标', 'status.result': '成效',
    'form.quantified': '定量', 'form.qualitative': '定性',
    'filter.form': '形式', 'filter.section': '章节', 'filter.unit': '单位', 'filter.commitment': '承诺', 'filter.domain': '领域', 'filter.text': '搜索',
    'filter.none': '（无）', 'filter.open': '筛选', 'filter.parts': '部分', 'filter.sections': '章节', 'filter.sort': '排序', 'filter.order': '按原文次序',
    'filter.status': '状态',
    'part.preface': '开头', 'part.review': '回顾', 'part.outlook': '展望', 'part.plan': '计划', 'part.expected': '主要预期目标', 'part.glossary': '名词解释',

    'measure.growth': '增长', 'measure.decline': '下降', 'measure.level': '水平', 'measure.output': '产出',
    'kind.sync': '同步', 'kind.trend': '趋势', 'kind.mandate': '任务', 'kind.completion': '完成',
    'bound.about': '约', 'bound.at_least': '不少于', 'bound.more_than': '超过', 'bound.at_most': '不超过', 'bound.less_than': '低于', 'bound.range': '区间', 'bound.exact': '恰为',

    'code.hard_lower_bound': '硬约束 · 下限', 'code.hard_point': '硬约束 · 点值', 'code.hard_range': '硬约束 · 区间', 'code.hard_upper_bound': '硬约束 · 上限', 'code.point': '点值', 'code.soft_lower_bound': '软约束 · 下限', 'code.soft_point': '软约束 · 点值', 'code.soft_range': '软约束 · 区间', 'code.soft_upper_bound': '软约束 · 上限',
    'detail.title': '所选记录', 'detail.written': '原文写作', 'detail.verb': '动词', 'detail.deadline': '期限', 'detail.period': '时期', 'detail.from': '起点',
    'detail.canonical': '规范指标', 'detail.domain': '领域', 'detail.code': '用语编码', 'detail.last': '上年实际', 'detail.parent': '属于',
    'detail.names': '列举', 'detail.path': '位置', 'detail.measure': '计量', 'detail.commitment': '承诺', 'detail.kind': '定性类别',
    'detail.back': '回到表格', 'detail.show': '在原文中看', 'detail.hidden': '这条记录不在当前筛选之内。',

    'export.scope.all': '全部 {n} 条记录', 'export.scope.some': '筛选出的 {n} 条记录',
    'export.csv': 'CSV 表格', 'export.csv.why': 'Excel、WPS 可直接打开', 'export.json': 'JSON', 'export.json.why': '全部字段与位置', 'export.md': 'Markdown', 'export.md.why': '贴进文档',
    'export.copy': '复制表格', 'export.copy.why': '粘贴到 Excel 或 WPS', 'export.copied': '已复制 {n} 行，可粘贴到 Excel 或 WPS。', 'export.saved': '已保存 {f}',
    'export.more': '更多格式……', 'export.more.why': 'Excel 工作簿、网页报告、链接、打印',
    'export.nocopy': '浏览器不允许复制，请改用导出 CSV。', 'export.failed': '导出没有成功：{e}',

    'state.loading': '正在载入引擎……', 'state.reading': '正在读……', 'state.ready': '{t} 条目标，{r} 条成效',
    'state.wait': '把报告贴在左边，目标会列在这里。',
    'state.error': '没能读完这份报告', 'state.error.load': '引擎没有载入', 'state.error.load.do': '请检查网络后再试。引擎只在打开页面时载入一次。',
    'state.error.do': '文字还在，没有丢。可以再试一次；若仍不行，删去一半再试，就能找到出问题的段落。',
    'state.none': '没有读到目标', 'state.none.do': '目标要有指标和数值，例如“地区生产总值增长6.5%左右”。请检查贴的是不是报告全文，尤其是“主要预期目标”和“重点工作”部分。',
    'state.nomatch': '没有符合筛选条件的记录。',
    'state.long': '这份文字很长（{n} 字），边改边读会慢一些。',

    'draft.kept': '报告存在本机浏览器里，下次打开还在。', 'draft.delete': '删除报告', 'draft.deleted': '已从本机删除。',
    'library.nofiles': '里面没有文件。', 'library.gone': '这份报告已不在本机。', 'library.confirm': '删除这 {n} 份报告？', 'library.added': '已读入 {n} 份报告。', 'library.added.but': '已读入 {n} 份报告，{m} 份没有读成。',
    'draft.replaced': '原来的报告已收进报告库。', 'draft.confirm': '删除这份报告？', 'draft.confirm.do': '原文和审核结果会从本机浏览器里删除；删除之后可以马上撤销。',

    'review.accepted': '已接受', 'review.edited': '已更正', 'review.added': '已补录', 'review.rejected': '已退回', 'review.open': '未审', 'review.to.accepted': '接受', 'review.to.rejected': '退回', 'review.do.accepted': '接受，下一条', 'review.do.rejected': '退回，下一条',
    'review.notkept': '浏览器不让保存审核结果，关闭页面后就没有了。', 'export.rejected': '已退回的 {n} 条不在内', 'filter.review': '审核', 'act.redo': '重做', 'key.undo': '撤销、重做审核',

    'edit.do': '更正', 'edit.add': '补录为记录', 'edit.removed': '补录的记录已移去。', 'edit.select': '先在原文里选中一段文字，再按 N 补录。',
    'edit.was': '已更正：{s}', 'edit.was.added': '读者补录', 'edit.and': '、',
    'edit.field.indicator': '指标', 'edit.field.low': '数值', 'edit.field.high': '上限', 'edit.field.unit': '单位', 'edit.field.bound': '界限', 'edit.field.measure': '计量', 'edit.field.commitment': '承诺', 'edit.field.status': '状态', 'edit.field.canonical': '规范指标', 'edit.field.statement': '表述',
    'rail.review': '审核', 'queue.empty': '没有记录可审。', 'queue.done': '全部审完。', 'queue.progress': '已审 {n} / {m} 条', 'queue.next': '下一条未审', 'queue.doubtful': '存疑', 'queue.others': '其余', 'queue.more': '另有 {n} 条，审完前面的就会列出。',
    'queue.unplaced': '放不回原文的', 'queue.unplaced.decisions': '有 {n} 条记录的审核结果在改动后的文字里没有对应的原句；文字改回来就会恢复。',
    'doubt.note': '提示里说存疑', 'doubt.role': '数字的去处与记录不一致', 'doubt.canonical': '预期目标没有对上规范指标', 'doubt.indicator': '指标过长或缺失', 'doubt.unit': '数值没有单位', 'doubt.twice': '同一预期指标有两个不同的值',
    'key.next': '下一条、上一条未审的记录（存疑在前）', 'key.edit': '更正所选记录', 'key.add': '把所选文字补录为记录',

    'legend': '图例', 'legend.target': '目标', 'legend.result': '成效', 'legend.qualitative': '定性目标',

    'help.keep': '隐私', 'help.keep.do': '没有服务器。页面只从自己的网址取程序（有的视图第一次打开时才取），报告的内容不发往任何地方，页面自身的安全策略也不允许。报告和审核结果只存在本机浏览器里。', 'help.erase': '删除本机保存的报告与全部审核结果', 'help.erased': '本机保存的报告与审核结果都已删除。',
  },
  en: {
    'app.foot': 'Engine {v}',
    'keep.damaged': 'Part of what this browser had kept is damaged. What could not be read was left out; the rest is as it was.',
    'keep.full': 'The browser\'s storage is full: reports and reviews are kept in memory only. Export before you close the page.', 'keep.forbidden': 'The browser does not let anything be kept: reports and reviews are in memory only. Export before you close the page.',

    'text.edit': 'Edit', 'text.done': 'Done', 'text.pane': 'Text', 'text.chars': '{n} characters',
    'act.export': 'Export', 'act.lang': '中文',
    'act.cancel': 'Cancel', 'act.clear': 'Clear filters', 'act.undo': 'Undo', 'act.menu': 'More',

    'pane.results': 'Records', 'pane.rail': 'Guide',
    'rail.outline': 'Outline', 'rail.numbers': 'Numbers', 'rail.notes': 'Notes',
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
    'filter.form': 'Form', 'filter.section': 'Section', 'filter.unit': 'Unit', 'filter.commitment': 'Commitment', 'filter.domain': 'Domain', 'filter.text': 'Search',
    'filter.none': '(none)', 'filter.open': 'Filters', 'filter.parts': 'Parts', 'filter.sections': 'Sections', 'filter.sort': 'Sort', 'filter.order': 'Text order',
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
    'library.nofiles': 'There are no files in it.', 'library.gone': 'This report is no longer on this device.', 'library.confirm': 'Delete these {n} reports?', 'library.added': 'Read {n} reports.', 'library.added.but': 'Read {n} reports; {m} could not be read.',
    'draft.replaced': 'The report was closed; it is in the library.', 'draft.confirm': 'Delete this report?', 'draft.confirm.do': 'Text and review are deleted from this browser. You can undo it right after.',

    'review.accepted': 'Accepted', 'review.edited': 'Corrected', 'review.added': 'Added', 'review.rejected': 'Rejected', 'review.open': 'Not reviewed', 'review.to.accepted': 'Accept', 'review.to.rejected': 'Reject', 'review.do.accepted': 'Accept, next', 'review.do.rejected': 'Reject, next',
    'review.notkept': 'The browser does not let the review be kept. It is gone when the page closes.', 'export.rejected': 'without {n} rejected', 'filter.review': 'Review', 'act.redo': 'Redo', 'key.undo': 'undo and redo a review step',

    'edit.do': 'Correct', 'edit.add': 'Add as a record', 'edit.removed': 'The added record was taken away.', 'edit.select': 'Select some words of the text first, then press N.',
    'edit.was': 'Corrected: {s}', 'edit.was.added': 'Added by the reader', 'edit.and': ', ',
    'edit.field.indicator': 'indicator', 'edit.field.low': 'number', 'edit.field.high': 'upper end', 'edit.field.unit': 'unit', 'edit.field.bound': 'bound', 'edit.field.measure': 'measure', 'edit.field.commitment': 'commitment', 'edit.field.status': 'status', 'edit.field.canonical': 'official name', 'edit.field.statement': 'statement',
    'rail.review': 'Review', 'queue.empty': 'There are no records to review.', 'queue.done': 'Everything is reviewed.', 'queue.progress': '{n} of {m} reviewed', 'queue.next': 'Next unreviewed', 'queue.doubtful': 'Doubtful', 'queue.others': 'The others', 'queue.more': '{n} more follow once these are done.',
    'queue.unplaced': 'Without a place in the text', 'queue.unplaced.decisions': 'The changed text has no place for what was decided on {n} records; change the text back and it returns.',
    'doubt.note': 'the notes call it doubtful', 'doubt.role': 'its number was given another role', 'doubt.canonical': 'an expected target without an official indicator', 'doubt.indicator': 'its indicator is too long or missing', 'doubt.unit': 'a number without a unit', 'doubt.twice': 'one expected indicator with two values',
    'key.next': 'next and previous unreviewed record, the doubtful first', 'key.edit': 'correct the selected record', 'key.add': 'make a record of the selected words',

    'legend': 'Legend', 'legend.target': 'Target', 'legend.result': 'Result', 'legend.qualitative': 'Qualitative target',

    'help.keep': 'Privacy', 'help.keep.do': 'There is no server. The page asks only its own address for its program (for some views when they are first opened); what a report says is sent nowhere, and the page\'s own security policy forbids it. Reports and reviews are kept only in this browser.', 'help.erase': 'Delete all reports and reviews from this device', 'help.erased': 'All reports and reviews were deleted from this device.',
  },
});
