//! Pies and rings.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::canvas::{Area, Canvas};
use super::cartesian::ground_look;
use super::label::{LabelPlace, Shown};
use crate::editor_bin::chart::ChPlotArea;
use crate::resolve::chart::{Group, Kind, Second, Series};
use crate::resolve::drawing::geometry::Segment;
use crate::resolve::drawing::paint::Paint;

/// Smallest pie between its labels, as a share of one without.
const LEAST_PIE: f64 = 0.4;

/// Largest pie whose labels may stand outside of it, as a share of one without.
const LABELLED_PIE: f64 = 0.85;

impl Canvas<'_, '_, '_> {
    /// Draws a pie, or rings one in the other; `fixed` if it is to fill its area whatever stands beside it. What is behind the
    /// first of several is that of the plot area.
    pub fn pie(
        &mut self,
        group: &Group<'_>,
        fixed: bool,
        [left, top, right, bottom]: Area,
        ground: Option<&ChPlotArea>,
    ) {
        if let (Some(second), Some(series)) = (&group.second, group.series.first()) {
            self.two_pies(group, (second, series), [left, top, right, bottom], ground);
            return;
        }
        let centre = [(left + right) / 2.0, (top + bottom) / 2.0];
        let mut radius = (right - left).min(bottom - top) / 2.0;
        if let (Kind::Pie, false, Some(series)) = (group.kind, fixed, group.series.first()) {
            let slices = slices(series, group.first_angle.to_radians() - FRAC_PI_2);
            let disc = Disc {
                centre,
                radii: [radius; 2],
            };
            if let Some([across, above]) = self.beside_pie(group, series, &slices, disc) {
                let room = (right - left - 2.0 * across).min(bottom - top - 2.0 * above) / 2.0;
                radius = room.clamp(radius * LEAST_PIE, radius * LABELLED_PIE);
            }
        }
        if let Some(plot_area) = ground {
            self.ground_of_disc(plot_area, centre, [radius; 2]);
        }
        let rings = if group.kind == Kind::Doughnut {
            group.series.len()
        } else {
            1
        };
        let hole = radius * group.hole;
        let thick = (radius - hole) / rings.max(1) as f64;
        for (ring, series) in group.series.iter().take(rings).enumerate() {
            let inner = hole + thick * ring as f64;
            let mut slices = slices(series, group.first_angle.to_radians() - FRAC_PI_2);
            if ring + 1 < rings {
                // There is no room to pull slices out but for those of the outer ring.
                slices.iter_mut().for_each(|slice| slice.out = 0.0);
            }
            self.ring(group, (series, &slices), centre, [inner, inner + thick]);
        }
    }

    /// Paints what is behind something round, which is nothing unless it is said.
    pub(super) fn ground_of_disc(
        &mut self,
        plot_area: &ChPlotArea,
        [x, y]: [f64; 2],
        [across, above]: [f64; 2],
    ) {
        let look = ground_look(plot_area);
        let fill = self.fill(look).unwrap_or(Paint::None);
        let pen = self.pen(look).flatten();
        if fill != Paint::None || pen.is_some() {
            let around = [x - across, y - above, x + across, y + above];
            self.rectangle(around, &fill, pen.as_ref());
        }
    }

    fn ring(
        &mut self,
        group: &Group<'_>,
        (series, slices): (&Series<'_>, &[Slice]),
        centre: [f64; 2],
        radii: [f64; 2],
    ) {
        let whole = slices.iter().map(|slice| slice.value.abs()).sum();
        let [inner, outer] = radii;
        // Slices that are pulled out make the pie smaller.
        let out = slices.iter().map(|slice| slice.out).fold(0.0, f64::max);
        let outer = outer / (1.0 + out);
        let disc = Disc {
            centre,
            radii: [outer; 2],
        };
        let inner = inner / (1.0 + out) / outer;
        self.slices(group, series, slices, (disc, inner, whole));
    }

    /// Draws slices of a disc or of a ring in it, that are parts of a whole.
    fn slices(
        &mut self,
        group: &Group<'_>,
        series: &Series<'_>,
        slices: &[Slice],
        (disc, inner, whole): (Disc, f64, f64),
    ) {
        for slice in slices {
            let own = slice.out_of(disc);
            let paint = self.filled(group, series, slice.place);
            let pen = self.edge(series, slice.place, &paint);
            let ends = [slice.from, slice.to];
            self.path(own.slice(inner, ends), &paint, pen.as_ref());
        }
        for slice in slices {
            let at = LabelPlace::Slice {
                disc: slice.out_of(disc),
                inner,
                ends: [slice.from, slice.to],
            };
            let value = (slice.place, slice.value);
            self.data_label(group, series, value, at, Shown { whole });
        }
    }

    /// Draws a pie with a slice at its right that stands for those of a second pie or of a bar.
    fn two_pies(
        &mut self,
        group: &Group<'_>,
        (second, series): (&Second, &Series<'_>),
        [left, top, right, bottom]: Area,
        ground: Option<&ChPlotArea>,
    ) {
        let all = slices(series, 0.0);
        let is_shown = |slice: &Slice| second.shown.get(slice.place) == Some(&true);
        let (small, mut large): (Vec<Slice>, Vec<Slice>) = all.into_iter().partition(is_shown);
        let sum = |slices: &[Slice]| slices.iter().map(|slice| slice.value.abs()).sum::<f64>();
        let (others, whole) = (sum(&small), sum(&small) + sum(&large));
        let half = others / whole.max(f64::MIN_POSITIVE) * PI;
        let mut from = half;
        for slice in &mut large {
            let angle = slice.to - slice.from;
            (slice.from, slice.to) = (from, from + angle);
            from += angle;
        }
        large.push(Slice {
            place: series.values.len(),
            value: others,
            from: -half,
            to: half,
            out: 0.0,
        });
        let beside = if second.bar { 0.5 } else { 1.0 } * second.size;
        let gap = group.gap.max(0.0) / 200.0 * second.size;
        let wide = 1.0 + gap + beside;
        let across = ((right - left) / wide).min((bottom - top) / second.size.max(1.0));
        let [x, y] = [(left + right - across * wide) / 2.0, (top + bottom) / 2.0];
        if let Some(plot_area) = ground {
            let half = [across * wide / 2.0, across * second.size.max(1.0) / 2.0];
            self.ground_of_disc(plot_area, [x + half[0], y], half);
        }
        let disc = |x: f64, size: f64| Disc {
            centre: [x, y],
            radii: [across * size / 2.0; 2],
        };
        // Slices that are pulled out make it smaller.
        let out = large.iter().map(|slice| slice.out).fold(0.0, f64::max);
        let first = Disc {
            radii: [across / 2.0 / (1.0 + out); 2],
            ..disc(x + across / 2.0, 1.0)
        };
        let [begin, high] = [x + across * (1.0 + gap), across * second.size / 2.0];
        let end = begin + across * beside;
        if let Some(pen) = group.series_lines.and_then(|lines| self.lines_pen(lines)) {
            let x = if second.bar {
                begin
            } else {
                (begin + end) / 2.0
            };
            self.line(first.at(1.0, -half), [x, y - high], &pen);
            self.line(first.at(1.0, half), [x, y + high], &pen);
        }
        self.slices(group, series, &large, (first, 0.0, whole));
        if !second.bar {
            let scaled = |angle: f64| angle / others.max(f64::MIN_POSITIVE) * TAU;
            let mut from = -FRAC_PI_2;
            let turned = small.into_iter().map(|slice| {
                let begin = from;
                from += scaled(slice.value.abs());
                Slice {
                    from: begin,
                    to: from,
                    out: 0.0,
                    ..slice
                }
            });
            let turned: Vec<Slice> = turned.collect();
            let disc = disc((begin + end) / 2.0, second.size);
            self.slices(group, series, &turned, (disc, 0.0, whole));
            return;
        }
        let mut top = y - high;
        for slice in small {
            let below = top + slice.value.abs() / others.max(f64::MIN_POSITIVE) * high * 2.0;
            let paint = self.filled(group, series, slice.place);
            let pen = self.edge(series, slice.place, &paint);
            self.rectangle([begin, top, end, below], &paint, pen.as_ref());
            let at = LabelPlace::Middle([(begin + end) / 2.0, (top + below) / 2.0]);
            let value = (slice.place, slice.value);
            self.data_label(group, series, value, at, Shown { whole });
            top = below;
        }
    }
}

/// A slice of a pie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    /// Which value it shows, and the value.
    pub place: usize,
    pub value: f64,
    /// Angles at which it begins and ends, clockwise from the right.
    pub from: f64,
    pub to: f64,
    /// How far it is pulled out, as a share of the radius.
    pub out: f64,
}

