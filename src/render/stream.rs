//! The node stream: a tree as bytes, to cross from linear memory to the page in one piece.
//!
//! ```text
//! 1 open    kind u8, style varint (0: none, else number of a definition), attributes varint, (attr u8, text)*
//! 2 close
//! 3 text    text
//! 4 style   properties varint, (prop u8, value)*     defines the next style, numbered from 1
//! value     0 length   zigzag varint, EMU
//!           1 number   zigzag varint, thousandths
//!           2 colour   red, green, blue, opacity u8
//!           3 word     text
//! text      varint bytes, UTF-8
//! ```
//!
//! Styles are defined once and stay known for all streams of one [`StreamWriter`], so equal formatting costs two
//! bytes, and the page makes one rule for each. Definitions stand before the nodes, or in a stream of their own.

use std::collections::HashMap;

use super::node::{Attr, Child, Kind, Node, Prop, Style, Value};

const OPEN: u8 = 1;
const CLOSE: u8 = 2;
const TEXT: u8 = 3;
const STYLE: u8 = 4;

/// Encodes nodes.
#[derive(Debug, Default)]
pub struct StreamWriter {
    /// Nodes.
    bytes: Vec<u8>,
    /// Definitions of styles.
    definitions: Vec<u8>,
    styles: HashMap<Style, u64>,
}

impl StreamWriter {
    /// A node with all that it holds.
    pub fn node(&mut self, node: &Node) {
        self.open(node);
        for child in &node.children {
            match child {
                Child::Node(node) => self.node(node),
                Child::Text(text) => {
                    self.bytes.push(TEXT);
                    put_text(&mut self.bytes, text);
                }
            }
        }
        self.close();
    }

    /// Opens a node without writing its children; what follows is inside it until [`StreamWriter::close`].
    fn open(&mut self, node: &Node) {
        let style = self.style(&node.style);
        let bytes = &mut self.bytes;
        bytes.extend([OPEN, node.kind as u8]);
        put_varint(bytes, style);
        put_varint(bytes, node.attributes.len() as u64);
        for (attribute, value) in &node.attributes {
            bytes.push(*attribute as u8);
            put_text(bytes, value);
        }
    }

    /// Closes the node opened last.
    fn close(&mut self) {
        self.bytes.push(CLOSE);
    }

    /// Takes definitions and nodes out, in a buffer of exactly their size. Styles stay defined.
    pub fn take(&mut self) -> Vec<u8> {
        let (mut definitions, nodes) = self.take_apart();
        if definitions.is_empty() {
            return nodes;
        }
        definitions.reserve_exact(nodes.len());
        definitions.extend(nodes);
        definitions
    }

    /// Takes out the definitions since the last time, and the nodes: for a page that makes nodes more than once.
    pub fn take_apart(&mut self) -> (Vec<u8>, Vec<u8>) {
        (
            std::mem::take(&mut self.definitions),
            std::mem::take(&mut self.bytes),
        )
    }

    fn style(&mut self, style: &Style) -> u64 {
        if style.is_empty() {
            return 0;
        }
        if let Some(number) = self.styles.get(style) {
            return *number;
        }
        let number = self.styles.len() as u64 + 1;
        self.styles.insert(style.clone(), number);
        let bytes = &mut self.definitions;
        bytes.push(STYLE);
        put_varint(bytes, style.entries().len() as u64);
        for (prop, value) in style.entries() {
            bytes.push(*prop as u8);
            put_value(bytes, value);
        }
        number
    }
}

fn put_value(bytes: &mut Vec<u8>, value: &Value) {
    let (tag, count) = match value {
        Value::Length(count) => (0, *count),
        Value::Number(count) => (1, *count),
        Value::Colour(rgba) => {
            bytes.push(2);
            bytes.extend(rgba);
            return;
        }
        Value::Word(word) => {
            bytes.push(3);
            put_text(bytes, word);
            return;
        }
    };
    bytes.push(tag);
    put_varint(bytes, ((count << 1) ^ (count >> 63)) as u64);
}

fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_varint(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

fn put_varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// The names of all kinds, properties and attributes, for the reader of the stream: three lines of words parted by
/// blanks.
pub fn vocabulary() -> String {
    [Kind::NAMES, Prop::NAMES, Attr::NAMES]
        .map(|names| names.join(" "))
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::node::points;

    #[test]
    fn a_tree_becomes_bytes() {
        let node = Node::new(Kind::Paragraph)
            .with(Attr::Id, "a")
            .styled(Prop::MarginLeft, points(-1.0))
            .saying("hé");
        let mut w = StreamWriter::default();
        w.node(&node);
        let first = w.take();
        // -12700 in zigzag is 25399 = 0x6337: 0xB7 0xC6 0x01.
        let expected = [
            &[4, 1, Prop::MarginLeft as u8, 0, 0xB7, 0xC6, 0x01][..],
            &[1, Kind::Paragraph as u8, 1, 1, Attr::Id as u8, 1, b'a'],
            &[3, 3, b'h', 0xC3, 0xA9, 2],
        ]
        .concat();
        assert_eq!(first, expected);
        w.node(&node);
        assert_eq!(
            w.take(),
            expected[7..],
            "the style is known in the next stream"
        );
    }

    #[test]
    fn long_numbers_take_several_bytes() {
        let mut bytes = Vec::new();
        put_varint(&mut bytes, 300);
        assert_eq!(bytes, [0xAC, 0x02]);
    }

    #[test]
    fn the_vocabulary_has_three_lines() {
        assert_eq!(vocabulary().lines().count(), 3);
        assert!(vocabulary().starts_with("div section"));
    }
}
