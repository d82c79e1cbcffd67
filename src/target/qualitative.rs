//! Clauses → qualitative records of the four closed kinds.
//!
//! | clause | indicator | statement | kind |
//! | --- | --- | --- | --- |
//! | `居民人均可支配收入与经济增长同步` | 居民人均可支配收入 | 与经济增长同步 | sync |
//! | `外贸进出口、实际利用外资稳中提质` | 外贸进出口 · 实际利用外资 | 稳中提质 | trend |
//! | `节能减排完成省定目标任务` | 节能减排 | 完成省定目标任务 | mandate |
//! | `高风险机构动态清零` | 高风险机构 | 动态清零 | completion |
//!
//! Only what the plan says is a qualitative target; a trend only counts in the passage of expected targets.

use super::clause::{Clause, Item};
use super::lead::{self, trim};
use super::phrase;
use super::scope::Scope;
use crate::extraction::{Form, Kind, Part, Record, Status};
use crate::lexicon::words::WORDS;
use crate::outline::{Paragraph, Sentence};
use crate::scan::Words;
use crate::span::Span;
use std::sync::LazyLock;

/// One of these is in every sentence that states one outside the passage of expected targets.
static TRIGGERS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::list(&[
        "全覆盖",
        "清零",
        "零",
        "全部",
        "尽",
        "不发生",
        "同步",
        "高于",
        "快于",
        "优于",
        "持平",
        "平均水平",
        "市均",
        "省均",
        "下达",
        "定目标",
        "定任务",
        "省定",
        "市定",
        "定考核",
        "考要求",
        "调控",
        "控目标",
        "好于",
    ])
});

/// Whether the sentence may hold a qualitative target: a cheap look that spares most sentences the reading.
pub fn may_hold(text: &str, sentence: &Sentence) -> bool {
    if sentence.status != Status::Target {
        return false;
    }
    let words = sentence.span.of(text);
    sentence.part == Part::Expected || TRIGGERS.find(words).is_some()
}

/// A statement found in an item: where its predicate starts and what it is.
struct Predicate<'t> {
    kind: Kind,
    /// Where the predicate starts in the item.
    at: usize,
    /// What it is said of, where that stands after the predicate.
    object: Option<&'t str>,
}

