//! Numbers whose noun stands after them.
//!
//! | item | record |
//! | --- | --- |
//! | `实施147项年度治气项目` | output 年度治气项目 = 147 项 |
//! | `完成松陌路等4个片区治理` | output 片区治理 = 4 个 |
//! | `50%以上事项实现网上办` | level 事项实现网上办 ≥ 50 % |
//!
//! | file | |
//! | --- | --- |
//! | `choice` | which number of several the statement is about, and whether it has a second one |
//! | `noun` | what is counted, where the words after the number do not say all of it |
//! | `tail` | what counts side by side share with the last of them |

mod choice;
mod noun;
mod tail;

use super::super::lead::{self, Before, Lead, trim};
use super::super::{near, phrase};
use super::{Reader, reach};
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan;
use crate::span::Span;

/// A number whose noun stands after it.
struct Counted<'r, 't> {
    q: &'r Quantity,
    lead: &'r Lead<'t>,
    /// The clause before it.
    words: &'r str,
    /// The item after it.
    tail: &'r str,
    /// The names before 等.
    names: &'r [String],
    /// Whether what the 的 right before it leads to is counted, and not what another number before that says.
    narrowed: bool,
}

impl<'a> Reader<'a> {
    /// The noun stands after the number, or nowhere.
    pub(super) fn prenominal(&mut self, start: u32, waiting: &[usize], end: u32, part: bool) {
        let waiting: Vec<usize> = waiting.iter().copied().filter(|&v| !self.name_if_quoted(v)).collect();
        if let Some(thing) = self.with_partners(&waiting) {
            waiting[..waiting.len() - 1].iter().for_each(|&v| self.qualify(v));
            return self.prenominal(self.quantities[thing].span.start, &[thing], end, part);
        }
        let chosen = self.chosen(&waiting);
        waiting.iter().filter(|&&v| Some(v) != chosen.map(|c| c.0)).for_each(|&v| self.qualify(v));
        let Some((v, narrowed)) = chosen else { return };
        let before = near(self.text, start, self.quantities[self.first_lot(v)].span.start);
        let mut lead = self.lead(before, v);
        lead.part |= part;
        let q = &self.quantities[v];
        let tail = self.own_tail(v, end);
        let words = before.of(self.text);
        if !self.governs(&lead, trim(words), v, tail) {
            self.qualify(v);
            return;
        }
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        self.delivers |= lead.verb.is_some() || lead.light || q.dimension == Dimension::Physical;
        self.light |= lead.light && lead.verb.is_none() || matches!(lead.verb, Some("开展" | "实施"));
        // 护理补贴|惠及3万|老年人
        let own = lead.subject.chars().count() > 2 && q.dimension == Dimension::None;
        let reached = reach::reach(lead.subject).filter(|_| q.dimension == Dimension::Count || own);
        // 3个县5个村|获评省级示范村
        let chosen = || words.is_empty() && WORDS.picked.find(tail).is_some();
        let done =
            lead.verb.is_some() || lead.light || lead.subject.ends_with('等') || words == "在" || chosen();
        let pair = self.pair(&waiting, v, done && reached.is_none());
        let tail = match pair {
            Some((w, _)) => Span { start: self.quantities[w].span.end, end }.of(self.text),
            None => tail,
        };
        let (noun, names) = self.noun_after(&lead, tail, q);
        let counted = Counted { q, lead: &lead, words, tail, names: &names, narrowed };
        let mut noun = self.whole_noun(noun, &counted);
        // 松陌实验室|完成|3个|成果转化
        let who = self.seated(start, &lead, q);
        if reached.is_none() && !scan::has(&noun, who) {
            let picked = WORDS.picked.prefix(&noun).and_then(|_| noun.rfind('的'));
            noun.insert_str(picked.map_or(0, |at| at + '的'.len_utf8()), who);
            // 渚湾示范区|建设|89项|任务: work on it.
            if words.strip_suffix("建设").is_some_and(|w| w.ends_with(who)) && !who.is_empty() {
                noun.insert_str(who.len(), "建设");
            }
        }
        // 经济总量|跨过3个千亿元大关: what follows goes on with what took them.
        let mut of = noun.clone();
        if scan::ends(&noun, &["台阶", "大关", "关口"]) {
            let own = phrase::tidy(lead::lead(lead.subject, Before::Other).subject);
            let taker = if own.is_empty() { self.subjects.last().cloned() } else { Some(own) };
            if let Some(taker) = taker {
                noun = format!("{taker}跨越{noun}");
                of = taker;
            }
        }
        if let Some((before, reaching)) = reached {
            noun = self.reached(before, reaching, &noun);
        }
        // 落实|补贴政策|，惠及3万户|家庭
        let whom = noun.strip_prefix("惠及").unwrap_or(&noun);
        if let Some("惠及") = lead.verb.filter(|_| lead.subject.is_empty())
            && let Some(actor) = self.actor(whom)
        {
            noun = format!("{actor}惠及{whom}");
        }
        // 补贴惠及900家商户、|5万名|消费者: both are reached by it.
        let beside = self.records.last().filter(|r| words.is_empty() && r.span.start >= self.clause.start);
        if let Some((thing, _)) =
            beside.and_then(|r| scan::cut(&r.indicator, "惠及")).filter(|(t, _)| !t.is_empty())
        {
            noun = format!("{thing}惠及{noun}");
        }
        // 全市3860个小区: where, and not what.
        if WORDS.place.get(&noun).is_some() {
            self.qualify(v);
            return;
        }
        // 扩展到6个街道、1个开发区
        let listed = self.stands && words.is_empty() && start > self.clause.start;
        let measure = match reached {
            Some((_, reaching)) => Self::reach_measure(reaching, q),
            None if listed && !is_ratio(q.dimension) => Measure::Level,
            None => self.measure_of(&noun, &counted),
        };
        let verb = lead.verb.or(self.verb);
        self.run.push(self.records.len());
        // 松陌等5个片区|80个项目: the names are those of the first.
        let own = pair.map(|(_, between)| between.strip_suffix("实现").unwrap_or(between));
        let own = own.filter(|own| !own.is_empty());
        if own.is_some() && !names.is_empty() {
            noun = phrase::tidy(phrase::without_predicate(trim(tail)));
        }
        // 2镇3村|分别获评|省级百强镇、全国文明村
        let titles = WORDS.picked.prefix(&noun).map(|(word, ())| phrase::parts(&noun[word.len()..]));
        let titles = titles.filter(|t| pair.is_some() && t.len() == 2 && trim(tail).starts_with("分别"));
        let (first, second) = match titles.as_deref() {
            Some([a, b]) => (a.to_string(), b.to_string()),
            _ => {
                let said = noun
                    .rfind('的')
                    .filter(|_| words.is_empty())
                    .map_or("", |at| &noun[..at + '的'.len_utf8()]);
                (own.map_or_else(|| noun.clone(), |own| format!("{said}{own}")), noun.clone())
            }
        };
        self.emit(start, v, first, measure, lead.part, verb, &names, None);
        if let Some((w, _)) = pair {
            let sum = self.quantities[w].dimension == Dimension::Money;
            let measure = if sum { Measure::Level } else { measure };
            self.emit(start, w, second, measure, lead.part, verb, &names, None);
        }
        self.subjects = vec![of];
        self.stands = listed;
        let whole = trim(tail);
        self.told =
            phrase::without_predicate(whole).len() < whole.len() || WORDS.picked.find(whole).is_some();
    }

