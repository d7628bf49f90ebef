//! A sheet: where its rows and columns stand, and the cells of a window of it as nodes.

use std::rc::Rc;

use super::Workbook;
use super::folding;
use crate::editor_bin::xlsy::{Hyperlink, Pane};
use crate::error::Result;
use crate::order;
use crate::render::node::{Attr, Kind, Node, Prop};
use crate::resolve::sheet::book::SheetParts;
use crate::resolve::sheet::cells::{Cell, Rows};
use crate::resolve::sheet::conditional::Conditional;
use crate::resolve::sheet::geometry::{self, Geometry};
use crate::resolve::sheet::links::Links;
use crate::resolve::sheet::merged::MergedCells;
use crate::resolve::sheet::notes::{Advice, Notes};
use crate::resolve::sheet::outline::Outline;
use crate::resolve::sheet::reference::{self, Range};
use crate::resolve::sheet::sparkline::Sparklines;
use crate::resolve::sheet::style::FontStyle;
use crate::resolve::sheet::table_style::TableLooks;

mod borders;
mod cell;

/// Rows and columns shown beyond the last used one.
const SPARE: [u32; 2] = [40, 12];
/// Rows and columns shown at least: they fill large screens.
const LEAST: [u32; 2] = [120, 64];
/// Largest pane that is split off, in pixels.
const MOST_SPLIT: f64 = 1_000.0;

/// A sheet that is looked at.
#[derive(Debug)]
pub struct Sheet {
    pub(super) rows: Rc<Rows>,
    /// The last row and the last column that have cells: asked for with every part of a sheet that is told, so that it is not
    /// looked for each time.
    pub(super) last: Option<(u32, u32)>,
    /// Where its rows and columns stand.
    pub geometry: Geometry,
    /// Frozen rows and columns.
    pub frozen: [u32; 2],
    /// Panes that scroll by themselves: height and width in pixels, first row and column there, and those of the main pane.
    pub split: Option<[u32; 6]>,
    /// Whether the lines between cells are shown.
    pub lines: bool,
    /// Whether the names of rows and columns are shown.
    pub headings: bool,
    /// Whether columns run from right to left.
    pub right_to_left: bool,
    /// Whether anything lies upon its cells, such as pictures and charts.
    pub has_drawings: bool,
    /// Whether rows may have to grow to their texts.
    pub may_grow: bool,
    hides_zeros: bool,
    column_styles: Vec<(u32, u32, u32)>,
    conditional: Conditional,
    tables: TableLooks,
    merged: MergedCells,
    notes: Notes,
    sparklines: Sparklines,
    filters: Vec<Range>,
    pub(super) outlines: [Outline; 2],
    links: Links<Hyperlink>,
}

fn last_cell(rows: &Rows) -> Option<(u32, u32)> {
    let columns = rows.index.iter().map(|row| row.end).max()?;
    Some((rows.index.last()?.row, columns.checked_sub(1)?))
}

impl Sheet {
    /// A sheet whose columns are measured by the workbook's default font.
    pub fn new(
        sheet: SheetParts,
        (conditional, tables): (Conditional, TableLooks),
        (notes, sparklines): (Notes, Sparklines),
        default: &FontStyle,
    ) -> Self {
        let ends = [
            geometry::used(&sheet.rows, sheet.merged.all()),
            geometry::reached(
                &sheet,
                default,
                geometry::usual_row(&sheet.record),
                sheet.anchors(),
            ),
            sparklines.end(),
        ];
        let [rows, columns] = ends.into_iter().fold([0, 0], |most: [u32; 2], end| {
            [most[0].max(end[0]), most[1].max(end[1])]
        });
        let ends = [
            (rows + SPARE[0]).max(LEAST[0]),
            (columns + SPARE[1]).max(LEAST[1]),
        ];
        let geometry = Geometry::new(&sheet, default, ends);
        let outlines = Outline::of_sheet(&sheet, default, &geometry);
        let record = &sheet.record;
        let links = Links::new(record, |link| Some(link.clone()));
        let view = sheet.view();
        let pane = view.and_then(|view| view.pane.as_deref());
        let is_frozen = pane.is_some_and(|pane| {
            pane.state
                .as_deref()
                .is_some_and(|state| state.starts_with("frozen"))
        });
        let frozen = pane.filter(|_| is_frozen).map_or([0, 0], |pane| {
            [pane.y_split, pane.x_split].map(|split| split.unwrap_or(0.0).clamp(0.0, 200.0) as u32)
        });
        let split = pane
            .filter(|_| !is_frozen)
            .map(|pane| split(pane, view.and_then(|view| view.top_left_cell.as_deref())));
        Self {
            geometry,
            split,
            conditional,
            tables,
            hides_zeros: sheet.hides_zeros(),
            filters: sheet.filters(),
            column_styles: sheet.column_styles(),
            frozen,
            lines: view.and_then(|view| view.show_grid_lines) != Some(false),
            headings: view.and_then(|view| view.show_row_col_headers) != Some(false),
            right_to_left: sheet.is_right_to_left(),
            links,
            has_drawings: sheet.has_drawings(),
            may_grow: folding::may_grow(&sheet),
            last: last_cell(&sheet.rows),
            rows: sheet.rows,
            merged: sheet.merged,
            notes,
            sparklines,
            outlines,
        }
    }

