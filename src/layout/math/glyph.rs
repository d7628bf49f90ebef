//! Boxes of text, and signs that grow with what they stand beside.

use super::{FAMILY, Level, MathBox, Setter};
use crate::layout::display::{Glyph, Item, TextMarks, TextRun};
use crate::layout::text::{FaceRequest, TextStyle, WordSettings};
use crate::layout::units::{Emu, Point};

/// What a font without a file is taken to reach above and below the baseline, in hundredths of an em.
const ESTIMATED: (i64, i64) = (72, 22);
/// How much higher than wide a sign may be made.
const GREATEST: i64 = 40;

/// A text's looks.
#[derive(Clone, Copy)]
pub(super) struct Ink<'t> {
    /// Families and colour.
    pub(super) style: &'t TextStyle,
    /// The size of its em.
    pub(super) size: Emu,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Whether it is italic.
    pub(super) italic: bool,
    /// Width in percent.
    pub(super) stretch: i64,
}

impl<'t> Ink<'t> {
    /// Upright text of a size.
    pub(super) fn upright(style: &'t TextStyle, size: Emu) -> Self {
        Self {
            style,
            size,
            bold: style.bold,
            italic: false,
            stretch: 100,
        }
    }
}

impl Setter<'_, '_> {
    /// Text on the baseline.
    pub(super) fn text(&mut self, text: &str, ink: Ink<'_>) -> MathBox {
        let family = match ink.style.fonts.ascii.as_str() {
            "" => FAMILY,
            family => family,
        };
        let font = self.fonts.face(&FaceRequest {
            family: family.to_owned(),
            bold: ink.bold,
            italic: ink.italic,
        });
        let settings = WordSettings {
            font,
            right_to_left: false,
            kerns: false,
            joins: (false, false),
        };
        let word = self.fonts.shape(text, settings);
        let mut set = MathBox::default();
        for run in &word.runs {
            let Some(part) = text.get(run.text.clone()) else {
                continue;
            };
            let scaled = |length: i32| ink.size.scaled(i64::from(length), run.units_per_em);
            let (mut glyphs, mut width) = (Vec::new(), Emu::ZERO);
            for (index, glyph) in run.glyphs.iter().enumerate() {
                let advance = scaled(glyph.advance).scaled(ink.stretch, 100);
                let end = run
                    .glyphs
                    .get(index + 1)
                    .map_or(run.text.end, |next| next.cluster as usize);
                let start = run.text.start as u32;
                width += advance;
                glyphs.push(Glyph {
                    id: glyph.id,
                    advance,
                    offset: Point::new(scaled(glyph.x_offset), -scaled(glyph.y_offset)),
                    stretch: glyph.stretch,
                    text: glyph.cluster.saturating_sub(start)..(end as u32).saturating_sub(start),
                });
                let (up, down) = match self.fonts.extent(run.font, glyph.id) {
                    Some((up, down)) => (
                        ink.size.scaled(up, run.units_per_em),
                        ink.size.scaled(down, run.units_per_em),
                    ),
                    None => (
                        ink.size.scaled(ESTIMATED.0, 100),
                        ink.size.scaled(ESTIMATED.1, 100),
                    ),
                };
                set.ascent = set.ascent.max(up);
                set.descent = set.descent.max(down);
            }
            set.items.push(Item::Text(TextRun {
                origin: Point::new(set.width, Emu::ZERO),
                font: run.font,
                size: ink.size,
                colour: ink.style.colour,
                gradient: None,
                text: part.to_owned(),
                glyphs: if run.is_drawn { glyphs } else { Vec::new() },
                width,
                stretch: i32::try_from(ink.stretch).unwrap_or(100),
                tracking: Emu::ZERO,
                right_to_left: false,
                synthetic: run.synthetic,
                outline: None,
                shadow: None,
                glow: None,
                is_hyphen: false,
                marks: TextMarks::default(),
            }));
            set.width += width;
        }
        set
    }

    /// A sign of the formula itself, as high as it is in its font.
    pub(super) fn sign(&mut self, text: &str, level: Level) -> MathBox {
        let around = self.around;
        self.text(text, Ink::upright(&around.base, self.em(level)))
    }

    /// A sign that is `height` high at least, its middle at the axis: a bracket, a root. What grows becomes a little wider,
    /// too.
    pub(super) fn tall(&mut self, text: &str, height: Emu, level: Level) -> MathBox {
        let narrowed = |factor: i64| (100 + (factor - 100) / 12) * 100 / factor;
        self.grown(text, (height, narrowed), level)
    }

    /// As [`Self::tall`], in its own proportions: a large operator.
    pub(super) fn large(&mut self, text: &str, height: Emu, level: Level) -> MathBox {
        self.grown(text, (height, |_| 100), level)
    }

    /// `stretch` tells the width in percent for a growth in hundredths.
    fn grown(
        &mut self,
        text: &str,
        (height, stretch): (Emu, fn(i64) -> i64),
        level: Level,
    ) -> MathBox {
        let (around, em, axis) = (self.around, self.em(level), self.axis(level));
        let natural = self.sign(text, level);
        // In hundredths.
        let own = natural.height().0.max(1);
        let factor = (height.0.saturating_mul(100) / own).clamp(100, GREATEST * 100);
        let set = if factor <= 110 {
            natural
        } else {
            let ink = Ink {
                stretch: stretch(factor).max(1),
                ..Ink::upright(&around.base, em.scaled(factor, 100))
            };
            self.text(text, ink)
        };
        let down = (set.ascent - set.descent) / 2 - axis;
        let mut placed = MathBox::space(set.width);
        placed.put(set, Point::new(Emu::ZERO, down));
        placed
    }

    /// A sign that is stretched to a width, its natural one at least.
    pub(super) fn wide(&mut self, text: &str, width: Emu, level: Level) -> MathBox {
        let (around, em) = (self.around, self.em(level));
        let natural = self.sign(text, level);
        let percent = width.0.saturating_mul(100) / natural.width.0.max(1);
        if percent <= 110 {
            return natural;
        }
        let ink = Ink {
            stretch: percent.min(GREATEST * 100),
            ..Ink::upright(&around.base, em)
        };
        self.text(text, ink)
    }
}
