//! A number and what it says → a record, and what becomes of a number that says nothing.
//!
//! | number | role |
//! | --- | --- |
//! | of `新建公园3个` | target or result, with its record |
//! | of `加快总投资98亿元的基地建设` | qualifier |
//! | of `“两个100%”` | name |

use super::super::lead::trim;
use super::super::{deadline, near, phrase};
use super::Reader;
use crate::decimal::Decimal;
use crate::extraction::{Bound, Form, Measure, Part, Period, Record, Role, Status};
use crate::lexicon::words::WORDS;
use crate::outline::time;
use crate::quantity::{Dimension, Kind};
use crate::scan::{self, any};
use crate::span::Span;

/// How far a project may be.
pub(super) const STAGES: [&str; 6] = ["签约", "开工", "竣工", "投产", "续建", "建成"];

/// Gives neighbours of one name the verbs that tell them apart: 签约|亿元以上项目9个、开工|亿元以上项目6个.
pub(super) fn told_apart(records: &mut [Record]) {
    let staged = |verb: &str| scan::holds(verb, &STAGES);
    let mut from = 0;
    while from < records.len() {
        let first = &records[from];
        let same = |r: &&Record| r.indicator == first.indicator && r.unit == first.unit && staged(r.verb);
        let len = records[from..].iter().take_while(same).count().max(1);
        let run = &mut records[from..from + len];
        if run.windows(2).any(|pair| pair[0].verb != pair[1].verb) {
            run.iter_mut()
                .filter(|r| !r.indicator.starts_with(r.verb))
                .for_each(|r| r.indicator.insert_str(0, r.verb));
        }
        from += len;
    }
}

/// The years of the five-year plan that ends with a year, for a mean over them: 到2030年…年均增长5%.
fn over_its_plan(years: Period, lead: &str) -> Period {
    let mean = years.from == years.to && years.to.is_multiple_of(5) && scan::has(lead, "年均");
    Period { from: if mean { years.to - 4 } else { years.from }, to: years.to }
}

/// How long the name of a part may be that nothing else is said of, in characters, and how many are looked at.
const PART: usize = 8;
const PARTS: usize = 16;

/// What goes by a size in money: 收入1亿元以上的|镇.
fn of_a_size(indicator: &str) -> Option<&str> {
    ["元的", "元以上的"].iter().find_map(|w| Some(scan::cut(indicator, w)?.1))
}

