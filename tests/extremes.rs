//! Numbers beyond what a machine word holds, and texts that are built to make a reader slow: each is read to its end,
//! keeps every law, and says what it says.

use crate::check;
use mubiao::extraction::{Extraction, Record, Role};

/// The one record of a text.
#[track_caller]
fn one(text: &str) -> Record {
    let found = check::extraction(text);
    check::export(text);
    let [record] = found.records.as_slice() else { panic!("not one record in {text}: {:?}", found.records) };
    record.clone()
}

/// The value of a count of companies as JSON and tables have it.
#[track_caller]
fn value(numeral: &str) -> f64 {
    let record = one(&format!("新增企业{numeral}家。"));
    let low = record.low.expect("it has a number");
    assert_eq!(serde_json::to_value(low).ok().and_then(|v| v.as_f64()), Some(low.to_f64()));
    assert_eq!(low.to_string().parse(), Ok(low.to_f64()));
    low.to_f64()
}

#[test]
fn what_a_word_holds_is_exact() {
    for n in [1, 10, 9_999, 100_000_000, (1 << 53) - 1] {
        assert_eq!(value(&n.to_string()), n as f64);
        assert_eq!(value(&check::numeral::chinese(n)), n as f64);
    }
}

#[test]
fn digits_beyond_a_word_are_rounded_like_any_decimal() {
    for digits in [
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551616",
        "99999999999999999999999999",
        "123456789012345678901234567890.123456789",
        "0.000000000000000000000000000000000000000000001",
        "0.1234567890123456789012345678901234567890",
    ] {
        let right: f64 = digits.parse().expect("a number");
        assert!((value(digits) / right - 1.0).abs() < 1e-15, "{digits}: {}", value(digits));
    }
}

#[test]
fn what_no_double_holds_is_the_largest_or_nothing_and_never_infinite() {
    assert_eq!(value(&format!("1{}", "0".repeat(400))), f64::MAX);
    assert_eq!(value(&format!("1{}", "亿".repeat(39))), f64::MAX);
    assert_eq!(value(&format!("0.{}1", "0".repeat(500))), 0.0);
    assert_eq!(value(&"9".repeat(100_000)), f64::MAX);
}

#[test]
fn multipliers_beyond_a_word_move_the_point() {
    assert!((value("9999999999999亿亿") / 9.999_999_999_999e28 - 1.0).abs() < 1e-15);
    assert!((value("9223372036854775807万亿") / 9.223_372_036_854_776e30 - 1.0).abs() < 1e-15);
    assert_eq!(value("1.1万亿"), 1.1e12);
}

#[test]
fn numerals_that_overflow_are_still_accounted_for() {
    for text in [
        "新增企业壹萬億億家。",
        "新增企业九千九百九十九万九千九百九十九亿亿亿家。",
        "新增企业一百万亿亿亿家。",
        "完成九亿亿分之一。",
        "完成1/99999999999999999999。",
        "完成1/0，完成零分之一，增长百分之九九九九九九九九九九九九九九九九九九九九九。",
        "到99999年新增企业5家，99999999999999999999年底前建成。",
        "第99999999999999999999位。",
        "由99999999999999999999999亿元提高到999999999999999999999999999999亿元。",
        "增长99999999999999999999—999999999999999999999999999%。",
        "翻99999999999999999999番，翻九千九百亿亿番。",
    ] {
        check::extraction(text);
        check::export(text);
    }
}

/// Found by fuzzing: the multipliers stood in the placeholder and were read once more.
#[test]
fn a_number_to_be_filled_in_has_its_multipliers() {
    for text in ["XX亿亿", "增长XX万", "投资2××亿元", "新增20xx万个，其中__万个"] {
        let roles: Vec<_> = check::extraction(text).numbers.iter().map(|n| n.role).collect();
        assert!(roles.iter().all(|role| *role == Role::Placeholder), "{text}: {roles:?}");
    }
}

/// One kind of hostile text, of about `size` bytes.
type Hostile = fn(usize) -> String;

fn repeat(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len() + 1)
}

