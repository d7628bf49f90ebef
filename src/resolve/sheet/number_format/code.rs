//! Codes of number formats, read into the tokens of their sections.

use super::names::Language;
use super::{Condition, Section, SectionKind, Token};
use crate::resolve::colour::Rgba;

/// Most letters of a count of elapsed time.
const MOST_ELAPSED: usize = 30;

/// Reads a code section by section.
pub(super) struct Lexer<'c> {
    rest: std::iter::Peekable<std::str::Chars<'c>>,
}

impl<'c> Lexer<'c> {
    /// A reader of a code.
    pub(super) fn new(code: &'c str) -> Self {
        Self {
            rest: code.chars().peekable(),
        }
    }

    /// The next section, and whether another one follows.
    pub(super) fn section(&mut self) -> (Section, bool) {
        let mut section = Section::default();
        let mut more = false;
        while let Some(letter) = self.rest.next() {
            if letter == ';' {
                more = true;
                break;
            }
            self.token(letter, &mut section);
        }
        section.kind = kind(&section.tokens);
        (section, more)
    }

    fn token(&mut self, letter: char, section: &mut Section) {
        let token = match letter {
            '"' => Token::Literal(self.until('"')),
            '\\' => Token::Literal(self.rest.next().map(String::from).unwrap_or_default()),
            '_' => Token::Space(self.rest.next().unwrap_or(' ')),
            '*' => Token::Fill(self.rest.next().unwrap_or(' ')),
            '[' => {
                let inside = self.until(']');
                return bracket(&inside, section);
            }
            '0' | '#' | '?' => Token::Digit(letter),
            '.' => Token::Point,
            ',' => Token::Comma,
            '%' => Token::Percent,
            '/' => Token::Slash,
            '@' => Token::Text,
            'E' if matches!(self.rest.peek(), Some('+' | '-')) => {
                Token::Exponent(self.rest.next() == Some('+'))
            }
            'G' | 'g' if self.follows("eneral") => Token::General,
            'A' | 'a' if self.follows("M/PM") => Token::HalfDay(true),
            'A' | 'a' if self.follows("/P") => Token::HalfDay(false),
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'e' => {
                Token::Date(letter.to_ascii_lowercase(), self.repeated(letter))
            }
            'g' if section.has_eras => Token::Date(letter, self.repeated(letter)),
            other => Token::Literal(String::from(other)),
        };
        section.tokens.push(token);
    }

    /// How often a letter stands that was read once.
    fn repeated(&mut self, letter: char) -> usize {
        let mut count = 1;
        let is_same = |next: &char| next.eq_ignore_ascii_case(&letter);
        while self.rest.next_if(is_same).is_some() {
            count += 1;
        }
        count
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

/// What stands in brackets: colour, condition, currency, elapsed time.
fn bracket(inside: &str, section: &mut Section) {
    let lower = inside.to_ascii_lowercase();
    if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        if !sign.is_empty() {
            section.tokens.push(Token::Literal(sign.to_owned()));
        }
        let locale = currency.split_once('-').map_or("", |(_, locale)| locale);
        section.language = section.language.or(Language::of(locale));
        let language = lower.rsplit('-').next().unwrap_or_default();
        section.has_eras |= language.ends_with("411") || lower.contains("-ja-jp");
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
