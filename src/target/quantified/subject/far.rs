//! How far something is from another figure, or what part of it: the clause names only the other.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `规上工业增加值增长6%` | `高于全省1个百分点` | 规上工业增加值增速高于全省 |
//! | `高新技术产业产值50亿元` | `占工业总产值比重达8.7%` | 高新技术产业产值占工业总产值比重 |
//! | `竹制品业产值80亿元` | `与林业总产值之比1.6:1` | 竹制品业产值与林业总产值之比 |

use super::super::super::lead::{self, trim};
use super::super::super::phrase;
use super::super::Reader;
use super::Said;
use crate::extraction::{Measure, Record};
use crate::lexicon::words::WORDS;
use crate::quantity::Dimension;
use crate::scan;

/// Whether the words only say how far something is from another figure, and what of it it is: 较|全省高, 占|比重.
pub(in crate::target::quantified) fn passing(noun: &str) -> bool {
    scan::starts_in(noun, "较比占超达")
        // 超过9万元的村: of a size.
        && !scan::has(noun, "元的")
        && !scan::starts(noun, &["超算", "超级", "超低", "超高", "超市", "超长", "较大", "较重"])
}

impl Reader<'_> {
    /// What the clause before says something of, without a number: 投资增速|连续9个月保持两位数.
    fn before_far(&self) -> Option<String> {
        let at = scan::first(self.before, &["连续", "保持", "始终", "持续", "稳居", "位居"])?;
        let of = lead::front(&self.before[..at]);
        phrase::is_measured(of).then(|| of.to_string())
    }

    /// 竹制品业产值80亿元，与林业总产值之比1.6:1
    pub(super) fn ratio_of_both(&mut self, said: &mut Said) -> Option<Vec<String>> {
        // 城镇居民收入9万元，农村居民收入6万元，|两者之比|1.5
        if scan::starts(&said.noun, &["两者之", "二者之"])
            && let [.., a, b] = &self.list[..]
        {
            return said.all(format!("{a}与{b}之比"));
        }
        // 经济总量占全国比重8%，在北方地区占比20%
        // 人均生产总值…，在全国的位次由18位前移到15位
        let within =
            said.noun.starts_with('在') && scan::ends(&said.noun, &["占比", "比重", "位次", "排位", "排名"]);
        if said.noun.starts_with('与') && scan::ends(&said.noun, &["之比", "差距"]) || within {
            let before = self.subjects.last().cloned().or_else(|| self.topic())?;
            said.noun.insert_str(0, before.split_once('占').map_or(&before, |(thing, _)| thing));
        }
        None
    }

    /// 高于全国1个百分点、|全省|0.5个百分点
    pub(super) fn far_too(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let area = scan::starts(&said.noun, &["全国", "全省", "全市", "全区", "全州"]);
        let bare = area && said.relation.is_none() && said.noun.chars().count() <= 6;
        let before = self.records.last().filter(|_| bare && said.dimension == Dimension::Points)?;
        let end = WORDS.far.rfind(&before.indicator).map(|(at, word, _)| at + word.len())?;
        said.all(format!("{}{}", &before.indicator[..end], said.noun))
    }

    /// 出口额占全市的23%、|全省的|9%
    pub(super) fn share_too(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let bare = said.dimension == Dimension::Ratio && said.relation.is_none() && said.lead.verb.is_none();
        let before = self.records.last().filter(|_| bare && said.lead.subject.ends_with('的'))?;
        if scan::holds(&said.noun, &["达到", "提高到"]) {
            return None;
        }
        let (thing, _) = before.indicator.strip_suffix("比重")?.split_once('占')?;
        said.all(format!("{thing}占{}", said.noun))
    }

    /// 较全省高0.5个百分点, 占全市比重达8.7%
    pub(super) fn far_from(&mut self, said: &mut Said) -> Option<Vec<String>> {
        // 增速|高于全国1个百分点: the rate is that of what was said to grow.
        let bare = scan::after(&said.noun, &["增速", "增幅"])
            .filter(|rest| {
                (WORDS.far.prefix(rest).is_some() || scan::starts_in(rest, "比较"))
                    && !self.subjects.is_empty()
            })
            .map(str::to_string);
        let its_rate = bare.is_some();
        said.noun = bare.unwrap_or_else(|| std::mem::take(&mut said.noun));
        // 为年计划的118%
        if let Some(plan) = said.noun.strip_prefix('为').filter(|p| scan::ends(p, &["计划", "预算"])) {
            said.noun = format!("占{plan}");
        }
        // 化解债务12亿元，|完成年度任务|的118%
        if said.dimension == Dimension::Ratio
            && (said.lead.light || said.lead.relation_word == "完成")
            && (scan::starts(&said.noun, &["年度", "全年", "年计划", "年初"])
                && scan::ends(&said.noun, &["任务", "目标", "任务数"])
                || said.lead.subject.ends_with('的') && scan::ends(&said.noun, &["任务", "任务数"]))
            && !self.subjects.is_empty()
        {
            said.noun.insert(0, '占');
        }
        // 分别达71%、82%，|均|高于全省4个百分点: of both.
        let each = said.noun.strip_prefix('均').filter(|far| WORDS.far.prefix(far).is_some());
        let both = each.is_some() && self.recent > 1;
        said.noun = each.map_or_else(|| said.noun.clone(), str::to_string);
        let noun = &said.noun;
        let far = WORDS.far.prefix(noun).is_some();
        let tells = far || passing(noun) || noun.starts_with('为') && said.dimension != Dimension::Money;
        if said.counts() || !tells {
            return None;
        }
        // 增长8%，高于全省2个百分点、高于全国3个百分点: both are of the rate.
        let grew = || {
            let rate = |r: &Record| {
                WORDS.far.find(&r.indicator).is_some_and(|(at, ..)| r.indicator[..at].ends_with("增速"))
            };
            self.records.last().is_some_and(|r| r.measure == Some(Measure::Growth) || rate(r))
        };
        // 增长8%，超过全省2个百分点: past its rate, where it grew by a rate.
        let past = || noun.starts_with('超') && self.records.last().is_some_and(|r| r.unit == "%");
        let rate = its_rate || (far || scan::starts_in(noun, "较比") || past()) && grew();
        let rate = if rate { "增速" } else { "" };
        let over = match self.list.len().checked_sub(said.count) {
            _ if both => &self.list[self.list.len().saturating_sub(self.recent)..],
            Some(from) if said.lead.each => &self.list[from..],
            _ => &self.subjects[..],
        };
        // 分别高于全国、全省1.2个、0.5个百分点
        let areas = phrase::parts(noun);
        if let ([one], [first, rest @ ..]) = (over, &areas[..])
            && said.count > 1
            && areas.len() == said.count
            && let Some(word) = (WORDS.far.prefix(first).map(|f| f.0))
                .or_else(|| ["比", "较"].into_iter().find(|w| first.starts_with(w)))
        {
            let others = rest.iter().map(|area| format!("{one}{rate}{word}{}", trim(area)));
            return Some(std::iter::once(format!("{one}{rate}{first}")).chain(others).collect());
        }
        // 工业增加值增速连续9个月保持两位数，高于全省2个百分点
        let spoken = self.before_far();
        let over = if over.is_empty() { spoken.as_slice() } else { over };
        // 专利申请量占全市41%、|占全省36%
        let of = |s: &String| {
            let thing = if noun.starts_with('占') && *noun != "占比" {
                s.find('占').filter(|&at| at > 0)
            } else {
                None
            };
            let s = thing.map_or(s.as_str(), |at| &s[..at]);
            s.strip_suffix(rate).unwrap_or(s).len()
        };
        let whole: Vec<String> = over.iter().map(|s| format!("{}{rate}{noun}", &s[..of(s)])).collect();
        let last = whole.last()?.clone();
        if both || whole.len() == said.count { Some(whole) } else { said.all(last) }
    }
}
