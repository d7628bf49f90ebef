//! Tables of DrawingML: rows as high as their text wants, fills, texts, lines.

use super::outline::{self, emu, stroke};
use super::text::TextBlock;
use super::{Painter, turned};
use crate::editor_bin::drawing::{
    BodyPr, Geometry, Ln, TableStyle, Tbl, TblCell, TblPr, TcPr, TextAnchor, TextVerticalType,
};
use crate::layout::display::{Cap, Item, Path, PathItem, Stroke, TableCell, Tag};
use crate::layout::ground::paint_ground;
use crate::layout::units::{Emu, Point, Rect, Size};
use crate::order;
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry;
use crate::resolve::drawing::paint::{self, Paint, Pen};
use crate::resolve::drawing::table::{CellLook, CellPlace, Side, background};
use crate::resolve::drawing::text::{Inherited, body_properties, insets, theme_font};

/// Cells of a table at most: more than any slide shows.
const MOST_CELLS: usize = 20_000;

/// A cell that is to be painted.
struct Cell<'a, 's> {
    record: &'a TblCell,
    properties: &'s TcPr,
    place: CellPlace,
    look: CellLook<'a>,
    /// The text in lines; `None` for none, or for one that is turned.
    text: Option<TextBlock>,
    /// Left, top, right, bottom.
    insets: [Emu; 4],
}

/// An edge of a cell: whether it stands upright, the column or row that begins behind it, from where it goes and to where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    upright: bool,
    at: usize,
    from: usize,
    to: usize,
}

impl Edge {
    fn new(side: Side, place: &CellPlace) -> Self {
        let upright = matches!(side, Side::Left | Side::Right);
        let at = match side {
            Side::Left => place.column,
            Side::Right => place.column_end,
            Side::Top => place.row,
            Side::Bottom => place.row_end,
        };
        let (from, to) = match upright {
            true => (place.row, place.row_end),
            false => (place.column, place.column_end),
        };
        Self {
            upright,
            at,
            from,
            to,
        }
    }
}

/// Where columns and rows begin, with the end of the last.
struct Grid {
    columns: Vec<Emu>,
    rows: Vec<Emu>,
    /// Whether the first column is on the right.
    right_to_left: bool,
}

