//! Formulas of conditional formats, read into trees and worked out by cached values (ECMA-376-1 18.17).
//!
//! What has no place here is not guessed: names, arrays, functions that are not known, and those that ask for the time make
//! a formula that is not worked out.

mod functions;
mod value;

pub use functions::evaluate;
pub use value::{Cells, Value};

/// Deepest nesting and most parts of a formula.
const DEEPEST: usize = 48;
const MOST_PARTS: usize = 512;

/// A part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// A value as it stands.
    Constant(Value),
    /// A block of cells; of a single one both corners are the same.
    Cells(Reference),
    /// Two parts and what stands between them.
    Binary(Operator, Box<Formula>, Box<Formula>),
    /// A part with a minus before it.
    Minus(Box<Formula>),
    /// A hundredth of a part.
    Percent(Box<Formula>),
    /// A function and what it is given.
    Call(String, Vec<Formula>),
}

/// A block of cells of a sheet, some parts of which move with the cell that asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Name of the sheet; `None` for that of the formula.
    pub sheet: Option<String>,
    /// Corners: row and column, and whether each is fixed.
    pub corners: [Corner; 2],
}

/// A corner of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corner {
    /// Row from 0, and whether it stays.
    pub row: (u32, bool),
    /// Column from 0, and whether it stays.
    pub column: (u32, bool),
}

/// What stands between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `^`
    Power,
    /// `&`
    Join,
    /// `=`
    Equal,
    /// `<>`
    Differs,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// Reads a formula without its equals sign; `None` if it has what is not known.
pub fn parse(text: &str) -> Option<Formula> {
    let mut parser = Parser {
        rest: text.trim(),
        parts: 0,
    };
    let formula = parser.expression(0, 0)?;
    parser.rest.trim_start().is_empty().then_some(formula)
}

struct Parser<'t> {
    rest: &'t str,
    parts: usize,
}

/// How strongly comparisons bind.
const COMPARES: u8 = 1;

/// Operators by their sign, the longer ones first, and how strongly they bind.
const OPERATORS: [(&str, Operator, u8); 12] = [
    ("<>", Operator::Differs, COMPARES),
    ("<=", Operator::AtMost, COMPARES),
    (">=", Operator::AtLeast, COMPARES),
    ("=", Operator::Equal, COMPARES),
    ("<", Operator::Less, COMPARES),
    (">", Operator::More, COMPARES),
    ("&", Operator::Join, 2),
    ("+", Operator::Add, 3),
    ("-", Operator::Subtract, 3),
    ("*", Operator::Multiply, 4),
    ("/", Operator::Divide, 4),
    ("^", Operator::Power, 5),
];

impl<'t> Parser<'t> {
    fn expression(&mut self, least: u8, depth: usize) -> Option<Formula> {
        self.parts += 1;
        if depth > DEEPEST || self.parts > MOST_PARTS {
            return None;
        }
        let mut left = self.prefixed(depth + 1)?;
        loop {
            if self.eat("%") {
                self.parts += 1;
                if self.parts > MOST_PARTS {
                    return None;
                }
                left = Formula::Percent(Box::new(left));
                continue;
            }
            let rest = self.rest.trim_start();
            let found = OPERATORS.iter().find(|(sign, ..)| rest.starts_with(sign));
            let Some((sign, operator, strength)) = found.filter(|entry| entry.2 > least) else {
                return Some(left);
            };
            self.rest = rest.get(sign.len()..)?;
            let right = self.expression(*strength, depth + 1)?;
            left = Formula::Binary(*operator, Box::new(left), Box::new(right));
        }
    }

    /// A part that may have signs before it; a minus binds more strongly than all operators.
    fn prefixed(&mut self, depth: usize) -> Option<Formula> {
        if depth > DEEPEST {
            return None;
        }
        if self.eat("-") {
            return Some(Formula::Minus(Box::new(self.prefixed(depth + 1)?)));
        }
        if self.eat("+") {
            return self.prefixed(depth + 1);
        }
        self.primary(depth)
    }

    fn primary(&mut self, depth: usize) -> Option<Formula> {
        self.rest = self.rest.trim_start();
        let first = self.rest.chars().next()?;
        match first {
            '(' => {
                self.eat("(");
                let inner = self.expression(0, depth)?;
                self.eat(")").then_some(inner)
            }
            '"' => self.text().map(|text| Formula::Constant(Value::Text(text))),
            '0'..='9' | '.' => self.number(),
            '\'' | '$' | 'A'..='Z' | 'a'..='z' | '_' => self.word(depth),
            _ => None,
        }
    }

    fn eat(&mut self, sign: &str) -> bool {
        match self.rest.trim_start().strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// A text between quotes; two of them stand for one.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut rest = self.rest.strip_prefix('"')?;
        loop {
            let (part, behind) = rest.split_once('"')?;
            text.push_str(part);
            match behind.strip_prefix('"') {
                Some(next) => {
                    text.push('"');
                    rest = next;
                }
                None => {
                    self.rest = behind;
                    return Some(text);
                }
            }
        }
    }

