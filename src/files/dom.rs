//! The tree of a page, built by html5ever as a browser builds it; nothing in it runs or loads.
//!
//! | page | tree |
//! | --- | --- |
//! | `<p>甲<p>乙` | `body` with two `p` |
//! | `<table><tr><td>甲<td>乙` | `table`, `tbody`, `tr` with two `td` |
//! | a thousand elements in one another | refused |

use super::Problem;
use super::limits::MAX_HTML_DEPTH;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_document};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The place of a node in its tree.
pub type Id = usize;

const ROOT: Id = 0;
/// So many bytes are parsed before it is looked whether the tree has grown too deep.
const STEP: usize = 1 << 14;

/// A node of the tree.
#[derive(Default)]
pub struct Node {
    /// What it is.
    pub data: Data,
    /// What is in it.
    pub children: Vec<Id>,
    parent: Option<Id>,
}

/// What a node is.
#[derive(Default)]
pub enum Data {
    /// An element.
    Element(Rc<QualName>, Vec<Attribute>),
    /// Some text.
    Text(String),
    /// A comment, or the page itself.
    #[default]
    Other,
}

impl Node {
    /// The name of an element; of text, nothing.
    pub fn tag(&self) -> Option<&str> {
        match &self.data {
            Data::Element(name, _) => Some(&name.local),
            _ => None,
        }
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        match &self.data {
            Data::Element(_, all) => all.iter().find(|a| &*a.name.local == name).map(|a| &*a.value),
            _ => None,
        }
    }
}

/// A page.
pub struct Dom(Vec<Node>);

impl Dom {
    /// Parses a page.
    pub fn parse(html: &str) -> Result<Dom, Problem> {
        let tree = Tree { nodes: RefCell::new(vec![Node::default()]), deep: Cell::new(false) };
        let options = ParseOpts {
            tree_builder: TreeBuilderOpts { scripting_enabled: false, ..Default::default() },
            ..Default::default()
        };
        let mut parser = parse_document(tree, options);
        let mut rest = html;
        while !rest.is_empty() {
            let (step, next) = rest.split_at(rest.floor_char_boundary(STEP.min(rest.len())));
            parser.process(StrTendril::from(step));
            // A parser looks through all open elements at each tag; a deep page would take it for ever.
            if parser.tokenizer.sink.sink.deep.get() {
                return Err(Problem::Bomb);
            }
            rest = next;
        }
        let tree = parser.finish();
        if tree.deep.get() { Err(Problem::Bomb) } else { Ok(Dom(tree.nodes.into_inner())) }
    }

    /// A node.
    pub fn node(&self, id: Id) -> &Node {
        &self.0[id]
    }

    /// The body of the page.
    pub fn body(&self) -> Id {
        let child = |of: Id, tag| self.0[of].children.iter().copied().find(|&c| self.0[c].tag() == Some(tag));
        child(ROOT, "html").and_then(|html| child(html, "body")).unwrap_or(ROOT)
    }
}

struct Tree {
    nodes: RefCell<Vec<Node>>,
    deep: Cell<bool>,
}

/// A node as the parser holds it. It has its name with it, so that the tree may change while the name is read.
#[derive(Clone)]
struct Handle(Id, Rc<QualName>);

impl Tree {
    fn add(&self, data: Data) -> Handle {
        let name = match &data {
            Data::Element(name, _) => name.clone(),
            _ => Rc::new(QualName::new(None, ns!(), local_name!(""))),
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { data, ..Node::default() });
        Handle(nodes.len() - 1, name)
    }

    fn detach(&self, id: Id) {
        let mut nodes = self.nodes.borrow_mut();
        let Some(parent) = nodes[id].parent.take() else { return };
        let children = &mut nodes[parent].children;
        if let Some(at) = children.iter().rposition(|&child| child == id) {
            children.remove(at);
        }
    }

    /// Puts something into a node, before its child number `at`.
    fn insert(&self, parent: Id, at: usize, child: NodeOrText<Handle>) {
        let child = match child {
            NodeOrText::AppendNode(child) => {
                self.detach(child.0);
                child.0
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = at.checked_sub(1).map(|i| nodes[parent].children[i]);
                if let Some(Data::Text(words)) = before.map(|b| &mut nodes[b].data) {
                    words.push_str(&text);
                    return;
                }
                drop(nodes);
                self.add(Data::Text(text.to_string())).0
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[child].parent = Some(parent);
        nodes[parent].children.insert(at, child);
        let depth =
            std::iter::successors(Some(parent), |&id| nodes[id].parent).take(MAX_HTML_DEPTH + 1).count();
        if depth > MAX_HTML_DEPTH {
            self.deep.set(true);
        }
    }
}

impl TreeSink for Tree {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Tree {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle(ROOT, Rc::new(QualName::new(None, ns!(), local_name!(""))))
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.1
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        self.add(Data::Element(Rc::new(name), attributes))
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.add(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.add(Data::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let last = self.nodes.borrow()[parent.0].children.len();
        self.insert(parent.0, last, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.nodes.borrow()[element.0].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What is in a template is no part of the page: it hangs nowhere.
    fn get_template_contents(&self, _: &Handle) -> Handle {
        self.add(Data::Other)
    }

    fn same_node(&self, a: &Handle, b: &Handle) -> bool {
        a.0 == b.0
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(child) = &child {
            self.detach(child.0);
        }
        let nodes = self.nodes.borrow();
        let Some(parent) = nodes[sibling.0].parent else { return };
        let at = nodes[parent].children.iter().rposition(|&id| id == sibling.0).unwrap_or(0);
        drop(nodes);
        self.insert(parent, at, child);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        if let Data::Element(_, there) = &mut self.nodes.borrow_mut()[target.0].data {
            for attribute in attributes {
                if there.iter().all(|a| a.name != attribute.name) {
                    there.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.0);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.0].children);
        for &child in &children {
            nodes[child].parent = Some(parent.0);
        }
        nodes[parent.0].children.extend(children);
    }
}
