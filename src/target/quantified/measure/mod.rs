//! What a number says of its indicator.
//!
//! | words | measure |
//! | --- | --- |
//! | `地区生产总值增长6%`, `净增3亿元` | growth |
//! | `能耗下降3%`, `压减支出5%` | decline |
//! | `城镇化率达到62%`, `快于全省1个百分点` | level |
//! | `新增企业3家` | output |
//! | `楼宇达到38座，酒店6家` | level, twice |

mod count;

use super::super::lead::Lead;
use super::super::near;
use super::Reader;
use crate::extraction::{Measure, Record};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan;

/// Units of what is there, of which there are more or fewer each year.
const BODIES: [&str; 5] = ["家", "户", "个", "座", "所"];

/// A number and what its clause says of it.
pub(super) struct Told<'r, 't> {
    /// What it is said of.
    pub subject: &'r str,
    pub q: &'r Quantity,
    pub relation: Option<Relation>,
    pub lead: &'r Lead<'t>,
    /// The verb of delivery, that of the clause before it included.
    pub verb: Option<&'static str>,
    /// Whether a word before the number says that it is exceeded.
    pub exceeds: bool,
}

impl Told<'_, '_> {
    fn is(&self, measure: Measure) -> (String, Measure) {
        (self.subject.to_string(), measure)
    }

    /// Where the number is neither a change nor a thing delivered.
    fn level(&self) -> Measure {
        match self.relation {
            Some(Relation::Growth) if self.q.dimension != Dimension::Grade => Measure::Growth,
            Some(Relation::Decline) if self.q.dimension != Dimension::Grade => Measure::Decline,
            _ => Measure::Level,
        }
    }

    /// Whether no word says that it moves or where it stands: what is counted decides.
    fn is_free(&self) -> bool {
        match self.relation {
            None => true,
            Some(Relation::Level) => matches!(self.lead.relation_word, "完成" | "实现" | "共" | "有"),
            Some(_) => false,
        }
    }

    /// 机关|减少|房租2亿元
    fn reduced(&self) -> Option<(String, Measure)> {
        // 减少|低收入人口1万人
        let amount = matches!(self.q.dimension, Dimension::Money | Dimension::Ratio | Dimension::Physical)
            || scan::has(self.subject, "人口") && matches!(self.q.unit, "" | "人");
        if !amount || !matches!(self.relation, None | Some(Relation::Level)) {
            return None;
        }
        // 压缩空气储能
        let named = |at: usize| WORDS.guard.prefix(&self.subject[at..]).is_some();
        let mut places = WORDS.down.places(self.subject, self.subject.len());
        let (at, word, _) = places.find(|(at, ..)| !named(*at))?;
        // 审批事项平均|减|环节68%: the verb in one with its noun.
        let joined = word.chars().nth(2).is_some();
        let verb = if joined { "减" } else { word };
        let (who, thing) = (&self.subject[..at], &self.subject[at + verb.len()..]);
        let whole = thing.chars().count() > 1 && !scan::starts(thing, &["比例", "幅度", "目标"]);
        // 帮助|中小企业|降低|成本3亿元: whose it is.
        let bare = scan::ends(thing, &["成本", "负担"]) && thing.chars().count() <= 4;
        let whose = scan::ends(who, &["企业", "主体", "商户", "群众"])
            && who.chars().count() <= 8
            && !who.contains(|c: char| c.is_ascii_digit());
        let whose = match who.strip_suffix("平均") {
            what if joined => what.unwrap_or(who),
            _ if bare && whose => who,
            _ => "",
        };
        whole.then(|| (format!("{whose}{thing}"), Measure::Decline))
    }

    /// 快于经济增速1个百分点, 超目标任务2万亩: a distance to a figure is where something stands.
    fn is_distance(&self) -> bool {
        const PAST: [&str; 5] = ["超全", "超过全", "超时序", "超序时", "优于"];
        let task = || scan::ends(self.subject, &["任务", "目标", "计划"]);
        self.q.dimension != Dimension::Grade && task() && self.subject.contains('超')
            || self.q.dimension == Dimension::Points
                && (WORDS.far.find(self.subject).is_some() || scan::holds(self.subject, &PAST))
    }

