//! Pies with a rim.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::super::canvas::{Area, Canvas};
use super::super::label::{LabelPlace, Shown};
use super::super::round::{Disc, Slice, slices};
use super::View;
use super::bodies::shaded;
use crate::layout::drawing::outline::closed;
use crate::order;
use crate::resolve::chart::Group;
use crate::resolve::drawing::geometry::Segment;

/// Height of the rim, as a share of the radius.
const RIM: f64 = 0.25;
/// How bright the rim is, as a share of its slice.
const LIGHT: f64 = 0.6;
/// The least tilt at which a pie is seen, in radians.
const LEAST_TILT: f64 = 0.09;

impl Canvas<'_, '_, '_> {
    /// Draws a pie as a disc that is tilted; its first slice begins where the view is turned to.
    pub(in super::super) fn thick_pie(
        &mut self,
        view: View,
        group: &Group<'_>,
        [left, top, right, bottom]: Area,
    ) {
        let Some(series) = group.series.first() else {
            return;
        };
        let tilt = view.turn[0].abs().clamp(LEAST_TILT, FRAC_PI_2);
        let (flat, rise) = tilt.sin_cos();
        let slices = slices(series, view.turn[1] - FRAC_PI_2);
        let out = slices.iter().map(|slice| slice.out).fold(0.0, f64::max);
        let room = ((right - left) / 2.0).min((bottom - top) / (2.0 * flat + RIM * rise));
        let radius = room / (1.0 + out);
        let rim = radius * RIM * rise;
        let disc = Disc {
            centre: [(left + right) / 2.0, (top + bottom) / 2.0 - rim / 2.0],
            radii: [radius, radius * flat],
        };
        let mut order: Vec<&Slice> = slices.iter().collect();
        let depth = |slice: &Slice| slice.out_of(disc).centre[1];
        order::sort_by(&mut order, |a, b| depth(a).total_cmp(&depth(b)));
        for slice in &order {
            let own = slice.out_of(disc);
            let paint = shaded(&self.filled(group, series, slice.place), LIGHT);
            if slice.out > 0.0 {
                for angle in [slice.from, slice.to] {
                    let ([x, y], [edge_x, edge_y]) = (own.centre, own.at(1.0, angle));
                    let cut = [
                        [x, y],
                        [edge_x, edge_y],
                        [edge_x, edge_y + rim],
                        [x, y + rim],
                    ];
                    self.path(closed(&cut), &paint, None);
                }
            }
            for ends in fronts([slice.from, slice.to]) {
                self.path(band(own, rim, ends), &paint, None);
            }
            if slice.out > 0.0 {
                self.lid(group, slice, own);
            }
        }
        for slice in order.iter().filter(|slice| slice.out <= 0.0) {
            self.lid(group, slice, disc);
        }
        let whole = slices.iter().map(|slice| slice.value.abs()).sum();
        for slice in &slices {
            let at = LabelPlace::Slice {
                disc: slice.out_of(disc),
                inner: 0.0,
                ends: [slice.from, slice.to],
            };
            let value = (slice.place, slice.value);
            self.data_label(group, series, value, at, Shown { whole });
        }
    }

    /// The upper side of a slice.
    fn lid(&mut self, group: &Group<'_>, slice: &Slice, disc: Disc) {
        let Some(series) = group.series.first() else {
            return;
        };
        let paint = self.filled(group, series, slice.place);
        let pen = self.edge(series, slice.place, &paint);
        self.path(
            disc.slice(0.0, [slice.from, slice.to]),
            &paint,
            pen.as_ref(),
        );
    }
}

/// A part of the rim.
fn band(disc: Disc, rim: f64, [from, to]: [f64; 2]) -> Vec<Segment> {
    let [x, y] = disc.centre;
    let below = Disc {
        centre: [x, y + rim],
        ..disc
    };
    let mut band = vec![Segment::Move(disc.at(1.0, from))];
    disc.arc(&mut band, 1.0, [from, to]);
    band.push(Segment::Line(below.at(1.0, to)));
    below.arc(&mut band, 1.0, [to, from]);
    band.push(Segment::Close);
    band
}

/// The parts of an arc that lie in front, below the middle of the page's circle.
fn fronts([from, to]: [f64; 2]) -> Vec<[f64; 2]> {
    let turn = (from / TAU).floor();
    [0.0, 1.0, 2.0]
        .map(|more| (turn + more) * TAU)
        .into_iter()
        .map(|begin| [from.max(begin), to.min(begin + PI)])
        .filter(|[from, to]| from < to)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_of_an_arc_is_where_it_is_below_its_middle() {
        assert_eq!(fronts([-FRAC_PI_2, FRAC_PI_2]), [[0.0, FRAC_PI_2]]);
        assert_eq!(fronts([PI + 0.1, TAU - 0.1]), [] as [[f64; 2]; 0]);
        assert_eq!(fronts([0.5, TAU + 0.5]), [[0.5, PI], [TAU, TAU + 0.5]]);
    }
}
