//! Codes of number formats, read into the tokens of their sections.

use super::calendar::Calendar;
use super::locale::Locale;
use super::numerals::Numerals;
use super::{Condition, Half, Section, SectionKind, Token};
use crate::resolve::colour::Rgba;

/// Most letters of a count of elapsed time.
const MOST_ELAPSED: usize = 30;

/// Reads a code section by section.
pub(super) struct Lexer<'c> {
    rest: std::str::Chars<'c>,
}

impl<'c> Lexer<'c> {
    /// A reader of a code.
    pub(super) fn new(code: &'c str) -> Self {
        Self { rest: code.chars() }
    }

    /// The next section, and whether another one follows.
    pub(super) fn section(&mut self) -> (Section, bool) {
        let mut section = Section::default();
        let mut native = Native::default();
        let mut more = false;
        while let Some(letter) = self.rest.next() {
            if letter == ';' {
                more = true;
                break;
            }
            self.token(letter, &mut section, &mut native);
        }
        section.kind = kind(&section.tokens);
        section.numerals = native.numerals();
        (section, more)
    }

    fn token(&mut self, letter: char, section: &mut Section, native: &mut Native<'c>) {
        let token = match letter {
            '"' => Token::Literal(self.until('"')),
            '\\' => Token::Literal(self.rest.next().map(String::from).unwrap_or_default()),
            '_' => Token::Space(self.rest.next().unwrap_or(' ')),
            '*' => Token::Fill(self.rest.next().unwrap_or(' ')),
            '[' => {
                let inside = self.bracketed();
                return bracket(inside, section, native);
            }
            '0' | '#' | '?' => Token::Digit(letter),
            '.' => Token::Point,
            ',' => Token::Comma,
            '%' => Token::Percent,
            '/' => Token::Slash,
            '@' => Token::Text,
            'E' if self.follows("+") => Token::Exponent(true),
            'E' if self.follows("-") => Token::Exponent(false),
            'G' | 'g' if self.follows("eneral") => Token::General,
            'A' | 'a' if self.follows("M/PM") => Token::HalfDay(Half::Long),
            'A' | 'a' if self.follows("/P") => Token::HalfDay(Half::Short),
            'A' | 'a' if self.follows("aa") => Token::Date('a', 3 + usize::from(self.follows("a"))),
            '上' if self.follows("午/下午") => Token::HalfDay(Half::Own("上午", "下午")),
            '午' if self.follows("前/午後") => Token::HalfDay(Half::Own("午前", "午後")),
            '오' if self.follows("전/오후") => Token::HalfDay(Half::Own("오전", "오후")),
            'B' | 'b' if self.follows("bbb") => Token::Date('b', 4),
            'B' | 'b' if self.follows("b") => Token::Date('b', 2),
            'B' | 'b' if self.follows("1") => {
                section.calendar = Calendar::Gregorian;
                return;
            }
            'B' | 'b' if self.follows("2") => {
                section.calendar = Calendar::Hijri;
                return;
            }
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'e' => {
                Token::Date(letter.to_ascii_lowercase(), self.repeated(letter))
            }
            'g' if section.eras.is_some() => Token::Date(letter, self.repeated(letter)),
            other => Token::Literal(String::from(other)),
        };
        section.tokens.push(token);
    }

    /// How often a letter stands that was read once.
    fn repeated(&mut self, letter: char) -> usize {
        let mut count = 1;
        let mut same = [0; 4];
        let same = letter.encode_utf8(&mut same);
        while self.follows(same) {
            count += 1;
        }
        count
    }

    fn bracketed(&mut self) -> &'c str {
        let rest = self.rest.as_str();
        let end = rest.find(']').unwrap_or(rest.len());
        self.rest = rest.get(end..).unwrap_or_default().chars();
        self.rest.next();
        rest.get(..end).unwrap_or_default()
    }

    fn until(&mut self, end: char) -> String {
        self.rest
            .by_ref()
            .take_while(|letter| *letter != end)
            .collect()
    }

    fn follows(&mut self, word: &str) -> bool {
        let mut ahead = self.rest.clone();
        if word.chars().all(|letter| {
            ahead
                .next()
                .is_some_and(|next| next.eq_ignore_ascii_case(&letter))
        }) {
            self.rest = ahead;
            return true;
        }
        false
    }
}