/// Reads the clauses; the records join those of the sentence (from index `first` on).
pub fn read(
    text: &str,
    paragraph: &Paragraph,
    sentence: &Sentence,
    clauses: &[Clause],
    records: &mut Vec<Record>,
    first: usize,
) {
    let mut found: Vec<Record> = Vec::new();
    let mut scope = Scope::default();
    for clause in clauses {
        scope.enter(text, clause);
        let mut pending: Option<u32> = None;
        let mut subject = String::new();
        let predicates: Vec<Option<Predicate>> = clause
            .items
            .iter()
            .map(|item| {
                let rest = Span { start: item.span.start, end: clause.span.end }.of(text);
                predicate(item.span.of(text), rest, sentence.part, item.values.is_empty())
            })
            .collect();
        // 污染物减排、碳排放强度完成省定目标: what is ordered is named like a trend.
        let ordered = predicates.iter().rposition(|p| p.as_ref().is_some_and(|p| p.kind == Kind::Mandate));
        let named = |i: usize, p: &Predicate| {
            p.kind == Kind::Trend
                && ordered.is_some_and(|o| i < o)
                && clause.items[i].span.of(text).ends_with("减排")
        };
        let predicates: Vec<_> =
            predicates.into_iter().enumerate().map(|(i, p)| p.filter(|p| !named(i, p))).collect();
        // Most clauses state none, and their items need not be looked at.
        let said = predicates.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        for (i, (item, predicate)) in clause.items.iter().zip(predicates).enumerate().take(said) {
            let words = item.span.of(text);
            let Some(predicate) = predicate else {
                let alone = item.values.is_empty();
                if alone && (words.ends_with("减排") || !phrase::is_statement(words)) {
                    pending.get_or_insert(item.span.start);
                } else {
                    pending = None;
                }
                continue;
            };
            let start = match pending.take() {
                Some(start) if !phrase::begins_statement(words) => start,
                _ => item.span.start,
            };
            let split = item.span.start + predicate.at as u32;
            let said = Span { start, end: split }.of(text);
            let before = phrase::without_number(lead::front(said));
            // 续建|项目|全部复工: which of them the verb says.
            let before = if phrase::too_bare(before) && !trim(before).is_empty() {
                lead::lead(said, lead::Before::Other).whole
            } else {
                without_time(before)
            };
            let mut end = item.span.end;
            let named = match predicate.object {
                Some(object) => {
                    let from = item.span.start + (object.as_ptr() as usize - words.as_ptr() as usize) as u32;
                    end = run_on(text, &clause.items[i + 1..], end).max(from + object.len() as u32);
                    let named = Span { start: from, end }.of(text);
                    let order = ORDERED.iter().filter_map(|w| named.find(w)).min();
                    phrase::tidy(&named[..order.unwrap_or(named.len())])
                }
                None => phrase::tidy(before),
            };
            // 高于全国、|全省平均水平
            if predicate.kind == Kind::Sync
                && ["全国", "全省", "全市"].iter().any(|w| words.ends_with(w))
                && let Some(next) = clause.items.get(i + 1).filter(|n| n.values.is_empty())
                && next.span.of(text).starts_with('全')
            {
                end = next.span.end;
            }
            let named =
                named.strip_suffix("底线").map_or(&*named, |n| n.strip_suffix('的').unwrap_or(n)).to_string();
            // 对困难群众应保尽保
            let named =
                named.strip_prefix('对').filter(|n| !n.is_empty()).map_or(named.clone(), str::to_string);
            // 收入增长与经济增长同步 is said of the income.
            let named = match ["增长", "提高"].iter().find_map(|w| named.strip_suffix(w)) {
                Some(thing) if predicate.kind == Kind::Sync && !thing.is_empty() => thing.to_string(),
                _ => named,
            };
            let named = without_manner(&named).to_string();
            let named = if named.is_empty() { subject.clone() } else { named };
            if named.is_empty() {
                continue;
            }
            let statement = statement(&text[split as usize..end as usize], &predicate);
            for indicator in split_subjects(&named, &predicate) {
                subject.clone_from(&indicator);
                found.push(Record {
                    id: 0,
                    form: Form::Qualitative,
                    status: Status::Target,
                    indicator,
                    measure: None,
                    low: None,
                    high: None,
                    unit: "",
                    bound: None,
                    statement: Some(statement.clone()),
                    kind: Some(predicate.kind),
                    commitment: scope.over(split),
                    parent: None,
                    from: None,
                    value: String::new(),
                    verb: "",
                    deadline: None,
                    period: sentence.period,
                    names: Vec::new(),
                    canonical: None,
                    domain: None,
                    headline: sentence.part == Part::Expected,
                    code: None,
                    last_year: None,
                    section: paragraph.section,
                    path: Default::default(),
                    number_span: None,
                    span: shown(text, start, end),
                    quote: String::new(),
                });
            }
        }
        let stated =
            records[first..].iter().filter_map(|r| r.number_span).filter(|s| clause.span.contains(*s));
        scope.leave(stated.map(|s| s.start).max());
    }
    merge(records, first, found);
}

/// The name without words that say how it is done: 审批事项|能减则减, 约束性指标|不折不扣.
fn without_manner(named: &str) -> &str {
    const HOW: [&str; 6] = ["不折不扣", "持续", "继续", "长期", "按期", "均"];
    let mut named = HOW.iter().find_map(|w| named.strip_suffix(w)).unwrap_or(named);
    // 实行|新生儿筛查|全覆盖
    named = ["实行", "推行"].iter().find_map(|w| named.strip_prefix(w)).unwrap_or(named);
    while let Some((at, _)) = named.char_indices().rev().nth(3)
        && let [first, _, then, _] = named[at..].chars().collect::<Vec<_>>()[..]
        && matches!((first, then), ('能' | '应' | '宜', '则' | '尽'))
    {
        named = trim(&named[..at]);
    }
    named
}

/// A name without the time by which something is to be so: 重点项目|4月15日前.
fn without_time(named: &str) -> &str {
    let Some(day) = named.strip_suffix('前').or_else(|| named.strip_suffix('底')) else { return named };
    let rest = day.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '底'));
    if day.ends_with(['月', '日', '底']) && rest.len() + 3 < day.len() { trim(rest) } else { named }
}

/// The stretch without white space and marks around it.
fn shown(text: &str, start: u32, end: u32) -> Span {
    let words = Span { start, end }.of(text);
    let from = start
        + (words.len() - words.trim_start_matches(|c: char| c.is_whitespace() || c == '、').len()) as u32;
    Span { start: from.min(end), end }
}

