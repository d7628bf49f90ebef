//! Print layout of workbooks: which cells stand on which page, and what is painted there.
//!
//! - [`setup`]: how a sheet is printed.
//! - [`extent`], [`heights`], [`paginate`]: which cells, how high, on which page.
//! - [`cells`]: what cells look like; [`drawings`], [`controls`], [`slicer`] and [`timeline`]: what lies upon them, in parts that
//!   [`pen`] paints.
//! - [`paint`]: a page; [`grid_lines`], [`grounds`], [`place`], [`icons`], [`sparkline`], [`text`] and `turned` are what it paints, [`margins`] what stands around it.
//! - [`header`]: the codes of headers and footers.

pub mod cells;
pub mod controls;
mod cut;
pub mod drawings;
pub mod extent;
mod fit;
pub mod grid_lines;
pub mod grounds;
pub mod header;
pub mod heights;
pub mod icons;
pub mod margins;
pub mod paginate;
pub mod paint;
pub mod pen;
pub mod place;
pub mod setup;
pub mod slicer;
pub mod sparkline;
pub mod text;
pub mod timeline;
mod turned;

use std::sync::Arc;

use crate::editor_bin::xlsy::{Hyperlink, Worksheet};
use crate::error::{Error, ErrorKind, Result};
use crate::layout::display::{LinkTarget, Page};
use crate::layout::text::{FontBook, TextLink};
use crate::resolve::link;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::digit::{self, Spaces};
use crate::resolve::sheet::geometry::{self, Geometry};
use crate::resolve::sheet::links::Links;
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::style::FontStyle;
use cells::SheetCells;
use header::HeaderFacts;
use heights::{RowHeights, RowMeter};
use paginate::SheetPage;
use paint::SheetPainter;
use setup::PrintSetup;
use text::LinePixels;

/// Which sheets of a workbook are printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Sheets {
    /// The one that is shown first.
    #[default]
    Active,
    /// All that may be looked at.
    Visible,
    /// The one with this index, from 0.
    At(usize),
    /// The one of this name, or else the one with this number counted from 1.
    Named(String),
}

impl Sheets {
    /// What a word asks for: `active` or nothing, `all`, else a name or a number.
    pub fn of_word(word: &str) -> Self {
        match word {
            "" | "active" => Self::Active,
            "all" => Self::Visible,
            name => Self::Named(name.to_owned()),
        }
    }
}

/// The pages of a workbook, each made when it is asked for.
pub struct SheetPages<'a> {
    book: &'a Book,
    sheets: Vec<usize>,
    facts: HeaderFacts,
    sheet: Option<PrintedSheet>,
    /// Which of `sheets` is next, and which page of the sheet.
    next: [usize; 2],
    /// Number of the next page.
    number: u32,
}

impl<'a> SheetPages<'a> {
    /// The pages of some sheets; `facts` has what the workbook does not know of itself: file, date.
    ///
    /// # Errors
    /// The bytes of a sheet contradict the format.
    pub fn new(
        book: &'a Book,
        sheets: Sheets,
        mut facts: HeaderFacts,
        fonts: &mut FontBook,
    ) -> Result<Self> {
        book.now.set(facts.now);
        let mut sheets: Vec<usize> = match sheets {
            Sheets::Active => vec![book.first()],
            Sheets::At(index) => vec![index],
            Sheets::Named(name) => match book.find(&name) {
                Some(index) => vec![index],
                None => {
                    let sheet = format!("sheet {name}");
                    return Err(Error::new(ErrorKind::MissingPart(sheet)));
                }
            },
            Sheets::Visible => book
                .tabs()
                .iter()
                .enumerate()
                .filter(|(_, tab)| tab.visible)
                .map(|(index, _)| index)
                .collect(),
        };
        if sheets.is_empty() {
            sheets.push(book.first());
        }
        let mut pages = Self {
            book,
            facts: HeaderFacts::default(),
            sheet: None,
            next: [0, 0],
            number: 1,
            sheets,
        };
        let mut count = 0;
        for index in pages.sheets.clone() {
            let sheet = PrintedSheet::new(book, index, fonts)?;
            count += sheet.pages.len();
            if pages.sheets.len() == 1 {
                pages.sheet = Some(sheet);
            }
        }
        facts.pages = u32::try_from(count).unwrap_or(u32::MAX);
        pages.facts = facts;
        Ok(pages)
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.facts.pages as usize
    }

