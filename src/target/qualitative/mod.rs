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
mod name;

use super::clause::{Clause, Item};
use super::lead::{self, trim};
use super::phrase;
use super::scope::Scope;
use crate::extraction::{Form, Kind, Part, Record, Status};
use crate::lexicon::words::WORDS;
use crate::outline::{Paragraph, Sentence};
use crate::scan;
use crate::span::Span;
use kinds::{Predicate, predicate};
use name::{Named, Said, without_time, without_work};

/// Whether the sentence may hold a qualitative target: a cheap look that spares most sentences the reading.
pub fn may_hold(text: &str, sentence: &Sentence) -> bool {
    if sentence.status != Status::Target {
        return false;
    }
    let words = sentence.span.of(text);
    sentence.part == Part::Expected || WORDS.stated.find(words).is_some()
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
    let mut next = first;
    for (k, clause) in clauses.iter().enumerate() {
        scope.enter(text, clause);
        // Where what the next statement is said of begins, where that is in items before it.
        let mut pending: Option<u32> = None;
        let mut subject = String::new();
        let predicates = predicates(text, sentence, clause);
        // Most clauses state none, and their items need not be looked at.
        let last = predicates.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        for (i, (item, predicate)) in clause.items.iter().zip(predicates).enumerate().take(last) {
            let words = item.span.of(text);
            let Some(predicate) = predicate else {
                pending = pending.or(Some(item.span.start)).filter(|_| is_named_on(item, words));
                continue;
            };
            if is_way_of_work(words, clause.span.of(text)) {
                continue;
            }
            let start = match pending.take() {
                Some(start) if !phrase::begins_statement(words) => start,
                _ => item.span.start,
            };
            let said = Said { text, predicate, items: &clause.items[i..], start };
            let Some(Named { name, mut split, end }) = said.named() else { continue };
            // 推行特派员制度，实现|镇街全覆盖; 新建学校9所，全部开工: of what was spoken of before.
            let place = said.predicate.kind == Kind::Completion && WORDS.covered.get(&name).is_some();
            let before = || match (&clauses[..k], said.predicate.kind) {
                // 居民收入增长5%、|与经济增长同步
                (_, Kind::Sync) => counted(&records[first..]),
                // 重点项目二季度末全部开工，|年底前全部建成
                ([.., before], Kind::Completion) => {
                    let said = found.last().filter(|r| before.span.contains(r.span));
                    let said = said.map(|r| r.indicator.clone());
                    said.or_else(|| act(text, before)).or_else(|| counted(&records[first..]))
                }
                _ => None,
            };
            let of = if name.is_empty() && !subject.is_empty() { Some(subject.clone()) } else { None };
            let of = of.or_else(|| if name.is_empty() || place { before() } else { None });
            if place && of.is_some() {
                split -= name.len() as u32;
            }
            let indicators = match of {
                Some(of) => vec![of],
                None if name.is_empty() => continue,
                None => split_subjects(&name, &said.predicate),
            };
            let statement = statement(&text[split as usize..end as usize], &said.predicate);
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
                    kind: Some(said.predicate.kind),
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
        // The records come clause by clause, so each is looked at once, however many clauses a sentence has.
        let numbers = records[next..].iter().map(|r| r.number_span);
        let until = numbers.take_while(|s| s.is_none_or(|s| s.start < clause.span.end)).count();
        let stated = records[next..][..until].iter().filter_map(|r| r.number_span);
        scope.leave(stated.filter(|s| clause.span.contains(*s)).map(|s| s.start).max());
        next += until;
    }
    merge(records, first, found);
}

/// What each item of the clause states.
fn predicates<'t>(text: &'t str, sentence: &Sentence, clause: &Clause) -> Vec<Option<Predicate<'t>>> {
    let stated = |item: &Item| {
        let rest = Span { start: item.span.start, end: clause.span.end }.of(text);
        predicate(item.span.of(text), rest, sentence.part, item.values.is_empty())
    };
    let mut predicates: Vec<_> = clause.items.iter().map(stated).collect();
    // 污染物减排、碳排放强度完成省定目标: what is ordered is named like a trend.
    let is = |p: &Option<Predicate>, kind| p.as_ref().is_some_and(|p| p.kind == kind);
    let ordered = predicates.iter().rposition(|p| is(p, Kind::Mandate)).unwrap_or(0);
    for (p, item) in predicates[..ordered].iter_mut().zip(&clause.items) {
        if is(p, Kind::Trend) && item.span.of(text).ends_with("减排") {
            *p = None;
        }
    }
    predicates
}

/// Whether an item without a statement names something that a later one is said of; 甲项目建成并网、|乙项目全部开工 does not.
fn is_named_on(item: &Item, words: &str) -> bool {
    let done = || words.chars().count() > 8 && WORDS.predicate.suffix(words).is_some();
    item.values.is_empty() && !done() && (words.ends_with("减排") || !phrase::is_statement(words))
}

/// Whether 同步 says how one works, and of no figure that it keeps up with another: 坚持产业升级与环境治理同步.
fn is_way_of_work(item: &str, clause: &str) -> bool {
    let slogan = item.ends_with("同步") && clause.starts_with("坚持");
    slogan && !scan::holds(item, &["收入", "增长", "增速", "经济"])
}

/// What a clause without a number does something to: 加强|基本医疗保障，做到应保尽保; 强化重大隐患|排查整治，动态清零.
fn act(text: &str, clause: &Clause) -> Option<String> {
    let [item] = &clause.items[..] else { return None };
    let thing = phrase::tidy(lead::lead(item.span.of(text), lead::Before::Other).subject);
    let thing = without_work(&thing);
    let thing = scan::after(thing, &["强化", "加大", "健全", "完善", "探索"]).unwrap_or(thing);
    (item.values.is_empty() && !thing.is_empty()).then(|| thing.to_string())
}

/// What a sentence counted last.
fn counted(records: &[Record]) -> Option<String> {
    let last = records.iter().rev().find(|r| r.form == Form::Quantified)?;
    let thing = scan::before(&last.indicator, &["总数", "开工率", "年度投资"]).unwrap_or(&last.indicator);
    Some(without_time(thing).to_string())
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
