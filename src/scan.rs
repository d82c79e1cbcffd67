//! Matchers shared by the stages: a closed set of words, found at a place in one look-up.
//!
//! | call | text | finds |
//! | --- | --- | --- |
//! | `prefix` | `以上的企业` | `以上` |
//! | `suffix` | `力争全年新增` | `新增` |
//!
//! A set is built once (in a `LazyLock` beside its table) and never inside a loop.

/// A closed set of words, each with a value; answers which is the longest that starts or ends a text.
pub struct Words<T> {
    /// Sorted by first character, then longest first; `heads` says where each first character's run begins.
    entries: Vec<(&'static str, T)>,
    heads: Vec<(char, u32, u32)>,
    /// The same words by last character.
    tails: Vec<(char, Vec<u32>)>,
    /// Which characters may begin a word, and which may end one: most places of a text are passed over by these.
    begins: Filter,
    ends: Filter,
}

/// A set of characters that may say yes to one that is not in it, and never no to one that is.
#[derive(Default)]
struct Filter([u64; 16]);

impl Filter {
    fn add(&mut self, c: char) {
        self.0[(c as usize >> 6) % 16] |= 1 << (c as u32 % 64);
    }

    fn may_have(&self, c: char) -> bool {
        self.0[(c as usize >> 6) % 16] & (1 << (c as u32 % 64)) != 0
    }
}

impl<T> Words<T> {
    /// Builds the set. Of two equal words the first stands.
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Words<T> {
        let mut entries: Vec<(&'static str, T)> = words.into_iter().filter(|(w, _)| !w.is_empty()).collect();
        entries.sort_by(|(a, _), (b, _)| first(a).cmp(&first(b)).then(b.len().cmp(&a.len())).then(a.cmp(b)));
        entries.dedup_by(|later, earlier| later.0 == earlier.0);
        let mut heads: Vec<(char, u32, u32)> = Vec::new();
        let mut tails: std::collections::BTreeMap<char, Vec<u32>> = std::collections::BTreeMap::new();
        for (i, (word, _)) in entries.iter().enumerate() {
            match heads.last_mut() {
                Some(head) if head.0 == first(word) => head.2 = i as u32 + 1,
                _ => heads.push((first(word), i as u32, i as u32 + 1)),
            }
            tails.entry(word.chars().next_back().unwrap_or(' ')).or_default().push(i as u32);
        }
        let mut tails: Vec<(char, Vec<u32>)> = tails.into_iter().collect();
        for (_, run) in &mut tails {
            run.sort_by_key(|&i| std::cmp::Reverse(entries[i as usize].0.len()));
        }
        let (mut begins, mut ends) = (Filter::default(), Filter::default());
        heads.iter().for_each(|head| begins.add(head.0));
        tails.iter().for_each(|tail| ends.add(tail.0));
        Words { entries, heads, tails, begins, ends }
    }

    /// The longest word that `text` starts with.
    pub fn prefix(&self, text: &str) -> Option<(&'static str, &T)> {
        let c = text.chars().next().filter(|c| self.begins.may_have(*c))?;
        let head = self.heads.binary_search_by_key(&c, |h| h.0).ok()?;
        let (_, from, to) = self.heads[head];
        let run = &self.entries[from as usize..to as usize];
        run.iter().find(|(w, _)| text.starts_with(w)).map(|(w, v)| (*w, v))
    }

    /// The longest word that `text` ends with.
    pub fn suffix(&self, text: &str) -> Option<(&'static str, &T)> {
        let c = text.chars().next_back().filter(|c| self.ends.may_have(*c))?;
        let tail = self.tails.binary_search_by_key(&c, |t| t.0).ok()?;
        let run = &self.tails[tail].1;
        run.iter().map(|&i| &self.entries[i as usize]).find(|(w, _)| text.ends_with(w)).map(|(w, v)| (*w, v))
    }

    /// The value of exactly this word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.prefix(word).filter(|(w, _)| *w == word).map(|(_, v)| v)
    }

    /// The leftmost word in `text`, the longest at its place: where it begins, the word, its value.
    pub fn find(&self, text: &str) -> Option<(usize, &'static str, &T)> {
        let mut places = text.char_indices().filter(|(_, c)| self.begins.may_have(*c));
        places.find_map(|(i, _)| self.prefix(&text[i..]).map(|(w, v)| (i, w, v)))
    }

    /// The rightmost word in `text`, the longest that ends at its place.
    pub fn rfind(&self, text: &str) -> Option<(usize, &'static str, &T)> {
        text.char_indices().rev().find_map(|(i, c)| {
            let (w, v) = self.suffix(&text[..i + c.len_utf8()])?;
            Some((i + c.len_utf8() - w.len(), w, v))
        })
    }

    /// Every word and its value, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = &(&'static str, T)> {
        self.entries.iter()
    }
}

fn first(word: &str) -> char {
    word.chars().next().unwrap_or(' ')
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
