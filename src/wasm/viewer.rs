//! The face of the viewer tab: the Editor.bin of a workbook in, node streams out.

use wasm_bindgen::prelude::wasm_bindgen;

use super::error::CoreError;
use crate::container::Container;
use crate::editor_bin::container::MainTable;
use crate::error::{Error, ErrorKind};
use crate::render::sheet::{self, Range, Sheet, Words, Workbook};
use crate::render::stream::{self, StreamWriter};

/// Cells whose text is looked at in one go: some milliseconds.
const MOST_SEARCHED: usize = 2_000;

/// A workbook that is being shown, the sheet that is looked at, and the styles that its streams have defined.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Viewer {
    pub(super) book: Workbook,
    pub(super) current: Option<Sheet>,
    pub(super) stream: StreamWriter,
}

/// The words of node streams, see [`stream::vocabulary`].
#[wasm_bindgen]
pub fn vocabulary() -> String {
    stream::vocabulary()
}

#[wasm_bindgen]
impl Viewer {
    /// Opens an Editor.bin of a workbook; the time is that of the user's clock: seconds since its 1970 began.
    ///
    /// # Errors
    /// It contradicts the format, or is of another kind of document.
    pub fn open(bytes: Vec<u8>, seconds: f64) -> Result<Self, CoreError> {
        let main = MainTable::read(&bytes)?;
        if main.container != Container::Xlsy {
            let reason = "no workbook".to_owned();
            return Err(Error::new(ErrorKind::EditorBin(reason)).into());
        }
        let book = Workbook::open(bytes, main)?;
        book.now.set(Some(seconds));
        Ok(Self {
            book,
            current: None,
            stream: StreamWriter::default(),
        })
    }

