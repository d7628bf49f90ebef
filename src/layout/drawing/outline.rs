//! Outlines with their paint and pen as paths.

use super::{compound, heads};
use crate::editor_bin::drawing::{LineCap, LineJoinType, Ln};
use crate::layout::display::{
    Cap, Fill, GradientFill, Item, Join, Path, PathItem, PatternFill, PictureItem, Segment, Stroke,
    TextGlow, TextOutline, TextShadow,
};
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::effect::{Glow, Shadow};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::geometry::{self, Contour, Outline};
use crate::resolve::drawing::paint::{self, Gradient, Paint, Pen, PicturePaint, SINGLE, Stripe};
use crate::resolve::theme::Palette;

/// A pixel of the screen: side of a cell of a pattern, and width of the thinnest line around letters.
const PIXEL: Emu = Emu(9525);

/// Where places within a frame are, mirrored but not turned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'f>(pub &'f Frame);

impl Placed<'_> {
    /// A place of the page from one in the frame, in EMU.
    pub fn at(&self, [x, y]: [f64; 2]) -> Point {
        let frame = self.0;
        let x = if frame.flip_h { frame.width - x } else { x };
        let y = if frame.flip_v { frame.height - y } else { y };
        Point::new(emu(frame.x + x), emu(frame.y + y))
    }

    /// The path of a contour.
    pub fn path(&self, segments: &[geometry::Segment]) -> Path {
        let place = |segment: &geometry::Segment| match *segment {
            geometry::Segment::Move(to) => Segment::Move(self.at(to)),
            geometry::Segment::Line(to) => Segment::Line(self.at(to)),
            geometry::Segment::Cubic(a, b, to) => {
                Segment::Cubic(self.at(a), self.at(b), self.at(to))
            }
            geometry::Segment::Close => Segment::Close,
        };
        Path(segments.iter().map(place).collect())
    }
}

/// A length in EMU, rounded.
pub fn emu(length: f64) -> Emu {
    Emu(length.clamp(-1e12, 1e12).round() as i64)
}

/// The rectangle of a frame before it is turned.
pub fn frame_rect(frame: &Frame) -> Rect {
    Rect::new(
        emu(frame.x),
        emu(frame.y),
        emu(frame.width),
        emu(frame.height),
    )
}

/// Adds what is to be seen of an outline in a frame that is not turned yet.
pub fn draw(
    outline: &Outline,
    frame: &Frame,
    paint: &Paint,
    pen: Option<&Pen>,
    items: &mut Vec<Item>,
) {
    let placed = Placed(frame);
    for contour in &outline.contours {
        let fill = Some(contour)
            .filter(|contour| contour.filled)
            .and_then(|contour| fill(paint, frame, contour.shading));
        let pen = pen.filter(|_| contour.stroked);
        if fill.is_none() && pen.is_none() {
            continue;
        }
        let mut drawn = contour.clone();
        let heads = pen.map(|pen| heads::cut(&mut drawn, pen, &placed));
        let shortened = heads.as_ref().is_some_and(|heads| !heads.is_empty());
        if shortened && fill.is_some() {
            items.push(path(&placed, contour, fill.clone(), None));
        }
        let fill = fill.filter(|_| !shortened);
        match pen {
            Some(pen) if pen.stripes != SINGLE => {
                items.extend(fill.map(|fill| path(&placed, &drawn, Some(fill), None)));
                items.extend(
                    pen.stripes
                        .iter()
                        .map(|stripe| stripe_of(pen, *stripe, &drawn, &placed)),
                );
            }
            _ => {
                let stroke = pen.map(|pen| stroke_within(pen, frame));
                items.push(path(&placed, &drawn, fill, stroke));
            }
        }
        items.extend(heads.into_iter().flatten());
    }
}

fn path(
    placed: &Placed<'_>,
    contour: &Contour,
    fill: Option<Fill>,
    stroke: Option<Stroke>,
) -> Item {
    Item::Path(PathItem {
        path: placed.path(&contour.segments),
        fill,
        stroke,
    })
}

/// One of the lines that are side by side.
fn stripe_of(pen: &Pen, (at, width): Stripe, contour: &Contour, placed: &Placed<'_>) -> Item {
    Item::Path(PathItem {
        path: placed.path(&compound::beside(&contour.segments, at * pen.width)),
        fill: None,
        stroke: Some(Stroke {
            width: emu(pen.width * width),
            ..stroke_within(pen, placed.0)
        }),
    })
}

/// The path of a polygon.
pub fn closed(points: &[[f64; 2]]) -> Vec<geometry::Segment> {
    let mut segments = open(points);
    segments.push(geometry::Segment::Close);
    segments
}

/// The path of a broken line.
pub fn open(points: &[[f64; 2]]) -> Vec<geometry::Segment> {
    let step = |(place, point): (usize, &[f64; 2])| match place {
        0 => geometry::Segment::Move(*point),
        _ => geometry::Segment::Line(*point),
    };
    points.iter().enumerate().map(step).collect()
}

