//! What stands behind the hyphen of `[$-40C]`, `[$-107041E]`, `[$-fr-FR]` or `[$-th-TH,D07]`: language, calendar and digits.

use super::calendar::{Calendar, Eras};
use super::names::Language;

/// Bits of the identifier of a locale that tell the language; the others are for the country.
const LANGUAGE: u32 = 0x3FF;
/// The calendar behind a comma, without the bit that says that there is one.
const CALENDAR: u32 = 0x7F;

/// A locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Locale<'c> {
    /// Its identifier, or 0.
    id: u32,
    /// Its tag, if it has no identifier.
    tag: &'c str,
    calendar: u32,
    /// Which digits it asks for, see [`Numerals::of_digits`](super::numerals::Numerals::of_digits).
    pub digits: u32,
}

/// Languages that write numbers in ideographs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum EastAsia {
    /// Chinese in simplified characters; also where nothing is said.
    #[default]
    Simplified,
    Traditional,
    Japanese,
    Korean,
}

impl<'c> Locale<'c> {
    pub(super) fn of(text: &'c str) -> Self {
        let hexadecimal = |text: &str| u32::from_str_radix(text, 16).ok();
        if let Some((tag, options)) = text.split_once(',') {
            let options = hexadecimal(options).unwrap_or_default();
            return Self {
                id: 0,
                tag,
                calendar: options & CALENDAR,
                digits: options >> 8 & 0xFF,
            };
        }
        match hexadecimal(text).filter(|_| text.len() > 2) {
            Some(number) => Self {
                id: number & 0xFFFF,
                tag: "",
                calendar: number >> 16 & 0xFF,
                digits: number >> 24,
            },
            None => Self {
                tag: text,
                ..Self::default()
            },
        }
    }

    /// Whether it is of a language, by number or by name.
    pub(super) fn speaks(&self, id: u32, code: &str) -> bool {
        match self.id {
            0 => {
                let own = self.tag.split('-').next().unwrap_or_default();
                own.eq_ignore_ascii_case(code)
            }
            number => number & LANGUAGE == id,
        }
    }

    /// The names that it asks for; `None` for English and others that have no names here.
    pub(super) fn language(&self) -> Option<&'static Language> {
        Language::find(|id, code| self.speaks(id, code))
    }

    pub(super) fn east_asia(&self) -> Option<EastAsia> {
        let tag = self.tag.to_ascii_lowercase();
        let is_traditional = matches!(self.id, 0x404 | 0xC04 | 0x1404)
            || ["-tw", "-hk", "-mo", "-hant"]
                .iter()
                .any(|part| tag.contains(part));
        if self.speaks(4, "zh") {
            Some(match is_traditional {
                true => EastAsia::Traditional,
                false => EastAsia::Simplified,
            })
        } else if self.speaks(0x11, "ja") {
            Some(EastAsia::Japanese)
        } else {
            self.speaks(0x12, "ko").then_some(EastAsia::Korean)
        }
    }

    /// The eras that `e` and `g` ask for.
    pub(super) fn eras(&self) -> Option<Eras> {
        match self.east_asia()? {
            EastAsia::Japanese => Some(Eras::Japan {
                has_first: self.tag.contains("gannen"),
            }),
            EastAsia::Traditional => Some(Eras::Taiwan),
            EastAsia::Simplified | EastAsia::Korean => None,
        }
    }

    pub(super) fn calendar(&self) -> Calendar {
        Calendar::of(self.calendar)
    }
}
