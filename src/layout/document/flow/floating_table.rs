//! Tables that text flows around, over as many pages as they need.

use std::rc::Rc;

use super::body::Pages;
use super::frame::{Position, twips};
use super::place::{Outcome, Part};
use super::rows::headings;
use super::table::{Step, TableFlow};
use super::unit::Stack;
use crate::editor_bin::docy::{DocAnchor, Padding, TblpPr, WrapText};
use crate::layout::document::model::Table;
use crate::layout::units::{Emu, Point, Rect};

impl Pages<'_> {
    /// Places a table that text flows around, or what is left of it behind the column before. The text that follows stands
    /// beside its last part.
    pub(super) fn float_table(&mut self, table: &Table, rest: Option<TableFlow>) -> Outcome {
        let (Some(pr), Some(draft)) = (&table.position, &self.draft) else {
            return Outcome::NoRoom;
        };
        let position = Position::of_table(pr);
        let around = draft.surroundings();
        let is_first = rest.is_none();
        let space = if is_first {
            draft.above.before_table(None)
        } else {
            Emu::ZERO
        };
        let top = draft.y + space;
        let begin = rest.unwrap_or_else(|| TableFlow::new(table, draft.column_area().1));
        let bottom = self.column_bottom();
        let must = self.must_place();
        let stands_on_page = is_first && position.v_anchor != DocAnchor::Text;
        let drop = if is_first && !stands_on_page {
            position.y
        } else {
            Emu::ZERO
        };
        let mut flow = begin.clone();
        let mut stack = Stack::default();
        if stands_on_page {
            stack = part(table, &mut flow, around.text.size.height, must);
        }
        // One that is anchored to the page, but higher than its text, is parted where it would be in the text.
        if !stands_on_page || flow.row() < table.rows.len() {
            flow = begin;
            stack = part(table, &mut flow, bottom - top - drop, must);
        }
        if stack.is_empty() {
            return if flow.row() < table.rows.len() {
                Outcome::NoRoom
            } else {
                Outcome::Done
            };
        }
        // Before Word 2013 what is placed is the text of the outer cells.
        let (left, right) = flow.extent();
        let outdents = table.outdents;
        let size = (right - left - outdents.0 - outdents.1, stack.height());
        let text = position.place(&around, top, size);
        let x = match position.x_align {
            Some(_) => text.left() - outdents.0,
            None => text.left() + table.indent,
        };
        // What would reach too low is moved up, but not over the text that it follows.
        let y = if stands_on_page {
            text.top().min(around.page.bottom() - size.1)
        } else {
            (top + drop).min((bottom - size.1).max(top))
        };
        let y = y.max(around.page.top());
        self.put(&stack, Point::new(x - left, y));
        let area = Rect::new(x, y, right - left, size.1);
        self.exclude(area, distances(pr), Some(WrapText::BothSides));
        if flow.row() < table.rows.len() {
            return Outcome::Parted(Part::Floating(Box::new(flow)));
        }
        if !is_first && let Some(draft) = &mut self.draft {
            draft.is_fresh = false;
        }
        Outcome::Done
    }
}

/// The rows of a table that go into some room, behind its headings if it has begun before; one row at least if it must be.
fn part(table: &Table, flow: &mut TableFlow, room: Emu, must: bool) -> Stack {
    let mut stack = Stack::default();
    let mut used = Emu::ZERO;
    let goes_on = flow.row() > 0 || flow.is_within_row();
    if goes_on && flow.row() >= table.headings {
        for unit in headings(table, flow, room) {
            used += unit.height;
            stack.units.push(Rc::new(unit));
        }
    }
    let repeated = stack.units.len();
    loop {
        let is_forced = must && stack.units.len() == repeated;
        let unit = match flow.next(table, Some(room - used)) {
            Step::Row(unit) => unit,
            Step::Part(unit) => {
                stack.units.push(Rc::new(unit));
                break;
            }
            Step::NoRoom if is_forced => match flow.whole_row(table) {
                Some(unit) => unit,
                None => break,
            },
            Step::NoRoom | Step::End => break,
        };
        used += unit.height;
        stack.units.push(Rc::new(unit));
    }
    if stack.units.len() == repeated {
        return Stack::default();
    }
    if flow.row() < table.rows.len() {
        stack.units.extend(flow.end_page(table).map(Rc::new));
    }
    stack
}

/// How far text stays away: left, above, right, below.
fn distances(pr: &TblpPr) -> [Emu; 4] {
    let of = |side: fn(&Padding) -> Option<i32>| {
        twips(pr.paddings.as_deref().and_then(side).unwrap_or(0))
    };
    [
        of(|padding| padding.left_twips),
        of(|padding| padding.top_twips),
        of(|padding| padding.right_twips),
        of(|padding| padding.bottom_twips),
    ]
}
