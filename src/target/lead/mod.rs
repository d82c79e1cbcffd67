//! The words before a number: what is theirs to say.
//!
//! | words before the number | subject | verb | relation | each |
//! | --- | --- | --- | --- | --- |
//! | `力争全年新增规上工业企业` | 规上工业企业 | 新增 | | |
//! | `地区生产总值同比增长` | 地区生产总值 | | growth | |
//! | `城乡居民人均可支配收入分别增长` | 城乡居民人均可支配收入 | | growth | yes |
//! | `由2300元提高到` | | | to | |
//! | `其中50亿级项目` | 50亿级项目 (of the record before) | | | |
//!
//! ```text
//! lead     = { opener | modal | 其中 } { verb } subject { adverb | each | relation }
//! verb     = deliver | light, joined by 、和并
//! ```

mod back;
mod ending;
mod front;
mod opening;

use super::phrase;
use crate::lexicon::words::{Relation, WORDS};
use crate::scan::{self, Words};
pub use ending::years_running;
pub use opening::{numeral, serial_sign};

/// What the words before a number say.
#[derive(Debug, Clone, Default)]
pub struct Lead<'t> {
    /// What is measured, still with everything that may be ellipsis.
    pub subject: &'t str,
    /// The subject with its verbs.
    pub whole: &'t str,
    /// The first verb of delivery.
    pub verb: Option<&'static str>,
    /// The words from the verb on that works on what is there: without it they tell of something else.
    pub does: &'t str,
    /// Whether a light verb stood there (实现, 完成).
    pub light: bool,
    /// How indicator and number relate, where a word says so.
    pub relation: Option<Relation>,
    /// The word that says so, nearest to the number.
    pub relation_word: &'static str,
    /// Whether every coordinate has a number of its own.
    pub each: bool,
    /// Whether 其中 opens it.
    pub part: bool,
    /// The subject with its last verb.
    pub last: &'t str,
}

/// Marks that may stand around any piece.
pub fn trim(text: &str) -> &str {
    // Nearly every end is an ideograph, which is none of these.
    let han = |bytes: Option<&[u8; 3]>| bytes.is_some_and(|b| (0xE4..0xEA).contains(&b[0]));
    if han(text.as_bytes().first_chunk()) && han(text.as_bytes().last_chunk()) {
        return text;
    }
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '、' | '，' | ',' | '：' | ':' | '。' | '；' | ';' | '—' | '·' | '…')
    })
}

/// What sort of number the words lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// One that counts things or measures a size: 实施森林质量提升4000亩 is something done and not an increase.
    Count,
    /// A rate, a share, a rank: 签约项目履约率 begins with a noun and not with what is done.
    Rate,
    /// Money, or no number at all.
    Other,
}

/// The words before a predicate without what opens them.
pub fn front(text: &str) -> &str {
    let mut lead = Lead { subject: trim(text), ..Lead::default() };
    lead.strip_front(Before::Other);
    // 进出口总额|力争|高于全省平均水平
    let subject = trim(lead.subject);
    let modal = WORDS.modal.suffix(subject).filter(|(w, _)| w.len() < subject.len());
    modal.map_or(subject, |(w, _)| trim(&subject[..subject.len() - w.len()]))
}

/// Reads the words before a number.
pub fn lead(text: &str, before: Before) -> Lead<'_> {
    let mut lead = Lead { subject: trim(text), ..Lead::default() };
    lead.strip_front(before);
    let after_front = lead.subject.len();
    lead.strip_back(before == Before::Count && lead.verb.is_some());
    // All end where the words end, so what came off the end of one comes off the others.
    let off = after_front.saturating_sub(lead.subject.len());
    lead.does = lead.does.get(..lead.does.len().saturating_sub(off)).unwrap_or("");
    lead.whole = if lead.whole.is_empty() {
        lead.subject
    } else {
        lead.whole.get(..lead.whole.len() - off).unwrap_or(lead.subject)
    };
    // 力争突破: nothing but a relation was there, and the front took its opener.
    lead.subject = trim(lead.subject);
    // 服务|员, 发展|区: one letter alone is no noun, so the verb is a part of it.
    if lead.subject.chars().nth(1).is_none() && !lead.subject.is_empty() && !lead.last.is_empty() {
        if lead.verb.is_some_and(|verb| lead.last.starts_with(verb)) {
            lead.verb = None;
        }
        lead.subject = &lead.last[..lead.last.len() - off];
    }
    // 围绕|建成区人口|达到60万的目标
    if lead.relation.is_some()
        && let Some((word, ())) = WORDS.turns.prefix(lead.subject)
    {
        lead.subject = &lead.subject[word.len()..];
    }
    // 提高|经费补助|至600元
    if matches!(lead.relation_word, "至" | "到")
        && let Some((word, Relation::Growth | Relation::Decline)) = WORDS.relation.prefix(lead.subject)
        && WORDS.guard.prefix(lead.subject).is_none()
    {
        lead.subject = &lead.subject[word.len()..];
    }
    lead
}

