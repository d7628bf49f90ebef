//! Rows and cells that do not stand in order: the stream is sorted before it is closed.

use std::ops::Range;

use crate::editor_bin::codec::Writer;
use crate::order;

/// Sorts the records of a cell stream from `from` to the end: rows by number, cells by column. Of several rows with
/// the same number the cells come together below the last header; of several cells in one place the last one counts.
pub fn sort(w: &mut Writer, from: usize) {
    let bytes = w.split_off(from);
    let mut rows = index(&bytes);
    order::sort_by(&mut rows, |a, b| a.number.cmp(&b.number));
    let mut at = 0;
    while let Some(first) = rows.get(at) {
        let same = rows
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|row| row.number == first.number)
            .count();
        let group = rows.get(at..at + same).unwrap_or_default();
        put_row(w, &bytes, group);
        at += same.max(1);
    }
}

/// A row of the stream.
struct Row {
    number: u32,
    header: Range<usize>,
    /// Column and place of each cell.
    cells: Vec<(u32, Range<usize>)>,
}

fn put_row(w: &mut Writer, bytes: &[u8], group: &[Row]) {
    if let Some(last) = group.last() {
        w.raw(bytes.get(last.header.clone()).unwrap_or_default());
    }
    let mut cells: Vec<_> = group.iter().flat_map(|row| &row.cells).collect();
    order::sort_by(&mut cells, |a, b| a.0.cmp(&b.0));
    for (n, (column, place)) in cells.iter().enumerate() {
        let shadowed = cells.get(n + 1).is_some_and(|next| next.0 == *column);
        if !shadowed {
            w.raw(bytes.get(place.clone()).unwrap_or_default());
        }
    }
}

/// The places of all rows and cells; records are as `cells` writes them, so the types take one byte.
fn index(bytes: &[u8]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut at = 0;
    while let Some(&kind) = bytes.get(at) {
        let (mut len, mut shift, mut payload) = (0_usize, 0, at + 1);
        while let Some(&byte) = bytes.get(payload) {
            payload += 1;
            len |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 || shift > 21 {
                break;
            }
        }
        let place = at..payload + len;
        let number = bytes
            .get(payload..payload + 4)
            .and_then(|number| number.try_into().ok())
            .map_or(0, u32::from_le_bytes);
        at = place.end;
        if kind == 0 {
            rows.push(Row {
                number,
                header: place,
                cells: Vec::new(),
            });
        } else if let Some(row) = rows.last_mut() {
            row.cells.push((number, place));
        }
    }
    rows
}
