//! Boxes with whiskers, and the lines between the bars of a waterfall.

use super::super::canvas::{Area, Canvas};
use super::super::plot::{Categories, Places, Plot, circle};
use crate::layout::drawing::outline::open;
use crate::resolve::chart::{Group, Spread};
use crate::resolve::drawing::paint::{Paint, Pen};

/// Half the size of marks, in EMU.
const MARK: f64 = 25_400.0;
/// Width of the ends of whiskers, as a share of the box.
const END: f64 = 0.5;

impl Canvas<'_, '_, '_> {
    /// Draws boxes with whiskers beside each other.
    pub fn boxes(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let Places::Categories(Categories { count, .. }) = plot.places else {
            return;
        };
        let slots = group.series.len().max(1) as f64;
        let unit = 1.0 / count.max(1) as f64;
        let thick = unit / (slots + group.gap.max(0.0) / 100.0);
        let pen = self.thin();
        for (order, series) in group.series.iter().enumerate() {
            let mut means = Vec::new();
            for (place, spread) in series.spreads.iter().enumerate().take(count) {
                let Some(spread) = spread else { continue };
                let paint = self.filled(group, series, place);
                let own = self.pen(series.look).flatten();
                let pen = own.as_ref().unwrap_or(&pen);
                let middle =
                    unit * (place as f64 + 0.5) + thick * (order as f64 + 0.5 - slots / 2.0);
                let at = |along: f64, value: f64| {
                    plot.at(
                        plot.along(middle + along * thick / 2.0),
                        plot.scale.share(value),
                    )
                };
                self.one_box(spread, &at, &paint, pen);
                let [x, y] = at(0.0, spread.mean);
                means.push([x, y]);
                if group.marked {
                    self.line([x - MARK, y - MARK], [x + MARK, y + MARK], pen);
                    self.line([x - MARK, y + MARK], [x + MARK, y - MARK], pen);
                }
            }
            if group.lined && means.len() > 1 {
                let pen = self.series_pen(series.look, self.accent(series.index));
                self.path(open(&means), &Paint::None, pen.as_ref());
            }
        }
    }

    fn one_box(
        &mut self,
        spread: &Spread,
        at: &dyn Fn(f64, f64) -> [f64; 2],
        paint: &Paint,
        pen: &Pen,
    ) {
        let [first, median, third] = spread.quartiles;
        for (from, to) in [first, third].into_iter().zip(spread.whiskers) {
            self.line(at(0.0, from), at(0.0, to), pen);
            self.line(at(-END, to), at(END, to), pen);
        }
        let (a, b) = (at(-1.0, third), at(1.0, first));
        let area: Area = [
            a[0].min(b[0]),
            a[1].min(b[1]),
            a[0].max(b[0]),
            a[1].max(b[1]),
        ];
        self.rectangle(area, paint, Some(pen));
        self.line(at(-1.0, median), at(1.0, median), pen);
        for value in &spread.singles {
            self.path(circle(at(0.0, *value), MARK), paint, Some(pen));
        }
    }

    /// Draws lines from each bar's end to the next bar.
    pub fn connectors(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let unit = 1.0 / group.points().max(1) as f64;
        for series in &group.series {
            let own = self.pen(series.look);
            let Some(pen) = own.unwrap_or_else(|| Some(self.thin())) else {
                continue;
            };
            let values = &series.values;
            for (place, value) in values
                .iter()
                .enumerate()
                .take(values.len().saturating_sub(1))
            {
                let Some(value) = value else { continue };
                let ends = [0.5, 1.5].map(|part| {
                    let along = plot.along(unit * (place as f64 + part));
                    plot.at(along, plot.scale.share(*value))
                });
                self.line(ends[0], ends[1], &pen);
            }
        }
    }
}
