// The words of the library.

import { addWords } from '../words.js';

addWords({
  zh: {
    'lib.title': '报告库', 'lib.count': '{n} 份报告，{m} 条目标', 'lib.some': '{n} / {m} 份', 'lib.table': '报告',
    'lib.search': '搜索地区、标题、文件名', 'lib.files': '打开文件', 'lib.folder': '打开文件夹', 'lib.import': '导入审核', 'lib.export': '导出审核', 'lib.delete': '删除 {n} 份',
    'lib.none': '还没有报告', 'lib.none.do': '打开几份文件，或把一个文件夹拖进来：每份报告都会读出来，列在这里，存在本机浏览器里。', 'lib.nomatch': '没有符合的报告。',
    'lib.col.title': '报告', 'lib.col.place': '地区', 'lib.col.year': '年份', 'lib.col.level': '层级', 'lib.col.targets': '目标', 'lib.col.results': '成效', 'lib.col.reviewed': '已审', 'lib.col.addedAt': '读入', 'lib.col.do': '操作', 'lib.col.pick': '选取',
    'lib.pick': '选取 {s}', 'lib.pick.all': '全选', 'lib.open': '打开', 'lib.facts': '更正地区、年份、层级', 'lib.facts.of': '更正 {s} 的地区、年份、层级', 'lib.delete.of': '删除 {s}',
    'lib.facts.title': '更正报告信息', 'lib.facts.save': '保存', 'lib.level.none': '（未知）', 'lib.sort': '排序', 'lib.sort.down': '倒序',
    'lib.reading': '正在读 {i} / {n}', 'lib.read': '读完 {n} 份', 'lib.failed': '{n} 份没有读成', 'lib.close': '收起', 'lib.targets': '{n} 条目标', 'lib.results': '{n} 条成效', 'lib.reviewed': '已审 {n} / {m}',
  },
  en: {
    'lib.title': 'Library', 'lib.count': '{n} reports, {m} targets', 'lib.some': '{n} of {m}', 'lib.table': 'Reports',
    'lib.search': 'Search places, titles, files', 'lib.files': 'Open files', 'lib.folder': 'Open a folder', 'lib.import': 'Import reviews', 'lib.export': 'Export reviews', 'lib.delete': 'Delete {n}',
    'lib.none': 'No reports yet', 'lib.none.do': 'Open some files, or drop a folder here: each report is read, listed here and kept in this browser.', 'lib.nomatch': 'No report matches.',
    'lib.col.title': 'Report', 'lib.col.place': 'Place', 'lib.col.year': 'Year', 'lib.col.level': 'Level', 'lib.col.targets': 'Targets', 'lib.col.results': 'Results', 'lib.col.reviewed': 'Reviewed', 'lib.col.addedAt': 'Added', 'lib.col.do': 'Actions', 'lib.col.pick': 'Choose',
    'lib.pick': 'Choose {s}', 'lib.pick.all': 'Choose all', 'lib.open': 'Open', 'lib.facts': 'Correct place, year, level', 'lib.facts.of': 'Correct place, year and level of {s}', 'lib.delete.of': 'Delete {s}',
    'lib.facts.title': 'Correct the facts', 'lib.facts.save': 'Save', 'lib.level.none': '(unknown)', 'lib.sort': 'Sort by', 'lib.sort.down': 'Descending',
    'lib.reading': 'Reading {i} of {n}', 'lib.read': '{n} read', 'lib.failed': '{n} could not be read', 'lib.close': 'Dismiss', 'lib.targets': '{n} targets', 'lib.results': '{n} results', 'lib.reviewed': '{n} of {m} reviewed',
  },
});
