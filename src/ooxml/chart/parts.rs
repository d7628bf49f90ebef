//! What a chart part has beside its chart: alternatives, workbook, shapes, style, colours and theme.

use super::styles::{read_colours, read_style};
use crate::container::Container;
use crate::editor_bin::chart::{
    ChAcChoice, ChAcFallback, ChAlternateContent, ChColorsFile, ChExternalRef, ChStyleFile,
    ChUserShapes, ChartExPart, ChartPart,
};
use crate::editor_bin::codec::{Bytes, Record};
use crate::editor_bin::drawing::{ThemeHolder, ThemeHolderItem};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing;
use crate::ooxml::embedded::{Embedded, embedded};
use crate::ooxml::fill::{Hooked, fill, fill_child};
use crate::package::{PartName, Target};
use crate::xml::Xml;

/// The parts that belong to a chart part by the kind of their relationship.
#[derive(Default)]
pub(super) struct Relatives {
    theme_override: Option<Box<ThemeHolder>>,
    style: Option<Box<ChStyleFile>>,
    colours: Option<Box<ChColorsFile>>,
}

/// The workbook of a chart.
#[derive(Default)]
struct Workbook {
    embedded: Option<Bytes>,
    external: Option<String>,
}

pub(super) fn chart(
    xml: &mut Xml<'_>,
    chart: &mut ChartPart,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    xml.children_raw(&mut |xml| match xml.name() {
        "mc:AlternateContent" => {
            let mut content = Box::<ChAlternateContent>::default();
            alternatives(xml, &mut content, cx)?;
            chart.alternate_content = Some(content);
            Ok(())
        }
        "c:userShapes" => {
            let part = xml.attr("r:id").and_then(|id| part_behind(id, cx));
            if let Some(part) = part.filter(|part| cx.package.has(part)) {
                let mut shapes = Box::<ChUserShapes>::default();
                cx.read_part(&part, |xml, cx| fill(xml, shapes.as_mut(), cx))?;
                chart.user_shapes = Some(shapes);
            }
            Ok(())
        }
        "c:externalData" => {
            let workbook = workbook(xml, cx)?;
            chart.workbook = workbook.embedded;
            chart.workbook_external = workbook.external;
            fill_child(xml, chart, cx)
        }
        _ => fill_child(xml, chart, cx),
    })?;
    let relatives = relatives(cx)?;
    chart.theme_override = relatives.theme_override;
    chart.style_file = relatives.style;
    chart.colors_file = relatives.colours;
    Ok(Hooked::Done)
}

pub(super) fn chart_ex(
    xml: &mut Xml<'_>,
    chart: &mut ChartExPart,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    xml.children(&mut |xml| {
        if xml.name() != "cx:chartData" {
            return fill_child(xml, chart, cx);
        }
        let data = chart.chart_data.get_or_insert_default();
        let mut found = Workbook::default();
        xml.children(&mut |xml| {
            if xml.name() == "cx:externalData" {
                found = workbook(xml, cx)?;
            }
            fill_child(xml, data.as_mut() as &mut dyn Record, cx)
        })?;
        chart.workbook = found.embedded;
        chart.workbook_external = found.external;
        Ok(())
    })?;
    let relatives = relatives(cx)?;
    chart.theme_override = relatives.theme_override;
    chart.style_file = relatives.style;
    chart.colors_file = relatives.colours;
    Ok(Hooked::Done)
}

/// `mc:AlternateContent` of `c:chartSpace`: the style in the way of 2010 and in the way before.
fn alternatives(
    xml: &mut Xml<'_>,
    content: &mut ChAlternateContent,
    cx: &mut Context<'_>,
) -> Result<()> {
    xml.children_raw(&mut |xml| match xml.name() {
        "mc:Choice" => {
            let mut choice = ChAcChoice {
                requires: xml.attr("Requires").map(str::to_owned),
                ..ChAcChoice::default()
            };
            xml.children(&mut |xml| fill_child(xml, &mut choice, cx))?;
            content.choice.push(choice);
            Ok(())
        }
        "mc:Fallback" => {
            let mut fallback = Box::<ChAcFallback>::default();
            xml.children(&mut |xml| fill_child(xml, fallback.as_mut(), cx))?;
            content.fallback = Some(fallback);
            Ok(())
        }
        _ => Ok(()),
    })
}

/// The workbook behind `c:externalData`. In a workbook the data are in the workbook itself.
fn workbook(xml: &Xml<'_>, cx: &mut Context<'_>) -> Result<Workbook> {
    let mut workbook = Workbook::default();
    let target = xml
        .attr("r:id")
        .and_then(|id| cx.relationship(id))
        .map(|found| found.target.clone());
    match target {
        Some(Target::External(address)) => workbook.external = Some(address),
        Some(Target::Internal(part))
            if cx.container != Container::Xlsy && cx.package.has(&part) =>
        {
            if let Some(Embedded::Xlsy(bytes)) = embedded(&part, cx)? {
                workbook.embedded = Some(Bytes(bytes));
            }
        }
        _ => {}
    }
    Ok(workbook)
}

fn part_behind(id: &str, cx: &Context<'_>) -> Option<PartName> {
    cx.relationship(id).and_then(|found| found.part()).cloned()
}

/// Reads theme override, style and colours of the part being read.
fn relatives(cx: &mut Context<'_>) -> Result<Relatives> {
    let mut relatives = Relatives::default();
    let Some(relationships) = cx.part().map(|part| part.relationships.clone()) else {
        return Ok(relatives);
    };
    for relationship in relationships.iter() {
        let Some(part) = relationship.part().filter(|part| cx.package.has(part)) else {
            continue;
        };
        match relationship.kind.as_str() {
            "themeOverride" => {
                let theme = Box::new(drawing::read_theme(part, cx)?);
                let holder = ThemeHolder::from(ThemeHolderItem::Theme(theme));
                relatives.theme_override = Some(Box::new(holder));
            }
            "chartStyle" => relatives.style = Some(read_style(part, cx)?),
            "chartColorStyle" => relatives.colours = Some(read_colours(part, cx)?),
            _ => {}
        }
    }
    Ok(relatives)
}

/// The extension with the identity of an external workbook: attributes of the one element inside.
pub(super) fn external_reference(
    xml: &mut Xml<'_>,
    reference: &mut ChExternalRef,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    xml.children(&mut |xml| {
        reference.file_key = xml.attr("fileKey").map(str::to_owned);
        reference.instance_id = xml.attr("instanceId").map(str::to_owned);
        Ok(())
    })?;
    Ok(Hooked::Done)
}
