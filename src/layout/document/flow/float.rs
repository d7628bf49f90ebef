//! Drawings beside the text: where they stand, and the room that they leave for lines.

use std::rc::Rc;

use super::outline::Outline;
use crate::editor_bin::docy::{
    AnchorAlignH, AnchorAlignV, AnchorRelFromH, AnchorRelFromV, DocDrawing, WrapText,
};
use crate::layout::document::geometry::Geometry;
use crate::layout::document::model::Drawing;
use crate::layout::text::{Band, Interval, Needed, Room};
use crate::layout::units::{Emu, Point, Rect};

/// Narrowest stretch beside a float that text is set into.
const NARROWEST: Emu = Emu::twips(360);
/// How often a line is moved below a float.
const MOVES: usize = 256;

impl Drawing {
    /// Whether it goes up and down with its paragraph.
    pub fn follows_paragraph(&self) -> bool {
        let position = self.record.position_v.as_ref();
        matches!(
            position.and_then(|position| position.relative_from),
            Some(AnchorRelFromV::Paragraph | AnchorRelFromV::Line) | None
        ) && self.record.b_simple_pos != Some(true)
    }
}

/// A drawing whose place is reckoned when its page is known.
#[derive(Clone)]
pub struct Anchored {
    /// The drawing.
    pub drawing: Rc<Drawing>,
    /// Where its paragraph begins, from the place of the unit.
    pub at: Point,
    /// Left edge and width of the column around its paragraph, from the place of the unit.
    pub column: (Emu, Emu),
    /// The cell that it is anchored in, from the place of the unit.
    pub cell: Option<CellArea>,
}

/// A cell, and what of it is within its margins.
#[derive(Debug, Clone, Copy)]
pub struct CellArea {
    /// All of it.
    pub outer: Rect,
    /// Within its margins.
    pub inner: Rect,
}

impl CellArea {
    fn moved(self, by: Point) -> Self {
        let moved = |area: Rect| Rect {
            origin: area.origin + by,
            ..area
        };
        Self {
            outer: moved(self.outer),
            inner: moved(self.inner),
        }
    }
}

impl Anchored {
    /// The same from the place of a unit around it, `at` in that; `cell` is the one that the unit stands in.
    pub fn within(&self, at: Point, cell: CellArea) -> Self {
        Self {
            drawing: Rc::clone(&self.drawing),
            at: self.at + at,
            column: (self.column.0 + at.x, self.column.1),
            cell: Some(self.cell.map_or(cell, |own| own.moved(at))),
        }
    }

    /// Where it stands, its unit placed `at` on a page. In a table, its cell is its page: Word lays drawings out in cells.
    pub fn place(&self, page: Surroundings, at: Point) -> Rect {
        let mut around = Surroundings {
            column: (self.column.0 + at.x, self.column.1),
            ..page
        };
        let stays = self.drawing.record.layout_in_cell == Some(false);
        if let Some(cell) = self.cell.filter(|_| !stays) {
            let cell = cell.moved(at);
            (around.page, around.text) = (cell.outer, cell.inner);
        }
        around.place(&self.drawing, self.at + at)
    }
}

/// What positions of drawings refer to.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// The page.
    pub page: Rect,
    /// The page within its margins.
    pub text: Rect,
    /// The column: left edge and width.
    pub column: (Emu, Emu),
    /// Whether the page is a left one: inside is right.
    pub is_even: bool,
}

impl Surroundings {
    /// A page of a number, and a column of it.
    pub fn of_page(geometry: &Geometry, number: i32, column: (Emu, Emu)) -> Self {
        Self {
            page: Rect {
                size: geometry.size,
                ..Rect::default()
            },
            text: geometry.text_area(number),
            column,
            is_even: number % 2 == 0,
        }
    }

    /// The same as seen from a place of the page; the column is as it was.
    #[must_use]
    pub fn seen_from(mut self, place: Point) -> Self {
        for area in [&mut self.page, &mut self.text] {
            area.origin = Point::new(area.origin.x - place.x, area.origin.y - place.y);
        }
        self
    }

    /// A box of its own: everything refers to it.
    pub fn column(width: Emu) -> Self {
        let area = Rect::new(Emu::ZERO, Emu::ZERO, width, Emu::ZERO);
        Self {
            page: area,
            text: area,
            column: (Emu::ZERO, width),
            is_even: false,
        }
    }

