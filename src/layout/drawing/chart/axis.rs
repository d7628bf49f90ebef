//! Axes: their scales, grid lines, ticks, labels and titles.

use super::canvas::{Area, Canvas};
use crate::editor_bin::chart::{
    ChAxPos, ChBool, ChCrossBetween, ChCrosses, ChLines, ChNumFmt, ChOrientation, ChPlotArea,
    ChPlotAreaItem, ChScaling, ChSpPr, ChString, ChTickLblPos, ChTickMark, ChTitle, ChTxBody,
};
use crate::resolve::chart::{Group, Grouping, Kind, is_on};
use crate::resolve::drawing::paint::Pen;

/// Intervals of an axis at most that finds its own.
pub(super) const MOST_STEPS: f64 = 10.0;
/// Share of the range of flat values that axes keep free beyond them.
const SPARED: f64 = 0.05;
/// Intervals that are drawn at most; more would be a surface.
const MOST_DRAWN: usize = 200;
/// Length of a tick mark at one side of its axis, in EMU.
const TICK: f64 = 47_625.0;

/// An axis as it is recorded.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Axis<'r> {
    /// Its identifier.
    pub id: u32,
    /// Whether it has numbers.
    pub is_value: bool,
    /// Whether it is at the left or right.
    pub is_upright: bool,
    scaling: Option<&'r ChScaling>,
    delete: Option<&'r ChBool>,
    /// Lines across the plot.
    pub grid: Option<&'r ChLines>,
    /// Its title.
    pub title: Option<&'r ChTitle>,
    /// How its numbers are written.
    pub format: Option<&'r ChNumFmt>,
    labels_at: Option<ChTickLblPos>,
    ticks: Option<ChTickMark>,
    look: Option<&'r ChSpPr>,
    /// The look of its labels.
    pub text: Option<&'r ChTxBody>,
    crosses: Option<ChCrosses>,
    unit: Option<f64>,
    /// Whether it stands between two categories rather than on one; absent for axes of categories.
    pub between: Option<bool>,
    /// Distance of its labels, as a share of what is usual.
    pub offset: f64,
}

macro_rules! axis {
    ($record:expr, $is_value:expr, $unit:expr, $between:expr, $offset:expr) => {
        Axis {
            id: $record.ax_id.as_ref().and_then(|id| id.val).unwrap_or(0),
            is_value: $is_value,
            is_upright: matches!(
                $record.ax_pos.as_ref().and_then(|pos| pos.val),
                Some(ChAxPos::L | ChAxPos::R)
            ),
            scaling: $record.scaling.as_deref(),
            delete: $record.delete.as_deref(),
            grid: $record.major_gridlines.as_deref(),
            title: $record.title.as_deref(),
            format: $record.num_fmt.as_deref(),
            labels_at: $record.tick_lbl_pos.as_ref().and_then(|pos| pos.val),
            look: $record.sp_pr.as_deref(),
            text: $record.tx_pr.as_deref(),
            crosses: $record.crosses.as_ref().and_then(|crosses| crosses.val),
            unit: $unit,
            between: $between,
            offset: $offset,
            ticks: $record.major_tick_mark.as_ref().and_then(|mark| mark.val),
        }
    };
}

/// The axes of a plot area.
pub(super) fn axes(area: &ChPlotArea) -> Vec<Axis<'_>> {
    area.items.iter().filter_map(axis_of).collect()
}

/// The axis along which series stand behind each other.
pub(super) fn row_axis(area: &ChPlotArea) -> Option<Axis<'_>> {
    area.items.iter().find_map(|item| match item {
        ChPlotAreaItem::SerAx(record) => Some(axis!(record, false, None, None, 1.0)),
        _ => None,
    })
}

fn axis_of(item: &ChPlotAreaItem) -> Option<Axis<'_>> {
    match item {
        ChPlotAreaItem::CatAx(record) => Some(axis!(
            record,
            false,
            None,
            None,
            offset(record.lbl_offset.as_deref())
        )),
        ChPlotAreaItem::DateAx(record) => Some(axis!(
            record,
            false,
            None,
            None,
            offset(record.lbl_offset.as_deref())
        )),
        ChPlotAreaItem::ValAx(record) => {
            let unit = record.major_unit.as_ref().and_then(|unit| unit.val);
            let between = record.cross_between.as_ref().and_then(|cross| cross.val);
            let between = between.map(|cross| cross == ChCrossBetween::Between);
            Some(axis!(record, true, unit, between, 1.0))
        }
        _ => None,
    }
}

