//! Closed sets of words, found at a place in one look-up.
//!
//! | call | text | finds |
//! | --- | --- | --- |
//! | [`Words::prefix`] | `以上的企业` | `以上` |
//! | [`Words::suffix`] | `力争全年新增` | `新增` |
//! | [`Words::find`] | `全年新增以上` | `新增` |

use super::chars::{CharSet, decode};
use std::sync::OnceLock;

/// A closed set of words, each with a value; answers which is the longest that starts or ends a text.
pub struct Words<T> {
    set: Set,
    /// Of each word of the set.
    values: Vec<T>,
}

/// The words alone: what is searched is the same for all kinds of values, and in the program once.
///
/// Most places of a text begin no word, so a look-up first asks a [`CharSet`] for the character at the place, and
/// then compares the next character before it compares words.
struct Set {
    words: Vec<&'static str>,
    /// The words by first character, read forwards, and by last character, read backwards; made when first asked for,
    /// since most sets are read one way only.
    heads: OnceLock<Index>,
    tails: OnceLock<Index>,
}

/// Words by the two characters that they begin with, in the direction of reading.
struct Index {
    /// A thousand characters of Chinese spread over 8192 bits: a wrong yes is rare.
    firsts: CharSet<FOLDS>,
    /// The second characters; all of them where a word has none.
    seconds: CharSet<FOLDS>,
    /// Whether a word has none.
    single: bool,
    /// Where the words of two characters are, at the place that [`place`] gives those or one of the next; a power of
    /// two of them, at most half of them filled.
    slots: Vec<Slot>,
    /// Which entries the words are, those of the same two characters together, the longest first.
    entries: Vec<u32>,
}

const FOLDS: usize = 128;

/// The words that begin with two characters.
#[derive(Clone, Copy)]
struct Slot {
    pair: u64,
    /// Their part of [`Index::entries`].
    from: u32,
    to: u32,
}

/// What a slot has that is not filled: no two characters.
const EMPTY: u64 = u64::MAX;

/// The second character of a word of one: greater than all characters.
const NONE: u32 = (1 << 21) - 1;

/// Two characters as one number.
fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 21 | u64::from(second)
}

