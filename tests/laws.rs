//! What holds for every text, however broken: checked on the fictional reports, on every kind of cut through them,
//! and on texts put together at random from pieces of the genre (fixed seeds, so a failure repeats).
//!
//! | law | |
//! | --- | --- |
//! | fidelity | a span lies on character boundaries, and the text there is the quote |
//! | accounting | numbers are in order and disjoint, no digit of the reading is passed over, roles and records agree |
//! | order | ids count up from 0; a part comes after its whole; a section after the one it stands in |
//! | determinism | the same text gives the same bytes |
//! | locality | the records of a report are those of its sections |
//! | breakdown | headings, themes, tasks and the marks between them are the whole of the plan part, each once |
//! | repair | is done once; its map never goes back |

use mubiao::extraction::{Extraction, Form, Role, Status};
use mubiao::{Encoding, Span, extract, text};
use std::path::Path;

const REPORTS: [&str; 6] = [
    "district/report.txt",
    "town/report.txt",
    "town/clean.txt",
    "city/report.txt",
    "city/clean.txt",
    "province/report.txt",
];

fn report(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Every law about one text and what was read from it.
#[track_caller]
fn holds(given: &str) {
    let found = extract(given);
    fidelity(given, &found);
    accounting(given, &found);
    order(&found);
    breakdown(given, &found);
}

/// What may stand between two stretches of the plan part.
const MARKS: &str = "，,、。；;！!？?：:. ";

#[track_caller]
fn breakdown(given: &str, found: &Extraction) {
    let tasks = mubiao::tasks(given);
    let mut end = 0;
    for (i, task) in tasks.iter().enumerate() {
        assert_eq!(task.id as usize, i);
        assert_eq!(task.quote, task.span.of(given), "task {i} quotes something else\n{given}");
        assert!(!task.span.is_empty() && task.span.start >= end, "task {i} overlaps the one before\n{given}");
        end = task.span.end;
    }
    // Every target of the plan part is in one task; a result may be.
    let plan = |r: &&mubiao::extraction::Record| tasks.iter().any(|t| t.records.contains(&r.id));
    let held: Vec<u32> = tasks.iter().flat_map(|t| t.records.iter().copied()).collect();
    assert!(held.windows(2).all(|ids| ids[0] < ids[1]), "a record is in two tasks, or out of order\n{given}");
    assert_eq!(found.records.iter().filter(plan).count(), held.len());
    // On the reading, where nothing is left out between two characters, the parts are the whole.
    let reading = text::repair(given).text;
    let outline = mubiao::outline::outline(&reading);
    let (records, numbers) = mubiao::target::targets(&reading, &outline);
    let tasks = mubiao::tasks::tasks(&reading, &outline, &records, &numbers);
    let mut covered = vec![0u8; reading.len()];
    let mut cover = |span: Span| covered[span.range()].iter_mut().for_each(|n| *n += 1);
    let mut themes: Vec<Span> = tasks.iter().filter_map(|t| t.theme.as_ref()).map(|t| t.span).collect();
    themes.dedup();
    let is_task = |span: Span| tasks.iter().any(|t| t.span.overlaps(span));
    let headings = outline.sections.iter().map(|h| h.span);
    headings.filter(|h| !themes.contains(h) && !is_task(*h)).for_each(&mut cover);
    themes.iter().copied().for_each(&mut cover);
    tasks.iter().for_each(|t| cover(t.span));
    assert!(covered.iter().all(|n| *n <= 1), "something is in the breakdown twice\n{reading}");
    use mubiao::extraction::Part::{Expected, Outlook, Plan};
    for paragraph in outline.paragraphs.iter().filter(|p| matches!(p.part, Outlook | Plan | Expected)) {
        for (i, c) in paragraph.span.of(&reading).char_indices() {
            let at = paragraph.span.start as usize + i;
            let there = covered[at] == 1 || MARKS.contains(c) || c.is_whitespace() || c.is_control();
            assert!(there, "{c:?} at {at} is missing from the breakdown\n{reading}");
        }
        let targets = records.iter().filter(|r| paragraph.span.contains(r.span));
        for r in targets {
            assert!(
                tasks.iter().any(|t| t.records.contains(&r.id)),
                "record {} is in no task\n{reading}",
                r.id
            );
        }
    }
}

#[track_caller]
fn fidelity(given: &str, found: &Extraction) {
    let mut spans = 0;
    found.clone().for_each_span(|span| {
        assert!(given.get(span.range()).is_some(), "{span:?} is off the text\n{given}");
        spans += 1;
    });
    for r in &found.records {
        assert_eq!(r.quote, r.span.of(given), "record {} quotes something else\n{given}", r.id);
        assert!(!r.quote.is_empty(), "record {} is empty\n{given}", r.id);
        let number = r.number_span.unwrap_or(r.span);
        assert!(r.span.contains(number), "record {} does not show its number\n{given}", r.id);
    }
    for n in &found.numbers {
        assert_eq!(n.quote, n.span.of(given), "a number quotes something else\n{given}");
    }
    assert!(spans >= found.records.len() + found.numbers.len() + found.notes.len());
}

#[track_caller]
fn accounting(given: &str, found: &Extraction) {
    for pair in found.numbers.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{:?} and {:?} overlap\n{given}", pair[0], pair[1]);
    }
    let reading = text::repair(given);
    for (at, digit) in reading.text.match_indices(|c: char| c.is_ascii_digit()) {
        let source = reading.map.to_source(Span::new(at, at + digit.len()));
        let i = found.numbers.partition_point(|n| n.span.end <= source.start);
        let has_role = found.numbers.get(i).is_some_and(|n| n.span.contains(source));
        assert!(has_role, "the digit at {source:?} has no role\n{given}");
    }
    for r in &found.records {
        assert_eq!(r.form == Form::Quantified, r.number_span.is_some(), "record {}\n{given}", r.id);
        let Some(span) = r.number_span else { continue };
        let number = found.numbers.iter().find(|n| n.span.overlaps(span));
        let number = number.unwrap_or_else(|| panic!("record {} stands at no number\n{given}", r.id));
        assert_eq!(number.span, span, "record {}\n{given}", r.id);
        let role = if r.status == Status::Target { Role::Target } else { Role::Result };
        assert_eq!(number.role, role, "record {} and its number\n{given}", r.id);
        assert!(number.records.contains(&r.id), "the number of record {} does not list it\n{given}", r.id);
    }
    for n in &found.numbers {
        let stated = matches!(n.role, Role::Target | Role::Result);
        assert_eq!(stated, !n.records.is_empty(), "{n:?}\n{given}");
        for id in &n.records {
            let record = found.records.iter().find(|r| r.id == *id);
            assert_eq!(record.and_then(|r| r.number_span), Some(n.span), "{n:?}\n{given}");
        }
    }
}

