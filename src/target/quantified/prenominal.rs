//! Numbers whose noun stands after them.
//!
//! | item | record |
//! | --- | --- |
//! | `实施147项年度治气项目` | output 年度治气项目 = 147 项 |
//! | `完成松陌路等4个片区治理` | output 片区治理 = 4 个 |
//! | `50%以上事项实现网上办` | level 事项实现网上办 ≥ 50 % |

use super::super::lead::{self, Before, Lead, trim};
use super::super::{near, phrase};
use super::{Reader, reach};
use crate::decimal::Decimal;
use crate::extraction::{Measure, Record};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan;
use crate::span::Span;

/// What may be said of a share of things.
pub(super) const SAYS: [&str; 41] = [
    "消除",
    "破百万",
    "超百万",
    "村通",
    "乡镇通",
    "县通",
    "用于",
    "实现",
    "达到",
    "完成",
    "纳入",
    "接入",
    "建成",
    "通过",
    "覆盖",
    "享受",
    "解决",
    "免",
    "可",
    "符合",
    "参与",
    "参加",
    "配备",
    "开展",
    "落户",
    "来自",
    "投向",
    "入驻",
    "运用",
    "采用",
    "办结",
    "入选",
    "达标",
    "开工",
    "得到",
    "设立",
    "使用",
    "就读",
    "响应",
    "闭环",
    "兑现",
];

