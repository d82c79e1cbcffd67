//! Noun phrases: what an indicator is made of.
//!
//! | phrase | gives |
//! | --- | --- |
//! | `新竣工、新投产项目` | 新竣工项目 · 新投产项目 |
//! | `城乡居民人均可支配收入` | 城镇居民人均可支配收入 · 农村居民人均可支配收入 |
//! | `每千人托位、养老床位数` | 每千人托位数 · 每千人养老床位数 |
//! | `咖啡屋、书吧等消费场景` | 消费场景, names 咖啡屋 · 书吧 |

use super::lead::{starts_verb, trim};
use crate::lexicon::words::WORDS;
use crate::scan::{CharSet, Words};
use std::sync::LazyLock;

/// Words that stand for two coordinates in one, with what each of the two is.
const FUSED: [(&str, &str, &str); 12] = [
    ("城乡居民基本", "城乡居民基本", ""),
    ("城乡居民", "城镇居民", "农村居民"),
    ("城乡低保", "城市低保", "农村低保"),
    ("城乡", "城镇", "农村"),
    ("存贷款", "存款", "贷款"),
    ("内外资", "内资", "外资"),
    ("省、市", "省", "市"),
    ("省市", "省", "市"),
    ("进出口", "进口", "出口"),
    ("客货运", "客运", "货运"),
    ("收支", "收入", "支出"),
    ("供水供电", "供水", "供电"),
];

/// The phrase read as `count` coordinates, if it can be: by its marks, else by a fused word.
pub fn coordinates(phrase: &str, count: Option<usize>) -> Option<Vec<String>> {
    let parts = parts(phrase);
    if parts.len() > 1 && count.is_none_or(|n| n == parts.len()) {
        return Some(share(&parts));
    }
    if count.is_none_or(|n| n == 2) {
        for (fused, first, second) in FUSED {
            if !second.is_empty() && phrase.contains(fused) {
                return Some(vec![phrase.replacen(fused, first, 1), phrase.replacen(fused, second, 1)]);
            }
        }
    }
    // 一二三产增加值
    if count == Some(3) && phrase.contains("一二三产") {
        return Some(["一产", "二产", "三产"].map(|one| phrase.replacen("一二三产", one, 1)).to_vec());
    }
    // 城乡居民…和…: a fused word beside marks.
    if parts.len() > 1 && count == Some(parts.len() + 1) {
        let mut out = Vec::new();
        for part in share(&parts) {
            match coordinates(&part, Some(2)) {
                Some(two) if out.len() + two.len() <= parts.len() + 1 => out.extend(two),
                _ => out.push(part),
            }
        }
        return (out.len() == parts.len() + 1).then_some(out);
    }
    None
}

/// Cuts a phrase at its enumeration marks and conjunctions, not inside quotes and brackets.
pub fn parts(phrase: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut depth) = (0, 0i32);
    let mut skip = 0;
    for (i, c) in phrase.char_indices() {
        if i < skip {
            continue;
        }
        match c {
            '“' | '（' | '(' | '《' | '[' | '「' => depth += 1,
            '”' | '）' | ')' | '》' | ']' | '」' => depth -= 1,
            '、' | '和' | '及' | '与' | '以' if depth <= 0 => {
                let mark = match c {
                    '以' if phrase[i..].starts_with("以及") => "以及",
                    '以' => continue,
                    '及' if phrase[i..].starts_with("及以") => continue,
                    '与' if phrase[..i].ends_with('参') || i == 0 => continue,
                    '和' if phrase[..i].ends_with(['调', '共', '平', '缓', '饱'])
                        || phrase[i..].starts_with("和美")
                        || phrase[i..].starts_with("和谐")
                        || i == 0 =>
                    {
                        continue;
                    }
                    '及' if phrase[..i].ends_with(['普', '涉']) || i == 0 => continue,
                    _ => &phrase[i..i + c.len_utf8()],
                };
                out.push(&phrase[start..i]);
                start = i + mark.len();
                skip = start;
            }
            _ => {}
        }
    }
    out.push(&phrase[start..]);
    out.retain(|p| !trim(p).is_empty());
    out
}

