//! Style and colours of a chart (`cs:`), and the shapes drawn on it.

use crate::editor_bin::chart::{
    ChAnchor, ChAnchorPoint, ChColorModNode, ChColorNode, ChColorsFile, ChStyleEntry,
    ChStyleEntryType, ChStyleFile, ChUserShapes, ChVariation,
};
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::drawing::{ColorMod, PptxData, PptxDataElem, UniColor};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing;
use crate::ooxml::fill::{Hooked, fill, fill_attributes, fill_child, fill_declared};
use crate::package::PartName;
use crate::xml::{Xml, value};

/// Width and height of a new chart, EMU: what an absolute size is held against.
const CHART_SIZE: (f64, f64) = (5_486_400.0, 3_200_400.0);

pub(super) fn read_style(part: &PartName, cx: &mut Context<'_>) -> Result<Box<ChStyleFile>> {
    let mut style = Box::<ChStyleFile>::default();
    cx.read_part(part, |xml, cx| {
        fill_attributes(xml, style.as_mut(), cx);
        xml.children(&mut |xml| {
            if xml.name() == "cs:dataPointMarkerLayout" {
                return fill_child(xml, style.as_mut(), cx);
            }
            let mut entry = ChStyleEntry {
                kind: ChStyleEntryType::from_token(xml.name()),
                ln_ref: Some(Box::default()),
                fill_ref: Some(Box::default()),
                effect_ref: Some(Box::default()),
                font_ref: Some(Box::default()),
                ..ChStyleEntry::default()
            };
            fill(xml, &mut entry, cx)?;
            style.entry.push(entry);
            Ok(())
        })
    })?;
    Ok(style)
}

pub(super) fn read_colours(part: &PartName, cx: &mut Context<'_>) -> Result<Box<ChColorsFile>> {
    let mut colours = Box::<ChColorsFile>::default();
    cx.read_part(part, |xml, cx| {
        fill_attributes(xml, colours.as_mut(), cx);
        xml.children(&mut |xml| {
            if xml.name() == "cs:variation" {
                return fill_child(xml, colours.as_mut(), cx);
            }
            let mut colour = Box::<UniColor>::default();
            fill(xml, colour.as_mut(), cx)?;
            if colour.items.is_some() {
                colours.color.push(ChColorNode {
                    color: Some(colour),
                });
            }
            Ok(())
        })
    })?;
    Ok(colours)
}

pub(super) fn variation(
    xml: &mut Xml<'_>,
    variation: &mut ChVariation,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    xml.children(&mut |xml| {
        let modifier = ColorMod {
            name: Some(xml.name().to_owned()),
            val: xml.attr("val").and_then(value::percent_1000),
        };
        variation.modifier.push(ChColorModNode {
            modifier: Some(Box::new(modifier)),
        });
        Ok(())
    })?;
    Ok(Hooked::Done)
}

pub(super) fn user_shapes(
    xml: &mut Xml<'_>,
    shapes: &mut ChUserShapes,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_declared(xml, shapes, cx)?;
    // Known readers take an absolute anchor for a relative one, and end on its size.
    let absolute = std::mem::take(&mut shapes.abs_anchor);
    shapes.rel_anchor.extend(absolute.into_iter().map(relative));
    shapes.count = u32::try_from(shapes.rel_anchor.len()).ok();
    Ok(Hooked::Done)
}

/// An anchor with a size as one that ends in a point.
fn relative(mut anchor: ChAnchor) -> ChAnchor {
    let size = anchor.ext.take().unwrap_or_default();
    let from = anchor.from.clone().unwrap_or_default();
    let end = |from: Option<f64>, size: Option<f64>, whole: f64| {
        Some((from.unwrap_or(0.0) + size.unwrap_or(0.0) / whole).min(1.0))
    };
    anchor.to = Some(Box::new(ChAnchorPoint {
        x: end(from.x, size.cx, CHART_SIZE.0),
        y: end(from.y, size.cy, CHART_SIZE.1),
    }));
    anchor
}

pub(super) fn anchor(
    xml: &mut Xml<'_>,
    anchor: &mut ChAnchor,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    xml.children(&mut |xml| match xml.name() {
        "cdr:from" | "cdr:to" | "cdr:ext" => fill_child(xml, anchor, cx),
        _ => {
            if let Some(node) = drawing::read_node(xml, cx)? {
                let data = PptxDataElem {
                    elem: Some(Box::new(node)),
                };
                anchor.drawing = Some(Box::new(PptxData {
                    data: Some(Box::new(data)),
                    alternative: None,
                }));
            }
            Ok(())
        }
    })?;
    Ok(Hooked::Done)
}
