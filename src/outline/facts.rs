//! What a report says of itself: title, place, year, level.
//!
//! | line | fact |
//! | --- | --- |
//! | `2026年云浦市青渚区政府工作报告` | title; place 青渚区; year 2026; level county |
//! | `——2026年1月8日在澜川县第十六届人民代表大会第五次会议上` | place 澜川县; year 2026 |
//! | `现在,我代表镇人民政府向大会报告工作` | level town |
//! | `二、2026年工作安排` | year 2026 |
//! | `一、2025年工作回顾` | year 2026, if nothing else says it |
//! | `谱写现代化云浦新篇章`, `平安云浦建设` | place 云浦, if nothing else says it |

use super::block::{Block, Mark};
use super::{part, time};
use crate::extraction::{Document, Fact, Level, Part};
use crate::lexicon::cues::TARGETS;
use crate::lexicon::places::PLACES;
use crate::scan::{self, any};
use crate::span::Span;

/// How many lines from the first may hold the title.
const FRONT: usize = 80;
/// The longest title, in bytes.
const TITLE: usize = 180;

/// Reads the facts of a document from its blocks.
pub fn facts(text: &str, blocks: &[Block], sentences: &[Span]) -> Document {
    let mut document = Document::default();
    let mut congress_year = None;
    for block in blocks.iter().take(FRONT) {
        let line = block.span.of(text);
        if let Some(at) = scan::find(scan::head(line, 300), "我代表") {
            document.level = document.level.or_else(|| own_word(&line[at..]));
        }
        if block.head.is_some_and(|h| h.mark <= Mark::Bracketed) || line.len() > TITLE {
            continue;
        }
        if document.title.is_none() && is_title(line) {
            document.title = Some(fact(squeezed(line), block.span));
            read_title(line, block.span, &mut document);
        } else if scan::holds(line, &["代表大会", "人代会"]) {
            read_congress(line, block.span, &mut document, &mut congress_year);
        }
    }
    let plan = plan_year(text, blocks, sentences);
    document.year = match (plan, document.year.take(), congress_year) {
        (Some((true, year)), ..) => Some(year),
        (_, Some(year), _) | (_, None, Some(year)) => Some(year),
        (Some((false, year)), None, None) => Some(year),
        (None, None, None) => None,
    };
    // The words of a whole report tell its place where no line does; those of a passage may tell a neighbour's.
    if document.place.is_none() && document.level.is_some() {
        document.place = super::slogan::place(text);
    }
    let of_place = document.place.as_ref().and_then(|place| level(&place.value));
    document.level = match (of_place, document.level) {
        // A city may be a county's equal or a province's; its own report says only 市.
        (Some(level), Some(Level::City)) | (Some(level), None) => Some(level),
        (_, own) => own,
    };
    document
}

fn fact(value: String, span: Span) -> Fact {
    Fact { value, span }
}

