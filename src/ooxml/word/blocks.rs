//! Block content: paragraphs, tables, content controls and what stands between them (ECMA-376-1, 17.2).

use super::alt_chunk::alt_chunk;
use super::inline::{inline, is_mark};
use super::{sdt, tables};
use crate::editor_bin::docy::{DocContent, DocContentItem, DocParagraph, ParaContent, ParaPr};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{fill, fill_child};
use crate::xml::{Xml, value};

/// Reads the children of the current element, `w:txbxContent` and the like, which cannot hold sections.
///
/// # Errors
/// The XML is damaged.
pub fn blocks(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocContent> {
    let sections = std::mem::replace(&mut cx.word.sections, false);
    let mut content = DocContent::default();
    let result = blocks_into(xml, &mut content, cx);
    cx.word.sections = sections;
    result.map(|()| content)
}

/// Appends the blocks among the children of the current element.
pub fn blocks_into(
    xml: &mut Xml<'_>,
    content: &mut DocContent,
    cx: &mut Context<'_>,
) -> Result<()> {
    xml.children(&mut |xml| block(xml, content, cx))
}

/// Appends the current element, if it is a block, or the blocks in it.
pub fn block(xml: &mut Xml<'_>, content: &mut DocContent, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "w:p" => {
            let paragraph = paragraph(xml, cx)?;
            content.push(DocContentItem::Paragraph(Box::new(paragraph)));
        }
        "w:tbl" => {
            let table = tables::table(xml, cx)?;
            content.push(DocContentItem::Table(Box::new(table)));
        }
        "w:sdt" => {
            let control = sdt::block(xml, cx)?;
            content.push(DocContentItem::Sdt(Box::new(control)));
        }
        // Revisions around whole blocks: what is deleted is gone, the rest stands in place.
        "w:smartTag" | "w:dir" | "w:bdo" | "w:customXml" | "w:ins" | "w:moveTo" => {
            blocks_into(xml, content, cx)?;
        }
        "m:oMathPara" | "m:oMath" => {
            let content_of_paragraph = math(xml, cx)?;
            content.push(DocContentItem::Paragraph(Box::new(DocParagraph {
                content: content_of_paragraph,
                ..DocParagraph::default()
            })));
        }
        "w:altChunk" => alt_chunk(xml, content, cx)?,
        name if is_mark(name, xml, cx) => fill_child(xml, content, cx)?,
        _ => {}
    }
    Ok(())
}

fn math(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<ParaContent> {
    let mut content = ParaContent::default();
    inline(xml, &mut content, cx)?;
    Ok(content)
}

/// Reads the current element, `w:p`.
fn paragraph(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocParagraph> {
    let id = |name| xml.attr(name).and_then(value::hex);
    let mut paragraph = DocParagraph {
        para_id: id("w14:paraId"),
        text_id: id("w14:textId"),
        ..DocParagraph::default()
    };
    xml.children(&mut |xml| {
        if xml.name() != "w:pPr" {
            return inline(xml, &mut paragraph.content, cx);
        }
        let properties: &mut ParaPr = paragraph.para_pr.get_or_insert_default();
        fill(xml, properties, cx)
    })?;
    Ok(paragraph)
}
