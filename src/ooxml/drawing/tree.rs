//! Trees and groups: their shapes in order, with the alternatives that Office writes among them.

use super::{frame, local, shape};
use crate::editor_bin::drawing::{DrawingNode, DrawingNodeItem, GrpSpPr, NvGrpSpPr, SpTree};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill};
use crate::xml::Xml;

/// Reads the current element as a shape, picture, connector, group or frame; `None` if it is something that the
/// format does not hold.
///
/// # Errors
/// The XML is damaged.
pub fn read_node(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<DrawingNode>> {
    let item = match local(xml.name()) {
        "sp" | "wsp" => DrawingNodeItem::Sp(shape::shape(xml, cx)?),
        "cxnSp" => DrawingNodeItem::CxnSp(shape::connector(xml, cx)?),
        "pic" => shape::picture(xml, cx)?,
        "grpSp" | "wgp" | "wpc" => DrawingNodeItem::GrpSp(group(xml, cx)?),
        "lockedCanvas" => DrawingNodeItem::LockedCanvas(group(xml, cx)?),
        "graphicFrame" => return frame::frame(xml, cx),
        "relIds" => return frame::diagram(xml, cx),
        _ => return Ok(None),
    };
    Ok(Some(item.into()))
}

fn group(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Box<SpTree>> {
    let mut tree = Box::<SpTree>::default();
    fill(xml, tree.as_mut(), cx)?;
    Ok(tree)
}

pub(super) fn tree(xml: &mut Xml<'_>, tree: &mut SpTree, cx: &mut Context<'_>) -> Result<Hooked> {
    tree.nv_grp_sp_pr = Some(Box::new(super::properties::of_group()));
    tree.grp_sp_pr = Some(Box::default());
    xml.children_raw(&mut |xml| child(xml, tree, cx))?;
    Ok(Hooked::Done)
}

fn child(xml: &mut Xml<'_>, tree: &mut SpTree, cx: &mut Context<'_>) -> Result<()> {
    match local(xml.name()) {
        "AlternateContent" => {
            alternate(xml, &mut |xml| {
                let before = tree.elems.len();
                child(xml, tree, cx)?;
                Ok(tree.elems.len() > before)
            })?;
            Ok(())
        }
        "nvGrpSpPr" => {
            let properties = tree.nv_grp_sp_pr.get_or_insert_default();
            fill(xml, properties.as_mut(), cx)
        }
        "grpSpPr" => {
            let mut properties = Box::<GrpSpPr>::default();
            fill(xml, properties.as_mut(), cx)?;
            tree.grp_sp_pr = Some(properties);
            Ok(())
        }
        "cNvPr" | "cNvGrpSpPr" => {
            word_properties(xml, tree.nv_grp_sp_pr.get_or_insert_default(), cx)
        }
        _ => {
            tree.elems.extend(read_node(xml, cx)?);
            Ok(())
        }
    }
}

/// In text documents the non-visual properties stand in the group itself.
fn word_properties(
    xml: &mut Xml<'_>,
    properties: &mut NvGrpSpPr,
    cx: &mut Context<'_>,
) -> Result<()> {
    crate::ooxml::fill::fill_child(xml, properties, cx)
}

/// Of an `mc:AlternateContent`, the first choice that is understood and gives something, else the fallback. `read`
/// reads one element and says whether it gave anything.
///
/// # Errors
/// Those of `read`.
pub fn alternate(
    xml: &mut Xml<'_>,
    read: &mut dyn FnMut(&mut Xml<'_>) -> Result<bool>,
) -> Result<bool> {
    let mut given = false;
    xml.children_raw(&mut |xml| {
        let wanted = !given
            && match xml.name() {
                "mc:Choice" => xml.choice_is_understood(),
                "mc:Fallback" => true,
                _ => false,
            };
        if wanted {
            xml.children_raw(&mut |xml| {
                given |= read(xml)?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(given)
}