/// The distance of labels that a category axis says, as a share of what is usual.
fn offset(record: Option<&ChString>) -> f64 {
    let percent = record.and_then(|record| record.val.as_deref());
    let percent = percent.and_then(|text| text.trim_end_matches('%').parse::<f64>().ok());
    percent.map_or(1.0, |percent| (percent / 100.0).clamp(0.0, 10.0))
}

impl Axis<'_> {
    /// Whether it is not shown.
    pub fn is_deleted(&self) -> bool {
        is_on(self.delete)
    }

    /// Whether it runs the other way.
    pub fn is_reversed(&self) -> bool {
        let orientation = self
            .scaling
            .and_then(|scaling| scaling.orientation.as_ref()?.val);
        orientation == Some(ChOrientation::MaxMin)
    }

    /// Whether it stands at the far end of the axis that it crosses.
    pub fn is_far(&self) -> bool {
        self.crosses == Some(ChCrosses::Max)
    }

    /// Whether there is something to be read at it.
    pub fn has_labels(&self) -> bool {
        !self.is_deleted() && self.labels_at != Some(ChTickLblPos::None)
    }

    /// How far its tick marks reach outside and inside of it, in EMU.
    pub fn tick_lengths(&self) -> [f64; 2] {
        match self.ticks {
            Some(ChTickMark::None) => [0.0, 0.0],
            Some(ChTickMark::Cross) => [TICK, TICK],
            Some(ChTickMark::In) => [0.0, TICK],
            Some(ChTickMark::Out) | None => [TICK, 0.0],
        }
    }

    /// Whether its labels stand beside its line, wherever that is, rather than at the edge of the plot.
    pub fn labels_follow(&self) -> bool {
        !matches!(self.labels_at, Some(ChTickLblPos::Low | ChTickLblPos::High))
    }
}

/// The numbers of an axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
    /// Distance of the lines.
    pub step: f64,
    /// Base of the logarithm that it shows; `None` for the numbers themselves.
    base: Option<f64>,
    reversed: bool,
}

impl Scale {
    /// For values within limits, as an axis wants them, with no more intervals than there is room for; `tight` if nothing
    /// is kept free beyond the values.
    pub fn new(
        (low, high): (f64, f64),
        tight: bool,
        axis: Option<&Axis<'_>>,
        most_steps: f64,
    ) -> Self {
        let scaling = axis.and_then(|axis| axis.scaling);
        let fixed = |value: Option<f64>| value.filter(|value| value.is_finite());
        let least = fixed(scaling.and_then(|scaling| scaling.min.as_ref()?.val));
        let most = fixed(scaling.and_then(|scaling| scaling.max.as_ref()?.val));
        let base = fixed(scaling.and_then(|scaling| scaling.log_base.as_ref()?.val))
            .filter(|base| *base > 1.0);
        let reversed = axis.is_some_and(Axis::is_reversed);
        if let Some(base) = base {
            let power = |value: f64| value.max(1e-12).ln() / base.ln();
            let low = least.unwrap_or(if low > 0.0 { low } else { 1.0 });
            let high = most.unwrap_or(high).max(low * base);
            return Self {
                low: power(low).floor(),
                high: power(high).ceil(),
                step: 1.0,
                base: Some(base),
                reversed,
            };
        }
        let (mut from, mut to) = (low, high);
        // What lies close together does not begin at nothing.
        if from > 0.0 && (to - from) > to / 6.0 || from >= 0.0 && to == from {
            from = 0.0;
        }
        if to < 0.0 && (to - from) > -from / 6.0 {
            to = 0.0;
        }
        let spare = (to - from) * SPARED;
        let values = [from, to];
        let (from, to) = (
            least.unwrap_or(match from {
                // There is room below what does not begin at nothing.
                from if from > 0.0 => (from - (to - from) / 2.0).max(0.0),
                from if from < 0.0 => from - spare,
                from => from,
            }),
            most.unwrap_or(if to > 0.0 { to + spare } else { to }),
        );
        let to = if to > from { to } else { from + 1.0 };
        let step = axis
            .and_then(|axis| axis.unit)
            .filter(|unit| *unit > 0.0 && (to - from) / unit < MOST_DRAWN as f64)
            .unwrap_or_else(|| round_step((to - from) / most_steps.clamp(1.0, MOST_STEPS)));
        let even = |value: f64| (value / step * 1e6).round() / 1e6;
        let [lowest, highest] = match tight {
            true if values[1] > values[0] => [from.max(values[0].min(0.0)), values[1]],
            _ => [from, to],
        };
        Self {
            low: least.unwrap_or_else(|| even(lowest).floor() * step),
            high: most.unwrap_or_else(|| even(highest).ceil() * step),
            step,
            base: None,
            reversed,
        }
    }

