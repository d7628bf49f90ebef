//! Runs of glyphs.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use krilla::geom::{Point, Transform};
use krilla::paint::{Fill, LineJoin};
use krilla::surface::{Location, Surface};
use krilla::text::{Font, GlyphId};
use skrifa::MetadataProvider;
use skrifa::raw::FontRef;

use super::Sources;
use super::drawn::DrawnTexts;
use super::paint;
use crate::error::Warning;
use crate::layout::display::{FontId, Glyph, TextRun};

/// How far a slanted face leans: the tangent of 12 degrees.
const SLANT: f32 = 0.2126;
/// Width of the line around the glyphs of an emboldened face, in sizes of the font.
const BOLDER: f32 = 1.0 / 36.0;
/// Largest size of text in points.
const LARGEST: f32 = 10_000.0;
/// So many fonts are asked for a space.
const MOST_ASKED: u32 = 64;
/// So many of the characters that no font has are named.
const EXAMPLES: usize = 10;

/// The fonts of a document; `None` for one that cannot be embedded.
#[derive(Default)]
pub struct Fonts {
    embedded: HashMap<FontId, Option<Font>>,
    /// Texts in fonts that only the browser can read.
    drawn: DrawnTexts,
    /// A font that has a space, and which of its glyphs that is; `None` before one is found.
    space: Option<(Font, u32)>,
    /// Whether there are such texts.
    has_drawn: bool,
    /// Characters that no font has, in their order.
    left_out: Vec<char>,
}

impl Fonts {
    /// Lays a space over the place of a run that is drawn as a picture. It is not seen; programs that search and copy take the
    /// text for it that is marked there.
    fn cover(&mut self, surface: &mut Surface<'_>, run: &TextRun, sources: &dyn Sources) {
        let Some((font, id)) = self.space(sources) else {
            return;
        };
        let size = paint::points(run.size);
        let glyph = PlacedGlyph {
            id,
            text: 0..1,
            advance: paint::points(run.width) / size,
            right: 0.0,
            up: 0.0,
        };
        let [x, y] = [run.origin.x, run.origin.y].map(paint::points);
        surface.set_fill(Some(paint::solid(run.colour)));
        surface.set_stroke(None);
        surface.draw_glyphs(Point::from_xy(x, y), &[glyph], font, " ", size, false);
    }

    fn space(&mut self, sources: &dyn Sources) -> Option<(Font, u32)> {
        if self.space.is_none() {
            self.space = (0..MOST_ASKED).map(FontId).find_map(|id| {
                let (bytes, index) = sources.font(id)?;
                let font = FontRef::from_index(&bytes, index).ok()?;
                let glyph = font.charmap().map(' ')?;
                Some((self.get(id, sources)?, glyph.to_u32()))
            });
        }
        self.space.clone()
    }

    /// Notes that a text is not drawn.
    fn leave_out(&mut self, text: &str) {
        let seen = |character: &char| !character.is_whitespace() && !character.is_control();
        for character in text.chars().filter(seen) {
            if let Err(place) = self.left_out.binary_search(&character) {
                self.left_out.insert(place, character);
            }
        }
    }

    /// Says which characters are pictures, or not there at all.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> {
        let warning = |code: &'static str, message: String| Warning {
            code,
            part: String::new(),
            message,
        };
        let drawn = self.has_drawn.then(|| {
            let message = "text that no font file is there for stands in the PDF as pictures";
            warning("drawn-text", message.to_owned())
        });
        let examples: String = self.left_out.iter().take(EXAMPLES).collect();
        let left_out = (!self.left_out.is_empty()).then(|| {
            let message = format!(
                "no font has {} of the characters, among them {examples}",
                self.left_out.len()
            );
            warning("missing-font", message)
        });
        drawn.into_iter().chain(left_out)
    }

    fn get(&mut self, font: FontId, sources: &dyn Sources) -> Option<Font> {
        let load = || {
            let (bytes, index) = sources.font(font)?;
            let shared: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(bytes);
            Font::new(shared.into(), index)
        };
        self.embedded.entry(font).or_insert_with(load).clone()
    }
}

/// A glyph, its lengths in sizes of the font.
#[derive(Debug, Clone)]
struct PlacedGlyph {
    id: u32,
    text: Range<usize>,
    advance: f32,
    right: f32,
    up: f32,
}

