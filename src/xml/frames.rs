//! The elements a reader is inside of, with names and attributes in one reused buffer.

use std::ops::Range;

/// One element.
#[derive(Debug, Clone)]
struct Frame {
    /// Depth of the element in the stream; the root has 1.
    depth: usize,
    /// Where its text begins in [`Frames::text`]; the name stands there first.
    start: usize,
    name_end: usize,
    /// Where its attributes begin in [`Frames::attributes`].
    first_attribute: usize,
}

/// A stack of elements. What is popped leaves its room to the next.
#[derive(Debug, Default)]
pub(super) struct Frames {
    frames: Vec<Frame>,
    /// Names and values of all elements.
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

    pub(super) fn name(&self) -> &str {
        let Some(frame) = self.frames.last() else {
            return "";
        };
        self.text
            .get(frame.start..frame.name_end)
            .unwrap_or_default()
    }

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

    /// Adds an element whose name `name` appends to the string it is given.
    pub(super) fn push(&mut self, depth: usize, name: impl FnOnce(&mut String)) {
        let start = self.text.len();
        name(&mut self.text);
        self.frames.push(Frame {
            depth,
            start,
            name_end: self.text.len(),
            first_attribute: self.attributes.len(),
        });
    }

    /// Adds an attribute to the current element.
    pub(super) fn push_attribute(
        &mut self,
        name: impl FnOnce(&mut String),
        value: impl FnOnce(&mut String),
    ) {
        let start = self.text.len();
        name(&mut self.text);
        let name_end = self.text.len();
        value(&mut self.text);
        self.attributes
            .push((start..name_end, name_end..self.text.len()));
    }

    pub(super) fn pop(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.text.truncate(frame.start);
            self.attributes.truncate(frame.first_attribute);
        }
    }
}
