//! The numbers of an axis: where it begins and ends, and how far its lines are from each other.

use super::axis::Axis;
use crate::resolve::chart::{Group, Grouping};

/// Intervals of an axis at most that finds its own.
pub(super) const MOST_STEPS: f64 = 10.0;
/// Share of the range of flat values that axes keep free beyond them.
const SPARED: f64 = 0.05;
/// Intervals that are drawn at most; more would be a surface.
const MOST_DRAWN: usize = 200;

/// The numbers of an axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
    /// Distance of the lines.
    pub step: f64,
    /// Base of the logarithm that it shows; `None` for the numbers themselves.
    base: Option<f64>,
    /// Whether it runs the other way.
    pub reversed: bool,
    /// Where the axis that it crosses stands, if that is not at nothing.
    pub cross: Option<f64>,
}

impl Scale {
    /// For values within limits, as an axis wants them, with no more intervals than there is room for; `tight` if nothing
    /// is kept free beyond the values.
    pub fn new(
        (low, high): (f64, f64),
        tight: bool,
        axis: Option<&Axis<'_>>,
        most_steps: f64,
    ) -> Self {
        let scaling = axis.and_then(|axis| axis.scaling);
        let fixed = |value: Option<f64>| value.filter(|value| value.is_finite());
        let least = fixed(scaling.and_then(|scaling| scaling.min.as_ref()?.val));
        let most = fixed(scaling.and_then(|scaling| scaling.max.as_ref()?.val));
        let base = fixed(scaling.and_then(|scaling| scaling.log_base.as_ref()?.val))
            .filter(|base| *base > 1.0);
        let reversed = axis.is_some_and(Axis::is_reversed);
        if let Some(base) = base {
            let power = |value: f64| value.max(1e-12).ln() / base.ln();
            let low = least.unwrap_or(if low > 0.0 { low } else { 1.0 });
            let high = most.unwrap_or(high).max(low * base);
            return Self {
                low: power(low).floor(),
                high: power(high).ceil(),
                step: 1.0,
                base: Some(base),
                reversed,
                cross: None,
            };
        }
        let (mut from, mut to) = (low, high);
        // What lies close together does not begin at nothing.
        if from > 0.0 && (to - from) > to / 6.0 || from >= 0.0 && to == from {
            from = 0.0;
        }
        if to < 0.0 && (to - from) > -from / 6.0 {
            to = 0.0;
        }
        let spare = (to - from) * SPARED;
        let values = [from, to];
        // There is room before what does not begin at nothing.
        let half = (to - from) / 2.0;
        let (from, to) = (
            least.unwrap_or(match from {
                from if from > 0.0 => (from - half).max(0.0),
                from if from < 0.0 => from - spare,
                from => from,
            }),
            most.unwrap_or(match to {
                to if to > 0.0 => to + spare,
                to if to < 0.0 => (to + half).min(0.0),
                to => to,
            }),
        );
        let to = if to > from { to } else { from + 1.0 };
        let step = axis
            .and_then(|axis| axis.unit)
            .filter(|unit| *unit > 0.0 && (to - from) / unit < MOST_DRAWN as f64)
            .unwrap_or_else(|| round_step((to - from) / most_steps.clamp(1.0, MOST_STEPS)));
        let even = |value: f64| (value / step * 1e6).round() / 1e6;
        let [lowest, highest] = match tight {
            true if values[1] > values[0] => [from.max(values[0].min(0.0)), values[1]],
            _ => [from, to],
        };
        Self {
            low: least.unwrap_or_else(|| even(lowest).floor() * step),
            high: most.unwrap_or_else(|| even(highest).ceil() * step),
            step,
            base: None,
            reversed,
            cross: None,
        }
    }

    /// Between two numbers, with lines at whole ones.
    pub fn between([low, high]: [f64; 2], reversed: bool) -> Self {
        Self {
            low,
            high,
            step: 1.0,
            base: None,
            reversed,
            cross: None,
        }
    }

    /// Where a value stands, as a share of the axis.
    pub fn share(&self, value: f64) -> f64 {
        let value = self
            .base
            .map_or(value, |base| value.max(1e-12).ln() / base.ln());
        let share = ((value - self.low) / (self.high - self.low)).clamp(-0.5, 1.5);
        if self.reversed { 1.0 - share } else { share }
    }

    /// Lowest and highest value.
    pub fn ends(&self) -> [f64; 2] {
        [self.low, self.high].map(|end| self.base.map_or(end, |base| base.powf(end)))
    }

    /// Where bars and areas begin: at the other axis, at nothing, or at the end that is nearest to it.
    pub fn zero(&self) -> f64 {
        if let Some(cross) = self.cross {
            return cross;
        }
        match self.base {
            Some(base) => base.powf(self.low),
            None => 0.0f64.clamp(self.low, self.high.max(self.low)),
        }
    }

    /// Values between its lines, so far from each other as an axis says.
    pub fn minor_values(&self, unit: Option<f64>) -> Vec<f64> {
        if let Some(base) = self.base {
            // The multiples of each power.
            let powers = self
                .values()
                .into_iter()
                .filter(|_| base <= MOST_DRAWN as f64);
            let multiples = |power: f64| (2..base.ceil() as usize).map(move |by| power * by as f64);
            return powers.flat_map(multiples).take(MOST_DRAWN).collect();
        }
        let unit = unit.filter(|unit| *unit > 0.0).unwrap_or(self.step / 5.0);
        if (self.high - self.low) / unit > MOST_DRAWN as f64 {
            return Vec::new();
        }
        let fine = Self {
            step: unit,
            ..self.clone()
        };
        fine.values()
    }

