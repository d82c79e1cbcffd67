//! Whose a quality is: the thing that a bare 产值, 规模 or 覆盖率 belongs to.
//!
//! | said before | quality | owner |
//! | --- | --- | --- |
//! | `油菜面积` | 产量 | 油菜 |
//! | `做强绿色建材产业集群化发展` | 产值 | 绿色建材产业 |
//! | `新材料聚焦竹基和硅基` | 营收 | 新材料 |

use super::without_turn;
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};
use crate::target::lead::{Before, starts_verb, trim};

/// What a bare `quality` is of, said of `indicator`: 产量 after 粮食播种面积 is of 粮食, 增速 of the whole.
pub fn owner<'t>(indicator: &'t str, quality: &str) -> &'t str {
    // 整治|矿山9座，治理率…: of the thing.
    let done = WORDS.does.prefix(indicator).filter(|(w, _)| w.len() < indicator.len());
    let indicator = match done {
        Some((word, ())) if quality.ends_with('率') => &indicator[word.len()..],
        _ => indicator,
    };
    // 松陌乳业|日处理鲜奶能力|1200吨，年销售额…: whose it is.
    if indicator.ends_with("能力")
        && WORDS.parallel.get(quality.strip_prefix('年').unwrap_or(quality)).is_some()
            | quality.ends_with("销售额")
        && let Some(at) =
            scan::first(indicator, &["日处理", "年处理", "日加工", "年加工"]).filter(|&at| at > 0)
    {
        return &indicator[..at];
    }
    // 重点项目|年度计划投资|200亿元，开工率…; 贷款|余额|…，不良率…
    if quality.ends_with('率')
        && let Some(thing) = scan::before(indicator, &["年度计划投资", "计划投资", "年度投资", "投资"])
            .filter(|t| t.ends_with("项目"))
            .or_else(|| scan::before(indicator, &["在保余额", "余额"]))
    {
        return thing;
    }
    if quality.ends_with('率') && indicator.ends_with('率') {
        let known = WORDS.attribute.suffix(indicator).map(|(w, _)| indicator.len() - w.len());
        // 劳务输出|组织化率
        let long = if indicator.ends_with("化率") { 3 } else { 2 };
        let at =
            indicator.char_indices().rev().nth(long).map_or(0, |(at, _)| at).min(known.unwrap_or(usize::MAX));
        // 提案|法定时限|办复率、满意率: in time it is dealt with.
        let thing = scan::before(
            &indicator[..at],
            &["法定时限", "按时", "按期", "全程", "24小时", "首次", "一次", "有效", "安全"],
        )
        .unwrap_or(&indicator[..at]);
        // 建成区|绿化|覆盖率、绿地率: the one in the place of the other.
        let beside = thing.char_indices().rev().nth(1).map(|(at, _)| &thing[at..]);
        let thing = beside
            .filter(|b| quality.chars().next() == b.chars().next() && !quality.starts_with(b))
            .map_or(thing, |b| &thing[..thing.len() - b.len()]);
        // 初中|毛入学率95%，巩固率…
        return if at > 0 { thing.strip_suffix('毛').unwrap_or(thing) } else { indicator };
    }
    // 登记失业率4%以内，外贸增长9%
    // 零售总额增长8%，进出口增长6%
    if quality == "进出口"
        && (indicator.ends_with('率') || scan::ends(indicator, &["总额", "增加值", "收入", "投资", "总值"]))
    {
        return "";
    }
    // 存栏生猪9万头、出栏15万头
    if let "出栏" | "存栏" = quality
        && let Some(thing) = scan::after(indicator, &["存栏", "出栏"]).filter(|thing| !thing.is_empty())
    {
        return thing;
    }
    // 集装箱|航线9条、吞吐量…
    if quality.ends_with("吞吐量")
        && let Some(of) = indicator.strip_suffix("航线")
    {
        return of;
    }
    // 旅游|接待|9万人次、总收入8亿元
    if quality.ends_with("收入")
        && let Some(of) = indicator.strip_suffix("接待").filter(|of| !of.is_empty())
    {
        return of;
    }
    // 人均花费1000元，过夜率30%
    if quality.ends_with('率') && indicator.starts_with("人均") {
        return "";
    }
    // 在学人数2万人，毛入学率60%; 新能源|发电量占比|60%，弃电率8%
    if quality.ends_with('率') {
        let mut thing = indicator;
        while let Some((word, ())) = WORDS.attribute.suffix(thing).filter(|(w, _)| w.len() < thing.len()) {
            thing = &thing[..thing.len() - word.len()];
        }
        if thing.len() < indicator.len() {
            return thing;
        }
        // 存贷比70%，不良率1.5%
        if indicator.ends_with('比') {
            return "";
        }
    }
    // 服务业占地区生产总值比重…，增加值…, 规模…
    if (quality.ends_with('值') || quality == "规模")
        && let Some((thing, _)) = indicator.split_once('占')
    {
        return thing;
    }
    // 粮食总产量增幅、平均单产
    let plain = quality.strip_prefix("平均").unwrap_or(quality);
    let indicator = if WORDS.parallel.get(plain).is_some() || plain == "总量" {
        scan::before(indicator, &["增幅", "增速", "增长率"]).unwrap_or(indicator)
    } else {
        indicator
    };
    let known = WORDS.attribute.suffix(indicator).map_or("", |(word, _)| word);
    // 生猪出栏…、存栏…: what is sold goes by no word for a quality.
    let sold =
        || ["年出栏", "出栏"].into_iter().find(|w| quality.ends_with("存栏") && indicator.ends_with(w));
    let known = if known.is_empty() { sold().unwrap_or("") } else { known };
    // 制造业贷款…，投资…
    let known = if quality == "投资" && indicator.ends_with("贷款") { "贷款" } else { known };
    let sum = quality.chars().nth(2).is_some() && scan::ends_in(quality, "额值量入费数")
        || quality == "总规模" && known == "总数"
        // 私营企业|户数|和注册资本
        || quality == "注册资本"
        // 茶园总面积180万亩、可采面积150万亩
        || quality.ends_with("面积");
    if !sum && WORDS.parallel.get(plain).is_none() {
        // 房间9万个、床位14万张: both are counted.
        let beside = quality == "床位" && scan::ends(indicator, &["房间", "客房"])
            || quality == "算力规模" && !scan::holds(indicator, &["算", "数据", "集群"]);
        return if beside { "" } else { indicator };
    }
    // 亩均|产出强度…、税收…: by the same measure.
    if let Some(at) = scan::find(indicator, "亩均") {
        return &indicator[..at + "亩均".len()];
    }
    // 进出口总值…，其中出口…; 社会消费品零售总额…，出口…: trade is of goods and of who makes them.
    const TRADED: [&str; 8] = ["产品", "企业", "产业", "商品", "农产", "汽车", "服务", "民营"];
    // 茶叶产值增长9%、出口增长8%
    let crop = scan::ends(indicator, &["产值", "产量"]) && !scan::holds(indicator, &["工业", "总产值"]);
    if ["进口", "出口"].contains(&quality)
        && (scan::has(indicator, "进出口")
            || scan::has(indicator, "消费品")
            || !scan::holds(indicator, &TRADED) && !crop)
    {
        return "";
    }
    // 事故数…、死亡人数…
    let known = if known.is_empty() && indicator.ends_with('数') { "数" } else { known };
    // 签约项目落地率70%，到位资金9亿元: of the projects.
    let rate = indicator.char_indices().rev().nth(2).map_or("", |(at, _)| &indicator[at..]);
    let known = if known.is_empty() && rate.ends_with('率') { rate } else { known };
    // 建成区|人口|达到60万、面积达到50平方公里
    let known = if known.is_empty() && quality.ends_with("面积") {
        scan::before(indicator, &["常住人口", "人口"]).map_or("", |of| &indicator[of.len()..])
    } else {
        known
    };
    // 核心产业|规模…，增加值…
    let known = known.strip_prefix("产业").unwrap_or(known);
    // 产值…，利润…: neither says whose.
    if known == indicator && WORDS.parallel.get(known).is_some() {
        return "";
    }
    if known.len() < indicator.len() { &indicator[..indicator.len() - known.len()] } else { indicator }
}

