//! The name of the place from the slogans of a report that does not state it.
//!
//! | words | name |
//! | --- | --- |
//! | `谱写中国式现代化云浦新篇章` | 云浦 |
//! | `推进平安云浦建设` | 云浦 |
//! | `推进美丽乡村建设` | none: a common noun |

use crate::extraction::Fact;
use crate::lexicon::places::{AFTER, BEFORE, COMMON};
use crate::scan;
use crate::span::Span;

/// How often a name stands in a report about its place, at least.
const OFTEN: usize = 8;

/// The name that the slogans of `text` have most often; of equals, the one that the text has most often.
pub fn place(text: &str) -> Option<Fact> {
    let mut names: Vec<(&str, usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some((i, word, _)) = BEFORE.find(&text[at..]) {
        at += i + word.len();
        let Some(name) = name(&text[at..]) else { continue };
        match names.iter_mut().find(|(n, ..)| *n == name) {
            Some((_, count, _)) => *count += 1,
            None => names.push((name, 1, at)),
        }
    }
    let often = |name: &str| scan::places(text, name).count();
    let enough = |name: &str| scan::places(text, name).take(OFTEN).count() == OFTEN;
    let known = names.into_iter().filter(|(name, ..)| enough(name));
    let best = known.max_by_key(|(name, count, at)| (3 * count, often(name), std::cmp::Reverse(*at)))?;
    Some(Fact { value: best.0.to_string(), span: Span::new(best.2, best.2 + best.0.len()) })
}

/// The name at the start of `rest`: two to four characters up to the words that close a slogan.
fn name(rest: &str) -> Option<&str> {
    let mut chars = rest.char_indices();
    for n in 0..=4 {
        let (end, c) = chars.next()?;
        if n >= 2 && AFTER.prefix(&rest[end..]).is_some() {
            let name = &rest[..end];
            return COMMON.get(name).is_none().then_some(name);
        }
        let in_names = ('\u{4e00}'..='\u{9fff}').contains(&c) && !"的和在了新市省县区强大与为全".contains(c);
        if !in_names {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slogans_name_the_place() {
        let text =
            format!("谱写现代化云浦新篇章。推进平安云浦建设、美丽乡村建设。{}", "云浦好。乡村好。".repeat(9));
        let found = place(&text);
        assert_eq!(found.as_ref().map(|f| f.value.as_str()), Some("云浦"));
        assert_eq!(found.map(|f| f.span.of(&text).to_string()).as_deref(), Some("云浦"));
    }

    #[test]
    fn a_name_must_stand_often() {
        assert!(place("谱写现代化云浦新篇章。推进美丽乡村建设。").is_none());
    }
}
