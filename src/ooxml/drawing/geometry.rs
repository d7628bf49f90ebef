//! Geometry: preset names, guide formulas and the points of path commands.

use super::presets::PRESET_SHAPES;
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::drawing::{CubicBezTo, Formula, Gd, Geometry, PrstGeom, QuadBezTo};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_child};
use crate::xml::Xml;

pub(super) fn geometry(
    xml: &mut Xml<'_>,
    geometry: &mut Geometry,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    fill_child(xml, geometry, cx)?;
    Ok(Hooked::Done)
}

pub(super) fn preset(
    xml: &mut Xml<'_>,
    preset: &mut PrstGeom,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    super::declared(xml, preset, cx)?;
    if let Some(name) = &mut preset.prst
        && !PRESET_SHAPES.contains(&name.as_str())
    {
        "rect".clone_into(name);
    }
    Ok(Hooked::Done)
}

/// A guide: its formula is cut at the spaces.
pub(super) fn guide(xml: &mut Xml<'_>, guide: &mut Gd, _: &mut Context<'_>) -> Result<Hooked> {
    guide.name = xml.attr("name").map(str::to_owned);
    let mut words = xml
        .attr("fmla")
        .unwrap_or_default()
        .split_ascii_whitespace();
    guide.formula = words.next().and_then(Formula::from_token);
    let mut operand = || words.next().map(str::to_owned);
    guide.x = operand();
    guide.y = operand();
    guide.z = operand();
    Ok(Hooked::Done)
}

pub(super) fn cubic(
    xml: &mut Xml<'_>,
    curve: &mut CubicBezTo,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    let [first, second, third] = points(xml)?;
    (curve.x0, curve.y0) = first;
    (curve.x1, curve.y1) = second;
    (curve.x2, curve.y2) = third;
    Ok(Hooked::Done)
}

pub(super) fn quadratic(
    xml: &mut Xml<'_>,
    curve: &mut QuadBezTo,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    let [first, second] = points(xml)?;
    (curve.x0, curve.y0) = first;
    (curve.x1, curve.y1) = second;
    Ok(Hooked::Done)
}

type Point = (Option<String>, Option<String>);

/// The first `N` points below the current element.
fn points<const N: usize>(xml: &mut Xml<'_>) -> Result<[Point; N]> {
    let mut points: [Point; N] = std::array::from_fn(|_| Point::default());
    let mut free = points.iter_mut();
    xml.children(&mut |xml| {
        if xml.name() == "a:pt"
            && let Some(point) = free.next()
        {
            *point = (
                xml.attr("x").map(str::to_owned),
                xml.attr("y").map(str::to_owned),
            );
        }
        Ok(())
    })?;
    Ok(points)
}
