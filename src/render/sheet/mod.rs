//! Spreadsheets: a workbook whose sheets are indexed once, and whose cells are formatted when they come into view.

mod folding;
mod grid;
pub mod look;
mod marks;
pub mod query;
mod room;
mod said;

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

pub use grid::Sheet;
pub use query::Words;

pub use crate::resolve::sheet::book::{Tab, location};
pub use crate::resolve::sheet::reference::Range;

use crate::editor_bin::container::MainTable;
use crate::error::Result;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::conditional::Conditional;
use crate::resolve::sheet::digit::indent_pixels;
use crate::resolve::sheet::notes::Notes;
use crate::resolve::sheet::number_format::NumberFormat;
use crate::resolve::sheet::sparkline::Sparklines;
use crate::resolve::sheet::table_style::TableLooks;
use look::Look;

/// A workbook that is being shown.
#[derive(Debug)]
pub struct Workbook {
    book: Book,
    formats: RefCell<HashMap<u32, Rc<(Look, NumberFormat)>>>,
    /// Pixels of a step of indent.
    indent: i64,
}

impl Deref for Workbook {
    type Target = Book;
    fn deref(&self) -> &Book {
        &self.book
    }
}

impl Workbook {
    /// Reads all but the sheets.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        let book = Book::open(bytes, main)?;
        Ok(Self {
            indent: indent_pixels(&book.styles.default_font()),
            book,
            formats: RefCell::default(),
        })
    }

    /// A sheet, ready to be looked at; index from 0.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn sheet(&self, index: usize) -> Result<Sheet> {
        let parts = self.book.sheet(index)?;
        let rules = Conditional::new(&self.book, &parts)?;
        let tables = TableLooks::new(&self.book.styles, &parts.record, &parts.rows);
        let default = self.book.styles.default_font();
        let notes = Notes::new(&self.book, &parts.record);
        let sparklines = Sparklines::new(&self.book, &parts.record, &parts.rows)?;
        let mut sheet = Sheet::new(parts, (rules, tables), (notes, sparklines), &default);
        sheet.may_grow &= self.book.styles.has_high_lines();
        Ok(sheet)
    }

    fn format(&self, index: u32) -> Rc<(Look, NumberFormat)> {
        if let Some(known) = self.formats.borrow().get(&index) {
            return Rc::clone(known);
        }
        let styles = &self.book.styles;
        let made = Rc::new((
            look::look(&styles.style(index), self.indent),
            styles.number_format(index),
        ));
        self.formats.borrow_mut().insert(index, Rc::clone(&made));
        made
    }
}
