//! Geometry of VML: the numbers of Office's shape types as presets, and paths, whose formulas are computed.

use crate::editor_bin::drawing::{
    CubicBezTo, CustGeom, Geometry, GeometryItem, Path2D, PathCommand, PathCommandItem, PathPoint,
    PrstGeom,
};
use crate::ooxml::drawing::presets::SHAPE_TYPES;
use crate::xml::value;

/// The most points of one path: freehand lines have some thousands.
const POINTS_MAX: usize = 100_000;

/// A preset without adjustments.
pub fn preset(name: &str) -> Geometry {
    let preset = PrstGeom {
        prst: Some(name.to_owned()),
        av_lst: Vec::new(),
    };
    Geometry {
        items: vec![GeometryItem::Prst(Box::new(preset))],
    }
}

/// The preset for a shape type of Office (`o:spt`, MS-ODRAW `MSOSPT`).
pub fn preset_of_type(number: u32) -> Option<&'static str> {
    SHAPE_TYPES.iter().find_map(|(first, names)| {
        let at = number.checked_sub(*first)? as usize;
        names.get(at).copied()
    })
}

/// The values of a shape's formulas (`v:f@eqn`, ECMA-376-4, 14.1.2.6).
pub fn compute(formulas: &[String], adjustments: &[f64], size: (f64, f64)) -> Vec<f64> {
    let mut values: Vec<f64> = Vec::with_capacity(formulas.len());
    for formula in formulas {
        let mut words = formula.split_ascii_whitespace();
        let operator = words.next().unwrap_or_default();
        let mut operand = || {
            words
                .next()
                .map_or(0.0, |word| operand_of(word, &values, adjustments, size))
        };
        let (a, b, c) = (operand(), operand(), operand());
        let turn = |fixed: f64| (fixed / 65_536.0).to_radians();
        let value = match operator {
            "sum" => a + b - c,
            "prod" | "product" => {
                if c == 0.0 {
                    0.0
                } else {
                    a * b / c
                }
            }
            "mid" => (a + b) / 2.0,
            "abs" => a.abs(),
            "min" => a.min(b),
            "max" => a.max(b),
            "if" => {
                if a > 0.0 {
                    b
                } else {
                    c
                }
            }
            "mod" => (a * a + b * b + c * c).sqrt(),
            "sqrt" => a.max(0.0).sqrt(),
            "atan2" => b.atan2(a).to_degrees() * 65_536.0,
            "sin" => a * turn(b).sin(),
            "cos" => a * turn(b).cos(),
            "tan" => a * turn(b).tan(),
            "cosatan2" => a * c.atan2(b).cos(),
            "sinatan2" => a * c.atan2(b).sin(),
            "sumangle" => a + b * 65_536.0 - c * 65_536.0,
            "ellipse" => {
                if b == 0.0 {
                    0.0
                } else {
                    c * (1.0 - (a / b).powi(2)).max(0.0).sqrt()
                }
            }
            _ => a,
        };
        values.push(value);
    }
    values
}

fn operand_of(word: &str, values: &[f64], adjustments: &[f64], (width, height): (f64, f64)) -> f64 {
    if let Some(index) = word.strip_prefix('@') {
        let index = value::int(index).and_then(|index| usize::try_from(index).ok());
        return index
            .and_then(|index| values.get(index))
            .copied()
            .unwrap_or(0.0);
    }
    if let Some(index) = word.strip_prefix('#') {
        let index = value::int(index).and_then(|index| usize::try_from(index).ok());
        return index
            .and_then(|index| adjustments.get(index))
            .copied()
            .unwrap_or(0.0);
    }
    match word {
        "width" => width,
        "height" => height,
        "xcenter" => width / 2.0,
        "ycenter" => height / 2.0,
        _ => value::float(word).unwrap_or(0.0),
    }
}

