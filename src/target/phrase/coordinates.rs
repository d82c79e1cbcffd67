//! Coordinates: what stands side by side and shares an end or a front.
//!
//! | phrase | coordinates |
//! | --- | --- |
//! | `新竣工、新投产项目` | 新竣工项目 · 新投产项目 |
//! | `城乡居民人均可支配收入` | 城镇居民人均可支配收入 · 农村居民人均可支配收入 |
//! | `每千人托位、养老床位数` | 每千人托位数 · 每千人养老床位数 |

use super::{is_attribute, owner};
use crate::lexicon::words::WORDS;
use crate::scan;
use crate::target::lead::trim;

/// Words that stand for two coordinates in one, with what each of the two is.
const FUSED: [(&str, &str, &str); 13] = [
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
    ("产销量", "产量", "销量"),
];

/// Words that stand for three coordinates or more.
const SERIES: [(&str, &[&str]); 6] = [
    ("三次产业", &["第一产业", "第二产业", "第三产业"]),
    ("第一、二、三产业", &["第一产业", "第二产业", "第三产业"]),
    ("一、二、三产业", &["第一产业", "第二产业", "第三产业"]),
    ("一二三产", &["一产", "二产", "三产"]),
    ("批零住餐业", &["批发业", "零售业", "住宿业", "餐饮业"]),
    ("批零住餐", &["批发业", "零售业", "住宿业", "餐饮业"]),
];

