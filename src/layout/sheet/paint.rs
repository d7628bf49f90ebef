//! A page of a sheet: its cells and what is repeated above and beside them.

use super::PrintedSheet;
use super::cells::{CellLook, Formats, PrintedRow};
use super::drawings;
use super::grid_lines::grid_lines;
use super::grounds::{self, Border, Edges};
use super::header::HeaderFacts;
use super::margins;
use super::paginate::SheetPage;
use super::place::CellText;
use super::sparkline;
use super::text::PIXEL;
use crate::editor_bin::xlsy::HorizontalAlignment;
use crate::error::Result;
use crate::layout::display::{Group, Item, Page, Path, TableCell, Tag};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Rect, Transform};
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{self, Content};
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::Shown;

/// Paints the pages of a sheet.
pub struct SheetPainter<'a> {
    book: &'a Book,
    sheet: &'a PrintedSheet,
    fonts: &'a mut FontBook,
    formats: Formats,
}

/// A block of cells and where its left top corner stands, in pixels from that of the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The cells.
    pub cells: Range,
    /// Their left, top, right and bottom in pixels of the sheet; of a column that is wider than a page, those of a part.
    pub edges: Edges,
    /// Where they stand: right and down.
    pub at: [u32; 2],
}

impl Block {
    /// Width and height in pixels.
    fn size(&self) -> [u32; 2] {
        let [left, top, right, bottom] = self.edges;
        [right - left, bottom - top]
    }
}

/// What a block is painted of, the lowest first.
#[derive(Debug, Default)]
struct Layers {
    grounds: Vec<Item>,
    sparklines: Vec<Item>,
    borders: Vec<Border>,
    texts: Vec<Item>,
    /// The texts of all rows that flow over their neighbours.
    flows: Vec<Flow>,
}

/// A text that flows over its neighbours: nothing is drawn between cells where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Its row.
    pub row: u32,
    /// Where it begins and ends, in pixels.
    pub ends: [i64; 2],
}

impl Flow {
    /// Whether it goes over a line between columns, in pixels.
    pub fn crosses(&self, x: u32) -> bool {
        self.ends[0] < i64::from(x) && i64::from(x) < self.ends[1]
    }
}

impl<'a> SheetPainter<'a> {
    /// A painter of a sheet.
    pub fn new(book: &'a Book, sheet: &'a PrintedSheet, fonts: &'a mut FontBook) -> Self {
        Self {
            book,
            sheet,
            fonts,
            formats: Formats::default(),
        }
    }

    /// A page with its cells, headings, header and footer.
    ///
    /// # Errors
    /// The bytes of a row contradict the format.
    pub fn page(&mut self, page: &SheetPage, facts: &HeaderFacts) -> Result<Page> {
        let setup = &self.sheet.setup;
        let headings = if setup.headings {
            self.sheet.headings
        } else {
            [0, 0]
        };
        let blocks = self.blocks(page, headings);
        let mut size = blocks.iter().fold(headings, |size, block| {
            let [width, height] = block.size();
            [
                size[0].max(block.at[0] + width),
                size[1].max(block.at[1] + height),
            ]
        });
        let is_mirrored = setup.right_to_left;
        if is_mirrored {
            size[0] += headings[0];
        }
        let mut items = vec![Item::Begin(Tag::Table)];
        for block in &blocks {
            items.push(self.block(*block)?);
        }
        items.push(Item::End);
        if setup.headings {
            let left = if is_mirrored {
                size[0] - headings[0]
            } else {
                0
            };
            margins::headings(self.sheet, (&blocks, left), self.fonts, &mut items);
        }
        let scale = f64::from(page.scale) / 100.0;
        let room = setup.room();
        let [left, top, ..] = setup.margins;
        let spare = |room: Emu, pixels: u32| {
            let used = (f64::from(pixels) * PIXEL as f64 * scale).round() as i64;
            Emu((room.0 - used).max(0))
        };
        let spare = [spare(room.width, size[0]), spare(room.height, size[1])];
        let before = match setup.centred[0] {
            true => spare[0] / 2,
            false if is_mirrored => spare[0],
            false => Emu::ZERO,
        };
        let above = match setup.centred[1] {
            true => spare[1] / 2,
            false => Emu::ZERO,
        };
        let offset = Point::new(left + before, top + above);
        let table = Item::Group(Group {
            transform: Transform {
                matrix: [scale, 0.0, 0.0, scale],
                offset,
            },
            items,
            ..Group::default()
        });
        // Pictures of headers lie behind the cells, as watermarks do.
        let mut items = Vec::new();
        let styles = &self.book.styles;
        margins::header_and_footer(
            self.sheet, styles, page.scale, facts, self.fonts, &mut items,
        );
        items.push(table);
        Ok(Page {
            size: setup.paper,
            label: String::new(),
            items,
        })
    }

