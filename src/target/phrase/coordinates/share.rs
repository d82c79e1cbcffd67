//! What each of several coordinates has of the first and the last of them.
//!
//! | coordinates | shared |
//! | --- | --- |
//! | `新能源、装备制造产业产值` | the tail, with the industry |
//! | `每千人托位、养老床位数` | the front |
//! | `公办、民办幼儿园补助` | all but the part that one stands in place of |
//! | `粮食播种面积和产量` | the thing |

use super::super::{is_attribute, is_measured, owner};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};
use crate::target::lead::trim;

/// Gives every coordinate what it shares with the others: the last noun of the last, the qualifier of the first.
pub(super) fn share(parts: &[&str]) -> Vec<String> {
    let whole = without_number_of_places(parts).or_else(|| sizes(parts)).or_else(|| times(parts));
    let whole = whole.or_else(|| deposits(parts)).or_else(|| same_share(parts));
    whole.unwrap_or_else(|| {
        let shared = Shared::of(parts);
        (0..parts.len()).map(|i| shared.part(i)).collect()
    })
}

/// 云浦、松陌、青渚|三地|经济增速: how many they are is no part of any.
fn without_number_of_places(parts: &[&str]) -> Option<Vec<String>> {
    let (last, others) = parts.split_last()?;
    let numeral = ["两", "三", "四", "五", "六"].get(parts.len().wrapping_sub(2))?;
    let (before, after) = last.split_once(numeral).filter(|(before, _)| !before.is_empty())?;
    // 松陌、青渚|两湖|水质: what each of them is.
    if let Some(kind) = after.chars().next().filter(|c| "湖河江港库园".contains(*c)) {
        let after = after.strip_prefix(kind).filter(|after| !after.is_empty())?;
        let each = |part: &str| if part.ends_with(kind) { part.to_string() } else { format!("{part}{kind}") };
        let others = others.iter().map(|part| format!("{}{after}", each(trim(part))));
        return Some(others.chain([format!("{}{after}", each(before))]).collect());
    }
    let after = after.strip_prefix(any(&['地', '县', '区', '市', '镇'])).filter(|after| !after.is_empty())?;
    let last = format!("{before}{after}");
    Some(share(&[others, &[last.as_str()]].concat()))
}

/// 重点项目|一季度、上半年|投资完成率: of the same at other times.
fn times(parts: &[&str]) -> Option<Vec<String>> {
    const TIMES: [&str; 6] = ["一季度", "二季度", "上半年", "三季度", "四季度", "下半年"];
    let (last, earlier) = parts.split_last()?;
    let thing = scan::before(parts.first()?, &TIMES).filter(|thing| !thing.is_empty())?;
    let quality = scan::after(last, &TIMES).filter(|quality| !quality.is_empty())?;
    let later = earlier.get(1..)?;
    later.iter().all(|part| TIMES.contains(part)).then(|| {
        let first = format!("{}{quality}", parts[0]);
        let later = later.iter().map(|part| format!("{thing}{part}{quality}"));
        std::iter::once(first).chain(later).chain([format!("{thing}{last}")]).collect()
    })
}

/// 金融机构存款、贷款|余额
fn deposits(parts: &[&str]) -> Option<Vec<String>> {
    let [deposits, loans] = *parts else { return None };
    let front = deposits.strip_suffix("存款")?;
    let quality = loans.strip_prefix("贷款").filter(|quality| !quality.is_empty())?;
    Some(vec![format!("{deposits}{quality}"), format!("{front}{loans}")])
}

/// 竹材产业、云桥园区产值占工业总产值比重: the share is of the same quality of each.
fn same_share(parts: &[&str]) -> Option<Vec<String>> {
    let (last, earlier) = parts.split_last()?;
    let (head, of) = last.split_at(last.find('占')?);
    let head = trim(head);
    let (quality, _) = WORDS.attribute.suffix(head).filter(|(word, _)| word.len() < head.len())?;
    if of.starts_with("占比") || earlier.iter().any(|part| part.contains('占')) {
        return None;
    }
    let own = |part: &str| if whole(part, true) { "" } else { quality };
    let said = |part: &&str| format!("{}{}{of}", trim(part), own(trim(part)));
    Some(earlier.iter().map(said).chain([last.to_string()]).collect())
}