/// Gives every coordinate what it shares with the others: the last noun of the last, the qualifier of the first.
fn share(parts: &[&str]) -> Vec<String> {
    let last = parts.last().copied().unwrap_or("");
    let tail = WORDS
        .attribute
        .suffix(last)
        .map(|(w, _)| w)
        .or_else(|| WORDS.head.suffix(last).map(|(w, _)| w))
        .filter(|w| w.len() < last.len())
        .map(|w| with_inner_quality(last, w));
    // 主导产业、重点园区产值占工业总产值比重: the share is of the same quality of each.
    if let Some((at, head)) = last.find('占').map(|at| (at, trim(&last[..at])))
        && !last[at..].starts_with("占比")
        && let Some((quality, _)) = WORDS.attribute.suffix(head).filter(|(w, _)| w.len() < head.len())
        && parts[..parts.len() - 1].iter().all(|p| !p.contains('占'))
    {
        let own = |p: &str| if whole(p, true) { "" } else { quality };
        let said = |p: &&str| format!("{}{}{}", trim(p), own(trim(p)), &last[at..]);
        let (_, earlier) = parts.split_last().unwrap_or((&"", &[]));
        return earlier.iter().map(said).chain([last.to_string()]).collect();
    }
    // 新能源、装备制造产业产值: the industry is shared with its quality.
    let kind = tail.and_then(|t| {
        ["产业链", "产业集群", "产业", "行业"].into_iter().find(|k| last[..last.len() - t.len()].ends_with(k))
    });
    let measured = tail.is_some_and(|t| WORDS.attribute.suffix(t).is_some());
    let prefix = parts.first().and_then(|f| WORDS.prefix.prefix(f)).map(|(w, _)| w);
    let thing = parts.first().map_or("", |f| thing(f, last));
    parts
        .iter()
        .enumerate()
        .map(|(i, part)| {
            let part = trim(part);
            let mut out = String::new();
            let shared = shared_front(parts[0], part).filter(|_| i > 0);
            if let Some(front) = shared {
                out.push_str(front);
            } else if i > 0 && !thing.is_empty() {
                out.push_str(thing);
            } else if let Some(prefix) = prefix
                && i > 0
                && WORDS.prefix.prefix(part).is_none()
                && !(measured && whole(trim(parts[0]), true) && whole(part, true))
                && WORDS.own.prefix(part).is_none()
            {
                out.push_str(prefix);
            }
            // 全市国家级、自治区级、市级示范村: the area is said once.
            let part = match WORDS.place.prefix(part) {
                Some((place, _)) if LEVELS.contains(&&part[place.len()..]) => &part[place.len()..],
                _ => part,
            };
            // 省、市重点项目投资: a bare level takes all that follows the other level.
            if i + 1 < parts.len()
                && let Some(rest) =
                    LEVELS.iter().filter_map(|l| trim(last).strip_prefix(l)).min_by_key(|rest| rest.len())
                && LEVELS.contains(&part)
            {
                out.push_str(part);
                out.push_str(rest);
                return out;
            }
            // 公办、民办幼儿园补助: short coordinates stand in one another's place.
            let short = |p: &str| p.chars().count() == 2 && WORDS.deliver.get(p).is_none();
            let place =
                |p: &str| WORDS.head.suffix(p).is_none() && !is_attribute(p) || p == "进口" || p == "出口";
            // 原煤、原油、天然气产量: a short noun is one of them and holds none of them.
            let stem = trim(last);
            let stem = tail.filter(|_| measured).map_or(stem, |t| &stem[..stem.len() - t.len()]);
            let stem =
                ["全产业链", "产业链", "产业"].iter().find_map(|w| stem.strip_suffix(w)).unwrap_or(stem);
            if i + 1 < parts.len()
                && parts[..parts.len() - 1].iter().all(|p| short(trim(p)) && place(trim(p)))
                && (!measured || stem.chars().count() > 3)
                && !trim(last).starts_with(part)
                && let Some((at, _)) = trim(last).char_indices().nth(2)
                && let at = at
                    + if is_people(part) && trim(last)[at..].starts_with("企业") {
                        "企业".len()
                    } else {
                        0
                    }
                && match tail.filter(|_| measured) {
                    // 茶叶、猕猴桃产量: the last is no short one.
                    Some(tail) => trim(last)[at..].strip_suffix(tail).is_none_or(|r| r.chars().count() != 1),
                    None => tail.is_none() && trim(last).chars().count() > 3,
                }
            {
                return format!("{part}{}", &trim(last)[at..]);
            }
            // 一、二、三产: a bare numeral takes what follows the numeral of the last.
            let numeral = |c: char| "一二三四五六七八九".contains(c);
            let mut letters = trim(last).chars();
            if i + 1 < parts.len()
                && part.chars().count() == 1
                && part.chars().all(numeral)
                && letters.next().is_some_and(numeral)
            {
                return format!("{part}{}", letters.as_str());
            }
            // 新建、改造道路
            if i + 1 < parts.len() && (WORDS.deliver.get(part).is_some() || WORDS.state.get(part).is_some()) {
                let stated = WORDS.state.prefix(trim(last)).or_else(|| WORDS.deliver.prefix(trim(last)));
                let noun = stated.map_or(last, |(w, _)| &trim(last)[w.len()..]);
                let noun = WORDS.deliver.prefix(noun).map_or(noun, |(w, _)| &noun[w.len()..]);
                return format!("{part}{}", tail.filter(|_| noun.is_empty()).unwrap_or(noun));
            }
            // 亿元以上项目新签约、新开工: the second verb is for the first one's thing.
            if i > 0 && WORDS.deliver.get(part).is_some() {
                let first = trim(parts[0]);
                let over =
                    WORDS.deliver.suffix(first).map_or(first, |(w, _)| &first[..first.len() - w.len()]);
                return format!("{over}{part}");
            }
            // 粮食播种面积和产量: the second quality is of the first one's thing.
            if i > 0 && is_attribute(part) && !is_attribute(trim(parts[0])) {
                out.clear();
                out.push_str(owner(trim(parts[0]), part));
            }
            out.push_str(part);
            if let Some(tail) = tail
                && i + 1 < parts.len()
                && !whole(part, measured)
                // 警情、刑事发案率: a rate is of what is short enough to lack it.
                && (tail != "率" || part.chars().count() <= 4)
            {
                let kind =
                    kind.filter(|k| !part.ends_with(k) && !part.ends_with('业') && part.chars().count() > 2);
                out.push_str(kind.unwrap_or(""));
                match shared_end(part, trim(last)) {
                    Some(rest) if measured => out.push_str(rest),
                    // 每千人托位、养老床位数
                    _ if tail == "床位数" && part.ends_with('位') => out.push('数'),
                    _ => out.push_str(tail),
                }
            }
            out
        })
        .collect()
}

