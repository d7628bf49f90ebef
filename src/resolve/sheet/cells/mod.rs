//! Cells of a sheet: an index of its rows, made in one pass, and cells read when they are shown (`shared/format` 20,
//! "Cell stream").

mod spilled;
mod stream;

use crate::editor_bin::codec::{Payload, Reader, WireEnum};
use crate::editor_bin::xlsy::{
    CellType, ErrorCode, Formula as FormulaRecord, FormulaType, RichRun, Row as RowRecord,
    StreamRow,
};
use crate::error::Result;
use crate::order;
use crate::resolve::sheet::formula::shifted;
use spilled::Spilled;

/// Rows of a sheet (ECMA-376-1 18.3.1.73).
pub const MOST_ROWS: u32 = 1 << 20;
/// Columns of a sheet.
pub const MOST_COLUMNS: u32 = 1 << 14;

/// A row of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Number from 0.
    pub row: u32,
    /// Height in twentieths of a point, 0 if it has none of its own.
    pub height: u16,
    /// Not shown.
    pub hidden: bool,
    /// Level of the groups that it is in; 0 for none.
    pub level: u8,
    /// Format of the row's empty cells.
    pub style: Option<u32>,
    /// Where its cells begin, or which of the sheet's row records it is.
    place: Place,
    /// One more than the last column with a cell.
    pub end: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Stream(u32),
    Record(u32),
    /// The file has no cells there.
    Nowhere,
}

impl Row {
    /// A row that the file does not have, with cells that array formulas fill.
    fn of_spilled(row: u32, end: u32) -> Self {
        Self {
            row,
            height: 0,
            hidden: false,
            level: 0,
            style: None,
            place: Place::Nowhere,
            end,
        }
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Nothing but a format.
    Blank,
    /// A number, also a date.
    Number(f64),
    /// Text.
    Text(String),
    /// A text of the shared strings, by index.
    Shared(u32),
    /// True or false.
    Bool(bool),
    /// An error.
    Error(&'static str),
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Column from 0.
    pub column: u32,
    /// Index of its format.
    pub style: u32,
    /// Its cached value.
    pub content: Content,
    /// Of a text that stands in the cell itself and has several fonts: its runs.
    pub runs: Vec<RichRun>,
    /// Its formula; its text is that of [`Rows::formula_text`].
    pub formula: Option<CellFormula>,
    /// Whether the file does not have the result of the formula.
    pub lacks_result: bool,
}

impl Cell {
    /// An empty cell with a format.
    pub fn blank(column: u32, style: u32) -> Self {
        Self {
            column,
            style,
            content: Content::Blank,
            runs: Vec::new(),
            formula: None,
            lacks_result: false,
        }
    }
}

/// The formula of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFormula {
    /// Its text as the file has it, without the equals sign: nothing where it is that of another cell.
    pub text: String,
    /// What kind it is of.
    pub kind: FormulaKind,
    /// The cells that an array formula fills.
    pub block: Option<String>,
}

/// Kinds of formulas (ECMA-376-1 18.18.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormulaKind {
    /// An ordinary one, or one of a data table.
    Normal,
    /// One that works with blocks as a whole.
    Array,
    /// That of the first cell of a block, which fills this one, too.
    Spilled,
    /// One that several cells share, by its number.
    Shared(u32),
}

/// A formula that several cells share, where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct SharedFormula {
    /// Its number.
    index: u32,
    row: u32,
    column: u32,
}

/// The last column over which the text of a cell is centred: that of the empty cells behind it that are centred so, too.
pub fn across(cells: &[Cell], column: u32, is_across: &mut dyn FnMut(u32) -> bool) -> u32 {
    let mut last = column;
    let first = cells.partition_point(|cell| cell.column <= column);
    for cell in cells.iter().skip(first) {
        let is_next = cell.column == last + 1 && cell.content == Content::Blank;
        if !is_next || !is_across(cell.style) {
            break;
        }
        last = cell.column;
    }
    last
}