    /// Where a drawing stands; `anchor` is the left edge of its line's column and the top of its paragraph.
    pub fn place(&self, drawing: &Drawing, anchor: Point) -> Rect {
        let record = &drawing.record;
        if record.b_simple_pos == Some(true)
            && let Some(simple) = &record.simple_pos
        {
            let at = |value: Option<i32>| Emu(i64::from(value.unwrap_or(0)));
            let (x, y) = (at(simple.x), at(simple.y));
            let (x, y) = (x - drawing.upright.x, y - drawing.upright.y);
            return Rect::new(x, y, drawing.width, drawing.height);
        }
        Rect::new(
            self.left(drawing, anchor.x),
            self.top(drawing, anchor.y),
            drawing.width,
            drawing.height,
        )
    }

    fn left(&self, drawing: &Drawing, x: Emu) -> Emu {
        use AnchorRelFromH as R;
        let position = drawing.record.position_h.as_deref();
        let outer = |left: Rect, right: Rect, is_left: bool| if is_left { left } else { right };
        let left_margin = Rect::new(
            self.page.left(),
            Emu::ZERO,
            self.text.left() - self.page.left(),
            Emu::ZERO,
        );
        let right_margin = Rect::new(
            self.text.right(),
            Emu::ZERO,
            self.page.right() - self.text.right(),
            Emu::ZERO,
        );
        let span = match position.and_then(|position| position.relative_from) {
            Some(R::Page) => self.page,
            Some(R::Margin) => self.text,
            Some(R::LeftMargin) => left_margin,
            Some(R::RightMargin) => right_margin,
            Some(R::InsideMargin) => outer(left_margin, right_margin, !self.is_even),
            Some(R::OutsideMargin) => outer(left_margin, right_margin, self.is_even),
            Some(R::Character) => Rect::new(x, Emu::ZERO, Emu::ZERO, Emu::ZERO),
            Some(R::Column) | None => Rect::new(self.column.0, Emu::ZERO, self.column.1, Emu::ZERO),
        };
        let free = span.size.width - drawing.width;
        let align = match position.and_then(|position| position.align) {
            Some(AnchorAlignH::Inside) if self.is_even => Some(AnchorAlignH::Right),
            Some(AnchorAlignH::Outside) if self.is_even => Some(AnchorAlignH::Left),
            Some(AnchorAlignH::Inside) => Some(AnchorAlignH::Left),
            Some(AnchorAlignH::Outside) => Some(AnchorAlignH::Right),
            other => other,
        };
        let by = match align {
            Some(AnchorAlignH::Center) => free / 2,
            Some(AnchorAlignH::Right) => free,
            Some(_) => Emu::ZERO,
            None => position.map_or(Emu::ZERO, |position| {
                let by = offset(position.pos_offset, position.pct_offset, span.size.width);
                by - drawing.upright.x
            }),
        };
        span.left() + by
    }

    fn top(&self, drawing: &Drawing, y: Emu) -> Emu {
        use AnchorRelFromV as R;
        let position = drawing.record.position_v.as_deref();
        let band = |top: Emu, bottom: Emu| (top, bottom - top);
        let above = band(self.page.top(), self.text.top());
        let below = band(self.text.bottom(), self.page.bottom());
        let (top, room) = match position.and_then(|position| position.relative_from) {
            Some(R::Page) => band(self.page.top(), self.page.bottom()),
            Some(R::Margin) => band(self.text.top(), self.text.bottom()),
            Some(R::TopMargin | R::InsideMargin) => above,
            Some(R::BottomMargin | R::OutsideMargin) => below,
            Some(R::Paragraph | R::Line) | None => (y, Emu::ZERO),
        };
        let free = room - drawing.height;
        let by = match position.and_then(|position| position.align) {
            Some(AnchorAlignV::Center) => free / 2,
            Some(AnchorAlignV::Bottom | AnchorAlignV::Outside) if room.0 > 0 => free,
            Some(_) => Emu::ZERO,
            None => position.map_or(Emu::ZERO, |position| {
                let by = offset(position.pos_offset, position.pct_offset, room);
                by - drawing.upright.y
            }),
        };
        top + by
    }
}

