//! What stands above, below or around a part: accents, bars, braces, frames.

use super::alphabet::accent;
use super::{Level, MathBox, Setter, is_on};
use crate::editor_bin::math::{
    MathAcc, MathBar, MathBoolVal, MathBorderBox, MathBorderBoxPr, MathGroupChr, MathPhant,
    MathPhantPr, MathTopBot,
};
use crate::layout::display::{Item, Path, PathItem, Segment, Stroke};
use crate::layout::units::{Emu, Point, Rect};

/// The accent that is taken if none is named (`m:accPr`).
const HAT: char = '\u{302}';
/// The brace that is taken if no sign is named (`m:groupChrPr`).
const BRACE_BELOW: char = '\u{23DF}';

impl Setter<'_, '_> {
    /// A part with an accent.
    pub(super) fn accent(&mut self, record: &MathAcc, level: Level) -> MathBox {
        let mut set = self.argument(record.element.as_deref(), level);
        let named = record.acc_pr.as_ref().and_then(|pr| pr.chr.as_ref());
        let named = named.map(|chr| chr.val.clone().unwrap_or_default());
        let Some(character) = named.map_or(Some(HAT), |named| named.chars().next()) else {
            return set;
        };
        let line = self.line(level);
        if matches!(
            character,
            '\u{304}' | '\u{305}' | '\u{AF}' | '\u{203E}' | '\u{33F}'
        ) {
            let bar = Rect::new(Emu::ZERO, -set.ascent - line * 2, set.width, line);
            set.items.push(self.rule(bar));
            set.ascent += line * 3;
            return set;
        }
        let shown = accent(character).to_string();
        // Hats, waves and arrows reach over what is below them, dots do not.
        let stretches = matches!(
            character,
            '\u{302}' | '\u{303}' | '\u{20D0}'..='\u{20D7}' | '\u{20E1}'
        );
        let sign = if stretches {
            self.wide(&shown, set.width, level)
        } else {
            self.sign(&shown, level)
        };
        self.stack(&mut set, sign, line, true);
        set
    }

    /// Puts a sign above or below a part, in the middle of it: the edge of its ink as far away as `gap` says.
    fn stack(&self, set: &mut MathBox, sign: MathBox, gap: Emu, above: bool) {
        let left = (set.width - sign.width) / 2;
        let ink = ink_of(&sign, self);
        let at = if above {
            -(set.ascent + gap) - ink.1
        } else {
            set.descent + gap - ink.0
        };
        set.put(sign, Point::new(left, at));
    }

    /// A part with a line above or below it.
    pub(super) fn bar(&mut self, record: &MathBar, level: Level) -> MathBox {
        let mut set = self.argument(record.element.as_deref(), level);
        let line = self.line(level);
        let place = record.bar_pr.as_ref().and_then(|pr| pr.pos.as_ref()?.val);
        let top = if place == Some(MathTopBot::Top) {
            let top = -set.ascent - line * 3;
            set.ascent += line * 4;
            top
        } else {
            let top = set.descent + line * 2;
            set.descent += line * 4;
            top
        };
        let bar = Rect::new(Emu::ZERO, top, set.width, line);
        set.items.push(self.rule(bar));
        set
    }

    /// A part with a brace or arrow above or below it.
    pub(super) fn group(&mut self, record: &MathGroupChr, level: Level) -> MathBox {
        let pr = record.group_chr_pr.as_deref();
        let named = pr.and_then(|pr| pr.chr.as_ref());
        let named = named.map(|chr| chr.val.clone().unwrap_or_default());
        let character = named.map_or(Some(BRACE_BELOW), |named| named.chars().next());
        let above = pr.and_then(|pr| pr.pos.as_ref()?.val) == Some(MathTopBot::Top);
        let mut set = self.argument(record.element.as_deref(), level);
        let (line, height) = (self.line(level), self.em(level).scaled(28, 100));
        match character {
            None => {}
            Some('\u{23DE}' | '\u{23DF}' | '\u{23DC}' | '\u{23DD}' | '\u{23B4}' | '\u{23B5}') => {
                let y = if above {
                    -set.ascent - line
                } else {
                    set.descent + line
                };
                let far = if above { y - height } else { y + height };
                set.items.push(self.brace(set.width, y, far, level));
                if above {
                    set.ascent += line * 2 + height;
                } else {
                    set.descent += line * 2 + height;
                }
            }
            Some(character) => {
                let sign = self.wide(&character.to_string(), set.width, level);
                self.stack(&mut set, sign, line, above);
            }
        }
        set
    }

