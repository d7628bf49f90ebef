//! Conditional formats, as far as the cached values decide them (ECMA-376-1 18.3.1.10, 18.3.1.18).
//!
//! Not evaluated: formulas other than a number, a text or a reference to one cell, and rules that depend on the day.

use std::collections::HashMap;

use super::book::{Book, SheetParts};
use super::cells::{Cell, Content};
use super::reference::{self, Range};
use super::style::{CellFill, CellStyle};
use crate::editor_bin::xlsy::{
    CFVO, CfOperator, CfType, CfvoType, ColorScale, ConditionalFormattingRule, DataBar, Dxf,
    IconSet,
};
use crate::error::Result;
use crate::resolve::colour::Rgba;

/// Most cells of which one rule keeps the values.
const MOST_VALUES: usize = 2_000_000;

/// The conditional formats of a sheet.
#[derive(Debug, Default)]
pub struct Conditional {
    /// The first ones win.
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    areas: Vec<Range>,
    priority: i32,
    stops: bool,
    format: Option<Dxf>,
    test: Test,
}

/// What a rule asks of a cell.
#[derive(Debug)]
enum Test {
    Compare(CfOperator, Vec<Operand>),
    Text(CfOperator, String),
    Blank(bool),
    Error(bool),
    /// How often each value occurs, and whether single or repeated ones are meant.
    Repeated(HashMap<String, u32>, bool),
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

#[derive(Debug, Clone, PartialEq)]
enum Operand {
    Number(f64),
    Text(String),
}

#[derive(Debug, Clone, PartialEq)]
struct Bar {
    low: f64,
    high: f64,
    colour: Rgba,
    negative: Rgba,
    lengths: [f64; 2],
    shows_value: bool,
    gradient: bool,
}

/// What conditional formats add to a cell beside its style.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extras {
    /// A bar behind the value.
    pub bar: Option<CellBar>,
    /// A sign before the value and its colour.
    pub icon: Option<(char, Rgba)>,
    /// The value is not shown.
    pub hides_value: bool,
}

/// A bar behind a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellBar {
    /// Where it begins, from 0 (left) to 1.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its colour.
    pub colour: Rgba,
    /// Whether it fades towards its end.
    pub gradient: bool,
}

impl Conditional {
    /// The conditional formats of a sheet; reads the cells of those rules that compare values with each other.
    ///
    /// # Errors
    /// The bytes of the sheet contradict the format.
    pub fn new(book: &Book, sheet: &SheetParts) -> Result<Self> {
        let mut rules = Vec::new();
        for formats in &sheet.record.conditional_formatting {
            let areas: Vec<Range> = formats
                .sq_ref
                .iter()
                .flat_map(|text| text.split_whitespace())
                .filter_map(Range::parse)
                .collect();
            for rule in &formats.rule {
                if let Some(test) = test(book, sheet, rule, &areas)? {
                    let format = rule.dxf.as_deref().cloned().or_else(|| {
                        let index = rule.dxf_id?;
                        book.styles.differential(index).cloned()
                    });
                    rules.push(Rule {
                        areas: areas.clone(),
                        priority: rule.priority.unwrap_or(i32::MAX),
                        stops: rule.stop_if_true == Some(true),
                        format,
                        test,
                    });
                }
            }
        }
        rules.sort_by_key(|rule| rule.priority);
        Ok(Self { rules })
    }

    /// Whether any rule may concern a cell.
    pub fn concerns(&self, row: u32, column: u32) -> bool {
        self.rules.iter().any(|rule| rule.concerns(row, column))
    }

    /// Changes the style of a cell by the rules that it meets; `text` is what the cell holds as text.
    pub fn apply(
        &self,
        book: &Book,
        row: u32,
        cell: &Cell,
        text: &str,
        style: &mut CellStyle,
    ) -> Extras {
        let mut extras = Extras::default();
        let met: Vec<&Rule> = {
            let mut met = Vec::new();
            for rule in &self.rules {
                if !rule.concerns(row, cell.column) || !rule.test.holds(&cell.content, text) {
                    continue;
                }
                met.push(rule);
                if rule.stops {
                    break;
                }
            }
            met
        };
        // The least important first, so that the others lie over it.
        for rule in met.into_iter().rev() {
            if let Some(format) = &rule.format {
                book.styles.overlay(style, format);
            }
            if let Content::Number(value) = cell.content {
                rule.test.paint(value, style, &mut extras);
            }
        }
        extras
    }
}

