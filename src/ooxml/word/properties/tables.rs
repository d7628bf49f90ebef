//! Table, row and cell properties (ECMA-376-1, 17.4).

use crate::editor_bin::codec::{Record, WireEnum};
use crate::editor_bin::docy::{
    CellPr, DocAnchor, DocXAlign, HeightRule, Margins, Padding, RowHeight, RowPr, TablePr, TblpPr,
    Width, WidthType,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes, fill_child};
use crate::xml::{Xml, value};

/// Attributes of `w:tblLook` and their bits in its `w:val`.
const LOOK: &[(&str, i32)] = &[
    ("w:firstRow", 0x20),
    ("w:lastRow", 0x40),
    ("w:firstColumn", 0x80),
    ("w:lastColumn", 0x100),
    ("w:noHBand", 0x200),
    ("w:noVBand", 0x400),
];

pub(super) fn table_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(properties) = record.as_any_mut().downcast_mut::<TablePr>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "w:tblLook" => properties.look = look(xml),
            "w:tblInd" => properties.table_ind_twips = twips(xml),
            "w:tblCellSpacing" => properties.table_cell_spacing_twips = twips(xml),
            "w:tblW" => properties.table_w = width(xml),
            _ => fill_child(xml, properties, cx)?,
        }
        Ok(())
    })?;
    if let Some(chunk) = &mut cx.word.chunk {
        chunk.use_style(&mut properties.style);
    }
    Ok(Hooked::Done)
}

fn look(xml: &Xml<'_>) -> Option<i32> {
    if let Some(bits) = xml.attr("w:val").and_then(value::hex) {
        return Some(bits.cast_signed());
    }
    let is_set = |name| xml.attr(name).and_then(value::on_off) == Some(true);
    let bits = LOOK.iter().filter(|known| is_set(known.0));
    Some(bits.fold(0, |sum, known| sum | known.1))
}

/// The current element's width; none unless both number and type are known.
fn width(xml: &Xml<'_>) -> Option<Box<Width>> {
    let text = xml.attr("w:w")?.trim();
    let has_unit = text.ends_with(|last: char| last.is_ascii_alphabetic());
    let (kind, number) = if text.ends_with('%') {
        (WidthType::Pct, value::percent_50(text)?)
    } else if has_unit {
        (WidthType::Dxa, value::twips(text)?)
    } else {
        (
            WidthType::from_token(xml.attr("w:type")?)?,
            value::int(text)?,
        )
    };
    Some(Box::new(Width {
        kind: Some(kind),
        w_docx: Some(number),
        ..Width::default()
    }))
}

/// The current element's width if it is one in twips.
fn twips(xml: &Xml<'_>) -> Option<i32> {
    width(xml)
        .filter(|width| width.kind == Some(WidthType::Dxa))?
        .w_docx
}

pub(super) fn margins(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(margins) = record.as_any_mut().downcast_mut::<Margins>() {
        xml.children(&mut |xml| {
            match xml.name() {
                "w:left" | "w:start" => margins.left = width(xml),
                "w:top" => margins.top = width(xml),
                "w:right" | "w:end" => margins.right = width(xml),
                "w:bottom" => margins.bottom = width(xml),
                _ => {}
            }
            Ok(())
        })?;
    }
    Ok(Hooked::Done)
}

pub(super) fn tblp_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(position) = record.as_any_mut().downcast_mut::<TblpPr>() {
        fill_attributes(xml, position, cx);
        let mut paddings = Padding::default();
        fill_attributes(xml, &mut paddings, cx);
        place_horizontally(position);
        place_vertically(position);
        position.paddings = (paddings != Padding::default()).then(|| Box::new(paddings));
    }
    Ok(Hooked::Done)
}

/// A table that is not said to stand elsewhere stands at the left of the text.
fn place_horizontally(position: &mut TblpPr) {
    position.horz_anchor.get_or_insert(DocAnchor::Text);
    position.tblp_x_twips.take_if(|twips| *twips == 0);
    if position.tblp_x_twips.is_none() {
        position.tblp_x_spec.get_or_insert(DocXAlign::Left);
    }
}

/// A table that is not said to stand elsewhere stands at its place in the text, whatever its anchor is.
fn place_vertically(position: &mut TblpPr) {
    position.tblp_y_twips.take_if(|twips| *twips == 0);
    if position.tblp_y_twips.is_none() && position.tblp_y_spec.is_none() {
        position.vert_anchor = Some(DocAnchor::Text);
        position.tblp_y_twips = Some(0);
    }
    position.vert_anchor.get_or_insert(DocAnchor::Margin);
}

pub(super) fn row_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(properties) = record.as_any_mut().downcast_mut::<RowPr>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        match xml.name() {
            "w:gridAfter" => {
                fill_child(xml, properties.after.get_or_insert_default().as_mut(), cx)?;
            }
            "w:gridBefore" => {
                fill_child(xml, properties.before.get_or_insert_default().as_mut(), cx)?;
            }
            "w:wAfter" => properties.after.get_or_insert_default().w_after = width(xml),
            "w:wBefore" => properties.before.get_or_insert_default().w_before = width(xml),
            "w:tblCellSpacing" => properties.table_cell_spacing_twips = twips(xml),
            _ => fill_child(xml, properties, cx)?,
        }
        Ok(())
    })?;
    properties
        .height
        .take_if(|height| height.value_twips.is_none());
    Ok(Hooked::Done)
}

pub(super) fn row_height(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(height) = record.as_any_mut().downcast_mut::<RowHeight>() {
        fill_attributes(xml, height, cx);
        // The standard says auto; all programs that lay out Word's documents take it as a minimum.
        height.rule.get_or_insert(HeightRule::AtLeast);
    }
    Ok(Hooked::Done)
}

pub(super) fn cell_pr(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(properties) = record.as_any_mut().downcast_mut::<CellPr>() else {
        return Ok(Hooked::Continue);
    };
    xml.children(&mut |xml| {
        if xml.name() == "w:tcW" {
            properties.cell_w = width(xml);
            return Ok(());
        }
        fill_child(xml, properties, cx)
    })?;
    Ok(Hooked::Done)
}