/// The quality that a rate is of belongs to what is shared, too: 肉牛、土鸡|出栏增速.
fn with_inner_quality<'t>(last: &'t str, tail: &'static str) -> &'t str {
    let before = &last[..last.len() - tail.len()];
    let rate = ["增速", "增幅"].contains(&tail);
    let inner = rate.then(|| WORDS.attribute.suffix(before).map(|(w, _)| w)).flatten();
    let inner =
        inner.or_else(|| ["出栏", "存栏", "贷款", "存款"].into_iter().find(|w| rate && before.ends_with(w)));
    let len = inner.map_or(0, str::len);
    if len < before.len() { &last[before.len() - len..] } else { &last[before.len()..] }
}

/// Whether it is people that a short coordinate names, who stand beside firms: 个人|和小微企业.
fn is_people(part: &str) -> bool {
    ["个人", "居民", "农户", "家庭", "职工"].contains(&part)
}

/// Bare qualifiers that stand side by side before one noun.
const LEVELS: [&str; 24] = [
    "国家级",
    "自治区级",
    "省级",
    "市级",
    "国家",
    "省",
    "市",
    "县",
    "区",
    "城镇",
    "农村",
    "城市",
    "乡村",
    "国内",
    "国际",
    "省内",
    "省外",
    "中心城区",
    "主城区",
    "城区",
    "市区",
    "县城",
    "进口",
    "出口",
];

/// The thing that two measured qualities share: 生产安全事故 of 生产安全事故起数、死亡人数.
fn thing<'t>(first: &'t str, second: &str) -> &'t str {
    let first = trim(first);
    let ascii = first.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '.');
    if ascii.len() < first.len()
        && !ascii.is_empty()
        && trim(second).chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
    {
        return ascii;
    }
    let quality = |s: &str| s.ends_with(['率', '数', '额', '量']);
    let (long, short) = (first.chars().count(), trim(second).chars().count());
    if !quality(first) || !quality(trim(second)) || short > 4 || long < short + 3 {
        return "";
    }
    // 生产安全|事故数: the noun of what is counted stays whole.
    let tail = match first {
        _ if first.ends_with('率') => 3,
        _ if ["事故数", "案件数", "企业数"].iter().any(|w| first.ends_with(w)) => 1,
        _ => 2,
    };
    first.char_indices().rev().nth(tail - 1).map_or("", |(at, _)| &first[..at])
}

