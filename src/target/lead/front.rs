//! What stands before a measured thing and is no part of it, taken off the front word by word.
//!
//! | words | left | said |
//! | --- | --- | --- |
//! | `力争全年新增规上工业企业` | `规上工业企业` | the verb 新增 |
//! | `其中重点项目` | `重点项目` | that it is a part |
//! | `建设用地安全利用率` | the same | nothing: a noun that begins like a verb |

use super::opening::{
    after_future, after_object_mark, after_plan, after_remark, after_serial, after_setting, after_since,
    after_year, after_years_running, numeral, ordinal,
};
use super::{Before, Lead, Next, bounded, only_verbs, sort_of, starts_verb, trim, verb};
use crate::lexicon::words::{Relation, WORDS};
use crate::scan::{self, any};

/// How far in the word may stand that tells of all that somebody did, in bytes: 松陌州|共争取….
const NAMED: usize = 18;

/// What a rule makes of the words `s` before a number of that sort.
type Rule = for<'t> fn(&mut Lead<'t>, &'t str, Before) -> Option<Next<'t>>;

/// The first that answers is followed, and then all are asked again.
pub(super) const RULES: [Rule; 18] = [
    // 一是…, 十三是…
    |_, s, _| {
        let rest = s.trim_start_matches(ordinal).strip_prefix('是')?;
        (!s.starts_with('是')).then_some(Next::Words(rest))
    },
    // “3个1000”即|在建项目
    |_, s, _| {
        let (_, rest) = scan::cut(s.strip_prefix('“')?, "”即")?;
        Some(Next::Words(rest))
    },
    |lead, s, _| {
        let rest = s.strip_prefix("这其中").or_else(|| s.strip_prefix("其中"))?;
        lead.part = true;
        // 其中|有|省级5个
        let among = rest.strip_prefix('有').filter(|part| WORDS.levels.prefix(part).is_some());
        Some(Next::Words(among.or_else(|| rest.strip_prefix("包括")).unwrap_or(rest)))
    },
    // 今年，建议|地区生产总值增长6%
    |_, s, _| {
        let rest = s.strip_prefix("建议")?;
        let total = scan::starts(rest, &["地区生产总值", "全年", "今年", "全市", "全县", "全区"]);
        total.then_some(Next::Words(rest))
    },
    |_, s, _| WORDS.guard.prefix(s).map(|_| Next::End),
    |_, s, _| after_object_mark(s).map(Next::Words),
    // 全市|现有|示范企业30家
    |lead, s, before| {
        let here = WORDS.place.prefix(s).map_or(s, |(place, ())| &s[place.len()..]);
        let word = ["现有", "实有", "拥有"].into_iter().find(|w| here.starts_with(w))?;
        if before != Before::Count || lead.verb.is_some() || lead.light {
            return None;
        }
        (lead.relation, lead.relation_word) = (Some(Relation::Level), word);
        Some(Next::Words(&here[word.len()..]))
    },
    |_, s, before| {
        after_serial(s)
            .or_else(|| after_remark(s))
            .or_else(|| after_plan(s))
            .or_else(|| after_future(s))
            .or_else(|| after_since(s))
            .or_else(|| after_setting(s, before))
            .map(Next::Words)
    },
    |lead, s, _| {
        let (word, _) = WORDS.state.prefix(s)?;
        lead.verb.get_or_insert(word);
        Some(Next::End)
    },
    |_, s, _| after_year(s).or_else(|| after_years_running(s)).map(Next::Words),
    |lead, s, _| {
        let rest = s.strip_prefix("分别")?;
        lead.each = true;
        Some(Next::Words(rest))
    },
    // 全市新增…: the place did it and is no part of the indicator.
    |_, s, _| {
        let name = || {
            // 松陌|共落实|资金
            let (name, _) = scan::head(s, NAMED).split_once('共')?;
            let done = &s[name.len() + '共'.len_utf8()..];
            let named = (2..=5).contains(&name.chars().count())
                && !scan::ends_in(name, "公中城总")
                && !starts_verb(name);
            let does =
                starts_verb(done) && (!done.starts_with('建') || scan::starts(done, &["建成", "建设"]));
            (named && does && !done.starts_with("发生")).then_some(name)
        };
        let word = WORDS.place.prefix(s).map(|(word, _)| word).or_else(name)?;
        let done = s[word.len()..].trim_start_matches('共');
        let received = done.len() + word.len() < s.len() && done.starts_with("接待");
        (starts_verb(done) || received).then_some(Next::Words(done))
    },
    |lead, s, before| {
        // 争取|到2030年, 争取|到“十五五”末; 争取到 is longer than the modal it begins with.
        let got = s
            .strip_prefix("争取到")
            .is_some_and(|of| !of.starts_with(|c: char| matches!(c, '位' | '“') || c.is_ascii_digit()));
        let word = bounded(s, [&WORDS.opener, if got { &WORDS.opener } else { &WORDS.modal }])?;
        // 带动|社会投资: what is brought about, and not all there is; but 带动|固定资产投资.
        let rest = &s[word.len()..];
        if WORDS.does.get(word).is_some()
            && before != Before::Rate
            && !(rest.is_empty() || starts_verb(rest) || rest.starts_with(numeral))
            && !scan::holds(rest, &["资产投资", "业投资", "零售总额"])
        {
            return Some(Next::End);
        }
        // 带动|2万|农户增收
        if rest.is_empty() && WORDS.does.get(word).is_some() {
            lead.does = s;
        }
        if WORDS.deliver.get(word).is_some() {
            lead.verb.get_or_insert(word);
        }
        Some(Next::Words(&s[word.len()..]))
    },
    |lead, s, before| {
        let word = verb(s)?;
        // 签约项目履约率, 新增贷款增速: the verb is part of the noun, unless it says which way.
        if before == Before::Rate && WORDS.light.get(word).is_none() && WORDS.moves.get(word).is_none() {
            return Some(Next::End);
        }
        // 获评|绿色工厂|的企业: which of them.
        if WORDS.picked.prefix(word).is_some()
            && s.split_once('的').is_some_and(|(_, thing)| !thing.is_empty())
        {
            return Some(Next::End);
        }
        // 近3年|提升5个百分点: nothing but the relation is left.
        if word.len() == s.len()
            && (before != Before::Count || word == "增加")
            && WORDS.relation.get(word).is_some()
        {
            return Some(Next::End);
        }
        lead.last = s;
        if lead.whole.is_empty() {
            lead.whole = s;
        }
        // 完成|征收拆迁100万平方米: after one verb, a stretch of nothing but verbs is its noun.
        if (lead.verb.is_some() || lead.light) && (only_verbs(s) || sort_of(s)) {
            return Some(Next::End);
        }
        if WORDS.light.get(word).is_some() {
            lead.light = true;
        } else {
            // 谋划|实施: what is delivered in the end needs no more.
            let does = WORDS.does.get(word).is_some();
            if !does {
                lead.does = "";
            } else if lead.verb.is_none_or(|verb| WORDS.manner.get(verb).is_some()) {
                lead.does = s;
            }
            lead.verb.get_or_insert(word);
        }
        Some(Next::Words(&s[word.len()..]))
    },
    |_, s, before| {
        let (word, _) = WORDS.manner.prefix(s)?;
        let rest = trim(&s[word.len()..]);
        // 免费培训|9万人次: the verb is the noun.
        if word == "免费" && WORDS.deliver.get(rest).is_some() {
            return None;
        }
        let manner = rest.is_empty()
            || starts_verb(rest)
            // 再|为企业减税, 再|减少公用经费, 共|为2万户发放资金
            || ["再", "共"].contains(&word) && scan::starts(rest, &["为", "向", "减少", "进城", "检查", "排查", "出动", "查处", "受理"])
            || rest.starts_with(any(&['将', '把']))
            || WORDS.opener.prefix(rest).is_some()
            || rest.starts_with("突破")
            // 计划|新造林9000亩, 计划|治沙面积
            || word == "计划" && before == Before::Count && scan::starts(rest, &["新", "造", "治", "育", "完", "改"])
            // 依法|关闭矿点
            || word == "依法" && WORDS.done.prefix(rest).is_some()
            || WORDS.relation.get(rest).is_some();
        manner.then_some(Next::Words(rest))
    },
    |lead, s, _| {
        matches!(s, "以及" | "和" | "及" | "与").then(|| {
            lead.subject = "";
            Next::End
        })
    },
    // 实现|了|人均收入破万元
    |lead, s, _| s.strip_prefix('了').filter(|_| lead.light).map(Next::Words),
    // 新建和改造提升, 新建、更新: verbs joined.
    |lead, s, _| {
        lead.verb?;
        let rest = scan::after(s, &["以及", "和", "及", "并", "或", "与", "了", "一批", "好"])?;
        WORDS.guard.prefix(s).is_none().then_some(Next::Words(rest))
    },
];

impl<'t> Lead<'t> {
    /// Takes openers, modals and verbs off the front.
    pub(super) fn strip_front(&mut self, before: Before) {
        loop {
            let s = trim(self.subject);
            self.subject = s;
            match RULES.iter().find_map(|rule| rule(self, s, before)) {
                Some(Next::Words(rest)) => self.subject = rest,
                Some(Next::End) | None => return,
            }
        }
    }
}
