//! Which cells of a sheet are printed: those up to the last one that shows anything.

use std::collections::HashMap;

use super::cells::{Formats, SheetCells};
use super::place::CellText;
use super::text::{self, LinePixels, PIXEL};
use crate::editor_bin::drawing::DrawingNodeItem;
use crate::editor_bin::xlsy::Drawing;
use crate::error::Result;
use crate::layout::text::FontBook;
use crate::layout::units::Emu;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{Content, MOST_COLUMNS, MOST_ROWS};
use crate::resolve::sheet::digit::Spaces;
use crate::resolve::sheet::geometry::{self, Geometry};
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::shown::{Shown, Side};
use crate::resolve::sheet::style::FontStyle;

/// What is printed of an empty sheet.
pub(super) const FIRST_CELL: Range = Range {
    top: 0,
    left: 0,
    bottom: 0,
    right: 0,
};
/// Most columns that a text flows over beyond the last one with contents.
const SPARE_COLUMNS: u32 = 256;
/// Greatest width of a character in sizes of its font.
const WIDEST: f64 = 1.2;

/// The block from the first cell to the last one that shows anything; `None` if there is none.
///
/// # Errors
/// The bytes of the sheet contradict the format.
pub fn used(
    book: &Book,
    cells: &SheetCells,
    (default, line): (&FontStyle, LinePixels),
    fonts: &mut FontBook,
) -> Result<Option<Range>> {
    let mut end = [0u32, 0u32];
    let columns = Geometry::printed(&cells.parts, default, [0, MOST_COLUMNS]).columns;
    for (row, _, last) in filled(book, cells, &columns)? {
        end = [end[0].max(row + 1), end[1].max(last + 1)];
    }
    // Cells that are merged up to the last row or column of the sheet say nothing of where its contents end.
    let is_bounded =
        |range: &&Range| range.bottom + 1 < MOST_ROWS && range.right + 1 < MOST_COLUMNS;
    for range in cells.parts.merged.all().iter().filter(is_bounded) {
        end = [end[0].max(range.bottom + 1), end[1].max(range.right + 1)];
    }
    let sparks = cells.sparklines.end();
    end = [end[0].max(sparks[0]), end[1].max(sparks[1])];
    for area in cells.tables.areas() {
        end = [end[0].max(area.bottom + 1), end[1].max(area.right + 1)];
    }
    let shown = cells
        .parts
        .anchors()
        .filter(|drawing| !is_hidden_shape(drawing));
    // Rows are printed as high as a line, if nothing gives them a height.
    let line = u32::try_from(line.pitch()).unwrap_or(0);
    let usual = geometry::usual_row(&cells.parts.record).min(line);
    let drawn = geometry::reached(&cells.parts, default, usual, shown);
    end = [end[0].max(drawn[0]), end[1].max(drawn[1])];
    if end[0] == 0 {
        return Ok(None);
    }
    end[1] = end[1].max(flowing(book, cells, default, end[1], fonts)?);
    Ok(Some(Range {
        top: 0,
        left: 0,
        bottom: end[0] - 1,
        right: end[1].saturating_sub(1),
    }))
}

/// Blocks of cells outside of which a sheet shows nothing but texts that flow over; `None` if that is not known.
///
/// # Errors
/// The bytes of the sheet contradict the format.
pub(super) fn shown(
    book: &Book,
    cells: &SheetCells,
    geometry: &Geometry,
) -> Result<Option<Vec<Range>>> {
    if cells.sparklines.end() != [0, 0] {
        return Ok(None);
    }
    let rows = filled(book, cells, &geometry.columns)?.into_iter();
    let mut blocks: Vec<Range> = rows
        .map(|(row, left, right)| Range {
            top: row,
            left,
            bottom: row,
            right,
        })
        .collect();
    blocks.extend(cells.tables.areas());
    let at = |edges: &[u32], pixel: f64| {
        let before = edges.partition_point(|edge| f64::from(*edge) <= pixel);
        u32::try_from(before.saturating_sub(1)).unwrap_or(u32::MAX)
    };
    let drawn = cells
        .parts
        .anchors()
        .filter_map(|drawing| geometry.seen(drawing));
    blocks.extend(drawn.map(|[left, top, width, height]| Range {
        top: at(&geometry.rows, top),
        left: at(&geometry.columns, left),
        bottom: at(&geometry.rows, top + height),
        right: at(&geometry.columns, left + width),
    }));
    Ok(Some(blocks))
}

