//! Formulas, read into trees and worked out by the cells of a workbook (ECMA-376-1 18.17): those of conditional formats, and
//! those of cells whose result the file does not have.
//!
//! What has no place here is not guessed: functions that are not known and other workbooks make a formula that is not worked
//! out. What is random is made from the place of its cell, so that it is the same each time.

mod array;
mod cells;
mod evaluate;
mod functions;
mod parse;
mod shift;
mod value;

pub use array::Array;
pub use cells::{Cells, content_value};
pub use evaluate::{Block, block, evaluate};
pub(super) use evaluate::{value, values};
pub use parse::parse;
pub use shift::shifted;
pub use value::Value;

/// A part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// A value as it stands; [`Value::Blank`] where a function is given nothing between two commas.
    Constant(Value),
    /// Values in rows and columns: `{1,2;3,4}`.
    Array(Array),
    /// A block of cells; of a single one both corners are the same.
    Cells(Reference),
    /// A name of the workbook, or of the sheet that stands before it.
    Name(Option<String>, String),
    /// A part of a table.
    Table(TableReference),
    /// Two parts and what stands between them.
    Binary(Operator, Box<Formula>, Box<Formula>),
    /// A part with a minus before it.
    Minus(Box<Formula>),
    /// A hundredth of a part.
    Percent(Box<Formula>),
    /// A function, in capitals, and what it is given.
    Call(String, Vec<Formula>),
}

/// A block of cells of a sheet, some parts of which move with the cell that asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Name of the sheet, or those of the first and the last of several sheets with a colon between them; `None` for the sheet of
    /// the formula.
    pub sheet: Option<String>,
    /// Corners: row and column, and whether each is fixed.
    pub corners: [Corner; 2],
}

/// A corner of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corner {
    /// Row from 0, and whether it stays.
    pub row: (u32, bool),
    /// Column from 0, and whether it stays.
    pub column: (u32, bool),
}

/// A part of a table: `Sales[[#Totals],[Jan]:[Mar]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReference {
    /// Name of the table; empty for the one that the formula stands in.
    pub table: String,
    /// Its rows.
    pub rows: TableRows,
    /// Names of the first and the last column; `None` for all.
    pub columns: Option<[String; 2]>,
}

/// Rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableRows {
    /// Those between the headings and the totals.
    Data,
    /// All.
    All,
    /// Those of the headings.
    Headers,
    /// Those of the totals.
    Totals,
    /// That of the formula.
    This,
}

/// What stands between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `^`
    Power,
    /// `&`
    Join,
    /// `=`
    Equal,
    /// `<>`
    Differs,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// How strongly comparisons bind.
const COMPARES: u8 = 1;

/// Operators by their sign, the longer ones first, and how strongly they bind.
const OPERATORS: [(&str, Operator, u8); 12] = [
    ("<>", Operator::Differs, COMPARES),
    ("<=", Operator::AtMost, COMPARES),
    (">=", Operator::AtLeast, COMPARES),
    ("=", Operator::Equal, COMPARES),
    ("<", Operator::Less, COMPARES),
    (">", Operator::More, COMPARES),
    ("&", Operator::Join, 2),
    ("+", Operator::Add, 3),
    ("-", Operator::Subtract, 3),
    ("*", Operator::Multiply, 4),
    ("/", Operator::Divide, 4),
    ("^", Operator::Power, 5),
];
