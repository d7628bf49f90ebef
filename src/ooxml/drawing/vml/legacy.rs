//! The legacy drawing of a slide: the shapes of its VML part that frames refer to by `spid`.

use std::collections::HashMap;

use super::shape::{self, Vml};
use crate::editor_bin::drawing::DrawingNode;
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::package::PartName;
use crate::xml::Xml;

/// The shapes of one VML part, each until it is asked for.
pub struct Legacy {
    part: PartName,
    shapes: HashMap<String, Vml>,
}

/// The shape with this id in the VML part of the slide or drawing being read; `None` if there is none, or if it was given
/// already.
///
/// # Errors
/// A limit is exceeded.
pub fn legacy(spid: &str, cx: &mut Context<'_>) -> Result<Option<DrawingNode>> {
    let found = cx
        .part()
        .and_then(|scope| scope.relationships.first("vmlDrawing")?.part().cloned());
    match found {
        Some(part) => legacy_in(&part, spid, cx),
        None => Ok(None),
    }
}

/// The shape with this id in a VML part; `None` if there is none, or if it was given already. The part is read once, however
/// many ask for its shapes.
///
/// # Errors
/// A limit is exceeded.
pub fn legacy_in(part: &PartName, spid: &str, cx: &mut Context<'_>) -> Result<Option<DrawingNode>> {
    if !cx.package.has(part) {
        return Ok(None);
    }
    if cx.legacy.as_ref().is_none_or(|legacy| legacy.part != *part) {
        let mut shapes = HashMap::new();
        // The data of an object waits for the picture of its own shape.
        let companion = cx.media.companion.take();
        // What stands before a fault is still good.
        let read = cx.read_part(part, |xml, cx| {
            xml.children(&mut |xml| top_level(xml, &mut shapes, cx))
        });
        cx.or_warn(read)?;
        cx.media.companion = companion;
        let part = part.clone();
        cx.legacy = Some(Legacy { part, shapes });
    }
    let Some(mut vml) = cx
        .legacy
        .as_mut()
        .and_then(|legacy| legacy.shapes.remove(spid))
    else {
        return Ok(None);
    };
    let picture = vml.picture.take();
    Ok(Some(cx.within(part, |cx| shape::finish(vml, picture, cx))))
}

fn top_level(
    xml: &mut Xml<'_>,
    shapes: &mut HashMap<String, Vml>,
    cx: &mut Context<'_>,
) -> Result<()> {
    match xml.name() {
        "v:shapetype" => shape::read_type(xml, cx),
        name if shape::is_shape(name) => {
            let id = xml.attr("o:spid").or(xml.attr("id"));
            let id = id.unwrap_or_default().to_owned();
            let vml = *shape::read(xml, None, cx)?;
            shapes.insert(id, vml);
            Ok(())
        }
        _ => Ok(()),
    }
}