impl Slice {
    /// The disc of which it is a slice, pulled out as far as it is.
    pub fn out_of(&self, disc: Disc) -> Disc {
        Disc {
            centre: disc.at(self.out, (self.from + self.to) / 2.0),
            ..disc
        }
    }
}

/// The slices of a series, the first from an angle on.
pub(super) fn slices(series: &Series<'_>, start: f64) -> Vec<Slice> {
    let sizes = series.values.iter().flatten().map(|value| value.abs());
    let whole: f64 = sizes.sum();
    if whole <= 0.0 || !whole.is_finite() {
        return Vec::new();
    }
    let mut from = start;
    let values = series.values.iter().enumerate();
    let slices = values.filter_map(|(place, value)| {
        let value = (*value)?;
        let own = series.point(place);
        let out = own.and_then(|own| own.explosion.as_ref()?.val);
        let begin = from;
        from += value.abs() / whole * TAU;
        Some(Slice {
            place,
            value,
            from: begin,
            to: from,
            out: f64::from(out.unwrap_or(series.explosion).min(400)) / 100.0,
        })
    });
    slices.collect()
}

/// A circle that is looked at, from above or from the side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Disc {
    pub centre: [f64; 2],
    /// Half of its width and height.
    pub radii: [f64; 2],
}

impl Disc {
    /// The point at a share of the radius and an angle.
    pub fn at(&self, share: f64, angle: f64) -> [f64; 2] {
        let (sin, cos) = angle.sin_cos();
        [
            self.centre[0] + self.radii[0] * share * cos,
            self.centre[1] + self.radii[1] * share * sin,
        ]
    }