/// Where two characters are looked for first among `slots`, a power of two.
#[inline]
fn place(pair: u64, slots: usize) -> usize {
    // 2⁶⁴ over the golden ratio spreads what is next to one another.
    (pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & (slots - 1)
}

impl Index {
    /// The index of words in the direction of reading.
    fn new(words: &[&str], backwards: bool) -> Index {
        let pairs = words.iter().map(|word| {
            let mut chars = word.chars();
            let mut next = || code(if backwards { chars.next_back() } else { chars.next() });
            (pair(next(), next()), u16::MAX - word.len().min(usize::from(u16::MAX)) as u16)
        });
        let pairs: Vec<(u64, u16)> = pairs.collect();
        // 42 bits of two characters, and 16 of a length.
        let entries = sorted((0..words.len() as u32).collect(), |&i| {
            let (pair, shorter) = pairs[i as usize];
            pair << 16 | u64::from(shorter)
        });
        let (firsts, seconds) = (CharSet::new(""), CharSet::new(""));
        let slots = vec![Slot { pair: EMPTY, from: 0, to: 0 }; (2 * words.len()).next_power_of_two()];
        let mut index = Index { firsts, seconds, single: false, slots, entries };
        let mut from = 0;
        while let Some(&entry) = index.entries.get(from) {
            let pair = pairs[entry as usize].0;
            let same = index.entries[from..].iter().take_while(|&&entry| pairs[entry as usize].0 == pair);
            let to = from + same.count();
            index.add(Slot { pair, from: from as u32, to: to as u32 });
            from = to;
        }
        index
    }

    fn add(&mut self, slot: Slot) {
        let (first, second) = ((slot.pair >> 21) as u32, slot.pair as u32 & NONE);
        self.firsts.add(first);
        if second == NONE {
            self.single = true;
            self.seconds.bits = [u64::MAX; FOLDS];
        } else {
            self.seconds.add(second);
        }
        let mut at = place(slot.pair, self.slots.len());
        while self.slots[at].pair != EMPTY {
            at = (at + 1) % self.slots.len();
        }
        self.slots[at] = slot;
    }

    /// The first entry that `is` so of those that begin with `first`, which [`Index::firsts`] may have, and go on with
    /// `second`, the longest first, and then of those that are `first` alone.
    #[inline]
    fn entry(&self, first: u32, second: u32, is: impl Fn(usize) -> bool) -> Option<usize> {
        let of = |second: u32| {
            let run = self.run(pair(first, second)).iter();
            run.map(|&entry| entry as usize).find(|&entry| is(entry))
        };
        let longer = if second != NONE && self.seconds.may_have(second) { of(second) } else { None };
        longer.or_else(|| if self.single { of(NONE) } else { None })
    }

    /// The entries that begin with two characters.
    #[inline]
    fn run(&self, pair: u64) -> &[u32] {
        let mut at = place(pair, self.slots.len());
        loop {
            match self.slots.get(at) {
                Some(slot) if slot.pair == pair => {
                    return self.entries.get(slot.from as usize..slot.to as usize).unwrap_or_default();
                }
                Some(slot) if slot.pair != EMPTY => at = (at + 1) & (self.slots.len() - 1),
                _ => return &[],
            }
        }
    }
}

impl Set {
    // Called from hundreds of places: in the page a call is smaller.
    #[cfg_attr(not(target_arch = "wasm32"), inline)]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn heads(&self) -> &Index {
        self.heads.get_or_init(|| Index::new(&self.words, false))
    }

    #[cfg_attr(not(target_arch = "wasm32"), inline)]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn tails(&self) -> &Index {
        self.tails.get_or_init(|| Index::new(&self.words, true))
    }

    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn prefix(&self, text: &str) -> Option<usize> {
        let first = text.chars().next()? as u32;
        if self.heads().firsts.may_have(first) { self.starting(text, first) } else { None }
    }

    fn starting(&self, text: &str, first: u32) -> Option<usize> {
        let starts = |entry: usize| text.as_bytes().starts_with(self.words[entry].as_bytes());
        self.heads().entry(first, second(text), starts)
    }

    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn suffix(&self, text: &str) -> Option<usize> {
        let last = text.chars().next_back()? as u32;
        if self.tails().firsts.may_have(last) { self.ending(text, last) } else { None }
    }

    fn ending(&self, text: &str, last: u32) -> Option<usize> {
        let ends = |entry: usize| text.as_bytes().ends_with(self.words[entry].as_bytes());
        self.tails().entry(last, code(text.chars().nth_back(1)), ends)
    }

    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn exactly(&self, word: &str) -> Option<usize> {
        let first = word.chars().next()? as u32;
        if self.heads().firsts.may_have(first) { self.same(word, first) } else { None }
    }

    fn same(&self, word: &str, first: u32) -> Option<usize> {
        self.heads().entry(first, second(word), |entry| self.words[entry] == word)
    }

    /// The next word that begins at or after `from` and before `until`, and where.
    fn next(&self, text: &str, from: usize, until: usize) -> Option<(usize, usize)> {
        // A character that begins before `until` is seen whole.
        let bytes = &text.as_bytes()[..text.len().min(until.saturating_add(3))];
        let (heads, mut at) = (self.heads(), from);
        while let Some(i) = heads.firsts.next(bytes, at).filter(|&i| i < until) {
            let (first, width) = decode(bytes, i);
            at = i + width;
            // Most of the candidates fall here, without a call.
            if at < bytes.len() && !heads.seconds.may_have(decode(bytes, at).0) {
                continue;
            }
            if let Some(entry) = self.starting(&text[i..], first) {
                return Some((i, entry));
            }
        }
        None
    }

    fn rfind(&self, text: &str) -> Option<(usize, usize)> {
        let tails = self.tails();
        let places = text.char_indices().rev().filter(|(_, c)| tails.firsts.may_have(*c as u32));
        let mut ends = places.map(|(i, c)| (i + c.len_utf8(), c as u32));
        ends.find_map(|(end, last)| {
            self.ending(&text[..end], last).map(|entry| (end - self.words[entry].len(), entry))
        })
    }
}

impl<T> Words<T> {
    /// Builds the set. Of two equal words the first stands; an empty one is left out.
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Words<T> {
        let (words, values) = words.into_iter().filter(|entry| !entry.0.is_empty()).unzip();
        Words { set: Set { words, heads: OnceLock::new(), tails: OnceLock::new() }, values }
    }

    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn entry(&self, entry: usize) -> (&'static str, &T) {
        (self.set.words[entry], &self.values[entry])
    }

