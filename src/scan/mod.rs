//! Matchers shared by the stages: sets of characters and of words, and what is looked for in a short stretch.
//!
//! | call | text | finds |
//! | --- | --- | --- |
//! | [`Words::prefix`] | `以上的企业` | `以上` |
//! | [`CharSet::next`] | `改造两座` | `两` |
//! | [`find`] | `力争全年新增` | where `全年` begins |
//!
//! A set is built once (in a `LazyLock` beside its table) and never inside a loop.

mod chars;
mod words;

pub use chars::CharSet;
pub use words::{Words, sorted};

/// Where `word` begins in `text`: for the short stretches that a clause has, since `str::find` prepares for long ones.
/// The third byte of an ideograph tells more of them apart than the others.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn find(text: &str, word: &str) -> Option<usize> {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    let third = word.len().min(3).checked_sub(1)?;
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(word[third], bytes.get(from + third..)?)?;
        if bytes[at..].starts_with(word) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Where `word` begins in `text`, each time; as [`find`].
pub fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + find(text.get(from..)?, word)?;
        from = at + word.len();
        Some(at)
    })
}

/// Where the last `word` in `text` begins; as [`find`].
pub fn last(text: &str, word: &str) -> Option<usize> {
    places(text, word).last()
}

/// The text with each `word` in it replaced; as [`find`].
pub fn replaced(text: &str, word: &str, with: &str) -> String {
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for at in places(text, word) {
        out.extend([&text[from..at], with]);
        from = at + word.len();
    }
    out + &text[from..]
}

/// Whether `word` is in `text`; as [`find`].
pub fn has(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

// The lists of words that a rule turns on: in the page a call is smaller than a loop at each of a hundred places.

/// Whether any of `words` is in `text`; as [`find`].
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| has(text, word))
}

/// Whether `text` starts with any of `words`.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn starts(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether `text` ends with any of `words`.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn ends(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

/// Whether `text` starts with any of `chars`.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn starts_in(text: &str, chars: &str) -> bool {
    text.chars().next().is_some_and(|first| chars.chars().any(|c| c == first))
}

/// Whether `text` ends with any of `chars`.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn ends_in(text: &str, chars: &str) -> bool {
    text.chars().next_back().is_some_and(|last| chars.chars().any(|c| c == last))
}

/// Any of some characters, as a pattern: an array, which is searched fast, but in the page a slice, since arrays are patterns of
/// their own for each length.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
pub fn any<const N: usize>(chars: &[char; N]) -> [char; N] {
    *chars
}

/// Any of some characters, as a pattern.
#[cfg(target_arch = "wasm32")]
#[inline]
pub fn any(chars: &[char]) -> &[char] {
    chars
}

/// What follows the first of `words` that `text` starts with.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// What precedes the first of `words` that `text` ends with.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn before<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_suffix(word))
}

/// Where the first of `words` in `text` begins; as [`find`].
pub fn first(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| find(text, word)).min()
}

/// What stands before and after the first `word` in `text`; as [`find`].
pub fn cut<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    find(text, word).map(|at| (&text[..at], &text[at + word.len()..]))
}

/// The first `bytes` of a text, to a character boundary.
pub fn head(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
