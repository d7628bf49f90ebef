//! How a sheet is printed: paper, margins, scale, what is repeated (ECMA-376-1 18.3.1.62 to 18.3.1.70).

use crate::editor_bin::xlsy::{PageOrder, PageOrientation, RowColBreaks, Worksheet};
use crate::layout::units::{Emu, Size};
use crate::order;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::cells::{MOST_COLUMNS, MOST_ROWS};
use crate::resolve::sheet::digit::printer_dots;
use crate::resolve::sheet::formula::{Formula, parse};
use crate::resolve::sheet::reference::Range;

/// EMU in a millimetre.
const EMU_PER_MM: f64 = 36_000.0;
/// Least and greatest scale in percent.
pub const SCALES: (u32, u32) = (10, 400);
/// Most pages that a sheet is fitted to in one direction.
const MOST_FIT: i32 = 32_767;

/// How a sheet is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintSetup {
    /// Size of the paper as it is turned.
    pub paper: Size,
    /// Margins: left, top, right, bottom.
    pub margins: [Emu; 4],
    /// Distance of header and footer from the edge of the paper.
    pub header_footer: [Emu; 2],
    /// Scale in percent, unless it is fitted.
    pub scale: u32,
    /// Most pages across and down; 0 for any number. `None`: not fitted.
    pub fit: Option<[u32; 2]>,
    /// Whether pages go on to the right before they go on below.
    pub over_then_down: bool,
    /// Whether the cells stand in the middle between the side margins, and between those above and below.
    pub centred: [bool; 2],
    /// Whether the lines between cells are printed.
    pub grid_lines: bool,
    /// Whether numbers of rows and letters of columns are printed.
    pub headings: bool,
    /// Blocks of cells that are printed; empty for all that is used.
    pub areas: Vec<Range>,
    /// First and last row that are repeated at the top of each page.
    pub title_rows: Option<(u32, u32)>,
    /// First and last column that are repeated at the left of each page.
    pub title_columns: Option<(u32, u32)>,
    /// Rows that begin a page.
    pub row_breaks: Vec<u32>,
    /// Columns that begin a page.
    pub column_breaks: Vec<u32>,
    /// Number of the first page, if it is given.
    pub first_number: Option<u32>,
    /// Whether columns run from right to left.
    pub right_to_left: bool,
    /// Whether rows and columns are measured as on paper.
    pub is_measured: bool,
}

impl PrintSetup {
    /// Of a sheet; its index tells which names are its own.
    pub fn new(book: &Book, index: usize, record: &Worksheet) -> Self {
        let setup = record.page_setup.as_deref();
        let options = record.print_options.as_deref();
        let margins = record.page_margins.as_deref();
        let margin = |given: Option<f64>, usual: f64| {
            Emu((given.unwrap_or(usual).clamp(0.0, 1000.0) * EMU_PER_MM).round() as i64)
        };
        let of =
            |pick: fn(&crate::editor_bin::xlsy::PageMargins) -> Option<f64>| margins.and_then(pick);
        let properties = record
            .sheet_pr
            .as_ref()
            .and_then(|pr| pr.page_set_up_pr.as_ref());
        let is_fitted = properties.and_then(|pr| pr.fit_to_page) == Some(true);
        let most = |given: Option<i32>| given.unwrap_or(1).clamp(0, MOST_FIT) as u32;
        let view = record
            .sheet_views
            .as_ref()
            .and_then(|views| views.sheet_view.first());
        let (title_rows, title_columns) = book
            .name("_xlnm.Print_Titles", Some(index))
            .map(titles)
            .unwrap_or_default();
        let uses_first = setup.and_then(|setup| setup.use_first_page_number) == Some(true);
        Self {
            paper: paper(record),
            margins: [
                margin(of(|m| m.left), 17.8),
                margin(of(|m| m.top), 19.1),
                margin(of(|m| m.right), 17.8),
                margin(of(|m| m.bottom), 19.1),
            ],
            header_footer: [margin(of(|m| m.header), 7.6), margin(of(|m| m.footer), 7.6)],
            scale: setup
                .and_then(|setup| setup.scale)
                .and_then(|scale| u32::try_from(scale).ok())
                .filter(|scale| *scale > 0)
                .unwrap_or(100)
                .clamp(SCALES.0, SCALES.1),
            fit: is_fitted.then(|| {
                [
                    most(setup.and_then(|setup| setup.fit_to_width)),
                    most(setup.and_then(|setup| setup.fit_to_height)),
                ]
            }),
            over_then_down: setup.and_then(|setup| setup.page_order)
                == Some(PageOrder::OverThenDown),
            centred: [
                options.and_then(|options| options.horizontal_centered) == Some(true),
                options.and_then(|options| options.vertical_centered) == Some(true),
            ],
            grid_lines: options.and_then(|options| options.grid_lines) == Some(true),
            headings: options.and_then(|options| options.headings) == Some(true),
            areas: print_areas(book, index),
            title_rows,
            title_columns,
            row_breaks: breaks(record.row_breaks.as_deref()),
            column_breaks: breaks(record.col_breaks.as_deref()),
            first_number: setup
                .filter(|_| uses_first)
                .and_then(|setup| setup.first_page_number)
                .and_then(|number| u32::try_from(number).ok()),
            right_to_left: view.and_then(|view| view.right_to_left) == Some(true),
            is_measured: printer_dots(record).is_some(),
        }
    }