    /// The longest word that `text` starts with.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn prefix(&self, text: &str) -> Option<(&'static str, &T)> {
        self.set.prefix(text).map(|entry| self.entry(entry))
    }

    /// The longest word that `text` ends with.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn suffix(&self, text: &str) -> Option<(&'static str, &T)> {
        self.set.suffix(text).map(|entry| self.entry(entry))
    }

    /// The value of exactly this word.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.set.exactly(word).map(|entry| &self.values[entry])
    }

    /// The leftmost word in `text`, the longest at its place: where it begins, the word, its value.
    #[inline]
    pub fn find(&self, text: &str) -> Option<(usize, &'static str, &T)> {
        let (at, entry) = self.set.next(text, 0, text.len())?;
        Some((at, self.set.words[entry], &self.values[entry]))
    }

    /// Every word that begins in the first `until` bytes of `text`, the longest at its place: where it begins, the
    /// word, its value. They may overlap.
    pub fn places(&self, text: &str, until: usize) -> impl Iterator<Item = (usize, &'static str, &T)> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let (at, entry) = self.set.next(text, from, until)?;
            from = at + decode(text.as_bytes(), at).1;
            Some((at, self.set.words[entry], &self.values[entry]))
        })
    }

    /// The rightmost word in `text`, the longest that ends at its place.
    #[inline]
    pub fn rfind(&self, text: &str) -> Option<(usize, &'static str, &T)> {
        let (at, entry) = self.set.rfind(text)?;
        Some((at, self.set.words[entry], &self.values[entry]))
    }
}

#[cfg(test)]
impl<T> Words<T> {
    /// Every word and its value, once.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &T)> {
        let mut seen = std::collections::BTreeSet::new();
        (0..self.values.len()).map(|entry| self.entry(entry)).filter(move |entry| seen.insert(entry.0))
    }
}

impl Words<()> {
    /// A set of words that have no value but to be in it.
    pub fn list(words: &[&'static str]) -> Words<()> {
        Words::new(words.iter().map(|&word| (word, ())))
    }
}

/// The second character of a text that has one, as a number; [`NONE`] where it ends.
#[inline]
fn second(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (_, width) = decode(bytes, 0);
    if width < bytes.len() { decode(bytes, width).0 } else { NONE }
}

/// A character as a number; [`NONE`] where a text ends.
fn code(c: Option<char>) -> u32 {
    c.map_or(NONE, |c| c as u32)
}

/// The items in the order of a number of theirs; equal ones keep theirs. One sort for all kinds of items: each kind would
/// bring its own, which takes two kilobytes of the page.
pub fn sorted<T>(items: Vec<T>, number: impl Fn(&T) -> u64) -> Vec<T> {
    if items.is_sorted_by_key(&number) {
        return items;
    }
    let key = |(i, item): (usize, &T)| u128::from(number(item)) << 32 | i as u128;
    let mut keys: Vec<u128> = items.iter().enumerate().map(key).collect();
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.iter().filter_map(|key| items.get_mut(*key as u32 as usize)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins_at_both_ends() {
        let words = Words::new([("以", 1), ("以上", 2), ("新增", 3), ("增", 4)]);
        assert_eq!(words.prefix("以上的"), Some(("以上", &2)));
        assert_eq!(words.suffix("全年新增"), Some(("新增", &3)));
        assert_eq!(words.find("全年新增以上"), Some((6, "新增", &3)));
        assert_eq!(words.rfind("全年新增以上"), Some((12, "以上", &2)));
        assert_eq!(words.get("以"), Some(&1));
        assert_eq!(words.prefix(""), None);
        assert_eq!(words.prefix("无"), None);
    }

    #[test]
    fn characters_that_share_a_bit_are_not_taken_for_one_another() {
        // U+4E00 and U+6E00, 8192 apart.
        let words = Words::new([("一上", 1), ("渀上", 2)]);
        assert_eq!(words.prefix("一上"), Some(("一上", &1)));
        assert_eq!(words.get("渀上"), Some(&2));
        assert_eq!(words.find("丁渀一渀上"), Some((9, "渀上", &2)));
    }
}
