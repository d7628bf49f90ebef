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
    let ([across, down], [left, top]) = (shadow.scale, shadow.align);
    // The place that stays, and the corner that is the left top one after mirroring.
    let begin = |from: f64, length: f64, scale: f64, share: f64| {
        let kept = from + length * share;
        let ends = [
            kept - length * share * scale,
            kept + length * (1.0 - share) * scale,
        ];
        ends[0].min(ends[1])
    };
    Frame {
        x: begin(frame.x, frame.width, across, left) + x - grown,
        y: begin(frame.y, frame.height, down, top) + y - grown,
        width: (frame.width * across.abs() + 2.0 * grown).max(1.0),
        height: (frame.height * down.abs() + 2.0 * grown).max(1.0),
        flip_h: frame.flip_h != (across < 0.0),
        flip_v: frame.flip_v != (down < 0.0),
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
            scale: [1.0; 2],
            align: [0.5, 1.0],
            turns: false,
        };
        let place = thrown(&shadow, &frame, 0.0);
        assert!((place.x - 10.0).abs() < 1e-9 && place.y.abs() < 1e-9);
    }

    #[test]
    fn a_shadow_on_the_ground_is_flat_and_mirrored_at_the_foot() {
        let shadow = Shadow {
            colour: Rgba::BLACK,
            offset: [0.0, 30.0],
            blur: 0.0,
            scale: [0.9, -0.2],
            align: [0.5, 1.0],
            turns: false,
        };
        let place = thrown(&shadow, &Frame::sized(100.0, 100.0), 0.0);
        let sizes = [place.x, place.y, place.width, place.height];
        assert_eq!(sizes.map(f64::round), [5.0, 130.0, 90.0, 20.0]);
        assert!(place.flip_v && !place.flip_h);
    }
}
