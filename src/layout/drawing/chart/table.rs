//! The table of values below a plot.

use super::TITLE_PADDING;
use super::canvas::{Anchor, Area, Canvas};
use super::cartesian::{Sides, named};
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
/// Share of a plot's room that the names of the series take at most; longer ones have several lines.
const MOST_BESIDE: f64 = 0.3;
/// The least that they have, in heights of a row: words are not torn apart.
const LEAST_BESIDE: f64 = 6.0;
/// Series and categories at most; more could not be read.
const MOST_ROWS: usize = 50;
const MOST_COLUMNS: usize = 200;

/// A table: its record, and what it says.
pub(super) struct Table<'r> {
    record: &'r ChDTable,
    /// The names of the series, with the places of group and series.
    names: Vec<(TextBlock, [usize; 2])>,
    /// The names of the categories.
    columns: Vec<TextBlock>,
    /// Where its rows begin and where the last ends, from the top of the table, in EMU.
    rows: Vec<f64>,
    /// Side of the keys, in EMU; 0 without keys.
    key: f64,
    /// Width of the first column, in EMU.
    pub beside: f64,
}

impl Table<'_> {
    /// Height of the table.
    pub fn height(&self) -> f64 {
        self.rows.last().copied().unwrap_or(0.0)
    }

    /// The middle of a row, from the top of the table.
    fn middle(&self, row: usize) -> f64 {
        let of = |row| self.rows.get(row).copied().unwrap_or(0.0);
        f64::midpoint(of(row), of(row + 1))
    }
}

impl Canvas<'_, '_, '_> {
    /// The table that a plot over categories has in a room.
    pub fn table<'r>(
        &mut self,
        plot_area: &'r ChPlotArea,
        (sides, groups): (&Sides<'_>, &[Group<'_>]),
        room: Area,
    ) -> Option<Table<'r>> {
        let record = plot_area.items.iter().find_map(|item| match item {
            ChPlotAreaItem::DTable(table) => Some(&**table),
            _ => None,
        })?;
        if sides.numbers.is_some() {
            return None;
        }
        let look = self.look(record.tx_pr.as_deref());
        let row_of = |block: &TextBlock| block.size.height.0 as f64 + 2.0 * TITLE_PADDING;
        let single = row_of(&self.set("0", &look));
        let (key, keys) = match is_on(record.show_keys.as_deref()) {
            true => (single * KEY, single * (KEY + PADDING)),
            false => (0.0, 0.0),
        };
        let wide = room[2] - room[0];
        let most = Emu((wide * MOST_BESIDE - keys).max(single * LEAST_BESIDE) as i64);
        let places = groups.iter().enumerate().flat_map(|(group, record)| {
            let series = record.series.iter().enumerate();
            series.map(move |(place, series)| (series, [group, place]))
        });
        let names: Vec<_> = places
            .take(MOST_ROWS)
            .map(|(series, place)| {
                let name = series.named(series.index);
                let block = self.set(&name, &look);
                let block = match block.size.width > most {
                    true => self.set_centred(&name, &look, most),
                    false => block,
                };
                (block, place)
            })
            .collect();
        let widest = names.iter().map(|(name, _)| name.size.width).max()?;
        let beside = widest.0 as f64 + 2.0 * BESIDE + keys;
        let count = sides.count.clamp(1, MOST_COLUMNS);
        let width = Emu(((wide - beside) / count as f64).max(single) as i64);
        let categories = named(groups.iter(), sides)
            .map(Group::categories)
            .unwrap_or_default();
        let columns: Vec<_> = (0..count)
            .map(|place| {
                // Categories without names are counted.
                let name = categories.get(place).cloned();
                let name = name.unwrap_or_else(|| (place + 1).to_string());
                self.set_centred(&name, &look, width)
            })
            .collect();
        let first = columns.iter().map(row_of).fold(single, f64::max);
        let mut rows = vec![0.0, first];
        rows.extend(names.iter().scan(first, |end, (name, _)| {
            *end += row_of(name).max(single);
            Some(*end)
        }));
        Some(Table {
            record,
            names,
            columns,
            rows,
            key,
            beside,
        })
    }

    /// Draws a table below a plot.
    pub fn put_table(&mut self, table: &Table<'_>, groups: &[Group<'_>], plot: Area) {
        let look = self.look(table.record.tx_pr.as_deref());
        let [left, _, right, top] = plot;
        let count = table.columns.len();
        let width = (right - left) / count as f64;
        let middle = |place: usize| left + width * (place as f64 + 0.5);
        for (place, name) in table.columns.iter().enumerate() {
            self.put(name, [middle(place), top + table.middle(0)], MIDDLE);
        }
        for (line, (name, [group, series])) in table.names.iter().enumerate() {
            let y = top + table.middle(line + 1);
            let end = [left - BESIDE, y];
            self.put(name, end, Anchor { x: 1.0, y: 0.5 });
            let Some((group, series)) = groups
                .get(*group)
                .and_then(|group| Some((group, group.series.get(*series)?)))
            else {
                continue;
            };
            if table.key > 0.0 {
                let begin = left - table.beside + PADDING / KEY * table.key / 2.0;
                let side = table.key;
                let paint = self.filled(group, series, usize::MAX);
                let key = [begin, y - side / 2.0, begin + side, y + side / 2.0];
                self.rectangle(key, &paint, None);
            }
            for (place, value) in series.values.iter().enumerate().take(count) {
                let Some(value) = value else { continue };
                let format = NumberFormat::parse(series.format_at(place));
                let text = format.number(*value, false).text;
                let block = self.set(&text, &look);
                self.put(&block, [middle(place), y], MIDDLE);
            }
        }
        self.table_lines(table, plot);
    }

    fn table_lines(&mut self, table: &Table<'_>, [left, _, right, top]: Area) {
        let own = self.pen(table.record.sp_pr.as_deref());
        let Some(pen) = own.unwrap_or_else(|| Some(self.thin())) else {
            return;
        };
        let [bottom, begin] = [top + table.height(), left - table.beside];
        let last = table.rows.len() - 1;
        for (line, row) in table.rows.iter().enumerate() {
            let outer = line == 0 || line == last;
            let shown = if outer {
                &table.record.show_outline
            } else {
                &table.record.show_horz_border
            };
            if is_on(shown.as_deref()) {
                let y = top + row;
                // Nothing stands left of the names of the categories.
                let begin = if line == 0 { left } else { begin };
                self.line([begin, y], [right, y], &pen);
            }
        }
        let second = top + table.rows.get(1).copied().unwrap_or(0.0);
        if is_on(table.record.show_horz_border.as_deref()) {
            self.line([begin, second], [left, second], &pen);
        }
        let count = table.columns.len();
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
            self.line([begin, second], [begin, bottom], &pen);
        }
    }
}
