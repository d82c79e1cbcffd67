#!/usr/bin/env python3
"""Writes what the fuzzer starts from: fuzz/corpus/TARGET/ from the examples of tests/specs and the fictional reports of
tests/corpus, and fuzz/genre.dict, the words of src/lexicon. More folders of texts may be given:
fuzz/seeds.py [FOLDER…]. What is there already stays."""

import hashlib
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TEXT = ["extract", "repair", "export", "numeral", "options"]
TABLES = ["words", "units", "bounds", "labels", "cues", "headings", "places", "traditional_phrases"]


def texts(folders):
    for spec in sorted((ROOT / "tests/specs").glob("*.md")):
        for block in re.findall(r"^```example[^\n]*\n(.*?)^\.$", spec.read_text("utf-8"), re.M | re.S):
            yield block.encode()
    for folder in [ROOT / "tests/corpus", *folders]:
        for path in sorted(Path(folder).rglob("*.txt")):
            report = path.read_bytes()
            yield from re.split(rb"\n\n|(?<=\xe3\x80\x82)\n", report)


def entry(word):
    return '"' + "".join(f"\\x{b:02x}" for b in word.encode()) + '"'


def main():
    for text in texts(sys.argv[1:]):
        if not text.strip():
            continue
        for target in TEXT:
            folder = HERE / "corpus" / target
            folder.mkdir(parents=True, exist_ok=True)
            (folder / hashlib.sha1(text).hexdigest()).write_bytes(text)
    words = set()
    for table in TABLES:
        rows = (ROOT / f"src/lexicon/{table}.tsv").read_text("utf-8").splitlines()
        words.update(row.split("\t")[0] for row in rows if row and not row.startswith("#"))
    (HERE / "genre.dict").write_text("\n".join(map(entry, sorted(words - {""}))) + "\n", "utf-8")


main()
