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

mod ending;
mod opening;

use super::phrase;
use crate::lexicon::words::{Relation, WORDS};
use crate::scan::{self, any};
pub use ending::years_running;
use ending::{circumstance, comparison, noun_end, plan_end, year_end};
pub use opening::serial_sign;
use opening::{
    after_future, after_object_mark, after_plan, after_remark, after_serial, after_setting, after_since,
    after_year, after_years_running, ordinal,
};

/// What the words before a number say.
#[derive(Debug, Clone, Default)]
pub struct Lead<'t> {
    /// What is measured, still with everything that may be ellipsis.
    pub subject: &'t str,
    /// The subject with its verbs.
    pub whole: &'t str,
    /// The first verb of delivery.
    pub verb: Option<&'static str>,
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
    // Both end where the words end, so what came off the end of one comes off the other.
    let off = after_front.saturating_sub(lead.subject.len());
    lead.whole = if lead.whole.is_empty() {
        lead.subject
    } else {
        lead.whole.get(..lead.whole.len() - off).unwrap_or(lead.subject)
    };
    // 力争突破: nothing but a relation was there, and the front took its opener.
    lead.subject = trim(lead.subject);
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
    /// Whether the subject is a plain noun: no list of names.
    pub fn names_a_thing(&self) -> bool {
        !self.subject.is_empty() && phrase::parts(self.subject).len() == 1
    }

    /// Takes the relation, and what stands around it, off the end.
    fn strip_back(&mut self, done: bool) {
        loop {
            // 标准|上调、|达到1200元: the change is said, and then where it ends.
            let then = self.relation == Some(Relation::Level) && self.subject.ends_with('、');
            let s = trim(self.subject);
            self.subject = s;
            // 上云企业新增120家
            if let Some((verb, ())) = WORDS.behind.suffix(s)
                && self.relation.is_none()
                && s.len() > verb.len()
            {
                self.verb.get_or_insert(verb);
                let thing = &s[..s.len() - verb.len()];
                // 限上单位|年|净增90家
                let thing = thing
                    .strip_suffix('年')
                    .filter(|t| !t.ends_with(|c: char| c.is_ascii_digit()) && years_running(thing).is_none())
                    .unwrap_or(thing);
                self.subject = thing;
                continue;
            }
            if let Some((word, _)) = WORDS.each.suffix(s)
                && !(word == "均"
                    && scan::ends(
                        &s[..s.len() - word.len()],
                        &["人", "户", "年", "日", "月", "平", "地", "亩", "生"],
                    ))
            {
                self.each = true;
                self.subject = &s[..s.len() - word.len()];
                continue;
            }
            // 增速|提高2个百分点, 排名|上升3位: it is what moves.
            let moves = match WORDS.relation.suffix(s) {
                Some(("增速" | "增幅" | "降幅" | "涨幅", _)) => {
                    matches!(self.relation, Some(Relation::Growth | Relation::Decline | Relation::To))
                }
                Some(("排名", _)) => {
                    matches!(self.relation, Some(Relation::Growth | Relation::Decline | Relation::To))
                }
                _ => false,
            };
            if moves {
                return;
            }
            if let Some((word, relation)) = WORDS.relation.suffix(s)
                && !noun_end(s, word)
                && !(done && matches!(relation, Relation::Growth | Relation::Decline))
            {
                let more = |now| rank(*relation) > rank(now) && !then;
                if self.relation.is_none_or(more) {
                    self.relation = Some(*relation);
                }
                if self.relation_word.is_empty() {
                    self.relation_word = word;
                }
                self.subject = &s[..s.len() - word.len()];
                continue;
            }
            // 证明事项|再取消|60个, 生态区|初步划定|900平方公里
            if let Some((word, ())) = WORDS.deliver.suffix(s)
                && let Some(thing) = scan::before(&s[..s.len() - word.len()], &["再", "初步"])
                    .filter(|thing| !thing.is_empty())
            {
                self.verb.get_or_insert(word);
                self.subject = thing;
                continue;
            }
            // 事故起数、死亡人数|“双下降”|10%
            if let Some((thing, way)) = s.strip_suffix('”').unwrap_or(s).rsplit_once('双')
                && let Some((_, relation)) = WORDS.relation.suffix(way).filter(|(w, _)| w.len() == way.len())
            {
                (self.relation, self.each) = (Some(*relation), true);
                self.subject = thing.strip_suffix('“').unwrap_or(thing);
                continue;
            }
            // 低保标准|提高到每人每月|…元
            let monthly = scan::before(
                s,
                &["月人均", "每人每月", "每人每年", "每月", "每年", "每天", "人均", "目前的", "现在的"],
            );
            // 孤儿基本生活费|每月|增加100元
            let monthly = monthly.filter(|rest| {
                matches!(self.relation, Some(Relation::Growth | Relation::Decline))
                    || rest.ends_with("达到")
                    || WORDS.relation.suffix(rest).is_some_and(|(_, r)| *r == Relation::To)
            });
            // 经济密度|达到每平方公里|9亿元, 发案率|降至每万人|18起
            let over = || {
                let (at, _) = s.char_indices().rev().take(6).find(|&(_, c)| c == '每')?;
                let rest = &s[..at];
                if rest.len() + '每'.len_utf8() == s.len() {
                    return None;
                }
                WORDS
                    .relation
                    .suffix(rest)
                    .filter(|(w, _)| w.len() < rest.len() && !noun_end(rest, w))
                    .map(|_| rest)
            };
            if let Some(rest) = WORDS
                .per
                .suffix(s)
                .filter(|_| s != "日均")
                .map(|(per, _)| &s[..s.len() - per.len()])
                .or(monthly)
                .or_else(over)
            {
                self.subject = rest;
                continue;
            }
            if let Some((word, _)) = WORDS.adverb.suffix(s)
                && !noun_end(s, word)
            {
                self.subject = &s[..s.len() - word.len()];
                continue;
            }
            if let Some(at) = comparison(s)
                && (self.relation.is_some()
                    || self.verb == Some("净增")
                    || scan::ends(&s[at..], &["末期", "上年", "去年", "”末", "时期"])
                    || s[at..].contains(|c: char| c.is_ascii_digit()))
            {
                self.subject = &s[..at];
                continue;
            }
            // 财政收入|按|8%安排, 赤字率|拟按|3%安排
            if let Some(planned) = s.strip_suffix('按').filter(|planned| !planned.is_empty()) {
                self.relation = self.relation.or(Some(Relation::Level));
                self.subject = planned.strip_suffix('拟').unwrap_or(planned);
                continue;
            }
            // 报装时间|从一个月以上|压缩到
            if self.relation == Some(Relation::To)
                && let Some(at) = s.rfind(any(&['从', '由'])).filter(|&at| at > 0)
                && let base = &s[at + '从'.len_utf8()..]
                && (base == "零" || base.starts_with(opening::numeral))
                && s[at..].chars().count() <= 8
            {
                self.subject = &s[..at];
                continue;
            }
            // 资金使用率|在9月底前|达到80%
            if let Some(at) = ending::month_end(s) {
                self.subject = &s[..at];
                continue;
            }
            // 旅游收入|恢复到2019年的|105%
            let past = scan::before(s, &["同期的", "的", "同期"]).unwrap_or(s);
            if let Some(thing) = year_end(past).and_then(|at| past[..at].strip_suffix("恢复")) {
                self.relation = self.relation.or(Some(Relation::Level));
                self.subject = thing;
                continue;
            }
            // 天然气产量|2030年|达到…
            if let Some(at) = year_end(s) {
                self.subject = &s[..at];
                continue;
            }
            // 工业投资|在基数较高的情况下|达到…
            if let Some(at) = years_running(s).or_else(|| circumstance(s)).or_else(|| plan_end(s)) {
                self.subject = &s[..at];
                continue;
            }
            return;
        }
    }

    /// Takes openers, modals and verbs off the front.
    fn strip_front(&mut self, before: Before) {
        loop {
            let s = trim(self.subject);
            self.subject = s;
            // 一是…, 十三是…
            if let Some(rest) = s.trim_start_matches(ordinal).strip_prefix('是')
                && !s.starts_with('是')
            {
                self.subject = rest;
                continue;
            }
            // “3个1000”即|在建项目
            if s.starts_with('“')
                && let Some((_, rest)) = scan::cut(s, "”即")
            {
                self.subject = rest;
                continue;
            }
            if let Some(rest) = s.strip_prefix("其中") {
                self.part = true;
                self.subject = rest;
                continue;
            }
            // 今年，建议|地区生产总值增长6%
            if let Some(rest) = s
                .strip_prefix("建议")
                .filter(|r| scan::starts(r, &["地区生产总值", "全年", "今年", "全市", "全县", "全区"]))
            {
                self.subject = rest;
                continue;
            }
            if WORDS.guard.prefix(s).is_some() {
                return;
            }
            if let Some(rest) = after_object_mark(s) {
                self.subject = rest;
                continue;
            }
            // 全市|现有|示范企业30家
            let here = WORDS.place.prefix(s).map_or(s, |(place, ())| &s[place.len()..]);
            if let Some(word) = ["现有", "实有", "拥有"].into_iter().find(|w| here.starts_with(w))
                && before == Before::Count
                && self.verb.is_none()
                && !self.light
            {
                (self.relation, self.relation_word) = (Some(Relation::Level), word);
                self.subject = &here[word.len()..];
                continue;
            }
            if let Some(rest) = after_serial(s)
                .or_else(|| after_remark(s))
                .or_else(|| after_plan(s))
                .or_else(|| after_future(s))
                .or_else(|| after_since(s))
                .or_else(|| after_setting(s, before))
            {
                self.subject = rest;
                continue;
            }
            if let Some((word, _)) = WORDS.state.prefix(s) {
                self.verb.get_or_insert(word);
                return;
            }
            if let Some(rest) = after_year(s).or_else(|| after_years_running(s)) {
                self.subject = rest;
                continue;
            }
            if let Some(rest) = s.strip_prefix("分别") {
                self.each = true;
                self.subject = rest;
                continue;
            }
            // 全市新增…: the place did it and is no part of the indicator.
            if let Some((word, _)) = WORDS.place.prefix(s)
                && let done = s[word.len()..].trim_start_matches('共')
                && (starts_verb(done) || done.len() + word.len() < s.len() && done.starts_with("接待"))
            {
                self.subject = done;
                continue;
            }
            // 争取到: longer than the modal it begins with.
            // 争取|到2030年, 争取|到“十五五”末
            let got = s
                .strip_prefix("争取到")
                .is_some_and(|of| !of.starts_with(|c: char| matches!(c, '位' | '“') || c.is_ascii_digit()));
            let modal = WORDS.modal.prefix(s).filter(|_| !got);
            if let Some((word, _)) = WORDS.opener.prefix(s).or(modal) {
                if WORDS.deliver.get(word).is_some() {
                    self.verb.get_or_insert(word);
                }
                self.subject = &s[word.len()..];
                continue;
            }
            if let Some(word) = verb(s) {
                // 签约项目履约率, 新增贷款增速: the verb is part of the noun, unless it says which way.
                if before == Before::Rate
                    && WORDS.light.get(word).is_none()
                    && WORDS.moves.get(word).is_none()
                {
                    return;
                }
                // 近3年|提升5个百分点: nothing but the relation is left.
                if word.len() == s.len()
                    && (before != Before::Count || word == "增加")
                    && WORDS.relation.get(word).is_some()
                {
                    return;
                }
                if self.whole.is_empty() {
                    self.whole = s;
                }
                // 完成|征收拆迁100万平方米: after one verb, a stretch of nothing but verbs is its noun.
                if (self.verb.is_some() || self.light) && (only_verbs(s) || sort_of(s)) {
                    return;
                }
                self.take_verb(word);
                continue;
            }
            if let Some((word, _)) = WORDS.manner.prefix(s)
                && let rest = trim(&s[word.len()..])
                && (rest.is_empty()
                    || starts_verb(rest)
                    // 再|为企业减税, 再|减少公用经费, 共|为2万户发放资金
                    || ["再", "共"].contains(&word) && scan::starts(rest, &["为", "向", "减少", "进城"])
                    || rest.starts_with(any(&['将', '把']))
                    || WORDS.opener.prefix(rest).is_some()
                    || rest.starts_with("突破")
                    // 依法|关闭矿点
                    || word == "依法" && WORDS.done.prefix(rest).is_some()
                    || WORDS.relation.get(rest).is_some())
            {
                self.subject = rest;
                continue;
            }
            if matches!(s, "以及" | "和" | "及" | "与") {
                self.subject = "";
                return;
            }
            // 实现|了|人均收入破万元
            if self.light
                && let Some(rest) = s.strip_prefix('了')
            {
                self.subject = rest;
                continue;
            }
            // 新建和改造提升, 新建、更新: verbs joined.
            if self.verb.is_some()
                && let Some(rest) =
                    scan::after(s, &["以及", "和", "及", "并", "或", "与", "了", "一批", "好"])
                && WORDS.guard.prefix(s).is_none()
            {
                self.subject = rest;
                continue;
            }
            return;
        }
    }

    fn take_verb(&mut self, word: &'static str) {
        let light = WORDS.light.get(word).is_some();
        if light {
            self.light = true;
        } else {
            self.verb.get_or_insert(word);
        }
        self.subject = &self.subject[word.len()..];
    }
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

/// The verb that `s` starts with, where it is one and not the start of a noun.
fn verb(s: &str) -> Option<&'static str> {
    let (mut word, _) = longer(WORDS.deliver.prefix(s), WORDS.light.prefix(s))?;
    // 新建|设施农业
    if let Some(short) = word.strip_suffix('设').filter(|_| s[word.len()..].starts_with('施')) {
        word = WORDS.deliver.prefix(short)?.0;
    }
    let rest = &s[word.len()..];
    // 覆盖|率, 绿化|面积: one more letter or a measure noun, and it was a noun.
    let noun = scan::starts_in(rest, "率面量型性者额业力费权") && !scan::starts(rest, &["业主", "业委"])
        || rest.chars().count() == 1
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

fn longer<'a>(
    a: Option<(&'static str, &'a ())>,
    b: Option<(&'static str, &'a ())>,
) -> Option<(&'static str, &'a ())> {
    match (a, b) {
        (Some(x), Some(y)) => Some(if y.0.len() > x.0.len() { y } else { x }),
        (x, y) => x.or(y),
    }
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
