//! The legend: what colours mean.

use super::GAP;
use super::canvas::{Anchor, Area, Canvas};
use super::plot::key_pen;
use super::trend;
use crate::editor_bin::chart::{ChLegend, ChLegendPos};
use crate::editor_bin::drawing::RunProperties;
use crate::layout::drawing::TextBlock;
use crate::layout::units::Emu;
use crate::resolve::chart::{Group, Grouping, Kind, Series, is_on};
use crate::resolve::drawing::paint::{Paint, Pen};

/// Largest share of the chart's width that a legend beside the plot takes.
const WIDEST: f64 = 0.3;
/// How much farther the legend of bodies stands from the edge of the chart, in EMU.
const SOLID_INSET: f64 = 14_224.0;
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
    /// Side of the square.
    side: f64,
    /// From the begin of the entry to its text.
    text: f64,
}

impl Key {
    fn new(size: f64, entries: &[Entry<'_>]) -> Self {
        if entries.iter().any(|entry| entry.lined) {
            let [gap, length] = LINE;
            return Self {
                begin: gap,
                length,
                side: size * SQUARE[1],
                text: length + 2.0 * gap,
            };
        }
        let [begin, length, text] = SQUARE.map(|share| share * size);
        Self {
            begin,
            length,
            side: length,
            text: begin + text,
        }
    }
}

/// An entry.
struct Entry<'g> {
    text: TextBlock,
    paint: Paint,
    pen: Option<Pen>,
    /// Whether the key is a line.
    lined: bool,
    /// The series whose mark is upon the line.
    marked: Option<(&'g Group<'g>, &'g Series<'g>)>,
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
        let position = legend.legend_pos.as_ref().and_then(|position| position.val);
        let flat = matches!(position, Some(ChLegendPos::B | ChLegendPos::T));
        let given = super::size(legend.layout.as_deref(), chart);
        let size = self.text_size(&self.look(legend.tx_pr.as_deref()));
        let across = given[0].unwrap_or(if flat {
            room[2] - room[0]
        } else {
            (chart[2] - chart[0]) * WIDEST
        });
        // Whatever the keys are, so much is left for texts.
        let widest = Emu((across - size * (SQUARE[0] + SQUARE[2])).max(size) as i64);
        let mut entries = self.entries(legend, groups, widest);
        if entries.is_empty() {
            return;
        }
        let key = Key::new(size, &entries);
        if !flat && groups.iter().any(piles_upwards) {
            entries.reverse();
        }
        let high = |entry: &Entry<'_>| entry.text.size.height.0 as f64;
        let mut row_heights: Vec<f64> = entries.iter().map(high).collect();
        let highest = row_heights.iter().copied().fold(0.0, f64::max);
        let width = |entry: &Entry<'_>| entry.text.size.width.0 as f64 + key.text;
        let widest = entries.iter().map(width).fold(0.0, f64::max);
        let all: f64 = entries.iter().map(width).sum();
        let beside = ((across - key.begin) / widest).floor().max(1.0) as usize;
        let columns = match (flat, given) {
            // Entries of one row stand close; those of several stand below each other.
            (true, _) if all <= across => entries.len(),
            (true, _) => beside,
            (false, [_, Some(high)]) if row_heights.iter().sum::<f64>() > high => beside,
            _ => 1,
        };
        if flat || columns > 1 {
            row_heights = vec![highest; entries.len().div_ceil(columns)];
        }
        // What does not fit into the height is not shown.
        let most = given[1].unwrap_or(chart[3] - chart[1]);
        let mut below = 0.0;
        let fits = row_heights.iter().take_while(|height| {
            below += **height;
            below <= most
        });
        let fits = fits.count().max(1);
        row_heights.truncate(fits);
        entries.truncate(columns.saturating_mul(fits));
        let widths: Vec<f64> = entries.iter().map(width).collect();
        let one_row = row_heights.len() == 1 && flat;
        let width = if one_row {
            all
        } else {
            widest * columns as f64 + key.begin
        };
        let mut height = row_heights.iter().sum::<f64>();
        if let Some(high) = given[1].filter(|high| *high > height) {
            // Rows are spread over the height that is given.
            let more = (high - height) / row_heights.len() as f64;
            row_heights.iter_mut().for_each(|row| *row += more);
            height = high;
        }
        let (area, left) = place(legend, groups, [width, height], (chart, *room));
        *room = left;
        let area = super::kept(super::manual(legend.layout.as_deref(), chart, area), chart);
        let ground = self.grounded(legend.sp_pr.as_deref());
        self.ground_of_text(&ground, area, [0.0; 2]);
        let [left, top, right, bottom] = area;
        let x0 = left + ((right - left) - width) / 2.0;
        let y0 = top + ((bottom - top) - height) / 2.0;
        let (mut x, mut y) = (x0, y0);
        for (place, (entry, width)) in entries.iter().zip(&widths).enumerate() {
            let row = row_heights[place / columns];
            if !one_row {
                x = x0 + widest * (place % columns) as f64;
            }
            self.entry(entry, [x, y], row, key);
            x += width;
            if (place + 1) % columns == 0 {
                y += row;
            }
        }
    }

    fn entry(&mut self, entry: &Entry<'_>, [x, y]: [f64; 2], row: f64, key: Key) {
        let middle = y + row / 2.0;
        let (begin, end) = (x + key.begin, x + key.begin + key.length);
        if entry.lined {
            let seen = entry.marked.is_none_or(|(group, _)| group.lined);
            if let (true, Some(pen)) = (seen, &entry.pen) {
                self.line([begin, middle], [end, middle], pen);
            }
            if let Some((group, series)) = entry.marked {
                let own = entry.pen.as_ref().map(|pen| pen.colour);
                let colour = own.unwrap_or_else(|| self.accent(series.index));
                let at = [(begin + end) / 2.0, middle];
                self.mark(group, (series, usize::MAX), at, colour);
            }
        } else {
            // As long as the lines of others.
            let half = key.side / 2.0;
            let square = [begin, middle - half, end, middle + half];
            self.rectangle(square, &entry.paint, entry.pen.as_ref());
        }
        self.put(
            &entry.text,
            [x + key.text, middle],
            Anchor { x: 0.0, y: 0.5 },
        );
    }

    /// Sets the text of an entry in lines of a width, or of more where a word is longer.
    fn key_text(&mut self, text: &str, look: &RunProperties, width: Emu) -> TextBlock {
        let natural = self.set(text, look);
        if natural.size.width <= width {
            return natural;
        }
        let word = natural.longest_word().min(width * 2);
        self.set_in(text, look, width.max(word + Emu(1)))
    }

    /// What the bands of a surface say, which is filled or of lines.
    fn bands_explained<'g>(
        &mut self,
        filled: bool,
        look: &RunProperties,
        widest: Emu,
    ) -> Vec<Entry<'g>> {
        let bands = self.bands.clone().into_iter().take(MOST_ENTRIES);
        let entries = bands.map(|band| Entry {
            text: self.key_text(&band.name, look, widest),
            pen: (!filled).then_some(band.pen),
            paint: band.paint,
            lined: !filled,
            marked: None,
        });
        entries.collect()
    }

    fn entries<'g>(
        &mut self,
        legend: &ChLegend,
        groups: &'g [Group<'g>],
        widest: Emu,
    ) -> Vec<Entry<'g>> {
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
            if (group.is_round() || group.varies())
                && let Some(series) = group.series.first()
            {
                for point in 0..series.values.len().min(MOST_ENTRIES) {
                    if deleted(point) {
                        continue;
                    }
                    let number = (point + 1).to_string();
                    let name = series.labels.get(point).unwrap_or(&number).clone();
                    let paint = self.filled(group, series, point);
                    entries.push(Entry {
                        text: self.key_text(&name, &look, widest),
                        pen: self.edge(series, point, &paint),
                        paint,
                        lined: false,
                        marked: None,
                    });
                }
                continue;
            }
            if group.kind == Kind::Surface {
                entries.extend(self.bands_explained(group.filled, &look, widest));
                continue;
            }
            for series in &group.series {
                place += 1;
                if deleted(place - 1) || entries.len() >= MOST_ENTRIES {
                    continue;
                }
                let name = series.named(place - 1);
                let lined = group.solid.is_none()
                    && matches!(group.kind, Kind::Line | Kind::Scatter | Kind::Stock)
                    || group.kind == Kind::Radar && !group.filled;
                let paint = self.filled(group, series, usize::MAX);
                entries.push(Entry {
                    text: self.key_text(&name, &look, widest),
                    pen: if lined {
                        key_pen(self, series)
                    } else {
                        self.edge(series, usize::MAX, &paint)
                    },
                    paint,
                    lined,
                    marked: lined.then_some((group, series)),
                });
            }
        }
        for series in groups.iter().flat_map(|group| &group.series) {
            for record in series.trends.iter().take(trend::MOST_TRENDS) {
                place += 1;
                if deleted(place - 1) || entries.len() >= MOST_ENTRIES {
                    continue;
                }
                let name = trend::name(record, &series.name);
                entries.push(Entry {
                    text: self.key_text(&name, &look, widest),
                    paint: Paint::None,
                    pen: self.trend_pen(record),
                    lined: true,
                    marked: None,
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
        Kind::Surface => true,
        _ => false,
    }
}

/// Where a legend of a size stands at a side of the room, and what is left of the room.
fn place(
    legend: &ChLegend,
    groups: &[Group<'_>],
    [width, height]: [f64; 2],
    (chart, room): (Area, Area),
) -> (Area, Area) {
    let position = legend.legend_pos.as_ref().and_then(|position| position.val);
    let overlaid = is_on(legend.overlay.as_deref());
    let solid = groups.iter().any(|group| group.solid.is_some());
    // Rooms of bodies, pies and radars keep their distance themselves.
    let distant = |group: &Group<'_>| group.is_round() || group.kind == Kind::Radar;
    let gap = match solid || groups.iter().any(distant) {
        true => 0.0,
        false => GAP,
    };
    let [left, top, right, bottom] = room;
    let x = (left + right - width) / 2.0;
    let y = (chart[1] + chart[3] - height) / 2.0;
    let inset = if solid { SOLID_INSET } else { 0.0 };
    let (from, to) = (left + inset, right - inset);
    let area = match position {
        Some(ChLegendPos::B) => [x, bottom - height, x + width, bottom],
        Some(ChLegendPos::T) => [x, top, x + width, top + height],
        Some(ChLegendPos::L) => [from, y, from + width, y + height],
        Some(ChLegendPos::Tr) => [to - width, top, to, top + height],
        _ => [to - width, y, to, y + height],
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