/// The rows of a sheet.
#[derive(Debug, Default)]
pub struct Rows {
    /// In ascending order.
    pub index: Vec<Row>,
    /// Index of the sheet in the workbook.
    pub sheet: usize,
    /// Whether there are formulas without results.
    pub lacks_results: bool,
    records: Vec<RowRecord>,
    /// Formulas that several cells share, in ascending order of their numbers.
    shared: Vec<SharedFormula>,
    spilled: Spilled,
}

impl Rows {
    /// The entries from a row to another one, the last included.
    pub fn between(&self, top: u32, bottom: u32) -> impl Iterator<Item = &Row> {
        let first = self.index.partition_point(|entry| entry.row < top);
        let rest = self.index.iter().skip(first);
        rest.take_while(move |entry| entry.row <= bottom)
    }

    /// The entries with cells whose height nothing gives: these rows are as high as their texts.
    pub fn without_height(&self) -> impl Iterator<Item = &Row> {
        let rows = self.index.iter();
        rows.filter(|entry| entry.height == 0 && entry.end > 0)
    }

    /// Indexes a cell stream.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn of_stream(mut r: Reader<'_>) -> Result<Self> {
        let mut rows = Self::default();
        loop {
            let (kind, mut part) = stream::record(&mut r)?;
            match kind {
                stream::END => {
                    rows.settle();
                    return Ok(rows);
                }
                stream::ROW => {
                    let record = StreamRow::get(&mut part)?.unwrap_or_default();
                    let at = u32::try_from(r.position())
                        .map_err(|_| r.fault("the file is too large"))?;
                    if record.row < MOST_ROWS {
                        rows.index.push(Row {
                            row: record.row,
                            height: record.height,
                            hidden: record.flags2 & 0x10 != 0,
                            level: record.flags2 & 0x07,
                            style: (record.flags2 & 0x40 != 0).then_some(record.style),
                            place: Place::Stream(at),
                            end: 0,
                        });
                    }
                }
                1..=11 => {
                    if let Some(row) = rows.index.last_mut() {
                        let whole = stream::may_have_formula(kind).then(|| part.clone());
                        let column = part.u32()? & (MOST_COLUMNS - 1);
                        row.end = row.end.max(column + 1);
                        if let Some(whole) = whole {
                            let row = row.row;
                            rows.note_formula(kind, whole, (row, column))?;
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes note of a cell of the stream if its formula is also that of others, or lacks its result.
    fn note_formula(
        &mut self,
        kind: u32,
        part: Reader<'_>,
        (row, column): (u32, u32),
    ) -> Result<()> {
        let (lacks_result, is_of_several) = stream::formula_flags(kind, part.clone())?;
        self.lacks_results |= lacks_result;
        if is_of_several && let Some(cell) = stream::cell(kind, part)? {
            self.note_several(&cell, (row, column));
        }
        Ok(())
    }

    fn note_several(&mut self, cell: &Cell, (row, column): (u32, u32)) {
        match &cell.formula {
            Some(CellFormula {
                text,
                kind: FormulaKind::Shared(index),
                ..
            }) if !text.is_empty() => {
                let index = *index;
                self.shared.push(SharedFormula { index, row, column });
            }
            Some(CellFormula {
                block: Some(block), ..
            }) if cell.lacks_result => self.spilled.note(block, (row, column)),
            _ => {}
        }
    }

    /// Makes ready what was noted. Stable, so that of several formulas with one number the first comes first.
    fn settle(&mut self) {
        order::sort_by(&mut self.shared, |a, b| a.index.cmp(&b.index));
        self.settle_spilled();
    }

    /// The text of the formula of a cell, without the equals sign: of a shared one as it is for this cell.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn formula_text(
        &self,
        formula: &CellFormula,
        (row, column): (u32, u32),
        file: &Reader<'_>,
    ) -> Result<String> {
        let text_at = |row: u32, column: u32| {
            let cell = match self.find(row) {
                Some(entry) => self.cell(entry, column, file)?,
                None => None,
            };
            let formula = cell.and_then(|cell| cell.formula);
            Ok(formula.map_or_else(String::new, |formula| formula.text))
        };
        let index = match formula.kind {
            FormulaKind::Shared(index) if formula.text.is_empty() => index,
            FormulaKind::Spilled => {
                let block = self.spilled_around(row, column);
                return block.map_or(Ok(String::new()), |block| text_at(block.top, block.left));
            }
            _ => return Ok(formula.text.clone()),
        };
        let place = self.shared.partition_point(|entry| entry.index < index);
        let written = self.shared.get(place).filter(|entry| entry.index == index);
        let Some(written) = written else {
            return Ok(String::new());
        };
        let down = i64::from(row) - i64::from(written.row);
        let right = i64::from(column) - i64::from(written.column);
        Ok(shifted(&text_at(written.row, written.column)?, down, right))
    }

    /// From row records.
    pub fn of_records(records: Vec<RowRecord>) -> Self {
        let mut rows = Self::default();
        for (place, record) in records.iter().enumerate() {
            let number = record
                .row
                .and_then(|row| u32::try_from(row - 1).ok())
                .filter(|row| *row < MOST_ROWS);
            if let (Some(row), Ok(place)) = (number, u32::try_from(place)) {
                let cells = record_cells(record);
                for cell in &cells {
                    rows.lacks_results |= cell.lacks_result;
                    rows.note_several(cell, (row, cell.column));
                }
                let end = cells.iter().map(|cell| cell.column).max();
                rows.index.push(Row {
                    row,
                    height: record.height.map_or(0, |height| (height * 20.0) as u16),
                    hidden: record.hidden == Some(true),
                    level: u8::try_from(record.out_level.unwrap_or(0)).unwrap_or(0),
                    style: record.style.and_then(|style| u32::try_from(style).ok()),
                    place: Place::Record(place),
                    end: end.map_or(0, |column| column + 1),
                });
            }
        }
        rows.settle();
        rows.records = records;
        rows
    }

    /// The entry of a row.
    pub fn find(&self, row: u32) -> Option<&Row> {
        let place = self.index.partition_point(|entry| entry.row < row);
        self.index.get(place).filter(|entry| entry.row == row)
    }

    /// The cells of a row in ascending order of columns.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn cells(&self, row: &Row, file: &Reader<'_>) -> Result<Vec<Cell>> {
        let mut cells = match row.place {
            Place::Stream(at) => stream::cells(file.at(at)?)?,
            Place::Record(place) => {
                let record = self.records.get(place as usize);
                record.map(record_cells).unwrap_or_default()
            }
            Place::Nowhere => Vec::new(),
        };
        self.spill(row, &mut cells);
        Ok(cells)
    }

    /// The cell of a column of a row, without decoding the others; `None` if the file has none there.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn cell(&self, row: &Row, column: u32, file: &Reader<'_>) -> Result<Option<Cell>> {
        match row.place {
            Place::Stream(at) => {
                let cell = stream::cell_at(file.at(at)?, column)?;
                Ok(self.spilled(row, column, cell))
            }
            Place::Record(_) | Place::Nowhere => {
                let cells = self.cells(row, file)?;
                Ok(cells.into_iter().find(|cell| cell.column == column))
            }
        }
    }
}

fn record_cells(row: &RowRecord) -> Vec<Cell> {
    let cells = row.cells.iter().flat_map(|cells| &cells.cell);
    cells
        .filter_map(|cell| {
            let column = u32::try_from(cell.ref_row_col.as_ref()?.col)
                .ok()
                .filter(|column| *column < MOST_COLUMNS)?;
            let content = match (cell.kind, cell.value) {
                _ if cell.value_cache.is_some() => Content::Text(cell.value_cache.clone()?),
                (_, None) => Content::Blank,
                (
                    Some(CellType::SharedString | CellType::Str | CellType::InlineStr),
                    Some(index),
                ) => Content::Shared(index as u32),
                (Some(CellType::Bool), Some(value)) => Content::Bool(value != 0.0),
                (Some(CellType::Error), Some(code)) => {
                    Content::Error(ErrorCode::from_raw(code as i32).unwrap_or_default().token())
                }
                (_, Some(number)) => Content::Number(number),
            };
            Some(Cell {
                column,
                runs: Vec::new(),
                style: cell.style.unwrap_or(0),
                lacks_result: cell.formula.is_some() && content == Content::Blank,
                content,
                formula: cell.formula.as_deref().and_then(formula_of_record),
            })
        })
        .collect()
}

fn formula_of_record(record: &FormulaRecord) -> Option<CellFormula> {
    let shared = record.si.and_then(|index| u32::try_from(index).ok());
    let kind = match (record.t, shared) {
        (Some(FormulaType::Array), _) => FormulaKind::Array,
        (Some(FormulaType::Shared), Some(index)) => FormulaKind::Shared(index),
        _ => FormulaKind::Normal,
    };
    let text = record.text.clone();
    if text.is_none() && !matches!(kind, FormulaKind::Shared(_)) {
        return None;
    }
    Some(CellFormula {
        text: text.unwrap_or_default(),
        kind,
        block: record.ref_.clone().filter(|_| kind == FormulaKind::Array),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::codec::Doubles;

    fn record(bytes: &mut Vec<u8>, kind: &[u8], payload: &[u8]) {
        bytes.extend(kind);
        bytes.push(payload.len() as u8);
        bytes.extend(payload);
    }

    fn row(number: u32, flags2: u8) -> Vec<u8> {
        let mut payload = number.to_le_bytes().to_vec();
        payload.extend([9, 0, 0, 0]);
        payload.extend(300u16.to_le_bytes());
        payload.extend([0, flags2, 0, 0, 0, 0, 0]);
        payload
    }

    fn stream() -> Vec<u8> {
        let mut bytes = Vec::new();
        record(&mut bytes, &[0x91, 1], &[]);
        record(&mut bytes, &[0], &row(2, 0x50));
        let mut real = vec![3, 0, 0, 0, 5, 0, 0, 1];
        real.extend(1.5f64.to_le_bytes());
        real.extend([0, 0]);
        record(&mut bytes, &[5], &real);
        let mut formula = vec![4, 0, 0, 0, 0, 0, 0, 0];
        formula.extend(2f64.to_le_bytes());
        formula.extend([0; 10]);
        formula.extend([6, 0, 2, 0, 0, 0, b'A', 0, b'1', 0]);
        record(&mut bytes, &[9], &formula);
        record(&mut bytes, &[0], &row(7, 0));
        let rich = [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 1, 0, 0, 0, 2, 1, 0, 0, 0, b'x', 0,
        ];
        record(&mut bytes, &[1], &rich);
        record(&mut bytes, &[0x92, 1], &[]);
        bytes
    }

    #[test]
    fn a_stream_is_indexed_and_read() {
        let bytes = stream();
        let file = Reader::new(&bytes, Doubles::Real);
        let rows = Rows::of_stream(file.clone()).unwrap();
        let found: Vec<_> = rows
            .index
            .iter()
            .map(|row| (row.row, row.height, row.hidden, row.style, row.end))
            .collect();
        assert_eq!(
            found,
            [(2, 300, true, Some(9), 5), (7, 300, false, None, 1)]
        );
        let cells = rows.cells(rows.find(2).unwrap(), &file).unwrap();
        assert_eq!(cells[0].content, Content::Number(1.5));
        assert_eq!((cells[0].column, cells[0].style), (3, 5));
        let formula = cells[1].formula.as_ref().expect("a formula");
        assert_eq!(formula.text, "A1");
        assert!(!rows.lacks_results);
        let cells = rows.cells(rows.find(7).unwrap(), &file).unwrap();
        assert_eq!(cells[0].content, Content::Text("x".into()));
        assert!(rows.find(3).is_none());
        let row = rows.find(2).unwrap();
        let one = |column| rows.cell(row, column, &file).unwrap();
        assert_eq!(one(4).unwrap().formula.as_ref(), Some(formula));
        assert_eq!((one(2), one(9)), (None, None));
    }

    #[test]
    fn a_stream_without_end_is_an_error() {
        let mut bytes = stream();
        bytes.truncate(bytes.len() - 3);
        assert!(Rows::of_stream(Reader::new(&bytes, Doubles::Real)).is_err());
    }
}
