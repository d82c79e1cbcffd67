//! Runs `tests/specs/*.md`: prose with fenced examples, one file for one phenomenon.
//!
//! ````text
//! ```example
//! 粮食产量达到300万吨以上，其中小麦120万吨。
//! .
//! 目标 粮食产量 ≥ 300万 吨 level
//! └ 目标 小麦产量 = 120万 吨 level
//! ```
//! ````
//!
//! The lines are those of [`crate::lines`]; `none` stands for no record at all. Words after `example`:
//!
//! | word | means |
//! | --- | --- |
//! | `review`, `plan`, `expected`, `outlook` | the input stands in that part of a report |
//! | `numbers` | the expected lines are the numbers of the text, `quote role`, and not the records |
//! | `tasks` | the expected lines are the tasks of the plan part: `任务 words`, with `«theme»` in front, and after it the
//!   indicators of its targets and its deadline where they are said |
//! | `pending` | right, but not reached yet: it has to fail, so that the mark goes when the engine gets there |

use crate::lines::{OPTIONAL, line};
use mubiao::extraction::Extraction;
use mubiao::tasks::{Task, TaskKind};
use std::fmt::Write;
use std::path::Path;

/// What stands before the input of an example that says in which part it is.
const PARTS: [(&str, &str); 4] = [
    ("review", "一、2025年工作回顾\n"),
    ("plan", "二、2026年重点工作\n"),
    ("expected", "二、2026年重点工作\n今年的主要预期目标是："),
    ("outlook", "二、“十五五”时期主要目标\n"),
];

struct Example {
    /// File and line of the fence.
    place: String,
    words: Vec<String>,
    input: String,
    expected: Vec<String>,
}

impl Example {
    fn is(&self, word: &str) -> bool {
        self.words.iter().any(|w| w == word)
    }

    /// What the engine says, in lines, of the input and nothing before it.
    fn actual(&self) -> Vec<String> {
        let part = PARTS.iter().find(|(word, _)| self.is(word)).map_or("", |(_, before)| before);
        let found = mubiao::extract(&format!("{part}{}", self.input));
        if self.is("tasks") {
            return tasks(&format!("{part}{}", self.input), &found, part.len());
        }
        let lines =
            if self.is("numbers") { numbers(&found, part.len()) } else { self.records(&found, part.len()) };
        if lines.is_empty() { vec!["none".to_string()] } else { lines }
    }

    fn records(&self, found: &Extraction, from: usize) -> Vec<String> {
        let inside = found.records.iter().filter(|r| r.span.start as usize >= from);
        // A line shows what the expected line beside it asks for.
        let asks = |i: usize, field: &str| {
            let expected = self.expected.get(i).map_or("", String::as_str);
            OPTIONAL.contains(&field) && expected.contains(&format!(" {field} "))
        };
        inside.enumerate().map(|(i, r)| line(found, r, |field| asks(i, field))).collect()
    }
}

fn numbers(found: &Extraction, from: usize) -> Vec<String> {
    let inside = found.numbers.iter().filter(|n| n.span.start as usize >= from);
    let role = |n| serde_json::to_value(n).ok().and_then(|v| v.as_str().map(str::to_string));
    inside.map(|n| format!("{} {}", n.quote, role(n.role).unwrap_or_default())).collect()
}

/// The tasks, one a line: `任务 «扩大投资» 建成公园3个 · 公园 by 6月底前`.
fn tasks(text: &str, found: &Extraction, from: usize) -> Vec<String> {
    let all = mubiao::tasks(text);
    let inside = all.iter().filter(|t| t.span.start as usize >= from);
    let say = |task: &Task| {
        let mut line = (if task.kind == TaskKind::Task { "任务" } else { "说明" }).to_string();
        if let Some(theme) = &task.theme {
            let _ = write!(line, " «{}»", theme.value);
        }
        let _ = write!(line, " {}", task.text);
        let indicators: Vec<&str> =
            task.records.iter().map(|id| found.records[*id as usize].indicator.as_str()).collect();
        if !indicators.is_empty() {
            let _ = write!(line, " · {}", indicators.join(" "));
        }
        if let Some(deadline) = &task.deadline {
            let _ = write!(line, " by {}", deadline.value);
        }
        line
    };
    inside.map(say).collect()
}

/// The examples of one file; a block that is not closed or has no `.` line is an error in the spec.
fn examples(path: &Path) -> Vec<Example> {
    let text = std::fs::read_to_string(path).expect("a spec is readable");
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut lines = text.lines().enumerate();
    let mut out = Vec::new();
    while let Some((at, opening)) = lines.next() {
        let Some(words) = opening.strip_prefix("```example") else { continue };
        let place = format!("tests/specs/{name}:{}", at + 1);
        let block: Vec<&str> = lines.by_ref().map(|(_, l)| l).take_while(|l| *l != "```").collect();
        let dot =
            block.iter().position(|l| *l == ".").unwrap_or_else(|| panic!("{place}: no line with a dot"));
        let words: Vec<String> = words.split_whitespace().map(str::to_string).collect();
        let known = |w: &String| {
            PARTS.iter().any(|p| p.0 == w) || ["numbers", "tasks", "pending"].contains(&w.as_str())
        };
        assert!(words.iter().all(known), "{place}: unknown word among {words:?}");
        let expected: Vec<String> = block[dot + 1..].iter().map(|l| l.trim_end().to_string()).collect();
        assert!(!expected.is_empty(), "{place}: nothing is expected; write `none`");
        out.push(Example { place, words, input: block[..dot].join("\n"), expected });
    }
    out
}

/// Expected and actual side by side, the lines that differ marked.
fn compare(example: &Example, actual: &[String]) -> String {
    let width = |s: &str| s.chars().map(|c| if c as u32 > 0x2e7f { 2 } else { 1 }).sum::<usize>();
    let left = example.expected.iter().map(|l| width(l)).max().unwrap_or(0).max(8);
    let mut out = format!("{}\n  {}\n", example.place, example.input.replace('\n', "\n  "));
    let _ = writeln!(out, "    expected{} | actual", " ".repeat(left - 8));
    for i in 0..example.expected.len().max(actual.len()) {
        let (want, got) = (example.expected.get(i).map_or("", |l| l), actual.get(i).map_or("", |l| l));
        let mark = if want == got { ' ' } else { '≠' };
        let _ = writeln!(out, "  {mark} {want}{} | {got}", " ".repeat(left - width(want)));
    }
    out
}

#[test]
fn the_engine_does_what_the_specs_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("tests/specs").flatten().map(|e| e.path()).collect();
    files.sort();
    let all: Vec<Example> =
        files.iter().filter(|f| f.extension().is_some_and(|e| e == "md")).flat_map(|f| examples(f)).collect();
    assert!(!all.is_empty(), "no example found");
    let (mut failures, mut pending) = (String::new(), 0);
    for example in &all {
        let actual = example.actual();
        match (example.is("pending"), actual == example.expected) {
            (false, true) => {}
            (false, false) => failures.push_str(&compare(example, &actual)),
            (true, false) => {
                pending += 1;
                println!("pending {}", compare(example, &actual));
            }
            (true, true) => {
                let _ = writeln!(failures, "{}: passes now; take `pending` away", example.place);
            }
        }
    }
    println!("{} examples, {pending} pending", all.len());
    assert!(failures.is_empty(), "\n{failures}");
}
