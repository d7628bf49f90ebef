//! Lines: text with its looks, links, marks, pictures, formulas.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Html, attribute, escape, note_number};
use crate::export::model::{Inline, Link, LinkTarget, Look, NoteKind, Picture};
use crate::export::sink::Sink;
use crate::render::node::{Child, Node};

/// EMU in a pixel.
const EMU_PER_PIXEL: f64 = 9525.0;
/// Bytes that pictures may take which are in the file already: a bullet or a logo is shown again and again.
const REPEATED_BYTES: usize = 64 << 20;
/// Bytes that are encoded at once, a multiple of three.
const ENCODED_BYTES: usize = 48 << 10;

/// The pictures that are in the file.
#[derive(Debug, Default)]
pub struct Pictures {
    known: HashSet<String>,
    repeated: usize,
}

impl Html {
    pub(super) fn line(&mut self, sink: &mut Sink<'_>, line: &[Inline]) {
        for inline in line {
            self.inline(sink, inline);
        }
    }

    fn inline(&mut self, sink: &mut Sink<'_>, inline: &Inline) {
        match inline {
            Inline::Text(look, text) => {
                let tags = tags(*look);
                for (tag, _) in tags.iter().filter(|tag| tag.1) {
                    sink.push(&format!("<{tag}>"));
                }
                escape(sink, text);
                for (tag, _) in tags.iter().rev().filter(|tag| tag.1) {
                    sink.push(&format!("</{tag}>"));
                }
            }
            Inline::Break => sink.push("<br>"),
            Inline::Link(link, inner) => {
                open_link(sink, link);
                self.line(sink, inner);
                sink.push("</a>");
            }
            Inline::Anchor(id) => {
                sink.push("<span");
                attribute(sink, "id", id);
                sink.push("></span>");
            }
            Inline::Picture(picture) => self.picture(sink, picture),
            Inline::Note(kind, number) => {
                let name = match kind {
                    NoteKind::Footnote => "fn",
                    NoteKind::Endnote => "en",
                };
                sink.push(&format!(
                    "<sup><a href=\"#{name}-{number}\" id=\"{name}-ref-{number}\" role=\"doc-noteref\">"
                ));
                escape(sink, &note_number(*kind, *number));
                sink.push("</a></sup>");
            }
            Inline::Comment(number) => sink.push(&format!(
                "<sup><a href=\"#comment-{number}\" id=\"comment-ref-{number}\">[{number}]</a></sup>"
            )),
            Inline::Change(change, inner) => {
                let tag = if change.is_added { "ins" } else { "del" };
                sink.push("<");
                sink.push(tag);
                for (name, value) in [("title", &change.author), ("datetime", &change.date)] {
                    if let Some(value) = value {
                        attribute(sink, name, value);
                    }
                }
                sink.push(">");
                self.line(sink, inner);
                sink.push(&format!("</{tag}>"));
            }
            Inline::Formula(node, _) => formula(sink, node),
        }
    }

    fn picture(&mut self, sink: &mut Sink<'_>, picture: &Picture) {
        let shown = media_type(&picture.media)
            .and_then(|kind| Some((kind, sink.media(&picture.media)?)))
            .filter(|(_, bytes)| self.pictures.admit(&picture.media, bytes.len()));
        let Some((kind, bytes)) = shown else {
            sink.push("<span class=\"missing\">");
            escape(sink, &picture.alt);
            sink.push("</span>");
            return;
        };
        sink.push("<img");
        attribute(sink, "alt", &picture.alt);
        if let Some([width, height]) = picture.size {
            for (name, length) in [("width", width), ("height", height)] {
                let pixels = (length / EMU_PER_PIXEL).round().clamp(1.0, 100_000.0);
                attribute(sink, name, &pixels.to_string());
            }
        }
        sink.push(" src=\"data:");
        sink.push(kind);
        sink.push(";base64,");
        let mut text = String::new();
        for piece in bytes.chunks(ENCODED_BYTES) {
            text.clear();
            STANDARD.encode_string(piece, &mut text);
            sink.push(&text);
        }
        sink.push("\">");
    }
}

impl Pictures {
    /// Whether a picture goes into the file, which may have it already.
    fn admit(&mut self, name: &str, bytes: usize) -> bool {
        if self.known.insert(name.to_owned()) {
            return true;
        }
        self.repeated = self.repeated.saturating_add(bytes);
        self.repeated <= REPEATED_BYTES
    }
}

/// The elements of a look, from the outermost, and whether they are there.
fn tags(look: Look) -> [(&'static str, bool); 7] {
    [
        ("strong", look.bold),
        ("em", look.italic),
        ("u", look.underlined),
        ("s", look.struck),
        ("mark", look.marked),
        ("sup", look.shift > 0),
        ("sub", look.shift < 0),
    ]
}

fn open_link(sink: &mut Sink<'_>, link: &Link) {
    sink.push("<a");
    match &link.target {
        LinkTarget::Address(address) => attribute(sink, "href", address),
        LinkTarget::Anchor(id) => attribute(sink, "href", &format!("#{id}")),
    }
    if let Some(title) = &link.title {
        attribute(sink, "title", title);
    }
    sink.push(">");
}

/// The type of pictures that browsers show, by the name of their file.
fn media_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "bmp" => "image/bmp",
        "webp" => "image/webp",
        _ => return None,
    })
}

/// A formula; its depth is bounded by that of records.
fn formula(sink: &mut Sink<'_>, node: &Node) {
    let name = node.kind.name();
    let Some(name) = name.strip_prefix("math:") else {
        return;
    };
    sink.push("<");
    sink.push(name);
    for (key, value) in &node.attributes {
        if !key.name().starts_with(':') {
            attribute(sink, key.name(), value);
        }
    }
    sink.push(">");
    for child in &node.children {
        match child {
            Child::Node(node) => formula(sink, node),
            Child::Text(text) => escape(sink, text),
        }
    }
    sink.push("</");
    sink.push(name);
    sink.push(">");
}
