//! Timelines: a range of time, and the periods that it is chosen from ([MS-XLSX] 2.6.122 and 2.6.126).

use std::ops::Range;

use super::look::TimelineLook;
use crate::dates::serial_of_day;
use crate::editor_bin::xlsy::{Timeline as Record, TimelineRange, TimelineState};
use crate::resolve::sheet::date::{MONTHS, Moment, serial_of};
use crate::resolve::sheet::style::CellStyles;

/// What a timeline says that leaves nothing out.
const ALL: &str = "All Periods";

/// A timeline.
#[derive(Debug)]
pub struct Timeline {
    /// What stands above it; `None` for one without header.
    pub caption: Option<String>,
    /// What is selected, in words; `None` if it does not say.
    pub label: Option<String>,
    /// The unit of its periods; `None` if it does not say.
    pub level: Option<&'static str>,
    /// Whether it has a bar to scroll it.
    pub has_bar: bool,
    /// The numbers of its periods: each follows upon the one before.
    pub periods: Range<i64>,
    /// The first period that is seen.
    pub first: i64,
    /// From where to where it is selected, in periods; `None` for all of it.
    pub selected: Option<[f64; 2]>,
    /// What it looks like.
    pub look: TimelineLook,
    unit: Unit,
}

/// How long periods are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Years,
    Quarters,
    Months,
    Days,
}

impl Timeline {
    /// Of its record and the state of what it filters.
    pub fn new(styles: &CellStyles, record: &Record, state: Option<&TimelineState>) -> Self {
        let unit = Unit::of_level(record.level);
        let ends = |range: Option<&TimelineRange>| {
            let range = range?;
            let day = |text: &Option<String>| Some(serial_of(text.as_deref()?)?.floor() as i64);
            Some([day(&range.start_date)?, day(&range.end_date)?])
        };
        let bounds = ends(state.and_then(|state| state.bounds.as_deref()));
        // The end of what is selected is its last day, that of the bounds the day behind them.
        let selected = ends(state.and_then(|state| state.selection.as_deref()));
        let periods = bounds.and_then(|[from, to]| {
            let end = unit.place(to)?.ceil() as i64;
            Some(unit.place(from)?.floor() as i64..end)
        });
        let periods = periods.unwrap_or(0..0);
        let scrolled = record.scroll_position.as_deref().and_then(serial_of);
        let first = scrolled.and_then(|day| unit.place(day as i64));
        let first = first.map_or(periods.start, |place| place.floor() as i64);
        let is_shown = |flag: Option<bool>| flag != Some(false);
        let caption = record.caption.as_ref().or(record.name.as_ref());
        let label = selected.and_then(|ends| Unit::of_level(record.selection_level).label(ends));
        let label = label.unwrap_or_else(|| ALL.to_owned());
        Self {
            caption: caption.filter(|_| is_shown(record.show_header)).cloned(),
            label: is_shown(record.show_selection_label).then_some(label),
            level: is_shown(record.show_time_level).then(|| unit.name()),
            has_bar: is_shown(record.show_horizontal_scrollbar),
            first: first.clamp(periods.start, (periods.end - 1).max(periods.start)),
            periods,
            selected: selected
                .and_then(|[from, to]| Some([unit.place(from)?, unit.place(to + 1)?])),
            look: TimelineLook::new(styles, record.style.unwrap_or_default()),
            unit,
        }
    }

    /// Whether its periods are days.
    pub fn has_days(&self) -> bool {
        self.unit == Unit::Days
    }

    /// What a period says, and, where another year (or month, of days) begins with it or `always`, what that is.
    pub fn names(&self, period: i64, always: bool) -> (String, Option<String>) {
        let Some([year, month, day]) = self.unit.begin(period) else {
            return Default::default();
        };
        let name = MONTHS
            .get((month - 1) as usize)
            .and_then(|name| name.get(..3));
        let name = name.unwrap_or_default().to_uppercase();
        match self.unit {
            Unit::Years => (year.to_string(), None),
            Unit::Quarters | Unit::Months => {
                let is_first = always || month == 1;
                let of_month = self.unit == Unit::Months;
                let name = if of_month {
                    name
                } else {
                    self.unit.short(period)
                };
                (name, is_first.then(|| year.to_string()))
            }
            Unit::Days => {
                let is_first = always || day == 1;
                (day.to_string(), is_first.then(|| format!("{name} {year}")))
            }
        }
    }
}

impl Unit {
    fn of_level(level: Option<i32>) -> Self {
        match level {
            Some(0) => Self::Years,
            Some(1) => Self::Quarters,
            Some(3) => Self::Days,
            _ => Self::Months,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Years => "YEARS",
            Self::Quarters => "QUARTERS",
            Self::Months => "MONTHS",
            Self::Days => "DAYS",
        }
    }

    /// Its length in months; of days 0.
    fn months(self) -> i64 {
        match self {
            Self::Years => 12,
            Self::Quarters => 3,
            Self::Months => 1,
            Self::Days => 0,
        }
    }

    /// The number of the period in which a day begins, with the part of the period that is before it. `None` for days that
    /// workbooks do not count.
    fn place(self, day: i64) -> Option<f64> {
        if self == Self::Days {
            return Some(day as f64);
        }
        let moment = Moment::new(day as f64, false, 0)?;
        let months = self.months();
        let number = (i64::from(moment.year) * 12 + i64::from(moment.month) - 1) / months;
        let [begin, end] = [number, number + 1].map(|number| {
            let month = number * months;
            serial_of_day(month / 12, month % 12 + 1, 1)
        });
        Some(number as f64 + (day - begin) as f64 / (end - begin).max(1) as f64)
    }

