//! Which rows and columns stand on which page.

use super::setup::{PrintSetup, SCALES};
use crate::error::Result;
use crate::order;
use crate::resolve::sheet::geometry::Geometry;
use crate::resolve::sheet::reference::Range;

/// EMU in a pixel of 1/96 inch.
const EMU_PER_PIXEL: f64 = 9525.0;
/// Pixels of a page that stay free behind its last row and column.
const SPARE: f64 = 1.0;
/// Most pages of one sheet; beyond, nobody reads them.
const MOST_PAGES: usize = 100_000;
/// Most rows or columns that are repeated on each page.
const MOST_TITLES: u32 = 1_000;
/// Of more pages, those that show nothing are left out: one cell far out makes a million of them.
const MANY_PAGES: usize = 2_000;
/// Least room in pixels that a part of a column has: an inch.
const LEAST_PART: u32 = 96;

/// A page of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetPage {
    /// The cells that stand on it, without those that are repeated.
    pub cells: Range,
    /// Their left and right side in pixels of the sheet. Of a column that is wider than a page each page has a part.
    pub sides: [u32; 2],
    /// First and last row that are repeated above.
    pub title_rows: Option<(u32, u32)>,
    /// First and last column that are repeated at the left.
    pub title_columns: Option<(u32, u32)>,
    /// Scale in percent.
    pub scale: u32,
}

/// One direction of a block of cells.
#[derive(Debug, Clone, Copy)]
struct Axis<'a> {
    edges: &'a [u32],
    first: u32,
    last: u32,
    breaks: &'a [u32],
    titles: Option<(u32, u32)>,
    /// Room on a page at full size in pixels.
    room: f64,
    /// What headings would take of it, and what they take.
    headings: [f64; 2],
    /// Whether what is larger than a page goes on on the next one.
    is_parted: bool,
}

/// The rows or the columns of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Band {
    first: u32,
    last: u32,
    /// Where they begin and end on the sheet, in pixels.
    sides: [u32; 2],
}

/// The rows and columns of the pages of a block of cells.
struct Bands {
    rows: Vec<Band>,
    columns: Vec<Band>,
    /// Rows and columns that are repeated.
    titles: [Option<(u32, u32)>; 2],
    /// Scale in percent.
    scale: u32,
}

/// The pages of blocks of cells, in the order in which they are printed; `headings` are pixels that those of rows and
/// columns would take. Of very many pages, those are left out that have nothing of what is `shown`.
///
/// # Errors
/// Those of `shown`.
pub(super) fn pages(
    setup: &PrintSetup,
    geometry: &Geometry,
    headings: [u32; 2],
    areas: &[Range],
    shown: &dyn Fn() -> Result<Option<Vec<Range>>>,
) -> Result<Vec<SheetPage>> {
    let mut known = None;
    let mut pages = Vec::new();
    for area in areas {
        if pages.len() >= MOST_PAGES {
            break;
        }
        let bands = Bands::new(setup, geometry, headings, *area);
        let contents = if bands.count() > MANY_PAGES {
            match &known {
                Some(known) => known,
                None => known.insert(shown()?),
            }
        } else {
            &None
        };
        pages.extend(bands.pages(setup, contents.as_deref(), MOST_PAGES - pages.len()));
    }
    Ok(pages)
}

impl Bands {
    fn new(setup: &PrintSetup, geometry: &Geometry, headings: [u32; 2], area: Range) -> Self {
        let room = setup.room();
        let headings = headings.map(|pixels| {
            let pixels = f64::from(pixels);
            let printed = if setup.headings { pixels } else { 0.0 };
            let kept_free = if setup.is_measured { 0.0 } else { pixels };
            [kept_free, printed]
        });
        let across = Axis {
            edges: &geometry.columns,
            first: area.left,
            last: area.right,
            breaks: &setup.column_breaks,
            titles: setup.title_columns,
            room: room.width.0 as f64 / EMU_PER_PIXEL,
            headings: headings[0],
            is_parted: true,
        };
        let down = Axis {
            edges: &geometry.rows,
            first: area.top,
            last: area.bottom,
            breaks: &setup.row_breaks,
            titles: setup.title_rows,
            room: room.height.0 as f64 / EMU_PER_PIXEL,
            headings: headings[1],
            is_parted: false,
        };
        let scale = match setup.fit {
            Some(most) => fitted(across, down, most),
            None => setup.scale,
        };
        // Breaks hold where any number of pages may be.
        let [is_wide, is_high] = setup
            .fit
            .map_or([true; 2], |most| most.map(|most| most == 0));
        Self {
            columns: across.bands(scale, is_wide),
            rows: down.bands(scale, is_high),
            titles: [down, across].map(|axis| axis.repeated(scale)),
            scale,
        }
    }

    fn count(&self) -> usize {
        self.rows.len().saturating_mul(self.columns.len())
    }

