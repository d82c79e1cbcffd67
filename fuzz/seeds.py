#!/usr/bin/env python3
"""Writes what the fuzzer starts from: fuzz/corpus/TARGET/ from the examples of tests/specs, the fictional reports of
tests/corpus and the parts of files of tests/files, and fuzz/genre.dict, the words of src/lexicon and of formats of files.
More folders of texts may be given: fuzz/seeds.py [FOLDER…]. What is there already stays."""

import hashlib
import io
import re
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TEXT = ["extract", "repair", "export", "numeral", "options"]
TABLES = ["words", "units", "bounds", "labels", "cues", "headings", "places", "traditional_phrases"]
# What the grammars of the formats turn on.
FORMATS = """<w:p> </w:p> <w:r> <w:t> <w:tbl> <w:tr> <w:tc> <w:pPr> <w:rPr> <w:del/> <w:ins> <w:numPr> <w:ilvl w:val="1"/>
<w:numId w:val="1"/> <w:pStyle w:val="1"/> <w:lvlText w:val="%1"/> <w:numFmt w:val=" chineseCounting <w:txbxContent> &#20; &amp;
<table> <tr> <td> <ol start= <li value= <div hidden> <a> <pre> <br> <template> <svg> <p> </p> <!DOCTYPE charset=gb2312 class="nav"
BT ET Tf Tj TJ Td TD Tm T* Tc Tw Tz TL Ts Do cm beginbfchar endbfchar beginbfrange endbfrange begincodespacerange
endcodespacerange begincidrange usecmap /Encoding /Identity-H /Identity-V /GBK-EUC-H /UniGB-UCS2-H /DescendantFonts /W /DW
/Differences /FirstChar /Widths /ToUnicode /FlateDecode /LZWDecode /ASCII85Decode /ObjStm /XRef /Kids /Rotate obj endobj"""
PAGE = b"BT /F 16 Tf 90 760 Td <00010002> Tj 0 -28 Td [<0003> -300 <00040005>] TJ ET q 2 0 0 2 0 0 cm BT /F 9 Tf <0001> Tj ET Q"
MAP = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <0009> <9752> endbfrange endcmap"
CHILD = b"/DescendantFonts [<< /Type /Font /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) >> /DW 1000 /W [1 [500] 3 9 600] >>]"
FONTS = [
    b"/Subtype /Type0 /Encoding /Identity-H " + CHILD,
    b"/Subtype /Type0 /Encoding /GBK-EUC-H " + CHILD,
    b"/Subtype /TrueType /FirstChar 1 /Widths [500 600] /Encoding << /Differences [1 /uni9752 /A /zero] >>",
]


def texts(folders):
    for spec in sorted((ROOT / "tests/specs").glob("*.md")):
        for block in re.findall(r"^```example[^\n]*\n(.*?)^\.$", spec.read_text("utf-8"), re.M | re.S):
            yield block.encode()
    for folder in [ROOT / "tests/corpus", *folders]:
        for path in sorted(Path(folder).rglob("*.txt")):
            report = path.read_bytes()
            yield from re.split(rb"\n\n|(?<=\xe3\x80\x82)\n", report)


def word(parts):
    """A Word file as it is on the disk."""
    names = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"]
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    def relations(pairs):
        return "<R>" + "".join(f'<r Type="{types}{kind}" Target="{target}"/>' for kind, target in pairs) + "</R>"

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("_rels/.rels", relations([("officeDocument", names[0])]))
        own = [(name[5:-4], name[5:]) for name in names[1:]]
        archive.writestr("word/_rels/document.xml.rels", relations(own))
        for name, part in zip(names, parts):
            archive.writestr(name, part)
    return file.getvalue()


def pdf(page, characters, font):
    """A PDF as it is on the disk, without its table of places, which readers make up."""
    streams = [b"<< /Length %d >> stream\n%s\nendstream" % (len(s), s) for s in (page, characters)]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>",
        b"<< /Type /Font /ToUnicode 6 0 R %s >>" % font,
        *streams,
    ]
    body = b"".join(b"%d 0 obj %s endobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer << /Size 7 /Root 1 0 R >>"


def files():
    """Target and input: a file as it is, or its parts as the target puts them together."""
    folder = ROOT / "tests/files"
    for name in ["page.html", "word.html"]:
        page = (folder / name).read_text("utf-8")
        yield "html", page.encode()
        yield "html", page.encode("gb18030")
        for piece in re.split(r"(?=<(?:table|ol|ul|div)\b)", page):
            yield "html", piece.encode()
    for report in sorted((ROOT / "tests/corpus").rglob("*.txt")):
        for encoding in ["gb18030", "utf-16", "utf-8"]:
            yield "html", report.read_text("utf-8")[:600].encode(encoding)
    parts = [(folder / f"docx/{name}.xml").read_bytes() for name in ["document", "numbering", "styles", "footnotes"]]
    yield "docx", b"\0".join(parts)
    yield "docx", parts[0]
    yield "docx", word(parts)
    head, *paragraphs = re.split(rb"(?=<w:(?:p|tbl)[ >])", parts[0])
    for paragraph in paragraphs:
        body = head + paragraph.removesuffix(b"</w:document>").strip().removesuffix(b"</w:body>")
        yield "docx", b"\0".join([body + b"</w:body></w:document>", *parts[1:]])
    for font in FONTS:
        yield "pdf", b"\0".join([PAGE, MAP, font])
        yield "pdf", b"\0".join([PAGE, b"", font])
        yield "pdf", pdf(PAGE, MAP, font)


def entry(word):
    return '"' + "".join(f"\\x{b:02x}" for b in word.encode()) + '"'


def seed(target, data):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def main():
    for text in texts(sys.argv[1:]):
        if text.strip():
            for target in TEXT:
                seed(target, text)
    for target, data in files():
        seed(target, data)
    words = set(re.findall(r"\S+(?: w:val=\S+| value=|(?<=<li) |(?<=<ol) )?", FORMATS))
    for table in TABLES:
        rows = (ROOT / f"src/lexicon/{table}.tsv").read_text("utf-8").splitlines()
        words.update(row.split("\t")[0] for row in rows if row and not row.startswith("#"))
    (HERE / "genre.dict").write_text("\n".join(map(entry, sorted(words - {""}))) + "\n", "utf-8")


main()