/// A path (`v:shape@path`, 14.1.2.19) as a custom geometry; `None` if nothing is drawn or a command is met that
/// DrawingML has no match for.
pub fn path(text: &str, guides: &[f64], (width, height): (i32, i32)) -> Option<Geometry> {
    let mut pen = Pen::default();
    for (command, numbers) in commands(text, guides) {
        pen.draw(&command, &numbers)?;
        if pen.commands.len() > POINTS_MAX {
            return None;
        }
    }
    if pen.commands.is_empty() {
        return None;
    }
    let path = Path2D {
        w: Some(width),
        h: Some(height),
        commands: pen.commands,
        ..Path2D::default()
    };
    let custom = CustGeom {
        path_lst: vec![path],
        ..CustGeom::default()
    };
    Some(Geometry {
        items: vec![GeometryItem::Cust(Box::new(custom))],
    })
}

/// The commands of a path with their numbers. An empty place between commas is 0.
fn commands(text: &str, guides: &[f64]) -> Vec<(String, Vec<f64>)> {
    let mut found: Vec<(String, Vec<f64>)> = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_alphabetic() {
            // Two-letter commands begin with n, q, a, w, or h.
            let length = if matches!(first, 'n' | 'q' | 'a' | 'w' | 'h') {
                2
            } else {
                1
            };
            let (command, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
            found.push((command.to_owned(), Vec::new()));
            rest = tail;
            continue;
        }
        let end = rest
            .find(|c: char| c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let (numbers, tail) = rest.split_at(end);
        if let Some((_, list)) = found.last_mut() {
            *list = numbers_of(numbers, guides);
        }
        rest = tail;
    }
    found
}

fn numbers_of(text: &str, guides: &[f64]) -> Vec<f64> {
    let mut numbers = Vec::new();
    for place in text.trim().split(',') {
        let mut any = false;
        // A reference needs no separator in front of it: `,@1@2`.
        for word in place.replace('@', " @").split_ascii_whitespace() {
            numbers.push(operand_of(word, guides, &[], (0.0, 0.0)));
            any = true;
        }
        if !any {
            numbers.push(0.0);
        }
    }
    numbers
}

#[derive(Default)]
struct Pen {
    at: (f64, f64),
    commands: Vec<PathCommand>,
}

impl Pen {
    fn draw(&mut self, command: &str, numbers: &[f64]) -> Option<()> {
        let origin = if matches!(command, "t" | "r" | "v") {
            self.at
        } else {
            (0.0, 0.0)
        };
        let mut points = numbers.chunks_exact(2).map(|pair| {
            (
                pair.first().copied().unwrap_or(0.0),
                pair.last().copied().unwrap_or(0.0),
            )
        });
        match command {
            "m" | "t" => {
                let point = points.next()?;
                self.to(origin, point, PathCommandItem::MoveTo);
            }
            "l" | "r" => {
                for point in points {
                    let origin = if command == "r" { self.at } else { origin };
                    self.to(origin, point, PathCommandItem::LnTo);
                }
            }
            "c" | "v" => {
                let points: Vec<(f64, f64)> = points.collect();
                for curve in points.chunks_exact(3) {
                    let origin = if command == "v" { self.at } else { origin };
                    self.curve(origin, curve);
                }
            }
            "x" => self.commands.push(PathCommandItem::Close(()).into()),
            "e" | "nf" | "ns" => {}
            _ => return None,
        }
        Some(())
    }

    fn to(
        &mut self,
        origin: (f64, f64),
        point: (f64, f64),
        item: fn(Box<PathPoint>) -> PathCommandItem,
    ) {
        self.at = (origin.0 + point.0, origin.1 + point.1);
        let point = PathPoint {
            x: Some(text(self.at.0)),
            y: Some(text(self.at.1)),
        };
        self.commands.push(item(Box::new(point)).into());
    }

    fn curve(&mut self, origin: (f64, f64), points: &[(f64, f64)]) {
        let mut ends = points
            .iter()
            .map(|point| (origin.0 + point.0, origin.1 + point.1));
        let (Some(first), Some(second), Some(end)) = (ends.next(), ends.next(), ends.next()) else {
            return;
        };
        self.at = end;
        let curve = CubicBezTo {
            x0: Some(text(first.0)),
            y0: Some(text(first.1)),
            x1: Some(text(second.0)),
            y1: Some(text(second.1)),
            x2: Some(text(end.0)),
            y2: Some(text(end.1)),
        };
        self.commands
            .push(PathCommandItem::CubicBezTo(Box::new(curve)).into());
    }
}

fn text(number: f64) -> String {
    (number.round() as i64).to_string()
}
