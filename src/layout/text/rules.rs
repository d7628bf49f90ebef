//! Lines below text: underlines of every kind.

use super::style::UnderlineKind;
use crate::layout::display::{Item, Path, PathItem, Segment, Stroke};
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;

/// Most waves of one underline: more are drawn as a straight line.
const MAX_WAVES: i64 = 2000;

/// A horizontal line.
pub(super) struct Rules {
    pub(super) left: Emu,
    pub(super) right: Emu,
    /// Its middle.
    pub(super) y: Emu,
    pub(super) thickness: Emu,
    pub(super) colour: Rgba,
}

impl Rules {
    fn straight(&self, y: Emu, thickness: Emu, dashes: &[i64]) -> Item {
        let path = Path::line(Point::new(self.left, y), Point::new(self.right, y));
        Item::Path(PathItem {
            path,
            fill: None,
            stroke: Some(Stroke {
                dashes: dashes.iter().map(|count| self.thickness * *count).collect(),
                ..Stroke::solid(self.colour, thickness)
            }),
        })
    }

    fn wave(&self, y: Emu, thickness: Emu) -> Item {
        let length = (self.thickness * 4).max(Emu(1));
        let count = (self.right - self.left).0 / length.0;
        if count > MAX_WAVES || count <= 0 {
            return self.straight(y, thickness, &[]);
        }
        let height = self.thickness;
        let mut path = vec![Segment::Move(Point::new(self.left, y))];
        for wave in 0..count {
            let x = self.left + length * wave;
            let half = length / 2;
            let third = length / 6;
            let middle = Point::new(x + half, y);
            path.push(Segment::Cubic(
                Point::new(x + third, y - height),
                Point::new(x + half - third, y - height),
                middle,
            ));
            path.push(Segment::Cubic(
                Point::new(x + half + third, y + height),
                Point::new(x + length - third, y + height),
                Point::new(x + length, y),
            ));
        }
        Path(path).drawn(self.colour, thickness)
    }
}

/// Draws an underline.
pub(super) fn underline(kind: UnderlineKind, rules: &Rules, items: &mut Vec<Item>) {
    use UnderlineKind as K;
    let thin = rules.thickness;
    let thick = thin * 2;
    let (y, below) = (rules.y, rules.y + thin * 2);
    let item = match kind {
        K::Single | K::Words => rules.straight(y, thin, &[]),
        K::Double => {
            items.push(rules.straight(y, thin, &[]));
            rules.straight(below, thin, &[])
        }
        K::Thick => rules.straight(y, thick, &[]),
        K::Dotted => rules.straight(y, thin, &[1, 1]),
        K::DottedHeavy => rules.straight(y, thick, &[2, 2]),
        K::Dash => rules.straight(y, thin, &[4, 2]),
        K::DashHeavy => rules.straight(y, thick, &[4, 2]),
        K::DashLong => rules.straight(y, thin, &[8, 3]),
        K::DashLongHeavy => rules.straight(y, thick, &[8, 3]),
        K::DotDash => rules.straight(y, thin, &[4, 2, 1, 2]),
        K::DotDashHeavy => rules.straight(y, thick, &[4, 2, 2, 2]),
        K::DotDotDash => rules.straight(y, thin, &[4, 2, 1, 2, 1, 2]),
        K::DotDotDashHeavy => rules.straight(y, thick, &[4, 2, 2, 2, 2, 2]),
        K::Wave => rules.wave(y, thin),
        K::WaveHeavy => rules.wave(y, thick),
        K::WaveDouble => {
            items.push(rules.wave(y, thin));
            rules.wave(below, thin)
        }
    };
    items.push(item);
}