    /// Of a sheet that is one chart: it lies unless it says that it stands.
    pub fn of_chart(book: &Book, index: usize, record: &Worksheet) -> Self {
        let mut setup = Self::new(
            book,
            index,
            &Worksheet {
                page_setup: record.page_setup.clone(),
                page_margins: record.page_margins.clone(),
                ..Worksheet::default()
            },
        );
        let said = record
            .page_setup
            .as_ref()
            .and_then(|setup| setup.orientation);
        let Size { width, height } = setup.paper;
        if said != Some(PageOrientation::Portrait) && width < height {
            setup.paper = Size::new(height, width);
        }
        setup
    }

    /// Room for cells on a page.
    pub fn room(&self) -> Size {
        let [left, top, right, bottom] = self.margins;
        Size::new(
            (self.paper.width - left - right).max(Emu(EMU_PER_MM as i64)),
            (self.paper.height - top - bottom).max(Emu(EMU_PER_MM as i64)),
        )
    }
}

/// Width and height of a paper size in tenths of a millimetre (ECMA-376-1 18.3.1.63); A4 for one that is not known.
fn paper_size(code: u8) -> (i64, i64) {
    match code {
        1 | 2 | 18 => (2159, 2794),
        3 | 17 => (2794, 4318),
        4 => (4318, 2794),
        5 => (2159, 3556),
        6 => (1397, 2159),
        7 => (1842, 2667),
        8 => (2970, 4200),
        11 => (1480, 2100),
        12 => (2500, 3530),
        13 => (1760, 2500),
        14 => (2159, 3302),
        15 => (2150, 2750),
        16 => (2540, 3556),
        20 => (1048, 2413),
        27 => (1100, 2200),
        28 => (1620, 2290),
        29 => (3240, 4580),
        30 => (2290, 3240),
        31 => (1140, 1620),
        34 => (1760, 2500),
        37 => (984, 1905),
        43 => (1000, 1480),
        66 => (4200, 5940),
        70 => (1050, 1480),
        _ => (2100, 2970),
    }
}

fn paper(record: &Worksheet) -> Size {
    let setup = record.page_setup.as_deref();
    let (width, height) = paper_size(setup.and_then(|setup| setup.paper_size).unwrap_or(9));
    let landscape = setup.and_then(|setup| setup.orientation) == Some(PageOrientation::Landscape);
    let length = |tenths: i64| Emu(tenths * EMU_PER_MM as i64 / 10);
    if landscape {
        Size::new(length(height), length(width))
    } else {
        Size::new(length(width), length(height))
    }
}

/// Rows or columns that begin a page, ascending.
fn breaks(list: Option<&RowColBreaks>) -> Vec<u32> {
    let mut starts: Vec<u32> = list
        .iter()
        .flat_map(|list| &list.break_)
        .filter_map(|entry| u32::try_from(entry.id?).ok())
        .collect();
    order::sort_by(&mut starts, Ord::cmp);
    starts.dedup();
    starts
}

