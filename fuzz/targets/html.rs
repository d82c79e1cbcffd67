//! A page: any bytes as a file, in whatever encoding that is, and as what the clipboard holds; then as a plain file.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    check::file("报告.html", bytes);
    check::page(&String::from_utf8_lossy(bytes));
    check::file("报告.txt", bytes);
});