/// The phrase read as `count` coordinates, if it can be: by its marks, else by a fused word.
pub fn coordinates(phrase: &str, count: Option<usize>) -> Option<Vec<String>> {
    let series = SERIES.iter().find(|(w, each)| count == Some(each.len()) && scan::has(phrase, w));
    if let Some((series, each)) = series {
        return Some(each.iter().map(|one| scan::replaced(phrase, series, one)).collect());
    }
    let parts = parts(phrase);
    if parts.len() > 1 && count.is_none_or(|n| n == parts.len()) {
        return Some(share(&parts));
    }
    // 汽车与零部件、新材料规模分别…: a conjunction inside a name.
    let marked: Vec<&str> = phrase.split('、').collect();
    if count == Some(marked.len()) && (2..parts.len()).contains(&marked.len()) {
        return Some(share(&marked));
    }
    if count.is_none_or(|n| n == 2) {
        for (fused, first, second) in FUSED {
            if !second.is_empty() && phrase.contains(fused) {
                return Some([first, second].map(|one| scan::replaced(phrase, fused, one)).to_vec());
            }
        }
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
                    '和' if scan::ends_in(&phrase[..i], "调共平缓饱")
                        || phrase[i..].starts_with("和美")
                        || phrase[i..].starts_with("和谐")
                        || i == 0 =>
                    {
                        continue;
                    }
                    '及' if scan::ends_in(&phrase[..i], "普涉惠") || i == 0 => continue,
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
    // 云浦、松陌、青渚|三地|经济增速: how many they are is no part of any.
    if let Some((last, others)) = parts.split_last()
        && let Some(numeral) = ["两", "三", "四", "五", "六"].get(parts.len().wrapping_sub(2))
        && let Some((before, after)) = last.split_once(numeral)
        && let Some(after) = after.strip_prefix(['地', '县', '区', '市', '镇']).filter(|a| !a.is_empty())
        && !before.is_empty()
    {
        let last = format!("{before}{after}");
        return share(&[others, &[last.as_str()]].concat());
    }
    if let Some(sizes) = sizes(parts) {
        return sizes;
    }
    // 金融机构存款、贷款|余额
    if let [deposits, loans] = *parts
        && let Some(front) = deposits.strip_suffix("存款")
        && let Some(quality) = loans.strip_prefix("贷款").filter(|q| !q.is_empty())
    {
        return vec![format!("{deposits}{quality}"), format!("{front}{loans}")];
    }
    let last = parts.last().copied().unwrap_or("");
    let tail = WORDS
        .attribute
        .suffix(last)
        .map(|(w, _)| w)
        .or_else(|| WORDS.head.suffix(last).map(|(w, _)| w))
        .or_else(|| ["管网", "管道", "线路", "电网"].into_iter().find(|w| last.ends_with(w)))
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
    // 老旧|供热、燃气|管网
    let lines = tail.filter(|t| parts[0].starts_with("老旧") && !trim(parts[0]).ends_with(t));
    let prefix = prefix.or(lines.filter(|t| scan::ends(t, &["管网", "管道", "管线"])).map(|_| "老旧"));
    // 事故起数、死亡人数、直接经济损失: all of the accidents.
    let next = parts.get(1).filter(|next| next.ends_with("亡人数")).unwrap_or(&last);
    let thing = parts.first().map_or("", |f| thing(f, next));
    parts
        .iter()
        .enumerate()
        .map(|(i, part)| {
            let part = trim(part);
            let mut out = String::new();
            let shared =
                shared_front(parts[0], part).or_else(|| whose_rate(parts[0], part)).filter(|_| i > 0);
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
            // 省重点、市重点项目投资
            if i + 1 < parts.len()
                && part.ends_with("重点")
                && let Some((_, rest)) = scan::cut(trim(last), "重点").filter(|(_, rest)| !rest.is_empty())
            {
                out.push_str(part);
                out.push_str(rest);
                return out;
            }
            // 限上住宿和餐饮业
            const TRADES: [&str; 6] = ["住宿", "餐饮", "批发", "零售", "运输", "仓储"];
            if last.ends_with('业') && scan::ends(part, &TRADES) {
                out.push_str(part);
                out.push('业');
                return out;
            }
            // 公办、民办幼儿园补助: short coordinates stand in one another's place.
            let short = |p: &str| p.chars().count() == 2 && WORDS.deliver.get(p).is_none();
            let place =
                |p: &str| WORDS.head.suffix(p).is_none() && !is_attribute(p) || p == "进口" || p == "出口";
            // 原煤、原油、天然气产量: a short noun is one of them and holds none of them.
            let stem = trim(last);
            let stem = tail.filter(|_| measured).map_or(stem, |t| &stem[..stem.len() - t.len()]);
            let stem = scan::before(stem, &["全产业链", "产业链", "产业"]).unwrap_or(stem);
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
            // 一、二、三产; 第二、第三产业: a bare numeral takes what follows the numeral of the last.
            let numeral = |c: char| "一二三四五六七八九".contains(c);
            let mut letters = trim(last).trim_start_matches('第').chars();
            if i + 1 < parts.len()
                && let one = part.strip_prefix('第').unwrap_or(part)
                && one.chars().count() == 1
                && one.chars().all(numeral)
                && letters.next().is_some_and(numeral)
            {
                return format!("{part}{}", letters.as_str());
            }
            // 新建、改造道路
            let done = |p: &str| WORDS.deliver.get(p).is_some() || WORDS.state.get(p).is_some();
            if i + 1 < parts.len() && done(part) {
                let stated = WORDS.state.prefix(trim(last)).or_else(|| WORDS.deliver.prefix(trim(last)));
                let noun = stated.map_or(last, |(w, _)| &trim(last)[w.len()..]);
                let noun = WORDS.deliver.prefix(noun).map_or(noun, |(w, _)| &noun[w.len()..]);
                let shared = tail.filter(|_| noun.is_empty()).unwrap_or(noun);
                if !shared.is_empty() {
                    return format!("{part}{shared}");
                }
            }
            // 亿元以上项目新签约、新开工: the second verb is for the first one's thing.
            if i > 0 && done(part) {
                let first = trim(parts[0]);
                let verb = WORDS.state.suffix(first).or_else(|| WORDS.deliver.suffix(first));
                let over = verb.map_or(first, |(w, _)| &first[..first.len() - w.len()]);
                return format!("{over}{part}");
            }
            // 粮食播种面积和产量: the second quality is of the first one's thing.
            // 利用外资、投资: not those of the first.
            let theirs = part == "投资" && parts[0].ends_with("外资");
            if i > 0 && is_attribute(part) && !is_attribute(trim(parts[0])) && !theirs {
                out.clear();
                out.push_str(owner(trim(parts[0]), part));
            }
            // 万元产值能耗和水耗
            if i > 0
                && part == "水耗"
                && let Some(per) = trim(parts[0]).strip_suffix("能耗")
            {
                out = per.to_string();
            }
            out.push_str(part);
            // 批发业、零售业|销售额|和住宿业、餐饮业营业额: that of the next that says one.
            let next = |p: &&str| WORDS.attribute.suffix(trim(p)).filter(|(w, _)| w.len() < trim(p).len());
            let nearest = parts[i + 1..].iter().take(parts.len().saturating_sub(i + 2)).find_map(next);
            let tail = nearest.filter(|_| measured).map(|(w, _)| w).or(tail);
            if let Some(tail) = tail
                && i + 1 < parts.len()
                && (!whole(part, measured)
                    || tail == "占比" && scan::ends_in(part, "值量额")
                    // 投资、消费|增速
                    || ["增速", "增幅"].contains(&tail) && !scan::ends_in(part, "率数速幅度重比"))
                // 警情、刑事发案率: a rate is of what is short enough to lack it.
                && (tail != "率" || part.chars().count() <= 4)
                // 节能降碳和居民消费价格
                && (tail != "价格" || !part.ends_with("降碳"))
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
        let size = |p: &&str| trim(p).trim_start_matches(head).split('元').next().unwrap_or("").to_string();
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
    let inner =
        inner.or_else(|| ["限上", "建成", "补助", "进出口", "毛"].into_iter().find(|w| before.ends_with(w)));
    let len = inner.map_or(0, str::len);
    if len < before.len() { &last[before.len() - len..] } else { &last[before.len()..] }
}

/// Whether it is people that a short coordinate names, who stand beside firms: 个人|和小微企业.
fn is_people(part: &str) -> bool {
    ["个人", "居民", "农户", "家庭", "职工"].contains(&part)
}

/// Bare qualifiers that stand side by side before one noun.
const LEVELS: [&str; 25] = [
    "国家级",
    "自治区级",
    "部级",
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
    let quality = |s: &str| scan::ends_in(s, "率数额量");
    let (long, short) = (first.chars().count(), trim(second).chars().count());
    if !quality(first) || !quality(trim(second)) || short > 4 || long < short + 3 {
        return "";
    }
    // 生产安全|事故数: the noun of what is counted stays whole.
    let tail = match first {
        _ if first.ends_with('率') => 3,
        _ if scan::ends(first, &["事故数", "案件数", "企业数", "项目数"]) => 1,
        _ => 2,
    };
    first.char_indices().rev().nth(tail - 1).map_or("", |(at, _)| &first[..at])
}

/// What stands before the words that two coordinates begin alike: 规上企业 of 规上企业亩均税收、亩均产值.
fn shared_front<'t>(first: &'t str, part: &str) -> Option<&'t str> {
    let (end, _) = part.char_indices().nth(2)?;
    let first = trim(first);
    // 城镇新增|就业, 就业困难人员就业: what the first ends with is its noun.
    let at = scan::find(first, &part[..end]).filter(|&at| at > 0 && !part.starts_with(&first[at..]))?;
    (first[..at].chars().count() <= 8).then(|| &first[..at])
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
    let rest = last[scan::find(last, noun)? + noun.len()..].trim_start_matches(['”', '）', ')']);
    (!rest.is_empty()).then_some(rest)
}

/// Whether a coordinate needs nothing from the last one.
fn whole(part: &str, measured: bool) -> bool {
    let part = match part.rfind(['（', '(']) {
        Some(open) if scan::ends_in(part, "）)") && open > 0 => &part[..open],
        _ => part,
    };
    let attribute = WORDS.attribute.suffix(part).is_some() || scan::ends_in(part, "率数额量值度幅")
        // 污染物减排、碳排放强度: what is cut is said.
        || scan::ends(part, &["减排", "能耗", "新增就业"]);
    if measured {
        attribute
    } else {
        attribute || WORDS.complete.suffix(part).is_some() || WORDS.head.suffix(part).is_some()
    }
}
