//! What is asked about cells: their text for copying and searching, sums, the end of a run of cells, names.

use super::{Sheet, Tab, Workbook, location};
use crate::error::Result;
use crate::resolve::sheet::cells::{Cell, Content, FormulaKind};
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::Shown;

/// Most cells whose text is given at once.
const MOST_CELLS: u64 = 4_000_000;

/// Count and sum of the cells of a block.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    /// Cells that are not empty.
    pub filled: u32,
    /// Numbers among them.
    pub numbers: u32,
    /// Sum of the numbers.
    pub sum: f64,
}

/// Where words were found in a part of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Row and column of each cell, from 0, in the order of reading.
    pub cells: Vec<(u32, u32)>,
    /// The row to go on with; `None` if there is none.
    pub next: Option<u32>,
}

/// Words that are looked for in the texts of cells.
#[derive(Debug)]
pub struct Words {
    words: String,
    matches_case: bool,
    /// Whether no letter or digit may stand beside them.
    are_whole: bool,
}

impl Words {
    /// Words to look for: in their case or in any, as whole words or within others, too.
    pub fn new(words: &str, matches_case: bool, are_whole: bool) -> Self {
        Self {
            words: if matches_case {
                words.to_owned()
            } else {
                words.to_lowercase()
            },
            matches_case,
            are_whole,
        }
    }

    fn are_in(&self, text: &str) -> bool {
        let lower;
        let text = if self.matches_case {
            text
        } else {
            lower = text.to_lowercase();
            &lower
        };
        let is_apart = |(at, words): (usize, &str)| {
            let before = text[..at].chars().next_back();
            let behind = text[at + words.len()..].chars().next();
            !joins(before, words.chars().next()) && !joins(words.chars().next_back(), behind)
        };
        let mut places = text.match_indices(&self.words);
        places.any(|place| !self.are_whole || is_apart(place))
    }
}

/// Whether two characters beside each other belong to one word.
fn joins(one: Option<char>, other: Option<char>) -> bool {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    one.is_some_and(is_of_word) && other.is_some_and(is_of_word)
}

impl Sheet {
    /// The part of a block that may hold cells; `None` if it lies outside of all.
    fn within(&self, range: Range) -> Option<Range> {
        let (row, column) = self.last?;
        let inner = Range {
            bottom: range.bottom.min(row),
            right: range.right.min(column),
            ..range
        };
        (inner.top <= inner.bottom && inner.left <= inner.right).then_some(inner)
    }

    /// The last row and the last column that have cells; the first ones if there are none.
    pub fn last_cell(&self) -> (u32, u32) {
        self.last.unwrap_or_default()
    }

    /// The texts of a block row by row, and how many columns it has. Rows and columns behind the last cell are left out,
    /// and so are rows beyond what can be copied at once.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn texts(&self, book: &Workbook, range: Range) -> Result<(u32, Vec<String>)> {
        let Some(range) = self.within(range) else {
            return Ok((1, vec![String::new()]));
        };
        let columns = range.right - range.left + 1;
        let rows = u64::from(range.bottom - range.top + 1).min(MOST_CELLS / u64::from(columns));
        let mut texts = Vec::new();
        for row in range.top..range.top + rows as u32 {
            let begin = texts.len();
            texts.resize(begin + columns as usize, String::new());
            for cell in self.row_cells(book, row)? {
                if (range.left..=range.right).contains(&cell.column) {
                    let place = begin + (cell.column - range.left) as usize;
                    if let Some(text) = texts.get_mut(place) {
                        *text = book.text(&cell)?;
                    }
                }
            }
        }
        Ok((columns, texts))
    }

    /// Count and sum of a block.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn tally(&self, book: &Workbook, range: Range) -> Result<Tally> {
        let mut tally = Tally::default();
        let Some(range) = self.within(range) else {
            return Ok(tally);
        };
        let first = self
            .rows
            .index
            .partition_point(|entry| entry.row < range.top);
        for entry in self.rows.index.iter().skip(first) {
            if entry.row > range.bottom {
                break;
            }
            for cell in book.cells(&self.rows, entry)? {
                if !(range.left..=range.right).contains(&cell.column) {
                    continue;
                }
                match cell.content {
                    Content::Blank => continue,
                    Content::Number(value) => {
                        tally.numbers += 1;
                        tally.sum += value;
                    }
                    _ => {}
                }
                tally.filled += 1;
            }
        }
        Ok(tally)
    }

    /// The formula of a cell with its equals sign, or what the cell shows.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn content(&self, book: &Workbook, row: u32, column: u32) -> Result<String> {
        let cells = self.row_cells(book, row)?;
        let Some(cell) = cells.iter().find(|cell| cell.column == column) else {
            return Ok(String::new());
        };
        let Some(formula) = &cell.formula else {
            return book.text(cell);
        };
        let text = self
            .rows
            .formula_text(formula, (row, column), &book.file())?;
        Ok(match formula.kind {
            FormulaKind::Array | FormulaKind::Spilled => format!("{{={text}}}"),
            _ => format!("={text}"),
        })
    }

    /// Whether a cell has a formula whose result the file does not have, and that cannot be worked out.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn lacks_result(&self, book: &Workbook, row: u32, column: u32) -> Result<bool> {
        let cells = self.row_cells(book, row)?;
        let cell = cells.iter().find(|cell| cell.column == column);
        Ok(cell.is_some_and(|cell| cell.lacks_result))
    }

    /// Where Ctrl and an arrow lead from a cell: to the end of the run of filled cells, or to the next filled one, or to
    /// the edge. Steps are -1, 0 or 1 downwards and to the right.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn jump(
        &self,
        book: &Workbook,
        (row, column): (u32, u32),
        [down, right]: [i32; 2],
    ) -> Result<(u32, u32)> {
        if down == 0 {
            let filled: Vec<u32> = self
                .row_cells(book, row)?
                .iter()
                .filter(|cell| cell.content != Content::Blank)
                .map(|cell| cell.column)
                .collect();
            let end = end_of_run(&filled, column, right > 0, self.column_count() - 1);
            return Ok((row, end));
        }
        let mut filled = Vec::new();
        for entry in &self.rows.index {
            let beyond = if down > 0 {
                entry.row < row
            } else {
                entry.row > row
            };
            if beyond || entry.end <= column {
                continue;
            }
            let cells = book.cells(&self.rows, entry)?;
            let is_filled = |cell: &Cell| cell.column == column && cell.content != Content::Blank;
            if cells.iter().any(is_filled) {
                filled.push(entry.row);
            }
        }
        let end = end_of_run(&filled, row, down > 0, self.row_count() - 1);
        Ok((end, column))
    }

    /// The cells of a row; none of one that the file does not have.
    pub(super) fn row_cells(&self, book: &Workbook, row: u32) -> Result<Vec<Cell>> {
        match self.rows.find(row) {
            Some(entry) => book.cells(&self.rows, entry),
            None => Ok(Vec::new()),
        }
    }
}

