//! Digits of other scripts, and numbers in ideographs: `[DBNum1]` to `[DBNum4]` and the digits of a locale.

use super::locale::EastAsia;
use crate::resolve::ideographs::{
    CHINESE, Counting, DIGITS, FULL_WIDTH, JAPANESE, JAPANESE_LEGAL, KOREAN, LEGAL_SIMPLIFIED,
    LEGAL_TRADITIONAL, Ones, TAIWANESE, digits_from, in_digits,
};

/// Numbers up to here have all their digits.
const MOST: f64 = 1e15;

/// How the digits of a number are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numerals {
    pub digits: [char; 10],
    /// How a number without a format is counted in words, and months, days and times.
    counting: Option<(Counting, Counting)>,
}

impl Numerals {
    /// `[DBNum1]` to `[DBNum4]` in a language; `None` for what is none of them there.
    pub(super) fn native(kind: u32, language: EastAsia) -> Option<Self> {
        use EastAsia as E;
        let plain = |counting: Counting| Counting {
            digits: DIGITS,
            ones: Ones::Always,
            ..counting
        };
        let counting = match (kind, language) {
            (1, E::Simplified) => plain(CHINESE),
            (1, E::Traditional | E::Korean) => plain(TAIWANESE),
            (1, E::Japanese) => Counting {
                digits: DIGITS,
                ..JAPANESE
            },
            (2, E::Simplified) => Counting {
                myriads: CHINESE.myriads,
                ..LEGAL_SIMPLIFIED
            },
            (2, E::Traditional) => LEGAL_TRADITIONAL,
            (2, E::Japanese) => JAPANESE_LEGAL,
            (2, E::Korean) => Counting {
                digits: ['零', '壹', '貳', '參', '四', '五', '六', '七', '八', '九'],
                units: ['拾', '百', '千'],
                ..LEGAL_TRADITIONAL
            },
            (3, _) => {
                let plain = match language {
                    E::Simplified => plain(CHINESE),
                    E::Traditional | E::Korean => plain(TAIWANESE),
                    E::Japanese => JAPANESE,
                };
                Counting {
                    digits: FULL_WIDTH,
                    has_zero: false,
                    ..plain
                }
            }
            (4, E::Korean) => Counting {
                ones: Ones::Always,
                has_one_ten_thousand: true,
                ..KOREAN
            },
            _ => return None,
        };
        // Of dates, only legal numbers tell that there is one ten; full-width ones have digits.
        let in_dates = match (kind, language) {
            (2, _) | (1, E::Japanese) => counting,
            _ => Counting {
                ones: Ones::NotInTens,
                ..counting
            },
        };
        Some(Self {
            digits: counting.digits,
            counting: Some((counting, in_dates)),
        })
    }

    /// The digits that a locale asks for by number; `None` for those that are plain or not known.
    pub(super) fn of_digits(number: u32) -> Option<Self> {
        let zero = match number {
            2 => '٠',
            3 => '۰',
            4 => '०',
            5 => '০',
            6 => '੦',
            7 => '૦',
            8 => '୦',
            9 => '௦',
            10 => '౦',
            11 => '೦',
            12 => '൦',
            13 => '๐',
            14 => '໐',
            15 => '༠',
            16 => '၀',
            18 => '០',
            19 => '᠐',
            _ => return None,
        };
        Some(Self {
            digits: digits_from(zero),
            counting: None,
        })
    }

    /// A number without a format, which is shown as `text` elsewhere.
    pub(super) fn general(&self, value: f64, text: &str) -> String {
        let Some((counting, _)) = self.counting.filter(|_| value.abs() < MOST) else {
            return in_digits(text, &self.digits);
        };
        let (sign, size) = match text.strip_prefix('-') {
            Some(size) => ("-", size),
            None => ("", text),
        };
        // What is shortened elsewhere is not in words.
        let (whole, decimals) = match size.contains('E') {
            true if value.abs() < 1.0 => return in_digits(text, &self.digits),
            true => (value.abs().round(), ""),
            false => {
                let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
                (whole.parse().unwrap_or_default(), decimals)
            }
        };
        let point = if decimals.is_empty() { "" } else { "." };
        let whole = counting.count(whole as u64);
        format!("{sign}{whole}{point}{}", in_digits(decimals, &self.digits))
    }

    /// The number of a month, a day, an hour, a minute or a second, which is shown as `text` elsewhere.
    pub(super) fn of_moment(&self, text: &str) -> String {
        let words = self
            .counting
            .filter(|(counting, _)| counting.digits != FULL_WIDTH);
        match (words, text.parse::<u64>()) {
            (Some((_, counting)), Ok(number)) => {
                let count = counting.count(number);
                match text.strip_prefix('0') {
                    Some(rest) if !rest.is_empty() && number > 0 => {
                        format!("{}{count}", self.digits[0])
                    }
                    _ => count,
                }
            }
            _ => in_digits(text, &self.digits),
        }
    }
}
