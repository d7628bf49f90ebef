//! Tables of text documents.

use std::collections::HashMap;

use super::Walker;
use crate::editor_bin::docy::{
    CellPr, DocTable, DocTableCell, DocTableCellsItem, DocTableRow, DocTableRowsItem, Merge,
    TblStyleOverride,
};
use crate::export::model::{Cell, Row, Table};

/// Most columns that a cell spans, or that are left out before one.
const COLUMNS: usize = 1024;
// Bits of `w:tblLook`.
const FIRST_ROW: i32 = 0x20;
const FIRST_COLUMN: i32 = 0x80;
/// What a table without `w:tblLook` has: first row, first column, bands of rows.
const USUAL_LOOK: i32 = 0x04A0;

impl Walker<'_> {
    /// A table; cells that continue one above make that one taller.
    pub(super) fn table(&mut self, record: &DocTable) -> Table {
        let pr = record.table_pr.as_deref();
        let style = self
            .tables
            .styles
            .table(pr.and_then(|pr| pr.style.as_deref()));
        let look = pr
            .and_then(|pr| pr.look)
            .or(style.whole.table.look)
            .unwrap_or(USUAL_LOOK);
        // Only a style that sets them off makes headings of the first row and column.
        let sets_off = |bit, part| look & bit != 0 && style.part(part).is_some();
        let first_row = sets_off(FIRST_ROW, TblStyleOverride::FirstRow);
        let first_column = sets_off(FIRST_COLUMN, TblStyleOverride::FirstCol);
        let mut records = Vec::new();
        collect_rows(&record.content.items, &mut records);
        let mut rows: Vec<Row> = Vec::new();
        // By column: the row and the place in it of the cell that may be continued below.
        let mut above: HashMap<usize, (usize, usize)> = HashMap::new();
        let mut columns = 0;
        for (index, record) in records.iter().enumerate() {
            let pr = record.row_pr.as_deref();
            if pr.is_some_and(|pr| pr.del.is_some()) {
                continue;
            }
            let mut row = Row {
                is_head: pr.and_then(|pr| pr.table_header) == Some(true)
                    || (index == 0 && first_row && records.len() > 1),
                ..Row::default()
            };
            let before = pr.and_then(|pr| pr.before.as_ref()?.grid_before);
            let width = self.row(record, before, &mut row, &mut rows, &mut above);
            columns = columns.max(width);
            if let Some(cell) = row.cells.first_mut().filter(|cell| cell.column == 0) {
                cell.is_head = first_column;
            }
            rows.push(row);
        }
        let caption = pr.and_then(|pr| pr.tbl_caption.clone());
        Table {
            caption: caption.filter(|caption| !caption.is_empty()),
            columns,
            rows,
        }
    }

    /// Fills a row, and tells where it ends.
    fn row(
        &mut self,
        record: &DocTableRow,
        before: Option<i32>,
        row: &mut Row,
        rows: &mut [Row],
        above: &mut HashMap<usize, (usize, usize)>,
    ) -> usize {
        let index = rows.len();
        let mut column = usize::try_from(before.unwrap_or(0))
            .unwrap_or(0)
            .min(COLUMNS);
        if column > 0 {
            row.cells.push(Cell::gap(0, column));
        }
        let mut cells = Vec::new();
        collect_cells(&record.content.items, &mut cells);
        for cell in cells {
            let empty = CellPr::default();
            let pr = cell.cell_pr.as_deref().unwrap_or(&empty);
            let span = usize::try_from(pr.grid_span.unwrap_or(1)).unwrap_or(1);
            let span = span.clamp(1, COLUMNS);
            if pr.h_merge == Some(Merge::Continue)
                && let Some(last) = row.cells.last_mut()
            {
                last.columns += span;
                column += span;
                continue;
            }
            let continued = above.get(&column).copied().filter(|(begin, place)| {
                let taller = rows.get(*begin).and_then(|row| row.cells.get(*place));
                pr.v_merge == Some(Merge::Continue)
                    && taller.is_some_and(|cell| begin + cell.rows == index)
            });
            if let Some((begin, place)) = continued {
                if let Some(cell) = rows.get_mut(begin).and_then(|row| row.cells.get_mut(place)) {
                    cell.rows += 1;
                }
            } else {
                above.insert(column, (index, row.cells.len()));
                row.cells.push(Cell {
                    columns: span,
                    ..Cell::at(column, self.blocks(&cell.content.items))
                });
            }
            column += span;
        }
        column
    }
}

fn collect_rows<'t>(items: &'t [DocTableRowsItem], rows: &mut Vec<&'t DocTableRow>) {
    for item in items {
        match item {
            DocTableRowsItem::Row(row) => rows.push(row),
            DocTableRowsItem::Sdt(control) => collect_rows(&control.content.items, rows),
            _ => {}
        }
    }
}

fn collect_cells<'t>(items: &'t [DocTableCellsItem], cells: &mut Vec<&'t DocTableCell>) {
    for item in items {
        match item {
            DocTableCellsItem::Cell(cell) => cells.push(cell),
            DocTableCellsItem::Sdt(control) => collect_cells(&control.content.items, cells),
            _ => {}
        }
    }
}
