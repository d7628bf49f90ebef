//! Tables, row by row.

use std::rc::Rc;

use super::border::paint_line;
use super::cell::{
    aligned, collect, cuts, is_upright, paint_borders, paint_cell, paint_within, tag_of,
    within_margins,
};
use super::edges;
use super::float::CellArea;
use super::stack;
use super::unit::{Owner, Placed, Stack, Unit};
use crate::layout::display::{Item, Tag};
use crate::layout::document::model::{Cell, Line, Row, Table};
use crate::layout::ground::paint_ground;
use crate::layout::units::{Emu, Point, Rect};

/// A table that is being laid out.
#[derive(Clone)]
pub struct TableFlow {
    /// Left edges of the columns and right edge of the last, from the left edge of the surrounding column.
    edges: Rc<[Emu]>,
    /// The next row.
    row: usize,
    /// What is left of the present row, by cell, once it was laid out.
    rest: Option<Vec<Stack>>,
    /// Whether a part of the present row stands on the page before.
    is_parted: bool,
    /// Cells that span rows and have begun.
    open: Vec<Spanning>,
    /// What the rows are part of.
    owner: Rc<Owner>,
}

/// A cell that spans rows.
#[derive(Clone)]
struct Spanning {
    row: usize,
    cell: usize,
    /// The last row that it spans.
    last: usize,
    /// What of it is not painted yet.
    content: Stack,
    /// Height of the rows that it has spanned on this page.
    height: Emu,
}

/// What came of placing a row.
pub enum Step {
    /// The row, or all that was left of it.
    Row(Unit),
    /// As much of the row as there is room for; the rest goes on the next page.
    Part(Unit),
    /// Nothing of the row goes into the room.
    NoRoom,
    /// The table has ended.
    End,
}

/// A row that was measured.
struct Measured {
    /// Content of its cells; empty for those that span rows or continue one above.
    contents: Vec<Stack>,
    /// Room for the borders above.
    inset: Emu,
    /// Height with the borders above, and those below if it is the last or cells are apart.
    height: Emu,
    /// Room for the borders below.
    below: Emu,
    /// Room above and below its cells, if they are apart.
    gaps: (Emu, Emu),
}

impl TableFlow {
    /// At the begin of a table in a column of a width.
    pub fn new(table: &Table, width: Emu) -> Self {
        Self {
            edges: edges::edges(table, width).into(),
            row: 0,
            rest: None,
            is_parted: false,
            open: Vec::new(),
            owner: Rc::new(Owner { tag: Tag::Table }),
        }
    }

    /// The same table from its first row on.
    pub fn restarted(&self) -> Self {
        Self {
            edges: Rc::clone(&self.edges),
            row: 0,
            rest: None,
            is_parted: false,
            open: Vec::new(),
            owner: Rc::clone(&self.owner),
        }
    }

    /// Left and right edge, from the left edge of the surrounding column.
    pub fn extent(&self) -> (Emu, Emu) {
        let edge = |edge: Option<&Emu>| edge.copied().unwrap_or_default();
        (edge(self.edges.first()), edge(self.edges.last()))
    }

    /// Index of the next row.
    pub fn row(&self) -> usize {
        self.row
    }