    /// 净增1万亿元; 产值超过20亿元，新增产值3亿元
    fn adds(&self, before: Option<&Record>) -> bool {
        let (fresh, subject) = (self.lead.verb == Some("新增"), self.subject);
        let of_before = |r: &Record| {
            (r.unit, r.measure) == (self.q.unit, Some(Measure::Level))
                && WORDS.attribute.get(self.lead.subject).is_some()
                && r.indicator.ends_with(self.lead.subject)
        };
        matches!(self.lead.verb, Some("净增" | "增加"))
            || fresh && (scan::ends(subject, &["余额", "产值"]) || before.is_some_and(of_before))
    }
}

impl Reader<'_> {
    /// The indicator and what the number says of it.
    pub(super) fn measured(&self, told: &Told) -> (String, Measure) {
        let &Told { subject, q, relation, lead, verb, .. } = told;
        if let Some(thing) = told.reduced() {
            return thing;
        }
        // 经济增长预期目标定为6%, 进出口|增长|达到8%
        if q.dimension == Dimension::Ratio
            && let Some(thing) = scan::before(subject, &["增长预期", "预期增长", "增长"])
            && !thing.is_empty()
            && matches!(relation, Some(Relation::Level | Relation::Growth | Relation::To) | None)
        {
            return (thing.to_string(), Measure::Growth);
        }
        if told.is_distance() {
            return told.is(Measure::Level);
        }
        if self.cut_beside(told) {
            return told.is(Measure::Decline);
        }
        let level = told.level();
        let stands = level == Measure::Level;
        match q.dimension {
            Dimension::Ratio | Dimension::Money
                if stands
                    && verb.is_some_and(|v| WORDS.down.get(v).is_some())
                    && !subject.ends_with("节支") =>
            {
                told.is(Measure::Decline)
            }
            Dimension::Ratio if stands && relation != Some(Relation::Compare) => self.rate(told),
            Dimension::Money if stands && told.adds(self.records.last()) => told.is(Measure::Growth),
            Dimension::Ratio | Dimension::Money | Dimension::Grade | Dimension::Rank => told.is(level),
            Dimension::Points => told.is(match relation {
                Some(Relation::Compare | Relation::Level | Relation::To) => Measure::Level,
                Some(Relation::Decline) => Measure::Decline,
                None if subject.ends_with('高') => Measure::Level,
                // 降低|物流成本|1.2个百分点
                None if lead.verb.is_some_and(|v| WORDS.down.get(v).is_some()) => Measure::Decline,
                _ => Measure::Growth,
            }),
            // 利润总额为上一年的2倍
            Dimension::Times
                if q.unit == "倍"
                    && let Some((thing, _)) = times_of(subject) =>
            {
                (thing.to_string(), Measure::Level)
            }
            Dimension::Times if q.unit == "倍" && subject.contains('占') => told.is(Measure::Level),
            Dimension::Times => told.is(match relation {
                Some(Relation::Level | Relation::To) if q.unit == "倍" => Measure::Level,
                Some(Relation::Decline) => Measure::Decline,
                _ => Measure::Growth,
            }),
            // 县城新增人口10万
            Dimension::None if scan::has(subject, "新增") || lead.verb == Some("新增") => {
                told.is(Measure::Output)
            }
            Dimension::None => told.is(level),
            // 港口货物吞吐量60万吨、集装箱3万标箱: such boxes are counted where they pass.
            _ if verb.is_none() && q.unit == "标箱" && subject.ends_with("集装箱") => {
                (format!("{subject}吞吐量"), Measure::Level)
            }
            // 降低成本20条: so many measures for it.
            _ if q.unit == "条"
                && let Some(down) = lead.verb.filter(|v| WORDS.down.get(v).is_some())
                && told.is_free() =>
            {
                (format!("{down}{subject}"), Measure::Output)
            }
            _ => told.is(self.counted(told)),
        }
    }

    /// 压减水泥产能90万吨、玻璃产能60万吨: as much less as the one before.
    fn cut_beside(&self, told: &Told) -> bool {
        let before = self.records.last().filter(|r| {
            told.relation.is_none()
                && told.lead.verb.is_none()
                && (r.measure, r.unit) == (Some(Measure::Decline), told.q.unit)
                && r.span.start >= self.clause.start
                && matches!(told.q.dimension, Dimension::Money | Dimension::Physical)
        });
        before.and_then(|r| r.number_span).is_some_and(|number| {
            WORDS.down.find(near(self.text, self.clause.start, number.start).of(self.text)).is_some()
        })
    }

    /// A rate of growth is the growth of what it is the rate of: 投资增速|8%.
    fn rate(&self, told: &Told) -> (String, Measure) {
        let subject = told.subject;
        let of = |words: &[&str]| scan::before(subject, words).filter(|s| !s.is_empty());
        // 人口自然增长率控制在6‰以内 is a rate of its own.
        let rates = ["增速", "增幅", "上涨幅度", "增长幅度", "涨幅"];
        if let Some(thing) = of(&rates).or_else(|| of(&["增长率"]).filter(|of| !of.ends_with("自然"))) {
            return (thing.to_string(), Measure::Growth);
        }
        // 药品集中采购，|平均降价|50%
        if let Some(thing) = scan::before(subject, &["平均降价", "降价"]) {
            let own = if thing.is_empty() { self.topic() } else { None };
            return (format!("{}价格", own.unwrap_or_else(|| thing.to_string())), Measure::Decline);
        }
        // 办理时限|平均提速|20%: it takes less time.
        if let Some(thing) = of(&["平均提速", "提速"]) {
            let time = scan::ends(thing, &["时限", "时间"]);
            return if time { (thing.to_string(), Measure::Decline) } else { told.is(Measure::Growth) };
        }
        match of(&["降幅", "压减比例", "压减幅度", "下降幅度"]) {
            Some(thing) => (thing.to_string(), Measure::Decline),
            None => told.is(Measure::Level),
        }
    }

    /// A count in a list goes on with where the one before stands (楼宇达到38座，酒店6家); one whose growth is told
    /// is of what is there (科技型企业182户、增长8%).
    pub(super) fn count_stands(
        &mut self,
        q: &Quantity,
        measure: &mut Measure,
        relation: Option<Relation>,
        lead: &Lead,
    ) {
        let counts = q.dimension == Dimension::Count && BODIES.contains(&q.unit);
        let bare = relation.is_none() && lead.verb.is_none() && !lead.light && !lead.part;
        match *measure {
            Measure::Output if counts && bare && self.stands && is_there(lead.subject) => {
                *measure = Measure::Level
            }
            Measure::Growth if q.dimension == Dimension::Ratio || counts => {
                if let Some(before) = self.records.last_mut()
                    && before.measure == Some(Measure::Output)
                    && before.verb.is_empty()
                    && before.parent.is_none()
                    && BODIES.contains(&before.unit)
                    // 危旧房改造300户、增加20户: what is done
                    && WORDS.deliver.suffix(&before.indicator).is_none()
                    && lead.subject.is_empty()
                {
                    before.measure = Some(Measure::Level);
                }
            }
            _ => {}
        }
        self.stands = counts && *measure == Measure::Level || self.stands && *measure != Measure::Output;
    }

    /// Whether the record before delivered things of the same unit: 培育A、B各1家，C超100家.
    pub(super) fn delivering(&self, unit: &str) -> bool {
        self.records.last().is_some_and(|r| r.measure == Some(Measure::Output) && r.unit == unit)
    }
}

/// 利润总额|为|上一年: what stands at how many times something else, and that.
fn times_of(subject: &str) -> Option<(&str, &str)> {
    let (thing, other) = scan::cut(subject, "达到").or_else(|| scan::cut(subject, "为"))?;
    let then = scan::ends(other, &["时", "时期", "年", "年前", "期", "末", "底", "初"]);
    (then && !thing.is_empty()).then_some((thing, other))
}

/// Whether a noun speaks of what is there, and of nothing new or done: 入驻, but not 新入驻 or 服务.
fn is_there(noun: &str) -> bool {
    const NAMES: [&str; 8] = ["高新", "创新", "专精特新", "新型", "新能源", "新材料", "新物种", "新兴"];
    let new = noun.contains('新') && !scan::holds(noun, &NAMES);
    let done = WORDS.deliver.find(noun).map_or("", |(_, verb, ())| verb);
    !new && ["", "入驻", "入库", "注册", "上市", "集聚"].contains(&done)
}
