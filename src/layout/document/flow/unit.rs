//! Units: what is not parted by a page, a line of a paragraph or a row of a table. They are painted when their page is
//! full.

use std::rc::Rc;

use super::border::{paint_box, paint_line};
use super::float::Anchored;
use crate::layout::display::{Item, Tag};
use crate::layout::document::build::Quotable;
use crate::layout::document::model::{Borders, Line, Note};
use crate::layout::shift::shifted;
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;

/// A line or row, painted at the left top corner of its column.
#[derive(Default)]
pub struct Unit {
    /// Space above, which it shares with the space below the unit before.
    pub space: Emu,
    /// Its height without spaces.
    pub height: Emu,
    /// What of the space between it and the next one is that of the paragraph that it ends.
    pub after: Emu,
    /// What it looks like.
    pub items: Vec<Item>,
    /// Footnotes that it refers to.
    pub notes: Vec<Rc<Note>>,
    /// What begins in it that headers and footers may quote.
    pub quotable: Vec<Rc<Quotable>>,
    /// Drawings beside the text that it anchors.
    pub floats: Vec<Anchored>,
    /// Whether the unit before must be on the same page.
    pub glued: bool,
    /// What is behind and around it.
    pub decoration: Option<Rc<Decoration>>,
    /// What it is part of.
    pub owner: Option<Rc<Owner>>,
    /// Whether it is a line that line numbers count.
    pub counted: bool,
    /// Its baseline below its top, for line numbers.
    pub baseline: Emu,
}

/// What is behind and around the units of a paragraph, or of paragraphs that share their borders.
#[derive(Debug)]
pub struct Decoration {
    /// Left and right edge of the ground.
    pub edges: (Emu, Emu),
    /// The ground.
    pub ground: Option<Rgba>,
    /// The borders.
    pub borders: Borders,
}

/// What units are part of: a paragraph or a table.
#[derive(Debug)]
pub struct Owner {
    /// What it is for those who do not see it.
    pub tag: Tag,
}

/// A unit with its place.
#[derive(Clone)]
pub struct Placed {
    /// Left edge of its column, and its top.
    pub at: Point,
    /// The unit.
    pub unit: Rc<Unit>,
}

/// Paints units in their order.
pub fn paint(units: &[Placed], items: &mut Vec<Item>) {
    let mut open: Option<&Rc<Owner>> = None;
    let mut index = 0;
    while let Some(first) = units.get(index) {
        let mut end = index + 1;
        if let Some(decoration) = &first.unit.decoration {
            let mut last = first;
            while let Some(next) = units.get(end)
                && (continues(first, next, decoration) || touches(last, next, decoration))
            {
                last = next;
                end += 1;
            }
            let top = first.at.y;
            let height = last.at.y + last.unit.height - top;
            let (left, right) = decoration.edges;
            let area = Rect::new(first.at.x + left, top, right - left, height);
            paint_box(area, decoration.ground, &decoration.borders, items);
            paint_between(units.get(index..end).unwrap_or_default(), decoration, items);
        }
        for placed in units.get(index..end).unwrap_or_default() {
            let owner = placed.unit.owner.as_ref();
            let same = match (open, owner) {
                (Some(open), Some(owner)) => Rc::ptr_eq(open, owner),
                (None, None) => true,
                _ => false,
            };
            if !same {
                if open.is_some() {
                    items.push(Item::End);
                }
                if let Some(owner) = owner {
                    items.push(Item::Begin(owner.tag.clone()));
                }
                open = owner;
            }
            items.extend(shifted(&placed.unit.items, placed.at));
        }
        index = end;
    }
    if open.is_some() {
        items.push(Item::End);
    }
}

/// Paints the lines between paragraphs that share their borders.
fn paint_between(units: &[Placed], decoration: &Decoration, items: &mut Vec<Item>) {
    let Some(line) = decoration.borders.between else {
        return;
    };
    let out = |line: Option<Line>| line.map_or(Emu::ZERO, |line| line.space);
    let left = decoration.edges.0 - out(decoration.borders.left);
    let right = decoration.edges.1 + out(decoration.borders.right);
    for (above, below) in units.iter().zip(units.iter().skip(1)) {
        let same = above
            .unit
            .owner
            .as_ref()
            .zip(below.unit.owner.as_ref())
            .is_some_and(|(above, below)| Rc::ptr_eq(above, below));
        if !same {
            let at = Point::new(below.at.x, below.at.y - line.space - line.width / 2);
            let [from, to] = [left, right].map(|x| at + Point::new(x, Emu::ZERO));
            paint_line(line, from, to, items);
        }
    }
}

fn continues(first: &Placed, next: &Placed, decoration: &Rc<Decoration>) -> bool {
    next.at.x == first.at.x
        && next.at.y >= first.at.y
        && next
            .unit
            .decoration
            .as_ref()
            .is_some_and(|own| Rc::ptr_eq(own, decoration))
}

