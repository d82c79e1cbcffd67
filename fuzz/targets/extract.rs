//! Any bytes as a text, through the whole engine.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    check::extraction(&String::from_utf8_lossy(bytes));
});
