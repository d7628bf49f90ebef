//! Number formats: how a value of a cell becomes text (ECMA-376-1 18.8.30, 18.8.31).
//!
//! - [`code`]: codes, read into sections.
//! - [`locale`]: what codes say of language, [`calendar`] and [`numerals`]; [`names`] of months and days.
//! - [`digits`], [`date`], [`mod@general`]: what sections make of a number.

mod calendar;
mod code;
mod date;
mod digits;
mod general;
mod locale;
mod names;
mod numerals;
#[cfg(test)]
mod tests;

use super::date::Moment;
use crate::resolve::colour::Rgba;
use calendar::{Calendar, Eras};
use code::Lexer;
pub use general::{general, narrower};
use names::Language;
use numerals::Numerals;

/// Most sections of a format code.
const SECTIONS: usize = 4;
/// What stands for a number that a format cannot show.
const SIGNS: &str = "########";
/// Codes that stand for the long date and the time of the system, and what these are.
const SYSTEM: [(&str, &str); 4] = [
    ("[$-F800]", "dddd, mmmm d, yyyy"),
    ("[$-x-sysdate]", "dddd, mmmm d, yyyy"),
    ("[$-F400]", "h:mm:ss AM/PM"),
    ("[$-x-systime]", "h:mm:ss AM/PM"),
];

/// A parsed format code.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberFormat {
    sections: Vec<Section>,
}

/// A value as text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// The colour that the format gives.
    pub colour: Option<Rgba>,
    /// Where the text is stretched to the width of the cell: index of a character, and the character that fills the room.
    pub fill: Option<(usize, char)>,
    /// Blanks of the text that are as wide as another character: index of each, ascending, and that character.
    pub blanks: Vec<(usize, char)>,
    /// Whether the format cannot show the value: signs fill the cell, as they do where there is no room.
    pub fails: bool,
}

impl Formatted {
    fn failed() -> Self {
        Self {
            text: SIGNS.to_owned(),
            fails: true,
            ..Self::default()
        }
    }

