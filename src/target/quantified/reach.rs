//! Whom a thing reaches.
//!
//! | clause before | item | record |
//! | --- | --- | --- |
//! | `改造老旧小区30个` | `惠及2万余户` | output 老旧小区惠及户数 |
//! | `移送问题线索9件` | `涉及12人` | output 问题线索涉及人数 |
//! | | `贸易伙伴覆盖35个国家和地区` | level 贸易伙伴覆盖国家和地区 |

use super::super::lead::{self, Before, trim};
use super::super::phrase;
use super::Reader;
use crate::extraction::Measure;
use crate::lexicon::words::WORDS;
use crate::quantity::Quantity;
use crate::scan;

/// Verbs between what is done and those it is done for.
const REACH: [&str; 5] = ["惠及", "覆盖", "涉及", "联通", "通达"];

/// The words before such a verb that stands straight before a number, and the verb.
pub(super) fn reach(words: &str) -> Option<(&str, &'static str)> {
    // 燃气管网|覆盖到全区|90个村
    let words = WORDS.place.suffix(words).map_or(words, |(w, _)| &words[..words.len() - w.len()]);
    let words = words.strip_suffix('到').unwrap_or(words);
    REACH.iter().find_map(|w| Some((trim(words.strip_suffix(w)?), *w)))
}

impl Reader<'_> {
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
        let thing = if own.is_empty() { self.subjects.last().cloned() } else { Some(own) };
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
        _ => return None,
    })
}
