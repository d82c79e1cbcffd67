//! Ranks: what is ranked, and among whom.
//!
//! | words before the rank | ranked | among |
//! | --- | --- | --- |
//! | `交易量居全省` | 交易量 | 全省 |
//! | `增速跃居全市` | what was said to grow, its 增速 | 全市 |
//! | `在营商环境评价中` | 营商环境评价 | |
//! | `满意度在全国90个重点城市中排` | 满意度 | 全国重点城市 |

use super::super::lead::{self, Before, Lead, trim};
use super::super::phrase;
use super::Reader;
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::scan::{self, any};

/// What of a thing may be ranked in its place.
const RATES: [&str; 3] = ["增速", "增幅", "降幅"];

/// What stands before a rank.
pub(super) struct Ranked {
    /// What is ranked; empty where the clause does not say it.
    pub subject: String,
    /// Among whom.
    pub scope: String,
    /// `增速` or `增幅` where that is ranked, and not the thing.
    pub rate: &'static str,
    /// Whether each coordinate has a rank of its own.
    pub each: bool,
    pub relation: Option<Relation>,
}

impl Reader<'_> {
    /// What is ranked and among whom: 交易量居全国城市|第3.
    pub(super) fn ranked(&self, said: &str, lead: &Lead, relation: Option<Relation>) -> Ranked {
        let Parted { mut subject, mut scope, rate, verb, each, relation: of } =
            parted(said.strip_suffix('第').unwrap_or(said));
        let (each, relation) = (lead.each || each, relation.or(of));
        // 渔民收入|增速|7%、居全省第5位: the rate is ranked that was told.
        let told = self.records.last().filter(|_| subject.is_empty() && rate.is_empty());
        let told = told.and_then(|r| Some(&self.text[..r.number_span?.start as usize]));
        let told = |w: &&str| told.is_some_and(|told| told.ends_with(*w));
        let rate = Some(RATES.into_iter().find(told).unwrap_or(rate)).filter(|rate| !rate.is_empty());
        let rate = rate.or_else(|| self.grew(subject, scope)).unwrap_or("");
        // 居全国第9位、|中部地区|第2位: the same among others.
        let before = self.records.last().and_then(|r| r.indicator.strip_suffix("排名"));
        if scope.is_empty()
            && let Some(before) = before
            && WORDS.peer.suffix(subject).is_some()
            && subject.chars().count() <= 6
        {
            let at = WORDS.place.rfind(before).map_or(before.len(), |(at, ..)| at);
            let (subject, scope) = (before[..at].to_string(), subject.to_string());
            return Ranked { subject, scope, rate, each, relation };
        }
        if scope.is_empty() {
            (subject, scope) = AMONG.iter().find_map(|rule| rule(said, subject)).unwrap_or((subject, scope));
        }
        // 增速|松陌州|第4位: the rate of what was told.
        let (mut rate, of) = (rate, RATES.into_iter().find(|w| subject.starts_with(w)));
        if let Some(of) = of.filter(|_| scope.is_empty() && !self.subjects.is_empty()) {
            (scope, subject, rate) = (&subject[of.len()..], "", of);
        }
        // 渚江研究院发布的2025年全国“宜居城市”，松陌|居第9位
        if let Some((_, list)) = scan::cut(self.before, "发布的")
            && scope.is_empty()
            && (2..5).contains(&subject.chars().count())
        {
            let list = list.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('年');
            let subject = format!("{subject}{list}排名");
            return Ranked { subject, scope: String::new(), rate, each, relation };
        }
        // 在“城市影响力指数”中表现突出，居全国第9位
        // 在城市活力评价中，松陌|居第9位
        let short = subject.chars().count() < 4 && evaluation(self.before).is_some();
        let graded = if subject.is_empty() || short { self.before } else { subject };
        let scope = if let Some((who, among)) = peers(subject) {
            subject = who;
            format!("{among}{scope}")
        } else if let Some((who, within)) = evaluation(graded) {
            // 松陌|在营商环境评价中: the place reported on is not said.
            let place = who.chars().count() < 4;
            subject = if place { within } else { who };
            if place { scope.to_string() } else { format!("{within}{scope}") }
        } else {
            scope.to_string()
        };
        // 发展指数|排位|升至第18位
        let subject = subject.strip_suffix("排位").unwrap_or(subject);
        // 世界大港|排名|提升至40位: nothing else says that it is one.
        let named = scope.is_empty() && !subject.is_empty() && verb == "排名";
        let subject = format!("{subject}{}", if named { verb } else { "" });
        Ranked { subject, scope, rate, each, relation }
    }
}

impl Reader<'_> {
    /// The rate that is ranked where the rank of nothing follows a change: 总产值增长9%、|居全省第2位.
    fn grew(&self, subject: &str, scope: &str) -> Option<&'static str> {
        let last =
            self.records.last().filter(|r| subject.is_empty() && !scope.is_empty() && r.unit == "%")?;
        match last.measure? {
            Measure::Growth => Some("增速"),
            Measure::Decline => Some("降幅"),
            _ => None,
        }
    }
}

/// The words before a rank in their parts: 交易量|居|全省.
#[derive(Default)]
struct Parted<'t> {
    subject: &'t str,
    verb: &'static str,
    scope: &'t str,
    rate: &'static str,
    each: bool,
    relation: Option<Relation>,
}

