//! Pages of a section: size, margins, columns.

use crate::editor_bin::docy::{Cols, SectPr, SectionType, Settings};
use crate::layout::units::{Emu, Rect, Size};

/// Smallest and largest side of a page, in twips: Word's tenth of an inch and 22 inches.
const SIDES: (i32, i32) = (144, 31_680);
/// Page that nothing describes, in twips: Letter.
const LETTER: (i32, i32) = (12_240, 15_840);
/// Margins that nothing gives, at the sides and above and below, in twips: those of Word ([MS-DOC] 2.6.4).
const MARGINS: [i32; 2] = [1800, 1440];
/// Distance of headers and footers from the edge that nothing gives, in twips.
const HEADER: i32 = 720;
/// Distance between columns that nothing gives, in twips (17.6.4).
const COLUMN_SPACE: i32 = 720;
/// Most columns of a page.
const COLUMNS: usize = 45;
/// Room for text that a page has, whatever its margins are, in twips.
const LEAST_ROOM: i32 = 360;

/// How the pages of a section are divided.
#[derive(Debug, Clone, PartialEq)]
pub struct Geometry {
    /// The page.
    pub size: Size,
    /// Left margin, with the gutter of odd pages.
    pub left: Emu,
    /// Right margin.
    pub right: Emu,
    /// Top margin; the header makes it greater unless `fixed_top`.
    pub top: Emu,
    /// Bottom margin; the footer makes it greater unless `fixed_bottom`.
    pub bottom: Emu,
    /// Whether a long header stands over the text (negative `w:top`).
    pub fixed_top: bool,
    /// Whether a long footer stands over the text (negative `w:bottom`).
    pub fixed_bottom: bool,
    /// From the top of the page to the header.
    pub header: Emu,
    /// From the bottom of the page to the footer.
    pub footer: Emu,
    /// Columns from left to right, from the left margin on.
    pub columns: Vec<Column>,
    /// Whether lines stand between columns.
    pub separated: bool,
    /// Whether left and right margins change places on even pages.
    pub mirrored: bool,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// From the left margin.
    pub x: Emu,
    /// Its width.
    pub width: Emu,
}

impl Geometry {
    /// From section properties and settings.
    pub fn new(pr: &SectPr, settings: &Settings) -> Self {
        let size = pr.pg_sz.as_deref();
        let margin = pr.pg_mar.as_deref();
        let side = |value: Option<i32>, default: i32| {
            value
                .filter(|value| *value > 0)
                .unwrap_or(default)
                .clamp(SIDES.0, SIDES.1)
        };
        let width = side(size.and_then(|size| size.w_twips), LETTER.0);
        let height = side(size.and_then(|size| size.h_twips), LETTER.1);
        let given = |of: fn(&crate::editor_bin::docy::PgMar) -> Option<i32>, default: i32| -> i32 {
            margin
                .and_then(of)
                .unwrap_or(default)
                .clamp(-SIDES.1, SIDES.1)
        };
        let (mut left, mut right) = (
            given(|mar| mar.left_twips, MARGINS[0]).max(0),
            given(|mar| mar.right_twips, MARGINS[0]).max(0),
        );
        let (mut top, mut bottom) = (
            given(|mar| mar.top_twips, MARGINS[1]),
            given(|mar| mar.bottom_twips, MARGINS[1]),
        );
        let gutter = given(|mar| mar.gutter_twips, 0).max(0);
        if settings.gutter_at_top == Some(true) {
            top += if top < 0 { -gutter } else { gutter };
        } else if pr.rtl_gutter == Some(true) {
            right += gutter;
        } else {
            left += gutter;
        }
        // Margins that leave no room for text are damaged.
        if left + right + LEAST_ROOM > width {
            (left, right) = (width / 10, width / 10);
        }
        let (fixed_top, fixed_bottom) = (top < 0, bottom < 0);
        (top, bottom) = (top.abs(), bottom.abs());
        if top + bottom + LEAST_ROOM > height {
            (top, bottom) = (height / 10, height / 10);
        }
        let room = width - left - right;
        let mut columns = columns(pr.cols.as_deref(), room);
        if pr.bidi == Some(true) {
            columns.reverse();
        }
        Self {
            size: Size::new(Emu::twips(width), Emu::twips(height)),
            left: Emu::twips(left),
            right: Emu::twips(right),
            top: Emu::twips(top),
            bottom: Emu::twips(bottom),
            fixed_top,
            fixed_bottom,
            header: Emu::twips(given(|mar| mar.header_twips, HEADER).max(0)),
            footer: Emu::twips(given(|mar| mar.footer_twips, HEADER).max(0)),
            separated: pr.cols.as_ref().and_then(|cols| cols.sep) == Some(true),
            mirrored: settings.mirror_margins == Some(true),
            columns,
        }
    }

