//! The lines between cells that are printed where the sheet asks for them. They lie below the fills.

use super::PrintedSheet;
use super::grounds;
use super::paint::Flow;
use crate::editor_bin::xlsy::BorderStyle;
use crate::layout::display::Item;
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::style::Edge;

const EDGE: Edge = Edge {
    style: BorderStyle::Thin,
    colour: Rgba([0xCC, 0xCC, 0xCC, 255]),
};

/// The lines of a block of cells, but for those inside of merged cells and those that texts flow over.
pub fn grid_lines(
    sheet: &PrintedSheet,
    cells: Range,
    (merged, flows): (&[Range], &[Flow]),
    items: &mut Vec<Item>,
) {
    let rows = |row: u32| Geometry::at(&sheet.geometry.rows, row);
    let columns = |column: u32| Geometry::at(&sheet.geometry.columns, column);
    for row in cells.top..=cells.bottom + 1 {
        let covered = merged
            .iter()
            .filter(|range| range.top < row && row <= range.bottom)
            .map(|range| (range.left, range.right));
        for part in uncovered((cells.left, cells.right), covered.collect()) {
            let [left, right] = sheet.sides(part.map(columns));
            grounds::line(items, EDGE, [left, rows(row), right, rows(row)], 0);
        }
    }
    for column in cells.left..=cells.right + 1 {
        let covered = merged
            .iter()
            .filter(|range| range.left < column && column <= range.right)
            .map(|range| (range.top, range.bottom));
        let [x, _] = sheet.sides([columns(column); 2]);
        let crossing = flows.iter().filter(|flow| flow.crosses(x));
        let covered = covered.chain(crossing.map(|flow| (flow.row, flow.row)));
        for part in uncovered((cells.top, cells.bottom), covered.collect()) {
            let [top, bottom] = part.map(rows);
            grounds::line(items, EDGE, [x, top, x, bottom], 0);
        }
    }
}

/// What others leave of so many rows or columns: the first one of each part and that behind its last one.
fn uncovered((first, last): (u32, u32), mut covered: Vec<(u32, u32)>) -> Vec<[u32; 2]> {
    covered.sort_unstable();
    let mut parts = Vec::new();
    let mut next = first;
    for (from, to) in covered {
        if from > next {
            parts.push([next, from]);
        }
        next = next.max(to + 1);
    }
    if next <= last {
        parts.push([next, last + 1]);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_left_out_where_cells_are_merged() {
        assert_eq!(uncovered((2, 9), Vec::new()), [[2, 10]]);
        assert_eq!(uncovered((2, 9), vec![(7, 7), (0, 3)]), [[4, 7], [8, 10]]);
        assert_eq!(uncovered((2, 9), vec![(1, 20)]), [[0; 2]; 0]);
    }
}
