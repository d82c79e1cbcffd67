//! What stands between a measured thing and its number, taken off the end word by word.
//!
//! | words | left | said |
//! | --- | --- | --- |
//! | `地区生产总值同比增长` | `地区生产总值` | growth |
//! | `进出口总额、消费额均增长` | `进出口总额、消费额` | growth of each |
//! | `上云企业新增` | `上云企业` | the verb 新增 |
//! | `低保标准提高到每人每月` | `低保标准` | a change to the number |

use super::ending::{circumstance, comparison, month_end, noun_end, plan_end, year_end, years_running};
use super::opening::numeral;
use super::{Lead, Next, trim};
use crate::lexicon::words::{Relation, WORDS};
use crate::scan::{self, any};

/// What a rule makes of the words `s`.
type Rule = for<'t> fn(&mut Lead<'t>, &'t str, About) -> Option<Next<'t>>;

/// What the rules know beside the words.
#[derive(Clone, Copy)]
pub(super) struct About {
    /// Whether a verb told what is done, and things are counted: an increase is part of their name.
    pub done: bool,
    /// Whether a change is said and then where it ends: 标准|上调、|达到1200元.
    pub then: bool,
}

/// The first that answers is followed, and then all are asked again.
pub(super) const RULES: [Rule; 19] = [
    // 下降|（同口径）
    |_, s, _| {
        let said = scan::before(s, &["口径）", "口径)"])?;
        let open = said.rfind(any(&['（', '('])).filter(|open| said.len() - open <= 12)?;
        Some(Next::Words(&s[..open]))
    },
    // 上云企业新增120家
    |lead, s, _| {
        let (verb, ()) = WORDS.behind.suffix(s)?;
        if lead.relation.is_some() || s.len() == verb.len() {
            return None;
        }
        lead.verb.get_or_insert(verb);
        let thing = &s[..s.len() - verb.len()];
        // 限上单位|年|净增90家
        let year = |t: &&str| !t.ends_with(|c: char| c.is_ascii_digit()) && years_running(thing).is_none();
        Some(Next::Words(thing.strip_suffix('年').filter(year).unwrap_or(thing)))
    },
    |lead, s, _| {
        let (word, _) = WORDS.each.suffix(s)?;
        let rest = &s[..s.len() - word.len()];
        // 服务水平|均达到
        if word == "均" && scan::ends_in(rest, "人户年日月平地亩生") && !rest.ends_with("水平") {
            return None;
        }
        lead.each = true;
        Some(Next::Words(rest))
    },
    // 增速|提高2个百分点, 排名|上升3位: it is what moves.
    |lead, s, _| {
        let (word, _) = WORDS.relation.suffix(s)?;
        let moved = matches!(lead.relation, Some(Relation::Growth | Relation::Decline | Relation::To));
        (moved && matches!(word, "增速" | "增幅" | "降幅" | "涨幅" | "排名")).then_some(Next::End)
    },
    |lead, s, about| {
        let (word, relation) = WORDS.relation.suffix(s)?;
        // 邮政快递|增至, 运动健将|达到
        let within = |rest: &&str| scan::ends(&s[..s.len() - rest.len()], &["快递", "健将"]);
        let word = word.strip_prefix(any(&['递', '将'])).filter(within).unwrap_or(word);
        if noun_end(s, word) || about.done && matches!(relation, Relation::Growth | Relation::Decline) {
            return None;
        }
        let more = |now| rank(*relation) > rank(now) && !about.then;
        if lead.relation.is_none_or(more) {
            lead.relation = Some(*relation);
        }
        if lead.relation_word.is_empty() {
            lead.relation_word = word;
        }
        let rest = &s[..s.len() - word.len()];
        // 40个行业中|有|31个
        let among =
            rest.strip_suffix('中').filter(|of| word == "有" && of.starts_with(super::opening::numeral));
        // 交易金额9万元，|总|增幅20%
        Some(Next::Words(among.unwrap_or(if rest == "总" { "" } else { rest })))
    },
    // 固定资产投资|同比|-6%: below zero.
    |lead, s, _| {
        let rest = s.strip_suffix(any(&crate::quantity::MINUS))?;
        let told = WORDS.adverb.suffix(rest).is_some()
            || WORDS.each.suffix(rest).is_some()
            || WORDS.relation.suffix(rest).is_some_and(|(_, r)| *r == Relation::Growth);
        told.then(|| {
            lead.relation = Some(Relation::Decline);
            Next::Words(scan::before(rest, &["增速", "增幅"]).unwrap_or(rest))
        })
    },
    // 证明事项|再取消|60个, 生态区|初步划定|900平方公里
    |lead, s, _| {
        let (word, ()) = WORDS.deliver.suffix(s)?;
        let thing = scan::before(&s[..s.len() - word.len()], &["再", "初步"])?;
        if thing.is_empty() {
            return None;
        }
        lead.verb.get_or_insert(word);
        Some(Next::Words(thing))
    },
    // 事故起数、死亡人数|“双下降”|10%
    |lead, s, _| {
        let (thing, way) = s.strip_suffix('”').unwrap_or(s).rsplit_once('双')?;
        let relation = WORDS.relation.get(way)?;
        (lead.relation, lead.each) = (Some(*relation), true);
        Some(Next::Words(thing.strip_suffix('“').unwrap_or(thing)))
    },
    |_, s, _| {
        let (per, _) = WORDS.per.suffix(s).filter(|_| s != "日均")?;
        let rest = &s[..s.len() - per.len()];
        (!is_dated(rest, per)).then_some(Next::Words(rest))
    },
    // 低保标准|提高到每人每月|…元, 孤儿基本生活费|每月|增加100元
    |lead, s, _| {
        let (per, _) = WORDS.monthly.suffix(s)?;
        let rest = &s[..s.len() - per.len()];
        let paid = matches!(lead.relation, Some(Relation::Growth | Relation::Decline))
            || rest.ends_with("达到")
            || WORDS.relation.suffix(rest).is_some_and(|(_, r)| *r == Relation::To);
        paid.then_some(Next::Words(rest))
    },
    // 经济密度|达到每平方公里|9亿元, 发案率|降至每万人|18起
    |_, s, _| {
        let (at, _) = s.char_indices().rev().take(6).skip(1).find(|&(_, c)| c == '每')?;
        let rest = &s[..at];
        let (word, _) = WORDS.relation.suffix(rest)?;
        (word.len() < rest.len() && !noun_end(rest, word)).then_some(Next::Words(rest))
    },
    // 工业投资|计划|完成9亿元
    |lead, s, _| {
        let of = s
            .strip_suffix("计划")
            .filter(|of| lead.relation.is_some() && WORDS.attribute.suffix(of).is_some())?;
        Some(Next::Words(of))
    },
    |_, s, about| {
        let (word, _) = WORDS.adverb.suffix(s)?;
        let rest = &s[..s.len() - word.len()];
        // 新增|高速|35条
        let noun = noun_end(s, word) || rest.is_empty() && word == "高速" && about.done;
        (!noun && !is_dated(rest, word)).then_some(Next::Words(rest))
    },
    |lead, s, _| {
        let at = comparison(s)?;
        let compared = lead.relation.is_some()
            || lead.verb == Some("净增")
            || scan::ends(&s[at..], &["末期", "上年", "去年", "”末", "时期"])
            || s[at..].contains(|c: char| c.is_ascii_digit());
        compared.then(|| Next::Words(&s[..at]))
    },
    // 财政收入|按|8%安排, 赤字率|拟按|3%安排
    |lead, s, _| {
        let planned = s.strip_suffix('按').filter(|planned| !planned.is_empty())?;
        lead.relation = lead.relation.or(Some(Relation::Level));
        Some(Next::Words(planned.strip_suffix('拟').unwrap_or(planned)))
    },
    // 人均收入|以|年均8%的速度递增
    |_, s, _| s.strip_suffix('以').filter(|grown| WORDS.attribute.suffix(grown).is_some()).map(Next::Words),
    // 报装时间|从一个月以上|压缩到
    |lead, s, _| {
        if lead.relation != Some(Relation::To) {
            return None;
        }
        let at = s.rfind(any(&['从', '由'])).filter(|&at| at > 0)?;
        let base = &s[at + '从'.len_utf8()..];
        let number = base == "零" || base.starts_with(numeral);
        (number && s[at..].chars().count() <= 8).then(|| Next::Words(&s[..at]))
    },
    // 旅游收入|恢复到2019年的|105%
    |lead, s, _| {
        let past = scan::before(s, &["同期的", "的", "同期"]).unwrap_or(s);
        let thing = year_end(past).and_then(|at| past[..at].strip_suffix("恢复"))?;
        lead.relation = lead.relation.or(Some(Relation::Level));
        Some(Next::Words(thing))
    },
    // 资金使用率|在9月底前|达到80%; 天然气产量|2030年|达到…; 工业投资|在基数较高的情况下|达到…
    |_, s, _| {
        let at = month_end(s)
            .or_else(|| year_end(s))
            .or_else(|| years_running(s))
            .or_else(|| circumstance(s))
            .or_else(|| plan_end(s))?;
        Some(Next::Words(&s[..at]))
    },
];

/// Whether a time goes on before the word for one: 覆盖率到2027|年底, 覆盖率三|年内, 覆盖率9|月底前.
fn is_dated(rest: &str, time: &str) -> bool {
    scan::starts_in(time, "年月") && rest.ends_with(numeral)
}

/// Which relation wins where two stand together: 提高到 over 增长 over 高于 over 达到.
fn rank(relation: Relation) -> u8 {
    match relation {
        Relation::To => 4,
        Relation::Growth | Relation::Decline => 3,
        Relation::Compare => 2,
        Relation::Level => 1,
    }
}

impl<'t> Lead<'t> {
    /// Takes the relation, and what stands around it, off the end; `done` as in [`About`].
    pub(super) fn strip_back(&mut self, done: bool) {
        loop {
            let then = self.relation == Some(Relation::Level) && self.subject.ends_with('、');
            let s = trim(self.subject);
            self.subject = s;
            match RULES.iter().find_map(|rule| rule(self, s, About { done, then })) {
                // 纲|要, 条|约: a noun, and no word of one letter before another.
                Some(Next::Words(rest)) if s.chars().nth(2).is_some() || rest.is_empty() => {
                    self.subject = rest;
                }
                _ => return,
            }
        }
    }
}