/// What stands before the words that two coordinates begin alike: 规上企业 of 规上企业亩均税收、亩均产值.
fn shared_front<'t>(first: &'t str, part: &str) -> Option<&'t str> {
    let (end, _) = part.char_indices().nth(2)?;
    let first = trim(first);
    let at = first.find(&part[..end]).filter(|&at| at > 0)?;
    (first[..at].chars().count() <= 8).then(|| &first[..at])
}

/// What the last coordinate says after a noun that an earlier one ends with: 中心城市和县级以上城市|空气优良率.
fn shared_end<'t>(part: &str, last: &'t str) -> Option<&'t str> {
    let (at, _) = part.char_indices().rev().nth(1)?;
    let noun = &part[at..];
    let rest = last[last.find(noun)? + noun.len()..].trim_start_matches(['”', '）', ')']);
    (!rest.is_empty()).then_some(rest)
}

/// Whether a coordinate needs nothing from the last one.
fn whole(part: &str, measured: bool) -> bool {
    let part = match part.rfind(['（', '(']) {
        Some(open) if part.ends_with(['）', ')']) && open > 0 => &part[..open],
        _ => part,
    };
    let attribute = WORDS.attribute.suffix(part).is_some() || part.ends_with(['率', '数', '额', '量', '值', '度'])
        // 污染物减排、碳排放强度: what is cut is said.
        || part.ends_with("减排");
    if measured {
        attribute
    } else {
        attribute || WORDS.complete.suffix(part).is_some() || WORDS.head.suffix(part).is_some()
    }
}

/// The names before 等 and what follows it: `A、B等6个` → ([A, B], "").
pub fn names(phrase: &str) -> Option<(Vec<&str>, &str)> {
    let at = phrase.char_indices().rev().find(|&(i, c)| c == '等' && is_etc(phrase, i))?.0;
    let before = &phrase[..at];
    let mut rest = &phrase[at + '等'.len_utf8()..];
    rest = trim(rest.strip_prefix('的').unwrap_or(rest));
    let listed: Vec<&str> = parts_of_list(before);
    (!listed.is_empty()).then_some((listed, rest))
}

fn parts_of_list(before: &str) -> Vec<&str> {
    parts(before).into_iter().map(trim).filter(|p| !p.is_empty()).collect()
}

/// Whether the 等 at byte `i` closes a list and is not part of a word (等级, 平等, 高等).
fn is_etc(phrase: &str, i: usize) -> bool {
    let before = phrase[..i].chars().next_back();
    let after = phrase[i + '等'.len_utf8()..].chars().next();
    before.is_some_and(|c| {
        !matches!(
            c,
            '平' | '同' | '高' | '中' | '优' | '初' | '相' | '对' | '不' | '均' | '上' | '甲' | '特' | '差'
        )
    }) && !after
        .is_some_and(|c| matches!(c, '级' | '次' | '候' | '待' | '于' | '同' | '额' | '值' | '距' | '地'))
}

/// Whether the phrase is too bare to stand without its names (项目, 重点工程 … 竣工).
pub fn too_bare(phrase: &str) -> bool {
    let mut s = trim(phrase);
    while let Some((word, _)) = WORDS.deliver.suffix(s).filter(|(w, _)| w.len() < s.len()) {
        s = without_pace(trim(&s[..s.len() - word.len()]));
    }
    s.is_empty() || WORDS.generic.get(s).is_some()
}

/// Whether what follows 等 says nothing without its names: a verb, or a quality of industries whatever they are.
pub fn needs_names(rest: &str) -> bool {
    let industry = rest.strip_prefix("产业").is_some_and(|quality| WORDS.attribute.get(quality).is_some());
    too_bare(rest) || industry || WORDS.deliver.get(rest).is_some()
}

/// What begins a footnote mark, is one, or begins a light verb: without one of these only the ends are to be tidied.
static UNTIDY: LazyLock<Box<CharSet<1024>>> = LazyLock::new(|| {
    Box::new(CharSet::of(|c| {
        matches!(c, '[' | '【' | '〔' | '（' | '(' | '^' | '完' | '实') || super::lead::serial_sign(c)
    }))
});

