//! The characters of a run of GBK that was put in step again, of which some lost a byte.
//!
//! | lost | between | read |
//! | --- | --- | --- |
//! | the first byte of `环` | `生态`, `境保护` | `环`: nothing else fits as well |
//! | the first byte of `支` | `，`, `持企业` | `□` where another character fits as well |

use super::{gbk, han, pairs};

/// By how much a character has to fit better than every other.
const MARGIN: u32 = 2;
/// What a character costs beside something that is no ideograph.
const ANYTHING_COST: u32 = 2;
/// What filling in may cost at most, for each pair.
const MOST: u32 = 2;
/// How many neighbouring characters are filled in at most.
const WIDEST: usize = 4;
/// How many characters are tried in one gap.
const STEPS: usize = 2_000;
/// A character that could not be told: the mark of print for a missing one.
pub(super) const UNKNOWN: char = '□';

/// What is known of a character of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Slot {
    /// Its first byte.
    pub lead: Option<u8>,
    /// Its second byte.
    pub trail: Option<u8>,
    /// One of its bytes, of which it isn't known which.
    pub one: Option<u8>,
}

impl Slot {
    /// The character, where both bytes are known.
    pub fn known(self) -> Option<char> {
        gbk::decode(self.lead?, self.trail?)
    }

    fn fits(self, c: char) -> bool {
        let fits = |[a, b]: [u8; 2]| {
            let one = self.one.is_none_or(|o| o == a || o == b);
            one && self.lead.is_none_or(|l| l == a) && self.trail.is_none_or(|t| t == b)
        };
        gbk::encode(c).is_some_and(fits)
    }

    /// The Simplified character, or in a Traditional run a form of it, if it has these bytes.
    fn takes(self, simplified: char, traditional: bool) -> Option<char> {
        match self.fits(simplified) {
            true => Some(simplified),
            false if traditional => han::forms(simplified).find(|&c| self.fits(c)),
            false => None,
        }
    }
}

/// The characters of a run between `before` and `after`; [`UNKNOWN`] where several fit alike.
pub(super) fn fill(slots: &[Slot], before: char, after: char) -> String {
    let mut read: Vec<char> = slots.iter().map(|s| s.known().unwrap_or(UNKNOWN)).collect();
    let traditional = read.iter().any(|&c| han::plain(c) != c);
    let mut i = 0;
    while i < slots.len() {
        let gap = read[i..].iter().take_while(|&&c| c == UNKNOWN).count();
        if gap > 0 {
            let left = if i == 0 { before } else { han::plain(read[i - 1]) };
            let right = read.get(i + gap).map_or(after, |&c| han::plain(c));
            let (path, found) = (Vec::new(), Vec::new());
            let mut gaps = Gap { slots: &slots[i..i + gap], right, traditional, path, found, steps: 0 };
            if gap <= WIDEST {
                gaps.search(left, 0, None);
            }
            let unfit = gaps.found.is_empty();
            for (k, place) in read[i..i + gap].iter_mut().enumerate() {
                *place = gaps.best(k);
            }
            // A lost first byte before A3 after the end of a word, where no ideograph fits: the full stop.
            let starts =
                read.get(i + gap + 1).is_some_and(|&c| pairs::cost(right, han::plain(c)) <= pairs::KNOWN);
            if gap == 1 && unfit && slots[i].trail == Some(0xA3) && is_han(left) && starts {
                read[i] = '。';
            }
        }
        i += gap.max(1);
    }
    read.into_iter().collect()
}

/// Neighbouring characters that each lost a byte, and the ways to fill them in.
struct Gap<'s> {
    slots: &'s [Slot],
    right: char,
    traditional: bool,
    path: Vec<char>,
    found: Vec<(u32, Vec<char>)>,
    steps: usize,
}

impl Gap<'_> {
    /// Follows known pairs from `left` on to the right end of the gap.
    fn search(&mut self, left: char, cost: u32, hidden: Option<u8>) {
        let Some(&slot) = self.slots.get(self.path.len()) else {
            let last = match is_han(self.right) {
                true => pairs::cost(left, self.right),
                false => ANYTHING_COST,
            };
            if last <= pairs::KNOWN {
                self.found.push((cost + last, self.path.clone()));
            }
            return;
        };
        let followers: Vec<(char, u32)> = match is_han(left) {
            true => pairs::after(left).collect(),
            false if self.slots.len() == 1 => {
                pairs::before(self.right).map(|(c, _)| (c, ANYTHING_COST)).collect()
            }
            false => Vec::new(),
        };
        for (c, own) in followers {
            self.steps += 1;
            if self.steps > STEPS {
                return;
            }
            let Some(form) = slot.takes(c, self.traditional) else { continue };
            let Some([lead, trail]) = gbk::encode(form) else { continue };
            // The bytes between two characters were lost because they make none.
            if hidden.is_some_and(|h| slot.lead.is_none() && gbk::decode(h, lead).is_some()) {
                continue;
            }
            self.path.push(form);
            self.search(c, cost + own, slot.trail.is_none().then_some(trail));
            self.path.pop();
        }
    }

    /// The character at one place of the likeliest way, if every way with another costs [`MARGIN`] more.
    fn best(&self, place: usize) -> char {
        let Some((least, way)) = self.found.iter().min() else { return UNKNOWN };
        let rival = self.found.iter().filter(|f| f.1[place] != way[place]).map(|f| f.0).min();
        let clear =
            rival.is_none_or(|r| r >= least + MARGIN) && *least <= MOST * (self.slots.len() as u32 + 1);
        if clear && self.steps <= STEPS { way[place] } else { UNKNOWN }
    }
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}
