//! The table of values below a plot.

use super::TITLE_PADDING;
use super::canvas::{Anchor, Area, Canvas};
use super::cartesian::Sides;
use super::plot::MIDDLE;
use crate::editor_bin::chart::{ChDTable, ChPlotArea, ChPlotAreaItem};
use crate::layout::drawing::TextBlock;
use crate::layout::units::Emu;
use crate::resolve::chart::{Group, is_on};
use crate::resolve::sheet::number_format::NumberFormat;

/// Space beside the texts of the first column, in EMU.
const BESIDE: f64 = 48_895.0;
/// Space beside the keys in the first column, and their side, as shares of a row's height.
const PADDING: f64 = 0.4;
const KEY: f64 = 0.5;
/// Series and categories at most; more could not be read.
const MOST_ROWS: usize = 50;
const MOST_COLUMNS: usize = 200;

/// A table: its record, and what it says.
pub(super) struct Table<'r> {
    record: &'r ChDTable,
    /// The names of the series, with the places of group and series.
    names: Vec<(TextBlock, [usize; 2])>,
    /// Height of a row, in EMU.
    row: f64,
    /// Width of the first column, in EMU.
    pub beside: f64,
}

impl Table<'_> {
    /// Height of the table.
    pub fn height(&self) -> f64 {
        self.row * (self.names.len() + 1) as f64
    }

    fn keys(&self) -> f64 {
        if is_on(self.record.show_keys.as_deref()) {
            self.row * (KEY + PADDING)
        } else {
            0.0
        }
    }
}

impl Canvas<'_, '_, '_> {
    /// The table that a plot of upright values has.
    pub fn table<'r>(
        &mut self,
        plot_area: &'r ChPlotArea,
        sides: &Sides<'_>,
        groups: &[Group<'_>],
    ) -> Option<Table<'r>> {
        let record = plot_area.items.iter().find_map(|item| match item {
            ChPlotAreaItem::DTable(table) => Some(&**table),
            _ => None,
        })?;
        if sides.lying || sides.numbers.is_some() {
            return None;
        }
        let look = self.look(record.tx_pr.as_deref());
        let places = groups.iter().enumerate().flat_map(|(group, record)| {
            let series = record.series.iter().enumerate();
            series.map(move |(place, series)| (series, [group, place]))
        });
        let names: Vec<_> = places
            .take(MOST_ROWS)
            .map(|(series, place)| (self.set(&series.name, &look), place))
            .collect();
        let highest = names.iter().map(|(name, _)| name.size.height.0).max()?;
        let widest = names.iter().map(|(name, _)| name.size.width.0).max()?;
        let row = highest as f64 + 2.0 * TITLE_PADDING;
        let mut table = Table {
            record,
            names,
            row,
            beside: 0.0,
        };
        table.beside = widest as f64 + 2.0 * BESIDE + table.keys();
        Some(table)
    }

    /// Draws a table below a plot.
    pub fn put_table(
        &mut self,
        table: &Table<'_>,
        (sides, groups): (&Sides<'_>, &[Group<'_>]),
        plot: Area,
    ) {
        let look = self.look(table.record.tx_pr.as_deref());
        let [left, _, right, top] = plot;
        let count = sides.count.clamp(1, MOST_COLUMNS);
        let width = (right - left) / count as f64;
        let middle = |place: usize| left + width * (place as f64 + 0.5);
        let row = |place: usize| top + table.row * (place as f64 + 0.5);
        let names = groups.first().map(Group::categories).unwrap_or_default();
        for (place, name) in names.iter().enumerate().take(count) {
            let block = self.set_centred(name, &look, Emu(width as i64));
            self.put(&block, [middle(place), row(0)], MIDDLE);
        }
        for (line, (name, [group, series])) in table.names.iter().enumerate() {
            let y = row(line + 1);
            let end = [left - BESIDE, y];
            self.put(name, end, Anchor { x: 1.0, y: 0.5 });
            let Some((group, series)) = groups
                .get(*group)
                .and_then(|group| Some((group, group.series.get(*series)?)))
            else {
                continue;
            };
            if table.keys() > 0.0 {
                let begin = left - table.beside + PADDING * table.row / 2.0;
                let side = table.row * KEY;
                let paint = self.filled(group, series, usize::MAX);
                let key = [begin, y - side / 2.0, begin + side, y + side / 2.0];
                self.rectangle(key, &paint, None);
            }
            let format = NumberFormat::parse(&series.format);
            for (place, value) in series.values.iter().enumerate().take(count) {
                let Some(value) = value else { continue };
                let text = format.number(*value, false).text;
                let block = self.set(&text, &look);
                self.put(&block, [middle(place), y], MIDDLE);
            }
        }
        self.table_lines(table, count, plot);
    }

    fn table_lines(&mut self, table: &Table<'_>, count: usize, [left, _, right, top]: Area) {
        let own = self.pen(table.record.sp_pr.as_deref());
        let Some(pen) = own.unwrap_or_else(|| Some(self.thin())) else {
            return;
        };
        let [bottom, begin] = [top + table.height(), left - table.beside];
        let rows = table.names.len() + 1;
        for line in 0..=rows {
            let outer = line == 0 || line == rows;
            let shown = if outer {
                &table.record.show_outline
            } else {
                &table.record.show_horz_border
            };
            if is_on(shown.as_deref()) {
                let y = top + table.row * line as f64;
                // Nothing stands left of the names of the categories.
                let begin = if line == 0 { left } else { begin };
                self.line([begin, y], [right, y], &pen);
            }
        }
        if is_on(table.record.show_horz_border.as_deref()) {
            let y = top + table.row;
            self.line([begin, y], [left, y], &pen);
        }
        for line in 0..=count {
            let shown = if line == 0 || line == count {
                &table.record.show_outline
            } else {
                &table.record.show_vert_border
            };
            if is_on(shown.as_deref()) {
                let x = left + (right - left) / count as f64 * line as f64;
                self.line([x, top], [x, bottom], &pen);
            }
        }
        if is_on(table.record.show_outline.as_deref()) {
            self.line([begin, top + table.row], [begin, bottom], &pen);
        }
    }
}
