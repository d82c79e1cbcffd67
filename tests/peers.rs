//! The numbers of another project: the Chinese number and percentage cases of Microsoft Recognizers-Text (MIT), read
//! at run time from `shared/peers/recognizers-text` beside the repository; where that folder is absent there is
//! nothing to run. None of the case texts is in the repository.
//!
//! Their model finds every number of any text, in chat as in prose. Ours reads the numbers of a report, where a numeral
//! is far more often a part of a word than a value, and writes values as `TARGETS.md` defines them. A case is in our
//! scope unless one of these marks is in it; a mark is a property of the case or of its characters, never one case:
//!
//! | out | mark | because |
//! | --- | --- | --- |
//! | not supported | `NotSupported` is set | their own code does not pass it on some platform |
//! | negative | a sign, 负 | a report says a decrease with a verb: 下降3% |
//! | notation | a Latin letter or `^` in a number | 5k, 3^4 and 3e4 are labels in a report, as 5G is |
//! | mixed fraction | 又, a blank before the fraction | no report has one |
//! | improper fraction | `a/b` with a ≥ b | two figures side by side: 2025/2024, 24/7 |
//! | half, dozen, discount | 半, 打, 折, 倆 | colloquial; no unit of a record |
//! | 兆 | 兆 | a million or a billion, depending on the place; in a report it begins a unit (兆瓦) |
//! | vague | 几 | how many is not said: our kind is `Other` |
//! | bound inside | 余, 多 in a number | the bound is no part of the number: 1370多亿元 shows 1370 |
//! | full-width comma | ， between two digits | it ends a clause; it parts no thousands |
//! | ten-thousandths | 万分之 in a percentage | a fraction for us: there is no unit for it |
//! | blank inside | a blank in a number, or after a comma between digits | what a page layout tore apart is mended in stage 1 |
//! | pair | two neighbouring digits in a row | 二三十 is a range for us |
//! | point first | a number that begins with a point | a decimal whose first digit was lost |
//! | ordinal | 第 | a name or a rank |
//! | lone numeral | 一, or one other Chinese numeral with no unit after it | a word, unless a table says otherwise |
//! | their other models | a currency without a result | they leave money to another model; it is our commonest unit |
//!
//! In scope a case passes if the numbers are the same, in the same places (characters of the input as given) and with
//! the same values. 个百分点 is a unit of its own for us, where they merge it into %, so there the value and the
//! place count. 95 % of the cases in scope have to pass.

use mubiao::lexicon::units::FOLLOW;
use mubiao::quantity::{Dimension, Quantity, quantities};
use mubiao::{Span, text};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One number of a case: first and last character, value in the unit of their model.
#[derive(Debug)]
struct Number {
    start: usize,
    last: usize,
    value: f64,
}

impl PartialEq for Number {
    /// Their values have 15 digits.
    fn eq(&self, other: &Number) -> bool {
        let near = (self.value - other.value).abs() <= 1e-12 * self.value.abs().max(1.0);
        (self.start, self.last) == (other.start, other.last) && near
    }
}

struct Case {
    input: String,
    supported: bool,
    /// The numbers as written.
    texts: Vec<String>,
    numbers: Vec<Number>,
}

impl Case {
    fn of(value: &Value) -> Case {
        let results = value["Results"].as_array().expect("Results is a list");
        let number = |r: &Value| {
            let said = r["Resolution"]["value"].as_str().expect("a value");
            let at = |field: &str| r[field].as_u64().expect("a place") as usize;
            let value = said.trim_end_matches('%').parse().expect("a number");
            Number { start: at("Start"), last: at("End"), value }
        };
        Case {
            input: value["Input"].as_str().expect("Input is a string").to_string(),
            supported: value.get("NotSupported").is_none(),
            texts: results.iter().map(|r| r["Text"].as_str().expect("a text").to_string()).collect(),
            numbers: results.iter().map(number).collect(),
        }
    }

