// What is said of reviews that come from a file or go to one.

import { addWords } from '../words.js';

addWords({
  zh: {
    'exchange.name': '目标-审核',
    'exchange.taken': '已导入 {n} 份报告的审核结果。',
    'exchange.refused': '没有导入 {f}：{e}。本机的内容没有改动。',
    'exchange.json': '这不是 JSON 文件，或文件不完整',
    'exchange.format': '这不是本页导出的审核文件',
    'exchange.newer': '文件由更新的版本导出，请先刷新本页',
    'exchange.large': '文件太大',
    'exchange.field': '{at} 一处不合格式',
  },
  en: {
    'exchange.name': 'mubiao-reviews',
    'exchange.taken': 'The reviews of Imported {n} reports.',
    'exchange.refused': '{f} was not imported: {e}. Nothing on this device was changed.',
    'exchange.json': 'it is no JSON file, or not all of it',
    'exchange.format': 'it is no review exported by this page',
    'exchange.newer': 'it was exported by a newer version; reload this page first',
    'exchange.large': 'it is too large',
    'exchange.field': '{at} is not as it should be',
  },
});
