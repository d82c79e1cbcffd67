// Fictional reports by the hundred, from a seed, with what is in them: places that do not exist, figures drawn anew.
//
//   const [{ name, text, place, year, growth, actual }] = reports(100);

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

function report(i, pick) {
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
`;
  return { name: `${place}-${year}.txt`, text, place, year, level, growth: Number(growth), actual: Number(actual) };
}

/** `n` reports, no two of one place and year. */
export function reports(n, seed = 20260101) {
  const pick = draws(seed);
  return Array.from({ length: n }, (_, i) => report(i, pick));
}
