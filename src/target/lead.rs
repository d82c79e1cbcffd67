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

use super::phrase;
use crate::lexicon::words::{Relation, WORDS};
use crate::scan;

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

/// Per whom money is paid and by when a state is reached, beside a relation.
const PER: [&str; 10] = [
    "每立方米",
    "每人每月",
    "每人每年",
    "每人每天",
    "每月每人",
    "一季度",
    "二季度",
    "三季度",
    "四季度",
    "上半年",
];

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
            let s = trim(self.subject);
            self.subject = s;
            // 上云企业新增120家
            if s.ends_with(['增', '展', '出', '建'])
                && let Some(verb) =
                    ["新增", "净增", "新拓展", "推出", "新建"].into_iter().find(|v| s.ends_with(v))
                && self.relation.is_none()
                && s.len() > verb.len()
            {
                self.verb.get_or_insert(verb);
                self.subject = &s[..s.len() - verb.len()];
                continue;
            }
            if let Some((word, _)) = WORDS.each.suffix(s)
                && !(word == "均"
                    && ["人", "户", "年", "日", "月", "平", "地", "亩", "生"]
                        .iter()
                        .any(|c| s[..s.len() - word.len()].ends_with(c)))
            {
                self.each = true;
                self.subject = &s[..s.len() - word.len()];
                continue;
            }
            if let Some((word, relation)) = WORDS.relation.suffix(s)
                && !noun_end(s, word)
                && !(done && matches!(relation, Relation::Growth | Relation::Decline))
            {
                if self.relation.is_none_or(|now| rank(*relation) > rank(now)) {
                    self.relation = Some(*relation);
                }
                if self.relation_word.is_empty() {
                    self.relation_word = word;
                }
                self.subject = &s[..s.len() - word.len()];
                continue;
            }
            if let Some((word, _)) = WORDS.adverb.suffix(s)
                && !noun_end(s, word)
            {
                self.subject = &s[..s.len() - word.len()];
                continue;
            }
            // 低保标准|提高到每人每月|…元
            let monthly = ["每月", "每年"].iter().find_map(|w| s.strip_suffix(w));
            let monthly =
                monthly.filter(|rest| WORDS.relation.suffix(rest).is_some_and(|(_, r)| *r == Relation::To));
            if let Some(rest) = monthly.or_else(|| PER.iter().find_map(|w| s.strip_suffix(w))) {
                self.subject = rest;
                continue;
            }
            if let Some(at) = comparison(s)
                && (self.relation.is_some()
                    || self.verb == Some("净增")
                    || s[at..].contains(|c: char| c.is_ascii_digit()))
            {
                self.subject = &s[..at];
                continue;
            }
            // 天然气产量|2030年|达到…
            if let Some(at) = year_end(s) {
                self.subject = &s[..at];
                continue;
            }
            if let Some(at) = years_running(s) {
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
                && let Some((_, rest)) = s.split_once("”即")
            {
                self.subject = rest;
                continue;
            }
            if let Some(rest) = s.strip_prefix("其中") {
                self.part = true;
                self.subject = rest;
                continue;
            }
            if WORDS.guard.prefix(s).is_some() {
                return;
            }
            if let Some(rest) = after_serial(s)
                .or_else(|| after_remark(s))
                .or_else(|| after_plan(s))
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
                && starts_verb(&s[word.len()..])
            {
                self.subject = &s[word.len()..];
                continue;
            }
            if let Some((word, _)) = WORDS.opener.prefix(s).or_else(|| WORDS.modal.prefix(s)) {
                if WORDS.deliver.get(word).is_some() {
                    self.verb.get_or_insert(word);
                }
                self.subject = &s[word.len()..];
                continue;
            }
            if let Some(word) = verb(s) {
                // 签约项目履约率, 新增贷款增速: the verb is part of the noun, unless it says which way.
                const MOVES: [&str; 14] = [
                    "稳定", "提升", "提高", "推动", "促进", "促使", "推进", "加快", "降低", "改善", "压减",
                    "压降", "压缩", "削减",
                ];
                if before == Before::Rate && WORDS.light.get(word).is_none() && !MOVES.contains(&word) {
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
                if (self.verb.is_some() || self.light) && only_verbs(s) {
                    return;
                }
                self.take_verb(word);
                continue;
            }
            if let Some((word, _)) = WORDS.manner.prefix(s)
                && let rest = trim(&s[word.len()..])
                && (rest.is_empty()
                    || starts_verb(rest)
                    || rest.starts_with("突破")
                    || WORDS.relation.get(rest).is_some())
            {
                self.subject = rest;
                continue;
            }
            if matches!(s, "以及" | "和" | "及" | "与") {
                self.subject = "";
                return;
            }
            // 新建和改造提升, 新建、更新: verbs joined.
            if self.verb.is_some()
                && let Some(rest) = ["以及", "和", "及", "并", "或", "与", "了", "一批", "好"]
                    .iter()
                    .find_map(|w| s.strip_prefix(w))
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

/// A numeral of an ordinal: 一是, 十三是.
fn ordinal(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// What follows a serial mark that opens the words: （2）|新建, 七是|推进, ㉒|实施.
fn after_serial(s: &str) -> Option<&str> {
    let bare = s.trim_start_matches(serial_sign);
    if bare.len() < s.len() {
        return Some(bare);
    }
    let inner = s.strip_prefix(['（', '('])?;
    let rest = inner.trim_start_matches(numeral);
    (rest.len() < inner.len()).then(|| rest.strip_prefix(['）', ')'])).flatten()
}

/// How long a remark in brackets may be that opens the words, in characters.
const REMARK: usize = 6;

/// What follows a remark in brackets that opens the words: （下同）|地区生产总值.
fn after_remark(s: &str) -> Option<&str> {
    let inner = s.strip_prefix(['（', '('])?;
    let (at, close) = inner.char_indices().take(REMARK + 1).find(|(_, c)| matches!(c, '）' | ')'))?;
    let rest = &inner[at + close.len_utf8()..];
    (!rest.is_empty()).then_some(rest)
}

/// What follows the five-year plan that opens the words: “十五五”时期|新增人口.
fn after_plan(s: &str) -> Option<&str> {
    let (plan, rest) = s.strip_prefix('“')?.split_once('”')?;
    let plan = plan.strip_prefix('十').filter(|p| p.ends_with('五') && p.chars().count() == 2);
    plan.and_then(|_| ["时期", "期间", "末"].iter().find_map(|w| rest.strip_prefix(w)))
}

/// What is done where the words open with where or for whom: 围绕重点人群|开展培训, 在松陌镇等8个乡镇|新建基地,
/// 为|老旧小区加装电梯, 为企业提供|信贷支持.
fn after_setting(s: &str, before: Before) -> Option<&str> {
    let counted = |r: &str| r.contains(|c: char| c.is_ascii_digit());
    if let Some(whom) = s.strip_prefix(['为', '向']).filter(|whom| !counted(whom) && !whom.is_empty()) {
        let given = ["提供", "发放", "配备", "开展"].iter().find_map(|w| scan::cut(whom, w));
        let given = given.filter(|(whom, given)| !whom.is_empty() && !given.is_empty());
        return match given {
            Some((_, given)) => Some(given),
            // 企业入库税收|为上年的2倍
            None if before == Before::Rate || whom.ends_with('的') => None,
            None => s.strip_prefix('为').filter(|whom| !whom.starts_with(['年', '民'])),
        };
    }
    const DONE: [&str; 19] = [
        "发放", "新增", "提供", "安装", "铺设", "开展", "举办", "组织", "实施", "新建", "建设", "建成",
        "打造", "布局", "推广", "培育", "引进", "硬化", "改造",
    ];
    // 在考核评价中|空气质量指标
    if s.starts_with('在')
        && let Some((_, rest)) = ["评价中", "考核中", "测评中", "评估中"].iter().find_map(|w| scan::cut(s, w))
    {
        // 在考核中|位列第1
        let ranked = rest.starts_with(['位', '排', '名', '居', '列', '获', '荣']);
        return (!rest.is_empty() && !ranked).then_some(rest);
    }
    let about =
        ["围绕", "面向", "针对", "聚焦", "利用", "依托", "通过"].iter().find_map(|w| s.strip_prefix(w));
    let within = s.strip_prefix('在').filter(|r| !r.starts_with('建'));
    let setting = about.or(within)?;
    let at = DONE.iter().filter_map(|w| setting.find(w)).min().filter(|&at| at > 0)?;
    // 在城区主干道|安装路灯
    let place =
        |r: &str| r.ends_with(['区', '县', '市', '镇', '乡', '村', '路', '道', '站', '内', '处', '点', '街']);
    if about.is_none() && !counted(&setting[..at]) && !place(&setting[..at]) {
        return None;
    }
    (verb(&setting[at..]).is_some() && !setting[..at].ends_with('的')).then(|| &setting[at..])
}

/// Whether a character is a circled or bracketed number: ②, ㉒, ⑵.
pub fn serial_sign(c: char) -> bool {
    matches!(c, '①'..='⒛' | '㈠'..='㈩' | '㉑'..='㉟' | '㊱'..='㊿' | '❶'..='❿')
}

/// What follows a year or month that opens the words: 到2027年|森林覆盖率, 9月底前|交付厂房.
fn after_year(s: &str) -> Option<&str> {
    if !s.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '到' | '至' | '截' | '自')) {
        return None;
    }
    // 自2017年以来|累计投入
    if s.starts_with('自') {
        let (at, _) = s.char_indices().nth(6)?;
        return s.get(at..)?.strip_prefix("以来");
    }
    let s = ["到", "至", "截至"].iter().find_map(|w| s.strip_prefix(w)).unwrap_or(s);
    let rest = s.trim_start_matches(|c: char| c.is_ascii_digit());
    // 9月底前|交付
    if let Some(after) = ["月底前", "月前", "月末前"]
        .iter()
        .find_map(|w| rest.strip_prefix(w))
        .filter(|_| rest.len() < s.len())
    {
        return Some(after);
    }
    // 2024/2025年榨季|糖料蔗入厂量
    let rest = rest
        .strip_prefix(['/', '／', '—'])
        .map_or(rest, |to| to.trim_start_matches(|c: char| c.is_ascii_digit()));
    let year = s.len() - rest.len() >= 4;
    let rest = rest.strip_prefix('年')?;
    let rest =
        ["底前", "末前", "底", "末", "前", "榨季"].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
    year.then_some(rest)
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
    let noun = rest.starts_with(['率', '面', '量', '型', '性', '者', '额', '业', '力', '费', '权'])
        || rest.chars().count() == 1
        || WORDS.guard.prefix(s).is_some();
    (!noun).then_some(word)
}

/// Whether `s` is made of two or more verbs and nothing else.
fn only_verbs(s: &str) -> bool {
    let mut rest = s;
    let mut count = 0;
    while let Some((word, _)) = WORDS.deliver.prefix(rest).or_else(|| WORDS.deliver.suffix(rest)) {
        rest = rest.strip_prefix(word).or_else(|| rest.strip_suffix(word)).unwrap_or("");
        count += 1;
    }
    rest.is_empty() && (count > 1 || s.chars().count() > 2)
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

/// Whether the relation-like end of `s` belongs to a noun: 行为, 之有, 新高.
fn noun_end(s: &str, word: &str) -> bool {
    let before = &s[..s.len() - word.len()];
    match word {
        "为" => before.ends_with(['行', '作', '人', '成', '认']),
        "有" => before.ends_with(['拥', '所', '国', '具', '共', '特', '没']),
        "高" => before.ends_with(['新', '最', '提', '较', '更']),
        "低" => before.ends_with(['最', '降', '更']),
        "超" => before.ends_with(['中', '英']),
        "增" => before.ends_with(['新', '净', '倍', '年']),
        // 老旧小区|改造提升|30个
        "提升" => before.ends_with("改造"),
        "减" => before.ends_with(['双']),
        "降" => before.ends_with(['压']),
        "在" => before.ends_with(['存', '所', '潜']),
        "到" => before.ends_with("争取"),
        "达" => before.ends_with(['发', '通', '表', '雷', '传']),
        "快" => before.ends_with(['加', '尽']),
        "能" => before.ends_with([
            '用', '耗', '产', '功', '职', '性', '节', '储', '动', '潜', '技', '智', '热', '电', '效',
        ]),
        "需" => before.ends_with(['内', '急', '刚']),
        "排" => before.ends_with(['安', '减', '铺']),
        "列" => before.ends_with(['班', '系', '序', '专', '队', '行']),
        "居" => before.ends_with(['村', '社', '民', '安', '宜', '新', '旧', '邻', '群', '移', '定', '旅']),
        "新" => before.ends_with(['创', '更', '高', '专']),
        _ => false,
    }
}

/// Where a year starts that ends `s`, with something before it.
fn year_end(s: &str) -> Option<usize> {
    let rest = s.strip_suffix('底').or_else(|| s.strip_suffix('末')).unwrap_or(s).strip_suffix('年')?;
    let at = rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let at = if s[..at].ends_with(['到', '至']) { at - '到'.len_utf8() } else { at };
    (at > 0 && rest.len() >= at + 4).then_some(at)
}

/// Where 连续五年, 近三年 or 五年 starts at the end of `s`.
fn years_running(s: &str) -> Option<usize> {
    let years = s.strip_suffix('年')?;
    let at = years.trim_end_matches(numeral).len();
    let counted = at < years.len() && years.len() - at < 4;
    let at = ["连续", "近", "过去"].iter().find_map(|w| s[..at].strip_suffix(w)).map_or(at, str::len);
    (at > 0 && counted && !s[..at].ends_with(['每', '第', '前'])).then_some(at)
}

/// What follows a span of years that opens the words: 近3年|提升, 五年|跨越.
fn after_years_running(s: &str) -> Option<&str> {
    let rest = ["近", "连续"].iter().find_map(|w| s.strip_prefix(w)).unwrap_or(s);
    let years = rest.trim_start_matches(numeral);
    let after = years.strip_prefix('年').filter(|_| years.len() < rest.len())?;
    let after = ["来", "间", "内"].iter().find_map(|w| after.strip_prefix(w)).unwrap_or(after);
    let said = after.is_empty()
        || WORDS.relation.prefix(after).is_some()
        || WORDS.adverb.prefix(after).is_some()
        || WORDS.deliver.prefix(after).is_some();
    // 三年行动 is no span of years.
    (said && WORDS.guard.prefix(after).is_none()).then_some(after)
}

fn numeral(c: char) -> bool {
    matches!(
        c,
        '0'..='9'
            | '一'
            | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '几'
            | '数'
            | '多'
    )
}

/// Where a comparison with an earlier time starts at the end of `s`: 地区生产总值|比上年.
fn comparison(s: &str) -> Option<usize> {
    let (at, c) = s.char_indices().rev().take(14).find(|(_, c)| matches!(c, '比' | '较'))?;
    let after = &s[at..];
    let earlier = ["上年", "去年", "疫情", "同期", "年初", "年末", "年底", "年", "上月", "末", "期"]
        .iter()
        .any(|w| after.contains(w));
    // 较“十三五”, 比“四经普”
    let earlier = earlier || after[c.len_utf8()..].starts_with('“') && after.ends_with('”');
    (earlier && !after.starts_with("比重") && !after.starts_with("比例")).then_some(at)
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
