//! Words that make a number something other than a value, and words that only look like numbers.

use crate::lexicon::{rows, table};
use crate::quantity::Kind;
use crate::scan::Words;
use std::sync::LazyLock;

/// Nouns after number and unit that make it a count of parts of the text or of a programme: 六个方面, 三项行动.
pub static NOUN: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("noun")));
/// Words that begin with a numeral and are no number: 一批, 万众, 千里.
pub static WORD: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("word")));
/// What stands before a Chinese numeral and makes a word of the two: 统(一), 唯(一).
pub static LEAD: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("lead")));
/// Units after 一 that leave it a number: 一所 (a count), 一个 (perhaps one). Other counts are words: 一批.
pub static ONE: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("one")));
/// Units after 二 and more that make it no count: 二轮, 三省.
pub static SPELLED: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("spelled")));
/// Verbs and prepositions of measure, right before a number: 达到, 缩短至.
pub static MEASURE: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("measure")));
/// Digits that are a name where no unit follows: 12345, 985.
pub static DIGITS: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("digits")));
/// Words right before digits that make a name of them: 国道.
pub static AHEAD: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("ahead")));
/// Verbs of carrying out: `name` where only a policy is their object (落实), `other` where works are too (实施).
pub static ENACT: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("enact")));
/// Nouns of policies: 政策, 营商.
pub static POLICY: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("policy")));
/// Things that are counted by 条: 道路, 产业链.
pub static STRIP: LazyLock<Words<Kind>> = LazyLock::new(|| Words::new(place("strip")));

/// Words right after a number that make it a date or a name: 年, 届.
pub(super) fn follow() -> impl Iterator<Item = (&'static str, Kind)> {
    place("follow")
}

fn place(wanted: &'static str) -> impl Iterator<Item = (&'static str, Kind)> {
    static LABELS: LazyLock<Vec<(&str, &str, Kind)>> = LazyLock::new(|| {
        let label = |row: Vec<&'static str>| match row[..] {
            [word, place, reads] => Some((word, place, kind_of(reads)?)),
            _ => None,
        };
        rows(table!("labels")).filter_map(label).collect()
    });
    LABELS.iter().filter(move |label| label.1 == wanted).map(|&(word, _, kind)| (word, kind))
}

fn kind_of(word: &str) -> Option<Kind> {
    Some(match word {
        "quantity" => Kind::Quantity,
        "date" => Kind::Date,
        "name" => Kind::Name,
        "structure" => Kind::Structure,
        "other" => Kind::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [&str; 12] = [
        "follow", "noun", "word", "lead", "one", "spelled", "measure", "digits", "ahead", "enact", "policy",
        "strip",
    ];

    #[test]
    fn every_label_is_known_once_and_has_a_source() {
        let table: Vec<_> = rows(include_str!("labels.tsv")).collect();
        for (i, row) in table.iter().enumerate() {
            assert_eq!(row.len(), 4, "{row:?}");
            assert!(PLACES.contains(&row[1]), "{row:?}");
            assert!(kind_of(row[2]).is_some() && !row[3].is_empty(), "{row:?}");
            assert!(table[..i].iter().all(|r| r[..2] != row[..2]), "twice: {row:?}");
        }
    }
}
