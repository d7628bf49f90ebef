//! A sheet: where its rows and columns stand, and the cells of a window of it as nodes.

use super::Workbook;
use super::cells::{Cell, Content, MOST_COLUMNS, MOST_ROWS, Rows};
use super::look::{Looks, side};
use super::reference::{self, Range};
use crate::editor_bin::codec::Reader;
use crate::editor_bin::drawing::DrawingNode;
use crate::editor_bin::xlsy::{CellAnchorType, Drawing, DrawingFromTo, Hyperlink, Si, Worksheet};
use crate::error::Result;
use crate::render::drawing::{NoHost, Painter};
use crate::render::link;
use crate::render::node::{Attr, Kind, Node, Prop, Value};
use crate::resolve::colour::Rgba;
use crate::resolve::theme::Palette;

/// Pixels of a digit of the default font, and the padding of a column.
const DIGIT_PIXELS: f64 = 7.0;
/// Width of a column that nothing gives, in pixels.
const COLUMN_PIXELS: u32 = 64;
/// Height of a row that nothing gives, in points.
const ROW_POINTS: f64 = 15.0;
/// Rows and columns shown beyond the last used one.
const SPARE: [u32; 2] = [40, 12];
/// Largest height or width of a cell in pixels.
const LARGEST: f64 = 4000.0;
/// Pixels in a millimetre.
const PIXELS_PER_MM: f64 = 96.0 / 25.4;
/// EMU in a pixel.
const EMU_PER_PIXEL: f64 = 9525.0;

/// A sheet that is looked at.
#[derive(Debug)]
pub struct Sheet {
    rows: Rows,
    /// Where rows begin, in pixels; one more than there are rows.
    pub row_edges: Vec<u32>,
    /// Where columns begin, in pixels; one more than there are columns.
    pub column_edges: Vec<u32>,
    /// Frozen rows and columns.
    pub frozen: [u32; 2],
    /// Whether the lines between cells are shown.
    pub lines: bool,
    /// Whether columns run from right to left.
    pub right_to_left: bool,
    column_styles: Vec<(u32, u32, u32)>,
    merged: Vec<Range>,
    links: Vec<(Range, Hyperlink)>,
    drawings: Vec<Drawing>,
}