/// A phrase without marks, particles and 目标 at its ends.
fn tidy_ends(phrase: &str) -> &str {
    let s = trim(phrase);
    let s = s.strip_prefix('的').unwrap_or(s);
    let s =
        s.strip_suffix('的').or_else(|| s.strip_suffix('了')).or_else(|| s.strip_suffix('要')).unwrap_or(s);
    // 地区生产总值|比|增100亿元
    let s = s
        .strip_suffix('比')
        .filter(|r| !r.ends_with(['占', '同', '环', '对', '价', '入', '之', '重', '贷', '配', '床', '产']))
        .unwrap_or(s);
    let s = s.strip_suffix("目标").filter(|r| r.chars().count() > 3 && !r.ends_with('项')).unwrap_or(s);
    trim(s)
}

/// The indicator as a table shows it: no footnote marks, no light verb inside, no 的 at its ends.
pub fn tidy(phrase: &str) -> String {
    if UNTIDY.next(phrase.as_bytes(), 0).is_none() {
        return tidy_ends(phrase).to_string();
    }
    let mut out = String::with_capacity(phrase.len());
    let mut rest = phrase;
    while let Some(at) = rest.find(['[', '【', '〔', '（', '(']) {
        let close = rest[at..].find([']', '】', '〕', '）', ')']).map(|c| at + c);
        let Some(close) = close else { break };
        let mark = rest[at..].chars().next().map_or(1, char::len_utf8);
        let note = rest[at + mark..close].chars().all(|c| c.is_ascii_digit());
        out.push_str(&rest[..at]);
        let after = close + rest[close..].chars().next().map_or(1, char::len_utf8);
        if !note {
            out.push_str(&rest[at..after]);
        }
        rest = &rest[after..];
    }
    out.push_str(rest);
    // ^[4]: the sign that raises a footnote mark.
    out.retain(|c| c != '^' && !super::lead::serial_sign(c));
    let mut s = tidy_ends(&out).to_string();
    for light in ["基本实现", "完成", "实现"] {
        // 重点项目完成投资 → 重点项目投资
        if let Some(at) = s.find(light).filter(|&at| at > 0 && at + light.len() < s.len()) {
            let after = &s[at + light.len()..];
            if !after.starts_with(['率', '度', '情']) {
                s.replace_range(at..at + light.len(), "");
            }
        }
    }
    s
}

/// Qualities that stand beside one another (面积…、产量…): the second replaces the first.
const PARALLEL: [&str; 32] = [
    "总收入",
    "总花费",
    "投资",
    "总里程",
    "强度",
    "交易额",
    "销售量",
    "产量",
    "总产量",
    "面积",
    "总面积",
    "播面",
    "单产",
    "产值",
    "总产值",
    "利润",
    "利润总额",
    "营业收入",
    "营收",
    "税收",
    "出口",
    "进口",
    "零售额",
    "支出",
    "收入",
    "产能",
    "销售额",
    "总产",
    "资产",
    "年营收",
    "总资产",
    "总装机",
];

/// What a bare `quality` is of, said of `indicator`: 产量 after 粮食播种面积 is of 粮食, 增速 of the whole.
pub fn owner<'t>(indicator: &'t str, quality: &str) -> &'t str {
    // 签约项目履约率、开工率
    // 开工项目、总投资1200亿元，开工率98%
    if quality.ends_with('率')
        && let Some(thing) = indicator.strip_suffix("总投资").filter(|thing| !thing.is_empty())
    {
        return thing;
    }
    if quality.ends_with('率') && indicator.ends_with('率') {
        return indicator
            .char_indices()
            .rev()
            .nth(2)
            .map_or(indicator, |(at, _)| if at > 0 { &indicator[..at] } else { indicator });
    }
    // 服务业占地区生产总值比重…，增加值…
    if quality.ends_with('值')
        && let Some((thing, _)) = indicator.split_once('占')
    {
        return thing;
    }
    if !PARALLEL.contains(&quality) {
        return indicator;
    }
    // 进出口总值…，其中出口…; 社会消费品零售总额…，出口…: trade is of goods and of who makes them.
    const TRADED: [&str; 8] = ["产品", "企业", "产业", "商品", "农产", "汽车", "服务", "民营"];
    if ["进口", "出口"].contains(&quality)
        && (indicator.contains("进出口")
            || indicator.contains("消费品")
            || !TRADED.iter().any(|w| indicator.contains(w)))
    {
        return "";
    }
    match WORDS.attribute.suffix(indicator) {
        Some((word, _)) if word.len() < indicator.len() => &indicator[..indicator.len() - word.len()],
        _ => indicator,
    }
}

