//! Sheets as tables: what a reader sees, without hidden rows and columns.

use super::super::drawing::{Found, Nowhere, Walk};
use super::super::model::{
    Align, Block, Cell, Inline, Link, LinkTarget, Look, Paragraph, Row, Table, Writer, say,
};
use super::super::sink::{Fault, Sink};
use super::Steps;
use super::cells::SheetCells;
use super::merges::Merges;
use crate::editor_bin::xlsy::{Hyperlink, Worksheet};
use crate::error::{Error, ErrorKind, Result};
use crate::limits;
use crate::order;
use crate::resolve::link;
use crate::resolve::sheet::cells::{Cell as Record, MOST_COLUMNS, Row as RowRecord};
use crate::resolve::sheet::geometry;
use crate::resolve::sheet::links::Links;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::Side;

/// Writes a sheet: its name, its cells, and what its drawings hold.
pub fn write(
    name: Option<&str>,
    cells: &SheetCells<'_>,
    writer: &mut dyn Writer,
    sink: &mut Sink<'_>,
    steps: &mut Steps<'_, '_>,
) -> Result<(), Fault> {
    if let Some(name) = name {
        let mut heading = Vec::new();
        say(&mut heading, Look::default(), name);
        writer.block(sink, &Block::Heading(2, heading));
    }
    if cells.rows > 0 {
        Grid::new(cells).write(writer, sink, steps)?;
    }
    let drawings = cells.parts.record.drawings.iter();
    let elements = drawings
        .flat_map(|list| &list.drawing)
        .filter_map(geometry::content);
    for element in elements {
        for found in Walk::default().one(element, &mut Nowhere) {
            let block = match found {
                Found::Block(block) => block,
                Found::Picture(picture) => Block::Paragraph(Paragraph {
                    text: vec![Inline::Picture(picture)],
                    ..Paragraph::default()
                }),
            };
            writer.block(sink, &block);
        }
        sink.check()?;
    }
    Ok(())
}

/// The cells of a sheet that is being written.
struct Grid<'c> {
    cells: &'c SheetCells<'c>,
    columns: Columns,
    merges: Merges,
    links: Links<Link>,
    /// Rows at the top that stay while others scroll: the headings of the columns.
    head: u32,
    /// Cells that may still be written.
    left: u64,
}

impl<'c> Grid<'c> {
    fn new(cells: &'c SheetCells<'c>) -> Self {
        let record = &cells.parts.record;
        Self {
            cells,
            columns: Columns::new(record),
            merges: Merges::new(cells.parts.merged.all()),
            links: Links::new(record, outer_link),
            head: frozen_rows(record),
            left: limits::EXPORT_FIELDS,
        }
    }

    fn write(
        mut self,
        writer: &mut dyn Writer,
        sink: &mut Sink<'_>,
        steps: &mut Steps<'_, '_>,
    ) -> Result<(), Fault> {
        let table = Table {
            caption: None,
            columns: self.columns.shown_before(self.cells.columns) as usize,
            rows: Vec::new(),
        };
        writer.open_table(sink, &table);
        let rows = self.cells.rows;
        let hidden = self.hidden_rows();
        let mut index = self.cells.parts.rows.index.iter().peekable();
        for number in 0..rows {
            let record = index.next_if(|row| row.row == number);
            if hidden.contains(number) {
                continue;
            }
            let row = self.row(number, record, &hidden)?;
            writer.row(sink, &row);
            steps.row(sink, number as usize, rows as usize)?;
        }
        writer.close_table(sink);
        Ok(())
    }

