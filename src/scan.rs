//! Matchers shared by the stages: a closed set of words, found at a place in one look-up.
//!
//! | call | text | finds |
//! | --- | --- | --- |
//! | `prefix` | `以上的企业` | `以上` |
//! | `suffix` | `力争全年新增` | `新增` |
//!
//! A set is built once (in a `LazyLock` beside its table) and never inside a loop.

/// A closed set of words, each with a value; answers which is the longest that starts or ends a text.
///
/// Most places of a text begin no word, so a look-up first asks a [`Filter`] for the character at the place, and
/// then compares the next character before it compares words.
pub struct Words<T> {
    /// Sorted by first character, then longest first.
    entries: Vec<(&'static str, T)>,
    /// The words by first character, read forwards, and by last character, read backwards.
    heads: Index,
    tails: Index,
}

/// Words by the character that they begin with, in the direction of reading.
struct Index {
    filter: Filter,
    /// For each character that begins a word, its run of `keys`; in the order of the characters.
    runs: Vec<(u32, u32, u32)>,
    /// The second character of each word (or [`NONE`]) and which entry it is; in a run the longest word first.
    keys: Vec<(u32, u32)>,
}

/// The second character of a word of one.
const NONE: u32 = u32::MAX;

/// A set of characters that may say yes to one that is not in it, and never no to one that is.
pub struct Filter([u64; Filter::WORDS]);

impl Filter {
    /// A thousand characters of Chinese spread over 8192 bits: a wrong yes is rare.
    const WORDS: usize = 128;

    /// The set of the characters of `text`.
    pub fn new(text: &str) -> Filter {
        let mut filter = Filter([0; Filter::WORDS]);
        text.chars().for_each(|c| filter.add(c as u32));
        filter
    }

    fn add(&mut self, code: u32) {
        self.0[(code as usize >> 6) % Filter::WORDS] |= 1 << (code % 64);
    }

    fn may_have(&self, code: u32) -> bool {
        self.0[(code as usize >> 6) % Filter::WORDS] & (1 << (code % 64)) != 0
    }

    /// The first character of `text` at or after `from` (a boundary) that may be in the set: where it begins, and
    /// its code.
    pub fn next(&self, text: &str, from: usize) -> Option<(usize, u32)> {
        let bytes = text.as_bytes();
        let mut at = from;
        loop {
            let code = match *bytes.get(at..)? {
                [a @ 0xE0..0xF0, b, c, ..] => (a as u32 & 15) << 12 | (b as u32 & 63) << 6 | c as u32 & 63,
                [a @ 0..0x80, ..] => a as u32,
                [] => return None,
                _ => text[at..].chars().next()? as u32,
            };
            if self.may_have(code) {
                return Some((at, code));
            }
            at += width(bytes[at]);
        }
    }
}

/// The length of the character that begins with this byte.
fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0xE0..0xF0 => 3,
        0x80..0xE0 => 2,
        0xF0.. => 4,
    }
}

impl Index {
    /// The index of words given as (index, first character, second character, length).
    fn new(mut words: Vec<(u32, u32, u32, usize)>) -> Index {
        words.sort_by_key(|&(i, first, _, length)| (first, std::cmp::Reverse(length), i));
        let mut index = Index { filter: Filter::new(""), runs: Vec::new(), keys: Vec::new() };
        for (i, first, second, _) in words {
            let next = index.keys.len() as u32;
            match index.runs.last_mut() {
                Some(run) if run.0 == first => run.2 = next + 1,
                _ => index.runs.push((first, next, next + 1)),
            }
            index.filter.add(first);
            index.keys.push((second, i));
        }
        index
    }

    /// The entries that begin with `first`, and go on with `second` or end there; the longest first.
    fn candidates(&self, first: u32, second: u32) -> impl Iterator<Item = usize> {
        let run = self.runs.binary_search_by_key(&first, |run| run.0).ok().map(|i| self.runs[i]);
        let keys =
            run.and_then(|(_, from, to)| self.keys.get(from as usize..to as usize)).unwrap_or_default();
        keys.iter().filter(move |key| key.0 == second || key.0 == NONE).map(|key| key.1 as usize)
    }
}

impl<T> Words<T> {
    /// Builds the set. Of two equal words the first stands.
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Words<T> {
        let mut entries: Vec<(&'static str, T)> = words.into_iter().filter(|(w, _)| !w.is_empty()).collect();
        let first = |word: &str| word.chars().next();
        entries.sort_by(|(a, _), (b, _)| first(a).cmp(&first(b)).then(b.len().cmp(&a.len())).then(a.cmp(b)));
        entries.dedup_by(|later, earlier| later.0 == earlier.0);
        let words = || entries.iter().enumerate().map(|(i, (word, _))| (i as u32, *word));
        let heads = words().map(|(i, word)| {
            let mut chars = word.chars();
            (i, code(chars.next()), code(chars.next()), word.len())
        });
        let tails = words().map(|(i, word)| {
            let mut chars = word.chars().rev();
            (i, code(chars.next()), code(chars.next()), word.len())
        });
        Words { heads: Index::new(heads.collect()), tails: Index::new(tails.collect()), entries }
    }

    /// The longest word that `text` starts with.
    #[inline]
    pub fn prefix(&self, text: &str) -> Option<(&'static str, &T)> {
        let first = text.chars().next()? as u32;
        if self.heads.filter.may_have(first) { self.starting(text, first) } else { None }
    }

    fn starting(&self, text: &str, first: u32) -> Option<(&'static str, &T)> {
        let mut found = self.heads.candidates(first, code(text.chars().nth(1))).map(|i| &self.entries[i]);
        found.find(|(w, _)| text.starts_with(w)).map(|(w, v)| (*w, v))
    }

    /// The longest word that `text` ends with.
    #[inline]
    pub fn suffix(&self, text: &str) -> Option<(&'static str, &T)> {
        let last = text.chars().next_back()? as u32;
        if self.tails.filter.may_have(last) { self.ending(text, last) } else { None }
    }

    fn ending(&self, text: &str, last: u32) -> Option<(&'static str, &T)> {
        let mut found = self.tails.candidates(last, code(text.chars().nth_back(1))).map(|i| &self.entries[i]);
        found.find(|(w, _)| text.ends_with(w)).map(|(w, v)| (*w, v))
    }

    /// The value of exactly this word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.prefix(word).filter(|(w, _)| *w == word).map(|(_, v)| v)
    }

    /// The leftmost word in `text`, the longest at its place: where it begins, the word, its value.
    pub fn find(&self, text: &str) -> Option<(usize, &'static str, &T)> {
        let mut at = 0;
        while let Some((i, first)) = self.heads.filter.next(text, at) {
            if let Some((word, value)) = self.starting(&text[i..], first) {
                return Some((i, word, value));
            }
            at = i + width(text.as_bytes()[i]);
        }
        None
    }

    /// The rightmost word in `text`, the longest that ends at its place.
    pub fn rfind(&self, text: &str) -> Option<(usize, &'static str, &T)> {
        let places = text.char_indices().rev().filter(|(_, c)| self.tails.filter.may_have(*c as u32));
        let mut ends = places.map(|(i, c)| (i + c.len_utf8(), c as u32));
        ends.find_map(|(end, last)| self.ending(&text[..end], last).map(|(w, v)| (end - w.len(), w, v)))
    }

    /// Every word and its value, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = &(&'static str, T)> {
        self.entries.iter()
    }
}

/// A character as a number; [`NONE`] where a text ends.
fn code(c: Option<char>) -> u32 {
    c.map_or(NONE, |c| c as u32)
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
}
