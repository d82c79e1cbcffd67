//! The binary, end to end.

use crate::make::{docx, paragraphs};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const REPORT: &str =
    "青渚区人民政府工作报告😀\n今年主要预期目标是：地区生产总值增长6.5%左右；新增就业1.3万人。\n";

/// A new empty folder for one test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{test}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap_or(folder)).expect("a folder can be made");
    std::fs::write(&path, bytes).expect("a file can be written");
    path.display().to_string()
}

fn mubiao(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mubiao"));
    command.args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(args: &[&str]) -> Output {
    mubiao(args).output().expect("mubiao runs")
}

/// Runs with some bytes on standard input.
fn pipe(args: &[&str], input: &[u8]) -> Output {
    let mut child = mubiao(args).stdin(Stdio::piped()).spawn().expect("mubiao runs");
    // One that refuses its arguments is gone before it reads, and the pipe with it.
    let _ = child.stdin.take().expect("it has an input").write_all(input);
    child.wait_with_output().expect("mubiao ends")
}

#[track_caller]
fn out(output: Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(said, "");
    String::from_utf8(output.stdout).expect("it writes UTF-8")
}

#[track_caller]
fn json(output: Output) -> Value {
    serde_json::from_str(&out(output)).expect("it writes JSON")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn one_report_gives_one_object_from_a_file_and_from_standard_input() {
    let folder = folder("one");
    let report = file(&folder, "report.txt", REPORT);
    let args = ["extract", "--format", "json", "--status", "all"];
    let from_file = out(run(&[&args[..], &[report.as_str()]].concat()));
    let found: Value = serde_json::from_str(&from_file).expect("it writes JSON");
    assert!(found["records"].is_array() && found["numbers"].is_array(), "{found}");
    assert_eq!(from_file, out(pipe(&args, REPORT.as_bytes())));
    assert_eq!(from_file, out(pipe(&[&args[..], &["-"]].concat(), REPORT.as_bytes())));
    assert!(from_file.ends_with("}\n"));
}

#[test]
fn many_reports_come_in_the_order_given_and_a_folder_sorted() {
    let folder = folder("many");
    let last = file(&folder, "z.txt", REPORT);
    let inner = [
        file(&folder, "f/10.txt", REPORT),
        file(&folder, "f/2.TXT", REPORT),
        file(&folder, "f/a/b.txt", REPORT),
        file(&folder, "f/b.txt", REPORT),
    ];
    file(&folder, "f/c.md", "no report");
    let named = folder.join("f").display().to_string();
    let list = json(run(&["extract", &last, &named, &last]));
    let files: Vec<&str> = list.as_array().into_iter().flatten().filter_map(|f| f["file"].as_str()).collect();
    let last = std::slice::from_ref(&last);
    assert_eq!(files, [last, &inner[..], last].concat());
    // A folder is many reports whatever is in it.
    let a = folder.join("f/a").display().to_string();
    assert_eq!(json(run(&["extract", &a])).as_array().map(Vec::len), Some(1));
}

#[test]
fn an_unreadable_file_is_named_and_the_others_are_read() {
    let folder = folder("faults");
    let good = file(&folder, "good.txt", REPORT);
    let picture = file(&folder, "picture.txt", [0x89, b'P', b'N', b'G', 0, 0xFF, 0xFE]);
    let absent = folder.join("absent.txt").display().to_string();
    let empty = folder.join("empty").display().to_string();
    std::fs::create_dir(&empty).expect("a folder can be made");
    let output = run(&["extract", &absent, &good, &picture, &empty, &good]);
    assert_eq!(output.status.code(), Some(1));
    let list: Value = serde_json::from_slice(&output.stdout).expect("it still writes JSON");
    assert_eq!(list.as_array().map(Vec::len), Some(2));
    let said = said(&output);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    for (line, file) in lines.iter().zip([&absent, &picture, &empty]) {
        assert!(line.starts_with(&format!("mubiao: {file}: can't be read (")), "{line}");
        assert!(line.contains("); "), "what to do: {line}");
        assert!(!line.contains("os error"), "{line}");
    }
}

#[test]
fn gb18030_is_read_with_a_remark() {
    let folder = folder("gb");
    let (bytes, _, _) = encoding_rs::GB18030.encode(REPORT);
    let gb = file(&folder, "gb.txt", &bytes);
    let utf8 = file(&folder, "utf8.txt", REPORT);
    let output = run(&["extract", "--status", "all", &gb]);
    assert!(output.status.success());
    assert!(said(&output).contains("GB18030, because it is not UTF-8"), "{}", said(&output));
    assert_eq!(output.stdout, run(&["extract", "--status", "all", &utf8]).stdout);
}

#[test]
fn files_of_every_kind_give_the_records_of_their_text() {
    let folder = folder("kinds");
    let lines: Vec<&str> = REPORT.lines().collect();
    let text = file(&folder, "a.txt", REPORT);
    let (big5, _, _) =
        encoding_rs::BIG5.encode("青渚區人民政府工作報告\n今年主要預期目標是：新增就業1.3萬人。\n");
    let kinds = [
        file(&folder, "all/a.docx", docx(&paragraphs(&lines))),
        file(&folder, "all/a.html", format!("<!doctype html><p>{}", lines.join("<p>"))),
    ];
    let args = ["extract", "--format", "json", "--status", "all"];
    let plain = out(run(&[&args[..], &[text.as_str()]].concat()));
    for kind in &kinds {
        assert_eq!(out(run(&[&args[..], &[kind.as_str()]].concat())), plain, "{kind}");
        assert_eq!(out(run(&["text", kind])), REPORT);
    }
    let whole = folder.join("all").display().to_string();
    let list = json(run(&["extract", &whole]));
    assert_eq!(list.as_array().map(Vec::len), Some(2), "a folder holds both");
    // Only that encoding is asked for makes it sure.
    let big5 = file(&folder, "b.txt", &big5);
    assert!(out(run(&["text", "--encoding", "big5", &big5])).starts_with("青渚區人民政府工作報告\n"));
    let wrong = run(&["extract", "--encoding", "latin", &big5]);
    assert_eq!(wrong.status.code(), Some(2));
    let choices = "the encoding 'latin' is not known; it can be UTF-8, GB18030, Big5, UTF-16LE or UTF-16BE";
    assert!(said(&wrong).contains(choices), "{}", said(&wrong));
}

#[test]
fn what_is_no_report_gets_a_message_that_names_it_and_the_next_file_is_read() {
    let folder = folder("refused");
    let good = file(&folder, "good.txt", REPORT);
    let refused: Vec<(String, String)> = crate::files::unreadable()
        .into_iter()
        .map(|(name, bytes, problem)| {
            let path = file(&folder, name, bytes);
            let message = format!("mubiao: {}", problem.of(&path));
            (path, message)
        })
        .collect();
    let files: Vec<&str> = refused.iter().map(|(path, _)| path.as_str()).chain([good.as_str()]).collect();
    let output = run(&[&["extract", "--format", "json"][..], &files].concat());
    assert_eq!(output.status.code(), Some(1));
    let list: Value = serde_json::from_slice(&output.stdout).expect("it still writes JSON");
    assert_eq!(list.as_array().map(Vec::len), Some(1), "the good one is read");
    let said = said(&output);
    let messages: Vec<&str> = refused.iter().map(|(_, message)| message.as_str()).collect();
    assert_eq!(said.lines().collect::<Vec<_>>(), messages);
    std::fs::remove_dir_all(&folder).expect("200 MB can be removed");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = folder("pipe");
    let report = file(&folder, "report.txt", REPORT.repeat(2000));
    let mut child = mubiao(&["numbers", &report, &report]).spawn().expect("mubiao runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("mubiao ends");
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(said(&output), "");
}

#[test]
fn an_output_file_is_replaced_only_by_a_whole_one() {
    let folder = folder("output");
    let report = file(&folder, "report.txt", REPORT);
    let to = file(&folder, "to/out.json", "what was there before");
    // Nothing could be read: nothing is written.
    let absent = folder.join("absent.txt").display().to_string();
    assert!(!run(&["extract", &absent, "-o", &to]).status.success());
    assert_eq!(std::fs::read_to_string(&to).ok().as_deref(), Some("what was there before"));
    assert_eq!(out(run(&["extract", &report, "-o", &to])), "");
    assert_eq!(std::fs::read_to_string(&to).ok(), Some(out(run(&["extract", &report]))));
    let left = std::fs::read_dir(folder.join("to")).expect("the folder is there").count();
    assert_eq!(left, 1, "no temporary file is left");
    let nowhere = folder.join("nowhere/out.json").display().to_string();
    let output = run(&["extract", &report, "-o", &nowhere]);
    assert!(!output.status.success());
    assert!(said(&output).contains("nowhere/out.json: can't be written (No such file"), "{}", said(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let output = pipe(&["extract", "-o", "/dev/full"], REPORT.as_bytes());
    assert!(!output.status.success());
    assert!(said(&output).contains("/dev/full: can't be written (No space left"), "{}", said(&output));
}

/// What is in a file and how many files stand beside it.
#[cfg(target_os = "linux")]
fn left(path: &str) -> (String, usize) {
    let beside =
        std::fs::read_dir(Path::new(path).parent().expect("it is in a folder")).expect("it is there");
    (std::fs::read_to_string(path).unwrap_or_default(), beside.count())
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_leaves_what_was_there_before() {
    let folder = folder("full");
    let report = file(&folder, "report.txt", REPORT.repeat(200));
    let to = file(&folder, "to/out.json", "what was there before");
    // No file may grow over 16 blocks of 512 bytes: the write fails as it does on a full disk.
    let script = "trap '' XFSZ; ulimit -f 16; exec \"$0\" extract \"$1\" -o \"$2\"";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_mubiao"), &report, &to])
        .output()
        .expect("a shell runs");
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.contains("can't be written (File too large"), "{said}");
    assert!(said.contains("what was there before is unchanged"), "{said}");
    assert_eq!(left(&to), ("what was there before".to_string(), 1), "no temporary file is left");
}

#[cfg(target_os = "linux")]
#[test]
fn an_interrupt_leaves_what_was_there_before() {
    for (signal, name) in [("-INT", "interrupt"), ("-TERM", "terminate")] {
        let folder = folder(name);
        let to = file(&folder, "out.csv", "what was there before");
        let args = ["extract", "--format", "csv", "-o", to.as_str(), "-"];
        let mut child = mubiao(&args).stdin(Stdio::piped()).spawn().expect("mubiao runs");
        // More than a pipe holds, so that it is at work when this returns; the input stays open.
        let mut input = child.stdin.take().expect("it has an input");
        input.write_all(REPORT.repeat(4000).as_bytes()).expect("it reads its input");
        assert_eq!(left(&to).1, 2, "it writes beside the old file");
        let sent = Command::new("kill").args([signal, &child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
        let output = child.wait_with_output().expect("mubiao ends");
        assert_eq!(output.status.code(), Some(130), "{}", said(&output));
        assert_eq!(left(&to), ("what was there before".to_string(), 1), "no temporary file is left");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_vanishes_or_fails_while_reading_is_named() {
    let folder = folder("vanish");
    let vanishing = file(&folder, "reports/a.txt", REPORT);
    let staying = file(&folder, "reports/b.txt", REPORT);
    // It is there when the folder is read; a process can't read its own memory at address 0.
    std::os::unix::fs::symlink("/proc/self/mem", folder.join("reports/c.txt")).expect("a link can be made");
    std::os::unix::fs::symlink("nowhere", folder.join("reports/d.txt")).expect("a link can be made");
    let reports = folder.join("reports").display().to_string();
    let mut command = mubiao(&["extract", "--format", "jsonl", "-", &reports]);
    // On one thread standard input is read to its end before the folder's files are.
    command.env("RAYON_NUM_THREADS", "1").stdin(Stdio::piped());
    let mut child = command.spawn().expect("mubiao runs");
    let mut input = child.stdin.take().expect("it has an input");
    input.write_all(REPORT.repeat(4000).as_bytes()).expect("it reads its input");
    std::fs::remove_file(&vanishing).expect("it can be removed");
    drop(input);
    let output = child.wait_with_output().expect("mubiao ends");
    assert_eq!(output.status.code(), Some(1));
    let faults = said(&output);
    assert!(faults.contains("a.txt: can't be read (No such file or directory); check the name"), "{faults}");
    assert!(faults.contains("c.txt: can't be read (Input/output error); check the file"), "{faults}");
    assert!(faults.contains("d.txt: can't be read (No such file or directory); "), "{faults}");
    assert_eq!(faults.lines().count(), 3, "{faults}");
    assert!(String::from_utf8_lossy(&output.stdout).contains(&staying), "the other is read");
}

#[test]
fn a_reader_that_leaves_after_the_first_line_is_no_error() {
    use std::io::{BufRead, BufReader};
    let folder = folder("head");
    let report = file(&folder, "report.txt", REPORT.repeat(2000));
    for args in
        [&["numbers", &report][..], &["extract", "--format", "jsonl", "--status", "all", &report, &report]]
    {
        let mut child = mubiao(args).spawn().expect("mubiao runs");
        let mut lines = BufReader::new(child.stdout.take().expect("it has an output")).lines();
        assert!(lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())));
        drop(lines);
        let output = child.wait_with_output().expect("mubiao ends");
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(said(&output), "");
    }
}

#[test]
fn the_same_files_give_the_same_bytes_with_any_number_of_threads() {
    let folder = folder("threads");
    for i in 0..100 {
        file(&folder, &format!("{i}.txt"), format!("{REPORT}今年新增企业{i}家。").repeat(i % 7 + 1));
    }
    let folder = folder.display().to_string();
    for form in ["json", "jsonl", "csv", "markdown"] {
        let args = ["extract", "--status", "all", "--format", form, &folder];
        let all = [1, 2, 7].map(|threads| {
            let mut command = mubiao(&args);
            out(command.env("RAYON_NUM_THREADS", threads.to_string()).output().expect("mubiao runs"))
        });
        assert!(all[0] == all[1] && all[1] == all[2], "{form}");
    }
}

#[test]
fn every_command_shows_how_to_use_it() {
    for args in [
        &["--help"][..],
        &["text", "--help"],
        &["extract", "--help"],
        &["numbers", "--help"],
        &["outline", "--help"],
    ] {
        let help = out(run(args));
        assert!(help.contains("Examples:\n  mubiao "), "{args:?}: {help}");
    }
    let output = run(&["extract", "--format", "xml"]);
    assert!(!output.status.success());
    assert!(said(&output).contains("possible values: json, jsonl, csv, tsv, markdown"), "{}", said(&output));
    let output = run(&["numbers", "--lang", "fr"]);
    assert!(
        said(&output).contains("the language 'fr' is not known; it can be zh or en"),
        "{}",
        said(&output)
    );
}

#[test]
fn spans_count_code_points_and_slice_to_their_quotes() {
    let text =
        "青渚区𠮷😀e\u{301}工作报告\r\n今年主要预期目标是：地区生产总值增长6.5%左右；😀新增就业1.3万人。";
    let found = json(pipe(&["extract", "--status", "all"], text.as_bytes()));
    let chars: Vec<char> = text.chars().collect();
    let slice = |span: &Value| {
        let at = |i: usize| span[i].as_u64().expect("a place is a number") as usize;
        chars[at(0)..at(1)].iter().collect::<String>()
    };
    let mut quotes = Vec::new();
    for list in ["numbers", "records"] {
        for item in found[list].as_array().expect("a list") {
            assert_eq!(item["quote"], slice(&item["span"]));
            quotes.push(slice(if list == "records" { &item["number_span"] } else { &item["span"] }));
        }
    }
    assert_eq!(quotes, ["6.5", "1.3万", "6.5", "1.3万"]);
}

#[test]
fn csv_opens_in_a_spreadsheet_and_can_not_smuggle_a_formula() {
    let folder = folder("csv");
    file(&folder, "=1+1.txt", REPORT);
    file(&folder, "b.txt", REPORT);
    let args = ["extract", "--format", "csv", "=1+1.txt", "b.txt"];
    let csv = out(mubiao(&args).current_dir(&folder).output().expect("mubiao runs"));
    assert!(csv.starts_with("\u{feff}编号,文件,地区,年份,状态,"), "{csv}");
    assert!(
        csv.split_inclusive("\r\n").all(|line| line.ends_with("\r\n") && line.matches('\n').count() == 1)
    );
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let files: Vec<&str> = rows.iter().map(|row| row[1]).collect();
    assert_eq!(files, ["'=1+1.txt", "'=1+1.txt", "b.txt", "b.txt"]);
    assert!(
        rows[0].contains(&"地区生产总值") && rows[0].contains(&"6.5") && rows[0].contains(&"左右"),
        "{csv}"
    );
    assert!(rows[1].contains(&"13000") && rows[1].contains(&"人"), "{csv}");
    let english = out(run(&["extract", "--format", "csv", "--lang", "en", &file(&folder, "c.txt", REPORT)]));
    assert!(english.starts_with("\u{feff}id,file,place,year,status,"), "{english}");
    assert!(english.contains(",growth,about,6.5,"), "{english}");
}

#[test]
fn only_the_records_asked_for_are_written_with_the_ids_they_have() {
    let text = "一、2025年工作回顾\n过去一年，新建道路12公里。\n二、2026年工作安排\n今年，新建公园3个。\n";
    let ids = |status| {
        let found = json(pipe(&["extract", "--status", status], text.as_bytes()));
        let records = found["records"].as_array().cloned().unwrap_or_default();
        let ids: Vec<Value> = records.iter().map(|r| r["id"].clone()).collect();
        let named = found["numbers"].as_array().cloned().unwrap_or_default();
        let named = named.iter().flat_map(|n| n["records"].as_array().cloned().unwrap_or_default());
        assert_eq!(ids, named.collect::<Vec<_>>(), "a number names no record that is not there");
        ids
    };
    assert_eq!(ids("all"), [0, 1]);
    assert_eq!(ids("result"), [0]);
    assert_eq!(ids("target"), [1]);
    let lines = out(pipe(&["extract", "--status", "all", "--format", "jsonl"], text.as_bytes()));
    let lines: Vec<Value> = lines.lines().map(|l| serde_json::from_str(l).expect("a line is JSON")).collect();
    let files: Vec<(&Value, &Value)> = lines.iter().map(|l| (&l["file"], &l["low"])).collect();
    assert_eq!(files, [(&Value::from("-"), &Value::from(12)), (&Value::from("-"), &Value::from(3))]);
}

#[test]
fn numbers_stand_at_their_line_and_column() {
    let folder = folder("numbers");
    let report = file(&folder, "report.txt", REPORT);
    assert_eq!(out(run(&["numbers", &report])), "2:19\t目标\t6.5\t#0\n2:30\t目标\t1.3万\t#1\n");
    let many = out(run(&["numbers", "--lang", "en", &report, &report]));
    assert_eq!(many.lines().next(), Some(format!("{report}:2:19\ttarget\t6.5\t#0").as_str()));
    let found = json(run(&["numbers", "--format", "json", &report]));
    assert_eq!(found["numbers"][1]["quote"], "1.3万");
    assert_eq!((&found["numbers"][1]["line"], &found["numbers"][1]["column"]), (&2.into(), &30.into()));
}

#[test]
fn the_outline_counts_what_stands_under_each_heading() {
    let text = "一、2025年工作回顾\n过去一年，新建道路12公里。\n二、2026年工作安排\n（一）做强产业。今年，新建厂房3栋。\n（二）改善民生。今年，新建公园2个、改造厕所5座。\n";
    let outline = json(pipe(&["outline", "--format", "json"], text.as_bytes()));
    let counts: Vec<_> = outline["outline"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|s| (s["level"].as_u64(), s["targets"].as_u64(), s["results"].as_u64()))
        .collect();
    let right = [(1, 0, 1), (1, 3, 0), (2, 1, 0), (2, 2, 0)].map(|(l, t, r)| (Some(l), Some(t), Some(r)));
    assert_eq!(counts, right);
    let tree = out(pipe(&["outline"], text.as_bytes()));
    assert!(tree.contains("\n  (二)改善民生") || tree.contains("\n  （二）改善民生"), "{tree}");
}

#[test]
fn records_can_be_chosen_by_their_indicator() {
    let chosen = pipe(&["extract", "--format", "jsonl", "--indicator", "就业|失业", "-"], REPORT.as_bytes());
    let lines = String::from_utf8(chosen.stdout).expect("the output is UTF-8");
    assert_eq!(lines.lines().count(), 1, "{lines}");
    assert!(lines.contains("新增就业"), "{lines}");
    let refused = run(&["extract", "--indicator", "就业(", "-"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--indicator"));
}

#[test]
fn tasks_come_with_their_targets_and_room_for_the_office() {
    let plan = "二、2026年工作安排\n抓好投资。年内建成公园3个，健全管护机制。\n";
    let at = file(&folder("tasks"), "plan.txt", plan);
    let table = out(run(&["tasks", &at]));
    let rows: Vec<&str> = table.trim_start_matches('\u{feff}').lines().collect();
    assert!(rows[0].ends_with("任务,指标,时限,牵头单位,配合单位,进展,位置"), "{table}");
    assert!(rows[1].contains("抓好投资,任务,年内建成公园3个,公园 3个,年内,,,,"), "{table}");
    assert!(rows[2].contains("健全管护机制,,,,,,"), "{table}");
    let found = json(run(&["tasks", "--format", "json", &at]));
    let span = |i: usize| -> Vec<usize> {
        serde_json::from_value(found["tasks"][0]["span"].clone())
            .map(|s: Vec<usize>| vec![s[i]])
            .unwrap_or_default()
    };
    let words: String = plan.chars().skip(span(0)[0]).take(span(1)[0] - span(0)[0]).collect();
    assert_eq!(found["tasks"][0]["quote"], words.as_str());
    assert!(
        out(run(&["tasks", "--format", "markdown", "--lang", "en", &at])).starts_with("| id | file | part |")
    );
}

#[test]
fn wording_is_coded_by_the_table_given() {
    let folder = folder("wording");
    let codes = |args: &[&str]| -> Vec<Value> {
        let found = json(pipe(&[&["extract"], args].concat(), REPORT.as_bytes()));
        let records = found["records"].as_array().cloned().unwrap_or_default();
        records.iter().map(|r| r["code"].clone()).collect()
    };
    // The table as printed is the one in use, and printed again where it is given.
    let printed = out(run(&["wording"]));
    let standard = file(&folder, "standard.tsv", &printed);
    assert_eq!(codes(&[]), ["soft_point", "point"]);
    assert_eq!(codes(&["--wording", &standard]), codes(&[]));
    let mine = "bound\tcommitment\tcode\nabout\t*\tmine\n";
    let mine_file = file(&folder, "mine.tsv", mine);
    assert_eq!(codes(&["--wording", &mine_file]), [Value::from("mine"), Value::Null]);
    assert_eq!(out(run(&["wording", "--wording", &mine_file])), mine);
    let bad = file(&folder, "bad.tsv", "bound\tcommitment\tcode\nmaybe\t*\tsoft\n");
    for command in ["extract", "wording"] {
        let output = run(&[command, "--wording", &bad]);
        assert!(!output.status.success() && output.stdout.is_empty());
        let line = said(&output);
        assert!(line.starts_with(&format!("mubiao: {bad}: can't be read (line 2: not a bound); ")), "{line}");
    }
}
