//! Files: what the command line reads of them, and what it says of those it can't read. The files of `tests/files` are
//! read by the page's tests too.

use crate::check;
use crate::make::{self, GBK, Sheet, docx, paragraphs, pdf, whole_docx, zip};
use mubiao::files::{Charset, FileText, Note, Problem, html_text, read};

fn fixture(name: &str) -> String {
    make::fixture(name)
}

#[track_caller]
fn found(name: &str, bytes: &[u8]) -> FileText {
    read(bytes, name, None).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
}

#[test]
fn a_word_file_gives_its_paragraphs_numbers_tables_insertions_and_notes() {
    let found = found("报告.docx", &whole_docx());
    assert_eq!(found.text, fixture("docx.txt"));
    assert_eq!(found.notes, [Note::Changes { inserted: 1, deleted: 2 }, Note::Footnotes(1)]);
}

/// What stands before each item of a list would make a small file a huge text.
#[test]
fn the_text_before_a_list_item_is_bounded() {
    let [document, numbering, styles, footnotes] =
        ["document", "numbering", "styles", "footnotes"].map(|part| fixture(&format!("docx/{part}.xml")));
    let long = numbering.replace(r#"w:val="%1、""#, &format!(r#"w:val="%1、{}""#, "甲".repeat(100_000)));
    let parts = [&document, &long, &styles, &footnotes].map(|xml| xml.as_bytes());
    let text = found("报告.docx", &make::docx_of(&parts)).text;
    let bounded = ["\n一、", "\n二、", "\n三、"]
        .into_iter()
        .fold(fixture("docx.txt"), |text, label| text.replace(label, &format!("{label}{}", "甲".repeat(61))));
    assert_eq!(text, bounded);
}

#[test]
fn a_page_gives_its_report_without_the_furniture() {
    assert_eq!(found("报告.html", fixture("page.html").as_bytes()).text, fixture("page.txt"));
    assert_eq!(html_text(&fixture("word.html")).as_deref(), Ok(fixture("word.txt").as_str()));
    // It needs no name to be known, and its own word for its encoding is taken.
    let page = "<!DOCTYPE html><meta charset=gbk><p>青渚区新增就业1.3万人。";
    let (bytes, _, _) = encoding_rs::GBK.encode(page);
    let read = found("-", &bytes);
    assert_eq!((read.text.as_str(), read.charset), ("青渚区新增就业1.3万人。\n", Some(Charset::Gb18030)));
}

#[test]
fn encodings_are_told_apart() {
    let text = "青渚区工作报告\n今年新建农村公路120公里，新增就业1.3万人，完成投资。\n";
    let traditional = "青渚區工作報告\n今年新建農村公路120公里，新增就業1.3萬人，完成投資。\n";
    let utf16 =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let cases = [
        (text, text.as_bytes().to_vec(), Charset::Utf8),
        (text, [b"\xef\xbb\xbf", text.as_bytes()].concat(), Charset::Utf8),
        (text, encoding_rs::GB18030.encode(text).0.into_owned(), Charset::Gb18030),
        (traditional, encoding_rs::BIG5.encode(traditional).0.into_owned(), Charset::Big5),
        (text, utf16(text, u16::to_le_bytes), Charset::Utf16Le),
        (text, utf16(text, u16::to_be_bytes), Charset::Utf16Be),
        (text, [b"\xff\xfe".to_vec(), utf16(text, u16::to_le_bytes)].concat(), Charset::Utf16Le),
        (text, [b"\xfe\xff".to_vec(), utf16(text, u16::to_be_bytes)].concat(), Charset::Utf16Be),
    ];
    for (text, bytes, charset) in &cases {
        let read = found("a.txt", bytes);
        assert_eq!((read.text.as_str(), read.charset), (*text, Some(*charset)));
    }
    // Cut inside a character it still is UTF-8, and the user knows better than any detection.
    let cut = found("a.txt", &text.repeat(20).as_bytes()[..1000]);
    assert_eq!(cut.charset, Some(Charset::Utf8));
    let forced = read(&cases[2].1, "a.txt", Some(Charset::Big5)).expect("anything may come out");
    assert_eq!(forced.text, Charset::Big5.decode(&cases[2].1));
    for (name, charset) in [("gbk", Charset::Gb18030), ("UTF8", Charset::Utf8), ("utf-16", Charset::Utf16Le)]
    {
        assert_eq!(name.parse(), Ok(charset));
    }
}

const LINES: [&str; 6] = [
    "　　澜川县人民政府工作报告",
    "　　一、2026年工作安排",
    "　　今年经济社会发展的主要预期目标是：地区生产总",
    "值增长6%左右，新增就业1.",
    "3万人。",
    "— 1 —",
];

#[test]
fn a_pdf_gives_its_lines_in_reading_order() {
    let second = ["　　建设农村公路120公里。", "粮食产量\t稳定在3.2亿斤"];
    let pages = [Sheet::lines(&LINES), Sheet::lines(&second)];
    let expected: String = LINES.iter().chain(&second).flat_map(|line| [*line, "\n"]).collect();
    assert_eq!(found("报告.pdf", &pdf(&pages, make::TO_UNICODE)).text, expected);
    // By a predefined map: no word in the file says what a code means.
    assert_eq!(found("报告.pdf", &pdf(&pages, GBK)).text, expected);
    assert_eq!(found("报告.pdf", &pdf(&pages, make::UCS2)).text, expected);
    assert_eq!(found("报告.pdf", &pdf(&pages, make::PACKED)).text, expected);
}

/// The laws hold of the files themselves, and of a PDF put together from any parts.
#[test]
fn files_keep_the_laws() {
    assert!(check::file("报告.docx", &whole_docx()).is_some());
    for name in ["page.html", "word.html"] {
        check::page(&fixture(name));
    }
    let map = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <01> <20> <9752> endbfrange endcmap";
    let pdf = make::pdf_of(b"BT /F 16 Tf 90 760 Td <0102030405060708090a> Tj ET", map, b"/Subtype /TrueType");
    assert_eq!(check::file("报告.pdf", &pdf).as_deref(), Some("青靓靔靕靖靗靘静靚靛\n"));
    assert_eq!(check::file("报告.pdf", &make::pdf_of(b"BT ET", b"", b"")), None);
}

#[test]
fn a_pdf_with_lines_from_top_to_bottom_says_so() {
    let pages = [Sheet::lines(&LINES)];
    assert_eq!(found("报告.pdf", &pdf(&pages, make::VERTICAL)).notes, [Note::Vertical(1, 1)]);
    assert_eq!(found("报告.pdf", &pdf(&pages, GBK)).notes, []);
}

#[test]
fn two_columns_are_read_one_after_the_other_under_the_line_that_spans_both() {
    let side = |name: &str| (1..=12).map(|i| format!("{name}栏第{i}行的文字内容")).collect::<Vec<_>>();
    let (left, right) = (side("左"), side("右"));
    let title = "政府工作报告由县长在大会上所作的全文如下所示各位代表";
    let mut sheet = Sheet::lines(&[title]);
    sheet.column(90, 1, &left);
    sheet.column(330, 1, &right);
    let expected = [vec![title.to_string()], left, right].concat().join("\n");
    assert_eq!(found("报.pdf", &pdf(&[sheet], make::TO_UNICODE)).text.trim(), expected);
}

const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Files that can't be read, and what is wrong with them.
pub fn unreadable() -> Vec<(&'static str, Vec<u8>, Problem)> {
    let document = paragraphs(&["青渚区工作报告", "今年新增就业1.3万人。"]);
    let long = paragraphs(&["长".repeat(2 << 20).as_str()]);
    let pages = [Sheet::lines(&LINES)];
    let utf16: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let nested = |tag: &str| {
        let deep = format!("<w:{tag}>").repeat(2000) + &format!("</w:{tag}>").repeat(2000);
        document.replace("<w:t>", &format!("{deep}<w:t>"))
    };
    let entities = r#"<!DOCTYPE d [<!ENTITY a "长长"><!ENTITY b "&a;&a;">]>"#;
    let many: Vec<(String, Vec<u8>)> = (0..5000).map(|i| (i.to_string(), Vec::new())).collect();
    let sheet =
        [("[Content_Types].xml".into(), b"<Types/>".to_vec()), ("xl/workbook.xml".into(), b"<w/>".to_vec())];
    vec![
        ("空.txt", Vec::new(), Problem::Empty),
        ("空白.txt", " \n\u{3000}\n".into(), Problem::Empty),
        ("空.docx", docx(&paragraphs(&[])), Problem::Empty),
        ("图片.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Problem::Binary),
        ("程序.txt", (0..400u32).map(|i| (i * 73 % 256) as u8).collect(), Problem::Binary),
        ("旧.doc", [OLE, &[0; 600]].concat(), Problem::Office),
        ("旧.wps", [OLE, &[0; 600]].concat(), Problem::Office),
        ("旧.xls", [OLE, &[0; 600]].concat(), Problem::Office),
        ("表.xlsx", zip(&sheet, 0, None), Problem::Office),
        ("富.rtf", b"{\\rtf1\\ansi }".to_vec(), Problem::Office),
        ("密.docx", [OLE, &[0; 600], &utf16, &[0; 100]].concat(), Problem::Locked),
        ("密2.docx", make::docx_as(&document, 1, None), Problem::Locked),
        ("断.docx", docx(&document)[..700].to_vec(), Problem::Broken),
        ("坏.docx", docx(&document.replace("</w:body>", "")), Problem::Broken),
        ("炸弹.docx", docx(&long), Problem::Bomb),
        ("谎.docx", make::docx_as(&long, 0, Some(10)), Problem::Bomb),
        ("条目.docx", zip(&many, 0, None), Problem::Bomb),
        ("实体.docx", docx(&(entities.to_string() + &paragraphs(&["&b;"]))), Problem::Bomb),
        ("深.docx", docx(&nested("smartTag")), Problem::Bomb),
        ("深.html", "<div>".repeat(5000).into_bytes(), Problem::Bomb),
        ("扫描.pdf", make::scanned_pdf(), Problem::Scanned),
        ("密.pdf", pdf(&pages, make::LOCKED), Problem::Locked),
        ("断.pdf", pdf(&pages, make::TO_UNICODE)[..60].to_vec(), Problem::Broken),
        ("炸弹.pdf", make::pdf_bomb(), Problem::Bomb),
        ("满.pdf", make::long_pdf(), Problem::Large),
        ("大.bin", vec![1; 200 << 20], Problem::Large),
        ("readme.txt", b"Read me first.\n".to_vec(), Problem::Foreign),
    ]
}

#[test]
fn what_is_no_report_is_refused_with_its_reason() {
    for (name, bytes, problem) in unreadable() {
        assert_eq!(read(&bytes, name, None), Err(problem), "{name}");
    }
}

/// The parts of a file that is cut or changed anywhere are read or refused; nothing panics.
#[test]
fn a_damaged_file_is_read_or_refused() {
    let files = [
        ("a.docx", whole_docx()),
        ("a.html", fixture("page.html").into_bytes()),
        ("a.pdf", pdf(&[Sheet::lines(&LINES)], make::TO_UNICODE)),
        ("b.pdf", pdf(&[Sheet::lines(&LINES)], GBK)),
    ];
    for (name, bytes) in &files {
        let mut seed = 7u32;
        for _ in 0..300 {
            let mut random = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 8) as usize
            };
            let mut damaged = bytes[..bytes.len() - random() % 3 * (random() % bytes.len()) / 2].to_vec();
            for _ in 0..random() % 4 {
                let at = random() % damaged.len();
                damaged[at] = random() as u8;
            }
            let text = check::file(name, &damaged);
            assert!(text.is_none_or(|text| text.len() < 1 << 20), "{name}");
        }
    }
}
