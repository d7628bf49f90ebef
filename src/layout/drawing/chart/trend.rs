//! Lines that follow the values of a series: fitted functions and moving averages.

use super::canvas::{Anchor, Canvas, plain};
use super::label::moved;
use super::plot::{Places, Plot};
use crate::editor_bin::chart::{ChTrendline, ChTrendlineType};
use crate::layout::drawing::outline::open;
use crate::layout::units::Emu;
use crate::resolve::chart::{Group, Series, is_on};
use crate::resolve::drawing::paint::{Paint, Pen};
use crate::resolve::sheet::number_format::NumberFormat;

/// Points of a line that is a curve.
const POINTS: usize = 64;
/// Lines of a series at most.
pub(super) const MOST_TRENDS: usize = 20;
/// Highest order of a polynomial.
const MOST_ORDER: usize = 6;
/// How the numbers of an equation are written.
const NUMBER: &str = "0.0000";
/// Distance of the equation from the line's end, in EMU.
const GAP: f64 = 50_800.0;

/// A function that was fitted.
struct Fit {
    kind: ChTrendlineType,
    /// Of the powers of the argument, the lowest first.
    factors: Vec<f64>,
    /// What the argument is divided by, so that its powers stay small.
    unit: f64,
}

impl Fit {
    fn new(record: &ChTrendline, points: &[[f64; 2]]) -> Option<Self> {
        use ChTrendlineType as T;
        let kind = record.trendline_type.as_ref()?.val?;
        let order = match kind {
            T::Poly => {
                let order = record.order.as_ref().and_then(|order| order.val);
                usize::from(order.unwrap_or(2)).clamp(2, MOST_ORDER)
            }
            T::MovingAvg => return None,
            _ => 1,
        };
        let bent = |[x, y]: [f64; 2]| {
            let x = if matches!(kind, T::Log | T::Power) {
                x.ln()
            } else {
                x
            };
            let y = if matches!(kind, T::Exp | T::Power) {
                y.ln()
            } else {
                y
            };
            [x, y]
        };
        let points: Vec<[f64; 2]> = points.iter().copied().map(bent).collect();
        if !points.iter().flatten().all(|part| part.is_finite()) {
            return None;
        }
        let unit = points.iter().map(|[x, _]| x.abs()).fold(0.0, f64::max);
        let unit = if unit > 0.0 { unit } else { 1.0 };
        let through = record.intercept.as_ref().and_then(|own| own.val);
        let through = through.map(|own| if kind == T::Exp { own.ln() } else { own });
        let through = through.filter(|own| own.is_finite() && kind != T::Log && kind != T::Power);
        Some(Self {
            kind,
            factors: least_squares(&points, order, unit, through)?,
            unit,
        })
    }

    fn at(&self, x: f64) -> f64 {
        use ChTrendlineType as T;
        let x = if matches!(self.kind, T::Log | T::Power) {
            x.ln()
        } else {
            x
        } / self.unit;
        let y = self
            .factors
            .iter()
            .rev()
            .fold(0.0, |sum, factor| sum * x + factor);
        if matches!(self.kind, T::Exp | T::Power) {
            y.exp()
        } else {
            y
        }
    }

    /// As it is written beside the line, with so written numbers.
    fn equation(&self, say: &dyn Fn(f64) -> String) -> String {
        use ChTrendlineType as T;
        let factor = |power: usize| {
            let own = self.factors.get(power).copied().unwrap_or(0.0);
            own / self.unit.powi(power as i32)
        };
        match self.kind {
            T::Exp => format!("y = {}e^{}x", say(factor(0).exp()), say(factor(1))),
            T::Power => format!("y = {}x^{}", say(factor(0).exp()), say(factor(1))),
            _ => {
                let mut text = String::from("y =");
                let mut first = true;
                for power in (0..self.factors.len()).rev() {
                    let own = factor(power);
                    // What is nothing is not said, unless it is all.
                    if number(own.abs()) == "0" && (power > 0 || !first) {
                        continue;
                    }
                    text += match (own < 0.0, first) {
                        (true, true) => " -",
                        (true, false) => " - ",
                        (false, true) => " ",
                        (false, false) => " + ",
                    };
                    first = false;
                    text += &say(own.abs());
                    text += match (power, self.kind) {
                        (0, _) => "",
                        (_, T::Log) => "ln(x)",
                        (1, _) => "x",
                        _ => "x^",
                    };
                    if power > 1 {
                        text += &power.to_string();
                    }
                }
                text
            }
        }
    }

    /// Share of the values' variance that it explains.
    fn certainty(&self, points: &[[f64; 2]]) -> f64 {
        use ChTrendlineType as T;
        let bent = |y: f64| {
            if matches!(self.kind, T::Exp | T::Power) {
                y.ln()
            } else {
                y
            }
        };
        let mean = points.iter().map(|[_, y]| bent(*y)).sum::<f64>() / points.len().max(1) as f64;
        let sum = |part: &dyn Fn([f64; 2]) -> f64| -> f64 {
            points.iter().map(|point| part(*point).powi(2)).sum()
        };
        let rest = sum(&|[x, y]| bent(y) - bent(self.at(x)));
        1.0 - rest / sum(&|[_, y]| bent(y) - mean)
    }
}

