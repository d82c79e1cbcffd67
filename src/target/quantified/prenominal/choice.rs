//! Which of several numbers before a noun the statement is about.
//!
//! | item | counted | the others |
//! | --- | --- | --- |
//! | `总投资50亿元的3个项目` | 3 | qualify it |
//! | `覆盖12个村的5处污水处理站` | 5 | qualify it |
//! | `4409户1.1万人返贫风险` | both | |
//! | `与9个国家缔结20对友城` | 20 | with whom |

use super::super::super::phrase;
use super::super::Reader;
use crate::extraction::Bound;
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan::{self, any};
use crate::span::Span;

impl<'a> Reader<'a> {
    /// The words between two numbers.
    fn between(&self, a: usize, b: usize) -> &'a str {
        let [a, b] = [a, b].map(|v| self.quantities[v].span);
        Span { start: a.end, end: b.start.max(a.end) }.of(self.text)
    }

    /// What a count is some of: 39个|重点项目|中，24个开工、9个投产. The count of them all stands before in the sentence.
    pub(super) fn some_of(&self, v: usize) -> Option<&'a str> {
        /// How many counts of the same things are looked at.
        const PARTS: usize = 5;
        let here = &self.quantities[v];
        let opens = self.text[..here.span.start as usize].ends_with(any(&['，', '、', '中', '有']));
        let mut all = (0..v).rev().take(PARTS).filter(|_| opens && here.dimension == Dimension::Count);
        all.find_map(|a| {
            let q = &self.quantities[a];
            let of = self.between(a, (a + 1).min(v));
            let of = scan::before(of, &["中，有", "中，", "中有", "中", "有"])?;
            let named =
                (1..=10).contains(&of.chars().count()) && !of.contains(any(&['、', '，', '的', '在']));
            (q.unit == here.unit && q.span.start >= self.sentence.span.start && named).then_some(of)
        })
    }

    /// Whether what follows a count of some is said of them: 39个项目中24个|达到国家标准.
    pub(in crate::target::quantified) fn says_of_some(&self, v: usize, end: u32) -> bool {
        self.quantities[v].span.end < end && self.some_of(v).is_some()
    }

    /// The number of what then is counted, where the ones before it tell with whom: 与9个国家缔结|20对|友城.
    pub(super) fn with_partners(&self, waiting: &[usize]) -> Option<usize> {
        const BOND: [&str; 7] = ["缔结", "建立", "签订", "签署", "实现", "达成", "结成"];
        let &[whom, ref others @ .., thing] = waiting else { return None };
        let other = others.last().copied().unwrap_or(whom);
        let with = self.text[..self.quantities[whom].span.start as usize].ends_with('与');
        (with && scan::holds(self.between(other, thing), &BOND)).then_some(thing)
    }

    /// Whether a number may be what the statement counts; money and sizes before or inside the noun qualify it.
    fn is_counted(&self, v: usize) -> bool {
        let q = &self.quantities[v];
        // 来自16个国家的1500名来宾, 116个国家和地区4000名运动员参赛
        q.dimension == Dimension::Count
            && q.unit != "岁"
            && !lots(self.quantities, v)
            && !self.text[..q.span.start as usize].ends_with("来自")
            && scan::after(&self.text[q.span.end as usize..], &["国家和地区"])
                .is_none_or(|rest| rest.starts_with('的'))
    }

    /// The number that the statement is about, and whether others before it narrow its noun.
    pub(super) fn chosen(&self, waiting: &[usize]) -> Option<(usize, bool)> {
        let first = waiting.iter().copied().find(|&v| self.is_counted(v)).or(waiting.first().copied())?;
        // 十大实事|9项|任务: a programme, and what is counted of it.
        let of_programme = |a: usize, b: usize| {
            let spelled = !self.quantities[a].number.of(self.text).starts_with(|c: char| c.is_ascii_digit());
            self.quantities[b].kind == Kind::Quantity
                && (self.quantities[a].kind == Kind::Structure || spelled)
                && scan::ends(self.between(a, b), &["实事", "工程", "行动", "行业", "领域"])
                // 39个|项目中24个|已开工
                || self.between(a, b).ends_with('中') && self.quantities[a].unit == self.quantities[b].unit
                // 9个县|有7个|通了高铁
                || self.between(a, b).ends_with('有') && self.quantities[a].unit == self.quantities[b].unit
        };
        let first = match *waiting {
            [a, b] if first == a && self.is_counted(b) && of_programme(a, b) => b,
            // 5个村|900亩|征地任务: in how many places.
            [a, b]
                if first == a
                    && self.quantities[b].dimension == Dimension::Physical
                    && ["村", "乡镇", "镇", "街道", "社区"].contains(&self.between(a, b)) =>
            {
                b
            }
            _ => first,
        };
        // 覆盖12个村的5处污水处理站: what 的 leads to is counted.
        let owned = |&v: &usize| {
            let before = &self.text[..self.quantities[v].span.start as usize];
            v > first && self.is_counted(v) && before.ends_with('的')
        };
        let owned = waiting.iter().copied().find(owned);
        Some((owned.unwrap_or(first), owned.is_some()))
    }

    /// The number of the lots that things came in, where one stands right before theirs: 三批次|40项.
    pub(super) fn first_lot(&self, v: usize) -> usize {
        v.checked_sub(1).filter(|&before| lots(self.quantities, before)).unwrap_or(v)
    }

    /// What follows a number up to `end`, without what is the next number's.
    pub(super) fn own_tail(&self, v: usize, end: u32) -> &'a str {
        let tail = self.said_by_number(v, Span { start: self.quantities[v].span.end, end }.of(self.text));
        // 9个深水泊位|及一批配套航道: beside no number.
        let some = scan::first(tail, &["及一批", "和一批", "以及一批", "等一批"]).filter(|&at| at > 0);
        // 9个|境外友城|和松陌、云浦等一批友好区县
        let tail = some.map_or(tail, |at| phrase::parts(&tail[..at]).first().copied().unwrap_or(tail));
        // 13个|农贸市场改造|和各县批发市场建设
        let work = scan::find(tail, "和各").filter(|&at| phrase::final_verbs(&tail[..at]).is_some());
        let tail = work.map_or(tail, |at| &tail[..at]);
        // 5个公园和松陌、云浦等3个|广场: the names are those of the next.
        let named = |n: &&Quantity| {
            (end..=self.clause.end).contains(&n.span.start)
                && self.text[..n.span.start as usize].ends_with('等')
        };
        let next = self.quantities.get(v + 1).filter(named);
        next.and_then(|_| tail.rfind('和')).filter(|&at| at > 3).map_or(tail, |at| &tail[..at])
    }

    /// The noun after a count without what another number says of it: 30家企业|90%以上分布在园区, 20个项目|已交付500套房.
    fn said_by_number(&self, v: usize, tail: &'a str) -> &'a str {
        let Some(next) =
            self.quantities.get(v + 1).filter(|_| self.quantities[v].dimension == Dimension::Count)
        else {
            return tail;
        };
        let before = self.between(v, v + 1);
        let thing = match next.dimension {
            // 9件积案|100%化解、零再访
            Dimension::Ratio
                if next.bound != Bound::Exact && !before.ends_with('前')
                    || next.number.of(self.text) == "100" =>
            {
                before
            }
            _ => before.split_once('已').or_else(|| scan::cut(before, "在全")).map_or("", |(thing, _)| thing),
        };
        let plain = !before.contains(any(&['、', '的', '“', '，', '占', '等']));
        if plain && thing.chars().count() > 1 && before.len() < tail.len() { thing } else { tail }
    }

    /// A second count of the noun, and the noun of the first where it has one of its own and something is `done` with
    /// both: 4409户|1.1万人|返贫风险, 5个片区|80个|项目.
    pub(super) fn pair(&self, waiting: &[usize], v: usize, done: bool) -> Option<(usize, &'a str)> {
        if !self.is_counted(v) {
            return None;
        }
        waiting.iter().copied().filter(|&w| w > v).find_map(|w| {
            let (between, next) = (self.between(v, w), &self.quantities[w]);
            let length = between.chars().count();
            let noun = ((2..=6).contains(&length) || length == 1 && scan::ends_in(between, "县区市镇乡村"))
                && done
                && !between.contains(any(&['的', '、', '，', ',', '等', '有', '成', '近', '约']))
                && next.number.of(self.text).starts_with(|c: char| c.is_ascii_digit());
            // 发放4轮|500万元|消费券
            let sum = self.quantities[v].unit == "轮" && next.dimension == Dimension::Money;
            // 1.2万户|3.6万|贫困人口
            let people = next.dimension == Dimension::None
                && between.is_empty()
                && next.number.of(self.text).ends_with('万')
                && ["户", "名"].contains(&self.quantities[v].unit);
            // 200个|50户以上|自然村, 1所|90张床位的|卫生院: a size.
            // 35个以上|千头|牛场
            let size = next.bound == Bound::AtLeast && next.unit == "户"
                || next.number.of(self.text).starts_with(['百', '千', '万'])
                || next.unit == "张" && self.text[next.span.end as usize..].starts_with("床位");
            let counts = (self.is_counted(w) || people) && next.kind == Kind::Quantity && !size;
            ((counts || sum) && (between.is_empty() || noun)).then_some((w, between))
        })
    }
}

/// Whether a number says in how many lots the things came that are counted right after it: 三批次|40项.
fn lots(quantities: &[Quantity], v: usize) -> bool {
    let q = &quantities[v];
    q.kind == Kind::Quantity
        && ["批", "批次"].contains(&q.unit)
        && quantities.get(v + 1).is_some_and(|n| n.span.start == q.span.end)
}
