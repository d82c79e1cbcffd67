//! What of an indicator's wording bears meaning: the key that two wordings of the same indicator share.
//!
//! | wording | key | and, where the key is not known |
//! | --- | --- | --- |
//! | 全市规模以上工业企业增加值 | 全市规上工业增加值 | 规上工业增加值 |
//! | 青渚区地区生产总值 | 青渚区GDP | GDP, of the area 青渚区 |
//! | 社会消费品零售额增速 | 社会消费品零售额增速 | 社会消费品零售额, 社会消费品零售 |
//!
//! Synonyms of parts are made one and what bears no meaning is dropped (`indicator_parts.tsv`). What is left may
//! still carry a place in front or a word of counting behind: those are taken off only as far as the table of
//! indicators does not know the longer key, so 粮食播种面积 is never cut to 粮食播种.

use crate::lexicon;
use crate::scan::{CharSet, Words, any};
use std::sync::LazyLock;

/// The words of `indicator_parts.tsv`, by what is done with them.
struct Parts {
    parts: Words<&'static str>,
    /// The value says whether the word narrows the indicator to a part of the whole.
    leads: Words<bool>,
    /// The value is empty, or the word itself where it is not to be taken off.
    tails: Words<&'static str>,
    cuts: Words<()>,
    towns: Words<()>,
}

static PARTS: LazyLock<Parts> = LazyLock::new(|| {
    let rows: Vec<_> = lexicon::rows(lexicon::table!("indicator_parts"))
        .filter_map(|row| Some((*row.first()?, *row.get(1)?, *row.get(2)?)))
        .collect();
    let of = |role: &'static str| rows.iter().filter(move |r| r.1 == role).copied();
    Parts {
        parts: Words::new(of("part").map(|(term, _, key)| (term, key))),
        leads: Words::new(of("lead").map(|r| (r.0, false)).chain(of("area").map(|r| (r.0, true)))),
        tails: Words::new(of("tail").map(|(term, _, key)| (term, key))),
        cuts: Words::new(of("cut").map(|r| (r.0, ()))),
        towns: Words::new(of("town").map(|r| (r.0, ()))),
    }
});

/// No place and its kind is longer, in characters.
const LONGEST_PLACE: usize = 12;

/// What [`key`] does not copy as it stands, synonyms aside: brackets, quotation marks, blanks, small letters.
static MARKS: LazyLock<Box<CharSet<1024>>> = LazyLock::new(|| {
    Box::new(CharSet::of(|c| {
        matches!(c, '（' | '(' | '“' | '”' | '‘' | '’' | '"' | '\'' | '《' | '》' | '）' | ')' | 'a'..='z')
            || c.is_whitespace()
    }))
});

/// The key of a wording: synonyms made one; quotes, blanks and brackets with what they hold dropped.
pub(super) fn key(wording: &str) -> String {
    let parts = &PARTS.parts;
    let mut key = String::with_capacity(wording.len());
    let mut rest = wording;
    if MARKS.next(wording.as_bytes(), 0).is_none() {
        while let Some((at, word, meant)) = parts.find(rest) {
            key.push_str(&rest[..at]);
            key.push_str(meant);
            rest = &rest[at + word.len()..];
        }
        key.push_str(rest);
        return key;
    }
    while let Some(c) = rest.chars().next() {
        if let Some((word, meant)) = parts.prefix(rest) {
            key.push_str(meant);
            rest = &rest[word.len()..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '（' | '(' => rest = rest.find(any(&['）', ')'])).map_or(rest, |end| after(rest, end)),
            '“' | '”' | '‘' | '’' | '"' | '\'' | '《' | '》' | '）' | ')' => {}
            c if c.is_whitespace() => {}
            c => key.push(c.to_ascii_uppercase()),
        }
    }
    key
}

/// Whether the name of a territory ends in `c`.
fn is_territory(c: char) -> bool {
    matches!(c, '省' | '市' | '区' | '县' | '州' | '盟' | '旗' | '镇' | '乡')
}

/// What follows the character at `at`.
fn after(text: &str, at: usize) -> &str {
    let mut chars = text[at..].chars();
    chars.next();
    chars.as_str()
}

/// What the table has for the longest stretch of a key that it knows.
pub(super) struct Found<'k, T> {
    /// What the table has for it.
    pub value: T,
    /// 青渚区 of 青渚区GDP; empty where the whole is meant.
    pub area: &'k str,
}

