//! Where a sentence ends.
//!
//! | text | sentences |
//! | --- | --- |
//! | `增长6%；就业稳定。` | `增长6%；` `就业稳定。` |
//! | `打造“快办；好办”品牌。` | one |
//! | `（含配套；不含征迁）。` | one |
//! | `主要目标是：增长6%。` | one: a colon ends nothing |
//! | `“快办；好办品牌。` | two: a quote that is not closed protects nothing |

/// How far a closing quote or bracket may be from its opening one, in bytes: about a hundred characters.
const REACH: usize = 300;

/// How long a sentence may be, in bytes, before a comma ends it: six times as long as any that a report was seen to have. What
/// the grammar looks back for in a sentence, it looks for through all of it, so that a text of one sentence would take a time that
/// grows with its square.
const LONG: usize = 8_000;

/// One past the end of the sentence that begins at `from`: behind its closing marks, or `to`.
///
/// `from` and `to` lie on character boundaries of one line. Han characters are stepped over by their first byte.
pub fn end(line: &[u8], from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to {
        if (0xE4..0xEF).contains(&line[at]) {
            at += 3;
            continue;
        }
        if at - from >= LONG && ["，", "、"].iter().any(|comma| line[at..to].starts_with(comma.as_bytes()))
        {
            return at + "，".len();
        }
        let (step, ends) = mark(line, at, to);
        at += step;
        if ends {
            while at < to {
                let (step, more) = mark(line, at, to);
                if !more {
                    break;
                }
                at += step;
            }
            return at;
        }
    }
    to
}

/// The length of what stands at `at` (a character, or a whole quotation) and whether it ends a sentence.
fn mark(line: &[u8], at: usize, to: usize) -> (usize, bool) {
    let three = |k: usize| line.get(at + k).copied().unwrap_or(0);
    match line[at] {
        b';' | b'!' | b'?' => (1, true),
        b'(' => (protected(line, at, 1, b")", to), false),
        0..0x80 => (1, false),
        0xE3 => match (three(1), three(2)) {
            (0x80, 0x82) => (3, true),
            (0x80, 0x8A) => (protected(line, at, 3, "》".as_bytes(), to), false),
            (0x80, 0x8C) => quoted(line, at, "」".as_bytes(), to),
            (0x80, 0x8E) => quoted(line, at, "』".as_bytes(), to),
            _ => (3, false),
        },
        0xEF => match (three(1), three(2)) {
            (0xBC, 0x81 | 0x9B | 0x9F) => (3, true),
            (0xBC, 0x88) => (protected(line, at, 3, "）".as_bytes(), to), false),
            _ => (3, false),
        },
        0xE2 => match (three(1), three(2)) {
            (0x80, 0x9C) => quoted(line, at, "”".as_bytes(), to),
            (0x80, 0x98) => quoted(line, at, "’".as_bytes(), to),
            _ => (3, false),
        },
        0xC0..0xE0 => (2, false),
        0xF0.. => (4, false),
        0xE0..0xF0 => (3, false),
        _ => (1, false),
    }
}

/// How long a quotation may be that is a name whatever it ends with, in bytes: `“澜城，好！”品牌`.
const NAME: usize = 36;

/// A quotation; it ends the sentence when the words in it do: `“……。”`.
fn quoted(line: &[u8], at: usize, close: &[u8], to: usize) -> (usize, bool) {
    let length = protected(line, at, 3, close, to);
    let inside = &line[at..at + length - 3.min(length)];
    let ends = length > 3
        && (inside.ends_with("。".as_bytes())
            || length > NAME && ["！", "？"].iter().any(|m| inside.ends_with(m.as_bytes())));
    (length, ends)
}

/// The length of a bracketed stretch with its closing mark, or of the opening mark alone where none is near.
fn protected(line: &[u8], at: usize, open: usize, close: &[u8], to: usize) -> usize {
    let limit = to.min(at + REACH);
    let mut i = at + open;
    while i + close.len() <= limit {
        if line[i] == close[0] && line[i..].starts_with(close) {
            return i + close.len() - at;
        }
        i += 1;
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let (mut found, mut from) = (Vec::new(), 0);
        while from < text.len() {
            let to = end(text.as_bytes(), from, text.len());
            found.push(&text[from..to]);
            from = to;
        }
        found
    }

    #[test]
    fn marks_end_sentences_and_colons_do_not() {
        assert_eq!(split("增长6%；就业稳定。"), ["增长6%；", "就业稳定。"]);
        assert_eq!(split("稳住!再进;好？行"), ["稳住!", "再进;", "好？", "行"]);
        assert_eq!(split("目标是：增长6%，就业稳定。"), ["目标是：增长6%，就业稳定。"]);
        assert_eq!(split("好！！再好。"), ["好！！", "再好。"]);
    }

    #[test]
    fn quotes_and_brackets_protect_what_they_close() {
        assert_eq!(split("打造“快办；好办”品牌。建成"), ["打造“快办；好办”品牌。", "建成"]);
        assert_eq!(split("管网（含支线；不含入户）改造。建成"), ["管网（含支线；不含入户）改造。", "建成"]);
        assert_eq!(split("叫响「澜川号；云浦造」。"), ["叫响「澜川号；云浦造」。"]);
        assert_eq!(split("他说：“干得好。”于是"), ["他说：“干得好。”", "于是"]);
    }

    #[test]
    fn an_unclosed_quote_protects_nothing() {
        assert_eq!(split("“快办；好办。"), ["“快办；", "好办。"]);
        let far = format!("“快办；{}”", "好".repeat(200));
        assert_eq!(split(&far).len(), 2);
    }

    #[test]
    fn a_comma_ends_a_sentence_that_is_longer_than_any() {
        let clause = "新增公园3个，";
        let whole = clause.repeat(LONG / clause.len());
        assert_eq!(split(&whole).len(), 1);
        let parts = clause.repeat(4 * LONG / clause.len());
        assert!(split(&parts).iter().all(|part| part.len() < LONG + clause.len() && part.ends_with('，')));
        assert_eq!(split(&parts).concat(), parts);
    }
}
