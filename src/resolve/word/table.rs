//! Tables: which cell stands where, and what their style gives them.

use super::properties::merge_borders;
use super::styles::{TablePart, TableStyle};
use crate::editor_bin::docy::{
    Border, Borders, CellPr, DocTableCell, DocTableCellsItem, DocTableRow, DocTableRowsItem, Merge,
    TablePr, TblStyleOverride,
};

/// Most columns of the grid that are counted.
pub const COLUMNS: usize = 1024;
type BorderOf = fn(&Borders) -> Option<Border>;

/// A cell with its place.
#[derive(Clone, Copy)]
pub struct Placed<'t> {
    /// The record.
    pub cell: &'t DocTableCell,
    /// Index of its row.
    pub row: usize,
    /// Index of its first column.
    pub column: usize,
    /// How many columns it spans.
    pub columns: usize,
    /// How many rows it spans, as far as is known.
    pub rows: usize,
    /// Continues one above.
    pub covered: bool,
    /// How many records make it: those that it is merged with to the right count.
    pub records: usize,
}

/// The table seen as a whole.
pub struct Whole<'t> {
    /// Its properties, with those of its style.
    pub pr: TablePr,
    /// Its style.
    pub style: &'t TableStyle,
    /// How many rows it has.
    pub rows: usize,
    /// How many of the first rows look as the first row does.
    pub headings: usize,
    /// How many columns it has.
    pub columns: usize,
    /// Bits of `w:tblLook`.
    pub look: i32,
}

// Bits of `w:tblLook`.
const FIRST_ROW: i32 = 0x20;
const LAST_ROW: i32 = 0x40;
const FIRST_COLUMN: i32 = 0x80;
const LAST_COLUMN: i32 = 0x100;
const NO_ROW_BANDS: i32 = 0x200;
const NO_COLUMN_BANDS: i32 = 0x400;

impl Whole<'_> {
    fn has(&self, bit: i32) -> bool {
        self.look & bit != 0
    }

    /// What the style gives a cell: the whole, bands, first and last columns and rows, corners.
    pub fn part(&self, place: &Placed<'_>) -> TablePart {
        use TblStyleOverride as T;
        let mut part = self.style.whole.clone();
        let mut add = |kind: T| {
            if let Some(more) = self.style.part(kind) {
                part.merge(more);
            }
        };
        let first_row = self.has(FIRST_ROW) && place.row < self.headings;
        let last_row = self.has(LAST_ROW) && place.row + place.rows >= self.rows;
        let first_column = self.has(FIRST_COLUMN) && place.column == 0;
        let last_column = self.has(LAST_COLUMN) && place.column + place.columns >= self.columns;
        let size = |size: Option<i32>| usize::try_from(size.unwrap_or(1)).unwrap_or(1).max(1);
        if !self.has(NO_COLUMN_BANDS) && !first_column && !last_column {
            let band =
                (place.column - usize::from(self.has(FIRST_COLUMN))) / size(self.pr.col_band_size);
            add(if band.is_multiple_of(2) {
                T::Band1Vert
            } else {
                T::Band2Vert
            });
        }
        if !self.has(NO_ROW_BANDS) && !first_row && !last_row {
            let before = if self.has(FIRST_ROW) {
                self.headings
            } else {
                0
            };
            let band = place.row.saturating_sub(before) / size(self.pr.row_band_size);
            add(if band.is_multiple_of(2) {
                T::Band1Horz
            } else {
                T::Band2Horz
            });
        }
        for (holds, kind) in [
            (first_column, T::FirstCol),
            (last_column, T::LastCol),
            (first_row, T::FirstRow),
            (last_row, T::LastRow),
            (first_row && first_column, T::NwCell),
            (first_row && last_column, T::NeCell),
            (last_row && first_column, T::SwCell),
            (last_row && last_column, T::SeCell),
        ] {
            if holds {
                add(kind);
            }
        }
        part
    }

    /// The borders of a cell: top, right, bottom, left. Its own go before those of its part of the style, these before those
    /// of the table.
    pub fn borders(
        &self,
        place: &Placed<'_>,
        part: &TablePart,
        own: &CellPr,
    ) -> [Option<Border>; 4] {
        let mut table = part
            .table
            .table_borders
            .as_deref()
            .cloned()
            .unwrap_or_default();
        if let Some(direct) = &self.pr.table_borders {
            merge_borders(&mut table, direct);
        }
        let styled = part.cell.borders.as_deref();
        let own = own.borders.as_deref();
        // The outer borders of a table whose cells are apart are around it, not around its cells.
        let is_joined = self.pr.table_cell_spacing_twips.is_none();
        let top = is_joined && place.row == 0;
        let bottom = is_joined && place.row + place.rows >= self.rows;
        let left = is_joined && place.column == 0;
        let right = is_joined && place.column + place.columns >= self.columns;
        let edges: [(bool, bool, BorderOf); 4] = [
            (top, false, |b| b.top.as_deref().cloned()),
            (right, true, |b| b.right.as_deref().cloned()),
            (bottom, false, |b| b.bottom.as_deref().cloned()),
            (left, true, |b| b.left.as_deref().cloned()),
        ];
        edges.map(|(at_edge, vertical, of)| {
            let inner = |borders: &Borders| {
                if vertical {
                    borders.inside_v.as_deref().cloned()
                } else {
                    borders.inside_h.as_deref().cloned()
                }
            };
            let inside = |borders: &Borders| if at_edge { None } else { inner(borders) };
            own.and_then(of)
                .or_else(|| styled.and_then(|styled| inside(styled).or_else(|| of(styled))))
                .or_else(|| if at_edge { of(&table) } else { inner(&table) })
        })
    }
}