/// How the numbers of a section are written, as brackets tell.
#[derive(Default)]
struct Native<'c> {
    /// Of `[DBNum1]` to `[DBNum4]`.
    kind: Option<u32>,
    locale: Locale<'c>,
}

impl Native<'_> {
    fn numerals(&self) -> Option<Numerals> {
        let language = self.locale.east_asia().unwrap_or_default();
        self.kind
            .and_then(|kind| Numerals::native(kind, language))
            .or_else(|| Numerals::of_digits(self.locale.digits))
    }
}

/// What stands in brackets: colour, condition, currency and locale, elapsed time, kind of digits.
fn bracket<'c>(inside: &'c str, section: &mut Section, native: &mut Native<'c>) {
    let lower = inside.to_ascii_lowercase();
    if let Some(currency) = inside.strip_prefix('$') {
        let (sign, locale) = currency.split_once('-').unwrap_or((currency, ""));
        if !sign.is_empty() {
            section.tokens.push(Token::Literal(sign.to_owned()));
        }
        let locale = Locale::of(locale);
        section.language = section.language.or_else(|| locale.language());
        section.eras = section.eras.or_else(|| locale.eras());
        if locale.calendar() != Calendar::Gregorian {
            section.calendar = locale.calendar();
        }
        if native.locale.east_asia().is_none() {
            native.locale = locale;
        }
    } else if let Some(kind) = lower.strip_prefix("dbnum") {
        native.kind = kind.parse().ok();
    } else if let Some(colour) = colour(&lower) {
        section.colour = Some(colour);
    } else if !lower.is_empty()
        && (lower.chars().all(|c| c == 'h')
            || lower.chars().all(|c| c == 'm')
            || lower.chars().all(|c| c == 's'))
    {
        let letter = lower.chars().next().unwrap_or('h');
        section
            .tokens
            .push(Token::Elapsed(letter, lower.len().min(MOST_ELAPSED)));
    } else {
        let operator = ["<=", ">=", "<>", "<", ">", "="]
            .into_iter()
            .find(|operator| lower.starts_with(operator));
        if let Some(operator) = operator {
            let value = lower
                .get(operator.len()..)
                .and_then(|text| text.trim().parse().ok());
            section.condition = value.map(|value| Condition { operator, value });
        }
    }
}

fn colour(name: &str) -> Option<Rgba> {
    let (red, green, blue) = match name {
        "black" | "color1" => (0, 0, 0),
        "white" | "color2" => (255, 255, 255),
        "red" | "color3" => (255, 0, 0),
        "green" | "color4" => (0, 255, 0),
        "blue" | "color5" => (0, 0, 255),
        "yellow" | "color6" => (255, 255, 0),
        "magenta" | "color7" => (255, 0, 255),
        "cyan" | "color8" => (0, 255, 255),
        "color9" => (128, 0, 0),
        "color10" => (0, 128, 0),
        "color11" => (0, 0, 128),
        "color12" => (128, 128, 0),
        "color13" => (128, 0, 128),
        "color14" => (0, 128, 128),
        "color15" => (192, 192, 192),
        "color16" => (128, 128, 128),
        "color53" => (153, 51, 0),
        _ => return None,
    };
    Some(Rgba::opaque(red, green, blue))
}

fn kind(tokens: &[Token]) -> SectionKind {
    let any = |test: fn(&Token) -> bool| tokens.iter().any(test);
    if any(|token| {
        matches!(
            token,
            Token::Date(..) | Token::Elapsed(..) | Token::HalfDay(_)
        )
    }) {
        SectionKind::Date
    } else if any(|token| matches!(token, Token::Digit(_))) {
        SectionKind::Number
    } else if any(|token| matches!(token, Token::Text)) {
        SectionKind::Text
    } else if any(|token| matches!(token, Token::General)) {
        SectionKind::General
    } else {
        SectionKind::Literal
    }
}
