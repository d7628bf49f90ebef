//! Where the rows and columns of a sheet stand, in pixels of 1/96 inch.

use super::book::SheetParts;
use super::cells::{MOST_COLUMNS, MOST_ROWS, Rows};
use super::digit::{Digit, printer_dots};
use super::reference::Range;
use super::style::FontStyle;
use crate::editor_bin::drawing::{DrawingNode, DrawingNodeItem, Xfrm};
use crate::editor_bin::xlsy::{
    CellAnchorType, Drawing, DrawingExt, DrawingFromTo, DrawingPos, Worksheet,
};
use crate::resolve::drawing::element;
use crate::resolve::drawing::frame::on_side;

/// Height of a row that nothing gives, in points.
const ROW_POINTS: f64 = 15.0;
/// Largest height or width of a cell in pixels.
pub(super) const LARGEST: f64 = 4000.0;
/// Pixels in a millimetre.
const PIXELS_PER_MM: f64 = 96.0 / 25.4;
/// Rows and columns behind the last anchor in which the end of a drawing is looked for.
const DRAWN: [u32; 2] = [5000, 1600];
/// Pixels of padding in a column that is as wide as so many digits.
const COLUMN_PADDING: f64 = 5.0;
/// Characters of a column that nothing gives.
const COLUMN_CHARACTERS: i32 = 8;

/// Rows and columns of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Geometry {
    /// Where rows begin; one more than there are rows.
    pub rows: Vec<u32>,
    /// Where columns begin; one more than there are columns.
    pub columns: Vec<u32>,
}

impl Geometry {
    /// Of the first rows and columns of a sheet.
    pub fn new(sheet: &SheetParts, default: &FontStyle, [rows, columns]: [u32; 2]) -> Self {
        let digit = Digit::on_screen(default);
        Self {
            rows: row_edges(
                usual_row(&sheet.record),
                &sheet.rows,
                rows.min(MOST_ROWS),
                false,
            ),
            columns: column_edges(&sheet.record, digit, columns.min(MOST_COLUMNS), false),
        }
    }

    /// As they are printed.
    pub fn printed(sheet: &SheetParts, default: &FontStyle, [rows, columns]: [u32; 2]) -> Self {
        let digit = printer_dots(&sheet.record).map_or_else(
            || Digit::on_screen(default),
            |dots| Digit::on_paper(default, dots),
        );
        Self {
            rows: row_edges(
                usual_row(&sheet.record),
                &sheet.rows,
                rows.min(MOST_ROWS),
                false,
            ),
            columns: column_edges(&sheet.record, digit, columns.min(MOST_COLUMNS), false),
        }
    }

    /// As if no row or column were hidden.
    pub fn unfolded(sheet: &SheetParts, default: &FontStyle, [rows, columns]: [u32; 2]) -> Self {
        let digit = Digit::on_screen(default);
        Self {
            rows: row_edges(
                usual_row(&sheet.record),
                &sheet.rows,
                rows.min(MOST_ROWS),
                true,
            ),
            columns: column_edges(&sheet.record, digit, columns.min(MOST_COLUMNS), true),
        }
    }

    /// Where a row or column begins; beyond the last one, where that ends.
    pub fn at(edges: &[u32], index: u32) -> u32 {
        let edge = edges.get(index as usize).or(edges.last());
        edge.copied().unwrap_or(0)
    }

    /// Left, top, right and bottom of a block of cells.
    pub fn edges(&self, cells: Range) -> [u32; 4] {
        [
            Self::at(&self.columns, cells.left),
            Self::at(&self.rows, cells.top),
            Self::at(&self.columns, cells.right + 1),
            Self::at(&self.rows, cells.bottom + 1),
        ]
    }

    /// Left, top, width and height of a drawing in pixels; `None` if it has no place.
    pub fn place(&self, drawing: &Drawing) -> Option<[f64; 4]> {
        let size = || {
            let ext = drawing.ext.as_deref()?;
            Some([ext.cx? * PIXELS_PER_MM, ext.cy? * PIXELS_PER_MM])
        };
        if let Some(pos) = drawing.pos.as_deref() {
            let [width, height] = size()?;
            return Some([
                pos.x? * PIXELS_PER_MM,
                pos.y? * PIXELS_PER_MM,
                width,
                height,
            ]);
        }
        let [left, top] = self.corner(drawing.from.as_deref()?);
        // Embedded objects that keep their size have both corners, too.
        let [width, height] = match &drawing.to {
            Some(to) => {
                let [right, bottom] = self.corner(to);
                [right - left, bottom - top]
            }
            None => size()?,
        };
        let fits = |length: f64| (0.0..100_000.0).contains(&length);
        (fits(width) && fits(height)).then_some([left, top, width, height])
    }

