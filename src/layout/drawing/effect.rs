//! Effects of shapes and pictures: shadows, lights, reflections.

use super::Painter;
use super::outline;
use super::shape::outline_of;
use crate::editor_bin::drawing::{EffectProperties, LineCap, ShapeStyle, SpPr};
use crate::layout::display::{Fill, Group, Item, Path, PictureItem, Segment, Tag};
use crate::layout::drawing::outline::{emu, frame_rect};
use crate::layout::units::{Point, Rect, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::effect::{self, Glow, Reflection, Shadow};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::paint::{Paint, Pen};
use crate::resolve::drawing::radians;

/// Layers that a soft edge is made of, at least.
const LAYERS: u8 = 5;
/// Layers that a soft edge is made of at most: a wider one shows steps.
const MOST_LAYERS: u8 = 15;
/// How much of a blur a layer stands for, in EMU: a point.
const LAYER: f64 = 12_700.0;

/// Bands of one opacity each that a reflection fades in.
const BANDS: u8 = 10;

/// A shape or picture with effects, in its frame before that is turned.
pub(super) struct Seen<'s> {
    /// What says how it looks, the nearest first.
    pub properties: &'s [&'s SpPr],
    pub style: Option<&'s ShapeStyle>,
    pub frame: &'s Frame,
    /// How opaque its surface is, from 0 to 1: the more it lets through, the lighter is its shadow, and none throws none.
    pub surface: f64,
}

impl Painter<'_, '_> {
    /// Adds what a shape or picture was painted as, with its effects behind and below it; gives the shadow that its text throws
    /// because it has no surface.
    pub(super) fn with_effects(
        &self,
        seen: &Seen<'_>,
        mut painted: Vec<Item>,
        items: &mut Vec<Item>,
    ) -> Option<Shadow> {
        let own: Vec<&EffectProperties> = seen.properties.iter().map(|pr| &pr.effects).collect();
        let effects = effect::effects(&own, seen.style, &self.palette);
        if let Some(reflection) = effects.reflection.filter(|_| seen.frame.rotation == 0) {
            reflect(&reflection, seen.frame, &painted, items);
        }
        let has_surface = seen.surface > 0.0;
        if let Some(shadow) = effects.shadow.filter(|_| has_surface) {
            throw(&shadow, seen, items);
        }
        if let Some(glow) = effects.glow.filter(|_| has_surface) {
            shine(&glow, seen, items);
        }
        if has_surface {
            let bevel = effect::bevel(seen.properties, seen.style, &self.palette);
            for shadow in effects.inner.into_iter().chain(relief(bevel)) {
                inset(&shadow, seen, &mut painted);
            }
        }
        if effects.softness > 0.0 {
            soften(effects.softness, seen, &painted, items);
        } else {
            items.extend(painted);
        }
        effects.shadow.filter(|_| !has_surface)
    }
}

/// The light and the shade on the edge of a shape that rises towards its middle, lit from above.
fn relief(width: f64) -> impl Iterator<Item = Shadow> {
    let sides = [
        (Rgba([255, 255, 255, 115]), 0.5),
        (Rgba([0, 0, 0, 90]), -0.5),
    ];
    let on_side = move |(colour, share): (Rgba, f64)| Shadow {
        colour,
        offset: [0.0, width * share],
        blur: width,
        scale: [1.0; 2],
        align: [0.5; 2],
        turns: false,
    };
    sides.into_iter().map(on_side).filter(move |_| width > 0.0)
}

/// How many layers the edge of a shadow with a blur is made of.
fn layers(blur: f64) -> u8 {
    if blur <= 0.0 {
        return 1;
    }
    ((blur / LAYER) as u8).clamp(LAYERS, MOST_LAYERS)
}

fn throw(shadow: &Shadow, seen: &Seen<'_>, items: &mut Vec<Item>) {
    let layers = layers(shadow.blur);
    let Rgba([red, green, blue, alpha]) = shadow.colour;
    let alpha = (f64::from(alpha) * seen.surface).round() as u8;
    let colour = Rgba([red, green, blue, alpha]);
    for layer in 0..layers {
        let paint = Paint::Solid(colour.layer(layers - layer, layers));
        let share = (f64::from(layer) + 0.5) / f64::from(layers);
        let frame = thrown(shadow, seen.frame, shadow.blur * (share - 0.5));
        let outline = outline_of(seen.properties, &frame);
        outline::draw(&outline, &frame, &paint, None, items);
    }
}