/// What coordinates share.
struct Shared<'p> {
    parts: &'p [&'p str],
    first: &'p str,
    last: &'p str,
    /// What the last ends with, and the others lack.
    tail: Option<&'p str>,
    /// Whether that is a measured quality.
    measured: bool,
    /// The industry or the like before it.
    kind: Option<&'static str>,
    /// What the first begins with, and the others lack: a qualifier.
    prefix: Option<&'static str>,
    /// The same: a thing.
    thing: &'p str,
}

/// One of several coordinates.
struct Part<'p> {
    words: &'p str,
    i: usize,
    is_last: bool,
    /// What it has of the first.
    front: &'p str,
}

/// The whole of a coordinate, where the rule knows its kind.
type Rule = fn(&Shared, &Part) -> Option<String>;

/// What stands in one another's place before one quality of one thing.
const PAIRS: [[&str; 2]; 11] = [
    ["集中供养", "分散供养"],
    ["集中养育", "社会散居"],
    ["机构养育", "社会散居"],
    ["进口", "出口"],
    ["集中", "分散"],
    ["内资", "外资"],
    ["线上", "线下"],
    ["公办", "民办"],
    ["境内", "境外"],
    ["存栏", "出栏"],
    ["日间", "夜间"],
];

const RULES: [Rule; 14] = [
    // 数码产品、运动器材|类消费; 家具类、汽车类|商品零售额
    |s, p| {
        let at = s.last.rfind('类').filter(|&at| !p.is_last && !scan::ends_in(&s.last[..at], "各分种人"))?;
        let rest = &s.last[at + if p.words.ends_with('类') { '类'.len_utf8() } else { 0 }..];
        let sold = at > 0 && !whole(p.words, true) && scan::ends(rest, &["消费", "零售额", "销售额"]);
        sold.then(|| format!("{}{}{rest}", p.front, p.words))
    },
    // 失业人员、就业困难人员|再就业
    |s, p| {
        const WHO: [&str; 4] = ["人员", "人口", "群体", "劳动力"];
        let who = !p.is_last && scan::ends(p.words, &WHO);
        let at = WHO.iter().filter(|_| who).find_map(|w| Some(scan::last(s.last, w)? + w.len()))?;
        let rest = &s.last[at..];
        scan::starts(rest, &["就业", "再就业", "转移就业", "稳岗"])
            .then(|| format!("{}{}{rest}", p.front, p.words))
    },
    // 养老、失业、医疗|保险覆盖面
    |s, p| {
        let kind = scan::ends(p.words, &["养老", "失业", "医疗", "工伤", "生育"]);
        let at = scan::last(s.last, "保险").filter(|&at| kind && !p.is_last && at > 0)?;
        Some(format!("{}{}{}", p.front, p.words, &s.last[at..]))
    },
    // 城镇职工、农牧民|医疗保险最高支付限额: whose it is stands in one another's place.
    |s, p| {
        const WHO: [&str; 7] = ["居民", "职工", "农牧民", "农民", "学生", "教师", "老年人"];
        let whose = !p.is_last && scan::ends(p.words, &WHO);
        let at = WHO.iter().filter(|_| whose).find_map(|w| Some(scan::find(s.last, w)? + w.len()))?;
        let rest = &s.last[at..];
        (s.measured && rest.chars().count() > 3).then(|| format!("{}{}{rest}", p.front, p.words))
    },
    // 货物|进口和出口|通关时间, 特困人员|集中、分散|供养标准, 实际到位|内资、外资
    |s, p| {
        let ways = || PAIRS.iter().flat_map(|[a, b]| [(a, b), (b, a)]);
        let (thing, other) = ways()
            .find_map(|(way, other)| Some((s.first.strip_suffix(*way)?, *other)))
            .filter(|(thing, _)| !thing.is_empty() && s.parts.len() == 2)?;
        let quality = s.last.strip_prefix(other)?;
        let whole = quality.is_empty() && !other.ends_with('资');
        (!whole)
            .then(|| if p.is_last { format!("{thing}{}", s.last) } else { format!("{}{quality}", p.words) })
    },
    // 胸痛、卒中|中心|建成率; 高血压、糖尿病|患者|管理率
    |s, p| {
        let kinds = ["患者", "中心"].into_iter().filter(|kind| !p.is_last && !scan::has(p.words, kind));
        // 卫生院、服务中心|能力达标率: each has its kind.
        let kinds = kinds.filter(|_| !scan::ends_in(p.words, "院站所"));
        let at = kinds.filter_map(|kind| scan::find(s.last, kind)).find(|&at| at > 0)?;
        let rest = &s.last[at..];
        (rest.ends_with('率') && !rest.starts_with("中心城")).then(|| format!("{}{}{rest}", p.front, p.words))
    },
    // 省、市重点项目投资: a bare level takes all that follows the other level.
    |s, p| {
        let bare = !p.is_last && WORDS.levels.get(p.words).is_some();
        let (level, _) = WORDS.levels.prefix(s.last).filter(|_| bare)?;
        Some(format!("{}{}{}", p.front, p.words, &s.last[level.len()..]))
    },
    // 省重点、市重点项目投资
    |s, p| {
        let key = !p.is_last && p.words.ends_with("重点");
        let (_, rest) = scan::cut(s.last, "重点").filter(|(_, rest)| key && !rest.is_empty())?;
        Some(format!("{}{}{rest}", p.front, p.words))
    },
    // 限上住宿和餐饮业
    |s, p| (s.last.ends_with('业') && is_trade(p.words)).then(|| format!("{}{}业", p.front, p.words)),
    |s, p| if p.is_last { None } else { s.in_place(p) },
    // 一、二、三产; 第二、第三产业: a bare numeral takes what follows the numeral of the last.
    |s, p| {
        let numeral = |c: char| "一二三四五六七八九".contains(c);
        let mut own = p.words.strip_prefix('第').unwrap_or(p.words).chars();
        let mut letters = s.last.trim_start_matches('第').chars();
        let bare = own.next().is_some_and(numeral) && own.next().is_none();
        (!p.is_last && bare && letters.next().is_some_and(numeral))
            .then(|| format!("{}{}", p.words, letters.as_str()))
    },
    // 中、高等职业教育在校生; 大、中型企业
    |s, p| {
        const SIZES: &str = "大中小初高幼";
        let bare = !p.is_last && p.words.chars().count() == 1 && scan::starts_in(p.words, SIZES);
        let rest = s.last.get('高'.len_utf8()..).filter(|_| bare && scan::starts_in(s.last, SIZES))?;
        Some(format!("{}{}{rest}", p.front, p.words))
    },
    // 新建、改造道路
    |s, p| {
        if p.is_last || !is_done(p.words) {
            return None;
        }
        let stated = WORDS.state.prefix(s.last).or_else(|| WORDS.deliver.prefix(s.last));
        let noun = stated.map_or(s.last, |(w, _)| &s.last[w.len()..]);
        let noun = WORDS.deliver.prefix(noun).map_or(noun, |(w, _)| &noun[w.len()..]);
        let shared = s.tail.filter(|_| noun.is_empty()).unwrap_or(noun);
        (!shared.is_empty()).then(|| format!("{}{shared}", p.words))
    },
    // 亿元以上项目新签约、新开工: the second verb is for the first one's thing.
    |s, p| {
        if p.i == 0 || !is_done(p.words) {
            return None;
        }
        let verb = WORDS.state.suffix(s.first).or_else(|| WORDS.deliver.suffix(s.first));
        let over = verb.map_or(s.first, |(w, _)| &s.first[..s.first.len() - w.len()]);
        Some(format!("{over}{}", p.words))
    },
];

