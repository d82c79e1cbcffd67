//! Pinyin glosses: a reading in brackets after a character, left by a converter.
//!
//! | text | gloss |
//! | --- | --- |
//! | `(guī)`, `（zhǎng）` | yes, by the tone mark |
//! | `(gui)` | where the text has others |
//! | `(GDP)`, `(R&D)`, `(km)` | no |

use super::rewrite::Rewriter;
use super::tally::{Repair, Tally};
use crate::scan::any;

/// How many untoned brackets make glosses of them all.
const UNTONED_ENOUGH: usize = 3;

/// Takes the glosses out of a text.
pub(super) fn glosses(text: &str, out: &mut Rewriter, tally: &mut Tally) {
    let untoned_too = has_glosses(text);
    for (i, _) in text.match_indices(['(', '（']) {
        let (before, rest) = (text[..i].chars().next_back(), &text[i..]);
        let gloss = gloss(rest).filter(|g| g.toned || untoned_too && before.is_some_and(is_han));
        if let Some(len) = gloss.map(|g| g.len).or_else(|| echo(before?, rest)) {
            out.delete(i, i + len);
            tally.count(Repair::Gloss, i, i + len);
        }
    }
}

/// Whether brackets without tone marks are glosses here: there are toned ones, or enough without.
fn has_glosses(text: &str) -> bool {
    let mut untoned = 0;
    for (i, _) in text.match_indices(['(', '（']) {
        if !text[..i].ends_with(is_han) {
            continue;
        }
        match gloss(&text[i..]) {
            Some(gloss) if gloss.toned => return true,
            Some(_) => untoned += 1,
            None => {}
        }
    }
    untoned >= UNTONED_ENOUGH
}

/// The bytes of a bracket that holds nothing but the quotation mark before it, of either kind.
fn echo(before: char, text: &str) -> Option<usize> {
    let inner = text.strip_prefix(any(&['(', '（']))?;
    let mark = inner.chars().next()?;
    let same =
        ["“「", "”」", "‘『", "’』"].iter().any(|marks| marks.contains(before) && marks.contains(mark));
    let rest = inner[mark.len_utf8()..].strip_prefix(any(&[')', '）'])).filter(|_| same)?;
    Some(text.len() - rest.len())
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// A bracket that holds pinyin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Gloss {
    /// Bytes from the opening bracket to past the closing one.
    pub len: usize,
    /// Whether a tone is marked, so that it can be nothing else.
    pub toned: bool,
}

/// The gloss that `text` starts with.
pub(super) fn gloss(text: &str) -> Option<Gloss> {
    let inner = text.strip_prefix('(').or_else(|| text.strip_prefix('（'))?;
    let open = text.len() - inner.len();
    let (len, toned) = reading(inner)?;
    let close = inner[len..].chars().next().filter(|&c| c == ')' || c == '）')?;
    Some(Gloss { len: open + len + close.len_utf8(), toned })
}

/// The bytes of the pinyin that `text` starts with, up to what is no letter, and whether a tone is marked.
pub(super) fn reading(text: &str) -> Option<(usize, bool)> {
    // The letters without tones, ü as v; a blank between words.
    let mut plain = [0u8; LONGEST];
    let (mut toned, mut len, mut n) = (false, 0, 0);
    for c in text.chars() {
        let letter = match c {
            'a'..='z' => c as u8,
            'ü' => b'v',
            ' ' | '\'' | '’' => b' ',
            // Marks that combine with the letter before.
            '\u{300}' | '\u{301}' | '\u{304}' | '\u{30C}' => 0,
            _ if c.is_ascii() || c > '\u{1EFF}' => break,
            _ => match TONED.iter().find(|(_, all)| all.contains(c)) {
                Some((letter, _)) => {
                    toned = true;
                    *letter
                }
                None => break,
            },
        };
        len += c.len_utf8();
        if letter == 0 {
            toned = true;
            continue;
        }
        *plain.get_mut(n)? = letter;
        n += 1;
    }
    let words = plain[..n].split(|&b| b == b' ');
    if words.clone().all(<[u8]>::is_empty) {
        return None;
    }
    if words.clone().all(syllables) {
        return Some((len, toned));
    }
    // A line may break inside a syllable, so a blank there says nothing.
    let whole: Vec<u8> = words.flatten().copied().collect();
    syllables(&whole).then_some((len, toned))
}

/// How many letters a gloss has at most.
const LONGEST: usize = 40;

/// A letter and the same with each tone.
const TONED: [(u8, &str); 8] = [
    (b'a', "āáǎàă"),
    (b'e', "ēéěèĕê"),
    (b'i', "īíǐìĭ"),
    (b'o', "ōóǒòŏ"),
    (b'u', "ūúǔùŭ"),
    (b'v', "ǖǘǚǜ"),
    (b'n', "ńňǹ"),
    (b'm', "ḿ"),
];

const INITIALS: [&str; 23] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s", "y", "w",
];

const FINALS: [&str; 37] = [
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "van", "ai", "ei", "ao",
    "ou", "an", "en", "in", "un", "vn", "ia", "ie", "iu", "ua", "uo", "ui", "ue", "ve", "er", "a", "o", "e",
    "i", "u", "v", "io",
];

/// Whether the letters are whole syllables.
fn syllables(letters: &[u8]) -> bool {
    // A bit for each place that a run of syllables from the beginning can end at.
    let mut ends = 1u64;
    for at in 0..letters.len().min(LONGEST) {
        if ends >> at & 1 == 0 {
            continue;
        }
        let rest = &letters[at..];
        for initial in INITIALS.iter().chain([&""]).filter(|i| rest.starts_with(i.as_bytes())) {
            for f in FINALS.iter().filter(|f| rest[initial.len()..].starts_with(f.as_bytes())) {
                ends |= 1 << (at + initial.len() + f.len());
            }
        }
    }
    letters.len() <= LONGEST && ends >> letters.len() & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_is_a_gloss_only_if_all_of_it_is_pinyin() {
        for yes in ["(guī)上", "（zhǎng）", "(lǜ)", "(zhu\u{101}ng)", "(ér)", "(guī huà)", "(jiǔ", "(xiong)"]
        {
            assert_eq!(gloss(yes).is_some(), yes != "(jiǔ", "{yes}");
        }
        for no in [
            "(GDP)",
            "(R&D)",
            "(CBD)",
            "(PPP)",
            "(km)",
            "(kg)",
            "(5G)",
            "()",
            "(café au lait)",
            "(一)",
            "(guī",
        ] {
            assert_eq!(gloss(no), None, "{no}");
        }
        assert_eq!(gloss("(gui)"), Some(Gloss { len: 5, toned: false }));
    }
}
