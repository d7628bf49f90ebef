//! Documents of any kind that stand in place of blocks (`w:altChunk`; ECMA-376-1, 17.17.2).
//!
//! What is no document of Word yet is written as one ([`markup`]), and all are taken in the same way ([`merge`]).

mod encoding;
mod html;
mod markup;
mod merge;
mod mht;
mod picture;
mod rtf;
mod text;
mod transfer;

use crate::editor_bin::docy::DocContent;
use crate::error::Result;
use crate::limits;
use crate::ooxml::context::Context;
use crate::package::{DocumentKind, Package, PartName};
use crate::xml::Xml;
use markup::Markup;

pub use merge::{Chunk, Host};

/// Appends the blocks of the document that the current element refers to.
///
/// # Errors
/// The work was cancelled.
pub fn alt_chunk(xml: &Xml<'_>, content: &mut DocContent, cx: &mut Context<'_>) -> Result<()> {
    let id = xml.attr("r:id").unwrap_or_default();
    let part = cx.relationship(id).and_then(|found| found.part()).cloned();
    let result = match part {
        Some(_) if xml.depth() > limits::CHUNK_DEPTH || cx.depth >= limits::EMBEDDED_DEPTH => {
            left_out("it stands in too many others", cx);
            Ok(())
        }
        Some(part) => take(&part, content, cx),
        None => {
            left_out("there is no such document in the package", cx);
            Ok(())
        }
    };
    cx.or_warn(result)
}

fn left_out(reason: &str, cx: &mut Context<'_>) {
    cx.warn(
        "alt-chunk",
        format!("an embedded document is left out: {reason}"),
    );
}

fn take(part: &PartName, content: &mut DocContent, cx: &mut Context<'_>) -> Result<()> {
    let mut host = Host::take(cx)?;
    host.chunks = host.chunks.saturating_add(1);
    cx.word.host = Some(host);
    let bytes = cx.package.read(part)?;
    if bytes.starts_with(b"PK") {
        let package = Package::open(&bytes)?;
        return match package.main()? {
            (main, DocumentKind::Word) => merge::take_in(&package, &main, content, cx),
            _ => {
                left_out("it is no text", cx);
                Ok(())
            }
        };
    }
    merge::charge(bytes.len() as u64, cx)?;
    let Some(markup) = written(part, &bytes, cx) else {
        left_out(&format!("{part} is of a kind that is not known"), cx);
        return Ok(());
    };
    merge::charge(markup.cost, cx)?;
    if let Some(warning) = markup.warning {
        cx.warn("alt-chunk", warning);
    }
    let parts = markup.into_parts();
    match PartName::new(markup::MAIN) {
        Some(main) => merge::take_in(&Package::of_parts(&parts), &main, content, cx),
        None => Ok(()),
    }
}

/// The document written as one of Word; `None` if its kind is not known.
fn written(part: &PartName, bytes: &[u8], cx: &Context<'_>) -> Option<Markup> {
    let kind = cx.package.content_type(part).unwrap_or_default();
    let kind = kind.to_ascii_lowercase();
    match part.extension().as_str() {
        _ if bytes.starts_with(b"{\\rtf") => Some(rtf::read(bytes)),
        _ if bytes.starts_with(b"\xD0\xCF\x11\xE0") => None,
        "mht" | "mhtml" => Some(mht::read(bytes)),
        _ if kind.starts_with("message/") || kind.starts_with("multipart/") => {
            Some(mht::read(bytes))
        }
        "htm" | "html" | "xhtml" => Some(page(bytes, &kind)),
        _ if kind.contains("html") => Some(page(bytes, &kind)),
        "txt" => Some(text::read(&encoding::decode(bytes, &kind))),
        _ if kind.starts_with("text/plain") => Some(text::read(&encoding::decode(bytes, &kind))),
        _ => None,
    }
}

/// An HTML document without files of its own.
fn page(bytes: &[u8], kind: &str) -> Markup {
    html::read(&html::decode(bytes, kind), &|_| None)
}