/// An offset that is given as a length, or as a share of a span in percent.
fn offset(length: Option<i32>, share: Option<f64>, span: Emu) -> Emu {
    match (length, share) {
        (None, Some(percent)) if percent.is_finite() => {
            span.scaled((percent.clamp(-1000.0, 1000.0) * 1000.0) as i64, 100_000)
        }
        (length, _) => Emu(i64::from(length.unwrap_or(0))),
    }
}

/// What lines leave free.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// The area, with its distances from text.
    pub area: Rect,
    /// On which sides of it text stands; `None` for above and below only.
    pub sides: Option<WrapText>,
    /// Whether text comes as near as it can (wrapping tight or through).
    pub is_tight: bool,
    /// What of the area is to be left free, if it is not all.
    pub outline: Option<Outline>,
}

impl Exclusion {
    /// What is to be left free of a band: left and right end.
    fn reach(&self, top: Emu, bottom: Emu) -> Option<(Emu, Emu)> {
        if self.area.bottom() <= top || self.area.top() >= bottom {
            return None;
        }
        match &self.outline {
            Some(outline) => outline.reach(top, bottom),
            None => Some((self.area.left(), self.area.right())),
        }
    }
}

/// The floats of a page or box.
#[derive(Debug, Clone, Default)]
pub struct Floats {
    /// What lines leave free.
    pub exclusions: Vec<Exclusion>,
}

impl Floats {
    /// Whether text flows around a drawing of a box, and its place is known within the box.
    pub fn takes(&self, drawing: &Drawing) -> bool {
        let record = &drawing.record;
        let within_h = matches!(
            record
                .position_h
                .as_ref()
                .and_then(|position| position.relative_from),
            Some(AnchorRelFromH::Column | AnchorRelFromH::Margin) | None
        );
        within_h && drawing.follows_paragraph()
    }

    /// Adds a drawing, and gives its place.
    pub fn add(
        &mut self,
        drawing: &Drawing,
        around: &Surroundings,
        anchor: Point,
        least_top: Emu,
    ) -> Rect {
        let mut area = around.place(drawing, anchor);
        if area.top() < least_top {
            area.origin.y = least_top;
        }
        self.exclude(&drawing.record, area);
        area
    }

    /// Keeps lines out of an area, as a drawing's wrapping says.
    pub fn exclude(&mut self, record: &DocDrawing, area: Rect) {
        let both = WrapText::BothSides;
        let mut outline = None;
        let tight = record.wrap_tight.as_ref().or(record.wrap_through.as_ref());
        let sides = if record.wrap_top_and_bottom.is_some() {
            None
        } else if let Some(square) = &record.wrap_square {
            Some(square.wrap_text.unwrap_or(both))
        } else if let Some(tight) = tight {
            let polygon = tight.wrap_polygon.as_deref();
            outline = polygon.and_then(|polygon| Outline::of(polygon, area, record));
            Some(tight.wrap_text.unwrap_or(both))
        } else {
            return;
        };
        let distance = |value: Option<u32>| Emu(i64::from(value.unwrap_or(0).min(10_000_000)));
        let (left, right) = (distance(record.dist_l), distance(record.dist_r));
        let (top, bottom) = (distance(record.dist_t), distance(record.dist_b));
        let area = outline.as_ref().map_or(area, Outline::bounds);
        self.exclusions.push(Exclusion {
            area: Rect::new(
                area.left() - left,
                area.top() - top,
                area.size.width + left + right,
                area.size.height + top + bottom,
            ),
            sides,
            is_tight: tight.is_some(),
            outline,
        });
    }

    /// The room that is left in a column.
    pub fn room(&self, left: Emu, width: Emu) -> ColumnRoom<'_> {
        ColumnRoom {
            left,
            width,
            before: Emu::ZERO,
            exclusions: &self.exclusions,
        }
    }
}

/// A column less its floats.
pub struct ColumnRoom<'f> {
    left: Emu,
    width: Emu,
    /// Space above a line that goes below a float: that before a paragraph is above its first line wherever that comes to stand.
    pub before: Emu,
    exclusions: &'f [Exclusion],
}

impl Room for ColumnRoom<'_> {
    fn band(&mut self, top: Emu, height: Needed) -> Band {
        let mut top = top;
        for _ in 0..MOVES {
            let band = self.at(top, height);
            if !band.intervals.is_empty() {
                return band;
            }
            match band.next.filter(|next| *next > top) {
                Some(next) => top = next + self.before,
                None => break,
            }
        }
        Band {
            top,
            intervals: vec![Interval {
                left: Emu::ZERO,
                right: self.width,
            }],
            next: None,
        }
    }
}