#[track_caller]
fn order(found: &Extraction) {
    for (i, r) in found.records.iter().enumerate() {
        assert_eq!(r.id as usize, i);
        assert!(r.parent.is_none_or(|p| p < r.id), "record {i} is a part of a later one");
        let last_year = r.last_year.and_then(|l| found.records.get(l as usize));
        assert_eq!(r.last_year.is_some(), last_year.is_some_and(|l| l.status == Status::Result));
        assert!(r.section.is_none_or(|s| (s as usize) < found.outline.len()));
        if let (Some(low), Some(high)) = (r.low, r.high) {
            assert!(low.to_f64() <= high.to_f64(), "record {i} has its range the wrong way round");
        }
    }
    for (i, s) in found.outline.iter().enumerate() {
        assert!(s.parent.is_none_or(|p| (p as usize) < i), "section {i} stands in a later one");
        assert!(s.extent.contains(s.span), "section {i} does not hold its heading");
        let above = s.parent.and_then(|p| found.outline.get(p as usize));
        assert!(above.is_none_or(|a| a.level < s.level && a.extent.contains(s.extent)), "section {i}");
    }
}

#[test]
fn laws_hold_on_the_reports() {
    for name in REPORTS {
        holds(&report(name));
    }
}

#[test]
fn laws_hold_on_every_kind_of_cut() {
    for name in REPORTS {
        let whole = report(name);
        let cuts: Vec<usize> = whole.char_indices().map(|(i, _)| i).step_by(83).collect();
        for pair in cuts.windows(3).step_by(2) {
            holds(&whole[..pair[1]]);
            holds(&whole[pair[0]..pair[2]]);
        }
    }
}

#[test]
fn a_text_gives_the_same_bytes_each_time() {
    for name in REPORTS {
        let given = report(name);
        let bytes = || serde_json::to_vec(&extract(&given)).expect("an extraction can be written");
        assert_eq!(bytes(), bytes(), "{name}");
    }
}