    /// Whether the next row continues cells above.
    pub fn in_span(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether the present row began on the page before.
    pub fn is_within_row(&self) -> bool {
        self.is_parted
    }

    /// The next row as a whole, however high it is.
    pub fn whole_row(&mut self, table: &Table) -> Option<Unit> {
        match self.next(table, None) {
            Step::Row(unit) => Some(unit),
            Step::Part(_) | Step::NoRoom | Step::End => None,
        }
    }

    /// The next row as parts that a page may part, if it may be parted at all.
    pub fn bands(&mut self, table: &Table) -> Option<Vec<Unit>> {
        let row = table.rows.get(self.row)?;
        let spans = !self.open.is_empty() || row.cells.iter().any(|cell| cell.rows > 1);
        let turned = row.cells.iter().any(|cell| !is_upright(cell));
        if spans || turned || row.whole || row.exact || row.heading {
            return self.whole_row(table).map(|unit| vec![unit]);
        }
        let measured = self.measure(table, row);
        let contents = self.contents(row, &measured);
        let cuts = cuts(&contents, measured.height);
        if cuts.len() < 3 {
            let unit = self.place(table, row, &measured);
            return Some(vec![unit]);
        }
        let mut units = Vec::with_capacity(cuts.len());
        for pair in cuts.windows(2) {
            if let [top, bottom] = pair {
                let bounds = (*top, *bottom);
                units.push(self.band(table, &measured, &contents, bounds));
            }
        }
        self.row += 1;
        Some(units)
    }

    /// The content of the cells of a row, placed from the left top corner of each.
    fn contents(&self, row: &Row, measured: &Measured) -> Vec<Vec<Placed>> {
        let top = measured.gaps.0 + measured.inset;
        let free = measured.bottom() - top;
        row.cells
            .iter()
            .zip(&measured.contents)
            .map(|(cell, content)| {
                let free = free - margins_of(cell) - content.height();
                let down = aligned(cell, free.max(Emu::ZERO));
                let at = Point::new(cell.margins[3], top + cell.margins[0] + down);
                content.placed(at)
            })
            .collect()
    }

    /// What of a row stands between two heights.
    fn band(
        &self,
        table: &Table,
        measured: &Measured,
        contents: &[Vec<Placed>],
        (top, bottom): (Emu, Emu),
    ) -> Unit {
        let mut unit = self.unit(bottom - top);
        let Some(row) = table.rows.get(self.row) else {
            return unit;
        };
        let end = measured.bottom();
        let begin = (measured.gaps.0 - top).max(Emu::ZERO);
        unit.items.push(Item::Begin(Tag::Row(row.heading)));
        let height = bottom.min(end) - top;
        for cell in row.cells.iter().filter(|cell| !cell.covered) {
            self.paint_ground(table, cell, (begin, height), &mut unit);
        }
        for (cell, content) in row.cells.iter().zip(contents) {
            if cell.covered {
                continue;
            }
            let area = self.area(table, cell, begin, height);
            let inside: Vec<Placed> = content
                .iter()
                .filter(|placed| placed.at.y >= top && placed.at.y < bottom)
                .map(|placed| Placed {
                    at: Point::new(placed.at.x + area.left(), placed.at.y - top),
                    unit: Rc::clone(&placed.unit),
                })
                .collect();
            unit.items.push(Item::Begin(tag_of(cell)));
            let inner = within_margins(cell, area, Emu::ZERO);
            collect(&inside, CellArea { outer: area, inner }, &mut unit);
            paint_within(&inside, area, &mut unit.items);
            unit.items.push(Item::End);
            let mut borders = cell.borders;
            borders.top = borders.top.filter(|_| top.0 == 0);
            borders.bottom = borders.bottom.filter(|_| bottom >= end);
            paint_borders(&borders, [None; 2], area, &mut unit.items);
        }
        unit.items.push(Item::End);
        let ends = (top.0 == 0, bottom >= measured.height);
        self.paint_frame(table, bottom - top, ends, &mut unit.items);
        unit
    }

    /// The next row in the room that there is; without a limit it is placed as a whole.
    pub fn next(&mut self, table: &Table, room: Option<Emu>) -> Step {
        let Some(row) = table.rows.get(self.row) else {
            return Step::End;
        };
        let measured = self.measure(table, row);
        let fits = room.is_none_or(|room| measured.height <= room);
        if fits {
            return Step::Row(self.place(table, row, &measured));
        }
        let room = room.unwrap_or_default();
        // A row that is higher than its content has nothing to be parted.
        let is_spare = measured.height - measured.rim(table) <= row.height;
        if row.whole || row.exact || row.heading || is_spare {
            self.rest = Some(measured.contents);
            return Step::NoRoom;
        }
        self.split(table, row, measured, room)
    }

    fn measure(&mut self, table: &Table, row: &Row) -> Measured {
        let contents = match self.rest.take() {
            Some(rest) => rest,
            None => self.begin(table, row),
        };
        let inset = inset(table, self.row, self.is_within_row());
        let is_last = self.row + 1 == table.rows.len();
        let below = if is_last || table.spacing.is_some() {
            below(row)
        } else {
            Emu::ZERO
        };
        let gaps = (gap_above(table, self.row), gap_below(table, self.row));
        let mut height = Emu::ZERO;
        for (cell, content) in row.cells.iter().zip(&contents) {
            if is_plain(cell) {
                height = height.max(needed(table, self.row, cell, content));
            }
        }
        for spanning in self
            .open
            .iter()
            .filter(|spanning| spanning.last == self.row)
        {
            if let Some(cell) = cell_at(table, spanning.row, spanning.cell) {
                let needed = needed(table, spanning.row, cell, &spanning.content);
                let first =
                    self::inset(table, spanning.row, false) + gap_above(table, spanning.row);
                height = height.max(needed - spanning.height + first - inset - gaps.0);
            }
        }
        // An exact height has the borders above in it, a least height is that of what is between them.
        let mut measured = Measured {
            contents,
            inset,
            height: Emu::ZERO,
            below,
            gaps,
        };
        let spacing = table.spacing.unwrap_or_default();
        measured.height = match (row.exact, table.spacing) {
            (true, None) => row.height + below,
            (true, Some(_)) => row.height + measured.rim(table) - below,
            (false, _) => (height + spacing).max(row.height) + measured.rim(table),
        };
        measured
    }

    /// Lays out the cells of a row that begins.
    fn begin(&mut self, table: &Table, row: &Row) -> Vec<Stack> {
        let mut contents = Vec::with_capacity(row.cells.len());
        for (index, cell) in row.cells.iter().enumerate() {
            if cell.covered {
                contents.push(Stack::default());
                continue;
            }
            let width = if is_upright(cell) {
                let area = self.area(table, cell, Emu::ZERO, Emu::ZERO);
                area.size.width - cell.margins[1] - cell.margins[3]
            } else {
                turned_length(table, self.row, cell)
            };
            let content = stack::blocks_of_cell(&cell.blocks, width.max(Emu(1)));
            if cell.rows > 1 {
                self.open.push(Spanning {
                    row: self.row,
                    cell: index,
                    last: (self.row + cell.rows - 1).min(table.rows.len().saturating_sub(1)),
                    content,
                    height: Emu::ZERO,
                });
                contents.push(Stack::default());
            } else {
                contents.push(content);
            }
        }
        contents
    }

    /// Left and right edge of a cell.
    fn sides(&self, table: &Table, cell: &Cell) -> (Emu, Emu) {
        let edge = |index: usize| {
            let last = self.edges.last().copied().unwrap_or_default();
            self.edges.get(index).copied().unwrap_or(last)
        };
        let (left, right) = (edge(cell.column), edge(cell.column + cell.columns));
        if table.right_to_left {
            let (first, last) = (edge(0), edge(self.edges.len()));
            (first + last - right, first + last - left)
        } else {
            (left, right)
        }
    }

    /// The ground of a cell between two heights.
    fn paint_ground(&self, table: &Table, cell: &Cell, (top, bottom): (Emu, Emu), unit: &mut Unit) {
        if let Some(ground) = cell.ground {
            paint_ground(self.area(table, cell, top, bottom), ground, &mut unit.items);
        }
    }

    fn place(&mut self, table: &Table, row: &Row, measured: &Measured) -> Unit {
        let mut unit = self.unit(measured.height);
        let bottom = measured.bottom();
        let edges = (measured.gaps.0, bottom);
        self.paint_row(
            table,
            row,
            &measured.contents,
            (edges, measured.inset),
            &mut unit,
        );
        self.advance_open(table, measured.height, bottom, &mut unit);
        self.row += 1;
        self.is_parted = false;
        unit
    }

    /// What of a row is on a page: the cells that stand in it alone, between two heights, with what they hold there, and the
    /// border of the table around it.
    fn paint_row(
        &self,
        table: &Table,
        row: &Row,
        contents: &[Stack],
        ((top, bottom), inset): ((Emu, Emu), Emu),
        unit: &mut Unit,
    ) {
        unit.items.push(Item::Begin(Tag::Row(row.heading)));
        for cell in row.cells.iter().filter(|cell| is_plain(cell)) {
            self.paint_ground(table, cell, (top, bottom), unit);
        }
        for (cell, content) in row.cells.iter().zip(contents) {
            if is_plain(cell) {
                let area = self.area(table, cell, top, bottom);
                paint_cell(cell, area, inset, content, unit);
            }
        }
        unit.items.push(Item::End);
        self.paint_frame(table, unit.height, (true, true), &mut unit.items);
    }

    /// The border of the table itself around a row, or around a part of one that may begin or end it, if cells are apart.
    fn paint_frame(
        &self,
        table: &Table,
        height: Emu,
        (begins, ends): (bool, bool),
        items: &mut Vec<Item>,
    ) {
        let borders = &table.borders;
        let (left, right) = self.extent();
        let first = begins && self.row == 0;
        let last = ends && self.row + 1 == table.rows.len();
        let corner = Point::new;
        let from = left - Line::width_of(borders.left) / 2;
        let to = right + Line::width_of(borders.right) / 2;
        if let Some(line) = borders.top.filter(|_| first) {
            let y = line.width / 2;
            paint_line(line, corner(from, y), corner(to, y), items);
        }
        if let Some(line) = borders.bottom.filter(|_| last) {
            let y = height - line.width / 2;
            paint_line(line, corner(from, y), corner(to, y), items);
        }
        for (line, x) in [(borders.left, left), (borders.right, right)] {
            if let Some(line) = line {
                paint_line(line, corner(x, Emu::ZERO), corner(x, height), items);
            }
        }
    }

    /// What spans the row grows by it, and is painted if it ends with it.
    fn advance_open(&mut self, table: &Table, height: Emu, bottom: Emu, unit: &mut Unit) {
        let mut open = std::mem::take(&mut self.open);
        for spanning in &mut open {
            let top = -spanning.height;
            spanning.height += height;
            if spanning.last == self.row
                && let Some(cell) = cell_at(table, spanning.row, spanning.cell)
            {
                let top = top + gap_above(table, spanning.row);
                let area = self.area(table, cell, top, bottom);
                self.paint_ground(table, cell, (top, bottom), unit);
                let inset = inset(table, spanning.row, false);
                let content = std::mem::take(&mut spanning.content);
                paint_cell(cell, area, inset, &content, unit);
            }
        }
        let row = self.row;
        open.retain(|spanning| spanning.last > row);
        self.open = open;
    }

    /// The page ends here: what has begun of cells that span rows is painted below the last row.
    pub fn end_page(&mut self, table: &Table) -> Option<Unit> {
        if self.open.is_empty() {
            return None;
        }
        let mut unit = self.unit(Emu::ZERO);
        let mut open = std::mem::take(&mut self.open);
        for spanning in &mut open {
            let Some(cell) = cell_at(table, spanning.row, spanning.cell) else {
                continue;
            };
            if spanning.height.0 > 0 {
                let inset = inset(table, spanning.row, false);
                let gap = gap_above(table, spanning.row);
                let room = spanning.height - gap - inset - margins_of(cell);
                let count = spanning.content.fitting(room);
                let content = spanning.content.split(count);
                let top = gap - spanning.height;
                let area = self.area(table, cell, top, Emu::ZERO);
                self.paint_ground(table, cell, (top, Emu::ZERO), &mut unit);
                paint_cell(cell, area, inset, &content, &mut unit);
            }
            spanning.height = Emu::ZERO;
        }
        self.open = open;
        Some(unit)
    }

    fn split(&mut self, table: &Table, row: &Row, mut measured: Measured, room: Emu) -> Step {
        let inset = measured.inset;
        let top = inset + measured.gaps.0;
        let mut counts = Vec::with_capacity(row.cells.len());
        let mut used = Emu::ZERO;
        for (cell, content) in row.cells.iter().zip(&measured.contents) {
            let inner = room - top - margins_of(cell) - Line::width_of(cell.borders.bottom);
            let count = if is_upright(cell) {
                content.fitting_with_after(inner)
            } else {
                0
            };
            if count == 0 && is_plain(cell) && !content.is_empty() {
                self.rest = Some(measured.contents);
                return Step::NoRoom;
            }
            counts.push(count);
        }
        let mut unit = self.unit(Emu::ZERO);
        let mut parts = Vec::with_capacity(counts.len());
        for ((cell, content), count) in row.cells.iter().zip(&mut measured.contents).zip(counts) {
            let part = content.split(count);
            if is_plain(cell) {
                used = used.max(part.height() + margins_of(cell));
            }
            parts.push(part);
        }
        let height = (used + top).max(row.height.min(room));
        unit.height = height;
        let edges = (measured.gaps.0, height);
        self.paint_row(table, row, &parts, (edges, inset), &mut unit);
        for spanning in &mut self.open {
            spanning.height += height;
        }
        self.rest = Some(measured.contents);
        self.is_parted = true;
        Step::Part(unit)
    }

    fn unit(&self, height: Emu) -> Unit {
        Unit {
            height,
            owner: Some(Rc::clone(&self.owner)),
            ..Unit::default()
        }
    }

    fn area(&self, table: &Table, cell: &Cell, top: Emu, bottom: Emu) -> Rect {
        let (left, right) = self.sides(table, cell);
        let gaps = table.gaps(cell);
        Rect::new(
            left + gaps.0,
            top,
            right - left - gaps.0 - gaps.1,
            bottom - top,
        )
    }
}

impl Measured {
    /// The bottom of its cells.
    fn bottom(&self) -> Emu {
        self.height - self.below - self.gaps.1
    }

