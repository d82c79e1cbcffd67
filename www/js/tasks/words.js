// The words of the task table.

import { addWords } from '../words.js';

addWords({
  zh: {
    'task.name': '任务分解表', 'task.count': '{n} 项任务，{m} 项指标', 'task.waiting': '正在分解……', 'task.failed': '没能分解：{e}',
    'task.none': '没有可分解的内容', 'task.none.do': '任务分解取自报告的“工作安排”部分。请先在“报告”里打开一份报告。', 'task.nomatch': '没有符合条件的任务。', 'task.none.here': '这份报告里没有读到要做的任务。勾选“含说明语句”可看全部语句。',
    'task.part': '部分', 'task.part.any': '部分：不限', 'task.part.plan': '今年工作', 'task.part.expected': '主要预期目标', 'task.part.outlook': '远期目标',
    'task.context': '含说明语句', 'task.context.why': '回顾、承上启下、号召等不是任务的语句', 'task.search': '搜索任务、单位', 'task.export': '导出任务表', 'task.more': '更多导出',
    'task.col.task': '任务', 'task.col.targets': '目标值', 'task.col.deadline': '时限', 'task.col.lead': '牵头单位', 'task.col.support': '配合单位', 'task.col.progress': '进展',
    'task.goto': '在原文中看：{s}', 'task.for': '{c}：{s}', 'task.section.none': '（无标题）', 'task.fill': '把“{s}”填给本节其余任务', 'task.filled': '已填 {n} 项。', 'task.is.context': '说明',
  },
  en: {
    'task.name': 'Task table', 'task.count': '{n} tasks, {m} targets', 'task.waiting': 'Breaking the plan down…', 'task.failed': 'The plan could not be broken down: {e}',
    'task.none': 'Nothing to break down', 'task.none.do': 'Tasks come from the plan part (工作安排) of a report. Open a report first, in “Report”.', 'task.nomatch': 'No task matches.', 'task.none.here': 'No task was read in this report. Tick “With context” to see all of its sentences.',
    'task.part': 'Part', 'task.part.any': 'Any part', 'task.part.plan': 'Plan of the year', 'task.part.expected': 'Expected targets', 'task.part.outlook': 'Outlook',
    'task.context': 'With context', 'task.context.why': 'sentences that set no task: looking back, announcing, appealing', 'task.search': 'Search tasks and units', 'task.export': 'Export task table', 'task.more': 'More formats',
    'task.col.task': 'Task', 'task.col.targets': 'Targets', 'task.col.deadline': 'Deadline', 'task.col.lead': 'Lead unit', 'task.col.support': 'Supporting units', 'task.col.progress': 'Progress',
    'task.goto': 'Show in the text: {s}', 'task.for': '{c}: {s}', 'task.section.none': '(no heading)', 'task.fill': 'Fill in “{s}” for the rest of this section', 'task.filled': 'Filled in {n}.', 'task.is.context': 'context',
  },
});