impl<'p> Shared<'p> {
    fn of(parts: &'p [&'p str]) -> Shared<'p> {
        let [first, last] = [parts.first(), parts.last()].map(|part| part.copied().unwrap_or(""));
        // 餐饮业|销售额（营业额）: or what it is called.
        let plain = last.strip_suffix('）').and_then(|said| said.rsplit_once('（'));
        let plain =
            plain.filter(|(_, other)| WORDS.attribute.get(other).is_some()).map_or(last, |(of, _)| of);
        let tail = WORDS
            .attribute
            .suffix(plain)
            .map(|(w, _)| w)
            .or_else(|| WORDS.head.suffix(plain).map(|(w, _)| w))
            .or_else(|| ["管网", "管道", "线路", "电网"].into_iter().find(|w| plain.ends_with(w)))
            .filter(|w| w.len() < plain.len())
            .map(|w| with_inner_quality(plain, w));
        let measured = whole(plain, true);
        let tail = tail.map(|t| &last[plain.len() - t.len()..]);
        // 新能源、装备制造产业产值: the industry is shared with its quality.
        let kind = tail.and_then(|t| {
            let thing = &last[..last.len() - t.len()];
            ["产业链", "产业集群", "产业", "行业"].into_iter().find(|kind| thing.ends_with(kind))
        });
        let prefix = WORDS.prefix.prefix(first).map(|(w, _)| w);
        // 老旧|供热、燃气|管网
        let lines = tail.filter(|t| first.starts_with("老旧") && !trim(first).ends_with(t));
        let prefix = prefix.or(lines.filter(|t| scan::ends(t, &["管网", "管道", "管线"])).map(|_| "老旧"));
        Shared {
            parts,
            first: trim(first),
            last: trim(last),
            tail,
            measured,
            kind,
            prefix,
            thing: paid_for(first, last).or_else(|| particles(first, last)).unwrap_or(""),
        }
    }

    /// The coordinate at `i` with what it shares.
    fn part(&self, i: usize) -> String {
        let words = trim(self.parts[i]);
        let front = if i == 0 { "" } else { self.front(words, i) };
        // 全市国家级、自治区级、市级示范村: the area is said once.
        let words = match WORDS.place.prefix(words) {
            Some((place, _)) if WORDS.levels.get(&words[place.len()..]).is_some() => &words[place.len()..],
            _ => words,
        };
        let part = Part { words, i, is_last: i + 1 == self.parts.len(), front };
        RULES.iter().find_map(|rule| rule(self, &part)).unwrap_or_else(|| self.with_tail(&part))
    }

    /// What a later coordinate has of the first.
    fn front(&self, words: &str, i: usize) -> &'p str {
        let own = WORDS.prefix.prefix(words).is_some()
            || WORDS.own.prefix(words).is_some()
            || WORDS.place.prefix(words).is_some();
        // 省级林业|科技园区和青年创业孵化器: what both begin with is no quality.
        let front = shared_front(self.parts[0], words)
            .filter(|_| WORDS.place.prefix(words).is_none() && (self.prefix.is_none() || self.measured));
        if let Some(front) = front.or_else(|| whose_rate(self.parts[0], words)) {
            return front;
        }
        // 生产安全|事故|起数、死亡人数、直接经济损失
        if let Some(at) = scan::find(self.first, "事故")
            .filter(|_| scan::ends(words, &["人数", "损失"]) && words.chars().count() <= 6)
        {
            return &self.first[..at + "事故".len()];
        }
        // 单位生产总值用水量、能耗: both by the same unit.
        const USED: [&str; 6] = ["能耗", "水耗", "电耗", "用水量", "二氧化碳排放", "二氧化碳排放量"];
        let unit =
            ["总值", "GDP", "增加值"].into_iter().find_map(|w| Some(scan::find(self.first, w)? + w.len()));
        if let Some(at) = unit.filter(|_| self.first.starts_with("单位") && USED.contains(&words)) {
            return &self.first[..at];
        }
        // 对|东盟、中亚五国|进出口
        if self.first.starts_with('对') && self.tail.is_some_and(|t| scan::ends(t, &["出口", "进口"])) {
            return "对";
        }
        if !self.thing.is_empty() {
            return self.thing;
        }
        // 规模以上工业企业和产值亿元以上企业|个数: each has a size of its own.
        let sized = || self.prefix.is_some_and(|p| p.ends_with("以上")) && scan::has(words, "以上");
        // 农村供电可靠率、自来水普及率: a rate that is short says of nobody.
        let rates = self.first.ends_with('率') && words.ends_with('率');
        let brief = !own && words.chars().count() <= if rates { 8 } else { 6 };
        let both_whole = || self.measured && whole(self.first, true) && whole(words, true);
        // 松陌高新区|固定资产投资、税收收入, 班列|开行列数、货物运量: of one. 行政村|5G信号、硬化路覆盖率: where it is.
        // 贫困人口|医保、社保参保率: whose; 规上工业企业|研发工具普及率、工序数控化率
        let seat = WORDS.park.find(self.first).or_else(|| WORDS.sharing.find(self.first));
        let seat = seat.map(|(at, word, ())| (at, word.len()));
        let sound = |at: usize| {
            let whose = at < self.first.len() && self.first[..at].chars().count() <= 8;
            let each = rates || !is_measured(self.first);
            let figures = scan::ends_in(&self.first[..at], "区列") && whole(words, true);
            whose && (each || figures && whole(&self.first[at..], true))
        };
        if let Some((at, len)) = seat.filter(|&(at, len)| sound(at + len)) {
            let front = &self.first[..at + len];
            let named = at > 0
                && front.ends_with('区')
                && WORDS.own.prefix(front).is_none()
                && WORDS.place.prefix(words).is_none();
            if named || brief && !words.contains(any(&['业', '村', '区'])) {
                return front;
            }
        }
        // 规上服务业、限上零售业、住宿业: the nearest.
        let nearest = || self.parts[1..i].iter().rev().find_map(|p| WORDS.prefix.prefix(trim(p)));
        let prefix = self.prefix.filter(|p| {
            !own && !sized()
                && (!both_whole()
                    || p.starts_with('全')
                    || rates && brief && !scan::starts_in(p, "规限")
                    || scan::starts_in(p, "每千万") && words.ends_with('数'))
        });
        prefix.map(|first| nearest().map_or(first, |(word, ())| word)).unwrap_or("")
    }

    /// 公办、民办幼儿园补助: short coordinates stand in one another's place.
    fn in_place(&self, part: &Part) -> Option<String> {
        let (last, tail) = (self.last, self.tail.filter(|t| self.measured || *t == "率"));
        // 教育、社保、卫生健康支出: what money goes to is whole.
        if tail == Some("支出") {
            return None;
        }
        let short = |p: &str| p.chars().count() == 2 && WORDS.deliver.get(p).is_none();
        let place =
            |p: &str| WORDS.head.suffix(p).is_none() && !is_attribute(p) || p == "进口" || p == "出口";
        let earlier = &self.parts[..self.parts.len() - 1];
        if !earlier.iter().all(|p| short(trim(p)) && place(trim(p))) || last.starts_with(part.words) {
            return None;
        }
        // 原煤、原油、天然气产量: a short noun is one of them and holds none of them.
        let stem = tail.map_or(last, |t| &last[..last.len() - t.len()]);
        let stem = scan::before(stem, &["全产业链", "产业链", "产业"]).unwrap_or(stem);
        if self.measured && stem.chars().count() <= 3 {
            return None;
        }
        let (at, _) = last.char_indices().nth(2)?;
        // 大气、水|环境质量
        let at = at - if last[at..].starts_with('境') { '环'.len_utf8() } else { 0 };
        let firms = is_people(part.words) && last[at..].starts_with("企业");
        let rest = &last[at + if firms { "企业".len() } else { 0 }..];
        let takes = match tail {
            // 茶叶、猕猴桃产量: the last is no short one.
            Some(tail) => rest.strip_suffix(tail).is_none_or(|r| r.chars().count() != 1),
            None => self.tail.is_none() && last.chars().count() > 3,
        };
        // 国控、省控及以上|断面
        let rest = rest.strip_prefix("及以上").unwrap_or(rest);
        // 蚕桑、冬早|蔬菜: a crop stands for itself.
        // 高铁、|松陌|机场吞吐量, 森林、|普惠|性学前教育覆盖率: a name is in the place of none, nor is half a word.
        // 学校、|改造|医院
        let other = scan::starts(rest, &["机场", "性", "港"]) || WORDS.deliver.get(&last[..at]).is_some();
        let takes = takes && !other && !scan::ends_in(part.words, "菜桑茶果氨儿");
        takes.then(|| format!("{}{rest}", part.words))
    }

    /// A coordinate with its front and the tail that it lacks.
    fn with_tail(&self, part: &Part) -> String {
        let &Part { words, i, is_last, front } = part;
        let mut out = front.to_string();
        // 粮食播种面积和产量: the second quality is of the first one's thing.
        // 利用外资、投资; 贷款余额、进出口: not those of the first.
        let theirs = words == "投资" && self.parts[0].ends_with("外资") || words == "进出口";
        // 新签约项目数、资金额; 案件立案数、损失数: a sum or a number of no thing of its own.
        let sum = words.chars().count() <= 3
            && (words.ends_with('额') || words.ends_with('数') && self.first.ends_with("案数"));
        let bare = is_attribute(words) || sum || words == "进出口额";
        if i > 0 && bare && !is_attribute(self.first) && !theirs {
            out = owner(self.first, words).to_string();
        }
        // 万元产值能耗和水耗
        if i > 0
            && words == "水耗"
            && let Some(per) = self.first.strip_suffix("能耗")
        {
            out = per.to_string();
        }
        out.push_str(words);
        // 批发业、零售业|销售额|和住宿业、餐饮业营业额: that of the next that says one.
        let next = |p: &&str| WORDS.attribute.suffix(trim(p)).filter(|(w, _)| w.len() < trim(p).len());
        let between = self.parts.get(i + 1..self.parts.len() - 1).unwrap_or_default();
        let nearest = between.iter().find_map(next).filter(|_| self.measured);
        let Some(tail) = nearest.map(|(w, _)| w).or(self.tail).filter(|_| !is_last) else { return out };
        // 涉农贷款、制造业贷款|余额
        let rest = shared_end(words, self.last).filter(|_| self.measured);
        let counted = tail == "数" && WORDS.head.suffix(words).is_some();
        let lacks = !whole(words, self.measured) && !counted
            || rest.is_some_and(|rest| rest.len() <= tail.len())
            || tail == "占比" && scan::ends_in(words, "值量额")
            // 投资、消费|增速
            || ["增速", "增幅"].contains(&tail) && !scan::ends_in(words, "率数速幅度重比");
        if lacks
            // 警情、刑事发案率: a rate is of what is short enough to lack it.
            && (tail != "率" || words.chars().count() <= 4)
            // 实际利用外资、外贸出口
            && !(words.ends_with("外资") && scan::ends(tail, &["出口", "进口"]))
            // 节能降碳和居民消费价格
            && (!["价格", "排放"].contains(&tail) || !words.ends_with("降碳"))
        {
            let industry = |kind: &&str| {
                !words.ends_with(kind) && !scan::ends_in(words, "业镇区园") && words.chars().count() > 2
            };
            out.push_str(self.kind.filter(industry).unwrap_or(""));
            match rest {
                Some(rest) => out.push_str(rest),
                // 批发、|餐饮业|销售额
                _ if is_trade(words) && self.last[..self.last.len() - tail.len()].ends_with('业') => {
                    out.push('业');
                    out.push_str(tail);
                }
                // 每千人托位、养老床位数
                _ if tail == "床位数" && words.ends_with('位') => out.push('数'),
                _ => out.push_str(tail),
            }
        }
        out
    }
}

