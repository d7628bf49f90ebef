//! What extended charts show of the cells of their workbook: Excel keeps no values for them, but names such as `_xlchart.v1.0`
//! that stand for blocks.

use super::cells::Content;
use super::chart_source::Sources;
use super::formula::Block;
use super::shown::Shown;
use crate::editor_bin::chart::{
    ChartExPart, CxFormula, CxFormulaDir, CxNumericLevel, CxNumericValue, CxStringLevel,
    CxStringValue,
};

/// Most levels of names.
const MOST_LEVELS: u32 = 16;

impl Sources<'_> {
    /// Gives a chart the values, names and titles of series that it does not have itself.
    pub(super) fn link_extended(&mut self, part: &mut ChartExPart) {
        let data = part.chart_data.iter_mut().flat_map(|data| &mut data.data);
        for data in data {
            for numbers in &mut data.num_dim {
                if numbers.level.is_empty() {
                    let level = self.level_of_numbers(numbers.f.as_deref());
                    numbers.level.extend(level);
                }
            }
            for names in &mut data.str_dim {
                if names.level.is_empty() {
                    let levels = self.levels_of_names(names.f.as_deref());
                    names.level = levels.unwrap_or_default();
                }
            }
        }
        let area = part
            .chart
            .as_mut()
            .and_then(|chart| chart.plot_area.as_mut());
        let region = area.and_then(|area| area.region.as_mut());
        for series in region.into_iter().flat_map(|region| &mut region.series) {
            let title = series.tx.as_mut().and_then(|text| text.tx_data.as_mut());
            if let Some(title) = title.filter(|title| title.v.is_none()) {
                let levels = self.levels_of_names(title.f.as_deref());
                let points = levels.into_iter().flatten().next().map(|level| level.pt);
                title.v = points.and_then(|points| points.into_iter().next()?.content);
            }
        }
    }

    fn block(&mut self, formula: Option<&CxFormula>) -> Option<Block> {
        let text = formula?.content.as_deref()?;
        self.left = self.left.checked_sub(1)?;
        self.book.block_of(text, 0)
    }

    fn level_of_numbers(&mut self, formula: Option<&CxFormula>) -> Option<CxNumericLevel> {
        let Block { sheet, range } = self.block(formula)?;
        let (count, cells) = self.read(sheet, range)?;
        let points = cells
            .into_iter()
            .filter_map(|(place, cell)| match cell.content {
                Content::Number(value) => Some(CxNumericValue {
                    idx: Some(place),
                    content: Some(value),
                }),
                _ => None,
            });
        Some(CxNumericLevel {
            pt_count: i32::try_from(count).ok(),
            format_code: self.code(sheet, range),
            pt: points.collect(),
            ..CxNumericLevel::default()
        })
    }

    /// Each column of a block is a level, or each row, if the formula says so; the last one is the lowest and comes first.
    fn levels_of_names(&mut self, formula: Option<&CxFormula>) -> Option<Vec<CxStringLevel>> {
        let lies = formula?.dir == Some(CxFormulaDir::Row);
        let Block { sheet, range } = self.block(formula)?;
        let (_, cells) = self.read(sheet, range)?;
        let size = [range.bottom - range.top + 1, range.right - range.left + 1];
        let [count, levels] = if lies { [size[1], size[0]] } else { size };
        let level = CxStringLevel {
            pt_count: i32::try_from(count).ok(),
            ..CxStringLevel::default()
        };
        let mut found = vec![level; levels.min(MOST_LEVELS) as usize];
        for (place, cell) in cells {
            let at = [place / size[1], place % size[1]];
            let [idx, level] = if lies { [at[1], at[0]] } else { at };
            let format = self.book.styles.number_format(cell.style);
            let shown = Shown::new(self.book, &cell, &format).ok()?;
            if let Some(level) = found.get_mut((levels - 1 - level) as usize) {
                level.pt.push(CxStringValue {
                    idx: Some(idx),
                    content: Some(shown.text().trim().to_owned()),
                });
            }
        }
        Some(found)
    }
}
