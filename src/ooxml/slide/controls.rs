//! ActiveX controls on slides (ECMA-376-1, 19.3.2.1).

use super::super::context::Context;
use super::super::drawing;
use super::super::fill::{Hooked, fill, fill_attributes};
use super::{related, tolerate};
use crate::editor_bin::codec::{Bytes, Record};
use crate::editor_bin::ppty::{ActiveX, Control};
use crate::error::Result;
use crate::package::PartName;
use crate::xml::Xml;

pub(super) fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<Control>(control);
}

fn control(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(control) = record.as_any_mut().downcast_mut::<Control>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, control, cx);
    let part = xml
        .attr("r:id")
        .and_then(|id| cx.relationship(id))
        .and_then(|found| found.part())
        .filter(|part| cx.package.has(part))
        .cloned();
    xml.children(&mut |xml| {
        if xml.name() == "p:pic" {
            control.picture = drawing::read_node(xml, cx)?.map(Box::new);
        }
        Ok(())
    })?;
    if let Some(part) = part {
        control.active_x = active_x(&part, cx)?;
    }
    Ok(Hooked::Done)
}

/// The control itself and its stored state.
fn active_x(part: &PartName, cx: &mut Context<'_>) -> Result<Option<Box<ActiveX>>> {
    let mut active_x = ActiveX::default();
    let read = cx.read_part(part, |xml, cx| fill(xml, &mut active_x, cx));
    tolerate(read, cx)?;
    active_x.data = related(part, "activeXControlBinary", cx)
        .and_then(|data| cx.package.read(&data).ok())
        .map(Bytes);
    Ok(Some(Box::new(active_x)))
}
