//! A document's own XML as a tree, and the paths that lead to its values.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

use quick_xml::NsReader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

/// Most elements and attributes of a part that are read.
const MOST_NODES: usize = 200_000;

/// Most elements that are looked at for all paths of a document: many paths through a large part must not take forever.
const MOST_LOOKS: usize = 50_000_000;

/// A part of custom XML; what is damaged in it ends it.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// How many elements were looked at.
    looks: Cell<usize>,
}

#[derive(Debug, Default)]
struct Node {
    name: Name,
    children: Vec<usize>,
    attributes: Vec<(Name, String)>,
    /// Its text with that of what is in it, as far as a control shows it.
    text: String,
}

/// A namespace, empty for none, and a local name.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Name {
    space: String,
    local: String,
}

impl Tree {
    /// Reads a part.
    pub fn new(xml: &[u8]) -> Self {
        let mut tree = Self {
            nodes: vec![Node::default()],
            looks: Cell::default(),
        };
        let xml = decoded(xml);
        let mut reader = NsReader::from_str(&xml);
        let mut open = vec![0];
        let mut count = 0;
        while let Ok((space, event)) = reader.read_resolved_event() {
            match event {
                Event::Start(_) | Event::Empty(_) if count >= MOST_NODES => break,
                Event::Start(start) => {
                    let name = name(&space, start.local_name().into_inner());
                    count += tree.add(&open, name, attributes(&reader, &start));
                    open.push(tree.nodes.len() - 1);
                }
                Event::Empty(start) => {
                    let name = name(&space, start.local_name().into_inner());
                    count += tree.add(&open, name, attributes(&reader, &start));
                }
                Event::End(_) => {
                    open.pop();
                }
                Event::Text(text) => tree.say(&open, &text),
                Event::CData(text) => tree.say(&open, &text),
                Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                    Ok(Some(character)) => tree.say(&open, character.encode_utf8(&mut [0; 4])),
                    _ => tree.say(
                        &open,
                        resolve_predefined_entity(&entity).unwrap_or_default(),
                    ),
                },
                Event::Eof => break,
                _ => {}
            }
        }
        tree
    }

    /// Adds an element, and tells how much was added.
    fn add(&mut self, open: &[usize], name: Name, attributes: Vec<(Name, String)>) -> usize {
        let (at, added) = (self.nodes.len(), 1 + attributes.len());
        self.nodes.push(Node {
            name,
            attributes,
            ..Node::default()
        });
        if let Some(parent) = open.last().and_then(|parent| self.nodes.get_mut(*parent)) {
            parent.children.push(at);
        }
        added
    }

    /// Text of an element is that of the elements around it, too; only the nearest three show it, so that deep trees cost
    /// no more than flat ones.
    fn say(&mut self, open: &[usize], text: &str) {
        for at in open.iter().rev().take(3) {
            if let Some(node) = self.nodes.get_mut(*at) {
                node.text.push_str(text);
            }
        }
    }

    /// The text at a path; `None` if the path is none that is understood, or leads nowhere.
    pub fn text_at(&self, path: &Path) -> Option<&str> {
        let mut found = vec![0];
        for step in &path.steps {
            if self.looks.get() > MOST_LOOKS {
                return None;
            }
            if step.is_anywhere {
                found = (0..self.nodes.len()).collect();
            }
            let named = |at: usize| -> Vec<usize> {
                let children = self.nodes.get(at).map(|node| node.children.as_slice());
                let children = children.unwrap_or_default();
                self.looks.set(self.looks.get() + 1 + children.len());
                children
                    .iter()
                    .copied()
                    .filter(|child| {
                        let node = self.nodes.get(*child);
                        node.is_some_and(|node| step.name.as_ref().is_none_or(|n| *n == node.name))
                    })
                    .collect()
            };
            found = found
                .into_iter()
                .flat_map(|at| {
                    let children = named(at);
                    match step.place {
                        Some(place) => children.into_iter().skip(place).take(1).collect(),
                        None => children,
                    }
                })
                .collect();
        }
        let node = self.nodes.get(*found.first()?)?;
        match &path.attribute {
            Some(name) => node
                .attributes
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str()),
            None => Some(&node.text),
        }
    }
}

/// The text of a part in UTF-8 or UTF-16.
fn decoded(xml: &[u8]) -> Cow<'_, str> {
    let unit: fn([u8; 2]) -> u16 = match xml {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => {
            let bare = xml.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(xml);
            return String::from_utf8_lossy(bare);
        }
    };
    let (pairs, _) = xml.as_chunks::<2>();
    let units = pairs.iter().skip(1).map(|pair| unit(*pair));
    char::decode_utf16(units)
        .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect::<String>()
        .into()
}

fn name(space: &ResolveResult<'_>, local: &str) -> Name {
    Name {
        space: match space {
            ResolveResult::Bound(space) => space.into_inner().to_owned(),
            _ => String::new(),
        },
        local: local.to_owned(),
    }
}

