//! Finds where a number may begin: one bit for each character of the basic plane, no look-up of words.

use crate::scan::CharSet;

/// Characters that may begin a number.
const BEGINNERS: &str = "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟\
    ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫIVXx×_*翻";

static BEGINS: CharSet<1024> = CharSet::new(BEGINNERS);

/// The first place at or after `from` (a character boundary) where a number may begin.
pub fn next_numeral(text: &str, from: usize) -> Option<usize> {
    BEGINS.next(text.as_bytes(), from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_begin_at_these_characters_only() {
        let text = "新增é😀5个，改造两座；Ⅲ类";
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(i) = next_numeral(text, from) {
            let c = text[i..].chars().next().unwrap();
            found.push(c);
            from = i + c.len_utf8();
        }
        assert_eq!(found, ['5', '两', 'Ⅲ']);
    }
}
