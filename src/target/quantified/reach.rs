//! Whom a thing reaches.
//!
//! | clause before | item | record |
//! | --- | --- | --- |
//! | `改造老旧小区30个` | `惠及2万余户` | output 老旧小区惠及户数 |
//! | `移送问题线索9件` | `涉及12人` | output 问题线索涉及人数 |
//! | | `贸易伙伴覆盖35个国家和地区` | level 贸易伙伴覆盖国家和地区 |

use super::super::lead::{self, Before, trim};
use super::super::phrase;
use super::prenominal::strip_tail_verb;
use super::{Reader, strip_verb};
use crate::extraction::{Measure, Record};
use crate::lexicon::words::WORDS;
use crate::quantity::Quantity;
use crate::scan::{self, any};
use crate::span::Span;

/// Verbs between what is done and those it is done for.
const REACH: [&str; 6] = ["惠及", "覆盖", "涉及", "联通", "通达", "赋能"];

/// Verbs by which a thing does something for or to another.
const ACTS: [&str; 6] = ["惠及", "赋能", "带动", "拉动", "撬动", "覆盖"];

/// Whom words say that some thing before them acts on: 惠及|居民. 带动|消费 says enough.
pub(super) fn acts(words: &str) -> Option<&str> {
    let whom = scan::after(words, &ACTS).filter(|_| !phrase::is_attribute(words))?;
    (whom.chars().nth(1).is_some() && !["消费", "就业", "创业"].contains(&whom)).then_some(whom)
}

/// The words before such a verb that stands straight before a number, and the verb.
pub(super) fn reach(words: &str) -> Option<(&str, &'static str)> {
    // 燃气管网|覆盖到全区|90个村
    let words = WORDS.place.suffix(words).map_or(words, |(w, _)| &words[..words.len() - w.len()]);
    let words = words.strip_suffix('到').unwrap_or(words);
    REACH.iter().find_map(|w| Some((trim(words.strip_suffix(w)?), *w)))
}