/// Whether a coordinate names a trade without its 业.
fn is_trade(words: &str) -> bool {
    scan::ends(words, &["住宿", "餐饮", "批发", "零售", "运输", "仓储"])
}

/// Whether a coordinate is nothing but what is done.
fn is_done(words: &str) -> bool {
    WORDS.deliver.get(words).is_some() || WORDS.state.get(words).is_some()
}

/// Bare sizes of one thing, with the noun after the last: 销售额20万元、60万元、150万元以上的村.
fn sizes(parts: &[&str]) -> Option<Vec<String>> {
    let number = |s: &str| s.trim_end_matches(|c: char| matches!(c, '0'..='9' | '.' | '万' | '亿')).len();
    let (last, earlier) = parts.split_last()?;
    let end = last.find('元')?;
    let first = earlier.first()?.strip_suffix('元')?;
    let head = &first[..number(first)];
    let bare = |s: &str| !s.is_empty() && number(s) == 0;
    let all = bare(&first[head.len()..])
        && bare(&last[..end])
        && earlier[1..].iter().all(|p| trim(p).strip_suffix('元').is_some_and(bare));
    let noun = &last[end + '元'.len_utf8()..];
    all.then(|| {
        let size = |p: &&str| {
            trim(p).strip_prefix(head).unwrap_or(trim(p)).split('元').next().unwrap_or("").to_string()
        };
        parts.iter().map(|p| format!("{head}{}元{noun}", size(p))).collect()
    })
}