    /// Adds a blank that is as wide as a character.
    pub fn blank(&mut self, wide: char) {
        self.blanks.push((self.text.chars().count(), wide));
        // The blank of digits is the one that fonts have as wide as a digit.
        self.text.push(if wide == '0' { '\u{2007}' } else { ' ' });
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Section {
    tokens: Vec<Token>,
    condition: Option<Condition>,
    colour: Option<Rgba>,
    kind: SectionKind,
    /// The eras whose years it may ask for.
    eras: Option<Eras>,
    /// The calendar of years, months and days.
    calendar: Calendar,
    /// How digits are written, if they are not plain.
    numerals: Option<Numerals>,
    /// The language of names, if it is not English.
    language: Option<&'static Language>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum SectionKind {
    #[default]
    Literal,
    General,
    Number,
    Date,
    Text,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Condition {
    operator: &'static str,
    value: f64,
}

/// How the halves of a day are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Long,
    Short,
    /// As the code has them.
    Own(&'static str, &'static str),
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Literal(String),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// `E+` or `E-`: whether a plus is shown.
    Exponent(bool),
    Slash,
    /// Date part and how often its letter stands.
    Date(char, usize),
    /// `[h]`, `[m]`, `[s]`: elapsed.
    Elapsed(char, usize),
    /// `AM/PM` or `A/P`, or the same in another language.
    HalfDay(Half),
    /// `@`.
    Text,
    General,
    /// `_x`: a blank as wide as a character.
    Space(char),
    /// `*x`: filled with a character.
    Fill(char),
}

impl NumberFormat {
    /// Parses a code. What cannot be understood is shown as it stands.
    pub fn parse(code: &str) -> Self {
        let system = SYSTEM.iter().find(|(begin, _)| {
            let given = code.get(..begin.len());
            given.is_some_and(|given| given.eq_ignore_ascii_case(begin))
        });
        let code = system.map_or(code, |entry| entry.1);
        let mut sections = Vec::new();
        let mut tokens = Lexer::new(code);
        while sections.len() < SECTIONS {
            let (section, more) = tokens.section();
            sections.push(section);
            if !more {
                break;
            }
        }
        Self { sections }
    }

    /// The code of a built-in format (ECMA-376-1 18.8.30, the language-neutral list).
    pub fn built_in(id: i32) -> &'static str {
        match id {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            5 => "$#,##0_);($#,##0)",
            6 => "$#,##0_);[Red]($#,##0)",
            7 => "$#,##0.00_);($#,##0.00)",
            8 => "$#,##0.00_);[Red]($#,##0.00)",
            9 => "0%",
            10 => "0.00%",
            11 => "0.00E+00",
            12 => "# ?/?",
            13 => "# ??/??",
            14 | 27..=31 | 34..=36 | 50..=58 => "m/d/yyyy",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 | 32 => "h:mm",
            21 | 33 => "h:mm:ss",
            22 => "m/d/yyyy h:mm",
            37 => "#,##0_);(#,##0)",
            38 => "#,##0_);[Red](#,##0)",
            39 => "#,##0.00_);(#,##0.00)",
            40 => "#,##0.00_);[Red](#,##0.00)",
            41 => "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
            42 => "_($* #,##0_);_($* \\(#,##0\\);_($* \"-\"_);_(@_)",
            43 => "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
            44 => "_($* #,##0.00_);_($* \\(#,##0.00\\);_($* \"-\"??_);_(@_)",
            45 => "mm:ss",
            46 => "[h]:mm:ss",
            47 => "mm:ss.0",
            48 => "##0.0E+0",
            49 => "@",
            _ => "General",
        }
    }

    /// Whether numbers are shown as they are, and shorter where there is no room: by the general format and by that of
    /// texts.
    pub fn is_plain(&self) -> bool {
        match self.sections.as_slice() {
            [one] => {
                one.kind == SectionKind::Text
                    || one.condition.is_none() && one.tokens == [Token::General]
            }
            _ => false,
        }
    }

    /// Whether numbers are shown as texts.
    pub fn is_text(&self) -> bool {
        let first = self.sections.first();
        first.is_some_and(|section| section.kind == SectionKind::Text)
    }

    /// Whether numbers are shown as dates or times.
    pub fn is_date(&self) -> bool {
        self.sections
            .first()
            .is_some_and(|section| section.kind == SectionKind::Date)
    }

    /// Whether numbers are shown as hours, minutes or seconds that have gone by, beyond 24 or 60.
    pub fn is_elapsed(&self) -> bool {
        self.sections.first().is_some_and(|section| {
            let mut tokens = section.tokens.iter();
            tokens.any(|token| matches!(token, Token::Elapsed(..)))
        })
    }

    /// A number as text; `date1904` tells which day is zero.
    pub fn number(&self, value: f64, date1904: bool) -> Formatted {
        let Some((section, value)) = self.section_for(value) else {
            return Formatted::failed();
        };
        let mut out = Formatted {
            colour: section.colour,
            ..Formatted::default()
        };
        match section.kind {
            // What stands around a text is not for numbers.
            SectionKind::Text => out.text = general(value),
            SectionKind::Literal | SectionKind::General => {
                let text = general(value);
                let native = section
                    .numerals
                    .map(|numerals| numerals.general(value, &text));
                section.plain(&mut out, &native.unwrap_or(text));
            }
            SectionKind::Number => section.numeric(&mut out, value),
            SectionKind::Date => match Moment::new(value, date1904, section.fraction_digits()) {
                Some(moment) => section.date(&mut out, &moment),
                None => return Formatted::failed(),
            },
        }
        out
    }

    /// A text as the format shows it.
    pub fn text(&self, text: &str) -> Formatted {
        let section = match self.sections.as_slice() {
            [.., last] if last.kind == SectionKind::Text => Some(last),
            [_, _, _, last] => Some(last),
            _ => None,
        };
        let mut out = Formatted::default();
        match section {
            Some(section) => {
                out.colour = section.colour;
                section.plain(&mut out, text);
            }
            None => out.text.push_str(text),
        }
        out
    }

    /// The section for a value, and the value that it shows: without sign where the section stands for negatives.
    fn section_for(&self, value: f64) -> Option<(&Section, f64)> {
        let numeric: Vec<&Section> = match self.sections.as_slice() {
            [one] => vec![one],
            [rest @ .., last] if last.kind == SectionKind::Text => rest.iter().collect(),
            all => all.iter().take(3).collect(),
        };
        if numeric.iter().any(|section| section.condition.is_some()) {
            return numeric
                .iter()
                .enumerate()
                .find(|(place, section)| match (section.condition, place) {
                    (Some(condition), _) => condition.holds(value),
                    (None, 0) => value > 0.0,
                    (None, 1) => numeric.len() == 2 || value < 0.0,
                    (None, _) => true,
                })
                .map(|(place, section)| {
                    // Others than those for negative numbers show the sign.
                    let is_negative = match section.condition {
                        Some(condition) => condition.is_negative(),
                        None => place == 1,
                    };
                    (*section, if is_negative { value.abs() } else { value })
                });
        }
        Some(match numeric.as_slice() {
            [] => (self.sections.first()?, value),
            [one] => (one, value),
            [positive, negative] => {
                if value < 0.0 {
                    (negative, -value)
                } else {
                    (positive, value)
                }
            }
            [positive, negative, zero, ..] => {
                if value > 0.0 {
                    (positive, value)
                } else if value < 0.0 {
                    (negative, -value)
                } else {
                    (zero, value)
                }
            }
        })
    }
}

impl Condition {
    fn holds(self, value: f64) -> bool {
        match self.operator {
            "<" => value < self.value,
            "<=" => value <= self.value,
            ">" => value > self.value,
            ">=" => value >= self.value,
            "<>" => value != self.value,
            _ => value == self.value,
        }
    }

