//! OLE objects and embedded packages in frames (`p:oleObj`).

use super::frame::id_and_name;
use super::pictures::target_part;
use super::shape::read_picture;
use super::{local, properties, vml};
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::drawing::{
    DrawingNode, DrawingNodeItem, GraphicFrame, OleDrawAspect, OleEmbedded, OleEmbeddedType,
    OleObject, Pic, SpPr, UniFillItem, Xfrm,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::embedded::{Embedded, embedded};
use crate::ooxml::media::Companion;
use crate::package::PartName;
use crate::xml::{Xml, value};

/// EMU in one twip.
const EMU_PER_TWIP: i64 = 635;

/// Reads an object of a presentation; its picture is written in place of the frame. `None` if it has no picture.
pub(super) fn object(
    xml: &mut Xml<'_>,
    frame: &GraphicFrame,
    cx: &mut Context<'_>,
) -> Result<Option<DrawingNode>> {
    let twips = |name: &str| {
        let emu = xml.attr(name).and_then(value::long)?;
        i32::try_from(emu / EMU_PER_TWIP).ok()
    };
    let mut object = OleObject {
        prog_id: xml.attr("progId").map(str::to_owned),
        dxa_orig: twips("imgW"),
        dya_orig: twips("imgH"),
        draw_aspect: xml.attr("showAsIcon").and_then(value::on_off).map(|icon| {
            if icon {
                OleDrawAspect::Icon
            } else {
                OleDrawAspect::Content
            }
        }),
        ..OleObject::default()
    };
    let data = xml.attr("r:id").and_then(|id| target_part(id, cx));
    if let Some(part) = data.filter(|part| cx.package.has(part)) {
        describe(&part, &mut object, cx)?;
    }
    let spid = xml.attr("spid").map(str::to_owned);
    let companion = cx.media.companion.clone();
    let mut picture: Option<Box<Pic>> = None;
    xml.children(&mut |xml| {
        if local(xml.name()) == "pic" {
            let mut read = Box::<Pic>::default();
            read_picture(xml, &mut read, cx)?;
            picture = Some(read);
        }
        Ok(())
    })?;
    if let Some(spid) = spid.filter(|_| !picture.as_deref().is_some_and(has_blip)) {
        cx.media.companion = companion;
        let legacy = legacy_picture(&spid, cx)?;
        match (&mut picture, legacy) {
            (Some(picture), Some(legacy)) => picture.blip_fill = legacy.blip_fill,
            (_, legacy) => picture = picture.or(legacy),
        }
    }
    cx.media.companion = None;
    let Some(mut picture) = picture else {
        cx.warn("missing-picture", "an embedded object has no picture");
        return Ok(None);
    };
    picture.ole_object = Some(Box::new(object));
    take_from_frame(&mut picture, frame);
    Ok(Some(DrawingNodeItem::Ole(picture).into()))
}

/// Whether it says of which file it is.
fn has_blip(picture: &Pic) -> bool {
    matches!(&picture.blip_fill.items, Some(UniFillItem::Blip(fill)) if fill.blip.is_some())
}

/// Before Office 2010 the picture of an object stood in the legacy drawing alone; all else about it stands in the frame.
fn legacy_picture(spid: &str, cx: &mut Context<'_>) -> Result<Option<Box<Pic>>> {
    let node = vml::legacy(spid, cx)?.and_then(|node| node.items);
    let Some(DrawingNodeItem::Pic(found)) = node else {
        return Ok(None);
    };
    let mut fill = found.blip_fill;
    if let Some(UniFillItem::Blip(fill)) = &mut fill.items
        && let Some(blip) = &mut fill.blip
    {
        // It is a relationship of the legacy drawing.
        blip.embed = None;
    }
    Ok(Some(Box::new(Pic {
        sp_pr: Some(Box::new(SpPr {
            geometry: found
                .sp_pr
                .map(|properties| properties.geometry)
                .unwrap_or_default(),
            ..SpPr::default()
        })),
        blip_fill: fill,
        ..Pic::default()
    })))
}

/// The data of an object: a document is converted, everything else becomes the companion of the picture that is read
/// next.
pub(crate) fn describe(
    part: &PartName,
    object: &mut OleObject,
    cx: &mut Context<'_>,
) -> Result<()> {
    match embedded(part, cx)? {
        Some(document) => {
            let (kind, bytes) = match document {
                Embedded::Docy(bytes) => (OleEmbedded::Docx, bytes),
                Embedded::Xlsy(bytes) => (OleEmbedded::Xlsx, bytes),
            };
            object.embedded_type = Some(Box::new(OleEmbeddedType { value: kind }));
            object.embedded = Some(Bytes(bytes));
        }
        None => {
            object.bin_file = Some(format!("maskFile.{}", cx.media.extension_of(part)));
        }
    }
    cx.media.companion = Some((part.clone(), Companion::Object));
    Ok(())
}

/// What the picture does not say about itself stands in the frame.
fn take_from_frame(picture: &mut Pic, frame: &GraphicFrame) {
    let (id, name) = id_and_name(frame);
    let common = picture
        .nv_pic_pr
        .get_or_insert_with(|| Box::new(properties::of_picture()))
        .c_nv_pr
        .get_or_insert_default();
    if common.id.is_none_or(|id| id <= 0) {
        common.id = id;
    }
    if common.name.as_ref().is_none_or(String::is_empty) {
        common.name = name;
    }
    let own: &mut Option<Box<Xfrm>> = &mut picture.sp_pr.get_or_insert_default().xfrm;
    if own.is_none() {
        own.clone_from(&frame.xfrm);
    }
}
