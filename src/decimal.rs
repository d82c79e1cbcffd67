//! Exact decimal numbers, as reports write them.
//!
//! | written | `Decimal` |
//! | --- | --- |
//! | 6.5 | 65 × 10⁻¹ |
//! | 81亿 | 81 × 10⁸ |
//! | 1/4 | 25 × 10⁻² |
//!
//! Multipliers only move the point, so 6.87万 is 68 700 and not 68 699.999….

use serde::{Serialize, Serializer};

/// `mantissa × 10^exponent`, with no trailing zero in the mantissa.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Decimal {
    mantissa: i64,
    exponent: i32,
}

impl Decimal {
    /// `mantissa × 10^exponent`.
    pub fn new(mantissa: i64, exponent: i32) -> Decimal {
        let (mut mantissa, mut exponent) = (mantissa, exponent);
        while mantissa != 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            exponent = exponent.saturating_add(1);
        }
        Decimal { mantissa, exponent: if mantissa == 0 { 0 } else { exponent } }
    }

    /// Moves the point `places` to the right.
    pub fn shift(self, places: i32) -> Decimal {
        Decimal::new(self.mantissa, self.exponent.saturating_add(places))
    }

    /// The nearest double; infinite never: what is too large is the largest double.
    pub fn to_f64(self) -> f64 {
        let Decimal { mantissa, exponent } = self;
        // What a double holds exactly by what it holds exactly is rounded once; so are all numbers that mean something.
        let m = mantissa as f64;
        let v = match exponent {
            _ if mantissa.unsigned_abs() >= 1 << 53 => parsed(mantissa, exponent),
            0..=22 => m * 10f64.powi(exponent),
            -22..0 => m / 10f64.powi(-exponent),
            _ => parsed(mantissa, exponent),
        };
        v.clamp(f64::MIN, f64::MAX)
    }

    /// As an integer, where it is one that a double holds exactly.
    pub fn to_integer(self) -> Option<i64> {
        let power = 10i64.checked_pow(u32::try_from(self.exponent).ok()?)?;
        self.mantissa.checked_mul(power).filter(|n| n.unsigned_abs() < 1 << 53)
    }
}

/// Written as an integer where it is one, otherwise as a double.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self.to_integer() {
            Some(n) => s.serialize_i64(n),
            None => s.serialize_f64(self.to_f64()),
        }
    }
}

/// Digits with the point where it belongs, no exponent, no trailing zero. Written from the digits themselves: to print a
/// double takes 11 kB of the web build.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What no double holds is the largest of them, or nothing.
        let Decimal { mantissa, exponent } = match self.to_f64() {
            0.0 => Decimal::default(),
            f64::MAX => LARGEST,
            _ => *self,
        };
        let digits = mantissa.unsigned_abs().to_string();
        let sign = if mantissa < 0 { "-" } else { "" };
        if exponent >= 0 {
            return write!(f, "{sign}{digits}{:0<width$}", "", width = exponent as usize);
        }
        let places = exponent.unsigned_abs() as usize;
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

/// The double nearest to `mantissa × 10^exponent`, whatever their sizes. In the page JavaScript reads it: a parser of
/// doubles of our own would take kilobytes of the web build.
#[cold]
fn parsed(mantissa: i64, exponent: i32) -> f64 {
    let written = format!("{mantissa}e{exponent}");
    #[cfg(target_arch = "wasm32")]
    return js_sys::parse_float(&written);
    #[cfg(not(target_arch = "wasm32"))]
    written.parse().unwrap_or(0.0)
}

/// The largest double.
const LARGEST: Decimal = Decimal { mantissa: 17_976_931_348_623_157, exponent: 292 };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multipliers_keep_the_value_exact() {
        assert_eq!(Decimal::new(687, -2).shift(4).to_string(), "68700");
        assert_eq!(Decimal::new(65, -1).to_f64(), 6.5);
        let written = [(65, -1), (25, -2), (5, -3), (-15, -1), (0, 0), (12, 3)]
            .map(|(m, e)| Decimal::new(m, e).to_string());
        assert_eq!(written, ["6.5", "0.25", "0.005", "-1.5", "0", "12000"]);
        assert_eq!(Decimal::new(13038, -1).shift(8).to_integer(), Some(130_380_000_000));
        assert_eq!(Decimal::new(100, 0), Decimal::new(1, 2));
        assert_eq!(Decimal::new(0, 9), Decimal::new(0, 0));
    }

    #[test]
    fn the_double_is_the_nearest() {
        for (mantissa, exponent) in [
            (1_111_111_111_111_111_111, 3),
            (i64::MAX, 0),
            (i64::MIN, -5),
            (123_456_789, 30),
            (7, -30),
            (1, -320),
        ] {
            let nearest = format!("{mantissa}e{exponent}").parse();
            assert_eq!(Ok(Decimal::new(mantissa, exponent).to_f64()), nearest);
        }
    }

    #[test]
    fn no_size_of_number_breaks_it() {
        assert!(Decimal::new(i64::MAX, i32::MAX).to_f64().is_finite());
        assert_eq!(Decimal::new(1, i32::MIN).to_f64(), 0.0);
        assert_eq!(Decimal::new(1, 40).to_integer(), None);
        assert_eq!(Decimal::new(9, i32::MAX).to_string().parse(), Ok(f64::MAX));
        assert_eq!(Decimal::new(1, i32::MIN).to_string(), "0");
    }
}