    fn number(&mut self) -> Option<Formula> {
        let digits = |sign: char| sign.is_ascii_digit() || sign == '.';
        let mut end = self
            .rest
            .find(|sign| !digits(sign))
            .unwrap_or(self.rest.len());
        let behind = self.rest.get(end..)?;
        if let Some(power) = behind.strip_prefix(['e', 'E']) {
            let signed = power.strip_prefix(['+', '-']).unwrap_or(power);
            let count = signed.find(|sign: char| !sign.is_ascii_digit());
            let count = count.unwrap_or(signed.len());
            if count > 0 {
                end += 1 + (power.len() - signed.len()) + count;
            }
        }
        let (number, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        number
            .parse()
            .ok()
            .map(|number| Formula::Constant(Value::Number(number)))
    }

    /// A function, a truth value or a reference.
    fn word(&mut self, depth: usize) -> Option<Formula> {
        if let Some(reference) = self.reference() {
            return Some(Formula::Cells(reference));
        }
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_');
        let end = self.rest.find(|sign| !is_part(sign));
        let (name, rest) = self.rest.split_at_checked(end.unwrap_or(self.rest.len()))?;
        let name = name.to_ascii_uppercase();
        self.rest = rest;
        if !self.eat("(") {
            return match name.as_str() {
                "TRUE" => Some(Formula::Constant(Value::Bool(true))),
                "FALSE" => Some(Formula::Constant(Value::Bool(false))),
                _ => None,
            };
        }
        let mut given = Vec::new();
        if self.eat(")") {
            return Some(Formula::Call(name, given));
        }
        loop {
            given.push(self.expression(0, depth + 1)?);
            if self.eat(")") {
                return Some(Formula::Call(name, given));
            }
            if !self.eat(",") {
                return None;
            }
        }
    }

    /// A reference; nothing is taken if there is none.
    fn reference(&mut self) -> Option<Reference> {
        let (sheet, mut rest) = sheet_name(self.rest);
        let first = corner(&mut rest)?;
        let mut last = first;
        if let Some(behind) = rest.strip_prefix(':') {
            let mut behind = behind;
            last = corner(&mut behind)?;
            rest = behind;
        }
        // `LOG10(` and names that go on are no references.
        let next = rest.chars().next();
        if next.is_some_and(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '(' | '_' | '!'))
        {
            return None;
        }
        self.rest = rest;
        Some(Reference {
            sheet,
            corners: [first, last],
        })
    }
}

/// The sheet that a reference begins with, and what is behind it.
fn sheet_name(text: &str) -> (Option<String>, &str) {
    if let Some(quoted) = text.strip_prefix('\'') {
        return match quoted.split_once("'!") {
            Some((name, rest)) => (Some(name.replace("''", "'")), rest),
            None => (None, text),
        };
    }
    let is_part = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_');
    let end = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
    match text.split_at_checked(end) {
        Some((name, rest)) if !name.is_empty() && rest.starts_with('!') => (
            Some(name.to_owned()),
            rest.strip_prefix('!').unwrap_or(rest),
        ),
        _ => (None, text),
    }
}

/// `$B$7` at the begin of a text, which is taken.
fn corner(text: &mut &str) -> Option<Corner> {
    let column_fixed = text.starts_with('$');
    let rest = text.strip_prefix('$').unwrap_or(text);
    let end = rest.find(|sign: char| !sign.is_ascii_alphabetic())?;
    let (letters, rest) = rest.split_at_checked(end)?;
    let row_fixed = rest.starts_with('$');
    let rest = rest.strip_prefix('$').unwrap_or(rest);
    let end = rest.find(|sign: char| !sign.is_ascii_digit());
    let (digits, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    let (row, column) = super::reference::cell(&format!("{letters}{digits}"))?;
    *text = rest;
    Some(Corner {
        row: (row, row_fixed),
        column: (column, column_fixed),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_read() {
        let number = |value| Box::new(Formula::Constant(Value::Number(value)));
        let product = Formula::Binary(Operator::Multiply, number(2.0), number(3e2));
        assert_eq!(
            parse("1+2*3E2"),
            Some(Formula::Binary(
                Operator::Add,
                number(1.0),
                Box::new(product)
            ))
        );
        let Some(Formula::Cells(reference)) = parse("'My ''x'''!$B2:C$3") else {
            unreachable!("a reference is expected");
        };
        assert_eq!(reference.sheet.as_deref(), Some("My 'x'"));
        assert_eq!(reference.corners[0].column, (1, true));
        assert_eq!(reference.corners[1].row, (2, true));
        assert!(matches!(parse("LOG10(5)"), Some(Formula::Call(name, _)) if name == "LOG10"));
        for odd in ["", "(", "1+", "\"a", "SUM(1", "A1:", "some name", "{1,2}"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
        assert_eq!(parse(&"(".repeat(10_000)), None);
        assert_eq!(parse(&"-".repeat(10_000)), None);
        assert_eq!(parse(&format!("1{}", "%".repeat(10_000))), None);
    }
}
