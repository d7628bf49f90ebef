//! What is written is read back by a reader of GFM.

use std::borrow::Cow;
use std::io;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Markdown;
use crate::export::model::{
    Block, Cell, Inline, Item, Link, LinkTarget, Look, Mark, NoteKind, Paragraph, Row, Table,
    Writer,
};
use crate::export::sink::Sink;
use crate::export::{Media, Target};

/// One file in memory.
#[derive(Default)]
struct Text(Vec<u8>);

impl Target for Text {
    fn create(&mut self, _: &str) -> io::Result<()> {
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }
}

struct NoMedia;

impl Media for NoMedia {
    fn bytes(&self, _: &str) -> Option<Cow<'_, [u8]>> {
        None
    }
}

fn written(blocks: &[Block]) -> String {
    let mut text = Text::default();
    let mut sink = Sink::new(&mut text, &NoMedia);
    let mut writer = Markdown::default();
    for block in blocks {
        writer.block(&mut sink, block);
    }
    writer.end(&mut sink).expect("no files beside it");
    sink.end().expect("it is written");
    String::from_utf8(text.0).expect("text")
}

fn reader(text: &str) -> Parser<'_> {
    Parser::new_ext(
        text,
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH,
    )
}

/// The text that a reader sees, and the elements around it: `b`, `i`, `s`, `a`.
fn seen(text: &str) -> String {
    let mut out = String::new();
    for event in reader(text) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::Start(Tag::Strong) => out.push_str("<b>"),
            Event::End(TagEnd::Strong) => out.push_str("</b>"),
            Event::Start(Tag::Emphasis) => out.push_str("<i>"),
            Event::End(TagEnd::Emphasis) => out.push_str("</i>"),
            Event::InlineHtml(html) => {
                let html = html.replace("strong>", "b>").replace("em>", "i>");
                out.push_str(&html);
            }
            Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            other => out.push_str(&format!("({other:?})")),
        }
    }
    out
}

fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph {
        text,
        ..Paragraph::default()
    })
}

fn bold(text: &str) -> Inline {
    let look = Look {
        bold: true,
        ..Look::default()
    };
    Inline::Text(look, text.to_owned())
}

fn plain(text: &str) -> Inline {
    Inline::Text(Look::default(), text.to_owned())
}

#[test]
fn text_stays_text() {
    for text in [
        "# no heading",
        "1. no item",
        "12) no item",
        "- no item",
        "+ no item",
        "> no quotation",
        "=== --- ***",
        "---",
        ": no definition",
        "~~~ no fence",
        "*no* _emphasis_ **at** __all__",
        "snake_case_name and 2 * 3 * 4",
        "<b>no markup</b> &amp; no entity &#65; AT&T",
        "[no link](http://a.b) ![no picture](x) [^1]",
        r"back\slash \* and `code`",
        "| no | table |",
        "a | b",
        "$5 and $6",
    ] {
        let out = written(&[Block::plain(text)]);
        assert_eq!(seen(&out), text, "{out}");
    }
}

#[test]
fn breaks_do_not_let_text_become_blocks() {
    let out = written(&[paragraph(vec![
        plain("a"),
        Inline::Break,
        plain("- b"),
        Inline::Break,
        plain("|---|"),
        Inline::Break,
    ])]);
    assert_eq!(seen(&out), "a\n- b\n|---|", "{out}");
}

#[test]
fn looks_hold_whatever_stands_beside_them() {
    for (line, expected) in [
        (vec![plain("a "), bold("b"), plain(" c")], "a <b>b</b> c"),
        (vec![plain("a"), bold("b"), plain("c")], "a<b>b</b>c"),
        (vec![bold("a:"), plain("b")], "<b>a:</b>b"),
        (vec![plain("a"), bold("(b)"), plain("c")], "a<b>(b)</b>c"),
        (vec![plain("a"), bold(" b "), plain("c")], "a <b>b</b> c"),
        (vec![plain("2*"), bold("b*")], "2*<b>b*</b>"),
        (vec![bold("“a”"), plain("b")], "<b>“a”</b>b"),
    ] {
        let out = written(&[paragraph(line)]);
        assert_eq!(seen(&out), expected, "{out}");
    }
    let both = Look {
        bold: true,
        italic: true,
        ..Look::default()
    };
    let line = vec![bold("a"), Inline::Text(both, "b".to_owned()), bold("c")];
    let out = seen(&written(&[paragraph(line)]));
    assert_eq!(out, "<b>a</b><b><i>b</i></b><b>c</b>");
}

