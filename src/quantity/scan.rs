//! Finds where a number may begin: one bit for each character of the basic plane, no look-up of words.

/// Characters that may begin a number.
const BEGINNERS: &str = "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟\
    ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫIVX×翻";

/// One bit for each code point below U+10000.
static BEGINS: [u64; 1024] = {
    let mut bits = [0u64; 1024];
    let bytes = BEGINNERS.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        let (code, len) = decode(bytes, i);
        bits[code >> 6] |= 1 << (code & 63);
        i += len;
    }
    bits
};

/// The code point at `i` and its length in bytes; 0 stands for whatever lies outside the basic plane.
const fn decode(bytes: &[u8], i: usize) -> (usize, usize) {
    let b = bytes[i] as usize;
    match b {
        0..0x80 => (b, 1),
        0xE0..0xF0 if i + 2 < bytes.len() => {
            ((b & 15) << 12 | (bytes[i + 1] as usize & 63) << 6 | bytes[i + 2] as usize & 63, 3)
        }
        0xC0..0xE0 if i + 1 < bytes.len() => ((b & 31) << 6 | bytes[i + 1] as usize & 63, 2),
        0xF0.. => (0, 4),
        _ => (0, 1),
    }
}

/// The first place at or after `from` (a character boundary) where a number may begin.
pub fn next_numeral(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut i = from;
    while i < bytes.len() {
        let (code, len) = decode(bytes, i);
        if BEGINS[code >> 6] >> (code & 63) & 1 == 1 {
            return Some(i);
        }
        i += len;
    }
    None
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
