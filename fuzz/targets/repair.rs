//! Any bytes as a damaged text, through stage 1.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    check::repair(&String::from_utf8_lossy(bytes));
});