#[test]
fn a_report_says_what_its_sections_say() {
    for name in ["district/report.txt", "town/clean.txt", "city/clean.txt", "province/report.txt"] {
        let whole = report(name);
        let found = extract(&whole);
        let second_parts = found.outline.iter().filter(|s| s.level == 1).skip(1);
        let mut tried = 0;
        for cut in second_parts.map(|s| s.span.start as usize) {
            let said = |given: &str, shift: usize| -> Vec<_> {
                let row = |r: &mubiao::extraction::Record| {
                    let span = Span::new(r.span.start as usize + shift, r.span.end as usize + shift);
                    (span, r.status, r.indicator.clone(), r.low, r.high, r.unit, r.statement.clone())
                };
                extract(given).records.iter().map(row).collect()
            };
            let mut parts = said(&whole[..cut], 0);
            parts.extend(said(&whole[cut..], cut));
            assert_eq!(said(&whole, 0), parts, "{name}, cut at byte {cut}");
            tried += 1;
        }
        assert!(tried > 0, "{name} has parts");
    }
}

#[test]
fn spans_mean_the_same_in_every_unit() {
    for given in REPORTS.map(report).into_iter().chain(["😀".to_string() + &report("town/report.txt")]) {
        let found = extract(&given);
        let (mut points, mut utf16) = (found.clone(), found.clone());
        points.recode(&given, Encoding::CodePoint);
        utf16.recode(&given, Encoding::Utf16);
        let chars: Vec<char> = given.chars().collect();
        let units: Vec<u16> = given.encode_utf16().collect();
        for ((r, p), u) in found.records.iter().zip(&points.records).zip(&utf16.records) {
            assert_eq!(chars[p.span.range()].iter().collect::<String>(), r.quote);
            assert_eq!(String::from_utf16_lossy(&units[u.span.range()]), r.quote);
        }
        for ((n, p), u) in found.numbers.iter().zip(&points.numbers).zip(&utf16.numbers) {
            assert_eq!(chars[p.span.range()].iter().collect::<String>(), n.quote);
            assert_eq!(String::from_utf16_lossy(&units[u.span.range()]), n.quote);
        }
    }
}

#[test]
fn repair_is_done_once_and_its_map_never_goes_back() {
    for given in REPORTS.map(report).into_iter().chain((0..200).map(random_text)) {
        let reading = text::repair(&given);
        assert_eq!(text::repair(&reading.text).text, reading.text, "repaired twice\n{given}");
        let mut last = Span::default();
        for (at, c) in reading.text.char_indices() {
            let source = reading.map.to_source(Span::new(at, at + c.len_utf8()));
            assert!(given.get(source.range()).is_some(), "{at} comes from no place\n{given}");
            assert!(last.start <= source.start && last.end <= source.end, "{at} goes back\n{given}");
            last = source;
        }
    }
}

#[test]
fn laws_hold_on_texts_put_together_at_random() {
    for seed in 0..3000 {
        holds(&random_text(seed));
    }
}

/// Pieces of the genre and of what breaks readers: unclosed quotes and brackets, numbers at the edges of ranges,
/// debris of other systems, characters outside the basic plane.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "地区生产总值", "规上工业增加值", "城镇、农村居民人均可支配收入", "高标准农田", "项目", "道路", "企业", "一产、二产、三产",
    "增长", "下降", "达到", "新增", "建成", "完成", "提高到", "由", "从", "降至", "控制在", "占", "的比重", "每千人", "翻一番", "翻两番",
    "各", "均", "分别", "其中", "分别其中各均", "力争", "确保", "争取", "不少于", "不超过", "超", "突破", "约", "以上", "以内", "左右", "余",
    "6.5", "%", "５％", "3.2‰", "4-5", "4.5%—5%", "十", "百分之三", "三分之一", "1/0", "1/4", "两位数", "千亿级", "百", "万", "亿", "万亿",
    "99999999999999999999999999", "0.000000000000000000001", "1.2.3", "1,234,567", "2026年", "3月底前", "“十五五”", "“532”", "PM2.5", "5G",
    "个", "家", "亩", "元", "个百分点", "套（间）", "微克/立方米", "Ⅲ类", "第3位", "XX%",
    "，", "。", "；", "、", "\n", "\n二、2026年重点工作\n", "（一）", "“", "（", "規(guī)上工業(yè)", "😀𠮷", "\u{200b}\u{ad}\u{a0}",
];

fn random_text(seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        // xorshift64: good enough to choose pieces.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % below
    };
    let length = 1 + next(60);
    (0..length).map(|_| PIECES[next(PIECES.len())]).collect()
}