/// What could make a reader look back or ahead again and again.
const HOSTILE: &[(&str, Hostile)] = &[
    ("digits", |n| repeat("7", n)),
    ("digits with points", |n| repeat("1.2,", n)),
    ("digits with commas", |n| repeat("1,234,", n)),
    ("numerals", |n| repeat("九", n)),
    ("multipliers", |n| repeat("万亿", n)),
    ("ranges", |n| repeat("5—", n)),
    ("fractions", |n| repeat("十分之", n)),
    ("其中", |n| repeat("其中", n)),
    ("其中 with numbers", |n| format!("企业10家{}", repeat("，其中大型企业5家", n))),
    ("、", |n| repeat("、", n)),
    ("coordinates without end", |n| format!("{}分别增长5%。", repeat("企业、", n))),
    ("numbers of one 分别", |n| format!("企业、学校分别增长{}。", repeat("5%、", n))),
    ("opening brackets", |n| repeat("（", n)),
    ("closing brackets", |n| repeat("）", n)),
    ("nested brackets", |n| format!("{}5家{}", repeat("（“", n / 2), repeat("”）", n / 2))),
    ("opening quotes", |n| repeat("“", n)),
    ("guillemets", |n| repeat("《", n)),
    ("one sentence", |n| repeat("新增规上工业企业12家，", n)),
    ("one clause", |n| repeat("推动产业高质量发展", n)),
    ("one line without a number", |n| repeat("坚持稳中求进工作总基调。", n)),
    ("one-character lines", |n| repeat("增\n", n)),
    ("empty lines", |n| repeat("\n", n)),
    ("headings", |n| repeat("一、\n", n)),
    ("headings of every level", |n| repeat("一、重点\n（一）工作\n1.任务\n", n)),
    ("第一", |n| repeat("第一", n)),
    ("一是", |n| repeat("一是", n)),
    ("pinyin glosses", |n| repeat("規(guī)", n)),
    ("open glosses", |n| repeat("規(", n)),
    ("question marks", |n| repeat("?", n)),
    ("runs out of step", |n| repeat("?椕芑鶎", n)),
    ("rare characters", |n| repeat("椕芑鶎", n)),
    ("nested 各 and 分别", |n| repeat("各分别均", n)),
    ("nested 分别 with numbers", |n| repeat("甲乙分别各均5%、", n)),
    ("modals", |n| repeat("力争确保", n)),
    ("by and to", |n| repeat("由5元提高到", n)),
    ("names before 等", |n| format!("{}等5个项目。", repeat("青渚云谷、", n))),
    ("等", |n| repeat("等", n)),
    ("years", |n| repeat("2026年", n)),
    ("the place's name", |n| format!("澜川县人民政府工作报告\n{}", repeat("澜川县", n))),
    ("titles", |n| repeat("政府工作报告\n", n)),
    ("blanks", |n| repeat(" ", n)),
    ("blanks between", |n| repeat("增 长 5 % ", n)),
    ("marks without width", |n| repeat("\u{200b}", n)),
    ("page numbers", |n| repeat("— 9 —\n", n)),
    ("jump lines", |n| repeat("▲上接第2版\n", n)),
    ("placeholders", |n| repeat("XX%", n)),
    ("carriage returns", |n| repeat("\r", n)),
    ("emoji", |n| repeat("😀", n)),
    ("combining marks", |n| repeat("e\u{301}", n)),
    ("the same indicator", |n| repeat("地区生产总值增长6%。\n", n)),
    ("the same indicator in both parts", |n| {
        let years = repeat("地区生产总值增长6%。\n", n / 2);
        format!("一、2025年工作回顾\n{years}二、2026年工作安排\n{years}")
    }),
];

#[test]
fn hostile_texts_are_read_to_their_end_and_keep_the_laws() {
    for (name, text) in HOSTILE {
        let text = text(20_000);
        assert!(text.len() >= 20_000, "{name}");
        let found: Extraction = check::extraction(&text);
        assert!(found.numbers.len() <= text.len(), "{name}");
        check::repair(&text);
    }
}
