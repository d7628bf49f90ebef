//! Working out formulas.

use super::value::{Cells, Value};
use super::{COMPARES, Formula, OPERATORS, Operator};
use crate::resolve::sheet::date;

/// The value of a formula; `None` if it cannot be told.
pub fn evaluate(formula: &Formula, cells: &Cells<'_>) -> Option<Value> {
    Some(match formula {
        Formula::Constant(value) => value.clone(),
        Formula::Cells(reference) => {
            let range = cells.range(reference)?;
            if (range.top, range.left) != (range.bottom, range.right) {
                return None;
            }
            let mut values = cells.values(reference)?;
            values.pop().unwrap_or(Value::Blank)
        }
        Formula::Minus(part) => numeric(&evaluate(part, cells)?, |value| -value),
        Formula::Percent(part) => numeric(&evaluate(part, cells)?, |value| value / 100.0),
        Formula::Binary(operator, left, right) => {
            let [left, right] = [evaluate(left, cells)?, evaluate(right, cells)?];
            binary(*operator, &left, &right)
        }
        Formula::Call(name, given) => call(name, given, cells)?,
    })
}

/// A number that comes from another one; an error if there is none.
fn numeric(value: &Value, make: impl Fn(f64) -> f64) -> Value {
    finite(value.number().map(make))
}

fn finite(number: Option<f64>) -> Value {
    number
        .filter(|number| number.is_finite())
        .map_or(Value::Error, Value::Number)
}

fn binary(operator: Operator, left: &Value, right: &Value) -> Value {
    use Operator as O;
    if matches!(left, Value::Error) || matches!(right, Value::Error) {
        return Value::Error;
    }
    let numbers = || Some((left.number()?, right.number()?));
    let compared = |test: fn(std::cmp::Ordering) -> bool| {
        left.order(right)
            .map_or(Value::Error, |order| Value::Bool(test(order)))
    };
    match operator {
        O::Add => finite(numbers().map(|(a, b)| a + b)),
        O::Subtract => finite(numbers().map(|(a, b)| a - b)),
        O::Multiply => finite(numbers().map(|(a, b)| a * b)),
        O::Divide => finite(numbers().map(|(a, b)| a / b)),
        O::Power => finite(numbers().map(|(a, b)| a.powf(b))),
        O::Join => Value::Text(left.text() + &right.text()),
        O::Equal => compared(std::cmp::Ordering::is_eq),
        O::Differs => compared(std::cmp::Ordering::is_ne),
        O::Less => compared(std::cmp::Ordering::is_lt),
        O::AtMost => compared(std::cmp::Ordering::is_le),
        O::More => compared(std::cmp::Ordering::is_gt),
        O::AtLeast => compared(std::cmp::Ordering::is_ge),
    }
}

fn call(name: &str, given: &[Formula], cells: &Cells<'_>) -> Option<Value> {
    let value = |place: usize| evaluate(given.get(place)?, cells);
    if let Some(test) = kind_test(name) {
        return Some(Value::Bool(test(&value(0)?)));
    }
    match name {
        "ROW" | "COLUMN" => {
            let (row, column) = match given.first() {
                Some(Formula::Cells(reference)) => {
                    let range = cells.range(reference)?;
                    (range.top, range.left)
                }
                Some(_) => return None,
                None => cells.at,
            };
            let index = if name == "ROW" { row } else { column };
            Some(Value::Number(f64::from(index) + 1.0))
        }
        "TODAY" | "NOW" => Some(Value::Number(cells.book.serial_today()?)),
        "SUM" | "AVERAGE" | "MIN" | "MAX" | "COUNT" | "COUNTA" => {
            Some(aggregate(name, &gathered(given, cells)?))
        }
        "IF" | "IFERROR" | "AND" | "OR" | "NOT" => logical(name, given, cells),
        "COUNTIF" => {
            let Some(Formula::Cells(reference)) = given.first() else {
                return None;
            };
            let wanted = value(1)?;
            let test = criterion(&wanted);
            let found = cells.values(reference)?;
            let count = found.iter().filter(|value| test(value)).count();
            Some(Value::Number(count as f64))
        }
        "YEAR" | "MONTH" | "DAY" | "WEEKDAY" => {
            let serial = value(0)?.number()?;
            let moment = date::Moment::new(serial, cells.book.date1904, 0)?;
            let part = match name {
                "YEAR" => moment.year,
                "MONTH" => moment.month as i32,
                "DAY" => moment.day as i32,
                _ => {
                    let kind = if given.len() > 1 {
                        value(1)?.number()?
                    } else {
                        1.0
                    };
                    let day = moment.weekday as i32;
                    if kind == 2.0 {
                        (day + 6) % 7 + 1
                    } else {
                        day + 1
                    }
                }
            };
            Some(Value::Number(f64::from(part)))
        }
        _ => number_or_text(name, given, &value),
    }
}

