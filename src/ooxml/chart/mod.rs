//! Charts (ECMA-376-1, 21.2, and the extended charts of Microsoft) into the records of `editor_bin::chart`
//! (`shared/format` 50).

mod parts;
mod styles;

use super::context::Context;
use super::fill::{Hooked, fill};
use crate::editor_bin::chart::{
    ChAnchor, ChExternalRef, ChUserShapes, ChVariation, ChartExPart, ChartPart,
};
use crate::error::Result;
use crate::package::PartName;
use crate::xml::Xml;

/// Adds the hooks of charts to a conversion.
pub(super) fn add_hooks(cx: &mut Context<'_>) {
    hooks! { cx:
        ChartPart => parts::chart;
        ChartExPart => parts::chart_ex;
        ChExternalRef => parts::external_reference;
        ChUserShapes => styles::user_shapes;
        ChAnchor => styles::anchor;
        ChVariation => styles::variation;
    }
}

/// Reads the chart that the current element, a `c:chart` in a frame, names. A missing or damaged part gives an empty record and a warning.
///
/// # Errors
/// The caller ended the work.
pub fn chart(xml: &Xml<'_>, cx: &mut Context<'_>) -> Result<Box<ChartPart>> {
    match part_of(xml, cx) {
        Some(part) => {
            let read = read_chart(&part, cx);
            cx.or_warn(read)
        }
        None => Ok(Box::default()),
    }
}

/// Reads the extended chart that the current element, a `cx:chart` in a frame, names.
///
/// # Errors
/// The XML is damaged.
pub fn chart_ex(xml: &Xml<'_>, cx: &mut Context<'_>) -> Result<Box<ChartExPart>> {
    match part_of(xml, cx) {
        Some(part) => {
            let read = read_chart_ex(&part, cx);
            cx.or_warn(read)
        }
        None => Ok(Box::default()),
    }
}

/// Reads a chart part.
///
/// # Errors
/// The part is missing or its XML is damaged.
pub fn read_chart(part: &PartName, cx: &mut Context<'_>) -> Result<Box<ChartPart>> {
    let mut chart = Box::<ChartPart>::default();
    cx.read_part(part, |xml, cx| fill(xml, chart.as_mut(), cx))?;
    Ok(chart)
}

/// Reads a part of an extended chart.
///
/// # Errors
/// As [`read_chart`].
pub fn read_chart_ex(part: &PartName, cx: &mut Context<'_>) -> Result<Box<ChartExPart>> {
    let mut chart = Box::<ChartExPart>::default();
    cx.read_part(part, |xml, cx| fill(xml, chart.as_mut(), cx))?;
    Ok(chart)
}

/// The part that the `r:id` of the current element leads to.
fn part_of(xml: &Xml<'_>, cx: &mut Context<'_>) -> Option<PartName> {
    let id = xml.attr("r:id")?;
    let part = cx.relationship(id).and_then(|found| found.part()).cloned();
    let part = part.filter(|part| cx.package.has(part));
    if part.is_none() {
        cx.warn("missing-chart", format!("there is no chart {id:?}"));
    }
    part
}
