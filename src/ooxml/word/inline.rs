//! Inline content: runs, links, fields, tracked changes, controls, equations and marks (ECMA-376-1, 17.3.2, 17.13,
//! 17.16).

use super::{runs, sdt};
use crate::editor_bin::docy::{DocHyperlink, FldSimple, ParaContent, ParaContentItem, TrackChange};
use crate::editor_bin::math::MathContent;
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{fill, fill_attributes, fill_child};
use crate::xml::{Xml, value};

/// Whether an element is one of the marks that may stand anywhere: ends of bookmarks, comments, moves and permissions.
/// Comments that answer others have no range of their own.
pub fn is_mark(name: &str, xml: &Xml<'_>, cx: &Context<'_>) -> bool {
    match name {
        "w:commentRangeStart" | "w:commentRangeEnd" => !is_reply(xml, cx),
        "w:bookmarkStart"
        | "w:bookmarkEnd"
        | "w:moveFromRangeStart"
        | "w:moveFromRangeEnd"
        | "w:moveToRangeStart"
        | "w:moveToRangeEnd"
        | "w:permStart"
        | "w:permEnd" => true,
        _ => false,
    }
}

/// Whether the comment that the current element names has no place in the text: it answers another, or stands in a
/// document that is taken into this one.
pub fn is_reply(xml: &Xml<'_>, cx: &Context<'_>) -> bool {
    cx.word.chunk.is_some() || answers(xml, cx)
}

fn answers(xml: &Xml<'_>, cx: &Context<'_>) -> bool {
    xml.attr("w:id")
        .and_then(value::int)
        .is_some_and(|id| cx.word.replies.contains(&id))
}

/// Appends the inline content among the children of the current element.
pub fn inline_into(
    xml: &mut Xml<'_>,
    content: &mut ParaContent,
    cx: &mut Context<'_>,
) -> Result<()> {
    xml.children(&mut |xml| inline(xml, content, cx))
}

/// Appends the current element, if it is inline content, or what is in it.
pub fn inline(xml: &mut Xml<'_>, content: &mut ParaContent, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "w:r" => runs::run(xml, content, cx)?,
        "m:r" => runs::math_run(xml, content, cx)?,
        "w:hyperlink" => content.push(hyperlink(xml, cx)?),
        "w:fldSimple" => simple_field(xml, content, cx)?,
        "w:ins" => content.push(ParaContentItem::Ins(change(xml, cx)?)),
        "w:del" => content.push(ParaContentItem::Del(change(xml, cx)?)),
        "w:moveFrom" => content.push(ParaContentItem::MoveFrom(change(xml, cx)?)),
        "w:moveTo" => content.push(ParaContentItem::MoveTo(change(xml, cx)?)),
        "w:sdt" => {
            let control = sdt::inline(xml, cx)?;
            content.push(ParaContentItem::Sdt(Box::new(control)));
        }
        "m:oMath" => content.push(ParaContentItem::Math(math(xml, cx)?)),
        "m:oMathPara" => content.push(ParaContentItem::MathPara(math(xml, cx)?)),
        "w:smartTag" | "w:dir" | "w:bdo" | "w:customXml" => inline_into(xml, content, cx)?,
        name if is_mark(name, xml, cx) => fill_child(xml, content, cx)?,
        _ => {}
    }
    Ok(())
}

fn math(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Box<MathContent>> {
    let mut content = MathContent::default();
    fill(xml, &mut content, cx)?;
    Ok(Box::new(content))
}

fn hyperlink(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<ParaContentItem> {
    let mut link = DocHyperlink::default();
    fill_attributes(xml, &mut link, cx);
    link.link = xml
        .attr("r:id")
        .and_then(|id| cx.relationship(id))
        .map(|relationship| relationship.raw_target.clone())
        .filter(|target| !target.is_empty());
    inline_into(xml, &mut link.content, cx)?;
    Ok(ParaContentItem::Hyperlink(Box::new(link)))
}

/// A field without instruction is no field: its content stands in place.
fn simple_field(xml: &mut Xml<'_>, content: &mut ParaContent, cx: &mut Context<'_>) -> Result<()> {
    if xml.attr("w:instr").is_none_or(str::is_empty) {
        return inline_into(xml, content, cx);
    }
    let mut field = FldSimple::default();
    fill_attributes(xml, &mut field, cx);
    xml.children(&mut |xml| match xml.name() {
        "w:fldData" | "w:ffData" => fill_child(xml, &mut field, cx),
        _ => inline(xml, &mut field.content, cx),
    })?;
    content.push(ParaContentItem::FldSimple(Box::new(field)));
    Ok(())
}

fn change(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Box<TrackChange>> {
    let mut change = TrackChange::default();
    fill_attributes(xml, &mut change, cx);
    inline_into(xml, &mut change.content, cx)?;
    Ok(Box::new(change))
}
