//! Numbers as dates and times.

use std::fmt::Write;

use super::{Formatted, Section, Token};
use crate::resolve::sheet::date::{MONTHS, Moment, WEEKDAYS};

impl Section {
    /// Digits of a second behind its point.
    pub(super) fn fraction_digits(&self) -> usize {
        let mut digits = 0;
        let mut behind = false;
        for token in &self.tokens {
            match token {
                Token::Point => behind = true,
                Token::Digit(_) if behind => digits += 1,
                _ => behind = false,
            }
        }
        digits.min(3)
    }

    /// Shows a moment.
    pub(super) fn date(&self, out: &mut Formatted, moment: &Moment) {
        let half_day = self
            .tokens
            .iter()
            .any(|token| matches!(token, Token::HalfDay(_)));
        let of_day = |token: &Token| matches!(token, Token::Date('d', 1 | 2));
        let of_day = self.tokens.iter().any(of_day);
        let named = |letter: char, count: usize| {
            let language = self.language?;
            language.name((letter, count), moment, of_day)
        };
        let mut after_hours = false;
        for (place, token) in self.tokens.iter().enumerate() {
            match token {
                Token::Date(letter @ ('e' | 'g'), count) if self.has_eras => {
                    era_part(&mut out.text, *letter, *count, moment);
                }
                Token::Date(letter, count) => {
                    let minutes = *letter == 'm'
                        && *count <= 2
                        && (after_hours || self.seconds_follow(place));
                    match named(*letter, *count) {
                        Some(name) => out.text.push_str(name),
                        None => date_part(
                            &mut out.text,
                            (if minutes { 'n' } else { *letter }, *count),
                            moment,
                            half_day,
                        ),
                    }
                    if matches!(letter, 'h' | 's') {
                        after_hours = *letter == 'h';
                    } else {
                        after_hours = false;
                    }
                }
                Token::Elapsed(letter, count) => {
                    let value = moment.elapsed(*letter);
                    _ = write!(out.text, "{value:0count$}");
                    after_hours = *letter == 'h';
                }
                Token::HalfDay(long) => {
                    let text = match (moment.hour < 12, long) {
                        (true, true) => "AM",
                        (false, true) => "PM",
                        (true, false) => "A",
                        (false, false) => "P",
                    };
                    out.text.push_str(text);
                }
                Token::Point if matches!(self.tokens.get(place + 1), Some(Token::Digit(_))) => {
                    let digits = self.fraction_digits();
                    let thousandths = format!("{:03}", moment.millisecond);
                    _ = write!(
                        out.text,
                        ".{}",
                        thousandths.get(..digits).unwrap_or_default()
                    );
                }
                Token::Digit(_) => {}
                other => other.literal(out),
            }
        }
    }

    /// Whether the next date part is seconds, so that an `m` means minutes.
    fn seconds_follow(&self, place: usize) -> bool {
        self.tokens
            .iter()
            .skip(place + 1)
            .find_map(|token| match token {
                Token::Date(letter, _) | Token::Elapsed(letter, _) => Some(*letter == 's'),
                _ => None,
            })
            == Some(true)
    }
}

/// Year, month and day.
type Day = (i32, u32, u32);

/// Japanese eras: when they begin, and their names, the shortest first.
const ERAS: [(Day, [&str; 3]); 5] = [
    ((2019, 5, 1), ["R", "令", "令和"]),
    ((1989, 1, 8), ["H", "平", "平成"]),
    ((1926, 12, 25), ["S", "昭", "昭和"]),
    ((1912, 7, 30), ["T", "大", "大正"]),
    ((1868, 1, 25), ["M", "明", "明治"]),
];

/// The name of the era that a moment is in, or its year there.
fn era_part(text: &mut String, letter: char, count: usize, moment: &Moment) {
    let year = moment.year;
    let day = (year, moment.month, moment.day);
    let era = ERAS.iter().find(|(begin, _)| *begin <= day);
    let Some((begin, names)) = era else { return };
    if letter == 'g' {
        text.push_str(
            names
                .get(count.clamp(1, 3) - 1)
                .copied()
                .unwrap_or_default(),
        );
        return;
    }
    let year = year - begin.0 + 1;
    _ = if count > 1 {
        write!(text, "{year:02}")
    } else {
        write!(text, "{year}")
    };
}

fn date_part(text: &mut String, (letter, count): (char, usize), moment: &Moment, half_day: bool) {
    let name =
        |names: &[&'static str], place: u32| names.get(place as usize).copied().unwrap_or_default();
    let month = name(&MONTHS, moment.month.saturating_sub(1));
    let weekday = name(&WEEKDAYS, moment.weekday);
    let hour = match (half_day, moment.hour % 12) {
        (false, _) => moment.hour,
        (true, 0) => 12,
        (true, hour) => hour,
    };
    _ = match (letter, count) {
        ('y', 1 | 2) => write!(text, "{:02}", moment.year % 100),
        ('y' | 'e', _) => write!(text, "{:04}", moment.year),
        ('m', 1) => write!(text, "{}", moment.month),
        ('m', 2) => write!(text, "{:02}", moment.month),
        ('m', 3) => write!(text, "{}", month.get(..3).unwrap_or_default()),
        ('m', 5) => write!(text, "{}", month.get(..1).unwrap_or_default()),
        ('m', _) => write!(text, "{month}"),
        ('d', 1) => write!(text, "{}", moment.day),
        ('d', 2) => write!(text, "{:02}", moment.day),
        ('d', 3) => write!(text, "{}", weekday.get(..3).unwrap_or_default()),
        ('d', _) => write!(text, "{weekday}"),
        ('h', 1) => write!(text, "{hour}"),
        ('h', _) => write!(text, "{hour:02}"),
        ('n', 1) => write!(text, "{}", moment.minute),
        ('n', _) => write!(text, "{:02}", moment.minute),
        ('s', 1) => write!(text, "{}", moment.second),
        ('s', _) => write!(text, "{:02}", moment.second),
        _ => Ok(()),
    };
}
