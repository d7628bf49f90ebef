//! What the rules of conditional formats ask of a cell.

use std::rc::Rc;

use super::scale::{self, Bar};
use super::values::{Counts, Values};
use super::{Extras, icon};
use crate::editor_bin::xlsy::{CfOperator, CfType, ConditionalFormattingRule, IconSet};
use crate::error::Result;
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::book::Book;
use crate::resolve::sheet::formula::{self, Cells, Formula, Value, evaluate};
use crate::resolve::sheet::reference::Range;
use crate::resolve::sheet::statistics::deviations;
use crate::resolve::sheet::style::{CellFill, CellStyle};

/// What a rule asks of a cell.
#[derive(Debug)]
pub(super) enum Test {
    Compare(CfOperator, Vec<Formula>),
    /// What a formula says.
    Formula(Formula),
    Text(CfOperator, String),
    Blank(bool),
    Error(bool),
    /// How often each value occurs, and whether single or repeated ones are meant.
    Repeated(Rc<Counts>, bool),
    /// From the first number to the second one.
    Within(f64, f64),
    Scale(Vec<(f64, Rgba)>),
    Bar(Bar),
    Icons {
        set: IconSet,
        /// Where each icon but the first begins, and whether its begin belongs to it.
        begins: Vec<(f64, bool)>,
    },
}

impl Test {
    pub(super) fn holds(&self, own: &Value, text: &str, cells: &Cells<'_>) -> bool {
        match self {
            Self::Compare(operator, formulas) => {
                let operands: Option<Vec<Value>> = formulas
                    .iter()
                    .map(|formula| evaluate(formula, cells))
                    .collect();
                operands.is_some_and(|operands| compare(*operator, &operands, own))
            }
            Self::Formula(formula) => {
                let value = evaluate(formula, cells);
                value.and_then(|value| value.truth()) == Some(true)
            }
            Self::Text(operator, word) => {
                let (text, word) = (text.to_lowercase(), word.to_lowercase());
                match operator {
                    CfOperator::BeginsWith => text.starts_with(&word),
                    CfOperator::EndsWith => text.ends_with(&word),
                    CfOperator::NotContains => !text.contains(&word),
                    _ => text.contains(&word),
                }
            }
            Self::Blank(blank) => text.trim().is_empty() == *blank,
            Self::Error(error) => matches!(own, Value::Error(_)) == *error,
            Self::Repeated(counts, single) => {
                !text.is_empty()
                    && counts
                        .get(&text.to_lowercase())
                        .is_some_and(|count| (*count == 1) == *single)
            }
            Self::Within(from, to) => {
                matches!(own, Value::Number(value) if (*from..=*to).contains(value))
            }
            Self::Scale(_) | Self::Bar(_) | Self::Icons { .. } => {
                matches!(own, Value::Number(_))
            }
        }
    }

    /// What a rule that paints by the size of the value adds.
    pub(super) fn paint(&self, value: f64, style: &mut CellStyle, extras: &mut Extras) {
        match self {
            Self::Scale(stops) => {
                if let Some(colour) = scale::between(stops, value) {
                    style.fill = Some(CellFill::Solid(colour));
                }
            }
            Self::Bar(bar) => {
                extras.bar = Some(bar.of(value));
                extras.hides_value = !bar.shows_value;
            }
            Self::Icons { set, begins } => {
                let reached = begins
                    .iter()
                    .filter(|(begin, inclusive)| value > *begin || *inclusive && value == *begin);
                let place = reached.count();
                extras.icon = icon::icon(set, place, begins.len() + 1);
                extras.hides_value = set.show_value == Some(false);
            }
            _ => {}
        }
    }
}

/// What a rule asks; `None` for one that is not evaluated.
pub(super) fn test(
    values: &mut Values<'_>,
    rule: &ConditionalFormattingRule,
    areas: &[Range],
) -> Result<Option<Test>> {
    let Some(kind) = rule.kind else {
        return Ok(None);
    };
    let book = values.book;
    let word = |operator: CfOperator| {
        let text = rule.text.clone()?;
        Some(Test::Text(operator, text))
    };
    Ok(match kind {
        CfType::CellIs => {
            let operator = rule.operator.unwrap_or(CfOperator::Equal);
            let count = match operator {
                CfOperator::Between | CfOperator::NotBetween => 2,
                _ => 1,
            };
            // What stands behind them is of no account.
            let texts = rule.formula.iter().take(count);
            let formulas: Option<Vec<Formula>> = texts.map(|text| formula::parse(text)).collect();
            formulas.map(|formulas| Test::Compare(operator, formulas))
        }
        CfType::ContainsText => word(CfOperator::ContainsText),
        CfType::NotContainsText => word(CfOperator::NotContains),
        CfType::BeginsWith => word(CfOperator::BeginsWith),
        CfType::EndsWith => word(CfOperator::EndsWith),
        CfType::ContainsBlanks => Some(Test::Blank(true)),
        CfType::NotContainsBlanks => Some(Test::Blank(false)),
        CfType::ContainsErrors => Some(Test::Error(true)),
        CfType::NotContainsErrors => Some(Test::Error(false)),
        CfType::DuplicateValues | CfType::UniqueValues => {
            let counts = values.counts(areas)?;
            counts.map(|counts| Test::Repeated(counts, kind == CfType::UniqueValues))
        }
        CfType::Top10 => values
            .numbers(areas)?
            .and_then(|numbers| top(rule, &numbers)),
        CfType::AboveAverage => values
            .numbers(areas)?
            .and_then(|numbers| average(rule, &numbers)),
        CfType::ColorScale | CfType::DataBar | CfType::IconSet => values
            .numbers(areas)?
            .and_then(|numbers| painted(book, rule, &numbers)),
        // The formula of a rule for days says what its name does.
        CfType::Expression | CfType::TimePeriod => {
            let text = rule.formula.first();
            text.and_then(|text| formula::parse(text))
                .map(Test::Formula)
        }
    })
}

