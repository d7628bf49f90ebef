//! Other calendars than the Gregorian one, and eras.

use crate::dates::days_from_civil;
use crate::resolve::sheet::date::Moment;

/// A calendar that years, months and days are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Calendar {
    #[default]
    Gregorian,
    /// Years of the Republic of China.
    Taiwan,
    /// Years of Dangun.
    Korean,
    /// Years of Buddha, as in Thailand.
    Buddhist,
    /// The tabular Islamic calendar.
    Hijri,
    /// The Solar Hijri calendar.
    Persian,
}

/// Years that are counted anew from time to time, which `g` and `e` ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Eras {
    Japan {
        /// Whether the first year of an era has a sign of its own.
        has_first: bool,
    },
    Taiwan,
}

/// Year, month and day.
type Day = (i32, u32, u32);

/// First year of the Republic of China, and others in Gregorian years.
const TAIWAN: i32 = 1911;
const DANGUN: i32 = 2333;
const BUDDHA: i32 = 543;

/// Days of 30 Islamic years, of 33 Persian years, and of 4.
const ISLAMIC_CYCLE: i64 = 10_631;
const PERSIAN_CYCLE: i64 = 12_053;
const FOUR_YEARS: i64 = 1461;
/// The first day of the Islamic calendar, 18 July 622, from 1970 on.
const ISLAMIC_BEGIN: i64 = -492_149;

const ISLAMIC_MONTHS: [&str; 12] = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الثاني",
    "جمادى الأولى",
    "جمادى الثانية",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
];
const PERSIAN_MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

impl Calendar {
    /// By the number that Windows has for it; the Gregorian one for what is not known.
    pub(super) fn of(number: u32) -> Self {
        match number {
            4 => Self::Taiwan,
            5 => Self::Korean,
            6 | 23 => Self::Hijri,
            7 => Self::Buddhist,
            22 => Self::Persian,
            _ => Self::Gregorian,
        }
    }

    /// A moment with the year, the month and the day of the calendar.
    pub(super) fn moment(self, moment: &Moment) -> Moment {
        let of_year = |year: i32| (year, moment.month, moment.day);
        let days = || {
            let [month, day] = [moment.month, moment.day].map(i64::from);
            days_from_civil(i64::from(moment.year), month, day)
        };
        let (year, month, day) = match self {
            Self::Gregorian => of_year(moment.year),
            Self::Taiwan => of_year(moment.year - TAIWAN),
            Self::Korean => of_year(moment.year + DANGUN),
            Self::Buddhist => of_year(moment.year + BUDDHA),
            Self::Hijri => islamic(days()),
            Self::Persian => persian(days()),
        };
        let mut here = *moment;
        (here.year, here.month, here.day) = (year, month, day);
        here
    }

    /// The name of a month, if the calendar has other months.
    pub(super) fn month(self, month: u32) -> Option<&'static str> {
        let names = match self {
            Self::Hijri => ISLAMIC_MONTHS,
            Self::Persian => PERSIAN_MONTHS,
            _ => return None,
        };
        names.get(month.checked_sub(1)? as usize).copied()
    }
}

/// The day of the tabular Islamic calendar, in which 11 of 30 years have a day more.
fn islamic(days: i64) -> Day {
    let since = days - ISLAMIC_BEGIN;
    let cycle = since.div_euclid(ISLAMIC_CYCLE);
    let mut left = since.rem_euclid(ISLAMIC_CYCLE);
    let mut year = 1;
    while year < 30 && left >= islamic_year(year) {
        left -= islamic_year(year);
        year += 1;
    }
    // Months have 30 and 29 days by turns; the last one has the day more.
    let mut month = 1;
    while month < 12 && left >= 29 + month % 2 {
        left -= 29 + month % 2;
        month += 1;
    }
    ((cycle * 30 + year) as i32, month as u32, left as u32 + 1)
}

fn islamic_year(year: i64) -> i64 {
    354 + i64::from((11 * year + 14) % 30 < 11)
}

/// The day of the Solar Hijri calendar: of 33 years, every fourth has a day more, but for one that is the fifth.
fn persian(days: i64) -> Day {
    // The first day of the year 979.
    let since = days - days_from_civil(1600, 1, 1) - 79;
    let mut year = 979 + 33 * since.div_euclid(PERSIAN_CYCLE);
    let mut left = since.rem_euclid(PERSIAN_CYCLE);
    year += 4 * (left / FOUR_YEARS);
    left %= FOUR_YEARS;
    if left > 365 {
        year += (left - 1) / 365;
        left = (left - 1) % 365;
    }
    let (month, day) = match left {
        0..186 => (left / 31, left % 31),
        _ => (6 + (left - 186) / 30, (left - 186) % 30),
    };
    (year as i32, month as u32 + 1, day as u32 + 1)
}

/// Japanese eras: when they begin, and their names, the shortest first.
const JAPAN: [(Day, [&str; 3]); 5] = [
    ((2019, 5, 1), ["R", "令", "令和"]),
    ((1989, 1, 8), ["H", "平", "平成"]),
    ((1926, 12, 25), ["S", "昭", "昭和"]),
    ((1912, 7, 30), ["T", "大", "大正"]),
    ((1868, 1, 25), ["M", "明", "明治"]),
];
/// The first year of an era.
const FIRST: &str = "元";
const REPUBLIC: [&str; 3] = ["民國", "民國", "中華民國"];

impl Eras {
    /// The name of the era that a moment is in, or its year there; `None` before all eras.
    pub(super) fn part(self, (letter, count): (char, usize), moment: &Moment) -> Option<String> {
        let day = (moment.year, moment.month, moment.day);
        let (begin, names) = match self {
            Self::Japan { .. } => JAPAN
                .iter()
                .find(|(begin, _)| *begin <= day)
                .map(|(begin, names)| (begin.0, *names))?,
            Self::Taiwan => (TAIWAN + 1, REPUBLIC),
        };
        let year = moment.year - begin + 1;
        if year < 1 {
            return None;
        }
        Some(match (letter, count, self) {
            ('g', _, _) => names.get(count.clamp(1, 3) - 1)?.to_string(),
            (_, _, Self::Japan { has_first: true }) if year == 1 => FIRST.to_owned(),
            (_, 1, _) => year.to_string(),
            _ => format!("{year:02}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_other_calendars_are_those_of_almanacs() {
        let of = |calendar: fn(i64) -> Day, (year, month, day)| {
            calendar(days_from_civil(year, month, day))
        };
        for (gregorian, expected) in [
            ((622, 7, 18), (1, 1, 1)),
            ((2024, 7, 7), (1446, 1, 1)),
            ((9999, 12, 31), (9666, 4, 3)),
        ] {
            assert_eq!(of(islamic, gregorian), expected);
        }
        for (gregorian, expected) in [
            ((1979, 2, 11), (1357, 11, 22)),
            ((2024, 3, 19), (1402, 12, 29)),
            ((2024, 3, 20), (1403, 1, 1)),
            ((2025, 3, 20), (1403, 12, 30)),
            ((2025, 3, 21), (1404, 1, 1)),
        ] {
            assert_eq!(of(persian, gregorian), expected);
        }
    }
}
