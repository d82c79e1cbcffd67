//! What a count or a physical amount says: what there is, or what was delivered.
//!
//! | clause | measure |
//! | --- | --- |
//! | `新增企业3家` | output |
//! | `楼宇达到38座` | level |
//! | `每千人床位数7张` | level |
//! | `治理面积3万亩`, `播种面积3万亩` | output, level |

use super::super::super::lead::Lead;
use super::super::Reader;
use super::{BODIES, Told, is_there};
use crate::extraction::{Measure, Status};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan;

/// Nothing if the rule does not know the kind of thing.
type Rule = fn(&Reader, &Told) -> Option<Measure>;

const RULES: [Rule; 19] = [
    // 稳岗政策惠及企业300家: those who have something of it.
    |_, t| scan::has(t.subject, "惠及").then_some(Measure::Output),
    // 退出落后产能15万吨: what is done.
    |_, t| t.subject.starts_with("退出").then_some(Measure::Output),
    // 落实粮食播种面积23万亩; 建成牧场4个、总面积16万亩; 永久基本农田不少于70万亩
    |_, t| {
        let there = scan::ends(t.subject, &["播种面积", "总面积", "建成区面积", "永久基本农田", "占地"]);
        (there && t.lead.verb.is_none_or(|v| v == "落实")).then_some(Measure::Level)
    },
    // 停留23天, 体育活动时间2小时
    |_, t| (t.q.dimension == Dimension::Time && t.lead.verb.is_none()).then_some(Measure::Level),
    // 压减能耗20万吨、|水耗9万吨
    |_, t| t.verb.is_some_and(|v| WORDS.down.get(v).is_some()).then_some(Measure::Decline),
    // 松陌云谷入驻企业30家, 实现高新技术企业200家: those that are there.
    |reader, t| reader.is_stock(t.subject, t.q, t.verb, t.lead).then_some(Measure::Level),
    // 以工代赈带动就业2万人: those brought to work.
    |_, t| (t.q.unit == "人" && t.subject.ends_with("带动就业")).then_some(Measure::Output),
    // 净增企业9户、总数70户: how many there are of them all.
    |_, t| {
        let total = scan::ends(t.subject, &["总数", "通车里程", "运营里程"])
            && !scan::has(t.subject, "新增")
            && (t.subject.ends_with('数') || t.lead.verb.is_none() && !t.lead.part);
        total.then_some(Measure::Level)
    },
    // 热线解决诉求超3万件: what is done for people, and not how many there are.
    |_, t| {
        let done = t.exceeds && scan::holds(t.subject, &["解决", "办理", "受理", "化解"]);
        done.then_some(Measure::Output)
    },
    // 每千人床位数7张: one over another, too. 存栏种羊3000只: how many there are.
    |_, t| {
        let kept = scan::has(t.subject, "存栏") && t.verb != Some("新增");
        (t.q.unit == "岁" || kept || t.verb.is_none() && per_head(t.subject)).then_some(Measure::Level)
    },
    // 船舶加注量50万吨, 重污染天数9天: what a year comes to.
    |_, t| {
        let made = t.q.dimension == Dimension::Physical && scan::has(t.subject, "企业年产");
        let year = made || scan::ends(t.subject, &["量", "天数", "年产", "参保"]);
        (year && t.lead.verb.is_none() && !scan::holds(t.subject, &["新增", "减量", "新参"]))
            .then_some(Measure::Level)
    },
    // 低于23微克/立方米: one over another is where something stands.
    |_, t| {
        let per = t.verb.is_none() && t.lead.verb.is_none() && scan::has(t.q.unit, "/立方米");
        per.then_some(Measure::Level)
    },
    // 亿元以上项目新开工超30个: as far along, and no stock of them.
    |_, t| (t.exceeds && WORDS.state.suffix(t.subject).is_some()).then_some(Measure::Output),
    // 城镇新增就业超2万人
    |_, t| (t.exceeds && scan::has(t.subject, "新增")).then_some(Measure::Output),
    |reader, t| {
        let stands = t.exceeds && t.verb.is_none() && !reader.delivering(t.q.unit);
        stands.then_some(Measure::Level)
    },
    // 治理面积 is an area worked on, 播种面积 one that is there.
    |_, t| {
        const WORK: [&str; 7] = ["治理", "造林", "修复", "恢复", "改造", "建设", "绿化"];
        (t.subject.ends_with("面积") && scan::holds(t.subject, &WORK)).then_some(Measure::Output)
    },
    |_, t| scan::holds(t.subject, &["新增", "净增"]).then_some(Measure::Output),
    |_, t| {
        let quality = t.verb.is_none() && WORDS.attribute.suffix(t.subject).is_some();
        quality.then_some(Measure::Level)
    },
    |_, t| {
        let amount = t.q.dimension == Dimension::Physical && t.subject.ends_with('量');
        (amount && t.verb.is_none() && !t.subject.ends_with("减量")).then_some(Measure::Level)
    },
];

impl Reader<'_> {
    /// What a count or an amount says.
    pub(super) fn counted(&self, told: &Told) -> Measure {
        let &Told { q, relation, lead, .. } = told;
        match relation {
            // 岸边绿化提升2条
            Some(Relation::Growth)
                if lead.relation_word == "提升" && matches!(q.unit, "条" | "处" | "座" | "所") =>
            {
                Measure::Output
            }
            Some(Relation::Growth | Relation::Decline) => told.level(),
            // 新招收博士后突破100人: how many new ones.
            Some(Relation::Level)
                if (lead.relation_word.is_empty()
                    || self.sentence.status == Status::Target
                    || lead.verb == Some("新登记"))
                    && lead.verb.is_some_and(|v| v.starts_with('新')) =>
            {
                Measure::Output
            }
            _ if !told.is_free() => Measure::Level,
            // 新增装机40万千瓦，其中水电9万千瓦: as new as the whole.
            _ if self.is_new_part(told) => Measure::Output,
            _ => RULES.iter().find_map(|rule| rule(self, told)).unwrap_or(Measure::Output),
        }
    }

    fn is_new_part(&self, told: &Told) -> bool {
        let whole = self.whole.filter(|_| told.lead.part && told.q.dimension == Dimension::Physical);
        let whole = whole.and_then(|id| self.records.get((id - self.first) as usize));
        whole.is_some_and(|r| r.measure == Some(Measure::Output) && r.unit == told.q.unit)
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
}

/// 每千人床位数, 千人托位数, 每万名老人拥有护理员, 人均绿地: so many for so many people.
fn per_head(subject: &str) -> bool {
    (subject.starts_with('每') || scan::has(subject, "千人"))
        && (subject.ends_with('数') || scan::holds(subject, &["拥有", "配备"]))
        || subject.starts_with("人均")
        || scan::holds(subject, &["每百户", "每百人"])
        || scan::starts(subject, &["每千人", "每万人", "万人拥有"]) && !scan::has(subject, "新增")
        // 每万名就业人员中研发人员
        || scan::starts(subject, &["每万名", "每千名", "每百名"])
}
