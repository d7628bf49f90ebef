//! Workbooks as pages: sheets that are printed, and what lies upon the cells of a sheet that is shown as a grid.

use crate::error::Result;
use crate::layout::display::Page;
use crate::layout::sheet::header::HeaderFacts;
use crate::layout::sheet::{SheetPages, Sheets, drawings, grown_rows};
use crate::layout::text::FontBook;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::geometry::Geometry;

/// A workbook of which pages are asked for.
pub(super) struct SheetsPaged {
    /// Pages borrow it for as long as they are asked for: until the worker ends.
    book: &'static Book,
    pub(super) fonts: FontBook,
    printed: Option<SheetPages<'static>>,
    /// Index of the next page.
    index: usize,
}

impl SheetsPaged {
    pub(super) fn new(book: Book, fonts: FontBook) -> Self {
        Self {
            book: Box::leak(Box::new(book)),
            fonts,
            printed: None,
            index: 0,
        }
    }

    /// Begins to print a sheet, or with `None` all that may be looked at; the number of pages.
    pub(super) fn print(&mut self, sheet: Option<usize>, facts: HeaderFacts) -> Result<usize> {
        let sheets = sheet.map_or(Sheets::Visible, Sheets::At);
        let pages = SheetPages::new(self.book, sheets, facts, &mut self.fonts)?;
        let count = pages.count();
        self.printed = Some(pages);
        self.index = 0;
        Ok(count)
    }

    /// The next page that is printed, and its index; `None` behind the last one.
    pub(super) fn next(&mut self) -> Result<Option<(usize, Page)>> {
        let Some(pages) = &mut self.printed else {
            return Ok(None);
        };
        let page = pages.next_page(&mut self.fonts)?;
        let index = self.index;
        self.index += 1;
        Ok(page.map(|page| (index, page)))
    }

    /// Rows of a sheet that grow to their texts, each with its height in pixels.
    pub(super) fn grown_rows(&mut self, index: usize) -> Result<Vec<(u32, u32)>> {
        grown_rows(self.book, index, &mut self.fonts)
    }

    /// The drawings of a sheet whose rows and columns begin at these places, in pixels.
    pub(super) fn drawings(
        &mut self,
        index: usize,
        rows: Vec<u32>,
        columns: Vec<u32>,
    ) -> Result<Page> {
        let sheet = self.book.sheet(index)?;
        let geometry = Geometry { rows, columns };
        let is_mirrored = sheet.is_right_to_left();
        let shown = (&sheet.record, &geometry);
        let fonts = &mut self.fonts;
        Ok(drawings::page(self.book, shown, is_mirrored, fonts))
    }
}
