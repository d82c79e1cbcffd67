//! The laws of numbers, and a writer of numerals that knows what it wrote.

use mubiao::Span;
use mubiao::quantity::{Quantity, quantities};

/// Every law about the numbers of a text by themselves; returns them.
#[track_caller]
pub fn numbers(given: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    quantities(given, Span::new(0, given.len()), &mut found);
    let mut end = 0;
    for q in &found {
        assert!(given.get(q.number.range()).is_some_and(|s| !s.is_empty()), "{q:?} of {given:?}");
        assert!(given.get(q.span.range()).is_some() && q.span.contains(q.number), "{q:?} of {given:?}");
        assert!(q.number.start >= end, "{q:?} overlaps the one before, of {given:?}");
        end = q.number.end;
        for value in [Some(q.low), q.high].into_iter().flatten() {
            assert!(value.to_f64().is_finite(), "{q:?} of {given:?}");
            let written = value.to_string().parse::<f64>();
            assert_eq!(written, Ok(value.to_f64()), "{q:?} of {given:?}");
        }
    }
    found
}

/// The one number of `numeral` as a count of companies.
#[track_caller]
pub fn reads(numeral: &str, value: u64) {
    let text = format!("新增企业{numeral}家。");
    let found = numbers(&text);
    let [one] = found.as_slice() else { panic!("not one number in {text:?}: {found:?}") };
    assert_eq!(one.number.of(&text), numeral);
    assert_eq!(one.low.to_integer(), Some(value as i64), "{text:?}");
    assert_eq!((one.high, one.unit), (None, "家"), "{text:?}");
}

/// A whole number in Chinese numerals, as it is read aloud: 一万三千零五十.
pub fn chinese(n: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    const PLACES: [(u64, &str); 5] =
        [(100_000_000, "亿"), (10_000, "万"), (1000, "千"), (100, "百"), (10, "十")];
    if n < 10 {
        return DIGITS[n as usize].to_string();
    }
    let (size, name) = PLACES.into_iter().find(|(size, _)| n >= *size).unwrap_or((10, "十"));
    let (front, rest) = (n / size, n % size);
    let front = if n < 20 { String::new() } else { chinese(front) };
    let zero = if rest > 0 && rest < size / 10 { "零" } else { "" };
    // Inside a number 十 is 一十.
    let one = if (10..20).contains(&rest) { "一" } else { "" };
    let rest = if rest > 0 { chinese(rest) } else { String::new() };
    format!("{front}{name}{zero}{one}{rest}")
}

/// Digits in groups of three: 1,234,567.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, d) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(d);
    }
    out
}

/// Full-width digits.
pub fn wide(n: u64) -> String {
    n.to_string().chars().filter_map(|c| char::from_u32(c as u32 + 0xFEE0)).collect()
}
