//! Working out formulas.

use std::rc::Rc;

use super::array::MOST_VALUES;
use super::functions::{self, Function, Given};
use super::{Array, Cells, Formula, Operator, Value};
use crate::editor_bin::xlsy::ErrorCode;
use crate::resolve::sheet::book::MOST_CHARACTERS;
use crate::resolve::sheet::reference::Range;

/// Arrays up to this many values are made as a whole; of larger ones, such as those of whole columns, what lies behind all that
/// is filled stays blank.
const SMALL: u64 = 1 << 16;

/// What comes of a part of a formula.
pub(super) type Outcome<T> = Result<T, Stop>;

/// Why a part of a formula has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// It cannot be told.
    Unknown,
    /// It is an error.
    Error(ErrorCode),
}

/// A part that is worked out.
#[derive(Debug, Clone)]
pub(super) enum Operand {
    /// A value.
    Value(Value),
    /// A block of cells that are not read yet.
    Block(Block),
    /// Values in rows and columns.
    Array(Rc<Array>),
}

/// Cells of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cells.
    pub range: Range,
}

/// The value of a formula; `None` if it cannot be told.
pub fn evaluate(formula: &Formula, cells: &Cells<'_>) -> Option<Value> {
    settled(cells, &|| value(formula, cells))
}

/// The block of cells that a formula stands for; `None` if it stands for none.
pub fn block(formula: &Formula, cells: &Cells<'_>) -> Option<Block> {
    settled(cells, &|| match operand(formula, cells) {
        Ok(Operand::Block(block)) => Some(block),
        _ => None,
    })
}

/// What is found once nothing is pending: formulas of other cells whose results the file does not have are worked out first.
fn settled<T>(cells: &Cells<'_>, find: &dyn Fn() -> Option<T>) -> Option<T> {
    loop {
        let found = find();
        let pending = cells.pending();
        if pending.is_empty() {
            return found;
        }
        cells.book.work_out(pending);
    }
}

/// The value of a formula as far as the cells are known that it asks for; the others are pending.
pub(in crate::resolve::sheet) fn value(formula: &Formula, cells: &Cells<'_>) -> Option<Value> {
    let found = operand(formula, cells).and_then(|operand| first(operand, cells));
    match found {
        Ok(value) => Some(value),
        Err(Stop::Error(code)) => Some(Value::Error(code)),
        Err(Stop::Unknown) => None,
    }
}

/// The same, of a formula that fills several cells.
pub(in crate::resolve::sheet) fn values(formula: &Formula, cells: &Cells<'_>) -> Option<Rc<Array>> {
    let found = operand(formula, cells).and_then(|operand| whole(&operand, cells));
    match found {
        Ok(array) => Some(array),
        Err(Stop::Error(code)) => Some(Rc::new(Array::single(Value::Error(code)))),
        Err(Stop::Unknown) => None,
    }
}

/// What a part of a formula is.
pub(super) fn operand(formula: &Formula, cells: &Cells<'_>) -> Outcome<Operand> {
    Ok(match formula {
        Formula::Constant(value) => Operand::Value(value.clone()),
        Formula::Array(array) => Operand::Array(Rc::new(array.clone())),
        Formula::Cells(reference) => match cells.sheets(reference)? {
            Some(array) => Operand::Array(array),
            None => Operand::Block(cells.block(reference)?),
        },
        Formula::Table(reference) => Operand::Block(cells.table(reference)?),
        Formula::Name(sheet, name) => {
            return cells.named(sheet.as_deref(), name, |formula| operand(formula, cells));
        }
        Formula::Minus(part) => lifted(&[worked(part, cells)?], cells, &|values| {
            number(-of_number(values.first())?)
        })?,
        Formula::Percent(part) => lifted(&[worked(part, cells)?], cells, &|values| {
            number(of_number(values.first())? / 100.0)
        })?,
        Formula::Binary(operator, left, right) => {
            // Both are begun before one of them stops: so all that is pending is found at once.
            let (left, right) = (worked(left, cells), worked(right, cells));
            lifted(&[left?, right?], cells, &|values| match values {
                [left, right] => binary(*operator, left, right).map(Operand::Value),
                _ => Err(Stop::Unknown),
            })?
        }
        Formula::Call(name, given) => return call(name, given, cells),
    })
}

