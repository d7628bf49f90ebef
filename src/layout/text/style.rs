//! How a run of text looks: font, size, colour, lines and grounds.

use std::sync::Arc;

use super::hyphenation::Language;
use crate::layout::display::{LinkTarget, TextGlow, TextOutline, TextShadow};
use crate::layout::units::Emu;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::Gradient;

/// Looks of a run of text, all inheritance applied.
#[derive(Debug, Clone, PartialEq)]
pub struct TextStyle {
    /// Families by class of character.
    pub fonts: FontSet,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Size of the em, before super- and subscript and small capitals make it smaller.
    pub size: Emu,
    /// What complex scripts (Arabic, Hebrew, Indic, Thai) have in place of size, bold and italic; `None` for the same.
    pub complex: Option<ComplexStyle>,
    /// Whether all of it counts as complex script, whatever its characters are (`w:cs`, `w:rtl`).
    pub is_complex: bool,
    /// Whether the run is read from right to left (`w:rtl`): digits and neutral characters in it, too.
    pub right_to_left: bool,
    /// Whether Latin letters keep the neutral characters of their run to themselves in a paragraph that is read from right to
    /// left: PowerPoint takes them for a part of the text if its language is read from left to right.
    pub left_to_right: bool,
    /// Colour of the glyphs; for those with a gradient, what that looks like from afar.
    pub colour: Rgba,
    /// Colours that pass into each other over the glyphs of each line.
    pub gradient: Option<Arc<Gradient>>,
    /// What is behind the glyphs: highlight or shading.
    pub ground: Option<Rgba>,
    /// Line below the text.
    pub underline: Option<Underline>,
    /// Line through the text.
    pub strike: Strike,
    /// Frame around the text; adjacent runs of equal frames share one.
    pub border: Option<TextBorder>,
    /// Capital letters.
    pub caps: Caps,
    /// Whether the capital of `i` has its dot, as in Turkish.
    pub dotted_capitals: bool,
    /// Super- and subscript.
    pub script: VerticalScript,
    /// How far the baseline is raised (`w:position`); negative lowers it.
    pub raise: Emu,
    /// What is added to the advance of each character (`w:spacing`); negative condenses.
    pub tracking: Emu,
    /// Smallest size of the em from which pairs of letters are moved together or apart (`w:kern`); `None` for never.
    pub kerning: Option<Emu>,
    /// Whether two signs of East Asian punctuation close up, which Word lets them where it moves pairs of letters, too.
    pub closes_up: bool,
    /// Width of the glyphs in percent (`w:w`).
    pub stretch: i32,
    /// Width that the text is set apart or together to (`w:fitText`).
    pub fit: Option<FittedText>,
    /// Mark above or below each character (`w:em`).
    pub emphasis: Option<EmphasisMark>,
    /// Line around the glyphs.
    pub outline: Option<TextOutline>,
    /// Shadow behind the glyphs.
    pub shadow: Option<TextShadow>,
    /// Light around the glyphs.
    pub glow: Option<TextGlow>,
    /// Its language, where words may be hyphenated by its patterns.
    pub language: Option<Language>,
    /// Where it leads.
    pub link: Option<Arc<TextLink>>,
}

/// A width that adjacent runs of one number share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FittedText {
    /// The number.
    pub id: i32,
    /// The width.
    pub width: Emu,
}

/// Families of a run, as the document names them (`w:rFonts`; latin, ea and cs in DrawingML).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FontSet {
    /// For ASCII.
    pub ascii: String,
    /// For other characters of left-to-right, alphabetic scripts.
    pub high_ansi: String,
    /// For East Asian characters.
    pub east_asia: String,
    /// For complex scripts.
    pub complex: String,
    /// Which family has characters that are both East Asian and Western, such as quotation marks (`w:hint`).
    pub prefers_east_asia: bool,
}

impl FontSet {
    /// The same family for all.
    pub fn of(family: &str) -> Self {
        Self {
            ascii: family.to_owned(),
            high_ansi: family.to_owned(),
            east_asia: family.to_owned(),
            complex: family.to_owned(),
            prefers_east_asia: false,
        }
    }
}

/// Size and faces of complex scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComplexStyle {
    /// Size of the em.
    pub size: Emu,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// Whether the capital of `i` has its dot in the language of a tag such as `tr-TR`.
pub fn has_dotted_capitals(tag: &str) -> bool {
    let code = tag.split(['-', '_']).next().unwrap_or_default();
    ["tr", "az"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(code))
}

/// Where a run of text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLink {
    /// The target.
    pub target: LinkTarget,
    /// What is shown when it is pointed at; may be empty.
    pub tip: String,
}

/// A line below the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Underline {
    /// Its kind.
    pub kind: UnderlineKind,
    /// Its colour; `None` for that of the text.
    pub colour: Option<Rgba>,
}

/// Kinds of underline (ST_Underline).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnderlineKind {
    /// One line.
    #[default]
    Single,
    /// One line below words, none below blanks.
    Words,
    /// Two lines.
    Double,
    /// A thick line.
    Thick,
    /// Dots.
    Dotted,
    /// Thick dots.
    DottedHeavy,
    /// Dashes.
    Dash,
    /// Thick dashes.
    DashHeavy,
    /// Long dashes.
    DashLong,
    /// Thick long dashes.
    DashLongHeavy,
    /// Dots and dashes in turn.
    DotDash,
    /// Thick dots and dashes in turn.
    DotDashHeavy,
    /// Two dots, a dash, and so on.
    DotDotDash,
    /// The same, thick.
    DotDotDashHeavy,
    /// A wave.
    Wave,
    /// A thick wave.
    WaveHeavy,
    /// Two waves.
    WaveDouble,
}

/// Lines through the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strike {
    /// None.
    #[default]
    None,
    /// One.
    Single,
    /// Two.
    Double,
}

/// A frame around text (`w:bdr`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextBorder {
    /// Width of its line.
    pub width: Emu,
    /// Distance from the text.
    pub space: Emu,
    /// Its colour.
    pub colour: Rgba,
}

/// Capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Caps {
    /// As written.
    #[default]
    None,
    /// Small letters become smaller capitals.
    Small,
    /// All letters become capitals.
    All,
}

/// Super- and subscript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VerticalScript {
    /// On the baseline.
    #[default]
    Baseline,
    /// Raised and smaller.
    Superscript,
    /// Lowered and smaller.
    Subscript,
    /// Raised (positive) or lowered by a share of the size in thousandths, and smaller: `baseline` of DrawingML.
    Shifted(i32),
}

/// Marks of emphasis (ST_Em).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmphasisMark {
    /// A dot above.
    Dot,
    /// A comma above.
    Comma,
    /// A circle above.
    Circle,
    /// A dot below.
    UnderDot,
}

impl Default for TextStyle {
    fn default() -> Self {
        Self {
            fonts: FontSet::default(),
            bold: false,
            italic: false,
            size: Emu::half_points(20),
            complex: None,
            is_complex: false,
            right_to_left: false,
            left_to_right: false,
            colour: Rgba::BLACK,
            gradient: None,
            ground: None,
            underline: None,
            strike: Strike::None,
            border: None,
            caps: Caps::None,
            dotted_capitals: false,
            script: VerticalScript::Baseline,
            raise: Emu::ZERO,
            tracking: Emu::ZERO,
            kerning: None,
            closes_up: false,
            stretch: 100,
            fit: None,
            emphasis: None,
            outline: None,
            shadow: None,
            glow: None,
            language: None,
            link: None,
        }
    }
}
