//! Functions of numbers.

use super::{DIV0, Function, Given, MANY, NUM, Operand, Outcome, VALUE, Value, number};

/// A function of one number.
macro_rules! of_number {
    ($name:literal, $work:expr) => {
        Function::new($name, (1, 1), 0, |given| made(given, $work))
    };
}

fn made(given: &Given<'_>, work: fn(f64) -> f64) -> Outcome<Operand> {
    number(work(given.number(0)?))
}

pub(super) const FUNCTIONS: &[Function] = &[
    of_number!("ABS", f64::abs),
    of_number!("INT", f64::floor),
    of_number!("SQRT", f64::sqrt),
    of_number!("EXP", f64::exp),
    of_number!("LN", f64::ln),
    of_number!("LOG10", f64::log10),
    of_number!("SIN", f64::sin),
    of_number!("COS", f64::cos),
    of_number!("TAN", f64::tan),
    of_number!("ASIN", f64::asin),
    of_number!("ACOS", f64::acos),
    of_number!("ATAN", f64::atan),
    of_number!("SINH", f64::sinh),
    of_number!("COSH", f64::cosh),
    of_number!("TANH", f64::tanh),
    of_number!("ASINH", f64::asinh),
    of_number!("ACOSH", f64::acosh),
    of_number!("ATANH", f64::atanh),
    of_number!("DEGREES", f64::to_degrees),
    of_number!("RADIANS", f64::to_radians),
    of_number!("SIGN", |value| if value == 0.0 {
        0.0
    } else {
        value.signum()
    }),
    of_number!("EVEN", |value| (value.abs() / 2.0).ceil()
        * 2.0
        * value.signum()),
    of_number!("ODD", |value| {
        (((value.abs() + 1.0) / 2.0).ceil() * 2.0 - 1.0) * value.signum()
    }),
    Function::new("RAND", (0, 0), 0, |given| number(given.cells.random()?)),
    Function::new("RANDBETWEEN", (2, 2), 0, |given| {
        let (from, to) = (given.number(0)?.ceil(), given.number(1)?.floor());
        if from > to {
            return Err(NUM);
        }
        number(from + (given.cells.random()? * (to - from + 1.0)).floor())
    }),
    Function::new("PI", (0, 0), 0, |_| number(std::f64::consts::PI)),
    Function::new("ATAN2", (2, 2), 0, |given| {
        let (x, y) = (given.number(0)?, given.number(1)?);
        if (x, y) == (0.0, 0.0) {
            return Err(DIV0);
        }
        number(y.atan2(x))
    }),
    Function::new("POWER", (2, 2), 0, |given| {
        number(given.number(0)?.powf(given.number(1)?))
    }),
    Function::new("LOG", (1, 2), 0, |given| {
        number(given.number(0)?.ln() / given.number_or(1, 10.0)?.ln())
    }),
    Function::new("ROUND", (2, 2), 0, |given| rounded(given, f64::round)),
    Function::new("ROUNDUP", (2, 2), 0, |given| rounded(given, f64::ceil)),
    Function::new("ROUNDDOWN", (2, 2), 0, |given| rounded(given, f64::floor)),
    Function::new("TRUNC", (1, 2), 0, |given| rounded(given, f64::floor)),
    Function::new("CEILING", (2, 2), 0, |given| signed_steps(given, f64::ceil)),
    Function::new("FLOOR", (2, 2), 0, |given| {
        if given.number(1)? == 0.0 && given.number(0)? != 0.0 {
            return Err(DIV0);
        }
        signed_steps(given, f64::floor)
    }),
    Function::new("MROUND", (2, 2), 0, |given| {
        if given.number(0)? * given.number(1)? < 0.0 {
            return Err(NUM);
        }
        signed_steps(given, f64::round)
    }),
    Function::new("CEILING.MATH", (1, 3), 0, |given| {
        steps(given, f64::ceil, f64::floor)
    }),
    Function::new("CEILING.PRECISE", (1, 2), 0, |given| {
        steps(given, f64::ceil, f64::ceil)
    }),
    Function::new("ISO.CEILING", (1, 2), 0, |given| {
        steps(given, f64::ceil, f64::ceil)
    }),
    Function::new("FLOOR.MATH", (1, 3), 0, |given| {
        steps(given, f64::floor, f64::ceil)
    }),
    Function::new("FLOOR.PRECISE", (1, 2), 0, |given| {
        steps(given, f64::floor, f64::floor)
    }),
    Function::new("MOD", (2, 2), 0, |given| {
        let (value, by) = divided(given)?;
        number(value - by * (value / by).floor())
    }),
    Function::new("QUOTIENT", (2, 2), 0, |given| {
        let (value, by) = divided(given)?;
        number((value / by).trunc())
    }),
    Function::new("FACT", (1, 1), 0, |given| {
        let count = given.count(0)?;
        if !(0..=170).contains(&count) {
            return Err(NUM);
        }
        number((1..=count).map(|factor| factor as f64).product())
    }),
    Function::new("COMBIN", (2, 2), 0, |given| {
        let (all, chosen) = (given.count(0)?, given.count(1)?);
        if !(0..=all).contains(&chosen) || all > 10_000 {
            return Err(NUM);
        }
        let steps =
            (1..=chosen.min(all - chosen)).map(|step| (all - step + 1) as f64 / step as f64);
        number(steps.product::<f64>().round())
    }),
    Function::new("GCD", (1, MANY), super::ALL, |given| {
        number(whole_numbers(given)?.into_iter().fold(0.0, common))
    }),
    Function::new("LCM", (1, MANY), super::ALL, |given| {
        let numbers = whole_numbers(given)?;
        number(numbers.into_iter().fold(1.0, |all, number| {
            let common = common(all, number);
            if common == 0.0 {
                0.0
            } else {
                all / common * number
            }
        }))
    }),
    Function::new("SUMPRODUCT", (1, MANY), super::ALL, sum_of_products).of_arrays(),
];

