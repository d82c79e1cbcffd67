//! A sentence → its clauses, and what each is to the ones beside it.
//!
//! | clause | is |
//! | --- | --- |
//! | `新建口袋公园3个` | [`Clause::Starts`]: a verb of the plan |
//! | `森林覆盖率达到48%` | [`Clause::Starts`]: an indicator of its own |
//! | `聚焦主导产业` | [`Clause::Leads`] to the next |
//! | `其中小麦120万吨`, `增长18%`, `确保按期投产` | [`Clause::GoesOn`] |
//! | `船艇制造产业` | [`Clause::Names`]: leads where nothing stands before it, and goes on otherwise |

use crate::lexicon::tasks::{CUES, Cue};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};
use crate::span::Span;

/// What a clause is to the ones beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clause {
    /// It says what to do or what is to come out.
    Starts,
    /// It prepares for the next.
    Leads,
    /// It belongs to the one before.
    GoesOn,
    /// It has neither a verb of the plan nor an indicator.
    Names,
}

/// What a clause says in numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stated<'r> {
    /// The indicator of the first, ellipsis resolved.
    pub indicator: &'r str,
    /// A target of its own, which is not part of another (其中).
    pub whole: bool,
    /// One of them with a number.
    pub number: bool,
    /// It stands in the passage of expected targets.
    pub expected: bool,
}

/// How far a closing quote or bracket may be from its opening one, in bytes: as for sentences.
const REACH: usize = 300;

/// The marks inside a sentence at which a clause may end, in order, with the byte after each. Quotes and brackets
/// protect what is in them; a comma between digits parts thousands.
pub fn marks(text: &str, sentence: Span) -> Vec<(char, Span)> {
    let words = sentence.of(text);
    let (mut marks, mut protected) = (Vec::new(), 0);
    for (at, c) in words.char_indices() {
        if at < protected {
            continue;
        }
        if let Some(close) = closing(c) {
            let after = at + c.len_utf8();
            let near = words[after..].char_indices().take_while(|(i, _)| *i < REACH);
            protected = near.filter(|(_, c)| *c == close).map(|(i, _)| after + i).next().unwrap_or(0);
        }
        let thousands = || {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            digit(words[..at].chars().next_back()) && digit(words[at + 1..].chars().next())
        };
        if matches!(c, '，' | '、' | '：' | ':') || c == ',' && !thousands() {
            let from = sentence.start as usize + at;
            marks.push((c, Span::new(from, from + c.len_utf8())));
        }
    }
    marks
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '‘' => '’',
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '「' => '」',
        '『' => '』',
        _ => return None,
    })
}

/// What a clause is, by the words that it begins with and what it states.
pub fn read(words: &str, stated: Stated<'_>) -> Clause {
    let mut rest = words.trim_start();
    let mut reaches = false;
    // Each turn takes at least one character, and no clause has more words before its verb than this.
    for _ in 0..12 {
        let guarded = WORDS.guard.prefix(rest).map_or(0, |(word, _)| word.len());
        let cue = CUES.prefix(rest).filter(|(word, _)| word.len() > guarded);
        let deliver = WORDS.deliver.prefix(rest).filter(|(word, _)| word.len() > guarded);
        let said = cue.map_or(0, |(word, _)| word.len());
        match (cue, deliver) {
            (Some((word, Cue::On)), _) if !reaches => return on(word, rest, stated),
            (_, Some((word, _))) if word.len() >= said => {
                return delivers(&rest[word.len()..], reaches, stated);
            }
            (Some((word, Cue::Do)), _) => return delivers(&rest[word.len()..], reaches, stated),
            (Some((_, Cue::Lead)), _) => return if stated.number { Clause::Starts } else { Clause::Leads },
            (Some((word, Cue::Reach)), _) => {
                reaches = true;
                rest = &rest[word.len()..];
            }
            (Some((word, _)), _) => rest = &rest[word.len()..],
            (None, _) => match skip(rest) {
                Some((next, modal)) => {
                    reaches |= modal;
                    rest = next;
                }
                None => break,
            },
        }
    }
    // What the indicator begins with is no word that leans on the clause before.
    let leans = WORDS.attribute.prefix(rest).is_some_and(|(word, ())| !stated.indicator.starts_with(word));
    let bare = only_number(rest, reaches) || !stated.expected && leans;
    match (reaches, stated.whole) {
        (_, false) if reaches => Clause::GoesOn,
        (true, _) if !stated.number => Clause::GoesOn,
        (_, true) if bare => Clause::GoesOn,
        (_, true) => Clause::Starts,
        _ => Clause::Names,
    }
}

/// 并 and 而 may join a verb of its own; what else goes on does so whatever follows.
fn on(word: &str, rest: &str, stated: Stated<'_>) -> Clause {
    let joined = matches!(word, "并" | "并且" | "且" | "而" | "分别");
    if joined && stated.whole { read(&rest[word.len()..], stated) } else { Clause::GoesOn }
}

/// A verb of the plan starts a task, but 确保 and a bare predicate (确保按期|投产) tell of the one before.
fn delivers(object: &str, reaches: bool, stated: Stated<'_>) -> Clause {
    if reaches && !stated.number || object.trim().is_empty() { Clause::GoesOn } else { Clause::Starts }
}

/// Past one word that stands before a verb: a modal, a word of time or manner, a date.
fn skip(rest: &str) -> Option<(&str, bool)> {
    if let Some((word, ())) = WORDS.modal.prefix(rest) {
        return Some((&rest[word.len()..], true));
    }
    let word = WORDS.opener.prefix(rest).or_else(|| WORDS.manner.prefix(rest));
    if let Some((word, ())) = word {
        return Some((&rest[word.len()..], false));
    }
    let words = rest.strip_prefix(any(&['到', '至', '在', '于'])).unwrap_or(rest);
    let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let dated = number.len() < words.len() && scan::starts_in(number, "年月日季");
    let after = number.trim_start_matches(any(&[
        '年', '月', '日', '季', '度', '上', '中', '下', '旬', '底', '初', '末', '之', '前', '内',
    ]));
    dated.then_some((after, false))
}

/// Whether the clause is only a relation and a number: 增长18%, 力争9%.
fn only_number(rest: &str, reaches: bool) -> bool {
    let relation = WORDS.relation.prefix(rest);
    let number = &rest[relation.map_or(0, |(word, _)| word.len())..];
    let number = number.trim_start_matches(any(&['到', '至', '在', '约', '近', '超', '过', '了']));
    let counts =
        number.starts_with(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十百千半".contains(c));
    let short = number.chars().take(ONLY_NUMBER + 1).count() <= ONLY_NUMBER;
    counts && (relation.is_some() || reaches && short)
}

/// The longest number with its unit that says nothing else, in characters: `145亿元以上`.
const ONLY_NUMBER: usize = 8;
