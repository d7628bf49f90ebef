//! What the viewer tab asks of a workbook beyond its cells: tabs, panes, groups that fold, what is said about cells.

use wasm_bindgen::prelude::wasm_bindgen;

use super::error::CoreError;
use super::viewer::Viewer;
use crate::render::sheet::look;

#[wasm_bindgen]
impl Viewer {
    /// The colour of a sheet's tab, as style sheets write it; empty without one.
    #[wasm_bindgen(js_name = sheetColour)]
    pub fn sheet_colour(&self, index: usize) -> String {
        let colour = self.book.tabs().get(index).and_then(|tab| tab.colour);
        colour.map_or_else(String::new, look::css)
    }

    /// Panes of the present sheet that are split but not frozen: their height and width in pixels, then the first row and
    /// column of those above and at the left, then those of the main pane; empty without any.
    #[wasm_bindgen(getter)]
    pub fn split(&self) -> Vec<u32> {
        let split = self.current.as_ref().and_then(|sheet| sheet.split);
        split.map_or_else(Vec::new, |split| split.to_vec())
    }

    /// The groups of the rows (0) or columns (1) of the present sheet, five numbers each: level, first, last, where it is
    /// folded (one more than the place; 0 for none), and 1 if it is folded.
    pub fn outline(&self, axis: usize) -> Vec<u32> {
        let outline = self.current.as_ref().and_then(|sheet| sheet.outline(axis));
        let Some(outline) = outline else {
            return Vec::new();
        };
        let groups = outline.groups().iter();
        groups
            .flat_map(|group| {
                [
                    u32::from(group.level),
                    group.first,
                    group.last,
                    outline.handle(*group).map_or(0, |at| at + 1),
                    u32::from(group.folded),
                ]
            })
            .collect()
    }

    /// Folds or unfolds a group of rows (0) or columns (1) of the present sheet.
    pub fn fold(&mut self, axis: usize, group: usize) {
        if let Some(sheet) = &mut self.current {
            sheet.fold(axis, group);
        }
    }

    /// Folds all groups of rows (0) or columns (1) from a level on.
    #[wasm_bindgen(js_name = foldLevel)]
    pub fn fold_level(&mut self, axis: usize, level: u8) {
        if let Some(sheet) = &mut self.current {
            sheet.fold_level(axis, level);
        }
    }

    /// Makes rows of the present sheet as high as their texts need: numbers of rows, each before its height in pixels.
    pub fn grow(&mut self, rows: &[u32]) {
        let pairs = rows.chunks_exact(2).filter_map(|pair| match pair {
            [row, height] => Some((*row, *height)),
            _ => None,
        });
        if let Some(sheet) = &mut self.current {
            sheet.grow(&pairs.collect::<Vec<_>>());
        }
    }

    /// What a cell of the present sheet, which has an index, may hold: a title and a message, `list` if it has a list, and
    /// the entries of that; empty if nothing is said.
    ///
    /// # Errors
    /// A sheet contradicts the format.
    pub fn advice(&self, sheet: usize, row: u32, column: u32) -> Result<Vec<String>, CoreError> {
        let Some(current) = &self.current else {
            return Ok(Vec::new());
        };
        let advice = current.advice(&self.book, sheet, (row, column))?;
        Ok(advice.map_or_else(Vec::new, |advice| {
            let kind = if advice.has_list { "list" } else { "" };
            let mut parts = vec![advice.title, advice.text, kind.to_owned()];
            parts.extend(advice.choices);
            parts
        }))
    }
}