    /// Left, top, width and height in pixels of what a drawing is seen in: its place, or the box around one that is turned.
    pub fn seen(&self, drawing: &Drawing) -> Option<[f64; 4]> {
        let place = self.place(drawing)?;
        let Some(xfrm) = turn_of(drawing) else {
            return Some(place);
        };
        let [left, top, width, height] = place;
        let centre = [left + width / 2.0, top + height / 2.0];
        let [width, height] = match is_on_side(drawing, xfrm) {
            true => [height, width],
            false => [width, height],
        };
        let turn = f64::from(xfrm.rot.unwrap_or(0)) / 60_000.0;
        let [sin, cos] = [turn.to_radians().sin().abs(), turn.to_radians().cos().abs()];
        let [width, height] = [width * cos + height * sin, width * sin + height * cos];
        Some([
            centre[0] - width / 2.0,
            centre[1] - height / 2.0,
            width,
            height,
        ])
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
            edge(&self.columns, at.col, at.col_off),
            edge(&self.rows, at.row, at.row_off),
        ]
    }
}

/// Gives a drawing a width and height in pixels, from the left top corner of the sheet on.
pub fn resize(drawing: &mut Drawing, size: [u32; 2]) {
    let [cx, cy] = size.map(|side| Some(f64::from(side) / PIXELS_PER_MM));
    drawing.pos = Some(Box::new(DrawingPos {
        x: Some(0.0),
        y: Some(0.0),
    }));
    drawing.ext = Some(Box::new(DrawingExt { cx, cy }));
}

fn pixels(points: f64) -> u32 {
    (points * 4.0 / 3.0).clamp(0.0, LARGEST).round() as u32
}

/// Height in pixels of a row whose height nothing gives.
pub fn usual_row(record: &Worksheet) -> u32 {
    match record.sheet_format_pr.as_deref() {
        Some(format) if format.zero_height == Some(true) => 0,
        Some(format) => pixels(format.default_row_height.unwrap_or(ROW_POINTS)),
        None => pixels(ROW_POINTS),
    }
}

fn row_edges(usual: u32, rows: &Rows, count: u32, unfolded: bool) -> Vec<u32> {
    let mut known = rows.index.iter().peekable();
    let mut edges = Vec::with_capacity(count as usize + 1);
    let mut at = 0u32;
    edges.push(at);
    for row in 0..count {
        let mut height = usual;
        while let Some(entry) = known.next_if(|entry| entry.row <= row) {
            if entry.row == row {
                height = match (entry.hidden && !unfolded, entry.height) {
                    (true, _) => 0,
                    (false, 0) => usual,
                    (false, twentieths) => pixels(f64::from(twentieths) / 20.0),
                };
            }
        }
        at = at.saturating_add(height);
        edges.push(at);
    }
    edges
}

fn column_edges(record: &Worksheet, digit: Digit, count: u32, unfolded: bool) -> Vec<u32> {
    let format = record.sheet_format_pr.as_deref();
    let given = format.and_then(|format| format.default_col_width);
    let usual = given.filter(|width| *width > 0.0).map_or_else(
        || {
            let base = format.and_then(|format| format.base_col_width);
            let base = base.unwrap_or(COLUMN_CHARACTERS).clamp(0, 255);
            let pixels = ((f64::from(base) * digit.pixels + COLUMN_PADDING) / 8.0).ceil() * 8.0;
            digit.column(pixels / digit.pixels)
        },
        |width| digit.column(width),
    );
    let mut widths = vec![usual; count as usize];
    for column in record.cols.iter().flat_map(|cols| &cols.col) {
        let Some((min, max)) = bounds(column.min, column.max, count) else {
            continue;
        };
        let width = if column.hidden == Some(true) && !unfolded {
            0.0
        } else {
            column.width.map_or(usual, |width| digit.column(width))
        };
        widths.get_mut(min..max).unwrap_or_default().fill(width);
    }
    let mut at = 0.0;
    let mut edges = vec![0];
    edges.extend(widths.iter().map(|width| {
        at += width;
        f64::round(at) as u32
    }));
    edges
}

