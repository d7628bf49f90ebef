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
    let width = |line: Option<Line>| line.map_or(Emu::ZERO, |line| line.width);
    let (wl, wr) = (width(borders.left), width(borders.right));
    if let Some(line) = borders.top {
        let y = top - line.width / 2;
        paint_line(
            line,
            Point::new(left - wl, y),
            Point::new(right + wr, y),
            items,
        );
    }
    if let Some(line) = borders.bottom {
        let y = bottom + line.width / 2;
        paint_line(
            line,
            Point::new(left - wl, y),
            Point::new(right + wr, y),
            items,
        );
    }
    if let Some(line) = borders.left {
        let x = left - line.width / 2;
        paint_line(line, Point::new(x, top), Point::new(x, bottom), items);
    }
    if let Some(line) = borders.right {
        let x = right + line.width / 2;
        paint_line(line, Point::new(x, top), Point::new(x, bottom), items);
    }
}

/// Paints a border's line along its middle, from left to right or from top to bottom.
pub fn paint_line(line: Line, from: Point, to: Point, items: &mut Vec<Item>) {
    if line.width.0 <= 0 {
        return;
    }
    let flat = from.y == to.y;
    let parts = line.kind.parts(line.own);
    let mut reached = -line.width / 2;
    for (index, thickness) in parts.into_iter().enumerate() {
        let by = reached + thickness / 2;
        reached += thickness;
        if index % 2 == 1 {
            continue;
        }
        let by = if flat {
            Point::new(Emu::ZERO, by)
        } else {
            Point::new(by, Emu::ZERO)
        };
        let path = if line.kind == LineKind::Wave && flat {
            wave(from + by, to + by, line.width)
        } else {
            Path::line(from + by, to + by)
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
    fn a_box_without_lines_is_its_ground() {
        let mut items = Vec::new();
        let area = Rect::new(Emu(0), Emu(0), Emu(10), Emu(10));
        paint_box(area, Some(Rgba::WHITE), &Borders::default(), &mut items);
        paint_box(area, None, &Borders::default(), &mut items);
        assert_eq!(items.len(), 1);
    }
}
