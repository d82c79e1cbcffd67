// The words of the form in which a record is corrected or added.

import { addWords } from '../words.js';

addWords({
  zh: {
    'edit.title': '更正记录',
    'edit.save': '保存',
    'edit.reset': '恢复机器所读',
    'edit.low': '数值',
    'edit.high': '上限（区间）',
    'edit.bound': '界限',
    'edit.statement': '表述',
    'edit.span': '调整所选文字',
    'edit.start.earlier': '开头前移一字',
    'edit.start.later': '开头后移一字',
    'edit.end.earlier': '结尾前移一字',
    'edit.end.later': '结尾后移一字',
    'edit.indicator.missing': '请填写指标',
    'edit.statement.missing': '请填写表述',
    'edit.number': '请填写数字，如 81亿、6.5',
    'edit.high.wrong': '上限应是大于数值的数字',
    'edit.high.missing': '区间需要上限',
  },
  en: {
    'edit.title': 'Correct the record',
    'edit.save': 'Save',
    'edit.reset': 'Back to what was read',
    'edit.low': 'Number',
    'edit.high': 'Upper end (range)',
    'edit.bound': 'Bound',
    'edit.statement': 'Statement',
    'edit.span': 'Adjust the words',
    'edit.start.earlier': 'Start one character earlier',
    'edit.start.later': 'Start one character later',
    'edit.end.earlier': 'End one character earlier',
    'edit.end.later': 'End one character later',
    'edit.indicator.missing': 'Enter an indicator',
    'edit.statement.missing': 'Enter a statement',
    'edit.number': 'Enter a number, such as 81亿 or 6.5',
    'edit.high.wrong': 'The upper end must be a larger number',
    'edit.high.missing': 'A range needs an upper end',
  },
});
