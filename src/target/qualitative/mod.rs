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

mod kinds;

use super::clause::{Clause, Item};
use super::lead::{self, trim};
use super::phrase;
use super::scope::Scope;
use crate::extraction::{Form, Kind, Part, Record, Status};
use crate::lexicon::words::WORDS;
use crate::outline::{Paragraph, Sentence};
use crate::scan::{self, Words};
use crate::span::Span;
use kinds::{ORDERED, Predicate, WHERE, predicate};
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
        "家审核",
        "定目标",
        "定任务",
        "省定",
        "市定",
        "定考核",
        "考要求",
        "级要求",
        "家要求",
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
    for (k, clause) in clauses.iter().enumerate() {
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
                // 甲项目建成并网、|乙项目全部开工
                let done = words.chars().count() > 8 && WORDS.predicate.suffix(words).is_some();
                if alone && !done && (words.ends_with("减排") || !phrase::is_statement(words)) {
                    pending.get_or_insert(item.span.start);
                } else {
                    pending = None;
                }
                continue;
            };
            // 坚持产业升级与环境治理同步: two ways of work, and no figure that keeps up with another.
            let slogan = words.ends_with("同步") && clause.span.of(text).starts_with("坚持");
            if slogan && !scan::holds(words, &["收入", "增长", "增速", "经济"]) {
                continue;
            }
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
            // 全部项目|力争上半年|能开尽开
            let before = scan::cut(before, "力争").map_or(before, |(thing, _)| thing);
            // A full stop of the narrow kind ends no sentence, and no statement goes on to it.
            let mut end = item.span.start + words.trim_end_matches(['.', '．']).len() as u32;
            let named = match predicate.object {
                Some(object) => {
                    let from = item.span.start + (object.as_ptr() as usize - words.as_ptr() as usize) as u32;
                    end = run_on(text, &clause.items[i + 1..], end).max(from + object.len() as u32);
                    let named = Span { start: from, end }.of(text);
                    let order = scan::first(named, &ORDERED);
                    phrase::tidy(&named[..order.unwrap_or(named.len())])
                }
                None => phrase::tidy(before),
            };
            // 高于全国、|全省平均水平
            if predicate.kind == Kind::Sync
                && scan::ends(words, &["全国", "全省", "全市"])
                && let Some(next) = clause.items.get(i + 1).filter(|n| n.values.is_empty())
                && next.span.of(text).starts_with('全')
            {
                end = next.span.end;
            }
            let named = named
                .strip_suffix("底线")
                .map_or(&*named, |n| scan::before(n, &["的", "两条"]).unwrap_or(n))
                .to_string();
            // 对困难群众应保尽保
            let named =
                named.strip_prefix('对').filter(|n| !n.is_empty()).map_or(named.clone(), str::to_string);
            // 收入增长与经济增长同步 is said of the income.
            let named = match scan::before(&named, &["增长", "提高"]) {
                Some(thing) if predicate.kind == Kind::Sync && !thing.is_empty() => thing.to_string(),
                _ => named,
            };
            let named = without_manner(&named);
            // 事故隐患|闭环整治|、动态清零; 办理权限|向园区|能放尽放
            let cleared = predicate.kind == Kind::Completion && words.ends_with("清零");
            let named = if cleared { without_work(named) } else { named };
            let toward =
                named.split_once('向').filter(|(n, _)| n.chars().count() > 1 && words.contains('尽'));
            let named = toward.map_or(named, |(thing, _)| thing).to_string();
            // 就业服务|“村村全覆盖”; 做到“五个零发生” is but a part of a name.
            let open = named.find('“').filter(|_| !named.contains('”'));
            let split =
                if open.is_some() { start + said.rfind('“').unwrap_or(said.len()) as u32 } else { split };
            if open == Some(0) {
                continue;
            }
            let named = open.map_or(&*named, |at| &named[..at]);
            // 推行特派员制度，实现|镇街全覆盖; 新建学校9所，全部开工: of what was spoken of before.
            let place = predicate.kind == Kind::Completion && WHERE.contains(&named);
            let before = || match (&clauses[..k], predicate.kind) {
                // 居民收入增长5%、|与经济增长同步
                (_, Kind::Sync) => counted(&records[first..]),
                ([.., before], Kind::Completion) => act(text, before).or_else(|| counted(&records[first..])),
                _ => None,
            };
            let of = if named.is_empty() && !subject.is_empty() { Some(subject.clone()) } else { None };
            let of = of.or_else(|| if named.is_empty() || place { before() } else { None });
            let split = if place && of.is_some() { split - named.len() as u32 } else { split };
            let indicators = match of {
                Some(of) => vec![of],
                None if named.is_empty() => continue,
                None => split_subjects(named, &predicate),
            };
            let statement = statement(&text[split as usize..end as usize], &predicate);
            for indicator in indicators {
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

/// What a clause without a number does something to: 加强|基本医疗保障，做到应保尽保; 强化重大隐患|排查整治，动态清零.
fn act(text: &str, clause: &Clause) -> Option<String> {
    let [item] = &clause.items[..] else { return None };
    let thing = phrase::tidy(lead::lead(item.span.of(text), lead::Before::Other).subject);
    let thing = without_work(&thing);
    let thing = scan::after(thing, &["强化", "加大", "健全", "完善", "探索"]).unwrap_or(thing);
    (item.values.is_empty() && !thing.is_empty()).then(|| thing.to_string())
}

/// What is to be cleared, without how that is done: 重大隐患|排查整治.
fn without_work(thing: &str) -> &str {
    const WORKS: [&str; 6] = ["专项排查整治", "专项整治", "排查整治", "闭环整治", "排查", "整治"];
    scan::before(thing, &WORKS).map(trim).filter(|t| t.chars().count() > 1).unwrap_or(thing)
}

/// What a sentence counted last.
fn counted(records: &[Record]) -> Option<String> {
    let last = records.iter().rev().find(|r| r.form == Form::Quantified)?;
    let thing = scan::before(&last.indicator, &["总数", "开工率", "年度投资"]).unwrap_or(&last.indicator);
    Some(without_time(thing).to_string())
}

/// The name without words that say how it is done: 审批事项|能减则减, 约束性指标|不折不扣.
fn without_manner(named: &str) -> &str {
    const HOW: [&str; 10] =
        ["全部", "不折不扣", "持续", "稳定", "继续", "长期", "按期", "均", "做到", "坚持"];
    let mut named = scan::before(named, &HOW).unwrap_or(named);
    // 实行|新生儿筛查|全覆盖
    named = scan::after(named, &["实行", "推行"]).unwrap_or(named);
    while let Some((at, _)) = named.char_indices().rev().nth(3)
        && let [first, _, then, _] = named[at..].chars().collect::<Vec<_>>()[..]
        && matches!((first, then), ('能' | '应' | '宜', '则' | '尽'))
    {
        named = trim(&named[..at]);
    }
    named
}

/// A name without the time by which something is to be so: 重点项目|4月15日前, 省重点项目|三季度.
fn without_time(named: &str) -> &str {
    if let Some(rest) =
        scan::before(named, &["一季度", "二季度", "三季度", "四季度", "上半年", "年内", "今明两年"])
    {
        return trim(rest);
    }
    let Some(day) = named.strip_suffix('前').or_else(|| named.strip_suffix('底')) else { return named };
    let rest = day.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '底'));
    if scan::ends_in(day, "月日底") && rest.len() + 3 < day.len() { trim(rest) } else { named }
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

