//! GBK: characters ↔ pairs of bytes.
//!
//! | character | bytes |
//! | --- | --- |
//! | `啊` | B0 A1, from the table of GB 2312 |
//! | `丂` | 81 40, by rule: the first ideograph that GB 2312 lacks |
//! | `！` | A3 A1, from the table |
//! | U+E000 | AA A1, by rule: the first that GBK leaves to its users |
//!
//! The table holds GB 2312 only. GBK puts the ideographs of U+4E00 to U+9FA5 that are not in it, in the order of
//! Unicode, first into lead bytes 81–A0 and then into AA–FE with trail bytes below A1.

use crate::scan::sorted;
use std::sync::LazyLock;

const LEADS: u8 = 0x81;
const TRAILS: u8 = 0x40;
const WIDTH: usize = 0xFF - TRAILS as usize;
/// What GBK leaves to its users, in the order in which decoders put it into the private use area: first code, last
/// lead byte, last trail byte.
const USERS: [([u8; 2], u8, u8); 3] =
    [([0xAA, 0xA1], 0xAF, 0xFE), ([0xF8, 0xA1], 0xFE, 0xFE), ([0xA1, 0x40], 0xA7, 0xA0)];
const HAN: std::ops::RangeInclusive<u16> = 0x4E00..=0x9FA5;

struct Gbk {
    /// By lead and trail byte; 0 is no character.
    chars: Vec<u16>,
    /// The bytes of each ideograph from the first of [`HAN`] on.
    han: Vec<[u8; 2]>,
    /// The other characters and their bytes, by character.
    signs: Vec<(u16, [u8; 2])>,
}

static GBK: LazyLock<Gbk> = LazyLock::new(|| {
    let mut chars = vec![0u16; WIDTH * (0xFF - LEADS as usize)];
    let mut known = vec![false; HAN.len()];
    for (lead, row) in standard() {
        for (c, trail) in row.chars().zip(0xA1u8..) {
            let c = c as u16;
            if let Some(place) = slot(lead, trail).and_then(|s| chars.get_mut(s)).filter(|_| c != 0xFFFD) {
                *place = c;
                if HAN.contains(&c) {
                    known[usize::from(c - HAN.start())] = true;
                }
            }
        }
    }
    if let Some(place) = slot(0xA1, 0xA1) {
        chars[place] = 0x3000;
    }
    let mut rest = HAN.filter(|c| !known[usize::from(c - HAN.start())]);
    for (leads, trails) in [(0x81..=0xA0u8, 0x40..=0xFEu8), (0xAA..=0xFE, 0x40..=0xA0)] {
        for lead in leads {
            for trail in trails.clone().filter(|&t| t != 0x7F) {
                if let (Some(place), Some(c)) = (slot(lead, trail), rest.next()) {
                    chars[place] = c;
                }
            }
        }
    }
    let code = |i: usize| [LEADS + (i / WIDTH) as u8, TRAILS + (i % WIDTH) as u8];
    let mut han = vec![[0, 0]; HAN.len()];
    let mut signs = Vec::new();
    for (i, &c) in chars.iter().enumerate().filter(|(_, c)| **c != 0) {
        match han.get_mut(usize::from(c).wrapping_sub(usize::from(*HAN.start()))) {
            Some(place) => *place = code(i),
            None => signs.push((c, code(i))),
        }
    }
    let signs = sorted(signs, |&(c, _)| u64::from(c));
    Gbk { chars, han, signs }
});

/// The rows of GB 2312: a lead byte and the characters of its trail bytes from A1 on, U+FFFD for a hole.
#[cfg(not(target_arch = "wasm32"))]
fn standard() -> impl Iterator<Item = (u8, String)> {
    crate::lexicon::rows(crate::lexicon::table!("gbk")).filter_map(|cells| match cells[..] {
        [lead, row] => Some((u8::from_str_radix(lead, 16).ok()?, row.to_string())),
        _ => None,
    })
}

