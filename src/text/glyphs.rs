//! Single characters: how each is read, and which are left out.
//!
//! | given | read |
//! | --- | --- |
//! | `億畝「雙控」` | `亿亩“双控”` |
//! | `６．５％`, `6.5﹪` | `6.5%` |
//! | `1O0家` | `100家` |
//! | `增<U+200B>长`, `●增长`, `增长😀` | `增长` |
//! | `增长，，下降` | `增长，下降` |
//! | `建设（下转第3版）` | `建设` |

use super::han;
use super::rewrite::Rewriter;
use super::signs::{self, JUMP, Signs};
use super::tally::{Repair, Tally};
use crate::scan::{self, any};

/// Marks that stand before an item at the beginning of a line.
const BULLETS: &str = "●■◆◇▪▫•‣➢➤❖✓✔☑◎▶►▸▲△★☆□※→";

/// The same, where they can be nothing else: right before ideographs, or a blank away. The last is what is left of a
/// bullet of Word's in another font.
const PLAIN_BULLETS: &str = "-*Ø";

/// Rewrites the characters of `text` that do not stand for themselves.
pub(super) fn glyphs(text: &str, signs: Signs, out: &mut Rewriter, tally: &mut Tally) {
    let jumps = if signs & JUMP != 0 { jump_lines(text) } else { Vec::new() };
    let mut jumps = jumps.into_iter().peekable();
    // `before` is what stands before `at`, as read. After a repair the next character is looked at whatever it is,
    // because what stands before it is not what was given.
    let (mut at, mut before, mut repaired) = (0, '\n', false);
    while at < text.len() {
        let next = if repaired { Some(at) } else { signs::odd(text, at) };
        let next = next.unwrap_or(text.len());
        let jump = jumps.next_if(|j| j.0 <= next);
        let i = jump.map_or(next, |j| j.0.max(at));
        before = text[at..i].chars().next_back().unwrap_or(before);
        if let Some((from, to)) = jump {
            out.delete(i, to);
            tally.count(Repair::Jump, from, to);
            (at, repaired) = (to.max(i), true);
            continue;
        }
        let Some(c) = text[i..].chars().next() else { break };
        at = i + c.len_utf8();
        let after = text[at..].chars().next().unwrap_or('\n');
        let found = reading(text, i, c, before, after);
        repaired = found.is_some();
        match found {
            Some((Some(read), repair)) => {
                out.put(i, at, read);
                tally.count(repair, i, at);
                before = read;
            }
            Some((None, repair)) => {
                out.delete(i, at);
                tally.count(repair, i, at);
            }
            None => before = c,
        }
    }
}

/// How a character reads if not as itself (nothing: it is left out), and what repair that is. `before` is the
/// character as read, `after` the one as given.
fn reading(text: &str, at: usize, c: char, before: char, after: char) -> Option<(Option<char>, Repair)> {
    let to = |c, repair| Some((Some(c), repair));
    let nothing = |repair| Some((None, repair));
    let digits = before.is_ascii_digit() && digit(after);
    match c {
        '\u{4E00}'..='\u{9FFF}' => han::simplified(text, at, c).map(|s| (Some(s), Repair::Traditional)),
        ',' | ';' | ':' | '，' | '。' | '、' | '；' | '：' if before == c => nothing(Repair::Doubled),
        'O' | 'o' | 'l' | 'I' if alike(text, at) => {
            to(if matches!(c, 'O' | 'o') { '0' } else { '1' }, Repair::Alike)
        }
        _ if before == '\n' && PLAIN_BULLETS.contains(c) && heads_words(&text[at + c.len_utf8()..]) => {
            nothing(Repair::Invisible)
        }
        '\t' | '\n' | ' '..='~' => None,
        '\r' if after == '\n' => None,
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => to('\n', Repair::Invisible),
        '．' | '﹒' if before.is_ascii_digit() => to('.', Repair::Width),
        '．' | '，' | '（' | '）' | '；' | '：' | '！' | '？' | '～' | '［' | '］' | '｛' | '｝' => {
            None
        }
        '！'..='～' => to(char::from_u32(c as u32 - 0xFEE0)?, Repair::Width),
        '﹪' | '℅' => to('%', Repair::Width),
        '∕' | '⁄' => to('/', Repair::Width),
        '﹐' => to('，', Repair::Width),
        '﹑' => to('、', Repair::Width),
        '﹔' => to('；', Repair::Width),
        '﹕' | '︰' => to('：', Repair::Width),
        '﹙' => to('（', Repair::Width),
        '﹚' => to('）', Repair::Width),
        '\u{1D7CE}'..='\u{1D7FF}' => to(char::from_digit((c as u32 - 0x1D7CE) % 10, 10)?, Repair::Width),
        '「' | '﹁' | '〝' => to('“', Repair::Traditional),
        '」' | '﹂' | '〞' => to('”', Repair::Traditional),
        '『' | '﹃' => to('‘', Repair::Traditional),
        '』' | '﹄' => to('’', Repair::Traditional),
        '\u{2E80}'..='\u{2FDF}' => han::simplified(text, at, c).map(|s| (Some(s), Repair::Width)),
        _ if c.is_control() || is_invisible(c) => nothing(Repair::Invisible),
        _ if is_emoji(c) && !digits => nothing(Repair::Invisible),
        '\u{E000}'..='\u{F8FF}' if before == '\n' => nothing(Repair::Invisible),
        _ if before == '\n' && BULLETS.contains(c) => nothing(Repair::Invisible),
        '○' if before == '\n'
            && (is_han(after) && !"一二三四五六七八九十".contains(after) || after == ' ') =>
        {
            nothing(Repair::Invisible)
        }
        _ => None,
    }
}

