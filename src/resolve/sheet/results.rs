//! Results of formulas that the file does not have: programs that make workbooks without calculating leave them to the one
//! that opens them. A formula is worked out when its cell is asked for, after those that it asks for itself.

use std::cell::{Cell as Counter, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::book::Book;
use super::cells::{Cell, Content, FormulaKind, Row, Rows};
use super::formula::{self, Array, Block, Cells, Value};
use super::reference::Range;
use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::xlsy::ErrorCode;
use crate::error::Result;

/// Most cells that all formulas of a workbook read together; behind that no more are worked out.
const MOST_READ: u32 = 30_000_000;
/// Most formulas and most bytes of text that are remembered.
const MOST_RESULTS: usize = 2_000_000;
const MOST_TEXT: usize = 64 << 20;
/// Most formulas that wait for others.
const MOST_WAITING: usize = 2_000_000;
/// Blocks that are remembered: formulas of a column mostly look through the same one. Smaller ones are read each time.
const BLOCKS: usize = 8;
const SMALL_BLOCK: usize = 64;

/// A cell of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// Index of its sheet.
    pub sheet: usize,
    /// Row from 0.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
}

/// A formula as its cell has it.
struct CellFormula {
    text: String,
    is_array: bool,
    /// Whether the file does not have its result.
    lacks_result: bool,
}

/// What is known of a formula.
#[derive(Debug, Clone)]
pub enum Known {
    /// It waits for those that it asks for.
    Waiting,
    /// It cannot be worked out.
    Unknown,
    /// Its value.
    Value(Value),
}

/// What is known of the formulas of a workbook.
#[derive(Debug, Default)]
pub struct Results {
    known: RefCell<HashMap<Place, Known>>,
    blocks: RefCell<Vec<(Block, Rc<Array>)>>,
    read: Counter<u32>,
    text: Counter<usize>,
}

impl Results {
    /// What is known of a formula; `None` if it was not looked at.
    pub fn known(&self, place: Place) -> Option<Known> {
        self.known.borrow().get(&place).cloned()
    }

    /// Counts cells that are read; whether they may be.
    pub fn spend(&self, count: u32) -> bool {
        let read = self.read.get().saturating_add(count);
        self.read.set(read);
        read <= MOST_READ
    }

    /// A block that is remembered.
    pub fn block(&self, block: &Block) -> Option<Rc<Array>> {
        let blocks = self.blocks.borrow();
        let (_, array) = blocks.iter().find(|(known, _)| known == block)?;
        Some(Rc::clone(array))
    }

    /// The upper part of a block of one column, if it is remembered; it is no longer.
    pub fn begun(&self, block: &Block) -> Option<(Block, Rc<Array>)> {
        let range = block.range;
        if range.left != range.right {
            return None;
        }
        let mut blocks = self.blocks.borrow_mut();
        let place = blocks.iter().position(|(known, _)| {
            let upper = Range {
                bottom: known.range.bottom,
                ..range
            };
            known.sheet == block.sheet && known.range == upper && known.range.bottom < range.bottom
        })?;
        Some(blocks.swap_remove(place))
    }

    /// Remembers a block, unless it is small.
    pub fn remember(&self, block: &Block, array: Rc<Array>) -> Rc<Array> {
        if array.values().len() > SMALL_BLOCK {
            let mut blocks = self.blocks.borrow_mut();
            if blocks.len() >= BLOCKS {
                blocks.remove(0);
            }
            blocks.push((*block, Rc::clone(&array)));
        }
        array
    }

    fn set(&self, place: Place, value: Option<Value>) {
        let mut known = self.known.borrow_mut();
        if let Some(Value::Text(text)) = &value {
            self.text.set(self.text.get().saturating_add(text.len()));
        }
        let is_full = known.len() >= MOST_RESULTS || self.text.get() > MOST_TEXT;
        known.insert(
            place,
            match value {
                // A formula that asks for an empty cell is zero.
                Some(Value::Blank) => Known::Value(Value::Number(0.0)),
                Some(value) if !is_full => Known::Value(value),
                _ => Known::Unknown,
            },
        );
    }
}