/// A shadow that the edge of a shape throws into it: all but the shape itself where the shadow stands, seen in the shape.
fn inset(shadow: &Shadow, seen: &Seen<'_>, items: &mut Vec<Item>) {
    let clip = silhouette(seen, seen.frame);
    let layers = layers(shadow.blur);
    let [x, y] = shadow.offset.map(f64::abs);
    let around = frame_rect(&grown(seen.frame, 2.0 * (x + y + shadow.blur)));
    let layer = |layer: u8| {
        let share = (f64::from(layer) + 0.5) / f64::from(layers);
        let hole = silhouette(
            seen,
            &thrown(shadow, seen.frame, shadow.blur * (share - 0.5)),
        );
        around_hole(around, hole).filled(Fill::Solid(shadow.colour.layer(layer + 1, layers)))
    };
    items.push(Item::Group(Group {
        clip: Some(clip),
        items: (0..layers).map(layer).collect(),
        ..Group::default()
    }));
}

/// A rectangle but for what is in it: its edge runs the other way round.
fn around_hole(rect: Rect, hole: Path) -> Path {
    let corners = Path::rect(rect).0;
    let corner = |place: usize| {
        corners
            .get(place)
            .and_then(Segment::end)
            .unwrap_or(rect.origin)
    };
    let order = if hole.turn() > 0.0 {
        [0, 3, 2, 1]
    } else {
        [0, 1, 2, 3]
    };
    let mut path = Path::through(order.map(corner));
    path.0.push(Segment::Close);
    path.0.extend(hole.0);
    path
}

/// All that a shape fills in a frame.
fn silhouette(seen: &Seen<'_>, frame: &Frame) -> Path {
    let outline = outline_of(seen.properties, frame);
    let placed = outline::Placed(frame);
    let filled = outline.contours.iter().filter(|contour| contour.filled);
    Path(
        filled
            .flat_map(|contour| placed.path(&contour.segments).0)
            .collect(),
    )
}

/// A frame that is larger by a length at each side.
fn grown(frame: &Frame, by: f64) -> Frame {
    Frame {
        x: frame.x - by,
        y: frame.y - by,
        width: (frame.width + 2.0 * by).max(1.0),
        height: (frame.height + 2.0 * by).max(1.0),
        ..*frame
    }
}

/// What was painted, fading out at its edge: in layers that are smaller and smaller, and each as dense as is lacking.
fn soften(radius: f64, seen: &Seen<'_>, painted: &[Item], items: &mut Vec<Item>) {
    for layer in 0..LAYERS {
        let share = (f64::from(layer) + 0.5) / f64::from(LAYERS);
        let is_last = layer + 1 == LAYERS;
        let content = painted.iter().map(|item| {
            if is_last {
                item.clone()
            } else {
                undescribed(item)
            }
        });
        items.push(Item::Group(Group {
            clip: Some(silhouette(seen, &grown(seen.frame, -radius * share))),
            opacity: Some(1.0 / f64::from(LAYERS - layer)),
            items: content.collect(),
            ..Group::default()
        }));
    }
}

