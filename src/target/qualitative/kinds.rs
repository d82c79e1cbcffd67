//! What is said without a number: which of the four kinds, and where it begins.
//!
//! | item | predicate | kind |
//! | --- | --- | --- |
//! | `居民收入与经济增长同步` | `与经济增长同步` | sync |
//! | `单位GDP能耗完成省定目标` | `完成省定目标` | mandate |
//! | `困难群众应保尽保` | `应保尽保` | completion |
//! | `实际利用外资稳中提质`, an expected target | `稳中提质` | trend |

use super::super::lead::{self, trim};
use super::super::phrase;
use crate::extraction::{Kind, Part};
use crate::lexicon::words::WORDS;
use crate::scan;

/// A statement found in an item: where its predicate starts and what it is.
pub(super) struct Predicate<'t> {
    pub kind: Kind,
    /// Where the predicate starts in the item.
    pub at: usize,
    /// What it is said of, where that stands after the predicate.
    pub object: Option<&'t str>,
}

/// `rest` is the clause from the item on: an order may run over several items.
pub(super) fn predicate<'t>(item: &'t str, rest: &'t str, part: Part, alone: bool) -> Option<Predicate<'t>> {
    let ordered = || mandate(rest, part).filter(|p| p.at < item.len() && p.object.is_some());
    sync(item)
        .or_else(|| mandate(item, part))
        .or_else(ordered)
        .or_else(|| completion(item))
        .or_else(|| if alone { trend(item, part) } else { None })
}

/// 与…同步, 高于全国平均水平, 保持在全国平均水平以上.
fn sync(item: &str) -> Option<Predicate<'_>> {
    WORDS.compared.find(item)?;
    let plain = |at: usize| Some(Predicate { kind: Kind::Sync, at, object: None });
    let tied = scan::find(item, "同步").or_else(|| scan::find(item, "持平"));
    if let Some(at) = tied.or_else(|| item.strip_suffix("相匹配").map(str::len))
        && let Some(with) = ["与", "同", "和"].iter().filter_map(|w| scan::last(&item[..at], w)).max()
        && (with > 0 || !item.contains(|c: char| c.is_ascii_digit()))
    {
        let rest = item[at..].trim_start_matches('相');
        let rest = &rest["同步".len()..];
        // 企业上市和公司质量同步提升: two things that move, not one tied to the other.
        let both = item[with..].starts_with('和') && !["", "增长"].contains(&rest.trim_end());
        let end = !both && ["增长", "提高", "提升", "增加", "改善", ""].iter().any(|w| rest.trim_end() == *w);
        if end {
            return plain(with);
        }
    }
    for word in ["不低于", "高于", "快于", "优于", "好于", "低于", "超过", "高出"] {
        let Some(at) = scan::find(item, word) else { continue };
        let other = &item[at + word.len()..];
        let faster = scan::ends(other.trim_end(), &["增速", "增幅", "增长速度", "平均"]);
        let no_number = !other.chars().any(|c| c.is_ascii_digit() || c == '%');
        if no_number
            && (faster || WORDS.whose.prefix(other).is_some())
            && WORDS.mean.suffix(other.trim_end()).is_some()
        {
            return plain(at);
        }
    }
    // 湖泊水质达到国家二级标准
    if item.ends_with("级标准")
        && let Some(at) = scan::find(item, "达到国家").filter(|&at| at > 0)
    {
        return plain(at);
    }
    // 增速超全省平均水平, 接近全国平均水平, 增速超市均
    let mean = scan::ends(item.trim_end(), &["平均水平", "市均", "省均"]);
    if mean && let Some((at, word)) = ["超", "接近"].iter().find_map(|w| Some((scan::find(item, w)?, *w)))
    {
        let whose = scan::starts_in(&item[at + word.len()..], "全国省市");
        return if whose && at > 0 && !item[..at].ends_with('赶') { plain(at) } else { None };
    }
    if scan::has(item, "平均水平")
        && let Some(at) = scan::first(item, &["保持在", "保持", "达到", "位于", "处于", "保持高于"])
        && !item.chars().any(|c| c.is_ascii_digit())
    {
        return plain(at);
    }
    None
}

/// What parts a thing from the order that it is under.
pub(super) const ORDERED: [&str; 5] = ["省下达", "市下达", "国家下达", "省定", "市定"];

/// 完成省定目标任务, 达到国家要求.
fn mandate(item: &str, part: Part) -> Option<Predicate<'_>> {
    // 优良率|达省下达目标
    let reached = || {
        let at = scan::first(item, &["达省下达", "达市下达", "达国家下达", "达省定", "达市定"])?;
        Some((at, "达", &()))
    };
    let (at, word, ()) = WORDS.fulfil.find(item).or_else(reached)?;
    let after = &item[at + word.len()..];
    // 完成|经|国家审核确定的目标
    let after = after.strip_prefix('经').unwrap_or(after);
    // 完成|空气、水环境质量|省定目标
    let cut = scan::first(after, &ORDERED).unwrap_or(0);
    let split = word == "完成" && WORDS.above.prefix(after).is_none();
    let (ahead, after) = after.split_at(if split { cut } else { 0 });
    if !ahead.is_empty() && (ahead.chars().count() < 3 || scan::has(ahead, "各项")) {
        return None;
    }
    let told = WORDS.above.prefix(after).is_some() && WORDS.ordered.find(after).is_some();
    let strict = scan::has(after, "下达")
        // 完成省定|粮食产量|任务
        || scan::starts(after, &["省定", "市定"])
        || scan::holds(after, &["定目标", "定任务", "定考核目标", "定考核任务", "控目标", "考要求", "级要求", "家要求", "家审核"]);
    if !told || WORDS.task.suffix(after.trim_end()).is_none() || !(strict || part == Part::Expected) {
        return None;
    }
    // 完成上级下达的节能减排指标, 完成省定粮食产量任务: what is to be done stands inside the order.
    let inside = ["下达", "省定", "市定", "国定"].iter().find_map(|w| scan::cut(after, w)).map(|(_, o)| o);
    let object = inside
        .map(|o| trim(o.strip_prefix('的').unwrap_or(o)))
        // 国家下达我区的|年度|序时进度
        .map(|o| o.split_once('的').filter(|(whose, _)| whose.starts_with('我')).map_or(o, |(_, o)| o))
        .map(|o| o.strip_prefix("年度").unwrap_or(o))
        .filter(|o| {
            let named = [
                "任务", "目标", "指标", "计划", "控制", "年度", "各项", "约束", "考核", "总量", "范围",
                "序时",
            ];
            !named.iter().any(|w| o.starts_with(w)) && o.chars().count() > 3
        });
    // 完成省下达|3万亩油茶种植|任务: a number, and no mere order.
    if object.is_some_and(|o| o.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    let object = if ahead.is_empty() { object } else { Some(ahead) };
    Some(Predicate { kind: Kind::Mandate, at, object })
}

