//! Lengths, paths and paints of the display list in the words of the PDF writer.

use krilla::color::rgb;
use krilla::geom;
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint, Pattern, RadialGradient,
    SpreadMethod, Stop, Stroke, StrokeDash,
};
use krilla::surface::Surface;

use crate::layout::display::{self, Cap, GradientFill, Join, Path, PatternFill, Segment};
use crate::layout::gradient::Axis;
use crate::layout::units::{Affine, Emu, Point, Rect, Transform};
use crate::order;
use crate::resolve::colour::Rgba;

/// Farthest place from the corner of a page in points; what is beyond is nowhere near any page.
const FARTHEST: f64 = 1_000_000.0;
/// Greatest widening of a transform with all around it.
const WIDEST: f64 = 100_000.0;
/// Least area that the unit square may get: below, nothing is seen.
const FLATTEST: f64 = 1e-9;
/// Width of the thinnest line in points.
const THINNEST: f64 = 0.1;

/// A transform with all that are around it: `[a, b, c, d, e, f]`, lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matrix(Affine);

impl Matrix {
    /// What leaves everything in its place.
    pub const IDENTITY: Self = Self(Affine::IDENTITY);

    /// A transform inside of this one.
    pub fn then(&self, inner: &Transform) -> Self {
        let [a, b, c, d] = inner.matrix;
        let (x, y) = (inner.offset.x.to_points(), inner.offset.y.to_points());
        Self(self.0.after(&Affine([a, b, c, d, x, y])))
    }

    /// Whether what is drawn with it can be seen.
    pub fn is_sound(&self) -> bool {
        let Affine([a, b, c, d, e, f]) = self.0;
        let fits = |part: f64, most: f64| part.is_finite() && part.abs() <= most;
        [a, b, c, d].into_iter().all(|part| fits(part, WIDEST))
            && [e, f].into_iter().all(|part| fits(part, FARTHEST))
            && (a * d - b * c).abs() > FLATTEST
    }

    fn apply(&self, place: Point) -> (f64, f64) {
        self.0.at([place.x.to_points(), place.y.to_points()]).into()
    }

    /// Where a place is on the page.
    pub fn point(&self, place: Point) -> geom::Point {
        let (x, y) = self.apply(place);
        geom::Point::from_xy(within(x), within(y))
    }

    /// The upright rectangle on the page around an area; `None` if it has no extent.
    pub fn bounds(&self, area: Rect) -> Option<geom::Rect> {
        let corners = [
            area.origin,
            Point::new(area.right(), area.top()),
            Point::new(area.right(), area.bottom()),
            Point::new(area.left(), area.bottom()),
        ]
        .map(|corner| self.apply(corner));
        let mut edges = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for (x, y) in corners {
            edges = [
                edges[0].min(x),
                edges[1].min(y),
                edges[2].max(x),
                edges[3].max(y),
            ];
        }
        let [left, top, right, bottom] = edges.map(within);
        (right > left && bottom > top)
            .then(|| geom::Rect::from_ltrb(left, top, right, bottom))
            .flatten()
    }
}

fn within(points: f64) -> f32 {
    if points.is_nan() {
        return 0.0;
    }
    points.clamp(-FARTHEST, FARTHEST) as f32
}

/// A length in points.
pub fn points(length: Emu) -> f32 {
    within(length.to_points())
}

/// A transform by itself.
pub fn transform(of: &Transform) -> geom::Transform {
    let [a, b, c, d] = of.matrix.map(|part| part as f32);
    geom::Transform::from_row(a, b, c, d, points(of.offset.x), points(of.offset.y))
}

/// A share from 0 to 1; what is no number is all.
pub fn share(of: f64) -> NormalizedF32 {
    NormalizedF32::new(of.clamp(0.0, 1.0) as f32).unwrap_or(NormalizedF32::ONE)
}

/// A path; `None` if it has no segments to draw.
pub fn path(path: &Path) -> Option<geom::Path> {
    let mut builder = geom::PathBuilder::new();
    let mut begun = false;
    for segment in &path.0 {
        match *segment {
            Segment::Move(to) => builder.move_to(points(to.x), points(to.y)),
            // A segment without a beginning begins where it ends.
            Segment::Line(to) if !begun => builder.move_to(points(to.x), points(to.y)),
            Segment::Cubic(_, _, to) if !begun => builder.move_to(points(to.x), points(to.y)),
            Segment::Line(to) => builder.line_to(points(to.x), points(to.y)),
            Segment::Cubic(first, second, to) => builder.cubic_to(
                points(first.x),
                points(first.y),
                points(second.x),
                points(second.y),
                points(to.x),
                points(to.y),
            ),
            Segment::Close if begun => builder.close(),
            Segment::Close => continue,
        }
        begun = true;
    }
    builder.finish()
}

/// A rectangle; `None` if it has no extent.
pub fn rect(area: Rect) -> Option<geom::Path> {
    path(&Path::rect(area)).filter(|_| area.size.width > Emu::ZERO && area.size.height > Emu::ZERO)
}

