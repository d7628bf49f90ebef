//! Bars as boxes, and areas and lines as sheets.

use std::collections::HashMap;
use std::f64::consts::TAU;

use super::super::bars::{Bar, Pile, bars};
use super::super::canvas::{Canvas, seam};
use super::super::label::{LabelPlace, Shown};
use super::super::plot::Plot;
use super::{Room, reach};
use crate::editor_bin::chart::ChBarShape;
use crate::layout::drawing::outline::closed;
use crate::order;
use crate::resolve::chart::{Group, Grouping, Kind};
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
        order::sort_by(&mut bodies, |a, b| b.0.total_cmp(&a.0));
        let points = points(group, &bodies);
        for (_, bar) in &bodies {
            let paint = self.filled(group, bar.series, bar.place);
            let pen = self.edge(bar.series, bar.place, &paint);
            let form = Form::new(group, bar, &points);
            self.form(
                bar,
                &form,
                reach(group, bar.row),
                (&paint, pen.as_ref()),
                room,
            );
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

    fn form(
        &mut self,
        bar: &Bar<'_>,
        form: &Form,
        [near, far]: [f64; 2],
        (paint, pen): (&Paint, Option<&Pen>),
        room: &Room<'_, '_>,
    ) {
        let half = |[from, to]: [f64; 2]| [(from + to) / 2.0, (to - from).abs() / 2.0];
        let [along, thick] = half(bar.along);
        let [depth, deep] = half([near, far]);
        let [from, to] = bar.values;
        let ends = [from.min(to), from.max(to)];
        let shares = ends.map(|value| form.share(value));
        // The corners at an end, and whether those of a side that is seen run clockwise.
        let corner = |end: usize, [x, z]: [f64; 2]| {
            let share = shares[end];
            room.at(
                along + x * share * thick,
                ends[end],
                depth + z * share * deep,
            )
        };
        let sign = if room.sides.lying { 1.0 } else { -1.0 };
        let seen = |corners: &[[f64; 2]]| winding(corners) * sign > 0.0;
        let corners = &form.corners;
        let mut draw = |path: Vec<[f64; 2]>, light: f64| {
            if seen(&path) {
                let own = (light < 1.0).then(|| shaded(paint, light));
                let paint = own.as_ref().unwrap_or(paint);
                let seam = seam(paint).filter(|_| corners.len() == ROUND);
                self.path(closed(&path), paint, seam.as_ref().or(pen));
            }
        };
        let [low, high]: [Vec<_>; 2] = [0, 1].map(|end| {
            let corners = corners.iter();
            corners.map(|at| corner(end, *at)).collect()
        });
        let [across, above] = match room.sides.lying {
            true => [ABOVE, BESIDE],
            false => [BESIDE, ABOVE],
        };
        draw(low.iter().rev().copied().collect(), above);
        draw(high.clone(), above);
        for (place, [x, z]) in corners.iter().enumerate() {
            let next = (place + 1) % corners.len();
            let [next_x, next_z] = corners[next];
            let [to_side, to_front] = [next_z - z, x - next_x];
            let length = to_side.hypot(to_front).max(1e-9);
            let light = across + (1.0 - across) * (to_front / length).powi(2);
            draw(vec![low[place], low[next], high[next], high[place]], light);
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

/// What bars are as bodies.
struct Form {
    /// The corners of their ends, from -1 to 1 along the categories and the depth.
    corners: Vec<[f64; 2]>,
    /// The values at which they are thickest and where they would end in a point, if they do.
    point: Option<[f64; 2]>,
}

/// Corners of what is round.
const ROUND: usize = 24;

impl Form {
    fn new(group: &Group<'_>, bar: &Bar<'_>, points: &Points) -> Self {
        use ChBarShape as S;
        let shape = bar.series.shape.or(group.shape).unwrap_or(S::Box);
        let corners = match shape {
            S::Box | S::Pyramid | S::PyramidToMax => {
                vec![[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]]
            }
            S::Cone | S::ConeToMax | S::Cylinder => {
                let angle = |place: usize| TAU * (place as f64 + 0.5) / ROUND as f64;
                let corners = (0..ROUND).map(angle);
                corners.map(|angle| [angle.cos(), angle.sin()]).collect()
            }
        };
        let point = match shape {
            S::Box | S::Cylinder => None,
            S::Cone | S::Pyramid => points.get(&key(group, bar)).copied(),
            S::ConeToMax | S::PyramidToMax => {
                let along = points.iter().filter(|(key, _)| key.2 == bar.backwards);
                let farthest = along.map(|(_, ends)| *ends);
                farthest.max_by(|a, b| (a[1] - a[0]).abs().total_cmp(&(b[1] - b[0]).abs()))
            }
        };
        Self { corners, point }
    }

    /// How thick it is at a value.
    fn share(&self, value: f64) -> f64 {
        self.point.map_or(1.0, |[base, point]| {
            let whole = (point - base).abs();
            let rest = 1.0 - (value - base).abs() / whole.max(f64::MIN_POSITIVE);
            rest.clamp(0.0, 1.0)
        })
    }
}

/// Where bars begin and end, by their category, their row and whether they run backwards.
type Points = HashMap<(usize, usize, bool), [f64; 2]>;

fn key(group: &Group<'_>, bar: &Bar<'_>) -> (usize, usize, bool) {
    let piled = group.grouping != Grouping::Standard;
    (bar.place, if piled { 0 } else { bar.row }, bar.backwards)
}

/// From where to where bars reach, those together that stand on top of each other.
fn points(group: &Group<'_>, bars: &[(f64, Bar<'_>)]) -> Points {
    let mut points = Points::new();
    for (_, bar) in bars {
        let [from, to] = bar.values;
        let ends = points.entry(key(group, bar)).or_insert([from, to]);
        let sign = if to < from { -1.0 } else { 1.0 };
        if (ends[0] - from) * sign > 0.0 {
            ends[0] = from;
        }
        if (to - ends[1]) * sign > 0.0 {
            ends[1] = to;
        }
    }
    points
}

/// Twice the area of a figure, above zero if its corners run clockwise on the page.
fn winding(corners: &[[f64; 2]]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    let pairs = corners.iter().zip(next);
    pairs.map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum()
}