/// A rule that paints by the size of the value.
fn painted(book: &Book, rule: &ConditionalFormattingRule, numbers: &[f64]) -> Option<Test> {
    if let Some(scale) = &rule.color_scale {
        return scale::colour_scale(book, scale, numbers).map(Test::Scale);
    }
    if let Some(bar) = &rule.data_bar {
        return Some(Test::Bar(Bar::new(book, bar, numbers)));
    }
    let set = rule.icon_set.as_ref()?;
    scale::icon_begins(set, numbers).map(|begins| Test::Icons {
        set: set.as_ref().clone(),
        begins,
    })
}

fn compare(operator: CfOperator, operands: &[Value], own: &Value) -> bool {
    use CfOperator as O;
    use std::cmp::Ordering;
    let order = |operand: &Value| -> Option<Ordering> { own.order(operand) };
    let Some(first) = operands.first().and_then(order) else {
        return false;
    };
    let second = operands.get(1).and_then(order);
    let between = || match (second, operands) {
        (Some(second), [Value::Number(a), Value::Number(b), ..]) if a > b => {
            first.is_le() && second.is_ge()
        }
        (Some(second), _) => first.is_ge() && second.is_le(),
        (None, _) => false,
    };
    match operator {
        O::Equal => first.is_eq(),
        O::NotEqual => first.is_ne(),
        O::GreaterThan => first.is_gt(),
        O::GreaterThanOrEqual => first.is_ge(),
        O::LessThan => first.is_lt() && *own != Value::Blank,
        O::LessThanOrEqual => first.is_le() && *own != Value::Blank,
        O::Between => between(),
        O::NotBetween => !between(),
        O::BeginsWith | O::ContainsText | O::EndsWith | O::NotContains => false,
    }
}

fn top(rule: &ConditionalFormattingRule, numbers: &[f64]) -> Option<Test> {
    let rank = usize::try_from(rule.rank.unwrap_or(10)).ok()?;
    let count = if rule.percent == Some(true) {
        (numbers.len() * rank / 100).max(1)
    } else {
        rank
    };
    let count = count.clamp(1, numbers.len().max(1));
    Some(if rule.bottom == Some(true) {
        Test::Within(f64::NEG_INFINITY, *numbers.get(count - 1)?)
    } else {
        Test::Within(
            *numbers.get(numbers.len().checked_sub(count)?)?,
            f64::INFINITY,
        )
    })
}

fn average(rule: &ConditionalFormattingRule, numbers: &[f64]) -> Option<Test> {
    if numbers.is_empty() {
        return None;
    }
    let count = numbers.len() as f64;
    let (mean, squares) = deviations(numbers);
    let variance = squares / (count - 1.0).max(1.0);
    let distance = f64::from(rule.std_dev.unwrap_or(0)) * variance.sqrt();
    let equal = rule.equal_average == Some(true);
    Some(if rule.above_average == Some(false) {
        let limit = mean - distance;
        Test::Within(
            f64::NEG_INFINITY,
            if equal { limit } else { limit.next_down() },
        )
    } else {
        let limit = mean + distance;
        Test::Within(if equal { limit } else { limit.next_up() }, f64::INFINITY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> Value {
        Value::Number(value)
    }

    #[test]
    fn values_are_compared() {
        let five = number(5.0);
        let holds = |operator, operands: &[Value]| compare(operator, operands, &five);
        assert!(holds(CfOperator::GreaterThan, &[number(4.0)]));
        assert!(!holds(CfOperator::GreaterThan, &[number(5.0)]));
        assert!(holds(CfOperator::Between, &[number(9.0), number(1.0)]));
        assert!(!holds(CfOperator::NotBetween, &[number(1.0), number(9.0)]));
        let text = Value::Text("Yes".into());
        let yes = [Value::Text("yes".into())];
        assert!(compare(CfOperator::Equal, &yes, &text));
    }

    fn is_within(test: &Test, value: f64) -> bool {
        matches!(test, Test::Within(from, to) if (*from..=*to).contains(&value))
    }

    #[test]
    fn the_highest_and_lowest_are_met() {
        let numbers = [1.0, 2.0, 3.0, 4.0];
        let rule = ConditionalFormattingRule {
            rank: Some(1),
            ..ConditionalFormattingRule::default()
        };
        let test = top(&rule, &numbers).unwrap();
        assert!(is_within(&test, 4.0));
        assert!(!is_within(&test, 3.0));
        let test = average(&ConditionalFormattingRule::default(), &numbers).unwrap();
        assert!(is_within(&test, 3.0));
        assert!(!is_within(&test, 2.5));
    }
}
