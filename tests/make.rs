//! Files that the tests make themselves: ZIP archives, Word files, PDFs. The page's tests make the same
//! (`tests/web/make.js`).

use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use std::fmt::Write;

/// A file of tests/files.
pub fn fixture(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    std::fs::read_to_string(path).expect("it is there")
}

fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(!0, |crc: u32, &b| {
        (0..8).fold(crc ^ u32::from(b), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// A ZIP of some entries; `flags` and `size` say of them what is not so.
pub fn zip(entries: &[(String, Vec<u8>)], flags: u16, size: Option<u32>) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, data) in entries {
        let packed = compress_to_vec(data, 9);
        let mut common: Vec<u8> = [20, flags, 8, 0, 0].iter().flat_map(|n: &u16| n.to_le_bytes()).collect();
        let sizes = [crc32(data), packed.len() as u32, size.unwrap_or(data.len() as u32)];
        common.extend(sizes.iter().flat_map(|n| n.to_le_bytes()));
        common.extend((name.len() as u32).to_le_bytes());
        directory.extend(
            [b"PK\x01\x02\x14\x00", &common[..], &[0; 10], &(out.len() as u32).to_le_bytes()].concat(),
        );
        directory.extend(name.bytes());
        out.extend([b"PK\x03\x04", &common[..], name.as_bytes(), &packed].concat());
    }
    let count = (entries.len() as u16).to_le_bytes();
    let places = [(directory.len() as u32).to_le_bytes(), (out.len() as u32).to_le_bytes()].concat();
    [&out[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &places, &[0; 2]].concat()
}

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// The parts of a Word file beside its text.
const PARTS: [&str; 3] = ["numbering", "styles", "footnotes"];

fn relations(list: &[(&str, String)]) -> Vec<u8> {
    let mut xml = String::from(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    for (i, (kind, target)) in list.iter().enumerate() {
        let _ = write!(xml, r#"<Relationship Id="r{i}" Type="{TYPE}{kind}" Target="{target}"/>"#);
    }
    (xml + "</Relationships>").into_bytes()
}

fn word(document: &[u8], parts: &[(&str, &[u8])], flags: u16, size: Option<u32>) -> Vec<u8> {
    let own: Vec<(&str, String)> = parts.iter().map(|(p, _)| (*p, format!("{p}.xml"))).collect();
    let mut entries = vec![
        ("[Content_Types].xml".to_string(), b"<Types/>".to_vec()),
        ("_rels/.rels".to_string(), relations(&[("officeDocument", "word/document.xml".into())])),
        ("word/_rels/document.xml.rels".to_string(), relations(&own)),
        ("word/document.xml".to_string(), document.to_vec()),
    ];
    entries.extend(parts.iter().map(|(p, xml)| (format!("word/{p}.xml"), xml.to_vec())));
    zip(&entries, flags, size)
}

/// The Word file of tests/files/docx.
pub fn whole_docx() -> Vec<u8> {
    let [document, numbering, styles, footnotes] =
        ["document", "numbering", "styles", "footnotes"].map(|part| fixture(&format!("docx/{part}.xml")));
    docx_of(&[&document, &numbering, &styles, &footnotes].map(|xml| xml.as_bytes()))
}

/// A Word file of these parts, as many as there are: document.xml, numbering.xml, styles.xml, footnotes.xml.
pub fn docx_of(parts: &[&[u8]]) -> Vec<u8> {
    let (document, others) = parts.split_first().expect("it has a text");
    let others: Vec<(&str, &[u8])> = PARTS.into_iter().zip(others.iter().copied()).collect();
    word(document, &others, 0, None)
}

/// A Word file with this document.xml.
pub fn docx(document: &str) -> Vec<u8> {
    docx_of(&[document.as_bytes()])
}

/// The same, in an archive that says of it what is not so.
pub fn docx_as(document: &str, flags: u16, size: Option<u32>) -> Vec<u8> {
    word(document.as_bytes(), &[], flags, size)
}

/// One paragraph after another as document.xml.
pub fn paragraphs(lines: &[&str]) -> String {
    let words: String = lines.iter().map(|l| format!("<w:p><w:r><w:t>{l}</w:t></w:r></w:p>")).collect();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    format!(r#"<w:document xmlns:w="{space}"><w:body>{words}</w:body></w:document>"#)
}

/// A page of a PDF: pieces of text with their places in points from the bottom left.
#[derive(Default)]
pub struct Sheet(Vec<(usize, usize, String)>);

impl Sheet {
    /// Lines set as a page is: 28 points apart from the top; one that begins with 　　 is set in, cells are 200 apart.
    pub fn lines(lines: &[&str]) -> Sheet {
        let mut sheet = Sheet::default();
        for (i, line) in lines.iter().enumerate() {
            for (j, cell) in line.split('\t').enumerate() {
                let inward = if cell.starts_with("　　") { 32 } else { 0 };
                sheet.0.push((90 + inward + 200 * j, 760 - 28 * i, cell.replace("　　", "")));
            }
        }
        sheet
    }

    /// Adds a column of lines that begins under the first `skipped` ones.
    pub fn column(&mut self, x: usize, skipped: usize, lines: &[String]) {
        self.0.extend(lines.iter().enumerate().map(|(i, l)| (x, 760 - 28 * (i + skipped), l.clone())));
    }
}

/// How a PDF is written.
#[derive(Clone, Copy)]
pub enum Form {
    /// Codes that a ToUnicode map explains, as office programs write.
    ToUnicode,
    /// Codes of a predefined map: GBK, UCS-2.
    Predefined(&'static str, fn(&str) -> Vec<u8>),
    /// As the first, packed.
    Packed,
    /// As the first, with a password.
    Locked,
}

pub const TO_UNICODE: Form = Form::ToUnicode;
pub const PACKED: Form = Form::Packed;
pub const LOCKED: Form = Form::Locked;
pub const GBK: Form = Form::Predefined("GBK-EUC-H", |text| encoding_rs::GBK.encode(text).0.into_owned());
/// As [`GBK`], but for lines that run from top to bottom.
pub const VERTICAL: Form = Form::Predefined("GBK-EUC-V", |text| encoding_rs::GBK.encode(text).0.into_owned());
pub const UCS2: Form = Form::Predefined("UniGB-UCS2-H", utf16);

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn stream(data: &[u8], more: &str) -> Vec<u8> {
    let head = format!("<< /Length {} {more}>>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

fn assemble(objects: &[Vec<u8>], more: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (i, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        out.extend([format!("{} 0 obj\n", i + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let start = out.len();
    let size = objects.len() + 1;
    let end = format!("trailer\n<< /Size {size} /Root 1 0 R {more}>>\nstartxref\n{start}\n%%EOF\n");
    out.extend([table.as_bytes(), end.as_bytes()].concat());
    out
}

/// A PDF of some pages. Letters are half as wide as characters.
pub fn pdf(pages: &[Sheet], form: Form) -> Vec<u8> {
    let mut chars: Vec<char> = pages.iter().flat_map(|p| &p.0).flat_map(|(.., text)| text.chars()).collect();
    chars.sort_unstable();
    chars.dedup();
    let code = |c: char| chars.binary_search(&c).expect("it is one of them") as u16 + 1;
    let encode = |text: &str| match form {
        Form::Predefined(_, encode) => encode(text),
        _ => text.chars().flat_map(|c| code(c).to_be_bytes()).collect(),
    };
    let (encoding, ordering, more) = match form {
        Form::Predefined(name, _) => (name, "GB1", ""),
        _ => ("Identity-H", "Identity", "/ToUnicode 6 0 R "),
    };
    // Adobe-GB1 has the letters of half a width from 814 on.
    let narrow = match form {
        Form::Predefined("GBK-EUC-H", _) => "814 939 500".to_string(),
        Form::Predefined(..) => "1 95 500".to_string(),
        _ => chars.iter().filter(|c| c.is_ascii()).map(|&c| format!("{} [500] ", code(c))).collect(),
    };
    let mut map = String::from("begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n");
    for some in chars.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", some.len());
        for &c in some {
            let _ = writeln!(map, "<{:04x}> <{}>", code(c), hex(&utf16(&c.to_string())));
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap");
    let kids: String = (0..pages.len()).map(|i| format!("{} 0 R ", 7 + 2 * i)).collect();
    let system = format!("<< /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >>");
    let mut objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len()).into(),
        format!("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /{encoding} /DescendantFonts [4 0 R] {more}>>")
            .into(),
        format!("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo {system} /DW 1000 /W [{narrow}] /FontDescriptor 5 0 R >>")
            .into(),
        b"<< /Type /FontDescriptor /FontName /Song /Flags 4 >>".to_vec(),
        stream(map.as_bytes(), ""),
    ];
    for (i, page) in pages.iter().enumerate() {
        let shown = |(x, y, text): &(usize, usize, String)| {
            format!("BT /F 16 Tf 1 0 0 1 {x} {y} Tm <{}> Tj ET\n", hex(&encode(text)))
        };
        let content: String = page.0.iter().map(shown).collect();
        objects.push(page_object(8 + 2 * i));
        objects.push(match form {
            Form::Packed => stream(&compress_to_vec_zlib(content.as_bytes(), 9), "/Filter /FlateDecode "),
            _ => stream(content.as_bytes(), ""),
        });
    }
    let secret = "00".repeat(32);
    let locked = format!(
        "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{secret}> /U <{secret}> >> /ID [<00> <00>] "
    );
    assemble(&objects, if matches!(form, Form::Locked) { &locked } else { "" })
}

fn page_object(content: usize) -> Vec<u8> {
    let resources = "<< /Font << /F 3 0 R >> /XObject << /I 3 0 R >> >>";
    format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {content} 0 R >>")
        .into()
}

/// A PDF of one page with this content, in which `/I` is a picture.
fn one_page(content: Vec<u8>) -> Vec<u8> {
    let picture =
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ";
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>".to_vec(),
        stream(b"\x7f", picture),
        page_object(5),
        content,
    ];
    assemble(&objects, "")
}

/// A PDF of one page with this content, in which `/F` is a font of this dictionary with this map to characters.
pub fn pdf_of(content: &[u8], map: &[u8], font: &[u8]) -> Vec<u8> {
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>".to_vec(),
        [b"<< /Type /Font /ToUnicode 6 0 R ", font, b" >>"].concat(),
        page_object(5),
        stream(content, ""),
        stream(map, ""),
    ];
    assemble(&objects, "")
}

/// A PDF of a picture.
pub fn scanned_pdf() -> Vec<u8> {
    one_page(stream(b"q 595 0 0 842 0 0 cm /I Do Q", ""))
}

/// A PDF whose page unpacks to 80 MB.
pub fn pdf_bomb() -> Vec<u8> {
    one_page(stream(&compress_to_vec_zlib(&vec![b' '; 80 << 20], 9), "/Filter /FlateDecode "))
}

/// A small PDF that says more than any text may: fifty thousand signs, of which each stands for 250 characters.
pub fn long_pdf() -> Vec<u8> {
    let map = format!(
        "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <{}> endbfchar",
        "9752".repeat(250)
    );
    let signs = format!("BT /F 1 Tf 10 400 Td <{}> Tj ET", "01".repeat(50_000));
    pdf_of(signs.as_bytes(), map.as_bytes(), b"/Subtype /TrueType")
}
