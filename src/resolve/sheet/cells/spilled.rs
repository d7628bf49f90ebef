//! Cells that an array formula fills beside its own: programs that make workbooks without calculating leave them out.

use super::{Cell, CellFormula, Content, FormulaKind, Row, Rows};
use crate::order;
use crate::resolve::sheet::reference::Range;

/// Most cells of a sheet that array formulas fill; what lies behind them stays empty.
const MOST_CELLS: u64 = 100_000;

/// The blocks of array formulas without results, each of which has its formula in its first cell.
#[derive(Debug, Default)]
pub(super) struct Spilled {
    blocks: Vec<Range>,
    /// Rows and indices of their blocks, in ascending order.
    of_rows: Vec<(u32, usize)>,
}

impl Spilled {
    /// Takes note of the block of a formula in a cell.
    pub(super) fn note(&mut self, block: &str, (row, column): (u32, u32)) {
        let Some(block) = Range::parse(block) else {
            return;
        };
        let begin = (block.top, block.left);
        if begin == (row, column) && begin != (block.bottom, block.right) {
            self.blocks.push(block);
        }
    }

    /// The blocks that have a part of a row.
    fn in_row(&self, row: u32) -> impl Iterator<Item = Range> {
        let first = self.of_rows.partition_point(|entry| entry.0 < row);
        let here = self.of_rows.iter().skip(first);
        here.take_while(move |entry| entry.0 == row)
            .filter_map(|(_, block)| self.blocks.get(*block).copied())
    }
}

impl Rows {
    /// Makes room for the blocks that were noted.
    pub(super) fn settle_spilled(&mut self) {
        let mut left = MOST_CELLS;
        for (place, block) in self.spilled.blocks.iter().enumerate() {
            let [high, wide] = [block.bottom - block.top + 1, block.right - block.left + 1];
            let Some(rest) = left.checked_sub(u64::from(high) * u64::from(wide)) else {
                continue;
            };
            left = rest;
            let rows = block.top..=block.bottom;
            self.spilled.of_rows.extend(rows.map(|row| (row, place)));
        }
        order::sort_by(&mut self.spilled.of_rows, |a, b| a.cmp(b));
        let mut added: Vec<Row> = Vec::new();
        for (number, place) in &self.spilled.of_rows {
            let end = self
                .spilled
                .blocks
                .get(*place)
                .map_or(0, |block| block.right + 1);
            let found = self.index.partition_point(|entry| entry.row < *number);
            let known = self
                .index
                .get_mut(found)
                .filter(|entry| entry.row == *number);
            match known.or(added.last_mut().filter(|entry| entry.row == *number)) {
                Some(entry) => entry.end = entry.end.max(end),
                None => added.push(Row::of_spilled(*number, end)),
            }
        }
        if !added.is_empty() {
            self.index.append(&mut added);
            order::sort_by(&mut self.index, |a, b| a.row.cmp(&b.row));
        }
    }

    /// The block of the array formula that fills a cell; `None` for other cells, and if the file has its results.
    pub fn spilled_around(&self, row: u32, column: u32) -> Option<Range> {
        let mut blocks = self.spilled.in_row(row);
        blocks.find(|block| block.contains(row, column))
    }

    /// Adds the cells to a row that array formulas fill.
    pub(super) fn spill(&self, row: &Row, cells: &mut Vec<Cell>) {
        let blocks: Vec<Range> = self.spilled.in_row(row.row).collect();
        if blocks.is_empty() {
            return;
        }
        let mut added = Vec::new();
        for block in &blocks {
            for column in block.left..=block.right {
                match cells.binary_search_by(|cell| cell.column.cmp(&column)) {
                    Ok(place) => cells.get_mut(place).into_iter().for_each(mark),
                    Err(_) => added.push(of_spilled(row, column)),
                }
            }
        }
        cells.append(&mut added);
        order::sort_by(cells, |a, b| a.column.cmp(&b.column));
        cells.dedup_by(|later, first| later.column == first.column);
    }

    /// The cell of a column of a row with what an array formula makes of it.
    pub(super) fn spilled(&self, row: &Row, column: u32, cell: Option<Cell>) -> Option<Cell> {
        if self.spilled_around(row.row, column).is_none() {
            return cell;
        }
        let Some(mut cell) = cell else {
            return Some(of_spilled(row, column));
        };
        mark(&mut cell);
        Some(cell)
    }
}

/// A cell that the file does not have.
fn of_spilled(row: &Row, column: u32) -> Cell {
    let mut cell = Cell::blank(column, row.style.unwrap_or(0));
    mark(&mut cell);
    cell
}

/// Has an empty cell wait for the result of the array formula that fills it.
fn mark(cell: &mut Cell) {
    if cell.formula.is_none() && cell.content == Content::Blank {
        cell.lacks_result = true;
        cell.formula = Some(CellFormula {
            text: String::new(),
            kind: FormulaKind::Spilled,
            block: None,
        });
    }
}