    /// The cells of a page and what is repeated above and beside them.
    fn blocks(&self, page: &SheetPage, headings: [u32; 2]) -> Vec<Block> {
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
        let rows = [page.title_rows, Some((cells.top, cells.bottom))];
        let columns = [page.title_columns, Some((cells.left, cells.right))];
        let mut blocks = Vec::new();
        for (row_place, row) in rows.into_iter().enumerate() {
            for (column_place, column) in columns.into_iter().enumerate() {
                if let (Some((top, bottom)), Some((left, right))) = (row, column) {
                    let cells = Range {
                        top,
                        left,
                        bottom,
                        right,
                    };
                    let mut edges = self.sheet.edges(cells);
                    if column_place == 1 {
                        [edges[0], edges[2]] = self.sheet.sides(page.sides);
                    }
                    // Columns that run from right to left have what is repeated, and headings, at their right.
                    let across = match (self.sheet.setup.right_to_left, column_place) {
                        (false, 0) => headings[0],
                        (false, _) => headings[0] + width,
                        (true, 0) => page.sides[1] - page.sides[0],
                        (true, _) => 0,
                    };
                    let down = headings[1] + if row_place == 1 { height } else { 0 };
                    blocks.push(Block {
                        cells,
                        edges,
                        at: [across, down],
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

    fn block(&mut self, block: Block) -> Result<Item> {
        let cells = block.cells;
        let [left, top, right, bottom] = block.edges;
        let mut layers = Layers::default();
        let merged = self.sheet.cells.merged(cells);
        for range in &merged {
            self.merged(*range, &mut layers)?;
        }
        for row in cells.top..=cells.bottom {
            self.row(row, &block, &merged, &mut layers)?;
        }
        let Layers {
            mut grounds,
            mut sparklines,
            borders,
            mut texts,
            flows,
        } = layers;
        let mut items = Vec::new();
        if self.sheet.setup.grid_lines {
            grid_lines(self.sheet, cells, (&merged, &flows), &mut items);
        }
        items.append(&mut grounds);
        items.append(&mut sparklines);
        grounds::paint_borders(&borders, &mut items);
        items.append(&mut texts);
        let mut drawings = Vec::new();
        let is_part = !self.sheet.setup.areas.is_empty();
        drawings::paint(
            self.book,
            (&self.sheet.cells.parts.record, &self.sheet.geometry),
            ([left, top, right, bottom], self.sheet.mirror(), is_part),
            self.fonts,
            &mut drawings,
        );
        let shift = |at: u32, edge: u32| Emu((i64::from(at) - i64::from(edge)) * PIXEL);
        // Lines at the outer edges reach half their width beyond the cells.
        let area = grounds::area([left, top, right, bottom]);
        let clip = Rect::new(
            area.left() - Emu(PIXEL * 2),
            area.top() - Emu(PIXEL * 2),
            area.size.width + Emu(PIXEL * 4),
            area.size.height + Emu(PIXEL * 4),
        );
        let cells = Group {
            clip: Some(Path::rect(clip)),
            items,
            ..Group::default()
        };
        drawings.insert(0, Item::Group(cells));
        Ok(Item::Group(Group {
            transform: Transform::shift(Point::new(
                shift(block.at[0], left),
                shift(block.at[1], top),
            )),
            items: drawings,
            ..Group::default()
        }))
    }

    /// Fill and text of merged cells: those of the first one.
    fn merged(&mut self, range: Range, layers: &mut Layers) -> Result<()> {
        let row = self.sheet.cells.row(self.book, range.top)?;
        let look = self.look(&row, range.left);
        let Some(look) = look else { return Ok(()) };
        let edges = self.sheet.edges(range);
        paint_ground(&look, edges, &mut layers.grounds);
        let diagonals = grounds::diagonals(look.style.borders, edges);
        layers.borders.extend(diagonals);
        layers.texts.push(Item::Begin(Tag::Cell(TableCell::spanning(
            range.right - range.left + 1,
            range.bottom - range.top + 1,
        ))));
        self.text(&row, range.left, &look, (edges, None), &mut layers.texts)?;
        layers.texts.push(Item::End);
        Ok(())
    }

    fn look(&mut self, row: &PrintedRow, column: u32) -> Option<CellLook> {
        let cells = &self.sheet.cells;
        cells.look(self.book, row, column, &mut self.formats)
    }

    fn row(
        &mut self,
        number: u32,
        block: &Block,
        merged: &[Range],
        layers: &mut Layers,
    ) -> Result<()> {
        let row = self.sheet.cells.row(self.book, number)?;
        layers.texts.push(Item::Begin(Tag::Row(false)));
        let [before, behind] = [
            row.filled_beside(block.cells.left)[0],
            row.filled_beside(block.cells.right)[1],
        ];
        let first_flow = layers.flows.len();
        let mut bordered = Vec::new();
        // Texts beyond the block may flow into it.
        if let Some(column) = before {
            self.outside(&row, column, block, layers)?;
        }
        for column in block.cells.left..=block.cells.right {
            let cell = Range::of_cell(number, column);
            let spark = self.sheet.cells.sparklines.of(number, column);
            let looked = self.look(&row, column);
            if looked.is_none() && spark.is_none() {
                continue;
            }
            let edges = self.sheet.edges(cell);
            let around = merged.iter().find(|range| range.contains(number, column));
            if let Some(spark) = spark {
                let whole = around.map_or(edges, |range| self.sheet.edges(*range));
                sparkline::sparkline(spark, whole, &mut layers.sparklines);
            }
            let Some(look) = looked else { continue };
            if around.is_none() {
                paint_ground(&look, edges, &mut layers.grounds);
                let diagonals = grounds::diagonals(look.style.borders, edges);
                layers.borders.extend(diagonals);
                if row.is_filled(column) {
                    layers
                        .texts
                        .push(Item::Begin(Tag::Cell(TableCell::spanning(1, 1))));
                    let flow =
                        self.text(&row, column, &look, (edges, Some(block)), &mut layers.texts)?;
                    layers.flows.extend(flow);
                    layers.texts.push(Item::End);
                }
            }
            let outer = around.copied().unwrap_or(cell);
            let mut outside = [
                outer.left == column,
                outer.top == number,
                outer.right == column,
                outer.bottom == number,
            ];
            let mut borders = look.style.borders;
            if self.sheet.setup.right_to_left {
                outside.swap(0, 2);
                std::mem::swap(&mut borders.left, &mut borders.right);
            }
            bordered.push((borders, edges, outside));
        }
        if let Some(column) = behind {
            self.outside(&row, column, block, layers)?;
        }
        layers.texts.push(Item::End);
        let flows = layers.flows.get(first_flow..).unwrap_or_default();
        for (mut borders, edges, outside) in bordered {
            let crossed = |x: u32| flows.iter().any(|flow| flow.crosses(x));
            borders.left = borders.left.filter(|_| !crossed(edges[0]));
            borders.right = borders.right.filter(|_| !crossed(edges[2]));
            layers
                .borders
                .extend(grounds::borders(borders, edges, outside));
        }
        Ok(())
    }

    /// The text of a cell beside a block, if it flows into it.
    fn outside(
        &mut self,
        row: &PrintedRow,
        column: u32,
        block: &Block,
        layers: &mut Layers,
    ) -> Result<()> {
        let merged = &self.sheet.cells.parts.merged;
        if merged.around(row.row, column).is_some() {
            return Ok(());
        }
        let Some(look) = self.look(row, column) else {
            return Ok(());
        };
        let edges = self.sheet.edges(Range::of_cell(row.row, column));
        let flow = self.text(row, column, &look, (edges, Some(block)), &mut layers.texts)?;
        layers.flows.extend(flow);
        Ok(())
    }

    /// The text of a cell; it may flow over its neighbours in a block, which is told.
    fn text(
        &mut self,
        row: &PrintedRow,
        column: u32,
        look: &CellLook,
        (edges, block): (Edges, Option<&Block>),
        items: &mut Vec<Item>,
    ) -> Result<Option<Flow>> {
        let Some(cell) = row.cell(column) else {
            return Ok(None);
        };
        if cell.content == Content::Blank || edges[0] == edges[2] || edges[1] == edges[3] {
            return Ok(None);
        }
        let edges = self.across(row, column, look, edges);
        let shown = Shown::new(self.book, cell, look.code())?;
        let text = CellText {
            look,
            shown: &shown,
            number: match cell.content {
                Content::Number(value) => Some(value),
                _ => None,
            },
            edges: edges.map(i64::from),
            spill: self.spill(row, column, edges, block.is_some()),
            descent: if block.is_some() {
                self.sheet.heights.descent(row.row)
            } else {
                self.sheet.line.descent
            },
            spaces: self.sheet.spaces,
            link: self.sheet.links.of(row.row, column).cloned(),
        };
        let window = block.map(|block| block.edges.map(i64::from));
        let ends = text.paint(window, self.fonts, items);
        let is_wider = |[begins, ends]: &[i64; 2]| {
            *begins < i64::from(edges[0]) || *ends > i64::from(edges[2])
        };
        Ok(ends
            .filter(is_wider)
            .map(|ends| Flow { row: row.row, ends }))
    }

    /// The edges of a cell with those that its text is centred across or fills.
    fn across(
        &mut self,
        row: &PrintedRow,
        column: u32,
        look: &CellLook,
        [left, top, right, bottom]: Edges,
    ) -> Edges {
        use HorizontalAlignment as H;
        let horizontal = look.style.alignment.horizontal;
        let is_across = matches!(horizontal, Some(H::CenterContinuous | H::Fill));
        // Lines that are broken keep to their own cell, as the height of the row does.
        if !is_across || look.style.alignment.wrap_text == Some(true) {
            return [left, top, right, bottom];
        }
        let (book, formats) = (self.book, &mut self.formats);
        let mut of = |style| formats.get(book, style).style.alignment.horizontal == horizontal;
        let last = cells::across(&row.cells, column, &mut of);
        let end = Geometry::at(&self.sheet.geometry.columns, last + 1);
        let [begin, end] = self.sheet.sides([end; 2]);
        if self.sheet.setup.right_to_left {
            [left.min(begin), top, right, bottom]
        } else {
            [left, top, right.max(end), bottom]
        }
    }

    /// Left and right end of what a text may flow over, in pixels.
    fn spill(&self, row: &PrintedRow, column: u32, edges: Edges, may_flow: bool) -> [i64; 2] {
        if !may_flow {
            return [edges[0], edges[2]].map(i64::from);
        }
        let columns = &self.sheet.geometry.columns;
        let [before, behind] = row.filled_beside(column);
        let from = before.map_or(0, |before| Geometry::at(columns, before + 1));
        let to = Geometry::at(columns, behind.unwrap_or(u32::MAX));
        let [left, right] = self.sheet.sides([from, to]);
        [left, right.max(edges[2])].map(i64::from)
    }
}

fn paint_ground(look: &CellLook, edges: Edges, items: &mut Vec<Item>) {
    if let Some(fill) = &look.style.fill {
        grounds::ground(items, fill, edges);
    }
    if let Some(bar) = &look.extras.bar {
        grounds::bar(items, bar, edges);
    }
}
