//! The legend: what colours mean.

use super::GAP;
use super::canvas::{Anchor, Area, Canvas};
use super::plot::key_pen;
use crate::editor_bin::chart::{ChLegend, ChLegendPos};
use crate::layout::drawing::TextBlock;
use crate::resolve::chart::{Group, Grouping, Kind, Series, is_on};
use crate::resolve::drawing::paint::{Paint, Pen};

/// Entries at most; more do not fit anywhere.
const MOST_ENTRIES: usize = 100;
/// Space before the square of a key, its side, and from its begin to the text, as shares of the text's size.
const SQUARE: [f64; 3] = [0.397, 0.567, 0.964];
/// Space before and behind the line of a key, and its length, in EMU.
const LINE: [f64; 2] = [18_034.0, 277_241.0];

/// What stands before the text of an entry, in EMU.
#[derive(Debug, Clone, Copy)]
struct Key {
    /// Space before the square or line.
    begin: f64,
    /// Length of the square or line.
    length: f64,
    /// From the begin of the entry to its text.
    text: f64,
}

impl Key {
    fn new(size: f64, entries: &[Entry<'_>]) -> Self {
        if entries.iter().any(|entry| entry.line.is_some()) {
            let [gap, length] = LINE;
            return Self {
                begin: gap,
                length,
                text: length + 2.0 * gap,
            };
        }
        let [begin, length, text] = SQUARE.map(|share| share * size);
        Self {
            begin,
            length,
            text: begin + text,
        }
    }
}

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
        let mut entries = self.entries(legend, groups);
        if entries.is_empty() {
            return;
        }
        let row = entries.iter().map(|entry| entry.text.size.height.0).max();
        let row = row.unwrap_or(0) as f64;
        let size = self.text_size(&self.look(legend.tx_pr.as_deref()));
        let key = Key::new(size, &entries);
        let mut widths: Vec<f64> = entries
            .iter()
            .map(|entry| entry.text.size.width.0 as f64 + key.text)
            .collect();
        let position = legend.legend_pos.as_ref().and_then(|position| position.val);
        let flat = matches!(position, Some(ChLegendPos::B | ChLegendPos::T));
        if !flat && groups.iter().any(piles_upwards) {
            entries.reverse();
            widths.reverse();
        }
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
            widest * columns as f64 + key.begin
        };
        let height = row * rows as f64;
        let round = |group: &Group<'_>| matches!(group.kind, Kind::Pie | Kind::Doughnut);
        let gap = if groups.iter().any(round) { 0.0 } else { GAP };
        let (area, left) = place(legend, position, ([width, height], gap), (chart, *room));
        *room = left;
        let area = super::manual(legend.layout.as_deref(), chart, area);
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

    fn entry(&mut self, entry: &Entry<'_>, [x, y]: [f64; 2], row: f64, key: Key) {
        let middle = y + row / 2.0;
        let (begin, end) = (x + key.begin, x + key.begin + key.length);
        match entry.line {
            Some((group, series)) => {
                let colour = self.accent(series.index);
                if group.lined
                    && let Some(pen) = &entry.pen
                {
                    self.line([begin, middle], [end, middle], pen);
                }
                let colour = entry.pen.as_ref().map_or(colour, |pen| pen.colour);
                self.mark(
                    group,
                    (series, usize::MAX),
                    [(begin + end) / 2.0, middle],
                    colour,
                );
            }
            None => {
                let half = (row * 0.25).min(key.length / 2.0);
                let square = [begin, middle - half, begin + half * 2.0, middle + half];
                self.rectangle(square, &entry.paint, entry.pen.as_ref());
            }
        }
        self.put(
            &entry.text,
            [x + key.text, middle],
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

/// Whether the series of a group stand above each other in the order of the records, the first at the bottom.
fn piles_upwards(group: &Group<'_>) -> bool {
    let piled = group.grouping != Grouping::Standard;
    match group.kind {
        Kind::Column | Kind::Line | Kind::Area => piled,
        Kind::Bar => !piled,
        _ => false,
    }
}

/// Where the legend stands at a side of the room, and what is left of the room; `gap` is between them.
fn place(
    legend: &ChLegend,
    position: Option<ChLegendPos>,
    ([width, height], gap): ([f64; 2], f64),
    (chart, room): (Area, Area),
) -> (Area, Area) {
    let overlaid = is_on(legend.overlay.as_deref());
    let [left, top, right, bottom] = room;
    let x = (left + right - width) / 2.0;
    let y = (chart[1] + chart[3] - height) / 2.0;
    let area = match position {
        Some(ChLegendPos::B) => [x, bottom - height, x + width, bottom],
        Some(ChLegendPos::T) => [x, top, x + width, top + height],
        Some(ChLegendPos::L) => [left, y, left + width, y + height],
        Some(ChLegendPos::Tr) => [right - width, top, right, top + height],
        _ => [right - width, y, right, y + height],
    };
    let mut rest = room;
    if !overlaid {
        match position {
            Some(ChLegendPos::B) => rest[3] -= height + gap,
            Some(ChLegendPos::T) => rest[1] += height + gap,
            Some(ChLegendPos::L) => rest[0] += width + gap,
            _ => rest[2] -= width + gap,
        }
    }
    (area, rest)
}
