//! Who the numbers are said of, ellipsis resolved.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `粮食播种面积68万亩` | `产量26万吨` | 粮食产量 |
//! | `新增企业3家、个体户9家` | `分别增长5%、6%` | 企业 · 个体户 |
//! | `省级示范村15个` | `田园乡村2个` | 省级田园乡村 |
//!
//! A noun that is whole is its own subject. One that is not is led back to what was said before by the first rule that
//! knows its kind of ellipsis:
//!
//! | file | rules |
//! | --- | --- |
//! | `far` | how far something is from another figure: 高于全省1个百分点 |
//! | `kind` | things of another size, level, state or place: 其中省级3家, 新开工80个 |
//! | `owner` | a quality without its thing: 产值突破100亿元 |

mod far;
mod kind;
mod owner;

pub(super) use far::passing;

use super::super::lead::{self, Before, Lead, trim};
use super::super::phrase;
use super::prenominal::strip_tail_verb;
use super::seat::DOES;
use super::{Reader, strip_verb};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::Dimension;
use crate::scan::{self, any};

/// What is done with things and stays with each of them.
const DONE: [&str; 4] = ["出栏", "存栏", "绿化", "落后"];

/// What a clause says of its numbers.
pub(super) struct Said<'l, 't> {
    /// What it says is measured or counted; the rules make it whole.
    noun: String,
    lead: &'l Lead<'t>,
    /// How many numbers it has.
    count: usize,
    relation: Option<Relation>,
    verb: Option<&'static str>,
    dimension: Dimension,
}

impl Said<'_, '_> {
    fn counts(&self) -> bool {
        self.dimension == Dimension::Count
    }

    fn counts_no(&self) -> bool {
        matches!(self.dimension, Dimension::Money | Dimension::Ratio)
    }

    /// One subject for all numbers.
    fn all(&self, subject: String) -> Option<Vec<String>> {
        Some(vec![subject; self.count])
    }
}

/// Gives the subjects, or makes the noun more of a whole, or leaves it for the next rule.
type Rule<'a> = fn(&mut Reader<'a>, &mut Said) -> Option<Vec<String>>;

impl<'a> Reader<'a> {
    /// In this order: a rule may need what the ones before it have made of the noun.
    const RULES: [Rule<'a>; 25] = [
        Self::far_too,
        Self::a_day,
        Self::of_the_industry,
        Self::over_a_sum,
        Self::ratio_of_both,
        Self::same_quality,
        Self::another_rate,
        Self::traffic,
        Self::share_over_a_sum,
        Self::share_too,
        Self::far_from,
        Self::trade,
        Self::like_sized,
        Self::stepped_class,
        Self::in_a_state,
        Self::resized,
        Self::of_another_type,
        Self::of_that_size,
        Self::same_scheme,
        Self::part_of_a_level,
        Self::part_of_an_area,
        Self::of_each,
        Self::of_one_owner,
        Self::same_again,
        Self::with_owner,
    ];

    /// Who the `count` numbers are said of, one for each record.
    pub(super) fn subjects_for(
        &mut self,
        noun: &str,
        lead: &Lead,
        count: usize,
        relation: Option<Relation>,
        verb: Option<&'static str>,
        dimension: Dimension,
    ) -> Vec<String> {
        if noun.is_empty() {
            return self.inherited(lead, count, relation, verb, dimension);
        }
        let noun = noun.strip_prefix("同比").filter(|n| !n.is_empty()).unwrap_or(noun);
        let noun = if count > 1 || lead.each { phrase::without_count(noun) } else { noun.to_string() };
        let mut said = Said { noun, lead, count, relation, verb, dimension };
        if let Some(subjects) = Self::RULES.iter().find_map(|rule| rule(self, &mut said)) {
            return subjects;
        }
        self.prefix = self.qualifier(&said);
        self.coordinates(said)
    }

