//! Shadows behind shapes and pictures.

use super::Painter;
use super::outline;
use super::shape::outline_of;
use crate::editor_bin::drawing::{EffectProperties, ShapeStyle, SpPr};
use crate::layout::display::Item;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::effect::{self, Shadow};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::paint::Paint;
use crate::resolve::drawing::radians;

/// Layers that a soft edge is made of.
const LAYERS: u8 = 5;

impl Painter<'_, '_> {
    /// Adds the shadow of a shape or picture whose surface is seen, in its frame before that is turned.
    pub(super) fn shadow(
        &self,
        properties: &[&SpPr],
        style: Option<&ShapeStyle>,
        frame: &Frame,
        items: &mut Vec<Item>,
    ) {
        let own: Vec<&EffectProperties> = properties.iter().map(|pr| &pr.effects).collect();
        let Some(shadow) = effect::shadow(&own, style, &self.palette) else {
            return;
        };
        let layers = if shadow.blur > 0.0 { LAYERS } else { 1 };
        let paint = Paint::Solid(thinned(shadow.colour, layers));
        for layer in 0..layers {
            let share = (f64::from(layer) + 0.5) / f64::from(layers);
            let frame = thrown(&shadow, frame, shadow.blur * (share - 0.5));
            let outline = outline_of(properties, &frame);
            outline::draw(&outline, &frame, &paint, None, &|_| None, items);
        }
    }
}

/// The opacity of a layer, so that all together have that of the colour.
fn thinned(colour: Rgba, layers: u8) -> Rgba {
    let [red, green, blue, alpha] = colour.0;
    let clear = 1.0 - f64::from(alpha) / 255.0;
    let one = 1.0 - clear.powf(1.0 / f64::from(layers));
    Rgba([red, green, blue, (one * 255.0).round() as u8])
}

/// Where a layer of the shadow stands that is larger by `grown` at each side.
fn thrown(shadow: &Shadow, frame: &Frame, grown: f64) -> Frame {
    // What does not turn with the shape is turned back before the whole is turned.
    let back = if shadow.turns { 0 } else { -frame.rotation };
    let (sin, cos) = radians(f64::from(back)).sin_cos();
    let [x, y] = shadow.offset;
    let (x, y) = (x * cos - y * sin, x * sin + y * cos);
    Frame {
        x: frame.x + x - grown,
        y: frame.y + y - grown,
        width: (frame.width + 2.0 * grown).max(1.0),
        height: (frame.height + 2.0 * grown).max(1.0),
        ..*frame
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_together_are_as_dense_as_the_shadow() {
        let layer = thinned(Rgba([0, 0, 0, 128]), 5).0[3];
        let clear = (1.0 - f64::from(layer) / 255.0).powi(5);
        assert!((clear - 0.5).abs() < 0.02, "{clear}");
    }

    #[test]
    fn a_shadow_falls_to_the_same_side_of_turned_shapes() {
        let frame = Frame {
            rotation: 5_400_000,
            ..Frame::sized(100.0, 100.0)
        };
        let shadow = Shadow {
            colour: Rgba::BLACK,
            offset: [0.0, 10.0],
            blur: 0.0,
            turns: false,
        };
        let place = thrown(&shadow, &frame, 0.0);
        assert!((place.x - 10.0).abs() < 1e-9 && place.y.abs() < 1e-9);
    }
}