/// Owner and quality in one, with what both say said once: 住房交付 + 交付率 → 住房交付率.
pub fn joined(owner: &str, quality: &str) -> String {
    // 重点项目|建设|投资
    let built = scan::before(owner, &["开工建设", "建设", "完工", "竣工"]);
    let built = built.filter(|o| {
        // 县医院新院区|建设|床位
        quality == "床位" || quality.ends_with("投资") && (o.ends_with("项目") || o.ends_with("工程"))
    });
    let owner = built.unwrap_or(owner);
    // 辣椒|种植|产量, 生猪|出栏|产值
    let raised = scan::before(owner, &["种植", "出栏"]).filter(|of| !of.is_empty());
    let owner = raised.filter(|_| ["产量", "总产", "产值"].contains(&quality)).unwrap_or(owner);
    let owner = if owner.ends_with("项目清单") { &owner[..owner.len() - "清单".len()] } else { owner };
    // 交易|农村产权|交易总额
    let owner = owner.strip_prefix("交易").filter(|_| quality.starts_with("交易")).unwrap_or(owner);
    // 高校毕业生|留省就业|留省率
    let rate = quality.ends_with('率').then(|| quality.char_indices().nth(2)).flatten();
    let again = rate.and_then(|(at, _)| scan::find(owner, &quality[..at]));
    let short = |at: &usize| {
        let said = &owner[*at..];
        *at > 0 && said.chars().count() <= 4 && !scan::ends(said, &["项目", "企业"])
    };
    let again = again.filter(short);
    let owner = again.map_or(owner, |at| &owner[..at]);
    // 热线|办结|按时办结率
    let done = quality.strip_suffix('率').and_then(|q| q.char_indices().rev().nth(1).map(|(at, _)| &q[at..]));
    let owner = done.and_then(|done| owner.strip_suffix(done)).filter(|o| !o.is_empty()).unwrap_or(owner);
    let overlap = owner
        .char_indices()
        .map(|(at, _)| &owner[at..])
        .find(|end| end.len() < owner.len() && end.chars().nth(1).is_some() && quality.starts_with(end));
    format!("{}{quality}", &owner[..owner.len() - overlap.map_or(0, str::len)])
}

