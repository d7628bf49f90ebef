//! How the places of rows and columns change: groups fold, and rows grow to their texts.

use super::Sheet;
use crate::resolve::sheet::book::SheetParts;
use crate::resolve::sheet::outline::Outline;

/// Most rows that are measured by their texts: the layout worker needs the workbook once more for that, and time for each row.
const MOST_GROWING: usize = 10_000;

impl Sheet {
    /// Groups of rows (0) or columns (1).
    pub fn outline(&self, axis: usize) -> Option<&Outline> {
        self.outlines.get(axis)
    }

    /// Folds or unfolds a group of rows (0) or columns (1).
    pub fn fold(&mut self, axis: usize, group: usize) {
        if let Some(outline) = self.outlines.get_mut(axis) {
            outline.toggle(group);
        }
        self.measure();
    }

    /// Folds all groups of rows (0) or columns (1) from a level on.
    pub fn fold_level(&mut self, axis: usize, level: u8) {
        if let Some(outline) = self.outlines.get_mut(axis) {
            outline.show_levels(level);
        }
        self.measure();
    }

    /// Places rows and columns as their groups are folded.
    fn measure(&mut self) {
        let [rows, columns] = &self.outlines;
        if let Some(edges) = rows.edges() {
            self.geometry.rows = edges;
        }
        if let Some(edges) = columns.edges() {
            self.geometry.columns = edges;
        }
    }

    /// Makes rows as high as their texts need: each with its height in pixels.
    pub fn grow(&mut self, rows: &[(u32, u32)]) {
        let mut rows = rows.iter().peekable();
        let mut shift = 0u32;
        let mut before = 0u32;
        for (row, edge) in self.geometry.rows.iter_mut().skip(1).enumerate() {
            let height = *edge - before;
            before = *edge;
            while let Some((at, grown)) = rows.next_if(|(at, _)| *at as usize <= row) {
                if *at as usize == row {
                    if let Some(outline) = self.outlines.first_mut() {
                        outline.resize(row, *grown);
                    }
                    // One that is not seen grows when it is.
                    if height > 0 {
                        shift = shift.saturating_add(grown.saturating_sub(height));
                    }
                }
            }
            *edge = edge.saturating_add(shift);
        }
    }
}

/// Whether a sheet has rows with cells whose height nothing gives, and not so many that measuring them takes long.
pub(super) fn may_grow(sheet: &SheetParts) -> bool {
    let growing = sheet.rows.without_height();
    let count = growing.take(MOST_GROWING + 1).count();
    (1..=MOST_GROWING).contains(&count)
}
