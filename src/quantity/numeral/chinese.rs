//! Chinese numerals.
//!
//! | text | value |
//! | --- | --- |
//! | `一千二百`, `一千二`, `壹仟贰佰` | 1200 |
//! | `二〇二五` | 2025 |
//! | `一点三万` | 13 000 |
//! | `七八十` | 70 to 80 |
//! | `十四五`, `百千万` | a label |

use super::{MAX_RUN, Numeral, Style, multiply};
use crate::decimal::Decimal;
use crate::lexicon::units::FOLLOW;

/// What a Chinese numeral does in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// 一 … 九, 两
    Digit(i64),
    /// 十, 百, 千: within a group of four
    Small(u32),
    /// 万, 亿: closes a group
    Large(u32),
    /// 零, 〇
    Zero,
}

fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '一' | '壹' => Sign::Digit(1),
        '二' | '两' | '贰' => Sign::Digit(2),
        '三' | '叁' => Sign::Digit(3),
        '四' | '肆' => Sign::Digit(4),
        '五' | '伍' => Sign::Digit(5),
        '六' | '陆' => Sign::Digit(6),
        '七' | '柒' => Sign::Digit(7),
        '八' | '捌' => Sign::Digit(8),
        '九' | '玖' => Sign::Digit(9),
        '十' | '拾' => Sign::Small(1),
        '百' | '佰' => Sign::Small(2),
        '千' | '仟' => Sign::Small(3),
        '万' => Sign::Large(4),
        '亿' => Sign::Large(8),
        '零' | '〇' => Sign::Zero,
        _ => return None,
    })
}

/// The financial numerals are everyday words by themselves (大陆, 队伍): two in a row make a number.
fn financial(c: char) -> bool {
    matches!(c, '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '拾' | '佰' | '仟')
}

/// The signs from `at` on, at most [`MAX_RUN`], and where they end.
fn signs(text: &str, at: usize) -> (Vec<Sign>, usize) {
    let (mut signs, mut end) = (Vec::new(), at);
    for c in text[at..].chars().take(MAX_RUN) {
        let Some(sign) = sign(c) else { break };
        let may_be_unit = matches!(sign, Sign::Small(_) | Sign::Large(_));
        if may_be_unit && FOLLOW.prefix(&text[end..]).is_some() {
            break;
        }
        signs.push(sign);
        end += c.len_utf8();
    }
    (signs, end)
}

/// Reads the numerals that begin at `at`; a lone financial numeral only as a `part` of a fraction.
pub(super) fn chinese(text: &str, at: usize, part: bool) -> Option<Numeral> {
    let (run, end) = signs(text, at);
    let first = text[at..].chars().next()?;
    if run.is_empty()
        || run.len() == 1
            && (financial(first) && !part || run[0] == Sign::Zero && !text[end..].starts_with('点'))
    {
        return None;
    }
    let Some((value, high)) = value_or_pair(&run) else {
        return Some(Numeral::new(Decimal::default(), end, Style::Label));
    };
    let bare = run.iter().all(|s| matches!(s, Sign::Small(2 | 3) | Sign::Large(_)));
    let style = if bare { Style::Bare } else { Style::Chinese };
    let mut number = Numeral::new(Decimal::new(value, 0), end, style);
    number.high = high.map(|h| Decimal::new(h, 0));
    if high.is_none() && !bare {
        take_point(text, &mut number);
    }
    number.scale = run.iter().map(|s| if let Sign::Large(n) = s { *n as i32 } else { 0 }).sum();
    let scale = number.scale;
    multiply(text, &mut number);
    number.scale += scale;
    number.tail = number.tail.max(number.end);
    Some(number)
}

/// 三点五: a point with numerals after it.
fn take_point(text: &str, number: &mut Numeral) {
    let Some(rest) = text[number.end..].strip_prefix('点') else { return };
    let (mut mantissa, mut places, mut end) =
        (number.value.to_integer().unwrap_or(0), 0, text.len() - rest.len());
    for c in rest.chars() {
        let d = match sign(c) {
            Some(Sign::Digit(d)) => d,
            Some(Sign::Zero) => 0,
            _ => break,
        };
        let Some(m) = mantissa.checked_mul(10).and_then(|m| m.checked_add(d)) else { break };
        (mantissa, places, end) = (m, places + 1, end + c.len_utf8());
    }
    if places > 0 {
        number.value = Decimal::new(mantissa, -places);
        (number.end, number.decimals) = (end, true);
    }
}

/// The value of a run, or the two values of a run that begins with two neighbouring digits (七八十). Further
/// in they are a label: 十四五.
fn value_or_pair(run: &[Sign]) -> Option<(i64, Option<i64>)> {
    if let Some(v) = value(run) {
        return Some((v, None));
    }
    if run.len() < 2 || !neighbours(run[0], run[1]) {
        return None;
    }
    let low = value(&[&run[..1], &run[2..]].concat())?;
    let high = value(&run[1..])?;
    (low < high).then_some((low, Some(high)))
}

fn neighbours(a: Sign, b: Sign) -> bool {
    matches!((a, b), (Sign::Digit(a), Sign::Digit(b)) if a + 1 == b || (a, b) == (3, 5))
}

/// The value of a well-formed run: 一千二百, 二〇二五, 千亿.
fn value(run: &[Sign]) -> Option<i64> {
    if let Some(number) = positional(run) {
        return Some(number);
    }
    let (mut total, mut section) = (0i64, 0i64);
    let mut digit: Option<i64> = None;
    let (mut last_small, mut last_large) = (4, u32::MAX);
    let mut before = Sign::Zero;
    for (i, &s) in run.iter().enumerate() {
        match s {
            Sign::Digit(_) if digit.is_some() => return None,
            Sign::Digit(d) => digit = Some(d),
            // 百千 is no number; 千 without a digit only at the front or for 十 (一百零十).
            Sign::Small(n) if n >= last_small || digit.is_none() && i > 0 && n > 1 => return None,
            Sign::Small(n) => {
                section += digit.take().unwrap_or(1) * 10i64.pow(n);
                last_small = n;
            }
            Sign::Large(n) => {
                let group = section + digit.take().unwrap_or(0);
                let group = if group == 0 && i == 0 { 1 } else { group };
                if group == 0 && !matches!(before, Sign::Large(_)) {
                    return None;
                }
                total = match n >= last_large {
                    true => total.checked_add(group)?.checked_mul(10i64.pow(n))?,
                    false => total.checked_add(group.checked_mul(10i64.pow(n))?)?,
                };
                (section, last_small, last_large) = (0, 4, n);
            }
            Sign::Zero => {}
        }
        before = s;
    }
    if let Some(d) = digit {
        // 一万三 is 13 000: a digit right after a multiplier counts at the next place.
        let place = match run.len().checked_sub(2).map(|i| run[i]) {
            Some(Sign::Small(n) | Sign::Large(n)) if n > 1 => n - 1,
            _ => 0,
        };
        section += d * 10i64.pow(place);
    }
    total.checked_add(section)
}

/// 二〇二五: digits by place. Two or three in a row without a zero are a pair or a label.
fn positional(run: &[Sign]) -> Option<i64> {
    if run.len() < 4 && !(run.len() > 1 && run[1..].contains(&Sign::Zero)) {
        return None;
    }
    run.iter().try_fold(0i64, |n, s| {
        let d = match s {
            Sign::Digit(d) => *d,
            Sign::Zero => 0,
            _ => return None,
        };
        n.checked_mul(10)?.checked_add(d)
    })
}
