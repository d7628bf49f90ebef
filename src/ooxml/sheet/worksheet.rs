//! A sheet part: cells into the stream, all else into the record of the sheet.

use super::cells::{self, Lost};
use super::conditional::Formats;
use super::workbook::{SheetEntry, target_part};
use super::{anchors, comments, controls, objects, related, threads, tolerate, validation, vml};
use crate::editor_bin::codec::Writer;
use crate::editor_bin::xlsy::{
    Drawings, LegacyDrawingHFDrawing, LegacyDrawingHFDrawings, Worksheet,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing;
use crate::ooxml::fill::fill_child;
use crate::package::PartName;
use crate::xml::Xml;

/// Where pictures of headers and footers stand: at the left, in the centre or at the right; of all pages, even ones or the first.
const HEADER_PLACES: &str = "CF CFEVEN CFFIRST CH CHEVEN CHFIRST LF LFEVEN LFFIRST LH LHEVEN LHFIRST RF RFEVEN RFFIRST RH RHEVEN RHFIRST";

/// A sheet being read.
struct SheetReader<'r> {
    sheet: Worksheet,
    formats: Formats,
    drawing: Option<PartName>,
    vml: Option<PartName>,
    /// The VML part with the pictures of headers and footers.
    header_vml: Option<PartName>,
    controls: Vec<controls::Seed>,
    objects: Vec<objects::Seed>,
    w: &'r mut Writer,
    report: &'r mut dyn FnMut(u64) -> Result<()>,
}