/// The quality that a rate is of belongs to what is shared, too: 肉牛、土鸡|出栏增速.
fn with_inner_quality<'t>(last: &'t str, tail: &'static str) -> &'t str {
    let before = &last[..last.len() - tail.len()];
    let rate = ["增速", "增幅"].contains(&tail);
    let inner = rate.then(|| WORDS.attribute.suffix(before).map(|(w, _)| w)).flatten();
    let inner =
        inner.or_else(|| ["出栏", "存栏", "贷款", "存款"].into_iter().find(|w| rate && before.ends_with(w)));
    // 服装、家具|限上零售额; 湖泊、湿地|建成率
    // 养老、医保|补助标准; 对青渚、共建国家|进出口总额
    let inner = inner.or_else(|| {
        [
            "限上",
            "建成",
            "村庄",
            "行政村",
            "集中供养",
            "人均财政补助",
            "财政补助",
            "政府补助",
            "补助",
            "进出口",
            "毛",
            "产量",
            "服务能力",
        ]
        .into_iter()
        .find(|w| before.ends_with(w))
    });
    let len = inner.map_or(0, str::len);
    if len < before.len() { &last[before.len() - len..] } else { &last[before.len()..] }
}

/// Whether it is people that a short coordinate names, who stand beside firms: 个人|和小微企业.
fn is_people(part: &str) -> bool {
    ["个人", "居民", "农户", "家庭", "职工"].contains(&part)
}