/// 全覆盖, 清零, 零突破, 全部达标, 应保尽保, 不发生规模性返贫.
fn completion(item: &str) -> Option<Predicate<'_>> {
    let found = |at: usize, object| Some(Predicate { kind: Kind::Completion, at, object });
    if let Some(at) = scan::find(item, "不发生") {
        let what = trim(&item[at + "不发生".len()..]);
        return found(
            at,
            Some(what.strip_suffix("底线").map_or(what, |w| scan::before(w, &["的", "两条"]).unwrap_or(w))),
        );
    }
    if let Some((at, word, ())) = WORDS.completion.find(item) {
        let after = trim(&item[at + word.len()..]);
        // 健全覆盖…的制度; 全方位、全覆盖、全要素管理 is a manner.
        if item[..at].ends_with('健') || at == 0 && word == "全覆盖" && after.is_empty() {
            return None;
        }
        // 全覆盖开展敲门行动, 动态清零重大隐患
        if (at == 0 || &item[..at] == "动态") && after.chars().count() > 3 {
            let verb =
                WORDS.deliver.prefix(after).or_else(|| WORDS.light.prefix(after)).map_or("", |(w, _)| w);
            return found(0, Some(trim(&after[verb.len()..])));
        }
        // 清零行动 is the name of a measure; 全覆盖|投放 is done with all of them.
        return if after.chars().count() <= 1
            || word == "全覆盖"
                && (WORDS.deliver.get(after).is_some() || ["包保", "包联", "走访", "排查"].contains(&after))
        {
            found(start_of_predicate(item, at), None)
        } else {
            None
        };
    }
    for at in ["应", "能"].iter().filter_map(|w| scan::find(item, w)) {
        let chars: Vec<char> = item[at..].chars().take(4).collect();
        if matches!(chars[..], ['应' | '能', _, '尽', _]) {
            return found(start_of_predicate(item, at), None);
        }
    }
    if let Some(at) = scan::find(item, "全部") {
        let after = trim(&item[at + "全部".len()..]);
        // 通达全部行政村, 占全部投资比重: what all of them are follows.
        let reached = scan::ends(&item[..at], &["通达", "覆盖", "惠及", "实现", "占", "于"]);
        // 体育场馆|全部|向社会开放
        let opened = after.starts_with('向') && WORDS.done.suffix(after).is_some();
        if at > 0 && !reached && (opened || WORDS.done.prefix(after).is_some()) {
            // 贫困人口|提前全部脱贫
            let soon = scan::before(&item[..at], &["提前", "如期", "按期"]).filter(|of| !of.is_empty());
            return found(soon.map_or(at, str::len), None);
        }
        // 全部规上企业实现三级标准化
        if at == 0
            && let Some(verb) =
                scan::first(item, &["实现", "达到", "完成", "纳入", "接入"]).filter(|&v| v > "全部".len())
        {
            return found(verb, None);
        }
    }
    None
}

/// Takes 动态, 实现, “ and the like into the predicate, and where a cover is full: 5G网络|县级全覆盖.
fn start_of_predicate(item: &str, at: usize) -> usize {
    const HOW: [&str; 9] = ["动态", "常态化", "实现", "基本", "全面", "保持", "按期", "销号", "“"];
    let past = |mut before: &str| {
        while let Some(rest) = scan::before(before, &HOW) {
            before = rest;
        }
        before.len()
    };
    // 实现|乡镇全覆盖: the place is what is covered where nothing else is.
    let near = past(&item[..at]);
    let place = WORDS.covered.suffix(&item[..near]).map_or(0, |(place, _)| place.len());
    let far = past(&item[..near - place]);
    if trim(lead::front(&item[..far])).chars().count() < 3 { near } else { far }
}

/// 稳中提质, 合理回升: only in the passage of expected targets, and only of a thing.
fn trend(item: &str, part: Part) -> Option<Predicate<'_>> {
    if part != Part::Expected || scan::has(item, "是") {
        return None;
    }
    let whole = item.trim_end();
    let (word, _) = WORDS.trend.suffix(whole)?;
    let mut at = whole.len() - word.len();
    for adverb in ["保持", "实现", "基本", "总体", "稳步", "持续", "进一步", "规模"] {
        if whole[..at].ends_with(adverb) && adverb != "规模" {
            at -= adverb.len();
        }
    }
    let subject = trim(&whole[..at]);
    (!subject.is_empty() && subject.chars().count() <= 24 && !phrase::begins_statement(subject))
        .then_some(Predicate { kind: Kind::Trend, at, object: None })
}
