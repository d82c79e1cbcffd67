//! How a number binds, from the words around it.
//!
//! | text | bound |
//! | --- | --- |
//! | 不少于35个 | at least |
//! | 超过5%以上 | at least: what follows is stricter than 超 |
//! | 控制在5.5%左右 | about |
//! | 分别增长4.5%、5.5%左右 | about, twice: a bare list shares its last bound |
//! | 超过98%、85% | more than, twice: and its first |
//! | 企业10家、商户30家以上 | exact; at least: a noun stands between |

use super::site::Site;
use super::{Kind, Quantity};
use crate::extraction::Bound;
use crate::lexicon::bounds::{AFTER, BEFORE};
use crate::span::Span;

/// The bound of a number and where its words begin and end.
pub struct Found {
    /// Exact where there is no word.
    pub bound: Bound,
    /// Where the words before the number begin.
    pub start: usize,
    /// Where the words after it end.
    pub end: usize,
}

/// Looks before the number at `site` and after `end`, where its unit ends; `inside` is the bound within the number.
pub fn around(site: Site, end: usize, inside: Option<Bound>) -> Found {
    let lead = site.before();
    let before = BEFORE.suffix(lead).filter(|(_, b)| **b != Bound::Exact);
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
        return Some((word.len(), *bound));
    }
    // 2倍多 at the end of its clause; before a noun 多 belongs to the noun (3家多式联运企业).
    let then = rest.strip_prefix('多')?.chars().next();
    then.is_none_or(|c| !c.is_alphanumeric()).then_some(('多'.len_utf8(), Bound::MoreThan))
}

/// Gives every number of a bare list the bound of the list: the one after its last member, or before its first.
pub fn spread_over_lists(text: &str, found: &mut [Quantity]) {
    // The bound said before the first member, as long as the list goes on.
    let mut said: Option<Bound> = None;
    for i in 1..found.len() {
        let (first, second) = (found[i - 1], found[i]);
        if first.span.start < first.number.start {
            said = (!bound_after(text, &first)).then_some(first.bound);
        }
        let goes_on = second.span.start == second.number.start && bare_between(text, first.span, second.span);
        if !goes_on || !listable(&first) || !listable(&second) || second.bound != Bound::Exact {
            said = None;
        } else if let Some(bound) = said {
            found[i].bound = bound;
        }
    }
    for i in (1..found.len()).rev() {
        let (first, second) = (found[i - 1], found[i]);
        let follows = second.span.start == second.number.start && bound_after(text, &second);
        if follows
            && first.bound == Bound::Exact
            && listable(&first)
            && listable(&second)
            && bare_between(text, first.span, second.span)
            && ends_there(text, &second)
        {
            found[i - 1].bound = second.bound;
        }
    }
}

fn listable(q: &Quantity) -> bool {
    q.kind == Kind::Quantity && q.high.is_none()
}

/// Whether the bound of a quantity stands after it, or came from the list behind it.
fn bound_after(text: &str, q: &Quantity) -> bool {
    q.bound != Bound::Exact && q.span.start == q.number.start && !ends_inside(text, q)
}

/// Whether the bound is inside the number (300余场), so that it says nothing of its neighbours.
fn ends_inside(text: &str, q: &Quantity) -> bool {
    let tail = Span { start: q.number.end, end: q.span.end }.of(text);
    crate::lexicon::bounds::INSIDE.prefix(tail).is_some()
}

/// Whether the number ends its phrase: 5个、30亿元以上项目 is no list.
fn ends_there(text: &str, q: &Quantity) -> bool {
    let next = text.get(q.span.end as usize..).and_then(|rest| rest.chars().next());
    next.is_none_or(|c| !c.is_alphanumeric() || matches!(c, '和' | '与' | '及'))
}

/// Whether nothing but the mark of a list or an "and" stands between two quantities.
fn bare_between(text: &str, first: Span, second: Span) -> bool {
    let between = Span::new(first.end as usize, second.start as usize);
    matches!(between.of(text).trim(), "、" | "和" | "与" | "及" | "以及")
}