/// Joins the qualitative records to those of the sentence; the caller puts them in text order.
fn merge(records: &mut Vec<Record>, first: usize, found: Vec<Record>) {
    let next = records.len() as u32;
    records.extend(found.into_iter().enumerate().map(|(i, r)| Record { id: next + i as u32, ..r }));
    debug_assert!(records[first..].iter().enumerate().all(|(i, r)| r.id as usize == first + i));
}

/// `rest` is the clause from the item on: an order may run over several items.
fn predicate<'t>(item: &'t str, rest: &'t str, part: Part, alone: bool) -> Option<Predicate<'t>> {
    let ordered = || mandate(rest, part).filter(|p| p.at < item.len() && p.object.is_some());
    sync(item)
        .or_else(|| mandate(item, part))
        .or_else(ordered)
        .or_else(|| completion(item))
        .or_else(|| if alone { trend(item, part) } else { None })
}

/// One of these is in every item that compares.
static COMPARISONS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::list(&[
        "同步",
        "持平",
        "不低于",
        "高于",
        "快于",
        "优于",
        "好于",
        "低于",
        "超过",
        "高出",
        "平均水平",
        "市均",
        "省均",
    ])
});

/// 与…同步, 高于全国平均水平, 保持在全国平均水平以上.
fn sync(item: &str) -> Option<Predicate<'_>> {
    COMPARISONS.find(item)?;
    let plain = |at: usize| Some(Predicate { kind: Kind::Sync, at, object: None });
    if let Some(at) = item.find("同步").or_else(|| item.find("持平"))
        && let Some(with) = ["与", "同", "和"].iter().filter_map(|w| item[..at].rfind(w)).max()
        && with > 0
    {
        let rest = &item[at + "同步".len()..];
        // 企业上市和公司质量同步提升: two things that move, not one tied to the other.
        let both = item[with..].starts_with('和') && !["", "增长"].contains(&rest.trim_end());
        let end = !both && ["增长", "提高", "提升", "增加", "改善", ""].iter().any(|w| rest.trim_end() == *w);
        if end {
            return plain(with);
        }
    }
    for word in ["不低于", "高于", "快于", "优于", "好于", "低于", "超过", "高出"] {
        let Some(at) = item.find(word) else { continue };
        let other = &item[at + word.len()..];
        let whose = [
            "全国",
            "全省",
            "全市",
            "全区",
            "全州",
            "经济",
            "地区生产总值",
            "GDP",
            "国家",
            "省",
            "市",
            "平均",
            "城镇",
            "上年",
            "去年",
            "同期",
        ];
        let what = [
            "水平",
            "增速",
            "增长",
            "平均",
            "标准",
            "增幅",
            "全国",
            "全省",
            "全市",
            "平均数",
            "收入",
            "去年",
            "上年",
            "居民",
            "地区生产总值",
        ];
        let faster = ["增速", "增幅", "增长速度", "平均"].iter().any(|w| other.trim_end().ends_with(w));
        let no_number = !other.chars().any(|c| c.is_ascii_digit() || c == '%');
        if no_number
            && (faster || whose.iter().any(|w| other.starts_with(w)))
            && what.iter().any(|w| other.trim_end().ends_with(w))
        {
            return plain(at);
        }
    }
    // 增速超全省平均水平, 接近全国平均水平, 增速超市均
    let mean = ["平均水平", "市均", "省均"].iter().any(|w| item.trim_end().ends_with(w));
    if mean && let Some((at, word)) = ["超", "接近"].iter().find_map(|w| Some((item.find(w)?, *w))) {
        let whose = item[at + word.len()..].starts_with(['全', '国', '省', '市']);
        return if whose && at > 0 && !item[..at].ends_with('赶') { plain(at) } else { None };
    }
    if item.contains("平均水平")
        && let Some(at) =
            ["保持在", "保持", "达到", "位于", "处于", "保持高于"].iter().filter_map(|w| item.find(w)).min()
        && !item.chars().any(|c| c.is_ascii_digit())
    {
        return plain(at);
    }
    None
}

/// The verbs of what is ordered from above.
static FULFIL: LazyLock<Words<()>> =
    LazyLock::new(|| Words::list(&["全面完成", "超额完成", "完成", "达到", "控制在", "符合"]));

/// What parts a thing from the order that it is under.
const ORDERED: [&str; 5] = ["省下达", "市下达", "国家下达", "省定", "市定"];