    /// Left margin of a page by its number.
    pub fn left_of(&self, page_number: i32) -> Emu {
        if self.mirrored && page_number % 2 == 0 {
            self.right
        } else {
            self.left
        }
    }

    /// Width between the margins.
    pub fn width(&self) -> Emu {
        self.size.width - self.left - self.right
    }

    /// The area between the margins of a page, headers and footers left out of account.
    pub fn text_area(&self, page_number: i32) -> Rect {
        Rect::new(
            self.left_of(page_number),
            self.top,
            self.width(),
            self.size.height - self.top - self.bottom,
        )
    }
}

fn columns(cols: Option<&Cols>, room: i32) -> Vec<Column> {
    let whole = vec![Column {
        x: Emu::ZERO,
        width: Emu::twips(room),
    }];
    let Some(cols) = cols else {
        return whole;
    };
    let own = cols.equal_width == Some(false) && !cols.column.is_empty();
    let count = if own {
        cols.column.len()
    } else {
        usize::try_from(cols.num.unwrap_or(1)).unwrap_or(1)
    }
    .clamp(1, COLUMNS);
    if count == 1 {
        return whole;
    }
    let mut columns = Vec::with_capacity(count);
    let mut x = 0;
    if own {
        for column in cols.column.iter().take(count) {
            let width = column.w.unwrap_or(0).clamp(0, SIDES.1);
            if width > 0 && x < room {
                columns.push(Column {
                    x: Emu::twips(x),
                    width: Emu::twips(width.min(room - x)),
                });
            }
            x += width + column.space.unwrap_or(0).clamp(0, SIDES.1);
        }
        return if columns.is_empty() { whole } else { columns };
    }
    let count_twips = count as i32;
    let space = cols.space.unwrap_or(COLUMN_SPACE).clamp(0, SIDES.1);
    let width = (room - space.saturating_mul(count_twips - 1)) / count_twips;
    if width <= 0 {
        return whole;
    }
    for _ in 0..count {
        columns.push(Column {
            x: Emu::twips(x),
            width: Emu::twips(width),
        });
        x += width + space;
    }
    columns
}

/// How a section begins.
pub fn break_kind(pr: &SectPr) -> SectionType {
    pr.settings
        .as_ref()
        .and_then(|settings| settings.section_type)
        .unwrap_or(SectionType::NextPage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{Col, PgMar, PgSz};

    #[test]
    fn columns_share_the_room() {
        let cols = Cols {
            num: Some(2),
            space: Some(200),
            ..Cols::default()
        };
        let made = columns(Some(&cols), 1200);
        assert_eq!(made[1].x, Emu::twips(700));
        assert_eq!(made[1].width, Emu::twips(500));
    }

    #[test]
    fn columns_of_their_own_widths_stay_in_the_room() {
        let col = |w, space| Col {
            w: Some(w),
            space: Some(space),
        };
        let cols = Cols {
            equal_width: Some(false),
            column: vec![col(400, 100), col(900, 0)],
            ..Cols::default()
        };
        let made = columns(Some(&cols), 1000);
        assert_eq!(made[1].x, Emu::twips(500));
        assert_eq!(made[1].width, Emu::twips(500));
    }

    #[test]
    fn margins_wider_than_the_page_are_not_kept() {
        let pr = SectPr {
            pg_sz: Some(Box::new(PgSz {
                w_twips: Some(5000),
                h_twips: Some(5000),
                ..PgSz::default()
            })),
            pg_mar: Some(Box::new(PgMar {
                left_twips: Some(4000),
                right_twips: Some(4000),
                top_twips: Some(-700),
                bottom_twips: Some(700),
                ..PgMar::default()
            })),
            ..SectPr::default()
        };
        let geometry = Geometry::new(&pr, &Settings::default());
        assert_eq!(geometry.width(), Emu::twips(4000));
        assert!(geometry.fixed_top && !geometry.fixed_bottom);
        assert_eq!(geometry.top, Emu::twips(700));
    }
}