    fn row(&mut self, number: u32, record: Option<&RowRecord>, hidden: &Spans) -> Result<Row> {
        let begun = self.merges.advance(number);
        let filled = record.map_or_else(|| Ok(Vec::new()), |row| self.cells.filled(row))?;
        let mut filled = filled.into_iter().peekable();
        let mut begun = begun.into_iter().peekable();
        let mut row = Row {
            is_head: number < self.head && self.head < self.cells.rows,
            cells: Vec::new(),
        };
        let mut next = 0;
        loop {
            // The next cell that is filled, or that begins a merged one.
            let column = match (filled.peek().map(|cell| cell.column), begun.peek().copied()) {
                (Some(cell), Some(merged)) => cell.min(merged),
                (Some(column), None) | (None, Some(column)) => column,
                (None, None) => break,
            };
            let record = filled.next_if(|cell| cell.column == column);
            let begins = begun.next_if_eq(&column).is_some();
            let merged = self.merges.at(column).copied();
            let end = merged.map_or(column, |range| range.right);
            if column < next || column >= self.cells.columns || (merged.is_some() && !begins) {
                continue;
            }
            self.gap(&mut row, next, column)?;
            next = end.min(MOST_COLUMNS - 1) + 1;
            let place = self.columns.shown_before(column);
            let columns = self.columns.shown_before(next) - place;
            if columns == 0 {
                continue;
            }
            let blocks = match merged.filter(|range| range.top != number) {
                Some(range) => self.hidden_above(&range)?,
                None => self.blocks(number, record.as_ref())?,
            };
            let rows = merged.map_or(1, |range| {
                let bottom = range.bottom.min(self.cells.rows - 1);
                bottom + 1 - number - hidden.within(number, bottom)
            });
            row.cells.push(Cell {
                columns: columns as usize,
                rows: rows.max(1) as usize,
                ..Cell::at(place as usize, blocks)
            });
        }
        Ok(row)
    }

    /// Empty cells between two columns, but for those that a merged cell from above covers.
    fn gap(&mut self, row: &mut Row, from: u32, to: u32) -> Result<()> {
        let mut at = from;
        while at < to {
            let covered = self.merges.covered(at, to);
            let end = covered.map_or(to, |range| range.left.max(at));
            let (first, last) = (
                self.columns.shown_before(at),
                self.columns.shown_before(end),
            );
            if last > first {
                let count = last - first;
                self.left = self.left.checked_sub(u64::from(count)).ok_or_else(|| {
                    Error::new(ErrorKind::LimitExceeded {
                        what: "the number of fields of a sheet",
                        limit: limits::EXPORT_FIELDS,
                    })
                })?;
                row.cells.push(Cell::gap(first as usize, count as usize));
            }
            at = covered.map_or(to, |range| range.right + 1);
        }
        Ok(())
    }

    /// What a merged cell holds whose first row is hidden.
    fn hidden_above(&self, range: &Range) -> Result<Vec<Block>> {
        let Some(row) = self.cells.parts.rows.find(range.top) else {
            return Ok(Vec::new());
        };
        let cells = self.cells.filled(row)?;
        let cell = cells.iter().find(|cell| cell.column == range.left);
        self.blocks(range.top, cell)
    }

    fn blocks(&self, row: u32, cell: Option<&Record>) -> Result<Vec<Block>> {
        let Some(cell) = cell else {
            return Ok(Vec::new());
        };
        let format = self.cells.format(cell);
        let shown = self.cells.shown(cell)?;
        let mut line = Vec::new();
        for (font, text) in &shown.runs {
            let look = font.as_ref().map_or_else(Look::default, |font| Look {
                bold: font.bold && !format.bold,
                italic: font.italic && !format.italic,
                ..Look::default()
            });
            let text = if shown.is_value { text.trim() } else { text };
            for (place, piece) in text.split('\n').enumerate() {
                if place > 0 {
                    line.push(Inline::Break);
                }
                say(&mut line, look, piece);
            }
        }
        if line.is_empty() {
            return Ok(Vec::new());
        }
        if let Some(link) = self.links.of(row, cell.column) {
            line = vec![Inline::Link(link.clone(), line)];
        }
        let align = match shown.placed(format.horizontal) {
            Side::Right => Align::Right,
            Side::Centre => Align::Centre,
            Side::Left | Side::Both => Align::Usual,
        };
        Ok(vec![Block::Paragraph(Paragraph {
            text: line,
            align,
            continues_item: false,
        })])
    }

