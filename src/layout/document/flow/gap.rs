//! The space between a block and the one above it.

use std::rc::Rc;

use super::unit::{Decoration, room_of};
use crate::layout::document::model::{Borders, ParagraphLook, Space};
use crate::layout::units::Emu;

/// What the space below depends on of the block above.
#[derive(Clone, Default)]
pub struct Above {
    /// Space below it.
    after: Space,
    style: Option<Rc<str>>,
    contextual: bool,
    list: Option<i32>,
    /// Its decoration, which the next paragraph may share.
    pub decoration: Option<Rc<Decoration>>,
    borders: Borders,
    /// Whether there is a paragraph above.
    exists: bool,
    /// Whether there is a table above.
    is_table: bool,
    /// What of the space below it is left already.
    left: Emu,
}

impl Above {
    /// A paragraph.
    pub fn paragraph(look: &ParagraphLook, decoration: Option<Rc<Decoration>>) -> Self {
        Self {
            after: look.after,
            style: look.style.clone(),
            contextual: look.contextual,
            list: look.list,
            decoration,
            borders: look.borders,
            exists: true,
            ..Self::default()
        }
    }

    /// A table.
    pub fn table() -> Self {
        Self {
            is_table: true,
            ..Self::default()
        }
    }

    /// As it stands above what a break parts it from: the space below it is left, its borders end.
    pub fn behind_break(&self) -> Self {
        Self {
            left: self.after.size,
            decoration: None,
            borders: Borders::default(),
            ..self.clone()
        }
    }

    /// Whether it is a paragraph.
    pub fn is_paragraph(&self) -> bool {
        self.exists
    }

    /// Leaves the space below it, whatever follows: what is still to be left of it.
    pub fn leave(&mut self) -> Emu {
        let space = self.after.size - self.left;
        self.left = self.after.size;
        space
    }

    /// Space below the last block of a stack.
    pub fn trailing(&self) -> Emu {
        // What a browser would leave below the last paragraph of a box collapses with the box.
        let after = if self.after.automatic {
            Emu::ZERO
        } else {
            self.after.size
        };
        after + room_of(self.borders.bottom)
    }

    /// Space between this and a table below it, of which the first paragraph may be of the same style.
    pub fn before_table(&self, first: Option<&ParagraphLook>) -> Emu {
        let is_same = self.exists && first.is_some_and(|look| look.style == self.style);
        let after = if self.contextual && is_same {
            Emu::ZERO
        } else {
            self.after.size - self.left
        };
        after + room_of(self.borders.bottom)
    }

    /// What counts of the spaces below this and above a paragraph.
    fn spaces(&self, look: &ParagraphLook) -> (Emu, Emu) {
        let same_style = self.exists && self.style == look.style;
        let same_list = self.list.is_some() && self.list == look.list;
        let of = |space: Space, contextual: bool| {
            let dropped = (contextual && same_style) || (space.automatic && same_list);
            if dropped { Emu::ZERO } else { space.size }
        };
        let mut before = of(look.before, look.contextual);
        if look.before.automatic && !self.exists && !self.is_table {
            before = Emu::ZERO;
        }
        (of(self.after, self.contextual).max(self.left), before)
    }

    /// What of the space between this and a paragraph below it is this one's.
    pub fn below(&self, look: &ParagraphLook) -> Emu {
        self.spaces(look).0
    }

    /// What of the space between this and a paragraph below it is that paragraph's own: its drawings begin above it.
    pub fn own(&self, look: &ParagraphLook) -> Emu {
        let (after, before) = self.spaces(look);
        before.max(after) - after
    }

    /// Space between this and a paragraph below it.
    pub fn gap(&self, look: &ParagraphLook, shares: bool) -> Emu {
        let (after, before) = self.spaces(look);
        let between = after.max(before) - self.left;
        if shares {
            let line = look.borders.between;
            between + line.map_or(Emu::ZERO, |line| line.width + line.space * 2)
        } else {
            between + room_of(self.borders.bottom) + room_of(look.borders.top)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(before: i64, after: i64, contextual: bool, style: &str) -> ParagraphLook {
        let space = |size| Space {
            size: Emu(size),
            automatic: false,
        };
        ParagraphLook {
            before: space(before),
            after: space(after),
            contextual,
            style: Some(Rc::from(style)),
            ..ParagraphLook::default()
        }
    }

    #[test]
    fn the_greater_space_counts() {
        let above = Above::paragraph(&look(0, 20, false, "A"), None);
        assert_eq!(above.gap(&look(30, 0, false, "B"), false), Emu(30));
        assert_eq!(above.gap(&look(10, 0, false, "A"), false), Emu(20));
    }

    #[test]
    fn paragraphs_of_one_style_may_have_no_space_between() {
        let above = Above::paragraph(&look(0, 20, true, "A"), None);
        assert_eq!(above.gap(&look(30, 0, true, "A"), false), Emu(0));
        assert_eq!(above.gap(&look(30, 0, true, "B"), false), Emu(30));
        assert_eq!(above.gap(&look(5, 0, false, "A"), false), Emu(5));
    }

    #[test]
    fn the_first_paragraph_of_a_table_may_be_of_the_same_style() {
        let gap = |contextual: bool, first: Option<&str>| {
            let above = Above::paragraph(&look(0, 20, contextual, "A"), None);
            let first = first.map(|style| look(0, 0, false, style));
            above.before_table(first.as_ref())
        };
        assert_eq!(gap(true, Some("A")), Emu(0));
        assert_eq!(gap(true, Some("B")), Emu(20));
        assert_eq!(gap(true, None), Emu(20));
        assert_eq!(gap(false, Some("A")), Emu(20));
    }

    #[test]
    fn items_of_one_list_have_no_automatic_space_between() {
        let item = |list: Option<i32>, automatic: bool| {
            let mut look = look(10, 10, false, "A");
            look.before.automatic = automatic;
            look.after.automatic = automatic;
            look.list = list;
            look
        };
        let gap = |above: Option<i32>, below: Option<i32>, automatic: bool| {
            let above = Above::paragraph(&item(above, automatic), None);
            above.gap(&item(below, automatic), false)
        };
        assert_eq!(gap(Some(1), Some(1), true), Emu(0));
        assert_eq!(gap(Some(1), Some(2), true), Emu(10));
        assert_eq!(gap(None, None, true), Emu(10));
        assert_eq!(gap(Some(1), Some(1), false), Emu(10));
    }
}
