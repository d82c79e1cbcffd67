//! What a number says of its indicator.
//!
//! | words | measure |
//! | --- | --- |
//! | `地区生产总值增长6%`, `净增3亿元` | growth |
//! | `能耗下降3%`, `压减支出5%` | decline |
//! | `城镇化率达到62%`, `快于全省1个百分点` | level |
//! | `新增企业3家` | output |
//! | `楼宇达到38座，酒店6家` | level, twice |

use super::super::lead::Lead;
use super::Reader;
use crate::extraction::{Measure, Status};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan;

/// Verbs before the indicator that say that the number is a decrease.
const DOWN: [&str; 10] = ["降低", "压减", "压降", "压缩", "削减", "减少", "缩减", "减轻", "精简", "缩短"];

/// Units of what is there, of which there are more or fewer each year.
const BODIES: [&str; 5] = ["家", "户", "个", "座", "所"];

impl Reader<'_> {
    /// The indicator and what the number says of it.
    pub(super) fn measured(
        &self,
        subject: &str,
        q: &Quantity,
        relation: Option<Relation>,
        lead: &Lead,
        verb: Option<&'static str>,
        exceeds: bool,
    ) -> (String, Measure) {
        let cut = |words: &[&str]| {
            words.iter().find_map(|w| subject.strip_suffix(w)).filter(|s| !s.is_empty()).map(str::to_string)
        };
        // 机关|减少|房租2亿元
        if matches!(relation, None | Some(Relation::Level))
            && matches!(q.dimension, Dimension::Money | Dimension::Ratio | Dimension::Physical)
            && let Some((_, thing)) = DOWN.iter().find_map(|w| scan::cut(subject, w))
            && thing.chars().count() > 1
            && !scan::starts(thing, &["比例", "幅度", "目标"])
        {
            return (thing.to_string(), Measure::Decline);
        }
        // 快于经济增速1个百分点, 超目标任务2万亩: a distance to a figure is where something stands.
        let task = || scan::ends(subject, &["任务", "目标", "计划"]);
        if q.dimension != Dimension::Grade && task() && subject.contains('超')
            || q.dimension == Dimension::Points
                && scan::holds(subject, &["超全", "超过全", "超时序", "高于", "低于", "快于", "优于", "慢于"])
        {
            return (subject.to_string(), Measure::Level);
        }
        let level = match relation {
            Some(Relation::Growth) if q.dimension != Dimension::Grade => Measure::Growth,
            Some(Relation::Decline) if q.dimension != Dimension::Grade => Measure::Decline,
            _ => Measure::Level,
        };
        match q.dimension {
            Dimension::Ratio | Dimension::Money
                if level == Measure::Level
                    && verb.is_some_and(|v| DOWN.contains(&v))
                    && !subject.ends_with("节支") =>
            {
                (subject.to_string(), Measure::Decline)
            }
            Dimension::Ratio if level == Measure::Level && relation != Some(Relation::Compare) => {
                // 人口自然增长率控制在6‰以内 is a rate of its own.
                let rates: &[&str] =
                    if q.unit == "‰" { &["增速", "增幅"] } else { &["增速", "增幅", "增长率"] };
                if let Some(s) = cut(rates) {
                    return (s, Measure::Growth);
                }
                if let Some(s) = cut(&["上涨幅度", "增长幅度", "涨幅"]) {
                    return (s, Measure::Growth);
                }
                // 办理时限|平均提速|20%: it takes less time.
                // 药品集中采购，|平均降价|50%
                if let Some(s) = scan::before(subject, &["平均降价", "降价"]) {
                    let own = if s.is_empty() { self.topic() } else { None };
                    return (format!("{}价格", own.unwrap_or_else(|| s.to_string())), Measure::Decline);
                }
                if let Some(s) = cut(&["平均提速", "提速"]) {
                    let time = scan::ends(&s, &["时限", "时间"]);
                    return if time { (s, Measure::Decline) } else { (subject.to_string(), Measure::Growth) };
                }
                if let Some(s) = cut(&["降幅", "压减比例", "压减幅度", "下降幅度"]) {
                    return (s, Measure::Decline);
                }
                (subject.to_string(), Measure::Level)
            }
            // 净增1万亿元; 产值超过20亿元，新增产值3亿元
            Dimension::Money
                if level == Measure::Level
                    && (matches!(lead.verb, Some("净增" | "增加"))
                        || lead.verb == Some("新增") && scan::ends(subject, &["余额", "产值"])
                        || lead.verb == Some("新增")
                            && self.records.last().is_some_and(|r| {
                                (r.unit, r.measure) == (q.unit, Some(Measure::Level))
                                    && WORDS.attribute.get(lead.subject).is_some()
                                    && r.indicator.ends_with(lead.subject)
                            })) =>
            {
                (subject.to_string(), Measure::Growth)
            }
            Dimension::Ratio | Dimension::Money | Dimension::Grade | Dimension::Rank => {
                (subject.to_string(), level)
            }
            Dimension::Points => match relation {
                Some(Relation::Compare | Relation::Level | Relation::To) => {
                    (subject.to_string(), Measure::Level)
                }
                Some(Relation::Decline) => (subject.to_string(), Measure::Decline),
                None if subject.ends_with('高') => (subject.to_string(), Measure::Level),
                _ => (subject.to_string(), Measure::Growth),
            },
            // 利润总额为上一年的2倍
            Dimension::Times
                if q.unit == "倍"
                    && let Some((thing, _)) = times_of(subject) =>
            {
                (thing.to_string(), Measure::Level)
            }
            Dimension::Times => match relation {
                Some(Relation::Level | Relation::To) if q.unit == "倍" => {
                    (subject.to_string(), Measure::Level)
                }
                Some(Relation::Decline) => (subject.to_string(), Measure::Decline),
                _ => (subject.to_string(), Measure::Growth),
            },
            // 县城新增人口10万
            Dimension::None if scan::has(subject, "新增") => (subject.to_string(), Measure::Output),
            Dimension::None => (subject.to_string(), level),
            // 港口货物吞吐量60万吨、集装箱3万标箱: such boxes are counted where they pass.
            _ if verb.is_none() && q.unit == "标箱" && subject.ends_with("集装箱") => {
                (format!("{subject}吞吐量"), Measure::Level)
            }
            _ => {
                let measure = match relation {
                    // 岸边绿化提升2条
                    Some(Relation::Growth)
                        if lead.relation_word == "提升" && matches!(q.unit, "条" | "处" | "座" | "所") =>
                    {
                        Measure::Output
                    }
                    Some(Relation::Growth | Relation::Decline) => level,
                    Some(Relation::To) => Measure::Level,
                    // 新招收博士后突破100人: how many new ones.
                    Some(Relation::Level)
                        if (lead.relation_word.is_empty() || self.sentence.status == Status::Target)
                            && lead.verb.is_some_and(|v| v.starts_with('新')) =>
                    {
                        Measure::Output
                    }
                    Some(Relation::Level) if !matches!(lead.relation_word, "完成" | "实现" | "共" | "有") => {
                        Measure::Level
                    }
                    Some(Relation::Compare) => Measure::Level,
                    // 降低成本20条: so many measures for it.
                    _ if lead.verb.is_some_and(|v| DOWN.contains(&v)) => {
                        if q.unit == "条" {
                            return (format!("{}{subject}", lead.verb.unwrap_or("")), Measure::Output);
                        }
                        Measure::Decline
                    }
                    // 松陌云谷入驻企业30家, 实现高新技术企业200家: those that are there.
                    _ if self.is_stock(subject, q, verb, lead) => Measure::Level,
                    // 以工代赈带动就业2万人: those brought to work.
                    _ if q.unit == "人" && subject.ends_with("带动就业") => Measure::Output,
                    // 净增企业9户、总数70户: how many there are of them all.
                    _ if scan::ends(subject, &["总数", "通车里程", "运营里程"])
                        && !scan::has(subject, "新增")
                        && (subject.ends_with('数') || lead.verb.is_none() && !lead.part) =>
                    {
                        Measure::Level
                    }
                    // 热线解决诉求超3万件: what is done for people, and not how many there are.
                    _ if exceeds && scan::holds(subject, &["解决", "办理", "受理", "化解"]) => {
                        Measure::Output
                    }
                    // 每千人床位数7张: one over another, too.
                    // 存栏种羊3000只: how many there are.
                    _ if q.unit == "岁"
                        || scan::has(subject, "存栏") && verb != Some("新增")
                        || verb.is_none() && per_head(subject) =>
                    {
                        Measure::Level
                    }
                    // 船舶加注量50万吨, 重污染天数9天: what a year comes to.
                    _ if lead.verb.is_none()
                        && (scan::ends(subject, &["量", "天数", "年产", "参保"])
                            // 规上企业年产白瓷3万件
                            || q.dimension == Dimension::Physical && scan::has(subject, "企业年产"))
                        && !scan::holds(subject, &["新增", "减量", "新参"]) =>
                    {
                        Measure::Level
                    }
                    // 低于23微克/立方米: one over another is where something stands.
                    _ if verb.is_none() && lead.verb.is_none() && scan::has(q.unit, "/立方米") => {
                        Measure::Level
                    }
                    // 亿元以上项目新开工超30个: as far along, and no stock of them.
                    _ if exceeds && WORDS.state.suffix(subject).is_some() => Measure::Output,
                    // 城镇新增就业超2万人
                    _ if exceeds && scan::has(subject, "新增") => Measure::Output,
                    _ if exceeds && verb.is_none() && !self.delivering(q.unit) => Measure::Level,
                    // 治理面积 is an area worked on, 播种面积 one that is there.
                    _ if subject.ends_with("面积")
                        && scan::holds(
                            subject,
                            &["治理", "造林", "修复", "恢复", "改造", "建设", "绿化"],
                        ) =>
                    {
                        Measure::Output
                    }
                    _ if scan::holds(subject, &["新增", "净增"]) => Measure::Output,
                    _ if verb.is_none()
                        && (WORDS.attribute.suffix(subject).is_some()
                            || q.dimension == Dimension::Physical
                                && subject.ends_with('量')
                                && !subject.ends_with("减量")) =>
                    {
                        Measure::Level
                    }
                    _ => Measure::Output,
                };
                (subject.to_string(), measure)
            }
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
                    && lead.subject.is_empty()
                {
                    before.measure = Some(Measure::Level);
                }
            }
            _ => {}
        }
        self.stands = counts && *measure == Measure::Level || self.stands && *measure != Measure::Output;
    }

    /// Whether so many of a kind are there, as the review and 实现 say it: 高新技术企业200家. After what was
    /// delivered they are new ones, and so are those whose total follows.
    fn is_stock(&self, subject: &str, q: &Quantity, verb: Option<&str>, lead: &Lead) -> bool {
        let review = self.sentence.status == Status::Result;
        // 松陌云谷入驻企业30家: wherever they are said.
        let joined = scan::ends(subject, &["入驻企业", "入库企业", "上链企业"])
            && !scan::has(subject, "新入")
            || scan::holds(subject, &["累计入驻", "累计注册", "累计集聚"]);
        if review && joined && verb.is_none() {
            return true;
        }
        let bodies = self.records.iter().rev().find(|r| BODIES.contains(&r.unit));
        let total = scan::head(&self.text[q.span.end as usize..], 40);
        ["家", "户"].contains(&q.unit)
            && (review || lead.light && scan::has(self.clause.of(self.text), "实现"))
            && verb.is_none_or(|v| v == "入库")
            && [bodies, self.records.last()].iter().flatten().all(|r| r.measure != Some(Measure::Output))
            && !scan::has(total, "总数")
            && WORDS
                .stock
                .suffix(subject)
                .is_some_and(|(kind, ())| is_there(&subject[..subject.len() - kind.len()]))
    }

    /// Whether the record before delivered things of the same unit: 培育A、B各1家，C超100家.
    pub(super) fn delivering(&self, unit: &str) -> bool {
        self.records.last().is_some_and(|r| r.measure == Some(Measure::Output) && r.unit == unit)
    }
}

