//! HTML → text.
//!
//! | given | text |
//! | --- | --- |
//! | `<h2>一、回顾</h2><p>新建<br>公园</p>` | three lines |
//! | `<table><tr><td>甲<td>乙</table>` | `甲⇥乙` |
//! | `<ol start=3><li>扩大投资` | `3. 扩大投资` |
//! | navigation, footers, lists of links, scripts, what is hidden | nothing |
//!
//! The page does the same (`www/js/files/html.js`).

use super::Problem;
use super::dom::{Data, Dom, Id};
use super::numerals::number;
use super::writer::{Writer, collapse};
use super::{is_space, whole};
use regex::Regex;
use std::sync::LazyLock;

const SKIP: &[&str] = &[
    "script", "style", "noscript", "template", "nav", "footer", "aside", "button", "select", "input",
    "textarea", "svg", "canvas", "iframe", "object", "embed", "audio", "video", "img", "picture", "math",
    "rt", "rp", "head", "dialog", "datalist",
];
const SKIP_ROLES: &[&str] =
    &["navigation", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog"];
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
];
/// Where lists of links are looked for.
const HOLDERS: &[&str] = &["div", "ul", "ol", "dl", "table", "section", "td", "p", "header", "form"];
/// Words that sites call their furniture by, in `id` and `class`.
const FURNITURE: &[&str] = &[
    "nav",
    "navbar",
    "navigation",
    "menu",
    "footer",
    "foot",
    "bottom",
    "breadcrumb",
    "breadcrumbs",
    "crumb",
    "crumbs",
    "sidebar",
    "copyright",
    "share",
    "toolbar",
    "pager",
    "pagination",
    "related",
    "comments",
    "search",
    "login",
    "banner",
    "cookie",
    "skip",
];
/// So many links and this share of the characters make a list of links; named furniture is under a fifth of its page.
const LINKS: usize = 3;
const LINKED: f64 = 0.6;
const FURNITURE_SHARE: f64 = 0.2;

type Pattern = LazyLock<Option<Regex>>;

