//! ISO 8601 dates to serial numbers.

/// The serial number of 1970-01-01 in the 1900 date system.
pub const DAYS_1970: i64 = 25_569;
/// Seconds of a day.
pub const SECONDS_PER_DAY: f64 = 86_400.0;

/// The serial number in the 1900 date system of `2021-03-04T05:06:07.5Z`, of a date alone, or of a time alone, which is
/// a fraction of a day. A zone is ignored, as the cell shows the time that is written.
pub fn serial(text: &str) -> Option<f64> {
    let text = text.trim();
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (Some(date), Some(time)),
        None if text.contains(':') => (None, Some(text)),
        None => (Some(text), None),
    };
    let days = match date {
        Some(date) => day_number(date)?,
        None => 0,
    };
    let seconds = match time {
        Some(time) => seconds(time)?,
        None => 0.0,
    };
    Some(days as f64 + seconds / SECONDS_PER_DAY)
}

/// The serial number of a day as it is written.
fn day_number(date: &str) -> Option<i64> {
    let mut parts = date.trim_start_matches('-').splitn(3, '-');
    let year: i64 = parts.next()?.parse().ok().filter(|year| *year <= 9999)?;
    let month: i64 = parts.next()?.parse().ok()?;
    let day: i64 = parts.next()?.trim_end_matches('Z').parse().ok()?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    Some(serial_of_day(year, month, day))
}

/// The serial number of a day; the 1900 system counts a 29th of February in 1900, so earlier days have one less.
pub fn serial_of_day(year: i64, month: i64, day: i64) -> i64 {
    let serial = days_from_civil(year, month, day) + DAYS_1970;
    if serial <= 60 { serial - 1 } else { serial }
}

/// Days since 1970-01-01 in the Gregorian calendar, by Howard Hinnant's algorithm.
pub fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn seconds(time: &str) -> Option<f64> {
    let end = time
        .find(|char: char| !char.is_ascii_digit() && !matches!(char, ':' | '.'))
        .unwrap_or(time.len());
    let mut parts = time.get(..end)?.splitn(3, ':');
    let hours: f64 = parts.next()?.parse().ok()?;
    let minutes: f64 = parts.next()?.parse().ok()?;
    let seconds: f64 = match parts.next() {
        Some(seconds) => seconds.parse().ok()?,
        None => 0.0,
    };
    Some(hours * 3600.0 + minutes * 60.0 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times() {
        assert_eq!(serial("2021-01-01"), Some(44197.0));
        assert_eq!(serial("2021-01-01T12:00:00Z"), Some(44197.5));
        assert_eq!(serial("2021-01-01T18:00:00.000+01:00"), Some(44197.75));
        assert_eq!(serial("06:00:00"), Some(0.25));
        assert_eq!(serial("1900-01-01"), Some(1.0));
        assert_eq!(serial("1900-03-01"), Some(61.0));
        assert_eq!(serial("1900-02-28"), Some(59.0));
        assert_eq!(serial("2021-13-01"), None);
        assert_eq!(serial("44197"), None);
        assert_eq!(serial(""), None);
    }
}
