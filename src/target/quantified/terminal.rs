//! Numbers whose noun stands before them.
//!
//! | item | record |
//! | --- | --- |
//! | `新增规上工业企业100家` | output 规上工业企业 = 100 家 |
//! | `城乡居民收入分别增长5%、6%` | growth of two indicators |
//! | `增速居全省第4位` | level …增速全省排名 = 4 位 |

use super::super::lead::{self, Before, Lead, trim};
use super::super::{near, phrase};
use super::measure::Told;
use super::noun::is_medal;
use super::{Reader, rank, reach, subject};
use crate::decimal::Decimal;
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan;
use crate::span::Span;

/// How long the name of an earlier figure may be that another is so many times of, in characters.
const EARLIER: usize = 9;

impl<'a> Reader<'a> {
    /// What of a river is graded, where that of another one was before: 渚江出省断面水质…、澜河|达到Ⅱ类.
    fn of_river(&self, subject: &str) -> Option<String> {
        const WATERS: [char; 6] = ['江', '河', '湖', '溪', '海', '川'];
        let before = self.subjects.last()?;
        let (at, _) = before.char_indices().nth(subject.chars().count())?;
        let alike =
            subject.ends_with(WATERS) && before[..at].ends_with(WATERS) && subject.chars().count() < 5;
        alike.then(|| format!("{subject}{}", &before[at..]))
    }

    /// Whether the number is a running total: 累计4个, 累计入驻企业20家.
    fn so_far(&self, start: u32, v: usize, lead: &Lead) -> bool {
        let words = trim(near(self.text, start, self.quantities[v].span.start).of(self.text));
        let there = lead.verb.is_some_and(|v| ["入驻", "集聚", "聚集", "汇聚", "落户", "注册"].contains(&v));
        ["累计", "总计", "共计"].contains(&words) || there && words.starts_with("累计")
    }

    /// Whether a round size stands before another one that names the same kind of thing: 百亩、千亩连片基地.
    pub(super) fn names_a_size(&self, v: usize) -> bool {
        let round = |s: &str| s.chars().all(|c| "百千万".contains(c));
        let next = self.quantities.get(v + 1);
        let q = &self.quantities[v];
        // 万亩千亿平台
        let scale = |n: &Quantity| n.span.start == q.span.end && n.number.of(self.text) == "千亿";
        q.dimension == Dimension::Physical
            && round(q.number.of(self.text))
            && next.is_some_and(|n| {
                scale(n)
                    || n.unit == q.unit
                        && round(n.number.of(self.text))
                        && Span { start: q.span.end, end: n.span.start }.of(self.text) == "、"
            })
    }

