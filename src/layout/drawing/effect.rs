//! Effects of shapes and pictures: shadows, lights, reflections.

use super::Painter;
use super::outline;
use super::shape::outline_of;
use crate::editor_bin::drawing::{EffectProperties, LineCap, LineJoinType, ShapeStyle, SpPr};
use crate::layout::display::{Group, Item, Path, PictureItem, Tag};
use crate::layout::drawing::outline::emu;
use crate::layout::units::{Point, Rect, Transform};
use crate::resolve::drawing::effect::{self, Glow, Reflection, Shadow};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::paint::{Paint, Pen};
use crate::resolve::drawing::radians;

/// Layers that a soft edge is made of.
const LAYERS: u8 = 5;

/// Bands of one opacity each that a reflection fades in.
const BANDS: u8 = 10;

/// A shape or picture with effects, in its frame before that is turned.
pub(super) struct Seen<'s> {
    /// What says how it looks, the nearest first.
    pub properties: &'s [&'s SpPr],
    pub style: Option<&'s ShapeStyle>,
    pub frame: &'s Frame,
    /// Whether its surface is seen: one that is not throws no shadow.
    pub has_surface: bool,
}

impl Painter<'_, '_> {
    /// Adds what a shape or picture was painted as, with its effects behind and below it; gives the shadow that its text throws
    /// because it has no surface.
    pub(super) fn with_effects(
        &self,
        seen: &Seen<'_>,
        painted: Vec<Item>,
        items: &mut Vec<Item>,
    ) -> Option<Shadow> {
        let own: Vec<&EffectProperties> = seen.properties.iter().map(|pr| &pr.effects).collect();
        let effects = effect::effects(&own, seen.style, &self.palette);
        if let Some(reflection) = effects.reflection.filter(|_| seen.frame.rotation == 0) {
            reflect(&reflection, seen.frame, &painted, items);
        }
        if let Some(shadow) = effects.shadow.filter(|_| seen.has_surface) {
            throw(&shadow, seen, items);
        }
        if let Some(glow) = effects.glow {
            shine(&glow, seen, items);
        }
        items.extend(painted);
        effects.shadow.filter(|_| !seen.has_surface)
    }
}

fn throw(shadow: &Shadow, seen: &Seen<'_>, items: &mut Vec<Item>) {
    let layers = if shadow.blur > 0.0 { LAYERS } else { 1 };
    let paint = Paint::Solid(shadow.colour.thinned(layers));
    for layer in 0..layers {
        let share = (f64::from(layer) + 0.5) / f64::from(layers);
        let frame = thrown(shadow, seen.frame, shadow.blur * (share - 0.5));
        let outline = outline_of(seen.properties, &frame);
        outline::draw(&outline, &frame, &paint, None, &|_| None, items);
    }
}

/// Lines around a shape, each wider and all together as dense as the light is at the edge.
fn shine(glow: &Glow, seen: &Seen<'_>, items: &mut Vec<Item>) {
    let outline = outline_of(seen.properties, seen.frame);
    for layer in 1..=LAYERS {
        let pen = Pen {
            colour: glow.colour.thinned(LAYERS),
            width: 2.0 * glow.radius * f64::from(layer) / f64::from(LAYERS),
            dashes: &[],
            cap: LineCap::Rnd,
            join: LineJoinType::Round,
            heads: [None, None],
        };
        outline::draw(
            &outline,
            seen.frame,
            &Paint::None,
            Some(&pen),
            &|_| None,
            items,
        );
    }
}

/// What was painted once more, mirrored at its foot and fading out.
fn reflect(reflection: &Reflection, frame: &Frame, painted: &[Item], items: &mut Vec<Item>) {
    let [from, to] = reflection.ends;
    if to <= from || painted.is_empty() {
        return;
    }
    let [across, down] = reflection.scale;
    let kept = [
        frame.x + frame.width * reflection.align[0],
        frame.y + frame.height * reflection.align[1],
    ];
    let offset = [
        kept[0] * (1.0 - across) + reflection.offset[0],
        kept[1] * (1.0 - down) + reflection.offset[1],
    ];
    let transform = Transform {
        matrix: [across, 0.0, 0.0, down],
        offset: Point::new(emu(offset[0]), emu(offset[1])),
    };
    items.push(Item::Begin(Tag::Artifact));
    for (low, high, opacity) in bands(reflection) {
        // From the foot upwards; lines stand out at the sides.
        let clip = Rect::new(
            emu(frame.x - frame.width),
            emu(frame.y + frame.height * (1.0 - high)),
            emu(frame.width * 3.0),
            emu(frame.height * (high - low)),
        );
        items.push(Item::Group(Group {
            transform,
            clip: Some(Path::rect(clip)),
            opacity: Some(opacity),
            is_picture: true,
            items: painted.iter().map(undescribed).collect(),
        }));
    }
    items.push(Item::End);
}

/// Bands of a reflection, from and to as shares of the height from the foot, and their opacity. Each lies upon those that reach
/// farther, so that no seams are seen; all together fade as they should.
fn bands(reflection: &Reflection) -> Vec<(f64, f64, f64)> {
    let ([first, last], [from, to]) = (reflection.opacity, reflection.ends);
    let fades = first >= last;
    let mut made = Vec::new();
    // What lies below, as the share of light that it lets through.
    let mut clear: f64 = 1.0;
    for band in 0..BANDS {
        // The farthest from the end that is seen best comes first.
        let reach = f64::from(BANDS - band) / f64::from(BANDS);
        let middle = reach - 0.5 / f64::from(BANDS);
        let middle = if fades { middle } else { 1.0 - middle };
        let through = 1.0 - (first + (last - first) * middle);
        let opacity = 1.0 - (through / clear.max(0.001)).min(1.0);
        clear = through;
        let (low, high) = if fades {
            (from, from + (to - from) * reach)
        } else {
            (to - (to - from) * reach, to)
        };
        if opacity > 0.001 {
            made.push((low, high, opacity));
        }
    }
    made
}

/// An item that says nothing to those who do not see it.
fn undescribed(item: &Item) -> Item {
    match item {
        Item::Picture(picture) => Item::Picture(PictureItem {
            description: String::new(),
            ..picture.clone()
        }),
        other => other.clone(),
    }
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
    use crate::resolve::colour::Rgba;

    #[test]
    fn a_reflection_fades_from_the_foot() {
        let reflection = Reflection {
            opacity: [0.5, 0.0],
            ends: [0.0, 0.5],
            offset: [0.0; 2],
            scale: [1.0, -1.0],
            align: [0.0, 1.0],
        };
        let bands = bands(&reflection);
        let through = |at: f64| -> f64 {
            let over = bands
                .iter()
                .filter(|(low, high, _)| (*low..*high).contains(&at));
            over.map(|(.., opacity)| 1.0 - opacity).product()
        };
        assert!((through(0.01) - 0.525).abs() < 0.001, "{}", through(0.01));
        assert!((through(0.49) - 0.975).abs() < 0.001, "{}", through(0.49));
        assert!((through(0.6) - 1.0).abs() < 1e-9);
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
