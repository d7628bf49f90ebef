//! The icons of conditional formats as paths, drawn in a square of [`SIDE`] pixels and scaled.

use super::text::PIXEL;
use crate::layout::display::{Fill, Item, Path, PathItem, Segment, Stroke};
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::conditional::icon::{CellIcon, IconShape, Mark};

/// Side of the square that icons are drawn in.
pub const SIDE: i64 = 16;
/// Share of the radius at which the control points of a quarter of a circle stand.
const CIRCLE: f64 = 0.5523;
/// Ground of what is not full.
const EMPTY: Rgba = Rgba([0xC8, 0xC8, 0xC8, 255]);
/// The box around a traffic light, and poles.
const DARK: Rgba = Rgba([0x52, 0x52, 0x52, 255]);
/// Half of the width and half of the height of a star's points: those of its five tips and between them.
const STAR: [(f64, f64); 10] = [
    (8.0, 0.8),
    (10.2, 5.6),
    (15.4, 6.2),
    (11.5, 9.7),
    (12.6, 14.8),
    (8.0, 12.2),
    (3.4, 14.8),
    (4.5, 9.7),
    (0.6, 6.2),
    (5.8, 5.6),
];
/// An arrow to the right.
const ARROW: [(f64, f64); 7] = [
    (1.5, 5.5),
    (8.0, 5.5),
    (8.0, 1.8),
    (14.8, 8.0),
    (8.0, 14.2),
    (8.0, 10.5),
    (1.5, 10.5),
];

/// Paints an icon whose left top corner stands at a place, with a side of so many pixels.
pub fn icon(icon: CellIcon, [left, top, side]: [i64; 3], items: &mut Vec<Item>) {
    let mut pen = Pen {
        at: [left as f64, top as f64],
        scale: side as f64 / SIDE as f64,
        items,
    };
    let colour = icon.colour;
    match icon.shape {
        IconShape::Arrow(degrees) => pen.polygon(&turned(&ARROW, degrees), colour),
        IconShape::Circle => pen.circle(7.2, colour, true),
        IconShape::Light => {
            pen.rectangle([1.0, 1.0, 15.0, 15.0], DARK);
            pen.circle(6.4, Rgba::WHITE, false);
            pen.circle(5.4, colour, false);
        }
        IconShape::Flag => {
            pen.polygon(&[(3.8, 1.6), (13.6, 5.6), (3.8, 9.6)], colour);
            pen.rectangle([2.4, 1.0, 3.6, 15.0], DARK);
        }
        IconShape::Disc(mark) => {
            pen.circle(7.2, colour, true);
            pen.mark(mark, 0.62, Rgba::WHITE);
        }
        IconShape::Plain(mark) => pen.mark(mark, 1.0, colour),
        IconShape::Triangle(true) => {
            pen.polygon(&[(8.0, 2.0), (15.0, 14.0), (1.0, 14.0)], colour);
        }
        IconShape::Triangle(false) => {
            pen.polygon(&[(1.0, 2.0), (15.0, 2.0), (8.0, 14.0)], colour);
        }
        IconShape::Diamond => {
            pen.polygon(&[(8.0, 1.5), (14.5, 8.0), (8.0, 14.5), (1.5, 8.0)], colour);
        }
        IconShape::Dash => pen.rectangle([1.5, 5.5, 14.5, 10.5], colour),
        IconShape::Star(halves) => pen.star(halves, colour),
        IconShape::Quarters(count) => pen.quarters(count, colour),
        IconShape::Columns(full) => {
            for column in 0..4u8 {
                let x = 1.0 + f64::from(column) * 3.7;
                let y = 11.0 - f64::from(column) * 3.2;
                let ground = if column < full { colour } else { EMPTY };
                pen.rectangle([x, y, x + 2.7, 15.0], ground);
            }
        }
        IconShape::Boxes(full) => {
            let places = [(1.0, 8.4), (8.4, 8.4), (1.0, 1.0), (8.4, 1.0)];
            for (index, (x, y)) in places.into_iter().enumerate() {
                let ground = if index < usize::from(full) {
                    colour
                } else {
                    EMPTY
                };
                pen.rectangle([x, y, x + 6.6, y + 6.6], ground);
            }
        }
    }
}

/// Points turned about the middle of the square, clockwise.
fn turned(points: &[(f64, f64)], degrees: i16) -> Vec<(f64, f64)> {
    let (sin, cos) = f64::from(degrees).to_radians().sin_cos();
    let turn = |(x, y): &(f64, f64)| {
        let (x, y) = (x - 8.0, y - 8.0);
        (8.0 + x * cos - y * sin, 8.0 + x * sin + y * cos)
    };
    points.iter().map(turn).collect()
}

/// Paints in the square of an icon.
struct Pen<'a> {
    at: [f64; 2],
    /// Pixels of the page in one of the square.
    scale: f64,
    items: &'a mut Vec<Item>,
}