/// 完成省定目标任务, 达到国家要求.
fn mandate(item: &str, part: Part) -> Option<Predicate<'_>> {
    let (at, word, ()) = FULFIL.find(item)?;
    let after = &item[at + word.len()..];
    // 完成|经|国家审核确定的目标
    let after = after.strip_prefix('经').unwrap_or(after);
    let from =
        ["上级", "国家", "国考", "省考", "中央", "省", "市", "区", "州", "自治区", "县", "镇", "旗", "盟"];
    // 完成|空气、水环境质量|省定目标
    let cut = ORDERED.iter().filter_map(|w| after.find(w)).min().unwrap_or(0);
    let split = word == "完成" && !from.iter().any(|w| after.starts_with(w));
    let (ahead, after) = after.split_at(if split { cut } else { 0 });
    if !ahead.is_empty() && (ahead.chars().count() < 3 || ahead.contains("各项")) {
        return None;
    }
    let ordered = [
        "下达",
        "省定",
        "市定",
        "国定",
        "区定",
        "州定",
        "国家规定",
        "国家要求",
        "上级要求",
        "省级要求",
        "省要求",
        "市要求",
        "省控",
        "国控",
        "规定",
        "考核",
        "确定",
        "调控",
        "考要求",
    ];
    let what = ["任务", "目标", "指标", "要求", "计划", "进度", "以内", "范围", "内", "标准"];
    let told = from.iter().any(|w| after.starts_with(w)) && ordered.iter().any(|w| after.contains(w));
    let strict = after.contains("下达")
        // 完成省定|粮食产量|任务
        || ["省定", "市定"].iter().any(|w| after.starts_with(w))
        || ["定目标", "定任务", "定考核目标", "定考核任务", "控目标", "考要求"].iter().any(|w| after.contains(w));
    if !told || !what.iter().any(|w| after.trim_end().ends_with(w)) || !(strict || part == Part::Expected) {
        return None;
    }
    // 完成上级下达的节能减排指标, 完成省定粮食产量任务: what is to be done stands inside the order.
    let inside = ["下达", "省定", "市定", "国定"].iter().find_map(|w| after.split_once(w)).map(|(_, o)| o);
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
    let object = if ahead.is_empty() { object } else { Some(ahead) };
    Some(Predicate { kind: Kind::Mandate, at, object })
}

/// What may be said of all of a thing after 全部; a noun there says that all of it is reached.
static ALL_DONE: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::list(&[
        "达标",
        "达到",
        "完成",
        "建成",
        "投",
        "开工",
        "开通",
        "开放",
        "开展",
        "开始",
        "开学",
        "开设",
        "开行",
        "开门",
        "实现",
        "纳入",
        "落",
        "通过",
        "通车",
        "通水",
        "通电",
        "通气",
        "通上",
        "通达",
        "消除",
        "清",
        "办结",
        "办复",
        "竣工",
        "到位",
        "兑",
        "整改",
        "入",
        "覆盖",
        "销号",
        "动工",
        "完工",
        "接入",
        "取得",
        "上",
        "解决",
        "出列",
        "化解",
        "退出",
        "实质性",
        "复工",
        "复产",
        "交付",
        "进入",
        "使用",
        "采用",
        "优良",
        "合格",
        "关停",
        "关闭",
        "淘汰",
        "拆除",
        "搬迁",
        "转",
        "安置",
        "归",
        "修复",
        "启动",
        "签约",
        "处置",
        "发放",
        "并网",
        "封顶",
        "降",
        "具备",
        "提供",
        "为优",
        "更新",
        "获",
        "回迁",
        "执行",
        "推行",
        "实行",
        "配备",
        "吃上",
        "住上",
        "用上",
        "下放",
        "取消",
        "取缔",
        "腾退",
        "按",
        "达产",
    ])
});

/// 全覆盖, 清零, 零突破, 全部达标, 应保尽保, 不发生规模性返贫.
fn completion(item: &str) -> Option<Predicate<'_>> {
    let found = |at: usize, object| Some(Predicate { kind: Kind::Completion, at, object });
    if let Some(at) = item.find("不发生") {
        let what = trim(&item[at + "不发生".len()..]);
        return found(
            at,
            Some(what.strip_suffix("底线").map_or(what, |w| w.strip_suffix('的').unwrap_or(w))),
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
        return if after.chars().count() <= 1 || word == "全覆盖" && WORDS.deliver.get(after).is_some() {
            found(start_of_predicate(item, at), None)
        } else {
            None
        };
    }
    if let Some(at) = item.find("应") {
        let chars: Vec<char> = item[at..].chars().take(4).collect();
        if matches!(chars[..], ['应', _, '尽', _]) {
            return found(start_of_predicate(item, at), None);
        }
    }
    if let Some(at) = item.find("全部") {
        let after = trim(&item[at + "全部".len()..]);
        // 通达全部行政村, 占全部投资比重: what all of them are follows.
        let reached = ["通达", "覆盖", "惠及", "实现", "占"].iter().any(|w| item[..at].ends_with(w));
        if at > 0 && !reached && ALL_DONE.prefix(after).is_some() {
            return found(at, None);
        }
        // 全部规上企业实现三级标准化
        if at == 0
            && let Some(verb) = ["实现", "达到", "完成", "纳入", "接入"]
                .iter()
                .filter_map(|v| item.find(v))
                .min()
                .filter(|&v| v > "全部".len())
        {
            return found(verb, None);
        }
    }
    None
}

