//! The XML of Office files: parsing, and the few steps through its elements.
//!
//! | XML | |
//! | --- | --- |
//! | `<w:p><w:r><w:t>甲</w:t></w:r></w:p>` | `p` of WordprocessingML, in it `r`, in it `t` with the text `甲` |
//! | `<!DOCTYPE …` | refused: it could define entities that unfold without end, and no Office file has one |

use super::limits::{MAX_XML_DEPTH, MAX_XML_ELEMENTS};
use super::{Charset, Problem};
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

/// The namespaces of WordprocessingML: transitional and strict (ECMA-376, part 1, 17).
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// An element with the elements and the text in it.
#[derive(Default)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Whether it is one of WordprocessingML.
    pub word: bool,
    /// The elements in it.
    pub children: Vec<Element>,
    /// Its own text.
    pub text: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// Whether it is this element of WordprocessingML.
    pub fn is(&self, name: &str) -> bool {
        self.word && self.name == name
    }

    /// The first element of WordprocessingML in it with this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|e| e.is(name))
    }

    /// All elements of WordprocessingML in it with this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |e| e.is(name))
    }

    /// An attribute, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The `w:val` of a child.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a property is there and not switched off.
    pub fn has(&self, name: &str) -> bool {
        self.child(name).is_some_and(|e| {
            !matches!(e.attribute("val").unwrap_or_default(), "0" | "false" | "off" | "none")
        })
    }
}

/// The root of a part.
pub fn parse(bytes: &[u8]) -> Result<Element, Problem> {
    let charset = match bytes {
        [0xff, 0xfe, ..] => Charset::Utf16Le,
        [0xfe, 0xff, ..] => Charset::Utf16Be,
        _ => Charset::Utf8,
    };
    let text = charset.decode(bytes);
    let mut reader = NsReader::from_str(&text);
    // The first of these holds the root, the others are open elements, outermost first.
    let mut open = vec![Element::default()];
    let mut elements = 0usize;
    loop {
        let (namespace, event) = reader.read_resolved_event().map_err(|_| Problem::Broken)?;
        let word = match namespace {
            ResolveResult::Bound(ns) => WORD.contains(&ns.0),
            _ => false,
        };
        match event {
            Event::Start(tag) | Event::Empty(tag)
                if elements >= MAX_XML_ELEMENTS || open.len() > MAX_XML_DEPTH =>
            {
                drop(tag);
                return Err(Problem::Bomb);
            }
            Event::Start(tag) => {
                elements += 1;
                open.push(element(&tag, word)?);
            }
            Event::Empty(tag) => {
                elements += 1;
                let element = element(&tag, word)?;
                open.last_mut().ok_or(Problem::Broken)?.children.push(element);
            }
            Event::End(_) => {
                let done = open.pop().ok_or(Problem::Broken)?;
                open.last_mut().ok_or(Problem::Broken)?.children.push(done);
            }
            Event::Text(words) => add(&mut open, &words.xml10_content()),
            Event::CData(words) => add(&mut open, &words.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(c)) => add(&mut open, c.encode_utf8(&mut [0; 4])),
                Ok(None) => {
                    let sign =
                        quick_xml::escape::resolve_predefined_entity(&entity).ok_or(Problem::Broken)?;
                    add(&mut open, sign);
                }
                Err(_) => return Err(Problem::Broken),
            },
            Event::DocType(_) => return Err(Problem::Bomb),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(mut holder), true) if holder.children.len() == 1 => {
            holder.children.pop().ok_or(Problem::Broken)
        }
        _ => Err(Problem::Broken),
    }
}

fn add(open: &mut [Element], text: &str) {
    // What is outside of the root is blank.
    if let [_, .., element] = open {
        element.text.push_str(text);
    }
}

fn element(tag: &BytesStart, word: bool) -> Result<Element, Problem> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| Problem::Broken)?;
        let name = attribute.key.local_name().as_ref().to_string();
        let value =
            attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|_| Problem::Broken)?;
        attributes.push((name, value.into_owned()));
    }
    Ok(Element { name: tag.local_name().as_ref().to_string(), word, attributes, ..Element::default() })
}
