//! Units, calendar words and labels: what may follow a number.
//!
//! | after the number | [`Follow`] |
//! | --- | --- |
//! | `平方公里的` | unit 平方公里, physical |
//! | `千米` | unit 公里, physical |
//! | `年` | a date |
//! | `强企业` | a name |

use super::labels;
use crate::lexicon::{rows, table};
use crate::quantity::{Dimension, Kind};
use crate::scan::Words;
use std::sync::LazyLock;

/// What a word that stands right after a number makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// A unit: how a record writes it, and what sort of thing it counts.
    Unit(&'static str, Dimension),
    /// A word that makes the number a date, a name ….
    Label(Kind),
}

/// Every word that may follow a number. The longest counts: 个月 is a date although 个 is a unit.
pub static FOLLOW: LazyLock<Words<Follow>> = LazyLock::new(|| {
    let units = rows(table!("units")).filter_map(|row| match row[..] {
        [word, dimension, canonical, ..] => {
            let name = if canonical.is_empty() { word } else { canonical };
            Some((word, Follow::Unit(name, dimension_of(dimension)?)))
        }
        _ => None,
    });
    Words::new(units.chain(labels::follow().map(|(word, kind)| (word, Follow::Label(kind)))))
});

fn dimension_of(word: &str) -> Option<Dimension> {
    Some(match word {
        "ratio" => Dimension::Ratio,
        "points" => Dimension::Points,
        "times" => Dimension::Times,
        "money" => Dimension::Money,
        "count" => Dimension::Count,
        "physical" => Dimension::Physical,
        "rank" => Dimension::Rank,
        "grade" => Dimension::Grade,
        "time" => Dimension::Time,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_unit_is_unique_sorted_and_has_dimension_and_source() {
        let table: Vec<_> = rows(include_str!("units.tsv")).collect();
        assert!(table.len() >= 150);
        assert!(table.is_sorted_by_key(|row| row[0]), "sorted by the word");
        let words: BTreeSet<&str> = table.iter().map(|row| row[0]).collect();
        assert_eq!(words.len(), table.len(), "each word once");
        for row in &table {
            assert_eq!(row.len(), 4, "{row:?}");
            assert!(dimension_of(row[1]).is_some() && !row[3].is_empty(), "{row:?}");
            assert!(row[2].is_empty() || words.contains(row[2]), "canonical is itself a unit: {row:?}");
        }
    }

    #[test]
    fn a_canonical_unit_has_the_dimension_of_its_variants() {
        for (word, follow) in FOLLOW.iter() {
            if let &Follow::Unit(name, dimension) = follow {
                assert_eq!(FOLLOW.get(name), Some(&Follow::Unit(name, dimension)), "{word}");
            }
        }
    }
}