/// Owner and quality in one, with what both say said once: 住房交付 + 交付率 → 住房交付率.
pub fn joined(owner: &str, quality: &str) -> String {
    let overlap = owner
        .char_indices()
        .map(|(at, _)| &owner[at..])
        .find(|end| end.len() < owner.len() && end.chars().nth(1).is_some() && quality.starts_with(end));
    format!("{}{quality}", &owner[..owner.len() - overlap.map_or(0, str::len)])
}

/// Whether a number can be said of the phrase itself: 进出口总值, 粮食产量.
pub fn is_measured(phrase: &str) -> bool {
    WORDS.attribute.suffix(phrase).is_some() || phrase.ends_with(['值', '额', '量', '率', '数'])
}

/// Whether the phrase is nothing but a measured quality that needs its thing named.
pub fn is_attribute(phrase: &str) -> bool {
    // Said of nothing but themselves.
    const WHOLE: [&str; 6] = ["接待游客", "游客", "游客量", "存款余额", "贷款余额", "发电量"];
    if WHOLE.contains(&phrase) {
        return false;
    }
    let mut s = phrase;
    if s.starts_with(['全', '年', '新', '完', '实', '累', '其', '平', '释', '带']) {
        for lead in ["全产业链", "年度", "新增", "年", "完成", "实现", "累计", "其", "平均", "释放", "带动"]
        {
            s = s.strip_prefix(lead).filter(|r| !r.is_empty()).unwrap_or(s);
        }
    }
    WORDS.attribute.get(s).is_some() || s.ends_with('率') && s.chars().count() <= 3
}

/// A clause without what it does with its thing or how it turns to it: 立足|茶产业, 完善|产业链供应链.
pub fn without_turn(words: &str) -> &str {
    static TURNS: LazyLock<Words<()>> = LazyLock::new(|| {
        Words::list(["加快发展", "大力发展", "立足", "围绕", "依托", "聚焦", "完善", "健全", "延伸", "构建"])
    });
    TURNS.prefix(words).map_or(words, |(word, _)| &words[word.len()..])
}

/// The thing that a clause or a theme is about, where it names an industry or the like: 做强|绿色建材产业|集群化发展.
pub fn industry(words: &str) -> Option<&str> {
    static KINDS: LazyLock<Words<()>> = LazyLock::new(|| {
        Words::list([
            "产业",
            "集群",
            "集团",
            "园区",
            "经济",
            "企业",
            "加工业",
            "制造业",
            "服务业",
            "旅游业",
            "建筑业",
        ])
    });
    let words = without_turn(trim(words));
    let (at, kind, ()) = KINDS.find(words)?;
    let end = at + kind.len();
    let more = ["链", "集群"].into_iter().find(|w| kind == "产业" && words[end..].starts_with(w));
    let end = end + more.map_or(0, str::len);
    // 新生代企业|家, 制造业|强市 are no industries.
    if words[end..].starts_with(['家', '强', '高', '大', '中']) {
        return None;
    }
    // 打造|具有竞争力的|新材料产业集群
    let named = words[..end].rsplit('的').next().unwrap_or_default();
    if named.starts_with("供应链") {
        return None;
    }
    let sector = ["制造业", "服务业", "旅游业", "建筑业"].contains(&named);
    let long = named.chars().count();
    let plain = !named.contains(['、', '，', '“']) && long <= 12 && (long > 3 || sector);
    plain.then_some(named)
}

/// Who a clause says turns to something: 新材料|聚焦竹基和硅基.
pub fn oriented(words: &str) -> Option<&str> {
    static TURNS: LazyLock<Words<()>> = LazyLock::new(|| {
        Words::list([
            "聚焦",
            "围绕",
            "抢占",
            "注重",
            "突出",
            "依托",
            "立足",
            "主攻",
            "瞄准",
            "紧盯",
            "重点发展",
            "锚定",
        ])
    });
    let (at, ..) = TURNS.find(words)?;
    let topic = trim(&words[..at]);
    let short = (2..=10).contains(&topic.chars().count());
    let plain = !topic.contains(['、', '，', '“', '各', '市', '县', '区', '们']);
    (short && plain && !starts_verb(topic) && super::lead::front(topic) == topic).then_some(topic)
}

