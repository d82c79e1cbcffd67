//! How a number binds, from the words around it.
//!
//! | text | bound |
//! | --- | --- |
//! | 不少于35个 | at least |
//! | 超过5%以上 | at least: what follows is stricter than 超 |
//! | 控制在5.5%左右 | about |

use super::site::Site;
use crate::extraction::Bound;
use crate::lexicon::bounds::{AFTER, BEFORE};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};

/// The bound of a number and where its words begin and end.
pub struct Found {
    /// Exact where there is no word.
    pub bound: Bound,
    /// Where the words before the number begin.
    pub start: usize,
    /// Where the words after it end.
    pub end: usize,
}

/// For whom and how often money is paid, between a bound and a sum, or before each sum of a list.
pub const PER: [&str; 7] = ["每人每月", "每人每年", "每人每天", "每月", "每年", "每天", "每人"];

/// Looks before the number at `site` and after `end`, where its unit ends; `inside` is the bound within the number.
pub fn around(site: Site, end: usize, inside: Option<Bound>) -> Found {
    let lead = site.before();
    // 上万支
    let upward = lead.ends_with('上')
        && !scan::ends(lead, &["以上", "再上", "线上", "网上"])
        // 跃上|千亿元
        && !WORDS.relation.suffix(lead).is_some_and(|(word, _)| word.ends_with('上'))
        && site.text[site.at..].starts_with(any(&['百', '千', '万', '亿']));
    // 不低于|每人每月|790元
    let per = scan::before(lead, &PER);
    let lead =
        per.filter(|lead| BEFORE.suffix(lead).is_some_and(|(w, _)| w.starts_with('不'))).unwrap_or(lead);
    let before = BEFORE.suffix(lead).filter(|(_, b)| **b != Bound::Exact);
    let before = before.or(if upward { Some(("上", &Bound::AtLeast)) } else { None });
    let after = after(site.text, end);
    let bound = match (before.map(|(_, b)| *b), after.map(|(_, b)| b)) {
        (Some(Bound::MoreThan), Some(Bound::AtLeast)) => Bound::AtLeast,
        (Some(Bound::About), Some(last)) => last,
        (Some(first), _) => first,
        (None, Some(last)) => last,
        (None, None) => inside.unwrap_or(Bound::Exact),
    };
    Found {
        bound,
        start: before.map_or(site.at, |(word, _)| site.start + lead.len() - word.len()),
        end: after.map_or(end, |(len, _)| end + len),
    }
}

/// The bound right after a number and its unit, and its length in bytes.
fn after(text: &str, end: usize) -> Option<(usize, Bound)> {
    let rest = &text[end..];
    if let Some((word, bound)) = AFTER.prefix(rest) {
        return (*bound != Bound::Exact).then_some((word.len(), *bound));
    }
    // 2倍多 at the end of its clause; before a noun 多 belongs to the noun (3家多式联运企业).
    let then = rest.strip_prefix('多')?.chars().next();
    // 6万多|失业人员
    let many = || {
        text[..end].ends_with(any(&['万', '亿'])) && then.is_some_and(|c| !"式元功层种样媒边年".contains(c))
    };
    then.is_none_or(|c| !c.is_alphanumeric() || many()).then_some(('多'.len_utf8(), Bound::MoreThan))
}