    /// The noun stands before: every number of `list` is said of the lead's subject.
    pub(super) fn terminal(&mut self, start: u32, lead: &Lead, list: &[usize], from: &[Decimal]) {
        let first = &self.quantities[list[0]];
        let hint = Span { start: first.span.start, end: first.number.start }.of(self.text);
        let mut relation = lead.relation;
        let bound = !hint.is_empty();
        let reached = bound && scan::holds(hint, &["突破", "跨", "稳定", "保持", "控制", "达"]);
        let exceeds = bound && scan::holds(hint, &["超", "高于", "逾", "多于"]);
        if relation.is_none() && reached {
            relation = Some(Relation::Level);
        }
        if lead.verb.is_some_and(|v| ["跨上", "迈上", "跨越"].contains(&v)) {
            relation = relation.or(Some(Relation::Level));
        }
        // 甲产业产值超9亿元，乙产业超7亿元: as 突破.
        if exceeds && first.dimension == Dimension::Money && lead.verb.is_none() {
            relation = relation.or(Some(Relation::Level));
        }
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        let mut subject = trim(lead.subject);
        // （调增1个百分点）: by how much a target was changed.
        if subject == "调" && relation.is_some() {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        let mut inner = lead.verb;
        let (short, verb) = phrase::after_inner_verb(subject);
        // 松陌新区|累计引进|光电企业: whose they are.
        let mut seat = "";
        if let Some((who, _)) = verb.and_then(|verb| scan::cut(subject, verb))
            && let who = scan::before(who, &["累计", "共", "已"]).unwrap_or(who)
            && scan::ends(who, &["谷", "新区", "基地", "平台", "示范区"])
            && (4..=12).contains(&who.chars().count())
            && !who.contains(['、', '在', '以', '的'])
        {
            seat = who;
        }
        if verb.is_some() {
            (subject, inner) = (short, verb);
            self.verb = verb;
        }
        // 提高低保标准、|覆盖|9万人
        let reached = if subject.is_empty() && lead.verb == Some("覆盖") { "覆盖" } else { subject };
        if let ([only], Dimension::Count, Some((before, reaching))) =
            (list, first.dimension, reach::reach(reached))
            && let Some(whom) = reach::counted(first.unit)
        {
            let indicator = self.reached(before, reaching, whom);
            let measure = Self::reach_measure(reaching, first);
            self.emit(start, *only, indicator, measure, lead.part, lead.verb, &[], None);
            return;
        }
        // 松陌稳居百强区|14位
        let placed = first.unit == "位" && scan::holds(subject, &["稳居", "位居", "位列", "跃居"]);
        let placed = placed || first.dimension == Dimension::Rank;
        let ranks = placed.then(|| self.ranked(subject, lead, relation));
        let (mut scope, mut rate, mut each) = ("", "", lead.each);
        if let Some(ranks) = &ranks {
            (subject, scope, rate) = (&ranks.subject, &ranks.scope, ranks.rate);
            (each, relation) = (ranks.each, ranks.relation);
        }
        // 松陌|在全国百强县|中前移5位: its rank rose.
        let rose = first.unit == "位" && first.dimension == Dimension::Count && relation.is_some();
        let ranked_in;
        let moved = subject.strip_suffix("排名").unwrap_or(subject);
        if rose && let Some((who, among)) = rank::peers(moved) {
            ranked_in = format!("{who}{among}排名");
            subject = &ranked_in;
        } else if rose && let Some((who, within)) = rank::evaluation(moved) {
            ranked_in = format!("{who}{within}排名");
            subject = &ranked_in;
        }
        if first.dimension == Dimension::Grade {
            subject = grade_subject(subject);
        }
        let of_river = self.of_river(subject).filter(|_| first.dimension == Dimension::Grade);
        subject = of_river.as_deref().unwrap_or(subject);
        // 猕猴桃产量|稳定在|全国|1/4: what a fraction is of.
        let mut share = "";
        if first.dimension == Dimension::None
            && first.number.of(self.text).contains(['/', '分'])
            && let Some((place, _)) = WORDS.place.suffix(subject)
        {
            let before = lead::lead(&subject[..subject.len() - place.len()], Before::Other);
            if before.relation == Some(Relation::Level) {
                (share, subject) = (place, before.subject);
            }
        }
        // 地区生产总值|是2015年的3倍
        let earlier = subject.strip_suffix('的').filter(|_| first.unit == "倍");
        if let Some((at, word)) = earlier.and_then(|base| {
            ["达到", "相当于", "是", "为", "达"].into_iter().find_map(|w| Some((scan::last(base, w)?, w)))
        }) && subject[at + word.len()..].chars().count() <= EARLIER
        {
            subject = lead::lead(&subject[..at], Before::Other).subject;
            relation = Some(Relation::Level);
        }
        // 储备规模达到年度投资规模2倍以上
        if first.unit == "倍"
            && let Some((thing, _)) = scan::cut(subject, "稳定在").or_else(|| scan::cut(subject, "达到"))
            && !thing.is_empty()
        {
            subject = trim(thing);
            relation = Some(Relation::Level);
        }
        // The place in a ranking is no part of what is ranked.
        let whole =
            if first.dimension == Dimension::Rank || !share.is_empty() { subject } else { lead.whole };
        let (mut noun, names, dealt) = self.noun_before(subject, seat, lead, list, relation);
        each |= dealt;
        let lead = &Lead { each, whole, ..lead.clone() };
        if scan::starts_in(&noun, "“”") && noun.matches('“').count() != noun.matches('”').count() {
            noun = noun.replace(['“', '”'], "");
        }
        let verb = lead.verb.or(inner).or(self.verb);
        let medal = is_medal(first.unit);
        // 地区生产总值…净增1万亿元 is of the thing itself; 净增12家 are other things of its name.
        let increase = |v: &&str| first.dimension == Dimension::Money && matches!(*v, "净增" | "增加");
        let delivers = inner.filter(|v| !increase(v));
        // 在甲、乙两项大赛中斩获6金3银: all of them in both.
        // 举办购物节等活动，我市|跃居全国满意度测评第4位: the place reported on is ranked, and not what it did.
        let own = ranks.is_some()
            && noun.is_empty()
            && scan::ends(scope, &["测评", "评估", "评价", "考核", "指数"])
            && scan::starts(trim(self.clause.of(self.text)), &["我市", "我省", "我区", "我县", "我州"]);
        let mut subjects = if medal && !noun.is_empty() || own {
            vec![noun.clone(); list.len()]
        } else {
            self.subjects_for(&noun, lead, list.len(), relation, delivers, first.dimension)
        };
        // 9个市重点、|20个|县重点项目分别完成投资…
        if lead.each {
            for one in &mut subjects {
                *one = phrase::without_number(one).to_string();
            }
        }
        // 办理代表建议9件、委员提案8件，办复率99%: of both.
        if noun.ends_with('率')
            && let [.., a, b] = &self.records[..]
            && scan::ends(&a.indicator, &["建议", "议案"])
            && b.indicator.ends_with("提案")
        {
            for one in &mut subjects {
                let rate = one.strip_prefix(b.indicator.as_str()).unwrap_or(one);
                *one = format!("{}、{}{rate}", a.indicator, b.indicator);
            }
        }
        // 优良天数比例77%、增加9天: the days, and not their share.
        if first.unit == "天" && noun.is_empty() {
            for one in &mut subjects {
                let days = scan::before(one, &["比例", "比率"]).filter(|days| days.ends_with("天数"));
                *one = days.unwrap_or(one).to_string();
            }
        }
        // 增速居全省第9位、上升1位: the rank rose.
        if first.unit == "位"
            && noun.is_empty()
            && scope.is_empty()
            && let ([one], Some(before)) = (&mut subjects[..], self.records.last())
            && before.unit == "位"
        {
            one.clone_from(&before.indicator);
        }
        // 位居|国家试点评估|第3位
        let told = !scope.is_empty() && WORDS.place.get(scope).is_none() && scope.chars().count() > 5;
        if subjects.iter().all(String::is_empty) && !told {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        let growth = list.len();
        for (i, subject) in subjects.iter().enumerate() {
            let v = if growth == 1 { list[0] } else { list[i.min(list.len() - 1)] };
            let q = &self.quantities[v];
            let (indicator, mut measure) = self.measured(&Told { subject, q, relation, lead, verb, exceeds });
            let spoken = self.spoken.is_some() && noun.is_empty();
            if spoken && scan::has(self.before, "增长") && q.dimension == Dimension::Ratio {
                measure = Measure::Growth;
            }
            // 确保增长5.8%、力争6.2%以上
            if let Some(before) = self.records.last()
                && noun.is_empty()
                && relation.is_none()
                && lead.verb.is_none()
                && before.unit == q.unit
            {
                measure = before.measure.unwrap_or(measure);
            }
            // 均保持10%以上增长
            let past = self.text.get(q.span.end as usize..).unwrap_or("");
            let past = past.strip_prefix('的').unwrap_or(past);
            if q.dimension == Dimension::Ratio
                && measure == Measure::Level
                && scan::starts(past, &["增长", "增速", "增幅"])
            {
                measure = Measure::Growth;
            }
            let indicator = if share.is_empty() { indicator } else { format!("{indicator}占{share}比重") };
            let indicator = if q.dimension == Dimension::Ratio && measure == Measure::Level {
                of_whole(indicator)
            } else {
                indicator
            };
            let indicator = if medal { format!("{indicator}{}牌", q.unit) } else { indicator };
            let indicator = if scope.is_empty() {
                indicator
            } else {
                format!("{}{rate}{scope}排名", indicator.strip_suffix(rate).unwrap_or(&indicator))
            };
            // 百强榜|进位至第77位
            let indicator =
                if ranks.is_some() && indicator.ends_with('榜') { indicator + "排名" } else { indicator };
            let from = from.get(i).or(from.last()).copied();
            // 甲居第2位，乙、丙均居第2位: the rank is said of each once.
            if each
                && !scope.is_empty()
                && growth == 1
                && self.records.iter().any(|r| r.indicator == indicator)
            {
                continue;
            }
            // 新增学科2个、累计4个: how many there are by now.
            if measure == Measure::Output && self.so_far(start, v, lead) {
                measure = Measure::Level;
            }
            self.count_stands(q, &mut measure, relation, lead);
            self.emit(start, v, indicator, measure, lead.part, verb, &names, from);
        }
        // A distance to another figure is said in passing; what follows goes on with the figure itself.
        if !subject::passing(&noun) && !scan::starts(&noun, &["高于", "低于", "快于", "慢于", "涵盖"])
        {
            self.subjects = subjects;
        }
    }
}

/// A share of a whole with the noun that a table gives it: 工业投资占固定资产投资|比重.
fn of_whole(mut indicator: String) -> String {
    if let Some(at) = indicator.rfind('占').filter(|&at| at > 0) {
        let of = &indicator[at + '占'.len_utf8()..];
        if !of.is_empty()
            && !scan::ends_in(of, "比重例率度")
            && (!scan::starts_in(of, "比用有地") || scan::starts(of, &["地区", "地方"]))
        {
            let noun = if of.ends_with("计划") { "比例" } else { "比重" };
            indicator = scan::replaced(&indicator, "占到", "占") + noun;
        }
    }
    indicator
}

/// The subject of a grade without the words that lead to it: 湖水质|稳定保持在地表水.
fn grade_subject(subject: &str) -> &str {
    let words = [
        "稳定保持在",
        "稳定保持",
        "稳定达到",
        "保持在",
        "保持",
        "稳居",
        "稳定在",
        "达到",
        "达",
        "位居",
        "为",
    ];
    match words.iter().filter_map(|w| scan::last(subject, w)).filter(|&at| at > 0).min() {
        Some(at) => trim(lead::lead(&subject[..at], Before::Other).subject),
        None => subject,
    }
}