/// The same from the platform's own decoder, which spares the page the table. What the platform puts into the
/// private use area is no character of GB 2312.
#[cfg(target_arch = "wasm32")]
fn standard() -> impl Iterator<Item = (u8, String)> {
    let decoder = web_sys::TextDecoder::new_with_label("gbk").ok();
    (0xA1..=0xF7u8).filter_map(move |lead| {
        let bytes: Vec<u8> = (0xA1..=0xFEu8).flat_map(|trail| [lead, trail]).collect();
        let row = decoder.as_ref()?.decode_with_u8_array(&bytes).ok()?;
        let hole =
            |c: char| if ('\u{E000}'..='\u{F8FF}').contains(&c) { char::REPLACEMENT_CHARACTER } else { c };
        Some((lead, row.chars().map(hole).collect()))
    })
}

fn slot(lead: u8, trail: u8) -> Option<usize> {
    let row = usize::from(lead.checked_sub(LEADS)?);
    let column = usize::from(trail.checked_sub(TRAILS)?);
    (lead < 0xFF && column < WIDTH).then_some(row * WIDTH + column)
}

/// The character of two bytes.
pub(super) fn decode(lead: u8, trail: u8) -> Option<char> {
    let c = *GBK.chars.get(slot(lead, trail)?)?;
    char::from_u32(u32::from(c)).filter(|&c| c != '\0')
}

/// The bytes of a character.
pub(super) fn encode(c: char) -> Option<[u8; 2]> {
    let c = u16::try_from(c as u32).ok()?;
    match GBK.han.get(usize::from(c).wrapping_sub(usize::from(*HAN.start()))) {
        Some(&code) => Some(code).filter(|c| c[0] != 0),
        None if (0xE000..0xE766).contains(&c) => users(c - 0xE000),
        None => {
            let i = GBK.signs.binary_search_by_key(&c, |e| e.0).ok()?;
            Some(GBK.signs[i].1)
        }
    }
}

/// The bytes of the character number `n` of the private use area.
fn users(n: u16) -> Option<[u8; 2]> {
    let mut n = usize::from(n);
    for ([lead, first], last_lead, last) in USERS {
        let mut trails = (first..=last).filter(|&t| t != 0x7F);
        let width = trails.clone().count();
        let size = usize::from(last_lead - lead + 1) * width;
        if n < size {
            return Some([lead + (n / width) as u8, trails.nth(n % width)?]);
        }
        n -= size;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_codes() {
        // GB 2312-80 and GBK 1.0, the first and last of their regions.
        for (c, code) in [
            ('啊', [0xB0, 0xA1]),
            ('座', [0xD7, 0xF9]),
            ('亍', [0xD8, 0xA1]),
            ('齄', [0xF7, 0xFE]),
            ('丂', [0x81, 0x40]),
            ('網', [0xBE, 0x57]),
            ('織', [0xBF, 0x97]),
            ('龥', [0xFD, 0x9B]),
            ('。', [0xA1, 0xA3]),
            ('！', [0xA3, 0xA1]),
            ('\u{3000}', [0xA1, 0xA1]),
        ] {
            assert_eq!(encode(c), Some(code), "{c}");
            assert_eq!(decode(code[0], code[1]), Some(c), "{c}");
        }
        // The ends of the areas that GBK leaves to its users, as the Encoding Standard maps them.
        for (c, code) in [
            ('\u{E000}', [0xAA, 0xA1]),
            ('\u{E233}', [0xAF, 0xFE]),
            ('\u{E234}', [0xF8, 0xA1]),
            ('\u{E4C5}', [0xFE, 0xFE]),
            ('\u{E4C6}', [0xA1, 0x40]),
            ('\u{E585}', [0xA2, 0xA0]),
            ('\u{E765}', [0xA7, 0xA0]),
        ] {
            assert_eq!(encode(c), Some(code), "{c:?}");
        }
        assert_eq!(encode('\u{E766}'), None);
        assert_eq!(decode(0xFA, 0xCC), None);
        assert_eq!(encode('😀'), None);
    }

    #[test]
    fn every_ideograph_has_one_code() {
        for c in HAN {
            let c = char::from_u32(u32::from(c)).unwrap_or(' ');
            assert_eq!(encode(c).and_then(|[a, b]| decode(a, b)), Some(c));
        }
    }
}
