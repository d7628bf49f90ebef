//! OLE objects of a sheet: a picture that holds the object, at the place of its VML shape or of its own anchor
//! (`shared/format` 21, "Drawings").

use super::anchors::wrapped;
use super::controls::{anchor, shape_anchor};
use super::vml::Shape;
use super::workbook::target_part;
use crate::editor_bin::drawing::{
    Blip, BlipFill, BlipImage, CNvPr, DrawingNodeItem, NvPicPr, OleDrawAspect, OleObject, Pic,
    U8Value, UniFillItem,
};
use crate::editor_bin::xlsy::{CellAnchorType, Drawing, Drawings};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing::{describe_object, vml};
use crate::package::PartName;
use crate::xml::{Xml, value};

/// An `oleObject` element as it is read, before its shape is known.
#[derive(Debug, Default)]
pub struct Seed {
    /// The number of its shape.
    pub shape_id: u32,
    prog_id: Option<String>,
    icon: bool,
    data: Option<PartName>,
    picture: Option<PartName>,
    anchor: Option<Drawing>,
}

/// Reads `oleObjects`, the current element.
///
/// # Errors
/// The XML is damaged.
pub fn read(xml: &mut Xml<'_>, seeds: &mut Vec<Seed>, cx: &mut Context<'_>) -> Result<()> {
    xml.children(&mut |xml| {
        if xml.name() != "oleObject" {
            return Ok(());
        }
        let mut seed = Seed {
            shape_id: xml
                .attr("shapeId")
                .and_then(value::unsigned)
                .unwrap_or_default(),
            prog_id: xml.attr("progId").map(str::to_owned),
            icon: xml.attr("dvAspect") == Some("DVASPECT_ICON"),
            data: target_part(xml, cx),
            ..Seed::default()
        };
        xml.children(&mut |xml| {
            if xml.name() != "objectPr" {
                return Ok(());
            }
            seed.picture = target_part(xml, cx);
            xml.children(&mut |xml| {
                if xml.name() == "anchor" {
                    seed.anchor = Some(anchor(xml, cx)?);
                }
                Ok(())
            })
        })?;
        seeds.push(seed);
        Ok(())
    })
}

/// Adds the objects to the drawings. One without data or place is left out, with a warning.
///
/// # Errors
/// A limit is exceeded.
pub fn finish(
    seeds: Vec<Seed>,
    shapes: &[Shape],
    drawings: &mut Drawings,
    cx: &mut Context<'_>,
) -> Result<()> {
    for seed in seeds {
        let shape = shapes
            .iter()
            .find(|shape| shape.number() == Some(seed.shape_id));
        let place = seed.anchor.or_else(|| shape.and_then(shape_anchor));
        let (Some(mut drawing), Some(data)) = (place, seed.data) else {
            cx.warn(
                "unknown-object",
                "an object without data or place was left out",
            );
            continue;
        };
        let mut object = OleObject {
            prog_id: seed.prog_id,
            draw_aspect: seed.icon.then_some(OleDrawAspect::Icon),
            move_with_cells: flag(drawing.kind == Some(CellAnchorType::OneCell)),
            ..OleObject::default()
        };
        describe_object(&data, &mut object, cx)?;
        let picture = seed
            .picture
            .or_else(|| shape.and_then(|shape| shape.picture.clone()));
        let file = match cx.media.companion.take() {
            Some((part, kind)) => Some(cx.picture_with(picture.as_ref(), &part, kind)),
            None => picture.and_then(|part| cx.picture_part(&part)),
        };
        drawing.pptx_drawing = Some(Box::new(wrapped(
            DrawingNodeItem::Ole(Box::new(picture_of(object, file))).into(),
        )));
        drawings.drawing.push(drawing);
    }
    Ok(())
}

/// Adds the shapes of the VML part that nothing else in the sheet stands for, such as the buttons of old workbooks. Notes
/// are told by the comments.
///
/// # Errors
/// A limit is exceeded.
pub fn shapes_alone(
    (part, shapes): (&PartName, &[Shape]),
    written_elsewhere: &[u32],
    drawings: &mut Drawings,
    cx: &mut Context<'_>,
) -> Result<()> {
    for shape in shapes {
        let told = shape.object_type == "Note"
            || shape
                .number()
                .is_some_and(|number| written_elsewhere.contains(&number));
        let Some(place) = shape_anchor(shape).filter(|_| !told) else {
            continue;
        };
        if let Some(node) = vml::legacy_in(part, &shape.id, cx)? {
            drawings.drawing.push(Drawing {
                pptx_drawing: Some(Box::new(wrapped(node))),
                ..place
            });
        }
    }
    Ok(())
}

fn flag(on: bool) -> Option<Box<U8Value>> {
    on.then(|| Box::new(U8Value { value: 1 }))
}

/// The picture node of an object, which has no number and no name of its own.
fn picture_of(object: OleObject, file: Option<String>) -> Pic {
    let blip = Blip {
        image: Some(Box::new(BlipImage { file })),
        ..Blip::default()
    };
    let fill = BlipFill {
        blip: Some(Box::new(blip)),
        ..BlipFill::default()
    };
    Pic {
        ole_object: Some(Box::new(object)),
        nv_pic_pr: Some(Box::new(NvPicPr {
            c_nv_pr: Some(Box::new(CNvPr {
                id: Some(-1),
                name: Some(String::new()),
                ..CNvPr::default()
            })),
            ..NvPicPr::default()
        })),
        blip_fill: UniFillItem::Blip(Box::new(fill)).into(),
        ..Pic::default()
    }
}
