//! What ends the words before a number and is no part of what is measured, by where it starts.
//!
//! | words | from there on |
//! | --- | --- |
//! | `森林覆盖率到2027年` | `到2027年` |
//! | `企业数连续五年` | `连续五年` |
//! | `地区生产总值比上年` | `比上年` |
//! | `行为`, `之有` | nothing: the end is the noun's own |

use super::opening::numeral;
use crate::lexicon::words::WORDS;
use crate::scan;

/// Whether the relation-like end of `s` belongs to a noun: 行为, 之有, 新高.
pub(super) fn noun_end(s: &str, word: &str) -> bool {
    let before = &s[..s.len() - word.len()];
    // 老旧小区|改造提升|30个, 隐患|摸排|30处
    if WORDS.deliver.suffix(s).is_some_and(|(verb, ())| verb.len() > word.len() && verb != "新增") {
        return true;
    }
    match word {
        "为" => scan::ends_in(before, "行作人成认"),
        "有" => scan::ends_in(before, "拥所国具共特没保") || before.ends_with("无到"),
        "高" => scan::ends_in(before, "新最提较更"),
        "低" => scan::ends_in(before, "最降更"),
        "增产" => before.ends_with('均'),
        "增速" | "平均增速" | "增幅" => scan::holds(before, &["高于", "快于", "低于"]),
        "超" => scan::ends_in(before, "中英商"),
        "增" => scan::ends_in(before, "新净倍年"),
        // 起数、死亡人数|双下降
        "减" | "下降" => scan::ends_in(before, "双"),
        "并" => scan::ends_in(before, "合撤兼归"),
        "降" => scan::ends_in(before, "压"),
        "在" => scan::ends_in(before, "存所潜"),
        "到" => before.ends_with("争取"),
        "达" => scan::ends_in(before, "发通表雷传下"),
        "向" => scan::ends_in(before, "面方定走导转志意动风去趋投纵横双取流朝"),
        "快" => scan::ends_in(before, "加尽较"),
        "能" => scan::ends_in(before, "用运耗产功职性节储动潜技智热电效蓄核氢赋光风体才阳洋"),
        "需" => scan::ends_in(before, "内急刚"),
        "排" => scan::ends_in(before, "安减铺"),
        "列" => scan::ends_in(before, "班系序专队行"),
        "居" => scan::ends_in(before, "家村社民安宜新旧邻群移定旅"),
        "新" => scan::ends_in(before, "创更高专换"),
        "将" => scan::ends_in(before, "健名"),
        "要" => scan::ends_in(before, "纲纪"),
        "应" => scan::ends_in(before, "供反响适效对相"),
        "就" => scan::ends_in(before, "成造"),
        _ => false,
    }
}

/// Where a year starts that ends `s`, with something before it.
pub(super) fn year_end(s: &str) -> Option<usize> {
    let rest = scan::before(s, &["底前", "末前", "前", "底", "末"]).unwrap_or(s).strip_suffix('年')?;
    let at = rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let at = if scan::ends_in(&s[..at], "到至") { at - '到'.len_utf8() } else { at };
    (at > 0 && rest.len() >= at + 4).then_some(at)
}

/// Where a month starts by which something is so, with something before it: 资金使用率|在9月底前.
pub(super) fn month_end(s: &str) -> Option<usize> {
    let month = scan::before(s, &["月底前", "月末前", "月份前", "月前", "月底", "月末"])?;
    let at = month.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let open = scan::before(&s[..at], &["在", "到", "于", "至"]).map_or(at, str::len);
    (open > 0 && at < month.len()).then_some(open)
}

/// Where the circumstances start that end `s`: 工业投资|在基数较高的情况下.
pub(super) fn circumstance(s: &str) -> Option<usize> {
    // 收入|剔除不可比因素后|增长
    if let Some(said) = s.strip_suffix('后') {
        return ["剔除", "扣除", "还原", "重组", "整合", "合并"].iter().find_map(|w| scan::last(said, w));
    }
    scan::ends(s, &["下", "基础上"]).then(|| s.rfind('在')).flatten().filter(|&at| {
        let long = s.len() - at > 4 * '在'.len_utf8();
        at > 0 && long && !scan::ends_in(&s[..at], "存所潜")
    })
}

/// Where the five-year plan starts that ends `s`: 能耗强度|“十四五”.
pub(super) fn plan_end(s: &str) -> Option<usize> {
    let plan = scan::before(s, &["时期", "期间", "末"]).unwrap_or(s).strip_suffix("五”")?;
    let at = plan.rfind('“').filter(|&at| at > 0)?;
    let open = plan[..at].strip_suffix('到').filter(|thing| !thing.is_empty()).map_or(at, str::len);
    plan[at + '“'.len_utf8()..].starts_with('十').then_some(open)
}

/// Where 连续五年, 近三年, 连续8个季度 or 五年 starts at the end of `s`.
pub fn years_running(s: &str) -> Option<usize> {
    let years = scan::before(s, &["年内", "年", "季", "个季度", "个月"])?;
    // 企业数|3年: the 数 is no numeral.
    let digits = years.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let at = if digits < years.len() {
        digits
    } else {
        years.trim_end_matches(|c| numeral(c) && c != '数').len()
    };
    let counted = at < years.len() && years.len() - at <= 2 * '十'.len_utf8();
    let at = scan::before(&s[..at], &["连续", "近", "过去", "提前"]).map_or(at, str::len);
    (at > 0 && counted && !scan::ends_in(&s[..at], "每第前")).then_some(at)
}

/// Where a comparison with an earlier time starts at the end of `s`: 地区生产总值|比上年.
pub(super) fn comparison(s: &str) -> Option<usize> {
    let (at, c) = s.char_indices().rev().take(14).find(|(_, c)| matches!(c, '比' | '较'))?;
    let after = &s[at..];
    let earlier = WORDS.earlier.find(after).is_some();
    // 较“十三五”, 比“四经普”
    let earlier = earlier || after[c.len_utf8()..].starts_with('“') && after.ends_with('”');
    // 支出占|比|连续九年
    let share = c == '比' && scan::ends_in(&s[..at], "占环对配");
    (earlier && !share && !after.starts_with("比重") && !after.starts_with("比例")).then_some(at)
}