/// Whether a stretch without a number says something complete, so that it is no part of the next item.
pub fn is_statement(item: &str) -> bool {
    let item = trim(item);
    WORDS.completion.suffix(item).is_some()
        || WORDS.trend.suffix(item).is_some_and(|(w, _)| w.len() < item.len())
        || WORDS.says.rfind(item).is_some_and(|(at, _, ())| at > 0 && !protected(item, at))
}

/// What a trend is said of: 旅游收入|保持稳定增长.
pub fn of_trend(item: &str) -> Option<&str> {
    let item = trim(item);
    let (word, _) = WORDS.trend.suffix(item)?;
    let subject = trim(&item[..item.len() - word.len()]);
    let subject = ["保持", "实现"].iter().find_map(|w| subject.strip_suffix(w)).unwrap_or(subject);
    let subject = trim(super::lead::front(subject));
    (!subject.is_empty()).then_some(subject)
}

/// A noun without the adverbs between it and what is said of it: 12个项目|全部|开工.
fn without_pace(noun: &str) -> &str {
    const PACE: [&str; 20] = [
        "提前", "如期", "圆满", "均", "全部", "全面", "正在", "顺利", "相继", "陆续", "加快", "有序", "稳步",
        "扎实", "尽快", "已", "尽早", "早", "实现", "、",
    ];
    PACE.iter().fold(noun, |r, w| r.strip_suffix(w).unwrap_or(r))
}

/// A noun without what is said of it: 工业项目|建成投产. Left whole where a bare noun would remain.
pub fn without_predicate(noun: &str) -> &str {
    let mut s = trim(noun);
    // 15个园区|要扩大增量
    if let Some((thing, duty)) = s.split_once('要')
        && thing.chars().count() >= 2
        && !thing.ends_with(['主', '重', '需', '必', '纲', '概', '首', '紧', '机'])
        && duty.chars().count() > 1
        && !duty.starts_with(['件', '素', '求', '点', '害', '塞', '道', '闻'])
        && !protected(s, thing.len())
    {
        s = thing;
    }
    // 28个实验室|在川布局
    if let Some((at, _)) = s.char_indices().rev().take(8).find(|(_, c)| *c == '在')
        && at > 6
        && ["布局", "召开", "举办", "落地", "落户", "交流", "举行", "投用"]
            .iter()
            .any(|w| s[at..].ends_with(w))
    {
        s = trim(&s[..at]);
    }
    while let Some((word, _)) = WORDS.predicate.suffix(s) {
        let rest = trim(&s[..s.len() - word.len()]);
        let rest = without_pace(rest);
        let rest = WORDS.manner.suffix(rest).map_or(rest, |(w, _)| &rest[..rest.len() - w.len()]);
        // 煤矿|建成投产: what is said is plain, and so is what it is said of.
        let short = rest.chars().count() < if word.chars().count() < 4 { 4 } else { 2 };
        if short || too_bare(rest) {
            break;
        }
        s = rest;
    }
    s
}

/// The verbs that a noun ends with: 背街小巷|改造提升.
pub fn final_verbs(noun: &str) -> Option<&str> {
    let mut rest = noun;
    while let Some((word, _)) = WORDS.deliver.suffix(rest).filter(|(w, _)| w.len() < rest.len()) {
        rest = &rest[..rest.len() - word.len()];
    }
    (rest.len() < noun.len()).then(|| &noun[rest.len()..])
}

/// A counted thing with the words that say which of its kind are counted before it: 品牌|入选某名录 →
/// 入选某名录的品牌.
pub fn picked(noun: &str) -> Option<String> {
    let (at, word, ()) = WORDS.picked.find(noun)?;
    let thing = trim(&noun[..at]);
    let thing = WORDS.adverb.suffix(thing).map_or(thing, |(w, _)| &thing[..thing.len() - w.len()]);
    let said = trim(&noun[at..]);
    let whole = !thing.is_empty()
        && !thing.contains(|c: char| c.is_ascii_digit())
        && said.len() > word.len()
        && !thing.contains('到')
        && thing.chars().count() <= PICKED
        && !protected(noun, at);
    let said = said.strip_prefix("被命名为").unwrap_or(said);
    whole.then(|| format!("{said}的{thing}"))
}

/// How long the noun of a counted thing may be before what is said of it, in characters.
const PICKED: usize = 16;