/// Whether a character that is neither ASCII nor an ideograph may be read as another or left out: the rows of
/// [`reading`] without their context.
pub(super) fn may_read_otherwise(c: char, starts_line: bool) -> bool {
    match c {
        '．' | '﹒' => true,
        '○' | 'Ø' | '\u{E000}'..='\u{F8FF}' => starts_line,
        '，' | '（' | '）' | '；' | '：' | '！' | '？' | '～' | '［' | '］' | '｛' | '｝' => {
            false
        }
        '！'..='～' | '﹐'..='﹪' | '︰' | '﹁'..='﹄' | '℅' | '∕' | '⁄' | '「'..='』' | '〝' | '〞' => {
            true
        }
        '\u{1D7CE}'..='\u{1D7FF}' | '\u{2E80}'..='\u{2FDF}' => true,
        _ => c.is_control() || is_invisible(c) || is_emoji(c) || starts_line && BULLETS.contains(c),
    }
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether an ideograph follows, right there or after a blank.
fn heads_words(rest: &str) -> bool {
    rest.strip_prefix(any(&[' ', '\t', '\u{3000}'])).unwrap_or(rest).starts_with(is_han)
}

/// A digit of either width.
fn digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Characters that take no room: joiners, marks of direction, soft hyphens, byte-order marks, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{20E3}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{2604}' | '\u{2607}'..='\u{26FF}' | '\u{2700}'..='\u{2712}' | '\u{2714}'
        | '\u{2717}'..='\u{2775}' | '\u{2794}'..='\u{27BF}' | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}'
        | '\u{1F1E6}'..='\u{1F1FF}' | '\u{1F300}'..='\u{1FAFF}')
}

/// How many letters and digits may stand on either side of a letter that is taken for a digit. Beyond that it is no
/// number, and to look further would be quadratic.
const LONGEST_NUMBER: usize = 16;

/// Whether the letter at `at` is surely a digit: the letters and digits around it are nothing else but digits
/// and such letters, a digit comes first, and the letter is inside or before `.`, `%` or an ideograph.
fn alike(text: &str, at: usize) -> bool {
    let part = |c: &char| c.is_alphanumeric() && !is_han(*c) || *c == '.';
    let length = |chars: &mut dyn Iterator<Item = char>| {
        let (mut count, mut bytes) = (0, 0);
        for c in chars.take_while(part).take(LONGEST_NUMBER + 1) {
            (count, bytes) = (count + 1, bytes + c.len_utf8());
        }
        (count <= LONGEST_NUMBER).then_some(bytes)
    };
    let before = length(&mut text[..at].chars().rev());
    let Some((before, after)) = before.zip(length(&mut text[at..].chars())) else { return false };
    let (left, right) = (at - before, at + after);
    let word = &text[left..right];
    let zero = matches!(text.as_bytes()[at], b'O' | b'o');
    let inside = text[at + 1..right].starts_with(|c: char| digit(c) || matches!(c, 'O' | 'o') && zero);
    let ends = text[right..].starts_with(|c: char| is_han(c) || matches!(c, '%' | '％')) && !inside;
    word.starts_with(digit)
        && word.chars().all(|c| digit(c) || matches!(c, '.' | 'O' | 'o' | 'l' | 'I'))
        && word.chars().filter(|&c| digit(c)).count() * 2 >= word.chars().filter(|&c| c != '.').count()
        && !(word.len() == 4 && word == "2O2O")
        && (inside || zero && (ends && at + 1 == right || text[at + 1..right].starts_with('.')))
}

/// The jump lines of a newspaper (▲上接第2版, （下转第三版）), with the line break where one has a line to itself.
pub(super) fn jump_lines(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let word = "版";
    for page in scan::places(text, word) {
        let number = |c: char| digit(c) || c.is_ascii_uppercase() || "一二三四五六七八九十 ".contains(c);
        let stem = text[..page].trim_end_matches(number);
        let stem = stem.strip_suffix('第').unwrap_or(stem).trim_end_matches(' ');
        if page - stem.len() > 16 || page == stem.len() {
            continue;
        }
        let cue = scan::before(stem, &["上接", "下转", "下轉", "紧接", "緊接"]);
        let Some(stem) = cue else { continue };
        const MARKS: [char; 8] = ['▲', '△', '▼', '▽', '●', '◆', '■', ' '];
        const OPEN: [char; 4] = ['（', '(', '【', '〔'];
        const CLOSE: [char; 4] = ['）', ')', '】', '〕'];
        let bare = stem.trim_end_matches(MARKS);
        let left = bare.strip_suffix(OPEN).unwrap_or(bare).trim_end_matches(MARKS).len();
        let rest = text[page + word.len()..].trim_start_matches(MARKS);
        let closed = rest.strip_prefix(CLOSE).unwrap_or(rest).trim_start_matches(MARKS);
        let right = text.len() - closed.len();
        let alone = (left == 0 || text[..left].ends_with('\n'))
            && (closed.is_empty() || closed.starts_with(any(&['\n', '\r'])));
        let marked = left < stem.len() && right > page + word.len() || text[left..stem.len()].contains('▲');
        if alone || marked {
            let right = if alone { right + closed.find('\n').map_or(0, |i| i + 1) } else { right };
            match found.last_mut() {
                Some(last) if last.1 >= left => last.1 = right,
                _ => found.push((left, right)),
            }
        }
    }
    found
}