    /// The cells of a window, row by row: rows and columns from the first to before the last.
    ///
    /// Merged cells that reach into the window are among them, in rows of their own if they begin above it.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn cells(
        &self,
        book: &Workbook,
        [top, bottom]: [u32; 2],
        [left, right]: [u32; 2],
    ) -> Result<Node> {
        let mut root = Node::of(Kind::Block, "cells");
        let bottom = bottom.min(self.row_count());
        let right = right.min(self.column_count());
        if top >= bottom || left >= right {
            return Ok(root);
        }
        let merged = self.merged.within(Range {
            top,
            left,
            bottom: bottom - 1,
            right: right - 1,
        });
        let mut above: Vec<&Range> = merged.iter().filter(|range| range.top < top).collect();
        order::sort_by(&mut above, |a, b| (a.top, a.left).cmp(&(b.top, b.left)));
        for ranges in above.chunk_by(|one, other| one.top == other.top) {
            let Some(first) = ranges.first() else {
                continue;
            };
            let mut node = row_node(first.top);
            for range in ranges {
                self.put_cell(&mut node, book, (range.top, range.left))?;
            }
            root.push(node);
        }
        let mut cells = match top.checked_sub(1) {
            Some(before) => self.row_cells(book, before)?,
            None => Vec::new(),
        };
        let mut next = self.row_cells(book, top)?;
        for row in top..bottom {
            let above = std::mem::replace(&mut cells, next);
            next = self.row_cells(book, row + 1)?;
            let window = WindowRow {
                row,
                around: Around {
                    style: self.rows.find(row).and_then(|entry| entry.style),
                    cells: &cells,
                    above: &above,
                    below: &next,
                },
                merged: merged
                    .iter()
                    .copied()
                    .filter(|range| (range.top..=range.bottom).contains(&row))
                    .collect(),
            };
            let mut node = row_node(row);
            let mut merged = window.merged.clone();
            order::sort_by(&mut merged, |a, b| a.left.cmp(&b.left));
            for range in merged {
                if range.top == row && range.left < left {
                    self.put_cell(&mut node, book, (row, range.left))?;
                }
            }
            self.put_row(&mut node, book, &window, [left, right])?;
            if !node.children.is_empty() {
                root.push(node);
            }
        }
        Ok(root)
    }

    /// What a cell may hold.
    ///
    /// # Errors
    /// The bytes of a sheet that a list stands on contradict the format.
    pub fn advice(
        &self,
        book: &Workbook,
        sheet: usize,
        cell: (u32, u32),
    ) -> Result<Option<Advice>> {
        self.notes.advice(book, sheet, cell)
    }

    /// Number of rows that can be looked at.
    pub fn row_count(&self) -> u32 {
        self.geometry.rows.len() as u32 - 1
    }

    /// A block with all of the merged cells that it has a part of.
    pub fn whole(&self, part: Range) -> Range {
        self.merged.whole(part)
    }

    /// Number of columns that can be looked at.
    pub fn column_count(&self) -> u32 {
        self.geometry.columns.len() as u32 - 1
    }

    fn put_row(
        &self,
        root: &mut Node,
        book: &Workbook,
        window: &WindowRow<'_>,
        [left, right]: [u32; 2],
    ) -> Result<()> {
        let WindowRow { row, around, .. } = *window;
        let mut known = around
            .cells
            .iter()
            .skip_while(|cell| cell.column < left)
            .peekable();
        for column in left..right {
            let cell = known.next_if(|cell| cell.column == column);
            while known.next_if(|cell| cell.column <= column).is_some() {}
            if window.is_covered(column) {
                continue;
            }
            match cell {
                Some(cell) => root.push(self.cell(book, row, cell, around)?),
                None => {
                    let is_tabled =
                        self.tables.concerns(row, column) || self.conditional.concerns(row, column);
                    let has_note = self.notes.comment(row, column).is_some();
                    let is_marked = has_note || self.sparklines.of(row, column).is_some();
                    let given = around.style.or_else(|| self.column_style(column));
                    let Some(style) = given.or((is_tabled || is_marked).then_some(0)) else {
                        continue;
                    };
                    let blank = Cell::blank(column, style);
                    let node = self.cell(book, row, &blank, around)?;
                    let seen = is_marked
                        || node.style.get(Prop::Background).is_some()
                        || has_border(&node)
                        || !node.children.is_empty();
                    if seen {
                        root.push(node);
                    }
                }
            }
        }
        Ok(())
    }

    fn put_cell(&self, root: &mut Node, book: &Workbook, (row, column): (u32, u32)) -> Result<()> {
        let Some(entry) = self.rows.find(row) else {
            return Ok(());
        };
        if let Some(cell) = book.cell(&self.rows, entry, column)? {
            root.push(self.cell(book, row, &cell, Around::default())?);
        }
        Ok(())
    }

    fn column_style(&self, column: u32) -> Option<u32> {
        self.column_styles
            .iter()
            .find(|(min, max, _)| (*min..=*max).contains(&column))
            .map(|entry| entry.2)
    }
}