impl Workbook {
    /// Cells of a sheet whose text has the words, row by row from one on. Ends early, behind the row in which `most` cells have
    /// been looked at.
    ///
    /// # Errors
    /// There is no such sheet, or its bytes contradict the format.
    pub fn find(&self, words: &Words, sheet: usize, from: u32, most: usize) -> Result<Found> {
        let all = self.rows(sheet)?;
        let first = all.index.partition_point(|entry| entry.row < from);
        let mut cells = Vec::new();
        let mut looked = 0;
        for entry in all.index.iter().skip(first) {
            if looked >= most {
                return Ok(Found {
                    cells,
                    next: Some(entry.row),
                });
            }
            for cell in self.cells(&all, entry)? {
                looked += 1;
                if cell.content != Content::Blank && words.are_in(&self.text(&cell)?) {
                    cells.push((entry.row, cell.column));
                }
            }
        }
        Ok(Found { cells, next: None })
    }

    /// What a cell shows, without blanks around it.
    fn text(&self, cell: &Cell) -> Result<String> {
        let format = self.format(cell.style);
        Ok(Shown::new(self, cell, &format.1)?.text().trim().to_owned())
    }

    /// Where a reference or a defined name leads from a sheet: index of a sheet that may be looked at, and cells of it.
    pub fn locate(&self, text: &str, sheet: usize) -> Option<(usize, Range)> {
        let text = text.trim();
        let (name, cells) = location(text).or_else(|| {
            let named = self
                .name(text, Some(sheet))
                .or_else(|| self.name(text, None))?;
            location(named)
        })?;
        let Some(name) = name else {
            return Some((sheet, cells));
        };
        let lower = name.to_lowercase();
        let is_meant = |tab: &Tab| tab.visible && tab.name.to_lowercase() == lower;
        Some((self.tabs().iter().position(is_meant)?, cells))
    }
}

/// The end of a run of filled places seen from one, forwards or backwards; the edge if nothing follows.
fn end_of_run(filled: &[u32], from: u32, forward: bool, last: u32) -> u32 {
    let step = |at: u32| {
        if forward {
            at.checked_add(1).filter(|next| *next <= last)
        } else {
            at.checked_sub(1)
        }
    };
    let is_filled = |at: u32| filled.binary_search(&at).is_ok();
    let Some(next) = step(from) else { return from };
    if is_filled(from) && is_filled(next) {
        let mut end = next;
        while let Some(further) = step(end).filter(|further| is_filled(*further)) {
            end = further;
        }
        return end;
    }
    let found = if forward {
        filled.iter().copied().find(|at| *at > from)
    } else {
        filled.iter().rev().copied().find(|at| *at < from)
    };
    found.unwrap_or(if forward { last } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_where_no_letter_joins_them() {
        let are_in = |words: &str, text, case, whole| Words::new(words, case, whole).are_in(text);
        assert!(are_in("ÄRGER", "kein ärger", false, false));
        assert!(!are_in("ÄRGER", "kein ärger", true, false));
        assert!(!are_in("art", "party, artist", false, true));
        assert!(are_in("art", "party, art-like", false, true));
        assert!(are_in("(art", "part(art)", false, true));
        assert!(!are_in("art", "art_1", false, true));
    }

    #[test]
    fn runs_end_where_cells_do() {
        let filled = [2, 3, 4, 8];
        assert_eq!(end_of_run(&filled, 2, true, 20), 4);
        assert_eq!(end_of_run(&filled, 4, true, 20), 8);
        assert_eq!(end_of_run(&filled, 8, true, 20), 20);
        assert_eq!(end_of_run(&filled, 8, false, 20), 4);
        assert_eq!(end_of_run(&filled, 4, false, 20), 2);
        assert_eq!(end_of_run(&filled, 2, false, 20), 0);
        assert_eq!(end_of_run(&filled, 20, true, 20), 20);
    }
}
