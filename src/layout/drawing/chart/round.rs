//! Pies, rings and radars.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::axis::{Axis, Scale};
use super::canvas::{Anchor, Area, Canvas};
use super::label::{LabelPlace, Shown};
use super::plot::MIDDLE;
use crate::layout::drawing::outline::closed;
use crate::resolve::chart::{Group, Kind, Series};
use crate::resolve::drawing::geometry::Segment;
use crate::resolve::drawing::paint::Paint;

/// Distance of a radar's names from its edge, in EMU.
const NAME_GAP: f64 = 63_500.0;

impl Canvas<'_, '_, '_> {
    /// Draws a pie, or rings one in the other.
    pub fn pie(&mut self, group: &Group<'_>, [left, top, right, bottom]: Area) {
        let centre = [(left + right) / 2.0, (top + bottom) / 2.0];
        let radius = (right - left).min(bottom - top) / 2.0;
        let rings = if group.kind == Kind::Doughnut {
            group.series.len()
        } else {
            1
        };
        let hole = radius * group.hole;
        let thick = (radius - hole) / rings.max(1) as f64;
        for (ring, series) in group.series.iter().take(rings).enumerate() {
            let inner = hole + thick * ring as f64;
            self.ring(group, series, centre, [inner, inner + thick]);
        }
    }

    fn ring(&mut self, group: &Group<'_>, series: &Series<'_>, centre: [f64; 2], radii: [f64; 2]) {
        let whole: f64 = series
            .values
            .iter()
            .flatten()
            .map(|value| value.abs())
            .sum();
        if whole <= 0.0 || whole.is_nan() {
            return;
        }
        let mut from = group.first_angle.to_radians() - FRAC_PI_2;
        for (place, value) in series.values.iter().enumerate() {
            let Some(value) = value else { continue };
            let to = from + value.abs() / whole * TAU;
            let own = series.point(place);
            let out = own
                .and_then(|own| own.explosion.as_ref()?.val)
                .unwrap_or(series.explosion);
            let out = f64::from(out.min(400)) / 100.0;
            let middle = (from + to) / 2.0;
            // A slice that is pulled out makes the pie smaller.
            let radii = radii.map(|radius| radius / (1.0 + out));
            let shift = radii[1] * out;
            let centre = [
                centre[0] + shift * middle.cos(),
                centre[1] + shift * middle.sin(),
            ];
            let paint = self.filled(group, series, place);
            let pen = self
                .pen(own.and_then(|own| own.sp_pr.as_deref()))
                .or_else(|| self.pen(series.look))
                .flatten();
            self.path(slice(centre, radii, [from, to]), &paint, pen.as_ref());
            let at = LabelPlace::Slice(centre, radii, middle);
            self.data_label(group, series, (place, *value), at, Shown { whole });
            from = to;
        }
    }

    /// Draws a radar with its grid and names.
    pub fn radar(
        &mut self,
        group: &Group<'_>,
        scale: &Scale,
        axis: Option<&Axis<'_>>,
        [left, top, right, bottom]: Area,
    ) {
        let count = group.points();
        if count == 0 {
            return;
        }
        let look = self.look(None);
        let names: Vec<_> = (0..count)
            .map(|place| {
                let name = group.categories().get(place).cloned().unwrap_or_default();
                self.set(&name, &look)
            })
            .collect();
        let margin = names
            .iter()
            .map(|name| name.size.height.0)
            .max()
            .unwrap_or(0) as f64;
        let centre = [(left + right) / 2.0, (top + bottom) / 2.0];
        let radius = ((right - left).min(bottom - top) / 2.0 - margin - NAME_GAP).max(1.0);
        let at = |place: usize, share: f64| {
            let angle = TAU * place as f64 / count as f64 - FRAC_PI_2;
            [
                centre[0] + radius * share * angle.cos(),
                centre[1] + radius * share * angle.sin(),
            ]
        };
        let pen = self.thin();
        for value in scale.values() {
            let corners: Vec<_> = (0..count)
                .map(|place| at(place, scale.share(value)))
                .collect();
            self.path(closed(&corners), &Paint::None, Some(&pen));
        }
        for (place, name) in names.iter().enumerate() {
            self.line(centre, at(place, 1.0), &pen);
            let edge = at(place, 1.0 + NAME_GAP / radius);
            let [dx, dy] = [0, 1].map(|i| (edge[i] - centre[i]) / (radius + NAME_GAP));
            let anchor = Anchor {
                x: 0.5 - dx * 0.5,
                y: 0.5 - dy * 0.5,
            };
            self.put(name, edge, anchor);
        }
        for (label, share) in self.value_labels(axis, scale, "General").blocks {
            let [x, y] = at(0, share);
            self.put(&label, [x - NAME_GAP, y], Anchor { x: 1.0, ..MIDDLE });
        }
        for series in &group.series {
            let values = series.values.iter().enumerate();
            let points: Vec<_> = values
                .map(|(place, value)| at(place, scale.share(value.unwrap_or(0.0))))
                .collect();
            let colour = self.accent(series.index);
            if group.filled {
                let paint = self.filled(group, series, usize::MAX);
                self.path(closed(&points), &paint, None);
                continue;
            }
            let pen = self.series_pen(series.look, colour);
            self.path(closed(&points), &Paint::None, pen.as_ref());
            let colour = pen.map_or(colour, |pen| pen.colour);
            for point in points {
                self.mark(group, series, point, colour);
            }
        }
    }
}

/// A slice of a circle, or of a ring if its inner radius is not nothing.
pub(super) fn slice(
    centre: [f64; 2],
    [inner, outer]: [f64; 2],
    [from, to]: [f64; 2],
) -> Vec<Segment> {
    let at = |radius: f64, angle: f64| {
        [
            centre[0] + radius * angle.cos(),
            centre[1] + radius * angle.sin(),
        ]
    };
    let mut segments = vec![Segment::Move(at(outer, from))];
    arc(&mut segments, centre, outer, [from, to]);
    if inner > 0.0 {
        segments.push(Segment::Line(at(inner, to)));
        arc(&mut segments, centre, inner, [to, from]);
    } else {
        segments.push(Segment::Line(centre));
    }
    segments.push(Segment::Close);
    segments
}

fn arc(segments: &mut Vec<Segment>, centre: [f64; 2], radius: f64, [from, to]: [f64; 2]) {
    let steps = ((to - from).abs() / FRAC_PI_2).ceil().clamp(1.0, 8.0);
    let part = (to - from) / steps;
    let reach = 4.0 / 3.0 * (part / 4.0).tan();
    for step in 0..steps as u32 {
        let a = from + part * f64::from(step);
        let b = a + part;
        let at = |angle: f64, along: f64| {
            [
                centre[0] + radius * (angle.cos() - along * angle.sin()),
                centre[1] + radius * (angle.sin() + along * angle.cos()),
            ]
        };
        segments.push(Segment::Cubic(at(a, reach), at(b, -reach), at(b, 0.0)));
    }
}