/// Takes 动态, 实现, “ and the like into the predicate, and where a cover is full: 5G网络|县级全覆盖.
fn start_of_predicate(item: &str, at: usize) -> usize {
    const WHERE: [&str; 10] =
        ["镇街", "县级", "乡镇", "行政村", "村级", "县域", "县乡村", "村居", "乡村", "区县"];
    const HOW: [&str; 6] = ["动态", "实现", "基本", "全面", "保持", "“"];
    let ends =
        |at: usize, words: &[&str]| words.iter().find(|w| item[..at].ends_with(**w)).map_or(0, |w| w.len());
    let past = |mut at: usize| {
        while let len @ 1.. = ends(at, &HOW) {
            at -= len;
        }
        at
    };
    // 实现|乡镇全覆盖: the place is what is covered where nothing else is.
    let near = past(at);
    let far = past(near - ends(near, &WHERE));
    if trim(lead::front(&item[..far])).is_empty() { near } else { far }
}

/// 稳中提质, 合理回升: only in the passage of expected targets, and only of a thing.
fn trend(item: &str, part: Part) -> Option<Predicate<'_>> {
    if part != Part::Expected || item.contains("是") {
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

/// How far an object runs on into items that say nothing of their own.
fn run_on(text: &str, rest: &[Item], end: u32) -> u32 {
    let mut end = end;
    for item in rest {
        if !item.values.is_empty() || phrase::begins_statement(item.span.of(text)) {
            break;
        }
        end = item.span.end;
    }
    end
}

fn statement(words: &str, predicate: &Predicate) -> String {
    let words = trim(words);
    // 不发生|规模性返贫, 全覆盖|开展敲门行动
    if let Some(object) = predicate.object.filter(|_| predicate.kind == Kind::Completion) {
        let state =
            WORDS.completion.find(words).map_or("不发生", |(at, word, _)| &words[..at + word.len()]);
        return if words.contains(object) { state.to_string() } else { words.to_string() };
    }
    match predicate.object {
        // 完成市下达的|造林绿化|任务
        Some(object) if predicate.kind == Kind::Mandate => {
            let ends = ["目标任务", "任务", "目标", "指标"];
            let end = ends.iter().find(|e| object.ends_with(**e)).unwrap_or(&"");
            let thing = object.strip_suffix(end).unwrap_or(object);
            words.replace(thing, "")
        }
        _ => words.to_string(),
    }
}

/// One indicator for each coordinate.
fn split_subjects(named: &str, predicate: &Predicate) -> Vec<String> {
    let kind = predicate.kind;
    let ends = ["等指标", "目标任务", "任务", "等"];
    let named = ends.iter().fold(named, |n, end| n.strip_suffix(end).filter(|r| !r.is_empty()).unwrap_or(n));
    // 交通、水利等投资增速: what the names are names of.
    let named = match phrase::names(named) {
        Some((listed, rest)) if listed.len() > 1 && !phrase::too_bare(rest) => rest,
        _ => named,
    };
    match phrase::parts(named)[..] {
        [] | [_] => vec![named.to_string()],
        _ if kind == Kind::Sync && named.contains("占") => vec![named.to_string()],
        // 体现节水和治污成效的各项指标: the conjunction is inside what describes the one thing.
        [first, .., last] if last.contains('的') && !first.contains('的') => vec![named.to_string()],
        // 机关、企事业单位附属空间: the first is a part of the modifier.
        [first, ..]
            if kind == Kind::Completion && (predicate.object.is_some() || first.chars().count() <= 2) =>
        {
            vec![named.to_string()]
        }
        _ => phrase::coordinates(named, None).unwrap_or_else(|| vec![named.to_string()]),
    }
}
