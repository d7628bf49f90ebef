//! Footnotes at the bottom of columns or below their text, endnotes behind the body.

use std::rc::Rc;

use super::body::Pages;
use super::stack;
use super::unit::{Placed, Unit};
use crate::editor_bin::docy::{DocContent, EndnotePos};
use crate::layout::display::Path;
use crate::layout::document::build::{Around, SEPARATOR};
use crate::layout::document::model::{Block, Note};
use crate::layout::document::section::Section;
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;

/// Height of what parts text and notes, if the document does not tell.
const HEIGHT: Emu = Emu::twips(240);

/// The room that notes leave in a column.
pub struct NoteRoom {
    height: Emu,
    separator: Emu,
    width: Emu,
    is_full: bool,
}

impl NoteRoom {
    /// With the notes that stand in the column already.
    pub fn new(pages: &Pages<'_>, width: Emu) -> Self {
        let separator = pages.separator.as_ref().map_or(HEIGHT, |unit| unit.height);
        let known = pages
            .draft
            .as_ref()
            .map_or(Emu::ZERO, |draft| draft.notes.height());
        let height = if known.0 > 0 {
            known + separator
        } else {
            Emu::ZERO
        };
        Self {
            height,
            separator,
            width,
            is_full: false,
        }
    }

    /// Height of the notes, with what parts them from the text.
    pub fn height(&self) -> Emu {
        self.height
    }

    /// Whether a line fits that leaves a room below it, with its notes: these begin in the column at least.
    pub fn takes<'n>(&mut self, notes: impl Iterator<Item = &'n Rc<Note>>, room: Emu) -> bool {
        if self.is_full || room < self.height {
            return false;
        }
        for note in notes {
            let stack = stack::blocks(&note.blocks, self.width);
            let line = if self.height.0 > 0 {
                Emu::ZERO
            } else {
                self.separator
            };
            if !stack.is_empty() && stack.fitting(room - self.height - line) == 0 {
                return false;
            }
            self.height += line + stack.height();
            if self.height > room {
                self.is_full = true;
                return true;
            }
        }
        true
    }
}

impl Pages<'_> {
    /// Adds notes to the column.
    pub(super) fn add_notes(&mut self, notes: &[Rc<Note>]) {
        let Some(draft) = &mut self.draft else { return };
        let (_, width) = draft.column_area();
        for note in notes {
            let stack = stack::blocks(&note.blocks, width);
            let space = draft.notes.after;
            draft.notes.after = stack.after;
            for (index, unit) in stack.units.into_iter().enumerate() {
                if index == 0 && space.0 > 0 {
                    draft.notes.units.push(Rc::new(Unit {
                        height: space,
                        ..Unit::default()
                    }));
                }
                draft.notes.units.push(unit);
            }
        }
    }

    /// Notes of the page before that did not fit on it begin the notes of this one.
    pub(super) fn take_carried(&mut self) {
        let carried = std::mem::take(&mut self.carried);
        if let Some(draft) = &mut self.draft {
            draft.notes = carried;
        }
    }

    /// Puts the notes of the column at its bottom, or below its text; those that do not fit are carried over. Gives where
    /// they begin.
    pub(super) fn end_column(&mut self) -> Option<Emu> {
        let separator = self.separator.clone();
        let follow = (self.sections.get(self.section)).is_some_and(|section| section.notes_follow);
        let bottom = self.draft.as_ref()?.bottom;
        let draft = self.draft.as_mut()?;
        if draft.notes.is_empty() {
            return None;
        }
        let mut notes = std::mem::take(&mut draft.notes);
        let line = separator.as_ref().map_or(HEIGHT, |unit| unit.height);
        let room = bottom - draft.y - line;
        let mut count = notes.fitting(room);
        if count == 0 && draft.is_fresh {
            count = 1;
        }
        let mut here = notes.split(count);
        here.after = Emu::ZERO;
        self.carried = notes;
        if here.is_empty() {
            return None;
        }
        let (left, _) = draft.column_area();
        let lowest = bottom - here.height();
        let top = if follow {
            lowest.min(draft.y + draft.above.leave() + line)
        } else {
            lowest
        };
        let end = top + here.height();
        if let Some(unit) = separator {
            draft.notes_placed.push(Placed {
                at: Point::new(left, top - unit.height),
                unit,
            });
        }
        draft
            .notes_placed
            .extend(here.placed(Point::new(left, top)));
        if follow {
            draft.y = end;
            draft.set_bottom = draft.set_bottom.max(end);
            return None;
        }
        Some(top - line)
    }

    /// The same before another section goes on on the page: its text ends above the notes. Where its lines are as wide, its
    /// notes stand with those that the page has.
    pub(super) fn end_column_of_set(&mut self, next: &Section) {
        let goes_on = self.draft.as_ref().is_some_and(|draft| {
            draft.geometry.columns.len() == 1 && draft.geometry.columns == next.geometry.columns
        });
        if goes_on {
            return;
        }
        if let Some(top) = self.end_column()
            && let Some(draft) = &mut self.draft
        {
            draft.bottom = top;
        }
    }

    /// What parts text and notes.
    pub(super) fn build_separator(&mut self) {
        if self.separator.is_some() {
            return;
        }
        let id = self.document.tables.footnotes.separator;
        let blocks = id.map(|id| self.builder.note(id, false, "", self.fonts));
        let (_, width) = match &self.draft {
            Some(draft) => draft.column_area(),
            None => return,
        };
        let stack = blocks.map(|blocks| stack::blocks(&blocks, width));
        let (length, thickness) = SEPARATOR;
        let height = stack.map_or(HEIGHT, |stack| stack.height()).max(thickness);
        let y = height / 2;
        let line = Path::line(Point::new(Emu::ZERO, y), Point::new(length.min(width), y));
        self.separator = Some(Rc::new(Unit {
            height,
            items: vec![line.drawn(Rgba::BLACK, thickness)],
            ..Unit::default()
        }));
    }

    /// Whether there are endnotes that stand at the end of their section.
    pub(super) fn has_endnotes(&self) -> bool {
        let settings = &self.document.tables.settings;
        let position = settings.endnote_pr.as_ref().and_then(|pr| pr.endnote_pos);
        position == Some(EndnotePos::SectEnd) && !self.builder.waiting_endnotes.is_empty()
    }

    /// The endnotes that were referred to, as blocks behind the body or section.
    pub(super) fn endnotes(&mut self) -> Vec<Block> {
        let waiting = std::mem::take(&mut self.builder.waiting_endnotes);
        let mut blocks = Vec::new();
        if waiting.is_empty() {
            return blocks;
        }
        if let Some(content) = self
            .document
            .tables
            .endnotes
            .separator
            .and_then(|id| self.document.tables.endnotes.get(&id))
        {
            let content: DocContent = content.clone();
            blocks.extend(self.builder.blocks(content, Around::default(), self.fonts));
        }
        for (id, number) in waiting {
            blocks.extend(self.builder.note(id, true, &number, self.fonts));
        }
        blocks
    }
}