/// Reads a sheet. Its cells are written to `w`; `report` is told the bytes of the part read so far. What of a damaged
/// part could be read is kept.
///
/// # Errors
/// A limit is exceeded, or what `report` finds.
pub fn read(
    entry: &SheetEntry,
    cx: &mut Context<'_>,
    w: &mut Writer,
    report: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<Worksheet> {
    let mut reader = SheetReader {
        sheet: Worksheet::default(),
        formats: Formats::default(),
        drawing: None,
        vml: None,
        header_vml: None,
        controls: Vec::new(),
        objects: Vec::new(),
        w,
        report,
    };
    reader.sheet.worksheet_prop = Some(Box::new(entry.properties.clone()));
    let result = cx.read_part(&entry.part, |xml, cx| {
        let result = xml.children(&mut |xml| reader.child(xml, cx));
        reader.related(cx)?;
        result
    });
    tolerate(cx, &entry.part, result)?;
    reader.sheet.conditional_formatting = reader.formats.finish();
    Ok(reader.sheet)
}

impl SheetReader<'_> {
    fn child(&mut self, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
        match xml.name() {
            "sheetData" => self.cells(xml, cx),
            "conditionalFormatting" => self.formats.read_plain(xml, cx),
            "drawing" => {
                self.drawing = target_part(xml, cx);
                Ok(())
            }
            "legacyDrawing" => {
                self.vml = target_part(xml, cx);
                Ok(())
            }
            "legacyDrawingHF" => {
                self.header_vml = target_part(xml, cx);
                fill_child(xml, &mut self.sheet, cx)
            }
            "hyperlinks" => {
                fill_child(xml, &mut self.sheet, cx)?;
                // A link that leads nowhere comes back as an invalid element.
                if let Some(links) = &mut self.sheet.hyperlinks {
                    links.hyperlink.retain(|link| {
                        link.hyperlink.is_some()
                            || link.location.is_some()
                            || link.display.is_some()
                    });
                }
                Ok(())
            }
            "oleObjects" => objects::read(xml, &mut self.objects, cx),
            "controls" => controls::read(xml, &mut self.controls, cx),
            "tableParts" => related::tables(xml, &mut self.sheet, cx),
            "picture" => {
                let id = xml.attr("r:id").unwrap_or_default().to_owned();
                self.sheet.picture = cx.picture(&id);
                Ok(())
            }
            "extLst" => xml.children(&mut |xml| xml.children(&mut |xml| self.extension(xml, cx))),
            _ => fill_child(xml, &mut self.sheet, cx),
        }
    }

    fn cells(&mut self, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
        if self.sheet.sheet_data.is_some() {
            return Ok(());
        }
        let position = self.w.position();
        let data = self.sheet.sheet_data.insert(Box::default());
        let mut lost = Lost::default();
        let package = cx.package;
        let result = cells::write(xml, &cx.book, package, self.w, self.report, &mut lost);
        if lost.outside {
            cx.warn(
                "cells-outside",
                "rows or cells outside of the sheet were left out",
            );
        }
        if lost.disordered {
            cx.warn(
                "cells-disordered",
                "rows or cells that were not in order were sorted",
            );
        }
        // Of a damaged part there is a stream as well.
        if !matches!(result, Ok(false)) {
            data.xlsb_pos = Some(u32::try_from(position).unwrap_or(u32::MAX));
        }
        result.map(drop)
    }

    fn extension(&mut self, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
        let sheet = &mut self.sheet;
        match xml.name() {
            "x14:conditionalFormattings" => self.formats.read_extension(xml, cx),
            "x14:dataValidations" => {
                validation::read_extension(xml, &mut sheet.data_validations, cx)
            }
            "x14:slicerList" => related::slicers(xml, &mut sheet.slicers, cx),
            "x15:slicerList" | "x14:slicerListExt" => {
                related::slicers(xml, &mut sheet.slicers_ext, cx)
            }
            "x15:timelineRefs" => related::timelines(xml, sheet, cx),
            "x14:sparklineGroups" => {
                let groups = sheet.sparkline_groups.get_or_insert_default();
                crate::ooxml::fill::fill(xml, &mut **groups, cx)
            }
            name if name.rsplit(':').next() == Some("userProtectedRanges") => {
                let ranges = sheet.user_protected_ranges.get_or_insert_default();
                crate::ooxml::fill::fill(xml, &mut **ranges, cx)
            }
            _ => Ok(()),
        }
    }

    /// The parts that belong to the sheet.
    fn related(&mut self, cx: &mut Context<'_>) -> Result<()> {
        related::of_sheet(&mut self.sheet, cx)?;
        let Some(parts) = cx.part().map(|scope| scope.relationships.clone()) else {
            return Ok(());
        };
        if let (Some(part), Some(record)) = (&self.header_vml, &mut self.sheet.legacy_drawing_hf) {
            record.drawings = Some(header_pictures(part, cx)?);
        }
        let mut shapes = Vec::new();
        if let Some(part) = &self.vml {
            let result = vml::read(part, &mut shapes, cx);
            tolerate(cx, part, result)?;
            // Notes belong to shapes: without these, nothing shows them.
            if let Some(part) = related::part_of(&parts, "comments", cx) {
                let threads = threads::of_sheet(&parts, cx)?;
                let comments = self.sheet.comments.get_or_insert_default();
                let result = comments::read(&part, &shapes, &threads, comments, cx);
                tolerate(cx, &part, result)?;
            }
        }
        let controls = std::mem::take(&mut self.controls);
        let objects = std::mem::take(&mut self.objects);
        let ids_of_controls = controls.iter().map(|seed| seed.shape_id);
        let ids_of_objects = objects.iter().map(|seed| seed.shape_id);
        let written_elsewhere: Vec<u32> = ids_of_controls.chain(ids_of_objects).collect();
        self.sheet.controls = controls::finish(controls, (self.vml.as_ref(), &shapes), cx)?;
        if self.drawing.is_none() && self.vml.is_none() && objects.is_empty() {
            return Ok(());
        }
        let mut drawings = Drawings::default();
        if let Some(part) = &self.drawing {
            let result = anchors::read(part, &written_elsewhere, &mut drawings, cx);
            tolerate(cx, part, result)?;
        }
        objects::finish(objects, &shapes, &mut drawings, cx)?;
        if let Some(part) = &self.vml {
            objects::shapes_alone((part, &shapes), &written_elsewhere, &mut drawings, cx)?;
        }
        self.sheet.drawings = Some(Box::new(drawings));
        Ok(())
    }
}

/// The pictures of headers and footers in the order of their places.
fn header_pictures(part: &PartName, cx: &mut Context<'_>) -> Result<Box<LegacyDrawingHFDrawings>> {
    let mut shapes = Vec::new();
    let result = vml::read(part, &mut shapes, cx);
    tolerate(cx, part, result)?;
    let mut pictures = Box::<LegacyDrawingHFDrawings>::default();
    for place in HEADER_PLACES.split(' ') {
        let Some(shape) = shapes.iter().find(|shape| shape.name == place) else {
            continue;
        };
        if let Some(node) = drawing::vml::legacy_in(part, &shape.id, cx)? {
            pictures.drawing.push(LegacyDrawingHFDrawing {
                drawing_id: Some(place.to_owned()),
                drawing_shape: Some(Box::new(anchors::wrapped(node))),
            });
        }
    }
    Ok(pictures)
}
