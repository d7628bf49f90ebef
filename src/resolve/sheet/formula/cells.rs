//! The cells that a formula reads.

use std::cell::{Cell as Counter, RefCell};
use std::rc::Rc;

use super::evaluate::{Block, Outcome, Stop};
use super::{Array, Formula, Reference, TableReference, TableRows, Value, parse};
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::xlsy::ErrorCode;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{Cell, Content, MOST_COLUMNS, MOST_ROWS, Rows};
use crate::resolve::sheet::conditional::plain;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::results::{Known, Place};

/// Most cells that the formula of one cell reads.
const MOST_CELLS: u32 = 2_000_000;
/// Most cells that the formula of a conditional format reads for one cell: it is worked out each time the cell is shown.
const MOST_OF_CONDITION: u32 = 100_000;
/// Working out a name costs as much as so many cells: names may stand for others, each several times.
const NAME_COST: u64 = 64;
/// Names that stand for names; more are taken for a circle.
const MOST_NAMES: u32 = 16;
/// A value that is remembered costs this part of one that is read.
const REMEMBERED_SHARE: u64 = 32;

/// The cells that a formula reads.
pub struct Cells<'a> {
    /// The workbook.
    pub book: &'a Book,
    /// The rows of the formula's sheet.
    pub rows: &'a Rows,
    /// The cell that the formula was written for.
    base: Counter<(u32, u32)>,
    /// The cell that it is worked out for.
    pub at: (u32, u32),
    /// Whether blocks are worked with as a whole rather than by the value in the row or column of the formula.
    pub(super) is_array: Counter<bool>,
    /// Whether it is the formula of a cell, which is worked out once.
    is_result: bool,
    /// How many random numbers it has asked for; `None` if it has none to ask for.
    drawn: Counter<Option<u32>>,
    read: Counter<u32>,
    names: Counter<u32>,
    /// Cells whose own formulas are to be worked out first.
    pending: RefCell<Vec<Place>>,
}

impl<'a> Cells<'a> {
    /// For a formula of a conditional format; nothing is read yet.
    pub fn new(book: &'a Book, rows: &'a Rows, base: (u32, u32), at: (u32, u32)) -> Self {
        Self {
            book,
            rows,
            base: Counter::new(base),
            at,
            is_array: Counter::new(false),
            is_result: false,
            drawn: Counter::new(None),
            read: Counter::new(0),
            names: Counter::new(0),
            pending: RefCell::default(),
        }
    }

    /// For the formula of a cell.
    pub fn of_cell(book: &'a Book, rows: &'a Rows, at: (u32, u32), is_array: bool) -> Self {
        let mut cells = Self::new(book, rows, at, at);
        cells.is_array = Counter::new(is_array);
        cells.is_result = true;
        cells
    }

    /// Lets the formula have random numbers. What the file has as its result is as good as any, and is left as it is.
    pub fn draws(&self) {
        self.drawn.set(Some(0));
    }

    /// A number from 0 to below 1 that looks random, and is the same each time that the formula is worked out.
    pub(super) fn random(&self) -> Outcome<f64> {
        let drawn = self.drawn.get().ok_or(Stop::Unknown)?;
        self.drawn.set(Some(drawn.wrapping_add(1)));
        let (row, column) = self.at;
        let place = [
            self.rows.sheet as u64,
            row.into(),
            column.into(),
            drawn.into(),
        ];
        // SplitMix64 over what tells the cell and the number apart.
        let bits = place.into_iter().fold(0u64, |bits, part| {
            let mixed = (bits ^ part).wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ mixed >> 31
        });
        Ok((bits >> 11) as f64 / (1u64 << 53) as f64)
    }

    /// The cells that must be worked out before the formula can be; they are taken.
    pub fn pending(&self) -> Vec<Place> {
        self.pending.take()
    }

