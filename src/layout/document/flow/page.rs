//! A page that is being filled.

use std::rc::Rc;

use super::float::{Anchored, Floats, Surroundings};
use super::gap::Above;
use super::layers::Planes;
use super::running::RunningOf;
use super::unit::{Placed, Stack, Unit, paint};
use crate::layout::display::{Item, Page, Path, Tag};
use crate::layout::document::geometry::Geometry;
use crate::layout::shift::shifted;
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;

/// Width of the line between columns.
const SEPARATOR: Emu = Emu(6350);

/// A page that is being filled.
pub struct Draft {
    /// How it is divided.
    pub geometry: Rc<Geometry>,
    /// Its number, as it is counted.
    pub number: i32,
    /// Its number, as it is shown.
    pub label: String,
    /// Top of the text.
    pub top: Emu,
    /// Bottom of the text.
    pub bottom: Emu,
    /// Header and footer.
    pub running: Vec<Item>,
    /// Which these are.
    pub running_of: RunningOf,
    /// Lines and rows.
    pub placed: Vec<Placed>,
    /// Notes and what parts them from the text.
    pub notes_placed: Vec<Placed>,
    /// Drawings and lines behind and before the text.
    pub planes: Planes,
    /// Drawings beside the text.
    pub floats: Floats,
    /// Where the present columns begin.
    pub set_top: Emu,
    /// How far the present columns reach.
    pub set_bottom: Emu,
    /// The column that is being filled.
    pub column: usize,
    /// Where the next unit goes.
    pub y: Emu,
    /// Whether nothing stands in the column.
    pub is_fresh: bool,
    /// Notes at the bottom of the column.
    pub notes: Stack,
    /// What stands above.
    pub above: Above,
}

/// A state of a page to which it can go back.
#[derive(Clone)]
pub struct Mark {
    placed: usize,
    notes_placed: usize,
    back: usize,
    front: usize,
    exclusions: usize,
    column: usize,
    y: Emu,
    is_fresh: bool,
    notes: Stack,
    set_bottom: Emu,
    above: Above,
}

impl Draft {
    /// The state of the page.
    pub fn mark(&self) -> Mark {
        Mark {
            placed: self.placed.len(),
            notes_placed: self.notes_placed.len(),
            back: self.planes.back.len(),
            front: self.planes.front.len(),
            exclusions: self.floats.exclusions.len(),
            column: self.column,
            y: self.y,
            is_fresh: self.is_fresh,
            notes: self.notes.clone(),
            set_bottom: self.set_bottom,
            above: self.above.clone(),
        }
    }

    /// Goes back to a state.
    pub fn restore(&mut self, mark: &Mark) {
        self.placed.truncate(mark.placed);
        self.notes_placed.truncate(mark.notes_placed);
        self.planes.back.truncate(mark.back);
        self.planes.front.truncate(mark.front);
        self.floats.exclusions.truncate(mark.exclusions);
        self.column = mark.column;
        self.y = mark.y;
        self.is_fresh = mark.is_fresh;
        self.notes = mark.notes.clone();
        self.set_bottom = mark.set_bottom;
        self.above = mark.above.clone();
    }

    /// Left edge and width of the column that is being filled.
    pub fn column_area(&self) -> (Emu, Emu) {
        let left = self.geometry.left_of(self.number);
        self.geometry
            .columns
            .get(self.column)
            .map_or((left, self.geometry.width()), |column| {
                (left + column.x, column.width)
            })
    }

    /// Whether something stands over lines of the page.
    pub fn is_over_lines(&self, area: Rect) -> bool {
        let width = self.column_area().1;
        self.placed.iter().any(|line| {
            let (left, top) = (line.at.x, line.at.y);
            let across = area.left() < left + width && area.right() > left;
            across && area.top() < top + line.unit.height && area.bottom() > top
        })
    }

    /// What positions of drawings refer to.
    pub fn surroundings(&self) -> Surroundings {
        Surroundings::of_page(&self.geometry, self.number, self.column_area())
    }

    /// Puts a unit below what is in the column.
    pub fn push(&mut self, unit: Rc<Unit>, y: Emu) {
        let at = Point::new(self.column_area().0, y);
        for float in &unit.floats {
            self.paint_float(float, at);
        }
        self.y = y + unit.height;
        self.set_bottom = self.set_bottom.max(self.y);
        self.is_fresh = false;
        self.placed.push(Placed { at, unit });
    }

    /// Paints a drawing of a unit at a place.
    pub fn paint_float(&mut self, float: &Anchored, at: Point) {
        let area = float.place(self.surroundings(), at);
        self.paint_drawing(float, area);
    }

    /// Paints a drawing where it stands.
    pub fn paint_drawing(&mut self, float: &Anchored, area: Rect) {
        let items = shifted(&float.drawing.items, area.origin);
        self.planes.put(&float.drawing.record, items);
    }

    /// Ends the columns: lines between them are drawn.
    pub fn end_set(&mut self) {
        let geometry = Rc::clone(&self.geometry);
        if geometry.separated && self.set_bottom > self.set_top {
            let left = geometry.left_of(self.number);
            for pair in geometry.columns.windows(2) {
                let [one, other] = pair else { continue };
                let x = left + (one.x + one.width + other.x) / 2;
                let line = Path::line(Point::new(x, self.set_top), Point::new(x, self.set_bottom));
                self.planes
                    .back
                    .put(0, vec![line.drawn(Rgba::BLACK, SEPARATOR)]);
            }
        }
    }

    /// The page, painted.
    pub fn finish(self, ground: Vec<Item>) -> Page {
        let mut items = ground;
        items.push(Item::Begin(Tag::Artifact));
        items.extend(self.running);
        items.push(Item::End);
        items.extend(self.planes.back.into_items());
        paint(&self.placed, &mut items);
        paint(&self.notes_placed, &mut items);
        items.extend(self.planes.front.into_items());
        Page {
            size: self.geometry.size,
            label: self.label,
            items,
        }
    }
}