    /// What a number before its noun says.
    fn measure_of(&self, noun: &str, n: &Counted) -> Measure {
        match n.q.dimension {
            Dimension::Ratio if n.lead.relation == Some(Relation::Decline) => Measure::Decline,
            Dimension::Money | Dimension::Ratio | Dimension::Grade | Dimension::Rank => Measure::Level,
            Dimension::Points | Dimension::Times => Measure::Growth,
            _ if self.is_line(n.q)
                || noun.ends_with("保有量")
                // 园区累计集聚60家数字企业
                || scan::ends(n.words, &["累计集聚", "累计入驻", "累计汇聚"])
                // 每万人配备5名教练
                || scan::starts(n.lead.subject, &["每万", "每千", "每百"]) =>
            {
                Measure::Level
            }
            _ => Measure::Output,
        }
    }

    /// 守住90万亩耕地、80万亩永久基本农田保护红线
    fn is_line(&self, q: &Quantity) -> bool {
        q.dimension == Dimension::Physical && scan::has(self.clause.of(self.text), "红线")
    }
}

fn is_ratio(dimension: Dimension) -> bool {
    use Dimension::{Grade, Money, Points, Rank, Ratio, Times};
    matches!(dimension, Ratio | Money | Grade | Rank | Points | Times)
}

/// A phrase without the verb of delivery at its end: 自治区重大项目|开工.
pub(super) fn strip_tail_verb(phrase: &str) -> &str {
    // 重大项目|新开工: the longer of the two verbs; 亿元以上项目|在建.
    let phrase = phrase.strip_suffix("在建").filter(|thing| !thing.is_empty()).unwrap_or(phrase);
    match WORDS.state.suffix(phrase).or_else(|| WORDS.deliver.suffix(phrase)) {
        Some((word, _)) if word.len() < phrase.len() => &phrase[..phrase.len() - word.len()],
        _ => phrase,
    }
}