/// The values of all that a function is given; of blocks those of their filled cells.
fn gathered(given: &[Formula], cells: &Cells<'_>) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    for part in given {
        match part {
            Formula::Cells(reference) => values.extend(cells.values(reference)?),
            other => values.push(evaluate(other, cells)?),
        }
    }
    Some(values)
}

/// Functions of truth values, some of which do not need all that they are given.
fn logical(name: &str, given: &[Formula], cells: &Cells<'_>) -> Option<Value> {
    let value = |place: usize| evaluate(given.get(place)?, cells);
    match name {
        "IF" => match value(0)?.truth() {
            Some(true) => value(1),
            Some(false) if given.len() > 2 => value(2),
            Some(false) => Some(Value::Bool(false)),
            None => Some(Value::Error),
        },
        "IFERROR" => match value(0)? {
            Value::Error => value(1),
            other => Some(other),
        },
        "NOT" => Some(
            value(0)?
                .truth()
                .map_or(Value::Error, |truth| Value::Bool(!truth)),
        ),
        _ => {
            let all = gathered(given, cells)?;
            let truths: Option<Vec<bool>> = all.iter().map(Value::truth).collect();
            Some(truths.map_or(Value::Error, |truths| {
                Value::Bool(if name == "AND" {
                    truths.iter().all(|truth| *truth)
                } else {
                    truths.iter().any(|truth| *truth)
                })
            }))
        }
    }
}

/// Functions that ask what kind a value is of.
fn kind_test(name: &str) -> Option<fn(&Value) -> bool> {
    Some(match name {
        "ISBLANK" => |value| matches!(value, Value::Blank),
        "ISNUMBER" => |value| matches!(value, Value::Number(_)),
        "ISTEXT" => |value| matches!(value, Value::Text(_)),
        "ISNONTEXT" => |value| !matches!(value, Value::Text(_)),
        "ISLOGICAL" => |value| matches!(value, Value::Bool(_)),
        "ISERROR" => |value| matches!(value, Value::Error),
        "ISEVEN" => |value| {
            value
                .number()
                .is_some_and(|number| number.trunc() % 2.0 == 0.0)
        },
        "ISODD" => |value| {
            value
                .number()
                .is_some_and(|number| number.trunc() % 2.0 != 0.0)
        },
        _ => return None,
    })
}

fn aggregate(name: &str, values: &[Value]) -> Value {
    let numbers = || {
        values.iter().filter_map(|value| match value {
            Value::Number(number) => Some(*number),
            _ => None,
        })
    };
    let count = numbers().count() as f64;
    match name {
        "COUNT" => Value::Number(count),
        "COUNTA" => Value::Number(values.len() as f64),
        _ if values.contains(&Value::Error) => Value::Error,
        "SUM" => Value::Number(numbers().sum()),
        "AVERAGE" => finite(Some(numbers().sum::<f64>() / count)),
        "MIN" if count > 0.0 => Value::Number(numbers().fold(f64::INFINITY, f64::min)),
        "MAX" if count > 0.0 => Value::Number(numbers().fold(f64::NEG_INFINITY, f64::max)),
        _ => Value::Number(0.0),
    }
}