impl ColumnRoom<'_> {
    /// What is free at a height; no intervals if there is nothing.
    fn at(&self, top: Emu, height: Needed) -> Band {
        let mut intervals = vec![Interval {
            left: Emu::ZERO,
            right: self.width,
        }];
        let mut next: Option<Emu> = None;
        let mut touched = false;
        for exclusion in self.exclusions {
            let height = if exclusion.is_tight {
                height.inked
            } else {
                height.whole
            };
            let bottom = top + height.max(Emu(1));
            let Some((left, right)) = exclusion.reach(top, bottom) else {
                continue;
            };
            let (left, right) = (left - self.left, right - self.left);
            if right.0 <= 0 || left >= self.width {
                continue;
            }
            touched = true;
            // Below the line an outline may leave more room.
            let end = match exclusion.outline {
                Some(_) => exclusion.area.bottom().min(bottom),
                None => exclusion.area.bottom(),
            };
            next = Some(next.map_or(end, |known| known.min(end)));
            match exclusion.sides {
                None => intervals.clear(),
                Some(sides) => cut(&mut intervals, left, right, sides),
            }
        }
        if touched {
            intervals
                .retain(|interval| interval.right - interval.left >= NARROWEST.min(self.width));
        }
        Band {
            top,
            intervals,
            next,
        }
    }
}

/// Takes a stretch out of intervals, and what is on the sides where no text stands.
fn cut(intervals: &mut Vec<Interval>, left: Emu, right: Emu, sides: WrapText) {
    let mut left_over = Vec::with_capacity(intervals.len() + 1);
    for interval in intervals.iter() {
        let before = Interval {
            left: interval.left,
            right: interval.right.min(left),
        };
        let after = Interval {
            left: interval.left.max(right),
            right: interval.right,
        };
        let width = |interval: &Interval| interval.right - interval.left;
        let (keeps_before, keeps_after) = match sides {
            WrapText::BothSides => (true, true),
            WrapText::Left => (true, false),
            WrapText::Right => (false, true),
            WrapText::Largest => {
                let larger = width(&before) >= width(&after);
                (larger, !larger)
            }
        };
        if keeps_before && width(&before).0 > 0 {
            left_over.push(before);
        }
        if keeps_after && width(&after).0 > 0 {
            left_over.push(after);
        }
    }
    *intervals = left_over;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn floats(sides: Option<WrapText>) -> Floats {
        Floats {
            exclusions: vec![Exclusion {
                area: Rect::new(
                    Emu::twips(3000),
                    Emu::twips(100),
                    Emu::twips(2000),
                    Emu::twips(500),
                ),
                sides,
                is_tight: false,
                outline: None,
            }],
        }
    }

    const LINE: Needed = Needed {
        inked: Emu::twips(240),
        whole: Emu::twips(240),
    };

    fn twips(interval: &Interval) -> (i64, i64) {
        (interval.left.0 / 635, interval.right.0 / 635)
    }

    #[test]
    fn lines_stand_beside_a_float() {
        let floats = floats(Some(WrapText::BothSides));
        let mut room = floats.room(Emu::twips(1000), Emu::twips(8000));
        let band = room.band(Emu::twips(200), LINE);
        let sides: Vec<_> = band.intervals.iter().map(twips).collect();
        assert_eq!(sides, [(0, 2000), (4000, 8000)]);
        assert_eq!(band.next, Some(Emu::twips(600)));
        let below = room.band(Emu::twips(600), LINE);
        assert_eq!(
            below.intervals.iter().map(twips).collect::<Vec<_>>(),
            [(0, 8000)]
        );
    }

    #[test]
    fn lines_stand_below_what_is_too_wide() {
        let floats = floats(None);
        let mut room = floats.room(Emu::ZERO, Emu::twips(8000));
        assert_eq!(room.band(Emu::ZERO, LINE).top, Emu::twips(600));
        let mut beside = floats.room(Emu::twips(6000), Emu::twips(2000));
        assert_eq!(beside.band(Emu::ZERO, LINE).top, Emu::ZERO);
    }
}
