//! Bars as boxes, and areas and lines as sheets.

use super::super::bars::{Bar, Pile, bars};
use super::super::canvas::Canvas;
use super::super::label::{LabelPlace, Shown};
use super::super::plot::Plot;
use super::{Room, reach};
use crate::layout::drawing::outline::closed;
use crate::resolve::chart::{Group, Kind};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{Paint, Pen};

/// How bright the sides of a body are that are not its front, as a share of it: beside, and above or below.
const BESIDE: f64 = 0.6;
const ABOVE: f64 = 0.75;

/// The paint of a side that gets a share of the light.
pub(super) fn shaded(paint: &Paint, share: f64) -> Paint {
    let colour = match paint {
        Paint::Solid(colour) => Some(*colour),
        Paint::Gradient(gradient) => gradient.colour(),
        Paint::Pattern(pattern) => Some(pattern.mean()),
        Paint::None => None,
        Paint::Picture(_) => Some(Rgba::WHITE),
    };
    colour.map_or(Paint::None, |colour| {
        let Rgba([.., opacity]) = colour;
        let Rgba([red, green, blue, _]) = colour.mixed(share, Rgba::BLACK);
        Paint::Solid(Rgba([red, green, blue, opacity]))
    })
}

impl Canvas<'_, '_, '_> {
    /// Draws bars as boxes, the farthest first.
    pub(super) fn boxes_of(&mut self, group: &Group<'_>, plot: &Plot<'_>, room: &Room<'_, '_>) {
        let mut bodies: Vec<(f64, Bar<'_>)> = bars(group, plot)
            .into_iter()
            .map(|bar| {
                let [from, to] = reach(group, bar.row);
                let middle = |[a, b]: [f64; 2]| (a + b) / 2.0;
                let centre = room.point(middle(bar.along), middle(bar.values), middle([from, to]));
                (room.scene.away(centre), bar)
            })
            .collect();
        bodies.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, bar) in &bodies {
            let paint = self.filled(group, bar.series, bar.place);
            let pen = self.edge(bar.series, bar.place, &paint);
            self.cuboid(bar, reach(group, bar.row), (&paint, pen.as_ref()), room);
        }
        for (_, bar) in &bodies {
            let [near, _] = reach(group, bar.row);
            let [a, b] = bar.along;
            let [from, to] = bar.values;
            let (first, last) = (room.at(a, from, near), room.at(b, to, near));
            let area = [
                first[0].min(last[0]),
                first[1].min(last[1]),
                first[0].max(last[0]),
                first[1].max(last[1]),
            ];
            self.bar_label(group, bar, area, plot.lying);
        }
    }

    fn cuboid(
        &mut self,
        bar: &Bar<'_>,
        [near, far]: [f64; 2],
        (paint, pen): (&Paint, Option<&Pen>),
        room: &Room<'_, '_>,
    ) {
        let [a, b] = bar.along;
        let [c, d] = bar.values;
        let low = room.point(a.min(b), c.min(d), near);
        let high = room.point(a.max(b), c.max(d), far);
        // The corners of each side, so that those that are seen run clockwise.
        let corner = |bits: u8| {
            let side = |bit: usize| {
                if bits >> bit & 1 == 1 {
                    high[bit]
                } else {
                    low[bit]
                }
            };
            room.scene.at([side(0), side(1), side(2)])
        };
        let sides = [
            ([0b100, 0b101, 0b111, 0b110], 1.0),
            ([0b000, 0b001, 0b101, 0b100], ABOVE),
            ([0b010, 0b110, 0b111, 0b011], ABOVE),
            ([0b000, 0b100, 0b110, 0b010], BESIDE),
            ([0b001, 0b011, 0b111, 0b101], BESIDE),
            ([0b000, 0b010, 0b011, 0b001], 1.0),
        ];
        for (bits, light) in sides {
            let corners = bits.map(corner);
            if winding(&corners) <= 0.0 {
                continue;
            }
            let own = (light < 1.0).then(|| shaded(paint, light));
            self.path(closed(&corners), own.as_ref().unwrap_or(paint), pen);
        }
    }

    /// Draws areas as thick sheets and lines as ribbons, the last series first if they stand behind each other.
    pub(super) fn sheets(&mut self, group: &Group<'_>, plot: &Plot<'_>, room: &Room<'_, '_>) {
        let mut pile = Pile::new(group);
        let zero = plot.scale.zero();
        let mut sheets = Vec::new();
        for (row, series) in group.series.iter().enumerate() {
            let mut points = Vec::new();
            for (place, value) in series.values.iter().enumerate() {
                let Some(along) = plot.place(series, place) else {
                    continue;
                };
                let (from, to) = pile.add(group.grouping, place, value.unwrap_or(0.0), zero);
                let shares = [from, to].map(|value| plot.scale.share(value).clamp(0.0, 1.0));
                points.push((place, along, shares));
            }
            sheets.push((row, series, points));
        }
        if sheets.len() == super::rows(group) {
            sheets.reverse();
        }
        let filled = group.kind == Kind::Area;
        for (row, series, points) in &sheets {
            let [near, far] = reach(group, *row);
            let paint = self.filled(group, series, usize::MAX);
            let pen = self.edge(series, usize::MAX, &paint).filter(|_| filled);
            let top = shaded(&paint, ABOVE);
            let mut steps: Vec<_> = points.windows(2).collect();
            if room.scene.away([1.0, 0.0, 0.0]) > room.scene.away([0.0; 3]) {
                steps.reverse();
            }
            for step in steps {
                let [(_, a, [_, from]), (_, b, [_, to])] = step else {
                    continue;
                };
                let corners = [
                    room.at(*a, *from, near),
                    room.at(*b, *to, near),
                    room.at(*b, *to, far),
                    room.at(*a, *from, far),
                ];
                self.path(closed(&corners), &top, None);
            }
            if filled {
                self.sheet_front(points, [near, far], (&paint, pen.as_ref()), room);
            }
            for (place, along, [_, to]) in points {
                let value = series.values.get(*place).copied().flatten();
                let shown = Shown::whole(&pile.sums, *place);
                let at = LabelPlace::Point(room.at(*along, *to, near));
                self.data_label(group, series, (*place, value.unwrap_or(0.0)), at, shown);
            }
        }
    }

    /// The front of a sheet and the side of it that is seen.
    fn sheet_front(
        &mut self,
        points: &[(usize, f64, [f64; 2])],
        [near, far]: [f64; 2],
        (paint, pen): (&Paint, Option<&Pen>),
        room: &Room<'_, '_>,
    ) {
        let side = shaded(paint, BESIDE);
        let [beside, _] = room.scene.walls();
        let end = if beside < 0.5 {
            points.last()
        } else {
            points.first()
        };
        if let Some((_, along, [from, to])) = end {
            let corners = [(*from, near), (*to, near), (*to, far), (*from, far)];
            let corners = corners.map(|(value, depth)| room.at(*along, value, depth));
            self.path(closed(&corners), &side, None);
        }
        let mut outline: Vec<_> = points
            .iter()
            .map(|(_, along, [_, to])| room.at(*along, *to, near))
            .collect();
        let floor = points.iter().rev();
        outline.extend(floor.map(|(_, along, [from, _])| room.at(*along, *from, near)));
        self.path(closed(&outline), paint, pen);
    }
}

/// Twice the area of a figure, above zero if its corners run clockwise on the page.
fn winding(corners: &[[f64; 2]; 4]) -> f64 {
    let [a, b, c, d] = corners;
    (c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])
}