    /// So many pages at most; those only that have something of blocks of cells, if any are given, or else the first one.
    fn pages(&self, setup: &PrintSetup, shown: Option<&[Range]>, most: usize) -> Vec<SheetPage> {
        let [rows, columns] = [self.rows.len(), self.columns.len()];
        let (outer, inner) = if setup.over_then_down {
            (rows, columns)
        } else {
            (columns, rows)
        };
        let made = |place: (usize, usize)| self.page(setup.over_then_down, place);
        let Some(shown) = shown else {
            let places = (0..outer).flat_map(|first| (0..inner).map(move |second| (first, second)));
            return places.take(most).filter_map(made).collect();
        };
        let mut places = self.with_contents(shown, setup.over_then_down, most);
        if places.is_empty() {
            places.push((0, 0));
        }
        places.into_iter().filter_map(made).collect()
    }

    fn page(&self, over_then_down: bool, (first, second): (usize, usize)) -> Option<SheetPage> {
        let (row, column) = if over_then_down {
            (first, second)
        } else {
            (second, first)
        };
        let (row, column) = (self.rows.get(row)?, self.columns.get(column)?);
        let [title_rows, title_columns] = self.titles;
        Some(SheetPage {
            cells: Range {
                top: row.first,
                bottom: row.last,
                left: column.first,
                right: column.last,
            },
            sides: column.sides,
            title_rows: title_rows.filter(|titles| titles.1 < row.first),
            title_columns: title_columns.filter(|titles| titles.1 < column.first),
            scale: self.scale,
        })
    }

    /// The places of so many pages at most that have something of blocks of cells, in the order in which they are printed.
    fn with_contents(
        &self,
        shown: &[Range],
        over_then_down: bool,
        most: usize,
    ) -> Vec<(usize, usize)> {
        let met = |bands: &[Band], first: u32, last: u32| {
            let from = bands.partition_point(|band| band.last < first);
            from..bands.partition_point(|band| band.first <= last)
        };
        let mut places: Vec<(usize, usize)> = Vec::new();
        // Neighbours mostly stand on the same page, so that what is met more than once is seldom kept for long.
        let sift = |places: &mut Vec<(usize, usize)>| {
            order::sort_by(places, Ord::cmp);
            places.dedup();
            places.len() >= most
        };
        for block in shown {
            for row in met(&self.rows, block.top, block.bottom) {
                for column in met(&self.columns, block.left, block.right) {
                    let place = if over_then_down {
                        (row, column)
                    } else {
                        (column, row)
                    };
                    if places.last() == Some(&place) {
                        continue;
                    }
                    places.push(place);
                    if places.len() >= 2 * most && sift(&mut places) {
                        places.truncate(most);
                        return places;
                    }
                }
            }
        }
        sift(&mut places);
        places.truncate(most);
        places
    }
}

/// The greatest scale, not above 100 percent, at which a block fits so many pages.
fn fitted(across: Axis<'_>, down: Axis<'_>, [wide, high]: [u32; 2]) -> u32 {
    let fits = |scale: u32| {
        let within = |axis: Axis<'_>, most: u32| {
            most == 0 || axis.bands(scale, false).len() <= most as usize
        };
        within(across, wide) && within(down, high)
    };
    let most = across.filling(wide).min(down.filling(high)).min(100);
    let (mut low, mut high) = (SCALES.0, most.max(SCALES.0));
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

