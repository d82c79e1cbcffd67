//! Traditional characters → Simplified ones.
//!
//! | given | read | why |
//! | --- | --- | --- |
//! | `億` | `亿` | one for one, everywhere |
//! | `後` | `后` in Traditional text | also a character of Simplified text |
//! | `著` | `着`, but `显著`, `著名` | by the phrase |
//! | `乾` | `干`, but `乾坤` | by the phrase |

use crate::lexicon::{rows, table};
use crate::scan::sorted;
use std::sync::LazyLock;

/// The ideographs that the table covers begin here.
const FIRST: u32 = 0x4E00;

/// What the table has for 版, the word that jump lines have.
pub(super) const PAGE: u16 = 0xFF;

struct Han {
    /// For each ideograph from [`FIRST`] on: its Simplified form, 0 for none, [`PAGE`], or 1 + an index in `shared`.
    forms: Vec<u16>,
    /// Radicals that PDFs have in place of ideographs.
    radicals: Vec<(char, char)>,
    /// Characters that Simplified text has too, with their form in Traditional text.
    shared: Vec<(char, char)>,
    /// Simplified and Traditional character, sorted.
    traditional: Vec<(char, char)>,
    /// Traditional phrase, how it is read.
    phrases: Vec<(&'static str, &'static str)>,
}

static HAN: LazyLock<Han> = LazyLock::new(|| {
    let mut han = Han {
        forms: vec![0; 0x5200],
        radicals: Vec::new(),
        shared: Vec::new(),
        traditional: Vec::new(),
        phrases: Vec::new(),
    };
    for cells in rows(table!("traditional")) {
        let [_, from, to] = cells[..] else { continue };
        for (f, t) in from.chars().zip(to.chars()) {
            match han.forms.get_mut((f as usize).wrapping_sub(FIRST as usize)) {
                Some(form) => {
                    *form = t as u16;
                    han.traditional.push((t, f));
                }
                None => han.radicals.push((f, t)),
            }
        }
    }
    for cells in rows(table!("traditional_phrases")) {
        let [from, to] = cells[..] else { continue };
        match (from.chars().next(), from.chars().nth(1), to.chars().next()) {
            (Some(f), None, Some(t)) => {
                han.shared.push((f, t));
                if let Some(form) = han.forms.get_mut((f as usize).wrapping_sub(FIRST as usize)) {
                    *form = han.shared.len() as u16;
                }
            }
            _ => han.phrases.push((from, to)),
        }
    }
    let number = |&(a, b): &(char, char)| u64::from(a as u32) << 32 | u64::from(b as u32);
    han.radicals = sorted(han.radicals, number);
    han.traditional = sorted(han.traditional, number);
    han.forms['版' as usize - FIRST as usize] = PAGE;
    han
});

/// What the table has for an ideograph: 0x4E00 or more where it is Traditional beyond doubt, [`PAGE`] for 版, 0 where
/// it always stands for itself.
pub(super) fn form(c: char) -> u16 {
    HAN.forms.get((c as usize).wrapping_sub(FIRST as usize)).copied().unwrap_or(0)
}

/// How the character `c` at `at` of `text` is read, if not as it stands.
pub(super) fn simplified(text: &str, at: usize, c: char) -> Option<char> {
    match form(c) {
        0 if !('\u{2E80}'..='\u{2FDF}').contains(&c) => None,
        0 => {
            let i = HAN.radicals.binary_search_by_key(&c, |r| r.0).ok()?;
            Some(HAN.radicals[i].1)
        }
        PAGE => None,
        i @ 1..PAGE => {
            let (_, usual) = HAN.shared.get(i as usize - 1)?;
            if !traditional_around(text, at) {
                return None;
            }
            in_phrase(text, at, c).or(Some(*usual)).filter(|&f| f != c)
        }
        form => char::from_u32(u32::from(form)),
    }
}

/// The usual Simplified form of a character, whatever stands around it.
pub(super) fn plain(c: char) -> char {
    match form(c) {
        0 | PAGE => c,
        i @ 1..PAGE => HAN.shared.get(i as usize - 1).map_or(c, |s| s.1),
        form => char::from_u32(u32::from(form)).unwrap_or(c),
    }
}

/// A Simplified character and the Traditional ones that are read as it.
pub(super) fn forms(simplified: char) -> impl Iterator<Item = char> {
    let from = HAN.traditional.partition_point(|e| e.0 < simplified);
    let others = HAN.traditional[from..].iter().take_while(move |e| e.0 == simplified).map(|e| e.1);
    std::iter::once(simplified).chain(others)
}

/// How the character reads in the phrase it stands in, if in one of the table.
fn in_phrase(text: &str, at: usize, c: char) -> Option<char> {
    let mut found: Option<(usize, char)> = None;
    for (from, to) in &HAN.phrases {
        for ((i, f), t) in from.char_indices().zip(to.chars()) {
            let fits = f == c && at >= i && text.get(at - i..).is_some_and(|rest| rest.starts_with(from));
            if fits && found.is_none_or(|(len, _)| len < from.len()) {
                found = Some((from.len(), t));
            }
        }
    }
    found.map(|(_, t)| t)
}

/// Whether at least one in twenty of the ideographs near `at` is Traditional beyond doubt.
fn traditional_around(text: &str, at: usize) -> bool {
    let (mut han, mut traditional) = (0, 0);
    let before = text[..at].chars().rev().take(40);
    for c in before.chain(text[at..].chars().take(40)) {
        han += usize::from(('\u{4E00}'..='\u{9FFF}').contains(&c));
        traditional += usize::from(u32::from(form(c)) >= FIRST);
    }
    traditional * 20 >= han && traditional > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, read: &str) {
        let got: String = given.char_indices().map(|(i, c)| simplified(given, i, c).unwrap_or(c)).collect();
        assert_eq!(got, read, "of {given}");
    }

    #[test]
    fn context_decides_where_one_character_has_two_readings() {
        check("發展著力點,成效顯著,沿著這條路", "发展着力点,成效显著,沿着这条路");
        check("扭轉乾坤的幹部會喝乾淨的水", "扭转乾坤的干部会喝干净的水");
        check("以後製造鐘錶的車間裡", "以后制造钟表的车间里");
        check("瞭解瞭望塔的情況", "了解瞭望塔的情况");
        check("答覆羣眾,全面覆蓋", "答复群众,全面覆盖");
    }

    #[test]
    fn simplified_text_keeps_what_it_shares_with_traditional() {
        check("乾源公司成效显著,前瞻瞭望", "乾源公司成效显著,前瞻瞭望");
    }

    #[test]
    fn every_form_is_final() {
        for (i, &to) in HAN.forms.iter().enumerate().filter(|(_, to)| u32::from(**to) >= FIRST) {
            let again = char::from_u32(u32::from(to)).map_or(0, form);
            assert!(u32::from(again) < FIRST, "U+{:04X}", i as u32 + FIRST);
        }
    }
}