impl krilla::text::Glyph for PlacedGlyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id)
    }

    fn text_range(&self) -> Range<usize> {
        self.text.clone()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.right * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.up * size
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

/// Draws a run, as text or as outlines. One without glyphs is drawn by the browser, if it is there. What is left out is noted.
pub fn draw(
    surface: &mut Surface<'_>,
    run: &TextRun,
    outlined: bool,
    fonts: &mut Fonts,
    sources: &dyn Sources,
) {
    let size = paint::points(run.size);
    if !(0.0..LARGEST).contains(&size) || size == 0.0 {
        return;
    }
    let font = (!run.glyphs.is_empty()).then(|| fonts.get(run.font, sources));
    let Some(font) = font.flatten() else {
        if fonts.drawn.draw(surface, run, sources) {
            fonts.has_drawn = true;
            fonts.cover(surface, run, sources);
        } else {
            fonts.leave_out(&run.text);
        }
        return;
    };
    for shadow in run.behind() {
        draw(surface, &shadow, true, fonts, sources);
    }
    let lean = if run.synthetic.slanted { -SLANT } else { 0.0 };
    let y = paint::points(run.origin.y);
    let mut x = paint::points(run.origin.x);
    let mut rest = &run.glyphs[..];
    while let Some(first) = rest.first() {
        let glyphs;
        (glyphs, rest) = rest.split_at(alike(run, first.stretch, rest));
        let stretch = run.stretch.clamp(1, 1000) as f32 * f32::from(first.stretch) / 10_000.0;
        let turned = (lean != 0.0 || stretch != 1.0)
            .then(|| Transform::from_row(stretch, 0.0, lean, 1.0, x, y));
        let fill = run
            .gradient
            .as_deref()
            .and_then(|gradient| paint::gradient_within(gradient, turned))
            .unwrap_or_else(|| paint::solid(run.colour));
        surface.set_stroke(line_around(run, &fill, size));
        surface.set_fill((!is_clear(run)).then_some(fill));
        let at = match &turned {
            None => Point::from_xy(x, y),
            Some(turned) => {
                surface.push_transform(turned);
                Point::from_xy(0.0, 0.0)
            }
        };
        let placed = placed(run, glyphs, size * stretch);
        surface.draw_glyphs(at, &placed, font.clone(), &run.text, size, outlined);
        if turned.is_some() {
            surface.pop();
        }
        x += paint::points(glyphs.iter().map(|glyph| glyph.advance).sum());
    }
}

/// How many of the glyphs are widened so far, and blanks among them, of which it is not seen.
fn alike(run: &TextRun, stretch: u16, glyphs: &[Glyph]) -> usize {
    let is_blank = |glyph: &Glyph| run.text.get(range(&run.text, &glyph.text)) == Some(" ");
    let other = |glyph: &Glyph| glyph.stretch != stretch && !is_blank(glyph);
    glyphs.iter().position(other).unwrap_or(glyphs.len())
}

/// Whether only the line around its glyphs is seen.
fn is_clear(run: &TextRun) -> bool {
    run.colour.0[3] == 0 && run.outline.is_some()
}

/// Glyphs of a run, whose em is so many points wide.
fn placed(run: &TextRun, glyphs: &[Glyph], em: f32) -> Vec<PlacedGlyph> {
    let placed = |glyph: &Glyph| PlacedGlyph {
        // A glyph beyond what a font can have is its sign for what is missing.
        id: u32::from(u16::try_from(glyph.id).unwrap_or(0)),
        text: range(&run.text, &glyph.text),
        advance: paint::points(glyph.advance) / em,
        right: paint::points(glyph.offset.x) / em,
        up: -paint::points(glyph.offset.y) / paint::points(run.size),
    };
    glyphs.iter().map(placed).collect()
}

/// The line around the glyphs of a run: its own, or that of a face that is emboldened.
fn line_around(run: &TextRun, fill: &Fill, size: f32) -> Option<krilla::paint::Stroke> {
    let (fill, width) = match run.outline {
        Some(outline) => (paint::solid(outline.colour), paint::points(outline.width)),
        None => (fill.clone(), size * BOLDER),
    };
    (run.outline.is_some() || run.synthetic.emboldened).then(|| krilla::paint::Stroke {
        paint: fill.paint,
        opacity: fill.opacity,
        width,
        line_join: LineJoin::Round,
        ..krilla::paint::Stroke::default()
    })
}

/// The bytes of a cluster; none if they are not in the text.
fn range(text: &str, cluster: &Range<u32>) -> Range<usize> {
    let range = cluster.start as usize..cluster.end as usize;
    match text.get(range.clone()) {
        Some(_) => range,
        None => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::units::{Emu, Point};

    #[test]
    fn glyphs_that_are_widened_alike_are_drawn_at_once_and_blanks_with_those_before_them() {
        let glyph = |(place, stretch): (u32, u16)| Glyph {
            id: 1,
            advance: Emu(9),
            offset: Point::default(),
            stretch,
            text: place..place + 1,
        };
        let run = TextRun {
            glyphs: (0..).zip([80, 80, 100, 100, 80]).map(glyph).collect(),
            ..TextRun::fixture("ab cd")
        };
        assert_eq!(alike(&run, 80, &run.glyphs), 3);
        assert_eq!(alike(&run, 100, &run.glyphs[3..]), 1);
        assert_eq!(alike(&run, 80, &run.glyphs[4..]), 1);
    }
}
