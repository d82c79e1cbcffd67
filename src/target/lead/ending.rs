//! What ends the words before a number and is no part of what is measured, by where it starts.
//!
//! | words | from there on |
//! | --- | --- |
//! | `森林覆盖率到2027年` | `到2027年` |
//! | `企业数连续五年` | `连续五年` |
//! | `地区生产总值比上年` | `比上年` |
//! | `行为`, `之有` | nothing: the end is the noun's own |

use super::opening::numeral;

/// Whether the relation-like end of `s` belongs to a noun: 行为, 之有, 新高.
pub(super) fn noun_end(s: &str, word: &str) -> bool {
    let before = &s[..s.len() - word.len()];
    match word {
        "为" => before.ends_with(['行', '作', '人', '成', '认']),
        "有" => before.ends_with(['拥', '所', '国', '具', '共', '特', '没']),
        "高" => before.ends_with(['新', '最', '提', '较', '更']),
        "低" => before.ends_with(['最', '降', '更']),
        "超" => before.ends_with(['中', '英']),
        "增" => before.ends_with(['新', '净', '倍', '年']),
        // 老旧小区|改造提升|30个
        "提升" => before.ends_with("改造"),
        "减" => before.ends_with(['双']),
        "降" => before.ends_with(['压']),
        "在" => before.ends_with(['存', '所', '潜']),
        "到" => before.ends_with("争取"),
        "达" => before.ends_with(['发', '通', '表', '雷', '传']),
        "快" => before.ends_with(['加', '尽']),
        "能" => before.ends_with([
            '用', '耗', '产', '功', '职', '性', '节', '储', '动', '潜', '技', '智', '热', '电', '效',
        ]),
        "需" => before.ends_with(['内', '急', '刚']),
        "排" => before.ends_with(['安', '减', '铺']),
        "列" => before.ends_with(['班', '系', '序', '专', '队', '行']),
        "居" => before.ends_with(['村', '社', '民', '安', '宜', '新', '旧', '邻', '群', '移', '定', '旅']),
        "新" => before.ends_with(['创', '更', '高', '专']),
        _ => false,
    }
}

/// Where a year starts that ends `s`, with something before it.
pub(super) fn year_end(s: &str) -> Option<usize> {
    let rest = s.strip_suffix('底').or_else(|| s.strip_suffix('末')).unwrap_or(s).strip_suffix('年')?;
    let at = rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let at = if s[..at].ends_with(['到', '至']) { at - '到'.len_utf8() } else { at };
    (at > 0 && rest.len() >= at + 4).then_some(at)
}

/// Where 连续五年, 近三年 or 五年 starts at the end of `s`.
pub(super) fn years_running(s: &str) -> Option<usize> {
    let years = s.strip_suffix('年')?;
    let at = years.trim_end_matches(numeral).len();
    let counted = at < years.len() && years.len() - at < 4;
    let at = ["连续", "近", "过去"].iter().find_map(|w| s[..at].strip_suffix(w)).map_or(at, str::len);
    (at > 0 && counted && !s[..at].ends_with(['每', '第', '前'])).then_some(at)
}

/// Where a comparison with an earlier time starts at the end of `s`: 地区生产总值|比上年.
pub(super) fn comparison(s: &str) -> Option<usize> {
    let (at, c) = s.char_indices().rev().take(14).find(|(_, c)| matches!(c, '比' | '较'))?;
    let after = &s[at..];
    let earlier = ["上年", "去年", "疫情", "同期", "年初", "年末", "年底", "年", "上月", "末", "期"]
        .iter()
        .any(|w| after.contains(w));
    // 较“十三五”, 比“四经普”
    let earlier = earlier || after[c.len_utf8()..].starts_with('“') && after.ends_with('”');
    (earlier && !after.starts_with("比重") && !after.starts_with("比例")).then_some(at)
}
