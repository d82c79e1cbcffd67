//! The fonts of a PDF: bytes of a string → characters and their widths.
//!
//! | font | bytes | character |
//! | --- | --- | --- |
//! | composite, with a ToUnicode map | `00 05` | what the map says of 5 |
//! | composite, `GBK-EUC-H` | `C7 E0` | code → glyph number of Adobe-GB1 → 青 |
//! | composite, `UniGB-UCS2-H` | `97 52` | the same |
//! | simple, `WinAnsiEncoding` | `41` | A |
//! | simple, with names of glyphs | `01`, named `uni9752` | 青 |

use super::Problem;
use super::stream::Budget;
use hayro_cmap::{BfString, CMap, CMapName, CidFamily, WritingMode, load_embedded};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use std::collections::BTreeMap;

/// The longest code of a map in bytes.
const MAX_CODE: usize = 4;

/// A glyph of a string that is shown.
pub struct Glyph {
    /// Its characters; empty where they are not known.
    pub text: String,
    /// Its width in parts of the size of the font.
    pub width: f64,
    /// Whether it is the code 32 in one byte, at which words are parted.
    pub blank: bool,
}

/// A font.
pub struct Font {
    to_unicode: Option<CMap>,
    kind: Kind,
    widths: BTreeMap<u32, f64>,
    /// First, last and their width.
    ranges: Vec<(u32, u32, f64)>,
    default: f64,
    /// What a unit of width is: a thousandth but in fonts that draw their own glyphs.
    unit: f64,
    /// Whether its text runs from top to bottom.
    pub vertical: bool,
}

enum Kind {
    /// One byte for each glyph; what is not ASCII by name.
    Simple(BTreeMap<u8, char>),
    /// By a map of codes to glyph numbers, and one of glyph numbers to characters.
    Composite { codes: Box<CMap>, chars: Option<Box<CMap>> },
}

fn embedded(name: CMapName) -> Option<CMap> {
    CMap::parse(load_embedded(name)?, load_embedded)
}

fn string(found: BfString) -> String {
    match found {
        BfString::Char(c) => c.to_string(),
        BfString::String(s) => s,
    }
}

impl Font {
    /// Reads a font.
    pub fn new(dict: &Dict, budget: &mut Budget) -> Result<Font, Problem> {
        let to_unicode = match dict.get::<Stream>("ToUnicode") {
            Some(stream) => CMap::parse(&budget.unpack(&stream)?, load_embedded),
            None => None,
        };
        let descendant = dict.get::<Array>("DescendantFonts").and_then(|a| a.iter::<Dict>().next());
        match descendant {
            Some(descendant) => Font::composite(dict, &descendant, to_unicode, budget),
            None => Ok(Font::simple(dict, to_unicode)),
        }
    }

    fn composite(
        dict: &Dict,
        descendant: &Dict,
        to_unicode: Option<CMap>,
        budget: &mut Budget,
    ) -> Result<Font, Problem> {
        let codes = match dict.get::<Object>("Encoding") {
            Some(Object::Name(name)) => match CMapName::from_bytes(&name) {
                CMapName::IdentityV => Some(CMap::identity_v()),
                CMapName::IdentityH | CMapName::Custom(_) => None,
                known => embedded(known),
            },
            Some(Object::Stream(stream)) => CMap::parse(&budget.unpack(&stream)?, load_embedded),
            _ => None,
        };
        let system = descendant.get::<Dict>("CIDSystemInfo").unwrap_or_default();
        let part = |key| system.get::<PdfString>(key).map(|s| s.as_bytes().to_vec()).unwrap_or_default();
        let family = CidFamily::from_registry_ordering(&part("Registry"), &part("Ordering"));
        let codes = codes.unwrap_or_else(CMap::identity_h);
        let mut font = Font {
            to_unicode,
            vertical: codes.metadata().writing_mode == Some(WritingMode::Vertical),
            kind: Kind::Composite {
                codes: Box::new(codes),
                chars: family.ucs2_cmap().and_then(embedded).map(Box::new),
            },
            widths: BTreeMap::new(),
            ranges: Vec::new(),
            default: descendant.get::<f64>("DW").unwrap_or(1000.0),
            unit: 0.001,
        };
        font.read_widths(descendant.get::<Array>("W").as_ref());
        Ok(font)
    }

    /// `1 [500 600] 10 20 1000`: glyph 1 has 500, 2 has 600, those from 10 to 20 have 1000.
    fn read_widths(&mut self, array: Option<&Array>) {
        let mut numbers: Vec<f64> = Vec::new();
        for item in array.into_iter().flat_map(|a| a.iter::<Object>()) {
            match (item, numbers.as_slice()) {
                (Object::Array(list), &[first]) => {
                    self.widths.extend((first as u32..).zip(list.iter::<f64>()));
                    numbers.clear();
                }
                (Object::Number(n), &[first, last]) => {
                    self.ranges.push((first as u32, last as u32, n.as_f64()));
                    numbers.clear();
                }
                (Object::Number(n), _) => numbers.push(n.as_f64()),
                _ => numbers.clear(),
            }
        }
    }

