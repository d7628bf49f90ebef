//! Widths of the columns of a table in the room that there is.

use super::cell::is_upright;
use super::stack;
use crate::layout::document::grid::{Wanted, Wish};
use crate::layout::document::model::{Grid, Preferred, Table, TableAlignment};
use crate::layout::units::Emu;

/// What part of a table's width its grid may be apart from it.
const NEAR: i64 = 50;

/// The edges of a table's columns in a column of a width.
pub fn edges(table: &Table, width: Emu) -> Vec<Emu> {
    let widths = widths(table, &wants(table), width);
    let total: Emu = widths.iter().copied().sum();
    let free = width - total;
    let (left, right) = table.outdents;
    let mut x = match table.alignment {
        TableAlignment::Left if table.right_to_left => free - table.indent - left + right,
        TableAlignment::Left => table.indent,
        TableAlignment::Centre => (free + right - left) / 2,
        TableAlignment::Right => free + right,
    };
    let mut edges = vec![x];
    for width in widths {
        x += width;
        edges.push(x);
    }
    edges
}

/// What the content of a table's cells wants, row by row: width at its narrowest and at its widest, with the margins.
fn wants(table: &Table) -> Vec<(Emu, Emu)> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells
        .map(|cell| {
            if table.grid.fixed || !is_upright(cell) {
                return (Emu::ZERO, Emu::ZERO);
            }
            let (least, most) = stack::widths(&cell.blocks);
            let sides = cell.margins[1] + cell.margins[3];
            (least + sides, most + sides)
        })
        .collect()
}

fn widths(table: &Table, wants: &[(Emu, Emu)], column: Emu) -> Vec<Emu> {
    let grid = &table.grid;
    let (left, right) = table.outdents;
    let filled = column + left + right;
    let room = filled - (table.indent + left).min(Emu::ZERO);
    let preferred = grid
        .preferred
        .map(|preferred| saved(grid, preferred, filled));
    let whole = preferred.unwrap_or(room);
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let wishes: Vec<Wish> = cells
        .zip(wants)
        .map(|(cell, &(least, most))| Wish {
            column: cell.column,
            columns: cell.columns,
            preferred: cell.preferred.map(|preferred| preferred.of(whole)),
            least,
            most,
        })
        .collect();
    let wanted = Wanted {
        columns: &grid.columns,
        preferred,
        room,
        fixed: grid.fixed,
    };
    wanted.widths(grid.count, &wishes)
}

/// The width that a table names. Where that is a share of what is around, and the grid comes near to it, the grid is what
/// Word has reckoned.
fn saved(grid: &Grid, preferred: Preferred, whole: Emu) -> Emu {
    let named = preferred.of(whole);
    let total: Emu = grid.columns.iter().copied().sum();
    let is_near = (total - named).0.abs() <= named.0 / NEAR;
    match preferred {
        Preferred::Share(_) if grid.columns.len() == grid.count && is_near => total,
        _ => named,
    }
}

/// Width of a table at its narrowest and at its widest. Its cells are measured once for both: tables stand in tables.
pub fn measure(table: &Table) -> (Emu, Emu) {
    let wants = wants(table);
    let total = |room: Emu| -> Emu { widths(table, &wants, room).iter().copied().sum() };
    if table.grid.fixed {
        let width = total(Emu::ZERO);
        return (width, width);
    }
    (total(Emu(1)), total(Emu::MAX / 4096))
}