/// Whether a number can be said of the phrase itself: 进出口总值, 粮食产量.
pub fn is_measured(phrase: &str) -> bool {
    WORDS.attribute.suffix(phrase).is_some() || scan::ends_in(phrase, "值额量率数")
}

/// Whether the phrase is nothing but a measured quality that needs its thing named.
pub fn is_attribute(phrase: &str) -> bool {
    if WORDS.whole.get(phrase).is_some() {
        return false;
    }
    // 满意率和基本满意率
    if phrase.ends_with('率')
        && let Some((one, other)) = phrase.split_once('和')
    {
        return is_attribute(one) && is_attribute(other);
    }
    let mut s = phrase;
    while let Some((lead, _)) = WORDS.before.prefix(s).filter(|(lead, _)| lead.len() < s.len()) {
        s = &s[lead.len()..];
    }
    WORDS.attribute.get(s).is_some()
        || ["出栏", "存栏", "产业产值", "产业营收"].contains(&s)
        // 省级|指标完成率
        || scan::ends(s, &["指标完成率", "任务完成率", "目标完成率", "计划完成率"]) && s.chars().count() <= 7
        // 签约项目9个、|开工注册转化率|65%
        || s.ends_with('率') && scan::starts(s, &["开工", "投产", "签约"]) && !scan::holds(s, &["项目", "企业"])
        || s.ends_with('率') && s.chars().count() <= if phrase.starts_with("平均") { 4 } else { 3 }
}

/// The thing that a clause or a theme is about, where it names an industry or the like: 做强|绿色建材产业|集群化发展.
pub fn industry(words: &str) -> Option<&str> {
    let words = without_turn(trim(words));
    let (at, kind, ()) = WORDS.industry.find(words)?;
    let end = at + kind.len();
    let more = if kind == "产业" {
        &["链", "集群"][..]
    } else {
        &["产业"][..kind.ends_with("经济") as usize]
    };
    let more = more.iter().find(|w| words[end..].starts_with(**w));
    let end = end + more.map_or(0, |w| w.len());
    // 新生代企业|家, 制造业|强市, 产业|化应用 are no industries.
    if words[..end].ends_with("产业")
        && (scan::starts_in(&words[end..], "化园") || scan::starts(&words[end..], &["投资", "基金", "引导"]))
        // 提高|企业|退休人员养老金: whose it is, and no industry.
        || scan::starts(&words[end..], &["退休", "职工", "用工", "养老", "开办", "离退休"])
        || scan::starts_in(&words[end..], "家强高大中") && !words[end..].starts_with("高质量")
    {
        return None;
    }
    // 打造|具有竞争力的|新材料产业集群
    let named = words[..end].rsplit('的').next().unwrap_or_default();
    if named.starts_with("供应链") {
        return None;
    }
    let sector = ["制造业", "服务业", "旅游业", "建筑业"].contains(&named);
    let long = named.chars().count();
    let plain = !named.contains(any(&['、', '，', ',', '“'])) && long <= 12 && (long > 3 || sector);
    plain.then_some(named)
}

