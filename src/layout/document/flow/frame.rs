//! Frames and drop caps, and where they and tables that text flows around stand.

use super::body::Pages;
use super::float::{Exclusion, Surroundings};
use super::gap::Above;
use super::place::Outcome;
use super::stack;
use super::unit::{Placed, Stack};
use crate::editor_bin::docy::{
    DocAnchor, DocXAlign, DocYAlign, DropCap, FramePr, FrameWrap, HeightRule, TblpPr, WrapText,
};
use crate::layout::document::model::Frame;
use crate::layout::units::{Emu, LONGEST, Point, Rect};

/// What says where a frame or table stands.
pub(super) struct Position {
    pub(super) h_anchor: DocAnchor,
    pub(super) v_anchor: DocAnchor,
    x: Emu,
    pub(super) y: Emu,
    pub(super) x_align: Option<DocXAlign>,
    y_align: Option<DocYAlign>,
}

impl Pages<'_> {
    /// Places a frame beside the text that follows.
    pub(super) fn frame(&mut self, frame: &Frame) -> Outcome {
        let Some(draft) = &self.draft else {
            return Outcome::NoRoom;
        };
        let pr = &frame.pr;
        let (_, column_width) = draft.column_area();
        let own = pr.w.filter(|width| *width > 0).map(twips);
        let width = own.unwrap_or_else(|| stack::widths(&frame.blocks).1.min(column_width));
        let stack = stack::blocks(&frame.blocks, width.max(Emu(1)));
        let natural = stack.height();
        let named = twips(pr.h.unwrap_or(0));
        let height = match pr.h_rule {
            Some(HeightRule::Exact) => named,
            Some(HeightRule::AtLeast) => natural.max(named),
            _ if pr.h_rule.is_none() => natural.max(named),
            _ => natural,
        };
        let position = Position::of_frame(pr);
        let top = draft.y + draft.above.before_table(None);
        let mut area = position.place(&draft.surroundings(), top, (width, height));
        if pr.drop_cap == Some(DropCap::Margin) {
            area.origin.x -= width + twips(pr.h_space.unwrap_or(0));
        }
        let is_text = position.v_anchor == DocAnchor::Text;
        if is_text && area.bottom() > self.column_bottom() && !self.must_place() {
            return Outcome::NoRoom;
        }
        let (h_space, v_space) = (
            twips(pr.h_space.unwrap_or(0)),
            twips(pr.v_space.unwrap_or(0)),
        );
        let sides = match pr.wrap {
            Some(FrameWrap::None | FrameWrap::NotBeside) => None,
            _ => Some(WrapText::BothSides),
        };
        let kept = [h_space, v_space, h_space, v_space];
        self.put_beside(&stack, area, kept, sides);
        Outcome::Done
    }

    fn put_beside(&mut self, stack: &Stack, area: Rect, kept: [Emu; 4], sides: Option<WrapText>) {
        self.put(stack, area.origin);
        self.exclude(area, kept, sides);
    }

    pub(super) fn put(&mut self, stack: &Stack, at: Point) {
        for unit in &stack.units {
            self.add_notes(&unit.notes);
        }
        let Some(draft) = &mut self.draft else { return };
        let placed: Vec<Placed> = stack.placed(at);
        for unit in &placed {
            for float in &unit.unit.floats {
                draft.paint_float(float, unit.at);
            }
        }
        draft.placed.extend(placed);
        if draft.is_fresh {
            // The text that follows stands beside it, not below.
            draft.above = Above::default();
        }
    }

    pub(super) fn exclude(
        &mut self,
        area: Rect,
        [left, top, right, bottom]: [Emu; 4],
        sides: Option<WrapText>,
    ) {
        if let Some(draft) = &mut self.draft {
            draft.floats.exclusions.push(Exclusion {
                area: Rect::new(
                    area.left() - left,
                    area.top() - top,
                    area.size.width + left + right,
                    area.size.height + top + bottom,
                ),
                sides,
                is_tight: false,
                outline: None,
            });
        }
    }
}

impl Position {
    pub(super) fn of_frame(pr: &FramePr) -> Self {
        let is_drop = matches!(pr.drop_cap, Some(DropCap::Drop | DropCap::Margin));
        let usual = if is_drop {
            DocAnchor::Text
        } else {
            DocAnchor::Page
        };
        Self {
            h_anchor: pr.h_anchor.unwrap_or(usual),
            v_anchor: pr.v_anchor.unwrap_or(usual),
            x: twips_signed(pr.x),
            y: twips_signed(pr.y),
            x_align: pr.x_align,
            y_align: pr.y_align,
        }
    }

    pub(super) fn of_table(pr: &TblpPr) -> Self {
        Self {
            h_anchor: pr.horz_anchor.unwrap_or(DocAnchor::Text),
            v_anchor: pr.vert_anchor.unwrap_or(DocAnchor::Text),
            x: twips_signed(pr.tblp_x_twips),
            y: twips_signed(pr.tblp_y_twips),
            x_align: pr.tblp_x_spec,
            y_align: pr.tblp_y_spec,
        }
    }

    /// Where something of a size stands; `y` is the top of the text that it belongs to.
    pub(super) fn place(&self, around: &Surroundings, y: Emu, (width, height): (Emu, Emu)) -> Rect {
        let (left, room) = match self.h_anchor {
            DocAnchor::Page => (around.page.left(), around.page.size.width),
            DocAnchor::Margin => (around.text.left(), around.text.size.width),
            DocAnchor::Text => around.column,
        };
        let free = room - width;
        let x = match self.x_align {
            Some(DocXAlign::Center) => left + free / 2,
            Some(DocXAlign::Right) => left + free,
            Some(DocXAlign::Outside) if !around.is_even => left + free,
            Some(DocXAlign::Inside) if around.is_even => left + free,
            Some(_) => left,
            None => left + self.x,
        };
        let (top, room) = match self.v_anchor {
            DocAnchor::Page => (around.page.top(), around.page.size.height),
            DocAnchor::Margin => (around.text.top(), around.text.size.height),
            DocAnchor::Text => (y, Emu::ZERO),
        };
        let free = room - height;
        let y = match self.y_align {
            Some(DocYAlign::Center) if room.0 > 0 => top + free / 2,
            Some(DocYAlign::Bottom | DocYAlign::Outside) if room.0 > 0 => top + free,
            Some(_) => top,
            None => top + self.y,
        };
        Rect::new(x, y, width, height)
    }
}

pub(super) fn twips(value: i32) -> Emu {
    Emu::twips(value.clamp(0, LONGEST))
}

pub(super) fn twips_signed(value: Option<i32>) -> Emu {
    Emu::twips(value.unwrap_or(0).clamp(-LONGEST, LONGEST))
}
