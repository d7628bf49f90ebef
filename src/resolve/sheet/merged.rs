//! Merged cells, found by where they stand.

use super::blocks::Blocks;
use super::reference::Range;
use crate::order;

/// Most times that a block grows: small files could have as long a chain of merged cells as they like.
const MOST_GROWN: usize = 100;

/// The merged cells of a sheet.
#[derive(Debug, Clone, Default)]
pub struct MergedCells(Blocks);

impl MergedCells {
    /// Of blocks in the order of the file.
    pub fn new(all: Vec<Range>) -> Self {
        Self(Blocks::new(all))
    }

    /// All blocks in the order of the file.
    pub fn all(&self) -> &[Range] {
        self.0.all()
    }

    /// Those that have a part in a block of cells.
    pub fn within(&self, block: Range) -> Vec<Range> {
        self.0.within(block).map(|(_, range)| range).collect()
    }

    /// First and last column of the blocks that a row has a part of, in ascending order.
    pub fn walls(&self, row: u32) -> Vec<[u32; 2]> {
        let blocks = self.0.within(Range::of_row(row));
        let mut walls: Vec<[u32; 2]> = blocks.map(|(_, range)| [range.left, range.right]).collect();
        order::sort_by(&mut walls, Ord::cmp);
        walls
    }

    /// A block of cells, grown until it has no part of a block only.
    pub fn whole(&self, part: Range) -> Range {
        let mut whole = part;
        for _ in 0..MOST_GROWN {
            let grown = self.0.within(whole).fold(whole, |grown, (_, range)| Range {
                top: grown.top.min(range.top),
                left: grown.left.min(range.left),
                bottom: grown.bottom.max(range.bottom),
                right: grown.right.max(range.right),
            });
            if grown == whole {
                break;
            }
            whole = grown;
        }
        whole
    }

    /// The block that a cell is part of.
    pub fn around(&self, row: u32, column: u32) -> Option<Range> {
        let mut found = self.0.within(Range::of_cell(row, column));
        found.next().map(|(_, range)| range)
    }
}

/// The nearest columns on both sides of a column that belong to merged cells of its row: texts do not flow over them.
pub fn wall_beside(walls: &[[u32; 2]], column: u32) -> [Option<u32>; 2] {
    let [before, behind] = [
        walls.partition_point(|wall| wall[0] < column),
        walls.partition_point(|wall| wall[0] <= column),
    ];
    let before = before.checked_sub(1).and_then(|place| walls.get(place));
    [
        before.map(|wall| wall[1]).filter(|end| *end < column),
        walls.get(behind).map(|wall| wall[0]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_walls_beside_them() {
        let range = |text| Range::parse(text).unwrap();
        let merged = MergedCells::new(vec![range("D1:D400"), range("A1:B2"), range("F5:F60")]);
        assert_eq!(merged.around(1, 1), Some(range("A1:B2")));
        assert_eq!(merged.within(range("A2:F5")).len(), 3);
        assert_eq!(merged.whole(range("B2:C3")), range("A1:C3"));
        assert_eq!(merged.whole(range("C1:D1")), range("C1:D400"));
        assert_eq!(merged.whole(range("E7")), range("E7"));
        let walls = merged.walls(0);
        assert_eq!(walls, [[0, 1], [3, 3]]);
        let beside = [0, 1, 2, 3, 4].map(|column| wall_beside(&walls, column));
        let wall = |before, behind| [before, behind];
        assert_eq!(
            beside,
            [
                wall(None, Some(3)),
                wall(None, Some(3)),
                wall(Some(1), Some(3)),
                wall(Some(1), None),
                wall(Some(3), None)
            ]
        );
    }
}
