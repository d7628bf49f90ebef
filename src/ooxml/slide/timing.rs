//! Animations (ECMA-376-1, 19.5): the trees of time nodes and the builds.
//!
//! Most of it is filled by the paths of the tables; here stands what they cannot say.

use super::super::context::Context;
use super::super::fill::{Hooked, fill, fill_attributes, fill_child};
use crate::editor_bin::codec::Record;
use crate::editor_bin::ppty::{
    AnimVariant, AttrName, BuildList, BuildSub, Builds, TextTarget, TimeNodeList, TimeNodes,
    TimeTarget,
};
use crate::error::Result;
use crate::xml::{Xml, value};

/// Scale of the floating-point numbers of animations.
const SCALE: f64 = 100_000.0;

pub(super) fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<TimeNodeList>(nodes);
    cx.hook::<BuildList>(builds);
    cx.hook::<TimeTarget>(target);
    cx.hook::<TextTarget>(text_target);
    cx.hook::<BuildSub>(build_sub);
    cx.hook::<AttrName>(attribute_name);
    cx.hook::<AnimVariant>(variant);
}

/// `p:tnLst`, `p:childTnLst`, `p:subTnLst`; an empty list is none.
fn nodes(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(list) = record.as_any_mut().downcast_mut::<TimeNodeList>() {
        let mut nodes = TimeNodes::default();
        fill(xml, &mut nodes, cx)?;
        list.nodes = (!nodes.items.is_empty()).then(|| Box::new(nodes));
    }
    Ok(Hooked::Done)
}

/// `p:bldLst`; an empty list is none.
fn builds(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(list) = record.as_any_mut().downcast_mut::<BuildList>() {
        let mut builds = Builds::default();
        fill(xml, &mut builds, cx)?;
        list.builds = (!builds.items.is_empty()).then(|| Box::new(builds));
    }
    Ok(Hooked::Done)
}

/// `p:tgtEl`: a sound goes to the media folder.
fn target(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(target) = record.as_any_mut().downcast_mut::<TimeTarget>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        if xml.name() == "p:sndTgt"
            && let Some(id) = xml.attr("r:embed")
        {
            target.sound_file = cx.sound(id);
        }
        fill_child(xml, target, cx)
    })?;
    Ok(Hooked::Done)
}

/// `p:txEl`: a range of characters or of paragraphs.
fn text_target(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(target) = record.as_any_mut().downcast_mut::<TextTarget>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "p:charRg" => target.is_char_range = Some(true),
            "p:pRg" => target.is_char_range = Some(false),
            _ => {}
        }
        fill_child(xml, target, cx)
    })?;
    Ok(Hooked::Done)
}

/// `p:bldSub`: of a chart or of a diagram.
fn build_sub(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(sub) = record.as_any_mut().downcast_mut::<BuildSub>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "a:bldChart" => sub.is_chart = Some(true),
            "a:bldDgm" => sub.is_chart = Some(false),
            _ => {}
        }
        fill_child(xml, sub, cx)
    })?;
    Ok(Hooked::Done)
}

/// `p:attrName`: its text.
fn attribute_name(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(name) = record.as_any_mut().downcast_mut::<AttrName>() {
        name.text = xml.text()?;
    }
    Ok(Hooked::Done)
}

/// A value: floating-point numbers are scaled.
fn variant(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(variant) = record.as_any_mut().downcast_mut::<AnimVariant>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, variant, cx);
    xml.children(&mut |xml| {
        if xml.name() == "p:fltVal" {
            // `as` limits to the range of i32.
            variant.float = xml
                .attr("val")
                .and_then(value::float)
                .map(|number| (number * SCALE) as i32);
        }
        fill_child(xml, variant, cx)
    })?;
    Ok(Hooked::Done)
}
