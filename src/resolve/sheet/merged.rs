//! Merged cells, found by where they stand.

use super::reference::Range;
use crate::order;

/// Most rows of a block that is found by its first row; higher ones are looked through one by one.
const LOW: u32 = 64;

/// The merged cells of a sheet.
#[derive(Debug, Clone, Default)]
pub struct MergedCells {
    /// All, in the order of the file.
    all: Vec<Range>,
    /// Places of those of few rows, by their first row.
    low: Vec<usize>,
    /// Places of the others.
    high: Vec<usize>,
}

impl MergedCells {
    /// Of blocks in the order of the file.
    pub fn new(all: Vec<Range>) -> Self {
        let rows = |place: &usize| {
            let range = all.get(*place);
            range.map_or(0, |range| range.bottom - range.top)
        };
        let (mut low, high): (Vec<usize>, Vec<usize>) =
            (0..all.len()).partition(|place| rows(place) < LOW);
        let top = |place: &usize| all.get(*place).map_or(0, |range| range.top);
        order::sort_by(&mut low, |a, b| top(a).cmp(&top(b)));
        Self { all, low, high }
    }

    /// All blocks in the order of the file.
    pub fn all(&self) -> &[Range] {
        &self.all
    }

    /// Those that have a part in a block of cells.
    pub fn within(&self, block: Range) -> Vec<Range> {
        self.overlapping(block).collect()
    }

    fn overlapping(&self, block: Range) -> impl Iterator<Item = Range> {
        let at = move |place: &usize| self.all.get(*place).copied();
        let first = block.top.saturating_sub(LOW);
        let begin = self
            .low
            .partition_point(|place| at(place).is_some_and(|range| range.top < first));
        let low = self.low.iter().skip(begin).filter_map(at);
        let overlaps = move |range: &Range| {
            range.top <= block.bottom
                && range.bottom >= block.top
                && range.left <= block.right
                && range.right >= block.left
        };
        low.take_while(move |range| range.top <= block.bottom)
            .chain(self.high.iter().filter_map(at))
            .filter(overlaps)
    }

    /// First and last column of the blocks that a row has a part of, in ascending order.
    pub fn walls(&self, row: u32) -> Vec<[u32; 2]> {
        let whole = Range {
            top: row,
            bottom: row,
            left: 0,
            right: u32::MAX,
        };
        let mut walls: Vec<[u32; 2]> = self
            .overlapping(whole)
            .map(|range| [range.left, range.right])
            .collect();
        order::sort_by(&mut walls, Ord::cmp);
        walls
    }

    /// The block that a cell is part of.
    pub fn around(&self, row: u32, column: u32) -> Option<Range> {
        self.overlapping(Range::of_cell(row, column)).next()
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
    fn blocks_are_found_by_their_cells() {
        let range = |text| Range::parse(text).unwrap();
        let merged = MergedCells::new(vec![
            range("A90:B91"),
            range("D1:D400"),
            range("A1:B2"),
            range("F5:F60"),
        ]);
        assert_eq!(merged.around(1, 1), Some(range("A1:B2")));
        assert_eq!(merged.around(399, 3), Some(range("D1:D400")));
        assert_eq!(merged.around(2, 1), None);
        assert_eq!(merged.within(range("A58:Z95")).len(), 3);
        assert_eq!(merged.all().len(), 4);
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
