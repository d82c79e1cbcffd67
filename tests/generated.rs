//! Reports that are made up together with their right reading, in clean form and damaged, against what the engine
//! reads. The seed is fixed, so a failure repeats; proptest makes it as small as it can.
//!
//! | drawn | written | right |
//! | --- | --- | --- |
//! | growth, 6.5, 左右 | 固定资产投资增长6.5%左右 | `固定资产投资 ≈ 6.5 % growth` |
//! | output, 不少于, 12 | 新增停车位不少于12个 | `停车位 ≥ 12 个 output` |
//! | each, 3, 4 | 进口、出口分别增长3%、4% | one record for each |
//! | part, 20, 8 | 粮食产量达到20万吨，其中小麦8万吨 | `└ 小麦产量 = 8万 吨 level` |

use crate::check;
use crate::lines::line;
use crate::repair_laws::{DAMAGES, Damaged, Dice};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A piece of a sentence, and the lines of its records without status and modal.
#[derive(Clone, Debug)]
struct Statement {
    text: String,
    right: Vec<String>,
    /// Whether what follows in the sentence would belong to it.
    last: bool,
}

impl Statement {
    fn new(text: String, right: impl Into<Vec<String>>) -> Statement {
        Statement { text, right: right.into(), last: false }
    }
}

const GROWING: [&str; 6] = [
    "地区生产总值",
    "固定资产投资",
    "社会消费品零售总额",
    "一般公共预算收入",
    "进出口总额",
    "规上工业增加值",
];
const FALLING: [&str; 2] = ["单位生产总值能耗", "重复信访量"];
const STANDING: [(&str, &str); 4] =
    [("粮食产量", "万吨"), ("粮食播种面积", "万亩"), ("农村自来水普及率", "%"), ("资产盘活率", "%")];
const MADE: [(&str, &str, &str); 7] = [
    ("新增", "停车位", "个"),
    ("建设", "高标准农田", "万亩"),
    ("改造", "雨污管网", "公里"),
    ("新建", "标准厂房", "万平方米"),
    ("引进", "制造业项目", "个"),
    ("新增", "规上工业企业", "家"),
    ("培育", "专精特新企业", "家"),
];
const PAIRS: [(&str, &str); 3] = [("进口", "出口"), ("财政收入", "税收收入"), ("固定资产投资", "工业投资")];
const BEFORE: [(&str, &str); 5] = [("", "="), ("不少于", "≥"), ("约", "≈"), ("超过", ">"), ("不超过", "≤")];
const AFTER: [(&str, &str); 4] = [("", "="), ("以上", "≥"), ("左右", "≈"), ("以内", "≤")];
const MODALS: [&str; 3] = ["", "确保", "力争"];
const THEMES: [&str; 4] = ["做强产业", "扩大投资", "改善民生", "振兴乡村"];

/// A number as it is written, with one decimal place at most.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (2u32..2000).prop_map(|n| n.to_string()),
        (11u32..999).prop_map(|n| format!("{}", f64::from(n) / 10.0))
    ]
}

fn whole() -> impl Strategy<Value = u32> {
    2u32..500
}

/// The value and unit of a line: the multiplier goes to the value.
fn valued(number: &str, unit: &str) -> String {
    match unit.strip_prefix('万') {
        Some(unit) => format!("{number}万 {unit}"),
        None => format!("{number} {unit}"),
    }
}

fn statement() -> impl Strategy<Value = Statement> {
    let after = || select(&AFTER[..]);
    let growth = (select(&GROWING[..]), number(), after()).prop_map(|(name, n, (word, sign))| {
        Statement::new(format!("{name}增长{n}%{word}"), [format!("{name} {sign} {n} % growth")])
    });
    let decline = (select(&FALLING[..]), number(), after()).prop_map(|(name, n, (word, sign))| {
        Statement::new(format!("{name}下降{n}%{word}"), [format!("{name} {sign} {n} % decline")])
    });
    let level = (select(&STANDING[..]), number(), after()).prop_map(|((name, unit), n, (word, sign))| {
        let right = format!("{name} {sign} {} level", valued(&n, unit));
        Statement::new(format!("{name}达到{n}{unit}{word}"), [right])
    });
    let output = (select(&MADE[..]), whole(), select(&BEFORE[..])).prop_map(
        |((verb, name, unit), n, (word, sign))| {
            let right = format!("{name} {sign} {} output", valued(&n.to_string(), unit));
            Statement::new(format!("{verb}{name}{word}{n}{unit}"), [right])
        },
    );
    let counted = (select(&MADE[..]), whole()).prop_map(|((verb, name, unit), n)| {
        let right = format!(
            "{name} ∈ {}–{} output",
            valued(&n.to_string(), unit).split(' ').next().unwrap_or(""),
            valued(&(n + 3).to_string(), unit)
        );
        let first = if unit.starts_with('万') { format!("{n}万") } else { n.to_string() };
        Statement::new(format!("{verb}{name}{first}—{}{unit}", n + 3), [right])
    });
    let each = (select(&PAIRS[..]), number(), number()).prop_map(|((a, b), m, n)| {
        let right = [format!("{a} = {m} % growth"), format!("{b} = {n} % growth")];
        Statement::new(format!("{a}、{b}分别增长{m}%、{n}%"), right)
    });
    let change = (whole(), whole()).prop_map(|(from, more)| {
        let to = from + more;
        let right = format!("高新技术企业 = {to} 家 level from {from}");
        Statement::new(format!("高新技术企业由{from}家增加到{to}家"), [right])
    });
    let part = (whole(), whole(), number(), number()).prop_map(|(n, more, whole_growth, growth)| {
        let mut part = match n % 2 == 0 {
            true => Statement::new(
                format!("粮食产量达到{}万吨以上，其中小麦{n}万吨", n + more),
                [format!("粮食产量 ≥ {}万 吨 level", n + more), format!("└ 小麦产量 = {n}万 吨 level")],
            ),
            false => Statement::new(
                format!("固定资产投资增长{whole_growth}%，其中工业投资增长{growth}%"),
                [
                    format!("固定资产投资 = {whole_growth} % growth"),
                    format!("└ 工业投资 = {growth} % growth"),
                ],
            ),
        };
        part.last = true;
        part
    });
    prop_oneof![growth, decline, level, output, counted, each, change, part]
}