/// Whether a noun speaks of what is there, and of nothing new or done: 入驻, but not 新入驻 or 服务.
fn is_there(noun: &str) -> bool {
    const NAMES: [&str; 8] = ["高新", "创新", "专精特新", "新型", "新能源", "新材料", "新物种", "新兴"];
    let new = noun.contains('新') && !scan::holds(noun, &NAMES);
    let done = WORDS.deliver.find(noun).map_or("", |(_, verb, ())| verb);
    !new && ["", "入驻", "入库", "注册", "上市", "集聚"].contains(&done)
}

/// 每千人床位数, 千人托位数, 每万名老人拥有护理员, 人均绿地: so many for so many people.
fn per_head(subject: &str) -> bool {
    (subject.starts_with('每') || scan::has(subject, "千人"))
        && (subject.ends_with('数') || scan::holds(subject, &["拥有", "配备"]))
        || subject.starts_with("人均")
}

/// 利润总额|为|上一年: what stands at how many times something else, and that.
fn times_of(subject: &str) -> Option<(&str, &str)> {
    let (thing, other) = scan::cut(subject, "达到").or_else(|| scan::cut(subject, "为"))?;
    let then = scan::ends(other, &["时", "时期", "年", "年前", "期", "末", "底", "初"]);
    (then && !thing.is_empty()).then_some((thing, other))
}