/// Factors of the powers of x up to an order that come closest to points.
fn least_squares(
    points: &[[f64; 2]],
    order: usize,
    unit: f64,
    through: Option<f64>,
) -> Option<Vec<f64>> {
    let lowest = usize::from(through.is_some());
    let size = order + 1 - lowest;
    let base = through.unwrap_or(0.0);
    let mut rows = vec![vec![0.0; size + 1]; size];
    for [x, y] in points {
        let power = |exponent: usize| (x / unit).powi((exponent + lowest) as i32);
        for (line, row) in rows.iter_mut().enumerate() {
            for (column, cell) in row.iter_mut().enumerate() {
                let other = if column < size {
                    power(column)
                } else {
                    y - base
                };
                *cell += power(line) * other;
            }
        }
    }
    for step in 0..size {
        let best =
            (step..size).max_by(|a, b| rows[*a][step].abs().total_cmp(&rows[*b][step].abs()))?;
        rows.swap(step, best);
        let pivot = rows[step].clone();
        if pivot[step].abs() < 1e-12 {
            return None;
        }
        for (line, row) in rows.iter_mut().enumerate() {
            let share = row[step] / pivot[step];
            if line != step {
                for (cell, own) in row.iter_mut().zip(&pivot) {
                    *cell -= own * share;
                }
            }
        }
    }
    let mut factors: Vec<f64> = through.into_iter().collect();
    factors.extend(
        rows.iter()
            .enumerate()
            .map(|(line, row)| row[size] / row[line]),
    );
    factors
        .iter()
        .all(|factor| factor.is_finite())
        .then_some(factors)
}

/// The mean of the last so many values at each of them.
fn moving_average(points: &[[f64; 2]], period: usize) -> Vec<[f64; 2]> {
    let mut sum = 0.0;
    let means = points.iter().enumerate().map(|(place, [x, y])| {
        sum += y;
        if let Some([_, gone]) = place.checked_sub(period).and_then(|gone| points.get(gone)) {
            sum -= gone;
        }
        [*x, sum / period.max(1) as f64]
    });
    means.skip(period.max(1) - 1).collect()
}

/// What a legend calls a line that has no name.
pub(super) fn name(record: &ChTrendline, series: &str) -> String {
    use ChTrendlineType as T;
    if let Some(name) = &record.name {
        return name.clone();
    }
    let kind = record.trendline_type.as_ref().and_then(|kind| kind.val);
    let kind = match kind {
        Some(T::Exp) => "Expon.",
        Some(T::Log) => "Log.",
        Some(T::Poly) => "Poly.",
        Some(T::Power) => "Power",
        Some(T::MovingAvg) => {
            let period = record.period.as_ref().and_then(|period| period.val);
            return format!("{} per. Mov. Avg. ({series})", period.unwrap_or(2));
        }
        _ => "Linear",
    };
    format!("{kind} ({series})")
}

impl Canvas<'_, '_, '_> {
    /// Draws the lines that follow the values of a group.
    pub fn trends(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        for series in &group.series {
            for record in series.trends.iter().take(MOST_TRENDS) {
                self.trend(record, series, plot);
            }
        }
    }

    /// What draws such a line.
    pub fn trend_pen(&self, record: &ChTrendline) -> Option<Pen> {
        let own = self.pen(record.sp_pr.as_deref());
        own.unwrap_or_else(|| Some(plain(self.text_colour())))
    }

    fn trend(&mut self, record: &ChTrendline, series: &Series<'_>, plot: &Plot<'_>) {
        let values = series.values.iter().enumerate();
        let points: Vec<[f64; 2]> = values
            .filter_map(|(place, value)| {
                let x = match (&plot.places, &series.places) {
                    (Places::Numbers(_), Some(places)) => places.get(place).copied().flatten()?,
                    (Places::Categories(row), _) => (row.slot(place)? + 1) as f64,
                    _ => (place + 1) as f64,
                };
                Some([x, (*value)?])
            })
            .collect();
        let fit = Fit::new(record, &points);
        let line = match &fit {
            Some(fit) => drawn(fit, record, &points),
            None => {
                let period = record.period.as_ref().and_then(|period| period.val);
                moving_average(&points, period.unwrap_or(2) as usize)
            }
        };
        let shares = line.iter().filter_map(|[x, y]| {
            let along = match &plot.places {
                Places::Numbers(scale) => scale.share(*x),
                Places::Categories(row) => {
                    let (count, place) = (row.count as f64, x - 1.0);
                    plot.along(if row.between || count < 2.0 {
                        (place + 0.5) / count.max(1.0)
                    } else {
                        place / (count - 1.0)
                    })
                }
            };
            let value = plot.scale.share(*y);
            ((-0.001..=1.001).contains(&along) && (-0.2..=1.2).contains(&value))
                .then(|| plot.at(along, value))
        });
        let path: Vec<[f64; 2]> = shares.collect();
        if path.len() > 1
            && let Some(pen) = self.trend_pen(record)
        {
            self.path(open(&path), &Paint::None, Some(&pen));
        }
        if let (Some(fit), Some(end)) = (fit, path.last()) {
            self.equation(record, &fit, &points, *end);
        }
    }

    fn equation(&mut self, record: &ChTrendline, fit: &Fit, points: &[[f64; 2]], [x, y]: [f64; 2]) {
        let label = record.label.as_deref();
        let given = label.and_then(|label| label.num_fmt.as_deref());
        let given = given.filter(|format| format.source_linked != Some(true));
        let code = given.and_then(|format| format.format_code.as_deref());
        let code = code.filter(|code| !code.eq_ignore_ascii_case("General"));
        let say = |value: f64| match code {
            Some(code) => NumberFormat::parse(code).number(value, false).text,
            None => number(value),
        };
        let mut lines = Vec::new();
        if is_on(record.disp_eq.as_deref()) {
            lines.push(fit.equation(&say));
        }
        if is_on(record.disp_r_sqr.as_deref()) {
            lines.push(format!("R² = {}", say(fit.certainty(points))));
        }
        if lines.is_empty() {
            return;
        }
        let look = self.look(label.and_then(|label| label.tx_pr.as_deref()));
        let rich = label.and_then(|label| label.tx.as_ref()?.rich.as_ref()?.tx_body.as_deref());
        let block = match rich {
            Some(body) => self.set_rich(body, &look, Emu::MAX),
            None => self.set(&lines.join("\n"), &look),
        };
        let layout = label.and_then(|label| label.layout.as_deref());
        let moved = layout.and_then(moved).unwrap_or_default();
        let [width, height] = self.size();
        let place = [x + moved[0] * width, y - GAP + moved[1] * height];
        self.put(&block, place, Anchor { x: 1.0, y: 1.0 });
    }
}

