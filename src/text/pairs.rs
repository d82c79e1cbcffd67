//! How well two neighbouring characters go together in the genre.
//!
//! | pair | cost |
//! | --- | --- |
//! | `发展`, `建设` | 1 |
//! | `基层` | 2 |
//! | `涵养` | 3 |
//! | `国特`, a word and the next | more, by the second character |

use super::gbk;
use crate::lexicon::later::{later, miss};
use crate::lexicon::{rows, table};
use crate::scan::sorted;
use std::sync::{LazyLock, OnceLock};

/// The most that a known pair costs.
pub(super) const KNOWN: u32 = 3;

/// The ideographs that the tables cover.
const FIRST: usize = 0x4E00;
const COUNT: usize = 0x9FA6 - FIRST;

struct Pairs {
    /// By first character: the second ones with the cost, sorted.
    forward: Index,
    /// By second character: the first ones.
    backward: Index,
    /// What each ideograph costs after one that it has no pair with.
    alone: Vec<u8>,
}

/// Entries by key; those of the key `FIRST + i` are `entries[heads[i]..heads[i + 1]]`.
struct Index {
    heads: Vec<u16>,
    entries: Vec<(char, u8)>,
}

impl Index {
    fn new(pairs: Vec<(char, char, u8)>) -> Index {
        let number = |&(key, other, cost): &(char, char, u8)| {
            u64::from(key as u32) << 32 | u64::from(other as u32) << 8 | u64::from(cost)
        };
        let pairs = sorted(pairs, number);
        let mut heads = vec![0u16; COUNT + 1];
        for (key, ..) in &pairs {
            if let Some(n) = heads.get_mut((*key as usize).wrapping_sub(FIRST) + 1) {
                *n += 1;
            }
        }
        let mut sum = 0;
        for n in &mut heads {
            sum += *n;
            *n = sum;
        }
        Index { heads, entries: pairs.into_iter().map(|(_, other, cost)| (other, cost)).collect() }
    }

    fn of(&self, key: char) -> &[(char, u8)] {
        let i = (key as usize).wrapping_sub(FIRST);
        match (self.heads.get(i), self.heads.get(i.wrapping_add(1))) {
            (Some(&from), Some(&to)) => &self.entries[usize::from(from)..usize::from(to)],
            _ => &[],
        }
    }
}

/// None in the page before it has the table.
fn pairs() -> Option<&'static Pairs> {
    static PAIRS: OnceLock<Pairs> = OnceLock::new();
    match (PAIRS.get(), later!("pairs")) {
        (None, Some(table)) => Some(PAIRS.get_or_init(|| Pairs::new(table))),
        (None, None) => {
            miss();
            None
        }
        (pairs, _) => pairs,
    }
}

impl Pairs {
    fn new(table: &'static str) -> Pairs {
        let mut pairs = Vec::new();
        for cells in rows(table) {
            let Some(first) = cells.first().and_then(|c| c.chars().next()) else { continue };
            for (column, cost) in cells[1..].iter().zip(1u8..) {
                pairs.extend(column.chars().filter(|&c| c != '-').map(|c| (first, c, cost)));
            }
        }
        let backward = Index::new(pairs.iter().map(|&(a, b, cost)| (b, a, cost)).collect());
        let forward = Index::new(pairs);
        let alone = |i: usize| {
            let c = char::from_u32((FIRST + i) as u32).unwrap_or(' ');
            match (forward.of(c).len() + backward.of(c).len(), gbk::encode(c)) {
                (20.., _) => 4,
                (4.., _) => 5,
                (1.., _) => 6,
                (0, Some([0xB0..=0xD7, 0xA1..=0xFE])) => 8,
                (0, Some([0xD8..=0xF7, 0xA1..=0xFE])) => 10,
                _ => 12,
            }
        };
        Pairs { alone: (0..COUNT).map(alone).collect(), forward, backward }
    }
}

/// Which ideographs are in a pair. Every text is asked for them, so they have a table of their own (`build.rs`).
static PAIRED: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut paired = vec![false; COUNT];
    for c in table!("paired").chars() {
        if let Some(is) = paired.get_mut((c as usize).wrapping_sub(FIRST)) {
            *is = true;
        }
    }
    paired
});

/// Whether a Simplified ideograph is in no pair.
pub(super) fn is_rare(c: char) -> bool {
    PAIRED.get((c as usize).wrapping_sub(FIRST)) == Some(&false)
}

/// The characters that follow `first`, with their costs.
pub(super) fn after(first: char) -> impl Iterator<Item = (char, u32)> {
    listed(pairs().map(|pairs| pairs.forward.of(first)))
}

/// The characters that stand before `second`, with their costs.
pub(super) fn before(second: char) -> impl Iterator<Item = (char, u32)> {
    listed(pairs().map(|pairs| pairs.backward.of(second)))
}

fn listed(entries: Option<&'static [(char, u8)]>) -> impl Iterator<Item = (char, u32)> {
    entries.unwrap_or_default().iter().map(|&(c, cost)| (c, u32::from(cost)))
}

/// What `second` costs after `first`, both Simplified.
pub(super) fn cost(first: char, second: char) -> u32 {
    let Some(pairs) = pairs() else { return KNOWN };
    let followers = pairs.forward.of(first);
    if let Ok(i) = followers.binary_search_by_key(&second, |f| f.0) {
        return u32::from(followers[i].1);
    }
    if let Some(&cost) = pairs.alone.get((second as usize).wrapping_sub(FIRST)) {
        return u32::from(cost);
    }
    match second {
        '0'..='9'
        | '，'
        | '。'
        | '、'
        | '；'
        | '：'
        | '“'
        | '”'
        | '（'
        | '）'
        | ','
        | ';'
        | ':'
        | '\n'
        | '《'
        | '》' => 4,
        ' '..='~' => 6,
        _ => 10,
    }
}