/// A sentence with its modal and the statements up to the first that must be the last.
fn sentence() -> impl Strategy<Value = (&'static str, Vec<Statement>)> {
    (select(&MODALS[..]), prop::collection::vec(statement(), 1..4)).prop_map(|(modal, mut statements)| {
        let end = statements.iter().position(|s| s.last).map_or(statements.len(), |i| i + 1);
        statements.truncate(end);
        (modal, statements)
    })
}

/// A text and the lines of its records.
#[derive(Clone, Debug)]
struct Report {
    text: String,
    right: Vec<String>,
}

fn report() -> impl Strategy<Value = Report> {
    let part = || prop::collection::vec((select(&THEMES[..]), prop::collection::vec(sentence(), 1..4)), 1..4);
    (part(), part()).prop_map(|(review, plan)| {
        let mut report =
            Report { text: "澜川县人民政府工作报告\n".to_string(), right: Vec::new() };
        for (heading, status, paragraphs) in
            [("一、2025年工作回顾\n", "成果", review), ("二、2026年工作安排\n", "目标", plan)]
        {
            report.text.push_str(heading);
            for (i, (theme, sentences)) in paragraphs.into_iter().enumerate() {
                report.text.push_str(&format!("（{}）{theme}。", ["一", "二", "三"][i]));
                for (modal, statements) in sentences {
                    // What is done needs no modal.
                    let modal = if status == "目标" { modal } else { "" };
                    let texts: Vec<&str> = statements.iter().map(|s| s.text.as_str()).collect();
                    report.text.push_str(&format!("{modal}{}。", texts.join("，")));
                    let modal = if modal.is_empty() { String::new() } else { format!(" [{modal}]") };
                    report.right.extend(statements.iter().flat_map(|s| &s.right).map(|right| {
                        match right.strip_prefix("└ ") {
                            Some(part) => format!("└ {status} {part}{modal}"),
                            None => format!("{status} {right}{modal}"),
                        }
                    }));
                }
                report.text.push('\n');
            }
        }
        report
    })
}

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn lines(text: &str) -> Vec<String> {
    let found = check::extraction(text);
    found.records.iter().map(|record| line(&found, record, |_| false)).collect()
}

#[test]
fn a_report_is_read_as_it_was_meant() {
    let read = |report: Report| {
        prop_assert_eq!(lines(&report.text), report.right, "{}", report.text);
        Ok(())
    };
    runner(500).run(&report(), read).unwrap_or_else(|e| panic!("{e}"));
}

#[test]
fn a_damaged_report_is_read_as_it_was_meant() {
    let read = |(report, seed, damage): (Report, u64, usize)| {
        let mut dice = Dice(seed);
        let mut text = Damaged::clean(&report.text);
        for (_, (_, damage)) in DAMAGES.iter().enumerate().filter(|(i, _)| damage >> i & 1 == 1) {
            text = damage(text, &mut dice);
        }
        prop_assert_eq!(lines(&text.text), report.right, "{}", text.text);
        Ok(())
    };
    let damaged = (report(), any::<u64>(), 1usize..1 << DAMAGES.len());
    runner(300).run(&damaged, read).unwrap_or_else(|e| panic!("{e}"));
}

#[test]
fn a_number_is_read_as_it_was_written() {
    use check::numeral::{chinese, grouped, reads, wide};
    // As many small numbers as large ones, up to what a double holds exactly.
    let numbers = (any::<u64>(), 11u32..64).prop_map(|(n, shift)| (n >> shift).max(1));
    let read = |n: u64| {
        reads(&n.to_string(), n);
        reads(&grouped(n), n);
        reads(&wide(n), n);
        reads(&chinese(n), n);
        Ok(())
    };
    runner(2000).run(&numbers, read).unwrap_or_else(|e| panic!("{e}"));
}
