//! Tables in the columns of a page.

use std::rc::Rc;

use super::body::Pages;
use super::float::Exclusion;
use super::gap::Above;
use super::notes::NoteRoom;
use super::place::{Outcome, Part};
use super::table::{Step, TableFlow};
use super::unit::Unit;
use crate::layout::document::model::{Block, Row, Table};
use crate::layout::units::Emu;

/// How often a table is moved down below a float.
const MOVES: usize = 64;
/// Height of a row that is taken for sure.
const LEAST_ROW: Emu = Emu::twips(200);

/// Whether a row is kept with the next one.
pub(super) fn keeps(row: &Row) -> bool {
    row.cells
        .first()
        .and_then(|cell| cell.blocks.first())
        .and_then(Block::paragraph)
        .is_some_and(|paragraph| paragraph.look.keep_next)
}

/// The headings of a table once more; none if they would leave no room for rows.
pub(super) fn headings(table: &Table, flow: &TableFlow, room: Emu) -> Vec<Unit> {
    let mut flow = flow.restarted();
    let mut units = Vec::new();
    let mut height = Emu::ZERO;
    for _ in 0..table.headings {
        let Some(mut unit) = flow.whole_row(table) else {
            break;
        };
        unit.notes.clear();
        height += unit.height;
        units.push(unit);
    }
    if height > room - room / 4 {
        units.clear();
    }
    units
}

impl Pages<'_> {
    /// Begins a table.
    pub(super) fn table(&mut self, table: &Table) -> Outcome {
        if table.position.is_some() {
            return self.float_table(table, None);
        }
        let Some(draft) = &self.draft else {
            return Outcome::NoRoom;
        };
        let flow = TableFlow::new(table, draft.column_area().1);
        self.rows(table, flow, false)
    }

    /// Places the next row of a table.
    pub(super) fn rows(&mut self, table: &Table, mut flow: TableFlow, headings: bool) -> Outcome {
        let mut must = self.must_place();
        if headings && must && flow.row() >= table.headings {
            self.repeat_headings(table, &flow);
            must = true;
        }
        let Some(draft) = &self.draft else {
            return Outcome::NoRoom;
        };
        let space = if draft.is_fresh || flow.row() > 0 || flow.is_within_row() {
            Emu::ZERO
        } else {
            draft.above.before_table(table.first_look())
        };
        let (left, width) = draft.column_area();
        let top = self.below_floats(draft.y + space, (left, width), &flow);
        let bottom = self.column_bottom();
        let notes = NoteRoom::new(self, width).height();
        let before = flow.clone();
        match flow.next(table, Some(bottom - top - notes)) {
            Step::Row(unit) => {
                if !must && !self.notes_fit(&unit, bottom - top - unit.height, width) {
                    return Outcome::NoRoom;
                }
                self.place_row(unit, top);
                self.row_done(table, flow)
            }
            Step::Part(unit) => {
                self.place_row(unit, top);
                Outcome::Parted(Part::Rows(Box::new(flow), true))
            }
            Step::NoRoom if must => {
                flow = before;
                match flow.whole_row(table) {
                    Some(unit) => {
                        self.place_row(unit, top);
                        self.row_done(table, flow)
                    }
                    None => Outcome::Done,
                }
            }
            Step::NoRoom => {
                if flow.row() > 0 || flow.is_within_row() {
                    // Kept rows go back to where they began; this one goes on in the next column.
                    self.place.part = Part::Rows(Box::new(before), true);
                }
                Outcome::NoRoom
            }
            Step::End => Outcome::Done,
        }
    }

    fn row_done(&mut self, table: &Table, flow: TableFlow) -> Outcome {
        if let Some(draft) = &mut self.draft {
            draft.above = Above::table();
        }
        if flow.row() >= table.rows.len() {
            return Outcome::Done;
        }
        Outcome::More(Part::Rows(Box::new(flow), false))
    }

    fn place_row(&mut self, unit: Unit, top: Emu) {
        let notes: Vec<_> = unit.notes.iter().map(Rc::clone).collect();
        self.add_notes(&notes);
        if let Some(draft) = &mut self.draft {
            draft.push(Rc::new(unit), top);
        }
    }

    fn repeat_headings(&mut self, table: &Table, flow: &TableFlow) {
        let room = self.column_bottom();
        let Some(draft) = &mut self.draft else { return };
        for unit in headings(table, flow, room - draft.y) {
            let y = draft.y;
            draft.push(Rc::new(unit), y);
        }
    }

    fn notes_fit(&self, unit: &Unit, room: Emu, width: Emu) -> bool {
        let mut notes = NoteRoom::new(self, width);
        notes.takes(unit.notes.iter(), room)
    }

    /// Where a row may begin: below what leaves no room beside it in its column, and the first one below all that the table
    /// would stand over.
    fn below_floats(&self, top: Emu, (left, width): (Emu, Emu), flow: &TableFlow) -> Emu {
        let Some(draft) = &self.draft else { return top };
        let is_first = flow.row() == 0 && !flow.is_within_row();
        let extent = flow.extent();
        let mut top = top;
        for _ in 0..MOVES {
            let is_over = |exclusion: &&Exclusion| {
                let (from, to, end) = match exclusion.sides {
                    None => (left, left + width, top),
                    Some(_) if !is_first => return false,
                    Some(_) => (left + extent.0, left + extent.1, top + LEAST_ROW),
                };
                let area = exclusion.area;
                area.top() <= end && area.bottom() > top && area.right() > from && area.left() < to
            };
            let over = draft.floats.exclusions.iter().filter(is_over);
            match over.map(|exclusion| exclusion.area.bottom()).max() {
                Some(bottom) => top = bottom,
                None => break,
            }
        }
        top
    }

    /// A table is left for the next column: what spans rows is painted.
    pub(super) fn end_rows(&mut self) {
        let Part::Rows(flow, _) = &self.place.part else {
            return;
        };
        let mut flow = flow.clone();
        let Ok(Some(block)) = self.block(self.place.block) else {
            return;
        };
        let Block::Table(table) = &*block else { return };
        if let Some(unit) = flow.end_page(table)
            && let Some(draft) = &mut self.draft
        {
            let y = draft.y;
            draft.push(Rc::new(unit), y);
        }
        self.place.part = Part::Rows(flow, true);
    }
}