/// Lines around a shape, each wider and all together as dense as the light is at the edge.
fn shine(glow: &Glow, seen: &Seen<'_>, items: &mut Vec<Item>) {
    let outline = outline_of(seen.properties, seen.frame);
    for layer in 1..=LAYERS {
        let colour = glow.colour.layer(LAYERS + 1 - layer, LAYERS);
        let width = 2.0 * glow.radius * f64::from(layer) / f64::from(LAYERS);
        let pen = Pen {
            cap: LineCap::Rnd,
            ..Pen::plain(colour, width)
        };
        outline::draw(&outline, seen.frame, &Paint::None, Some(&pen), items);
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

/// Where a layer of the shadow stands that is larger by a length at each side.
fn thrown(shadow: &Shadow, frame: &Frame, by: f64) -> Frame {
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
    let place = Frame {
        x: begin(frame.x, frame.width, across, left) + x,
        y: begin(frame.y, frame.height, down, top) + y,
        width: frame.width * across.abs(),
        height: frame.height * down.abs(),
        flip_h: frame.flip_h != (across < 0.0),
        flip_v: frame.flip_v != (down < 0.0),
        ..*frame
    };
    grown(&place, by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{
        EffectLst, EffectPropertiesItem, Glow as GlowRecord, UniColorItem, UniEffectItem,
    };
    use crate::layout::display::PathItem;
    use crate::layout::drawing::NoHost;
    use crate::layout::text::fixture::fonts;
    use crate::layout::units::Emu;
    use crate::resolve::theme::Palette;

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

    fn shown<R>(properties: &SpPr, found: impl FnOnce(&Seen<'_>) -> R) -> R {
        found(&Seen {
            properties: &[properties],
            style: None,
            frame: &Frame::sized(100_000.0, 50_000.0),
            surface: 1.0,
        })
    }

    #[test]
    fn what_lies_around_a_hole_does_not_cover_it() {
        let rect = |side: i64| {
            Path::rect(Rect::new(
                Emu(-side),
                Emu(-side),
                Emu(2 * side),
                Emu(2 * side),
            ))
        };
        let around = Rect::new(Emu(-20), Emu(-20), Emu(40), Emu(40));
        let hole = rect(10);
        let backwards = Path::through(hole.0.iter().rev().filter_map(Segment::end));
        for hole in [hole, backwards] {
            let turn = hole.turn();
            let path = around_hole(around, hole);
            let outer = Path(path.0[..4].to_vec());
            assert!(outer.turn() * turn < 0.0);
        }
    }

    #[test]
    fn soft_edges_are_layers_that_grow_denser_inwards() {
        let dot = Item::Path(PathItem::default());
        let layers = shown(&SpPr::default(), |seen| {
            let mut items = Vec::new();
            soften(10_000.0, seen, &[dot], &mut items);
            items
        });
        let mut clear = 1.0;
        let mut last = i64::MIN;
        for layer in &layers {
            let Item::Group(group) = layer else {
                panic!("a layer")
            };
            clear *= 1.0 - group.opacity.expect("an opacity");
            let Some(Segment::Move(corner)) = group.clip.as_ref().and_then(|clip| clip.0.first())
            else {
                panic!("a clip")
            };
            assert!(corner.x.0 > last, "each is smaller");
            last = corner.x.0;
        }
        assert_eq!((layers.len(), last), (5, 9000));
        assert!(clear.abs() < 1e-9, "nothing shines through the middle");
    }

    #[test]
    fn the_shadow_of_what_is_seen_through_is_lighter() {
        let shadow = Shadow {
            colour: Rgba([0, 0, 0, 100]),
            offset: [0.0, 10.0],
            blur: 0.0,
            scale: [1.0; 2],
            align: [0.5; 2],
            turns: false,
        };
        let mut items = Vec::new();
        shown(&SpPr::default(), |seen| {
            let seen = Seen {
                surface: 0.2,
                ..*seen
            };
            throw(&shadow, &seen, &mut items);
        });
        let [Item::Path(path)] = &items[..] else {
            panic!("a shadow")
        };
        assert_eq!(path.fill, Some(Fill::Solid(Rgba([0, 0, 0, 20]))));
    }

    #[test]
    fn what_has_no_surface_does_not_glow() {
        let glow = GlowRecord {
            rad: Some(1000),
            color: UniColorItem::SrgbClr(Box::default()).into(),
        };
        let list = EffectLst {
            glow: Some(Box::new(UniEffectItem::Glow(Box::new(glow)).into())),
            ..EffectLst::default()
        };
        let properties = SpPr {
            effects: EffectPropertiesItem::List(Box::new(list)).into(),
            ..SpPr::default()
        };
        let painter = Painter {
            palette: Palette::default(),
            host: &NoHost,
            fonts: &mut fonts(),
            group_fills: Vec::new(),
        };
        for surface in [0.0, 1.0] {
            let mut items = Vec::new();
            shown(&properties, |seen| {
                let seen = Seen { surface, ..*seen };
                painter.with_effects(&seen, Vec::new(), &mut items)
            });
            assert_eq!(items.is_empty(), surface == 0.0);
        }
    }

    #[test]
    fn a_wider_blur_has_more_layers() {
        let counts = [0.0, 12_700.0, 101_600.0, 1e9].map(layers);
        assert_eq!(counts, [1, 5, 8, 15]);
    }

    #[test]
    fn a_bevel_is_lit_above_and_shaded_below() {
        let [light, shade] = relief(1000.0).collect::<Vec<_>>()[..] else {
            panic!("two sides")
        };
        assert!(light.colour.0[0] == 255 && light.offset[1] > 0.0);
        assert!(shade.colour.0[0] == 0 && shade.offset[1] < 0.0);
        assert_eq!(relief(0.0).count(), 0);
        let clipped = shown(&SpPr::default(), |seen| {
            let mut items = Vec::new();
            inset(&light, seen, &mut items);
            items
        });
        let [Item::Group(group)] = &clipped[..] else {
            panic!("a group")
        };
        assert!(group.clip.is_some() && group.items.len() == usize::from(LAYERS));
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
