//! VML (ECMA-376-4, 14) as drawing nodes: shapes, text boxes, pictures, groups and OLE objects of `w:pict`, `w:object`
//! and of the legacy drawing parts.

mod css;
mod geometry;
mod html;
mod legacy;
mod paint;
mod path;
mod position;
mod shape;
mod word_art;

use super::local;
use super::object::describe;
use super::pictures::target_part;
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::docy::DocDrawing;
use crate::editor_bin::drawing::{
    DrawingNode, DrawingNodeItem, OleDrawAspect, OleObject, OleType, OleUpdateMode, PptxData,
    PptxDataElem,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::xml::{Xml, value};
use shape::Vml;

pub use css::{Css, colour, emu};
pub use legacy::{Legacy, legacy, legacy_in};
pub use shape::ShapeType;

/// Reads the current element, `w:pict` or `w:object`, as a drawing of a text document. `id` is the number of the
/// drawing. `None` if there is no shape in it; of several shapes the first is read, as other readers do.
///
/// # Errors
/// The XML is damaged.
pub fn drawing(xml: &mut Xml<'_>, id: i32, cx: &mut Context<'_>) -> Result<Option<DocDrawing>> {
    let twips = |name: &str| xml.attr(name).and_then(value::int);
    let mut object = OleObject {
        dxa_orig: twips("w:dxaOrig"),
        dya_orig: twips("w:dyaOrig"),
        ..OleObject::default()
    };
    let mut found: Option<Vml> = None;
    let mut is_object = false;
    // The object stands behind the shape whose picture it belongs to.
    let mut blip = None;
    xml.children(&mut |xml| match xml.name() {
        "v:shapetype" => shape::read_type(xml, cx),
        "o:OLEObject" => {
            is_object = ole(xml, &mut object, cx)?;
            Ok(())
        }
        name if shape::is_shape(name) && found.is_none() => {
            let mut vml = *shape::read(xml, None, cx)?;
            blip = vml.picture.take();
            found = Some(vml);
            Ok(())
        }
        _ => Ok(()),
    })?;
    let Some(vml) = found else {
        return Ok(None);
    };
    let with_picture = blip.is_some();
    let placed = position::place(&vml, id);
    let node = shape::finish(vml, blip, cx);
    let node = match node.items {
        Some(DrawingNodeItem::Pic(mut picture)) if is_object && with_picture => {
            picture.ole_object = Some(Box::new(object));
            DrawingNodeItem::Ole(picture).into()
        }
        other => DrawingNode { items: other },
    };
    cx.media.companion = None;
    Ok(Some(DocDrawing {
        pptx_data: Some(wrapped(node).into()),
        ..placed
    }))
}

/// Reads the current element, `v:background`, as the shape that fills the pages of a text document.
///
/// # Errors
/// The XML is damaged.
pub fn background(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocDrawing> {
    let vml = *shape::read(xml, None, cx)?;
    Ok(DocDrawing {
        pptx_data: Some(wrapped(shape::finish(vml, None, cx)).into()),
        ..DocDrawing::default()
    })
}

fn wrapped(node: DrawingNode) -> Box<PptxData> {
    Box::new(PptxData {
        data: Some(Box::new(PptxDataElem {
            elem: Some(Box::new(node)),
        })),
        alternative: None,
    })
}

/// Reads `o:OLEObject`; true if it names an object and its program.
fn ole(xml: &mut Xml<'_>, object: &mut OleObject, cx: &mut Context<'_>) -> Result<bool> {
    object.prog_id = xml.attr("ProgID").map(str::to_owned);
    object.draw_aspect = xml.attr("DrawAspect").and_then(OleDrawAspect::from_token);
    object.kind = xml.attr("Type").and_then(OleType::from_token);
    object.update_mode = xml.attr("UpdateMode").and_then(OleUpdateMode::from_token);
    let part = xml.attr("r:id").and_then(|id| target_part(id, cx));
    let Some(part) = part.filter(|part| cx.package.has(part)) else {
        return Ok(false);
    };
    describe(&part, object, cx)?;
    Ok(object.prog_id.is_some())
}

/// The text of an attribute by any of its names.
fn attribute<'x>(xml: &'x Xml<'_>, names: &[&str]) -> Option<&'x str> {
    names.iter().find_map(|name| xml.attr(name))
}

/// Whether the element is of VML's own namespace.
fn is_vml(name: &str, wanted: &str) -> bool {
    name.starts_with("v:") && local(name) == wanted
}
