//! Text bodies: runs in order, fields of a fixed range, values that are elements.

use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::drawing::{
    BodyPr, BuAutoNum, Fld, IntVal, Paragraph, RunElemItem, RunProperties, TextFit, TextFitType,
    TextFont, TextParagraphPr, TextSpacing,
};
use crate::editor_bin::math::MathTextNode;
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_child};
use crate::ooxml::math;
use crate::xml::Xml;

/// Largest margin and indent of a paragraph, EMU (`ST_TextMargin`, ECMA-376-1, 20.1.10.72).
const MARGIN_MAX: i32 = 51_206_400;

pub(super) fn body_properties(
    xml: &mut Xml<'_>,
    body: &mut BodyPr,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    // Written also if there is no element for it.
    body.fit = Some(Box::new(TextFit {
        kind: Some(TextFitType::None),
        ..TextFit::default()
    }));
    super::declared(xml, body, cx)?;
    super::limit(&mut body.num_col, i32::MIN, 16);
    super::limit(&mut body.spc_col, 0, i32::MAX);
    Ok(Hooked::Done)
}

pub(super) fn fit(xml: &mut Xml<'_>, fit: &mut TextFit, _: &mut Context<'_>) -> Result<Hooked> {
    let name = xml.name();
    let name = name.rsplit(':').next().unwrap_or(name);
    fit.kind = TextFitType::from_token(name);
    Ok(Hooked::Continue)
}

pub(super) fn paragraph(
    xml: &mut Xml<'_>,
    paragraph: &mut Paragraph,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    xml.children(&mut |xml| match xml.name() {
        "a14:m" => xml.children(&mut |xml| {
            let item = match xml.name() {
                "m:oMath" => RunElemItem::Math,
                "m:oMathPara" => RunElemItem::MathPara,
                _ => return Ok(()),
            };
            let content = math::math(xml, cx)?;
            let node = Box::new(MathTextNode { content });
            paragraph.runs.push(item(node).into());
            Ok(())
        }),
        _ => fill_child(xml, paragraph, cx),
    })?;
    Ok(Hooked::Done)
}

pub(super) fn paragraph_properties(
    xml: &mut Xml<'_>,
    properties: &mut TextParagraphPr,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    super::declared(xml, properties, cx)?;
    super::limit(&mut properties.lvl, 0, 8);
    super::limit(&mut properties.mar_l, 0, MARGIN_MAX);
    super::limit(&mut properties.mar_r, 0, MARGIN_MAX);
    super::limit(&mut properties.indent, -MARGIN_MAX, MARGIN_MAX);
    Ok(Hooked::Done)
}

pub(super) fn run_properties(
    xml: &mut Xml<'_>,
    properties: &mut RunProperties,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    super::declared(xml, properties, cx)?;
    super::limit(&mut properties.sz, 10, 400_000);
    super::limit(&mut properties.kern, 0, 400_000);
    super::limit(&mut properties.spc, -400_000, 400_000);
    Ok(Hooked::Done)
}

pub(super) fn spacing(
    xml: &mut Xml<'_>,
    spacing: &mut TextSpacing,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    super::declared(xml, spacing, cx)?;
    super::limit(&mut spacing.spc_pts, i32::MIN, 158_400);
    Ok(Hooked::Done)
}

pub(super) fn number(
    xml: &mut Xml<'_>,
    number: &mut IntVal,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let of_bullet = xml.name() == "a:buSzPct";
    super::declared(xml, number, cx)?;
    number.val.get_or_insert_default();
    if of_bullet {
        super::limit(&mut number.val, 25_000, 400_000);
    }
    Ok(Hooked::Done)
}

pub(super) fn numbering(
    xml: &mut Xml<'_>,
    numbering: &mut BuAutoNum,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    super::declared(xml, numbering, cx)?;
    super::limit(&mut numbering.start_at, 1, 32_767);
    Ok(Hooked::Done)
}

pub(super) fn font(_: &mut Xml<'_>, font: &mut TextFont, _: &mut Context<'_>) -> Result<Hooked> {
    font.typeface = Some(String::new());
    Ok(Hooked::Continue)
}

pub(super) fn field(_: &mut Xml<'_>, field: &mut Fld, _: &mut Context<'_>) -> Result<Hooked> {
    field.id = Some(String::new());
    Ok(Hooked::Continue)
}
