//! Form controls of a sheet: the element, its properties part and its VML shape in one record (`shared/format` 21, "Form
//! controls").

use super::anchors::{pixels_to_mm, wrapped};
use super::related::kept;
use super::vml::Shape;
use crate::editor_bin::codec::{Field, Payload, Record};
use crate::editor_bin::xlsy::{
    CellAnchorType, Control, ControlObjectType, Controls, Drawing, DrawingFromTo,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing::vml;
use crate::ooxml::fill::{fill, fill_attributes, fill_child};
use crate::order;
use crate::package::PartName;
use crate::xml::{Xml, value};

/// A `control` element as it is read, before its part and its shape are known.
#[derive(Debug, Default)]
pub struct Seed {
    /// The number of its shape.
    pub shape_id: u32,
    part: Option<PartName>,
    control: Control,
}

/// Reads `controls`, the current element.
///
/// # Errors
/// The XML is damaged.
pub fn read(xml: &mut Xml<'_>, seeds: &mut Vec<Seed>, cx: &mut Context<'_>) -> Result<()> {
    xml.children(&mut |xml| {
        if xml.name() != "control" {
            return Ok(());
        }
        let mut seed = Seed {
            shape_id: xml
                .attr("shapeId")
                .and_then(value::unsigned)
                .unwrap_or_default(),
            part: super::workbook::target_part(xml, cx),
            ..Seed::default()
        };
        seed.control.name = xml.attr("name").map(str::to_owned);
        xml.children(&mut |xml| match xml.name() {
            "controlPr" => {
                fill_attributes(xml, &mut seed.control, cx);
                xml.children(&mut |xml| match xml.name() {
                    "anchor" => {
                        seed.control.control_anchor = Some(Box::new(anchor(xml, cx)?));
                        Ok(())
                    }
                    _ => Ok(()),
                })
            }
            _ => Ok(()),
        })?;
        seeds.push(seed);
        Ok(())
    })
}

/// Reads `anchor` of a control or an object: it stands at its cells if it moves with them.
///
/// # Errors
/// The XML is damaged.
pub fn anchor(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Drawing> {
    let on = |name: &str| xml.attr(name).and_then(value::on_off) == Some(true);
    let kind = if on("moveWithCells") {
        CellAnchorType::OneCell
    } else if on("sizeWithCells") {
        CellAnchorType::TwoCell
    } else {
        CellAnchorType::Absolute
    };
    let mut drawing = Drawing {
        kind: Some(kind),
        ..Drawing::default()
    };
    xml.children(&mut |xml| match xml.name() {
        "from" => fill(xml, &mut **drawing.from.get_or_insert_default(), cx),
        "to" => fill(xml, &mut **drawing.to.get_or_insert_default(), cx),
        _ => fill_child(xml, &mut drawing, cx),
    })?;
    Ok(drawing)
}

/// The anchor of a VML shape.
pub fn shape_anchor(shape: &Shape) -> Option<Drawing> {
    let [
        left,
        left_px,
        top,
        top_px,
        right,
        right_px,
        bottom,
        bottom_px,
    ] = shape.anchor()?;
    let place = |col, col_px, row, row_px| {
        Some(Box::new(DrawingFromTo {
            col: Some(col),
            col_off: Some(pixels_to_mm(col_px)),
            row: Some(row),
            row_off: Some(pixels_to_mm(row_px)),
        }))
    };
    Some(Drawing {
        kind: Some(CellAnchorType::TwoCell),
        from: place(left, left_px, top, top_px),
        to: place(right, right_px, bottom, bottom_px),
        ..Drawing::default()
    })
}

/// Joins the controls with their parts and shapes. One without anchor or without properties is left out, with a warning.
///
/// # Errors
/// A limit is exceeded.
pub fn finish(
    mut seeds: Vec<Seed>,
    (part, shapes): (Option<&PartName>, &[Shape]),
    cx: &mut Context<'_>,
) -> Result<Option<Box<Controls>>> {
    if seeds.is_empty() {
        return Ok(None);
    }
    order::sort_by(&mut seeds, |a, b| a.shape_id.cmp(&b.shape_id));
    let mut controls = Controls::default();
    for seed in seeds {
        let shape = shapes
            .iter()
            .find(|shape| shape.number() == Some(seed.shape_id));
        let mut control = seed.control;
        if let Some(part) = &seed.part {
            let result = cx.read_part(part, |xml, cx| properties(xml, &mut control, cx));
            kept(cx, part, result)?;
        }
        if let Some((shape, part)) = shape.zip(part) {
            from_shape(shape, &mut control);
            let node = vml::legacy_in(part, &shape.id, cx)?;
            control.shape = node.map(|node| Box::new(wrapped(node)));
        }
        // What a control of a kind without a name of its own looks like is told by its picture.
        let known = control.object_type.is_some() || control.shape.is_some();
        if !known || control.control_anchor.is_none() {
            let name = control.name.unwrap_or_default();
            cx.warn(
                "unknown-control",
                format!("the control {name:?} was left out"),
            );
            continue;
        }
        controls.control.push(control);
    }
    Ok(Some(Box::new(controls)))
}

/// Reads `formControlPr`. Parts of ActiveX have another root.
fn properties(xml: &mut Xml<'_>, control: &mut Control, cx: &mut Context<'_>) -> Result<()> {
    if xml.name() != "formControlPr" && xml.name() != "x14:formControlPr" {
        return Ok(());
    }
    fill_attributes(xml, control, cx);
    xml.children(&mut |xml| fill_child(xml, control, cx))
}

/// Takes from the shape what the properties do not tell.
fn from_shape(shape: &Shape, control: &mut Control) {
    if control.control_anchor.is_none() {
        control.control_anchor = shape_anchor(shape).map(Box::new);
    }
    if control.object_type.is_none() {
        control.object_type = object_type(&shape.object_type);
    }
    control.text.clone_from(&shape.text);
    let table = control.table();
    for (index, _, path) in table.with_paths() {
        let Some(name) = path.strip_prefix('@') else {
            continue;
        };
        let mut chars = name.chars();
        let capital: String = chars
            .next()
            .map(|first| first.to_ascii_uppercase())
            .into_iter()
            .chain(chars)
            .collect();
        let Some(text) = shape.client_data.get(&capital) else {
            continue;
        };
        if let Some(field) = control.field_mut(index) {
            set_missing(field, text);
        }
    }
}

fn set_missing(field: &mut dyn Field, text: &str) {
    if field.count() > 0 {
        return;
    }
    // An empty element is a switch that is on.
    if text.trim().is_empty() {
        field.set(None);
    } else {
        field.set(Some(text.trim()));
    }
}

/// The words of VML differ in two cases.
fn object_type(vml: &str) -> Option<ControlObjectType> {
    match vml {
        "Checkbox" => Some(ControlObjectType::CheckBox),
        "Edit" => Some(ControlObjectType::EditBox),
        _ => ControlObjectType::from_text(vml).filter(|_| !vml.is_empty()),
    }
}
