//! How the items of a clause share numbers and nouns.
//!
//! | items | |
//! | --- | --- |
//! | `12个断面水质达标率、处理率均达100%` | 12 counts the things whose rates follow |
//! | `五大特色产业、数字制造业增加值分别增长…` | 五 is in the name that the list opens with |
//! | `10处集咖啡屋、书吧等功能于一体的驿站` | the noun of the count runs on into the next item |
//! | `100亿级园区2个、50亿级4个` | 50亿级 is a size, and its noun is that of the size before |

use super::super::clause::Item;
use super::super::lead::{self, Before, trim};
use super::super::phrase;
use super::Reader;
use crate::extraction::Bound;
use crate::lexicon::words::WORDS;
use crate::quantity::{Dimension, Kind};
use crate::scan::{self, any};
use crate::span::Span;

/// Where a size in money stands in a name: 新签约|亿元以上|项目.
fn size_in(name: &str) -> Option<std::ops::Range<usize>> {
    let ends = |(at, word): (usize, &str)| {
        let head = name[..at].trim_end_matches(any(&['美', '元']));
        let digits = head
            .trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万亿.".contains(c));
        head.ends_with(any(&['亿', '万'])).then(|| digits.len()..at + word.len())
    };
    ["级", "以上"].iter().filter_map(|w| Some((scan::find(name, w)?, *w))).find_map(ends)
}

/// The name of what is counted by size, with the size that is counted now: 新签约|10亿元以上|项目. None where `size` is
/// more than a size.
pub(super) fn resized(name: &str, size: &str) -> Option<String> {
    if size_in(size)? != (0..size.len()) {
        return None;
    }
    let verb =
        WORDS.state.prefix(name).or_else(|| WORDS.deliver.prefix(name)).map_or(0, |(word, _)| word.len());
    let old = match size_in(name) {
        Some(old) => old,
        // 产值超10亿元企业 is called by another size.
        None if scan::has(name, "亿元") || scan::has(name, "万元") => return None,
        None => verb..verb,
    };
    Some(format!("{}{size}{}", &name[..old.start], &name[old.end..]))
}

impl<'a> Reader<'a> {
    /// Whether a number is what another one is more or less than: 较“十三五”末的|900亿元|增加400亿元.
    pub(super) fn is_base(&self, start: u32, v: usize) -> bool {
        let q = &self.quantities[v];
        let before = trim(Span { start, end: q.span.start }.of(self.text));
        scan::starts(before, &["较", "比"])
            && before.ends_with('的')
            && scan::starts(&self.text[q.span.end as usize..], &["增加", "增长", "提高", "减少", "下降"])
    }

    /// Whether a number of an item is a size in money that the count right after it goes by: 50亿级|4个, 其中10亿元以上|5个.
    pub(super) fn is_size(&self, start: u32, item: &Item, k: usize) -> bool {
        let [v, next] = item.values[k..] else { return false };
        let (q, counted) = (&self.quantities[v], &self.quantities[next]);
        let lead = lead::lead(Span { start, end: q.span.start }.of(self.text), Before::Other);
        (q.dimension, counted.dimension) == (Dimension::Money, Dimension::Count)
            && ["", "级"].contains(&Span { start: q.span.end, end: counted.span.start }.of(self.text))
            && (lead.subject.is_empty()
                // 其中销售额|1亿元以上|5家
                || lead.part && q.bound == Bound::AtLeast && WORDS.attribute.suffix(lead.subject).is_some())
            && lead.relation.is_none()
            && self.after_values(item).is_empty()
    }

    /// Whether an item counts the things whose rate the next item states: 12个断面水质达标率、处理率均达100%.
    pub(super) fn rate_of_counted(&self, item: &Item) -> bool {
        let tail = self.after_values(item);
        let [only] = item.values[..] else { return false };
        self.quantities[only].dimension == Dimension::Count
            // 12个|国、省考核断面优良率; 51个|在建、新开工项目投资
            && (["国", "省", "市", "在建", "续建"].contains(&tail)
                || (tail.ends_with('率') || tail.ends_with("比例")) && tail.chars().count() > 3)
    }

