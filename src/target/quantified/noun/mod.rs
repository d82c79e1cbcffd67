//! The noun of a number, before it or after it.
//!
//! | item | noun |
//! | --- | --- |
//! | `打造松陌路等4个片区` | 片区, with the name 松陌路 |
//! | `引进低碳建材产业9个项目` | 低碳建材产业项目 |
//! | `出台促消费20条措施` | 促消费措施 |
//! | `改革覆盖50%以上村庄` | 改革覆盖村庄 |
//! | `松陌港、云桥港等泊位20个` | 泊位, with the names 松陌港, 云桥港 |
//! | `在运动会上斩获3金` | 运动会 |

mod after;
mod before;

use super::super::lead::{Lead, trim};
use super::super::phrase;
use super::Reader;
use crate::lexicon::words::WORDS;
use crate::quantity::Quantity;
use crate::scan;
use crate::span::Span;

impl Reader<'_> {
    /// What so many articles are on, with the kind that follows the last of them: 出台|促消费20条、稳外贸8条|措施.
    pub(super) fn articles(&self, lead: &Lead, q: &Quantity) -> Option<String> {
        const KINDS: [&str; 6] = ["政策", "措施", "举措", "规定", "制度", "实事"];
        const GIVEN: [&str; 7] = ["出台", "制定", "推出", "落实", "实施", "用好", "办好"];
        let before = Span { start: self.clause.start, end: q.span.start }.of(self.text);
        if !["条", "项", "件"].contains(&q.unit) || !scan::holds(before, &GIVEN) {
            return None;
        }
        let rest = Span { start: q.span.end, end: self.clause.end }.of(self.text);
        let kind = rest.rfind('条').map_or(rest, |at| &rest[at + '条'.len_utf8()..]);
        let kind =
            phrase::without_predicate(kind.rfind('等').map_or(kind, |at| &kind[at + '等'.len_utf8()..]));
        let mut on = trim(lead.whole);
        while let Some((_, given)) = GIVEN.iter().find_map(|w| scan::cut(on, w)) {
            // 用好|用足|惠企政策
            on = trim(given).trim_start_matches(['好', '用', '足']);
        }
        // 办好|社会救助|十件|实事
        let named = on.chars().count() > 3 && !on.ends_with('的') && WORDS.place.get(on).is_none();
        if q.unit != "条" && !named
            || !scan::ends(kind, &KINDS)
            || on.is_empty()
            || on.ends_with('等')
            || kind.chars().count() > 6 && !scan::ends(on, &KINDS)
        {
            return None;
        }
        // 人才服务办法、青渚人才政策12条: the last of them.
        let last = on.rsplit('、').next().filter(|last| scan::ends(last, &KINDS));
        Some(last.map_or_else(|| format!("{on}{kind}"), str::to_string))
    }
}

/// What reaches a share of a whole: 改革覆盖全市|50%左右行政村.
pub(super) fn reaches<'t>(lead: &Lead<'t>) -> Option<&'t str> {
    let found =
        ["覆盖", "扩大到", "推广到", "扩展到"].iter().find_map(|w| Some((scan::last(lead.subject, w)?, w)));
    let (at, word) = found.filter(|(at, _)| *at > 0 && !lead.subject.contains('的'))?;
    let whole = &lead.subject[at + word.len()..];
    // 食堂覆盖全部社区、|60%以上的村
    if whole.starts_with("全部") {
        return Some(&lead.subject[..at + word.len()]);
    }
    (whole.is_empty() || WORDS.place.get(whole).is_some()).then_some(lead.subject)
}

/// Whether medals are counted.
pub(super) fn is_medal(unit: &str) -> bool {
    ["金", "银", "铜"].contains(&unit)
}
