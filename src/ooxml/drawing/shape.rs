//! Shapes, connectors and pictures.

use super::media::Film;
use super::{local, properties};
use crate::container::Container;
use crate::editor_bin::codec::Record;
use crate::editor_bin::docy::DocContentSized;
use crate::editor_bin::drawing::{
    BodyPr, CxnSp, DrawingNodeItem, LinkedTxbx, NvPicPr, Pic, Sp, SpPr, UIntAttr,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_attributes, fill_child};
use crate::ooxml::word;
use crate::xml::{Xml, value};

pub(super) fn shape(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Box<Sp>> {
    let mut shape = Box::<Sp>::default();
    fill(xml, shape.as_mut(), cx)?;
    Ok(shape)
}

pub(super) fn fill_shape(
    xml: &mut Xml<'_>,
    shape: &mut Sp,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    shape.nv_sp_pr = Some(Box::new(properties::of_shape()));
    shape.sp_pr = Some(Box::<SpPr>::default());
    fill_attributes(xml, shape, cx);
    let mut body = None;
    xml.children(&mut |xml| match local(xml.name()) {
        // In text documents the non-visual properties stand in the shape itself.
        "cNvPr" | "cNvSpPr" if xml.name().starts_with("wps:") => {
            fill_child(xml, shape.nv_sp_pr.get_or_insert_default().as_mut(), cx)
        }
        "txbx" => text_box(xml, shape, cx),
        // The text of a shape in a locked canvas.
        "txSp" => xml.children(&mut |xml| fill_child(xml, shape, cx)),
        "linkedTxbx" => {
            let mut linked = Box::<LinkedTxbx>::default();
            fill(xml, linked.as_mut(), cx)?;
            shape.linked_txbx = Some(linked);
            Ok(())
        }
        "bodyPr" => {
            let mut properties = Box::<BodyPr>::default();
            fill(xml, properties.as_mut(), cx)?;
            body = Some(properties);
            Ok(())
        }
        _ => fill_child(xml, shape, cx),
    })?;
    if shape.text_box_content.is_some() || shape.linked_txbx.is_some() {
        shape.text_box_body_pr = body;
    }
    Ok(Hooked::Done)
}

/// `wps:txbx`: the blocks of a text document.
fn text_box(xml: &mut Xml<'_>, shape: &mut Sp, cx: &mut Context<'_>) -> Result<()> {
    if cx.container != Container::Docy {
        return Ok(());
    }
    shape.text_box_id = xml
        .attr("id")
        .and_then(value::unsigned)
        .map(|value| Box::new(UIntAttr { tag: 0, value }));
    xml.children(&mut |xml| {
        if xml.name() == "w:txbxContent" {
            let content = Box::new(DocContentSized {
                content: word::blocks(xml, cx)?,
            });
            shape.text_box_content = Some(content);
        }
        Ok(())
    })
}

pub(super) fn connector(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Box<CxnSp>> {
    let mut connector = Box::new(CxnSp {
        nv_cxn_sp_pr: Some(Box::new(properties::of_connector())),
        sp_pr: Some(Box::default()),
        ..CxnSp::default()
    });
    fill(xml, connector.as_mut(), cx)?;
    Ok(connector)
}

/// A picture; with a film or a sound it is a node of another kind.
pub(super) fn picture(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DrawingNodeItem> {
    let mut picture = Box::<Pic>::default();
    let film = read_picture(xml, &mut picture, cx)?;
    Ok(match film {
        Some(Film { sound: true, .. }) => DrawingNodeItem::Audio(picture),
        Some(Film { sound: false, .. }) => DrawingNodeItem::Video(picture),
        None => DrawingNodeItem::Pic(picture),
    })
}

/// Reads a picture and what plays in it. The fill comes after the properties, which name the film.
pub(super) fn read_picture(
    xml: &mut Xml<'_>,
    picture: &mut Pic,
    cx: &mut Context<'_>,
) -> Result<Option<Film>> {
    picture.nv_pic_pr = Some(Box::new(properties::of_picture()));
    picture.sp_pr = Some(Box::default());
    fill_attributes(xml, picture, cx);
    let mut film = None;
    xml.children(&mut |xml| match local(xml.name()) {
        "nvPicPr" => {
            let properties = picture.nv_pic_pr.get_or_insert_default();
            film = picture_properties(xml, properties, cx)?;
            if let Some(film) = &film {
                picture.media = film.record(cx);
            }
            Ok(())
        }
        _ => fill_child(xml, picture, cx),
    })?;
    cx.media.companion = None;
    Ok(film)
}

fn picture_properties(
    xml: &mut Xml<'_>,
    properties: &mut NvPicPr,
    cx: &mut Context<'_>,
) -> Result<Option<Film>> {
    let mut film = None;
    xml.children(&mut |xml| {
        if local(xml.name()) != "nvPr" {
            return fill_child(xml, properties as &mut dyn Record, cx);
        }
        let application = properties.nv_pr.get_or_insert_default();
        film = super::media::application_properties(xml, application, cx)?;
        Ok(())
    })?;
    Ok(film)
}