    fn hidden_rows(&self) -> Spans {
        let rows = self.cells.parts.rows.index.iter();
        Spans::new(
            rows.filter(|row| row.hidden)
                .map(|row| (row.row, row.row))
                .collect(),
        )
    }
}

/// A link to an address that may be followed. Links inside of the workbook lead to no place that a table has.
fn outer_link(record: &Hyperlink) -> Option<Link> {
    Some(Link {
        target: LinkTarget::Address(link::safe(record.hyperlink.as_deref()?)?),
        title: record.tooltip.clone().filter(|tooltip| !tooltip.is_empty()),
    })
}

/// Which columns are hidden.
#[derive(Debug)]
struct Columns {
    hidden: Spans,
}

impl Columns {
    fn new(record: &Worksheet) -> Self {
        let columns = record.cols.iter().flat_map(|cols| &cols.col);
        let hidden =
            columns.filter(|column| column.hidden == Some(true) || column.width == Some(0.0));
        let spans = hidden.filter_map(|column| {
            let first = u32::try_from(column.min?.checked_sub(1)?).ok()?;
            let last = u32::try_from(column.max?.checked_sub(1)?).ok()?;
            Some((first, last.min(MOST_COLUMNS - 1)))
        });
        Self {
            hidden: Spans::new(spans.collect()),
        }
    }

    /// How many columns before one are shown.
    fn shown_before(&self, column: u32) -> u32 {
        match column.checked_sub(1) {
            Some(last) => column - self.hidden.within(0, last),
            None => 0,
        }
    }
}

/// Spans of rows or columns.
#[derive(Debug)]
struct Spans {
    /// First and last, ascending, without overlap; and how many there are in those before.
    spans: Vec<(u32, u32, u32)>,
}

impl Spans {
    fn new(mut pairs: Vec<(u32, u32)>) -> Self {
        order::sort_by(&mut pairs, Ord::cmp);
        let mut spans: Vec<(u32, u32, u32)> = Vec::new();
        for (first, last) in pairs {
            let (begin, before) = spans.last().map_or((0, 0), |(first, last, before)| {
                (last + 1, before + last + 1 - first)
            });
            let first = first.max(begin);
            if first <= last {
                spans.push((first, last, before));
            }
        }
        Self { spans }
    }

    /// How many lie at or before a place.
    fn up_to(&self, place: u32) -> u32 {
        let end = self.spans.partition_point(|span| span.0 <= place);
        match end.checked_sub(1).and_then(|last| self.spans.get(last)) {
            Some((first, last, before)) => before + (*last).min(place) + 1 - first,
            None => 0,
        }
    }

    fn contains(&self, place: u32) -> bool {
        self.within(place, place) > 0
    }

    /// How many lie between two places, both counted.
    fn within(&self, first: u32, last: u32) -> u32 {
        let before = first.checked_sub(1).map_or(0, |before| self.up_to(before));
        self.up_to(last).saturating_sub(before)
    }
}

/// Rows that are frozen at the top of a sheet; none if they are too many for headings.
fn frozen_rows(record: &Worksheet) -> u32 {
    let view = record
        .sheet_views
        .as_ref()
        .and_then(|views| views.sheet_view.first());
    let pane = view.and_then(|view| view.pane.as_deref());
    let is_frozen = |state: &str| state.starts_with("frozen");
    pane.filter(|pane| pane.state.as_deref().is_some_and(is_frozen))
        .and_then(|pane| pane.y_split)
        .filter(|rows| (1.0..=8.0).contains(rows))
        .map_or(0, |rows| rows as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_counted() {
        let spans = Spans::new(vec![(5, 6), (1, 2), (2, 3), (6, 6)]);
        assert_eq!(spans.within(0, 10), 5);
        assert_eq!(spans.within(2, 5), 3);
        assert!(spans.contains(3) && !spans.contains(4));
    }
}
