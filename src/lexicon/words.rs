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

/// The closed word classes of the clause grammar. The head of `words.tsv` says what each is for.
#[allow(missing_docs)]
pub struct Lexicon {
    pub modal: Words<()>,
    pub opener: Words<()>,
    pub manner: Words<()>,
    pub guard: Words<()>,
    pub light: Words<()>,
    pub deliver: Words<()>,
    pub relation: Words<Relation>,
    pub adverb: Words<()>,
    pub each: Words<()>,
    pub after: Words<()>,
    pub attribute: Words<()>,
    pub head: Words<()>,
    pub complete: Words<()>,
    pub generic: Words<()>,
    pub place: Words<()>,
    pub prefix: Words<()>,
    pub completion: Words<()>,
    pub trend: Words<()>,
    pub done: Words<()>,
    pub fulfil: Words<()>,
    pub predicate: Words<()>,
    pub picked: Words<()>,
    pub state: Words<()>,
    pub own: Words<()>,
    pub strong: Words<()>,
    pub says: Words<()>,
    pub stock: Words<()>,
}

/// The classes, read once.
pub static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let table: Vec<(&str, &str)> = rows(table!("words")).map(|r| (r[0], r[1])).collect();
    let class = |name: &str| Words::new(table.iter().filter(|r| r.1 == name).map(|r| (r.0, ())));
    let relation = |r: &(&'static str, &'static str)| {
        let relation = match r.1 {
            "growth" => Relation::Growth,
            "decline" => Relation::Decline,
            "to" => Relation::To,
            "level" => Relation::Level,
            "compare" => Relation::Compare,
            _ => return None,
        };
        Some((r.0, relation))
    };
    Lexicon {
        modal: class("modal"),
        opener: class("opener"),
        manner: class("manner"),
        guard: class("guard"),
        light: class("light"),
        deliver: class("deliver"),
        relation: Words::new(table.iter().filter_map(relation)),
        adverb: class("adverb"),
        each: class("each"),
        after: class("after"),
        attribute: class("attribute"),
        head: class("head"),
        complete: class("complete"),
        generic: class("generic"),
        place: class("place"),
        prefix: class("prefix"),
        completion: class("completion"),
        trend: class("trend"),
        done: class("done"),
        fulfil: class("fulfil"),
        predicate: class("predicate"),
        picked: class("picked"),
        state: class("state"),
        own: class("own"),
        strong: class("strong"),
        says: class("says"),
        stock: class("stock"),
    }
});

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_is_whole_known_and_unique() {
        let classes = [
            "modal",
            "opener",
            "manner",
            "guard",
            "light",
            "deliver",
            "growth",
            "decline",
            "to",
            "level",
            "compare",
            "adverb",
            "each",
            "after",
            "attribute",
            "head",
            "complete",
            "generic",
            "place",
            "prefix",
            "completion",
            "trend",
            "done",
            "fulfil",
            "predicate",
            "picked",
            "state",
            "own",
            "strong",
            "says",
            "stock",
        ];
        let mut seen = BTreeSet::new();
        for row in rows(include_str!("words.tsv")) {
            assert_eq!(row.len(), 3, "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
            assert!(classes.contains(&row[1]), "{row:?}");
            assert!(seen.insert((row[0], row[1])), "twice: {row:?}");
        }
    }
}
