//! Conditional formats, as far as the cached values decide them (ECMA-376-1 18.3.1.10, 18.3.1.18).
//!
//! Not evaluated: rules that depend on the day, and formulas that [`super::formula`] does not know.

pub mod icon;
mod scale;
mod test;
mod values;

use std::cell::{Ref, RefCell};
use std::ops::RangeInclusive;
use std::rc::Rc;

use super::blocks::Blocks;
use super::book::{Book, SheetParts};
use super::cells::{Cell, Content, Rows};
use super::formula::{Cells, content_value};
use super::number_format::NumberFormat;
use super::reference::Range;
use super::style::CellStyle;
use crate::editor_bin::xlsy::Dxf;
use crate::error::Result;
use crate::order;
pub use scale::CellBar;
use test::Test;
use values::Values;

/// The conditional formats of a sheet.
#[derive(Debug, Default)]
pub struct Conditional {
    /// The first ones win.
    rules: Vec<Rule>,
    /// The areas of all rules; those who copy rows back and forth leave tens of thousands of them in a sheet.
    areas: Blocks,
    /// For each of the areas, which element of rules that stand together it is of.
    together: Vec<usize>,
    /// Indices of the rules of each element.
    rules_of: Vec<Vec<usize>>,
    /// The row that was asked for last: cells are mostly asked for row by row.
    of_row: RefCell<OfRow>,
}

/// The rules that concern cells of a row.
#[derive(Debug, Default)]
struct OfRow {
    row: Option<u32>,
    /// Indices of rules in ascending order, each with the columns of one of its areas.
    areas: Vec<(usize, Columns)>,
}

type Columns = RangeInclusive<u32>;

#[derive(Debug)]
struct Rule {
    /// Its place among the elements of rules that stand together.
    together: usize,
    /// The cell that its formulas are written for.
    base: (u32, u32),
    priority: i32,
    stops: bool,
    format: Option<Dxf>,
    test: Test,
}

/// What conditional formats add to a cell beside its style.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extras {
    /// A bar behind the value.
    pub bar: Option<CellBar>,
    /// An icon at the left of the cell.
    pub icon: Option<icon::CellIcon>,
    /// The value is not shown.
    pub hides_value: bool,
    /// How the value becomes text instead of by the cell's own format.
    pub code: Option<NumberFormat>,
}

impl Conditional {
    /// The conditional formats of a sheet; reads the cells of those rules that compare values with each other.
    ///
    /// # Errors
    /// The bytes of the sheet contradict the format.
    pub fn new(book: &Book, sheet: &SheetParts) -> Result<Self> {
        let mut rules = Vec::new();
        let mut all_areas = Vec::new();
        let mut together = Vec::new();
        let mut values = Values::new(book, sheet);
        for (element, formats) in (0..).zip(&sheet.record.conditional_formatting) {
            let areas: Rc<[Range]> = formats
                .sq_ref
                .iter()
                .flat_map(|text| text.split_whitespace())
                .filter_map(Range::parse)
                .collect();
            for rule in &formats.rule {
                if let Some(test) = test::test(&mut values, rule, &areas)? {
                    let format = rule.dxf.as_deref().cloned().or_else(|| {
                        let index = rule.dxf_id?;
                        book.styles.differential(index).cloned()
                    });
                    rules.push(Rule {
                        base: base(&areas),
                        together: element,
                        priority: rule.priority.unwrap_or(i32::MAX),
                        stops: rule.stop_if_true == Some(true),
                        format,
                        test,
                    });
                }
            }
            all_areas.extend_from_slice(&areas);
            together.resize(all_areas.len(), element);
        }
        order::sort_by(&mut rules, |a, b| a.priority.cmp(&b.priority));
        let mut rules_of = vec![Vec::new(); sheet.record.conditional_formatting.len()];
        for (place, rule) in rules.iter().enumerate() {
            if let Some(places) = rules_of.get_mut(rule.together) {
                places.push(place);
            }
        }
        Ok(Self {
            rules,
            areas: Blocks::new(all_areas),
            together,
            rules_of,
            of_row: RefCell::default(),
        })
    }

    /// Whether any rule may concern a cell.
    pub fn concerns(&self, row: u32, column: u32) -> bool {
        let areas = self.in_row(row);
        areas.iter().any(|(_, columns)| columns.contains(&column))
    }

    /// The areas of rules that have a part of a row.
    fn in_row(&self, row: u32) -> Ref<'_, Vec<(usize, Columns)>> {
        if self.of_row.borrow().row != Some(row) {
            let mut found = Vec::new();
            for (place, area) in self.areas.within(Range::of_row(row)) {
                let element = self.together.get(place);
                let rules = element.and_then(|element| self.rules_of.get(*element));
                let rules = rules.into_iter().flatten();
                found.extend(rules.map(|rule| (*rule, area.left..=area.right)));
            }
            let rule = |place: usize| found.get(place).map(|(rule, _)| *rule);
            let order = order::permutation(found.len(), &|a, b| rule(a).cmp(&rule(b)));
            let areas = order
                .into_iter()
                .filter_map(|place| found.get(place).cloned());
            let areas = areas.collect();
            *self.of_row.borrow_mut() = OfRow {
                row: Some(row),
                areas,
            };
        }
        Ref::map(self.of_row.borrow(), |of_row| &of_row.areas)
    }

    /// Changes the style of a cell by the rules that it meets; `rows` are those of its sheet.
    pub fn apply(
        &self,
        (book, rows): (&Book, &Rows),
        row: u32,
        cell: &Cell,
        style: &mut CellStyle,
    ) -> Extras {
        let mut extras = Extras::default();
        let own = content_value(book, &cell.content);
        let text = own.text();
        let mut concerned: Vec<usize> = {
            let areas = self.in_row(row);
            let here = areas
                .iter()
                .filter(|(_, columns)| columns.contains(&cell.column));
            here.map(|(index, _)| *index).collect()
        };
        concerned.dedup();
        let met: Vec<&Rule> = {
            let mut met = Vec::new();
            for rule in concerned
                .into_iter()
                .filter_map(|index| self.rules.get(index))
            {
                let cells = Cells::new(book, rows, rule.base, (row, cell.column));
                if !rule.test.holds(&own, &text, &cells) {
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
                extras.code = format
                    .num_fmt
                    .as_deref()
                    .map(|given| book.styles.differential_code(given))
                    .or(extras.code);
            }
            if let Content::Number(value) = cell.content {
                rule.test.paint(value, style, &mut extras);
            }
        }
        extras
    }
}

/// The cell that the formulas of rules for some blocks are written for.
fn base(areas: &[Range]) -> (u32, u32) {
    let top = areas.iter().map(|area| area.top).min();
    let left = areas.iter().map(|area| area.left).min();
    (top.unwrap_or(0), left.unwrap_or(0))
}

/// A value as text without a number format.
pub fn plain(book: &Book, content: &Content) -> String {
    match content {
        Content::Blank => String::new(),
        Content::Number(value) => crate::resolve::sheet::number_format::general(*value),
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