/// Who pays, where each coordinate is what is paid for: 财政用于|科技、教育支出.
fn paid_for<'t>(first: &'t str, last: &str) -> Option<&'t str> {
    let (payer, what) = scan::cut(trim(first), "用于")?;
    (last.ends_with("支出") && !payer.is_empty()).then(|| &trim(first)[..trim(first).len() - what.len()])
}

/// What two names in letters are of: 重点指标|SO2、NO2.
fn particles<'t>(first: &'t str, last: &str) -> Option<&'t str> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let of = trim(first).trim_end_matches(name);
    (of.len() < trim(first).len() && trim(last).chars().all(name)).then_some(of)
}

/// What stands before the words that two coordinates begin alike: 规上企业 of 规上企业亩均税收、亩均产值.
fn shared_front<'t>(first: &'t str, part: &str) -> Option<&'t str> {
    let (end, _) = part.char_indices().nth(2)?;
    let first = trim(first);
    // 城镇新增|就业, 就业困难人员就业: what the first ends with is its noun.
    let at = scan::find(first, &part[..end]).filter(|&at| at > 0 && !part.starts_with(&first[at..]))?;
    let front = &first[..at];
    // 新能源|汽车产量、汽车零部件产值: of what kind the first is, and no more.
    let whose = WORDS.prefix.suffix(front).is_some() || scan::ends_in(front, "区县市镇乡村业企府级受）");
    (whose && front.chars().count() <= 8).then_some(front)
}

