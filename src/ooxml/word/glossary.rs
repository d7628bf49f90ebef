//! The glossary: a document of its own, with building blocks in place of a body (ECMA-376-1, 17.12).

use super::blocks::blocks_into;
use crate::editor_bin::docy::{DocContent, DocContentItem, DocPart, DocParts};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill_child;
use crate::xml::Xml;

/// Reads the current element, `w:glossaryDocument`, as the records of its Document table.
///
/// # Errors
/// The XML is damaged.
pub fn read(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocContent> {
    let mut parts = DocParts::default();
    xml.children(&mut |xml| {
        if xml.name() != "w:docParts" {
            return Ok(());
        }
        xml.children(&mut |xml| {
            if xml.name() == "w:docPart" {
                parts.doc_part.push(doc_part(xml, cx)?);
            }
            Ok(())
        })
    })?;
    let mut content = DocContent::default();
    content.push(DocContentItem::DocParts(Box::new(parts)));
    Ok(content)
}

fn doc_part(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocPart> {
    let mut part = DocPart::default();
    xml.children(&mut |xml| match xml.name() {
        "w:docPartBody" => blocks_into(xml, &mut part.body, cx),
        _ => fill_child(xml, &mut part, cx),
    })?;
    Ok(part)
}