impl<'t> Lead<'t> {
    /// The verbs without which the `noun` is something else: 拆除整治|围挡, 带动|消费, 支持|企业.
    pub fn doing(&self, noun: &str) -> &'t str {
        const OFTEN: [&str; 8] = ["发放", "促进", "稳定", "覆盖", "支持", "服务", "走访", "惠及"];
        const ALONE: [&str; 14] = [
            "资金", "贷款", "消费", "创业", "就业", "土地", "用地", "岗位", "企业", "学校", "项目", "商户",
            "家庭", "群众",
        ];
        let alone = ALONE.contains(&noun.strip_prefix("各类").unwrap_or(noun));
        // 新增|用地3000亩: a part of what there is.
        let fresh = |verb: &str| verb == "新增" && noun.ends_with('地');
        if let Some(verb) = self.verb.filter(|verb| alone && (OFTEN.contains(verb) || fresh(verb))) {
            return verb;
        }
        // 带动|制造业投资|增长9%: so does all of it. 整治|销号率: a noun.
        if self.relation.is_some() && scan::starts(self.does, &["带动", "拉动"]) || noun.ends_with('率')
        {
            return "";
        }
        let verbs = trim(self.does.strip_suffix(self.subject).unwrap_or(""));
        scan::before(verbs, &["完成", "了", "好"]).unwrap_or(verbs)
    }

    /// Whether the subject is a plain noun: no list of names.
    pub fn names_a_thing(&self) -> bool {
        !self.subject.is_empty() && phrase::parts(self.subject).len() == 1
    }
}

/// What a rule makes of the words before a number.
enum Next<'t> {
    /// These are left, to be looked at again.
    Words(&'t str),
    /// What is left is measured.
    End,
}

/// The verb that `s` starts with, where it is one and not the start of a noun.
fn verb(s: &str) -> Option<&'static str> {
    let word = bounded(s, [&WORDS.deliver, &WORDS.light])?;
    let rest = &s[word.len()..];
    // 覆盖|率, 绿化|面积: one more letter or a measure noun, and it was a noun.
    let noun = scan::starts_in(rest, "率面量型性者额业力费权") && WORDS.guard.prefix(rest).is_none()
        || rest.chars().count() == 1
            && !(rest == "了" && (WORDS.light.get(word).is_some() || WORDS.does.get(word).is_some()))
        || WORDS.guard.prefix(s).is_some();
    (!noun).then_some(word)
}

/// Whether `s` is a bare noun and how far it is: 新增|落地投产企业.
fn sort_of(s: &str) -> bool {
    const FAR: [&str; 9] = ["落地", "投产", "落户", "入库", "入驻", "并网", "达产", "上市", "引进"];
    let mut rest = s;
    while let Some(word) = verb(rest) {
        rest = &rest[word.len()..];
    }
    WORDS.generic.get(rest).is_some() && scan::starts(s, &FAR)
}

/// Whether `s` is made of two or more verbs and nothing else.
fn only_verbs(s: &str) -> bool {
    let mut rest = s;
    let mut count = 0;
    while let Some((word, _)) = WORDS.deliver.prefix(rest).or_else(|| WORDS.deliver.suffix(rest)) {
        rest = rest.strip_prefix(word).or_else(|| rest.strip_suffix(word)).unwrap_or("");
        count += 1;
    }
    // 完成|清淤9万立方米
    const WORKS: [&str; 8] = ["清淤", "复垦", "复耕", "拆迁", "征迁", "征收", "收储", "补植"];
    rest.is_empty() && (count > 1 || s.chars().count() > 2 || WORKS.contains(&s))
}

/// The longest word of two classes that opens `s`, but none that ends inside a noun: 新增|设备, and not 新增设|备.
fn bounded(s: &str, classes: [&Words<()>; 2]) -> Option<&'static str> {
    let word = classes.iter().filter_map(|words| words.prefix(s)).map(|(w, ())| w).max_by_key(|w| w.len())?;
    // 改造提升|村卫生室: of two whole verbs both.
    let ends = |&(at, _): &(usize, char)| {
        classes.iter().any(|words| words.get(&word[..at]).is_some())
            && WORDS.deliver.get(&word[at..]).is_none()
            && WORDS.guard.prefix(&s[at..]).is_some_and(|(noun, ())| at + noun.len() > word.len())
    };
    Some(word.char_indices().skip(1).find(ends).map_or(word, |(at, _)| &word[..at]))
}

/// Whether a verb, an opener or a modal opens `s`.
pub fn starts_verb(s: &str) -> bool {
    verb(s).is_some()
        || WORDS.state.prefix(s).is_some()
        || WORDS.modal.prefix(s).is_some()
        || WORDS
            .manner
            .prefix(s)
            .is_some_and(|(w, _)| WORDS.guard.prefix(s).is_none() && verb(trim(&s[w.len()..])).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, subject: &str, verb: &str, relation: Option<Relation>) {
        let got = lead(text, Before::Other);
        assert_eq!((got.subject, got.verb.unwrap_or(""), got.relation), (subject, verb, relation), "{text}");
    }

    #[test]
    fn verbs_openers_and_relations_come_off() {
        reads("力争全年新增规上工业企业", "规上工业企业", "新增", None);
        reads("地区生产总值同比增长", "地区生产总值", "", Some(Relation::Growth));
        reads("新建和改造提升高标准农田", "高标准农田", "新建", None);
        reads("实现一般公共预算收入", "一般公共预算收入", "", None);
        reads("粮食播种面积稳定在", "粮食播种面积", "", Some(Relation::Level));
        reads("进出口总额比上年增长", "进出口总额", "", Some(Relation::Growth));
        reads("最高支付限额分别提高到", "最高支付限额", "", Some(Relation::To));
    }

    #[test]
    fn a_noun_that_begins_like_a_verb_stays() {
        reads("建设用地安全利用率保持", "建设用地安全利用率", "", Some(Relation::Level));
        reads("可再生能源装机", "可再生能源装机", "", None);
        reads("集中供热面积达到", "集中供热面积", "", Some(Relation::Level));
    }
}