    /// Where a value stands, as a share of the axis.
    pub fn share(&self, value: f64) -> f64 {
        let value = self
            .base
            .map_or(value, |base| value.max(1e-12).ln() / base.ln());
        let share = ((value - self.low) / (self.high - self.low)).clamp(-0.5, 1.5);
        if self.reversed { 1.0 - share } else { share }
    }

    /// Where bars and areas begin: at nothing, or at the end that is nearest to it.
    pub fn zero(&self) -> f64 {
        match self.base {
            Some(base) => base.powf(self.low),
            None => 0.0f64.clamp(self.low, self.high.max(self.low)),
        }
    }

    /// The values that have lines.
    pub fn values(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step + 1e-6).floor().max(0.0) as usize;
        (0..=count.min(MOST_DRAWN))
            .map(|place| {
                let value = self.low + self.step * place as f64;
                let value = (value / self.step * 1e6).round() / 1e6 * self.step;
                self.base.map_or(value, |base| base.powf(value))
            })
            .collect()
    }
}

/// One, two or five times a power of ten, not below a length.
fn round_step(raw: f64) -> f64 {
    let power = 10f64.powf(raw.abs().max(1e-300).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw * (1.0 - 1e-9))
        .unwrap_or(raw)
}

/// The whole, less what axes keep free beyond it.
const WHOLE: f64 = 1.0 / (1.0 + SPARED);

