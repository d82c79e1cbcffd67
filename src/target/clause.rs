//! A sentence → its clauses and their items, each item with its numbers.
//!
//! | sentence | items |
//! | --- | --- |
//! | `新增A企业3家、B企业10家，C占比达62%。` | `新增A企业3家` · `B企业10家` ‖ `C占比达62%` |
//! | `建成6个站和13个室` | `建成6个站` · `13个室` |
//! | `分别增长34.2%、21.5%` | one item with two numbers |
//! | `居全省第8（上升11位）` | `居全省第8` ‖ `上升11位` |
//!
//! Marks inside quotes and brackets part nothing, except a bracket that holds a value: that is a clause.

use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::bound::PER;
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan::{self, CharSet, any};
use crate::span::Span;

/// A stretch between commas.
#[derive(Debug)]
pub struct Clause {
    /// Without the closing mark.
    pub span: Span,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// A stretch between enumeration commas, or one that a conjunction opens after a number.
#[derive(Debug)]
pub struct Item {
    /// Without the closing mark.
    pub span: Span,
    /// The numbers in it that may be values: indices into the sentence's quantities.
    pub values: Vec<usize>,
}

/// How far a closing quote or bracket may be from its opening one, in bytes. A longer stretch is taken for an
/// unclosed mark, which also keeps the search linear.
const PROTECTED: usize = 300;

/// How far before a number what it starts from may begin, in bytes: 由100元、80元、|60元.
const CHANGES: u32 = 90;

/// The marks that [`clauses`] stops at.
static MARKS: CharSet<1024> = CharSet::new("“《「『‘（([【〔，：；。！？!?;\n,:）)、");

/// Cuts the sentence.
pub fn clauses(text: &str, sentence: Span, quantities: &[Quantity]) -> Vec<Clause> {
    let mut cutter = Cutter {
        text,
        quantities,
        next: 0,
        clauses: Vec::new(),
        items: Vec::new(),
        clause: sentence.start,
        item: sentence.start,
    };
    let words = &text[..sentence.end as usize];
    let mut at = sentence.start;
    while let Some(i) = MARKS.next(words.as_bytes(), at as usize) {
        let Some(c) = words[i..].chars().next() else { break };
        at = i as u32;
        let after = at + c.len_utf8() as u32;
        match c {
            '“' | '《' | '「' | '『' | '‘' | '（' | '(' | '[' | '【' | '〔' => {
                match closing(text, at, sentence.end) {
                    Some(close) if matches!(c, '（' | '(') && cutter.holds_value(after, close) => {
                        cutter.end_clause(at, after);
                        at = after;
                    }
                    Some(close) => at = close,
                    None => at = after,
                }
                continue;
            }
            // 占比分别为：|39%、61%
            ':' | '：'
                if words[..i].ends_with("分别为")
                    && words[after as usize..].starts_with(|c: char| c.is_ascii_digit()) => {}
            // 由100元、80元，|分别提高到130元、95元
            '，' | ',' if cutter.changes_on(at, &words[after as usize..]) => {}
            '，' | '；' | '。' | '！' | '？' | '!' | '?' | ';' | '\n' => cutter.end_clause(at, after),
            // Inside a number the comma groups digits and the colon is a ratio.
            ',' | ':' | '：' if !cutter.inside_number(at) && (c == ',' || !cutter.is_ratio(at)) => {
                cutter.end_clause(at, after)
            }
            // Left over from a bracket that became a clause.
            '）' | ')' => cutter.end_clause(at, after),
            '、' => cutter.end_item(at, after),
            _ => {}
        }
        at = after;
    }
    cutter.end_clause(sentence.end, sentence.end);
    cutter.clauses
}

/// Past the mark that closes the one at `at`, if it is near.
fn closing(text: &str, at: u32, end: u32) -> Option<u32> {
    let rest = text.get(at as usize..end as usize)?;
    let open = rest.chars().next()?;
    let close = match open {
        '“' => ['”', '”'],
        '‘' => ['’', '’'],
        '《' => ['》', '》'],
        '「' => ['」', '」'],
        '『' => ['』', '』'],
        '[' => [']', ']'],
        '【' => ['】', '】'],
        '〔' => ['〕', '〕'],
        _ => ['）', ')'],
    };
    let found =
        rest.char_indices().take_while(|(i, _)| *i <= PROTECTED).skip(1).find(|(_, c)| close.contains(c))?;
    Some(at + (found.0 + found.1.len_utf8()) as u32)
}

struct Cutter<'a> {
    text: &'a str,
    quantities: &'a [Quantity],
    /// The first quantity not yet given to an item.
    next: usize,
    clauses: Vec<Clause>,
    items: Vec<Item>,
    clause: u32,
    item: u32,
}