    /// Whether an item says only how large a thing is that the next item counts: 投资9亿元、|全长80公里的公路.
    pub(super) fn size_of_counted(&self, item: &Item, next: Option<&Item>) -> bool {
        let ([only], Some([size, ..])) = (&item.values[..], next.map(|next| &next.values[..])) else {
            return false;
        };
        let before = Span { start: item.span.start, end: self.quantities[*only].span.start }.of(self.text);
        ["投资", "总投资", "全长", "总长"].contains(&trim(before))
            && self.text[self.quantities[*size].span.end as usize..].starts_with('的')
    }

    /// Whether the numbers of an item are parts of a name that a list opens with, whose numbers are yet to come:
    /// 五大特色产业、数字制造业增加值分别增长…; 每千人托位、床位数分别达到….
    pub(super) fn head_of_list(&self, item: &Item, rest: &[Item]) -> bool {
        let narrows = |&v: &usize| {
            let q = &self.quantities[v];
            let each = self.text[..q.number.start as usize].ends_with('每');
            q.kind == Kind::Structure || each || q.unit == "千伏"
        };
        // 销售额20万元、60万元、150万元以上的村分别达到…
        let money = |&v: &usize| self.quantities[v].dimension == Dimension::Money;
        if let Some((size, counts)) = rest.first().and_then(|next| next.values.split_first())
            && counts.len() == item.values.len() + 1
            && item.values.iter().chain([size]).all(money)
            && !counts.iter().any(money)
            && self.after_values(item).is_empty()
            && scan::has(rest[0].span.of(self.text), "分别")
        {
            return true;
        }
        // 松陌一期2万吨电池、青渚二期高压电子等7个项目: the size of one that is named.
        let size = |&v: &usize| self.quantities[v].dimension == Dimension::Physical;
        if !item.values.is_empty()
            && item.values.iter().all(size)
            && self.after_values(item).chars().count() > 1
        {
            let listed = rest.iter().find(|next| !next.values.iter().all(size));
            let named = |next: &Item| {
                let v = *next.values.iter().find(|v| !size(v))?;
                let names = Span { start: next.span.start, end: self.quantities[v].span.start }.of(self.text);
                let count = self.quantities[v].dimension == Dimension::Count;
                Some(count && names.ends_with('等') && self.after_values(next).starts_with("项目"))
            };
            if listed.and_then(named) == Some(true) {
                return true;
            }
        }
        let [only] = item.values[..] else { return false };
        let q = &self.quantities[only];
        let before = Span { start: item.span.start, end: q.span.start }.of(self.text);
        let noun = self.after_values(item);
        // 9个市重点、20个县重点项目|分别完成投资8亿元、6亿元: whose it is.
        if q.dimension == Dimension::Count
            && !noun.is_empty()
            && let Some(next) = rest.first().filter(|next| next.values.len() > 2)
            && self.quantities[next.values[0]].unit == q.unit
            && scan::holds(next.span.of(self.text), &["分别完成", "完成投资"])
        {
            return true;
        }
        // 新引进亿元以上项目、总部企业各5家
        let class = noun.starts_with(char::is_alphabetic)
            && q.number.end < q.span.end
            && (q.dimension == Dimension::Money && !lead::starts_verb(noun) || noun.starts_with('级'));
        let Some(next) = rest.iter().find(|i| !i.values.is_empty()) else { return false };
        let before_of = |i: &Item, v: usize| {
            Span { start: i.span.start, end: self.quantities[v].span.start }.of(self.text)
        };
        let each = |i: &Item| i.values.iter().any(|&v| lead::lead(before_of(i, v), Before::Rate).each);
        // 打造90亿元园区、50亿元园区各1个; 国控断面Ⅲ类水质比例、空气优良率均达到95%
        let named = class || narrows(&only) || phrase::is_measured(noun);
        (q.unit == "千伏" || !noun.is_empty())
            && named
            // 500千伏和110千伏输电项目7个
            && (rest.iter().any(each)
                // 亿元以上项目开工率、纳统率保持在70%以上
                || class && noun.ends_with('率') && scan::has(next.span.of(self.text), "率")
                || narrows(&only)
                    && next.values.len() > 1
                    && (q.unit == "千伏" || !lead::starts_verb(trim(before))))
    }

