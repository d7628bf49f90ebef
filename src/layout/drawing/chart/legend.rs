//! The legend: what colours mean.

use super::canvas::{Anchor, Area, Canvas};
use super::plot::key_pen;
use crate::editor_bin::chart::{ChLegend, ChLegendPos};
use crate::layout::drawing::TextBlock;
use crate::resolve::chart::{Group, Kind, Series, is_on};
use crate::resolve::drawing::paint::{Paint, Pen};

/// Entries at most; more do not fit anywhere.
const MOST_ENTRIES: usize = 100;
/// Distance between a legend and what is beside it, in EMU.
const GAP: f64 = 76_200.0;

/// An entry.
struct Entry<'g> {
    text: TextBlock,
    paint: Paint,
    pen: Option<Pen>,
    /// The series whose mark is the key, and whether it is a line.
    line: Option<(&'g Group<'g>, &'g Series<'g>)>,
}

impl Canvas<'_, '_, '_> {
    /// Draws the legend and takes its room from what is left of the chart.
    pub fn legend(
        &mut self,
        legend: &ChLegend,
        groups: &[Group<'_>],
        chart: Area,
        room: &mut Area,
    ) {
        let entries = self.entries(legend, groups);
        if entries.is_empty() {
            return;
        }
        let row = entries.iter().map(|entry| entry.text.size.height.0).max();
        let row = row.unwrap_or(0) as f64;
        let key = self.key_width(row, &entries);
        let widths: Vec<f64> = entries
            .iter()
            .map(|entry| entry.text.size.width.0 as f64 + key + row * 0.8)
            .collect();
        let position = legend.legend_pos.as_ref().and_then(|position| position.val);
        let flat = matches!(position, Some(ChLegendPos::B | ChLegendPos::T));
        let widest = widths.iter().copied().fold(0.0, f64::max);
        let all: f64 = widths.iter().sum();
        let columns = if flat {
            // Entries of one row stand close; those of several stand below each other.
            if all <= room[2] - room[0] {
                entries.len()
            } else {
                (((room[2] - room[0]) / widest).floor() as usize).max(1)
            }
        } else {
            1
        };
        let rows = entries.len().div_ceil(columns);
        let one_row = rows == 1 && flat;
        let width = if one_row {
            all
        } else {
            widest * columns as f64
        };
        let height = row * rows as f64;
        let area = place(legend, position, [width, height], chart, room);
        let fill = self.fill(legend.sp_pr.as_deref()).unwrap_or(Paint::None);
        let pen = self.pen(legend.sp_pr.as_deref()).flatten();
        if fill != Paint::None || pen.is_some() {
            self.rectangle(area, &fill, pen.as_ref());
        }
        let [left, top, right, bottom] = area;
        let x0 = left + ((right - left) - width) / 2.0;
        let y0 = top + ((bottom - top) - height) / 2.0;
        let mut x = x0;
        for (place, (entry, width)) in entries.iter().zip(&widths).enumerate() {
            let y = y0 + row * (place / columns) as f64;
            if !one_row {
                x = x0 + widest * (place % columns) as f64;
            }
            self.entry(entry, [x, y], row, key);
            x += width;
        }
    }

    fn key_width(&self, row: f64, entries: &[Entry<'_>]) -> f64 {
        if entries.iter().any(|entry| entry.line.is_some()) {
            row * 1.6
        } else {
            row * 0.5
        }
    }

    fn entry(&mut self, entry: &Entry<'_>, [x, y]: [f64; 2], row: f64, key: f64) {
        let middle = y + row / 2.0;
        match entry.line {
            Some((group, series)) => {
                let colour = self.accent(series.index);
                if group.lined
                    && let Some(pen) = &entry.pen
                {
                    self.line([x, middle], [x + key, middle], pen);
                }
                let colour = entry.pen.as_ref().map_or(colour, |pen| pen.colour);
                self.mark(group, series, [x + key / 2.0, middle], colour);
            }
            None => {
                let half = row * 0.2;
                let left = x + key - half * 2.0;
                let square = [left, middle - half, left + half * 2.0, middle + half];
                self.rectangle(square, &entry.paint, entry.pen.as_ref());
            }
        }
        self.put(
            &entry.text,
            [x + key + row * 0.2, middle],
            Anchor { x: 0.0, y: 0.5 },
        );
    }

    fn entries<'g>(&mut self, legend: &ChLegend, groups: &'g [Group<'g>]) -> Vec<Entry<'g>> {
        let look = self.look(legend.tx_pr.as_deref());
        let deleted = |place: usize| {
            legend.legend_entry.iter().any(|entry| {
                let idx = entry.idx.as_ref().and_then(|idx| idx.val);
                idx.is_some_and(|idx| idx as usize == place) && is_on(entry.delete.as_deref())
            })
        };
        let mut entries = Vec::new();
        let mut place = 0;
        for group in groups {
            let slices = matches!(group.kind, Kind::Pie | Kind::Doughnut);
            let single = group.series.len() == 1 && group.varied;
            if (slices || single)
                && let Some(series) = group.series.first()
            {
                for point in 0..series.values.len().min(MOST_ENTRIES) {
                    if deleted(point) {
                        continue;
                    }
                    let number = (point + 1).to_string();
                    let name = series.labels.get(point).unwrap_or(&number).clone();
                    entries.push(Entry {
                        text: self.set(&name, &look),
                        paint: self.filled(group, series, point),
                        pen: None,
                        line: None,
                    });
                }
                continue;
            }
            for series in &group.series {
                place += 1;
                if deleted(place - 1) || entries.len() >= MOST_ENTRIES {
                    continue;
                }
                let name = if series.name.is_empty() {
                    format!("Series {place}")
                } else {
                    series.name.clone()
                };
                let lined = matches!(group.kind, Kind::Line | Kind::Scatter | Kind::Stock)
                    || group.kind == Kind::Radar && !group.filled;
                entries.push(Entry {
                    text: self.set(&name, &look),
                    paint: self.filled(group, series, usize::MAX),
                    pen: if lined {
                        key_pen(self, series)
                    } else {
                        self.pen(series.look).flatten()
                    },
                    line: lined.then_some((group, series)),
                });
            }
        }
        entries
    }
}

/// Where the legend stands: as it says, or at a side of the room, which becomes smaller.
fn place(
    legend: &ChLegend,
    position: Option<ChLegendPos>,
    [width, height]: [f64; 2],
    chart: Area,
    room: &mut Area,
) -> Area {
    let overlaid = is_on(legend.overlay.as_deref());
    let [left, top, right, bottom] = *room;
    let (x, y) = ((left + right - width) / 2.0, (top + bottom - height) / 2.0);
    let area = match position {
        Some(ChLegendPos::B) => [x, bottom - height, x + width, bottom],
        Some(ChLegendPos::T) => [x, top, x + width, top + height],
        Some(ChLegendPos::L) => [left, y, left + width, y + height],
        Some(ChLegendPos::Tr) => [right - width, top, right, top + height],
        _ => [right - width, y, right, y + height],
    };
    if !overlaid {
        match position {
            Some(ChLegendPos::B) => room[3] -= height + GAP,
            Some(ChLegendPos::T) => room[1] += height + GAP,
            Some(ChLegendPos::L) => room[0] += width + GAP,
            _ => room[2] -= width + GAP,
        }
    }
    super::manual(legend.layout.as_deref(), chart, area)
}