    /// Why the case is out of scope, in the words of the table above.
    fn out(&self, percent: bool) -> Option<&'static str> {
        let given = |marks: &[char]| self.input.contains(marks);
        let number = |test: &dyn Fn(&str) -> bool| self.texts.iter().any(|t| test(t));
        let marks: [(&str, bool); 17] = [
            ("not supported", !self.supported),
            ("negative", given(&['负', '負']) || number(&|t| t.starts_with(['-', '－']))),
            ("notation", number(&|t| t.contains(|c: char| c.is_ascii_alphabetic() || c == '^'))),
            (
                "mixed fraction",
                number(&|t| t.contains('又') || t.contains('/') && t.contains(char::is_whitespace)),
            ),
            ("improper fraction", number(&improper)),
            ("half, dozen, discount", given(&['半', '打', '折', '倆'])),
            ("兆", given(&['兆'])),
            ("vague", given(&['几', '幾'])),
            ("bound inside", number(&|t| t.contains(['余', '餘', '多']))),
            ("full-width comma", between_digits(&self.input, "，")),
            ("ten-thousandths", percent && given(&['万', '萬']) && self.input.contains("分之")),
            (
                "blank inside",
                number(&|t| t.contains(char::is_whitespace)) || between_digits(&self.input, ", "),
            ),
            ("pair", pair(&self.input)),
            ("point first", number(&|t| t.starts_with('.'))),
            ("ordinal", given(&['第'])),
            ("lone numeral", self.numbers.iter().any(|n| self.is_lone(n))),
            ("their other models", self.texts.is_empty() && self.input.contains('美')),
        ];
        marks.iter().find(|(_, is)| *is).map(|(name, _)| *name)
    }

    /// 一, or one other Chinese numeral with no unit after it.
    fn is_lone(&self, n: &Number) -> bool {
        let rest: String = self.input.chars().skip(n.start + 1).collect();
        let numeral = self.input.chars().nth(n.start).is_some_and(|c| ('一'..='龥').contains(&c));
        let unit = FOLLOW.prefix(&text::repair(&rest).text).is_some();
        n.start == n.last && numeral && (n.value == 1.0 || !unit)
    }
}

/// Whether `mark` stands between two digits.
fn between_digits(input: &str, mark: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    input
        .match_indices(mark)
        .any(|(at, _)| input[..at].ends_with(digit) && input[at + mark.len()..].starts_with(digit))
}

fn improper(number: &str) -> bool {
    let Some((above, below)) = number.split_once('/') else { return false };
    let value = |s: &str| s.parse::<f64>().ok();
    value(above).zip(value(below)).is_some_and(|(a, b)| a >= b)
}

/// Whether two neighbouring digits stand in a row: 二三十.
fn pair(input: &str) -> bool {
    const DIGITS: [&str; 8] = ["一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九"];
    DIGITS.iter().any(|d| input.contains(d))
}

/// What we read in the input; `percent` takes what is a percentage, with its unit.
fn read(input: &str, percent: bool) -> Vec<Number> {
    let reading = text::repair(input);
    let mut found = Vec::new();
    quantities(&reading.text, Span::new(0, reading.text.len()), &mut found);
    let ratio = |q: &Quantity| matches!(q.dimension, Dimension::Ratio | Dimension::Points);
    let place = |byte: u32| input[..byte as usize].chars().count();
    found
        .iter()
        .filter(|q| !percent || ratio(q))
        .map(|q| {
            let span = reading.map.to_source(if percent { q.span } else { q.number });
            let value = match q.unit {
                "‰" if percent => q.low.shift(-1),
                "成" if percent => q.low.shift(1),
                _ => q.low,
            };
            // No case in scope is a range.
            let value = if q.high.is_some() { f64::NAN } else { value.to_f64() };
            Number { start: place(span.start), last: place(span.end) - 1, value }
        })
        .collect()
}

fn folder() -> Option<PathBuf> {
    let beside = |folder: &Path| folder.join("shared/peers/recognizers-text");
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(beside).find(|f| f.is_dir())
}

#[test]
fn the_peers_cases_in_scope_are_read_as_they_read_them() {
    let Some(folder) = folder() else {
        println!("no shared/peers/recognizers-text here: skipped");
        return;
    };
    let mut out: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut passed, mut within) = (0, 0);
    for (file, percent) in [("NumberModel.json", false), ("PercentModel.json", true)] {
        let json = std::fs::read_to_string(folder.join(file)).expect("a readable file");
        let cases: Vec<Value> =
            serde_json::from_str(json.trim_start_matches('\u{feff}')).expect("a list of cases");
        for case in cases.iter().map(Case::of) {
            if let Some(mark) = case.out(percent) {
                *out.entry(mark).or_default() += 1;
                continue;
            }
            within += 1;
            let ours = read(&case.input, percent);
            if ours == case.numbers {
                passed += 1;
            } else {
                println!("{file}: {}\n  theirs {:?}\n  ours   {ours:?}", case.input, case.numbers);
            }
        }
    }
    println!("out of scope: {out:?}");
    println!("{passed} of {within} in scope");
    assert!(within > 0 && passed * 100 >= within * 95, "{passed} of {within} in scope");
}
