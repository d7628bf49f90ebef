//! The structure of a page, for readers that do not see it (ISO 32000-1, 14.8.4).

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{self, Identifier, ListNumbering, Node, TableHeaderScope, TagGroup, TagKind};

use crate::layout::display::Tag;

/// Deepest nesting of units; what is deeper belongs to the one around it.
const DEEPEST: usize = 64;

/// What a unit is.
#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Unit(Tag),
    /// Text that belongs to no unit.
    Text,
    /// A picture with a description that belongs to no unit.
    Picture(String),
    Link,
}

#[derive(Debug)]
struct Unit {
    kind: Kind,
    children: Vec<Child>,
}

#[derive(Debug)]
enum Child {
    Unit(usize),
    Leaf(Identifier),
}

/// The units of a page.
#[derive(Debug, Default)]
pub struct PageTags {
    units: Vec<Unit>,
    /// The units that belong to none, in order.
    roots: Vec<usize>,
    /// Those that are open, the innermost last.
    open: Vec<usize>,
    /// Begins inside of the innermost that made no unit: too deep, or inside of ornament.
    unmade: usize,
    artifact: bool,
}

impl PageTags {
    /// Begins a unit.
    pub fn begin(&mut self, tag: &Tag) {
        if self.unmade > 0 || self.open.len() >= DEEPEST || *tag == Tag::Artifact {
            self.artifact |= self.unmade == 0 && *tag == Tag::Artifact;
            self.unmade += 1;
            return;
        }
        let unit = self.make(Kind::Unit(tag.clone()));
        self.open.push(unit);
    }

    /// Ends the unit that began last.
    pub fn end(&mut self) {
        if self.unmade > 0 {
            self.unmade -= 1;
            self.artifact &= self.unmade > 0;
        } else {
            self.open.pop();
        }
    }

    /// Whether what is drawn now is ornament.
    pub fn is_artifact(&self) -> bool {
        self.artifact
    }

    /// Whether what is drawn now belongs to a figure.
    pub fn in_figure(&self) -> bool {
        self.open.iter().any(|unit| {
            let kind = self.units.get(*unit).map(|unit| &unit.kind);
            matches!(kind, Some(Kind::Unit(Tag::Figure(_))))
        })
    }

    /// The unit that text belongs to.
    pub fn text(&mut self) -> usize {
        if let Some(unit) = self.open.last() {
            return *unit;
        }
        let last = self.roots.last().copied();
        match last {
            Some(unit)
                if self
                    .units
                    .get(unit)
                    .is_some_and(|unit| unit.kind == Kind::Text) =>
            {
                unit
            }
            _ => self.make(Kind::Text),
        }
    }

    /// The unit of what is drawn in the innermost open one, if there is one.
    pub fn innermost(&self) -> Option<usize> {
        self.open.last().copied()
    }

    /// A unit for a picture by itself.
    pub fn picture(&mut self, description: &str) -> usize {
        self.make(Kind::Picture(description.to_owned()))
    }

    /// A unit for a link.
    pub fn link(&mut self) -> usize {
        self.make(Kind::Link)
    }

    /// Adds content to a unit.
    pub fn add(&mut self, unit: usize, content: Identifier) {
        if let Some(unit) = self.units.get_mut(unit) {
            unit.children.push(Child::Leaf(content));
        }
    }

    fn make(&mut self, kind: Kind) -> usize {
        let unit = self.units.len();
        self.units.push(Unit {
            kind,
            children: Vec::new(),
        });
        match self.open.last().and_then(|open| self.units.get_mut(*open)) {
            Some(parent) => parent.children.push(Child::Unit(unit)),
            None => self.roots.push(unit),
        }
        unit
    }

    /// The units as the writer takes them, without those that are empty.
    pub fn into_nodes(mut self) -> Vec<Node> {
        let roots: Vec<Child> = std::mem::take(&mut self.roots)
            .into_iter()
            .map(Child::Unit)
            .collect();
        self.nodes(roots, None)
    }

    fn nodes(&mut self, children: Vec<Child>, parent: Option<&Kind>) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        for child in children {
            let index = match child {
                Child::Leaf(content) => {
                    nodes.push(Node::Leaf(content));
                    continue;
                }
                Child::Unit(index) => index,
            };
            let Some(unit) = self.units.get_mut(index) else {
                continue;
            };
            let kind = unit.kind.clone();
            let inner = std::mem::take(&mut unit.children);
            let content = self.nodes(inner, Some(&kind));
            let keeps_place = matches!(kind, Kind::Unit(Tag::Cell(..)));
            if content.is_empty() && !keeps_place {
                continue;
            }
            if kind == Kind::Unit(Tag::ListItem) {
                list_item(&mut nodes, content);
                continue;
            }
            nodes.push(TagGroup::with_children(element(&kind, parent), content).into());
        }
        nodes
    }
}

/// Adds an item to the list that ends here, or to a new one.
fn list_item(nodes: &mut Vec<Node>, content: Vec<Node>) {
    let body = TagGroup::with_children(tagging::Tag::LBody, content);
    let item = TagGroup::with_children(tagging::Tag::LI, vec![body.into()]);
    if let Some(Node::Group(list)) = nodes.last_mut()
        && matches!(list.tag, TagKind::L(_))
    {
        list.push(item);
        return;
    }
    let list = tagging::Tag::L(ListNumbering::None);
    nodes.push(TagGroup::with_children(list, vec![item.into()]).into());
}

/// The structure element of a unit.
fn element(kind: &Kind, parent: Option<&Kind>) -> TagKind {
    use tagging::Tag as Element;
    let tag = match kind {
        Kind::Text => return Element::P.into(),
        Kind::Link => return Element::Link.into(),
        Kind::Picture(description) => return figure(description),
        Kind::Unit(tag) => tag,
    };
    match tag {
        Tag::Paragraph | Tag::ListItem | Tag::Artifact => Element::P.into(),
        Tag::Heading(level) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Element::Hn(level, None).into()
        }
        Tag::Table => Element::Table.into(),
        Tag::Row(_) => Element::TR.into(),
        Tag::Cell(cell) => {
            let span = |count: u32| NonZeroU32::new(count).filter(|count| count.get() > 1);
            let (columns, rows) = (span(cell.columns), span(cell.rows));
            if parent == Some(&Kind::Unit(Tag::Row(true))) {
                let head = Element::TH(TableHeaderScope::Column);
                head.with_col_span(columns).with_row_span(rows).into()
            } else {
                let cell = Element::TD;
                cell.with_col_span(columns).with_row_span(rows).into()
            }
        }
        Tag::Figure(description) => figure(description),
        Tag::Note => Element::Note.into(),
        Tag::Language(name) => {
            let is_block = matches!(parent, None | Some(Kind::Unit(Tag::Cell(..) | Tag::Note)));
            if is_block {
                Element::Div.with_lang(Some(name.clone())).into()
            } else {
                Element::Span.with_lang(Some(name.clone())).into()
            }
        }
    }
}

fn figure(description: &str) -> TagKind {
    let words = (!description.is_empty()).then(|| description.to_owned());
    tagging::Tag::Figure(words).into()
}
