//! Bars, and what stands on top of what.

use super::canvas::{Area, Canvas, plain};
use super::label::{LabelPlace, Shown};
use super::plot::{Places, Plot};
use crate::editor_bin::chart::ChLines;
use crate::resolve::chart::{Group, Grouping, Series, outline_colour};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{Paint, Pen};

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

/// How the bars of a group stand within a category.
struct Slots {
    /// Thickness of a bar and of a category, as shares of the axis.
    thick: f64,
    unit: f64,
    /// How many bars stand beside each other, less what they cover of each other.
    count: f64,
    /// How far a bar stands from the one before it, in bars.
    step: f64,
}

impl Slots {
    fn new(group: &Group<'_>, count: usize) -> Self {
        let piled = group.grouping != Grouping::Standard;
        let alone = piled || group.solid.is_some_and(|solid| solid.rows);
        let beside = if alone { 1 } else { group.series.len().max(1) } as f64;
        let overlap = if alone {
            1.0
        } else {
            (group.overlap / 100.0).clamp(-1.0, 1.0)
        };
        let slots = beside - (beside - 1.0) * overlap;
        let unit = 1.0 / count.max(1) as f64;
        Self {
            thick: unit / (slots + group.gap.max(0.0) / 100.0),
            unit,
            count: slots,
            step: 1.0 - overlap,
        }
    }

    /// Where the bar of a series begins, from the middle of its category.
    fn begin(&self, row: usize) -> f64 {
        self.thick * (row as f64 * self.step - self.count / 2.0)
    }
}

/// How far the middles of the bars of each series stand from the middle of their category.
pub(super) fn places(group: &Group<'_>, plot: &Plot<'_>) -> Vec<f64> {
    let Places::Categories(row) = &plot.places else {
        return Vec::new();
    };
    let slots = Slots::new(group, row.count);
    let rows = 0..group.series.len();
    rows.map(|row| slots.begin(row) + slots.thick / 2.0)
        .collect()
}

/// The bars of a group over categories, series by series.
pub(super) fn bars<'g>(group: &'g Group<'g>, plot: &Plot<'_>) -> Vec<Bar<'g>> {
    let Places::Categories(names) = &plot.places else {
        return Vec::new();
    };
    let count = names.count;
    let slots = Slots::new(group, count);
    let zero = plot.scale.zero();
    let mut pile = Pile::new(group);
    let mut bars = Vec::new();
    for (row, series) in group.series.iter().enumerate() {
        for (place, value) in series.values.iter().enumerate() {
            let slot = names.slot(place).filter(|slot| *slot < count);
            let (Some(value), Some(slot)) = (*value, slot) else {
                continue;
            };
            let (from, to) = match series.begins.get(place) {
                Some(begin) => (*begin, begin + value),
                None => pile.add(group.grouping, place, value, zero),
            };
            let begin = slots.unit * (slot as f64 + 0.5) + slots.begin(row);
            bars.push(Bar {
                series,
                place,
                value,
                row,
                along: [begin, begin + slots.thick].map(|share| plot.along(share)),
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
        let bars = bars(group, plot);
        if let Some(lines) = group
            .series_lines
            .filter(|_| group.grouping != Grouping::Standard)
        {
            self.series_lines(lines, &bars, plot);
        }
        for bar in bars {
            let [a, b] = bar.along;
            let [from, to] = bar.values;
            let (first, last) = (plot.at(a, from), plot.at(b, to));
            let area = [
                first[0].min(last[0]),
                first[1].min(last[1]),
                first[0].max(last[0]),
                first[1].max(last[1]),
            ];
            let mut paint = self.filled(group, bar.series, bar.place);
            let mut pen = self.edge(bar.series, bar.place, &paint);
            if let (true, Paint::Solid(colour)) = (bar.series.inverted && bar.backwards, &paint) {
                pen = pen.or(Some(plain(*colour)));
                paint = Paint::Solid(Rgba::WHITE);
            }
            self.rectangle(area, &paint, pen.as_ref());
            self.bar_label(group, &bar, area, plot.lying);
        }
    }

    /// Lines from the end of each bar to that of the next of the same series.
    fn series_lines(&mut self, lines: &ChLines, bars: &[Bar<'_>], plot: &Plot<'_>) {
        let own = self.pen(lines.sp_pr.as_deref());
        let Some(pen) = own.unwrap_or_else(|| Some(self.thin())) else {
            return;
        };
        for pair in bars.windows(2) {
            if let [a, b] = pair
                && a.row == b.row
                && a.place + 1 == b.place
            {
                let from = plot.at(a.along[1], a.values[1]);
                self.line(from, plot.at(b.along[0], b.values[1]), &pen);
            }
        }
    }

    /// The line around a point of a series that has a fill.
    pub fn edge(&self, series: &Series<'_>, place: usize, paint: &Paint) -> Option<Pen> {
        let own = series.point(place).and_then(|point| point.sp_pr.as_deref());
        let said = self.pen(own).or_else(|| self.pen(series.look));
        let said = said.or_else(|| self.pen(self.point_look.as_deref()));
        said.unwrap_or_else(|| match paint {
            Paint::Solid(fill) if self.view.is_none() => {
                outline_colour(self.style, *fill, &self.painter.palette).map(plain)
            }
            _ => None,
        })
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
