//! How fast each stage reads, the whole, what bounds it, and texts made to be slow: `make bench`.
//!
//! One iteration reads every report of a folder once: the real ones of `../shared/reports` where they are, else
//! those of `tests/corpus`. A stage is given what the stage before made, so the stages add up to the whole
//! (stage 4 calls stage 3). Sizes are bytes of UTF-8.

use aho_corasick::{AhoCorasick, MatchKind};
use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use mubiao::outline::{Outline, outline};
use mubiao::quantity::quantities;
use mubiao::target::targets;
use mubiao::text::repair;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

/// The `.txt` files of a folder and its folders, sorted by name.
fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            texts(&path, found);
        } else if path.extension().is_some_and(|e| e == "txt") {
            found.push(path);
        }
    }
}

fn reports() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["../shared/reports", "tests/corpus"] {
        let mut paths = Vec::new();
        texts(&here.join(folder), &mut paths);
        if !paths.is_empty() {
            eprintln!("reading {} reports of {folder}", paths.len());
            return paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
        }
    }
    Vec::new()
}

fn stages(criterion: &mut Criterion) {
    let reports = reports();
    let bytes: usize = reports.iter().map(String::len).sum();
    let readings: Vec<_> = reports.iter().map(|report| repair(report)).collect();
    let outlines: Vec<Outline> = readings.iter().map(|reading| outline(&reading.text)).collect();

    let mut group = criterion.benchmark_group("extract");
    group.throughput(Throughput::BytesDecimal(bytes as u64)).sample_size(20);
    group.bench_function("1 text", |b| {
        b.iter(|| reports.iter().for_each(|report| drop(black_box(repair(report)))));
    });
    group.bench_function("2 outline", |b| {
        b.iter(|| readings.iter().for_each(|reading| drop(black_box(outline(&reading.text)))));
    });
    group.bench_function("3 quantity", |b| {
        let mut out = Vec::new();
        b.iter(|| {
            for (reading, outline) in readings.iter().zip(&outlines) {
                for sentence in outline.paragraphs.iter().flat_map(|p| &p.sentences) {
                    quantities(&reading.text, sentence.span, &mut out);
                    black_box(&out);
                }
            }
        });
    });
    group.bench_function("4 target, with 3", |b| {
        b.iter(|| {
            for (reading, outline) in readings.iter().zip(&outlines) {
                drop(black_box(targets(&reading.text, outline)));
            }
        });
    });
    group.bench_function("all", |b| {
        b.iter(|| reports.iter().for_each(|report| drop(black_box(mubiao::extract(report)))));
    });
    group.bench_function("limit, decode and sum", |b| {
        let sum = |report: &String| report.chars().map(|c| c as u64).sum::<u64>();
        b.iter(|| reports.iter().map(sum).map(black_box).sum::<u64>());
    });
    let words = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(lexicon());
    if let Ok(words) = words {
        group.bench_function("limit, our words by Aho-Corasick", |b| {
            b.iter(|| reports.iter().map(|report| black_box(words.find_iter(report).count())).sum::<usize>());
        });
    }
    group.finish();
}

/// The words of all tables of the engine: their first columns.
fn lexicon() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
    let tables = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut tables: Vec<PathBuf> =
        tables.filter(|path| path.extension().is_some_and(|e| e == "tsv")).collect();
    tables.sort();
    let texts = tables.iter().filter_map(|path| fs::read_to_string(path).ok());
    let words = |text: String| -> Vec<String> {
        let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        rows.filter_map(|row| row.split('\t').next()).filter(|w| !w.is_empty()).map(str::to_string).collect()
    };
    texts.flat_map(words).collect()
}

/// How long a hostile text is, in bytes.
const HOSTILE: usize = 10_000_000;

/// Texts on which a construction that is not linear shows.
fn hostile() -> Vec<(&'static str, String)> {
    let fill = |unit: &str| unit.repeat(HOSTILE / unit.len());
    let sentence = "新建公园3个，改造管网12公里，其中主管网5公里、支管网7公里，";
    vec![
        ("digits", fill("9")),
        ("其中", fill("其中")),
        ("、", fill("、")),
        ("brackets", fill("（")),
        ("one sentence", fill(sentence)),
        (
            "a sentence that states",
            format!("二、2026年工作安排\n{}", fill("今年新增公园3个，重点镇实现管网全覆盖，")),
        ),
        ("one line", fill(&format!("{sentence}建成投用。"))),
        ("第一", fill("第一")),
        ("glosses", fill("規(guī)")),
        ("?-runs", fill("统筹?肪潮Ｕ稀?")),
        ("各, 分别", fill("各分别")),
    ]
}

fn linear(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hostile");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for (name, text) in hostile() {
        group.throughput(Throughput::BytesDecimal(text.len() as u64));
        group.bench_function(name, |b| b.iter(|| drop(black_box(mubiao::extract(&text)))));
    }
    group.finish();
}

criterion_group!(benches, stages, linear);
criterion_main!(benches);
