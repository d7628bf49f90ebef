//! Bars, and what stands on top of what.

use super::canvas::{Area, Canvas};
use super::label::{LabelPlace, Shown};
use super::plot::{Places, Plot};
use crate::resolve::chart::{Group, Grouping, Series};
use crate::resolve::drawing::paint::Pen;

/// How high the series below reach at each category, above and below nothing, and the sum of each category.
pub(super) struct Pile {
    above: Vec<f64>,
    below: Vec<f64>,
    /// The sum of each category.
    pub sums: Vec<f64>,
}

impl Pile {
    pub fn new(group: &Group<'_>) -> Self {
        let points = group.points();
        let sums = (0..points).map(|place| {
            let values = group.series.iter();
            let values = values.filter_map(|series| series.values.get(place).copied().flatten());
            values.map(f64::abs).sum()
        });
        Self {
            above: vec![0.0; points],
            below: vec![0.0; points],
            sums: sums.collect(),
        }
    }

    /// From where to where a value reaches.
    pub fn add(&mut self, grouping: Grouping, place: usize, value: f64, zero: f64) -> (f64, f64) {
        if grouping == Grouping::Standard {
            return (zero, value);
        }
        let sum = self.sums.get(place).copied().unwrap_or(0.0);
        let value = match grouping {
            Grouping::Percent if sum > 0.0 => value / sum,
            _ => value,
        };
        let side = if value < 0.0 {
            &mut self.below
        } else {
            &mut self.above
        };
        let Some(base) = side.get_mut(place) else {
            return (zero, value);
        };
        let from = *base;
        *base += value;
        (from, *base)
    }
}

/// A bar: what it shows, and where it stands along the axes, as shares.
pub(super) struct Bar<'g> {
    pub series: &'g Series<'g>,
    /// Which of the series' values it is, and the value.
    pub place: usize,
    pub value: f64,
    /// Which series it is, counted from the first.
    pub row: usize,
    /// Along the axis of categories.
    pub along: [f64; 2],
    /// From where to where along that of values.
    pub values: [f64; 2],
    /// Whether it runs against the axis.
    pub backwards: bool,
    /// All values of its category together.
    whole: f64,
}

/// The bars of a group over so many categories, series by series.
pub(super) fn bars<'g>(group: &'g Group<'g>, plot: &Plot<'_>, count: usize) -> Vec<Bar<'g>> {
    let piled = group.grouping != Grouping::Standard;
    let alone = piled || group.solid.is_some_and(|solid| solid.rows);
    let beside = if alone { 1 } else { group.series.len().max(1) };
    let overlap = if alone {
        0.0
    } else {
        (group.overlap / 100.0).clamp(-1.0, 1.0)
    };
    let slots = beside as f64 - (beside as f64 - 1.0) * overlap;
    let unit = 1.0 / count.max(1) as f64;
    let thick = unit / (slots + group.gap.max(0.0) / 100.0);
    let zero = plot.scale.zero();
    let mut pile = Pile::new(group);
    let mut bars = Vec::new();
    for (row, series) in group.series.iter().enumerate() {
        let slot = if alone {
            0.0
        } else {
            row as f64 * (1.0 - overlap)
        };
        for (place, value) in series.values.iter().enumerate().take(count) {
            let Some(value) = *value else { continue };
            let (from, to) = match series.begins.get(place) {
                Some(begin) => (*begin, begin + value),
                None => pile.add(group.grouping, place, value, zero),
            };
            let begin = unit * (place as f64 + 0.5) - thick * slots / 2.0 + thick * slot;
            bars.push(Bar {
                series,
                place,
                value,
                row,
                along: [begin, begin + thick].map(|share| plot.along(share)),
                values: [from, to].map(|value| plot.scale.share(value).clamp(0.0, 1.0)),
                backwards: to < from,
                whole: pile.sums.get(place).copied().unwrap_or(0.0),
            });
        }
    }
    bars
}

impl Canvas<'_, '_, '_> {
    /// Draws bars.
    pub fn bars(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let Places::Categories(count, ..) = plot.places else {
            return;
        };
        for bar in bars(group, plot, count) {
            let [a, b] = bar.along;
            let [from, to] = bar.values;
            let (first, last) = (plot.at(a, from), plot.at(b, to));
            let area = [
                first[0].min(last[0]),
                first[1].min(last[1]),
                first[0].max(last[0]),
                first[1].max(last[1]),
            ];
            let paint = self.filled(group, bar.series, bar.place);
            let pen = self.edge(bar.series, bar.place);
            self.rectangle(area, &paint, pen.as_ref());
            self.bar_label(group, &bar, area, plot.lying);
        }
    }

    /// The line around a point of a series, if it says one.
    pub fn edge(&self, series: &Series<'_>, place: usize) -> Option<Pen> {
        let own = series.point(place).and_then(|point| point.sp_pr.as_deref());
        self.pen(own).or_else(|| self.pen(series.look)).flatten()
    }

    /// The label of a bar that is seen in an area.
    pub fn bar_label(&mut self, group: &Group<'_>, bar: &Bar<'_>, area: Area, lying: bool) {
        let at = LabelPlace::Bar {
            area,
            lying,
            backwards: bar.backwards,
        };
        let shown = Shown { whole: bar.whole };
        self.data_label(group, bar.series, (bar.place, bar.value), at, shown);
    }
}
