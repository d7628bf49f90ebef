//! Axes of dates: their days, months or years, and which of them have labels (ECMA-376-1 21.2.2.39).

use super::axis::Axis;
use crate::editor_bin::chart::{ChDateAx, ChTimeUnit, ChTimeUnitVal};
use crate::order;
use crate::resolve::sheet::date::Moment;

/// Days of an axis at most; others have categories.
const MOST_DAYS: f64 = 100_000.0;
/// Labels that an axis may ask for at most.
const MOST_LABELS: f64 = 1000.0;
/// Days of a month and of a year, on the average.
const MONTH: f64 = 30.4;
const YEAR: f64 = 365.25;
/// Steps of labels that an axis finds by itself: so many of a unit.
const STEPS: [(f64, ChTimeUnit); 13] = [
    (1.0, ChTimeUnit::Days),
    (2.0, ChTimeUnit::Days),
    (3.0, ChTimeUnit::Days),
    (7.0, ChTimeUnit::Days),
    (14.0, ChTimeUnit::Days),
    (1.0, ChTimeUnit::Months),
    (2.0, ChTimeUnit::Months),
    (3.0, ChTimeUnit::Months),
    (6.0, ChTimeUnit::Months),
    (1.0, ChTimeUnit::Years),
    (2.0, ChTimeUnit::Years),
    (5.0, ChTimeUnit::Years),
    (10.0, ChTimeUnit::Years),
];

/// What an axis of dates says of its units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TimeUnits {
    /// What it counts.
    base: Option<ChTimeUnit>,
    /// How many of a unit are between two labels.
    major: Option<(f64, ChTimeUnit)>,
}

impl TimeUnits {
    pub fn new(record: &ChDateAx) -> Self {
        let unit = |unit: Option<&ChTimeUnitVal>| unit.and_then(|unit| unit.val);
        let base = unit(record.base_time_unit.as_deref());
        let major = record.major_unit.as_ref().and_then(|major| major.val);
        let major = major.filter(|major| *major >= 1.0).map(|major| {
            let of = unit(record.major_time_unit.as_deref()).or(base);
            (major, of.unwrap_or(ChTimeUnit::Days))
        });
        Self { base, major }
    }
}

/// The units of an axis.
#[derive(Debug)]
pub(super) struct Dates {
    /// Which unit each point is in, if the axis has it.
    pub slots: Vec<Option<usize>>,
    /// How many units there are.
    pub count: usize,
    /// The units that have labels, with their dates.
    pub ticks: Vec<(usize, f64)>,
    /// The date of each unit.
    units: Vec<f64>,
    base: ChTimeUnit,
    major: Option<(f64, ChTimeUnit)>,
}

impl Dates {
    /// Of an axis of dates and the dates of its points.
    pub fn new(axis: &Axis<'_>, points: &[Option<f64>]) -> Option<Self> {
        let said = axis.dates?;
        let mut days: Vec<f64> = points.iter().flatten().map(|day| day.floor()).collect();
        order::sort_by(&mut days, f64::total_cmp);
        days.dedup();
        let end = |own: Option<f64>, usual: Option<&f64>| own.or(usual.copied());
        let scaling = axis.scaling;
        let least = scaling.and_then(|scaling| scaling.min.as_ref()?.val);
        let most = scaling.and_then(|scaling| scaling.max.as_ref()?.val);
        let [low, high] = [end(least, days.first())?, end(most, days.last())?].map(f64::floor);
        if !(0.0..MOST_DAYS).contains(&(high - low)) {
            return None;
        }
        let gaps = days.windows(2).map(|pair| pair[1] - pair[0]);
        let base = said.base.unwrap_or(match gaps.fold(MOST_DAYS, f64::min) {
            28.0..365.0 => ChTimeUnit::Months,
            365.0..MOST_DAYS => ChTimeUnit::Years,
            _ => ChTimeUnit::Days,
        });
        let mut units = Vec::new();
        let mut last = None;
        for day in 0..=(high - low) as usize {
            let date = low + day as f64;
            let unit = index(date, base)?;
            if last.replace(unit) != Some(unit) {
                units.push(date);
            }
        }
        let first = index(low, base)?;
        let slots = points.iter().map(|date| {
            let slot = index((*date)?, base)? - first;
            usize::try_from(slot)
                .ok()
                .filter(|slot| *slot < units.len())
        });
        Some(Self {
            slots: slots.collect(),
            count: units.len(),
            ticks: Vec::new(),
            units,
            base,
            major: said.major,
        })
    }

