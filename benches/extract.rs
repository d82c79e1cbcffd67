//! How fast each stage reads, and the whole: `make bench`.
//!
//! One iteration reads every report of a folder once: the real ones of `../shared/reports` where they are, else
//! those of `tests/corpus`. A stage is given what the stage before made, so the stages add up to the whole
//! (stage 4 calls stage 3). Sizes are bytes of UTF-8.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
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
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