/// By the verb where there is one, else by the name of the place.
fn parted(words: &str) -> Parted<'_> {
    // 居民, 排放, 人|居环境: a noun that begins like a verb.
    let verb = |at: usize, w: &str| !scan::starts_in(&words[at + w.len()..], "民住家放污水车环");
    let mut end = words.len();
    let last = std::iter::from_fn(|| {
        let (at, word, _) = WORDS.ranks.rfind(&words[..end])?;
        end = at + word.len() - 1;
        while !words.is_char_boundary(end) {
            end -= 1;
        }
        Some((at, word))
    });
    let mut verbs = last.filter(|(at, w)| verb(*at, w));
    let subject = |until: usize| {
        let before = lead::lead(&words[..until], Before::Other);
        // 增速居全省第4位: the rate is ranked, not the thing.
        let rate = RATES.into_iter().find(|w| before.relation_word == *w).unwrap_or("");
        let verb = if before.relation_word == "排名" { "排名" } else { "" };
        Parted { subject: before.subject, rate, verb, each: before.each, ..Parted::default() }
    };
    if let Some((at, verb)) = verbs.next() {
        let scope = trim(words[at + verb.len()..].trim_end_matches('前'));
        // 增幅|全省|排第6位: the place may stand before the verb.
        let place = WORDS.place.suffix(&words[..at]).map_or("", |(place, ())| place);
        let place = if scope.is_empty() { place } else { "" };
        let scope = if place.is_empty() { scope } else { place };
        // 产值和利润|分|居全省第3位、第2位
        let each = words[..at].ends_with('分');
        let end = at - place.len() - if each { '分'.len_utf8() } else { 0 };
        let mut parted = Parted { scope, relation: Some(Relation::Level), ..subject(end) };
        parted.each |= each;
        // 综合实力|排名|位居|前50名
        parted.verb = if parted.verb.is_empty() { verb } else { parted.verb };
        // 总量和增速均居…: both are ranked.
        if !parted.rate.is_empty() && scan::ends_in(parted.subject, "和与及、") {
            let end = scan::find(words, parted.rate).map_or(at, |i| i + parted.rate.len());
            (parted.subject, parted.rate) = (trim(&words[..end]), "");
        }
        return parted;
    }
    if WORDS.place.get(words).is_some() {
        return Parted { scope: words, ..Parted::default() };
    }
    // 交易量|全省|第1
    let world = || ["全球", "世界"].into_iter().find(|w| words.ends_with(w));
    if let Some(scope) = WORDS.place.suffix(words).map(|(scope, ())| scope).or_else(world) {
        return Parted { scope, ..subject(words.len() - scope.len()) };
    }
    // 营商环境|全省地级市|第3
    if let Some((at, ..)) = WORDS.place.rfind(words).filter(|(at, ..)| *at > 0)
        && (WORDS.peer.suffix(words).is_some() || WORDS.evaluation.suffix(words).is_some())
    {
        let before = lead::lead(&words[..at], Before::Other);
        return Parted { subject: before.subject, scope: &words[at..], ..Parted::default() };
    }
    Parted { subject: words, ..Parted::default() }
}

/// A rule by all that was said and the noun before the rank: who is ranked, and among whom.
type Among = for<'t> fn(&str, &'t str) -> Option<(&'t str, &'t str)>;

/// Who is ranked and among whom, where only the noun before the rank says it.
const AMONG: [Among; 3] = [
    |_, noun| among_first(noun),
    // 金牌数|全国地级市|第1
    |_, noun| {
        let at = ["全国", "全省"].iter().find_map(|w| scan::last(noun, w)).filter(|&at| at > 3)?;
        scan::ends(noun, &["地级市", "城市", "县", "设区市", "区县", "高校"]).then(|| noun.split_at(at))
    },
    // 在全球大港排名|跃升至前30位
    |said, noun| {
        let (who, among) = noun.split_once('在').filter(|_| scan::has(said, "排名"))?;
        (among.chars().count() > 4 && !among.ends_with('中')).then_some((who, among))
    },
];

/// Who came in among the first, and among whom: 松陌经开区|跻身|国家级经开区|50强.
fn among_first(words: &str) -> Option<(&str, &str)> {
    let (who, among) = ["跻身", "入围", "进入"].iter().find_map(|w| scan::cut(words, w))?;
    let first = trim(among).strip_suffix('强')?;
    let among = first.trim_end_matches(|c: char| c.is_ascii_digit());
    (among.len() < first.len()).then(|| (lead::lead(who, Before::Other).subject, among))
}

/// Who was compared, and in what: 青渚区|在|营商环境评价|中.
pub(super) fn evaluation(words: &str) -> Option<(&str, &str)> {
    let (who, within) = words.split_once('在')?;
    let (at, _) = within.char_indices().find(|&(at, c)| {
        c == '中' && WORDS.evaluation.suffix(within[..at].trim_end_matches(any(&['”', '》']))).is_some()
    })?;
    let within = within[..at].trim_matches(any(&['“', '”']));
    // 在|210个|城市信用评价排名中
    let counted = within.starts_with(|c: char| c.is_ascii_digit());
    let within = if counted { phrase::without_number(within) } else { within };
    // 在全省综合|排名|中: what is added to every rank.
    Some((trim(who), within.strip_suffix("排名").unwrap_or(within)))
}

/// Who was ranked, and among whom: 满意度|在|全国90个重点城市|中 → 全国重点城市.
pub(super) fn peers(words: &str) -> Option<(&str, String)> {
    let inner = words.strip_suffix('中').unwrap_or(words);
    let (who, among) =
        words.rsplit_once('在').map_or(("", inner), |(who, _)| (who, &inner[who.len() + '在'.len_utf8()..]));
    let at = among.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let counted = among[at..].trim_start_matches(|c: char| c.is_ascii_digit());
    let counted =
        counted.strip_prefix('个').filter(|_| counted.len() < among[at..].len()).unwrap_or(&among[at..]);
    let said = inner.len() < words.len() || inner.len() > among.len();
    (said && WORDS.peer.suffix(among).is_some()).then(|| (trim(who), format!("{}{counted}", &among[..at])))
}