/// Columns counted from 1, first and last, as a range from 0.
fn bounds(min: Option<i32>, max: Option<i32>, count: u32) -> Option<(usize, usize)> {
    let min = usize::try_from(min?.checked_sub(1)?).ok()?;
    let max = usize::try_from(max?).ok()?.min(count as usize);
    (min < max).then_some((min, max))
}

/// Rows and columns that hold anything, but for drawings.
pub fn used(rows: &Rows, merged: &[Range]) -> [u32; 2] {
    let last_row = rows.index.iter().map(|row| row.row + 1).max().unwrap_or(0);
    let last_column = rows.index.iter().map(|row| row.end).max().unwrap_or(0);
    let mut used = [last_row, last_column];
    for range in merged {
        used = [used[0].max(range.bottom + 1), used[1].max(range.right + 1)];
    }
    used
}

/// What a drawing of a sheet shows.
pub fn content(drawing: &Drawing) -> Option<&DrawingNode> {
    element(drawing.pptx_drawing.as_deref()?)
}

/// How what a drawing shows stands.
pub fn xfrm(content: &DrawingNode) -> Option<&Xfrm> {
    use DrawingNodeItem as I;
    match content.items.as_ref()? {
        I::Sp(shape) => shape.sp_pr.as_ref()?.xfrm.as_deref(),
        I::Pic(picture) => picture.sp_pr.as_ref()?.xfrm.as_deref(),
        I::CxnSp(connector) => connector.sp_pr.as_ref()?.xfrm.as_deref(),
        I::GrpSp(group) => group.grp_sp_pr.as_ref()?.xfrm.as_deref(),
        _ => None,
    }
}

/// Whether the cells of a drawing hold what it shows as it is seen, lying on its side: its own sides are those before it was
/// turned.
pub fn is_on_side(drawing: &Drawing, xfrm: &Xfrm) -> bool {
    drawing.to.is_some() && on_side(xfrm)
}

/// How a drawing is turned that is not upright.
fn turn_of(drawing: &Drawing) -> Option<&Xfrm> {
    xfrm(content(drawing)?).filter(|xfrm| xfrm.rot.unwrap_or(0) % 10_800_000 != 0)
}