    /// Counts what is read or made.
    pub(super) fn spend(&self, count: u64) -> Outcome<()> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let read = self.read.get().saturating_add(count);
        self.read.set(read);
        let is_within = if self.is_result {
            read <= MOST_CELLS && self.book.results.spend(count)
        } else {
            read <= MOST_OF_CONDITION
        };
        if is_within {
            Ok(())
        } else {
            Err(Stop::Unknown)
        }
    }

    /// The block that a reference means.
    pub(super) fn block(&self, reference: &Reference) -> Outcome<Block> {
        let range = self.range(reference);
        let sheet = match &reference.sheet {
            Some(name) => self.book.find(name).ok_or(Stop::Error(ErrorCode::Ref))?,
            None => self.rows.sheet,
        };
        Ok(Block { sheet, range })
    }

    /// The values of a block of several sheets, one below the other; `None` of a single sheet.
    pub(super) fn sheets(&self, reference: &Reference) -> Outcome<Option<Rc<Array>>> {
        let names = reference
            .sheet
            .as_deref()
            .and_then(|name| name.split_once(':'));
        let Some((first, last)) = names else {
            return Ok(None);
        };
        let found = self.book.find(first).zip(self.book.find(last));
        let (first, last) = found.ok_or(Stop::Error(ErrorCode::Ref))?;
        let range = self.range(reference);
        let mut values = Vec::new();
        for sheet in first.min(last)..=first.max(last) {
            self.visit(&Block { sheet, range }, &mut |_, _, value| {
                values.push(value);
            })?;
        }
        let count = u32::try_from(values.len()).map_err(|_| Stop::Unknown)?;
        Ok(Some(Rc::new(Array::of_block([count, 1], 1, values))))
    }

    /// The block that a reference means. Behind the last row and column the first one comes again: so a name says «the cell
    /// at the left» from the first column on.
    fn range(&self, reference: &Reference) -> Range {
        let base = self.base.get();
        let moved = |(index, fixed): (u32, bool), base: u32, at: u32, count: u32| {
            if fixed {
                return index;
            }
            let place = i64::from(index) - i64::from(base) + i64::from(at);
            place.rem_euclid(i64::from(count)) as u32
        };
        let [(a, b), (c, d)] = reference.corners.map(|corner| {
            (
                moved(corner.row, base.0, self.at.0, MOST_ROWS),
                moved(corner.column, base.1, self.at.1, MOST_COLUMNS),
            )
        });
        Range {
            top: a.min(c),
            left: b.min(d),
            bottom: a.max(c),
            right: b.max(d),
        }
    }

    /// What a name stands for is worked out by `then`; its relative references are those of the first cell of a sheet.
    pub(super) fn named<T>(
        &self,
        sheet: Option<&str>,
        name: &str,
        then: impl FnOnce(&Formula) -> Outcome<T>,
    ) -> Outcome<T> {
        let sheet = match sheet {
            Some(sheet) => self.book.find(sheet).ok_or(Stop::Error(ErrorCode::Ref))?,
            None => self.rows.sheet,
        };
        let found = self.book.name(name, Some(sheet));
        let text = found.or_else(|| self.book.name(name, None));
        let text = text.ok_or(Stop::Error(ErrorCode::Name))?;
        let depth = self.names.get();
        if depth >= MOST_NAMES {
            return Err(Stop::Unknown);
        }
        self.spend(NAME_COST)?;
        let formula = parse(text).ok_or(Stop::Unknown)?;
        self.names.set(depth + 1);
        let base = self.base.replace((0, 0));
        let outcome = then(&formula);
        self.base.set(base);
        self.names.set(depth);
        outcome
    }

    /// The part of a table that a reference means.
    pub(super) fn table(&self, reference: &TableReference) -> Outcome<Block> {
        let here = (self.rows.sheet, self.at.0, self.at.1);
        let found = self.book.table(&reference.table, here);
        let table = found.ok_or(Stop::Error(ErrorCode::Ref))?;
        let mut range = table.range;
        let [data_top, data_bottom] = table.data_rows();
        match reference.rows {
            TableRows::All => {}
            TableRows::Headers => range.bottom = data_top.saturating_sub(1),
            TableRows::Totals => range.top = data_bottom + 1,
            TableRows::Data => (range.top, range.bottom) = (data_top, data_bottom),
            TableRows::This => (range.top, range.bottom) = (self.at.0, self.at.0),
        }
        if range.top > range.bottom || !table.range.has_row(range.top) {
            return Err(Stop::Error(ErrorCode::Value));
        }
        if let Some(columns) = &reference.columns {
            let [first, last] = columns.each_ref().map(|name| table.column(name));
            let (first, last) = first.zip(last).ok_or(Stop::Error(ErrorCode::Ref))?;
            (range.left, range.right) = (first.min(last), first.max(last));
        }
        Ok(Block {
            sheet: table.sheet,
            range,
        })
    }

    /// Goes through the filled cells of a block, row by row.
    pub(super) fn visit(
        &self,
        block: &Block,
        visit: &mut dyn FnMut(u32, &Cell, Value),
    ) -> Outcome<()> {
        let range = block.range;
        let other;
        let rows = if block.sheet == self.rows.sheet {
            self.rows
        } else {
            other = self.book.rows(block.sheet).map_err(|_| Stop::Unknown)?;
            &other
        };
        let file = self.book.file();
        let mut waits = false;
        for entry in rows.between(range.top, range.bottom) {
            let cells = if range.left == range.right {
                let cell = rows.cell(entry, range.left, &file);
                cell.map(|cell| cell.into_iter().collect())
            } else {
                rows.cells(entry, &file)
            };
            let cells: Vec<Cell> = cells.map_err(|_| Stop::Unknown)?;
            self.spend(cells.len().max(1) as u64)?;
            let columns = range.left..=range.right;
            for cell in cells.iter().filter(|cell| columns.contains(&cell.column)) {
                if self.book.works_out(cell) {
                    let place = Place {
                        sheet: block.sheet,
                        row: entry.row,
                        column: cell.column,
                    };
                    match self.book.results.known(place) {
                        Some(Known::Value(value)) => visit(entry.row, cell, value),
                        // A formula that comes back to itself counts as nothing.
                        Some(Known::Waiting) => {}
                        Some(Known::Unknown) if cell.lacks_result => return Err(Stop::Unknown),
                        Some(Known::Unknown) => {
                            visit(entry.row, cell, content_value(self.book, &cell.content));
                        }
                        None => {
                            self.pending.borrow_mut().push(place);
                            waits = true;
                        }
                    }
                    continue;
                }
                if cell.content != Content::Blank {
                    visit(entry.row, cell, content_value(self.book, &cell.content));
                }
            }
        }
        if waits { Err(Stop::Unknown) } else { Ok(()) }
    }

    /// The values of a block.
    pub(super) fn array(&self, block: &Block) -> Outcome<Rc<Array>> {
        let results = &self.book.results;
        if let Some(known) = results.block(block) {
            self.spend(known.values().len() as u64 / REMEMBERED_SHARE)?;
            return Ok(known);
        }
        let range = block.range;
        let size = [range.bottom - range.top + 1, range.right - range.left + 1];
        // Sums that run down a column read on where the one above ended.
        let begun = results.begun(block);
        let mut rest = *block;
        if let Some((known, array)) = &begun {
            rest.range.top = known.range.bottom + 1;
            self.spend(array.values().len() as u64 / REMEMBERED_SHARE)?;
        }
        let mut found = Vec::new();
        let visited = self.visit(&rest, &mut |row, cell, value| {
            found.push((row - range.top, cell.column - range.left, value));
        });
        if let Err(stop) = visited {
            if let Some((known, array)) = begun {
                results.remember(&known, array);
            }
            return Err(stop);
        }
        let begun = begun.map(|(_, array)| Rc::unwrap_or_clone(array));
        let array = Array::of_cells(size, begun, found).ok_or(Stop::Unknown)?;
        Ok(results.remember(block, Rc::new(array)))
    }
}

/// What a cell holds, as a value.
pub fn content_value(book: &Book, content: &Content) -> Value {
    match content {
        Content::Blank => Value::Blank,
        Content::Number(value) => Value::Number(*value),
        Content::Bool(value) => Value::Bool(*value),
        Content::Error(word) => Value::Error(error(word)),
        Content::Text(_) | Content::Shared(_) => Value::Text(plain(book, content)),
    }
}

/// The error of a word.
fn error(word: &str) -> ErrorCode {
    let mut codes = ErrorCode::VALUES.iter();
    let found = codes.find(|code| code.token() == word);
    found.copied().unwrap_or(ErrorCode::Value)
}
