//! A number written in every way we know, which must be read as that number, and then any text, whose numbers keep
//! their laws.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

use check::numeral::{chinese, grouped, numbers, reads, wide};

/// What a double holds exactly, which is what leaves the engine as an integer.
const LARGEST: u64 = 1 << 53;

libfuzzer_sys::fuzz_target!(|input: (u64, &str)| {
    let (n, text) = input;
    // As often small as large.
    let n = (n >> (n % 64)) % LARGEST;
    if n > 0 {
        reads(&n.to_string(), n);
        reads(&grouped(n), n);
        reads(&wide(n), n);
        reads(&chinese(n), n);
    }
    numbers(text);
});
