// The words of the comparison.

import { addWords } from '../words.js';

addWords({
  zh: {
    'cmp.none': '还没有可比较的报告', 'cmp.none.do': '先打开两份以上的报告：同一指标会排在一行，各地各年的数并列，每格都能回到原文。', 'cmp.none.open': '去报告列表',
    'cmp.nomatch': '没有符合条件的指标。',
    'cmp.grid': '指标与报告的对照表', 'cmp.status': '目标或成效', 'cmp.headline': '只看主要预期目标', 'cmp.domain': '领域', 'cmp.level': '层级', 'cmp.year': '年份', 'cmp.place': '筛选地区……',
    'cmp.any': '{s}：不限', 'cmp.nodomain': '未归领域',
    'cmp.against': '对照', 'cmp.against.none': '对照：无', 'cmp.against.actual': '对照上年实际', 'cmp.against.before': '对照同地上年目标', 'cmp.against.reports': '对照一份报告（加码）',
    'cmp.order': '指标次序', 'cmp.order.coverage': '按报告数', 'cmp.order.domain': '按领域', 'cmp.order.name': '按名称',
    'cmp.count': '{n} 个指标 · {m} 份报告', 'cmp.left': '另有 {n} 条没有规范指标或没有数值，不在表中',
    'cmp.of': '{n} 份', 'cmp.more': '同一指标另有 {n} 条', 'cmp.nothing': '没有这个指标', 'cmp.key': '粗体：硬约束 · 斜体：软约束 · 常规：点值',
    'cmp.diff.up': '高 {n}', 'cmp.diff.down': '低 {n}', 'cmp.diff.same': '持平', 'cmp.points': '百分点',
    'cmp.chart': '图表', 'cmp.chart.pick': '点一行指标，看各份报告的数。', 'cmp.chart.back': '看各领域', 'cmp.chart.domains': '目标在各领域的分布', 'cmp.chart.svg': '存 SVG', 'cmp.chart.png': '存 PNG', 'cmp.chart.csv': '存 CSV', 'cmp.chart.failed': '没能存成图片：{e}',
    'cmp.chart.sort': '按数值排', 'cmp.chart.list': '按地区排', 'cmp.chart.table': '图中的数',
    'cmp.legend.hard': '硬约束', 'cmp.legend.soft': '软约束或点值', 'cmp.legend.atleast': '不低于', 'cmp.legend.atmost': '不高于', 'cmp.legend.range': '区间', 'cmp.legend.actual': '上年实际',
    'cmp.col.report': '报告', 'cmp.col.place': '地区', 'cmp.col.year': '年份', 'cmp.col.level': '层级', 'cmp.col.domain': '领域', 'cmp.col.indicator': '规范指标', 'cmp.col.written': '原文指标', 'cmp.col.measure': '计量', 'cmp.col.low': '下限值', 'cmp.col.high': '上限值', 'cmp.col.unit': '单位', 'cmp.col.bound': '界限', 'cmp.col.commitment': '承诺用语', 'cmp.col.code': '用语编码', 'cmp.col.actual': '上年实际', 'cmp.col.base': '对照值', 'cmp.col.diff': '差', 'cmp.col.quote': '原文', 'cmp.col.value': '数值',
  },
  en: {
    'cmp.none': 'No reports to compare yet', 'cmp.none.do': 'Open two or more reports: each indicator becomes a row with the figures of all places and years side by side, and every cell leads back to its words.', 'cmp.none.open': 'To the list of reports',
    'cmp.nomatch': 'No indicator fits these filters.',
    'cmp.grid': 'Indicators by reports', 'cmp.status': 'Targets or results', 'cmp.headline': 'Expected targets only', 'cmp.domain': 'Domain', 'cmp.level': 'Level', 'cmp.year': 'Year', 'cmp.place': 'Filter places…',
    'cmp.any': 'Any {s}', 'cmp.nodomain': 'No domain',
    'cmp.against': 'Held against', 'cmp.against.none': 'Held against: nothing', 'cmp.against.actual': 'Last year\'s actual', 'cmp.against.before': 'Same place, year before', 'cmp.against.reports': 'One report (jiama)',
    'cmp.order': 'Order of indicators', 'cmp.order.coverage': 'Most reports first', 'cmp.order.domain': 'By domain', 'cmp.order.name': 'By name',
    'cmp.count': '{n} indicators · {m} reports', 'cmp.left': '{n} more have no official indicator or no number and are not in this table',
    'cmp.of': 'in {n}', 'cmp.more': '{n} more for the same indicator', 'cmp.nothing': 'does not have this indicator', 'cmp.key': 'bold: hard · italic: soft · regular: a bare point',
    'cmp.diff.up': '{n} higher', 'cmp.diff.down': '{n} lower', 'cmp.diff.same': 'the same', 'cmp.points': 'points',
    'cmp.chart': 'Chart', 'cmp.chart.pick': 'Choose an indicator to see its figures in all reports.', 'cmp.chart.back': 'Show domains', 'cmp.chart.domains': 'Targets by domain', 'cmp.chart.svg': 'Save SVG', 'cmp.chart.png': 'Save PNG', 'cmp.chart.csv': 'Save CSV', 'cmp.chart.failed': 'The picture could not be saved: {e}',
    'cmp.chart.sort': 'By value', 'cmp.chart.list': 'By place', 'cmp.chart.table': 'The figures of the chart',
    'cmp.legend.hard': 'hard', 'cmp.legend.soft': 'soft, or a bare point', 'cmp.legend.atleast': 'at least', 'cmp.legend.atmost': 'at most', 'cmp.legend.range': 'range', 'cmp.legend.actual': 'last year\'s actual',
    'cmp.col.report': 'Report', 'cmp.col.place': 'Place', 'cmp.col.year': 'Year', 'cmp.col.level': 'Level', 'cmp.col.domain': 'Domain', 'cmp.col.indicator': 'Official indicator', 'cmp.col.written': 'Indicator as written', 'cmp.col.measure': 'Measure', 'cmp.col.low': 'Low', 'cmp.col.high': 'High', 'cmp.col.unit': 'Unit', 'cmp.col.bound': 'Bound', 'cmp.col.commitment': 'Commitment', 'cmp.col.code': 'Wording code', 'cmp.col.actual': 'Last year\'s actual', 'cmp.col.base': 'Held against', 'cmp.col.diff': 'Difference', 'cmp.col.quote': 'Quote', 'cmp.col.value': 'Value',
  },
});