/// A part as one value, or as values that are worked with as a whole. Errors are values here, as some functions ask for them.
fn worked(formula: &Formula, cells: &Cells<'_>) -> Outcome<Operand> {
    match operand(formula, cells) {
        Ok(operand) => plain(operand, cells),
        Err(Stop::Error(code)) => Ok(Operand::Value(Value::Error(code))),
        Err(stop) => Err(stop),
    }
}

/// The values that an operand stands for.
fn plain(operand: Operand, cells: &Cells<'_>) -> Outcome<Operand> {
    let Operand::Block(block) = operand else {
        return Ok(operand);
    };
    let range = block.range;
    let is_single = (range.top, range.left) == (range.bottom, range.right);
    if cells.is_array.get() && !is_single {
        return cells.array(&block).map(Operand::Array);
    }
    let (row, column) = cells.at;
    let cell = if is_single {
        (range.top, range.left)
    } else if range.left == range.right && range.has_row(row) {
        (row, range.left)
    } else if range.top == range.bottom && range.contains(range.top, column) {
        (range.top, column)
    } else {
        return Ok(Operand::Value(Value::Error(ErrorCode::Value)));
    };
    let mut value = Value::Blank;
    let range = Range::of_cell(cell.0, cell.1);
    let sheet = block.sheet;
    cells.visit(&Block { sheet, range }, &mut |_, _, found| value = found)?;
    Ok(Operand::Value(value))
}

/// The one value of an operand: of several the first one.
pub(super) fn first(operand: Operand, cells: &Cells<'_>) -> Outcome<Value> {
    Ok(match plain(operand, cells)? {
        Operand::Value(value) => value,
        Operand::Array(array) => array.get(0, 0).clone(),
        Operand::Block(_) => return Err(Stop::Unknown),
    })
}

/// All values of an operand.
pub(super) fn whole(operand: &Operand, cells: &Cells<'_>) -> Outcome<Rc<Array>> {
    match operand {
        Operand::Value(value) => Ok(Rc::new(Array::single(value.clone()))),
        Operand::Block(block) => cells.array(block),
        Operand::Array(array) => Ok(Rc::clone(array)),
    }
}

/// Works with values; with arrays, for each of their places.
fn lifted(
    operands: &[Operand],
    cells: &Cells<'_>,
    work: &dyn Fn(&[Value]) -> Outcome<Operand>,
) -> Outcome<Operand> {
    let all: Option<Vec<Value>> = operands
        .iter()
        .map(|operand| match operand {
            Operand::Value(value) => Some(value.clone()),
            _ => None,
        })
        .collect();
    if let Some(values) = all {
        return work(&values);
    }
    let arrays: Outcome<Vec<Rc<Array>>> = operands
        .iter()
        .map(|operand| whole(operand, cells))
        .collect();
    let arrays = arrays?;
    let mut size = [1, 1];
    let mut kept = [1, 1];
    for array in &arrays {
        size = [size[0].max(array.rows()), size[1].max(array.columns())];
        kept = [kept[0].max(array.kept()[0]), kept[1].max(array.kept()[1])];
    }
    let area = |[rows, columns]: [u32; 2]| u64::from(rows) * u64::from(columns);
    if area(size) <= SMALL {
        kept = size;
    }
    if area(kept) > MOST_VALUES {
        return Err(Stop::Unknown);
    }
    cells.spend(area(kept))?;
    let mut made = Vec::new();
    let mut values = Vec::new();
    for row in 0..kept[0] {
        for column in 0..kept[1] {
            values.clear();
            values.extend(arrays.iter().map(|array| {
                let value = array.spread(row, column).cloned();
                value.unwrap_or(Value::Error(ErrorCode::NA))
            }));
            made.push(match work(&values) {
                Ok(operand) => first(operand, cells)?,
                Err(Stop::Error(code)) => Value::Error(code),
                Err(stop) => return Err(stop),
            });
        }
    }
    Ok(Operand::Array(Rc::new(Array::of_block(
        size, kept[1], made,
    ))))
}

/// A number, unless it is too large or none.
pub(super) fn number(number: f64) -> Outcome<Operand> {
    if number.is_finite() {
        Ok(Operand::Value(Value::Number(number)))
    } else {
        Err(Stop::Error(ErrorCode::Num))
    }
}

