//! Parts that hang from the workbook or from a sheet, each filled into its own record.

use super::tolerate;
use super::workbook::{raw_text, target_part};
use crate::editor_bin::codec::Record;
use crate::editor_bin::xlsy::{
    NamedSheetViews, PivotTable, QueryTable, SingleXmlCells, Slicers, Table, Timelines, Worksheet,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill;
use crate::order;
use crate::package::{PartName, Relationships};
use crate::xml::{Xml, value};

/// What a part gave; `None`, with a warning, if it could not be read.
///
/// # Errors
/// As [`tolerate`].
pub fn kept<T>(cx: &mut Context<'_>, part: &PartName, result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) => {
            tolerate(cx, part, Err(error))?;
            Ok(None)
        }
    }
}

/// The existing part behind the first relationship of a kind.
pub fn part_of(parts: &Relationships, kind: &str, cx: &Context<'_>) -> Option<PartName> {
    let part = parts.first(kind)?.part()?;
    cx.package.has(part).then(|| part.clone())
}

/// A record filled from a part; what of a damaged part could be read stays.
fn filled<R: Record + Default>(part: &PartName, cx: &mut Context<'_>) -> Result<R> {
    let mut record = R::default();
    let result = cx.read_part(part, |xml, cx| fill(xml, &mut record, cx));
    tolerate(cx, part, result)?;
    Ok(record)
}

/// A record filled from the first part of a kind.
///
/// # Errors
/// As [`tolerate`].
pub fn optional<R: Record + Default>(
    parts: &Relationships,
    kind: &str,
    cx: &mut Context<'_>,
) -> Result<Option<Box<R>>> {
    match part_of(parts, kind, cx) {
        Some(part) => Ok(Some(Box::new(filled(&part, cx)?))),
        None => Ok(None),
    }
}

/// Adds a record for each child of the current element, filled from the part that the child's `r:id` names.
///
/// # Errors
/// As [`tolerate`], and the XML is damaged.
pub fn each<R: Record + Default>(
    xml: &mut Xml<'_>,
    cx: &mut Context<'_>,
    into: &mut Vec<R>,
) -> Result<()> {
    xml.children(&mut |xml| {
        if let Some(part) = target_part(xml, cx) {
            into.push(filled(&part, cx)?);
        }
        Ok(())
    })
}

/// Reads `tableParts`, the current element.
///
/// # Errors
/// As [`each`].
pub fn tables(xml: &mut Xml<'_>, sheet: &mut Worksheet, cx: &mut Context<'_>) -> Result<()> {
    let tables = sheet.table_parts.get_or_insert_default();
    xml.children(&mut |xml| {
        let Some(part) = target_part(xml, cx) else {
            return Ok(());
        };
        let mut table = Table::default();
        let mut query = None;
        let result = cx.read_part(&part, |xml, cx| {
            fill(xml, &mut table, cx)?;
            let parts = cx.part().map(|scope| scope.relationships.clone());
            if let Some(parts) = parts {
                query = optional::<QueryTable>(&parts, "queryTable", cx)?;
            }
            Ok(())
        });
        tolerate(cx, &part, result)?;
        table.query_table = query;
        tables.table.push(table);
        Ok(())
    })
}

/// Reads `x14:slicerList` or `x15:slicerList`, the current element.
///
/// # Errors
/// As [`each`].
pub fn slicers(
    xml: &mut Xml<'_>,
    into: &mut Option<Box<Slicers>>,
    cx: &mut Context<'_>,
) -> Result<()> {
    each(xml, cx, &mut into.get_or_insert_default().slicer)
}

/// Reads `x15:timelineRefs`, the current element.
///
/// # Errors
/// As [`each`].
pub fn timelines(xml: &mut Xml<'_>, sheet: &mut Worksheet, cx: &mut Context<'_>) -> Result<()> {
    let list: &mut Vec<Timelines> = &mut sheet.timelines_list.get_or_insert_default().timelines;
    each(xml, cx, list)
}

/// Reads the parts that are related from the sheet being read without being named in it.
///
/// # Errors
/// As [`tolerate`].
pub fn of_sheet(sheet: &mut Worksheet, cx: &mut Context<'_>) -> Result<()> {
    let Some(parts) = cx.part().map(|scope| scope.relationships.clone()) else {
        return Ok(());
    };
    sheet.query_table = optional(&parts, "queryTable", cx)?;
    sheet.named_sheet_view = optional::<NamedSheetViews>(&parts, "namedSheetView", cx)?;
    if let Some(part) = part_of(&parts, "tableSingleCells", cx) {
        let cells: SingleXmlCells = filled(&part, cx)?;
        let record = sheet.table_single_cells.get_or_insert_default();
        record.single_xml_cells = Some(Box::new(cells));
    }
    // The order of the known writer.
    let mut pivots: Vec<_> = parts.all_of("pivotTable").collect();
    order::sort_by(&mut pivots, |a, b| a.id.cmp(&b.id));
    for found in pivots {
        let Some(part) = found.part().filter(|part| cx.package.has(part)) else {
            continue;
        };
        let result = cx.read_part(part, |xml, _| {
            Ok(xml.attr("cacheId").and_then(value::unsigned))
        });
        let cache_id = kept(cx, part, result)?.flatten();
        let table = raw_text(part, cx)?;
        sheet.pivot_table.push(PivotTable { cache_id, table });
    }
    Ok(())
}
