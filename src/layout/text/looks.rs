//! Looks: what a style means for one class of characters.

use std::sync::Arc;

use super::collect::Collector;
use super::emphasis;
use super::fallback::{EAST_ASIAN_FAMILY, PICTURE_FAMILY};
use super::font::{FaceRequest, FontBook};
use super::metrics::FontMetrics;
use super::paragraph::Dialect;
use super::script::{ScriptClass, class_of};
use super::shape::{ShapedWord, WordSettings};
use super::shaped::{Heights, Look};
use super::style::{TextStyle, VerticalScript};
use crate::layout::display::FontId;
use crate::layout::units::Emu;
use crate::resolve::font::is_symbolic;
use crate::resolve::substitute::east_asian_line;

/// Size of small capitals, in percent of the size.
const SMALL_CAPS: i64 = 80;
/// Size of super- and subscript, in percent of the size.
const SCRIPT: i64 = 65;
/// Rise of superscript, in thousandths of the size.
const SUPERSCRIPT_RISE: i64 = 350;
/// Depth of subscript, in thousandths of the size.
const SUBSCRIPT_DEPTH: i64 = 141;
/// Sizes are multiples of half a point.
const SIZE_STEP: Emu = Emu::half_points(1);

impl Collector<'_> {
    pub(super) fn class(&self, style: usize, character: char) -> ScriptClass {
        match self.paragraph.source.styles.get(style) {
            Some(style) if style.is_complex => ScriptClass::Complex,
            Some(style) => class_of(character, style.fonts.prefers_east_asia),
            None => ScriptClass::Ascii,
        }
    }

    pub(super) fn shape(
        &mut self,
        text: &str,
        look: usize,
        level: u8,
        joins: (bool, bool),
    ) -> Arc<ShapedWord> {
        let look = self.paragraph.looks.get(look);
        let (font, kerns) = look.map_or((FontId(0), false), |look| (look.font, look.kerns));
        let settings = WordSettings {
            font,
            right_to_left: level % 2 == 1,
            kerns,
            joins,
        };
        self.fonts.shape(text, settings)
    }

    pub(super) fn look(&mut self, style: usize, class: ScriptClass, small: bool) -> usize {
        // There are few, and pieces that follow one another mostly have the same.
        let key = (style, class, small);
        if let Some((_, known)) = self.known.iter().rev().find(|(known, _)| *known == key) {
            return *known;
        }
        let default = TextStyle::default();
        let text = self.paragraph.source.styles.get(style).unwrap_or(&default);
        let dialect = self.paragraph.source.shape.dialect;
        let mut look = look_of(text, style, class, small, self.fonts);
        if class == ScriptClass::EastAsia {
            look.tracking += self.paragraph.source.shape.pitch;
        }
        if dialect == Dialect::Drawing {
            let metrics = self.fonts.metrics(look.font);
            let (ascent, descent) = line_of_drawing(metrics, look.full_size);
            look.heights = Heights { ascent, descent };
        }
        self.paragraph.looks.push(look);
        let index = self.paragraph.looks.len() - 1;
        self.known.push((key, index));
        index
    }
}

fn look_of(
    style: &TextStyle,
    index: usize,
    class: ScriptClass,
    small: bool,
    fonts: &mut FontBook,
) -> Look {
    let complex = style.complex.filter(|_| class == ScriptClass::Complex);
    let (full, bold, italic) = complex.map_or((style.size, style.bold, style.italic), |complex| {
        (complex.size, complex.bold, complex.italic)
    });
    let family = family(style, class);
    let font = fonts.face(&FaceRequest {
        family: family.to_owned(),
        bold,
        italic,
    });
    let metrics = fonts.metrics(font);
    let (share, rise) = match style.script {
        VerticalScript::Baseline => (100, 0),
        VerticalScript::Superscript => (SCRIPT, SUPERSCRIPT_RISE),
        VerticalScript::Subscript => (SCRIPT, -SUBSCRIPT_DEPTH),
        VerticalScript::Shifted(thousandths) => (SCRIPT, i64::from(thousandths)),
    };
    let mut size = full;
    for share in [share, if small { SMALL_CAPS } else { 100 }] {
        if share != 100 {
            size = SIZE_STEP * (size.scaled(share, 100).scaled(1, SIZE_STEP.0).0.max(1));
        }
    }
    // Word has what a Western font lacks from other fonts: East Asian characters from SimSun or one that is as high.
    let (lent, pictures) = match east_asian_line(family) {
        Some(_) => (metrics, metrics),
        None if class == ScriptClass::EastAsia => (
            FontMetrics::estimated(EAST_ASIAN_FAMILY),
            FontMetrics::estimated(PICTURE_FAMILY),
        ),
        None => (metrics, FontMetrics::estimated(PICTURE_FAMILY)),
    };
    let shift = style.raise;
    let marks = style
        .emphasis
        .map_or_else(Heights::default, |mark| emphasis::room(mark, full));
    Look {
        style: index,
        symbols: is_symbolic(family).then(|| family.to_owned()),
        font,
        kerns: style.kerning.is_some_and(|smallest| full >= smallest),
        size,
        full_size: full,
        lent,
        pictures,
        tracking: style.tracking,
        shift,
        raise: shift + full.scaled(rise, 1000),
        heights: Heights {
            ascent: metrics.scaled(metrics.ascent + metrics.line_gap, full) + shift + marks.ascent,
            descent: metrics.scaled(metrics.descent, full) - shift + marks.descent,
        },
        ascent: metrics.scaled(metrics.ascent, size),
        descent: metrics.scaled(metrics.descent, size),
        underline: (
            metrics.scaled(metrics.underline_position, size),
            metrics.scaled(metrics.underline_thickness, size),
        ),
        strike: metrics.scaled(metrics.strike_position, size),
        hyphen: None,
        leader: None,
    }
}

/// Ascent and descent of a line of a drawing's text: a fifth more than the size, whatever the font says, parted as the
/// font is for Windows. So do the programs for presentations.
pub(super) fn line_of_drawing(metrics: FontMetrics, size: Emu) -> (Emu, Emu) {
    let height = size.scaled(6, 5);
    let (ascent, descent) = metrics.windows;
    let (ascent, descent) = (ascent.max(0), descent.max(0));
    let above = if ascent + descent > 0 {
        height.scaled(ascent, ascent + descent)
    } else {
        size
    };
    (above, height - above)
}

pub(super) fn family(style: &TextStyle, class: ScriptClass) -> &str {
    match class {
        ScriptClass::Ascii => &style.fonts.ascii,
        ScriptClass::HighAnsi => &style.fonts.high_ansi,
        ScriptClass::EastAsia => &style.fonts.east_asia,
        ScriptClass::Complex => &style.fonts.complex,
    }
}
