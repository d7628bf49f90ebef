//! CSV and TSV: the shown values of a sheet (RFC 4180).

use super::super::sink::{Fault, Sink};
use super::Steps;
use super::cells::SheetCells;
use super::merges::Merges;
use crate::error::{Error, ErrorKind};
use crate::export::Format;
use crate::limits;

/// Fields up to which all rows are as long as the longest; in a larger table a row ends with its last filled cell.
const EVEN_FIELDS: u64 = 64 << 20;

/// Writes a sheet as the file that was begun.
pub fn write(
    cells: &SheetCells<'_>,
    format: Format,
    sink: &mut Sink<'_>,
    steps: &mut Steps<'_, '_>,
) -> Result<(), Fault> {
    let (delimiter, end) = match format {
        Format::Tsv => ('\t', "\n"),
        _ => (',', "\r\n"),
    };
    let even = u64::from(cells.rows) * u64::from(cells.columns) <= EVEN_FIELDS;
    let mut left = limits::EXPORT_FIELDS;
    let mut merges = Merges::new(cells.parts.merged.all());
    let mut index = cells.parts.rows.index.iter().peekable();
    for number in 0..cells.rows {
        merges.advance(number);
        let row = index.next_if(|row| row.row == number);
        let filled = row.map_or_else(|| Ok(Vec::new()), |row| cells.filled(row))?;
        let mut last: Option<u32> = None;
        for cell in filled {
            let column = cell.column;
            let covered = merges
                .at(column)
                .is_some_and(|range| (range.top, range.left) != (number, column));
            if covered || column >= cells.columns || last.is_some_and(|last| last >= column) {
                continue;
            }
            let gap = column - last.unwrap_or(0);
            left = left.checked_sub(u64::from(gap)).ok_or_else(too_large)?;
            repeat(sink, delimiter, gap);
            field(sink, &cells.text(&cell)?, delimiter);
            last = Some(column);
        }
        if even {
            repeat(sink, delimiter, cells.columns - 1 - last.unwrap_or(0));
        }
        if cells.columns == 1 && last.is_none() {
            // Else readers take the line for none at all.
            sink.push("\"\"");
        }
        sink.push(end);
        steps.row(sink, number as usize, cells.rows as usize)?;
    }
    Ok(())
}

fn repeat(sink: &mut Sink<'_>, letter: char, count: u32) {
    for _ in 0..count {
        sink.push_char(letter);
    }
}

fn too_large() -> Error {
    Error::new(ErrorKind::LimitExceeded {
        what: "the number of fields of a sheet",
        limit: limits::EXPORT_FIELDS,
    })
}

/// A field, in quotes if it has a character that means something.
fn field(sink: &mut Sink<'_>, text: &str, delimiter: char) {
    let special = |letter: char| letter == delimiter || matches!(letter, '"' | '\r' | '\n');
    let edge = |text: &str| text.starts_with(' ') || text.ends_with(' ');
    if !text.contains(special) && !edge(text) {
        sink.push(text);
        return;
    }
    sink.push_char('"');
    let mut pieces = text.split('"');
    sink.push(pieces.next().unwrap_or_default());
    for piece in pieces {
        sink.push("\"\"");
        sink.push(piece);
    }
    sink.push_char('"');
}
