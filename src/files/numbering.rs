//! The numbers of a Word list, which stand in numbering.xml and not in the text.
//!
//! | level text | form | third item |
//! | --- | --- | --- |
//! | `%1、` | chineseCounting | `三、` |
//! | `（%1）` | chineseCounting | `（三）` |
//! | `%1.%2` | decimal | `1.3 ` |
//! | bullet | | nothing |

use super::limits::MAX_LABEL_CHARS;
use super::numerals::number;
use super::whole;
use super::xml::Element;
use std::collections::{BTreeMap, BTreeSet};

/// Word has nine levels.
const LEVELS: usize = 9;
/// How many styles may be based on one another.
const HOPS: usize = 16;

/// One level of a list.
#[derive(Clone)]
struct Level {
    start: i64,
    kind: String,
    text: String,
    decimal: bool,
    style: Option<String>,
}

impl Level {
    fn none() -> Level {
        Level { start: 1, kind: "none".into(), text: String::new(), decimal: false, style: None }
    }

    fn new(lvl: &Element) -> Level {
        Level {
            start: lvl.value("start").and_then(whole).unwrap_or(1),
            kind: lvl.value("numFmt").unwrap_or("decimal").into(),
            text: lvl.value("lvlText").unwrap_or_default().trim().chars().take(MAX_LABEL_CHARS).collect(),
            decimal: lvl.child("isLgl").is_some(),
            style: lvl.value("pStyle").map(String::from),
        }
    }
}

/// A list, which is an abstract one with some levels changed.
struct List {
    kind: String,
    changed: BTreeMap<usize, Level>,
    starts: Vec<(usize, i64)>,
}

#[derive(Default)]
struct Style {
    based: Option<String>,
    list: Option<String>,
    level: Option<usize>,
}

/// The lists of a document, and how far each was counted.
#[derive(Default)]
pub struct Numbering {
    kinds: BTreeMap<String, Vec<Level>>,
    lists: BTreeMap<String, List>,
    styles: BTreeMap<String, Style>,
    /// By kind: lists of one kind count on from one another.
    counters: BTreeMap<String, [Option<i64>; LEVELS]>,
    begun: BTreeSet<String>,
}

fn level(text: &str) -> Option<usize> {
    whole(text).map(|level| level.clamp(0, LEVELS as i64 - 1) as usize)
}

impl Numbering {
    /// By the roots of numbering.xml and styles.xml, where they are.
    pub fn new(numbering: Option<&Element>, styles: Option<&Element>) -> Numbering {
        let mut found = Numbering::default();
        for kind in numbering.into_iter().flat_map(|n| n.all("abstractNum")) {
            let mut levels = vec![Level::none(); LEVELS];
            for lvl in kind.all("lvl") {
                levels[lvl.attribute("ilvl").and_then(level).unwrap_or(0)] = Level::new(lvl);
            }
            found.kinds.insert(kind.attribute("abstractNumId").unwrap_or_default().into(), levels);
        }
        for num in numbering.into_iter().flat_map(|n| n.all("num")) {
            let kind = num.value("abstractNumId").unwrap_or_default().into();
            let mut list = List { kind, changed: BTreeMap::new(), starts: Vec::new() };
            for change in num.all("lvlOverride") {
                let at = change.attribute("ilvl").and_then(level).unwrap_or(0);
                list.changed.extend(change.child("lvl").map(|lvl| (at, Level::new(lvl))));
                list.starts.extend(change.value("startOverride").map(|s| (at, whole(s).unwrap_or(1))));
            }
            found.lists.insert(num.attribute("numId").unwrap_or_default().into(), list);
        }
        for style in styles.into_iter().flat_map(|s| s.all("style")) {
            let num = style.child("pPr").and_then(|p| p.child("numPr"));
            let read = Style {
                based: style.value("basedOn").map(String::from),
                list: num.and_then(|n| n.value("numId")).map(String::from),
                level: num.and_then(|n| n.value("ilvl")).and_then(level),
            };
            found.styles.insert(style.attribute("styleId").unwrap_or_default().into(), read);
        }
        found
    }

    /// The list and level of a paragraph, its own or its style's.
    fn place(&self, properties: &Element) -> Option<(String, usize)> {
        let own = properties.child("numPr");
        let mut id = own.and_then(|n| n.value("numId"));
        let mut at = own.and_then(|n| n.value("ilvl")).and_then(level);
        let mut style = properties.value("pStyle");
        for _ in 0..HOPS {
            let Some(name) = style.filter(|_| id.is_none() || at.is_none()) else { break };
            let Some(read) = self.styles.get(name) else { break };
            if id.is_none() && read.list.is_some() {
                id = read.list.as_deref();
                let levels = id.and_then(|id| self.lists.get(id)).and_then(|list| self.kinds.get(&list.kind));
                // A style's level is the one that names it.
                let named = || levels?.iter().position(|l| l.style.as_deref() == Some(name));
                at = at.or(read.level).or_else(named);
            }
            style = read.based.as_deref();
        }
        Some((id?.to_string(), at.unwrap_or(0)))
    }

    /// Counts a paragraph in its list. Returns its number as it stands before the words; empty where it has none.
    pub fn next(&mut self, properties: &Element) -> String {
        let Some((id, level)) = self.place(properties) else { return String::new() };
        let Some(list) = self.lists.get(&id) else { return String::new() };
        let Some(kind) = self.kinds.get(&list.kind) else { return String::new() };
        let at = |i: usize| list.changed.get(&i).unwrap_or(&kind[i]);
        let counts = self.counters.entry(list.kind.clone()).or_default();
        if self.begun.insert(id) {
            for &(i, start) in &list.starts {
                counts[i] = Some(start - 1);
            }
        }
        for (i, count) in counts.iter_mut().enumerate().take(level) {
            count.get_or_insert(at(i).start);
        }
        counts[level] = Some(counts[level].unwrap_or(at(level).start - 1) + 1);
        counts[level + 1..].fill(None);
        let Level { text, decimal, kind, .. } = at(level);
        if matches!(kind.as_str(), "bullet" | "none") {
            return String::new();
        }
        let mut label = String::new();
        let mut pieces = text.split('%');
        label.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            match piece.chars().next().and_then(|c| c.to_digit(10)).filter(|&d| d > 0) {
                Some(d) => {
                    let i = d as usize - 1;
                    let form = if *decimal { "decimal" } else { &at(i).kind };
                    label.push_str(&number(counts[i].unwrap_or(at(i).start), form));
                    label.push_str(&piece[1..]);
                }
                None => label.extend(["%", piece]),
            }
        }
        if label.ends_with(|c: char| c.is_ascii_graphic()) {
            label.push(' ');
        }
        label
    }
}
