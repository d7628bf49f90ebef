//! Where drawings stand in the text: inline or anchored (ECMA-376-1, 20.4), and what they hold.

use crate::editor_bin::codec::Record;
use crate::editor_bin::docy::{
    AnchorPositionH, AnchorPositionV, AnchorSimplePos, AnchorSizeRelH, AnchorSizeRelV, DocDrawing,
    DocPr, RunContent, RunContentItem, RunObject, WrapStyle,
};
use crate::editor_bin::drawing::{DrawingNode, PptxData, PptxDataElem};
use crate::error::Result;
use crate::ooxml::chart;
use crate::ooxml::context::Context;
use crate::ooxml::drawing::{self, read_node};
use crate::ooxml::fill::{Hooked, fill_attributes, fill_child, fill_declared};
use crate::xml::{Xml, value};

/// Adds the hooks of what is irregular in positions.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<DocPr>(doc_pr);
    cx.hook::<AnchorSimplePos>(simple_position);
    cx.hook::<AnchorPositionH>(position_h);
    cx.hook::<AnchorPositionV>(position_v);
    cx.hook::<AnchorSizeRelH>(size_h);
    cx.hook::<AnchorSizeRelV>(size_v);
}

/// Appends the current element, `w:drawing`.
pub fn drawing(xml: &mut Xml<'_>, content: &mut RunContent, cx: &mut Context<'_>) -> Result<()> {
    xml.children(&mut |xml| {
        let kind = match xml.name() {
            "wp:inline" => WrapStyle::Inline,
            "wp:anchor" => WrapStyle::Flow,
            _ => return Ok(()),
        };
        let drawing = placed(xml, kind, cx)?;
        content.push(RunContentItem::Drawing(Box::new(drawing)));
        Ok(())
    })
}

fn placed(xml: &mut Xml<'_>, kind: WrapStyle, cx: &mut Context<'_>) -> Result<DocDrawing> {
    let mut drawing = DocDrawing {
        kind: Some(kind),
        ..DocDrawing::default()
    };
    // The distances of an inline drawing are not in the format.
    if kind == WrapStyle::Flow {
        fill_attributes(xml, &mut drawing, cx);
    }
    xml.children(&mut |xml| match xml.name() {
        "a:graphic" => graphic(xml, &mut drawing, cx),
        "wp:cNvGraphicFramePr" => {
            // Written even if nothing is locked.
            drawing.graphic_frame_pr.get_or_insert_default();
            fill_child(xml, &mut drawing, cx)
        }
        _ => fill_child(xml, &mut drawing, cx),
    })?;
    Ok(drawing)
}

/// Reads `a:graphic`: what stands in its `a:graphicData`.
fn graphic(xml: &mut Xml<'_>, drawing: &mut DocDrawing, cx: &mut Context<'_>) -> Result<()> {
    xml.children(&mut |xml| {
        xml.children(&mut |xml| {
            match xml.name() {
                "c:chart" => drawing.chart = Some(chart::chart(xml, cx)?.into()),
                "cx:chart" => drawing.chart_ex = Some(chart::chart_ex(xml, cx)?.into()),
                _ if drawing.pptx_data.is_none() => {
                    drawing.pptx_data = Some(wrapped(read_node(xml, cx)?).into());
                }
                _ => {}
            }
            Ok(())
        })
    })
}

/// A node in its two wrappers; the inner one is empty if there is no node.
fn wrapped(node: Option<DrawingNode>) -> Box<PptxData> {
    let elem = PptxDataElem {
        elem: Some(Box::new(node.unwrap_or_default())),
    };
    Box::new(PptxData {
        data: Some(Box::new(elem)),
        ..PptxData::default()
    })
}

/// Whether a drawing holds nothing that can be shown.
pub fn is_empty(drawing: &DocDrawing) -> bool {
    let node = drawing
        .pptx_data
        .as_ref()
        .and_then(|data| data.data.as_ref()?.elem.as_ref());
    drawing.chart.is_none()
        && drawing.chart_ex.is_none()
        && node.is_none_or(|node| node.is_absent())
}

/// Appends the current element, `w:pict`.
pub fn picture(xml: &mut Xml<'_>, content: &mut RunContent, cx: &mut Context<'_>) -> Result<()> {
    if let Some(drawing) = vml(xml, cx)? {
        content.push(RunContentItem::Drawing(Box::new(drawing)));
    }
    Ok(())
}

/// Appends the current element, `w:object`.
pub fn object(xml: &mut Xml<'_>, content: &mut RunContent, cx: &mut Context<'_>) -> Result<()> {
    let object = RunObject {
        drawing: vml(xml, cx)?.map(Box::new),
        ..RunObject::default()
    };
    content.push(RunContentItem::Object(Box::new(object)));
    Ok(())
}

/// Reads the VML in the current element. Its drawings are numbered through the document.
fn vml(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<DocDrawing>> {
    cx.word.vml_drawings += 1;
    let id = cx.word.vml_drawings;
    drawing::vml::drawing(xml, id, cx)
}

fn doc_pr(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    if let Some(properties) = record.as_any_mut().downcast_mut::<DocPr>() {
        fill_declared(xml, properties, cx)?;
        properties.id.get_or_insert_default();
        properties.name.get_or_insert_default();
    }
    Ok(Hooked::Done)
}

/// The reference's own files have whole points here, which its readers take as EMU, as the standard says.
fn simple_position(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(position) = record.as_any_mut().downcast_mut::<AnchorSimplePos>() {
        let emu = |name| xml.attr(name).and_then(value::int);
        position.x = emu("x");
        position.y = emu("y");
    }
    Ok(Hooked::Done)
}

/// The reader of a structure that has a share of something among its elements: thousandths of a percent in XML,
/// percent in the format.
macro_rules! with_share {
    ($name:ident, $record:ident, $field:ident, $element:literal) => {
        fn $name(
            xml: &mut Xml<'_>,
            record: &mut dyn Record,
            cx: &mut Context<'_>,
        ) -> Result<Hooked> {
            if let Some(place) = record.as_any_mut().downcast_mut::<$record>() {
                fill_attributes(xml, place, cx);
                xml.children(&mut |xml| {
                    if xml.name() != $element {
                        return fill_child(xml, place, cx);
                    }
                    place.$field = value::int(&xml.text()?).map(|share| f64::from(share) / 1000.0);
                    Ok(())
                })?;
            }
            Ok(Hooked::Done)
        }
    };
}

with_share!(
    position_h,
    AnchorPositionH,
    pct_offset,
    "wp14:pctPosHOffset"
);
with_share!(
    position_v,
    AnchorPositionV,
    pct_offset,
    "wp14:pctPosVOffset"
);
with_share!(size_h, AnchorSizeRelH, pct, "wp14:pctWidth");
with_share!(size_v, AnchorSizeRelV, pct, "wp14:pctHeight");