/// A text, unless it is too long for a cell.
pub(super) fn text(text: String) -> Outcome<Operand> {
    if text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS {
        return Err(Stop::Error(ErrorCode::Value));
    }
    Ok(Operand::Value(Value::Text(text)))
}

/// A value as a number.
pub(super) fn of_number(value: Option<&Value>) -> Outcome<f64> {
    let value = value.ok_or(Stop::Error(ErrorCode::Value))?;
    value.number().ok_or(Stop::Error(match value {
        Value::Error(code) => *code,
        _ => ErrorCode::Value,
    }))
}

pub(super) fn binary(operator: Operator, left: &Value, right: &Value) -> Outcome<Value> {
    use Operator as O;
    for side in [left, right] {
        if let Value::Error(code) = side {
            return Err(Stop::Error(*code));
        }
    }
    let compared = |test: fn(std::cmp::Ordering) -> bool| {
        let order = left.order(right).ok_or(Stop::Error(ErrorCode::Value))?;
        Ok(Value::Bool(test(order)))
    };
    let joined = match operator {
        O::Equal => return compared(std::cmp::Ordering::is_eq),
        O::Differs => return compared(std::cmp::Ordering::is_ne),
        O::Less => return compared(std::cmp::Ordering::is_lt),
        O::AtMost => return compared(std::cmp::Ordering::is_le),
        O::More => return compared(std::cmp::Ordering::is_gt),
        O::AtLeast => return compared(std::cmp::Ordering::is_ge),
        O::Join => text(left.text() + &right.text()),
        O::Add | O::Subtract | O::Multiply | O::Divide | O::Power => {
            let (a, b) = (of_number(Some(left))?, of_number(Some(right))?);
            number(match operator {
                O::Add => a + b,
                O::Subtract => a - b,
                O::Multiply => a * b,
                O::Divide if b == 0.0 => return Err(Stop::Error(ErrorCode::Div0)),
                O::Divide => a / b,
                _ => a.powf(b),
            })
        }
    };
    match joined? {
        Operand::Value(value) => Ok(value),
        _ => Err(Stop::Unknown),
    }
}

/// Calls a function. What it takes as single values may be arrays: then it is called for each of their places.
fn call(name: &str, given: &[Formula], cells: &Cells<'_>) -> Outcome<Operand> {
    if let Some(outcome) = functions::choice(name, given, cells) {
        return outcome;
    }
    let function = functions::find(name).ok_or(Stop::Unknown)?;
    if !(function.given.0..=function.given.1).contains(&given.len()) {
        return Err(Stop::Unknown);
    }
    let was_array = cells.is_array.get();
    cells.is_array.set(was_array || function.is_array);
    let operands = operands(function, given, cells);
    cells.is_array.set(was_array);
    let operands = operands?;
    let is_array = |(place, operand): (usize, &Operand)| {
        matches!(operand, Operand::Array(_)) && !function.takes_whole(place)
    };
    if !operands.iter().enumerate().any(is_array) {
        return (function.work)(&Given { cells, operands });
    }
    let singles = operands
        .iter()
        .enumerate()
        .map(|(place, operand)| match operand {
            // A place holder: what is taken whole is put back below.
            _ if function.takes_whole(place) => Operand::Value(Value::Blank),
            operand => operand.clone(),
        })
        .collect::<Vec<_>>();
    lifted(&singles, cells, &|values| {
        let values = values.iter().zip(&operands).enumerate();
        let operands = values.map(|(place, (value, operand))| {
            if function.takes_whole(place) {
                operand.clone()
            } else {
                Operand::Value(value.clone())
            }
        });
        let operands = operands.collect();
        (function.work)(&Given { cells, operands })
    })
}

/// What a function is given, worked out; all of it is begun, so that all that is pending is found at once.
fn operands(function: &Function, given: &[Formula], cells: &Cells<'_>) -> Outcome<Vec<Operand>> {
    let all: Vec<Outcome<Operand>> = given
        .iter()
        .enumerate()
        .map(|(place, part)| {
            if !function.takes_whole(place) {
                return worked(part, cells);
            }
            match operand(part, cells) {
                Err(Stop::Error(code)) => Ok(Operand::Value(Value::Error(code))),
                other => other,
            }
        })
        .collect();
    all.into_iter().collect()
}
