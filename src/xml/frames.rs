//! The elements a reader is inside of, with names and attributes in one reused buffer.

use std::ops::Range;

use super::escape;
use super::names::{Name, Scope};
use super::tag::StartTag;

/// One element.
#[derive(Debug, Clone)]
struct Frame {
    /// Depth of the element in the stream; the root has 1.
    depth: usize,
    /// What stands in its start tag, in [`Frames::text`].
    tag: Range<usize>,
    /// Length of the name in it.
    raw_name: usize,
    /// The canonical name, in [`Frames::text`].
    name: Range<usize>,
    /// Where its attributes begin in [`Frames::attributes`].
    first_attribute: usize,
    /// Whether an attribute is of the namespace of markup compatibility.
    has_compatibility: bool,
}

/// A stack of elements. What is popped leaves its room to the next.
#[derive(Debug, Default)]
pub(super) struct Frames {
    frames: Vec<Frame>,
    /// The start tags of all elements, and what of their names and values is not written there as it is read.
    text: String,
    /// Name and value of each attribute, as places in `text`.
    attributes: Vec<(Range<usize>, Range<usize>)>,
}

impl Frames {
    pub(super) fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// Depth of the current element.
    pub(super) fn depth(&self) -> Option<usize> {
        self.frames.last().map(|frame| frame.depth)
    }

    #[inline]
    pub(super) fn name(&self) -> &str {
        let Some(frame) = self.frames.last() else {
            return "";
        };
        self.text.get(frame.name.clone()).unwrap_or_default()
    }

    /// What stands in the start tag of the current element.
    pub(super) fn tag(&self) -> &str {
        let Some(frame) = self.frames.last() else {
            return "";
        };
        self.text.get(frame.tag.clone()).unwrap_or_default()
    }

    /// The name of the current element as it stands.
    pub(super) fn raw_name(&self) -> &str {
        let len = self.frames.last().map_or(0, |frame| frame.raw_name);
        self.tag().get(..len).unwrap_or_default()
    }

    #[inline]
    pub(super) fn attrs(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = self.frames.last().map_or(0, |frame| frame.first_attribute);
        self.attributes
            .get(first..)
            .unwrap_or_default()
            .iter()
            .map(|(name, value)| {
                (
                    self.text.get(name.clone()).unwrap_or_default(),
                    self.text.get(value.clone()).unwrap_or_default(),
                )
            })
    }

    /// Number of attributes of the current element.
    pub(super) fn attribute_count(&self) -> usize {
        let first = self.frames.last().map_or(0, |frame| frame.first_attribute);
        self.attributes.len().saturating_sub(first)
    }

    /// Whether the current element has an attribute of the namespace of markup compatibility.
    #[inline]
    pub(super) fn has_compatibility(&self) -> bool {
        self.frames
            .last()
            .is_some_and(|frame| frame.has_compatibility)
    }

    /// Adds an element by what stands in its start tag, without its namespace declarations, which are in `scope`.
    #[inline]
    pub(super) fn push(&mut self, depth: usize, tag: &str, found: &StartTag, scope: &mut Scope) {
        let start = self.text.len();
        self.text.push_str(tag);
        let tag_end = self.text.len();
        let first_attribute = self.attributes.len();
        let name = scope.element(tag.get(..found.name).unwrap_or_default(), found.prefix);
        let name = self.place(start, start + found.name, name);
        let mut has_compatibility = false;
        for attribute in &found.attributes {
            if found.declares && attribute.declares(tag).is_some() {
                continue;
            }
            let (from, to) = (start + attribute.name.0, start + attribute.name.1);
            let name = match attribute.prefix {
                None => from..to,
                Some(prefix) => {
                    let name = scope.qualified(attribute.name_in(tag), prefix);
                    let name = self.place(from, to, name);
                    let canonical = self.text.as_bytes().get(name.clone());
                    has_compatibility |= canonical.is_some_and(|name| name.starts_with(b"mc:"));
                    name
                }
            };
            let value = if attribute.is_plain {
                start + attribute.value.0..start + attribute.value.1
            } else {
                let at = self.text.len();
                escape::push_attribute(attribute.value_in(tag), &mut self.text);
                at..self.text.len()
            };
            self.attributes.push((name, value));
        }
        self.frames.push(Frame {
            depth,
            tag: start..tag_end,
            raw_name: found.name,
            name,
            first_attribute,
            has_compatibility,
        });
    }

    /// Where the canonical name stands of a raw one: appended, if it does not stand in the raw one.
    #[inline]
    fn place(&mut self, from: usize, to: usize, name: Name) -> Range<usize> {
        match name {
            Name::AsItIs => from..to,
            Name::Local(behind) => from + behind..to,
            other => self.placed(from, to, other),
        }
    }

    #[cold]
    fn placed(&mut self, mut from: usize, to: usize, name: Name) -> Range<usize> {
        let at = self.text.len();
        match name {
            Name::Prefixed(prefix, behind) => {
                self.text.push_str(prefix);
                self.text.push(':');
                from += behind;
            }
            Name::Unknown => self.text.push('?'),
            Name::AsItIs | Name::Local(_) => {}
        }
        self.text.extend_from_within(from..to);
        at..self.text.len()
    }

    #[inline]
    pub(super) fn pop(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.text.truncate(frame.tag.start);
            self.attributes.truncate(frame.first_attribute);
        }
    }
}
