//! Tables (ECMA-376-1, 17.4).

use super::blocks::block;
use super::inline::is_mark;
use super::sdt;
use crate::editor_bin::docy::{
    DocTable, DocTableCell, DocTableCells, DocTableCellsItem, DocTableRow, DocTableRows,
    DocTableRowsItem,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{fill, fill_child};
use crate::xml::Xml;

/// Reads the current element, `w:tbl`.
pub fn table(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocTable> {
    let mut table = DocTable::default();
    xml.children(&mut |xml| match xml.name() {
        "w:tblPr" | "w:tblGrid" => fill_child(xml, &mut table, cx),
        _ => row_content(xml, &mut table.content, cx),
    })?;
    Ok(table)
}

/// Appends the rows among the children of the current element.
pub fn rows_into(xml: &mut Xml<'_>, rows: &mut DocTableRows, cx: &mut Context<'_>) -> Result<()> {
    xml.children(&mut |xml| row_content(xml, rows, cx))
}

/// Appends the current element, if it is a row or may stand between rows.
fn row_content(xml: &mut Xml<'_>, rows: &mut DocTableRows, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "w:tr" => {
            let row = row(xml, cx)?;
            rows.push(DocTableRowsItem::Row(Box::new(row)));
        }
        "w:sdt" => {
            let control = sdt::rows(xml, cx)?;
            rows.push(DocTableRowsItem::Sdt(Box::new(control)));
        }
        "w:smartTag" | "w:dir" | "w:bdo" | "w:customXml" => rows_into(xml, rows, cx)?,
        name if is_mark(name, xml, cx) => fill_child(xml, rows, cx)?,
        _ => {}
    }
    Ok(())
}

fn row(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocTableRow> {
    let mut row = DocTableRow::default();
    xml.children(&mut |xml| match xml.name() {
        "w:trPr" => fill(xml, row.row_pr.get_or_insert_default().as_mut(), cx),
        _ => cell_content(xml, &mut row.content, cx),
    })?;
    Ok(row)
}

/// Appends the cells among the children of the current element.
pub fn cells_into(
    xml: &mut Xml<'_>,
    cells: &mut DocTableCells,
    cx: &mut Context<'_>,
) -> Result<()> {
    xml.children(&mut |xml| cell_content(xml, cells, cx))
}

/// Appends the current element, if it is a cell or may stand between cells.
fn cell_content(xml: &mut Xml<'_>, cells: &mut DocTableCells, cx: &mut Context<'_>) -> Result<()> {
    match xml.name() {
        "w:tc" => {
            let cell = cell(xml, cx)?;
            cells.push(DocTableCellsItem::Cell(Box::new(cell)));
        }
        "w:sdt" => {
            let control = sdt::cells(xml, cx)?;
            cells.push(DocTableCellsItem::Sdt(Box::new(control)));
        }
        "w:smartTag" | "w:dir" | "w:bdo" | "w:customXml" => cells_into(xml, cells, cx)?,
        name if is_mark(name, xml, cx) => fill_child(xml, cells, cx)?,
        _ => {}
    }
    Ok(())
}

fn cell(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocTableCell> {
    let mut cell = DocTableCell::default();
    xml.children(&mut |xml| match xml.name() {
        "w:tcPr" => fill(xml, cell.cell_pr.get_or_insert_default().as_mut(), cx),
        _ => block(xml, &mut cell.content, cx),
    })?;
    Ok(cell)
}
