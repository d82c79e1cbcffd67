//! Whose the things are that a clause counts: a part of the place reported on that stands before its verbs.
//!
//! | clause | of |
//! | --- | --- |
//! | `松陌新区累计引进光电企业20家` | 松陌新区光电企业 |
//! | `渚企服务热线受理诉求9万件、办结8万件` | 渚企服务热线 of both |
//! | `全市新建厂房9万平方米` | nobody: the whole place |

use super::super::lead::{self, Lead, trim};
use super::super::{near, phrase};
use super::Reader;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan::{self, any};

/// What a place or an office does, beside the verbs of delivery: its things go by the verb.
pub(super) const DOES: [&str; 9] = ["接待", "发送", "运输", "受理", "授信", "援助", "服务", "帮扶", "发射"];

/// How far the words from `end` on reach over a verb that who stands before it does, and whether it is no verb of
/// delivery: only of those that come and go, 母港|接待|邮轮9艘次、旅客2万人次, is the verb for all.
fn act(words: &str, end: usize) -> Option<(usize, bool)> {
    let mut said = words[end..].trim_start_matches(any(&['共', '已', '各']));
    while let Some((word, _)) = WORDS.adverb.prefix(said).filter(|_| !lead::starts_verb(said)) {
        said = &said[word.len()..];
    }
    let said = said.strip_prefix("成功").unwrap_or(said);
    let does = scan::starts(said, &DOES);
    let act = scan::after(said, &DOES[..3]).map_or(end, |rest| words.len() - rest.len());
    (does || lead::starts_verb(said)).then_some((act, does))
}

/// Who the words say does something, where they open with one, and with the verb if that is part of what is counted:
/// 北渚港域|新建成泊位; 渚企热线|受理诉求.
pub(super) fn seat(words: &str) -> Option<(&str, &str)> {
    // A name of three characters and a verb of two.
    if words.len() < 5 * '区'.len_utf8() {
        return None;
    }
    // 鼓励|各镇（街道）|分别培育
    if let Some((each, done)) = scan::cut(words, "分别")
        && let Some(at) = each.rfind('各')
        && lead::starts_verb(done)
        && (3..=9).contains(&each[at..].chars().count())
    {
        return Some((&each[at..], &each[at..]));
    }
    let words = WORDS.opener.prefix(words).map_or(words, |(w, _)| &words[w.len()..]);
    let all = WORDS.place.prefix(words).map_or(words, |(w, _)| &words[w.len()..]);
    let words = phrase::without_number(all);
    let quoted = words.strip_prefix('“').and_then(|w| Some(w.find('”')? + 2 * '”'.len_utf8()));
    let mut end = 0;
    let mut known = || loop {
        let (at, word, _) = WORDS.seat.find(&words[end..])?;
        end += at + word.len();
        if let Some((act, _)) = act(words, end) {
            return Some((end, act));
        }
    };
    // 渚江|累计|贯通岸线
    let all_told = || {
        let at = scan::find(words, "累计").filter(|&at| !scan::ends_in(&words[..at], "年月来期间后末"))?;
        Some((at, act(words, at)?.0))
    };
    let (end, act) = match quoted {
        Some(end) => act(words, end).filter(|(_, does)| *does).map(|(act, _)| (end, act))?,
        None => known().or_else(all_told)?,
    };
    // 6个|县市
    let from = if words[..end].chars().count() < 3 { 0 } else { all.len() - words.len() };
    let (who, act) = (&all[from..all.len() - words.len() + end], &words[..act]);
    // 松陌港扩建等|6个|共建项目
    let named = words[end..].split_once('等');
    let named = named.is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with(lead::numeral));
    ((3..=20).contains(&who.chars().count())
        && !lead::starts_verb(who)
        && WORDS.setting.prefix(who).is_none()
        && !named
        && !who.contains(any(&['的', '在', '对', '向', '为', '以'])))
    .then_some((who, act))
}

impl<'a> Reader<'a> {
    /// Whose the things are that a number counts: who the item names before its verb, or the one before named.
    pub(super) fn seated(&mut self, start: u32, lead: &Lead, q: &Quantity) -> &'a str {
        let (text, clause) = (self.text, self.clause);
        let words = trim(near(text, start, q.span.start).of(text));
        if let Some(found) = seat(words) {
            (self.seat, self.seat_from) = (found, clause.start);
            return found.0;
        }
        let (who, act) = self.seat;
        // 功能区引进项目9个，其中|亿元以上项目|3个
        if lead.part {
            let kin = |r: &super::Record| {
                let (end, _) = r.indicator.char_indices().rev().nth(1).unwrap_or_default();
                r.indicator.starts_with(who) && lead.subject.ends_with(&r.indicator[end..])
            };
            return if self.records.iter().rev().take(3).any(kin) { who } else { "" };
        }
        let counts = matches!(q.dimension, Dimension::Count | Dimension::Physical | Dimension::Money)
            && matches!(lead.relation, None | Some(Relation::Level));
        let own = WORDS.place.prefix(words).is_some() || scan::has(words, "全");
        let here = self.seat_from == clause.start && start > clause.start && counts && !own;
        match here {
            // 母港|接待|邮轮9艘次、|旅客|2万人次
            true if lead.verb.is_none() && !lead.light => act,
            true => who,
            false => "",
        }
    }
}
