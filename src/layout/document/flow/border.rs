//! Painting of borders, and of boxes with their grounds.

use crate::layout::display::{Item, Path, PathItem, Segment, Stroke};
use crate::layout::document::model::{Borders, Line, LineKind};
use crate::layout::ground::paint_ground;
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;

/// Length of half a wave.
const WAVE: Emu = Emu(38_100);
/// Most half waves of a line.
const WAVES: i64 = 2000;

/// Paints a box around an area: its ground, and its borders outside of it at their distances.
pub fn paint_box(area: Rect, ground: Option<Rgba>, borders: &Borders, items: &mut Vec<Item>) {
    let out = |line: Option<Line>| line.map_or(Emu::ZERO, |line| line.space);
    let left = area.left() - out(borders.left);
    let right = area.right() + out(borders.right);
    let top = area.top() - out(borders.top);
    let bottom = area.bottom() + out(borders.bottom);
    if let Some(colour) = ground {
        let outer = Rect::new(left, top, right - left, bottom - top);
        paint_ground(outer, colour, items);
    }
    let width = Line::width_of;
    let (wl, wr) = (width(borders.left), width(borders.right));
    let (wt, wb) = (width(borders.top), width(borders.bottom));
    let outside = Rect::new(
        left - wl,
        top - wt,
        right - left + wl + wr,
        bottom - top + wt + wb,
    );
    paint_frame(borders, outside, (top, bottom), items);
}

/// Paints the lines of a box whose outer edges are those of `outside`. Lines of several parts are boxes within each other;
/// simple ones at the sides stand between two heights.
pub fn paint_frame(
    borders: &Borders,
    outside: Rect,
    (top, bottom): (Emu, Emu),
    items: &mut Vec<Item>,
) {
    let [above, below, before, behind] = [
        (borders.top, outside.top(), 1),
        (borders.bottom, outside.bottom(), -1),
        (borders.left, outside.left(), 1),
        (borders.right, outside.right(), -1),
    ]
    .map(|(line, edge, inward)| Side::new(line, edge, inward));
    let flat = Point::new;
    let upright = |along: Emu, across: Emu| Point::new(across, along);
    let between = Some((top, bottom)).filter(|_| above.is_plain() && below.is_plain());
    above.paint((&before, &behind), None, flat, items);
    below.paint((&before, &behind), None, flat, items);
    before.paint((&above, &below), between, upright, items);
    behind.paint((&above, &below), between, upright, items);
}

/// One side of a box.
struct Side {
    line: Option<Line>,
    /// Where its outer edge is.
    edge: Emu,
    /// To which side the box is: 1 to the right or below, -1 to the left or above.
    inward: i64,
    /// Its lines, from the outer edge on: how far each is from that, and its thickness.
    parts: Vec<(Emu, Emu)>,
}

impl Side {
    fn new(line: Option<Line>, edge: Emu, inward: i64) -> Self {
        let mut parts = line.map_or_else(Vec::new, |line| line.kind.parts(line.own));
        if inward < 0 {
            parts.reverse();
        }
        Self {
            line,
            edge,
            inward,
            parts: lines_of(&parts),
        }
    }

    fn is_plain(&self) -> bool {
        self.parts.len() < 2
    }

    /// Where a part of so many of another side ends that meets this one: the outermost part at the outermost one, the innermost
    /// at the innermost one.
    fn end(&self, part: usize, of: usize) -> Emu {
        let last = self.parts.len().saturating_sub(1);
        let met = match part {
            0 => 0,
            part if part + 1 == of => last,
            part => part.min(last),
        };
        let offset = self.parts.get(met).map_or(Emu::ZERO, |part| part.0);
        self.edge + offset * self.inward
    }

    /// Paints its lines from one side to another, or, if it is a simple one, over the length that is told; `at` makes points of
    /// lengths along it and across.
    fn paint(
        &self,
        (from, to): (&Self, &Self),
        length: Option<(Emu, Emu)>,
        at: impl Fn(Emu, Emu) -> Point,
        items: &mut Vec<Item>,
    ) {
        let Some(line) = self.line else { return };
        let of = self.parts.len();
        for (index, (offset, thickness)) in self.parts.iter().enumerate() {
            let across = self.edge + (*offset + *thickness / 2) * self.inward;
            let whole = (from.end(index, of), to.end(index, of));
            let (begin, end) = length.filter(|_| self.is_plain()).unwrap_or(whole);
            stroke(line, *thickness, at(begin, across), at(end, across), items);
        }
    }
}

/// Paints a border's line along its middle, from left to right or from top to bottom.
pub fn paint_line(line: Line, from: Point, to: Point, items: &mut Vec<Item>) {
    if line.width.0 <= 0 {
        return;
    }
    let flat = from.y == to.y;
    for (offset, thickness) in lines_of(&line.kind.parts(line.own)) {
        let by = offset + thickness / 2 - line.width / 2;
        let by = if flat {
            Point::new(Emu::ZERO, by)
        } else {
            Point::new(by, Emu::ZERO)
        };
        stroke(line, thickness, from + by, to + by, items);
    }
}

/// The lines among lines and the gaps between them: how far each is from the first edge, and its thickness.
fn lines_of(parts: &[Emu]) -> Vec<(Emu, Emu)> {
    let mut reached = Emu::ZERO;
    let mut lines = Vec::new();
    for (index, thickness) in parts.iter().enumerate() {
        if index % 2 == 0 {
            lines.push((reached, *thickness));
        }
        reached += *thickness;
    }
    lines
}