fn attributes(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Vec<(Name, String)> {
    start
        .attributes()
        .flatten()
        .take(1000)
        .map(|attribute| {
            let (space, local) = reader.resolver().resolve_attribute(attribute.key);
            let raw = &attribute.value;
            let value = unescape(raw).map_or_else(|_| raw.to_string(), Into::into);
            (name(&space, local.into_inner()), value)
        })
        .collect()
}

/// A path of element names, each with its place among those of the same name, and an attribute at the end: what Word
/// writes into `w:xpath`.
#[derive(Debug, PartialEq, Eq)]
pub struct Path {
    steps: Vec<Step>,
    attribute: Option<Name>,
}

#[derive(Debug, PartialEq, Eq)]
struct Step {
    /// Whether it may be at any depth: the first one only.
    is_anywhere: bool,
    /// `None` for any name.
    name: Option<Name>,
    /// Its place from 0.
    place: Option<usize>,
}

impl Path {
    /// Reads a path; `None` if it is more than this. `mappings` are declarations such as `xmlns:a='urn:a'`.
    pub fn new(path: &str, mappings: &str) -> Option<Self> {
        let spaces = spaces(mappings);
        let named = |name: &str| {
            let (prefix, local) = name.split_once(':').unwrap_or(("", name));
            let is_name = |part: &str| {
                part.chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
            };
            (is_name(prefix) && is_name(local) && !local.is_empty()).then_some(())?;
            Some(Name {
                space: match prefix {
                    "" => String::new(),
                    _ => (*spaces.get(prefix)?).to_owned(),
                },
                local: local.to_owned(),
            })
        };
        let mut steps = Vec::new();
        let mut is_anywhere = false;
        let mut parts = path.trim().strip_prefix('/')?.split('/').peekable();
        while let Some(part) = parts.next() {
            if part.is_empty() {
                is_anywhere = steps.is_empty();
                is_anywhere.then_some(())?;
                continue;
            }
            let is_last = parts.peek().is_none();
            if part == "text()" && is_last {
                break;
            }
            if let Some(attribute) = part.strip_prefix('@') {
                let attribute = Some(named(attribute)?);
                return is_last.then_some(Self { steps, attribute });
            }
            let (name, place) = match part.strip_suffix(']').and_then(|part| part.split_once('[')) {
                Some((name, place)) => (
                    name,
                    Some(place.trim().parse::<usize>().ok()?.checked_sub(1)?),
                ),
                None => (part, None),
            };
            steps.push(Step {
                is_anywhere: std::mem::take(&mut is_anywhere),
                name: if name == "*" {
                    None
                } else {
                    Some(named(name)?)
                },
                place,
            });
        }
        (!steps.is_empty() && !is_anywhere).then_some(Self {
            steps,
            attribute: None,
        })
    }
}

/// Prefixes and the namespaces that they stand for.
fn spaces(mappings: &str) -> HashMap<&str, &str> {
    let mut spaces = HashMap::new();
    let mut rest = mappings;
    while let Some((_, behind)) = rest.split_once("xmlns:") {
        let Some((prefix, behind)) = behind.split_once('=') else {
            break;
        };
        let Some(quote) = behind.trim_start().chars().next() else {
            break;
        };
        let mut parts = behind.splitn(3, quote);
        let (_, Some(space), Some(left)) = (parts.next(), parts.next(), parts.next()) else {
            break;
        };
        spaces.insert(prefix.trim(), space);
        rest = left;
    }
    spaces
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACES: &str = "xmlns:a='urn:a'  xmlns:b=\"urn:b\" ";

    fn at(path: &str) -> Option<String> {
        let xml = r#"<r xmlns="urn:a" xmlns:b="urn:b"><x>one</x><x b:k="kk" k="&lt;v"> t<b:y>w&amp;&#111;</b:y></x><b:x/></r>"#;
        let path = Path::new(path, SPACES)?;
        Tree::new(xml.as_bytes()).text_at(&path).map(str::to_owned)
    }

    #[test]
    fn paths_lead_to_elements_and_attributes() {
        assert_eq!(at("/a:r[1]/a:x[1]").as_deref(), Some("one"));
        assert_eq!(at("/a:r/a:x[2]/b:y/text()").as_deref(), Some("w&o"));
        assert_eq!(at("/a:r/a:x[2]").as_deref(), Some(" tw&o"));
        assert_eq!(at("/a:r[1]/a:x[2]/@k").as_deref(), Some("<v"));
        assert_eq!(at("/a:r[1]/a:x[2]/@b:k").as_deref(), Some("kk"));
        assert_eq!(at("//b:y").as_deref(), Some("w&o"));
        assert_eq!(at("/*/b:x").as_deref(), Some(""));
    }

    #[test]
    fn other_paths_lead_nowhere() {
        for path in [
            "",
            "/",
            "a:r",
            "/a:r/",
            "/a:r/a:x[@k='1']",
            "/c:r",
            "/a:r/a:x[0]",
            "/a:r/a:x[9]",
            "/r",
            "/a:r//b:y",
            "/a:r/@k/a:x",
            "//",
        ] {
            assert_eq!(at(path), None, "{path}");
        }
        let path = Path::new("/a", "").expect("a path");
        for damaged in ["", "<a", "</a>", "<a>t</b>", "&x;<a/>"] {
            Tree::new(damaged.as_bytes()).text_at(&path);
        }
    }
}
