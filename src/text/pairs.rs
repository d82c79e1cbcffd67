//! How well two neighbouring characters go together in the genre.
//!
//! | pair | cost |
//! | --- | --- |
//! | `发展`, `建设` | 1 |
//! | `基层` | 2 |
//! | `涵养` | 3 |
//! | `国特`, a word and the next | more, by the second character |

use super::gbk;
use crate::lexicon::rows;
use std::sync::LazyLock;

/// The most that a known pair costs.
pub(super) const KNOWN: u32 = 3;

struct Pairs {
    /// First and second character with the cost, sorted.
    forward: Vec<(char, char, u8)>,
    /// Second and first character with the cost, sorted.
    backward: Vec<(char, char, u8)>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let mut forward = Vec::new();
    for cells in rows(include_str!("../lexicon/pairs.tsv")) {
        let Some(first) = cells.first().and_then(|c| c.chars().next()) else { continue };
        for (column, cost) in cells[1..].iter().zip(1u8..) {
            forward.extend(column.chars().filter(|&c| c != '-').map(|c| (first, c, cost)));
        }
    }
    forward.sort_unstable();
    let mut backward: Vec<(char, char, u8)> = forward.iter().map(|&(a, b, cost)| (b, a, cost)).collect();
    backward.sort_unstable();
    Pairs { forward, backward }
});

fn run(of: &'static [(char, char, u8)], key: char) -> &'static [(char, char, u8)] {
    let from = of.partition_point(|e| e.0 < key);
    let to = from + of[from..].partition_point(|e| e.0 == key);
    &of[from..to]
}

/// The characters that follow `first`, with their costs.
pub(super) fn after(first: char) -> impl Iterator<Item = (char, u32)> {
    run(&PAIRS.forward, first).iter().map(|e| (e.1, u32::from(e.2)))
}

/// The characters that stand before `second`, with their costs.
pub(super) fn before(second: char) -> impl Iterator<Item = (char, u32)> {
    run(&PAIRS.backward, second).iter().map(|e| (e.1, u32::from(e.2)))
}

/// What `second` costs after `first`, both Simplified.
pub(super) fn cost(first: char, second: char) -> u32 {
    let pairs = &PAIRS.forward;
    if let Ok(i) = pairs.binary_search_by(|e| (e.0, e.1).cmp(&(first, second))) {
        return u32::from(pairs[i].2);
    }
    alone(second)
}

/// What a character costs after one that it has no pair with.
fn alone(c: char) -> u32 {
    match c {
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
        '\u{4E00}'..='\u{9FFF}' => {
            match (run(&PAIRS.forward, c).len() + run(&PAIRS.backward, c).len(), gbk::encode(c)) {
                (20.., _) => 4,
                (4.., _) => 5,
                (1.., _) => 6,
                (0, Some([0xB0..=0xD7, 0xA1..=0xFE])) => 8,
                (0, Some([0xD8..=0xF7, 0xA1..=0xFE])) => 10,
                _ => 12,
            }
        }
        ' '..='~' => 6,
        _ => 10,
    }
}
