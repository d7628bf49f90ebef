//! Merged cells, found while the rows of a sheet go by.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::order;
use crate::resolve::sheet::reference::Range;

/// The merged cells that reach into the present row. Blocks that overlap one above or left of them are no merged cells:
/// no program makes such.
#[derive(Debug)]
pub struct Merges {
    /// By first row, then by first column.
    waiting: Vec<Range>,
    next: usize,
    /// By first column.
    active: Vec<Range>,
    /// Last row and first column of what is active.
    ends: BinaryHeap<Reverse<(u32, u32)>>,
}

impl Merges {
    /// For a sheet.
    pub fn new(ranges: &[Range]) -> Self {
        let mut waiting = ranges.to_vec();
        order::sort_by(&mut waiting, |a, b| (a.top, a.left).cmp(&(b.top, b.left)));
        Self {
            waiting,
            next: 0,
            active: Vec::new(),
            ends: BinaryHeap::new(),
        }
    }

    /// Goes on to a row, which lies below the one before, and tells the first columns of those that begin in it, or in a
    /// row between the two.
    pub fn advance(&mut self, row: u32) -> Vec<u32> {
        while let Some(Reverse((bottom, left))) = self.ends.peek().copied()
            && bottom < row
        {
            self.ends.pop();
            let place = self.before(left);
            if self
                .active
                .get(place)
                .is_some_and(|range| range.left == left)
            {
                self.active.remove(place);
            }
        }
        let mut begun = Vec::new();
        while let Some(range) = self.waiting.get(self.next).filter(|range| range.top <= row) {
            self.next += 1;
            if range.bottom < row || self.overlaps(range) {
                continue;
            }
            let range = *range;
            self.active.insert(self.before(range.left), range);
            self.ends.push(Reverse((range.bottom, range.left)));
            begun.push(range.left);
        }
        order::sort_by(&mut begun, Ord::cmp);
        begun
    }

    /// How many merged cells of the present row begin before a column.
    fn before(&self, column: u32) -> usize {
        self.active.partition_point(|range| range.left < column)
    }

    /// The last merged cell of the present row that begins at a column or before it.
    fn last_to(&self, column: u32) -> Option<&Range> {
        let place = self.before(column.saturating_add(1));
        self.active.get(place.checked_sub(1)?)
    }

    /// The merged cell that covers a column of the present row.
    pub fn at(&self, column: u32) -> Option<&Range> {
        let range = self.last_to(column)?;
        (range.right >= column).then_some(range)
    }

    /// The first merged cell of the present row that covers a column from one to before another.
    pub fn covered(&self, from: u32, to: u32) -> Option<&Range> {
        let next = || self.active.get(self.before(from));
        let here = self.at(from);
        here.or_else(|| next().filter(|range| range.left < to))
    }

    fn overlaps(&self, range: &Range) -> bool {
        let before = self.last_to(range.right);
        before.is_some_and(|other| other.right >= range.left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_pass_merged_cells() {
        let ranges: Vec<Range> = ["B2:C3", "E1:E9", "C3:D4", "A5:A5"]
            .into_iter()
            .filter_map(Range::parse)
            .collect();
        let mut merges = Merges::new(&ranges);
        assert_eq!(merges.advance(0), [4]);
        assert_eq!(merges.advance(1), [1]);
        assert_eq!(merges.at(2).map(|range| range.left), Some(1));
        assert_eq!(merges.at(3), None);
        assert!(merges.advance(2).is_empty(), "what overlaps is dropped");
        assert_eq!(merges.advance(5), [] as [u32; 0], "rows may be left out");
        assert_eq!(merges.at(0), None);
        assert_eq!(merges.at(4).map(|range| range.bottom), Some(8));
        merges.advance(9);
        assert_eq!(merges.at(4), None);
    }
}