impl<'a> Painter<'a, '_> {
    /// Adds a table whose left top corner is that of a frame.
    pub(super) fn table(&mut self, table: &'a Tbl, frame: &Frame, items: &mut Vec<Item>) {
        let empty = TcPr::default();
        let pr = table.tbl_pr.as_deref();
        let mut columns = vec![Emu::ZERO];
        for column in &table.grid {
            let last = columns.last().copied().unwrap_or_default();
            columns.push(last + Emu(i64::from(column.w.unwrap_or(0).max(0))));
        }
        let cells = self.cells(table, &columns, &empty);
        let grid = Grid {
            rows: rows(table, &cells),
            columns,
            right_to_left: pr.is_some_and(|pr| pr.rtl == Some(true)),
        };
        let origin = Point::new(emu(frame.x), emu(frame.y));
        let mut content = vec![Item::Begin(Tag::Table)];
        if let Some(paint) = background(self.style_of(pr), pr, &self.palette) {
            self.ground(&paint, grid.whole(origin), &mut content);
        }
        self.grounds(&cells, &grid, origin, &mut content);
        let mut row = None;
        for cell in &cells {
            if row != Some(cell.place.row) {
                if row.is_some() {
                    content.push(Item::End);
                }
                row = Some(cell.place.row);
                let heads = cell.place.row == 0 && pr.is_some_and(|pr| pr.first_row == Some(true));
                content.push(Item::Begin(Tag::Row(heads)));
            }
            self.cell(cell, &grid, origin, &mut content);
        }
        if row.is_some() {
            content.push(Item::End);
        }
        self.edges(&cells, &grid, origin, &mut content);
        for cell in &cells {
            self.diagonals(cell, &grid, origin, &mut content);
        }
        content.push(Item::End);
        turned(frame, frame.rotation, content, items);
    }

    fn cells<'s>(&mut self, table: &'a Tbl, columns: &[Emu], empty: &'s TcPr) -> Vec<Cell<'a, 's>>
    where
        'a: 's,
    {
        let pr = table.tbl_pr.as_deref();
        let style = self.style_of(pr);
        let mut cells = Vec::new();
        for (row, record) in table.rows.iter().enumerate() {
            for (column, cell) in record.cells.iter().enumerate().take(table.grid.len()) {
                let merged = cell.h_merge == Some(true) || cell.v_merge == Some(true);
                if merged || cells.len() >= MOST_CELLS {
                    continue;
                }
                let span =
                    |count: Option<i32>| usize::try_from(count.unwrap_or(1).max(1)).unwrap_or(1);
                let place = CellPlace {
                    row,
                    column,
                    row_end: row
                        .saturating_add(span(cell.row_span))
                        .min(table.rows.len()),
                    column_end: column
                        .saturating_add(span(cell.grid_span))
                        .min(table.grid.len()),
                    rows: table.rows.len(),
                    columns: table.grid.len(),
                };
                let look = CellLook::new(style, pr, &place);
                let width = columns[place.column_end] - columns[place.column];
                let mut made = Cell {
                    record: cell,
                    properties: cell.tc_pr.as_deref().unwrap_or(empty),
                    place,
                    look,
                    text: None,
                    insets: [Emu::ZERO; 4],
                };
                made.insets = insets(&made.body()).map(Emu);
                made.text = self.cell_text(&made, width);
                cells.push(made);
            }
        }
        cells
    }

    fn cell_text(&mut self, cell: &Cell<'a, '_>, width: Emu) -> Option<TextBlock> {
        let own = cell.record.tx_body.as_deref()?;
        if cell.is_turned() {
            return None;
        }
        let room = (width - cell.insets[0] - cell.insets[2]).max(Emu(1));
        let inherited = self.cell_inherits(cell);
        Some(self.text_block(own, &cell.body(), &inherited, room))
    }

    fn cell_inherits(&self, cell: &Cell<'a, '_>) -> Inherited<'a> {
        let text = cell.look.text(&self.palette);
        Inherited {
            defaults: self.host.list_styles(None),
            colour: text.colour,
            bold: text.bold,
            italic: text.italic,
            font: theme_font(text.font),
            ..Inherited::default()
        }
    }

    fn style_of(&self, pr: Option<&TblPr>) -> Option<&'a TableStyle> {
        self.host.table_style(pr?.table_style_id.as_deref()?)
    }

    fn grounds(&self, cells: &[Cell<'a, '_>], grid: &Grid, origin: Point, items: &mut Vec<Item>) {
        for cell in cells {
            let Some(paint) = cell.look.fill(cell.properties, &self.palette) else {
                continue;
            };
            self.ground(&paint, grid.area(&cell.place, origin), items);
        }
    }

    fn ground(&self, paint: &Paint, area: Rect, items: &mut Vec<Item>) {
        if let Paint::Solid(colour) = paint {
            paint_ground(area, *colour, items);
            return;
        }
        let frame = Frame {
            x: area.left().0 as f64,
            y: area.top().0 as f64,
            ..Frame::sized(area.size.width.0 as f64, area.size.height.0 as f64)
        };
        let outline = geometry::outline(&Geometry::default(), frame.width, frame.height);
        outline::draw(&outline, &frame, paint, None, items);
    }

    fn cell(&mut self, cell: &Cell<'a, '_>, grid: &Grid, origin: Point, items: &mut Vec<Item>) {
        let area = grid.area(&cell.place, origin);
        let spans = [
            cell.place.column_end - cell.place.column,
            cell.place.row_end - cell.place.row,
        ]
        .map(|span| u32::try_from(span).unwrap_or(1));
        let [columns, rows] = spans;
        items.push(Item::Begin(Tag::Cell(TableCell::spanning(columns, rows))));
        let [left, top, _, bottom] = cell.insets;
        match (&cell.text, cell.record.tx_body.as_deref()) {
            (Some(text), _) => {
                let free = area.size.height - top - bottom - text.size.height;
                let y = match cell.properties.anchor {
                    Some(TextAnchor::Ctr) => free / 2,
                    Some(TextAnchor::B) => free,
                    _ => Emu::ZERO,
                };
                let at = Point::new(area.left() + left, area.top() + top + y);
                text.paint(at, items);
            }
            (None, Some(own)) => {
                let inherited = self.cell_inherits(cell);
                self.text_in_area(own, &cell.body(), &inherited, area, items);
            }
            (None, None) => {}
        }
        items.push(Item::End);
    }

    /// The lines around cells. Where two meet with the same edge, only one of both says how that is: the one with the
    /// stronger word, else the upper or left one.
    fn edges(&self, cells: &[Cell<'a, '_>], grid: &Grid, origin: Point, items: &mut Vec<Item>) {
        let mut edges = Vec::new();
        for cell in cells {
            for side in Side::ALL {
                let said = cell
                    .look
                    .line(cell.properties, side, &cell.place, &self.palette);
                edges.extend(said.map(|said| (Edge::new(side, &cell.place), said, (cell, side))));
            }
        }
        order::sort_by(&mut edges, |a, b| {
            a.0.cmp(&b.0).then(b.1.rank.cmp(&a.1.rank))
        });
        edges.dedup_by_key(|(edge, ..)| *edge);
        // Where edges overlap without being the same, the stronger lie upon the weaker.
        order::sort_by(&mut edges, |a, b| a.1.rank.cmp(&b.1.rank));
        for (_, said, (cell, side)) in edges {
            let Some(pen) = said.pen else { continue };
            let area = grid.area(&cell.place, origin);
            let (left, right) = (area.left(), area.right());
            let (top, bottom) = (area.top(), area.bottom());
            let (from, to) = match grid.seen(side) {
                Side::Left => (Point::new(left, top), Point::new(left, bottom)),
                Side::Right => (Point::new(right, top), Point::new(right, bottom)),
                Side::Top => (Point::new(left, top), Point::new(right, top)),
                Side::Bottom => (Point::new(left, bottom), Point::new(right, bottom)),
            };
            line(from, to, &pen, Cap::Square, items);
        }
    }

    fn diagonals(&self, cell: &Cell<'a, '_>, grid: &Grid, origin: Point, items: &mut Vec<Item>) {
        let area = grid.area(&cell.place, origin);
        let corner = |x, y| Point::new(x, y);
        let (left, right) = (area.left(), area.right());
        let (top, bottom) = (area.top(), area.bottom());
        let diagonal = |own: &Option<Box<Ln>>| {
            let own = own.as_deref()?;
            paint::pen(&[own], None, &self.palette)
        };
        if let Some(pen) = diagonal(&cell.properties.ln_tl_to_br) {
            let (from, to) = (corner(left, top), corner(right, bottom));
            line(from, to, &pen, Cap::Butt, items);
        }
        if let Some(pen) = diagonal(&cell.properties.ln_bl_to_tr) {
            let (from, to) = (corner(left, bottom), corner(right, top));
            line(from, to, &pen, Cap::Butt, items);
        }
    }
}