/// The longest stretch of `key` that `known` has, by taking off what may be taken off: ends first, then fronts.
/// `ends` says whether anything known is at the end of a text.
pub(super) fn find<'k, T>(
    key: &'k str,
    ends: impl Fn(&str) -> bool,
    known: impl Fn(&str) -> Option<T>,
) -> Option<Found<'k, T>> {
    let words = &*PARTS;
    // A comparison is in few keys, and what is not in the key is in no part of it.
    let compared = words.cuts.find(key).is_some();
    // Most keys are told here: nothing known is at any of the ends that taking off their fronts would leave.
    if !compared && !stems(key).any(ends) {
        return None;
    }
    let found = |from: usize, area: &'k str| {
        without_tail(&key[from..], compared, &known).map(|value| Found { value, area })
    };
    let (mut from, mut area_from, mut narrowed) = (0, 0, false);
    loop {
        let area = if narrowed { &key[area_from..from] } else { "" };
        if let Some(found) = found(from, area) {
            return Some(found);
        }
        let Some((lead, &narrows)) = words.leads.prefix(&key[from..]) else { break };
        if narrows && !narrowed {
            (narrowed, area_from) = (true, from);
        }
        from += lead.len();
    }
    // A place by name: any stretch from here up to the word for a territory.
    let rest = &key[area_from.max(if narrowed { 0 } else { from })..];
    let start = key.len() - rest.len();
    let ends = rest.char_indices().take(LONGEST_PLACE).skip(1).filter(|&(_, c)| is_territory(c));
    ends.map(|(i, c)| start + i + c.len_utf8())
        .filter(|&end| words.towns.suffix(&key[..end]).is_none())
        .find_map(|end| found(end, &key[start..end]))
}

/// What is `known` of `stem`, or of what is left of it after a comparison (where it is `compared`) and words of
/// counting are off its end.
fn without_tail<T>(stem: &str, compared: bool, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    let words = &*PARTS;
    let (mut stem, mut compared) = (stem, compared);
    loop {
        if let Some(value) = known(stem) {
            return Some(value);
        }
        stem = match words.tails.suffix(stem) {
            Some((tail, &"")) if tail.len() < stem.len() => &stem[..stem.len() - tail.len()],
            _ if compared => {
                compared = false;
                let (at, _, _) = words.cuts.find(stem).filter(|f| f.0 > 0)?;
                &stem[..at]
            }
            _ => return None,
        };
    }
}

/// `key`, and what is left of it as the words of counting come off its end.
fn stems(key: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(key), |stem| match PARTS.tails.suffix(stem) {
        Some((tail, &"")) => Some(&stem[..stem.len() - tail.len()]).filter(|stem| !stem.is_empty()),
        _ => None,
    })
}

/// `key` after all words of counting that may be taken off its end are.
pub(super) fn bare(key: &str) -> &str {
    stems(key).last().unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_of_one_indicator_share_a_key() {
        let same = |a: &str, b: &str| assert_eq!(key(a), key(b));
        same("规模以上工业企业增加值", "规上工业增加值");
        same("单位GDP能耗", "单位地区生产总值能耗");
        same("固定资产投资（不含农户）", "固定资产投资");
        same("民间投资占固定资产投资的比重", "民间投资占固定资产投资比例");
        same("“小巨人”企业", "小巨人企业");
        assert_ne!(key("规上工业企业"), key("规上工业"));
    }

    #[test]
    fn fronts_and_ends_come_off_only_where_the_longer_is_unknown() {
        let known = |k: &str| ["GDP", "粮食播种面积"].contains(&k).then_some(());
        let ends = |k: &str| ["GDP", "粮食播种面积"].iter().any(|known| k.ends_with(known));
        let area = |k: &'static str| find(k, ends, known).map(|f| f.area);
        assert_eq!(area("粮食播种面积"), Some(""));
        assert_eq!(area("全市GDP增速"), Some(""));
        assert_eq!(area("GDP增速较全省"), Some(""));
        assert_eq!(area("青渚区GDP"), Some("青渚区"));
        assert_eq!(area("市本级GDP"), Some("市本级"));
        assert_eq!(area("园区GDP"), None, "a park is no territory with accounts of its own");
        assert_eq!(area("人均GDP"), None);
        assert_eq!(area("GDP占比"), None);
    }
}