impl Reader<'_> {
    /// What acts, where a clause says only on whom: 发放|助学补贴|2亿元，|惠及学生|3万人.
    pub(super) fn actor(&self, whom: &str) -> Option<String> {
        let told = self.records.last().is_some_and(|r| r.span.start >= self.clause.start);
        // 培训补贴政策实现全覆盖、|惠及|青年3万人
        let clause = self.clause.of(self.text);
        let ahead = scan::first(clause, &ACTS).map_or("", |at| trim(&clause[..at]));
        let ahead = if told || ahead.len() <= 12 { "" } else { ahead };
        let done = self.done_last().filter(|done| {
            // 统筹2亿元惠及|困难群体
            let own = done.strip_prefix(whom).is_some_and(|rest| rest.chars().count() < 3);
            ahead.is_empty() && !own
        });
        // 落实|育儿补贴政策|，惠及家庭9万户
        const MEANS: [&str; 6] = ["政策", "制度", "补贴", "试点", "标准", "待遇"];
        let before = if ahead.is_empty() { self.before } else { ahead };
        let means = trim(lead::front(before)).rsplit(any(&['的', '、'])).next()?;
        let means = scan::after(means, &["提高", "提升", "扩大", "调整", "降低"]).unwrap_or(means);
        let at = MEANS.iter().filter_map(|w| Some(scan::last(means, w)? + w.len())).max();
        let means = at.map(|at| &means[..at]).filter(|s| (3..=24).contains(&s.chars().count()));
        const WORKS: [&str; 5] = ["工程", "项目", "改造", "整治", "建设"];
        let works = || self.topic().filter(|of| self.subjects.is_empty() && scan::ends(of, &WORKS));
        let done = if told { done.or(means) } else { means.or(done) };
        done.map(str::to_string).or_else(works)
    }

    /// What was given or made last, where that is one thing.
    fn done_last(&self) -> Option<&str> {
        let said = self.subjects.last()?;
        let at = self.records.iter().position(|r| r.indicator.ends_with(said.as_str()))?;
        let said = &self.records[at].indicator;
        let (record, made) = (&self.records[at], |r: &Record| r.measure == Some(Measure::Output));
        // 种植柑橘2万亩、茶叶1万亩，带动…: which of them does not stand there.
        let beside = at.checked_sub(1).map(|before| &self.records[before]).is_some_and(|r| {
            let from = r.span.end.min(record.span.start);
            let between = Span { start: from, end: record.span.start }.of(self.text);
            made(r) && made(record) && !between.contains('，')
        });
        // “青渚保”|报销|2亿元、基金|规模|超5亿元
        let done = WORDS.attribute.suffix(said).map_or(&**said, |(w, _)| &said[..said.len() - w.len()]);
        let done = strip_verb(strip_tail_verb(done));
        let paid = done
            .rfind('”')
            .map(|at| at + '”'.len_utf8())
            .filter(|at| done[*at..].chars().count() == 2 && WORDS.seat.suffix(done).is_none());
        let done = paid.map_or(done, |at| &done[..at]);
        let plain = (3..=20).contains(&done.chars().count())
            && WORDS.place.get(done).is_none()
            && !scan::starts(done, &ACTS)
            && !scan::holds(done, &["惠及", "就业"]);
        (!["%", "个百分点", "位"].contains(&record.unit) && !beside && plain).then_some(done)
    }

    /// What the number after `verb` counts: the thing before the verb or, where none is, the one before; and whom.
    pub(super) fn reached(&self, before: &str, verb: &str, whom: &str) -> String {
        let own =
            phrase::tidy(lead::lead(before.strip_suffix('已').unwrap_or(before), Before::Other).subject);
        // The noun of a number that parts it holds the words before the number, too.
        let own_words = whom.strip_prefix(before).and_then(|rest| rest.strip_prefix(verb));
        let own_words = own_words.map(|rest| rest.strip_prefix('到').unwrap_or(rest));
        let whom = own_words
            .map(|rest| WORDS.place.prefix(rest).map_or(rest, |(w, _)| &rest[w.len()..]))
            .unwrap_or(whom);
        // 开工电站8座，|松陌绿电|通达南北，惠及26个县: what gets there.
        let gets = || {
            const TO: [&str; 6] = ["通达", "覆盖", "送往", "输往", "销往", "走进"];
            let thing =
                TO.iter().find_map(|w| scan::cut(self.before, w)).map(|(thing, _)| lead::front(thing));
            thing.filter(|of| (2..=10).contains(&of.chars().count())).map(str::to_string)
        };
        let last = || gets().or_else(|| self.subjects.last().cloned());
        let thing = if own.is_empty() { last() } else { Some(own) };
        // 提高|低保标准、覆盖9万人
        let thing = thing.or_else(|| self.topic()).unwrap_or_default();
        // 问题解决率95%，惠及300户: whom the work reaches, and not its rate.
        let rate = thing.char_indices().rev().nth(2).filter(|(at, _)| *at > 0 && thing.ends_with('率'));
        let thing = rate.map_or(&*thing, |(at, _)| &thing[..at]);
        let thing = scan::after(thing, &["提高", "提升", "扩大"]).unwrap_or(thing);
        format!("{thing}{verb}{whom}")
    }

    /// Places that something covers are where it stands; whom work reaches is what it brings.
    pub(super) fn reach_measure(verb: &str, q: &Quantity) -> Measure {
        if matches!(verb, "覆盖" | "联通" | "通达") && !["", "人", "名", "户", "人次"].contains(&q.unit)
        {
            Measure::Level
        } else {
            Measure::Output
        }
    }
}

/// What a bare count of people is called.
pub(super) fn counted(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "人" | "名" => "人数",
        "户" => "户数",
        "人次" => "人次",
        "户次" => "户次",
        _ => return None,
    })
}
