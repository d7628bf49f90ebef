//! Arrow heads.

use super::outline::{Placed, stroke};
use crate::editor_bin::drawing::{LineEnd, LineEndSize, LineEndType};
use crate::layout::display::{Fill, Item, PathItem, Stroke};
use crate::resolve::drawing::geometry::{Contour, Segment};
use crate::resolve::drawing::paint::Pen;

/// Heads of thinner lines are as large as those of lines of this width, in EMU: two points.
const LEAST_WIDTH: f64 = 25_400.0;
/// How far a control point of a circle's quarter stands from its end, in radii.
const QUARTER: f64 = 0.552_284_75;

/// The heads of a line; the line itself is cut so that it ends inside of them.
pub(super) fn cut(contour: &mut Contour, pen: &Pen, placed: &Placed<'_>) -> Vec<Item> {
    let Some([first, second, last, before]) = contour.ends() else {
        return Vec::new();
    };
    let mut items = Vec::new();
    for (at_end, head, tip, from) in [
        (false, &pen.heads[0], first, second),
        (true, &pen.heads[1], last, before),
    ] {
        let Some(head) = head
            .as_ref()
            .and_then(|head| Head::new(head, tip, from, pen))
        else {
            continue;
        };
        items.push(head.item(pen, placed));
        let place = if at_end {
            contour.segments.last_mut()
        } else {
            contour.segments.first_mut()
        };
        if let Some(Segment::Move(to) | Segment::Line(to) | Segment::Cubic(_, _, to)) = place {
            *to = head.at(head.covered(), 0.0);
        }
    }
    items
}

struct Head {
    kind: LineEndType,
    tip: [f64; 2],
    /// Where the line goes to, of length 1.
    direction: [f64; 2],
    long: f64,
    half: f64,
    width: f64,
}

impl Head {
    /// `None` for a line without head, or too short to have a direction.
    fn new(end: &LineEnd, tip: [f64; 2], from: [f64; 2], pen: &Pen) -> Option<Self> {
        let kind = end.kind.filter(|kind| *kind != LineEndType::None)?;
        let (dx, dy) = (tip[0] - from[0], tip[1] - from[1]);
        let distance = dx.hypot(dy);
        if distance < 1.0 {
            return None;
        }
        let size = |size: Option<LineEndSize>| match size {
            Some(LineEndSize::Sm) => 2.0,
            Some(LineEndSize::Lg) => 5.0,
            _ => 3.0,
        };
        let unit = pen.width.max(LEAST_WIDTH);
        Some(Self {
            kind,
            tip,
            direction: [dx / distance, dy / distance],
            long: size(end.len) * unit,
            half: size(end.w) * unit / 2.0,
            width: pen.width,
        })
    }

    /// A place so far behind the tip and so far beside the line.
    fn at(&self, behind: f64, beside: f64) -> [f64; 2] {
        let [dx, dy] = self.direction;
        [
            self.tip[0] - dx * behind - dy * beside,
            self.tip[1] - dy * behind + dx * beside,
        ]
    }

    /// How much of the line the head covers.
    fn covered(&self) -> f64 {
        match self.kind {
            LineEndType::Triangle => self.long * 0.9,
            LineEndType::Stealth => self.long * 0.6,
            LineEndType::Arrow => self.width / 2.0,
            LineEndType::Diamond | LineEndType::Oval | LineEndType::None => 0.0,
        }
    }

    fn segments(&self) -> Vec<Segment> {
        let (long, half) = (self.long, self.half);
        let lines = |points: &[[f64; 2]]| {
            let mut segments: Vec<Segment> = points
                .iter()
                .map(|[behind, beside]| Segment::Line(self.at(*behind, *beside)))
                .collect();
            if let Some(Segment::Line(first)) = segments.first().copied() {
                segments[0] = Segment::Move(first);
            }
            segments
        };
        let mut segments = match self.kind {
            LineEndType::Arrow => {
                return lines(&[[long, half], [0.0, 0.0], [long, -half]]);
            }
            LineEndType::Stealth => {
                lines(&[[0.0, 0.0], [long, half], [long * 0.6, 0.0], [long, -half]])
            }
            LineEndType::Diamond => lines(&[
                [-long / 2.0, 0.0],
                [0.0, half],
                [long / 2.0, 0.0],
                [0.0, -half],
            ]),
            LineEndType::Oval => self.oval(long / 2.0, half),
            LineEndType::Triangle | LineEndType::None => {
                lines(&[[0.0, 0.0], [long, half], [long, -half]])
            }
        };
        segments.push(Segment::Close);
        segments
    }

    fn oval(&self, long: f64, half: f64) -> Vec<Segment> {
        let (l, h) = (long * QUARTER, half * QUARTER);
        let quarter = |a: [f64; 2], b: [f64; 2], to: [f64; 2]| {
            let [a, b, to] = [a, b, to].map(|[behind, beside]| self.at(behind, beside));
            Segment::Cubic(a, b, to)
        };
        vec![
            Segment::Move(self.at(-long, 0.0)),
            quarter([-long, h], [-l, half], [0.0, half]),
            quarter([l, half], [long, h], [long, 0.0]),
            quarter([long, -h], [l, -half], [0.0, -half]),
            quarter([-l, -half], [-long, -h], [-long, 0.0]),
        ]
    }

    fn item(&self, pen: &Pen, placed: &Placed<'_>) -> Item {
        let path = placed.path(&self.segments());
        let outlined = self.kind == LineEndType::Arrow;
        Item::Path(PathItem {
            path,
            fill: (!outlined).then_some(Fill::Solid(pen.colour)),
            stroke: outlined.then(|| Stroke {
                dashes: Vec::new(),
                ..stroke(pen)
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::display;
    use crate::layout::units::{Emu, Point};
    use crate::resolve::colour::Rgba;
    use crate::resolve::drawing::frame::Frame;

    #[test]
    fn heads_point_along_the_line_and_cut_it() {
        let head = LineEnd {
            kind: Some(LineEndType::Triangle),
            ..LineEnd::default()
        };
        let pen = Pen {
            heads: [None, Some(head)],
            ..Pen::plain(Rgba::BLACK, 100_000.0)
        };
        let mut contour = Contour {
            segments: vec![Segment::Move([0.0, 0.0]), Segment::Line([1e6, 0.0])],
            ..Contour::default()
        };
        let frame = Frame::sized(1e6, 0.0);
        let placed = Placed(&frame);
        let items = cut(&mut contour, &pen, &placed);
        let Item::Path(item) = &items[0] else {
            panic!("a path")
        };
        let at = |x, y| Point::new(Emu(x), Emu(y));
        assert_eq!(item.path.0[0], display::Segment::Move(at(1_000_000, 0)));
        assert_eq!(item.path.0[1], display::Segment::Line(at(700_000, 150_000)));
        assert_eq!(contour.segments[1], Segment::Line([730_000.0, 0.0]));
    }

    #[test]
    fn a_line_without_length_has_no_head() {
        let mut contour = Contour {
            segments: vec![Segment::Move([0.0; 2]), Segment::Line([0.0; 2])],
            ..Contour::default()
        };
        assert_eq!(contour.ends(), None);
        contour.segments.push(Segment::Close);
        assert_eq!(contour.ends(), None);
    }
}