    /// Only values below zero meet it, so that their sign needs not be shown.
    fn is_negative(self) -> bool {
        self.operator == "<" && self.value <= 0.0 || self.operator == "<=" && self.value < 0.0
    }
}

impl Section {
    /// Literals, with the value where `General` or `@` stands.
    fn plain(&self, out: &mut Formatted, value: &str) {
        for token in &self.tokens {
            match token {
                Token::General | Token::Text => out.text.push_str(value),
                other => other.literal(out),
            }
        }
    }

    fn numeric(&self, out: &mut Formatted, value: f64) {
        let table = self.numerals.as_ref().map(|numerals| &numerals.digits);
        if self.tokens.contains(&Token::Slash) {
            return digits::fraction(self.view(), out, value, table);
        }
        digits::decimal(self.view(), out, value, table);
    }

    fn view(&self) -> Vec<digits::Piece<'_>> {
        use digits::Piece;
        self.tokens
            .iter()
            .map(|token| match token {
                Token::Literal(text) => Piece::Text(text),
                Token::Digit(kind) => Piece::Digit(*kind),
                Token::Point => Piece::Point,
                Token::Comma => Piece::Comma,
                Token::Percent => Piece::Percent,
                Token::Exponent(plus) => Piece::Exponent(*plus),
                Token::Slash => Piece::Slash,
                Token::Fill(with) => Piece::Fill(*with),
                Token::Space(wide) => Piece::Blank(*wide),
                _ => Piece::Text(""),
            })
            .collect()
    }
}

impl Token {
    /// What a token shows that does not depend on the value.
    fn literal(&self, out: &mut Formatted) {
        match self {
            Self::Literal(text) => out.text.push_str(text),
            Self::Percent => out.text.push('%'),
            Self::Point => out.text.push('.'),
            Self::Comma => out.text.push(','),
            Self::Slash => out.text.push('/'),
            Self::Space(wide) => out.blank(*wide),
            Self::Fill(with) => out.fill = Some((out.text.chars().count(), *with)),
            _ => {}
        }
    }
}