/// How far an object runs on into items that say nothing of their own.
fn run_on(text: &str, rest: &[Item], end: u32) -> u32 {
    let mut end = end;
    // 不发生重大事故、文物保护和古树安全: a whole of its own.
    if text[..end as usize].ends_with("返贫") {
        return end;
    }
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
        return if scan::has(words, object) { state.to_string() } else { words.to_string() };
    }
    match predicate.object {
        // 完成市下达的|造林绿化|任务
        Some(object) if predicate.kind == Kind::Mandate => {
            let ends = ["计划目标", "目标任务", "任务", "目标", "指标"];
            let end = ends.iter().find(|e| object.ends_with(**e)).unwrap_or(&"");
            let thing = object.strip_suffix(end).unwrap_or(object);
            scan::replaced(words, thing, "")
        }
        _ => words.to_string(),
    }
}

/// One indicator for each coordinate.
fn split_subjects(named: &str, predicate: &Predicate) -> Vec<String> {
    let kind = predicate.kind;
    let ends = ["等指标", "计划目标", "目标任务", "任务", "等"];
    let named =
        ends.iter().fold(named, |n, end| n.strip_suffix(end).filter(|r| r.chars().count() > 2).unwrap_or(n));
    // 交通、水利等投资增速: what the names are names of.
    let named = match phrase::names(named) {
        Some((listed, rest)) if listed.len() > 1 && !phrase::too_bare(rest) => rest,
        _ => named,
    };
    match phrase::parts(named)[..] {
        [] | [_] => vec![named.to_string()],
        _ if kind == Kind::Sync && scan::has(named, "占") => vec![named.to_string()],
        // 体现节水和治污成效的各项指标: the conjunction is inside what describes the one thing.
        [first, .., last]
            if !(kind == Kind::Completion && first.ends_with("人员"))
                && last.contains('的')
                && !first.contains('的') =>
        {
            vec![named.to_string()]
        }
        // 高中和市外名校结对: with one another.
        [.., last] if scan::ends(last, &["结对", "对接", "合作", "共建", "衔接"]) => {
            vec![named.to_string()]
        }
        // 城镇小区和旅游村寨充电设施, 产能90万吨以上和隐患突出砖窑改造: so is what the first names.
        [first, .., last]
            if kind == Kind::Completion
                && scan::ends(first, &["社区", "村庄", "小区", "乡镇", "以上"])
                && scan::ends(last, &["设施", "改造", "建设", "服务"]) =>
        {
            vec![named.to_string()]
        }
        // 机关、企事业单位附属空间: the first is a part of the modifier.
        [first, ..]
            if kind == Kind::Completion && (predicate.object.is_some() || first.chars().count() <= 2) =>
        {
            vec![named.to_string()]
        }
        _ => phrase::coordinates(named, None).unwrap_or_else(|| vec![named.to_string()]),
    }
}
