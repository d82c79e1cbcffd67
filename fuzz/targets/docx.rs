//! A Word file: any bytes as one, or any parts packed as one, so that the fuzzer need not spell checksums.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;
#[path = "../../tests/make.rs"]
#[allow(dead_code)]
mod make;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        check::file("报告.docx", bytes);
    }
    // document.xml, numbering.xml, styles.xml and footnotes.xml, each after the NUL that ends the one before.
    let parts: Vec<&[u8]> = bytes.split(|&b| b == 0).collect();
    check::file("报告.docx", &make::docx_of(&parts));
});