impl Pen<'_> {
    fn point(&self, (x, y): (f64, f64)) -> Point {
        let [left, top] = self.at;
        let pixels = |length: f64| Emu((length * PIXEL as f64).round() as i64);
        Point::new(pixels(left + x * self.scale), pixels(top + y * self.scale))
    }

    fn closed(&self, points: &[(f64, f64)]) -> Path {
        let mut path = Path::through(points.iter().map(|point| self.point(*point)));
        path.0.push(Segment::Close);
        path
    }

    fn push(&mut self, path: Path, fill: Option<Rgba>, line: Option<(Rgba, f64)>) {
        self.items.push(Item::Path(PathItem {
            path,
            fill: fill.map(Fill::Solid),
            stroke: line.map(|(colour, pixels)| {
                Stroke::round(colour, Emu((pixels * self.scale * PIXEL as f64) as i64))
            }),
        }));
    }

    fn polygon(&mut self, points: &[(f64, f64)], colour: Rgba) {
        let path = self.closed(points);
        self.push(path, Some(colour), Some((darker(colour), 0.6)));
    }

    fn rectangle(&mut self, [left, top, right, bottom]: [f64; 4], colour: Rgba) {
        let path = self.closed(&[(left, top), (right, top), (right, bottom), (left, bottom)]);
        self.push(path, Some(colour), None);
    }

    fn circle(&mut self, radius: f64, colour: Rgba, outlined: bool) {
        let path = self.arcs(radius, 4);
        self.push(path, Some(colour), outlined.then(|| (darker(colour), 0.8)));
    }

    /// So many quarters of a circle, clockwise from the top; a sector if they are not all.
    fn arcs(&self, radius: f64, quarters: u8) -> Path {
        let at = |x: f64, y: f64| self.point((8.0 + x * radius, 8.0 + y * radius));
        let mut segments = vec![Segment::Move(at(0.0, -1.0))];
        let (mut x, mut y) = (0.0, -1.0);
        for _ in 0..quarters {
            // A quarter turn takes (x, y) to (-y, x).
            let (next_x, next_y) = (-y, x);
            segments.push(Segment::Cubic(
                at(x + next_x * CIRCLE, y + next_y * CIRCLE),
                at(next_x + x * CIRCLE, next_y + y * CIRCLE),
                at(next_x, next_y),
            ));
            (x, y) = (next_x, next_y);
        }
        if quarters < 4 {
            segments.push(Segment::Line(at(0.0, 0.0)));
        }
        segments.push(Segment::Close);
        Path(segments)
    }

    fn quarters(&mut self, count: u8, colour: Rgba) {
        let whole = self.arcs(6.8, 4);
        self.push(whole, Some(Rgba::WHITE), Some((colour, 1.0)));
        if count > 0 {
            let part = self.arcs(6.8, count);
            self.push(part, Some(colour), None);
        }
    }

    fn star(&mut self, halves: u8, colour: Rgba) {
        let whole = self.closed(&STAR);
        let ground = if halves == 2 { colour } else { Rgba::WHITE };
        if halves == 1 {
            self.push(whole.clone(), Some(ground), None);
            let left: Vec<(f64, f64)> = STAR.iter().copied().filter(|at| at.0 <= 8.0).collect();
            let left = self.closed(&left);
            self.push(left, Some(colour), None);
            self.push(whole, None, Some((DARK, 0.8)));
        } else {
            self.push(whole, Some(ground), Some((DARK, 0.8)));
        }
    }

    /// A mark, as large as a share of the square.
    fn mark(&mut self, mark: Mark, share: f64, colour: Rgba) {
        let lines: &[&[(f64, f64)]] = match mark {
            Mark::Cross => &[&[(3.0, 3.0), (13.0, 13.0)], &[(13.0, 3.0), (3.0, 13.0)]],
            Mark::Exclamation => &[&[(8.0, 2.0), (8.0, 10.0)], &[(8.0, 13.6), (8.0, 14.0)]],
            Mark::Tick => &[&[(2.5, 8.5), (6.5, 12.5), (13.5, 4.0)]],
        };
        let placed = |(x, y): &(f64, f64)| (8.0 + (x - 8.0) * share, 8.0 + (y - 8.0) * share);
        for line in lines {
            let path = Path::through(line.iter().map(|point| self.point(placed(point))));
            self.push(path, None, Some((colour, 2.4 * share.max(0.8))));
        }
    }
}

/// The colour of an outline.
fn darker(colour: Rgba) -> Rgba {
    colour.mixed(0.75, Rgba::BLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_stay_in_their_square() {
        let shapes = [
            IconShape::Arrow(45),
            IconShape::Circle,
            IconShape::Light,
            IconShape::Flag,
            IconShape::Disc(Mark::Tick),
            IconShape::Plain(Mark::Cross),
            IconShape::Triangle(true),
            IconShape::Star(1),
            IconShape::Quarters(3),
            IconShape::Columns(2),
            IconShape::Boxes(4),
        ];
        for shape in shapes {
            let mut items = Vec::new();
            let colour = Rgba::BLACK;
            icon(CellIcon { shape, colour }, [10, 20, SIDE], &mut items);
            assert!(!items.is_empty());
            for item in &items {
                let Item::Path(path) = item else { continue };
                for segment in &path.path.0 {
                    let (Segment::Move(to) | Segment::Line(to) | Segment::Cubic(_, _, to)) =
                        segment
                    else {
                        continue;
                    };
                    let inside =
                        |at: Emu, from: i64| (from * PIXEL..=(from + SIDE) * PIXEL).contains(&at.0);
                    assert!(inside(to.x, 10) && inside(to.y, 20), "{shape:?} {to:?}");
                }
            }
        }
    }
}