    /// Number of sheets.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.book.tabs().len()
    }

    /// Name of a sheet.
    #[wasm_bindgen(js_name = sheetName)]
    pub fn sheet_name(&self, index: usize) -> String {
        self.tab(index)
            .map(|tab| tab.name.clone())
            .unwrap_or_default()
    }

    /// Whether a sheet may be looked at.
    #[wasm_bindgen(js_name = sheetIsVisible)]
    pub fn sheet_is_visible(&self, index: usize) -> bool {
        self.tab(index).is_some_and(|tab| tab.visible)
    }

    /// The sheet that is shown first.
    #[wasm_bindgen(getter, js_name = firstSheet)]
    pub fn first_sheet(&self) -> usize {
        self.book.first()
    }

    /// Makes a sheet the one that is looked at.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    #[wasm_bindgen(js_name = openSheet)]
    pub fn open_sheet(&mut self, index: usize) -> Result<(), CoreError> {
        self.current = Some(self.book.sheet(index)?);
        Ok(())
    }

    /// Where the rows of the present sheet begin, in pixels; one more than there are rows.
    #[wasm_bindgen(getter, js_name = rowEdges)]
    pub fn row_edges(&self) -> Vec<u32> {
        self.current
            .as_ref()
            .map(|sheet| sheet.geometry.rows.clone())
            .unwrap_or_default()
    }

    /// Where the columns of the present sheet begin, in pixels; one more than there are columns.
    #[wasm_bindgen(getter, js_name = columnEdges)]
    pub fn column_edges(&self) -> Vec<u32> {
        self.current
            .as_ref()
            .map(|sheet| sheet.geometry.columns.clone())
            .unwrap_or_default()
    }

    /// Frozen rows and columns of the present sheet; whether its lines are shown; whether it runs from right to left; whether
    /// anything lies upon its cells; whether rows may have to grow to their texts; the last row and column that have cells;
    /// whether the names of rows and columns are shown.
    #[wasm_bindgen(getter, js_name = sheetFacts)]
    pub fn sheet_facts(&self) -> Vec<u32> {
        self.current.as_ref().map_or_else(Vec::new, |sheet| {
            let [rows, columns] = sheet.frozen;
            let (last_row, last_column) = sheet.last_cell();
            vec![
                rows,
                columns,
                u32::from(sheet.lines),
                u32::from(sheet.right_to_left),
                u32::from(sheet.has_drawings),
                u32::from(sheet.may_grow),
                last_row,
                last_column,
                u32::from(sheet.headings),
            ]
        })
    }

    /// The cells of a window of the present sheet: first row, row after the last, first column, column after the last.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    pub fn cells(
        &mut self,
        top: u32,
        bottom: u32,
        left: u32,
        right: u32,
    ) -> Result<Vec<u8>, CoreError> {
        if let Some(sheet) = &self.current {
            let node = sheet.cells(&self.book, [top, bottom], [left, right])?;
            self.stream.node(&node);
        }
        Ok(self.stream.take())
    }

    /// The sheet that a reference, a name or a link leads to from a sheet, and the first row and column, the last row and
    /// column there, from 0; empty if it leads nowhere.
    pub fn locate(&self, text: &str, sheet: usize) -> Vec<u32> {
        let place = self.book.locate(text, sheet);
        place.map_or_else(Vec::new, |(sheet, cells)| {
            [vec![sheet as u32], corners(cells)].concat()
        })
    }

    /// A block of the present sheet, first row and column, last row and column, with all of the merged cells that it has a
    /// part of.
    pub fn whole(&self, top: u32, bottom: u32, left: u32, right: u32) -> Vec<u32> {
        let part = block(top, bottom, left, right);
        corners(
            self.current
                .as_ref()
                .map_or(part, |sheet| sheet.whole(part)),
        )
    }

    /// The texts of a block of the present sheet row by row; the first entry is the number of its columns.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    pub fn texts(
        &self,
        top: u32,
        bottom: u32,
        left: u32,
        right: u32,
    ) -> Result<Vec<String>, CoreError> {
        let Some(sheet) = &self.current else {
            return Ok(Vec::new());
        };
        let (columns, texts) = sheet.texts(&self.book, block(top, bottom, left, right))?;
        Ok([columns.to_string()].into_iter().chain(texts).collect())
    }

    /// How many cells of a block of the present sheet are filled, how many are numbers, and the sum of these.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    pub fn tally(
        &self,
        top: u32,
        bottom: u32,
        left: u32,
        right: u32,
    ) -> Result<Vec<f64>, CoreError> {
        let Some(sheet) = &self.current else {
            return Ok(Vec::new());
        };
        let tally = sheet.tally(&self.book, block(top, bottom, left, right))?;
        Ok(vec![
            f64::from(tally.filled),
            f64::from(tally.numbers),
            tally.sum,
        ])
    }

    /// Whether a cell of the present sheet has a formula whose result the file does not have, and that cannot be worked out.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    #[wasm_bindgen(js_name = lacksResult)]
    pub fn lacks_result(&self, row: u32, column: u32) -> Result<bool, CoreError> {
        match &self.current {
            Some(sheet) => Ok(sheet.lacks_result(&self.book, row, column)?),
            None => Ok(false),
        }
    }

    /// The formula of a cell of the present sheet, or what it shows.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    pub fn content(&self, row: u32, column: u32) -> Result<String, CoreError> {
        match &self.current {
            Some(sheet) => Ok(sheet.content(&self.book, row, column)?),
            None => Ok(String::new()),
        }
    }

    /// Row and column that Ctrl and an arrow lead to on the present sheet.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    pub fn jump(
        &self,
        row: u32,
        column: u32,
        down: i32,
        right: i32,
    ) -> Result<Vec<u32>, CoreError> {
        let Some(sheet) = &self.current else {
            return Ok(Vec::new());
        };
        let (row, column) = sheet.jump(&self.book, (row, column), [down, right])?;
        Ok(vec![row, column])
    }

    /// Where words are in a sheet, beginning with a row: the row to go on with, or the largest number if that was all of it, then
    /// row and column of each cell. Not more is looked at than takes a moment.
    ///
    /// # Errors
    /// The sheet contradicts the format.
    pub fn find(
        &self,
        words: &str,
        matches_case: bool,
        are_whole: bool,
        sheet: usize,
        row: u32,
    ) -> Result<Vec<u32>, CoreError> {
        let words = Words::new(words, matches_case, are_whole);
        let found = self.book.find(&words, sheet, row, MOST_SEARCHED)?;
        let mut told = vec![found.next.unwrap_or(u32::MAX)];
        let places = found.cells.into_iter();
        told.extend(places.flat_map(|(row, column)| [row, column]));
        Ok(told)
    }

    fn tab(&self, index: usize) -> Option<&sheet::Tab> {
        self.book.tabs().get(index)
    }
}

fn corners(cells: Range) -> Vec<u32> {
    vec![cells.top, cells.left, cells.bottom, cells.right]
}

fn block(top: u32, bottom: u32, left: u32, right: u32) -> Range {
    Range {
        top,
        left,
        bottom,
        right,
    }
}
