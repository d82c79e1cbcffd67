//! Coordinates: what stands side by side and shares an end or a front.
//!
//! | phrase | coordinates |
//! | --- | --- |
//! | `新竣工、新投产项目` | 新竣工项目 · 新投产项目 |
//! | `城乡居民人均可支配收入` | 城镇居民人均可支配收入 · 农村居民人均可支配收入 |
//! | `每千人托位、养老床位数` | 每千人托位数 · 每千人养老床位数 |

mod share;

use crate::scan;
use crate::target::lead::trim;
use share::share;
pub use share::whose_rate;

/// Words that stand for two coordinates in one, with what each of the two is.
const FUSED: [(&str, &str, &str); 14] = [
    ("化肥农药", "化肥", "农药"),
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
const SERIES: [(&str, &[&str]); 8] = [
    ("城镇和农牧民", &["城镇居民", "农牧民"]),
    ("三次产业", &["第一产业", "第二产业", "第三产业"]),
    ("第一、二、三产业", &["第一产业", "第二产业", "第三产业"]),
    ("一、二、三产业", &["第一产业", "第二产业", "第三产业"]),
    ("一二三产业", &["第一产业", "第二产业", "第三产业"]),
    ("一二三产", &["一产", "二产", "三产"]),
    ("批零住餐业", &["批发业", "零售业", "住宿业", "餐饮业"]),
    ("批零住餐", &["批发业", "零售业", "住宿业", "餐饮业"]),
];

/// The phrase read as `count` coordinates, if it can be: by its marks, else by a fused word.
pub fn coordinates(phrase: &str, count: Option<usize>) -> Option<Vec<String>> {
    let series =
        SERIES.iter().find(|(w, each)| count.is_none_or(|n| n == each.len()) && scan::has(phrase, w));
    // 产业结构调整为14：47：39
    let sectors = count == Some(3) && matches!(phrase, "产业结构" | "产业结构比" | "三产结构" | "三产比例");
    let phrase = if sectors { "三次产业结构" } else { phrase };
    let series = series.or(sectors.then_some(&SERIES[1]));
    if let Some((series, each)) = series {
        // 三次产业|结构: what part each is.
        let share = scan::before(phrase.trim_end_matches("调整"), &["结构比", "结构", "比例", "之比"])
            .filter(|of| of.ends_with("产业"));
        let phrase = share.map_or(phrase.to_string(), |of| format!("{of}占比"));
        return Some(each.iter().map(|one| scan::replaced(&phrase, series, one)).collect());
    }
    let parts = parts(phrase);
    if parts.len() > 1 && count.is_none_or(|n| n == parts.len()) {
        return Some(share(&parts));
    }
    // 渔船“油改电”|“油改气”各9艘
    if let Some(at) = scan::find(phrase, "”“").filter(|_| count.is_none() && parts.len() == 1) {
        let (first, last) = phrase.split_at(at + '”'.len_utf8());
        return Some(vec![first.to_string(), last.to_string()]);
    }
    // 汽车与零部件、新材料规模分别…: a conjunction inside a name.
    let marked: Vec<&str> = phrase.split('、').collect();
    if count == Some(marked.len()) && (2..parts.len()).contains(&marked.len()) {
        return Some(share(&marked));
    }
    if count.is_none_or(|n| n == 2) {
        for (fused, first, second) in FUSED {
            if !second.is_empty() && scan::has(phrase, fused) {
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
                    // 研究|与|试验发展经费
                    '与' if phrase[..i].ends_with('参')
                        || i == 0
                        || phrase[i..].starts_with("与试验发展") =>
                    {
                        continue;
                    }
                    '和' if scan::ends_in(&phrase[..i], "调共平缓饱")
                        || phrase[i..].starts_with("和美") && !phrase[i..].starts_with("和美丽")
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