    /// The qualifier that the items after this one share with it.
    fn qualifier(&self, said: &Said) -> Option<&'static str> {
        let own =
            WORDS.prefix.prefix(&said.noun).map(|(word, _)| word).filter(|w| w.contains(any(&['级', '每'])));
        // 国家|物流枢纽2个、物流基地3个; but 国家|高新技术企业
        let whole = |of: &str| WORDS.own.prefix(of).is_none() && !scan::starts_in(of, "和与、");
        let nation = |w: &&str| said.noun.strip_prefix(w).is_some_and(whole);
        let own = own.or_else(|| ["国家", "全国"].into_iter().find(nation).filter(|_| said.counts()));
        // 出栏生猪9万头、肉牛2万头
        let done = || DONE.into_iter().find(|w| said.noun.starts_with(w) && said.noun.len() > w.len());
        // 淘汰落后炼铁产能9万吨、炼钢产能6万吨
        // 省级人才5名、大学生8名、技能人才9名: one that has no rank ends it.
        let goes_on = said.lead.verb.is_none() && WORDS.own.prefix(&said.noun).is_none();
        own.or_else(done).or(self.prefix.filter(|_| goes_on))
    }

    /// The subjects that a whole noun names: as many as there are numbers, or as the words say by 各 and 均.
    fn coordinates(&self, said: Said) -> Vec<String> {
        let Said { mut noun, lead, count, dimension, .. } = said;
        // 三次产业|比|调整为3：47：50
        if count == 3 && noun == "三次产业" && dimension == Dimension::None {
            noun.push_str("占比");
        }
        // 新竣工、新投产项目各20个, 收购、供应木材3万吨、2万吨: the coordinates may be the verbs.
        let verbs = |count| {
            // 完成|开工、竣工各9万平方米
            let done = WORDS.light.prefix(lead.whole).map_or(lead.whole, |(w, _)| &lead.whole[w.len()..]);
            phrase::coordinates(done, count)
                .filter(|_| noun.len() < lead.whole.len() && phrase::names(lead.whole).is_none())
        };
        if count > 1 {
            let parts = phrase::coordinates(&noun, Some(count)).or_else(|| verbs(Some(count)));
            return parts.unwrap_or_else(|| vec![noun; count]);
        }
        if lead.each
            && let Some(parts) = phrase::coordinates(&noun, None).or_else(|| verbs(None))
        {
            let owner = self.subjects.last().filter(|_| parts.iter().all(|p| phrase::is_attribute(p)));
            return match owner {
                Some(owner) => parts.iter().map(|p| format!("{}{p}", phrase::owner(owner, p))).collect(),
                None => parts,
            };
        }
        vec![noun]
    }

    /// A clause that names no subject goes on with the one before.
    pub(super) fn inherited(
        &self,
        lead: &Lead,
        count: usize,
        relation: Option<Relation>,
        verb: Option<&'static str>,
        dimension: Dimension,
    ) -> Vec<String> {
        let n = if count > 1 {
            count
        } else if lead.each && relation == Some(Relation::Growth) && self.recent > 1 {
            // 新增景区2家、品牌7个，接待游客900万人次、旅游收入30亿元，均增长9%: not of what was delivered before.
            self.recent
        } else if lead.each {
            self.list.len().max(self.subjects.len()).max(1)
        } else {
            1
        };
        // 旅游人次、旅游收入实现双增长，分别增长9%、8%
        if count > 1
            && let Some((both, _)) = self.before.split_once('双')
            && let Some(at) =
                scan::first(both, &["近年", "首次", "再次", "均", "实现", "出现", "呈现", "保持"])
            && let Some(parts) = phrase::coordinates(lead::front(&both[..at]), Some(count))
        {
            return parts;
        }
        // 粮食面积、产量|只增不减，分别保持在…
        if let Some(both) = phrase::of_trend(self.before)
            .and_then(|of| phrase::coordinates(of, Some(count)))
            .filter(|_| count > 1 && lead.each)
        {
            return both;
        }
        if count > 1 || lead.each {
            if self.list.len() >= n && n > 1 {
                return self.list[self.list.len() - n..].to_vec();
            }
            if let [one] = &self.subjects[..]
                && let Some(parts) = phrase::coordinates(one, (count > 1).then_some(count))
            {
                return parts;
            }
        }
        // 旅游收入保持稳定增长、力争达到8%
        if let Some(spoken) = self.spoken.filter(|_| count == 1) {
            return vec![spoken.to_string()];
        }
        // 加大农村劳动力培训力度，培训2万人
        let worked = verb.filter(|_| self.subjects.is_empty() && count == 1 && relation.is_none());
        if let Some((verb, thing)) = worked.and_then(|verb| Some((verb, self.worked_on(verb)?))) {
            return vec![format!("{thing}{verb}")];
        }
        let own = || verb.filter(|_| self.subjects.is_empty()).map(str::to_string);
        // 推进|数字经济|项目建设，开工12个: the things that are counted, and not whose they are.
        let counted = verb.is_some() && matches!(dimension, Dimension::Count | Dimension::Physical);
        let whole = |topic: String| {
            let work = strip_tail_verb(lead::lead(trim(self.before), Before::Other).subject);
            let plain = work.chars().count() <= 14 && !work.contains(any(&['、', '，', '的', '和']));
            if counted && plain && work.starts_with(&topic) { work.to_string() } else { topic }
        };
        let topic = || self.topic().map(whole);
        let one = self.subjects.last().cloned().or_else(topic).or_else(own).unwrap_or_default();
        // 游客量、旅游收入均超过上年，分别增长9%、8%
        if count > 1
            && self.subjects.is_empty()
            && let Some(parts) = phrase::coordinates(&one, Some(count))
        {
            return parts;
        }
        // 建成厂房40万平方米，其中今年|建成|12万平方米: the same of the same.
        if lead.part
            && relation.is_none()
            && let (Some(verb), Some(whole)) = (verb, self.records.last())
            && (verb == whole.verb || verb == "建成" && whole.verb.contains('建'))
        {
            return vec![one; n];
        }
        let one = match verb {
            // 实施绿道建设行动，投入2亿元
            Some("安排")
                if dimension == Dimension::Money
                    && self.subjects.is_empty()
                    && relation.is_none()
                    && !one.is_empty()
                    && one != "安排" =>
            {
                format!("{one}资金")
            }
            Some("投入") if relation.is_none() && !one.is_empty() && one != "投入" => {
                format!("{one}投入")
            }
            // 交付10万平方米 after 安置房: what is delivered is another thing of the same name.
            // 推进垦造水田行动，新建600公顷: what is worked on is what is delivered, but money goes to it.
            Some(verb)
                if self.subjects.is_empty() && relation.is_none() && !matches!(verb, "投入" | "安排") =>
            {
                // 加强青年企业家培养，培训200人: trained, and not there.
                format!("{}{}", strip_tail_verb(&one), if verb == "培训" { verb } else { "" })
            }
            // 班列|累计开行|突破90列，年内开行20列
            Some(verb)
                if relation.is_none() && scan::cut(&one, "累计").is_some_and(|(_, did)| did == verb) =>
            {
                scan::replaced(&one, "累计", "")
            }
            Some(verb) if relation.is_none() && !one.is_empty() && one != verb => {
                // 开工项目400个、完成投资380亿元，建成投产50个: of what the money is for.
                let thing = phrase::owner(&one, "金额");
                let thing = if thing.ends_with("项目") || thing.ends_with("工程") { thing } else { &one };
                // 发现隐患900处，完成整改880处
                if let Some(found) = thing.strip_prefix("发现") {
                    return vec![format!("{found}{verb}"); n];
                }
                // 热线|受理诉求|9万件、|办结|8万件
                let (who, _) = self.seat;
                let done = thing.strip_prefix(who).map(|done| done.strip_prefix("累计").unwrap_or(done));
                let done = done.map(|done| scan::after(done, &DOES).unwrap_or(done));
                let (who, thing) = done.map_or(("", thing), |done| (who, done));
                format!("{who}{verb}{}", strip_tail_verb(strip_verb(thing)))
            }
            _ => one,
        };
        vec![one; n]
    }
}
