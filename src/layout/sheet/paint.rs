//! What is painted of a sheet's cells: grounds, lines between cells, borders.

use super::PrintedSheet;
use super::paginate::SheetPage;
use crate::editor_bin::xlsy::BorderStyle;
use crate::error::Result;
use crate::layout::display::{
    Cap, Fill, GradientFill, Group, Item, Join, Page, Path, PathItem, Stroke, Tag,
};
use crate::layout::units::{Emu, Point, Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::conditional::{self, CellBar};
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::style::{CellBorders, CellFill, CellStyle, Edge};

/// EMU in a pixel of 1/96 inch.
const EMU_PER_PIXEL: i64 = 9525;
/// Colour of the lines between cells.
const GRID_LINE: Rgba = Rgba([0xD4, 0xD4, 0xD4, 255]);

/// Paints the pages of a sheet.
#[derive(Debug)]
pub struct SheetPainter<'a> {
    book: &'a Book,
    sheet: &'a PrintedSheet,
    columns: Vec<(u32, u32, u32)>,
}

/// A block of cells and where its left top corner stands, in pixels from that of the cells.
#[derive(Debug, Clone, Copy)]
struct Block {
    cells: Range,
    at: [u32; 2],
}

/// The style of each cell of a row of a block, and the bar behind its value.
type RowStyles = Vec<Option<(CellStyle, Option<CellBar>)>>;

impl<'a> SheetPainter<'a> {
    /// A painter of a sheet.
    pub fn new(book: &'a Book, sheet: &'a PrintedSheet) -> Self {
        Self {
            book,
            sheet,
            columns: sheet.parts.column_styles(),
        }
    }

    /// A page with its cells.
    ///
    /// # Errors
    /// The bytes of a row contradict the format.
    pub fn page(&self, page: &SheetPage) -> Result<Page> {
        let setup = &self.sheet.setup;
        let blocks = self.blocks(page);
        let size = blocks.iter().fold([0, 0], |size: [u32; 2], block| {
            let [width, height] = self.size(block.cells);
            [
                size[0].max(block.at[0] + width),
                size[1].max(block.at[1] + height),
            ]
        });
        let mut items = vec![Item::Begin(Tag::Table)];
        for block in &blocks {
            items.push(self.block(*block)?);
        }
        items.push(Item::End);
        let scale = f64::from(page.scale) / 100.0;
        let room = setup.room();
        let [left, top, ..] = setup.margins;
        let spare = |room: Emu, pixels: u32, centred: bool| {
            let used = (f64::from(pixels) * EMU_PER_PIXEL as f64 * scale).round() as i64;
            if centred {
                Emu((room.0 - used).max(0) / 2)
            } else {
                Emu::ZERO
            }
        };
        let offset = Point::new(
            left + spare(room.width, size[0], setup.centred[0]),
            top + spare(room.height, size[1], setup.centred[1]),
        );
        Ok(Page {
            size: setup.paper,
            label: String::new(),
            items: vec![Item::Group(Group {
                transform: Transform {
                    matrix: [scale, 0.0, 0.0, scale],
                    offset,
                },
                items,
                ..Group::default()
            })],
        })
    }

    /// The cells of a page and what is repeated above and beside them.
    fn blocks(&self, page: &SheetPage) -> Vec<Block> {
        let cells = page.cells;
        let width = page.title_columns.map_or(0, |(left, right)| {
            self.size(Range {
                left,
                right,
                ..cells
            })[0]
        });
        let height = page.title_rows.map_or(0, |(top, bottom)| {
            self.size(Range {
                top,
                bottom,
                ..cells
            })[1]
        });
        let rows = [Some((cells.top, cells.bottom)), page.title_rows];
        let columns = [Some((cells.left, cells.right)), page.title_columns];
        let mut blocks = Vec::new();
        for (row_place, row) in rows.into_iter().enumerate() {
            for (column_place, column) in columns.into_iter().enumerate() {
                if let (Some((top, bottom)), Some((left, right))) = (row, column) {
                    blocks.push(Block {
                        cells: Range {
                            top,
                            left,
                            bottom,
                            right,
                        },
                        at: [
                            if column_place == 0 { width } else { 0 },
                            if row_place == 0 { height } else { 0 },
                        ],
                    });
                }
            }
        }
        blocks
    }

    /// Width and height of a block in pixels.
    fn size(&self, cells: Range) -> [u32; 2] {
        let [left, top, right, bottom] = self.sheet.geometry.edges(cells);
        [right - left, bottom - top]
    }

