//! What formulas work with: values, and the cells that hold them.

use std::cell::Cell as Counter;
use std::cmp::Ordering;

use super::Reference;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{Content, Rows};
use crate::resolve::sheet::conditional::plain;
use crate::resolve::sheet::number_format::general;
use crate::resolve::sheet::reference::Range;

/// Most cells that the formula of one cell reads.
const MOST_CELLS: u32 = 100_000;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// An empty cell.
    Blank,
    /// A number, also a date.
    Number(f64),
    /// Text.
    Text(String),
    /// True or false.
    Bool(bool),
    /// Any error.
    Error,
}

impl Value {
    /// As a number; `None` for text that is none, and for errors.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Blank => Some(0.0),
            Self::Number(value) => Some(*value),
            Self::Bool(value) => Some(f64::from(u8::from(*value))),
            Self::Text(text) => text.trim().parse().ok(),
            Self::Error => None,
        }
    }

    /// As text.
    pub fn text(&self) -> String {
        match self {
            Self::Blank | Self::Error => String::new(),
            Self::Number(value) => general(*value),
            Self::Text(text) => text.clone(),
            Self::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }

    /// Whether it counts as true; `None` for text and errors.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::Blank | Self::Number(_) => self.number().map(|value| value != 0.0),
            Self::Text(_) | Self::Error => None,
        }
    }

    /// Numbers come before texts, and these before truth values; an empty cell counts as what it is compared with.
    pub fn order(&self, other: &Self) -> Option<Ordering> {
        let rank = |value: &Self| match value {
            Self::Number(_) | Self::Blank => 0,
            Self::Text(_) => 1,
            Self::Bool(_) => 2,
            Self::Error => 3,
        };
        match (self, other) {
            (Self::Error, _) | (_, Self::Error) => None,
            (Self::Text(one), Self::Text(other)) => {
                Some(one.to_lowercase().cmp(&other.to_lowercase()))
            }
            (Self::Blank, Self::Text(other)) => Some("".cmp(other.as_str())),
            (Self::Text(one), Self::Blank) => Some(one.as_str().cmp("")),
            (Self::Blank, Self::Bool(other)) => Some(false.cmp(other)),
            (Self::Bool(one), Self::Blank) => Some(one.cmp(&false)),
            _ if rank(self) == rank(other) => number_order(self.number()?, other.number()?),
            _ => Some(rank(self).cmp(&rank(other))),
        }
    }
}

/// Numbers are compared by the 15 digits that cells show at most, so that 0.1 + 0.2 is 0.3.
fn number_order(one: f64, other: f64) -> Option<Ordering> {
    let is_near = (one - other).abs() <= one.abs().max(other.abs()) * 1e-14;
    if is_near && format!("{one:.14e}") == format!("{other:.14e}") {
        return Some(Ordering::Equal);
    }
    one.partial_cmp(&other)
}

/// The cells that a formula reads.
pub struct Cells<'a> {
    /// The workbook.
    pub book: &'a Book,
    /// The rows of the formula's sheet.
    pub rows: &'a Rows,
    /// The cell that the formula was written for.
    pub base: (u32, u32),
    /// The cell that it is worked out for.
    pub at: (u32, u32),
    /// Cells that were read.
    pub read: Counter<u32>,
}

impl Cells<'_> {
    /// The block that a reference means; `None` outside of the sheet.
    pub fn range(&self, reference: &Reference) -> Option<Range> {
        let moved = |(index, fixed): (u32, bool), base: u32, at: u32| {
            if fixed {
                return Some(index);
            }
            let place = i64::from(index) - i64::from(base) + i64::from(at);
            u32::try_from(place).ok()
        };
        let corner = |place: usize| {
            let corner = reference.corners.get(place)?;
            Some((
                moved(corner.row, self.base.0, self.at.0)?,
                moved(corner.column, self.base.1, self.at.1)?,
            ))
        };
        let ((a, b), (c, d)) = (corner(0)?, corner(1)?);
        Some(Range {
            top: a.min(c),
            left: b.min(d),
            bottom: a.max(c),
            right: b.max(d),
        })
    }

    /// The values of the filled cells of a reference, row by row; `None` if they cannot be read, or are too many.
    pub fn values(&self, reference: &Reference) -> Option<Vec<Value>> {
        let range = self.range(reference)?;
        let other = match &reference.sheet {
            Some(name) => Some(self.book.rows(self.book.find(name)?).ok()?),
            None => None,
        };
        let rows = other.as_deref().unwrap_or(self.rows);
        let file = self.book.file();
        let mut values = Vec::new();
        for entry in rows.between(range.top, range.bottom) {
            let cells = if range.left == range.right {
                let cell = rows.cell(entry, range.left, &file).ok()?;
                cell.into_iter().collect()
            } else {
                rows.cells(entry, &file).ok()?
            };
            let read = self.read.get().saturating_add(cells.len().max(1) as u32);
            self.read.set(read);
            if read > MOST_CELLS {
                return None;
            }
            let inside = cells
                .iter()
                .filter(|cell| (range.left..=range.right).contains(&cell.column));
            values.extend(inside.filter_map(|cell| match &cell.content {
                Content::Blank => None,
                Content::Number(value) => Some(Value::Number(*value)),
                Content::Bool(value) => Some(Value::Bool(*value)),
                Content::Error(_) => Some(Value::Error),
                content @ (Content::Text(_) | Content::Shared(_)) => {
                    Some(Value::Text(plain(self.book, content)))
                }
            }));
        }
        Some(values)
    }
}
