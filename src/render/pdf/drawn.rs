//! Text in fonts that only the browser can read: it draws them, and the PDF gets the pictures.
//!
//! Characters of East Asian scripts stand by themselves, so that each is in the file once and used wherever it occurs. Text of
//! other scripts is shaped by the browser, and a picture for each run.

use std::collections::HashMap;
use std::sync::Arc;

use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::surface::Surface;

use super::picture::Samples;
use super::{Sources, paint};
use crate::layout::display::{FontId, TextRun};
use crate::layout::text::{DrawnText, is_wide};
use crate::resolve::colour::Rgba;

/// Pixels to the inch of printers.
const PER_INCH: f32 = 300.0;
/// Least and greatest size of the em in pixels; sizes between are powers of two, so that texts of similar sizes have the same
/// pictures.
const SIZES: (u32, u32) = (32, 256);
/// How far a text is narrowed or widened at most, so that it fits into its place.
const SQUEEZES: (f32, f32) = (0.2, 5.0);
/// Most pictures of single characters that are kept.
const MOST_KEPT: usize = 20_000;

/// The picture of a text, its lengths in sizes of the font.
#[derive(Clone)]
struct Drawn {
    image: Image,
    left: f32,
    baseline: f32,
    width: f32,
    height: f32,
    advance: f32,
}

/// A character, its font, the size of the em in pixels, and its colour.
type Key = (char, FontId, u32, [u8; 3]);

/// The pictures of characters.
#[derive(Default)]
pub struct DrawnTexts(HashMap<Key, Option<Drawn>>);

impl DrawnTexts {
    /// Draws a run; false if that cannot be done.
    pub fn draw(
        &mut self,
        surface: &mut Surface<'_>,
        run: &TextRun,
        sources: &dyn Sources,
    ) -> bool {
        let size = paint::points(run.size);
        let pixels = (size * PER_INCH / 72.0).ceil() as u32;
        let pixels = pixels.clamp(SIZES.0, SIZES.1).next_power_of_two();
        let Some(pieces) = self.pieces(run, pixels, sources) else {
            return false;
        };
        let natural: f32 = pieces.iter().map(|piece| piece.advance).sum::<f32>() * size;
        if natural <= 0.0 {
            return false;
        }
        let squeeze = (paint::points(run.width) / natural).clamp(SQUEEZES.0, SQUEEZES.1);
        let [mut x, y] = [run.origin.x, run.origin.y].map(paint::points);
        let opacity = f32::from(run.colour.0[3]) / 255.0;
        surface.push_opacity(NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE));
        for piece in pieces {
            let place = Transform::from_translate(
                x - piece.left * size * squeeze,
                y - piece.baseline * size,
            );
            if let Some(area) = Size::from_wh(piece.width * size * squeeze, piece.height * size) {
                surface.push_transform(&place);
                surface.draw_image(piece.image, area);
                surface.pop();
            }
            x += piece.advance * size * squeeze;
        }
        surface.pop();
        true
    }

    fn pieces(&mut self, run: &TextRun, pixels: u32, sources: &dyn Sources) -> Option<Vec<Drawn>> {
        let text = run.text.trim_end();
        if !text.chars().all(is_wide) {
            return Some(vec![picture(sources, run, text, pixels)?]);
        }
        let [red, green, blue, _] = run.colour.0;
        let mut piece = |character: char| {
            let key = (character, run.font, pixels, [red, green, blue]);
            if let Some(known) = self.0.get(&key) {
                return known.clone();
            }
            let drawn = picture(sources, run, character.encode_utf8(&mut [0; 4]), pixels);
            if self.0.len() < MOST_KEPT {
                self.0.insert(key, drawn.clone());
            }
            drawn
        };
        text.chars().map(&mut piece).collect()
    }
}

fn picture(sources: &dyn Sources, run: &TextRun, text: &str, pixels: u32) -> Option<Drawn> {
    let drawn = sources.drawn(run.font, text, pixels)?;
    let ems = |pixel: f64| (pixel / f64::from(pixels)) as f32;
    let [width, height, left, baseline] =
        [drawn.width, drawn.height, drawn.left, drawn.baseline].map(|it| ems(f64::from(it)));
    let advance = ems(drawn.advance);
    Some(Drawn {
        image: coloured(drawn, run.colour)?,
        left,
        baseline,
        width,
        height,
        advance,
    })
}

/// A picture of one colour, seen where the text is.
fn coloured(drawn: DrawnText, colour: Rgba) -> Option<Image> {
    let [red, green, blue, _] = colour.0;
    let count = drawn.coverage.len();
    let grey = red == green && green == blue;
    let colours = if grey {
        vec![red; count]
    } else {
        [red, green, blue].repeat(count)
    };
    Samples {
        size: (drawn.width, drawn.height),
        colours: Arc::new(colours),
        opacity: Some(Arc::new(drawn.coverage)),
        grey,
    }
    .image()
}
