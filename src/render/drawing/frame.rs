//! Boxes of drawings as nodes.

use crate::render::node::{Kind, Node, Prop, Value};
use crate::resolve::drawing::frame::Frame;

/// Nodes that stand in a frame.
pub trait FrameNode {
    /// The placed box as a node.
    fn node(&self, purpose: &str) -> Node;
    /// A node that fills the box, mirrored as the box is.
    fn mirrored(&self, node: Node) -> Node;
    /// A text box placed at a rectangle of the shape; it is not mirrored, but stands on its head with the shape.
    fn inside(&self, node: Node, text: [f64; 4]) -> Node;
}

impl FrameNode for Frame {
    fn node(&self, purpose: &str) -> Node {
        let mut node = Node::of(Kind::Block, purpose);
        let style = &mut node.style;
        style.set(Prop::Position, "absolute");
        style.set(Prop::Left, emu(self.x));
        style.set(Prop::Top, emu(self.y));
        style.set(Prop::Width, emu(self.width));
        style.set(Prop::Height, emu(self.height));
        if self.rotation != 0 {
            style.set(Prop::Rotate, Value::Angle(i64::from(self.rotation)));
        }
        node
    }

    fn mirrored(&self, mut node: Node) -> Node {
        match (self.flip_h, self.flip_v) {
            (false, false) => {}
            (true, false) => node.style.set(Prop::Scale, "-1 1"),
            (false, true) => node.style.set(Prop::Scale, "1 -1"),
            (true, true) => node.style.set(Prop::Scale, "-1 -1"),
        }
        node
    }

    fn inside(&self, mut node: Node, [left, top, right, bottom]: [f64; 4]) -> Node {
        let (left, right) = if self.flip_h {
            (self.width - right, self.width - left)
        } else {
            (left, right)
        };
        let style = &mut node.style;
        style.set(Prop::Left, emu(left));
        style.set(Prop::Top, emu(top));
        style.set(Prop::Width, emu((right - left).max(0.0)));
        style.set(Prop::MinHeight, emu((bottom - top).max(0.0)));
        style.set(Prop::Height, emu((bottom - top).max(0.0)));
        if self.flip_v && style.get(Prop::Rotate).is_none() {
            style.set(Prop::Rotate, Value::Angle(10_800_000));
        }
        node
    }
}

/// A length in EMU, rounded.
pub fn emu(length: f64) -> Value {
    Value::Length(length.clamp(-1e12, 1e12).round() as i64)
}