/// Who a rate is of, where another rate of theirs stands before it: 毕业生|就业率、市场就业率.
pub fn whose_rate<'t>(first: &'t str, part: &str) -> Option<&'t str> {
    let (at, _) = part.char_indices().nth(2).filter(|_| part.ends_with('率'))?;
    let who = trim(first).strip_suffix(&part[at..])?;
    scan::ends(who, &["政府", "企业", "居民", "学生", "毕业生", "家庭", "劳动力"]).then_some(who)
}

/// What the last coordinate says after a noun that an earlier one ends with: 中心城市和县级以上城市|空气优良率.
fn shared_end<'t>(part: &str, last: &'t str) -> Option<&'t str> {
    // 松陌经开区、青渚高新区|工业开票收入
    let seat = ["区", "县", "市", "镇"].into_iter().find(|seat| part.ends_with(seat));
    let (at, _) = part.char_indices().rev().nth(1)?;
    let noun = seat.unwrap_or(&part[at..]);
    let rest = last[scan::find(last, noun)? + noun.len()..].trim_start_matches(any(&['”', '）', ')']));
    (!rest.is_empty()).then_some(rest)
}

/// Whether a coordinate needs nothing from the last one.
fn whole(part: &str, measured: bool) -> bool {
    let part = match part.rfind(any(&['（', '('])) {
        Some(open) if scan::ends_in(part, "）)") && open > 0 => &part[..open],
        _ => part,
    };
    // 化学需氧量、氨氮|排放量: a name, and no measure of its own.
    if part.ends_with("需氧量") {
        return false;
    }
    let attribute = WORDS.attribute.suffix(part).is_some() || scan::ends_in(part, "率数额量值度幅")
        // 污染物减排、碳排放强度: what is cut is said.
        || scan::ends(part, &["减排", "能耗", "新增就业", "贷款", "存款", "人均消费"]);
    if measured {
        attribute
    } else {
        attribute || WORDS.complete.suffix(part).is_some() || WORDS.head.suffix(part).is_some()
    }
}
