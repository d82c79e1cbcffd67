// The examples of the help, fictional and in the genre. A test reads each with the engine and holds what it finds
// against what is said here, so the help cannot tell what is not so.

/**
 * For each field of a record, a text and what the field holds in its last record.
 * @type {Record<string, [string, any]>}
 */
export const FIELDS = {
  indicator: ['新改建农村公路120公里以上。', '农村公路'],
  canonical: ['GDP增长6.5%左右。', '地区生产总值'],
  domain: ['GDP增长6.5%左右。', '综合经济'],
  status: ['过去一年，累计新建口袋公园9个。', 'result'],
  form: ['居民收入与经济增长同步。', 'qualitative'],
  measure: ['GDP增长6.5%左右。', 'growth'],
  value: ['修缮农房6.87万平方米。', '6.87万平方米'],
  low: ['修缮农房6.87万平方米。', 68700],
  high: ['新建公园4—5个。', 5],
  unit: ['修缮农房6.87万平方米。', '平方米'],
  bound: ['GDP增长6.5%左右。', 'about'],
  from: ['补助标准由2300元提高到5000元。', 2300],
  commitment: ['力争新改建农村公路120公里以上。', '力争'],
  code: ['力争新改建农村公路120公里以上。', 'soft_lower_bound'],
  statement: ['居民收入与经济增长同步。', '与经济增长同步'],
  kind: ['居民收入与经济增长同步。', 'sync'],
  verb: ['新改建农村公路120公里以上。', '新改建'],
  names: ['新建乐居里、青禾坊等6个社区食堂。', ['乐居里', '青禾坊']],
  parent: ['新建社区食堂6个，其中镇级食堂2个。', 0],
  period: ['到2031年底，新建社区食堂6个。', { from: 2031, to: 2031 }],
  path: ['二、2031年工作安排\n（一）抓好民生。新建社区食堂6个。', ['二、2031年工作安排', '（一）抓好民生']],
  headline: ['今年主要预期目标是：GDP增长6.5%左右。', true],
  quote: ['到2031年底，新建社区食堂6个。', '新建社区食堂6个'],
};

/** For each code, a text whose last record has it. */
export const CODES = {
  bound: {
    exact: '一般公共预算收入81亿元', about: '地区生产总值增长6.5%左右', at_least: '新开工项目不少于35个', more_than: '引进人才超过2000人',
    at_most: '城镇调查失业率控制在5.5%以内', less_than: '重复投诉率低于3%', range: '新建公园4—5个',
  },
  measure: { growth: '地区生产总值增长6.5%左右', decline: '单位生产总值能耗下降3%', level: '一般公共预算收入达到81亿元', output: '改造供水管网16.8公里' },
  code: {
    hard_lower_bound: '确保粮食产量6万吨以上', hard_point: '确保新增城镇就业1.2万人', hard_range: '确保新建公园4—5个', hard_upper_bound: '城镇调查失业率控制在5.5%以内',
    point: '一般公共预算收入81亿元', soft_lower_bound: '力争新开工项目不少于35个', soft_point: '地区生产总值增长6.5%左右', soft_range: '地区生产总值增长6%—6.5%', soft_upper_bound: '力争城镇调查失业率控制在5%以内',
  },
  kind: { sync: '居民收入与经济增长同步', trend: '今年主要预期目标是：外贸进出口稳中提质', mandate: '节能降碳完成上级下达任务', completion: '实现村级养老服务站全覆盖' },
};

/** For each role, a text and its number that plays it. */
export const ROLES = {
  target: ['地区生产总值增长6.5%左右', '6.5'],
  result: ['过去一年，累计新建口袋公园9个', '9'],
  qualifier: ['招引总投资超5亿元项目60个', '5亿'],
  baseline: ['补助标准由2300元提高到5000元', '2300'],
  date: ['到2031年底，新建社区食堂6个', '2031'],
  name: ['新建5G基站120个', '5'],
  structure: ['重点抓好六个方面工作', '六'],
  placeholder: ['地区生产总值增长XX%', 'XX'],
  other: ['按3:7的比例分担', '3'],
};
