//! Where the text of a cell stands in it: sides, indents, turns, what flows over its neighbours.

use std::sync::Arc;

use super::cells::CellLook;
use super::cut::{clipped, trim};
use super::icons;
use super::text::{self, PIXEL, Piece, SetText, Setting};
use crate::editor_bin::xlsy::{HorizontalAlignment, VerticalAlignment};
use crate::layout::display::Item;
use crate::layout::text::{Alignment, FontBook, TextLink};
use crate::layout::units::Emu;
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::digit::Spaces;
use crate::resolve::sheet::shown::{Shown, ShownPiece, Side};
use crate::resolve::sheet::style::{BUTTON_PIXELS, breaks_lines};

/// Pixels that a text at the right keeps from the end of its room.
const RIGHT_GAP: Emu = Emu(PIXEL);
/// Pixels between an icon and the line above or below it.
const ICON_GAP: i64 = 2;
/// Most characters that fill the room in a cell.
pub(super) const MOST_FILL: i64 = 1000;
/// Most steps of an indent.
const MOST_INDENT: i32 = 250;
/// `textRotation` of letters that stand upon one another.
const STACKED: i32 = 255;

/// A cell whose text is painted.
#[derive(Debug, Clone)]
pub struct CellText<'a> {
    /// How it looks.
    pub look: &'a CellLook,
    /// What it shows.
    pub shown: &'a Shown,
    /// Its value, if it is a number.
    pub number: Option<f64>,
    /// Its edges in pixels: left, top, right, bottom.
    pub edges: [i64; 4],
    /// How far its text may flow to the left and right, in pixels.
    pub spill: [i64; 2],
    /// Pixels below the baseline that the texts of its row have at most.
    pub descent: i64,
    /// What it keeps free.
    pub spaces: Spaces,
    /// Where it leads.
    pub link: Option<Arc<TextLink>>,
}

/// What a text needs, so that rows are as high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Needs {
    /// Height in pixels.
    pub height: i64,
    /// Pixels below its last baseline.
    pub descent: i64,
}

