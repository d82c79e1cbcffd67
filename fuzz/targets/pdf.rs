//! A PDF: any bytes as one, or any content of a page with any map of its font, so that the fuzzer need not spell
//! tables of places.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;
#[path = "../../tests/make.rs"]
#[allow(dead_code)]
mod make;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"%PDF-") {
        check::file("报告.pdf", bytes);
    }
    // The page, the map and the dictionary of the font, each after the NUL that ends the one before.
    let mut parts = bytes.split(|&b| b == 0);
    let mut part = || parts.next().unwrap_or_default();
    check::file("报告.pdf", &make::pdf_of(part(), part(), part()));
});