/// The industries that a clause lists, where they are `count`: 智算、光电|等新兴|产业|增势强劲.
pub fn industries(words: &str, count: usize) -> Option<Vec<String>> {
    let (listed, _) = scan::cut(crate::target::lead::front(words), "产业")?;
    let listed = super::names(listed).map_or_else(|| super::parts(listed), |(names, _)| names);
    let (last, others) = listed.split_last()?;
    // 光电|三大主导
    let last = last
        .split_once('大')
        .map_or(*last, |(last, _)| last.trim_end_matches(any(&['两', '三', '四', '五'])));
    let named = |part: &str| {
        let own = part.ends_with('业') || part.ends_with("经济");
        format!("{part}{}", if own { "" } else { "产业" })
    };
    (count > 1 && listed.len() == count)
        .then(|| others.iter().chain([&last]).map(|part| named(part)).collect())
}

/// Who a clause says turns to something: 新材料|聚焦竹基和硅基.
pub fn oriented(words: &str) -> Option<&str> {
    let (at, ..) = WORDS.orients.find(words)?;
    let topic = trim(&words[..at]);
    let topic = topic.strip_suffix('要').unwrap_or(topic);
    // 水利重点|要围绕…
    let topic = scan::before(topic, &["重点", "加快"]).unwrap_or(topic);
    let short = (2..=10).contains(&topic.chars().count());
    let plain = !topic.contains(any(&['、', '，', ',', '“', '各', '市', '县', '区', '们']));
    (short && plain && !starts_verb(topic) && crate::target::lead::front(topic) == topic).then_some(topic)
}

/// What a clause works on in a programme: 实施新一轮|农村公路|提升行动, 抓好|煤层气|勘探开发.
pub fn worked_on(clause: &str) -> Option<&str> {
    let work = crate::target::lead::lead(trim(clause), Before::Other).subject;
    let mut thing = scan::before(super::without_predicate(work), &["行动", "计划", "勘探开发"])?;
    thing = scan::before(thing, &["三年", "攻坚", "专项", "三年提升"]).unwrap_or(thing);
    // 城市建设|三年行动 is what it is.
    while let Some((word, _)) =
        WORDS.deliver.suffix(thing).filter(|(w, _)| w.len() < thing.len() && *w != "建设")
    {
        thing = &thing[..thing.len() - word.len()];
    }
    let thing = thing.strip_prefix("新一轮").unwrap_or(thing);
    // 推进总投资9亿元的|城市建设三年行动
    let thing = scan::cut(thing, "亿元的").map_or(thing, |(_, thing)| thing);
    let plain = !thing.contains(any(&['、', '，', ',', '“', '”', '的', '和', '大']));
    (plain && (3..=10).contains(&thing.chars().count())).then_some(thing)
}

/// What a clause says is to grow, and nothing else: 大力发展|“青渚”预制菜.
pub fn grown(clause: &str) -> Option<&str> {
    let clause = trim(clause);
    let (word, ()) = WORDS.grows.prefix(clause)?;
    let thing = &clause[word.len()..];
    let plain = !thing.contains(any(&['、', '，', ',', '的', '和', '等', '做', '强']))
        && (2..=10).contains(&thing.chars().count());
    (plain && !starts_verb(thing) && WORDS.deliver.suffix(thing).is_none()).then_some(thing)
}

/// How long the name of one that has a duty may be, in characters.
const AGENT: usize = 14;

/// Who a sentence says is to act, where it opens with a place, a firm or an industry: 松陌经开区|要….
pub fn agent(words: &str) -> Option<&str> {
    let words = trim(words);
    // 每个县级园区|力争|完成投资5亿元，产值增长9%
    if let Some((at, ..)) =
        WORDS.modal.find(scan::head(words, 3 * AGENT)).filter(|_| words.starts_with("每个"))
    {
        return Some(&words[..at]).filter(|who| !who.contains(any(&['、', '，', ','])));
    }
    let (end, _) = words.char_indices().take(AGENT + 1).find(|&(_, c)| c == '要')?;
    // 3个|产业园区|要…
    let head = super::without_number(&words[..end]);
    const MANY: [char; 12] = ['、', '“', '”', '（', '各', '全', '我', '每', '的', '和', '与', '等'];
    let named = head.chars().count() > 2 && WORDS.agent.suffix(head).is_some() && !head.contains(MANY);
    (named && crate::target::lead::front(head) == head).then_some(head)
}

/// Whether a name is that of an industry: its sizes are its own, but not all that is counted beside it.
pub fn is_sector(name: &str) -> bool {
    scan::ends_in(name, "业群链")
}
