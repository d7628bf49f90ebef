//! Days and times of spreadsheets.

use crate::dates::{self, DAYS_1970};

/// Names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Names of the days of the week.
pub const WEEKDAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];
/// The day after 9999-12-31 in the 1900 system.
const END: f64 = 2_958_466.0;
/// Days between the two systems.
pub(super) const DAYS_1904: f64 = 1462.0;

/// A serial number taken apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Year.
    pub year: i32,
    /// Month from 1.
    pub month: u32,
    /// Day from 1; 0 for the day 0 of the 1900 system.
    pub day: u32,
    /// Day of the week, Sunday is 0.
    pub weekday: u32,
    /// Hour.
    pub hour: u32,
    /// Minute.
    pub minute: u32,
    /// Second.
    pub second: u32,
    /// Thousandth of a second.
    pub millisecond: u32,
    /// The whole time in milliseconds.
    total: i64,
}

impl Moment {
    /// From a serial number; `None` outside the years 1900 to 9999. The time is rounded to the digits of a second that
    /// are shown.
    pub fn new(serial: f64, date1904: bool, digits: usize) -> Option<Self> {
        if !(0.0..END).contains(&serial) {
            return None;
        }
        let unit = 10i64.pow(3 - digits.min(3) as u32);
        let total = (serial * 86_400_000.0 / unit as f64).round() as i64 * unit;
        let days = total.div_euclid(86_400_000) + if date1904 { DAYS_1904 as i64 } else { 0 };
        let time = total.rem_euclid(86_400_000) as u32;
        let (year, month, day) = date(days);
        Some(Self {
            year,
            month,
            day,
            weekday: (days + 6).rem_euclid(7) as u32,
            hour: time / 3_600_000,
            minute: time / 60_000 % 60,
            second: time / 1000 % 60,
            millisecond: time % 1000,
            total,
        })
    }

    /// The moment as ISO 8601 has it: the time alone without a day, the day alone at midnight. `None` for the 29 February
    /// 1900, which never was.
    pub fn iso(&self) -> Option<String> {
        let has_time = self.hour + self.minute + self.second + self.millisecond > 0;
        let mut text = String::new();
        if self.day > 0 {
            if (self.year, self.month, self.day) == (1900, 2, 29) {
                return None;
            }
            text = format!("{:04}-{:02}-{:02}", self.year, self.month, self.day);
            if !has_time {
                return Some(text);
            }
            text.push('T');
        }
        text += &format!("{:02}:{:02}:{:02}", self.hour, self.minute, self.second);
        if self.millisecond > 0 {
            text += &format!(".{:03}", self.millisecond);
        }
        Some(text)
    }

    /// Elapsed hours, minutes or seconds.
    pub fn elapsed(&self, letter: char) -> i64 {
        match letter {
            'h' => self.total / 3_600_000,
            'm' => self.total / 60_000,
            _ => self.total / 1000,
        }
    }
}

/// The serial number, in the 1900 system, of an ISO 8601 date with or without a time; `None` before March 1900, and for what
/// is none.
pub fn serial_of(iso: &str) -> Option<f64> {
    let date = iso.trim().split(['T', ' ']).next()?;
    // A time that is damaged does not cost the day.
    let serial = dates::serial(iso).or_else(|| dates::serial(date));
    serial.filter(|serial| *serial > 60.0)
}

/// Year, month and day of a day in the 1900 system, with its 29 February 1900 that never was.
fn date(days: i64) -> (i32, u32, u32) {
    match days {
        0 => return (1900, 1, 0),
        60 => return (1900, 2, 29),
        _ => {}
    }
    // Days since 1970-01-01, then the algorithm over eras of 400 years that begin in March.
    let shifted = days - DAYS_1970 + i64::from(days < 60) + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, day as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_serial_numbers() {
        assert_eq!(serial_of("2000-01-01"), Some(36_526.0));
        assert_eq!(serial_of("2024-02-29T12:00:00Z"), Some(45_351.5));
        assert_eq!(serial_of("9999-12-31"), Some(2_958_465.0));
        for other in [
            "",
            "1899-01-01",
            "2000-13-01",
            "2000-1",
            "x-1-1",
            "2000-01-01-1",
        ] {
            assert_eq!(serial_of(other), None, "{other}");
        }
    }

    #[test]
    fn days_of_both_systems() {
        for (serial, expected) in [
            (1.0, (1900, 1, 1)),
            (59.0, (1900, 2, 28)),
            (60.0, (1900, 2, 29)),
            (61.0, (1900, 3, 1)),
            (36_526.0, (2000, 1, 1)),
            (45_351.0, (2024, 2, 29)),
            (2_958_465.0, (9999, 12, 31)),
        ] {
            let moment = Moment::new(serial, false, 0).unwrap();
            assert_eq!((moment.year, moment.month, moment.day), expected);
        }
        let first = Moment::new(0.0, true, 0).unwrap();
        assert_eq!((first.year, first.month, first.day), (1904, 1, 1));
        // 2024-02-29 was a Thursday.
        assert_eq!(Moment::new(45_351.0, false, 0).unwrap().weekday, 4);
        assert_eq!(Moment::new(-1.0, false, 0), None);
    }

    #[test]
    fn moments_are_told_by_the_standard() {
        let iso = |serial| Moment::new(serial, false, 3).unwrap().iso();
        assert_eq!(iso(45_351.0).as_deref(), Some("2024-02-29"));
        assert_eq!(iso(45_351.75).as_deref(), Some("2024-02-29T18:00:00"));
        assert_eq!(iso(0.5).as_deref(), Some("12:00:00"));
        assert_eq!(iso(60.0), None);
    }

    #[test]
    fn times_are_rounded_to_what_is_shown() {
        let moment = Moment::new(0.999_999_9, false, 0).unwrap();
        assert_eq!((moment.day, moment.hour, moment.second), (1, 0, 0));
        assert_eq!(Moment::new(1.5, false, 0).unwrap().elapsed('h'), 36);
    }
}