impl Cutter<'_> {
    fn end_clause(&mut self, at: u32, after: u32) {
        self.end_item(at, after);
        let items = std::mem::take(&mut self.items);
        if !items.is_empty() {
            self.clauses.push(Clause { span: Span { start: self.clause, end: at.max(self.clause) }, items });
        }
        self.clause = after;
    }

    /// Ends the item at `at`, first cutting it where a conjunction follows a number.
    fn end_item(&mut self, at: u32, after: u32) {
        let mut values = Vec::new();
        while let Some(q) = self.quantities.get(self.next).filter(|q| q.span.start < at) {
            // 五大类120项: the groups stand before what is counted as nothing does.
            let counts = !matches!(q.unit, "" | "大类");
            // 万元产值能耗、|污染物减排: for how much it is used.
            let base = q.span.start == self.item && q.span.end < at && q.span.of(self.text) == "万元";
            if !base && (q.kind == Kind::Quantity || q.kind == Kind::Structure && counts) {
                if let Some(conjunction) =
                    values.last().and_then(|&last: &usize| self.conjunction(&self.quantities[last], q))
                {
                    let earlier = std::mem::take(&mut values);
                    self.push(Span { start: self.item, end: conjunction.start }, earlier);
                    self.item = conjunction.end;
                }
                values.push(self.next);
            }
            self.next += 1;
        }
        self.push(Span { start: self.item.min(at), end: at }, values);
        self.item = after;
    }

    fn push(&mut self, span: Span, values: Vec<usize>) {
        if span.of(self.text).trim().is_empty() {
            return;
        }
        // A bare number goes on with the item before it: 分别增长34.2%、21.5%.
        if let [only] = values[..]
            && let Some(before) = self.items.last_mut()
            && let Some(&last) = before.values.last()
        {
            let q = &self.quantities[only];
            let head = Span { start: span.start, end: q.span.start.max(span.start) }.of(self.text);
            let tail = Span { start: q.span.end.min(span.end), end: span.end }.of(self.text);
            let open = Span { start: self.quantities[last].span.end, end: before.span.end }.of(self.text);
            // 新增3公里、突破9公里: the second says something else.
            let hint = |q: &Quantity| Span { start: q.span.start, end: q.number.start }.of(self.text);
            let alike = hint(q).is_empty() || hint(q) == hint(&self.quantities[last]);
            // 分别提高到每人每月760元、|每人每年|6840元
            let head = scan::before(head, &PER).unwrap_or(head);
            // 分别增长5%和6%|的目标
            if bare(head) && bare(tail.strip_prefix("的目标").unwrap_or(tail)) && bare(open) && alike {
                before.values.push(only);
                before.span.end = span.end;
                return;
            }
        }
        self.items.push(Item { span, values });
    }

    /// Where a conjunction between two numbers of one item cuts it: `6个站|和13个室`, `5%|和新增3家`.
    fn conjunction(&self, a: &Quantity, b: &Quantity) -> Option<Span> {
        if b.span.start < a.span.end {
            return None;
        }
        let between = Span { start: a.span.end, end: b.span.start }.of(self.text);
        // Straight after the first number, or straight before the second.
        let start = ["以及", "和", "及", "与", "并", "且"].iter().find(|w| between.starts_with(**w));
        if let Some(word) = start.filter(|_| WORDS.guard.prefix(between).is_none()) {
            // 并 may be part of a verb: 并网.
            let kept = if matches!(*word, "并" | "且") { 0 } else { word.len() as u32 };
            return Some(Span { start: a.span.end, end: a.span.end + kept });
        }
        // 9个小区改造|惠及2000户
        if between.ends_with("惠及") {
            let at = b.span.start - "惠及".len() as u32;
            return Some(Span { start: at, end: at });
        }
        if let Some(end) = ["以及", "和", "及", "与"].iter().find(|w| between.ends_with(**w)) {
            return Some(Span { start: b.span.start - end.len() as u32, end: b.span.start });
        }
        // 渚河路4处|泵站|和|松陌河6处泵站: of the same things.
        let same = |thing: &str| {
            thing.chars().nth(1).is_some() && scan::starts(&self.text[b.span.end as usize..], &[thing])
        };
        if let Some((thing, next)) = between.rsplit_once('和')
            // 投资3亿元的2座|泵站|和投资2亿元的4条渠道: each with what it cost.
            && (same(thing) || ["投资", "总投资"].contains(&next) && thing.chars().nth(1).is_some())
            && !next.ends_with('等')
        {
            let start = a.span.end + thing.len() as u32;
            return Some(Span { start, end: start + "和".len() as u32 });
        }
        // 省级25件实事|和|市级20件实事
        if let Some((counted, level)) = between.rsplit_once('和')
            && counted.chars().nth(1).is_some()
            && level.ends_with('级')
            && WORDS.prefix.get(level).is_some()
        {
            let start = a.span.end + counted.len() as u32;
            return Some(Span { start, end: start + "和".len() as u32 });
        }
        // 14条公路项目|和松陌至青渚等4条铁路: between a counted noun and the names of the next.
        let names = between.strip_suffix('等')?;
        let at = names.find('和').filter(|&at| WORDS.head.suffix(&names[..at]).is_some())?;
        let start = a.span.end + at as u32;
        Some(Span { start, end: start + "和".len() as u32 })
    }

    fn holds_value(&self, from: u32, to: u32) -> bool {
        let here = &self.quantities[self.quantities.partition_point(|q| q.span.start < from)..];
        let mut here = here.iter().take_while(|q| q.span.start < to);
        // 5亿元（3000万美元）以上: the same value in other money.
        let close = '）'.len_utf8() as u32;
        let same = |q: &Quantity| {
            q.dimension == Dimension::Money && q.span.start == from && q.span.end + close >= to
        };
        here.clone().next().is_none_or(|q| !same(q))
            && here.any(|q| q.span.end <= to && q.kind == Kind::Quantity && !q.unit.is_empty())
    }

    /// Whether the clause gives a number that it starts from, and what follows the one it leads to.
    fn changes_on(&self, at: u32, rest: &str) -> bool {
        let next = self.quantities.partition_point(|q| q.span.end < at);
        let Some(last) = self.quantities.get(next).filter(|q| q.span.end == at) else { return false };
        let rest = scan::head(rest, 30).trim_start();
        let rest = rest.strip_prefix("分别").unwrap_or(rest);
        let to = WORDS
            .relation
            .prefix(rest)
            .is_some_and(|(word, relation)| *relation == Relation::To && scan::ends_in(word, "到至"));
        if !to {
            return false;
        }
        let clause =
            Span { start: self.clause.max(last.span.start.saturating_sub(CHANGES)), end: last.span.start };
        let mut from = clause.start;
        while from < clause.end && !self.text.is_char_boundary(from as usize) {
            from += 1;
        }
        let clause = &self.text[from as usize..clause.end as usize];
        clause.contains(any(&['由', '从'])) && !scan::holds(clause, &["到", "至"])
    }

    /// Whether the mark stands between parts of a whole: 14.1：47.2：38.7.
    fn is_ratio(&self, at: u32) -> bool {
        let next = self.quantities.partition_point(|q| q.number.start < at);
        next > 0 && self.quantities[next - 1].number.end == at && self.quantities[next - 1].is_part(self.text)
    }

    fn inside_number(&self, at: u32) -> bool {
        let after = self.quantities.partition_point(|q| q.number.start <= at);
        after > 0 && self.quantities[after - 1].number.end > at
    }
}

/// Whether nothing but marks and conjunctions is there, the 第 of a rank, or the sign of a number below zero.
fn bare(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '和' | '与' | '及' | '、' | '以' | '第' | '-'))
}