static HIDDEN: Pattern = LazyLock::new(|| Regex::new(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden").ok());
static PRE: Pattern = LazyLock::new(|| Regex::new(r"(?i)white-space\s*:\s*(pre|break-spaces)").ok());
static NO_MARK: Pattern = LazyLock::new(|| Regex::new(r"(?i)list-style[^;]*none").ok());
/// A list item whose words begin with a number of their own gets no other.
static NUMBERED: Pattern =
    LazyLock::new(|| Regex::new(r"^\s*[（(]?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[)）、.．]").ok());

fn fits(pattern: &Pattern, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// The text of a page, or of what an office program put on the clipboard.
///
/// # Errors
///
/// [`Problem::Bomb`] where elements lie too deep in one another.
pub fn text(html: &str) -> Result<String, Problem> {
    let dom = Dom::parse(html)?;
    let body = dom.body();
    let mut sizes = Sizes::default();
    sizes.measure(&dom, body, false);
    let whole = sizes.of(body);
    let mut reader = Reader {
        // A page that is all links is read as it is.
        lists_fall: (whole.linked as f64) < whole.chars as f64 * LINKED,
        dom: &dom,
        whole: whole.chars,
        sizes,
        to: Writer::default(),
        lists: Vec::new(),
    };
    reader.walk(body, false, None);
    Ok(reader.to.text())
}

/// The characters in an element, those of them in links, the links, and whether there is a heading.
#[derive(Clone, Copy, Default)]
struct Size {
    chars: usize,
    linked: usize,
    links: usize,
    heading: bool,
}

#[derive(Default)]
struct Sizes(Vec<Size>);

impl Sizes {
    fn of(&self, id: Id) -> Size {
        self.0.get(id).copied().unwrap_or_default()
    }

    fn measure(&mut self, dom: &Dom, id: Id, linked: bool) -> Size {
        let mut size = Size::default();
        for &child in &dom.node(id).children {
            if let Data::Text(text) = &dom.node(child).data {
                let n = text.chars().filter(|&c| !is_space(c)).count();
                size.chars += n;
                size.linked += if linked { n } else { 0 };
            } else if let Some(tag) = dom.node(child).tag() {
                let inner = self.measure(dom, child, linked || tag == "a");
                size.heading |= inner.heading || matches!(tag, "h1" | "h2" | "h3");
                if !SKIP.contains(&tag) {
                    size.chars += inner.chars;
                    size.linked += inner.linked;
                    size.links += inner.links + usize::from(tag == "a");
                }
            }
        }
        if self.0.len() <= id {
            self.0.resize(id + 1, Size::default());
        }
        self.0[id] = size;
        size
    }
}

/// A numbered list under way.
struct List {
    next: i64,
    form: Option<&'static str>,
}

struct Reader<'a> {
    dom: &'a Dom,
    sizes: Sizes,
    whole: usize,
    lists_fall: bool,
    to: Writer,
    lists: Vec<List>,
}

impl Reader<'_> {
    fn attribute(&self, id: Id, name: &str) -> &str {
        self.dom.node(id).attribute(name).unwrap_or_default()
    }

    /// Whether an element and all in it is no part of the text.
    fn falls(&self, id: Id, tag: &str) -> bool {
        if SKIP.contains(&tag)
            || SKIP_ROLES.contains(&self.attribute(id, "role"))
            || self.dom.node(id).attribute("hidden").is_some()
            || self.attribute(id, "aria-hidden") == "true"
            || fits(&HIDDEN, self.attribute(id, "style"))
        {
            return true;
        }
        let size = self.sizes.of(id);
        let links = size.links >= LINKS && size.linked as f64 > size.chars as f64 * LINKED;
        if self.lists_fall && HOLDERS.contains(&tag) && links {
            return true;
        }
        let small = (size.chars as f64) < self.whole as f64 * FURNITURE_SHARE;
        let furniture = || tag == "header" || self.is_named(id);
        BLOCKS.contains(&tag) && tag != "body" && small && !size.heading && furniture()
    }

    /// Whether `id` or `class` say that it is furniture: `footer`, `shareBar`.
    fn is_named(&self, id: Id) -> bool {
        [self.attribute(id, "id"), self.attribute(id, "class")].iter().any(|names| {
            let mut word = String::new();
            let mut lower = false;
            for c in names.chars().chain([' ']) {
                if !c.is_ascii_alphabetic() || (lower && c.is_ascii_uppercase()) {
                    if FURNITURE.contains(&word.as_str()) {
                        return true;
                    }
                    word.clear();
                }
                lower = c.is_ascii_lowercase();
                word.extend(c.is_ascii_alphabetic().then(|| c.to_ascii_lowercase()));
            }
            false
        })
    }

    /// `list`: the numbered list that items are of.
    fn walk(&mut self, id: Id, pre: bool, list: Option<usize>) {
        let dom = self.dom;
        for &child in &dom.node(id).children {
            match &dom.node(child).data {
                Data::Text(text) if pre => {
                    for (i, line) in text.split('\n').enumerate() {
                        if i > 0 {
                            self.to.end();
                        }
                        self.to.add(line.strip_suffix('\r').unwrap_or(line));
                    }
                }
                Data::Text(text) => self.to.add(&collapse(text)),
                Data::Element(name, _) => self.enter(child, &name.local, pre, list),
                Data::Other => {}
            }
        }
    }

    fn enter(&mut self, id: Id, tag: &str, pre: bool, list: Option<usize>) {
        if self.falls(id, tag) {
            return;
        }
        let pre = pre || tag == "pre" || fits(&PRE, self.attribute(id, "style"));
        match tag {
            "br" => self.to.end(),
            "tr" => {
                self.to.open_row();
                self.walk(id, pre, list);
                self.to.close_row();
            }
            "td" | "th" => {
                self.to.open_cell();
                self.walk(id, pre, None);
                self.to.close_cell();
            }
            _ if BLOCKS.contains(&tag) => {
                self.to.end();
                let inner = match tag {
                    "ol" => Some(self.open_list(id)),
                    "ul" => None,
                    _ => list,
                };
                if let Some(list) = list.filter(|_| tag == "li") {
                    self.item(id, list);
                }
                self.walk(id, pre, inner);
                self.to.end();
            }
            _ => self.walk(id, pre, list),
        }
    }

    fn open_list(&mut self, id: Id) -> usize {
        let start = whole(self.attribute(id, "start")).filter(|&n| n != 0).unwrap_or(1);
        let form = match self.attribute(id, "type") {
            _ if fits(&NO_MARK, self.attribute(id, "style")) => None,
            "none" => None,
            "a" => Some("lowerLetter"),
            "A" => Some("upperLetter"),
            "i" => Some("lowerRoman"),
            "I" => Some("upperRoman"),
            _ => Some("decimal"),
        };
        self.lists.push(List { next: start, form });
        self.lists.len() - 1
    }

    fn item(&mut self, id: Id, list: usize) {
        let value = whole(self.attribute(id, "value")).filter(|&n| n != 0);
        let numbered = fits(&NUMBERED, &self.beginning(id));
        let list = &mut self.lists[list];
        let at = value.unwrap_or(list.next);
        list.next = at + 1;
        if let Some(form) = list.form.filter(|_| !numbered) {
            self.to.label(format!("{}. ", number(at, form)));
        }
    }

    /// The first words in an element, as many as a number has.
    fn beginning(&self, id: Id) -> String {
        let mut out = String::new();
        let mut todo = vec![id];
        while let Some(id) = todo.pop() {
            let node = self.dom.node(id);
            if let Data::Text(text) = &node.data {
                out.push_str(if out.is_empty() { text.trim_start() } else { text });
            }
            if out.chars().nth(8).is_some() {
                break;
            }
            todo.extend(node.children.iter().rev());
        }
        out
    }
}