/// Whether the ground of the unit below goes on with that above without a gap. Painted by themselves, they would let what is behind
/// them shine through where they meet within a pixel.
fn touches(above: &Placed, below: &Placed, decoration: &Decoration) -> bool {
    let goes_on = |own: &Decoration| {
        own.borders.is_empty() && own.edges == decoration.edges && own.ground == decoration.ground
    };
    decoration.borders.is_empty()
        && below.at == above.at + Point::new(Emu::ZERO, above.unit.height)
        && below.unit.decoration.as_deref().is_some_and(goes_on)
}

/// Units below each other, without a place yet.
#[derive(Default, Clone)]
pub struct Stack {
    /// The units.
    pub units: Vec<Rc<Unit>>,
    /// Space below the last.
    pub after: Emu,
    /// Whether units of a page before are parted from it: the space between is left there.
    goes_on: bool,
}

impl Stack {
    /// Height from the top of the first unit's space to the bottom of the last one's.
    pub fn height(&self) -> Emu {
        self.units
            .iter()
            .map(|unit| unit.space + unit.height)
            .sum::<Emu>()
            + self.after
            - self.left_above()
    }

    /// The space above the first unit that is left on the page before.
    fn left_above(&self) -> Emu {
        let first = self.units.first().filter(|_| self.goes_on);
        first.map_or(Emu::ZERO, |unit| unit.space)
    }

    /// The units with their places, from a left top corner on.
    pub fn placed(&self, at: Point) -> Vec<Placed> {
        let mut y = at.y - self.left_above();
        self.units
            .iter()
            .map(|unit| {
                y += unit.space;
                let placed = Placed {
                    at: Point::new(at.x, y),
                    unit: Rc::clone(unit),
                };
                y += unit.height;
                placed
            })
            .collect()
    }

    /// How many units go into a height. A unit is not parted from one that it is glued to.
    pub fn fitting(&self, height: Emu) -> usize {
        self.fitting_before(height, false)
    }

    /// How many units go into a height, where those that end a paragraph do with the space below them only: as in Word's cells.
    pub fn fitting_with_after(&self, height: Emu) -> usize {
        self.fitting_before(height, true)
    }

    fn fitting_before(&self, height: Emu, with_after: bool) -> usize {
        let mut used = -self.left_above();
        let mut fits = 0;
        for (index, unit) in self.units.iter().enumerate() {
            if !unit.glued {
                fits = index;
            }
            used += unit.space + unit.height;
            let after = match (with_after, index + 1 == self.units.len()) {
                (false, _) => Emu::ZERO,
                (true, true) => self.after,
                (true, false) => unit.after,
            };
            if used + after > height {
                return fits;
            }
        }
        self.units.len()
    }

    /// Takes the first units out.
    pub fn split(&mut self, count: usize) -> Self {
        let rest = self.units.split_off(count.min(self.units.len()));
        let first = std::mem::replace(&mut self.units, rest);
        let after = if self.units.is_empty() {
            std::mem::take(&mut self.after)
        } else {
            Emu::ZERO
        };
        let goes_on = self.goes_on;
        self.goes_on = !self.units.is_empty() && (goes_on || count > 0);
        Self {
            units: first,
            after,
            goes_on,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Paints all, from a left top corner on.
    pub fn paint(&self, at: Point, items: &mut Vec<Item>) {
        paint(&self.placed(at), items);
    }
}

/// The room that a border needs outside of what it is around.
pub fn room_of(line: Option<Line>) -> Emu {
    line.map_or(Emu::ZERO, |line| line.width + line.space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stack(units: &[(i64, bool)]) -> Stack {
        Stack {
            units: units
                .iter()
                .map(|(height, glued)| {
                    Rc::new(Unit {
                        height: Emu(*height),
                        glued: *glued,
                        ..Unit::default()
                    })
                })
                .collect(),
            after: Emu(5),
            goes_on: false,
        }
    }

    #[test]
    fn glued_units_are_not_parted() {
        let stack = stack(&[(10, false), (10, false), (10, true), (10, false)]);
        assert_eq!(stack.fitting(Emu(25)), 1);
        assert_eq!(stack.fitting(Emu(30)), 3);
        assert_eq!(stack.fitting(Emu(40)), 4);
        assert_eq!(stack.fitting(Emu(9)), 0);
        assert_eq!(stack.height(), Emu(45));
        assert_eq!(stack.fitting_with_after(Emu(44)), 3);
        assert_eq!(stack.fitting_with_after(Emu(45)), 4);
    }

    #[test]
    fn what_ends_a_paragraph_needs_the_space_below_it() {
        let mut stack = stack(&[(10, false), (10, false), (10, false)]);
        Rc::get_mut(&mut stack.units[1]).unwrap().after = Emu(4);
        assert_eq!(stack.fitting(Emu(20)), 2);
        assert_eq!(stack.fitting_with_after(Emu(23)), 1);
        assert_eq!(stack.fitting_with_after(Emu(24)), 2);
    }

    #[test]
    fn what_is_split_off_is_gone_from_the_rest() {
        let mut rest = stack(&[(10, false), (20, false)]);
        let first = rest.split(1);
        assert_eq!((first.height(), rest.height()), (Emu(10), Emu(25)));
    }
}
