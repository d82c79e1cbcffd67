// A fictional report, and what is to be found in it.

export const REPORT = `青渚区政府工作报告
一、2030年工作回顾
过去一年，新建口袋公园9个，城镇新增就业1.2万人。
二、2031年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入81亿元，居民收入与经济增长同步。
（一）稳住经济大盘。力争新开工亿元项目不少于35个，其中十亿项目2个；新竣工、新达产项目各25个。
（二）改善群众生活。改造老旧小区4—5个，修缮农房68700平方米，困难家庭应保尽保。
`;

export const HEADINGS = [
  { level: 1, parent: null, heading: '一、2030年工作回顾', part: 'review' },
  { level: 1, parent: null, heading: '二、2031年工作安排', part: 'plan' },
  { level: 2, parent: 1, heading: '（一）稳住经济大盘', part: 'plan' },
  { level: 2, parent: 1, heading: '（二）改善群众生活', part: 'plan' },
];

export const PHRASES = [
  { quote: '新建口袋公园9个', number: '9', status: 'result', indicator: '口袋公园', low: 9, unit: '个', bound: 'exact', value: '9个' },
  { quote: '城镇新增就业1.2万人', number: '1.2万', status: 'result', indicator: '城镇新增就业', low: 12000, unit: '人', bound: 'exact', value: '1.2万人' },
  { quote: '地区生产总值增长6.5%左右', number: '6.5', indicator: '地区生产总值', measure: 'growth', low: 6.5, unit: '%', bound: 'about', value: '6.5%左右', headline: true, canonical: '地区生产总值', domain: '经济' },
  { quote: '一般公共预算收入81亿元', number: '81亿', indicator: '一般公共预算收入', measure: 'level', low: 8100000000, unit: '元', bound: 'exact', value: '81亿元', headline: true },
  { quote: '居民收入与经济增长同步', form: 'qualitative', indicator: '居民收入', measure: null, statement: '与经济增长同步', kind: 'sync', headline: true },
  { quote: '新开工亿元项目不少于35个', number: '35', indicator: '新开工亿元项目', low: 35, unit: '个', bound: 'at_least', value: '不少于35个', commitment: '力争' },
  { quote: '十亿项目2个', number: '2', indicator: '新开工十亿项目', low: 2, unit: '个', bound: 'exact', value: '2个', commitment: '力争', parent: 5 },
  { quote: '新竣工、新达产项目各25个', number: '25', indicator: '新竣工项目', low: 25, unit: '个', bound: 'exact', value: '25个' },
  { quote: '新竣工、新达产项目各25个', number: '25', indicator: '新达产项目', low: 25, unit: '个', bound: 'exact', value: '25个' },
  { quote: '改造老旧小区4—5个', number: '4', indicator: '老旧小区', low: 4, high: 5, unit: '个', bound: 'range', value: '4—5个' },
  { quote: '修缮农房68700平方米', number: '68700', indicator: '农房', low: 68700, unit: '平方米', bound: 'exact', value: '68700平方米' },
  { quote: '困难家庭应保尽保', form: 'qualitative', indicator: '困难家庭', measure: null, statement: '应保尽保', kind: 'completion' },
  // What a hostile text says is a value like any other.
  { quote: '<img src=x onerror=alert(1)>项目3个', number: '3', indicator: '<img src=x onerror=alert(1)>项目', low: 3, unit: '个', bound: 'exact', value: '3个' },
  { quote: '=1+1项目8个', number: '8', indicator: '=1+1项目', low: 8, unit: '个', bound: 'exact', value: '8个' },
];