    /// The firms of which so many took more than a sum each, where the sum ends the item: 12家|企业营收超10亿元.
    pub(super) fn firms_over(&self, waiting: &[usize], v: usize, item: &Item) -> Option<String> {
        let [count] = waiting[..] else { return None };
        let (q, sum) = (&self.quantities[count], &self.quantities[v]);
        let counted = q.kind == Kind::Quantity
            && q.dimension == Dimension::Count
            && ["家", "户", "个", "条"].contains(&q.unit);
        if !counted || sum.dimension != Dimension::Money || !self.after_values(item).is_empty() {
            return None;
        }
        let said = Span { start: q.span.end, end: sum.number.start }.of(self.text);
        const PASSES: [&str; 5] = ["超过", "超", "突破", "过", "达到"];
        let (firms, passes) = PASSES.iter().find_map(|w| Some((said.strip_suffix(w)?, *w)))?;
        let size = Span { start: sum.number.start, end: sum.span.end }.of(self.text);
        // 3家企业营收突破千亿元、12家|突破百亿元
        if firms.is_empty() {
            let before = self.subjects.last().filter(|b| b.ends_with("企业"))?;
            let (measured, _) = WORDS.attribute.prefix(before)?;
            let (_, thing) = before.split_once('元')?;
            return Some(format!("{measured}{passes}{size}{thing}"));
        }
        let (measured, _) = WORDS.attribute.suffix(firms)?;
        // 9个|村（社区）|集体收入|超过60万元
        const PLACES: [&str; 12] = [
            "村（社区）",
            "村",
            "社区",
            "县（市、区）",
            "县",
            "乡镇",
            "镇",
            "园区",
            "产业链",
            "产业集群",
            "产业",
            "行业",
        ];
        if let Some((at, place)) =
            PLACES.iter().find_map(|w| Some((scan::find(firms, w)?, *w))).filter(|(at, _)| *at < 9)
        {
            let (thing, measured) = firms.split_at(at + place.len());
            return Some(format!("{measured}{passes}{size}的{thing}"));
        }
        let thing = trim(&firms[..firms.len() - measured.len()]);
        let thing = scan::before(thing, &["年", "实现", "全部"]).unwrap_or(thing);
        (thing.ends_with("企业")).then(|| format!("{measured}{passes}{size}{thing}"))
    }

    /// The words of an item after its last number.
    pub(super) fn after_values(&self, item: &Item) -> &'a str {
        item.values.last().map_or("", |&v| {
            trim(Span { start: self.quantities[v].span.end, end: item.span.end }.of(self.text))
        })
    }

    /// How far the noun after a count of `item` may run on into items without a number.
    pub(super) fn tail_items(&self, first: &Item, rest: &[Item]) -> u32 {
        // 10处集咖啡屋、书吧等功能于一体的驿站
        let gathers = self.after_values(first).starts_with('集');
        let share = first.values.last().is_some_and(|&v| self.quantities[v].dimension == Dimension::Ratio)
            && self.after_values(first).starts_with('的');
        // 30个示范性强、|成效明显|的特色村镇
        let good = |s: &str| WORDS.quality.suffix(s).is_some();
        if good(self.after_values(first)) {
            let mut more = rest.iter().map(|item| (item, item.span.of(self.text)));
            if let Some((item, words)) = more.find(|(_, words)| !good(words))
                && words.split_once('的').is_some_and(|(said, _)| good(said))
            {
                return item.span.end;
            }
        }
        let mut end = 0;
        for item in rest {
            if !item.values.is_empty() {
                return 0;
            }
            let words = item.span.of(self.text);
            // 四条高速、松陌机场等重大项目: a list of other things.
            let others = |rest: &str| scan::holds(rest, &["项目", "工程", "建设"]);
            if !gathers && phrase::names(words).is_some_and(|(_, rest)| others(rest)) {
                return 0;
            }
            if phrase::begins_statement(words) || phrase::is_statement(words) {
                // 80%的一级、二级指标|达到…
                if share && end == 0 && !phrase::begins_statement(words) {
                    end = item.span.end;
                }
                break;
            }
            end = item.span.end;
        }
        end
    }
}
