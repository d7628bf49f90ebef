//! A sheet: where its rows and columns stand, and the cells of a window of it as nodes.

use std::rc::Rc;

use super::Workbook;
use super::look::{Lines, Look};
use super::{folding, look, marks, room, said};
use crate::editor_bin::codec::Reader;
use crate::editor_bin::xlsy::{HorizontalAlignment, Hyperlink, Pane};
use crate::error::Result;
use crate::order;
use crate::render::node::{Attr, Child, Kind, Node, Prop, Value};
use crate::resolve::colour::Rgba;
use crate::resolve::link;
use crate::resolve::sheet::book::SheetParts;
use crate::resolve::sheet::cells::{self, Cell, Content, MOST_COLUMNS, Rows};
use crate::resolve::sheet::conditional::{Conditional, Extras};
use crate::resolve::sheet::geometry::{self, Geometry};
use crate::resolve::sheet::merged::{self, MergedCells};
use crate::resolve::sheet::notes::{Advice, Notes};
use crate::resolve::sheet::outline::Outline;
use crate::resolve::sheet::reference::{self, Range};
use crate::resolve::sheet::shown::{Shown, Side};
use crate::resolve::sheet::sparkline::Sparklines;
use crate::resolve::sheet::style::{CellBorders, FontStyle};
use crate::resolve::sheet::table_style::TableLooks;

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
    /// Where its rows and columns stand.
    pub geometry: Geometry,
    /// Frozen rows and columns.
    pub frozen: [u32; 2],
    /// Panes that scroll by themselves: height and width in pixels, first row and column there, and those of the main pane.
    pub split: Option<[u32; 6]>,
    /// Whether the lines between cells are shown.
    pub lines: bool,
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
    links: Vec<(Range, Hyperlink)>,
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
            geometry::reached(&sheet, default, sheet.anchors()),
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
        let links = record
            .hyperlinks
            .iter()
            .flat_map(|list| &list.hyperlink)
            .filter_map(|link| Some((Range::parse(link.ref_.as_deref()?)?, link.clone())))
            .collect();
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
            right_to_left: sheet.is_right_to_left(),
            links,
            has_drawings: sheet.has_drawings(),
            may_grow: folding::may_grow(&sheet),
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
        let file = book.file();
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
                self.put_cell(&mut node, book, &file, (range.top, range.left))?;
            }
            root.push(node);
        }
        for row in top..bottom {
            let entry = self.rows.find(row);
            let cells = match entry {
                Some(entry) => self.rows.cells(entry, &file)?,
                None => Vec::new(),
            };
            let row_style = entry.and_then(|entry| entry.style);
            let window = WindowRow {
                row,
                style: row_style,
                cells: &cells,
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
                    self.put_cell(&mut node, book, &file, (row, range.left))?;
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
        let WindowRow { row, cells, .. } = *window;
        let mut known = cells
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
                Some(cell) => root.push(self.cell(book, row, cell, cells)?),
                None => {
                    let is_tabled =
                        self.tables.concerns(row, column) || self.conditional.concerns(row, column);
                    let has_note = self.notes.comment(row, column).is_some();
                    let is_marked = has_note || self.sparklines.of(row, column).is_some();
                    let given = window.style.or_else(|| self.column_style(column));
                    let Some(style) = given.or((is_tabled || is_marked).then_some(0)) else {
                        continue;
                    };
                    let blank = Cell {
                        column,
                        style,
                        content: Content::Blank,
                        formula: None,
                        lacks_result: false,
                    };
                    let node = self.cell(book, row, &blank, cells)?;
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

    fn put_cell(
        &self,
        root: &mut Node,
        book: &Workbook,
        file: &Reader<'_>,
        (row, column): (u32, u32),
    ) -> Result<()> {
        let Some(entry) = self.rows.find(row) else {
            return Ok(());
        };
        if let Some(cell) = self.rows.cell(entry, column, file)? {
            root.push(self.cell(book, row, &cell, &[])?);
        }
        Ok(())
    }

    fn column_style(&self, column: u32) -> Option<u32> {
        self.column_styles
            .iter()
            .find(|(min, max, _)| (*min..=*max).contains(&column))
            .map(|entry| entry.2)
    }

    /// A cell among those of its row.
    fn cell(&self, book: &Workbook, row: u32, cell: &Cell, cells: &[Cell]) -> Result<Node> {
        let format = book.format(cell.style);
        let (look, code) = (&format.0, &format.1);
        let mut extras = Extras::default();
        let is_changed =
            self.conditional.concerns(row, cell.column) || self.tables.concerns(row, cell.column);
        let changed = is_changed.then(|| {
            let mut style = book.styles.style(cell.style);
            self.tables
                .apply(&book.styles, row, cell.column, &mut style);
            let asks = (&**book, &*self.rows);
            extras = self.conditional.apply(asks, row, cell, &mut style);
            look::look(&style, book.indent)
        });
        extras.hides_value |= self.hides_zeros && cell.content == Content::Number(0.0);
        let look = changed.as_ref().unwrap_or(look);
        let mut node = Node::new(Kind::Block).with(Attr::ColumnIndex, cell.column.to_string());
        node.style.clone_from(&look.style);
        let at = (row, cell.column);
        let around = self.merged.around(row, cell.column);
        let merged = around.filter(|range| (range.top, range.left) == at);
        if let Some(range) = merged {
            let [down, across] = [range.bottom - range.top, range.right - range.left];
            let spans = format!("{} {}", down + 1, across + 1);
            node.attributes.push((Attr::Spans, spans));
        }
        let code = extras.code.as_ref().unwrap_or(code);
        let whole = merged.unwrap_or(Range::of_cell(row, cell.column));
        let [left, _, right, _] = self.geometry.edges(whole);
        let shown = said::fitted(
            Shown::new(book, cell, code)?,
            (look, code),
            cell,
            right - left,
        );
        if let Some(bar) = &extras.bar {
            node.style.set(Prop::BackgroundImage, look::bar(bar));
        }
        let mut text = said::said(&shown, &extras);
        place(&mut node, look, &shown);
        let is_shrunk = look.shrinks && !look.wraps && look.lines == Lines::Level;
        let is_fitted = (look.rotation != 0 || is_shrunk) && !text.children.is_empty();
        if is_fitted {
            node.attributes.push((Attr::Fit, look.rotation.to_string()));
            text.attributes.push((Attr::Purpose, "fit".to_owned()));
        }
        if look.wraps {
            node.style.set(Prop::WhiteSpace, "pre-wrap");
        }
        if let Some(Rgba(parts)) = shown.colour {
            node.style.set(Prop::Color, Value::Colour(parts));
        }
        if !text.children.is_empty() {
            let may_spill = !look.wraps && !look.shrinks && merged.is_none() && !shown.is_number;
            self.keep(
                &mut node,
                (look, &shown, &extras),
                whole,
                may_spill.then_some(cells),
            );
        }
        if look.horizontal == Some(HorizontalAlignment::CenterContinuous) && !look.wraps {
            let mut is_across = |style| book.format(style).0.horizontal == look.horizontal;
            let last = cells::across(cells, cell.column, &mut is_across);
            let end = Geometry::at(&self.geometry.columns, last + 1);
            centre(&mut text, end.saturating_sub(right));
        }
        let has_icon = extras.icon.is_some();
        self.mark(&mut node, at, whole, (look.diagonals, has_icon));
        let mut text = self.linked(row, cell.column, text);
        let is_plain =
            text.kind == Kind::Span && text.style.is_empty() && !look.wraps && !is_fitted;
        match text.children.pop() {
            // An element less for most cells.
            Some(Child::Text(plain)) if is_plain && text.children.is_empty() => node.say(plain),
            Some(last) => {
                text.children.push(last);
                node.push(text);
            }
            None => {}
        }
        Ok(node)
    }

    /// Has a text that may be too long cut off at the end of its room: that of its cell, or of the empty ones beside it.
    ///
    /// What surely fits is not cut: each cut costs the browser as much as some cells.
    fn keep(
        &self,
        node: &mut Node,
        (look, shown, extras): (&Look, &Shown, &Extras),
        cell: Range,
        cells: Option<&[Cell]>,
    ) {
        let [left, top, right, bottom] = self.geometry.edges(cell);
        let is_plain = !look.wraps
            && look.rotation == 0
            && look.lines == Lines::Level
            && extras.icon.is_none();
        let runs = shown.runs.iter();
        let most = runs.map(|(font, piece)| {
            let size = font.as_ref().map_or(look.size, |font| font.size);
            room::most(piece, size)
        });
        let most = most.fold([0.0f64, 0.0], |sum, [width, height]| {
            [sum[0] + width, sum[1].max(height)]
        });
        let is_low = most[1] <= f64::from(bottom - top);
        let fits = |width: u32| is_plain && is_low && most[0] + look.indent <= f64::from(width);
        if fits(right - left) {
            return;
        }
        let Some(cells) = cells else {
            node.attributes.push((Attr::Purpose, "cut".to_owned()));
            return;
        };
        let walls = merged::wall_beside(&self.merged.walls(cell.top), cell.left);
        let [before, after] = spill(cell.left, cells, walls);
        let columns = &self.geometry.columns;
        let start = Geometry::at(columns, cell.left - before);
        let end = Geometry::at(columns, cell.left.saturating_add(after + 1)).max(right);
        let room = match shown.placed(look.horizontal) {
            Side::Left | Side::Both => end - left,
            Side::Right => right - start,
            Side::Centre => right - left + 2 * (left - start).min(end - right),
        };
        if !fits(room) {
            node.attributes
                .push((Attr::Spill, format!("{before} {after}")));
        }
    }

    /// Width and height of a cell in pixels.
    fn size(&self, cell: Range) -> [u32; 2] {
        let [left, top, right, bottom] = self.geometry.edges(cell);
        [right - left, bottom - top]
    }

    /// Adds what is told about a cell, its sparkline, its diagonals, and the button of a filter.
    fn mark(
        &self,
        node: &mut Node,
        (row, column): (u32, u32),
        whole: Range,
        (diagonals, has_icon): (Option<CellBorders>, bool),
    ) {
        let note = self.notes.comment(row, column);
        let spark = self.sparklines.of(row, column);
        let mut filters = self.filters.iter();
        let has_filter = filters.any(|range| range.contains(row, column));
        if note.is_some() || spark.is_some() || diagonals.is_some() || has_icon || has_filter {
            node.attributes.push((Attr::Purpose, "marked".to_owned()));
        }
        if has_filter {
            node.push(Node::of(Kind::Span, "filter").with(Attr::Hidden, "true"));
        }
        if let Some(note) = note {
            node.attributes.push((Attr::Note, note.text.clone()));
            if note.is_thread {
                node.attributes.push((Attr::Thread, "true".to_owned()));
            }
        }
        if let Some(spark) = spark {
            node.push(marks::sparkline(spark, self.size(whole)));
        }
        if let Some(borders) = diagonals {
            node.push(marks::diagonals(borders, self.size(whole)));
        }
    }

    fn linked(&self, row: u32, column: u32, mut text: Node) -> Node {
        let Some((_, hyperlink)) = self
            .links
            .iter()
            .find(|(range, _)| range.contains(row, column))
        else {
            return text;
        };
        text.kind = Kind::Link;
        if let Some(address) = hyperlink.hyperlink.as_deref().and_then(link::safe) {
            text.attributes.push((Attr::Href, address));
        } else if let Some(location) = &hyperlink.location {
            text.attributes.push((Attr::Target, location.clone()));
        } else {
            text.kind = Kind::Span;
        }
        if let Some(tooltip) = hyperlink
            .tooltip
            .as_deref()
            .filter(|tooltip| !tooltip.is_empty())
        {
            text.attributes.push((Attr::Title, tooltip.to_owned()));
        }
        text
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

/// A row of a window.
struct WindowRow<'a> {
    row: u32,
    /// Format of its empty cells.
    style: Option<u32>,
    cells: &'a [Cell],
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

/// Puts a text into the middle of its cell and of so many pixels behind it: a margin moves it by half of its width.
fn centre(text: &mut Node, behind: u32) {
    let margin = i64::from(behind) * look::EMU_PER_PIXEL;
    text.style.set(Prop::MarginLeft, Value::Length(margin));
}

/// Tells at which side of its cell a text stands.
fn place(node: &mut Node, look: &Look, shown: &Shown) {
    let side = match shown.fill {
        Some(_) if shown.is_number => Side::Right,
        _ => shown.placed(look.horizontal),
    };
    let (place, across) = match side {
        Side::Left => ("left", 0),
        Side::Right => ("right", 2),
        Side::Centre => ("center", 1),
        Side::Both => ("justify", 0),
    };
    let across = match look.lines {
        Lines::Level => {
            node.style.set(Prop::TextAlign, place);
            node.style.set(Prop::JustifyContent, look::ENDS[across]);
            return;
        }
        Lines::Up => across,
        Lines::Down => 2 - across,
        // As on paper.
        Lines::Stacked => 1,
    };
    node.style.set(Prop::AlignItems, look::ENDS[across]);
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

/// How many empty columns a text may flow over to the left and to the right, up to walls.
fn spill(column: u32, cells: &[Cell], walls: [Option<u32>; 2]) -> [u32; 2] {
    let filled = |cell: &&Cell| cell.content != Content::Blank;
    let place = cells.partition_point(|cell| cell.column < column);
    let (before, behind) = cells.split_at(place);
    let before = before.iter().rev().find(filled);
    let mut behind = behind.iter().filter(|cell| cell.column > column);
    let before = before.map(|cell| cell.column).max(walls[0]);
    let behind = behind.find(filled).map(|cell| cell.column).into_iter();
    let after = behind.chain(walls[1]).min();
    [
        before.map_or(column, |before| column - before - 1),
        after.map_or(MOST_COLUMNS, |after| after - column - 1),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_flows_up_to_its_neighbours() {
        let cells = |columns: &[u32]| {
            let cell = |column: &u32| Cell {
                column: *column,
                style: 0,
                content: Content::Bool(true),
                formula: None,
                lacks_result: false,
            };
            columns.iter().map(cell).collect::<Vec<_>>()
        };
        assert_eq!(spill(3, &cells(&[0, 3, 6]), [None; 2]), [2, 2]);
        assert_eq!(spill(3, &cells(&[3]), [None; 2]), [3, MOST_COLUMNS]);
        assert_eq!(spill(3, &cells(&[0, 3, 6]), [Some(1), Some(4)]), [1, 0]);
    }
}