/// What `COUNTIF` asks of a value: a value, or a text that begins with a comparison.
fn criterion(wanted: &Value) -> impl Fn(&Value) -> bool {
    let text = wanted.text();
    let found = OPERATORS
        .iter()
        .filter(|(_, _, strength)| *strength == COMPARES)
        .find_map(|(sign, operator, _)| Some((*operator, text.strip_prefix(sign)?)));
    let (operator, operand) = match (wanted, found) {
        (Value::Text(_), Some((operator, rest))) => (operator, rest.to_owned()),
        _ => (Operator::Equal, text),
    };
    let operand = match operand.trim().parse() {
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text(operand),
    };
    move |value| binary(operator, value, &operand) == Value::Bool(true)
}

/// Functions of numbers and of texts.
fn number_or_text(
    name: &str,
    given: &[Formula],
    value: &dyn Fn(usize) -> Option<Value>,
) -> Option<Value> {
    let first = value(0)?;
    if first == Value::Error {
        return Some(Value::Error);
    }
    let second = || value(1)?.number();
    let rounded = |round: fn(f64) -> f64| {
        let factor = 10f64.powi(second()?.clamp(-15.0, 15.0) as i32);
        Some(numeric(&first, |number| {
            round(number.abs() * factor) / factor * number.signum()
        }))
    };
    let letters = |text: &str, from: usize, count: usize| -> String {
        text.chars().skip(from).take(count).collect()
    };
    let count = |place: usize| -> Option<usize> {
        if given.len() <= place {
            return Some(1);
        }
        Some(value(place)?.number()?.clamp(0.0, 1e6) as usize)
    };
    Some(match name {
        "ABS" => numeric(&first, f64::abs),
        "INT" => numeric(&first, f64::floor),
        "SIGN" => numeric(
            &first,
            |number| if number == 0.0 { 0.0 } else { number.signum() },
        ),
        "SQRT" => numeric(&first, f64::sqrt),
        "ROUND" => rounded(f64::round)?,
        "ROUNDUP" => rounded(f64::ceil)?,
        "ROUNDDOWN" => rounded(f64::floor)?,
        "FLOOR" => {
            let step = second()?;
            numeric(&first, |number| (number / step).floor() * step)
        }
        "MOD" => {
            let divisor = second()?;
            numeric(&first, |number| {
                number - divisor * (number / divisor).floor()
            })
        }
        "VALUE" => finite(first.number()),
        "LEN" => Value::Number(first.text().chars().count() as f64),
        "UPPER" => Value::Text(first.text().to_uppercase()),
        "LOWER" => Value::Text(first.text().to_lowercase()),
        "TRIM" => {
            let text = first.text();
            let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
            Value::Text(words.join(" "))
        }
        "LEFT" => Value::Text(letters(&first.text(), 0, count(1)?)),
        "RIGHT" => {
            let text = first.text();
            let length = text.chars().count();
            Value::Text(letters(&text, length.saturating_sub(count(1)?), length))
        }
        "MID" => {
            let from = count(1)?.checked_sub(1);
            let length = count(2)?;
            from.map_or(Value::Error, |from| {
                Value::Text(letters(&first.text(), from, length))
            })
        }
        "EXACT" => Value::Bool(first.text() == value(1)?.text()),
        "FIND" | "SEARCH" => {
            let (mut word, mut text) = (first.text(), value(1)?.text());
            if name == "SEARCH" {
                (word, text) = (word.to_lowercase(), text.to_lowercase());
            }
            let found = text.find(&word).and_then(|place| text.get(..place));
            finite(found.map(|before| before.chars().count() as f64 + 1.0))
        }
        _ => return None,
    })
}
