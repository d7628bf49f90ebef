//! Guides: the little formula language in which geometries are written (ECMA-376-1 20.1.9.11).

use std::collections::HashMap;

use crate::editor_bin::drawing::{Formula, Gd};

/// Full turn in 60000ths of a degree.
const TURN: f64 = 21_600_000.0;

/// Angle in radians from 60000ths of a degree.
pub fn radians(angle: f64) -> f64 {
    angle / TURN * std::f64::consts::TAU
}

/// The guides of a geometry, evaluated for a shape of a size.
#[derive(Debug, Default)]
pub struct Guides {
    values: HashMap<String, f64>,
}

impl Guides {
    /// The guides that every shape has, for a width and a height.
    pub fn new(width: f64, height: f64) -> Self {
        let mut guides = Self::default();
        let short = width.min(height);
        let sized = [
            ("l", 0.0),
            ("t", 0.0),
            ("r", width),
            ("b", height),
            ("w", width),
            ("h", height),
            ("hc", width / 2.0),
            ("vc", height / 2.0),
            ("ss", short),
            ("ls", width.max(height)),
            ("cd2", TURN / 2.0),
            ("cd4", TURN / 4.0),
            ("cd8", TURN / 8.0),
            ("3cd4", TURN * 0.75),
            ("3cd8", TURN * 0.375),
            ("5cd8", TURN * 0.625),
            ("7cd8", TURN * 0.875),
        ];
        for (name, value) in sized {
            guides.set(name, value);
        }
        for part in [2, 3, 4, 5, 6, 8, 10, 12, 16, 32] {
            for (prefix, whole) in [("wd", width), ("hd", height), ("ssd", short)] {
                guides.set(&format!("{prefix}{part}"), whole / f64::from(part));
            }
        }
        guides
    }

    /// Gives a guide a value.
    pub fn set(&mut self, name: &str, value: f64) {
        let value = if value.is_finite() { value } else { 0.0 };
        self.values.insert(name.to_owned(), value);
    }

    /// A number, or the value of a guide; 0 if there is no such guide.
    pub fn value(&self, operand: &str) -> f64 {
        operand
            .parse()
            .ok()
            .or_else(|| self.values.get(operand).copied())
            .unwrap_or(0.0)
    }

    /// Evaluates guides as they stand in a record.
    pub fn define(&mut self, guides: &[Gd]) {
        for guide in guides {
            let (Some(name), Some(formula)) = (&guide.name, guide.formula) else {
                continue;
            };
            let operand = |text: &Option<String>| text.as_deref().map_or(0.0, |t| self.value(t));
            let value = apply(
                formula,
                [operand(&guide.x), operand(&guide.y), operand(&guide.z)],
            );
            self.set(name, value);
        }
    }

    /// Evaluates one guide written as `name operator operands`, the operator as in a formula (`*/`, `+-`, `pin`, ...).
    pub fn define_text(&mut self, line: &str) {
        let mut words = line.split_ascii_whitespace();
        let (Some(name), Some(operator)) = (words.next(), words.next()) else {
            return;
        };
        let mut operands = [0.0; 3];
        for (operand, word) in operands.iter_mut().zip(words) {
            *operand = self.value(word);
        }
        if let Some(formula) = operator_of(operator) {
            self.set(name, apply(formula, operands));
        }
    }
}

fn operator_of(word: &str) -> Option<Formula> {
    Some(match word {
        "*/" => Formula::MulDiv,
        "+-" => Formula::AddSub,
        "+/" => Formula::AddDiv,
        "?:" => Formula::IfElse,
        "abs" => Formula::Abs,
        "at2" => Formula::At2,
        "cat2" => Formula::Cat2,
        "cos" => Formula::Cos,
        "max" => Formula::Max,
        "mod" => Formula::Mod,
        "pin" => Formula::Pin,
        "sat2" => Formula::Sat2,
        "sin" => Formula::Sin,
        "sqrt" => Formula::Sqrt,
        "tan" => Formula::Tan,
        "val" => Formula::Val,
        "min" => Formula::Min,
        _ => return None,
    })
}

fn apply(formula: Formula, [x, y, z]: [f64; 3]) -> f64 {
    match formula {
        Formula::MulDiv => x * y / z,
        Formula::AddSub => x + y - z,
        Formula::AddDiv => (x + y) / z,
        Formula::IfElse => {
            if x > 0.0 {
                y
            } else {
                z
            }
        }
        Formula::Abs => x.abs(),
        Formula::At2 => y.atan2(x) / std::f64::consts::TAU * TURN,
        Formula::Cat2 => x * z.atan2(y).cos(),
        Formula::Sat2 => x * z.atan2(y).sin(),
        Formula::Cos => x * radians(y).cos(),
        Formula::Sin => x * radians(y).sin(),
        Formula::Tan => x * radians(y).tan(),
        Formula::Max => x.max(y),
        Formula::Min => x.min(y),
        Formula::Mod => (x * x + y * y + z * z).sqrt(),
        Formula::Pin => y.max(x).min(z),
        Formula::Sqrt => x.max(0.0).sqrt(),
        Formula::Val => x,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_follow_the_standard() {
        let mut guides = Guides::new(200.0, 100.0);
        for (line, expected) in [
            ("a */ w 1 4", 50.0),
            ("a +- r 0 10", 190.0),
            ("a +/ w h 3", 100.0),
            ("a ?: 0 1 2", 2.0),
            ("a pin 0 500 300", 300.0),
            ("a mod 3 4 0", 5.0),
            ("a sin 100 cd4", 100.0),
            ("a at2 1 1", 2_700_000.0),
            ("a val wd4", 50.0),
            ("a */ 1 1 0", 0.0),
            ("a min 1 2", 1.0),
        ] {
            guides.define_text(line);
            assert!((guides.value("a") - expected).abs() < 1e-6, "{line}");
        }
        assert_eq!(guides.value("nothing"), 0.0);
    }
}