fn colour(of: Rgba) -> (rgb::Color, NormalizedF32) {
    let [red, green, blue, opacity] = of.0;
    (
        rgb::Color::new(red, green, blue),
        share(f64::from(opacity) / 255.0),
    )
}

/// A fill of one colour.
pub fn solid(of: Rgba) -> Fill {
    let (paint, opacity) = colour(of);
    Fill {
        paint: paint.into(),
        opacity,
        rule: FillRule::NonZero,
    }
}

/// A fill that passes from colour to colour.
pub fn gradient(of: &GradientFill) -> Option<Fill> {
    gradient_within(of, None)
}

/// The same for what is drawn in a transform of its own, which the gradient does not follow.
pub fn gradient_within(of: &GradientFill, own: Option<geom::Transform>) -> Option<Fill> {
    let transform = own.and_then(|own| own.invert()).unwrap_or_default();
    let mut given = of.stops.clone();
    order::sort_by(&mut given, |a, b| a.0.total_cmp(&b.0));
    let (first, last) = (given.first()?.1, given.last()?.1);
    let [width, height] = [of.area.size.width, of.area.size.height].map(Emu::to_points);
    if given.len() < 2 || width.hypot(height) < 0.01 {
        return Some(solid(last));
    }
    // Every gradient begins at its start and ends at its end.
    given.insert(0, (0.0, first));
    given.push((1.0, last));
    let stops: Vec<Stop> = given
        .iter()
        .map(|(at, of)| {
            let (colour, opacity) = colour(*of);
            Stop {
                offset: share(*at),
                color: colour.into(),
                opacity,
            }
        })
        .collect();
    let paint: Paint = match of.angle {
        Some(angle) => {
            let axis = Axis::over(of.area, angle);
            if axis.reach < 127.0 {
                return Some(solid(last));
            }
            let ends = axis.ends().map(|end| end.map(|at| within(at / 12_700.0)));
            let [[x1, y1], [x2, y2]] = ends;
            LinearGradient {
                x1,
                y1,
                x2,
                y2,
                transform,
                spread_method: SpreadMethod::Pad,
                stops,
                anti_alias: false,
            }
            .into()
        }
        None => {
            let ([x, y], radius) = of.circle();
            let [x, y, radius] = [x, y, radius].map(|length| within(length / 12_700.0));
            RadialGradient {
                fx: x,
                fy: y,
                fr: 0.0,
                cx: x,
                cy: y,
                cr: radius,
                transform,
                spread_method: SpreadMethod::Pad,
                stops,
                anti_alias: false,
            }
            .into()
        }
    };
    Some(Fill {
        paint,
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    })
}

/// A fill that repeats a pattern of two colours.
pub fn pattern(surface: &mut Surface<'_>, of: &PatternFill) -> Option<Fill> {
    let cell = points(of.cell);
    if cell <= 0.0 {
        return None;
    }
    let [front, back] = of.colours;
    let mut builder = surface.stream_builder();
    let mut tile = builder.surface();
    let rectangle = |tile: &mut Surface<'_>, [x, y, width, height]: [f32; 4], colour: Rgba| {
        let area = geom::Rect::from_xywh(x, y, width, height);
        let mut path = geom::PathBuilder::new();
        if let Some(area) = area {
            path.push_rect(area);
        }
        if let Some(path) = path.finish() {
            tile.set_fill(Some(solid(colour)));
            tile.set_stroke(None);
            tile.draw_path(&path);
        }
    };
    rectangle(&mut tile, [0.0, 0.0, cell * 8.0, cell * 8.0], back);
    for [column, row, length] in of.runs() {
        let [x, y, width] = [column, row, length].map(|cells| f32::from(cells) * cell);
        rectangle(&mut tile, [x, y, width, cell], front);
    }
    tile.finish();
    let pattern = Pattern {
        stream: builder.finish(),
        transform: geom::Transform::from_translate(points(of.origin.x), points(of.origin.y)),
        width: cell * 8.0,
        height: cell * 8.0,
    };
    Some(Fill {
        paint: pattern.into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    })
}

/// A line.
pub fn stroke(of: &display::Stroke) -> Stroke {
    let fill = of.gradient.as_deref().and_then(gradient);
    let fill = fill.unwrap_or_else(|| solid(of.colour));
    let dashes: Vec<f32> = of.dashes.iter().map(|dash| points(*dash).abs()).collect();
    let dash = dashes
        .iter()
        .any(|length| *length > 0.0)
        .then_some(StrokeDash {
            array: dashes,
            offset: 0.0,
        });
    Stroke {
        paint: fill.paint,
        width: points(of.width).max(THINNEST as f32),
        miter_limit: 10.0,
        line_cap: match of.cap {
            Cap::Butt => LineCap::Butt,
            Cap::Round => LineCap::Round,
            Cap::Square => LineCap::Square,
        },
        line_join: match of.join {
            Join::Miter => LineJoin::Miter,
            Join::Round => LineJoin::Round,
            Join::Bevel => LineJoin::Bevel,
        },
        opacity: fill.opacity,
        dash,
    }
}