impl Reader<'_> {
    pub(super) fn qualify(&mut self, v: usize) {
        if self.quantities[v].kind == Kind::Quantity {
            self.roles[v] = Role::Qualifier;
        }
    }

    /// Whether the number stands inside quotes that open in its clause: “两个100%”.
    pub(super) fn quoted(&self, v: usize) -> bool {
        let q = &self.quantities[v];
        let before = near(self.text, self.clause.start, q.number.start).of(self.text);
        before.rfind('“').is_some_and(|open| before.rfind('”').is_none_or(|close| close < open))
    }

    /// Makes a quoted number the name that it is.
    pub(super) fn name_if_quoted(&mut self, v: usize) -> bool {
        let quoted = self.quoted(v);
        if quoted {
            self.roles[v] = Role::Name;
        }
        quoted
    }

    /// The record that a part is a part of, where others stand before `whole`: that of its own kind.
    fn kin(&self, whole: u32, v: usize, indicator: &str, measure: Measure) -> u32 {
        let part = &self.quantities[v];
        let at = (whole - self.first) as usize;
        let last = &self.records[at];
        let alike = |r: &Record| {
            r.unit == part.unit && (r.measure == Some(Measure::Growth)) == (measure == Measure::Growth)
        };
        let named = |r: &Record| {
            let (end, _) = r.indicator.char_indices().rev().nth(1).unwrap_or_default();
            indicator.ends_with(&r.indicator[end..])
        };
        // 小巨人企业80家，省级单项冠军30家，其中国家级|单项冠军|企业9家
        let last_words = last.indicator.char_indices().rev().nth(3);
        let told = last_words.is_some_and(|(at, _)| scan::has(indicator, &last.indicator[at..]));
        if alike(last) && (named(last) || told) {
            return whole;
        }
        // 观众人次、票房收入分别增长…，其中境外游客人数增长…; 经营主体8万户、增长9%，其中企业3万户
        let near = |r: &&Record| {
            let between = Span { start: r.span.end, end: last.number_span.map_or(r.span.end, |n| n.start) };
            // 引进项目9个，总投资20亿元，其中外资项目2个
            last.indicator.len() > r.indicator.len() && last.indicator.starts_with(&r.indicator)
                || r.indicator.ends_with(last.indicator.strip_prefix("人均").unwrap_or(&last.indicator))
                || between.start <= between.end && !between.of(self.text).contains(any(&['，', '；', ',']))
        };
        let before = || {
            self.records[..at]
                .iter()
                .rev()
                .take(4)
                .filter(|r| r.parent.is_none() && alike(r) && (near(r) || named(r)))
        };
        let found = before().find(|r| named(r)).or_else(|| before().next().filter(|_| !alike(last)));
        found.map_or(whole, |r| r.id)
    }

    /// The part before this one, where no more than a noun stands before the number and the parts so far leave room
    /// in the whole: 其中油茶500亩，|毛竹|300亩.
    fn next_part(&self, noun: &str, v: usize, measure: Measure) -> Option<&Record> {
        let q = &self.quantities[v];
        let before = self.records.last()?;
        let id = before.parent?;
        let whole = self.records.get(id.checked_sub(self.first)? as usize)?;
        let alike = |r: &Record| (r.measure, r.unit) == (Some(measure), q.unit);
        let plain = (2..=PART).contains(&noun.chars().count())
            && WORDS.deliver.find(noun).is_none()
            && WORDS.relation.prefix(noun).is_none()
            && q.bound == Bound::Exact;
        let room = || {
            let parts = self.records.iter().rev().take(PARTS).take_while(|r| r.parent == Some(id));
            let sum: f64 = parts.filter_map(|r| r.low).map(|low| low.to_f64()).sum();
            whole.low.is_some_and(|low| sum + q.low.to_f64() <= low.to_f64())
        };
        let amount = matches!(measure, Measure::Level | Measure::Output)
            && !matches!(q.dimension, Dimension::Ratio | Dimension::Rank | Dimension::Grade);
        (plain && amount && alike(before) && whole.unit == q.unit && room()).then_some(before)
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn emit(
        &mut self,
        start: u32,
        v: usize,
        indicator: String,
        measure: Measure,
        part: bool,
        verb: Option<&'static str>,
        names: &[String],
        from: Option<Decimal>,
    ) {
        let q = &self.quantities[v];
        let status = self.sentence.status;
        let id = self.first + self.records.len() as u32;
        let lead = Span { start, end: q.span.start }.of(self.text);
        // 每个县至少|建成|2所: a verb stands between the bound and the number.
        let steps = scan::ends(&indicator, &["台阶", "大关", "关口"]);
        let solved = scan::ends(&indicator, &["技术", "难题", "瓶颈", "难点"]);
        // 至少打造1个集群、|2条线路
        let listed = verb.is_none_or(|v| !lead.contains(v))
            && self.records.last().is_some_and(|r| {
                let between = Span { start: r.span.end, end: start.max(r.span.end) }.of(self.text);
                let clause =
                    Span { start: self.clause.start, end: r.span.end.max(self.clause.start) }.of(self.text);
                r.bound == Some(Bound::AtLeast)
                    && r.span.start >= self.clause.start
                    && scan::has(clause, "至少")
                    && !between.contains('，')
            });
        let at_least = q.bound == Bound::Exact && (scan::has(lead, "至少") || listed);
        let shown = start
            + (lead.len()
                - lead
                    .trim_start_matches(|c: char| {
                        c.is_whitespace() || matches!(c, '、' | '，' | ',' | '：' | ':')
                    })
                    .len()) as u32;
        self.period = time::period(lead, None).or(self.period);
        let indicator = match self.agent.filter(|a| !phrase::is_sector(a) && !scan::has(&indicator, a)) {
            Some(agent) => format!("{agent}{indicator}"),
            None => indicator,
        };
        // 服务业占GDP比重持续提高，|占比|达到52%: one share, named twice.
        let indicator = match indicator.strip_suffix("占比") {
            Some(share) if share.ends_with("比重") => share.to_string(),
            _ => indicator,
        };
        // 其中甲类院校录取人数增长9%，乙类院校录取人数增长6%: a brother of the part before.
        let brother = self.records.last().filter(|r| {
            let own = r.indicator.char_indices().rev().zip(indicator.chars().rev());
            let alike = own.take_while(|((_, a), b)| a == b).count();
            r.parent.is_some()
                && (r.measure, r.unit) == (Some(measure), q.unit)
                && matches!(measure, Measure::Growth | Measure::Level)
                && (measure == Measure::Growth || q.dimension == Dimension::Money)
                && alike > 3
                && r.indicator.chars().count() == indicator.chars().count()
                && !indicator.ends_with("增加值")
        });
        // 其中对外贸易额突破9亿元，增长12%: the part goes on.
        let brother = brother
            .or_else(|| self.records.last().filter(|r| r.parent.is_some() && indicator == r.indicator));
        // 其中收入1亿元以上的镇3个，|5000万元以上的镇|4个: things of one kind that go by their sizes.
        let brother = brother.or_else(|| {
            let sized = of_a_size(&indicator).filter(|_| q.dimension == Dimension::Count)?;
            self.records.last().filter(|r| r.parent.is_some() && of_a_size(&r.indicator) == Some(sized))
        });
        let brother = brother.or_else(|| self.next_part(trim(lead), v, measure));
        // 地区生产总值增长6%。其中，一、二产业增加值分别…: of what the sentence before said.
        let opens = part && self.sentence.span.of(self.text).starts_with("其中");
        let earlier = self.prior.iter().rev().find(|r| {
            r.span.start >= self.paragraph.span.start && (r.measure, r.unit) == (Some(measure), q.unit)
        });
        // 其中，农业增加值增长3%；|工业增加值|增长7%: the next of the parts.
        let sector = |of: &str| {
            let names = ["第一", "第二", "第三", "一产", "二产", "三产", "农业", "工业", "建筑业", "服务业"];
            of.ends_with("增加值") && scan::starts(of, &names)
        };
        let next = || {
            let before = self.prior.last().filter(|r| r.parent.is_some() && sector(&r.indicator))?;
            let told = sector(&indicator)
                && scan::ends_in(self.text[..self.sentence.span.start as usize].trim_end(), "；;");
            let same = |r: &&Record| r.parent.is_some() && (r.measure, r.unit) == (Some(measure), q.unit);
            self.prior.iter().rev().find(same).or(Some(before)).filter(|_| told)?.parent
        };
        let parent = match self.whole {
            Some(whole) if part => Some(self.kin(whole, v, &indicator, measure)),
            None if opens => earlier.map(|r| r.id),
            None => brother.and_then(|r| r.parent).or_else(next),
            _ => brother.and_then(|r| r.parent),
        };
        let last_part = part || parent.is_some();
        self.records.push(Record {
            id,
            form: Form::Quantified,
            status,
            indicator,
            measure: Some(measure),
            low: Some(q.low),
            high: q.high,
            unit: q.unit,
            bound: Some(match q.bound {
                _ if at_least => Bound::AtLeast,
                // 每个县|突破1个|产业链, 跨过2个千亿元大关: as many of them.
                Bound::MoreThan if q.unit == "个" && (q.low == Decimal::new(1, 0) || steps) => Bound::Exact,
                // 突破90项|关键技术: a verb.
                Bound::MoreThan if solved && q.span.of(self.text).starts_with("突破") => Bound::Exact,
                bound => bound,
            }),
            statement: None,
            kind: None,
            commitment: if status == Status::Target { self.scope.over(q.number.start) } else { "" },
            parent,
            from,
            value: q.span.of(self.text).to_string(),
            verb: verb.unwrap_or(""),
            deadline: deadline::deadline(self.text, self.clause, q.number, self.quantities),
            period: self.period.map(|p| over_its_plan(p, lead)),
            names: names.to_vec(),
            canonical: None,
            domain: None,
            headline: self.sentence.part == Part::Expected,
            code: None,
            last_year: None,
            section: self.paragraph.section,
            path: Default::default(),
            number_span: Some(q.number),
            span: Span { start: shown.min(q.number.start), end: q.span.end.max(q.number.end) },
            quote: String::new(),
        });
        self.told = false;
        self.ended = false;
        self.roles[v] = if status == Status::Target { Role::Target } else { Role::Result };
        self.stated[v].push(id);
        if !last_part {
            self.whole = Some(id);
        }
    }
}
