//! What stands on a page but not in the text: page numbers and running heads.
//!
//! | line | is |
//! | --- | --- |
//! | `— 9 —`, `- 9 -`, `第9页 共30页`, `9/30` | a page number |
//! | `9`, with `8` and `10` on lines of their own | a page number |
//! | `澜川县政府工作报告`, again at every page number | a running head |

use super::lines::{Line, opens_block};
use crate::scan::{any, sorted};

/// How long a running head or a page number is at most, in characters.
const SHORT: usize = 30;

/// Marks the lines that are not part of the text.
pub(super) fn mark_furniture(lines: &mut [Line]) {
    let short: Vec<usize> = (0..lines.len()).filter(|&i| (1..=SHORT).contains(&lines[i].chars)).collect();
    let bare: Vec<(usize, u32)> =
        short.iter().filter_map(|&i| Some((i, bare_number(lines[i].text)?))).collect();
    for w in bare.windows(2) {
        if w[1].1 == w[0].1 + 1 && w[1].0 > w[0].0 + 1 {
            lines[w[0].0].furniture = true;
            lines[w[1].0].furniture = true;
        }
    }
    for &i in &short {
        lines[i].furniture |= is_page_number(lines[i].text);
    }
    mark_heads(lines, &short);
}

/// Marks lines that come back: three times or more at the page numbers or inside sentences, or twice right beside the
/// page numbers.
fn mark_heads(lines: &mut [Line], short: &[usize]) {
    let seen: Vec<(String, usize)> = short
        .iter()
        .filter(|&&i| {
            lines[i].chars >= 5 && !lines[i].furniture && !lines[i].closed() && !opens_block(lines[i].text)
        })
        .map(|&i| (shape(lines[i].text), i))
        .collect();
    // Equal ones side by side, in whatever order.
    let mixed =
        |shape: &str| shape.bytes().fold(0u64, |sum, b| (sum ^ u64::from(b)).wrapping_mul(0x100_0000_01B3));
    let seen = sorted(seen, |(shape, _)| mixed(shape));
    let beside_number = |&(_, i): &(String, usize)| {
        lines[..i].last().is_some_and(|l| l.furniture) || lines.get(i + 1).is_some_and(|l| l.furniture)
    };
    let heads: Vec<_> = seen
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|run| run.len() >= 3 || run.len() == 2 && run.iter().all(beside_number))
        .collect();
    for run in heads {
        let on_edge = |&&(_, i): &&(String, usize)| {
            let beside = |j: Option<usize>| j.and_then(|j| lines.get(j));
            let above = beside((0..i).rev().find(|&j| !lines[j].text.is_empty()));
            let below = beside((i + 1..lines.len().min(i + 4)).find(|&j| !lines[j].text.is_empty()));
            [above, below].iter().flatten().any(|l| l.furniture)
                || above.is_some_and(|l| !l.closed() && l.chars > 10)
        };
        if run.iter().filter(on_edge).count() * 2 >= run.len() {
            // The first may be the title of the report.
            let skip =
                usize::from(lines[..run[0].1].iter().filter(|l| !l.text.is_empty()).take(3).count() < 3);
            let marked: Vec<usize> = run.iter().skip(skip).map(|&(_, i)| i).collect();
            marked.into_iter().for_each(|i| lines[i].furniture = true);
        }
    }
}

/// The line without blanks, each number as one mark.
fn shape(line: &str) -> String {
    let mut shape = String::new();
    for c in line.chars().filter(|c| !c.is_whitespace()) {
        match c.is_ascii_digit() {
            true if shape.ends_with('#') => {}
            true => shape.push('#'),
            false => shape.push(c),
        }
    }
    shape
}

fn bare_number(line: &str) -> Option<u32> {
    (line.len() <= 3).then(|| line.parse().ok()).flatten()
}

/// Whether a line is nothing but a page number with its ornaments.
fn is_page_number(line: &str) -> bool {
    const ORNAMENTS: [char; 9] = ['-', '—', '–', '－', '·', '•', '~', '―', '*'];
    let dressed = |c: char| ORNAMENTS.contains(&c) || c.is_whitespace();
    let core = line.trim_matches(dressed);
    let (left, right) = (line.starts_with(ORNAMENTS), line.ends_with(ORNAMENTS));
    let number = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
    let han_number = |s: &str| {
        !s.is_empty() && s.chars().count() <= 4 && s.chars().all(|c| "一二三四五六七八九十百".contains(c))
    };
    if number(core) && left && right {
        return true;
    }
    let flat: String = core.chars().filter(|c| !c.is_whitespace()).collect();
    let paged = |s: &str, before: &str| {
        let inner = s.strip_prefix(before).and_then(|s| s.strip_suffix('页'));
        inner.is_some_and(|n| number(n) || han_number(n))
    };
    let parts: Vec<&str> = match flat.find('共').or(flat.find(any(&['/', '|', ',']))) {
        Some(i) => vec![&flat[..i], flat[i..].trim_start_matches(any(&['/', '|', ',']))],
        None => vec![&flat],
    };
    match parts[..] {
        [one] => paged(one, "第"),
        [one, of] if paged(one.trim_end_matches(any(&['/', ',', '，'])), "第") => {
            paged(of, "共") || paged(of, "第")
        }
        [one, of] => {
            number(one)
                && number(of)
                && flat.contains('/')
                && one.len() <= of.len()
                && line.len() <= 9
                && one.parse::<u32>().unwrap_or(0) <= of.parse().unwrap_or(0)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_has_nothing_else_on_its_line() {
        for yes in
            ["— 9 —", "- 9 -", "－9－", "·12·", "第9页", "第 9 页 共 30 页", "第9页/共30页", "第九页", "9/30"]
        {
            assert!(is_page_number(yes), "{yes}");
        }
        for no in ["9", "2024", "——9个", "9%", "第9版", "共30页内容", "-", "— —", "30/9", "1/4左右"]
        {
            assert!(!is_page_number(no), "{no}");
        }
    }
}
