// Fictional reports by the hundred, from a seed, with what is in them: places that do not exist, figures drawn anew.
//
//   const [{ name, text, place, year, growth, actual }] = reports(100);
//   reports(300, { paragraphs: 24 });      // as long as real ones: 6 MB, 60,000 records

const SYLLABLES = ['青', '澜', '松', '云', '沧', '霁', '棠', '岚', '浔', '汀', '禾', '麓'];
const ENDS = ['渚', '川', '陌', '浦', '屏', '湾', '坪', '津', '墟', '塬'];
const KINDS = [['省', 'province'], ['市', 'city'], ['区', 'county'], ['县', 'county'], ['镇', 'town']];

/** Numbers that look drawn by lot and are always the same (a linear congruential generator). */
export function draws(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const BOUNDS = [(n) => `${n}%左右`, (n) => `${n}%以上`, (n) => `${n}%`, (n) => `${n}%—${(Number(n) + 0.5).toFixed(1)}%`];

/** What reports say between their targets. */
const PROSE = '坚持先规划后建设、先地下后地上，把好事办好、实事办实，推动资源下沉、服务上门，引导社会力量参与，做到建一处成一处、管一处好一处，真正让发展成果更多更公平地惠及城乡居民。完善问题收集、分办、反馈的闭环，广泛听取各方面意见建议，凡是群众不满意的坚决整改到位。';
const DOING = ['新建', '改造', '建成', '新增', '完成'];
const THINGS = [['口袋公园', '个'], ['农村公路', '公里'], ['老旧小区', '个'], ['养老床位', '张'], ['高标准农田', '亩'], ['充电桩', '个'], ['托育园', '所'], ['污水管网', '公里']];

/** A paragraph of the plan with nine targets, each with a figure drawn anew. */
function paragraph(n, pick) {
  const target = () => {
    const [thing, unit] = THINGS[pick(THINGS.length)];
    return `${['', '力争', '确保', '年内'][pick(4)]}${DOING[pick(DOING.length)]}${'东西南北中'[pick(5)]}片区${thing}${2 + pick(900)}${unit}${['', '以上', '左右'][pick(3)]}`;
  };
  return `${n}. 办好第${n}类实事。${Array.from({ length: 9 }, target).join('，')}。健全第${n}类实事的推进机制，按月通报进度，按季评估成效，让群众看得见变化。${PROSE}\n`;
}

function report(i, pick, paragraphs) {
  const [end, level] = KINDS[pick(KINDS.length)];
  const place = `${SYLLABLES[i % SYLLABLES.length]}${ENDS[Math.floor(i / SYLLABLES.length) % ENDS.length]}${end}`;
  const year = String(2024 + pick(3));
  const growth = (4.5 + pick(30) / 10).toFixed(1);
  const actual = (4 + pick(30) / 10).toFixed(1);
  const parks = 3 + pick(20);
  const roads = 20 + pick(200);
  const text = `${place}人民政府工作报告
——${year}年1月在${place}第三届人民代表大会第四次会议上
各位代表：
现在，我代表${place}人民政府，向大会报告工作，请予审议。
一、过去一年工作回顾
${year - 1}年，全${end}地区生产总值增长${actual}%，一般公共预算收入完成${60 + pick(40)}.5亿元、增长${3 + pick(6)}%。新增城镇就业${6000 + pick(40) * 100}人，改造老旧小区${10 + pick(30)}个。
二、${year}年工作安排
今年主要预期目标是：地区生产总值增长${BOUNDS[pick(BOUNDS.length)](growth)}，规模以上工业增加值增长${5 + pick(5)}%以上，固定资产投资增长${4 + pick(6)}%，社会消费品零售总额增长${5 + pick(4)}%左右，一般公共预算收入增长${3 + pick(5)}%，城镇新增就业${5000 + pick(50) * 100}人以上，居民人均可支配收入与经济增长同步。
（一）办好民生实事。力争新改建农村公路${roads}公里以上，新建口袋公园${parks}个。年内完成${2 + pick(9)}个老旧片区改造。
（二）推进绿色发展。单位地区生产总值能耗下降${1 + pick(3)}%，森林覆盖率稳定在${40 + pick(30)}%以上。
${Array.from({ length: paragraphs }, (_, n) => paragraph(n + 1, pick)).join('')}`;
  return { name: `${place}-${year}.txt`, text, place, year, level, growth: Number(growth), actual: Number(actual) };
}

/** `n` reports, no two of the first hundred of one place. */
export function reports(n, { seed = 20260101, paragraphs = 0 } = {}) {
  const pick = draws(seed);
  return Array.from({ length: n }, (_, i) => report(i, pick, paragraphs));
}
