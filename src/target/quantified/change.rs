//! Changes: from where to where.
//!
//! | item | level | from |
//! | --- | --- | --- |
//! | `由2300元提高到5000元` | 5000元 | 2300元 |
//! | `由70%、44%提高到75%、50%` | 75%, 50% | 70%, 44% |

use super::super::clause::Item;
use super::super::lead::trim;
use super::Reader;
use crate::decimal::Decimal;
use crate::extraction::{Measure, Role};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, MINUS, Quantity};
use crate::scan::{self, any};
use crate::span::Span;

/// A change: 由A提高到B.
pub(super) struct Change {
    /// Where 由 or 从 stands.
    pub(super) at: u32,
    /// The values it starts from.
    pub(super) from: Vec<usize>,
    /// The values it leads to.
    pub(super) to: Vec<usize>,
    /// How many items of the clause it takes.
    pub(super) items: usize,
}

/// How many items a change may run over: 由A、B、C提高到D、E、F.
const CHANGE: usize = 12;

impl<'a> Reader<'a> {
    /// A change that starts in the first of `items`.
    pub(super) fn change(&self, items: &[Item]) -> Option<Change> {
        let head = items.first()?;
        // 每万人拥有基站数由24座提高到28座: the first value may be part of the indicator. 由每户200元提高到400元: for whom.
        let mut start = head.span.start;
        let opened = head.values.iter().enumerate().find_map(|(nth, &v)| {
            let q = &self.quantities[v];
            let lead = Span { start, end: q.span.start }.of(self.text);
            let from = start;
            start = q.span.end;
            let at = lead.rfind(any(&['由', '从']))?;
            // 由一季度的|-3%|回升到二季度的4%
            let between = trim(&lead[at + '由'.len_utf8()..]).trim_end_matches(MINUS);
            let dated = scan::ends_in(between, "的底末初年到不") || between.contains(any(&['年', '十']));
            let ranked = between.ends_with('第');
            let per = between.starts_with('每') && between.chars().count() <= 4;
            // 由人均600元, 从月销售额3万元: what is counted for each.
            let each =
                scan::ends(between, &["人均", "户均", "月均", "年均", "平均", "销售额", "最低", "最高"])
                    && between.chars().count() <= 5;
            let plain =
                between.is_empty() || per || each || (dated || ranked) && between.chars().count() <= 14;
            plain.then_some((nth, from + at as u32))
        });
        let (first, at) = opened?;
        let mut from = Vec::new();
        let mut to = Vec::new();
        // 分别|由70%提高到75%、|由80%提高到92%: each from a value of its own.
        let pairs = Span { start: head.span.start, end: at }.of(self.text).ends_with("分别");
        let opens = |item: &Item| pairs && item.span.of(self.text).starts_with(any(&['由', '从']));
        for (k, item) in items.iter().take(CHANGE).enumerate() {
            for &v in item.values.iter().skip(if k == 0 { first } else { 0 }) {
                let q = &self.quantities[v];
                if k > 0 && opens(item) && from.len() == to.len() {
                    from.push(v);
                    continue;
                }
                if !to.is_empty() {
                    to.push(v);
                    continue;
                }
                let Some(&before) = from.last() else {
                    from.push(v);
                    continue;
                };
                let earlier: &Quantity = &self.quantities[before];
                let gap = Span { start: earlier.span.end, end: q.number.start }.of(self.text);
                if gap.contains(any(&['到', '至', '为', '成'])) { to.push(v) } else { from.push(v) }
            }
            if !to.is_empty() && !items.get(k + 1).is_some_and(opens) {
                return Some(Change { at, from, to, items: k + 1 });
            }
        }
        None
    }

    pub(super) fn changed(&mut self, start: u32, change: &Change, end: u32, part: bool) {
        for &v in &change.from {
            self.roles[v] = Role::Baseline;
        }
        let words = Span { start, end: change.at };
        let before = words.of(self.text);
        let last_from = change.from.iter().rfind(|v| **v < change.to[0]).unwrap_or(&change.from[0]);
        let last_from = &self.quantities[*last_from];
        let between =
            Span { start: last_from.span.end, end: self.quantities[change.to[0]].span.start }.of(self.text);
        let mut lead = self.lead(words, change.to[0]);
        // 工业|增速|由3%提高到5%
        if !matches!(lead.relation_word, "增速" | "增幅" | "降幅" | "涨幅") {
            lead.relation = Some(Relation::To);
        }
        lead.each = scan::has(between, "分别");
        lead.part |= part;
        // 从3个镇扩展到|6个|街道: each is counted with a noun of its own.
        if let ([v], true) = (&change.to[..], trim(before).is_empty()) {
            let q = &self.quantities[*v];
            let rest = Span { start: q.span.end, end }.of(self.text);
            if q.dimension == Dimension::Count
                && rest.chars().count() > 1
                && WORDS.after.prefix(rest).is_none()
            {
                self.prenominal(q.span.start, &change.to, end, part);
                self.stands = true;
                if let Some(last) = self.records.last_mut() {
                    last.measure = Some(Measure::Level);
                    last.from = Some(last_from.low);
                }
                return;
            }
        }
        let below = |q: &&Quantity| self.text[..q.number.start as usize].ends_with(MINUS);
        let from = change.from.iter().map(|&v| &self.quantities[v]);
        let from: Vec<Decimal> = from.filter(|q| !below(q)).map(|q| q.low).collect();
        let first = self.records.len();
        self.terminal(start, &lead, &change.to, &from);
        // 由全国第12位升至第9位: the ranking is named before the first; 由第12位升至全国第9位: or before the second.
        let opened = Span { start: change.at, end: self.quantities[change.from[0]].span.start }.of(self.text);
        let place =
            opened.trim_start_matches(any(&['由', '从'])).strip_suffix('第').filter(|p| !p.contains('年'));
        let place = place.unwrap_or("");
        let then = between.strip_suffix('第').unwrap_or(between);
        let then = WORDS.ranks.prefix(then).map_or("", |(word, _)| &then[word.len()..]);
        let place = if place.is_empty() && WORDS.place.get(then).is_some() { then } else { place };
        let ranked = trim(before).ends_with("排名");
        for record in self.records[first..].iter_mut().filter(|r| ["位", "名"].contains(&r.unit)) {
            // 在“世界百强”排名|由69位上升到35位
            if let Some((who, among)) = record.indicator.split_once('在').filter(|_| ranked) {
                record.indicator = format!("{who}{among}");
            }
            if !record.indicator.ends_with("排名") && (ranked || !place.is_empty()) {
                record.indicator.push_str(place);
                record.indicator.push_str("排名");
            }
        }
    }
}
