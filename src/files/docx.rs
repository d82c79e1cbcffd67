//! Word files (.docx, ECMA-376) → text.
//!
//! | in the file | text |
//! | --- | --- |
//! | a paragraph, a heading | its line |
//! | a list item numbered by numbering.xml, also through its style | its number and its words: `（一）扩大投资` |
//! | a table | a line for each row, cells parted by tabs |
//! | a tracked insertion, a tracked deletion | its words; nothing |
//! | footnotes and endnotes | after the text, under a heading 注释 |
//! | hidden text, field codes, comments, headers and footers | nothing |
//!
//! The page does the same (`www/js/files/docx.js`).

use super::numbering::Numbering;
use super::package::Package;
use super::writer::Writer;
use super::xml::{self, Element};
use super::{Note, Problem};

const SKIP: [&str; 17] = [
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "pPr",
    "rPr",
    "tblPr",
    "tblGrid",
    "tcPr",
    "trPr",
    "sectPr",
    "sdtPr",
    "sdtEndPr",
    "footnoteReference",
    "endnoteReference",
    "rt",
];
/// The heading that notes come under; the engine reads what follows it as explanations.
const NOTES: &str = "注释";

/// The text of a Word file, and what the user should know of it.
pub fn text(bytes: &[u8]) -> Result<(String, Vec<Note>), Problem> {
    let mut package = Package::open(bytes)?;
    let main = target(&relations(&mut package, "")?, "officeDocument", "").ok_or(Problem::Office)?;
    let document = part(&mut package, &main)?.filter(|e| e.is("document")).ok_or(Problem::Office)?;
    let folder = &main[..main.rfind('/').map_or(0, |i| i + 1)];
    let relations = relations(&mut package, &main)?;
    let mut read = |kind: &str| match target(&relations, kind, folder) {
        Some(name) => part(&mut package, &name),
        None => Ok(None),
    };
    let numbering = Numbering::new(read("numbering")?.as_ref(), read("styles")?.as_ref());
    let mut reader = Reader { to: Writer::default(), numbering, inserted: 0, deleted: 0 };
    reader.walk(&document);
    let mut noted = 0;
    for kind in ["footnotes", "endnotes"] {
        let root = read(kind)?.unwrap_or_default();
        // The separators between text and notes are notes with a type.
        let kept = |note: &&Element| {
            note.attribute("id").is_some_and(|id| !id.is_empty())
                && matches!(note.attribute("type"), None | Some("normal"))
        };
        for note in root.children.iter().filter(kept) {
            reader.to.end();
            if noted == 0 {
                reader.to.add(NOTES);
                reader.to.end();
            }
            noted += 1;
            reader.to.label(format!("{noted}. "));
            reader.walk(note);
        }
    }
    let (inserted, deleted) = (reader.inserted, reader.deleted);
    let changes = (inserted + deleted > 0).then_some(Note::Changes { inserted, deleted });
    let notes = (noted > 0).then_some(Note::Footnotes(noted));
    Ok((reader.to.text(), changes.into_iter().chain(notes).collect()))
}

struct Reader {
    to: Writer,
    numbering: Numbering,
    inserted: usize,
    deleted: usize,
}

impl Reader {
    /// How deep elements lie in one another, [`xml::parse`] has seen to.
    fn walk(&mut self, element: &Element) {
        for e in &element.children {
            match (e.word, e.name.as_str()) {
                (_, "Fallback") => {}
                (false, _) => self.walk(e),
                (true, name) => self.enter(e, name),
            }
        }
    }

    fn enter(&mut self, e: &Element, name: &str) {
        match name {
            "ins" | "moveTo" => self.inserted += 1,
            "del" | "moveFrom" => self.deleted += 1,
            _ => {}
        }
        if SKIP.contains(&name) {
            return;
        }
        match name {
            "t" => self.to.add(&e.text),
            "tab" | "ptab" => self.to.add("\t"),
            "br" | "cr" => self.to.end(),
            "noBreakHyphen" => self.to.add("-"),
            "r" if e.child("rPr").is_some_and(|p| p.has("vanish")) => {}
            "p" => self.paragraph(e),
            "tr" => {
                self.to.open_row();
                self.walk(e);
                self.to.close_row();
            }
            "tc" => {
                self.to.open_cell();
                self.walk(e);
                self.to.close_cell();
            }
            "txbxContent" => {
                self.to.open_aside();
                self.walk(e);
                self.to.close_aside();
            }
            _ => self.walk(e),
        }
    }

    fn paragraph(&mut self, e: &Element) {
        let properties = e.child("pPr");
        // Where the end of a paragraph was deleted it goes on in the next.
        let mark = properties.and_then(|p| p.child("rPr"));
        let joined = mark.is_some_and(|m| m.child("del").is_some() || m.child("moveFrom").is_some());
        if let Some(properties) = properties.filter(|_| !joined) {
            let label = self.numbering.next(properties);
            if !label.is_empty() {
                self.to.label(label);
            }
        }
        self.walk(e);
        if !joined {
            self.to.end();
        }
    }
}

fn part(package: &mut Package, name: &str) -> Result<Option<Element>, Problem> {
    package.read(name)?.map(|bytes| xml::parse(&bytes)).transpose()
}

/// The relations of a part: type → target.
fn relations(package: &mut Package, name: &str) -> Result<Vec<(String, String)>, Problem> {
    let (folder, file) = name.split_at(name.rfind('/').map_or(0, |i| i + 1));
    let root = part(package, &format!("{folder}_rels/{file}.rels"))?.unwrap_or_default();
    let attribute = |e: &Element, name| e.attribute(name).unwrap_or_default().to_string();
    Ok(root.children.iter().map(|e| (attribute(e, "Type"), attribute(e, "Target"))).collect())
}

fn target(relations: &[(String, String)], kind: &str, folder: &str) -> Option<String> {
    let named = |full: &str| full.rsplit_once('/').is_some_and(|(_, last)| last == kind);
    let (_, target) = relations.iter().find(|(full, _)| named(full))?;
    match target.strip_prefix('/') {
        Some(absolute) => Some(absolute.to_string()),
        None => Some(format!("{folder}{target}")),
    }
}