/// Drops a subject that a strong verb inside the phrase ends: 支持甲企业争创国家级平台 → 国家级平台.
pub fn after_inner_verb(phrase: &str) -> (&str, Option<&'static str>) {
    if phrase.contains('占') {
        return (phrase, None);
    }
    let Some((at, verb, ())) = WORDS.strong.rfind(phrase) else { return (phrase, None) };
    let after = &phrase[at + verb.len()..];
    // 新签约、新开工、新投产项目: verbs side by side.
    let verbs = |s: &str| parts(s).iter().all(|p| WORDS.state.get(trim(p)).is_some());
    if at == 0
        || phrase[..at].ends_with('、') && verbs(&phrase[..at])
        || after.chars().nth(1).is_none()
        || protected(phrase, at)
        || after.starts_with(['率', '区', '的'])
        || after.starts_with("意见")
        || too_bare(after)
    {
        return (phrase, None);
    }
    (trim(after), Some(verb))
}

/// Whether byte `at` lies inside quotes or brackets.
fn protected(phrase: &str, at: usize) -> bool {
    let before = &phrase[..at];
    ["“”", "（）", "()", "《》"].iter().any(|pair| {
        let mut marks = pair.chars();
        let (open, close) = (marks.next().unwrap_or(' '), marks.next().unwrap_or(' '));
        before.rfind(open).is_some_and(|o| before.rfind(close).is_none_or(|c| c < o))
    })
}

/// The phrase without the count of its coordinates: 船艇、建材|两条|产业链产值.
pub fn without_count(phrase: &str) -> String {
    let numeral = |c: char| "两三四五六七八九十".contains(c);
    let found = phrase.char_indices().skip(1).find(|&(i, c)| {
        let next = phrase[i + c.len_utf8()..].chars().next();
        numeral(c)
            && next.is_some_and(|n| matches!(n, '大' | '条' | '个' | '类' | '项' | '种'))
            && phrase[..i].contains('、')
    });
    match found {
        Some((at, c)) => {
            let rest = phrase[at + c.len_utf8()..].chars();
            phrase[..at].chars().chain(rest.skip(1)).collect()
        }
        None => phrase.to_string(),
    }
}

/// The subject without a count before it: 5条支流水质 → 支流水质.
pub fn without_number(subject: &str) -> &str {
    let rest = subject.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '百' | '千'));
    if rest.len() == subject.len() {
        return subject;
    }
    let mut chars = rest.chars();
    match chars.next() {
        Some('个' | '条' | '家' | '项' | '处' | '座' | '所' | '户' | '类' | '名' | '种') => {
            chars.as_str()
        }
        _ => subject,
    }
}

/// Whether an item begins a statement of its own.
pub fn begins_statement(item: &str) -> bool {
    starts_verb(trim(item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_share_tail_and_qualifier() {
        let read = |p: &str, n| coordinates(p, n).unwrap_or_default().join("|");
        assert_eq!(read("新竣工、新投产项目", None), "新竣工项目|新投产项目");
        assert_eq!(read("城乡居民人均可支配收入", Some(2)), "城镇居民人均可支配收入|农村居民人均可支配收入");
        assert_eq!(read("粮食、肉蛋奶、蔬菜产量", None), "粮食产量|肉蛋奶产量|蔬菜产量");
        assert_eq!(
            read("限额以上通讯器材、家用电器零售额", Some(2)),
            "限额以上通讯器材零售额|限额以上家用电器零售额"
        );
        assert_eq!(
            read("国家级绿色工厂（供应链）、示范企业", None),
            "国家级绿色工厂（供应链）|国家级示范企业"
        );
        assert_eq!(coordinates("地区生产总值", Some(2)), None);
    }

    #[test]
    fn names_end_at_the_etcetera_that_is_one() {
        assert_eq!(names("咖啡屋、书吧等消费场景"), Some((vec!["咖啡屋", "书吧"], "消费场景")));
        assert_eq!(names("高等学校"), None);
        assert_eq!(names("甲路、乙路等"), Some((vec!["甲路", "乙路"], "")));
    }

    #[test]
    fn tidying_takes_out_what_is_no_part_of_the_name() {
        assert_eq!(tidy("区重点项目完成投资"), "区重点项目投资");
        assert_eq!(tidy("研发经费投入强度[3]"), "研发经费投入强度");
        assert_eq!(tidy("年度计划完成率"), "年度计划完成率");
    }
}