/// The references of a list, without the names of their sheets.
fn references(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut quoted = false;
    let mut begin = 0;
    for (place, letter) in text.char_indices() {
        match letter {
            '\'' => quoted = !quoted,
            ',' if !quoted => {
                parts.extend(text.get(begin..place));
                begin = place + 1;
            }
            _ => {}
        }
    }
    parts.extend(text.get(begin..));
    parts
        .into_iter()
        .map(|part| part.rsplit_once('!').map_or(part, |(_, cells)| cells))
        .collect()
}

/// The blocks of a sheet that are printed; none for all of it. They may be given by a formula, such as `OFFSET(A1,0,0,Count,3)`.
fn print_areas(book: &Book, index: usize) -> Vec<Range> {
    let Some(text) = book.name("_xlnm.Print_Area", Some(index)) else {
        return Vec::new();
    };
    if !matches!(parse(text), Some(Formula::Call(..))) {
        return areas(text);
    }
    let block = book.block_of(text, index);
    let own = block.filter(|block| block.sheet == index);
    own.map(|block| block.range).into_iter().collect()
}

/// Blocks of cells of a list; whole rows and columns are among them.
fn areas(text: &str) -> Vec<Range> {
    references(text)
        .into_iter()
        .filter_map(|part| {
            Range::parse(part)
                .or_else(|| {
                    let (top, bottom) = rows(part)?;
                    Some(Range {
                        top,
                        bottom,
                        left: 0,
                        right: MOST_COLUMNS - 1,
                    })
                })
                .or_else(|| {
                    let (left, right) = columns(part)?;
                    Some(Range {
                        top: 0,
                        bottom: MOST_ROWS - 1,
                        left,
                        right,
                    })
                })
        })
        .collect()
}

/// First and last of rows or columns that are repeated.
type Lines = Option<(u32, u32)>;

fn titles(text: &str) -> (Lines, Lines) {
    let mut found = (None, None);
    for part in references(text) {
        found.0 = found.0.or_else(|| rows(part));
        found.1 = found.1.or_else(|| columns(part));
    }
    found
}

/// `$1:$3`.
fn rows(text: &str) -> Lines {
    let (first, last) = text.split_once(':')?;
    let row = |text: &str| {
        let number: u32 = text.trim().trim_start_matches('$').parse().ok()?;
        number.checked_sub(1).filter(|row| *row < MOST_ROWS)
    };
    let (a, b) = (row(first)?, row(last)?);
    Some((a.min(b), a.max(b)))
}

/// `$A:$C`.
fn columns(text: &str) -> Lines {
    let (first, last) = text.split_once(':')?;
    let column = |text: &str| {
        let letters = text.trim().trim_start_matches('$');
        Range::parse(&format!("{letters}1")).map(|range| range.left)
    };
    let plain = |text: &str| !text.contains(|letter: char| letter.is_ascii_digit());
    if !plain(first) || !plain(last) {
        return None;
    }
    let (a, b) = (column(first)?, column(last)?);
    Some((a.min(b), a.max(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn print_titles_and_areas_are_read() {
        assert_eq!(
            titles("'a, b'!$A:$B,'a, b'!$1:$3"),
            (Some((0, 2)), Some((0, 1)))
        );
        let found = areas("'x!y'!$A$1:$C$5,S!$2:$3");
        assert_eq!((found[0].bottom, found[0].right), (4, 2));
        assert_eq!((found[1].top, found[1].right), (1, MOST_COLUMNS - 1));
        assert!(areas("#REF!").is_empty());
    }

    #[test]
    fn paper_is_turned() {
        let mut record = Worksheet::default();
        assert_eq!(paper(&record), Size::new(Emu(7_560_000), Emu(10_692_000)));
        record.page_setup = Some(Box::new(crate::editor_bin::xlsy::PageSetup {
            paper_size: Some(1),
            orientation: Some(PageOrientation::Landscape),
            ..Default::default()
        }));
        assert_eq!(paper(&record), Size::new(Emu(10_058_400), Emu(7_772_400)));
    }
}
