//! Text on a page: runs of glyphs, and what they look like.

use std::ops::Range;

use super::GradientFill;
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;

/// Where a soft shadow is drawn where it is not drawn as such, in eighths of its blur.
const SOFT: [[i64; 2]; 9] = [
    [-3, 0],
    [0, -3],
    [3, 0],
    [0, 3],
    [-2, -2],
    [2, -2],
    [-2, 2],
    [2, 2],
    [0, 0],
];
/// Lines that the light around glyphs is made of where it is not drawn as such.
const GLOW_LAYERS: u8 = 5;

/// A font of the document's font book, by its index there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FontId(pub u32);

/// A run of glyphs.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Where its baseline begins: the left end, whatever the direction of the text.
    pub origin: Point,
    /// The font that its glyphs are of.
    pub font: FontId,
    /// Size of the em.
    pub size: Emu,
    /// Its colour; for one with a gradient, what that looks like from afar.
    pub colour: Rgba,
    /// Colours that pass into each other over its glyphs.
    pub gradient: Option<Box<GradientFill>>,
    /// What it says, in the order in which it is read. A blank at which the line was broken is in it, so that text that is
    /// copied has it.
    pub text: String,
    /// Its glyphs from left to right. Empty for a font of the system that only the browser can read: then the browser
    /// shapes `text` and fits it into `width`.
    pub glyphs: Vec<Glyph>,
    /// Advance of the whole run.
    pub width: Emu,
    /// Widening of the glyphs, in percent (`w:w`); 100 leaves them as they are.
    pub stretch: i32,
    /// What is added to the advance of each glyph (`w:spacing`); the advances have it already.
    pub tracking: Emu,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Whether a font without an italic or bold face is slanted or emboldened.
    pub synthetic: Synthetic,
    /// The line around its glyphs.
    pub outline: Option<TextOutline>,
    /// The shadow behind its glyphs.
    pub shadow: Option<TextShadow>,
    /// The light around its glyphs.
    pub glow: Option<TextGlow>,
    /// Whether it is the hyphen at which the end of a line parts a word: it is seen, but is no part of what is said.
    pub is_hyphen: bool,
    /// What is said about it by lines and grounds, and by where it stands.
    pub marks: TextMarks,
}

/// What a run is beside its glyphs: for who copies text. Lines and grounds are painted as items of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextMarks {
    /// Whether a line is below it.
    pub is_underlined: bool,
    /// Whether a line goes through it.
    pub is_struck: bool,
    /// What is behind it: highlight or shading.
    pub ground: Option<Rgba>,
    /// Where it stands if not on the line.
    pub script: Option<Script>,
    /// Whether its first letter is joined to the last one of the run before it, and its last to the first of the run behind it:
    /// who shapes it alone has to be told.
    pub joins: (bool, bool),
}

/// Super- or subscript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Script {
    /// Whether it stands above the line rather than below.
    pub is_raised: bool,
    /// Size of the em of the text on the line.
    pub size: Emu,
}

impl TextRun {
    /// Its advance without the blanks that it ends with, which may hang over the end of its line.
    pub fn inked(&self) -> Emu {
        let end = self.text.trim_end().len() as u32;
        let hanging = |glyph: &&Glyph| glyph.text.start >= end;
        let blanks = self.glyphs.iter().filter(hanging);
        self.width - blanks.map(|glyph| glyph.advance).sum()
    }

    /// What is drawn behind it as its shadow and as the light around it, where these are not drawn as such: a soft shadow is
    /// drawn several times, each beside the others, and light is a few lines around the glyphs, each wider.
    pub fn behind(&self) -> Vec<Self> {
        let plain = |colour: Rgba| Self {
            colour,
            gradient: None,
            outline: None,
            shadow: None,
            glow: None,
            ..self.clone()
        };
        let mut behind = Vec::new();
        if let Some(shadow) = self.shadow {
            let soft = shadow.blur / 8;
            let sides: &[[i64; 2]] = if soft == Emu::ZERO { &[[0, 0]] } else { &SOFT };
            let layers = sides.len() as u8;
            behind.extend(
                (1..)
                    .zip(sides)
                    .map(|(number, [x, y]): (u8, &[i64; 2])| Self {
                        origin: self.origin + shadow.offset + Point::new(soft * *x, soft * *y),
                        ..plain(shadow.colour.layer(number, layers))
                    }),
            );
        }
        if let Some(glow) = self.glow {
            behind.extend((1..=GLOW_LAYERS).map(|layer| {
                let colour = glow.colour.layer(GLOW_LAYERS + 1 - layer, GLOW_LAYERS);
                // It is as dense as at the glyphs on half its way.
                let reach = glow.radius * i64::from(GLOW_LAYERS + layer);
                let width = reach / i64::from(GLOW_LAYERS);
                Self {
                    outline: Some(TextOutline { colour, width }),
                    ..plain(colour)
                }
            }));
        }
        behind
    }
}

#[cfg(test)]
impl TextRun {
    /// A run for tests: black, of ten points, without glyphs, at the corner of the page.
    pub fn fixture(text: &str) -> Self {
        Self {
            origin: Point::default(),
            font: FontId(0),
            size: Emu::points(10.0),
            colour: Rgba::BLACK,
            gradient: None,
            text: text.to_owned(),
            glyphs: Vec::new(),
            width: Emu::points(40.0),
            stretch: 100,
            tracking: Emu::ZERO,
            right_to_left: false,
            synthetic: Synthetic::default(),
            outline: None,
            shadow: None,
            glow: None,
            is_hyphen: false,
            marks: TextMarks::default(),
        }
    }
}

/// A shadow behind glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextShadow {
    /// Its colour.
    pub colour: Rgba,
    /// How far it is moved right and down.
    pub offset: Point,
    /// Width of its soft edge.
    pub blur: Emu,
}

impl TextShadow {
    /// The shadow of letters of a colour: the more they let through, the lighter it is. Letters without a fill have it of the
    /// line around them.
    pub fn of(self, letters: Rgba) -> Self {
        let Rgba([_, _, _, opacity]) = letters;
        let Rgba([red, green, blue, alpha]) = self.colour;
        if opacity == 0 {
            return self;
        }
        let alpha = u16::from(alpha) * u16::from(opacity) / 255;
        Self {
            colour: Rgba([red, green, blue, alpha as u8]),
            ..self
        }
    }
}

/// A light around glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextGlow {
    /// Its colour.
    pub colour: Rgba,
    /// How far it reaches.
    pub radius: Emu,
}

/// A line around glyphs, half within and half outside of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextOutline {
    /// Its colour.
    pub colour: Rgba,
    /// Its width.
    pub width: Emu,
}

/// What is done to the glyphs of a font that lacks a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Synthetic {
    /// Slanted.
    pub slanted: bool,
    /// Emboldened.
    pub emboldened: bool,
}

/// A glyph in a [`TextRun`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Its index in the font.
    pub id: u32,
    /// How far the pen goes on to the right, stretched, spaced and justified.
    pub advance: Emu,
    /// How far it stands from the pen: right and down.
    pub offset: Point,
    /// How wide it is drawn beside the other glyphs of its run, in percent; its advance is so already.
    pub stretch: u16,
    /// Bytes of the run's text that it stands for; the glyphs of one cluster have the same.
    pub text: Range<u32>,
}