/// Sizes of split panes and where they are scrolled to.
fn split(pane: &Pane, first: Option<&str>) -> [u32; 6] {
    let pixels = |twentieths: Option<f64>| {
        (twentieths.unwrap_or(0.0) / 20.0 * 4.0 / 3.0).clamp(0.0, MOST_SPLIT) as u32
    };
    let place = |cell: Option<&str>| cell.and_then(reference::cell).unwrap_or((0, 0));
    let (row, column) = place(first);
    let (main_row, main_column) = place(pane.top_left_cell.as_deref());
    [
        pixels(pane.y_split),
        pixels(pane.x_split),
        row,
        column,
        main_row,
        main_column,
    ]
}

/// What stands around the cells of a row; nothing of one above a window.
#[derive(Debug, Clone, Copy, Default)]
struct Around<'a> {
    /// Format of the row's empty cells.
    style: Option<u32>,
    /// The cells of the row.
    cells: &'a [Cell],
    /// Those of the row above it.
    above: &'a [Cell],
    /// Those of the row below it.
    below: &'a [Cell],
}

/// The cell of a column among those of a row.
fn at(cells: &[Cell], column: u32) -> Option<&Cell> {
    let place = cells.partition_point(|cell| cell.column < column);
    cells.get(place).filter(|cell| cell.column == column)
}

/// A row of a window.
struct WindowRow<'a> {
    row: u32,
    around: Around<'a>,
    /// The merged cells that it has a part of.
    merged: Vec<Range>,
}

impl WindowRow<'_> {
    /// Whether a cell is hidden by the one that it is merged into.
    fn is_covered(&self, column: u32) -> bool {
        self.merged.iter().any(|range| {
            range.contains(self.row, column) && (range.top, range.left) != (self.row, column)
        })
    }
}

fn has_border(node: &Node) -> bool {
    [
        Prop::BorderTopStyle,
        Prop::BorderRightStyle,
        Prop::BorderBottomStyle,
        Prop::BorderLeftStyle,
    ]
    .into_iter()
    .any(|prop| node.style.get(prop).is_some())
}

/// The node of a row.
fn row_node(row: u32) -> Node {
    Node::of(Kind::Block, "row").with(Attr::RowIndex, row.to_string())
}