impl Sheet {
    /// Indexes a sheet.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn new(mut record: Worksheet, file: &Reader<'_>) -> Result<Self> {
        let data = record
            .sheet_data
            .take()
            .map(|data| *data)
            .unwrap_or_default();
        let rows = match data.xlsb_pos {
            Some(at) => Rows::of_stream(file.at(at)?)?,
            None => Rows::of_records(data.row),
        };
        let merged: Vec<Range> = record
            .merge_cells
            .iter()
            .flat_map(|list| &list.merge_cell)
            .filter_map(|text| Range::parse(text))
            .collect();
        let links = record
            .hyperlinks
            .iter()
            .flat_map(|list| &list.hyperlink)
            .filter_map(|link| Some((Range::parse(link.ref_.as_deref()?)?, link.clone())))
            .collect();
        let drawings = record
            .drawings
            .take()
            .map(|list| list.drawing)
            .unwrap_or_default();
        let used = used(&rows, &merged, &drawings);
        let view = record
            .sheet_views
            .as_ref()
            .and_then(|views| views.sheet_view.first());
        let pane = view.and_then(|view| view.pane.as_deref());
        let is_frozen = pane.is_some_and(|pane| {
            pane.state
                .as_deref()
                .is_some_and(|state| state.starts_with("frozen"))
        });
        let frozen = pane.filter(|_| is_frozen).map_or([0, 0], |pane| {
            [pane.y_split, pane.x_split].map(|split| split.unwrap_or(0.0).clamp(0.0, 200.0) as u32)
        });
        let row_edges = row_edges(&record, &rows, (used[0] + SPARE[0]).min(MOST_ROWS));
        Ok(Self {
            row_edges,
            column_edges: column_edges(&record, (used[1] + SPARE[1]).min(MOST_COLUMNS)),
            column_styles: column_styles(&record),
            frozen,
            lines: view.and_then(|view| view.show_grid_lines) != Some(false),
            right_to_left: view.and_then(|view| view.right_to_left) == Some(true),
            rows,
            merged,
            links,
            drawings,
        })
    }

    /// The cells of a window: rows and columns from the first to before the last.
    ///
    /// Merged cells that reach into the window are among them.
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
        let reaching = self.merged.iter().filter(|range| {
            range.top < bottom
                && range.bottom >= top
                && range.left < right
                && range.right >= left
                && (range.top < top || range.left < left)
        });
        for range in reaching {
            self.put_cell(&mut root, book, &file, (range.top, range.left))?;
        }
        for row in top..bottom {
            let entry = self.rows.find(row);
            let cells = match entry {
                Some(entry) => self.rows.cells(entry, &file)?,
                None => Vec::new(),
            };
            let row_style = entry.and_then(|entry| entry.style);
            self.put_row(&mut root, book, (row, row_style), &cells, [left, right])?;
        }
        Ok(root)
    }

    /// Number of rows that can be looked at.
    pub fn row_count(&self) -> u32 {
        self.row_edges.len() as u32 - 1
    }

    /// Number of columns that can be looked at.
    pub fn column_count(&self) -> u32 {
        self.column_edges.len() as u32 - 1
    }

    fn put_row(
        &self,
        root: &mut Node,
        book: &Workbook,
        (row, row_style): (u32, Option<u32>),
        cells: &[Cell],
        [left, right]: [u32; 2],
    ) -> Result<()> {
        let filled: Vec<u32> = cells
            .iter()
            .filter(|cell| cell.content != Content::Blank)
            .map(|cell| cell.column)
            .collect();
        let mut known = cells
            .iter()
            .skip_while(|cell| cell.column < left)
            .peekable();
        for column in left..right {
            let cell = known.next_if(|cell| cell.column == column);
            while known.next_if(|cell| cell.column <= column).is_some() {}
            if self.is_covered(row, column) {
                continue;
            }
            match cell {
                Some(cell) => root.push(self.cell(book, row, cell, &filled)?),
                None => {
                    let Some(style) = row_style.or_else(|| self.column_style(column)) else {
                        continue;
                    };
                    let blank = Cell {
                        column,
                        style,
                        content: Content::Blank,
                        formula: None,
                    };
                    let node = self.cell(book, row, &blank, &filled)?;
                    let seen = node.style.get(Prop::Background).is_some() || has_border(&node);
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
        let cells = self.rows.cells(entry, file)?;
        if let Some(cell) = cells.iter().find(|cell| cell.column == column) {
            root.push(self.cell(book, row, cell, &[])?);
        }
        Ok(())
    }

    fn column_style(&self, column: u32) -> Option<u32> {
        self.column_styles
            .iter()
            .find(|(min, max, _)| (*min..=*max).contains(&column))
            .map(|entry| entry.2)
    }

    fn is_covered(&self, row: u32, column: u32) -> bool {
        self.merged
            .iter()
            .any(|range| range.contains(row, column) && (range.top, range.left) != (row, column))
    }

    fn cell(&self, book: &Workbook, row: u32, cell: &Cell, filled: &[u32]) -> Result<Node> {
        let format = book.format(cell.style);
        let (look, code) = (&format.0, &format.1);
        let mut node = Node::new(Kind::Block)
            .with(Attr::RowIndex, row.to_string())
            .with(Attr::ColumnIndex, cell.column.to_string());
        node.style.clone_from(&look.style);
        let merged = self
            .merged
            .iter()
            .find(|range| (range.top, range.left) == (row, cell.column));
        if let Some(range) = merged {
            let spans = format!(
                "{} {}",
                range.bottom - range.top + 1,
                range.right - range.left + 1
            );
            node.attributes.push((Attr::Spans, spans));
        }
        let mut text = Node::new(Kind::Span);
        let mut colour = None;
        let default = match &cell.content {
            Content::Blank => "left",
            Content::Number(value) => {
                let shown = code.number(*value, book.date1904);
                colour = shown.colour;
                text.say(shown.text);
                "right"
            }
            Content::Text(value) => {
                let shown = code.text(value);
                colour = shown.colour;
                text.say(shown.text);
                "left"
            }
            Content::Shared(index) => {
                shared(&mut text, &book.string(*index)?, code, &book.looks);
                "left"
            }
            Content::Bool(value) => {
                text.say(if *value { "TRUE" } else { "FALSE" });
                "center"
            }
            Content::Error(word) => {
                text.say(*word);
                "center"
            }
        };
        let place = side(look, default);
        node.style.set(Prop::TextAlign, place);
        let justified = match place {
            "right" => "flex-end",
            "center" => "center",
            _ => "flex-start",
        };
        node.style.set(Prop::JustifyContent, justified);
        if look.rotation != 0 {
            text.style.set(
                Prop::Rotate,
                Value::Angle(i64::from(look.rotation) * 60_000),
            );
        }
        if look.wraps {
            node.style.set(Prop::WhiteSpace, "pre-wrap");
        }
        if let Some(Rgba(parts)) = colour {
            node.style.set(Prop::Color, Value::Colour(parts));
        }
        let numeric = matches!(cell.content, Content::Number(_));
        if !look.wraps && merged.is_none() && !numeric && cell.content != Content::Blank {
            node.attributes
                .push((Attr::Spill, spill(cell.column, filled)));
        }
        if let Some(formula) = &cell.formula {
            node.attributes.push((Attr::Formula, format!("={formula}")));
        }
        if !text.children.is_empty() {
            node.push(self.linked(row, cell.column, text));
        }
        Ok(node)
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

    /// Pictures, shapes and charts, placed on the sheet.
    pub fn drawings(&self, book: &Workbook) -> Node {
        let mut root = Node::of(Kind::Block, "drawings");
        let palette = Palette {
            theme: Some(book.looks.theme()),
            ..Palette::default()
        };
        let painter = Painter {
            palette,
            host: &NoHost,
            ids: &book.ids,
        };
        for drawing in &self.drawings {
            let Some([left, top, width, height]) = self.place(drawing) else {
                continue;
            };
            let element: Option<&DrawingNode> = drawing
                .pptx_drawing
                .as_ref()
                .and_then(|data| data.data.as_ref()?.elem.as_deref());
            let Some(content) = element.and_then(|element| {
                painter.boxed(element, width * EMU_PER_PIXEL, height * EMU_PER_PIXEL)
            }) else {
                continue;
            };
            let length = |pixels: f64| Value::Length((pixels * EMU_PER_PIXEL).round() as i64);
            root.push(
                Node::of(Kind::Block, "anchor")
                    .styled(Prop::Left, length(left))
                    .styled(Prop::Top, length(top))
                    .styled(Prop::Width, length(width))
                    .styled(Prop::Height, length(height))
                    .holding(content),
            );
        }
        root
    }

    /// Left, top, width and height of a drawing in pixels.
    fn place(&self, drawing: &Drawing) -> Option<[f64; 4]> {
        let size = || {
            let ext = drawing.ext.as_deref()?;
            Some([ext.cx? * PIXELS_PER_MM, ext.cy? * PIXELS_PER_MM])
        };
        if drawing.kind == Some(CellAnchorType::Absolute) {
            let pos = drawing.pos.as_deref()?;
            let [width, height] = size()?;
            return Some([
                pos.x? * PIXELS_PER_MM,
                pos.y? * PIXELS_PER_MM,
                width,
                height,
            ]);
        }
        let [left, top] = self.corner(drawing.from.as_deref()?);
        let [width, height] = match (&drawing.to, drawing.kind) {
            (Some(to), Some(CellAnchorType::TwoCell) | None) => {
                let [right, bottom] = self.corner(to);
                [right - left, bottom - top]
            }
            _ => size()?,
        };
        let fits = |length: f64| (0.0..100_000.0).contains(&length);
        (fits(width) && fits(height)).then_some([left, top, width, height])
    }

    fn corner(&self, at: &DrawingFromTo) -> [f64; 2] {
        let edge = |edges: &[u32], index: Option<i32>, offset: Option<f64>| {
            let place = usize::try_from(index.unwrap_or(0)).unwrap_or(0);
            let begin = edges.get(place).or(edges.last()).copied().unwrap_or(0);
            let end = edges.get(place + 1).copied().unwrap_or(begin);
            // An offset never leaves its cell, even if the cell was made smaller.
            f64::from(begin)
                + (offset.unwrap_or(0.0) * PIXELS_PER_MM)
                    .clamp(0.0, f64::from(end - begin).max(0.0))
        };
        [
            edge(&self.column_edges, at.col, at.col_off),
            edge(&self.row_edges, at.row, at.row_off),
        ]
    }
}

/// Where a link inside the workbook leads: sheet and cell.
pub fn location(text: &str) -> Option<(Option<String>, (u32, u32))> {
    let (sheet, cell) = match text.rsplit_once('!') {
        Some((sheet, cell)) => (Some(unquoted(sheet)), cell),
        None => (None, text),
    };
    let first = cell.split(':').next()?;
    Some((sheet, reference::cell(first)?))
}

/// A sheet's name without the quotes that a reference gives it.
fn unquoted(name: &str) -> String {
    name.strip_prefix('\'')
        .and_then(|name| name.strip_suffix('\''))
        .map_or_else(|| name.to_owned(), |name| name.replace("''", "'"))
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

/// How many empty columns a text may flow over to the left and to the right.
fn spill(column: u32, filled: &[u32]) -> String {
    let after = filled.iter().copied().filter(|other| *other > column).min();
    let before = filled.iter().copied().filter(|other| *other < column).max();
    let right = after.map_or(MOST_COLUMNS, |after| after - column - 1);
    let left = before.map_or(column, |before| column - before - 1);
    format!("{left} {right}")
}

fn shared(
    text: &mut Node,
    si: &Si,
    code: &crate::resolve::sheet::number_format::NumberFormat,
    looks: &Looks,
) {
    if let Some(plain) = &si.text {
        text.say(code.text(plain).text);
    }
    for run in &si.run {
        let mut piece = Node::new(Kind::Span).saying(run.text.clone().unwrap_or_default());
        if let Some(font) = &run.r_pr {
            looks.font(&mut piece.style, font);
        }
        text.push(piece);
    }
}

/// Rows and columns that hold anything.
fn used(rows: &Rows, merged: &[Range], drawings: &[Drawing]) -> [u32; 2] {
    let last_row = rows.index.iter().map(|row| row.row + 1).max().unwrap_or(0);
    let last_column = rows.index.iter().map(|row| row.end).max().unwrap_or(0);
    let mut used = [last_row, last_column];
    for range in merged {
        used = [used[0].max(range.bottom + 1), used[1].max(range.right + 1)];
    }
    for corner in drawings
        .iter()
        .filter_map(|drawing| drawing.to.as_deref().or(drawing.from.as_deref()))
    {
        let index = |index: Option<i32>| {
            index
                .and_then(|index| u32::try_from(index).ok())
                .unwrap_or(0)
                + 1
        };
        used = [
            used[0].max(index(corner.row).min(MOST_ROWS)),
            used[1].max(index(corner.col).min(MOST_COLUMNS)),
        ];
    }
    used
}

fn pixels(points: f64) -> u32 {
    (points * 4.0 / 3.0).clamp(0.0, LARGEST).round() as u32
}

fn row_edges(record: &Worksheet, rows: &Rows, count: u32) -> Vec<u32> {
    let format = record.sheet_format_pr.as_deref();
    let usual = match format {
        Some(format) if format.zero_height == Some(true) => 0,
        Some(format) => pixels(format.default_row_height.unwrap_or(ROW_POINTS)),
        None => pixels(ROW_POINTS),
    };
    let mut known = rows.index.iter().peekable();
    let mut edges = Vec::with_capacity(count as usize + 1);
    let mut at = 0u32;
    edges.push(at);
    for row in 0..count {
        let mut height = usual;
        while let Some(entry) = known.next_if(|entry| entry.row <= row) {
            if entry.row == row {
                height = match (entry.hidden, entry.height) {
                    (true, _) => 0,
                    (false, 0) => usual.max(pixels(ROW_POINTS)),
                    (false, twentieths) => pixels(f64::from(twentieths) / 20.0),
                };
            }
        }
        at = at.saturating_add(height);
        edges.push(at);
    }
    edges
}

fn column_pixels(characters: f64) -> u32 {
    let width =
        ((256.0 * characters + (128.0 / DIGIT_PIXELS).floor()) / 256.0 * DIGIT_PIXELS).floor();
    width.clamp(0.0, LARGEST) as u32
}

fn column_edges(record: &Worksheet, count: u32) -> Vec<u32> {
    let format = record.sheet_format_pr.as_deref();
    let usual = match format {
        Some(format) => match (format.default_col_width, format.base_col_width) {
            (Some(width), _) => column_pixels(width),
            (None, Some(base)) => {
                (f64::from(base.clamp(0, 255)) * DIGIT_PIXELS + 5.0).div_euclid(8.0) as u32 * 8 + 8
            }
            (None, None) => COLUMN_PIXELS,
        },
        None => COLUMN_PIXELS,
    };
    let mut widths = vec![usual; count as usize];
    for column in record.cols.iter().flat_map(|cols| &cols.col) {
        let Some((min, max)) = bounds(column.min, column.max, count) else {
            continue;
        };
        let width = if column.hidden == Some(true) {
            0
        } else {
            column.width.map_or(usual, column_pixels)
        };
        widths.get_mut(min..max).unwrap_or_default().fill(width);
    }
    let mut at = 0u32;
    let mut edges = vec![at];
    edges.extend(widths.iter().map(|width| {
        at = at.saturating_add(*width);
        at
    }));
    edges
}

/// Columns counted from 1, first and last, as a range from 0.
fn bounds(min: Option<i32>, max: Option<i32>, count: u32) -> Option<(usize, usize)> {
    let min = usize::try_from(min? - 1).ok()?;
    let max = usize::try_from(max?).ok()?.min(count as usize);
    (min < max).then_some((min, max))
}

fn column_styles(record: &Worksheet) -> Vec<(u32, u32, u32)> {
    let columns = record.cols.iter().flat_map(|cols| &cols.col);
    columns
        .filter_map(|column| {
            let style = u32::try_from(column.style?)
                .ok()
                .filter(|style| *style != 0)?;
            let min = u32::try_from(column.min? - 1).ok()?;
            let max = u32::try_from(column.max? - 1).ok()?;
            Some((min, max, style))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{Col, Cols};

    #[test]
    fn columns_have_the_widths_of_the_standard() {
        // 18.3.1.13: a width of 8.7109375 shows 8 digits of 7 pixels and 5 pixels of padding.
        assert_eq!(column_pixels(8.710_937_5), 61);
        assert_eq!(column_pixels(9.140_625), 64);
        let record = Worksheet {
            cols: Some(Box::new(Cols {
                col: vec![Col {
                    min: Some(2),
                    max: Some(3),
                    hidden: Some(true),
                    ..Col::default()
                }],
            })),
            ..Worksheet::default()
        };
        assert_eq!(column_edges(&record, 4), [0, 64, 64, 64, 128]);
    }

    #[test]
    fn text_flows_up_to_its_neighbours() {
        assert_eq!(spill(3, &[0, 3, 6]), "2 2");
        assert_eq!(spill(3, &[3]), format!("3 {MOST_COLUMNS}"));
    }

    #[test]
    fn locations_name_sheet_and_cell() {
        assert_eq!(
            location("'My ''x'''!B2"),
            Some((Some("My 'x'".into()), (1, 1)))
        );
        assert_eq!(location("C1:D4"), Some((None, (0, 2))));
        assert_eq!(location("name"), None);
    }
}
