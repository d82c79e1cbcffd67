//! What the members of a bare list of numbers share.
//!
//! | text | reads |
//! | --- | --- |
//! | 分别高1.4、0.6个百分点 | 1.4个百分点, 0.6个百分点 |
//! | 分别快3.4个、1个百分点 | 3.4个百分点, 1个百分点 |
//! | 分别突破4200、4600亿元 | more than 4200亿元, more than 4600亿元 |
//! | 分别增长4.5%、5.5%左右 | about, twice: the bound after the last member |
//! | 超过98%、85% | more than, twice: the bound before the first |
//! | 企业10家、商户30家以上 | exact; at least: a noun stands between |

use super::{Dimension, Kind, Quantity, numeral};
use crate::extraction::Bound;
use crate::scan::any;
use crate::span::Span;

/// Gives the members of each bare list in a sentence what the list has in common: unit, then bound.
pub fn share(text: &str, found: &mut [Quantity]) {
    share_units(text, found);
    spread_bounds(text, found);
}

/// A number without a unit takes unit and multiplier of the next member; so does one with half of it: 3.4个、1个百分点.
fn share_units(text: &str, found: &mut [Quantity]) {
    for i in (1..found.len()).rev() {
        let (first, second) = (found[i - 1], found[i]);
        // 每立方米45微克、60微克以下
        if second.unit == "微克" && first.unit == "微克/立方米" && bare_between(text, first.span, second.span)
        {
            found[i].unit = first.unit;
            continue;
        }
        // 分别压缩至0.5个和2个工作日
        if first.unit == "个"
            && first.kind == Kind::Quantity
            && second.dimension == Dimension::Time
            && second.unit.starts_with('个')
            && bare_between(text, first.span, second.span)
        {
            found[i - 1] = Quantity { unit: second.unit, dimension: second.dimension, ..first };
            found[i].kind = Kind::Quantity;
            continue;
        }
        let half = first.unit == "个" && second.dimension == Dimension::Points;
        let open = (first.unit.is_empty() && first.span.end == first.number.end || half)
            && matches!(first.kind, Kind::Other | Kind::Quantity | Kind::Date)
            && first.number.of(text).starts_with(|c: char| numeral::digit(c).is_some())
            && !first.number.of(text).contains(any(&['/', '／']));
        // 分别快3.4个、1个百分点; 高于全省3.4个、全市1个百分点
        let area = || {
            let between = Span::new(first.span.end as usize, second.span.start as usize).of(text);
            matches!(between, "、全国" | "、全省" | "、全市" | "、全区" | "、全州" | "、全盟")
        };
        if first.unit == "个"
            && second.dimension == Dimension::Points
            && (bare_between(text, first.span, second.span) || area())
        {
            found[i - 1] = Quantity { unit: second.unit, dimension: Dimension::Points, ..first };
            continue;
        }
        let measured = matches!(
            second.dimension,
            Dimension::Ratio | Dimension::Points | Dimension::Times | Dimension::Money | Dimension::Physical
        );
        if open && measured && listable(&second) && bare_between(text, first.span, second.span) {
            let own = numeral::scale(first.number.of(text));
            let scale = if own == 0 { numeral::scale(second.number.of(text)) } else { 0 };
            let (unit, dimension) = (second.unit, second.dimension);
            found[i - 1] =
                Quantity { low: first.low.shift(scale), unit, dimension, kind: Kind::Quantity, ..first };
        }
    }
}

/// Gives every number of a bare list the bound of the list: the one after its last member, or before its first.
fn spread_bounds(text: &str, found: &mut [Quantity]) {
    // The bound said before the first member, as long as the list goes on.
    let mut said: Option<Bound> = None;
    for i in 1..found.len() {
        let (first, second) = (found[i - 1], found[i]);
        if first.span.start < first.number.start {
            said = (!bound_after(text, &first)).then_some(first.bound);
        }
        // 3家突破千亿元、9家突破百亿元: the second counts what is said of it.
        let goes_on = second.span.start == second.number.start
            && bare_between(text, first.span, second.span)
            && (first.dimension == second.dimension || ends_there(text, &second));
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
