//! References to cells: `B7`, `A1:C3`.

use super::cells::{MOST_COLUMNS, MOST_ROWS};
use std::fmt;

/// A block of cells, first and last row and column counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

impl Range {
    /// Parses a reference with or without dollar signs; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        let ((a, b), (c, d)) = (cell(first)?, cell(last)?);
        Some(Self {
            top: a.min(c),
            left: b.min(d),
            bottom: a.max(c),
            right: b.max(d),
        })
    }

    /// Parses a reference to whole columns or rows: `A:C`, `3:5`.
    pub fn lines(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':')?;
        Self::parse(&format!("{first}1:{last}{MOST_ROWS}"))
            .or_else(|| Self::parse(&format!("A{first}:XFD{last}")))
    }

    /// A single cell.
    pub fn of_cell(row: u32, column: u32) -> Self {
        Self {
            top: row,
            left: column,
            bottom: row,
            right: column,
        }
    }

    /// All of a row.
    pub fn of_row(row: u32) -> Self {
        Self {
            top: row,
            bottom: row,
            left: 0,
            right: u32::MAX,
        }
    }

    /// Whether a cell is in the block.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        self.has_row(row) && (self.left..=self.right).contains(&column)
    }

    /// Whether the block has a part of a row.
    pub fn has_row(&self, row: u32) -> bool {
        (self.top..=self.bottom).contains(&row)
    }
}

impl fmt::Display for Range {
    /// `A1:C3`, or `B7` for a single cell.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&name(self.top, self.left))?;
        if (self.top, self.left) != (self.bottom, self.right) {
            write!(f, ":{}", name(self.bottom, self.right))?;
        }
        Ok(())
    }
}

/// The letters of a column, counted from 0.
pub fn letters(column: u32) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        letters.insert(0, char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters
}

/// The reference of a cell, row and column counted from 0.
pub fn name(row: u32, column: u32) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// Row and column of a cell.
pub fn cell(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().replace('$', "");
    let split = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = text.split_at(split);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
        column = column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
        .filter(|(row, column)| *row < MOST_ROWS && *column < MOST_COLUMNS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_parsed() {
        assert_eq!(cell("A1"), Some((0, 0)));
        assert_eq!(cell("$XFD$1048576"), Some((1_048_575, 16_383)));
        assert_eq!(cell("AAAA1"), None);
        assert_eq!(cell("A0"), None);
        assert_eq!(cell("7"), None);
        let range = Range::parse("C3:A1").unwrap();
        assert_eq!(
            (range.top, range.left, range.bottom, range.right),
            (0, 0, 2, 2)
        );
        assert_eq!(range.to_string(), "A1:C3");
        assert_eq!(name(1_048_575, 16_383), "XFD1048576");
        assert_eq!(name(9, 26), "AA10");
        assert!(range.contains(1, 1) && !range.contains(3, 0));
    }
}