/// Rows and columns up to the last ones that a drawing of a sheet reaches into, where rows that nothing gives a height have
/// `usual` pixels.
pub fn reached<'d>(
    sheet: &SheetParts,
    default: &FontStyle,
    usual: u32,
    drawings: impl Iterator<Item = &'d Drawing> + Clone,
) -> [u32; 2] {
    let index = |index: Option<i32>| index.and_then(|index| u32::try_from(index).ok());
    let ends = drawings.clone().filter_map(|drawing| {
        let [from, to] = [drawing.from.as_deref(), drawing.to.as_deref()];
        let (corner, is_end) = to.map(|to| (to, true)).or(from.map(|from| (from, false)))?;
        // A drawing that ends where a row or column begins does not reach into it.
        let count = |at: Option<i32>, offset: Option<f64>| {
            let ends_there = is_end && offset.unwrap_or(0.0) <= 0.0;
            (index(at).unwrap_or(0) + u32::from(!ends_there)).max(1)
        };
        Some([
            count(corner.row, corner.row_off),
            count(corner.col, corner.col_off),
        ])
    });
    let mut end = ends.fold([0, 0], |end: [u32; 2], [row, column]| {
        [
            end[0].max(row.min(MOST_ROWS)),
            end[1].max(column.min(MOST_COLUMNS)),
        ]
    });
    let is_sized = |drawing: &&Drawing| {
        matches!(
            drawing.kind,
            Some(CellAnchorType::Absolute | CellAnchorType::OneCell)
        )
    };
    let is_measured = |drawing: &&Drawing| is_sized(drawing) || turn_of(drawing).is_some();
    let mut sized = drawings.filter(is_measured).peekable();
    if sized.peek().is_none() {
        return end;
    }
    let most = [
        (end[0] + DRAWN[0]).min(MOST_ROWS),
        (end[1] + DRAWN[1]).min(MOST_COLUMNS),
    ];
    let mut geometry = Geometry::new(sheet, default, [0, most[1]]);
    geometry.rows = row_edges(usual, &sheet.rows, most[0], false);
    for [left, top, width, height] in sized.filter_map(|drawing| geometry.seen(drawing)) {
        let before = |edges: &[u32], end: f64| {
            // What comes of rounding reaches into nothing.
            let count = edges.partition_point(|edge| f64::from(*edge) + 0.01 < end);
            count.min(edges.len() - 1) as u32
        };
        end = [
            end[0].max(before(&geometry.rows, top + height)),
            end[1].max(before(&geometry.columns, left + width)),
        ];
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{PptxData, PptxDataElem, Sp, SpPr};
    use crate::editor_bin::xlsy::{Col, Cols};

    #[test]
    fn columns_have_the_widths_of_the_standard() {
        // 18.3.1.13: a width of 8.7109375 shows 8 digits of 7 pixels and 5 pixels of padding.
        let digit = Digit::on_screen(&FontStyle::default());
        assert_eq!(digit.column(8.710_937_5), 61.0);
        assert_eq!(digit.column(9.140_625), 64.0);
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
        assert_eq!(column_edges(&record, digit, 4, false), [0, 64, 64, 64, 128]);
        let digit = Digit::on_paper(&FontStyle::default(), 600.0);
        let usual = column_edges(&Worksheet::default(), digit, 2, false);
        assert_eq!(usual, [0, 69, 138]);
    }

    #[test]
    fn turned_drawings_reach_as_far_as_they_are_seen() {
        let place = |row: i32, col: i32| {
            Some(Box::new(DrawingFromTo {
                row: Some(row),
                col: Some(col),
                ..DrawingFromTo::default()
            }))
        };
        let turned = |degrees: i32| {
            let shape = Sp {
                sp_pr: Some(Box::new(SpPr {
                    xfrm: Some(Box::new(Xfrm {
                        rot: Some(degrees * 60_000),
                        ..Xfrm::default()
                    })),
                    ..SpPr::default()
                })),
                ..Sp::default()
            };
            let element = PptxDataElem {
                elem: Some(Box::new(DrawingNodeItem::Sp(Box::new(shape)).into())),
            };
            Drawing {
                kind: Some(CellAnchorType::TwoCell),
                from: place(10, 0),
                to: place(12, 5),
                pptx_drawing: Some(Box::new(PptxData {
                    data: Some(Box::new(element)),
                    ..PptxData::default()
                })),
                ..Drawing::default()
            }
        };
        let reach = |degrees: i32| {
            let drawing = turned(degrees);
            let (sheet, font) = (SheetParts::default(), FontStyle::default());
            reached(&sheet, &font, 20, std::iter::once(&drawing))
        };
        assert_eq!(reach(0), [12, 5]);
        // Cells hold what lies on its side as it is seen.
        assert_eq!(reach(90), [12, 5]);
        let [rows, columns] = reach(40);
        assert!(rows > 15 && columns == 5, "{rows} {columns}");
    }

    #[test]
    fn drawings_of_a_size_reach_as_far_as_that() {
        let drawing = Drawing {
            kind: Some(CellAnchorType::OneCell),
            from: Some(Box::new(DrawingFromTo {
                row: Some(2),
                col: Some(1),
                ..DrawingFromTo::default()
            })),
            ext: Some(Box::new(DrawingExt {
                cx: Some(80.0 / PIXELS_PER_MM),
                cy: Some(50.0 / PIXELS_PER_MM),
            })),
            ..Drawing::default()
        };
        let sheet = SheetParts::default();
        let font = FontStyle::default();
        let end = reached(&sheet, &font, 20, std::iter::once(&drawing));
        assert_eq!(end, [5, 3]);
        // Lower rows are more.
        let end = reached(&sheet, &font, 10, std::iter::once(&drawing));
        assert_eq!(end, [7, 3]);
        let object = Drawing {
            to: drawing.from.clone(),
            from: Some(Box::default()),
            ext: None,
            ..drawing
        };
        let place = Geometry::new(&sheet, &font, [4, 4]).place(&object);
        assert_eq!(place, Some([0.0, 0.0, 64.0, 40.0]));
        // It ends where the third row and the second column begin.
        assert_eq!(reached(&sheet, &font, 20, std::iter::once(&object)), [2, 1]);
    }
}
