//! Widths of the columns of a table in the room that there is.

use super::cell::is_upright;
use super::stack;
use crate::layout::document::grid::{Wanted, Wish};
use crate::layout::document::model::{Block, Cell, Grid, Line, Preferred, Table, TableAlignment};
use crate::layout::text::{Column, LineSetter};
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
            if table.grid.fixed {
                return (Emu::ZERO, Emu::ZERO);
            }
            let (mut least, mut most) = stack::widths(&cell.blocks);
            if !is_upright(cell) {
                least = across(&cell.blocks, most);
                most = least;
            } else if cell.unbroken && cell.preferred.is_none() {
                least = most;
            }
            let sides = sides(table, cell);
            (least + sides, most + sides)
        })
        .collect()
}

/// What turned paragraphs take beside each other, each as single spaced lines of a length. Tables among them are left out:
/// they would be laid out again on every level of a nest.
fn across(blocks: &[Block], length: Emu) -> Emu {
    let mut room = Column {
        width: length.max(Emu(1)),
    };
    let (mut total, mut below) = (Emu::ZERO, Emu::ZERO);
    for paragraph in blocks.iter().filter_map(Block::paragraph) {
        total += below.max(paragraph.look.before.size);
        below = paragraph.look.after.size;
        let mut setter = LineSetter::new(&paragraph.text);
        while let Some(line) = setter.next_line(Emu::ZERO, &mut room) {
            total += line.height - line.space_below;
        }
    }
    total + below
}

fn widths(table: &Table, wants: &[(Emu, Emu)], column: Emu) -> Vec<Emu> {
    let (wanted, wishes) = wanted(table, wants, column);
    wanted.widths(table.grid.count, &wishes)
}

/// What the columns of a table are decided by.
fn wanted<'t>(table: &'t Table, wants: &[(Emu, Emu)], column: Emu) -> (Wanted<'t>, Vec<Wish>) {
    let grid = &table.grid;
    let (left, right) = table.outdents;
    let filled = column + left + right;
    let room = filled - (table.indent + left);
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
            preferred: cell
                .preferred
                .map(|preferred| preferred.of(whole) + between(table, cell, preferred)),
            least,
            most,
            sides: sides(table, cell),
        })
        .collect();
    let wanted = Wanted {
        columns: &grid.columns,
        preferred,
        room,
        fixed: grid.fixed,
    };
    (wanted, wishes)
}

/// What of the columns of a cell is beside its text.
fn sides(table: &Table, cell: &Cell) -> Emu {
    let gaps = table.gaps(cell);
    cell.margins[1] + cell.margins[3] + gaps.0 + gaps.1
}

/// What a column has beyond the length that a cell names, if cells are apart: the length is that of the cell alone.
fn between(table: &Table, cell: &Cell, preferred: Preferred) -> Emu {
    let Preferred::Length(_) = preferred else {
        return Emu::ZERO;
    };
    if table.spacing.is_none() {
        return Emu::ZERO;
    }
    let gaps = table.gaps(cell);
    let borders = Line::width_of(cell.borders.left) + Line::width_of(cell.borders.right);
    gaps.0 + gaps.1 - borders / 2
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
    let (wanted, wishes) = wanted(table, &wants, Emu(1));
    (
        wanted.least(table.grid.count, &wishes),
        total(Emu::MAX / 4096),
    )
}
