//! Drawings of a sheet: the anchors and what they hold (`shared/format` 21, "Drawings of a sheet").

use super::hooks::on;
use crate::editor_bin::codec::{Payload, Record};
use crate::editor_bin::drawing::{DrawingNode, PptxData, PptxDataElem};
use crate::editor_bin::xlsy::{
    CellAnchorType, Drawing, DrawingExt, DrawingFromTo, DrawingPos, Drawings,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing;
use crate::ooxml::fill::{Hooked, fill_child};
use crate::package::PartName;
use crate::xml::{Xml, value};

/// EMU of a millimetre.
const EMU_PER_MM: f64 = 36_000.0;

/// Adds the readers of places, which stand in millimetres.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<DrawingFromTo>(from_to);
    cx.hook::<DrawingPos>(position);
    cx.hook::<DrawingExt>(extent);
}

/// Reads the drawing part of a sheet. `skip` tells the shape ids of objects and controls, which are written elsewhere.
///
/// # Errors
/// The part is damaged.
pub fn read(
    part: &PartName,
    skip: &[u32],
    drawings: &mut Drawings,
    cx: &mut Context<'_>,
) -> Result<()> {
    cx.read_part(part, |xml, cx| {
        xml.children(&mut |xml| {
            let kind = match xml.name() {
                name @ ("xdr:twoCellAnchor" | "xdr:oneCellAnchor" | "xdr:absoluteAnchor") => {
                    CellAnchorType::from_text(name)
                }
                _ => return Ok(()),
            };
            let (drawing, ids) = anchor(xml, kind, cx)?;
            let written_elsewhere = ids.is_some_and(|id| skip.contains(&id));
            if drawing.pptx_drawing.is_some() && !written_elsewhere {
                drawings.drawing.push(drawing);
            }
            Ok(())
        })
    })
}

/// Reads one anchor, and the id of its shape.
fn anchor(
    xml: &mut Xml<'_>,
    kind: Option<CellAnchorType>,
    cx: &mut Context<'_>,
) -> Result<(Drawing, Option<u32>)> {
    let mut drawing = Drawing {
        kind,
        edit_as: xml.attr("editAs").and_then(CellAnchorType::from_text),
        ..Drawing::default()
    };
    let mut id = None;
    xml.children(&mut |xml| match xml.name() {
        "xdr:from" | "xdr:to" | "xdr:pos" | "xdr:ext" | "xdr:clientData" => {
            fill_child(xml, &mut drawing, cx)
        }
        _ if drawing.pptx_drawing.is_some() => Ok(()),
        _ => {
            if let Some(node) = drawing::read_node(xml, cx)? {
                id = shape_id(&node);
                drawing.pptx_drawing = Some(Box::new(wrapped(node)));
            }
            Ok(())
        }
    })?;
    Ok((drawing, id))
}

/// The wrapper in which a node stands.
pub fn wrapped(node: DrawingNode) -> PptxData {
    PptxData {
        data: Some(Box::new(PptxDataElem {
            elem: Some(Box::new(node)),
        })),
        ..PptxData::default()
    }
}

/// The id of a shape, `xdr:cNvPr@id`.
fn shape_id(node: &DrawingNode) -> Option<u32> {
    use crate::editor_bin::drawing::DrawingNodeItem as Item;
    let id = match node.items.as_ref()? {
        Item::Sp(shape) => shape.nv_sp_pr.as_ref()?.c_nv_pr.as_ref()?.id,
        Item::Pic(picture) => picture.nv_pic_pr.as_ref()?.c_nv_pr.as_ref()?.id,
        Item::GraphicFrame(frame) => frame.nv_graphic_frame_pr.as_ref()?.c_nv_pr.as_ref()?.id,
        _ => None,
    };
    id.and_then(|id| u32::try_from(id).ok())
}

/// Millimetres of a text in EMU.
fn millimetres(text: &str) -> Option<f64> {
    value::emu(text).map(|emu| emu as f64 / EMU_PER_MM)
}

/// Millimetres of pixels at 96 dpi.
pub fn pixels_to_mm(pixels: i32) -> f64 {
    f64::from(pixels) * 25.4 / 96.0
}

fn from_to(xml: &mut Xml<'_>, record: &mut dyn Record, _: &mut Context<'_>) -> Result<Hooked> {
    let place = on!(record as DrawingFromTo);
    xml.children(&mut |xml| {
        let name = xml.name().rsplit(':').next().unwrap_or_default().to_owned();
        let text = xml.text()?;
        match name.as_str() {
            "col" => place.col = value::int(&text),
            "row" => place.row = value::int(&text),
            "colOff" => place.col_off = millimetres(&text),
            "rowOff" => place.row_off = millimetres(&text),
            _ => {}
        }
        Ok(())
    })?;
    Ok(Hooked::Done)
}

fn position(xml: &mut Xml<'_>, record: &mut dyn Record, _: &mut Context<'_>) -> Result<Hooked> {
    let place = on!(record as DrawingPos);
    place.x = xml.attr("x").and_then(millimetres);
    place.y = xml.attr("y").and_then(millimetres);
    Ok(Hooked::Done)
}

fn extent(xml: &mut Xml<'_>, record: &mut dyn Record, _: &mut Context<'_>) -> Result<Hooked> {
    let size = on!(record as DrawingExt);
    size.cx = xml.attr("cx").and_then(millimetres);
    size.cy = xml.attr("cy").and_then(millimetres);
    Ok(Hooked::Done)
}
