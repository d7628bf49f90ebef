//! What is drawn beside the values: error bars, drop lines, lines from high to low, bars from first to last.

use super::bars::Pile;
use super::canvas::{Canvas, plain};
use super::plot::{Places, Plot};
use crate::editor_bin::chart::{
    ChErrBarType, ChErrBars, ChErrDir, ChErrValType, ChLines, ChUpDownBar,
};
use crate::resolve::chart::{Group, Kind, Series, is_on, percent, source_numbers};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{Paint, Pen};

/// Half the length of the end of an error bar, in EMU.
const CAP: f64 = 38_100.0;

impl Canvas<'_, '_, '_> {
    /// Draws what stands behind the lines of a group.
    pub fn behind_lines(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        for place in 0..group.points() {
            let Some(first) = group.series.first() else {
                return;
            };
            let Some(along) = plot.place(first, place) else {
                continue;
            };
            let values: Vec<f64> = group
                .series
                .iter()
                .filter_map(|series| series.values.get(place).copied().flatten())
                .collect();
            let high = values.iter().copied().fold(f64::MIN, f64::max);
            let low = values.iter().copied().fold(f64::MAX, f64::min);
            if high < low {
                continue;
            }
            let at = |value: f64| plot.at(along, plot.scale.share(value));
            if let Some(pen) = group.drop_lines.and_then(|lines| self.lines_pen(lines)) {
                self.line(at(high), at(plot.scale.zero()), &pen);
            }
            if let Some(pen) = group.high_low.and_then(|lines| self.lines_pen(lines)) {
                self.line(at(high), at(low), &pen);
            }
        }
        self.up_down_bars(group, plot);
    }

    /// What draws lines that say how they look, or not.
    pub fn lines_pen(&self, lines: &ChLines) -> Option<Pen> {
        let own = self.pen(lines.sp_pr.as_deref());
        own.unwrap_or_else(|| Some(plain(self.text_colour())))
    }

    fn up_down_bars(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let (Some(record), [first, .., last]) = (group.up_down, group.series.as_slice()) else {
            return;
        };
        let gap = percent(record.gap_width.as_deref(), 150.0).max(0.0);
        let count = match &plot.places {
            Places::Categories(row) => row.count,
            Places::Numbers(_) => group.points(),
        };
        let half = 0.5 / count.max(1) as f64 / (1.0 + gap / 100.0);
        let values = first.values.iter().zip(&last.values).enumerate();
        for (place, (opening, closing)) in values {
            let (Some(opening), Some(closing)) = (opening, closing) else {
                continue;
            };
            let Some(along) = plot.place(first, place) else {
                continue;
            };
            let (bar, usual) = if closing >= opening {
                (record.up_bars.as_deref(), Rgba::WHITE)
            } else {
                (record.down_bars.as_deref(), self.text_colour())
            };
            let Some(ChUpDownBar { sp_pr }) = bar else {
                continue;
            };
            let corner = |along: f64, value: f64| plot.at(along, plot.scale.share(value));
            let (a, b) = (
                corner(along - half, *opening),
                corner(along + half, *closing),
            );
            let area = [
                a[0].min(b[0]),
                a[1].min(b[1]),
                a[0].max(b[0]),
                a[1].max(b[1]),
            ];
            let fill = self.fill(sp_pr.as_deref()).unwrap_or(Paint::Solid(usual));
            let pen = self.pen(sp_pr.as_deref());
            let pen = pen.unwrap_or_else(|| Some(plain(self.text_colour())));
            self.rectangle(area, &fill, pen.as_ref());
        }
    }

    /// Draws the error bars of the series of a group.
    pub fn error_bars(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let mut pile = Pile::new(group);
        let bars = match group.kind {
            Kind::Column | Kind::Bar => super::bars::places(group, plot),
            _ => Vec::new(),
        };
        for (row, series) in group.series.iter().enumerate() {
            for (place, value) in series.values.iter().enumerate() {
                let Some(value) = *value else { continue };
                let (_, to) = pile.add(group.grouping, place, value, 0.0);
                if series.errors.is_empty() {
                    continue;
                }
                let beside = bars.get(row).copied().unwrap_or(0.0);
                let Some(along) = plot.place(series, place) else {
                    continue;
                };
                let along = along + plot.forward(beside);
                // One for each direction.
                for record in series.errors.iter().take(2) {
                    self.error_bar(record, series, (place, value, to), along, plot);
                }
            }
        }
    }

    fn error_bar(
        &mut self,
        record: &ChErrBars,
        series: &Series<'_>,
        (place, value, to): (usize, f64, f64),
        along: f64,
        plot: &Plot<'_>,
    ) {
        let crosswise = record.err_dir.as_ref().and_then(|way| way.val) == Some(ChErrDir::X);
        let (value, middle) = if crosswise {
            let first = series
                .places
                .as_ref()
                .and_then(|places| *places.get(place)?);
            let first = first.unwrap_or((place + 1) as f64);
            (first, first)
        } else {
            (value, to)
        };
        let Some([minus, plus, shift]) = reach(record, series, crosswise, (place, value)) else {
            return;
        };
        let middle = middle + shift;
        let kind = record.err_bar_type.as_ref().and_then(|kind| kind.val);
        let ends = [
            if kind == Some(ChErrBarType::Plus) {
                middle
            } else {
                middle - minus
            },
            if kind == Some(ChErrBarType::Minus) {
                middle
            } else {
                middle + plus
            },
        ];
        let Some(points) = (if crosswise {
            plot.numbers()
                .map(|scale| ends.map(|end| plot.at(scale.share(end), plot.scale.share(to))))
        } else {
            Some(ends.map(|end| plot.at(along, plot.scale.share(end))))
        }) else {
            return;
        };
        let own = self.pen(record.sp_pr.as_deref());
        let Some(pen) = own.unwrap_or_else(|| Some(plain(self.text_colour()))) else {
            return;
        };
        self.line(points[0], points[1], &pen);
        if is_on(record.no_end_cap.as_deref()) {
            return;
        }
        for ([x, y], end) in points.into_iter().zip(ends) {
            if end == middle {
                continue;
            }
            let (across, down) = if crosswise != plot.lying {
                (0.0, CAP)
            } else {
                (CAP, 0.0)
            };
            self.line([x - across, y - down], [x + across, y + down], &pen);
        }
    }
}

