//! How high rows are: as they were when the file was saved, or as their contents need it.

use std::collections::HashMap;

use super::cells::{Formats, PrintedRow, SheetCells};
use super::place::{CellText, Needs};
use super::text::LinePixels;
use crate::editor_bin::xlsy::Alignment;
use crate::error::Result;
use crate::layout::text::FontBook;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{Cell, Content};
use crate::resolve::sheet::digit::Spaces;
use crate::resolve::sheet::geometry::usual_row;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::Shown;
use crate::resolve::sheet::style::breaks_lines;

/// Largest height of a row in pixels: 409.5 points.
const HIGHEST: i64 = 546;

/// Pixels that a row grows by at least: less comes from fonts that stand in for others.
const GROWTH: i64 = 4;

/// Where rows begin, and what their texts have below the baseline.
#[derive(Debug, Default)]
pub struct RowHeights {
    /// Where rows begin, in pixels; one more than there are rows.
    pub edges: Vec<u32>,
    descents: HashMap<u32, i64>,
    usual: i64,
}

impl RowHeights {
    /// Pixels below the baseline that the texts of a row have at most.
    pub fn descent(&self, row: u32) -> i64 {
        self.descents.get(&row).copied().unwrap_or(self.usual)
    }
}

/// Measures rows.
pub struct RowMeter<'a> {
    /// The workbook.
    pub book: &'a Book,
    /// The cells of the sheet.
    pub cells: &'a SheetCells,
    /// Where columns begin, in pixels.
    pub columns: &'a [u32],
    /// What a line of the default font takes.
    pub default: LinePixels,
    /// What texts keep free.
    pub spaces: Spaces,
    /// How high a row is on paper that is one pixel high on the screen, where the sheet was laid out for a printer.
    pub share: Option<f64>,
}

impl RowMeter<'_> {
    /// The heights of the first rows.
    ///
    /// # Errors
    /// The bytes of a row contradict the format.
    pub fn heights(&self, count: u32, fonts: &mut FontBook) -> Result<RowHeights> {
        let usual = self.usual();
        let mut formats = Formats::default();
        let mut lines: HashMap<u32, LinePixels> = HashMap::new();
        let mut heights = RowHeights {
            usual: self.default.descent,
            ..RowHeights::default()
        };
        let mut known = self.cells.parts.rows.index.iter().peekable();
        let mut at = 0.0;
        heights.edges.reserve(count as usize + 1);
        heights.edges.push(0);
        for row in 0..count {
            let mut height = usual;
            while let Some(entry) = known.next_if(|entry| entry.row <= row) {
                if entry.row != row {
                    continue;
                }
                if entry.hidden {
                    height = 0;
                    continue;
                }
                let printed = self.cells.row(self.book, row)?;
                let needs = self.needs(&printed, &mut formats, &mut lines, fonts)?;
                heights.descents.insert(row, needs.descent);
                // A height that the file says was right when it was saved, and counts until the row is changed.
                height = if entry.height > 0 {
                    pixels(f64::from(entry.height) / 20.0)
                } else {
                    usual.max(needs.height)
                };
            }
            at += height.clamp(0, HIGHEST) as f64 * self.share.unwrap_or(1.0);
            heights.edges.push(at.round() as u32);
        }
        Ok(heights)
    }

    /// The rows whose height nothing gives and whose texts need more than rows usually have, each with what it needs, in
    /// pixels.
    ///
    /// # Errors
    /// The bytes of a row contradict the format.
    pub fn grown(&self, fonts: &mut FontBook) -> Result<Vec<(u32, u32)>> {
        let usual = i64::from(usual_row(&self.cells.parts.record));
        let mut formats = Formats::default();
        let mut lines: HashMap<u32, LinePixels> = HashMap::new();
        let mut grown = Vec::new();
        for entry in self.cells.parts.rows.without_height() {
            let row = self.cells.row(self.book, entry.row)?;
            let needs = self.needs(&row, &mut formats, &mut lines, fonts)?;
            if needs.height >= usual + GROWTH {
                grown.push((entry.row, needs.height.clamp(0, HIGHEST) as u32));
            }
        }
        Ok(grown)
    }

    /// Where a column begins, in pixels; beyond the last one, where that ends.
    fn edge(&self, column: u32) -> i64 {
        let edge = self.columns.get(column as usize).or(self.columns.last());
        i64::from(edge.copied().unwrap_or(0))
    }

    /// Whether a cell needs a line of its font, whatever its text is.
    fn is_plain(&self, cell: &Cell, alignment: &Alignment) -> Result<bool> {
        let is_rich = match cell.content {
            Content::Blank => return Ok(true),
            Content::Shared(index) => !self.book.string(index)?.run.is_empty(),
            _ => false,
        };
        let is_turned = alignment.text_rotation.unwrap_or(0) != 0;
        Ok(!is_rich && !is_turned && !breaks_lines(alignment))
    }

    /// Height of a row without contents.
    fn usual(&self) -> i64 {
        let format = self.cells.parts.record.sheet_format_pr.as_deref();
        match format {
            Some(format) if format.zero_height == Some(true) => 0,
            Some(format) if format.custom_height == Some(true) || self.share.is_some() => format
                .default_row_height
                .map_or(self.default.pitch(), pixels),
            _ => self.default.pitch(),
        }
    }

    fn needs(
        &self,
        row: &PrintedRow,
        formats: &mut Formats,
        lines: &mut HashMap<u32, LinePixels>,
        fonts: &mut FontBook,
    ) -> Result<Needs> {
        let mut most = Needs {
            height: 0,
            descent: self.default.descent,
        };
        let merged = self.cells.merged(Range {
            top: row.row,
            bottom: row.row,
            left: 0,
            right: u32::MAX,
        });
        for cell in &row.cells {
            let format = formats.get(self.book, cell.style);
            let around = merged
                .iter()
                .find(|range| range.contains(row.row, cell.column));
            // Cells merged across a row count with one line of text, those merged over rows do not.
            let is_left_out = around.is_some_and(|range| {
                range.top != range.bottom || format.style.alignment.wrap_text == Some(true)
            });
            let [left, right] = [cell.column, cell.column + 1].map(|column| self.edge(column));
            if is_left_out || left == right {
                continue;
            }
            let needs = if self.is_plain(cell, &format.style.alignment)? {
                let line = lines
                    .entry(cell.style)
                    .or_insert_with(|| LinePixels::new(&format.style.font, fonts));
                Needs {
                    height: line.pitch(),
                    descent: line.descent,
                }
            } else {
                let Some(look) = self.cells.look(self.book, row, cell.column, formats) else {
                    continue;
                };
                let shown = Shown::new(self.book, cell, look.code())?;
                CellText {
                    look: &look,
                    shown: &shown,
                    number: None,
                    edges: [left, 0, right, 0],
                    spill: [0, 0],
                    descent: 0,
                    spaces: self.spaces,
                    link: None,
                }
                .needs(fonts)
            };
            most.height = most.height.max(needs.height);
            most.descent = most.descent.max(needs.descent);
        }
        Ok(most)
    }
}

/// Whole pixels of a height in points.
fn pixels(points: f64) -> i64 {
    (points * 4.0 / 3.0 + 0.01).floor() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_whole_pixels() {
        assert_eq!([15.0, 12.75, 20.0, 40.0].map(pixels), [20, 17, 26, 53]);
    }
}