    fn block(&self, block: Block) -> Result<Item> {
        let [left, top, right, bottom] = self.sheet.geometry.edges(block.cells);
        let area = pixels([left, top, right, bottom]);
        let mut grounds = Vec::new();
        let mut lines = Vec::new();
        if self.sheet.setup.grid_lines {
            self.grid_lines(&mut lines, block.cells);
        }
        let merged: Vec<Range> = self
            .sheet
            .parts
            .merged
            .iter()
            .copied()
            .filter(|range| overlap(*range, block.cells))
            .collect();
        for range in &merged {
            let styles = self.row_styles(range.top, (range.left, range.left))?;
            if let Some(Some((style, bar))) = styles.first() {
                self.ground(&mut grounds, style, *range);
                self.bar(&mut grounds, bar.as_ref(), *range);
            }
        }
        for row in block.cells.top..=block.cells.bottom {
            let styles = self.row_styles(row, (block.cells.left, block.cells.right))?;
            self.row(
                row,
                block.cells.left,
                &styles,
                &merged,
                [&mut grounds, &mut lines],
            );
        }
        grounds.append(&mut lines);
        let shift = |at: u32, edge: u32| (i64::from(at) - i64::from(edge)) * EMU_PER_PIXEL;
        // Lines at the outer edges reach half their width beyond the cells.
        let clip = Rect::new(
            area.left() - Emu(EMU_PER_PIXEL * 2),
            area.top() - Emu(EMU_PER_PIXEL * 2),
            area.size.width + Emu(EMU_PER_PIXEL * 4),
            area.size.height + Emu(EMU_PER_PIXEL * 4),
        );
        Ok(Item::Group(Group {
            transform: Transform::shift(Point::new(
                Emu(shift(block.at[0], left)),
                Emu(shift(block.at[1], top)),
            )),
            clip: Some(Path::rect(clip)),
            opacity: None,
            items: grounds,
        }))
    }

    /// Styles of the cells of a row, from the first to the last column of a block.
    fn row_styles(&self, row: u32, (left, right): (u32, u32)) -> Result<RowStyles> {
        let entry = self.sheet.parts.rows.find(row);
        let cells = match entry {
            Some(entry) => self.sheet.parts.rows.cells(entry, &self.book.file())?,
            None => Vec::new(),
        };
        let row_style = entry.and_then(|entry| entry.style);
        let tables = &self.sheet.tables;
        let plain = |column: u32| {
            let is_tabled = tables.concerns(row, column);
            let given = row_style.or_else(|| self.column_style(column));
            let mut style = self.book.styles.style(given.or(is_tabled.then_some(0))?);
            tables.apply(&self.book.styles, row, column, &mut style);
            Some((style, None))
        };
        let mut styles: RowStyles = (left..=right).map(plain).collect();
        for cell in cells {
            let place = cell.column.checked_sub(left).map(|place| place as usize);
            if let Some(slot) = place.and_then(|place| styles.get_mut(place)) {
                let mut style = self.book.styles.style(cell.style);
                tables.apply(&self.book.styles, row, cell.column, &mut style);
                let mut bar = None;
                if self.sheet.conditional.concerns(row, cell.column) {
                    let text = conditional::plain(self.book, &cell.content);
                    let rules = &self.sheet.conditional;
                    bar = rules.apply(self.book, row, &cell, &text, &mut style).bar;
                }
                *slot = Some((style, bar));
            }
        }
        Ok(styles)
    }

    fn column_style(&self, column: u32) -> Option<u32> {
        self.columns
            .iter()
            .find(|(min, max, _)| (*min..=*max).contains(&column))
            .map(|entry| entry.2)
    }

    fn row(
        &self,
        row: u32,
        left: u32,
        styles: &RowStyles,
        merged: &[Range],
        [grounds, lines]: [&mut Vec<Item>; 2],
    ) {
        for (column, style) in (left..).zip(styles) {
            let Some((style, bar)) = style else { continue };
            let cell = Range {
                top: row,
                left: column,
                bottom: row,
                right: column,
            };
            let around = merged.iter().find(|range| range.contains(row, column));
            if around.is_none() {
                self.ground(grounds, style, cell);
                self.bar(grounds, bar.as_ref(), cell);
            }
            self.borders(lines, style.borders, cell, around.copied());
        }
    }

    fn ground(&self, items: &mut Vec<Item>, style: &CellStyle, cells: Range) {
        let Some(fill) = &style.fill else { return };
        let area = pixels(self.sheet.geometry.edges(cells));
        if area.size.width <= Emu::ZERO || area.size.height <= Emu::ZERO {
            return;
        }
        let fill = match fill {
            CellFill::Solid(colour) => Fill::Solid(*colour),
            CellFill::Gradient { angle, stops } => Fill::Gradient(GradientFill {
                area,
                stops: stops.clone(),
                angle: angle.map(|degrees| (degrees * 60_000.0) as i32),
            }),
        };
        items.push(Item::Path(PathItem {
            path: Path::rect(area),
            fill: Some(fill),
            stroke: None,
        }));
    }

    /// The bar of a conditional format.
    fn bar(&self, items: &mut Vec<Item>, bar: Option<&CellBar>, cells: Range) {
        let Some(bar) = bar.filter(|bar| bar.to > bar.from) else {
            return;
        };
        let cell = pixels(self.sheet.geometry.edges(cells));
        let along = |share: f64| Emu((cell.size.width.0 as f64 * share).round() as i64);
        let area = Rect::new(
            cell.left() + along(bar.from),
            cell.top() + Emu(EMU_PER_PIXEL),
            along(bar.to) - along(bar.from),
            cell.size.height - Emu(EMU_PER_PIXEL * 2),
        );
        let fill = if bar.gradient {
            Fill::Gradient(GradientFill {
                area,
                stops: vec![(0.0, bar.colour), (1.0, bar.colour.mixed(0.2, Rgba::WHITE))],
                angle: Some(0),
            })
        } else {
            Fill::Solid(bar.colour)
        };
        items.push(Item::Path(PathItem {
            path: Path::rect(area),
            fill: Some(fill),
            stroke: None,
        }));
    }

