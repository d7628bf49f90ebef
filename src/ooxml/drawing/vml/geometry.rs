//! Geometry of VML: the numbers of Office's shape types as presets, and the values of formulas.

use crate::editor_bin::drawing::{Formula, Gd, Geometry, GeometryItem, PrstGeom};
use crate::ooxml::drawing::presets::SHAPE_TYPES;
use crate::xml::value;

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

/// A rectangle whose corners have a radius, as a share of the smaller side.
pub fn round_rectangle(radius: f64) -> Geometry {
    let radius = (radius.clamp(0.0, 0.5) * 100_000.0).round() as i64;
    let preset = PrstGeom {
        prst: Some("roundRect".to_owned()),
        av_lst: vec![Gd {
            name: Some("adj".to_owned()),
            formula: Some(Formula::Val),
            x: Some(radius.to_string()),
            ..Gd::default()
        }],
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

/// Radians of an angle in 65536ths of a degree.
pub(super) fn turn(fixed: f64) -> f64 {
    (fixed / 65_536.0).to_radians()
}

pub(super) fn operand_of(
    word: &str,
    values: &[f64],
    adjustments: &[f64],
    (width, height): (f64, f64),
) -> f64 {
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