/// A number of an equation, without needless digits.
fn number(value: f64) -> String {
    let text = NumberFormat::parse(NUMBER).number(value, false).text;
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The points of a function over those that it was fitted to, and as far beyond as it says.
fn drawn(fit: &Fit, record: &ChTrendline, points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let numbers = || points.iter().map(|[x, _]| *x);
    let beyond = |own: Option<f64>| own.filter(|own| own.is_finite()).unwrap_or(0.0).max(0.0);
    let before = beyond(record.backward.as_ref().and_then(|own| own.val));
    let behind = beyond(record.forward.as_ref().and_then(|own| own.val));
    let begin = numbers().fold(f64::MAX, f64::min) - before;
    let end = numbers().fold(f64::MIN, f64::max) + behind;
    (0..=POINTS)
        .map(|step| begin + (end - begin) * step as f64 / POINTS as f64)
        .map(|x| [x, fit.at(x)])
        .filter(|[_, y]| y.is_finite())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::chart::{ChTrendlineTypeVal, ChU8};

    fn record(kind: ChTrendlineType, order: u8) -> ChTrendline {
        ChTrendline {
            trendline_type: Some(Box::new(ChTrendlineTypeVal { val: Some(kind) })),
            order: Some(Box::new(ChU8 { val: Some(order) })),
            ..ChTrendline::default()
        }
    }

    #[test]
    fn functions_go_through_the_points_that_they_can_reach() {
        use ChTrendlineType as T;
        let over = |function: &dyn Fn(f64) -> f64| -> Vec<[f64; 2]> {
            (1..=6)
                .map(|x| [f64::from(x), function(f64::from(x))])
                .collect()
        };
        for (kind, points) in [
            (T::Linear, over(&|x| 2.0 * x - 1.0)),
            (T::Poly, over(&|x| x * x * x - 4.0 * x)),
            (T::Exp, over(&|x| 3.0 * (0.5 * x).exp())),
            (T::Log, over(&|x| 2.0 * x.ln() + 1.0)),
            (T::Power, over(&|x| 2.0 * x.powf(1.5))),
        ] {
            let fit = Fit::new(&record(kind, 3), &points).unwrap();
            for [x, y] in &points {
                assert!((fit.at(*x) - y).abs() < 1e-6, "{kind:?}");
            }
            assert!(fit.certainty(&points) > 0.999);
        }
        let line = Fit::new(&record(T::Linear, 0), &over(&|x| 2.0 * x - 1.0)).unwrap();
        assert_eq!(line.equation(&number), "y = 2x - 1");
        let whole = |value: f64| format!("{value:.0}");
        assert_eq!(line.equation(&whole), "y = 2x - 1");
    }

    #[test]
    fn what_cannot_be_fitted_has_no_line() {
        assert!(Fit::new(&record(ChTrendlineType::Linear, 0), &[]).is_none());
        assert!(Fit::new(&record(ChTrendlineType::Log, 0), &[[0.0, 1.0], [1.0, 2.0]]).is_none());
        assert_eq!(
            moving_average(&[[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]], 2),
            [[2.0, 3.0], [3.0, 5.0]]
        );
    }
}
