//! Pictures behind relationships.

use crate::editor_bin::drawing::{Blip, BlipImage};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_attributes};
use crate::package::{PartName, Target};
use crate::xml::Xml;

pub(super) fn blip(xml: &mut Xml<'_>, blip: &mut Blip, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_attributes(xml, blip, cx);
    let mut svg = None;
    xml.children(&mut |xml| {
        if xml.name() == "a:extLst" {
            return find_svg(xml, &mut svg);
        }
        let mut effect = crate::editor_bin::drawing::UniEffect::default();
        fill(xml, &mut effect, cx)?;
        if effect.items.is_some() {
            blip.effects.push(effect);
        }
        Ok(())
    })?;
    let svg = svg.filter(|id| target_part(id, cx).is_some_and(|part| cx.package.has(&part)));
    let id = svg
        .or_else(|| blip.embed.clone().filter(|id| !id.is_empty()))
        .or_else(|| blip.link.clone().filter(|id| !id.is_empty()));
    let file = match (cx.media.companion.take(), id) {
        (Some((part, kind)), id) => {
            let picture = id.and_then(|id| target_part(&id, cx));
            Some(cx.picture_with(picture.as_ref(), &part, kind))
        }
        (None, Some(id)) => cx.picture(&id),
        (None, None) => None,
    };
    blip.image = Some(Box::new(BlipImage {
        file: Some(file.unwrap_or_default()),
    }));
    Ok(Hooked::Done)
}

/// `a:extLst/a:ext/asvg:svgBlip@r:embed`.
fn find_svg(xml: &mut Xml<'_>, found: &mut Option<String>) -> Result<()> {
    xml.children(&mut |xml| {
        xml.children(&mut |xml| {
            if xml.name() == "asvg:svgBlip" {
                *found = xml.attr("r:embed").map(str::to_owned);
            }
            Ok(())
        })
    })
}

/// The part that a relationship of the part being read leads to.
pub(super) fn target_part(id: &str, cx: &Context<'_>) -> Option<PartName> {
    match &cx.relationship(id)?.target {
        Target::Internal(part) => Some(part.clone()),
        Target::External(_) => None,
    }
}
