//! Numbers as dates and times.

use std::fmt::Write;

use super::calendar::Calendar;
use super::names::Language;
use super::{Formatted, Half, Section, Token};
use crate::resolve::ideographs::in_digits;
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
        let mut after_hours = false;
        for (place, token) in self.tokens.iter().enumerate() {
            match token {
                Token::Date(letter, count) => {
                    let minutes = *letter == 'm'
                        && *count <= 2
                        && (after_hours || self.seconds_follow(place));
                    let letter = if minutes { 'n' } else { *letter };
                    out.text
                        .push_str(&self.date_part((letter, *count), moment, half_day));
                    after_hours = letter == 'h';
                }
                Token::Elapsed(letter, count) => {
                    let value = moment.elapsed(*letter);
                    out.text.push_str(&self.digits(format!("{value:0count$}")));
                    after_hours = *letter == 'h';
                }
                Token::HalfDay(half) => {
                    let [morning, evening] = self.halves(*half);
                    let is_morning = moment.hour < 12;
                    out.text
                        .push_str(if is_morning { morning } else { evening });
                }
                Token::Point if matches!(self.tokens.get(place + 1), Some(Token::Digit(_))) => {
                    let digits = self.fraction_digits();
                    let thousandths = format!("{:03}", moment.millisecond);
                    let shown = thousandths.get(..digits).unwrap_or_default();
                    _ = write!(out.text, ".{}", self.digits(shown.to_owned()));
                }
                Token::Digit(_) => {}
                other => other.literal(out),
            }
        }
    }

    fn halves(&self, half: Half) -> [&'static str; 2] {
        let named = self.language.and_then(Language::halves);
        match half {
            Half::Own(morning, evening) => [morning, evening],
            Half::Short => ["A", "P"],
            Half::Long => named.unwrap_or(["AM", "PM"]),
        }
    }

    /// Digits as the section writes them.
    fn digits(&self, text: String) -> String {
        match &self.numerals {
            Some(numerals) => in_digits(&text, &numerals.digits),
            None => text,
        }
    }

    /// A part of a date: `n` is a minute.
    fn date_part(&self, (letter, count): (char, usize), moment: &Moment, half_day: bool) -> String {
        let here = self.calendar.moment(moment);
        if let ('e' | 'g', Some(eras)) = (letter, self.eras)
            && let Some(part) = eras.part((letter, count), moment)
        {
            return self.counted(part);
        }
        let of_day = |token: &Token| matches!(token, Token::Date('d', 1 | 2));
        let of_day = self.tokens.iter().any(of_day);
        // Who asks for the day of the week by this letter is Japanese, and need not say so.
        let language = match letter {
            'a' => self.language.or_else(Language::japanese),
            _ => self.language,
        };
        let named = match letter {
            'm' if count > 2 => self.calendar.month(here.month),
            _ => None,
        };
        let named = named.or_else(|| language?.name((letter, count), &here, of_day));
        if let Some(name) = named {
            return name.to_owned();
        }
        let year = match letter {
            'b' => Calendar::Buddhist.moment(moment).year,
            _ => here.year,
        };
        let hour = match (half_day, here.hour % 12) {
            (false, _) => here.hour,
            (true, 0) => 12,
            (true, hour) => hour,
        };
        let english = |names: &[&'static str], place: u32| {
            names.get(place as usize).copied().unwrap_or_default()
        };
        let month = || english(&MONTHS, here.month.saturating_sub(1));
        let weekday = || english(&WEEKDAYS, here.weekday);
        let begin = |name: &'static str, length: usize| name.get(..length).unwrap_or_default();
        let number = match (letter, count) {
            ('y' | 'b', 1 | 2) => return self.digits(format!("{:02}", year % 100)),
            ('y' | 'e' | 'b', _) => return self.digits(year.to_string()),
            ('m', 3) => return begin(month(), 3).to_owned(),
            ('m', 5) => return begin(month(), 1).to_owned(),
            ('m', 4..) => return month().to_owned(),
            ('d', 3) => return begin(weekday(), 3).to_owned(),
            ('d', 4..) => return weekday().to_owned(),
            ('m', _) => here.month,
            ('d', _) => here.day,
            ('h', _) => hour,
            ('n', _) => here.minute,
            ('s', _) => here.second,
            _ => return String::new(),
        };
        let width = count.min(2);
        self.counted(format!("{number:0width$}"))
    }

    /// The number of a part of a date as the section writes it.
    fn counted(&self, text: String) -> String {
        match &self.numerals {
            Some(numerals) => numerals.of_moment(&text),
            None => text,
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