/// Paints a part of a border's line.
fn stroke(line: Line, thickness: Emu, from: Point, to: Point, items: &mut Vec<Item>) {
    if thickness.0 <= 0 {
        return;
    }
    let path = if line.kind == LineKind::Wave && from.y == to.y {
        wave(from, to, line.width)
    } else {
        Path::line(from, to)
    };
    items.push(Item::Path(PathItem {
        path,
        fill: None,
        stroke: Some(Stroke {
            dashes: dashes(line.kind, line.width),
            ..Stroke::solid(line.colour, thickness)
        }),
    }));
}

fn dashes(kind: LineKind, width: Emu) -> Vec<Emu> {
    let times: &[i64] = match kind {
        LineKind::Dotted => &[1, 1],
        LineKind::Dashed => &[4, 2],
        LineKind::DotDash => &[4, 2, 1, 2],
        LineKind::DotDotDash => &[4, 2, 1, 2, 1, 2],
        _ => &[],
    };
    times.iter().map(|times| width * *times).collect()
}

fn wave(from: Point, to: Point, height: Emu) -> Path {
    let count = ((to.x - from.x).0 / WAVE.0).clamp(1, WAVES);
    let mut segments = vec![Segment::Move(from)];
    for index in 0..count {
        let x = from.x + WAVE * index;
        let peak = if index % 2 == 0 { -height } else { height };
        let at = |dx: Emu, y: Emu| Point::new(x + dx, from.y + y);
        segments.push(Segment::Cubic(
            at(WAVE / 3, peak),
            at(WAVE * 2 / 3, peak),
            at(WAVE, Emu::ZERO),
        ));
    }
    Path(segments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::document::model::LineGap;

    #[test]
    fn lines_of_several_parts_stand_side_by_side() {
        let drawn = |kind: LineKind| {
            let parts = kind.parts(Emu(38_100));
            let line = Line {
                kind,
                width: parts.into_iter().sum(),
                own: Emu(38_100),
                space: Emu::ZERO,
                colour: Rgba::BLACK,
            };
            let mut items = Vec::new();
            let to = Point::new(Emu(100), Emu::ZERO);
            paint_line(line, Point::default(), to, &mut items);
            let part = |item: &Item| match item {
                Item::Path(path) => {
                    let y = path.path.0.first().and_then(Segment::end).map(|at| at.y.0);
                    let stroke = path.stroke.as_ref().map(|stroke| stroke.width.0);
                    y.zip(stroke)
                }
                _ => None,
            };
            items.iter().filter_map(part).collect::<Vec<_>>()
        };
        assert_eq!(drawn(LineKind::Single), [(0, 38_100)]);
        let double = drawn(LineKind::Double);
        assert_eq!(double, [(-38_100, 38_100), (38_100, 38_100)]);
        // From the top: three quarters of a point, as much of a gap, and three points.
        let thin = drawn(LineKind::ThinThick(LineGap::Small));
        assert_eq!(thin, [(-23_813, 9525), (9525, 38_100)]);
        let thick = drawn(LineKind::ThickThin(LineGap::Small));
        assert_eq!(
            thick.iter().map(|part| part.1).collect::<Vec<_>>(),
            [38_100, 9525]
        );
        let between = drawn(LineKind::ThinThickThin(LineGap::Small));
        assert_eq!(
            between.iter().map(|part| part.1).collect::<Vec<_>>(),
            [9525, 38_100, 9525]
        );
        assert_eq!(between[1].0, 0);
    }

    #[test]
    fn lines_of_several_parts_are_boxes_within_each_other() {
        let line = Line {
            kind: LineKind::Double,
            width: Emu(30),
            own: Emu(10),
            space: Emu::ZERO,
            colour: Rgba::BLACK,
        };
        let borders = Borders {
            top: Some(line),
            bottom: Some(line),
            left: Some(line),
            right: None,
            between: None,
        };
        let outside = Rect::new(Emu(0), Emu(0), Emu(200), Emu(100));
        let mut items = Vec::new();
        paint_frame(&borders, outside, (Emu(30), Emu(70)), &mut items);
        let ends = |item: &Item| match item {
            Item::Path(path) => path.path.0.iter().filter_map(Segment::end).collect(),
            _ => Vec::new(),
        };
        let lines: Vec<[i64; 4]> = items
            .iter()
            .map(|item| match ends(item)[..] {
                [from, to] => [from.x.0, from.y.0, to.x.0, to.y.0],
                _ => [0; 4],
            })
            .collect();
        let expected = [
            // Above: the outer line from the outer edge on, the inner one from that of the inner line at the left.
            [0, 5, 200, 5],
            [20, 25, 200, 25],
            [0, 95, 200, 95],
            [20, 75, 200, 75],
            [5, 0, 5, 100],
            [25, 20, 25, 80],
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_box_without_lines_is_its_ground() {
        let mut items = Vec::new();
        let area = Rect::new(Emu(0), Emu(0), Emu(10), Emu(10));
        paint_box(area, Some(Rgba::WHITE), &Borders::default(), &mut items);
        paint_box(area, None, &Borders::default(), &mut items);
        assert_eq!(items.len(), 1);
    }
}