impl Axis<'_> {
    fn edge(&self, index: u32) -> u32 {
        let place = index as usize;
        self.edges
            .get(place)
            .or(self.edges.last())
            .copied()
            .unwrap_or(0)
    }

    /// The scale in percent at which all fills so many pages; 0 pages are any number.
    ///
    /// Room for headings is kept free even if there are none, unless the sheet is measured as on paper: spreadsheet programs
    /// choose a scale that is a little smaller than need be, since columns on paper are a little wider than on the screen.
    fn filling(&self, pages: u32) -> u32 {
        let size = self
            .edge(self.last.saturating_add(1))
            .saturating_sub(self.edge(self.first));
        let [usual, printed] = self.headings;
        let size = f64::from(size) + printed;
        if pages == 0 || size <= 0.0 {
            return u32::MAX;
        }
        let room = (self.room - SPARE - usual).max(1.0) * f64::from(pages);
        (room * 100.0 / size).round().clamp(0.0, 1e9) as u32
    }

    /// Room on a page in pixels of the sheet.
    fn room_at(&self, scale: u32) -> f64 {
        (self.room - SPARE) * 100.0 / f64::from(scale) - self.headings[1]
    }

    fn size(&self, (from, to): (u32, u32)) -> f64 {
        f64::from(self.edge(to.saturating_add(1)) - self.edge(from))
    }

    /// What is repeated on each page, unless it leaves no room for anything else there.
    fn repeated(&self, scale: u32) -> Option<(u32, u32)> {
        let room = self.room_at(scale);
        self.titles
            .filter(|titles| titles.1 - titles.0 < MOST_TITLES && self.size(*titles) < room)
    }

    /// The rows or columns of each page.
    fn bands(&self, scale: u32, with_breaks: bool) -> Vec<Band> {
        let room = self.room_at(scale);
        let repeated = self.repeated(scale);
        let titles = |first: u32| {
            let above = repeated.filter(|titles| titles.1 < first);
            above.map_or(0.0, |titles| self.size(titles))
        };
        let mut bands = Vec::new();
        let mut band = Band {
            first: self.first,
            last: self.first,
            sides: [self.edge(self.first); 2],
        };
        let mut left = (room - titles(self.first)).max(1.0);
        for index in self.first..=self.last {
            let [begin, end] = [index, index + 1].map(|index| self.edge(index));
            let is_break = with_breaks && self.breaks.binary_search(&index).is_ok();
            let size = f64::from(end.saturating_sub(band.sides[0]));
            if index > band.first && (size >= left || is_break) {
                bands.push(band);
                band.first = index;
                band.sides[0] = begin;
                left = (room - titles(index)).max(1.0);
            }
            band.last = index;
            let part = left as u32;
            while self.is_parted
                && part >= LEAST_PART
                && end.saturating_sub(band.sides[0]) > part
                && band.first == index
            {
                band.sides[1] = band.sides[0] + part;
                bands.push(band);
                band.sides[0] = band.sides[1];
            }
            band.sides[1] = end;
        }
        bands.push(band);
        // Rows and columns that are all hidden make no page.
        let seen = |band: &Band| band.sides[1] > band.sides[0];
        if bands.len() > 1 && bands.iter().any(seen) {
            bands.retain(seen);
        }
        bands
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis<'a>(edges: &'a [u32], breaks: &'a [u32], titles: Option<(u32, u32)>) -> Axis<'a> {
        Axis {
            edges,
            first: 0,
            last: edges.len() as u32 - 2,
            breaks,
            titles,
            room: 100.0 + SPARE,
            headings: [0.0; 2],
            is_parted: false,
        }
    }

    /// First and last row or column of each page.
    fn bounds(axis: Axis<'_>) -> Vec<(u32, u32)> {
        let bands = axis.bands(100, true).into_iter();
        bands.map(|band| (band.first, band.last)).collect()
    }

    #[test]
    fn a_page_ends_where_the_next_row_does_not_fit() {
        let edges: Vec<u32> = (0..=10).map(|row| row * 30).collect();
        assert_eq!(
            bounds(axis(&edges, &[], None)),
            [(0, 2), (3, 5), (6, 8), (9, 9)]
        );
        assert_eq!(
            bounds(axis(&edges, &[2], None)),
            [(0, 1), (2, 4), (5, 7), (8, 9)]
        );
        assert_eq!(
            bounds(axis(&edges, &[], Some((0, 0)))),
            [(0, 2), (3, 4), (5, 6), (7, 8), (9, 9)]
        );
    }

    #[test]
    fn titles_that_leave_no_room_are_not_repeated() {
        let edges: Vec<u32> = (0..=10).map(|row| row * 30).collect();
        let titled = |last| axis(&edges, &[], Some((0, last)));
        assert_eq!(titled(2).repeated(100), Some((0, 2)));
        assert_eq!(titled(3).repeated(100), None);
        assert_eq!(titled(3).bands(100, true).len(), 4);
        // They have room where all is smaller.
        assert_eq!(titled(3).repeated(50), Some((0, 3)));
        let hidden = vec![0; 5_000];
        assert_eq!(axis(&hidden, &[], Some((0, 4_000))).repeated(100), None);
    }

    #[test]
    fn a_row_higher_than_the_page_has_one_to_itself() {
        assert_eq!(
            bounds(axis(&[0, 10, 500, 510], &[], None)),
            [(0, 0), (1, 1), (2, 2)]
        );
    }

    #[test]
    fn a_column_wider_than_the_page_goes_on_on_the_next_one_with_those_behind_it() {
        let wide = Axis {
            is_parted: true,
            ..axis(&[0, 10, 260, 290, 340], &[], None)
        };
        let bands = wide.bands(100, true).into_iter();
        let bands: Vec<_> = bands
            .map(|band| (band.first, band.last, band.sides))
            .collect();
        assert_eq!(
            bands,
            [
                (0, 0, [0, 10]),
                (1, 1, [10, 110]),
                (1, 1, [110, 210]),
                (1, 2, [210, 290]),
                (3, 3, [290, 340])
            ]
        );
        // Beside titles that leave no room nothing is parted.
        let narrow = Axis {
            titles: Some((0, 0)),
            ..wide
        };
        assert_eq!(narrow.bands(100, true).len(), 3);
    }

    #[test]
    fn scale_is_the_greatest_that_fits() {
        let edges: Vec<u32> = (0..=10).map(|row| row * 30).collect();
        let one = axis(&edges, &[], None);
        assert_eq!(fitted(one, one, [1, 0]), 33);
        assert_eq!(fitted(one, one, [2, 2]), 66);
        assert_eq!(fitted(one, one, [0, 0]), 100);
        // Headings keep their room though they are not printed.
        let with_headings = Axis {
            headings: [20.0, 0.0],
            ..one
        };
        assert_eq!(fitted(with_headings, one, [1, 0]), 27);
    }
}