    /// The borders of a cell; those inside of merged cells are not seen.
    fn borders(
        &self,
        items: &mut Vec<Item>,
        borders: CellBorders,
        cell: Range,
        around: Option<Range>,
    ) {
        let [left, top, right, bottom] = self.sheet.geometry.edges(cell);
        if left == right || top == bottom {
            return;
        }
        let outer = around.unwrap_or(cell);
        let sides = [
            (
                borders.left,
                outer.left == cell.left,
                [left, top, left, bottom],
            ),
            (borders.top, outer.top == cell.top, [left, top, right, top]),
            (
                borders.right,
                outer.right == cell.right,
                [right, top, right, bottom],
            ),
            (
                borders.bottom,
                outer.bottom == cell.bottom,
                [left, bottom, right, bottom],
            ),
            (
                borders.diagonal.filter(|_| borders.diagonal_down),
                around.is_none(),
                [left, top, right, bottom],
            ),
            (
                borders.diagonal.filter(|_| borders.diagonal_up),
                around.is_none(),
                [left, bottom, right, top],
            ),
        ];
        for (edge, seen, ends) in sides {
            if let Some(edge) = edge.filter(|_| seen) {
                border(items, edge, ends);
            }
        }
    }

    fn grid_lines(&self, items: &mut Vec<Item>, cells: Range) {
        let edges = &self.sheet.geometry;
        let [left, top, right, bottom] = edges.edges(cells);
        let edge = Edge {
            style: BorderStyle::Thin,
            colour: GRID_LINE,
        };
        for row in cells.top..=cells.bottom + 1 {
            let y = Geometry::at(&edges.rows, row);
            line(items, edge, [left, y, right, y], 0);
        }
        for column in cells.left..=cells.right + 1 {
            let x = Geometry::at(&edges.columns, column);
            line(items, edge, [x, top, x, bottom], 0);
        }
    }
}

fn overlap(a: Range, b: Range) -> bool {
    a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left
}

/// From left, top, right and bottom in pixels.
fn pixels([left, top, right, bottom]: [u32; 4]) -> Rect {
    let length = |pixels: u32| Emu(i64::from(pixels) * EMU_PER_PIXEL);
    Rect {
        origin: Point::new(length(left), length(top)),
        size: Size::new(
            length(right.saturating_sub(left)),
            length(bottom.saturating_sub(top)),
        ),
    }
}

/// A border between two ends (x, y, x, y), in pixels; a double one is two lines.
fn border(items: &mut Vec<Item>, edge: Edge, ends: [u32; 4]) {
    if edge.style == BorderStyle::Double {
        for shift in [-EMU_PER_PIXEL, EMU_PER_PIXEL] {
            let thin = Edge {
                style: BorderStyle::Thin,
                ..edge
            };
            line(items, thin, ends, shift);
        }
    } else {
        line(items, edge, ends, 0);
    }
}

/// A line, moved across its direction by some EMU.
fn line(items: &mut Vec<Item>, edge: Edge, [x0, y0, x1, y1]: [u32; 4], shift: i64) {
    let (dx, dy) = if x0 == x1 { (shift, 0) } else { (0, shift) };
    let point = |x: u32, y: u32| {
        Point::new(
            Emu(i64::from(x) * EMU_PER_PIXEL + dx),
            Emu(i64::from(y) * EMU_PER_PIXEL + dy),
        )
    };
    items.push(Item::Path(PathItem {
        path: Path::line(point(x0, y0), point(x1, y1)),
        fill: None,
        stroke: Some(Stroke {
            colour: edge.colour,
            width: Emu(i64::from(edge.pixels()) * EMU_PER_PIXEL),
            dashes: edge
                .dashes()
                .iter()
                .map(|pixels| Emu(i64::from(*pixels) * EMU_PER_PIXEL))
                .collect(),
            cap: if edge.dashes().is_empty() {
                Cap::Square
            } else {
                Cap::Butt
            },
            join: Join::Miter,
        }),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_border_is_two_lines() {
        let edge = Edge {
            style: BorderStyle::Double,
            colour: Rgba::BLACK,
        };
        let mut items = Vec::new();
        border(&mut items, edge, [0, 10, 20, 10]);
        let heights: Vec<i64> = items
            .iter()
            .filter_map(|item| match item {
                Item::Path(PathItem {
                    path: Path(segments),
                    ..
                }) => segments.first().copied(),
                _ => None,
            })
            .filter_map(|segment| match segment {
                crate::layout::display::Segment::Move(point) => Some(point.y.0),
                _ => None,
            })
            .collect();
        assert_eq!(heights, [9 * EMU_PER_PIXEL, 11 * EMU_PER_PIXEL]);
    }
}