/// The line around letters: `a:ln` of a run, `w14:textOutline`.
pub fn of_letters(line: &Ln, palette: &Palette<'_>) -> Option<TextOutline> {
    let pen = paint::pen(&[line], None, palette)?;
    Some(TextOutline {
        colour: pen.colour,
        // The thinnest line is seen nevertheless.
        width: emu(pen.width).max(PIXEL),
    })
}

/// The shadow behind letters; one that lies on the ground is left out.
pub fn shadow_of_letters(shadow: &Shadow) -> Option<TextShadow> {
    (shadow.scale == [1.0; 2]).then(|| TextShadow {
        colour: shadow.colour,
        offset: Point::new(emu(shadow.offset[0]), emu(shadow.offset[1])),
        blur: emu(shadow.blur),
    })
}

/// The light around letters.
pub fn glow_of_letters(glow: &Glow) -> TextGlow {
    TextGlow {
        colour: glow.colour,
        radius: emu(glow.radius),
    }
}

/// The line that a pen draws around or within a frame.
fn stroke_within(pen: &Pen, frame: &Frame) -> Stroke {
    let laid = |gradient| Box::new(gradient_fill(gradient, frame, 0));
    Stroke {
        gradient: pen.gradient.as_ref().map(laid),
        ..stroke(pen)
    }
}

/// The line that a pen draws, in one colour.
pub fn stroke(pen: &Pen) -> Stroke {
    Stroke {
        colour: pen.colour,
        gradient: None,
        width: emu(pen.width),
        dashes: pen
            .dashes
            .iter()
            .enumerate()
            .map(|(place, dash)| emu((dash + round_ends(pen.cap, place)) * pen.width))
            .collect(),
        cap: match pen.cap {
            LineCap::Flat => Cap::Butt,
            LineCap::Rnd => Cap::Round,
            LineCap::Sq => Cap::Square,
        },
        join: match pen.join {
            LineJoinType::Miter => Join::Miter,
            LineJoinType::Bevel => Join::Bevel,
            LineJoinType::None | LineJoinType::Round => Join::Round,
        },
    }
}

/// By how many widths of the line a dash or, at odd places, a gap is longer because of the ends of dashes: round ones are a
/// part of the dash for PowerPoint, so that dots are round and do not touch each other.
fn round_ends(cap: LineCap, place: usize) -> f64 {
    match (cap, place % 2) {
        (LineCap::Rnd, 0) => -1.0,
        (LineCap::Rnd, _) => 1.0,
        _ => 0.0,
    }
}

/// The fill of a frame; `shading` makes it lighter or darker, in percent.
pub fn fill(paint: &Paint, frame: &Frame, shading: i8) -> Option<Fill> {
    match paint {
        Paint::None => None,
        Paint::Solid(colour) => Some(Fill::Solid(shaded(*colour, shading))),
        Paint::Gradient(gradient) => Some(Fill::Gradient(gradient_fill(gradient, frame, shading))),
        Paint::Picture(picture) => Some(Fill::Picture(picture_item(picture, frame))),
        Paint::Pattern(pattern) => Some(Fill::Pattern(PatternFill {
            origin: frame_rect(frame).origin,
            cell: PIXEL,
            rows: pattern.rows,
            colours: [pattern.front, pattern.back].map(|colour| shaded(colour, shading)),
        })),
    }
}

fn shaded(colour: Rgba, shading: i8) -> Rgba {
    let other = if shading > 0 {
        Rgba::WHITE
    } else {
        Rgba::BLACK
    };
    let share = 1.0 - f64::from(shading.unsigned_abs()) / 100.0;
    let opacity = colour.0[3];
    let mut mixed = colour.mixed(share, other);
    mixed.0[3] = opacity;
    mixed
}

fn gradient_fill(gradient: &Gradient, frame: &Frame, shading: i8) -> GradientFill {
    let mut fill = GradientFill::over(gradient, frame_rect(frame));
    if frame.flip_h {
        fill = fill.mirrored();
    }
    if frame.flip_v {
        fill = fill.upside_down();
    }
    for (_, colour) in &mut fill.stops {
        *colour = shaded(*colour, shading);
    }
    fill
}

