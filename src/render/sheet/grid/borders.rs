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
        let CellBorders {
            left,
            top,
            right,
            bottom,
            ..
        } = borders;
        if [left, top, right, bottom].iter().all(Option::is_none) {
            return Ok(borders);
        }
        let beside = |cells: &[Cell], row: u32, column: u32| {
            if row == u32::MAX || column == u32::MAX {
                return CellBorders::default();
            }
            let sides = self.geometry.edges(Range::of_cell(row, column));
            if sides[0] == sides[2] || sides[1] == sides[3] {
                return CellBorders::default();
            }
            of(book, cells, column)
        };
        // There is none before the first one.
        let [before, above] = [whole.left, whole.top].map(|place| place.wrapping_sub(1));
        let [behind, below] = [whole.right, whole.bottom].map(|place| place.saturating_add(1));
        // The row below is at hand for cells of one row.
        let is_one = whole.top == whole.bottom;
        let rows_below = if is_one { around.below } else { &[] };
        hide(
            &mut borders.left,
            beside(around.cells, whole.top, before).right,
            true,
        );
        hide(
            &mut borders.top,
            beside(around.above, above, whole.left).bottom,
            true,
        );
        hide(
            &mut borders.right,
            beside(around.cells, whole.top, behind).left,
            false,
        );
        hide(
            &mut borders.bottom,
            beside(rows_below, below, whole.left).top,
            false,
        );
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

/// Takes a line away if another one is seen instead: of two that are alike that of the cell before or above is.
fn hide(edge: &mut Option<Edge>, other: Option<Edge>, is_before: bool) {
    let [own, other] = [*edge, other].map(|edge| edge.map(Edge::strength));
    if other > own || is_before && other == own {
        *edge = None;
    }
}