impl<'a> Reader<'a> {
    /// The noun stands after the number, or nowhere.
    pub(super) fn prenominal(&mut self, start: u32, waiting: &[usize], end: u32, part: bool) {
        let waiting: Vec<usize> = waiting.iter().copied().filter(|&v| !self.name_if_quoted(v)).collect();
        // 与9个国家缔结|20对|友城: with whom, and what then is counted.
        if let [partner, .., other, last] | [partner @ other, last] = waiting[..] {
            let [whom, other, thing] = [partner, other, last].map(|v| self.quantities[v].span);
            let between = Span { start: other.end, end: thing.start.max(other.end) }.of(self.text);
            if self.text[..whom.start as usize].ends_with('与')
                && scan::holds(between, &["缔结", "建立", "签订", "签署", "实现", "达成", "结成"])
            {
                waiting[..waiting.len() - 1].iter().for_each(|&v| self.qualify(v));
                return self.prenominal(thing.start, &[last], end, part);
            }
        }
        // The count that the statement is about; money and sizes before or inside the noun qualify it.
        let counted = |v: &&usize| {
            let q = &self.quantities[**v];
            // 来自16个国家的1500名来宾
            q.dimension == Dimension::Count
                && q.unit != "岁"
                && !lots(self.quantities, **v)
                && !self.text[..q.span.start as usize].ends_with("来自")
        };
        let first = waiting.iter().find(counted).or(waiting.first()).copied();
        // 十大实事|9项|任务: a programme, and what is counted of it.
        let of_programme = |f: usize, n: usize| {
            let [frame, q] = [&self.quantities[f], &self.quantities[n]];
            let between = Span { start: frame.span.end, end: q.span.start.max(frame.span.end) }.of(self.text);
            (frame.kind, q.kind) == (Kind::Structure, Kind::Quantity)
                && scan::ends(between, &["实事", "工程", "行动"])
        };
        let first = match (first, &waiting[..]) {
            (Some(f), &[a, b]) if f == a && counted(&&b) && of_programme(a, b) => Some(b),
            _ => first,
        };
        // 覆盖12个村的5处污水处理站: what 的 leads to is counted.
        let owned = |v: &&usize| {
            let q = &self.quantities[**v];
            counted(v) && first.is_some_and(|f| f < **v) && self.text[..q.span.start as usize].ends_with('的')
        };
        let chosen = waiting.iter().find(owned).copied().or(first);
        for &v in &waiting {
            if Some(v) != chosen {
                self.qualify(v);
            }
        }
        let Some(v) = chosen else { return };
        let lots = v.checked_sub(1).filter(|&before| lots(self.quantities, before));
        let before = near(self.text, start, self.quantities[lots.unwrap_or(v)].span.start);
        let mut lead = self.lead(before, v);
        lead.part |= part;
        let q = &self.quantities[v];
        let tail = Span { start: q.span.end, end }.of(self.text);
        // 5个公园和松陌、云浦等3个|广场: the names are those of the next.
        let named = |n: &&Quantity| {
            (end..=self.clause.end).contains(&n.span.start)
                && self.text[..n.span.start as usize].ends_with('等')
        };
        let next = self.quantities.get(v + 1).filter(named);
        let tail = next.and_then(|_| tail.rfind('和')).filter(|&at| at > 3).map_or(tail, |at| &tail[..at]);
        let words = before.of(self.text);
        if !self.governs(&lead, trim(words), v, tail) {
            self.qualify(v);
            return;
        }
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        self.delivers |= lead.verb.is_some() || lead.light || q.dimension == Dimension::Physical;
        self.light |= lead.light && lead.verb.is_none() || lead.verb == Some("开展");
        // 4409户1.1万人返贫风险: two counts of one noun. 5个片区80个项目: one in the other.
        let reached = reach::reach(lead.subject).filter(|_| q.dimension == Dimension::Count);
        let pair = waiting.iter().copied().find_map(|w| {
            let next = &self.quantities[w];
            let between = Span { start: q.span.end, end: next.span.start.max(q.span.end) }.of(self.text);
            let noun = (2..=6).contains(&between.chars().count())
                && (lead.verb.is_some() || lead.light || lead.subject.ends_with('等') || words == "在")
                && reached.is_none()
                && !between.contains(['的', '、', '，', ',', '等', '有', '成', '近', '约'])
                && next.number.of(self.text).starts_with(|c: char| c.is_ascii_digit());
            // 发放4轮|500万元|消费券
            let sum = q.unit == "轮" && next.dimension == Dimension::Money;
            let counts = counted(&&w) && next.kind == Kind::Quantity;
            (w > v && (counts || sum) && (between.is_empty() || noun) && counted(&&v)).then_some((w, between))
        });
        let tail = match pair {
            Some((w, _)) => Span { start: self.quantities[w].span.end, end }.of(self.text),
            None => tail,
        };
        let (mut noun, names) = self.noun_after(&lead, tail, q);
        // 完成1万户供热设施改造，…、完成6万户|改造; 2处涵闸竣工、4处|开工建设
        if let Some(whole) = self.work_on(&noun, q.unit) {
            noun = whole;
        }
        // 镇街医院|100%|设立中医科室: the share stands between the thing and what is said of it.
        if q.dimension == Dimension::Ratio
            && names.is_empty()
            && lead.relation.is_none()
            && !noun.starts_with(lead.subject)
            && (scan::starts(trim(tail), &SAYS) || q.low == Decimal::new(100, 0) || tail.starts_with('通'))
        {
            let whose = lead.subject.strip_suffix("实行").unwrap_or(lead.subject);
            // 把财力的|80%|投向民生
            let whose = scan::after(whose, &["坚持把", "实行", "把", "将"]).unwrap_or(whose);
            let whose = whose.strip_suffix('的').unwrap_or(whose);
            noun.insert_str(0, &phrase::tidy(whose));
        }
        // 财政支出800亿元，80%|用于民生
        if noun.starts_with("用于") && q.dimension == Dimension::Ratio {
            noun.insert_str(0, self.subjects.last().map_or("", String::as_str));
        }
        // 支持20家|企业, 对口帮扶9所|学校: what is there before is not delivered.
        const HELPED: [&str; 7] = ["支持", "帮扶", "扶持", "服务", "培训", "走访", "惠及"];
        let helped = lead.verb.filter(|v| scan::ends(v, &HELPED));
        if let Some(verb) =
            helped.filter(|_| ["企业", "学校", "项目", "商户", "家庭", "群众"].contains(&noun.as_str()))
        {
            noun.insert_str(0, verb);
        }
        // 为500名老人|提供|送餐服务
        let served = trim(words);
        let served = WORDS.place.suffix(served).map_or(served, |(w, _)| &served[..served.len() - w.len()]);
        if served.ends_with('为')
            && let Some((whom, given)) =
                ["提供", "购买", "发放", "开展"].iter().find_map(|w| scan::cut(&noun, w))
            && !given.is_empty()
        {
            noun = format!("{whom}{given}");
        }
        // 守住90万亩耕地、80万亩永久基本农田保护红线
        let line = q.dimension == Dimension::Physical && scan::has(self.clause.of(self.text), "红线");
        if let Some(kept) = noun.strip_suffix("红线").filter(|_| line) {
            noun.truncate(kept.strip_suffix("保护").unwrap_or(kept).len());
        }
        // 健身活动吸引4000万人次参与
        if WORDS.picked.get(&noun).is_some() && !lead.subject.is_empty() && names.is_empty() {
            noun.insert_str(0, &phrase::tidy(lead.subject));
        }
        // 获得|国家试点城市|2亿元|资金支持
        if q.dimension == Dimension::Money && noun.starts_with("资金") {
            let whose = lead.subject.rsplit('获').next().unwrap_or("");
            noun.insert_str(0, whose.trim_start_matches('得'));
        }
        if chosen != first && lead.subject.ends_with('的') {
            noun.insert_str(0, narrowing(&lead));
        }
        if lead.subject.contains('最') {
            noun.insert_str(0, &phrase::tidy(lead.subject));
        }
        if q.dimension == Dimension::Grade {
            let quality =
                ["水质", "水体"].iter().find(|w| tail.contains(**w) && !lead.subject.ends_with(**w));
            let subject = if lead.subject.is_empty() {
                self.subjects.last().map_or("", String::as_str)
            } else {
                lead.subject
            };
            let subject = phrase::tidy(subject.strip_suffix("全面").unwrap_or(subject));
            noun = format!("{subject}{}", quality.unwrap_or(&""));
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
        // 全市3860个小区: where, and not what.
        if WORDS.place.get(&noun).is_some() {
            self.qualify(v);
            return;
        }
        // 扩展到6个街道、1个开发区
        let listed = self.stands && words.is_empty() && start > self.clause.start;
        let measure = match q.dimension {
            _ if reached.is_some() => Self::reach_measure(reached.map_or("", |r| r.1), q),
            Dimension::Ratio if lead.relation == Some(Relation::Decline) => Measure::Decline,
            Dimension::Money | Dimension::Ratio | Dimension::Grade | Dimension::Rank => Measure::Level,
            Dimension::Points | Dimension::Times => Measure::Growth,
            // 每万人配备5名教练
            _ if line
                || listed
                || noun.ends_with("保有量")
                // 园区累计集聚60家数字企业
                || scan::ends(words, &["累计集聚", "累计入驻", "累计汇聚"])
                || scan::starts(lead.subject, &["每万", "每千", "每百"]) =>
            {
                Measure::Level
            }
            _ => Measure::Output,
        };
        let verb = lead.verb.or(self.verb);
        self.run.push(self.records.len());
        // 松陌等5个片区|80个项目: the names are those of the first.
        let own = pair.map(|(_, between)| between).filter(|own| !own.is_empty());
        if own.is_some() && !names.is_empty() {
            noun = phrase::tidy(phrase::without_predicate(trim(tail)));
        }
        // 2镇3村|分别获评|省级百强镇、全国文明村
        let titles = WORDS.picked.prefix(&noun).map(|(word, ())| phrase::parts(&noun[word.len()..]));
        let titles = titles.filter(|t| pair.is_some() && t.len() == 2 && trim(tail).starts_with("分别"));
        let (first, second) = match titles.as_deref() {
            Some([a, b]) => (a.to_string(), b.to_string()),
            _ => (own.map_or_else(|| noun.clone(), str::to_string), noun.clone()),
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

    /// What was counted before in the same unit, where only what is done with it follows a number.
    fn work_on(&self, noun: &str, unit: &str) -> Option<String> {
        let work = noun.strip_suffix("任务").unwrap_or(noun);
        let only = WORDS.deliver.get(work).is_some() && phrase::final_verbs(work).is_none();
        let before = self.records.iter().rev().find(|r| r.unit == unit).filter(|_| only)?;
        let thing = before.indicator.strip_suffix(work).unwrap_or(&before.indicator);
        (!thing.contains(|c: char| c.is_ascii_digit())).then(|| format!("{thing}{work}"))
    }

    /// Gives the nouns of counts side by side what the last of them ends with: 60万吨硅料、70万千瓦电池产能;
    /// 完成16条背街小巷、3个小区改造提升.
    pub(super) fn share_tail(&mut self) {
        let run = std::mem::take(&mut self.run);
        let Some((&last, earlier)) = run.split_last().filter(|(_, earlier)| !earlier.is_empty()) else {
            return;
        };
        let end = self.records[last].indicator.clone();
        // 8所学校、12个专业入选某名录: which of their kind holds for both.
        if WORDS.picked.prefix(&end).is_some()
            && let Some(of) = end.rfind('的')
        {
            let mut plain: Vec<usize> = earlier.to_vec();
            plain.retain(|&i| {
                WORDS.picked.prefix(&self.records[i].indicator).is_none() && self.records[i].verb.is_empty()
            });
            // 3个镇、5个村分别入选千强镇、文明村
            let word = WORDS.picked.prefix(&end).map_or(0, |(word, ())| word.len());
            let titles = phrase::parts(&end[word..of]);
            let each = titles.len() == run.len()
                && plain.len() == earlier.len()
                && scan::has(self.clause.of(self.text), "分别");
            for i in plain {
                self.records[i].indicator.insert_str(0, &end[..of + '的'.len_utf8()]);
            }
            for (&i, title) in run.iter().zip(titles).filter(|_| each) {
                self.records[i].indicator.replace_range(word..of, title);
            }
            return;
        }
        let measured = WORDS.attribute.suffix(&end).map(|(w, _)| w).filter(|w| w.len() < end.len());
        // 提升3个断面、5个水源地水质; 整治4所学校、2家医院周边环境
        const STATES: [&str; 7] =
            ["水质", "水质优良", "周边环境", "人居环境", "超低排放改造", "保温节能改造", "集采"];
        let measured = measured.or_else(|| {
            STATES.into_iter().find(|w| end.strip_suffix(w).is_some_and(|thing| !thing.is_empty()))
        });
        let done = || phrase::final_verbs(&end).filter(|_| self.light && !end.contains(['、', '等']));
        let Some(tail) = measured.or_else(done) else { return };
        for &i in earlier {
            let Record { indicator: noun, unit, .. } = &mut self.records[i];
            let own =
                WORDS.attribute.suffix(noun).is_some() && !tail.ends_with("改造") || noun.ends_with(tail);
            // 3座水库除险加固|工程
            let work = noun.strip_suffix("工程").is_some_and(|work| phrase::final_verbs(work).is_some());
            if phrase::final_verbs(noun).is_none() && !own && !work {
                // 8家焦化、11家水泥|企业|超低排放改造
                let firms = end[..end.len() - tail.len()].ends_with("企业") && !noun.ends_with("企业");
                noun.push_str(if firms && *unit == "家" { "企业" } else { "" });
                noun.push_str(tail);
            }
        }
    }
}

/// Whether a number says in how many lots the things came that are counted right after it: 三批次|40项.
fn lots(quantities: &[Quantity], v: usize) -> bool {
    let q = &quantities[v];
    q.kind == Kind::Quantity
        && ["批", "批次"].contains(&q.unit)
        && quantities.get(v + 1).is_some_and(|n| n.span.start == q.span.end)
}

/// A phrase without the verb of delivery at its end: 自治区重大项目|开工.
pub(super) fn strip_tail_verb(phrase: &str) -> &str {
    // 重大项目|新开工: the longer of the two verbs.
    match WORDS.state.suffix(phrase).or_else(|| WORDS.deliver.suffix(phrase)) {
        Some((word, _)) if word.len() < phrase.len() => &phrase[..phrase.len() - word.len()],
        _ => phrase,
    }
}

/// What narrows a counted noun, from the verb after that of delivery on: 建成|覆盖12个村的.
fn narrowing<'t>(lead: &Lead<'t>) -> &'t str {
    const NARROWS: [&str; 4] = ["覆盖", "服务", "惠及", "带动"];
    let at = scan::first(lead.whole, &NARROWS);
    at.map_or(lead.subject, |at| &lead.whole[at..])
}