/// A picture that fills a frame: cut, stretched, or repeated.
pub fn picture_item(picture: &PicturePaint, frame: &Frame) -> PictureItem {
    let item = |area: Rect, clip: Option<Rect>| PictureItem {
        media: picture.media.clone(),
        area,
        clip,
        tiled: picture.tile,
        opacity: picture.opacity,
        recolour: picture.recolour,
        description: String::new(),
    };
    let whole = frame_rect(frame);
    if picture.tile.is_some() {
        return item(whole, Some(whole));
    }
    let [left, top, right, bottom] = picture.inset;
    let (x, width) = (
        frame.x + left * frame.width,
        frame.width * (1.0 - left - right),
    );
    let (y, height) = (
        frame.y + top * frame.height,
        frame.height * (1.0 - top - bottom),
    );
    let seen = Rect::new(emu(x), emu(y), emu(width), emu(height));
    let [left, top, right, bottom] = picture.crop;
    if picture.crop == [0.0; 4] {
        return item(seen, (seen != whole).then_some(whole));
    }
    let (full_width, full_height) = (width / (1.0 - left - right), height / (1.0 - top - bottom));
    let area = Rect::new(
        emu(x - left * full_width),
        emu(y - top * full_height),
        emu(full_width),
        emu(full_height),
    );
    item(area, Some(seen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::Geometry;
    use crate::resolve::drawing::paint::Pattern;

    const FRAME: Frame = Frame {
        x: 1000.0,
        y: 2000.0,
        width: 400.0,
        height: 200.0,
        rotation: 0,
        flip_h: false,
        flip_v: false,
    };

    fn picture(crop: [f64; 4]) -> PicturePaint {
        PicturePaint {
            media: "a.png".into(),
            crop,
            inset: [0.0; 4],
            tile: None,
            opacity: 1.0,
            recolour: None,
        }
    }

    fn rect(x: i64, y: i64, width: i64, height: i64) -> Rect {
        Rect::new(Emu(x), Emu(y), Emu(width), Emu(height))
    }

    #[test]
    fn dashes_have_their_round_ends_within_them() {
        let dashed = |cap: LineCap| {
            let pen = Pen {
                dashes: &[3.0, 1.0],
                cap,
                ..Pen::plain(Rgba::BLACK, 100.0)
            };
            stroke(&pen).dashes
        };
        assert_eq!(dashed(LineCap::Flat), [Emu(300), Emu(100)]);
        assert_eq!(dashed(LineCap::Rnd), [Emu(200), Emu(200)]);
    }

    #[test]
    fn what_has_neither_fill_nor_line_is_not_drawn() {
        let outline = geometry::outline(&Geometry::default(), 400.0, 200.0);
        let mut items = Vec::new();
        draw(&outline, &FRAME, &Paint::None, None, &mut items);
        assert!(items.is_empty());
        let red = Paint::Solid(Rgba::opaque(255, 0, 0));
        draw(&outline, &FRAME, &red, None, &mut items);
        let Item::Path(item) = &items[0] else {
            panic!("a path")
        };
        assert_eq!(item.path, Path::rect(rect(1000, 2000, 400, 200)));
    }

    #[test]
    fn a_cut_picture_is_larger_than_what_is_seen_of_it() {
        let item = picture_item(&picture([0.5, 0.0, 0.0, 0.0]), &FRAME);
        assert_eq!(item.area, rect(600, 2000, 800, 200));
        assert_eq!(item.clip, Some(rect(1000, 2000, 400, 200)));
    }

    #[test]
    fn gradients_reach_from_their_focus_to_the_farthest_corner() {
        let gradient = Gradient {
            stops: vec![(0.0, Rgba::WHITE), (1.0, Rgba::BLACK)],
            angle: None,
            scaled: false,
            focus: [0.25, 1.0],
        };
        let circle = |frame: &Frame| gradient_fill(&gradient, frame, 0).circle();
        assert_eq!(circle(&FRAME), ([1100.0, 2200.0], 300f64.hypot(200.0)));
        let mirrored = Frame {
            flip_h: true,
            ..FRAME
        };
        assert_eq!(circle(&mirrored).0, [1300.0, 2200.0]);
    }

    #[test]
    fn scaled_gradients_run_along_the_diagonal() {
        let gradient = |angle| Gradient {
            stops: vec![(0.0, Rgba::WHITE), (1.0, Rgba::BLACK)],
            angle: Some(angle),
            scaled: true,
            focus: [0.5; 2],
        };
        let angle = |angle| gradient_fill(&gradient(angle), &FRAME, 0).angle;
        // Twice as wide as high: across the diagonal that rises to the right.
        assert_eq!(
            angle(2_700_000),
            Some((2.0_f64.atan().to_degrees() * 60_000.0).round() as i32)
        );
        assert_eq!(angle(5_400_000), Some(5_400_000));
        assert_eq!(angle(10_800_000), Some(10_800_000));
    }

    #[test]
    fn patterns_begin_at_the_corner_and_are_told_by_runs() {
        let pattern = Paint::Pattern(Pattern {
            rows: [0b1100_0001, 0, 0, 0, 0, 0, 0, 0xFF],
            front: Rgba::BLACK,
            back: Rgba::WHITE,
        });
        let Some(Fill::Pattern(fill)) = fill(&pattern, &FRAME, 0) else {
            panic!("a pattern")
        };
        assert_eq!(fill.origin, Point::new(Emu(1000), Emu(2000)));
        assert_eq!(fill.runs(), [[0, 0, 2], [7, 0, 1], [0, 7, 8]]);
    }

    #[test]
    fn a_mirrored_frame_mirrors_what_is_drawn() {
        let frame = Frame {
            flip_h: true,
            ..FRAME
        };
        let placed = Placed(&frame);
        assert_eq!(placed.at([100.0, 50.0]), Point::new(Emu(1300), Emu(2050)));
    }
}
