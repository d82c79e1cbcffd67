//! Digits with multipliers.
//!
//! | text | value |
//! | --- | --- |
//! | `1,234.5万` | 12 345 000 |
//! | `1.1万亿` | 1.1 × 10¹² |
//! | `6万5千3百`, `4万3000` | 65 300, 43 000 |

use super::{Numeral, Style, digit, multiply};
use crate::decimal::Decimal;
use crate::scan::any;

/// Reads the digits that begin at `at`.
pub(super) fn arabic(text: &str, at: usize) -> Numeral {
    let mut value = Digits::default();
    let mut end = value.take(text, at);
    // Groups of three: 1,234,567.
    let first = text[at..end].chars().count();
    if first <= 3 && !text[at..].starts_with('0') {
        while let Some(group) = text[end..].strip_prefix(',').filter(|rest| three_digits(rest)) {
            end = value.take(text, text.len() - group.len());
        }
    }
    let mut decimals = false;
    if let Some(rest) = text[end..].strip_prefix(any(&['.', '．']))
        && rest.chars().next().and_then(digit).is_some()
    {
        decimals = true;
        end = value.take_decimals(text, text.len() - rest.len());
    }
    let mut number = Numeral::new(value.decimal(), end, Style::Arabic);
    number.decimals = decimals;
    multiply(text, &mut number);
    // 4万3000, 6万5千3百: what follows a multiplier without a unit is added.
    if number.scale > 0 && !decimals && number.inside.is_none() {
        add_rest(text, &mut number);
    }
    number
}

fn three_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3
        && bytes[..3].iter().all(u8::is_ascii_digit)
        && !bytes.get(3).is_some_and(u8::is_ascii_digit)
}

/// 4万3000 → 43 000; 3千零50万 → 30 500 000: 万 and 亿 count for all that stands before them.
fn add_rest(text: &str, number: &mut Numeral) {
    let mut sum = number.value.to_integer();
    let mut scale = number.scale;
    let mut end = number.end;
    while let Some(total) = sum {
        let from = end + text[end..].strip_prefix('零').map_or(0, |_| '零'.len_utf8());
        let mut digits = Digits::default();
        let stop = digits.take(text, from);
        if stop == from || digits.dropped > 0 {
            return;
        }
        let mut part = Numeral::new(digits.decimal(), stop, Style::Arabic);
        multiply(text, &mut part);
        // 30万60岁以上老人: two numbers.
        if part.scale == 0 && stop - from < 3 && text[stop..].starts_with("岁") {
            return;
        }
        if part.inside.is_some() {
            return;
        }
        let over = if part.scale >= 4 && scale < 4 { part.scale } else { 0 };
        let small = part.value.shift(-over).to_integer().filter(|&n| n < 10i64.saturating_pow(scale as u32));
        let Some(sum_now) = small.and_then(|n| total.checked_add(n)) else { return };
        if over > 0 {
            (number.value, number.end, number.tail) = (Decimal::new(sum_now, over), part.end, part.end);
            number.scale = over;
            return;
        }
        (number.value, number.end, number.tail) = (Decimal::new(sum_now, 0), part.end, part.end);
        (sum, end, scale) = (Some(sum_now), part.end, part.scale);
        if scale == 0 {
            return;
        }
    }
}

/// Digits read so far; what does not fit is counted and dropped.
#[derive(Default)]
struct Digits {
    mantissa: i64,
    exponent: i32,
    dropped: i32,
}

impl Digits {
    fn push(&mut self, d: i64) -> bool {
        match self.mantissa.checked_mul(10).and_then(|m| m.checked_add(d)) {
            Some(m) => self.mantissa = m,
            None => {
                self.dropped += 1;
                return false;
            }
        }
        true
    }

    /// Takes the digits from `at` on; returns where they end.
    fn take(&mut self, text: &str, at: usize) -> usize {
        let mut end = at;
        for c in text[at..].chars() {
            let Some(d) = digit(c) else { break };
            self.exponent += i32::from(!self.push(d));
            end += c.len_utf8();
        }
        end
    }

    fn take_decimals(&mut self, text: &str, at: usize) -> usize {
        let mut end = at;
        for c in text[at..].chars() {
            let Some(d) = digit(c) else { break };
            self.exponent -= i32::from(self.push(d));
            end += c.len_utf8();
        }
        end
    }

    fn decimal(&self) -> Decimal {
        Decimal::new(self.mantissa, self.exponent)
    }
}
