//! Radars: lines or areas around a centre.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::axis::{Axis, axes};
use super::axis_labels::SPARE_BESIDE;
use super::canvas::{Anchor, Area, Canvas};
use super::label::{LabelPlace, Shown};
use super::plot::MIDDLE;
use super::scale::{Scale, limits};
use crate::editor_bin::chart::ChPlotArea;
use crate::layout::drawing::outline::{closed, open};
use crate::resolve::chart::{Group, Kind, Series};
use crate::resolve::drawing::paint::Paint;

/// Shortest interval of values along both sides of the centre together, as a share of the size of their text.
const CLOSEST: f64 = 1.1;

/// Smallest web between its names, as a share of one without.
const LEAST_WEB: f64 = 0.4;

/// Where the points of a radar stand.
#[derive(Debug, Clone, Copy)]
struct Web {
    centre: [f64; 2],
    radius: f64,
    count: usize,
}

impl Web {
    fn at(&self, place: usize, share: f64) -> [f64; 2] {
        let (sin, cos) = (TAU * place as f64 / self.count as f64 - FRAC_PI_2).sin_cos();
        [
            self.centre[0] + self.radius * share * cos,
            self.centre[1] + self.radius * share * sin,
        ]
    }
}

impl Canvas<'_, '_, '_> {
    /// Draws radars with their common grid and names in an area, that may be given by the file.
    pub fn radar(
        &mut self,
        plot_area: &ChPlotArea,
        groups: &[Group<'_>],
        (given, [left, top, right, bottom]): (bool, Area),
    ) {
        let radars = groups.iter().filter(|group| group.kind == Kind::Radar);
        let radars: Vec<&Group<'_>> = radars.collect();
        let count = radars.iter().map(|group| group.points()).max().unwrap_or(0);
        if count == 0 {
            return;
        }
        let all = axes(plot_area);
        let values = all.iter().find(|axis| axis.is_value);
        let first = all.iter().find(|axis| !axis.is_value);
        let look = self.look(first.and_then(|axis| axis.text));
        let named = first.is_none_or(Axis::has_labels);
        let names = radars.iter().map(|group| group.categories());
        let names = names.filter(|names| named && !names.is_empty());
        let names: Vec<_> = names
            .take(1)
            .flatten()
            .take(count)
            .map(|name| self.set(name, &look))
            .collect();
        let mut web = Web {
            centre: [0.0; 2],
            radius: 1.0,
            count,
        };
        // The names beside it are within the room.
        let half = [(right - left) / 2.0, (bottom - top) / 2.0];
        let fits = names.iter().enumerate().flat_map(|(place, name)| {
            let size = [name.size.width, name.size.height];
            let size = size.map(|side| side.0 as f64 + SPARE_BESIDE);
            let edge = web.at(place, 1.0).map(|side| side.abs().max(1e-6));
            [0, 1].map(|side| (half[side] - size[side]) / edge[side])
        });
        let most = half[0].min(half[1]);
        web.radius = fits.fold(most, f64::min).max(most * LEAST_WEB).max(1.0);
        // In the middle of the chart, if it fits there.
        let wide = names.iter().enumerate().map(|(place, name)| {
            let [x, _] = web.at(place, 1.0);
            x.abs() + name.size.width.0 as f64
        });
        let wide = wide.fold(web.radius, f64::max);
        let [begin, end] = [left + wide, right - wide];
        let middle = match begin < end && !given {
            true => ((self.area[0] + self.area[2]) / 2.0).max(begin).min(end),
            false => (left + right) / 2.0,
        };
        web.centre = [middle, (top + bottom) / 2.0];
        let size = self.text_size(&self.look(values.and_then(|axis| axis.text)));
        // Labels may stand closer than those beside a plot.
        let steps = 2.0 * web.radius / (CLOSEST * size);
        let scale = Scale::new(limits(&radars), true, values, steps);
        self.ground_of_disc(plot_area, web.centre, [web.radius; 2]);
        self.web(&web, values, &scale);
        for (place, name) in names.iter().enumerate() {
            let edge = web.at(place, 1.0);
            let [dx, dy] = [0, 1].map(|i| (edge[i] - web.centre[i]) / web.radius);
            let anchor = Anchor {
                x: 0.5 - dx * 0.5,
                y: 0.5 - dy * 0.5,
            };
            self.put(name, edge, anchor);
        }
        for group in radars {
            for series in &group.series {
                self.web_series(group, series, (&web, &scale));
            }
        }
        let format = groups
            .iter()
            .find_map(|group| Some(group.series.first()?.format.as_str()));
        let labels = self.value_labels(values, &scale, format.unwrap_or("General"));
        let gap = labels.gap(true) + labels.spare(true);
        for (label, share) in &labels.blocks {
            let [x, y] = web.at(0, *share);
            let anchor = Anchor { x: 1.0, ..MIDDLE };
            self.put(label, [x - gap, y], anchor);
        }
    }

    /// The lines of values around the centre, and the axes from there.
    fn web(&mut self, web: &Web, axis: Option<&Axis<'_>>, scale: &Scale) {
        let grid = axis.and_then(|axis| axis.grid);
        let own = grid.and_then(|grid| self.pen(grid.sp_pr.as_deref()));
        let pen = own.unwrap_or_else(|| Some(self.thin()));
        if let (Some(pen), true) = (pen, grid.is_some()) {
            for value in scale.values() {
                let corners: Vec<_> = (0..web.count)
                    .map(|place| web.at(place, scale.share(value)))
                    .collect();
                self.path(closed(&corners), &Paint::None, Some(&pen));
            }
        }
        if let Some(pen) = self.axis_pen(axis) {
            for place in 0..web.count {
                self.line(web.centre, web.at(place, 1.0), &pen);
            }
        }
    }

    fn web_series(&mut self, group: &Group<'_>, series: &Series<'_>, (web, scale): (&Web, &Scale)) {
        let values = series.values.iter().enumerate();
        let points: Vec<_> = values
            .map(|(place, value)| web.at(place, scale.share(value.unwrap_or(0.0))))
            .collect();
        let colour = self.accent(series.index);
        if group.filled {
            let paint = self.filled(group, series, usize::MAX);
            let pen = self.edge(series, usize::MAX, &paint);
            self.path(closed(&points), &paint, pen.as_ref());
        } else {
            let pen = self.series_pen(series.look, colour);
            let whole =
                series.values.len() == web.count && series.values.iter().all(Option::is_some);
            let path = if whole {
                closed(&points)
            } else {
                open(&points)
            };
            self.path(path, &Paint::None, pen.as_ref());
            let colour = pen.map_or(colour, |pen| pen.colour);
            for (place, point) in points.iter().enumerate() {
                self.mark(group, (series, place), *point, colour);
            }
        }
        for (place, (point, value)) in points.iter().zip(&series.values).enumerate() {
            if let Some(value) = value {
                let at = LabelPlace::Point(*point);
                self.data_label(group, series, (place, *value), at, Shown::default());
            }
        }
    }
}
