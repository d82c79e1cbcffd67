//! The words that the clause grammar turns on (`words.tsv`).

use super::{rows, table};
use crate::scan::Words;
use std::sync::LazyLock;

/// How a clause relates an indicator to its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// 增长6%
    Growth,
    /// 下降6%
    Decline,
    /// 提高到6%
    To,
    /// 达到6%
    Level,
    /// 高于全省6个百分点
    Compare,
}

/// The closed word classes, each a field of [`Lexicon`] and a name in the table, whose head says what it is for.
macro_rules! classes {
    ($($class:ident)*) => {
        /// The words of each class.
        #[allow(missing_docs)]
        pub struct Lexicon {
            $(pub $class: Words<()>,)*
            pub relation: Words<Relation>,
        }

        impl Lexicon {
            /// From a row for each class: its name and its words.
            fn new(table: &[Vec<&'static str>]) -> Lexicon {
                let class = |name| {
                    let row = table.iter().find(|row| row[0] == name);
                    Words::list(row.map_or(&[], |row| &row[1..]))
                };
                let relations = table.iter().filter_map(|row| Some((Relation::named(row[0])?, &row[1..])));
                let relations = relations.flat_map(|(is, words)| words.iter().map(move |word| (*word, is)));
                Lexicon { $($class: class(stringify!($class)),)* relation: Words::new(relations) }
            }
        }

        #[cfg(test)]
        const CLASSES: &[&str] = &[$(stringify!($class)),*];
    };
}

classes! {
    modal opener manner guard light deliver adverb each after attribute head complete generic place
    prefix completion trend done fulfil predicate picked state own strong says stock project
    capacity people whom among turns frame achieved about of_share after_noun goes_on loose
    peer quality parallel means moves behind turn
    pace fares stated levels covered compared whose mean above
    ordered industry orients grows sought given earlier does
    ground task evaluation ranks how down raises money per
    whole before agent seat part setting far monthly deadline fresh brings
    event came site entered comes route tried economy bare
    park sharing of_body
}

impl Relation {
    /// By its name in the table.
    fn named(class: &str) -> Option<Relation> {
        Some(match class {
            "growth" => Relation::Growth,
            "decline" => Relation::Decline,
            "to" => Relation::To,
            "level" => Relation::Level,
            "compare" => Relation::Compare,
            _ => return None,
        })
    }
}

/// The classes, read once.
pub static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let table: Vec<_> = rows(table!("words")).collect();
    Lexicon::new(&table)
});

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_is_whole_known_and_unique() {
        let mut seen = BTreeSet::new();
        for row in rows(include_str!("words.tsv")) {
            assert_eq!(row.len(), 3, "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
            assert!(CLASSES.contains(&row[1]) || Relation::named(row[1]).is_some(), "{row:?}");
            assert!(seen.insert((row[0], row[1])), "twice: {row:?}");
        }
    }
}
