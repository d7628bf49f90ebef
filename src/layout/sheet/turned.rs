//! Text of a cell that is turned.

use super::cut::clipped;
use super::place::CellText;
use super::text::PIXEL;
use crate::editor_bin::xlsy::VerticalAlignment;
use crate::layout::display::{Group, Item};
use crate::layout::text::FontBook;
use crate::layout::units::{Emu, Point, Transform};
use crate::resolve::sheet::shown::Side;

/// Pixels of the height of its cell that a value does not take which is turned upright.
const VALUE_GAP: i64 = 3;

impl CellText<'_> {
    /// Text turned by degrees against the clock.
    pub(super) fn paint_turned(&self, degrees: f64, fonts: &mut FontBook, items: &mut Vec<Item>) {
        let [left, top, right, bottom] = self.edges.map(|edge| edge as f64);
        let is_upright = degrees.abs() == 90.0;
        let wraps = self.wraps() && is_upright;
        // Unlike columns, rows have no padding: a line may take all of the height.
        let along = self.edges[3] - self.edges[1] + 1;
        let setting = self.setting(wraps.then_some(along));
        let mut set = self.set(&setting, None, fonts);
        if is_upright && self.shown.is_value {
            let room = Emu((along - VALUE_GAP).max(0) * PIXEL);
            set = self.whole(set, &setting, room, fonts);
        }
        let (long, high) = (set.width.0 as f64 / PIXEL as f64, set.height() as f64);
        let (sin, cos) = degrees.to_radians().sin_cos();
        // The corners of the text, turned about its left top.
        let corners = [(0.0, 0.0), (long, 0.0), (0.0, high), (long, high)]
            .map(|(x, y)| (x * cos + y * sin, y * cos - x * sin));
        let least =
            |pick: fn(&(f64, f64)) -> f64| corners.iter().map(pick).fold(f64::MAX, f64::min);
        let most = |pick: fn(&(f64, f64)) -> f64| corners.iter().map(pick).fold(f64::MIN, f64::max);
        let [x0, x1] = [least(|c| c.0), most(|c| c.0)];
        let [y0, y1] = [least(|c| c.1), most(|c| c.1)];
        let x = match self.side() {
            Side::Left | Side::Both => left + 2.0 - x0,
            Side::Right => right - 1.0 - x1,
            Side::Centre => f64::midpoint(left, right) - f64::midpoint(x0, x1),
        };
        // The share of the room that is left above it. Of what is too long the begin is seen.
        let is_long = is_upright && long > bottom - top;
        let share = match self.look.style.alignment.vertical {
            _ if is_long => f64::from(u8::from(degrees > 0.0)),
            Some(VerticalAlignment::Top | VerticalAlignment::Justify) => 0.0,
            Some(VerticalAlignment::Center | VerticalAlignment::Distributed) => 0.5,
            Some(VerticalAlignment::Bottom) | None => 1.0,
        };
        let y = (top + 1.0 - y0) * (1.0 - share) + (bottom - 1.0 - y1) * share;
        let before = match is_upright {
            true if degrees > 0.0 => 1.0 - share,
            true => share,
            false => 0.0,
        };
        let pixels = |length: f64| Emu((length * PIXEL as f64).round() as i64);
        let mut texts = Vec::new();
        let baseline = Emu(set.ascent() * PIXEL);
        let place = |width: Emu| pixels((set.width - width).0 as f64 / PIXEL as f64 * before);
        set.paint(&place, baseline, &mut texts);
        let turned = Item::Group(Group {
            transform: Transform {
                matrix: [cos, -sin, sin, cos],
                offset: Point::new(pixels(x), pixels(y)),
            },
            items: texts,
            ..Group::default()
        });
        let [left, top, right, bottom] = self.edges;
        // A slanted text goes on above its neighbours.
        let area = if is_upright {
            [left, top, right, bottom]
        } else {
            [self.spill[0], top, self.spill[1], bottom]
        };
        items.push(clipped(area, vec![turned]));
    }
}