/// How many rows look as the first row does: that, and in Word all heading rows that follow it.
pub fn headings(rows: &[&DocTableRow]) -> usize {
    let is_heading =
        |row: &&&DocTableRow| row.row_pr.as_ref().and_then(|pr| pr.table_header) == Some(true);
    rows.iter().take_while(is_heading).count().max(1)
}

/// The rows of a table, those in content controls, too.
pub fn collect_rows<'t>(items: &'t [DocTableRowsItem], rows: &mut Vec<&'t DocTableRow>) {
    for item in items {
        match item {
            DocTableRowsItem::Row(row) => rows.push(row),
            DocTableRowsItem::Sdt(control) => {
                collect_rows(&control.content.items, rows);
            }
            _ => {}
        }
    }
}

/// The cells of a row, those in content controls, too.
pub fn collect_cells<'t>(items: &'t [DocTableCellsItem], cells: &mut Vec<&'t DocTableCell>) {
    for item in items {
        match item {
            DocTableCellsItem::Cell(cell) => cells.push(cell),
            DocTableCellsItem::Sdt(control) => {
                collect_cells(&control.content.items, cells);
            }
            _ => {}
        }
    }
}

/// Gives each cell its row and column. A cell merged to the left widens the one before it.
pub fn place<'t>(rows: &[&'t DocTableRow]) -> Vec<Placed<'t>> {
    let mut placed: Vec<Placed<'t>> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let before = row
            .row_pr
            .as_ref()
            .and_then(|pr| pr.before.as_ref()?.grid_before)
            .unwrap_or(0);
        let mut column = usize::try_from(before).unwrap_or(0).min(COLUMNS);
        let mut cells = Vec::new();
        collect_cells(&row.content.items, &mut cells);
        for cell in cells {
            let pr = cell.cell_pr.as_deref();
            let columns = pr
                .and_then(|pr| pr.grid_span)
                .and_then(|span| usize::try_from(span).ok())
                .unwrap_or(1)
                .clamp(1, COLUMNS);
            if pr.and_then(|pr| pr.h_merge) == Some(Merge::Continue)
                && let Some(last) = placed.last_mut().filter(|last| last.row == index)
            {
                last.columns += columns;
                last.records += 1;
                column += columns;
                continue;
            }
            let continues = pr.and_then(|pr| pr.v_merge) == Some(Merge::Continue);
            // One that continues nothing is a cell of its own.
            let covered = continues
                && placed
                    .iter()
                    .rev()
                    .any(|above| above.row + 1 == index && above.column == column);
            placed.push(Placed {
                cell,
                row: index,
                column,
                columns,
                rows: 1,
                covered,
                records: 1,
            });
            column += columns;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{DocTable, DocTableCells, DocTableRows};

    fn cell(span: i32, merge: Option<Merge>) -> DocTableCellsItem {
        DocTableCellsItem::Cell(Box::new(DocTableCell {
            cell_pr: Some(Box::new(CellPr {
                grid_span: Some(span),
                v_merge: merge,
                ..CellPr::default()
            })),
            ..DocTableCell::default()
        }))
    }

    fn table(rows: Vec<Vec<DocTableCellsItem>>) -> DocTable {
        DocTable {
            content: DocTableRows {
                items: rows
                    .into_iter()
                    .map(|items| {
                        DocTableRowsItem::Row(Box::new(DocTableRow {
                            content: DocTableCells { items },
                            ..DocTableRow::default()
                        }))
                    })
                    .collect(),
            },
            ..DocTable::default()
        }
    }

    #[test]
    fn cells_find_their_columns_and_spans() {
        let table = table(vec![
            vec![cell(2, None), cell(1, Some(Merge::Restart))],
            vec![cell(1, None), cell(1, None), cell(1, Some(Merge::Continue))],
            vec![cell(3, Some(Merge::Continue))],
        ]);
        let mut rows = Vec::new();
        collect_rows(&table.content.items, &mut rows);
        let places: Vec<_> = place(&rows)
            .iter()
            .map(|cell| (cell.row, cell.column, cell.columns, cell.covered))
            .collect();
        assert_eq!(
            places,
            [
                (0, 0, 2, false),
                (0, 2, 1, false),
                (1, 0, 1, false),
                (1, 1, 1, false),
                (1, 2, 1, true),
                (2, 0, 3, true)
            ]
        );
    }
}