    /// Finds the units with labels, at least so many from each other if the axis does not say; returns their distance.
    pub fn label(&mut self, least: usize) -> f64 {
        let length = |(number, unit): (f64, ChTimeUnit)| number * days(unit) / days(self.base);
        let auto = STEPS
            .into_iter()
            .filter(|(_, unit)| days(*unit) >= days(self.base))
            .find(|step| length(*step) >= least as f64 - 0.5);
        let labels = |step: &(f64, ChTimeUnit)| self.count as f64 / length(*step);
        let said = self.major.filter(|major| labels(major) <= MOST_LABELS);
        let step = said.or(auto);
        let step = step.unwrap_or((
            least as f64 / length((1.0, ChTimeUnit::Years)),
            ChTimeUnit::Years,
        ));
        let (number, unit) = (step.0.ceil().clamp(1.0, MOST_DAYS), step.1);
        self.ticks.clear();
        let mut next = None;
        for (slot, date) in self.units.iter().enumerate() {
            let (Some(now), Some(moment)) = (index(*date, unit), Moment::new(*date, false, 0))
            else {
                continue;
            };
            let (due, day) = *next.get_or_insert((now, moment.day.min(28)));
            // Within a month or year at the day at which the axis begins.
            let whole = self.base != ChTimeUnit::Days || unit == ChTimeUnit::Days;
            if now > due || now == due && (whole || moment.day >= day) {
                self.ticks.push((slot, *date));
                next = Some((due + number as i64, day));
            }
        }
        length((number, unit)).max(1.0)
    }
}

/// Days of a unit.
fn days(unit: ChTimeUnit) -> f64 {
    match unit {
        ChTimeUnit::Days => 1.0,
        ChTimeUnit::Months => MONTH,
        ChTimeUnit::Years => YEAR,
    }
}

/// Which day, month or year a date is in.
fn index(date: f64, unit: ChTimeUnit) -> Option<i64> {
    let moment = Moment::new(date.floor(), false, 0)?;
    Some(match unit {
        ChTimeUnit::Days => date.floor() as i64,
        ChTimeUnit::Months => i64::from(moment.year) * 12 + i64::from(moment.month),
        ChTimeUnit::Years => i64::from(moment.year),
    })
}

#[cfg(test)]
mod tests {
    use super::super::axis::axes;
    use super::*;
    use crate::editor_bin::chart::{ChPlotArea, ChPlotAreaItem};

    fn dates(base: Option<ChTimeUnit>, points: &[f64]) -> Option<Dates> {
        let record = ChDateAx {
            base_time_unit: Some(Box::new(ChTimeUnitVal { val: base })),
            ..ChDateAx::default()
        };
        let area = ChPlotArea {
            items: vec![ChPlotAreaItem::DateAx(Box::new(record))],
        };
        let points: Vec<Option<f64>> = points.iter().copied().map(Some).collect();
        Dates::new(axes(&area).first()?, &points)
    }

    /// 1 January 2024.
    const DAY: f64 = 45_292.0;

    #[test]
    fn points_stand_at_their_dates() {
        let mut days = dates(None, &[DAY, DAY + 3.5, DAY + 1.0]).unwrap();
        assert_eq!(
            (days.count, &*days.slots),
            (4, &[Some(0), Some(3), Some(1)][..])
        );
        assert_eq!(days.label(2), 2.0);
        assert_eq!(days.ticks, [(0, DAY), (2, DAY + 2.0)]);
        let months = dates(None, &[DAY, DAY + 31.0, DAY + 91.0]).unwrap();
        assert_eq!(months.slots, [Some(0), Some(1), Some(3)]);
        let years = dates(Some(ChTimeUnit::Years), &[DAY, DAY + 800.0]).unwrap();
        assert_eq!(years.count, 3);
    }

    #[test]
    fn months_are_labelled_at_the_day_at_which_the_axis_begins() {
        let mut days = dates(None, &[DAY + 14.0, DAY + 15.0, DAY + 100.0]).unwrap();
        days.label(20);
        let labelled: Vec<f64> = days.ticks.iter().map(|(_, date)| date - DAY).collect();
        assert_eq!(labelled, [14.0, 45.0, 74.0]);
    }

    #[test]
    fn what_is_no_date_has_no_axis_of_dates() {
        assert!(dates(None, &[]).is_none());
        assert!(dates(None, &[-5.0, 3.0]).is_none());
        assert!(dates(None, &[1.0, 1e9]).is_none());
        assert!(dates(None, &[f64::NAN]).is_none());
        assert!(Dates::new(&Axis::default(), &[Some(DAY)]).is_none());
    }
}
