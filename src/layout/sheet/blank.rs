//! Leaving out the empty pages of a sheet that has very many: one cell far out makes a hundred thousand of them.

use super::cells::SheetCells;
use super::extent::filled;
use super::paginate::SheetPage;
use crate::error::Result;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference::Range;

/// Of more pages, those that show nothing are left out.
const MANY_PAGES: usize = 2_000;
/// Most tables and drawings that are looked for on each page; with more, no page is left out.
const MOST_OBJECTS: usize = 500;

/// The pages, without those that show nothing if there are very many.
///
/// # Errors
/// The bytes of the sheet contradict the format.
pub(super) fn left_out(
    mut pages: Vec<SheetPage>,
    book: &Book,
    cells: &SheetCells,
    geometry: &Geometry,
) -> Result<Vec<SheetPage>> {
    let tables: Vec<Range> = cells.tables.areas().collect();
    let drawn: Vec<[f64; 4]> = cells
        .parts
        .anchors()
        .filter_map(|drawing| geometry.place(drawing))
        .collect();
    let is_sparse = cells.sparklines.end() == [0, 0] && tables.len() + drawn.len() <= MOST_OBJECTS;
    if pages.len() <= MANY_PAGES || !is_sparse {
        return Ok(pages);
    }
    let spans = filled(book, cells)?;
    pages.retain(|page| {
        let area = page.cells;
        let from = spans.partition_point(|(row, ..)| *row < area.top);
        let below = spans.get(from..).unwrap_or_default().iter();
        let has_cells = below
            .take_while(|(row, ..)| *row <= area.bottom)
            .any(|(_, first, last)| *first <= area.right && *last >= area.left);
        let [left, top, right, bottom] = geometry.edges(area).map(|edge| edge as f64);
        has_cells
            || tables.iter().any(|table| {
                table.top <= area.bottom
                    && table.bottom >= area.top
                    && table.left <= area.right
                    && table.right >= area.left
            })
            || drawn.iter().any(|[x, y, width, height]| {
                *x < right && x + width > left && *y < bottom && y + height > top
            })
    });
    Ok(pages)
}