fn item(level: usize, mark: Mark, text: &str) -> Block {
    Block::Item(Item {
        level,
        mark,
        text: vec![plain(text)],
    })
}

/// Lists as nested brackets, numbered ones with the number that they begin with.
fn lists(text: &str) -> String {
    let mut out = String::new();
    for event in reader(text) {
        match event {
            Event::Start(Tag::List(start)) => {
                out.push_str(&start.map_or_else(|| "[".to_owned(), |start| format!("{start}[")));
            }
            Event::End(TagEnd::List(_)) => out.push(']'),
            Event::Text(text) => out.push_str(&format!("{text} ")),
            _ => {}
        }
    }
    out
}

#[test]
fn lists_nest_and_begin_anew() {
    let number = |number: i32| Mark::Number(number, format!("{number}."));
    let out = written(&[
        item(0, number(1), "a"),
        item(1, Mark::Bullet, "b"),
        item(3, Mark::Bullet, "c"),
        item(0, number(2), "d"),
        Block::Paragraph(Paragraph {
            text: vec![plain("more")],
            continues_item: true,
            ..Paragraph::default()
        }),
        item(0, number(3), "e"),
        item(0, number(1), "f"),
        item(1, number(4), "g"),
        Block::plain("h"),
        item(0, Mark::Number(2, "(b)".to_owned()), "i"),
    ]);
    assert_eq!(
        lists(&out),
        "1[a [b [c ]]d more e ]1[f 4[g ]]h [(b) i ]",
        "{out}"
    );
}

#[test]
fn tables_hold_what_cells_hold() {
    let cell = |column, text: &str| Cell::at(column, vec![Block::plain(text)]);
    let table = Table {
        columns: 3,
        rows: vec![
            Row {
                cells: vec![cell(0, "a|b"), cell(2, "c")],
                ..Row::default()
            },
            Row {
                cells: vec![Cell::at(
                    1,
                    vec![Block::plain("- d"), item(0, Mark::Bullet, "e")],
                )],
                ..Row::default()
            },
        ],
        ..Table::default()
    };
    let out = written(&[Block::Table(table)]);
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, reader(&out));
    let html = html.replace('\n', "");
    assert!(
        html.contains("<tr><th>a|b</th><th></th><th>c</th></tr>"),
        "{html}"
    );
    assert!(html.contains("<td></td><td>- d<br>• e</td>"), "{html}");
}

#[test]
fn notes_are_told_below() {
    let out = written(&[
        paragraph(vec![
            Inline::Note(NoteKind::Footnote, 1),
            plain(": text"),
            Inline::Note(NoteKind::Endnote, 1),
        ]),
        Block::Notes(
            NoteKind::Footnote,
            vec![(1, vec![Block::plain("a"), Block::plain("b")])],
        ),
        Block::Notes(NoteKind::Endnote, vec![(1, vec![Block::plain("c")])]),
    ]);
    let mut notes = Vec::new();
    for event in reader(&out) {
        match event {
            Event::FootnoteReference(name) => notes.push(format!("->{name}")),
            Event::Start(Tag::FootnoteDefinition(name)) => notes.push(name.to_string()),
            Event::Text(text) => notes.push(text.to_string()),
            _ => {}
        }
    }
    assert_eq!(notes.join(" "), "->1 : text ->e1 1 a b e1 c", "{out}");
}

#[test]
fn links_keep_their_address() {
    let address = "https://a.b/c (d)?x=[1]&y=\"2\"";
    let link = Link {
        target: LinkTarget::Address(address.to_owned()),
        title: Some("a \"title\" \\".to_owned()),
    };
    let out = written(&[paragraph(vec![Inline::Link(link, vec![plain("[text]")])])]);
    let mut found = reader(&out).filter_map(|event| match event {
        Event::Start(Tag::Link {
            dest_url, title, ..
        }) => Some((dest_url.to_string(), title.to_string())),
        _ => None,
    });
    let (url, title) = found.next().expect("a link");
    assert_eq!(url, "https://a.b/c%20%28d%29?x=%5B1%5D&y=%222%22");
    assert_eq!(title, "a \"title\" \\");
}