impl Rule {
    fn concerns(&self, row: u32, column: u32) -> bool {
        self.areas.iter().any(|area| area.contains(row, column))
    }
}

impl Test {
    fn holds(&self, content: &Content, text: &str) -> bool {
        match self {
            Self::Compare(operator, operands) => compare(*operator, operands, content, text),
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
            Self::Error(error) => matches!(content, Content::Error(_)) == *error,
            Self::Repeated(counts, single) => {
                !text.is_empty()
                    && counts
                        .get(&text.to_lowercase())
                        .is_some_and(|count| (*count == 1) == *single)
            }
            Self::Within(from, to) => {
                matches!(content, Content::Number(value) if (*from..=*to).contains(value))
            }
            Self::Scale(_) | Self::Bar(_) | Self::Icons { .. } => {
                matches!(content, Content::Number(_))
            }
        }
    }

    /// What a rule that paints by the size of the value adds.
    fn paint(&self, value: f64, style: &mut CellStyle, extras: &mut Extras) {
        match self {
            Self::Scale(stops) => {
                if let Some(colour) = between(stops, value) {
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
                extras.icon = icon(set, place, begins.len() + 1);
                extras.hides_value = set.show_value == Some(false);
            }
            _ => {}
        }
    }
}

impl Bar {
    fn of(&self, value: f64) -> CellBar {
        let range = self.high - self.low;
        let share = |value: f64| {
            if range > 0.0 {
                ((value - self.low) / range).clamp(0.0, 1.0)
            } else {
                1.0
            }
        };
        let [least, most] = self.lengths;
        let (from, to) = if self.low < 0.0 && self.high > 0.0 {
            let axis = share(0.0);
            let end = share(value);
            (axis.min(end), axis.max(end))
        } else {
            (0.0, least + (most - least) * share(value))
        };
        CellBar {
            from,
            to,
            colour: if value < 0.0 {
                self.negative
            } else {
                self.colour
            },
            gradient: self.gradient,
        }
    }
}

fn test(
    book: &Book,
    sheet: &SheetParts,
    rule: &ConditionalFormattingRule,
    areas: &[Range],
) -> Result<Option<Test>> {
    let Some(kind) = rule.kind else {
        return Ok(None);
    };
    let word = |operator: CfOperator| {
        let text = rule.text.clone()?;
        Some(Test::Text(operator, text))
    };
    Ok(match kind {
        CfType::CellIs => {
            let operator = rule.operator.unwrap_or(CfOperator::Equal);
            let mut operands = Vec::new();
            for formula in &rule.formula {
                operands.extend(operand(book, sheet, formula)?);
            }
            (operands.len() == rule.formula.len()).then_some(Test::Compare(operator, operands))
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
            let mut counts = HashMap::new();
            each(book, sheet, areas, |cell| {
                if let Some(text) = key(book, cell) {
                    *counts.entry(text).or_insert(0) += 1;
                }
            })?;
            Some(Test::Repeated(counts, kind == CfType::UniqueValues))
        }
        CfType::Top10 => top(rule, &numbers(book, sheet, areas)?),
        CfType::AboveAverage => average(rule, &numbers(book, sheet, areas)?),
        CfType::ColorScale => match &rule.color_scale {
            Some(scale) => colour_scale(book, scale, &numbers(book, sheet, areas)?),
            None => None,
        },
        CfType::DataBar => match &rule.data_bar {
            Some(bar) => Some(data_bar(book, bar, &numbers(book, sheet, areas)?)),
            None => None,
        },
        CfType::IconSet => match &rule.icon_set {
            Some(set) => icons(set, &numbers(book, sheet, areas)?),
            None => None,
        },
        CfType::Expression | CfType::TimePeriod => None,
    })
}

/// Reads the cells of blocks.
fn each(
    book: &Book,
    sheet: &SheetParts,
    areas: &[Range],
    mut visit: impl FnMut(&Cell),
) -> Result<()> {
    let file = book.file();
    for row in &sheet.rows.index {
        if !areas
            .iter()
            .any(|area| (area.top..=area.bottom).contains(&row.row))
        {
            continue;
        }
        for cell in sheet.rows.cells(row, &file)? {
            if areas.iter().any(|area| area.contains(row.row, cell.column)) {
                visit(&cell);
            }
        }
    }
    Ok(())
}

/// The numbers of blocks in ascending order.
fn numbers(book: &Book, sheet: &SheetParts, areas: &[Range]) -> Result<Vec<f64>> {
    let mut numbers = Vec::new();
    each(book, sheet, areas, |cell| {
        if let Content::Number(value) = cell.content
            && numbers.len() < MOST_VALUES
            && value.is_finite()
        {
            numbers.push(value);
        }
    })?;
    numbers.sort_by(f64::total_cmp);
    Ok(numbers)
}

/// A value as text, by which it is compared with others; `None` for nothing.
fn key(book: &Book, cell: &Cell) -> Option<String> {
    let text = plain(book, &cell.content);
    (!text.is_empty()).then(|| text.to_lowercase())
}

/// A value as text without a number format.
pub fn plain(book: &Book, content: &Content) -> String {
    match content {
        Content::Blank => String::new(),
        Content::Number(value) => super::number_format::general(*value),
        Content::Text(text) => text.clone(),
        Content::Shared(index) => book.string(*index).map_or_else(
            |_| String::new(),
            |string| {
                let runs = string.run.iter().filter_map(|run| run.text.as_deref());
                string.text.as_deref().into_iter().chain(runs).collect()
            },
        ),
        Content::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Content::Error(word) => (*word).to_owned(),
    }
}

/// A formula that is a number, a text, or a cell of the same sheet; `None` if it is anything else.
fn operand(book: &Book, sheet: &SheetParts, formula: &str) -> Result<Option<Operand>> {
    let formula = formula.trim();
    if let Ok(number) = formula.parse::<f64>() {
        return Ok(Some(Operand::Number(number)));
    }
    let quoted = formula
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    if let Some(text) = quoted {
        return Ok(Some(Operand::Text(text.replace("\"\"", "\""))));
    }
    // A reference without dollar signs moves with the cell.
    if formula.matches('$').count() != 2 {
        return Ok(None);
    }
    let Some((row, column)) = reference::cell(formula) else {
        return Ok(None);
    };
    let Some(entry) = sheet.rows.find(row) else {
        return Ok(Some(Operand::Number(0.0)));
    };
    let cells = sheet.rows.cells(entry, &book.file())?;
    let cell = cells.iter().find(|cell| cell.column == column);
    Ok(Some(match cell.map(|cell| &cell.content) {
        Some(Content::Number(value)) => Operand::Number(*value),
        Some(content) => Operand::Text(plain(book, content)),
        None => Operand::Number(0.0),
    }))
}

fn compare(operator: CfOperator, operands: &[Operand], content: &Content, text: &str) -> bool {
    use CfOperator as O;
    use std::cmp::Ordering;
    let order = |operand: &Operand| -> Option<Ordering> {
        match (content, operand) {
            (Content::Number(value), Operand::Number(other)) => value.partial_cmp(other),
            // An empty cell counts as nothing; texts come after all numbers.
            (Content::Blank, Operand::Number(other)) => 0.0.partial_cmp(other),
            (Content::Number(_), Operand::Text(_)) => Some(Ordering::Less),
            (_, Operand::Number(_)) => Some(Ordering::Greater),
            (_, Operand::Text(other)) => Some(text.to_lowercase().cmp(&other.to_lowercase())),
        }
    };
    let Some(first) = operands.first().and_then(order) else {
        return false;
    };
    let second = operands.get(1).and_then(order);
    let between = || match (second, operands) {
        (Some(second), [Operand::Number(a), Operand::Number(b), ..]) if a > b => {
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
        O::LessThan => first.is_lt() && *content != Content::Blank,
        O::LessThanOrEqual => first.is_le() && *content != Content::Blank,
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
    let mean = numbers.iter().sum::<f64>() / count;
    let variance = numbers
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        / (count - 1.0).max(1.0);
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

/// The value that a threshold stands for.
fn threshold(cfvo: &CFVO, numbers: &[f64]) -> Option<f64> {
    let (low, high) = (*numbers.first()?, *numbers.last()?);
    let given = || {
        cfvo.val
            .as_deref()
            .or(cfvo.formula.as_deref())?
            .trim()
            .parse::<f64>()
            .ok()
    };
    match cfvo.kind.unwrap_or(CfvoType::Number) {
        CfvoType::Minimum => Some(low),
        CfvoType::Maximum => Some(high),
        CfvoType::AutoMin => Some(low.min(0.0)),
        CfvoType::AutoMax => Some(high.max(0.0)),
        CfvoType::Number | CfvoType::Formula => given(),
        CfvoType::Percent => Some(low + (high - low) * given()? / 100.0),
        CfvoType::Percentile => {
            let place = (numbers.len() - 1) as f64 * given()?.clamp(0.0, 100.0) / 100.0;
            let below = *numbers.get(place.floor() as usize)?;
            let above = *numbers.get(place.ceil() as usize)?;
            Some(below + (above - below) * place.fract())
        }
    }
}

fn colour_scale(book: &Book, scale: &ColorScale, numbers: &[f64]) -> Option<Test> {
    let stops: Option<Vec<(f64, Rgba)>> = scale
        .cfvo
        .iter()
        .zip(&scale.color)
        .map(|(cfvo, colour)| Some((threshold(cfvo, numbers)?, book.styles.colour(colour)?)))
        .collect();
    stops.filter(|stops| stops.len() >= 2).map(Test::Scale)
}

/// The colour of a value between those of the thresholds around it.
fn between(stops: &[(f64, Rgba)], value: f64) -> Option<Rgba> {
    let (first, last) = (stops.first()?, stops.last()?);
    if value <= first.0 {
        return Some(first.1);
    }
    let pair = stops
        .windows(2)
        .find(|pair| pair.get(1).is_some_and(|stop| value <= stop.0));
    let Some([from, to]) = pair else {
        return Some(last.1);
    };
    let share = (value - from.0) / (to.0 - from.0);
    Some(to.1.mixed(share, from.1))
}

fn data_bar(book: &Book, bar: &DataBar, numbers: &[f64]) -> Test {
    let limit = |place: usize, usual: f64| {
        bar.cfvo
            .get(place)
            .and_then(|cfvo| threshold(cfvo, numbers))
            .unwrap_or(usual)
    };
    let colour = |given: &Option<Box<crate::editor_bin::xlsy::Color>>| {
        given
            .as_deref()
            .and_then(|colour| book.styles.colour(colour))
    };
    let main = colour(&bar.color).unwrap_or(Rgba::opaque(0x63, 0x8E, 0xC6));
    let share = |given: Option<i32>, usual: i32| f64::from(given.unwrap_or(usual)) / 100.0;
    Test::Bar(Bar {
        low: limit(0, 0.0),
        high: limit(1, 1.0),
        colour: main,
        negative: colour(&bar.negative_color).unwrap_or(Rgba::opaque(0xFF, 0, 0)),
        lengths: [
            share(bar.min_length, 10).clamp(0.0, 1.0),
            share(bar.max_length, 90).clamp(0.0, 1.0),
        ],
        shows_value: bar.show_value != Some(false),
        gradient: bar.gradient_enabled != Some(false),
    })
}

fn icons(set: &IconSet, numbers: &[f64]) -> Option<Test> {
    let begins: Option<Vec<(f64, bool)>> = set
        .cfvo
        .iter()
        .skip(1)
        .map(|cfvo| Some((threshold(cfvo, numbers)?, cfvo.gte != Some(false))))
        .collect();
    Some(Test::Icons {
        set: set.clone(),
        begins: begins?,
    })
}

/// Sign and colour of the icon at a place, from the worst.
fn icon(set: &IconSet, place: usize, count: usize) -> Option<(char, Rgba)> {
    use crate::editor_bin::xlsy::IconSetType as I;
    const RED: Rgba = Rgba([0xC0, 0x39, 0x2B, 255]);
    const YELLOW: Rgba = Rgba([0xE6, 0xA1, 0x17, 255]);
    const GREEN: Rgba = Rgba([0x27, 0x8E, 0x43, 255]);
    const GREY: Rgba = Rgba([0x70, 0x70, 0x70, 255]);
    let last = count.checked_sub(1)?.max(1);
    let place = if set.reverse == Some(true) {
        last - place.min(last)
    } else {
        place.min(last)
    };
    let kind = set.icon_set.unwrap_or(I::Traffic3Lights1);
    // Half steps from worst to best: 0 to 4.
    let level = place * 4 / last;
    let traffic = match level {
        0 => RED,
        4 => GREEN,
        _ => YELLOW,
    };
    let pick = |signs: [char; 5]| signs.get(level).copied().unwrap_or('●');
    let arrows = pick(['▼', '↘', '▶', '↗', '▲']);
    Some(match kind {
        I::NoIcons => return None,
        I::Arrows3 | I::Arrows4 | I::Arrows5 => (arrows, traffic),
        I::Arrows3Gray | I::Arrows4Gray | I::Arrows5Gray => (arrows, GREY),
        I::Flags3 => ('⚑', traffic),
        I::Symbols3 | I::Symbols32 => (pick(['✖', '❗', '❗', '❗', '✔']), traffic),
        I::Triangles3 => (pick(['▼', '▬', '▬', '▬', '▲']), traffic),
        I::Stars3 => (pick(['☆', '⯪', '⯪', '⯪', '★']), YELLOW),
        I::Quarters5 => (pick(['○', '◔', '◑', '◕', '●']), GREY),
        I::Rating4 | I::Rating5 | I::Boxes5 => (pick(['▁', '▂', '▄', '▆', '█']), GREY),
        _ => ('●', traffic),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> Operand {
        Operand::Number(value)
    }

    #[test]
    fn values_are_compared() {
        let five = Content::Number(5.0);
        let holds = |operator, operands: &[Operand]| compare(operator, operands, &five, "5");
        assert!(holds(CfOperator::GreaterThan, &[number(4.0)]));
        assert!(!holds(CfOperator::GreaterThan, &[number(5.0)]));
        assert!(holds(CfOperator::Between, &[number(9.0), number(1.0)]));
        assert!(!holds(CfOperator::NotBetween, &[number(1.0), number(9.0)]));
        let text = Content::Text("Yes".into());
        let yes = [Operand::Text("yes".into())];
        assert!(compare(CfOperator::Equal, &yes, &text, "Yes"));
    }

    #[test]
    fn thresholds_are_found() {
        let numbers = [0.0, 1.0, 2.0, 10.0];
        let of = |kind, val: &str| {
            let cfvo = CFVO {
                kind: Some(kind),
                val: Some(val.to_owned()),
                ..CFVO::default()
            };
            threshold(&cfvo, &numbers)
        };
        assert_eq!(of(CfvoType::Maximum, ""), Some(10.0));
        assert_eq!(of(CfvoType::Percent, "50"), Some(5.0));
        assert_eq!(of(CfvoType::Percentile, "50"), Some(1.5));
        assert_eq!(of(CfvoType::Number, "x"), None);
    }

    #[test]
    fn colours_lie_between_their_neighbours() {
        let stops = [(0.0, Rgba::BLACK), (10.0, Rgba::WHITE)];
        assert_eq!(between(&stops, -1.0), Some(Rgba::BLACK));
        assert_eq!(between(&stops, 5.0), Some(Rgba::opaque(128, 128, 128)));
        assert_eq!(between(&stops, 11.0), Some(Rgba::WHITE));
    }

    #[test]
    fn the_highest_and_lowest_are_met() {
        let numbers = [1.0, 2.0, 3.0, 4.0];
        let rule = ConditionalFormattingRule {
            rank: Some(1),
            ..ConditionalFormattingRule::default()
        };
        let test = top(&rule, &numbers).unwrap();
        assert!(test.holds(&Content::Number(4.0), "4"));
        assert!(!test.holds(&Content::Number(3.0), "3"));
        let test = average(&ConditionalFormattingRule::default(), &numbers).unwrap();
        assert!(test.holds(&Content::Number(3.0), "3"));
        assert!(!test.holds(&Content::Number(2.5), "2.5"));
    }

    #[test]
    fn bars_grow_from_the_axis() {
        let bar = Bar {
            low: -10.0,
            high: 10.0,
            colour: Rgba::BLACK,
            negative: Rgba::WHITE,
            lengths: [0.1, 0.9],
            shows_value: true,
            gradient: false,
        };
        let left = bar.of(-5.0);
        assert_eq!((left.from, left.to, left.colour), (0.25, 0.5, Rgba::WHITE));
    }
}