    /// Adds the arc between two angles at a share of the radius.
    pub fn arc(&self, segments: &mut Vec<Segment>, share: f64, [from, to]: [f64; 2]) {
        let steps = ((to - from).abs() / FRAC_PI_2).ceil().clamp(1.0, 8.0);
        let part = (to - from) / steps;
        let reach = 4.0 / 3.0 * (part / 4.0).tan();
        for step in 0..steps as u32 {
            let a = from + part * f64::from(step);
            let b = a + part;
            let at = |angle: f64, along: f64| {
                let (sin, cos) = angle.sin_cos();
                [
                    self.centre[0] + self.radii[0] * share * (cos - along * sin),
                    self.centre[1] + self.radii[1] * share * (sin + along * cos),
                ]
            };
            segments.push(Segment::Cubic(at(a, reach), at(b, -reach), at(b, 0.0)));
        }
    }

    /// A slice between two angles, of a ring if its inner share of the radius is not nothing.
    pub fn slice(&self, inner: f64, [from, to]: [f64; 2]) -> Vec<Segment> {
        let mut segments = vec![Segment::Move(self.at(1.0, from))];
        self.arc(&mut segments, 1.0, [from, to]);
        if inner > 0.0 {
            segments.push(Segment::Line(self.at(inner, to)));
            self.arc(&mut segments, inner, [to, from]);
        } else {
            segments.push(Segment::Line(self.centre));
        }
        segments.push(Segment::Close);
        segments
    }
}
