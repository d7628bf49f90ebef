//! The main part: the body, block by block (ECMA-376-1, 17.2).

use super::blocks::block;
use super::properties::{LINE, rgb, theme_color};
use crate::editor_bin::codec::{Writer, put};
use crate::editor_bin::docy::{DocBackground, DocContent, DocContentItem, SectPr};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing::vml;
use crate::ooxml::fill::fill;
use crate::package::PartName;
use crate::progress::Progress;
use crate::xml::Xml;

/// Writes the records of the Document table. Each block is written and dropped before the next is read.
///
/// # Errors
/// The part is missing or damaged, or the work was cancelled.
pub fn write(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let size = cx.package.size(main).unwrap_or_default().max(1);
    let mut tail = DocContent::default();
    let mut background = None;
    cx.read_part(main, |xml, cx| {
        xml.children(&mut |xml| {
            match xml.name() {
                "w:body" => body(xml, &mut tail, cx, w, &mut |offset| {
                    progress.report(offset as f32 / size as f32)
                })?,
                "w:background" => background = Some(read_background(xml, cx)?),
                _ => {}
            }
            Ok(())
        })
    })?;
    if let Some(background) = background {
        tail.push(DocContentItem::Background(Box::new(background)));
    }
    put(&tail, w);
    Ok(())
}

/// Writes the blocks of the body; the last section is left in `tail`.
fn body(
    xml: &mut Xml<'_>,
    tail: &mut DocContent,
    cx: &mut Context<'_>,
    w: &mut Writer,
    report: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<()> {
    let mut content = DocContent::default();
    cx.word.sections = true;
    xml.children(&mut |xml| {
        if xml.name() == "w:sectPr" {
            let mut section = SectPr::default();
            fill(xml, &mut section, cx)?;
            tail.items.clear();
            tail.push(DocContentItem::SectPr(Box::new(section)));
            return Ok(());
        }
        block(xml, &mut content, cx)?;
        put(&content, w);
        content.items.clear();
        report(xml.offset())
    })?;
    cx.word.sections = false;
    Ok(())
}

fn read_background(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocBackground> {
    let mut background = DocBackground {
        color: rgb(xml, LINE),
        color_theme: xml
            .attr("w:themeColor")
            .and_then(|_| theme_color(xml, LINE)),
        drawing: None,
    };
    xml.children(&mut |xml| {
        if xml.name() == "v:background" {
            background.drawing = Some(Box::new(vml::background(xml, cx)?));
        }
        Ok(())
    })?;
    Ok(background)
}