fn squeezed(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a line is the title of a report.
fn is_title(line: &str) -> bool {
    let line = line.trim_matches(any(&['《', '》', '【', '】']));
    let bare = || line.chars().filter(|c| !c.is_whitespace());
    let ends = "工作报告".chars().rev().eq(bare().rev().skip_while(|c| *c == ')' || *c == '）').take(4))
        || scan::has(line, "政府工作报告（")
        || scan::has(line, "政府工作报告(");
    ends && !line.contains(any(&['。', '，', '：', ':', '>', '！']))
}

/// The place and the year in a title.
fn read_title(line: &str, span: Span, document: &mut Document) {
    if let Some((i, years, length)) = first_year(line) {
        document.year = Some(fact(years.to_string(), part_of(span, i, i + length)));
    }
    if let Some(at) = scan::find(line, "政府工作报告").or_else(|| scan::find(line, "政府")) {
        let before = line[..at].trim_end_matches("政府").trim_end_matches("人民");
        let from = before
            .rfind(any(&['年', ')', '）', '》', '—']))
            .map_or(0, |i| i + before[i..].chars().next().map_or(0, char::len_utf8));
        let from = if from >= before.len() { 0 } else { from };
        let until = before[from..].find(|c: char| c.is_ascii_digit()).map_or(before.len(), |i| from + i);
        set_place(&before[from..until], part_of(span, from, until), document);
    }
}

/// The place and the year in 年月日在某地第几届人民代表大会第几次会议上.
fn read_congress(line: &str, span: Span, document: &mut Document, year: &mut Option<Fact>) {
    if let Some((i, years, length)) = first_year(line).filter(|_| year.is_none()) {
        let month = line[i + length..].split('月').next().and_then(|m| m.trim().parse::<u16>().ok());
        // A congress that meets at the end of a year speaks of the next.
        let years = if month.is_some_and(|m| m >= 11) { years + 1 } else { years };
        *year = Some(fact(years.to_string(), part_of(span, i, i + length)));
    }
    let Some(at) = line.find('在') else { return };
    let from = at + '在'.len_utf8();
    let Some(end) = line[from..].find(any(&['第', '十', '届', '人'])).map(|i| from + i) else { return };
    set_place(&line[from..end], part_of(span, from, end), document);
}

/// Keeps the innermost place of a name: 青渚区 of 云浦市青渚区.
fn set_place(name: &str, span: Span, document: &mut Document) {
    let trimmed = name.trim();
    if document.place.is_some() || trimmed.is_empty() {
        return;
    }
    let Some((word, _)) = PLACES.suffix(trimmed) else { return };
    let body = &trimmed[..trimmed.len() - word.len()];
    // A name has at least two characters besides the word for what it is, unless it is that word alone.
    let cut = ["自治区", "自治州", "自治县", "省", "市", "州", "盟", "地区", "县", "区", "旗"]
        .iter()
        .filter_map(|w| scan::last(body, w).map(|i| i + w.len()))
        .filter(|i| body[*i..].chars().count() >= 2)
        .max()
        .unwrap_or(0);
    let value = &trimmed[cut..];
    if value.chars().count() < 2 || value.chars().count() > 20 {
        return;
    }
    let from = name.len() - name.trim_start().len() + cut;
    document.place = Some(fact(squeezed(value), part_of(span, from, from + value.len())));
}

/// The level of a place by its own word.
fn level(place: &str) -> Option<Level> {
    PLACES.suffix(place).map(|(_, level)| *level)
}

/// The level in 我代表市人民政府.
fn own_word(words: &str) -> Option<Level> {
    let words = scan::head(words, 60);
    if scan::holds(words, &["行署", "行政公署"]) {
        return Some(Level::City);
    }
    let words = words[..scan::find(words, "政府")?].trim_end_matches("人民");
    if words.ends_with("国务院") {
        return Some(Level::National);
    }
    level(words)
}

/// The year of the plan, and whether it is said for certain: a heading or the line of expected targets names it,
/// or a heading names the year before, of the review.
fn plan_year(text: &str, blocks: &[Block], sentences: &[Span]) -> Option<(bool, Fact)> {
    let (mut planned, mut reviewed) = (None, None);
    for head in blocks.iter().filter_map(|b| b.head).filter(|h| h.mark <= Mark::Numeral) {
        let words = head.span.of(text);
        let Some((i, year, length)) = last_year(words) else { continue };
        let span = part_of(head.span, i, i + length);
        // 2025年主要工作 is a review beside 2026年主要工作, so the latest year counts.
        match part::announced(words, None).first {
            Some(Part::Plan) if planned.is_none_or(|(latest, _)| latest < year) => {
                planned = Some((year, span))
            }
            // 2025年工作总结和2026年工作计划: the title of both.
            Some(Part::Review) if part::ends_in_plan(words) => {
                planned = planned.or(Some((year, span)));
            }
            Some(Part::Review) if reviewed.is_none() => reviewed = Some((year + 1, span)),
            _ => {}
        }
    }
    if let Some((year, span)) = planned.max(reviewed) {
        return Some((true, fact(year.to_string(), span)));
    }
    turning(text, blocks, sentences).map(|year| (false, year)).or_else(|| named(text, sentences))
}

/// The later of two years that paragraphs begin with, one after the other: 2025年,…, and then 2026年,….
fn turning(text: &str, blocks: &[Block], sentences: &[Span]) -> Option<Fact> {
    let first =
        blocks.iter().filter_map(|b| sentences.get(b.sentences.start).filter(|_| !b.sentences.is_empty()));
    let years: Vec<_> = first
        .filter_map(|span| {
            let (i, year, length) = first_year(scan::head(span.of(text), 36))?;
            Some((year, part_of(*span, i, i + length)))
        })
        .collect();
    let (year, span) = years.iter().rev().max_by_key(|(year, _)| *year)?;
    let after = years.iter().any(|(before, at)| before + 1 == *year && at.start < span.start);
    after.then(|| fact(year.to_string(), *span))
}

/// The year of which the first sentence to say so tells the targets or what it is.
fn named(text: &str, sentences: &[Span]) -> Option<(bool, Fact)> {
    sentences.iter().find_map(|span| {
        let words = scan::head(span.of(text), 150);
        let (i, year, length) = first_year(words)?;
        let named = TARGETS.find(words).is_some() || words[i + length..].starts_with('是');
        named.then(|| (false, fact(year.to_string(), part_of(*span, i, i + length))))
    })
}

/// The first year: where, which, how long.
fn first_year(line: &str) -> Option<(usize, u16, usize)> {
    line.char_indices().find_map(|(i, c)| year_at(line, i, c))
}

/// The last year: where, which, how long.
fn last_year(line: &str) -> Option<(usize, u16, usize)> {
    line.char_indices().rev().find_map(|(i, c)| year_at(line, i, c))
}

fn year_at(line: &str, i: usize, c: char) -> Option<(usize, u16, usize)> {
    match c {
        '1' | '2' => time::year(line, i).map(|(p, n)| (i, p.to, n)),
        '二' => {
            let digits: Vec<char> = line[i..].chars().take(5).collect();
            let [a, b, c, d, '年'] = digits[..] else { return None };
            let year = [a, b, c, d].iter().try_fold(0u16, |year, c| {
                let n = "〇一二三四五六七八九"
                    .chars()
                    .position(|n| n == *c || (n == '〇' && matches!(c, '○' | '零' | 'Ο')))?;
                Some(year * 10 + n as u16)
            })?;
            Some((i, year, digits.iter().map(|c| c.len_utf8()).sum()))
        }
        _ => None,
    }
}

fn part_of(span: Span, from: usize, to: usize) -> Span {
    Span::new(span.start as usize + from, span.start as usize + to)
}
