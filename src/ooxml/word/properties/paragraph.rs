//! Paragraph properties (ECMA-376-1, 17.3.1).

use crate::editor_bin::codec::Record;
use crate::editor_bin::docy::{CnfStyle, LineRule, NumPr, ParaInd, ParaPr, ParaSpacing};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_attributes, fill_child};
use crate::xml::{Xml, value};

pub(super) fn para_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(properties) = record.as_any_mut().downcast_mut::<ParaPr>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| match xml.name() {
        "w:numPr" => {
            properties.num_pr = num_pr(xml, cx)?;
            Ok(())
        }
        "w:sectPr" if cx.word.sections => {
            fill(xml, properties.sect_pr.get_or_insert_default().as_mut(), cx)
        }
        _ => fill_child(xml, properties, cx),
    })?;
    if let Some(chunk) = &mut cx.word.chunk {
        chunk.use_style(&mut properties.para_style);
        if let Some(numbering) = &mut properties.num_pr {
            chunk.use_numbering(numbering);
        }
    }
    Ok(Hooked::Done)
}

/// The numbering of a paragraph, if it names a list or a level.
fn num_pr(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<Box<NumPr>>> {
    let mut numbering = NumPr::default();
    let mut any = false;
    xml.children(&mut |xml| {
        any |= matches!(xml.name(), "w:numId" | "w:ilvl");
        fill_child(xml, &mut numbering, cx)
    })?;
    Ok(any.then(|| Box::new(numbering)))
}

pub(super) fn para_ind(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(indent) = record.as_any_mut().downcast_mut::<ParaInd>() {
        fill_attributes(xml, indent, cx);
        let twips = |name| xml.attr(name).and_then(value::twips);
        indent.first_line_twips =
            twips("w:firstLine").or_else(|| twips("w:hanging").map(i32::saturating_neg));
    }
    Ok(Hooked::Done)
}

pub(super) fn para_spacing(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(spacing) = record.as_any_mut().downcast_mut::<ParaSpacing>() {
        fill_attributes(xml, spacing, cx);
        // The rule has no meaning without a line height.
        let rule = spacing.line_rule.unwrap_or(LineRule::Auto);
        spacing.line_rule = spacing.line_twips.map(|_| rule);
    }
    Ok(Hooked::Done)
}

pub(super) fn cnf_style(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(style) = record.as_any_mut().downcast_mut::<CnfStyle>() {
        fill_attributes(xml, style, cx);
        style.val = xml.attr("w:val").map(|digits| {
            let ones = digits.bytes().take(12).enumerate();
            ones.filter(|(_, digit)| *digit == b'1')
                .fold(0, |bits, (place, _)| bits | 1 << place)
        });
    }
    Ok(Hooked::Done)
}
