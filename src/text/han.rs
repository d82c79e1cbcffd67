//! Traditional characters → Simplified ones.
//!
//! | given | read | why |
//! | --- | --- | --- |
//! | `億` | `亿` | one for one, everywhere |
//! | `後` | `后` in Traditional text | also a character of Simplified text |
//! | `著` | `着`, but `显著`, `著名` | by the phrase |
//! | `乾` | `干`, but `乾坤` | by the phrase |

use super::gbk;
use crate::lexicon::later::{later, miss};
use crate::lexicon::{rows, table};
use crate::scan::sorted;
use std::sync::{LazyLock, OnceLock};

/// The ideographs that the table covers begin here.
const FIRST: u32 = 0x4E00;

/// What is read by what stands around it.
struct Shared {
    /// Characters that Simplified text has too, with their form in Traditional text, sorted.
    chars: Vec<(char, char)>,
    /// Traditional phrase, how it is read.
    phrases: Vec<(&'static str, &'static str)>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let mut shared = Shared { chars: Vec::new(), phrases: Vec::new() };
    for cells in rows(table!("traditional_phrases")) {
        let [from, to] = cells[..] else { continue };
        match (from.chars().next(), from.chars().nth(1), to.chars().next()) {
            (Some(f), None, Some(t)) => shared.chars.push((f, t)),
            _ => shared.phrases.push((from, to)),
        }
    }
    shared.chars = sorted(shared.chars, by_number);
    shared
});

/// What is read one for one.
struct Han {
    /// For each ideograph from [`FIRST`] on: its Simplified form, 0 for none.
    forms: Vec<u16>,
    /// Radicals that PDFs have in place of ideographs.
    radicals: Vec<(char, char)>,
    /// Simplified and Traditional character, sorted.
    traditional: Vec<(char, char)>,
}

/// None in the page before it has the table.
fn han() -> Option<&'static Han> {
    static HAN: OnceLock<Han> = OnceLock::new();
    match (HAN.get(), later!("traditional")) {
        (None, Some(table)) => Some(HAN.get_or_init(|| Han::new(table))),
        (han, _) => han,
    }
}

impl Han {
    fn new(table: &'static str) -> Han {
        let mut han = Han { forms: vec![0; 0x5200], radicals: Vec::new(), traditional: Vec::new() };
        for cells in rows(table) {
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
        han.radicals = sorted(han.radicals, by_number);
        han.traditional = sorted(han.traditional, by_number);
        han
    }
}

fn by_number(&(a, b): &(char, char)) -> u64 {
    u64::from(a as u32) << 32 | u64::from(b as u32)
}

/// The usual Simplified form of a character that Simplified text has too.
pub(super) fn shared(c: char) -> Option<char> {
    let i = SHARED.chars.binary_search_by_key(&c, |s| s.0).ok()?;
    Some(SHARED.chars[i].1)
}

/// Whether a character is known not to be Traditional beyond doubt without a look at the table: GB 2312 is Simplified.
/// 勠 stands for all that it lacks, since 勠力同心 is a phrase of the genre.
pub(super) fn is_settled(c: char) -> bool {
    let is_han = ('\u{4E00}'..='\u{9FFF}').contains(&c);
    !is_han || c == '勠' || matches!(gbk::encode(c), Some([0xB0..=0xF7, 0xA1..=0xFE]))
}

/// The Simplified form of an ideograph that is Traditional beyond doubt.
pub(super) fn traditional(c: char) -> Option<char> {
    let Some(han) = han() else {
        if !is_settled(c) {
            miss();
        }
        return None;
    };
    let form = *han.forms.get((c as usize).wrapping_sub(FIRST as usize))?;
    char::from_u32(u32::from(form)).filter(|&f| f != '\0' && shared(c).is_none())
}

/// How the character `c` at `at` of `text` is read, if not as it stands.
pub(super) fn simplified(text: &str, at: usize, c: char) -> Option<char> {
    if ('\u{2E80}'..='\u{2FDF}').contains(&c) {
        let Some(han) = han() else {
            miss();
            return None;
        };
        let i = han.radicals.binary_search_by_key(&c, |r| r.0).ok()?;
        return Some(han.radicals[i].1);
    }
    let Some(usual) = shared(c) else { return traditional(c) };
    if !traditional_around(text, at) {
        return None;
    }
    in_phrase(text, at, c).or(Some(usual)).filter(|&f| f != c)
}

/// The usual Simplified form of a character, whatever stands around it.
pub(super) fn plain(c: char) -> char {
    shared(c).or_else(|| traditional(c)).unwrap_or(c)
}

/// A Simplified character and the Traditional ones that are read as it.
pub(super) fn forms(simplified: char) -> impl Iterator<Item = char> {
    let all = han().map_or(&[][..], |han| &han.traditional);
    let from = all.partition_point(|e| e.0 < simplified);
    let others = all[from..].iter().take_while(move |e| e.0 == simplified).map(|e| e.1);
    std::iter::once(simplified).chain(others)
}

/// How the character reads in the phrase it stands in, if in one of the table.
fn in_phrase(text: &str, at: usize, c: char) -> Option<char> {
    let mut found: Option<(usize, char)> = None;
    for (from, to) in &SHARED.phrases {
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
    let (mut han, mut certain) = (0, 0);
    let before = text[..at].chars().rev().take(40);
    for c in before.chain(text[at..].chars().take(40)) {
        han += usize::from(('\u{4E00}'..='\u{9FFF}').contains(&c));
        certain += usize::from(traditional(c).is_some());
    }
    certain * 20 >= han && certain > 0
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

    /// The ideographs that the table covers.
    fn ideographs() -> impl Iterator<Item = char> {
        (FIRST..=0x9FFF).filter_map(char::from_u32)
    }

    #[test]
    fn every_form_is_final() {
        for c in ideographs() {
            assert_eq!(traditional(c).and_then(traditional), None, "{c}");
        }
    }

    #[test]
    fn what_is_settled_takes_no_table() {
        for c in ideographs().filter(|&c| is_settled(c)) {
            assert_eq!(traditional(c), None, "{c}");
        }
        assert!(!is_settled('產'));
    }
}