    /// Year, month and day with which a period begins.
    fn begin(self, period: i64) -> Option<[i64; 3]> {
        if self == Self::Days {
            let moment = Moment::new(period as f64, false, 0)?;
            return Some([moment.year.into(), moment.month.into(), moment.day.into()]);
        }
        let month = period.checked_mul(self.months())?;
        Some([month.div_euclid(12), month.rem_euclid(12) + 1, 1])
    }

    /// A period without its year.
    fn short(self, period: i64) -> String {
        let Some([year, month, day]) = self.begin(period) else {
            return String::new();
        };
        let name = MONTHS
            .get((month - 1) as usize)
            .and_then(|name| name.get(..3));
        let name = name.unwrap_or_default();
        match self {
            Self::Years => year.to_string(),
            Self::Quarters => format!("Q{}", (month + 2) / 3),
            Self::Months => name.to_owned(),
            Self::Days => format!("{name} {day}"),
        }
    }

    /// From the first to the last of some days in words.
    fn label(self, ends: [i64; 2]) -> Option<String> {
        let mut words = Vec::new();
        for day in ends {
            let period = self.place(day)?.floor() as i64;
            let [year, ..] = self.begin(period)?;
            words.push((self.short(period), year));
        }
        let [(first, first_year), (last, last_year)] = words.try_into().ok()?;
        let full = |name: &str, year: i64| match self {
            Self::Years => name.to_owned(),
            _ => format!("{name} {year}"),
        };
        let end = full(&last, last_year);
        Some(if (&first, first_year) == (&last, last_year) {
            end
        } else if first_year == last_year {
            format!("{first} - {end}")
        } else {
            format!("{} - {end}", full(&first, first_year))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::Styles;
    use crate::resolve::theme::Theme;

    fn range(start: &str, end: &str) -> Option<Box<TimelineRange>> {
        Some(Box::new(TimelineRange {
            start_date: Some(start.to_owned()),
            end_date: Some(end.to_owned()),
        }))
    }

    fn timeline(level: i32, selection: Option<Box<TimelineRange>>) -> Timeline {
        let record = Record {
            name: Some("Day".to_owned()),
            level: Some(level),
            selection_level: Some(level),
            scroll_position: Some("2013-06-15T00:00:00".to_owned()),
            ..Record::default()
        };
        let state = TimelineState {
            bounds: range("2013-01-01T00:00:00", "2015-01-01T00:00:00"),
            selection,
            ..TimelineState::default()
        };
        let styles = CellStyles::new(Styles::default(), Theme::office());
        Timeline::new(&styles, &record, Some(&state))
    }

    #[test]
    fn periods_are_counted_between_the_bounds() {
        let counts = [0, 1, 2, 3].map(|level| timeline(level, None).periods.count());
        assert_eq!(counts, [2, 8, 24, 730]);
        let quarters = timeline(1, None);
        assert_eq!(
            quarters.names(quarters.first, false),
            ("Q2".to_owned(), None)
        );
        assert_eq!(
            quarters.names(quarters.first, true).1.as_deref(),
            Some("2013")
        );
        let days = timeline(3, None);
        assert_eq!(
            days.names(days.periods.start, false).1.as_deref(),
            Some("JAN 2013")
        );
        let months = timeline(2, None);
        assert_eq!(months.names(months.periods.end - 1, false).0, "DEC");
        assert_eq!(
            (months.selected, months.label.as_deref()),
            (None, Some(ALL))
        );
    }

    #[test]
    fn what_is_selected_is_told() {
        let label =
            |level, start: &str, end: &str| timeline(level, range(start, end)).label.unwrap();
        assert_eq!(label(0, "2013-01-01", "2014-12-31"), "2013 - 2014");
        assert_eq!(label(1, "2014-01-01", "2014-03-31"), "Q1 2014");
        assert_eq!(label(2, "2014-01-01", "2014-03-31"), "Jan - Mar 2014");
        assert_eq!(label(2, "2013-12-01", "2014-03-31"), "Dec 2013 - Mar 2014");
        assert_eq!(label(3, "2013-12-01", "2013-12-05"), "Dec 1 - Dec 5 2013");
        // A month of a quarter of 90 days.
        let part = timeline(1, range("2014-02-01", "2014-02-28"))
            .selected
            .unwrap();
        let shares = part.map(|place| ((place - 2014.0 * 4.0) * 90.0).round());
        assert_eq!(shares, [31.0, 59.0]);
    }

    #[test]
    fn damaged_dates_are_no_periods() {
        let mut record = Record {
            level: Some(3),
            ..Record::default()
        };
        record.scroll_position = Some("9999-12-31".to_owned());
        let mut state = TimelineState {
            bounds: range("2013-01-01", "x"),
            ..TimelineState::default()
        };
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let made = Timeline::new(&styles, &record, Some(&state));
        assert_eq!((made.periods, made.first), (0..0, 0));
        state.bounds = range("9999-01-01", "1905-01-01");
        let made = Timeline::new(&styles, &record, Some(&state));
        assert_eq!((made.periods.count(), made.first > 0), (0, true));
    }
}