impl Cell<'_, '_> {
    /// The properties of its body, with the margins, anchor and direction of the cell.
    fn body(&self) -> BodyPr {
        let own = self
            .record
            .tx_body
            .as_ref()
            .and_then(|body| body.body_pr.as_deref());
        BodyPr {
            l_ins: self.properties.mar_l,
            r_ins: self.properties.mar_r,
            t_ins: self.properties.mar_t,
            b_ins: self.properties.mar_b,
            anchor: self.properties.anchor,
            vert: self.properties.vert,
            ..body_properties(own, &[])
        }
    }

    fn is_turned(&self) -> bool {
        self.properties
            .vert
            .is_some_and(|direction| direction != TextVerticalType::Horz)
    }
}

impl Grid {
    fn whole(&self, origin: Point) -> Rect {
        let last = |places: &[Emu]| places.last().copied().unwrap_or_default();
        let size = Size::new(last(&self.columns), last(&self.rows));
        Rect { origin, size }
    }

    fn area(&self, place: &CellPlace, origin: Point) -> Rect {
        let at = |places: &[Emu], index: usize| places.get(index).copied().unwrap_or_default();
        let (left, right) = (
            at(&self.columns, place.column),
            at(&self.columns, place.column_end),
        );
        let whole = self.columns.last().copied().unwrap_or_default();
        let x = if self.right_to_left {
            whole - right
        } else {
            left
        };
        let (top, bottom) = (at(&self.rows, place.row), at(&self.rows, place.row_end));
        Rect::new(origin.x + x, origin.y + top, right - left, bottom - top)
    }

    /// The side where that of a cell is seen.
    fn seen(&self, side: Side) -> Side {
        match side {
            Side::Left if self.right_to_left => Side::Right,
            Side::Right if self.right_to_left => Side::Left,
            side => side,
        }
    }
}

/// Where rows begin: each as high as it says, or as its cells need.
fn rows(table: &Tbl, cells: &[Cell<'_, '_>]) -> Vec<Emu> {
    let mut heights: Vec<Emu> = table
        .rows
        .iter()
        .map(|row| Emu(i64::from(row.h.unwrap_or(0).max(0))))
        .collect();
    let needed = |cell: &Cell<'_, '_>| {
        let text = cell
            .text
            .as_ref()
            .map_or(Emu::ZERO, |text| text.size.height);
        text + cell.insets[1] + cell.insets[3]
    };
    let spans = |cell: &Cell<'_, '_>| cell.place.row_end - cell.place.row > 1;
    for cell in cells.iter().filter(|cell| !spans(cell)) {
        if let Some(height) = heights.get_mut(cell.place.row) {
            *height = (*height).max(needed(cell));
        }
    }
    for cell in cells.iter().filter(|cell| spans(cell)) {
        let rows = cell.place.row..cell.place.row_end;
        let there: Emu = heights.get(rows).unwrap_or_default().iter().copied().sum();
        if let Some(last) = heights.get_mut(cell.place.row_end - 1) {
            *last += (needed(cell) - there).max(Emu::ZERO);
        }
    }
    let mut top = Emu::ZERO;
    let mut rows = vec![top];
    for height in heights {
        top += height;
        rows.push(top);
    }
    rows
}

/// Adds a line, or several side by side.
fn line(from: Point, to: Point, pen: &Pen, cap: Cap, items: &mut Vec<Item>) {
    let stroke = stroke(pen);
    for (at, share) in pen.stripes {
        let [by, width] = [at, share].map(|share| emu(share * pen.width));
        let moved = |point: Point| match from.x == to.x {
            true => Point::new(point.x + by, point.y),
            false => Point::new(point.x, point.y + by),
        };
        items.push(Item::Path(PathItem {
            path: Path::line(moved(from), moved(to)),
            fill: None,
            stroke: Some(Stroke {
                cap,
                width,
                ..stroke.clone()
            }),
        }));
    }
}
