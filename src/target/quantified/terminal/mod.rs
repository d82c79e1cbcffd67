//! Numbers whose noun stands before them.
//!
//! | item | record |
//! | --- | --- |
//! | `新增规上工业企业100家` | output 规上工业企业 = 100 家 |
//! | `城乡居民收入分别增长5%、6%` | growth of two indicators |
//! | `增速居全省第4位` | level …增速全省排名 = 4 位 |

mod before;

use super::super::lead::{Lead, trim};
use super::super::{near, phrase};
use super::measure::Told;
use super::noun::is_medal;
use super::{Reader, closes, reach, subject};
use crate::decimal::Decimal;
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan::{self, any};
use crate::span::Span;
use before::Before;

impl<'a> Reader<'a> {
    /// The noun stands before: every number of `list` is said of the lead's subject.
    pub(super) fn terminal(&mut self, start: u32, lead: &Lead, list: &[usize], from: &[Decimal]) {
        let first = &self.quantities[list[0]];
        let hint = Span { start: first.span.start, end: first.number.start }.of(self.text);
        let reached = scan::holds(hint, &["突破", "跨", "稳定", "保持", "控制", "达"])
            || lead.verb.is_some_and(|v| ["跨上", "迈上", "跨越"].contains(&v));
        let exceeds = scan::holds(hint, &["超", "高于", "逾", "多于"]);
        // 甲产业产值超9亿元，乙产业超7亿元: as 突破.
        let passed = exceeds && first.dimension == Dimension::Money && lead.verb.is_none();
        let relation = lead.relation.or((reached || passed).then_some(Relation::Level));
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        let subject = trim(lead.subject);
        // （调增1个百分点）: by how much a target was changed.
        // 造林9000亩（任务8000亩）
        let task = ["任务", "计划", "目标"].contains(&subject)
            && self.text[..start as usize].ends_with(any(&['（', '(']));
        // 比原定目标（7%）低1个百分点: the bracket says what it was.
        let aimed = subject.is_empty()
            && scan::before(&self.text[..start as usize], &["（", "("])
                .is_some_and(|ahead| scan::ends(ahead, &["目标", "任务", "计划", "预期"]));
        if ["调增", "调减"].contains(&subject) || task || aimed {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        let (short, verb) = phrase::after_inner_verb(subject);
        let seat = self.seated(start, lead, first);
        // 每村|培育|致富带头人3名
        let each = verb.and_then(|verb| scan::cut(subject, verb)).map(|(who, _)| who).filter(|who| {
            (2..=5).contains(&who.chars().count())
                && who.starts_with('每')
                && !scan::ends(who, &["年", "月", "天", "日", "周", "季度"])
        });
        let (subject, inner) = if verb.is_some() { (short, verb) } else { (subject, lead.verb) };
        if verb.is_some() {
            self.verb = verb;
        }
        if let [only] = list
            && let Some((indicator, measure)) = self.served(subject, lead, first)
        {
            // 带动商品销售9亿元、|增长6%|
            if measure == Measure::Level && first.dimension == Dimension::Money {
                self.subjects = vec![indicator.clone()];
            }
            self.emit(start, *only, indicator, measure, lead.part, lead.verb, &[], None);
            return;
        }
        let before = self.before_numbers(subject, lead, relation, first);
        let (noun, names, dealt) = self.noun_before(&before.subject, seat, lead, list, before.relation);
        let noun = match each.filter(|_| !noun.starts_with('每') && !noun.is_empty()) {
            Some(each) => format!("{each}{noun}"),
            None => noun,
        };
        // The place in a ranking is no part of what is ranked.
        let whole = if first.dimension == Dimension::Rank || !before.share.is_empty() {
            &before.subject
        } else {
            lead.whole
        };
        let lead = &Lead { each: before.each || dealt, whole, ..lead.clone() };
        // 电子信息、装备制造产业均达到千亿元|规模
        let past = self.text.get(first.span.end as usize..).unwrap_or("");
        let large = scan::starts(past, &["规模", "的规模", "级规模", "级产业规模", "产业规模"]);
        let sized = large && first.dimension == Dimension::Money && lead.relation.is_some();
        let noun =
            if sized && WORDS.attribute.suffix(&noun).is_none() { format!("{noun}规模") } else { noun };
        let unpaired = scan::starts_in(&noun, "“”") && noun.matches('“').count() != noun.matches('”').count();
        let noun = if unpaired { noun.replace(['“', '”'], "") } else { noun };
        let verb = lead.verb.or(inner).or(self.verb);
        let mut subjects = self.said_of(&noun, lead, &before, inner, list);
        // 解决|问题9万件, 淘汰|老旧车辆300辆、锅炉9台, 带动餐饮等|消费5亿元
        let thing = noun.strip_prefix(seat).unwrap_or(&noun);
        let doing = self.doing(lead, thing, first);
        for subject in subjects.iter_mut().filter(|_| !thing.is_empty()) {
            let Some(whose) = subject.strip_suffix(thing) else { continue };
            // 淘汰|落后|产能: what narrows the thing stays with it; 热线|解决|问题: whose it is.
            let at = if self.prefix == Some(whose) { 0 } else { whose.len() };
            let said = &subject[at..];
            if !scan::has(subject, doing) && !lead.verb.is_some_and(|verb| said.starts_with(verb)) {
                subject.insert_str(at, doing);
            }
        }
        // 核桃、烤烟|等|特色产业基地|分别达到4万亩、2万亩
        let named = lead.each
            && list.len() > 1
            && names.len() == list.len()
            && subjects.len() == list.len()
            && subjects.iter().all(|s| *s == noun && !s.is_empty());
        if named {
            subjects.iter_mut().zip(&names).for_each(|(subject, name)| subject.insert_str(0, name));
        }
        // 位居|国家试点评估|第3位
        let scope = before.scope.as_str();
        let told = WORDS.place.get(scope).is_none() && scope.chars().count() > 5;
        if subjects.iter().all(String::is_empty) && !told {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        for (i, subject) in subjects.iter().enumerate() {
            let v = list[i.min(list.len() - 1)];
            let q = &self.quantities[v];
            // 城镇登记失业率、居民消费价格|涨幅|分别控制在5%、3%以内: only the last is said to rise.
            let held = WORDS.relation.get(lead.relation_word) == Some(&Relation::Level);
            let moved = before.relation == Some(Relation::Growth) && i + 1 < subjects.len();
            let stands = moved && held && subject.ends_with('率');
            let relation = if stands { Some(Relation::Level) } else { before.relation };
            let told = Told { subject, q, relation, lead, verb, exceeds };
            let (indicator, measure) = self.measured(&told);
            let mut measure = self.said_before(&noun, &told).unwrap_or(measure);
            // 均保持10%以上增长
            let past = self.text.get(q.span.end as usize..).unwrap_or("");
            if q.dimension == Dimension::Ratio && measure == Measure::Level && closes::growth(past).is_some()
            {
                measure = Measure::Growth;
            }
            // 投入达9亿元、增长4%，分居全市第4位、第2位: the sum, and then its rise.
            let sum = i == 0 && subjects.get(1) == Some(subject);
            let rate = if sum { "" } else { before.rate };
            let mut indicator = before.named(indicator, q, measure, rate);
            // 新设企业900户、增长9%: there are as many more of the new, and not of all.
            if noun.is_empty()
                && matches!(measure, Measure::Growth | Measure::Decline)
                && let Some(told) = self.records.iter().rev().take(2).find(|r| r.indicator == indicator)
                && WORDS.fresh.prefix(told.verb).is_some()
                && (told.measure == Some(Measure::Output) || told.unit == "元")
                && !indicator.starts_with(told.verb)
            {
                indicator.insert_str(0, told.verb);
            }
            // 为敬老院|新增|床位200张: a verb after whose they are.
            let ahead = self.text[..first.span.start as usize].strip_suffix(noun.as_str());
            if ahead.is_some_and(|ahead| ahead.ends_with('为'))
                && let Some(at) = scan::find(&indicator, "新增").filter(|&at| at > 0)
            {
                indicator.replace_range(at..at + "新增".len(), "");
            }
            // 基础设施投资|占23%
            if matches!(lead.relation_word, "占" | "占到")
                && q.dimension == Dimension::Ratio
                && measure == Measure::Level
                && !indicator.contains('占')
            {
                indicator.push_str("占比");
            }
            // 甲居第2位，乙、丙均居第2位: the rank is said of each once.
            let again = |indicator: &String| self.records.iter().any(|r| r.indicator == *indicator);
            if lead.each && !scope.is_empty() && list.len() == 1 && again(&indicator) {
                continue;
            }
            // 新增学科2个、累计4个: how many there are by now.
            if measure == Measure::Output && self.so_far(start, v, lead) {
                measure = Measure::Level;
            }
            self.count_stands(q, &mut measure, before.relation, lead);
            let from = from.get(i).or(from.last()).copied();
            let names = if named { &names[i..=i] } else { &names };
            self.emit(start, v, indicator, measure, lead.part, verb, names, from);
        }
        // A distance to another figure is said in passing; what follows goes on with the figure itself.
        let figure = || scan::first(&noun, &["比全", "较全"]);
        if let Some(at) = WORDS.far.find(&noun).map(|(at, ..)| at).or_else(figure) {
            if at > 0 {
                self.subjects = vec![noun[..at].to_string()];
            }
        // 为年计划的56%，增长9%: not of the share.
        } else if !(subject::passing(&noun)
            || noun.starts_with("涵盖")
            || noun.starts_with('为') && scan::ends(&noun, &["计划", "预算", "目标"]))
        {
            // 增加值|总量|居全省第3位，增速达9%: what goes on is the figure.
            if !scope.is_empty() {
                let figure = subjects
                    .iter()
                    .map(|s| s.strip_suffix("总量").filter(|of| phrase::is_measured(of)).unwrap_or(s));
                self.subjects = figure.map(str::to_string).collect();
            } else {
                self.subjects = subjects;
            }
        }
    }

    /// The verbs without which what is counted is something else, those of the item before included.
    pub(super) fn doing(&self, lead: &Lead<'a>, noun: &str, q: &Quantity) -> &'a str {
        // 化解|积案9件、纠纷20件
        let bare = lead.verb.is_none() && !lead.light && lead.relation.is_none() && !noun.starts_with("恢复");
        let at = self.quantities.partition_point(|before| before.span.start < q.span.start);
        // 拆除违建30处、|复绿9万平方米
        let counted = at.checked_sub(1).is_some_and(|at| self.quantities[at].dimension == Dimension::Count);
        let things = q.dimension == Dimension::Count || q.dimension == Dimension::Physical && !counted;
        let goes_on = self
            .verb
            .filter(|v| bare && things && WORDS.does.get(v).is_some() && WORDS.guard.prefix(noun).is_none());
        goes_on.unwrap_or(lead.doing(noun))
    }

    /// Who is served, where only a count of them is said: 提高低保标准、|覆盖|9万人.
    fn served(&self, subject: &str, lead: &Lead, q: &Quantity) -> Option<(String, Measure)> {
        // 改造老旧小区241个、|惠及居民|8万户; 发放消费券2亿元，|带动商品销售|9亿元
        let acting = if reach::acts(lead.whole).is_some() { lead.whole } else { subject };
        if let Some(whom) = reach::acts(acting)
            && matches!(q.dimension, Dimension::Count | Dimension::Money)
            && let Some(actor) = self.actor(whom)
        {
            let money = q.dimension == Dimension::Money;
            let measure = if money { Measure::Level } else { Measure::Output };
            return Some((format!("{actor}{}", acting.trim_end_matches('等')), measure));
        }
        let said = if subject.is_empty() && lead.verb == Some("覆盖") { "覆盖" } else { subject };
        let (before, reaching) = reach::reach(said).filter(|_| q.dimension == Dimension::Count)?;
        let whom = reach::counted(q.unit)?;
        Some((self.reached(before, reaching, whom), Self::reach_measure(reaching, q)))
    }

    /// Who the numbers are said of, one for each record.
    fn said_of(
        &mut self,
        noun: &str,
        lead: &Lead,
        before: &Before,
        inner: Option<&'static str>,
        list: &[usize],
    ) -> Vec<String> {
        let first = &self.quantities[list[0]];
        // 举办购物节等活动，我市|跃居全国满意度测评第4位: the place reported on is ranked, and not what it did.
        let own = || {
            before.ranked
                && noun.is_empty()
                && scan::ends(&before.scope, &["测评", "评估", "评价", "考核", "指数"])
                && scan::starts(trim(self.clause.of(self.text)), &["我市", "我省", "我区", "我县", "我州"])
        };
        // 在甲、乙两项大赛中斩获6金3银: all of them in both.
        let mut subjects = if is_medal(first.unit) && !noun.is_empty() || own() {
            vec![noun.to_string(); list.len()]
        } else {
            // 地区生产总值…净增1万亿元 is of the thing itself; 净增12家 are other things of its name.
            let increase = |v: &&str| first.dimension == Dimension::Money && matches!(*v, "净增" | "增加");
            let delivers = inner.filter(|v| !increase(v));
            // 续建、新建公路4条|90公里: how many and how long, of all of them.
            let both = list.len() == 2 && self.quantities[list[1]].span.start == first.span.end;
            let count = if both { 1 } else { list.len() };
            let one = self.subjects_for(noun, lead, count, before.relation, delivers, first.dimension);
            if both && one.len() == 1 { [one.clone(), one].concat() } else { one }
        };
        // 公厕、排水管网分别达到9座、20公里: what is counted by another unit is no such thing as the last.
        let parts = phrase::parts(noun);
        let mixed = lead.each
            && parts.len() == list.len()
            && list.iter().any(|&v| self.quantities[v].unit != first.unit);
        for (one, part) in subjects.iter_mut().zip(parts).filter(|_| mixed) {
            if let Some(at) = scan::last(one, part).filter(|_| !phrase::is_measured(one)) {
                one.truncate(at + part.len());
            }
        }
        for one in &mut subjects {
            // 9个市重点、|20个|县重点项目分别完成投资…
            if lead.each {
                *one = phrase::without_number(one).to_string();
            }
            // 办理代表建议9件、委员提案8件，办复率99%: of both.
            if noun.ends_with('率')
                && list.len() == 1
                && let [.., a, b] = &self.records[..]
                && scan::ends(&a.indicator, &["建议", "议案"])
                && b.indicator.ends_with("提案")
            {
                let rate = one.strip_prefix(b.indicator.as_str()).unwrap_or(one);
                *one = format!("{}、{}{rate}", a.indicator, b.indicator);
            }
            // 税收占财政收入的74%，|提高3个百分点: the share, and not the tax.
            if first.dimension == Dimension::Points
                && noun.is_empty()
                && list.len() == 1
                && matches!(before.relation, Some(Relation::Growth | Relation::Decline))
                && let Some(share) = self.records.last()
                && (share.unit, share.measure) == ("%", Some(Measure::Level))
                && share.indicator.contains('占')
            {
                one.clone_from(&share.indicator);
            }
            // 新设企业9户，注册资本3亿元，比上年增加2户: what was counted so.
            if first.dimension == Dimension::Count
                && noun.is_empty()
                && list.len() == 1
                && matches!(before.relation, Some(Relation::Growth | Relation::Decline))
                && self.records.last().is_some_and(|r| r.unit.ends_with('元'))
                && let Some(counted) = self.records.iter().rev().take(3).find(|r| r.unit == first.unit)
            {
                one.clone_from(&counted.indicator);
            }
            // 优良天数比例77%、增加9天: the days, and not their share.
            if first.unit == "天" && noun.is_empty() {
                let days = scan::before(one, &["比例", "比率"]).filter(|days| days.ends_with("天数"));
                *one = days.unwrap_or(one).to_string();
            }
        }
        // 增速居全省第9位、上升1位: the rank rose.
        if first.unit == "位"
            && noun.is_empty()
            && before.scope.is_empty()
            && let ([one], Some(before)) = (&mut subjects[..], self.records.last())
            && before.unit == "位"
        {
            one.clone_from(&before.indicator);
        }
        subjects
    }

    /// What a number says that goes on with what was said before it.
    fn said_before(&self, noun: &str, told: &Told) -> Option<Measure> {
        if !noun.is_empty() {
            return None;
        }
        // 确保增长5.8%、力争6.2%以上
        let bare = told.relation.is_none() && told.lead.verb.is_none();
        // 增长6%，力争达到6.5%
        let more = || {
            let said = trim(self.clause.of(self.text));
            let reached = told.lead.relation_word == "达到" && told.q.dimension == Dimension::Ratio;
            // 增长6%、力争达到6.5%
            let hoped = || {
                let ahead = self.text[..told.q.span.start as usize].strip_suffix("达到");
                ahead.is_some_and(|ahead| WORDS.modal.suffix(ahead).is_some())
            };
            reached
                && (WORDS.modal.prefix(said).is_some() || hoped())
                && self.records.last().is_some_and(|r| r.measure == Some(Measure::Growth))
        };
        let before = self.records.last().filter(|before| (bare || more()) && before.unit == told.q.unit);
        let grows =
            told.q.dimension == Dimension::Ratio && self.spoken.is_some() && scan::has(self.before, "增长");
        before.and_then(|before| before.measure).or(grows.then_some(Measure::Growth))
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
}
