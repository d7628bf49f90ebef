//! What a metafile has set when it draws: pens, brushes, fonts, colours, coordinates.

use std::sync::Arc;

use crate::layout::display::Path;
use crate::layout::units::Affine;
use crate::resolve::colour::Rgba;

/// What lines are drawn with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pen {
    /// Bits as in `PenStyle` ([MS-EMF] 2.1.25).
    pub style: u32,
    /// In logical units; 0 for the thinnest line.
    pub width: f64,
    pub colour: Rgba,
}

/// What areas are filled with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Brush {
    None,
    Solid(Rgba),
    /// Lines on the ground colour.
    Hatched(Rgba),
    Gradient(Arc<Gradient>),
}

impl Brush {
    /// Its colour, or what its colours are together.
    pub fn colour(&self) -> Option<Rgba> {
        match self {
            Self::None => None,
            Self::Solid(colour) | Self::Hatched(colour) => Some(*colour),
            Self::Gradient(gradient) => {
                let (first, last) = (gradient.stops.first()?.1, gradient.stops.last()?.1);
                Some(first.mixed(0.5, last))
            }
        }
    }
}

/// Colours that pass into each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Gradient {
    /// Where it begins and ends in logical units; `None` for one from the middle of what it fills outwards.
    pub ends: Option<[[f64; 2]; 2]>,
    /// (position from 0 to 1, colour).
    pub stops: Vec<(f64, Rgba)>,
}

/// What text is written in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Font {
    /// Height in logical units: of the em if negative, else of a line.
    pub height: f64,
    /// Turn in tenths of a degree, against the clock.
    pub turn: f64,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub strike: bool,
    pub family: String,
}

impl Font {
    /// A font as both kinds of files name it; `styles` is italic, underline, strike through.
    pub fn new(height: f64, turn: f64, weight: u32, styles: [u8; 3], family: String) -> Self {
        let [italic, underline, strike] = styles.map(|style| style != 0);
        Self {
            height: if height == 0.0 { -12.0 } else { height },
            turn,
            bold: weight > 500,
            italic,
            underline,
            strike,
            family,
        }
    }
}

impl Default for Font {
    fn default() -> Self {
        Self {
            height: -12.0,
            turn: 0.0,
            bold: false,
            italic: false,
            underline: false,
            strike: false,
            family: "Arial".to_owned(),
        }
    }
}

/// What a handle stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Object {
    Pen(Pen),
    Brush(Brush),
    Font(Font),
    /// Takes a handle, and is not drawn with.
    Other,
}

impl Object {
    /// The objects that need not be made ([MS-EMF] 2.1.31).
    pub fn stock(index: u32) -> Option<Self> {
        let grey = |part: u8| Self::Brush(Brush::Solid(Rgba::opaque(part, part, part)));
        Some(match index {
            0 => grey(255),
            1 => grey(192),
            2 => grey(128),
            3 => grey(64),
            4 => grey(0),
            5 => Self::Brush(Brush::None),
            6 => Self::Pen(Pen::thin(Rgba::WHITE)),
            7 => Self::Pen(Pen::thin(Rgba::BLACK)),
            8 => Self::Pen(Pen::none()),
            10..=17 => Self::Font(Font::default()),
            _ => return None,
        })
    }
}

/// The style of a pen that draws nothing.
pub(super) const NO_LINE: u32 = 5;

impl Pen {
    /// A pen that draws nothing.
    pub fn none() -> Self {
        Self {
            style: NO_LINE,
            ..Self::thin(Rgba::BLACK)
        }
    }

    pub fn thin(colour: Rgba) -> Self {
        Self {
            style: 0,
            width: 0.0,
            colour,
        }
    }
}

/// What logical units are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mapping {
    /// As in `MapMode` ([MS-EMF] 2.1.21).
    pub mode: u32,
    pub window: [[f64; 2]; 2],
    pub viewport: [[f64; 2]; 2],
    pub world: Affine,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            mode: 1,
            window: [[0.0; 2], [1.0; 2]],
            viewport: [[0.0; 2], [1.0; 2]],
            world: Affine::IDENTITY,
        }
    }
}

impl Mapping {
    /// From logical to device units; `per_millimetre` are device units in a millimetre.
    pub fn map(&self, per_millimetre: [f64; 2]) -> Affine {
        let [[wx, wy], [ww, wh]] = self.window;
        let [[vx, vy], [vw, vh]] = self.viewport;
        let share = |view: f64, window: f64| if window == 0.0 { 1.0 } else { view / window };
        let fixed = |millimetres: f64| {
            let [across, down] = per_millimetre;
            [across * millimetres, -down * millimetres]
        };
        let [sx, sy] = match self.mode {
            2 => fixed(0.1),
            3 => fixed(0.01),
            4 => fixed(0.254),
            5 => fixed(0.0254),
            6 => fixed(25.4 / 1440.0),
            7 => {
                let [x, y] = [share(vw, ww), share(vh, wh)];
                let least = x.abs().min(y.abs());
                [least.copysign(x), least.copysign(y)]
            }
            8 => [share(vw, ww), share(vh, wh)],
            _ => [1.0, 1.0],
        };
        Affine([sx, 0.0, 0.0, sy, vx - wx * sx, vy - wy * sy]).after(&self.world)
    }
}

/// Everything that is set, saved and taken back together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Context {
    pub mapping: Mapping,
    pub pen: Pen,
    pub brush: Brush,
    pub font: Font,
    pub text_colour: Rgba,
    pub ground: Rgba,
    /// Whether the ground is painted behind text and between lines.
    pub opaque: bool,
    /// Bits as in `TextAlignmentMode` ([MS-EMF] 2.1.28 of the records).
    pub align: u32,
    /// The pen's place in logical units.
    pub at: [f64; 2],
    /// What is outside is not drawn: left, top, right, bottom in device units.
    pub clip: Option<[f64; 4]>,
    /// What is left of that once parts of it have been taken out.
    pub region: Option<Arc<Vec<[f64; 4]>>>,
    /// The path outside of which nothing is drawn, in EMU; it is in force instead of `clip`.
    pub clip_path: Option<Arc<Path>>,
}

impl Default for Context {
    fn default() -> Self {
        Self {
            mapping: Mapping::default(),
            pen: Pen::thin(Rgba::BLACK),
            brush: Brush::Solid(Rgba::WHITE),
            font: Font::default(),
            text_colour: Rgba::BLACK,
            ground: Rgba::WHITE,
            opaque: true,
            align: 0,
            at: [0.0; 2],
            clip: None,
            region: None,
            clip_path: None,
        }
    }
}

/// A colour of four bytes: red, green, blue, and one that is not used.
pub(super) fn colour(number: u32) -> Rgba {
    let [red, green, blue, _] = number.to_le_bytes();
    Rgba::opaque(red, green, blue)
}