    /// The next page; `None` behind the last.
    ///
    /// # Errors
    /// The bytes of the sheet contradict the format.
    pub fn next_page(&mut self, fonts: &mut FontBook) -> Result<Option<Page>> {
        while let Some(index) = self.sheets.get(self.next[0]).copied() {
            let sheet = match self.sheet.take() {
                Some(sheet) => sheet,
                None => PrintedSheet::new(self.book, index, fonts)?,
            };
            if self.next[1] == 0 {
                self.number = sheet.setup.first_number.unwrap_or(self.number);
            }
            let Some(page) = sheet.pages.get(self.next[1]) else {
                self.next = [self.next[0] + 1, 0];
                continue;
            };
            let facts = HeaderFacts {
                page: self.number,
                sheet: self.tab_name(index),
                ..self.facts.clone()
            };
            let painted = SheetPainter::new(self.book, &sheet, fonts).page(page, &facts)?;
            self.next[1] += 1;
            self.number = self.number.saturating_add(1);
            self.sheet = Some(sheet);
            return Ok(Some(painted));
        }
        Ok(None)
    }

    fn tab_name(&self, index: usize) -> String {
        let tab = self.book.tabs().get(index);
        tab.map(|tab| tab.name.clone()).unwrap_or_default()
    }
}

/// A sheet that is printed.
#[derive(Debug)]
pub struct PrintedSheet {
    /// How it is printed.
    pub setup: PrintSetup,
    /// Where its rows and columns stand.
    pub geometry: Geometry,
    /// Its rows' heights.
    pub heights: RowHeights,
    /// Its cells.
    pub cells: SheetCells,
    /// The font of the workbook.
    pub default: FontStyle,
    /// What a line of it takes.
    pub line: LinePixels,
    /// What texts keep free.
    pub spaces: Spaces,
    /// Width of the headings of rows and height of those of columns, in pixels.
    pub headings: [u32; 2],
    /// Where cells lead.
    pub links: Links<Arc<TextLink>>,
    /// Whether there is nothing to print: its one page is plain, without header and footer.
    pub is_blank: bool,
    /// Its pages in order.
    pub pages: Vec<SheetPage>,
}

impl PrintedSheet {
    /// Parts a sheet into pages; an empty one has an empty page.
    ///
    /// # Errors
    /// Its bytes contradict the format.
    pub fn new(book: &Book, index: usize, fonts: &mut FontBook) -> Result<Self> {
        let cells = SheetCells::new(book, book.sheet(index)?)?;
        let default = book.styles.default_font();
        let line = LinePixels::new(&default, fonts);
        if cells.parts.is_chart {
            return Ok(Self::chart(book, index, cells, (default, line)));
        }
        let used = extent::used(book, &cells, (&default, line), fonts)?;
        let mut setup = PrintSetup::new(book, index, &cells.parts.record);
        let is_empty = used.is_none() && setup.areas.is_empty();
        if is_empty {
            setup = PrintSetup::new(book, index, &Worksheet::default());
        }
        let areas: Vec<Range> = extent::areas(&setup.areas, used);
        let size = areas.iter().fold([0, 0], |size: [u32; 2], area| {
            [size[0].max(area.bottom + 1), size[1].max(area.right + 1)]
        });
        let mut geometry = Geometry::printed(&cells.parts, &default, [0, size[1]]);
        let spaces = Spaces::new(&default);
        // Rows are as high as what is beside the print area needs, too.
        let all = geometry::used(&cells.parts.rows, &[])[1];
        let columns = Geometry::printed(&cells.parts, &default, [0, size[1].max(all)]).columns;
        let mut heights = RowMeter {
            book,
            cells: &cells,
            columns: &columns,
            default: line,
            spaces,
            share: digit::row_share(&cells.parts.record, &default),
        }
        .heights(size[0], fonts)?;
        geometry.rows = std::mem::take(&mut heights.edges);
        let headings = margins::heading_pixels(size[0], &default, line);
        let is_seen = |area: &Range| {
            let [left, top, right, bottom] = geometry.edges(*area);
            left < right && top < bottom
        };
        let is_blank = is_empty || !areas.iter().any(is_seen);
        let shown = || extent::shown(book, &cells, &geometry);
        let pages = paginate::pages(&setup, &geometry, headings, &areas, &shown)?;
        Ok(Self {
            links: Links::new(&cells.parts.record, text_link),
            setup,
            geometry,
            heights,
            default,
            line,
            spaces,
            headings,
            cells,
            is_blank,
            pages,
        })
    }
}