/// How far an error bar reaches down and up, and how far its middle is from the value.
fn reach(
    record: &ChErrBars,
    series: &Series<'_>,
    crosswise: bool,
    (place, value): (usize, f64),
) -> Option<[f64; 3]> {
    let kind = record.err_val_type.as_ref().and_then(|kind| kind.val);
    let amount = record.val.as_ref().and_then(|val| val.val).unwrap_or(1.0);
    let spread = || {
        let own = series.places.as_ref().filter(|_| crosswise);
        let values = own.unwrap_or(&series.values).iter().flatten();
        let values: Vec<f64> = values.copied().collect();
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        (count > 1.0).then(|| (mean, (squares / (count - 1.0)).sqrt(), count))
    };
    let both = |reach: f64| [reach, reach, 0.0];
    let reach = match kind? {
        ChErrValType::FixedVal => both(amount),
        ChErrValType::Percentage => both(value.abs() * amount / 100.0),
        ChErrValType::StdDev => {
            let (mean, deviation, _) = spread()?;
            [deviation * amount, deviation * amount, mean - value]
        }
        ChErrValType::StdErr => {
            let (_, deviation, count) = spread()?;
            both(deviation / count.sqrt())
        }
        ChErrValType::Cust => {
            let one = |values: Vec<Option<f64>>| {
                let only = if values.len() == 1 { 0 } else { place };
                values.get(only).copied().flatten().unwrap_or(0.0)
            };
            [
                one(source_numbers(record.minus.as_deref())),
                one(source_numbers(record.plus.as_deref())),
                0.0,
            ]
        }
    };
    reach.iter().all(|part| part.is_finite()).then_some(reach)
}