    /// What of its height is neither content nor counted in the height that a row names: the distance above cells is.
    fn rim(&self, table: &Table) -> Emu {
        self.inset + self.below + self.gaps.0 + self.gaps.1 - table.spacing.unwrap_or_default()
    }
}

fn cell_at(table: &Table, row: usize, cell: usize) -> Option<&Cell> {
    table.rows.get(row)?.cells.get(cell)
}

/// Whether a cell stands in its row alone.
fn is_plain(cell: &Cell) -> bool {
    !cell.covered && cell.rows == 1
}

fn margins_of(cell: &Cell) -> Emu {
    cell.margins[0] + cell.margins[2]
}

/// Height that a cell that begins in a row needs for its content.
fn needed(table: &Table, row: usize, cell: &Cell, content: &Stack) -> Emu {
    let own = if is_upright(cell) {
        content.height()
    } else {
        turned_length(table, row, cell)
    };
    own + margins_of(cell)
}

/// Length of the lines of a cell whose text is turned: the heights of the rows that it spans, if these say them.
fn turned_length(table: &Table, row: usize, cell: &Cell) -> Emu {
    let rows = table.rows.get(row..).unwrap_or_default();
    let rows = rows.get(..cell.rows).unwrap_or(rows);
    let height: Emu = rows.iter().map(|row| row.height).sum();
    let is_named = rows.iter().all(|row| row.height.0 > 0);
    let own = height - margins_of(cell);
    if is_named && (own.0 > 0 || rows.iter().all(|row| row.exact)) {
        own.max(Emu(1))
    } else {
        stack::widths(&cell.blocks).1
    }
}

/// Room above the cells of a row that are apart.
fn gap_above(table: &Table, row: usize) -> Emu {
    let border = table.borders.top.filter(|_| row == 0);
    table.spacing.unwrap_or_default() + Line::width_of(border)
}

/// Room below the cells of a row that are apart: below the last one, where no row has it above.
fn gap_below(table: &Table, row: usize) -> Emu {
    match table.spacing {
        Some(spacing) if row + 1 == table.rows.len() => {
            spacing + Line::width_of(table.borders.bottom)
        }
        _ => Emu::ZERO,
    }
}

/// Room for the borders above a row; cells that are apart do not share those of the row above. What a border of that row is wider
/// by than those of this one lies over the upper margins of this one, as far as they go.
fn inset(table: &Table, row: usize, within: bool) -> Emu {
    let at = |row: usize| table.rows.get(row);
    let own = at(row).map_or(Emu::ZERO, |row| row.edges.0);
    let above = row
        .checked_sub(1)
        .filter(|_| !within && table.spacing.is_none());
    let above = above.and_then(at).map_or(Emu::ZERO, |row| row.edges.1);
    let cells = at(row).into_iter().flat_map(|row| &row.cells);
    let margins = cells.map(|cell| cell.margins[0]);
    own.max(above - margins.fold(Emu::ZERO, Emu::max))
}

/// Room for the borders below a row.
fn below(row: &Row) -> Emu {
    row.cells
        .iter()
        .map(|cell| Line::width_of(cell.borders.bottom))
        .fold(Emu::ZERO, Emu::max)
}
