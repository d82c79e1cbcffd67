//! Bytes → text.
//!
//! | bytes | encoding |
//! | --- | --- |
//! | begin with a byte-order mark | UTF-8, UTF-16 |
//! | NUL in every other byte of the ASCII among them | UTF-16 |
//! | otherwise | of UTF-8, GB18030 and Big5 the one in which most reads as Chinese |
//!
//! The page does the same (`www/js/files/text.js`).

use super::Problem;
use crate::Error;
use std::str::FromStr;

/// What a text can be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8.
    Utf8,
    /// GB 18030, of which GBK and GB 2312 are parts.
    Gb18030,
    /// Big5, with the characters of Hong Kong.
    Big5,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
}

impl Charset {
    /// The names that can be asked for.
    pub const NAMES: [&'static str; 5] = ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"];
    const ALL: [Charset; 5] =
        [Charset::Utf8, Charset::Gb18030, Charset::Big5, Charset::Utf16Le, Charset::Utf16Be];

    /// Its name, as in [`NAMES`](Charset::NAMES).
    pub fn name(self) -> &'static str {
        match self {
            Charset::Utf8 => "UTF-8",
            Charset::Gb18030 => "GB18030",
            Charset::Big5 => "Big5",
            Charset::Utf16Le => "UTF-16LE",
            Charset::Utf16Be => "UTF-16BE",
        }
    }

    fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Charset::Utf8 => encoding_rs::UTF_8,
            Charset::Gb18030 => encoding_rs::GB18030,
            Charset::Big5 => encoding_rs::BIG5,
            Charset::Utf16Le => encoding_rs::UTF_16LE,
            Charset::Utf16Be => encoding_rs::UTF_16BE,
        }
    }

    /// The text of some bytes without their byte-order mark; what can't be decoded is U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> String {
        if self == Charset::Utf8 {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
                return text.to_string();
            }
        }
        self.decoder().decode_with_bom_removal(bytes).0.into_owned()
    }
}

impl FromStr for Charset {
    type Err = Error;

    /// By any name that the Encoding Standard knows it by: `gbk`, `utf8`, `big5-hkscs`.
    fn from_str(name: &str) -> Result<Charset, Error> {
        let meant = encoding_rs::Encoding::for_label(name.as_bytes());
        // The Standard tells GBK from GB 18030 only where it encodes.
        let meant = meant.map(|e| if e == encoding_rs::GBK { encoding_rs::GB18030 } else { e });
        Charset::ALL
            .into_iter()
            .find(|charset| meant == Some(charset.decoder()))
            .ok_or_else(|| Error::option("encoding", name, &Charset::NAMES))
    }
}

/// The characters that reports are made of, in Simplified and Traditional: four of ten characters are among them.
const COMMON: &str = "的一和大中年上市人工发展建设经济全新加强进提高社会实施推动力项目地区生产业企城乡农民活增长以标万亿元不在有是了为我们發設經濟強進實動項區產業鄉農長標萬億為們";

/// From this share of characters on that could not be decoded it is no text in that encoding.
const MAX_LOST: f64 = 0.02;
/// So much of a file tells its encoding.
const SAMPLE: usize = 1 << 16;

/// How much of a text reads as Chinese, of its characters beyond ASCII; what is lost counts against it.
fn quality(text: impl Iterator<Item = char>) -> f64 {
    let (mut beyond, mut score) = (0, 0);
    for c in text.filter(|c| !c.is_ascii()) {
        beyond += 1;
        if c == char::REPLACEMENT_CHARACTER {
            score -= 4;
        } else if COMMON.contains(c) {
            score += 1;
        }
    }
    f64::from(score) / f64::from(beyond.max(1))
}

/// The encoding of some text.
pub fn detect(bytes: &[u8]) -> Charset {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return Charset::Utf8,
        [0xff, 0xfe, ..] => return Charset::Utf16Le,
        [0xfe, 0xff, ..] => return Charset::Utf16Be,
        _ => {}
    }
    let utf8 = simdutf8::basic::from_utf8(bytes).is_ok();
    if utf8 && memchr::memchr(0, bytes).is_none() {
        return Charset::Utf8;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let nul = |first: usize| sample.iter().skip(first).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (nul(0), nul(1));
    // A report has line breaks and digits, and of each UTF-16 makes a NUL and the character.
    if odd > 0 && even * 20 < odd {
        return Charset::Utf16Le;
    }
    if even > 0 && odd * 20 < even {
        return Charset::Utf16Be;
    }
    if utf8 {
        return Charset::Utf8;
    }
    let mut best = (Charset::Utf8, f64::NEG_INFINITY);
    for charset in [Charset::Utf8, Charset::Gb18030, Charset::Big5] {
        let score = quality(charset.decode(sample).chars());
        if score > best.1 {
            best = (charset, score);
        }
    }
    best.0
}

/// Refuses what is no text in the encoding that was detected for it.
pub fn check(text: &str) -> Result<(), Problem> {
    // Three bytes a character; what a cut leaves of the last one tells nothing.
    let sample = &text.as_bytes()[..text.len().min(3 * SAMPLE)];
    let begins = count(sample, |b| b & 0xC0 != 0x80);
    let beyond = count(sample, |b| b >= 0xC0);
    let control = count(sample, |b| b < b' ' && !matches!(b, b'\t'..=b'\r' | 0x1A | 0x1B));
    let lost = memchr::memmem::find_iter(sample, "\u{FFFD}").count();
    if lost as f64 > MAX_LOST * beyond.max(1) as f64 || control * 100 > begins {
        return Err(Problem::Binary);
    }
    Ok(())
}

/// How many of the bytes are so: of so few at once that a byte can count them, which the compiler does for many together.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let parts = bytes.chunks(usize::from(u8::MAX));
    parts.map(|part| usize::from(part.iter().map(|&b| u8::from(is(b))).sum::<u8>())).sum()
}
