//! The words that a reader sees for the codes of an extraction: one table, `words.tsv`, in two languages.
//!
//! | code | Chinese | English | symbol |
//! | --- | --- | --- | --- |
//! | [`Bound::AtLeast`] | 不低于 | at least | ≥ |
//! | [`Measure::Growth`] | 增长 | growth | |
//! | [`Role::Qualifier`] | 限定 | qualifier | |

use crate::Error;
use crate::extraction::{Bound, Form, Kind, Level, Measure, NoteKind, Part, Role, Status};
use crate::tasks::TaskKind;
use std::sync::LazyLock;

/// The language of what a reader sees: column names and the words for codes. Indicators, units and quotes are
/// Chinese in both.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// 中文
    #[default]
    Chinese,
    /// English
    English,
}

/// From `zh` or `en`.
impl std::str::FromStr for Language {
    type Err = Error;

    fn from_str(given: &str) -> Result<Language, Error> {
        match given {
            "zh" => Ok(Language::Chinese),
            "en" => Ok(Language::English),
            _ => Err(Error::option("language", given, &["zh", "en"])),
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// What it is a word for: `status`, `measure`, `bound`, `role`, `column` …
    pub group: &'static str,
    /// The code, as serialised; for a column, the field.
    pub key: &'static str,
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
    /// For a bound, its mathematical sign; empty otherwise.
    pub symbol: &'static str,
}

impl Word {
    /// In the given language.
    pub fn say(&self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.zh,
            Language::English => self.en,
        }
    }
}

/// Sorted by group and key, as the table is.
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let cell = |row: &[&'static str], i: usize| row.get(i).copied().unwrap_or("");
    crate::lexicon::rows(include_str!("words.tsv"))
        .map(|row| Word {
            group: cell(&row, 0),
            key: cell(&row, 1),
            zh: cell(&row, 2),
            en: cell(&row, 3),
            symbol: cell(&row, 4),
        })
        .collect()
});

/// The whole table, sorted by group and key.
pub fn words() -> &'static [Word] {
    &WORDS
}

/// The word for a code or a column; the key itself where the table does not have it.
pub fn say(group: &'static str, key: &'static str, language: Language) -> &'static str {
    let found = WORDS.binary_search_by_key(&(group, key), |w| (w.group, w.key));
    found.map_or(key, |i| WORDS[i].say(language))
}

/// A code of an extraction: one of a closed set, with a word in the table.
pub trait Code: Copy {
    /// The group of its words.
    const GROUP: &'static str;

    /// The code as serialised.
    fn key(self) -> &'static str;

    /// The word for it.
    fn say(self, language: Language) -> &'static str {
        say(Self::GROUP, self.key(), language)
    }
}

macro_rules! codes {
    ($($type:ident $group:literal: $($variant:ident $key:literal),+;)+) => {$(
        impl Code for $type {
            const GROUP: &'static str = $group;

            fn key(self) -> &'static str {
                match self {
                    $($type::$variant => $key,)+
                }
            }
        }
    )+

        /// Every code with its group, its key, and what serde writes for it.
        #[cfg(test)]
        fn every_code() -> Vec<(&'static str, &'static str, serde_json::Value)> {
            vec![$($(($group, $type::$variant.key(), serde_json::json!($type::$variant))),+),+]
        }
    };
}

codes! {
    Status "status": Target "target", Result "result";
    Form "form": Quantified "quantified", Qualitative "qualitative";
    Measure "measure": Growth "growth", Decline "decline", Level "level", Output "output";
    Bound "bound": Exact "exact", About "about", AtLeast "at_least", MoreThan "more_than", AtMost "at_most",
        LessThan "less_than", Range "range";
    Kind "kind": Sync "sync", Trend "trend", Mandate "mandate", Completion "completion";
    Role "role": Target "target", Result "result", Qualifier "qualifier", Baseline "baseline", Date "date",
        Name "name", Structure "structure", Placeholder "placeholder", Other "other";
    Part "part": Preface "preface", Review "review", Outlook "outlook", Plan "plan", Expected "expected",
        Glossary "glossary";
    Level "level": National "national", Province "province", City "city", County "county", Town "town";
    TaskKind "task_kind": Task "task", Context "context";
    NoteKind "note": Repaired "repaired", Damaged "damaged", Placeholder "placeholder", Doubtful "doubtful";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_word_and_is_written_as_serde_writes_it() {
        for (group, key, serialised) in every_code() {
            assert_eq!(serialised, key);
            assert!(words().iter().any(|w| w.group == group && w.key == key), "{group} {key} has no word");
        }
    }

    #[test]
    fn every_row_is_whole_and_its_own() {
        for row in crate::lexicon::rows(include_str!("words.tsv")) {
            assert_eq!(row.len(), 6, "{row:?}");
            assert!([0, 1, 2, 3, 5].iter().all(|&i| !row[i].is_empty()), "{row:?}");
        }
        for pair in words().windows(2) {
            assert!((pair[0].group, pair[0].key) < (pair[1].group, pair[1].key), "{pair:?}");
        }
        for word in words().iter().filter(|w| w.group == "bound") {
            assert!(!word.symbol.is_empty(), "{word:?}");
        }
    }

    #[test]
    fn a_wrong_language_is_named() {
        let error = "fr".parse::<Language>().map_err(|e| e.to_string());
        assert_eq!(error, Err("the language 'fr' is not known; it can be zh or en".to_string()));
    }
}