impl CellText<'_> {
    fn rotation(&self) -> i32 {
        self.look.style.alignment.text_rotation.unwrap_or(0)
    }

    pub(super) fn side(&self) -> Side {
        self.shown.placed(self.look.style.alignment.horizontal)
    }

    /// Whether lines are broken.
    pub fn wraps(&self) -> bool {
        !self.shown.is_value && breaks_lines(&self.look.style.alignment)
    }

    /// Whether its lines fill the height of the cell.
    fn spreads_down(&self) -> bool {
        let vertical = self.look.style.alignment.vertical;
        matches!(
            vertical,
            Some(VerticalAlignment::Justify | VerticalAlignment::Distributed)
        )
    }

    /// Whether its text may flow over empty neighbours.
    pub fn may_spill(&self) -> bool {
        let alignment = &self.look.style.alignment;
        !self.wraps()
            && !self.shown.is_value
            && self.rotation() == 0
            && alignment.shrink_to_fit != Some(true)
            && alignment.horizontal != Some(HorizontalAlignment::Fill)
    }

    /// Pixels between the places where the cell begins and ends, and its text: those of the line belong to its left.
    fn padding(&self) -> [i64; 2] {
        [self.spaces.padding + 1, self.spaces.padding - 1]
    }

    /// Left and right end of the room for text, in pixels.
    fn room(&self) -> [i64; 2] {
        let [left, _, right, _] = self.edges;
        let padding = self.padding();
        let steps = self.look.style.alignment.indent.unwrap_or(0);
        let indent = i64::from(steps.clamp(0, MOST_INDENT)) * self.spaces.indent;
        let beside = if self.look.style.has_button {
            BUTTON_PIXELS
        } else {
            self.icon_pixels()
        };
        let [before, behind] = match self.side() {
            Side::Left => [indent + beside, 0],
            Side::Both => [indent + beside, indent],
            Side::Right => [0, indent],
            Side::Centre => [0, 0],
        };
        [
            left + padding[0] + before,
            (right - padding[1] - behind).max(left + padding[0] + before + 1),
        ]
    }

    fn colour(&self) -> Rgba {
        let font = self.look.style.font.colour;
        self.shown.colour.or(font).unwrap_or(Rgba::BLACK)
    }

    pub(super) fn setting(&self, width: Option<i64>) -> Setting<'_> {
        let alignment = &self.look.style.alignment;
        let alignment = match alignment.horizontal {
            _ if self.shown.is_value => Alignment::Start,
            Some(HorizontalAlignment::Distributed) => Alignment::Spread,
            Some(HorizontalAlignment::Justify) => Alignment::Justify,
            _ => Alignment::Start,
        };
        Setting {
            font: &self.look.style.font,
            colour: self.colour(),
            width: width.map(|pixels| Emu(pixels * PIXEL)),
            alignment,
            // Lines that fill a column are not measured so.
            by_pixels: alignment == Alignment::Start,
            keeps_blanks: matches!(self.side(), Side::Right | Side::Centre),
            right_to_left: match self.look.style.alignment.reading_order {
                Some(2) => true,
                Some(1) => false,
                _ => self.shown.right_to_left,
            },
            scale: 1.0,
            link: self.link.clone(),
        }
    }

    /// Width and height in pixels of an icon: the size of the font.
    fn icon_side(&self) -> i64 {
        (text::size(&self.look.style.font).0 + PIXEL - 1) / PIXEL
    }

    /// Pixels that an icon takes before a text; none without one.
    fn icon_pixels(&self) -> i64 {
        let icon = self.look.extras.icon.map(|_| self.icon_side() + 1);
        icon.unwrap_or(0)
    }

    /// Paints the icon of a conditional format, at the left of the cell and as high as the font.
    fn icon(&self, items: &mut Vec<Item>) {
        let Some(icon) = self.look.extras.icon else {
            return;
        };
        let [left, top, _, bottom] = self.edges;
        let side = self.icon_side();
        let spare = bottom - top - side;
        let down = match self.look.style.alignment.vertical {
            Some(VerticalAlignment::Top | VerticalAlignment::Justify) => ICON_GAP,
            Some(VerticalAlignment::Center | VerticalAlignment::Distributed) => {
                spare / 2 + ICON_GAP
            }
            Some(VerticalAlignment::Bottom) | None => spare - ICON_GAP,
        };
        let place = [left + self.padding()[0] + 1, top + down, side];
        icons::icon(icon, place, items);
    }

    /// Its text, or another one instead.
    pub(super) fn set(
        &self,
        setting: &Setting<'_>,
        instead: Option<&str>,
        fonts: &mut FontBook,
    ) -> SetText {
        if let Some(text) = instead {
            return SetText::new(&[Piece::of(text)], setting, fonts);
        }
        self.set_pieces(setting, &self.shown.pieces(), fonts)
    }

    /// Its text in other pieces, or nothing where a conditional format hides it.
    pub(super) fn set_pieces(
        &self,
        setting: &Setting<'_>,
        pieces: &[ShownPiece<'_>],
        fonts: &mut FontBook,
    ) -> SetText {
        let shown = if self.look.extras.hides_value {
            &[]
        } else {
            pieces
        };
        let pieces: Vec<Piece<'_>> = shown
            .iter()
            .map(|piece| Piece {
                font: piece.font,
                is_blank: piece.is_blank,
                ..Piece::of(&piece.text)
            })
            .collect();
        SetText::new(&pieces, setting, fonts)
    }

    /// What its row must have for it.
    pub fn needs(&self, fonts: &mut FontBook) -> Needs {
        let rotation = self.rotation();
        let width = (self.wraps() && rotation == 0).then(|| self.width());
        if rotation == STACKED {
            let set = self.stacked(fonts);
            return Needs {
                height: set.height(),
                descent: 0,
            };
        }
        let set = self.set(&self.setting(width), None, fonts);
        if rotation == 0 {
            return Needs {
                height: set.height(),
                descent: set.descent(set.last_within(i64::MAX)),
            };
        }
        let (sin, cos) = angle(rotation).to_radians().sin_cos();
        let long = set.width.0 as f64 / PIXEL as f64;
        let height = long * sin.abs() + set.height() as f64 * cos.abs();
        Needs {
            height: height.ceil() as i64 + 1,
            descent: 0,
        }
    }

    /// Width of its text in one line, with what is before it.
    pub fn extent(&self, fonts: &mut FontBook) -> Emu {
        let set = self.set(&self.setting(None), None, fonts);
        set.width + Emu(self.padding()[0] * PIXEL)
    }

    /// Width of the room for its text, in pixels.
    pub(super) fn width(&self) -> i64 {
        let [left, right] = self.room();
        right - left
    }

    fn stacked(&self, fonts: &mut FontBook) -> SetText {
        let mut text = String::new();
        for letter in self.shown.text().chars() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push(letter);
        }
        let width = (self.edges[2] - self.edges[0]).max(1);
        self.set(&self.setting(Some(width)), Some(&text), fonts)
    }

    /// Paints it; of a text that stands level only what is within `window` (left, top, right, bottom, in pixels). Tells where a
    /// text begins and ends that flows over its neighbours, in pixels.
    pub fn paint(
        &self,
        window: Option<[i64; 4]>,
        fonts: &mut FontBook,
        items: &mut Vec<Item>,
    ) -> Option<[i64; 2]> {
        match self.rotation() {
            STACKED => {
                let set = self.stacked(fonts);
                self.lay(&set, Side::Centre, window, items);
            }
            rotation @ 1..=180 => self.paint_turned(angle(rotation), fonts, items),
            _ if !self.may_spill() && self.is_beside(window) => {}
            _ => {
                self.icon(items);
                let mut set = self.level(fonts);
                if self.spreads_down() {
                    let [_, top, _, bottom] = self.edges;
                    set.spread(bottom - top - 1);
                }
                let fits = set.width <= Emu(self.width() * PIXEL);
                let may_fill = fits && self.shown.is_value;
                let parts = self.shown.parts().filter(|_| may_fill);
                if parts.is_some_and(|parts| self.lay_filled(&parts, fonts, items)) {
                    return None;
                }
                let [begins, ends] = self.lay(&set, self.side(), window, items);
                let [from, to] = self.spill;
                return self.may_spill().then(|| [begins.max(from), ends.min(to)]);
            }
        }
        None
    }

    /// Whether its cell has no part of a window.
    fn is_beside(&self, window: Option<[i64; 4]>) -> bool {
        let [left, _, right, _] = self.edges;
        window.is_some_and(|[first, _, last, _]| right <= first || left >= last)
    }

    /// Paints a text whose parts stand at both sides of the cell, as formats of accounts have it, with what fills the
    /// room between them; whether there is room for both.
    fn lay_filled(
        &self,
        parts: &[Vec<ShownPiece<'_>>; 2],
        fonts: &mut FontBook,
        items: &mut Vec<Item>,
    ) -> bool {
        let [begin, end] = self.room().map(|edge| Emu(edge * PIXEL));
        let is_right = self.side() == Side::Right;
        let icon = if is_right { self.icon_pixels() } else { 0 };
        let begin = begin + Emu(icon * PIXEL);
        let setting = self.setting(None);
        let [before, behind] = parts;
        let [before, behind] = [before, behind].map(|part| self.set_pieces(&setting, part, fonts));
        let baseline = Emu(self.first_baseline(&behind) * PIXEL);
        let last = end - RIGHT_GAP - behind.width;
        if begin + before.width > last {
            return false;
        }
        before.paint(&|_| begin, baseline, items);
        behind.paint(&|_| last, baseline, items);
        let with = self.shown.fill.map_or(' ', |fill| fill.1);
        if with == ' ' {
            return true;
        }
        let one = self.set(&setting, Some(with.encode_utf8(&mut [0; 4])), fonts);
        let from = begin + before.width;
        let count = (last - from).0 / one.width.0.max(PIXEL);
        let text = String::from(with).repeat(usize::try_from(count.min(MOST_FILL)).unwrap_or(0));
        if !text.is_empty() {
            let fill = self.set(&setting, Some(&text), fonts);
            fill.paint(&|_| from, baseline, items);
        }
        true
    }

    /// Paints a text that was set; tells where it begins and ends, in pixels.
    fn lay(
        &self,
        set: &SetText,
        side: Side,
        window: Option<[i64; 4]>,
        items: &mut Vec<Item>,
    ) -> [i64; 2] {
        let [left, top, right, bottom] = self.edges;
        let [begin, end] = self.room();
        let (from, to) = (Emu(begin * PIXEL), Emu(end * PIXEL));
        let middle = Emu((left + right) * PIXEL / 2 + PIXEL / 2);
        let place = |width: Emu| match side {
            Side::Left | Side::Both => from,
            Side::Right => to - RIGHT_GAP - width,
            Side::Centre => middle - width / 2,
        };
        let baseline = Emu(self.first_baseline(set) * PIXEL);
        let mut texts = Vec::new();
        if self.wraps() && side == Side::Both {
            set.paint_in_column(from, baseline, &mut texts);
        } else {
            set.paint(&place, baseline, &mut texts);
        }
        let begins = place(set.width);
        let ends = begins + set.width;
        let place = [begins, ends].map(|end| end.0 / PIXEL);
        let [first, last] = window.map_or([left, right], |[first, _, last, _]| [first, last]);
        let fits = begins >= Emu(left * PIXEL)
            && ends <= Emu((right + 1) * PIXEL)
            && set.height() <= bottom - top
            && (first..=last).contains(&left)
            && (first..=last).contains(&right);
        if fits {
            items.append(&mut texts);
            return place;
        }
        // What keeps to its cell is whole on each page that has a part of the cell, so that its words are.
        let (from, to) = match window {
            Some(_) if self.may_spill() => (self.spill[0].max(first), self.spill[1].min(last)),
            _ => (left, right),
        };
        if from >= to {
            return place;
        }
        let seen = [Emu((from + 1) * PIXEL), Emu((to + 1) * PIXEL)];
        texts.retain_mut(|item| match item {
            Item::Text(run) => trim(run, seen),
            _ => true,
        });
        if !texts.is_empty() {
            items.push(clipped([from, top, to, bottom], texts));
        }
        place
    }

    /// Baseline of the first line, in pixels.
    fn first_baseline(&self, set: &SetText) -> i64 {
        let [_, top, _, bottom] = self.edges;
        let height = bottom - top;
        // Of a text that is higher than its cell, the lines count that have room.
        let last = set.last_within(height);
        let ascent = set.ascent();
        let down = set.down_to(last);
        match self.look.style.alignment.vertical {
            Some(VerticalAlignment::Top | VerticalAlignment::Justify) => top + 1 + ascent,
            Some(VerticalAlignment::Distributed) if set.line_count() > 1 => top + 1 + ascent,
            Some(VerticalAlignment::Center | VerticalAlignment::Distributed) => {
                let seen = ascent + down + set.descent(last) + 1;
                top + 1 + (height - seen).div_euclid(2) + ascent
            }
            Some(VerticalAlignment::Bottom) | None => {
                bottom - self.descent.max(set.descent(last)) - down
            }
        }
    }
}

/// Degrees against the clock of a `textRotation`.
fn angle(rotation: i32) -> f64 {
    f64::from(if rotation <= 90 {
        rotation
    } else {
        90 - rotation
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rotation_is_counted_in_both_directions() {
        assert_eq!([1, 90, 91, 180].map(angle), [1.0, 90.0, -1.0, -90.0]);
    }
}