impl PrintedSheet {
    /// The width from which columns are counted that run from right to left, in pixels.
    pub fn mirror(&self) -> Option<u32> {
        let width = Geometry::at(&self.geometry.columns, u32::MAX);
        self.setup.right_to_left.then_some(width)
    }

    /// Left and right side of what lies between two places of the columns, in pixels.
    pub fn sides(&self, [from, to]: [u32; 2]) -> [u32; 2] {
        match self.mirror() {
            Some(width) => [to, from].map(|place| width.saturating_sub(place)),
            None => [from, to],
        }
    }

    /// Left, top, right and bottom of a block of cells as it is printed, in pixels.
    pub fn edges(&self, cells: Range) -> [u32; 4] {
        let [from, top, to, bottom] = self.geometry.edges(cells);
        let [left, right] = self.sides([from, to]);
        [left, top, right, bottom]
    }

    /// A sheet that is one chart, which fills a page as if that were its one cell.
    fn chart(
        book: &Book,
        index: usize,
        mut cells: SheetCells,
        (default, line): (FontStyle, LinePixels),
    ) -> Self {
        let setup = PrintSetup::of_chart(book, index, &cells.parts.record);
        let room = setup.room();
        let size = [room.width, room.height].map(|side| (side.0 / text::PIXEL - 1).max(1) as u32);
        let drawings = cells.parts.record.drawings.iter_mut();
        for drawing in drawings.flat_map(|list| &mut list.drawing) {
            geometry::resize(drawing, size);
        }
        let [columns, rows] = size.map(|side| vec![0, side]);
        let cell = extent::FIRST_CELL;
        Self {
            pages: vec![SheetPage {
                cells: cell,
                sides: [0, size[0]],
                title_rows: None,
                title_columns: None,
                scale: 100,
            }],
            links: Links::default(),
            geometry: Geometry { columns, rows },
            heights: RowHeights::default(),
            headings: [0; 2],
            is_blank: false,
            setup,
            cells,
            spaces: Spaces::new(&default),
            default,
            line,
        }
    }
}

/// The rows of a sheet that nothing gives a height and whose texts need more than one line usually has, each with its height
/// in pixels.
///
/// # Errors
/// The bytes of the sheet contradict the format.
pub fn grown_rows(book: &Book, index: usize, fonts: &mut FontBook) -> Result<Vec<(u32, u32)>> {
    let cells = SheetCells::new(book, book.sheet(index)?)?;
    let default = book.styles.default_font();
    let columns = geometry::used(&cells.parts.rows, &[])[1];
    let geometry = Geometry::new(&cells.parts, &default, [0, columns]);
    let meter = RowMeter {
        book,
        cells: &cells,
        columns: &geometry.columns,
        default: LinePixels::new(&default, fonts),
        spaces: Spaces::new(&default),
        share: None,
    };
    meter.grown(fonts)
}

/// What texts of cells that lead somewhere have.
fn text_link(record: &Hyperlink) -> Option<Arc<TextLink>> {
    let address = record.hyperlink.as_deref().and_then(link::safe)?;
    Some(Arc::new(TextLink {
        target: LinkTarget::Address(address),
        tip: record.tooltip.clone().unwrap_or_default(),
    }))
}
