//! Which lines of a cell are seen: those at its end are those of the last cell that it is merged with, and of two lines
//! between cells one is.

use super::{Around, Sheet, at};
use crate::error::Result;
use crate::render::sheet::Workbook;
use crate::resolve::sheet::cells::Cell;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::style::{CellBorders, Edge};

impl Sheet {
    /// The lines that are seen of a cell or of merged cells, whose first one has some lines of its own.
    pub(super) fn borders(
        &self,
        book: &Workbook,
        mut borders: CellBorders,
        whole: Range,
        around: Around<'_>,
    ) -> Result<CellBorders> {
        if whole.right > whole.left {
            borders.right = self.last(book, whole.top, whole.right)?.right;
        }
        if whole.bottom > whole.top {
            borders.bottom = self.last(book, whole.bottom, whole.left)?.bottom;
        }
        let beside = |cells: &[Cell], row: u32, column: u32| {
            let sides = self.geometry.edges(Range::of_cell(row, column));
            if sides[0] == sides[2] || sides[1] == sides[3] {
                return CellBorders::default();
            }
            of(book, cells, column)
        };
        if let Some(before) = whole.left.checked_sub(1) {
            let other = beside(around.cells, whole.top, before).right;
            borders.left = borders.left.filter(|edge| !is_over(other, *edge, true));
        }
        if let Some(above) = whole.top.checked_sub(1) {
            let other = beside(around.above, above, whole.left).bottom;
            borders.top = borders.top.filter(|edge| !is_over(other, *edge, true));
        }
        let behind = whole.right.saturating_add(1);
        let other = beside(around.cells, whole.top, behind).left;
        borders.right = borders.right.filter(|edge| !is_over(other, *edge, false));
        // The row below is at hand for cells of one row.
        if whole.top == whole.bottom {
            let below = whole.bottom.saturating_add(1);
            let other = beside(around.below, below, whole.left).top;
            borders.bottom = borders.bottom.filter(|edge| !is_over(other, *edge, false));
        }
        Ok(borders)
    }

    /// The lines of a cell that others are merged with.
    fn last(&self, book: &Workbook, row: u32, column: u32) -> Result<CellBorders> {
        let Some(entry) = self.rows.find(row) else {
            return Ok(CellBorders::default());
        };
        let cell = book.cell(&self.rows, entry, column)?;
        Ok(cell.map_or_else(CellBorders::default, |cell| {
            book.format(cell.style).0.borders
        }))
    }
}

/// The lines of a cell of a row.
fn of(book: &Workbook, cells: &[Cell], column: u32) -> CellBorders {
    at(cells, column).map_or_else(CellBorders::default, |cell| {
        book.format(cell.style).0.borders
    })
}

/// Whether a line is seen instead of another one; of two that are alike that of the cell before or above is.
fn is_over(other: Option<Edge>, edge: Edge, is_first: bool) -> bool {
    other.is_some_and(|other| {
        let [other, edge] = [other, edge].map(Edge::strength);
        if is_first {
            other >= edge
        } else {
            other > edge
        }
    })
}