    /// The values that have lines.
    pub fn values(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step + 1e-6).floor().max(0.0) as usize;
        (0..=count.min(MOST_DRAWN))
            .map(|place| {
                let value = self.low + self.step * place as f64;
                let value = (value / self.step * 1e6).round() / 1e6 * self.step;
                self.base.map_or(value, |base| base.powf(value))
            })
            .collect()
    }
}

/// One, two or five times a power of ten, not below a length.
fn round_step(raw: f64) -> f64 {
    let power = 10f64.powf(raw.abs().max(1e-300).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw * (1.0 - 1e-9))
        .unwrap_or(raw)
}

/// The whole, less what axes keep free beyond it.
const WHOLE: f64 = 1.0 / (1.0 + SPARED);

/// Lowest and highest value that groups show.
pub(super) fn limits(groups: &[&Group<'_>]) -> (f64, f64) {
    let mut limits: Option<(f64, f64)> = None;
    let mut include = |value: f64| {
        let (low, high) = limits.unwrap_or((value, value));
        limits = Some((low.min(value), high.max(value)));
    };
    for group in groups {
        match group.grouping {
            Grouping::Percent => {
                let negative = group.series.iter().flat_map(|series| &series.values);
                include(0.0);
                // The whole is the end, without anything to spare.
                include(WHOLE);
                if negative.flatten().any(|value| *value < 0.0) {
                    include(-WHOLE);
                }
            }
            Grouping::Stacked => {
                for place in 0..group.points() {
                    let (mut above, mut below) = (0.0, 0.0);
                    for series in &group.series {
                        let Some(value) = series.values.get(place).copied().flatten() else {
                            continue;
                        };
                        let sum = if value < 0.0 { &mut below } else { &mut above };
                        *sum += value;
                        include(*sum);
                    }
                }
            }
            Grouping::Standard => {
                for series in &group.series {
                    for (place, value) in series.values.iter().enumerate() {
                        let Some(value) = value else { continue };
                        let begin = series.begins.get(place).copied();
                        begin.into_iter().for_each(&mut include);
                        include(begin.unwrap_or(0.0) + value);
                    }
                }
            }
        }
    }
    limits.unwrap_or((0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::super::axis::category_share;
    use super::*;
    use crate::resolve::chart::{Kind, Series};

    #[test]
    fn axes_end_at_round_numbers_beyond_their_values() {
        let ends = |low, high| {
            let scale = Scale::new((low, high), false, None, MOST_STEPS);
            (scale.low, scale.high, scale.step)
        };
        assert_eq!(ends(0.0, 5.0), (0.0, 6.0, 1.0));
        assert_eq!(ends(0.0, 17.0), (0.0, 18.0, 2.0));
        assert_eq!(ends(-3.0, 1.0), (-3.5, 1.5, 0.5));
        assert_eq!(ends(0.0, 0.0), (0.0, 1.0, 0.1));
        assert_eq!(ends(95.0, 100.0), (92.0, 101.0, 1.0));
        assert_eq!(ends(-100.0, -95.0), (-101.0, -92.0, 1.0));
        let narrow = Scale::new((0.0, 33.0), false, None, 4.5);
        assert_eq!((narrow.high, narrow.step), (40.0, 10.0));
        let log = Scale {
            low: 0.0,
            high: 2.0,
            step: 1.0,
            base: Some(10.0),
            reversed: false,
            cross: None,
        };
        let minor = log.minor_values(None);
        assert_eq!((minor[0], minor[7], minor[8]), (2.0, 9.0, 20.0));
    }

    #[test]
    fn bars_of_values_that_lie_close_together_need_not_begin_at_nothing() {
        let series = |values: [f64; 3]| Series {
            values: values.map(Some).to_vec(),
            ..Series::default()
        };
        let of = |grouping: Grouping, series: Vec<Series<'_>>| {
            let group = Group {
                grouping,
                ..Group::new(Kind::Bar, series, &[])
            };
            limits(&[&group])
        };
        let days = || series([43_174.0, 43_200.0, 43_250.0]);
        assert_eq!(of(Grouping::Standard, vec![days()]), (43_174.0, 43_250.0));
        let long = || series([10.0, 20.0, 30.0]);
        let stacked = of(Grouping::Stacked, vec![days(), long()]);
        assert_eq!(stacked, (43_174.0, 43_280.0));
        let late = of(Grouping::Stacked, vec![series([0.0, 5.0, 5.0]), long()]);
        assert_eq!(late, (0.0, 35.0));
        let mixed = of(Grouping::Stacked, vec![long(), series([-3.0, -1.0, 2.0])]);
        assert_eq!(mixed, (-3.0, 32.0));
    }

    #[test]
    fn shares_stay_near_the_axis() {
        let scale = Scale::new((0.0, 5.0), false, None, MOST_STEPS);
        assert!((scale.share(3.0) - 0.5).abs() < 1e-9);
        assert_eq!(scale.share(1e300), 1.5);
        assert_eq!(scale.values().len(), 7);
        assert_eq!(category_share(1, 4, true), 0.375);
        assert_eq!(category_share(3, 4, false), 1.0);
    }
}