/// Lowest and highest value that groups show.
pub(super) fn limits(groups: &[&Group<'_>]) -> (f64, f64) {
    let mut limits: Option<(f64, f64)> = None;
    let mut include = |value: f64| {
        let (low, high) = limits.unwrap_or((value, value));
        limits = Some((low.min(value), high.max(value)));
    };
    for group in groups {
        match group.grouping {
            Grouping::Percent => {
                let negative = group.series.iter().flat_map(|series| &series.values);
                include(0.0);
                // The whole is the end, without anything to spare.
                include(WHOLE);
                if negative.flatten().any(|value| *value < 0.0) {
                    include(-WHOLE);
                }
            }
            Grouping::Stacked => {
                for place in 0..group.points() {
                    let (mut above, mut below) = (0.0, 0.0);
                    for series in &group.series {
                        match series.values.get(place).copied().flatten() {
                            Some(value) if value < 0.0 => below += value,
                            Some(value) => above += value,
                            None => {}
                        }
                    }
                    include(above);
                    include(below);
                }
            }
            Grouping::Standard => {
                for series in &group.series {
                    for (place, value) in series.values.iter().enumerate() {
                        let Some(value) = value else { continue };
                        let begin = series.begins.get(place).copied();
                        begin.into_iter().for_each(&mut include);
                        include(begin.unwrap_or(0.0) + value);
                    }
                }
                if matches!(group.kind, Kind::Column | Kind::Bar | Kind::Area) {
                    include(0.0);
                }
            }
        }
    }
    limits.unwrap_or((0.0, 1.0))
}

impl Canvas<'_, '_, '_> {
    /// Lines across the plot at values.
    pub fn grid(&mut self, axis: Option<&Axis<'_>>, shares: &[f64], upright: bool, plot: Area) {
        let Some(grid) = axis.and_then(|axis| axis.grid) else {
            return;
        };
        let pen = self
            .pen(grid.sp_pr.as_deref())
            .unwrap_or_else(|| Some(self.thin()));
        let Some(pen) = pen else { return };
        let [left, top, right, bottom] = plot;
        for share in shares
            .iter()
            .filter(|share| (-1e-6..=1.0 + 1e-6).contains(*share))
        {
            if upright {
                let y = bottom - share * (bottom - top);
                self.line([left, y], [right, y], &pen);
            } else {
                let x = left + share * (right - left);
                self.line([x, top], [x, bottom], &pen);
            }
        }
    }

    /// What draws an axis that is shown.
    pub fn axis_pen(&self, axis: Option<&Axis<'_>>) -> Option<Pen> {
        let axis = axis.filter(|axis| !axis.is_deleted())?;
        self.pen(axis.look).unwrap_or_else(|| Some(self.thin()))
    }

    /// The line of an axis; `at` is the share of the plot at which it stands.
    pub fn axis_line(&mut self, axis: Option<&Axis<'_>>, upright: bool, at: f64, plot: Area) {
        let Some(pen) = self.axis_pen(axis) else {
            return;
        };
        let [left, top, right, bottom] = plot;
        if upright {
            let x = left + at * (right - left);
            self.line([x, top], [x, bottom], &pen);
        } else {
            let y = bottom - at * (bottom - top);
            self.line([left, y], [right, y], &pen);
        }
    }

    /// Tick marks across an axis at shares of it; `at` is the share of the plot at which it stands.
    pub fn ticks(
        &mut self,
        axis: Option<&Axis<'_>>,
        shares: &[f64],
        (upright, at): (bool, f64),
        plot: Area,
    ) {
        let Some(axis) = axis else { return };
        let [outside, inside] = axis.tick_lengths();
        if outside + inside <= 0.0 {
            return;
        }
        let Some(pen) = self.axis_pen(Some(axis)) else {
            return;
        };
        let [left, top, right, bottom] = plot;
        let [outside, inside] = if at > 0.5 {
            [-outside, -inside]
        } else {
            [outside, inside]
        };
        for share in shares
            .iter()
            .filter(|share| (-1e-6..=1.0 + 1e-6).contains(*share))
        {
            if upright {
                let (x, y) = (left + at * (right - left), bottom - share * (bottom - top));
                self.line([x - outside, y], [x + inside, y], &pen);
            } else {
                let (x, y) = (left + share * (right - left), bottom - at * (bottom - top));
                self.line([x, y - inside], [x, y + outside], &pen);
            }
        }
    }
}

/// Where a category stands on its axis, as a share.
pub(super) fn category_share(place: usize, count: usize, between: bool) -> f64 {
    if between || count < 2 {
        (place as f64 + 0.5) / count.max(1) as f64
    } else {
        place as f64 / (count - 1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_at_round_numbers_beyond_their_values() {
        let ends = |low, high| {
            let scale = Scale::new((low, high), false, None, MOST_STEPS);
            (scale.low, scale.high, scale.step)
        };
        assert_eq!(ends(0.0, 5.0), (0.0, 6.0, 1.0));
        assert_eq!(ends(0.0, 17.0), (0.0, 18.0, 2.0));
        assert_eq!(ends(-3.0, 1.0), (-3.5, 1.5, 0.5));
        assert_eq!(ends(0.0, 0.0), (0.0, 1.0, 0.1));
        assert_eq!(ends(95.0, 100.0), (92.0, 101.0, 1.0));
        let narrow = Scale::new((0.0, 33.0), false, None, 4.5);
        assert_eq!((narrow.high, narrow.step), (40.0, 10.0));
    }

    #[test]
    fn shares_stay_near_the_axis() {
        let scale = Scale::new((0.0, 5.0), false, None, MOST_STEPS);
        assert!((scale.share(3.0) - 0.5).abs() < 1e-9);
        assert_eq!(scale.share(1e300), 1.5);
        assert_eq!(scale.values().len(), 7);
        assert_eq!(category_share(1, 4, true), 0.375);
        assert_eq!(category_share(3, 4, false), 1.0);
    }
}
