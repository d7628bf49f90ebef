//! Properties of content controls (ECMA-376-1, 17.5.2).

use super::run;
use crate::editor_bin::codec::{Record, WireEnum};
use crate::editor_bin::docy::{SdtFormPr, SdtPr, SdtType};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes, fill_child};
use crate::xml::Xml;

pub(super) fn sdt_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(control) = record.as_any_mut().downcast_mut::<SdtPr>() else {
        return Ok(Hooked::Continue);
    };
    let mut kind = None;
    xml.children(&mut |xml| {
        match SdtType::from_token(xml.name()) {
            Some(SdtType::Bibliography) => kind = Some(SdtType::Bibliography),
            Some(found) => _ = kind.get_or_insert(found),
            None => {}
        }
        if xml.name() == "w15:color" {
            run::color(xml, control.color.get_or_insert_default());
            return Ok(());
        }
        fill_child(xml, control, cx)
    })?;
    let gallery = control
        .doc_part_obj
        .as_ref()
        .and_then(|part| part.gallery.as_deref());
    if kind == Some(SdtType::DocPartObj) && gallery == Some("Bibliographies") {
        kind = Some(SdtType::Bibliography);
    }
    control.kind = Some(kind.unwrap_or(SdtType::Unknown));
    Ok(Hooked::Done)
}

pub(super) fn form_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(form) = record.as_any_mut().downcast_mut::<SdtFormPr>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, form, cx);
    xml.children(&mut |xml| {
        if xml.name() != "w:field" {
            return fill_child(xml, form, cx);
        }
        let master = xml.attr("r:id").and_then(|id| cx.relationship(id));
        form.oform_master = master.map(|relationship| relationship.raw_target.clone());
        Ok(())
    })?;
    Ok(Hooked::Done)
}
