//! The workbook part and the parts that hang from it, but for the sheets.

use super::{external, related, tolerate};
use crate::editor_bin::codec::{Bytes, Payload, Utf8};
use crate::editor_bin::xlsy::{PivotCache, VbaProject, Visibility, Workbook, WorksheetProp};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill_child;
use crate::package::{PartName, Relationships};
use crate::xml::{Xml, value};

/// Relationships to sheets of Excel 4.0 macros, which the format does not hold.
const MACRO_SHEETS: [&str; 2] = ["xlMacrosheet", "xlIntlMacrosheet"];

/// One sheet of the workbook.
#[derive(Debug)]
pub struct SheetEntry {
    /// Name, id and state.
    pub properties: WorksheetProp,
    /// Its part.
    pub part: PartName,
}

/// The sheets in the order of their tabs. One without part is left out, as the format wants it. Behind their list the part may be
/// damaged.
///
/// # Errors
/// The workbook part is missing, or damaged before any sheet.
pub fn sheets(main: &PartName, cx: &mut Context<'_>) -> Result<Vec<SheetEntry>> {
    let mut sheets = Vec::new();
    let result = cx.read_part(main, |xml, cx| {
        xml.children(&mut |xml| match xml.name() {
            "sheets" => xml.children(&mut |xml| {
                if xml.name() == "sheet" {
                    sheets.extend(sheet(xml, cx));
                }
                Ok(())
            }),
            _ => Ok(()),
        })
    });
    if sheets.is_empty() {
        result?;
    } else {
        tolerate(cx, main, result)?;
    }
    Ok(sheets)
}

fn sheet(xml: &Xml<'_>, cx: &mut Context<'_>) -> Option<SheetEntry> {
    let name = xml.attr("name").unwrap_or_default();
    let found = xml.attr("r:id").and_then(|id| cx.relationship(id));
    if found.is_some_and(|found| MACRO_SHEETS.contains(&found.kind.as_str())) {
        cx.warn(
            "macro-sheet",
            format!("the macro sheet {name:?} was left out"),
        );
        return None;
    }
    let part = found
        .and_then(|found| found.part())
        .filter(|part| cx.package.has(part))
        .cloned();
    let Some(part) = part else {
        cx.warn("missing-sheet", format!("the sheet {name:?} has no part"));
        return None;
    };
    Some(SheetEntry {
        properties: WorksheetProp {
            name: Some(name.to_owned()),
            sheet_id: xml.attr("sheetId").and_then(value::int),
            state: xml.attr("state").and_then(Visibility::from_text),
        },
        part,
    })
}

/// Reads the record of the workbook. Of a damaged part, of which [`sheets`] has warned, what stands before the fault is kept.
///
/// # Errors
/// The work was cancelled, or a limit is exceeded.
pub fn read(main: &PartName, cx: &mut Context<'_>) -> Result<Workbook> {
    let mut book = Workbook::default();
    cx.read_part(main, |xml, cx| {
        let result = xml.children(&mut |xml| child(xml, &mut book, cx));
        if let Err(error) = result
            && error.ends_the_work()
        {
            return Err(error);
        }
        related_parts(&mut book, cx)
    })?;
    Ok(book)
}

fn child(xml: &mut Xml<'_>, book: &mut Workbook, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "externalReferences" => {
            let references = book.external_references.get_or_insert_default();
            xml.children(&mut |xml| {
                let Some(part) = target_part(xml, cx) else {
                    return Ok(());
                };
                let result = external::read(&part, cx);
                if let Some(link) = related::kept(cx, &part, result)? {
                    references.external_reference.push(link);
                }
                Ok(())
            })
        }
        "bookViews" => {
            // Only the first view is carried.
            let views = book.book_views.get_or_insert_default();
            xml.children(&mut |xml| match views.workbook_view {
                None => fill_child(xml, &mut **views, cx),
                Some(_) => Ok(()),
            })
        }
        "pivotCaches" => pivot_caches(xml, book, cx),
        "extLst" => xml.children(&mut |xml| xml.children(&mut |xml| extension(xml, book, cx))),
        _ => fill_child(xml, book, cx),
    }
}