    /// A brace over a width, its ends at `near`, its point at `far`.
    fn brace(&self, width: Emu, near: Emu, far: Emu, level: Level) -> Item {
        let middle = (near + far) / 2;
        let at = Point::new;
        let corner = ((far - near).0.abs()).min(width.0 / 4);
        let corner = Emu(corner);
        let half = width / 2;
        let path = vec![
            Segment::Move(at(Emu::ZERO, near)),
            Segment::Cubic(
                at(Emu::ZERO, middle),
                at(corner / 2, middle),
                at(corner, middle),
            ),
            Segment::Line(at(half - corner, middle)),
            Segment::Cubic(
                at(half - corner / 2, middle),
                at(half, middle),
                at(half, far),
            ),
            Segment::Cubic(
                at(half, middle),
                at(half + corner / 2, middle),
                at(half + corner, middle),
            ),
            Segment::Line(at(width - corner, middle)),
            Segment::Cubic(
                at(width - corner / 2, middle),
                at(width, middle),
                at(width, near),
            ),
        ];
        self.stroked(path, level)
    }

    fn stroked(&self, path: Vec<Segment>, level: Level) -> Item {
        Item::Path(PathItem {
            path: Path(path),
            fill: None,
            stroke: Some(Stroke::round(self.around.base.colour, self.line(level))),
        })
    }

    /// A part in a frame, or struck through.
    pub(super) fn framed(&mut self, record: &MathBorderBox, level: Level) -> MathBox {
        let inner = self.argument(record.element.as_deref(), level);
        let (line, gap) = (self.line(level), self.line(level) * 3);
        let mut set = MathBox::space(gap);
        set.push(inner);
        set.width += gap;
        set.ascent += gap;
        set.descent += gap;
        let (left, right) = (line / 2, set.width - line / 2);
        let (top, bottom) = (-set.ascent + line / 2, set.descent - line / 2);
        let pr = record.border_box_pr.as_deref();
        let has = |flag: fn(&MathBorderBoxPr) -> Option<&MathBoolVal>| is_on(pr.and_then(flag));
        let middle = ((left + right) / 2, (top + bottom) / 2);
        let lines = [
            (!has(|pr| pr.hide_top.as_deref()), (left, top), (right, top)),
            (
                !has(|pr| pr.hide_bot.as_deref()),
                (left, bottom),
                (right, bottom),
            ),
            (
                !has(|pr| pr.hide_left.as_deref()),
                (left, top),
                (left, bottom),
            ),
            (
                !has(|pr| pr.hide_right.as_deref()),
                (right, top),
                (right, bottom),
            ),
            (
                has(|pr| pr.strike_h.as_deref()),
                (left, middle.1),
                (right, middle.1),
            ),
            (
                has(|pr| pr.strike_v.as_deref()),
                (middle.0, top),
                (middle.0, bottom),
            ),
            (
                has(|pr| pr.strike_tlbr.as_deref()),
                (left, top),
                (right, bottom),
            ),
            (
                has(|pr| pr.strike_bltr.as_deref()),
                (left, bottom),
                (right, top),
            ),
        ];
        for (drawn, from, to) in lines {
            if drawn {
                let path = vec![
                    Segment::Move(Point::new(from.0, from.1)),
                    Segment::Line(Point::new(to.0, to.1)),
                ];
                set.items.push(self.stroked(path, level));
            }
        }
        set
    }

    /// A part that takes room without being seen, or is seen without taking room.
    pub(super) fn phantom(&mut self, record: &MathPhant, level: Level) -> MathBox {
        let mut set = self.argument(record.element.as_deref(), level);
        let pr = record.phant_pr.as_deref();
        let has = |flag: fn(&MathPhantPr) -> Option<&MathBoolVal>| is_on(pr.and_then(flag));
        let is_shown = pr
            .and_then(|pr| pr.show.as_ref())
            .is_none_or(|show| show.val != Some(false));
        if !is_shown {
            set.items.clear();
        }
        if has(|pr| pr.zero_wid.as_deref()) {
            set.width = Emu::ZERO;
        }
        if has(|pr| pr.zero_asc.as_deref()) {
            set.ascent = Emu::ZERO;
        }
        if has(|pr| pr.zero_desc.as_deref()) {
            set.descent = Emu::ZERO;
        }
        set
    }
}

/// Upper and lower edge of the ink of a sign, from its baseline downwards.
fn ink_of(sign: &MathBox, setter: &Setter<'_, '_>) -> (Emu, Emu) {
    let mut lowest: Option<Emu> = None;
    for item in &sign.items {
        let Item::Text(run) = item else { continue };
        let units = setter.fonts.metrics(run.font).units_per_em;
        for glyph in &run.glyphs {
            if let Some((_, down)) = setter.fonts.extent(run.font, glyph.id) {
                let down = run.size.scaled(down, units);
                lowest = Some(lowest.map_or(down, |lowest| lowest.max(down)));
            }
        }
    }
    // Accents of a font that cannot be read stand as high as those of others.
    (-sign.ascent, lowest.unwrap_or(-sign.ascent.scaled(3, 4)))
}