impl Book {
    /// The cells of a row in ascending order of columns, formulas without a result worked out.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn cells(&self, rows: &Rows, row: &Row) -> Result<Vec<Cell>> {
        let mut cells = rows.cells(row, &self.file())?;
        if rows.lacks_results || self.calculates_all {
            for cell in &mut cells {
                self.complete(rows, row.row, cell);
            }
        }
        Ok(cells)
    }

    /// The cell of a column of a row; `None` if the file has none there.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn cell(&self, rows: &Rows, row: &Row, column: u32) -> Result<Option<Cell>> {
        let mut cell = rows.cell(row, column, &self.file())?;
        if let Some(cell) = &mut cell {
            self.complete(rows, row.row, cell);
        }
        Ok(cell)
    }

    /// Whether the formula of a cell is worked out, rather than the result shown that the file has.
    pub(super) fn works_out(&self, cell: &Cell) -> bool {
        cell.lacks_result || self.calculates_all && cell.formula.is_some()
    }

    /// The block of cells that a name or a rule of a sheet stands for, such as `OFFSET(Sheet1!$A$1,0,0,Count,1)`.
    pub fn block_of(&self, text: &str, sheet: usize) -> Option<Block> {
        let rows = self.rows(sheet).ok()?;
        let formula = formula::parse(text)?;
        formula::block(&formula, &Cells::of_cell(self, &rows, (0, 0), false))
    }

    /// Gives a cell the result that its formula has.
    fn complete(&self, rows: &Rows, row: u32, cell: &mut Cell) {
        if !self.works_out(cell) {
            return;
        }
        let place = Place {
            sheet: rows.sheet,
            row,
            column: cell.column,
        };
        let mut found = self.results.known(place);
        if found.is_none() {
            self.work_out(vec![place]);
            found = self.results.known(place);
        }
        if let Some(Known::Value(value)) = found {
            cell.lacks_result = false;
            cell.content = match value {
                Value::Blank => Content::Blank,
                Value::Number(number) => Content::Number(number),
                Value::Text(text) => Content::Text(text),
                Value::Bool(truth) => Content::Bool(truth),
                Value::Error(code) => Content::Error(code.token()),
            };
        }
    }

    /// Works out the formulas of cells. Those that they ask for come first, on a stack of our own: a column of balances, each
    /// of which asks for the one above, is as deep as it is long.
    pub fn work_out(&self, wanted: Vec<Place>) {
        let mut stack = wanted;
        while let Some(place) = stack.last().copied() {
            let found = self.results.known(place);
            if matches!(found, Some(Known::Unknown | Known::Value(_))) {
                stack.pop();
                continue;
            }
            let (values, pending) = self.values_at(place);
            if pending.is_empty() || stack.len() > MOST_WAITING {
                for (place, value) in values {
                    self.results.set(place, value);
                }
                stack.pop();
                continue;
            }
            let mut known = self.results.known.borrow_mut();
            known.insert(place, Known::Waiting);
            // The first on top: formulas mostly ask for those above them.
            stack.extend(pending.into_iter().rev());
        }
    }

    /// The value of a formula, for each of the cells that it fills, or the cells that must be known before.
    fn values_at(&self, place: Place) -> (Vec<(Place, Option<Value>)>, Vec<Place>) {
        let unknown = vec![(place, None)];
        let Ok(rows) = self.rows(place.sheet) else {
            return (unknown, Vec::new());
        };
        let block = rows.spilled_around(place.row, place.column);
        let at = block.map_or((place.row, place.column), |block| (block.top, block.left));
        let formula = self.formula(&rows, at).ok().flatten();
        let parsed = formula.and_then(|found| Some((formula::parse(&found.text)?, found)));
        let Some((parsed, found)) = parsed else {
            return (unknown, Vec::new());
        };
        let cells = Cells::of_cell(self, &rows, at, found.is_array);
        if found.lacks_result {
            cells.draws();
        }
        let Some(block) = block else {
            let value = formula::value(&parsed, &cells);
            return (vec![(place, value)], cells.pending());
        };
        let array = formula::values(&parsed, &cells);
        let pending = cells.pending();
        if !pending.is_empty() {
            return (unknown, pending);
        }
        let columns = block.left..=block.right;
        let filled = (block.top..=block.bottom)
            .flat_map(|row| columns.clone().map(move |column| (row, column)));
        let values = filled.map(|(row, column)| {
            let value = array.as_ref().map(|array| {
                let value = array.spread(row - block.top, column - block.left);
                value.cloned().unwrap_or(Value::Error(ErrorCode::NA))
            });
            let sheet = place.sheet;
            (Place { sheet, row, column }, value)
        });
        (values.collect(), pending)
    }

    /// The formula of a cell; `None` without one.
    fn formula(&self, rows: &Rows, at: (u32, u32)) -> Result<Option<CellFormula>> {
        let file = self.file();
        let Some(row) = rows.find(at.0) else {
            return Ok(None);
        };
        let Some(cell) = rows.cell(row, at.1, &file)? else {
            return Ok(None);
        };
        let Some(formula) = cell.formula else {
            return Ok(None);
        };
        Ok(Some(CellFormula {
            text: rows.formula_text(&formula, at, &file)?,
            is_array: formula.kind == FormulaKind::Array,
            lacks_result: cell.lacks_result,
        }))
    }
}