fn extension(xml: &mut Xml<'_>, book: &mut Workbook, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "x14:pivotCaches" if book.pivot_caches.is_some() => pivot_caches(xml, book, cx),
        "x14:slicerCaches" => {
            let caches = book.slicer_caches.get_or_insert_default();
            related::each(xml, cx, &mut caches.slicer_cache)
        }
        "x15:slicerCaches" => {
            let caches = book.slicer_caches_ext.get_or_insert_default();
            related::each(xml, cx, &mut caches.slicer_cache)
        }
        "x15:timelineCacheRefs" => {
            let caches = book.timeline_caches.get_or_insert_default();
            related::each(xml, cx, &mut caches.timeline_cache)
        }
        "xxlnp:externalLinksPr" => {
            book.external_links_auto_refresh = xml.attr("autoRefresh").and_then(value::on_off);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The existing part behind the relationship that the current element names.
pub fn target_part(xml: &Xml<'_>, cx: &Context<'_>) -> Option<PartName> {
    let part = cx.relationship(xml.attr("r:id")?)?.part()?;
    cx.package.has(part).then(|| part.clone())
}

/// Pivot caches go over as whole parts.
fn pivot_caches(xml: &mut Xml<'_>, book: &mut Workbook, cx: &mut Context<'_>) -> Result<()> {
    let caches = book.pivot_caches.get_or_insert_default();
    xml.children(&mut |xml| {
        let Some(part) = target_part(xml, cx) else {
            return Ok(());
        };
        let mut cache = PivotCache {
            id: xml.attr("cacheId").and_then(value::unsigned),
            cache: raw_text(&part, cx)?,
            record: None,
        };
        let parts = cx.package.relationships(&part);
        let records = parts
            .first("pivotCacheRecords")
            .and_then(|found| found.part());
        if let Some(records) = records.filter(|part| cx.package.has(part)) {
            cache.record = raw_text(records, cx)?;
        }
        caches.pivot_cache.push(cache);
        Ok(())
    })
}

/// A part as it stands.
pub fn raw_text(part: &PartName, cx: &mut Context<'_>) -> Result<Option<Utf8>> {
    let result = cx.package.read(part);
    let bytes = related::kept(cx, part, result)?;
    Ok(bytes.map(|bytes| {
        Utf8(
            String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
        )
    }))
}

/// The parts that are related from the workbook without being named in it.
fn related_parts(book: &mut Workbook, cx: &mut Context<'_>) -> Result<()> {
    let Some(parts) = cx.part().map(|scope| scope.relationships.clone()) else {
        return Ok(());
    };
    book.connections = related::optional(&parts, "connections", cx)?;
    book.metadata = related::optional(&parts, "sheetMetadata", cx)?;
    book.rd_rich_value = related::optional(&parts, "rdRichValue", cx)?;
    book.rd_rich_value_structure = related::optional(&parts, "rdRichValueStructure", cx)?;
    book.rd_rich_value_types = related::optional(&parts, "rdRichValueTypes", cx)?;
    if let Some(part) = related::part_of(&parts, "richValueRel", cx) {
        let images = book.rich_value_images.get_or_insert_default();
        let result = cx.read_part(&part, |xml, cx| {
            xml.children(&mut |xml| {
                let id = xml.attr("r:id").unwrap_or_default().to_owned();
                images.image.extend(cx.picture(&id));
                Ok(())
            })
        });
        tolerate(cx, &part, result)?;
    }
    if let Some(part) = related::part_of(&parts, "xmlMaps", cx) {
        let map = book.xml_map.get_or_insert_default();
        let result = cx.read_part(&part, |xml, cx| {
            crate::ooxml::fill::fill(xml, &mut **map.map_info.get_or_insert_default(), cx)
        });
        tolerate(cx, &part, result)?;
    }
    book.jsa_project = raw_bytes(&parts, "jsaProject", cx)?;
    book.comments = raw_bytes(&parts, "workbookComments", cx)?;
    if let Some(part) = related::part_of(&parts, "vbaProject", cx) {
        let name = part.file_name().to_owned();
        cx.media_file(&part, &name);
        book.vba_project = Some(Box::new(VbaProject {
            file_name: Some(name),
            ..Default::default()
        }));
    }
    Ok(())
}

fn raw_bytes(parts: &Relationships, kind: &str, cx: &mut Context<'_>) -> Result<Option<Bytes>> {
    let Some(part) = related::part_of(parts, kind, cx) else {
        return Ok(None);
    };
    let result = cx.package.read(&part);
    Ok(related::kept(cx, &part, result)?.map(Bytes))
}