    fn simple(dict: &Dict, to_unicode: Option<CMap>) -> Font {
        let mut names = BTreeMap::new();
        let differences = dict.get::<Dict>("Encoding").and_then(|e| e.get::<Array>("Differences"));
        let mut code = 0u8;
        for item in differences.iter().flat_map(|a| a.iter::<Object>()) {
            match item {
                Object::Number(n) => code = n.as_f64() as u8,
                Object::Name(name) => {
                    names.extend(named(&name).map(|c| (code, c)));
                    code = code.wrapping_add(1);
                }
                _ => {}
            }
        }
        let first = dict.get::<f64>("FirstChar").unwrap_or(0.0) as u32;
        let widths = dict.get::<Array>("Widths");
        let missing = dict.get::<Dict>("FontDescriptor").and_then(|d| d.get::<f64>("MissingWidth"));
        // A font that draws its own glyphs has its own unit.
        let matrix = dict.get::<Array>("FontMatrix").and_then(|m| m.iter::<f64>().next());
        Font {
            to_unicode,
            kind: Kind::Simple(names),
            widths: (first..).zip(widths.iter().flat_map(|a| a.iter::<f64>())).collect(),
            ranges: Vec::new(),
            default: missing.filter(|&w| w > 0.0).unwrap_or(500.0),
            unit: matrix.unwrap_or(0.001),
            vertical: false,
        }
    }

    fn width(&self, glyph: u32) -> f64 {
        let range =
            || self.ranges.iter().find(|(first, last, _)| (*first..=*last).contains(&glyph)).map(|r| r.2);
        self.widths.get(&glyph).copied().or_else(range).unwrap_or(self.default) * self.unit
    }

    /// The glyphs of a string.
    pub fn glyphs(&self, mut bytes: &[u8]) -> Vec<Glyph> {
        let mut out = Vec::with_capacity(bytes.len() / 2);
        while !bytes.is_empty() {
            let (code, length, glyph) = self.next(bytes);
            let text = self.to_unicode.as_ref().and_then(|map| map.lookup_bf_string(code)).map(string);
            let text = text.filter(|text| !text.is_empty()).or_else(|| self.character(code, glyph));
            out.push(Glyph {
                // What a map leaves open it gives as NUL; the blank of half a width is a blank.
                text: text.unwrap_or_default().replace('\0', "").replace('\u{2002}', " "),
                width: self.width(glyph),
                blank: length == 1 && code == 32,
            });
            bytes = &bytes[length..];
        }
        out
    }

    /// The code that some bytes begin with, how many it has, and its glyph.
    fn next(&self, bytes: &[u8]) -> (u32, usize, u32) {
        let code = |length: usize| bytes[..length].iter().fold(0, |code, &b| code << 8 | u32::from(b));
        match &self.kind {
            Kind::Simple(_) => (code(1), 1, code(1)),
            Kind::Composite { codes, .. } => (1..=bytes.len().min(MAX_CODE))
                .find_map(|n| Some((code(n), n, codes.lookup_cid_code(code(n), n as u8)?)))
                .unwrap_or((code(bytes.len().min(2)), bytes.len().min(2), 0)),
        }
    }

    fn character(&self, code: u32, glyph: u32) -> Option<String> {
        match &self.kind {
            Kind::Simple(names) => {
                let byte = code as u8;
                let named = names.get(&byte).map(char::to_string);
                named.or_else(|| {
                    Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned())
                })
            }
            Kind::Composite { chars, .. } => chars.as_ref()?.lookup_bf_string(glyph).map(string),
        }
    }
}

/// The character that a glyph is named for, by the rules of the Adobe Glyph List: one letter, `uni9752`, `u9752`; and
/// the names of what reports have besides.
fn named(name: &Name) -> Option<char> {
    let name = name.as_str();
    let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => return Some(c),
        _ if name.starts_with("uni") => return hex(name.get(3..7)?),
        _ if name.starts_with('u') => {
            if let Some(c) = hex(&name[1..]) {
                return Some(c);
            }
        }
        _ => {}
    }
    const NAMES: [(&str, char); 22] = [
        ("zero", '0'),
        ("one", '1'),
        ("two", '2'),
        ("three", '3'),
        ("four", '4'),
        ("five", '5'),
        ("six", '6'),
        ("seven", '7'),
        ("eight", '8'),
        ("nine", '9'),
        ("space", ' '),
        ("period", '.'),
        ("comma", ','),
        ("percent", '%'),
        ("hyphen", '-'),
        ("minus", '−'),
        ("plus", '+'),
        ("slash", '/'),
        ("colon", ':'),
        ("parenleft", '('),
        ("parenright", ')'),
        ("ampersand", '&'),
    ];
    NAMES.iter().find(|(known, _)| *known == name).map(|&(_, c)| c)
}