/// The rows with contents, fill or borders in the order of the sheet: each with its first and its last such column. Hidden
/// rows and columns have none; `columns` is where columns begin.
///
/// # Errors
/// The bytes of the sheet contradict the format.
fn filled(book: &Book, cells: &SheetCells, columns: &[u32]) -> Result<Vec<(u32, u32, u32)>> {
    let mut spans: Vec<(u32, u32, u32)> = Vec::new();
    let mut seen: HashMap<u32, bool> = HashMap::new();
    let mut shows = |style: u32| {
        *seen.entry(style).or_insert_with(|| {
            let style = book.styles.style(style);
            let lines = style.borders;
            style.fill.is_some()
                || lines.left.is_some()
                || lines.top.is_some()
                || lines.right.is_some()
                || lines.bottom.is_some()
        })
    };
    for row in cells.parts.rows.index.iter().filter(|row| !row.hidden) {
        for cell in book.cells(&cells.parts.rows, row)? {
            let is_blank = cell.content == Content::Blank && !shows(cell.style);
            if is_blank || is_hidden(columns, cell.column) {
                continue;
            }
            match spans.last_mut() {
                Some((known, first, last)) if *known == row.row => {
                    (*first, *last) = ((*first).min(cell.column), (*last).max(cell.column));
                }
                _ => spans.push((row.row, cell.column, cell.column)),
            }
        }
    }
    Ok(spans)
}

/// The number of columns with those that texts flow over.
fn flowing(
    book: &Book,
    cells: &SheetCells,
    default: &FontStyle,
    columns: u32,
    fonts: &mut FontBook,
) -> Result<u32> {
    let most = columns.saturating_add(SPARE_COLUMNS).min(MOST_COLUMNS);
    let edges = Geometry::printed(&cells.parts, default, [0, most]).columns;
    let spaces = Spaces::new(default);
    let mut formats = Formats::default();
    let mut last = columns;
    for entry in cells.parts.rows.index.iter().filter(|row| !row.hidden) {
        let row = cells.row(book, entry.row)?;
        let is_seen = |cell: &&crate::resolve::sheet::cells::Cell| {
            cell.content != Content::Blank && !is_hidden(&edges, cell.column)
        };
        let Some(cell) = row.cells.iter().rev().find(is_seen) else {
            continue;
        };
        let Some(look) = cells.look(book, &row, cell.column, &mut formats) else {
            continue;
        };
        let shown = Shown::new(book, cell, look.code())?;
        let [left, right] =
            [cell.column, cell.column + 1].map(|column| i64::from(Geometry::at(&edges, column)));
        let text = CellText {
            look: &look,
            shown: &shown,
            number: None,
            edges: [left, 0, right, 0],
            spill: [left, right],
            descent: 0,
            spaces,
            link: None,
        };
        let size = text::size(&look.style.font).0 as f64 / PIXEL as f64;
        let most_pixels = shown.text().chars().count() as f64 * size * WIDEST;
        if !text.may_spill() || most_pixels < (right - left) as f64 || is_merged(cells, &row, cell)
        {
            continue;
        }
        let wide = text.extent(fonts);
        let end = match shown.placed(look.style.alignment.horizontal) {
            Side::Left | Side::Both => Emu(left * PIXEL) + wide,
            Side::Centre => Emu((left + right) * PIXEL / 2) + wide / 2,
            Side::Right => continue,
        };
        let reached = edges.partition_point(|edge| Emu(i64::from(*edge) * PIXEL) < end);
        let [_, behind] = row.filled_beside(cell.column);
        let most = behind.unwrap_or(most).min(most);
        last = last.max(u32::try_from(reached).unwrap_or(most).min(most));
    }
    Ok(last)
}

fn is_merged(
    cells: &SheetCells,
    row: &super::cells::PrintedRow,
    cell: &crate::resolve::sheet::cells::Cell,
) -> bool {
    cells.parts.merged.around(row.row, cell.column).is_some()
}

/// Whether a column has no width.
fn is_hidden(columns: &[u32], column: u32) -> bool {
    Geometry::at(columns, column) == Geometry::at(columns, column + 1)
}

/// Whether a drawing is a shape that is not shown.
fn is_hidden_shape(drawing: &Drawing) -> bool {
    let data = drawing
        .pptx_drawing
        .as_ref()
        .and_then(|held| held.data.as_ref());
    let facts = match data.and_then(|data| data.elem.as_deref()?.items.as_ref()) {
        Some(DrawingNodeItem::Sp(shape)) => {
            let facts = shape.nv_sp_pr.as_deref();
            facts.and_then(|facts| facts.c_nv_pr.as_deref())
        }
        Some(DrawingNodeItem::Pic(picture)) => {
            let facts = picture.nv_pic_pr.as_deref();
            facts.and_then(|facts| facts.c_nv_pr.as_deref())
        }
        _ => None,
    };
    crate::layout::drawing::is_hidden(facts)
}

/// Whole rows and columns of a print area end where the sheet's contents do.
pub fn within(area: Range, used: Option<Range>) -> Range {
    let used = used.unwrap_or(FIRST_CELL);
    let mut area = area;
    if area.bottom + 1 == MOST_ROWS {
        area.bottom = used.bottom.max(area.top);
    }
    if area.right + 1 == MOST_COLUMNS {
        area.right = used.right.max(area.left);
    }
    area
}

/// The blocks that are printed: the print areas, or all that is used.
pub fn areas(given: &[Range], used: Option<Range>) -> Vec<Range> {
    if given.is_empty() {
        return vec![used.unwrap_or(FIRST_CELL)];
    }
    given.iter().map(|area| within(*area, used)).collect()
}
