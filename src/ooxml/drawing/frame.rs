//! Graphic frames: tables, charts, SmartArt, slicers, and the objects that become nodes of their own.

use super::tree::read_node;
use super::{local, object, properties, smart_art, vml};
use crate::editor_bin::drawing::{
    DrawingName, DrawingNode, DrawingNodeItem, GraphicFrame, NvGraphicFramePr, Tbl,
};
use crate::error::Result;
use crate::ooxml::chart;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{fill, fill_attributes, fill_child};
use crate::xml::Xml;

/// What was found in a frame.
#[derive(Default)]
struct Found {
    frame: Box<GraphicFrame>,
    /// The frame holds something that is written as a frame.
    content: bool,
    /// The node that is written in place of the frame.
    node: Option<DrawingNode>,
}

/// Reads a graphic frame; `None` if there is nothing in it that the format holds.
pub(super) fn frame(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<DrawingNode>> {
    let mut found = Found::default();
    fill_attributes(xml, found.frame.as_mut(), cx);
    xml.children(&mut |xml| match local(xml.name()) {
        "nvGraphicFramePr" => {
            let mut non_visual = Box::new(properties::of_frame());
            fill(xml, non_visual.as_mut(), cx)?;
            found.frame.nv_graphic_frame_pr = Some(non_visual);
            Ok(())
        }
        "graphic" => xml.children(&mut |xml| xml.children(&mut |xml| content(xml, &mut found, cx))),
        _ => fill_child(xml, found.frame.as_mut(), cx),
    })?;
    if found.node.is_some() {
        return Ok(found.node);
    }
    Ok(found
        .content
        .then(|| DrawingNodeItem::GraphicFrame(found.frame).into()))
}

/// Reads a diagram that stands in a text document without a frame: a nameless frame is put around it.
pub(super) fn diagram(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<DrawingNode>> {
    let frame = Box::new(GraphicFrame {
        nv_graphic_frame_pr: Some(Box::new(properties::of_frame())),
        smart_art: smart_art::smart_art(xml, cx)?,
        ..GraphicFrame::default()
    });
    Ok(Some(DrawingNodeItem::GraphicFrame(frame).into()))
}

/// A child of `a:graphicData`.
fn content(xml: &mut Xml<'_>, found: &mut Found, cx: &mut Context<'_>) -> Result<()> {
    let frame = found.frame.as_mut();
    match xml.name() {
        "a:tbl" => {
            let mut table = Box::<Tbl>::default();
            fill(xml, table.as_mut(), cx)?;
            frame.table = Some(table);
        }
        "c:chart" => frame.chart = Some(chart::chart(xml, cx)?),
        "cx:chart" => frame.chart_ex = Some(chart::chart_ex(xml, cx)?),
        "dgm:relIds" => {
            let read = smart_art::smart_art(xml, cx);
            frame.smart_art = cx.or_warn(read)?;
        }
        "p:oleObj" => {
            found.node = object::object(xml, frame, cx)?;
            return Ok(());
        }
        "comp:legacyDrawing" => {
            let spid = xml.attr("spid").unwrap_or_default().to_owned();
            found.node = vml::legacy(&spid, cx)?;
            return Ok(());
        }
        "sle:slicer" => frame.slicer = Some(name_of(xml)),
        "sle15:slicer" => frame.slicer_ext = Some(name_of(xml)),
        "tsle:timeslicer" => frame.timeslicer = Some(name_of(xml)),
        _ => {
            found.node = read_node(xml, cx)?;
            return Ok(());
        }
    }
    found.content = true;
    Ok(())
}

fn name_of(xml: &Xml<'_>) -> Box<DrawingName> {
    Box::new(DrawingName {
        name: xml.attr("name").map(str::to_owned),
    })
}

/// The id and the name of a frame, for the node that is written in its place.
pub(super) fn id_and_name(frame: &GraphicFrame) -> (Option<i32>, Option<String>) {
    let common = frame
        .nv_graphic_frame_pr
        .as_deref()
        .and_then(|properties: &NvGraphicFramePr| properties.c_nv_pr.as_deref());
    common.map_or((None, None), |common| (common.id, common.name.clone()))
}
