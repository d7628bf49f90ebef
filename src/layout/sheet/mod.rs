//! Print layout of workbooks: which cells stand on which page, and what is painted there.

pub mod header;
pub mod paginate;
pub mod paint;
pub mod setup;

use crate::editor_bin::xlsy::Drawing;
use crate::error::Result;
use crate::layout::display::Page;
use crate::resolve::sheet::book::{Book, SheetParts};
use crate::resolve::sheet::cells::{Content, Row};
use crate::resolve::sheet::conditional::Conditional;
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::table_style::TableLooks;
use paginate::SheetPage;
use paint::SheetPainter;
use setup::PrintSetup;

/// What is printed of an empty sheet.
const FIRST_CELL: Range = Range {
    top: 0,
    left: 0,
    bottom: 0,
    right: 0,
};

/// Which sheets of a workbook are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sheets {
    /// The one that is shown first.
    #[default]
    Active,
    /// All that may be looked at.
    Visible,
    /// One, by its index.
    One(usize),
}

/// The pages of a workbook, each made when it is asked for.
///
/// # Errors
/// Each page may find that the bytes contradict the format.
pub fn pages(book: &Book, sheets: Sheets) -> impl Iterator<Item = Result<Page>> {
    let chosen: Vec<usize> = match sheets {
        Sheets::Active => vec![book.first()],
        Sheets::One(index) => vec![index],
        Sheets::Visible => book
            .tabs()
            .iter()
            .enumerate()
            .filter(|(_, tab)| tab.visible)
            .map(|(index, _)| index)
            .collect(),
    };
    chosen.into_iter().flat_map(move |index| {
        let sheet = PrintedSheet::new(book, index);
        let count = sheet.as_ref().map_or(1, |sheet| sheet.pages.len());
        (0..count).map(move |place| {
            let sheet = sheet.as_ref().map_err(Clone::clone)?;
            match sheet.pages.get(place) {
                Some(page) => SheetPainter::new(book, sheet).page(page),
                None => Ok(Page::default()),
            }
        })
    })
}

/// A sheet that is printed.
#[derive(Debug)]
pub struct PrintedSheet {
    /// Index of the sheet in the workbook.
    pub index: usize,
    /// How it is printed.
    pub setup: PrintSetup,
    /// Where its rows and columns stand.
    pub geometry: Geometry,
    /// Its cells.
    pub parts: SheetParts,
    /// The styles of its tables.
    pub tables: TableLooks,
    /// Its conditional formats.
    pub conditional: Conditional,
    /// Its pages in order.
    pub pages: Vec<SheetPage>,
}

impl PrintedSheet {
    /// Parts a sheet into pages; an empty one has an empty page.
    ///
    /// # Errors
    /// Its bytes contradict the format.
    pub fn new(book: &Book, index: usize) -> Result<Self> {
        let parts = book.sheet(index)?;
        let setup = PrintSetup::new(book, index, &parts.record);
        let used = used(book, &parts)?;
        let areas: Vec<Range> = if setup.areas.is_empty() {
            vec![used.unwrap_or(FIRST_CELL)]
        } else {
            setup.areas.iter().map(|area| within(*area, used)).collect()
        };
        let size = areas.iter().fold([0, 0], |size: [u32; 2], area| {
            [size[0].max(area.bottom + 1), size[1].max(area.right + 1)]
        });
        let geometry = Geometry::new(&parts, &book.styles.default_font(), size);
        let pages = areas
            .iter()
            .flat_map(|area| paginate::pages(&setup, &geometry, *area))
            .collect();
        Ok(Self {
            index,
            setup,
            geometry,
            tables: TableLooks::new(&book.styles, &parts.record),
            conditional: Conditional::new(book, &parts)?,
            parts,
            pages,
        })
    }
}

/// Whole rows and columns of a print area end where the sheet's contents do.
fn within(area: Range, used: Option<Range>) -> Range {
    let used = used.unwrap_or(FIRST_CELL);
    let mut area = area;
    if area.bottom + 1 == crate::resolve::sheet::cells::MOST_ROWS {
        area.bottom = used.bottom.max(area.top);
    }
    if area.right + 1 == crate::resolve::sheet::cells::MOST_COLUMNS {
        area.right = used.right.max(area.left);
    }
    area
}

/// The block from the first cell to the last one that shows anything; `None` if there is none.
fn used(book: &Book, parts: &SheetParts) -> Result<Option<Range>> {
    let file = book.file();
    let mut end = [0u32, 0u32];
    let mut seen: std::collections::HashMap<u32, bool> = std::collections::HashMap::new();
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
    for row in &parts.rows.index {
        let Row { row: number, .. } = *row;
        for cell in parts.rows.cells(row, &file)? {
            if cell.content != Content::Blank || shows(cell.style) {
                end = [end[0].max(number + 1), end[1].max(cell.column + 1)];
            }
        }
    }
    for range in &parts.merged {
        if range.top < end[0] && range.left < end[1] {
            end = [end[0].max(range.bottom + 1), end[1].max(range.right + 1)];
        }
    }
    let drawings = parts.record.drawings.iter().flat_map(|list| &list.drawing);
    for corner in drawings.filter_map(last_corner) {
        end = [end[0].max(corner[0] + 1), end[1].max(corner[1] + 1)];
    }
    Ok((end[0] > 0).then(|| Range {
        top: 0,
        left: 0,
        bottom: end[0] - 1,
        right: end[1].saturating_sub(1),
    }))
}

/// Row and column in which a drawing ends.
fn last_corner(drawing: &Drawing) -> Option<[u32; 2]> {
    let at = drawing.to.as_deref().or(drawing.from.as_deref())?;
    let index = |index: Option<i32>| u32::try_from(index.unwrap_or(0)).unwrap_or(0);
    Some([index(at.row).min(1 << 20), index(at.col).min(1 << 14)])
}
