//! The codec on small declarations of its own; the format's tables are tested in `tests/`.

use super::*;
use crate::{choice, record, sequence, wire_enum};

wire_enum! {
    /// An enumeration.
    Colour: u8 {
        /// Red.
        1 Red = "red";
        /// Green.
        4 Green = "green|lime";
        else Red
    }
}

record! {
    /// A record with every kind of row.
    records Sample {
        /// A flag.
        0 flag: Option<bool> = "@flag";
        /// A text.
        1 text: Option<String> = "w:t";
        /// Nested properties.
        2 props: Option<Box<Props>> = "w:pr";
        /// Repeats.
        3 many: Vec<i32> = "";
        /// A node.
        [node(20)] 4 node: Option<Box<Node>> = "";
        /// Always there.
        [always] 5 items: Items = "";
    }
}

record! {
    /// Properties.
    props Props {
        /// Three bytes.
        9 rgb: Option<Rgb> = "";
        /// A number.
        7 real: Option<f64> = "";
        /// A token.
        1 colour: Option<Colour> = "";
    }
}

record! {
    /// A node.
    ppty Node {
        /// An attribute.
        [attr] 0 name: Option<String> = "@name";
        /// A list.
        [always, list(0)] 0 list: Vec<Node> = "";
        /// A choice.
        1 fill: Option<Fill> = "";
    }
}

choice! {
    /// A choice.
    records Fill of FillItem {
        /// A node.
        3 Node(Box<Node>) = "a:node";
        /// Nothing.
        4 None(()) = "a:none";
    }
}

sequence! {
    /// Items.
    records Items of Item {
        /// Text.
        0 Text(String) = "w:t";
        /// A tab.
        2 Tab(()) = "w:tab";
    }
}

fn bytes(value: &impl Payload) -> Vec<u8> {
    let mut w = Writer::new(Doubles::Scaled);
    Payload::put(value, &mut w);
    w.into_bytes()
}

fn read<T: Payload>(bytes: &[u8]) -> T {
    <T as Payload>::get(&mut Reader::new(bytes, Doubles::Scaled))
        .unwrap()
        .unwrap()
}

#[test]
fn records_carry_id_and_length() {
    let value = Sample {
        flag: Some(true),
        text: Some("é".into()),
        ..Sample::default()
    };
    assert_eq!(
        bytes(&value),
        [0, 1, 0, 0, 0, 1, 1, 2, 0, 0, 0, 0xE9, 0, 5, 0, 0, 0, 0]
    );
}

#[test]
fn properties_carry_their_len_type() {
    let value = Props {
        rgb: Some(Rgb([1, 2, 3])),
        real: Some(-0.5),
        colour: Some(Colour::Green),
    };
    assert_eq!(
        bytes(&value),
        [9, 3, 1, 2, 3, 7, 5, 0xB0, 0x3C, 0xFF, 0xFF, 1, 1, 4]
    );
    assert_eq!(read::<Props>(&bytes(&value)), value);
}

#[test]
fn nodes_have_an_attribute_section_and_counted_lists() {
    let value = Node {
        name: Some("a".into()),
        list: vec![Node::default()],
        fill: None,
    };
    let inner = [0xFA, 0xFB, 0, 4, 0, 0, 0, 0, 0, 0, 0];
    let mut wanted = vec![
        0xFA, 0, 1, 0, 0, 0, 0x61, 0, 0xFB, 0, 20, 0, 0, 0, 1, 0, 0, 0,
    ];
    wanted.extend([0, inner.len() as u8, 0, 0, 0]);
    wanted.extend(inner);
    assert_eq!(bytes(&value), wanted);
    assert_eq!(read::<Node>(&bytes(&value)), value);
}

#[test]
fn unknown_ids_are_skipped() {
    let mut data = vec![99, 2, 0, 0, 0, 7, 7];
    data.extend(bytes(&Sample {
        flag: Some(false),
        ..Sample::default()
    }));
    assert_eq!(read::<Sample>(&data).flag, Some(false));
}

#[test]
fn every_cut_is_an_error_or_a_value() {
    let value = Sample {
        text: Some("text".into()),
        node: Some(Box::new(Node {
            fill: Some(FillItem::Node(Box::default()).into()),
            ..Node::default()
        })),
        items: Items {
            items: vec![Item::Tab(()), Item::Text("x".into())],
        },
        ..Sample::default()
    };
    let whole = bytes(&value);
    assert_eq!(read::<Sample>(&whole), value);
    for end in 0..whole.len() {
        let _ = <Sample as Payload>::get(&mut Reader::new(&whole[..end], Doubles::Scaled));
    }
}

#[test]
fn a_dump_names_every_value() {
    let value = Sample {
        props: Some(Box::new(Props {
            colour: Some(Colour::Red),
            ..Props::default()
        })),
        ..Sample::default()
    };
    assert_eq!(dump(&value), "props(2)\n  colour(1) = 1 red\n");
}