/// A value and what it is divided by.
fn divided(given: &Given<'_>) -> Outcome<(f64, f64)> {
    let by = given.number(1)?;
    if by == 0.0 {
        return Err(DIV0);
    }
    Ok((given.number(0)?, by))
}

/// Rounds away the digits behind a decimal place, whatever the sign.
fn rounded(given: &Given<'_>, round: fn(f64) -> f64) -> Outcome<Operand> {
    let value = given.number(0)?;
    let factor = 10f64.powi(given.number_or(1, 0.0)?.clamp(-300.0, 300.0) as i32);
    let scaled = fifteen(value.abs() * factor);
    if !scaled.is_finite() {
        return number(value);
    }
    number(round(scaled) / factor * value.signum())
}

/// A number with the 15 digits that count, so that 1.005 has a five behind its second decimal.
fn fifteen(value: f64) -> f64 {
    format!("{value:.14e}").parse().unwrap_or(value)
}

/// Rounds to a multiple of a step; of a negative one, away from where it rounds else.
fn signed_steps(given: &Given<'_>, round: fn(f64) -> f64) -> Outcome<Operand> {
    let (value, step) = (given.number(0)?, given.number(1)?);
    if step == 0.0 {
        return number(0.0);
    }
    if value > 0.0 && step < 0.0 {
        return Err(NUM);
    }
    number(round(fifteen(value / step)) * step)
}

/// Rounds to a multiple of a step whatever its sign; negative numbers the other way if the third part says so.
fn steps(given: &Given<'_>, round: fn(f64) -> f64, other: fn(f64) -> f64) -> Outcome<Operand> {
    let (value, step) = (given.number(0)?, given.number_or(1, 1.0)?.abs());
    if step == 0.0 {
        return number(0.0);
    }
    let is_other = value < 0.0 && given.number_or(2, 0.0)? != 0.0;
    let round = if is_other { other } else { round };
    number(round(fifteen(value / step)) * step)
}

fn whole_numbers(given: &Given<'_>) -> Outcome<Vec<f64>> {
    let numbers = given.numbers(0)?;
    if numbers.iter().any(|number| !(0.0..9e15).contains(number)) {
        return Err(NUM);
    }
    Ok(numbers.into_iter().map(f64::trunc).collect())
}

/// The greatest number that divides both.
fn common(mut one: f64, mut other: f64) -> f64 {
    while other > 0.0 {
        (one, other) = (other, one % other);
    }
    one
}

fn sum_of_products(given: &Given<'_>) -> Outcome<Operand> {
    let places = 0..given.operands.len();
    let arrays: Outcome<Vec<_>> = places.map(|place| given.array(place)).collect();
    let arrays = arrays?;
    let (first, rest) = arrays.split_first().ok_or(VALUE)?;
    if rest
        .iter()
        .any(|array| (array.rows(), array.columns()) != (first.rows(), first.columns()))
    {
        return Err(VALUE);
    }
    given.cells.spend(first.values().len() as u64 / 8)?;
    let [rows, columns] = first.kept();
    let mut sum = 0.0;
    for row in 0..rows {
        for column in 0..columns {
            let mut product = 1.0;
            for array in &arrays {
                product *= match array.get(row, column) {
                    Value::Number(number) => *number,
                    Value::Error(code) => return Err(super::Stop::Error(*code)),
                    _ => 0.0,
                };
            }
            sum += product;
        }
    }
    number(sum)
}
