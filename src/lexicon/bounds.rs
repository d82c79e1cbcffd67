//! Words that say how a number binds: 不少于, 左右, 余.

use crate::extraction::Bound;
use crate::lexicon::{rows, table};
use crate::scan::Words;
use std::sync::LazyLock;

/// Bounds that end right before a number: 不少于, 超.
pub static BEFORE: LazyLock<Words<Bound>> = LazyLock::new(|| side("before"));
/// Bounds between the digits and the multiplier or unit: 余, 多.
pub static INSIDE: LazyLock<Words<Bound>> = LazyLock::new(|| side("inside"));
/// Bounds right after number and unit: 以上, 左右.
pub static AFTER: LazyLock<Words<Bound>> = LazyLock::new(|| side("after"));

fn side(wanted: &str) -> Words<Bound> {
    Words::new(rows(table!("bounds")).filter_map(|row| match row[..] {
        [word, side, bound, ..] if side == wanted => Some((word, bound_of(bound)?)),
        _ => None,
    }))
}

fn bound_of(word: &str) -> Option<Bound> {
    Some(match word {
        "about" => Bound::About,
        "at_least" => Bound::AtLeast,
        "more_than" => Bound::MoreThan,
        "at_most" => Bound::AtMost,
        "less_than" => Bound::LessThan,
        // A word that only ends like a bound: the 约 of 签约.
        "exact" => Bound::Exact,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bound_is_known_once_and_has_a_source() {
        let table: Vec<_> = rows(include_str!("bounds.tsv")).collect();
        for (i, row) in table.iter().enumerate() {
            assert_eq!(row.len(), 4, "{row:?}");
            assert!(["before", "inside", "after"].contains(&row[1]), "{row:?}");
            assert!(bound_of(row[2]).is_some() && !row[3].is_empty(), "{row:?}");
            assert!(table[..i].iter().all(|r| r[..2] != row[..2]), "twice: {row:?}");
        }
    }
}
