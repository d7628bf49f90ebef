//! Axes: their scales, grid lines, ticks, labels and titles.

use super::canvas::{Area, Canvas};
use super::dates::TimeUnits;
use super::scale::Scale;
use crate::editor_bin::chart::{
    ChAxPos, ChBool, ChBuiltInUnit, ChCrossBetween, ChCrosses, ChDispUnits, ChDispUnitsLbl,
    ChLines, ChNumFmt, ChOrientation, ChPlotArea, ChPlotAreaItem, ChScaling, ChSpPr, ChString,
    ChTickLblPos, ChTickMark, ChTitle, ChTxBody,
};
use crate::resolve::chart::is_on;
use crate::resolve::drawing::paint::Pen;

/// Length of a tick mark at one side of its axis, in EMU.
const TICK: f64 = 47_625.0;
/// Length of a minor one, as a share of that.
const MINOR: f64 = 0.6;

/// An axis as it is recorded.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Axis<'r> {
    /// Its identifier.
    pub id: u32,
    /// Whether it has numbers.
    pub is_value: bool,
    /// Whether it is at the left or right.
    pub is_upright: bool,
    /// Where it begins and ends.
    pub scaling: Option<&'r ChScaling>,
    delete: Option<&'r ChBool>,
    /// Lines across the plot.
    pub grid: Option<&'r ChLines>,
    /// Its title.
    pub title: Option<&'r ChTitle>,
    /// How its numbers are written.
    format: Option<&'r ChNumFmt>,
    labels_at: Option<ChTickLblPos>,
    ticks: Option<ChTickMark>,
    minor_ticks: Option<ChTickMark>,
    look: Option<&'r ChSpPr>,
    /// The look of its labels.
    pub text: Option<&'r ChTxBody>,
    crosses: Option<ChCrosses>,
    /// The value, or which category, it crosses the other axis at.
    pub crosses_at: Option<f64>,
    /// Distance of its lines.
    pub unit: Option<f64>,
    /// Lines across the plot between those.
    pub minor_grid: Option<&'r ChLines>,
    /// Distance of those lines.
    pub minor_unit: Option<f64>,
    /// How many categories stand between two labels, and between two tick marks.
    pub skips: [Option<u32>; 2],
    /// What its numbers are divided by for its labels.
    units: Option<&'r ChDispUnits>,
    /// Whether it stands between two categories rather than on one; absent for axes of categories.
    pub between: Option<bool>,
    /// Distance of its labels, as a share of what is usual.
    pub offset: f64,
    /// Its units, if it has dates.
    pub dates: Option<TimeUnits>,
}

/// A tick mark of an axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct TickMark {
    /// Where it stands, as a share of the axis.
    pub share: f64,
    /// How far it reaches outside of the axis, in EMU.
    pub outside: f64,
    /// How far it reaches inside.
    pub inside: f64,
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
            crosses_at: $record.crosses_at.as_ref().and_then(|place| place.val),
            minor_grid: $record.minor_gridlines.as_deref(),
            minor_unit: None,
            skips: [None; 2],
            dates: None,
            units: None,
            unit: $unit,
            between: $between,
            offset: $offset,
            ticks: $record.major_tick_mark.as_ref().and_then(|mark| mark.val),
            minor_ticks: $record.minor_tick_mark.as_ref().and_then(|mark| mark.val),
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
        ChPlotAreaItem::CatAx(record) => {
            let skips = [&record.tick_lbl_skip, &record.tick_mark_skip];
            let offset = offset(record.lbl_offset.as_deref());
            Some(Axis {
                skips: skips.map(|skip| skip.as_ref().and_then(|skip| skip.val)),
                ..axis!(record, false, None, None, offset)
            })
        }
        ChPlotAreaItem::DateAx(record) => Some(Axis {
            dates: Some(TimeUnits::new(record)),
            ..axis!(
                record,
                false,
                None,
                None,
                offset(record.lbl_offset.as_deref())
            )
        }),
        ChPlotAreaItem::ValAx(record) => {
            let unit = record.major_unit.as_ref().and_then(|unit| unit.val);
            let between = record.cross_between.as_ref().and_then(|cross| cross.val);
            let between = between.map(|cross| cross == ChCrossBetween::Between);
            Some(Axis {
                minor_unit: record.minor_unit.as_ref().and_then(|unit| unit.val),
                units: record.disp_units.as_deref(),
                ..axis!(record, true, unit, between, 1.0)
            })
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
    /// How it writes its numbers, if it does not write them as they are in their cells.
    pub fn own_format(&self) -> Option<&str> {
        let own = self.format.filter(|own| own.source_linked != Some(true));
        own?.format_code.as_deref()
    }

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

    /// Where its line stands on a scale that it crosses.
    pub fn crossing(&self, scale: &Scale) -> f64 {
        let place = match (self.crosses_at, self.crosses) {
            (Some(place), _) if place.is_finite() => place,
            (_, Some(ChCrosses::Max)) => return scale.ends()[1],
            (_, Some(ChCrosses::Min)) => return scale.ends()[0],
            _ => return scale.zero(),
        };
        let [low, high] = scale.ends();
        place.min(high).max(low)
    }

    /// What its numbers are divided by, and what that is called if it is to be said.
    pub fn units(&self) -> (f64, Option<(&'static str, &ChDispUnitsLbl)>) {
        use ChBuiltInUnit as U;
        let Some(record) = self.units else {
            return (1.0, None);
        };
        let custom = record.cust_unit.as_ref().and_then(|unit| unit.val);
        if let Some(custom) = custom.filter(|unit| *unit > 0.0) {
            return (custom, None);
        }
        let (power, name) = match record.built_in_unit.as_ref().and_then(|unit| unit.val) {
            Some(U::Hundreds) => (2, "Hundreds"),
            Some(U::Thousands) => (3, "Thousands"),
            Some(U::TenThousands) => (4, "x 10000"),
            Some(U::HundredThousands) => (5, "x 100000"),
            Some(U::Millions) => (6, "Millions"),
            Some(U::TenMillions) => (7, "x 10000000"),
            Some(U::HundredMillions) => (8, "x 100000000"),
            Some(U::Billions) => (9, "Billions"),
            Some(U::Trillions) => (12, "Trillions"),
            None => return (1.0, None),
        };
        let label = record.label.as_deref().map(|label| (name, label));
        (10f64.powi(power), label)
    }

    /// How many categories stand between two tick marks.
    pub fn tick_step(&self) -> usize {
        self.skips[1].map_or(1, |skip| (skip as usize).max(1))
    }

    /// Whether its labels stand at the far side of the plot; `far` is where its line stands, and `turned` whether the axis
    /// that it crosses runs the other way: low and high are the ends of that.
    pub fn labels_far(&self, far: bool, turned: bool) -> bool {
        match self.labels_at {
            Some(ChTickLblPos::High) => !turned,
            Some(ChTickLblPos::Low) => turned,
            _ => far,
        }
    }

    /// Whether there is something to be read at it.
    pub fn has_labels(&self) -> bool {
        !self.is_deleted() && self.labels_at != Some(ChTickLblPos::None)
    }

    /// Its tick marks: those at its lines, and those between them, which it may have too.
    pub fn tick_marks(&self, lines: &[f64], between: impl FnOnce() -> Vec<f64>) -> Vec<TickMark> {
        let mut marks = Vec::new();
        let mut add = |mark: ChTickMark, length: f64, shares: &[f64]| {
            let (outside, inside) = match mark {
                ChTickMark::None => return,
                ChTickMark::Cross => (length, length),
                ChTickMark::In => (0.0, length),
                ChTickMark::Out => (length, 0.0),
            };
            marks.extend(shares.iter().map(|share| TickMark {
                share: *share,
                outside,
                inside,
            }));
        };
        add(self.ticks.unwrap_or(ChTickMark::Out), TICK, lines);
        if let Some(mark) = self.minor_ticks.filter(|mark| *mark != ChTickMark::None) {
            add(mark, TICK * MINOR, &between());
        }
        marks
    }

    /// Whether its labels stand beside its line, wherever that is, rather than at the edge of the plot.
    pub fn labels_follow(&self) -> bool {
        !matches!(self.labels_at, Some(ChTickLblPos::Low | ChTickLblPos::High))
    }
}

impl Canvas<'_, '_, '_> {
    /// Lines across the plot at values.
    pub fn grid(&mut self, grid: Option<&ChLines>, shares: &[f64], upright: bool, plot: Area) {
        let Some(grid) = grid else { return };
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

    /// Tick marks across an axis; `at` is the share of the plot at which it stands, `far` whether what is outside of it is
    /// at its right or above it.
    pub fn ticks(
        &mut self,
        axis: Option<&Axis<'_>>,
        marks: &[TickMark],
        (upright, at, far): (bool, f64, bool),
        plot: Area,
    ) {
        let Some(pen) = self.axis_pen(axis) else {
            return;
        };
        let [left, top, right, bottom] = plot;
        for mark in marks {
            let TickMark { share, .. } = *mark;
            if !(-1e-6..=1.0 + 1e-6).contains(&share) {
                continue;
            }
            let [outside, inside] = match far {
                true => [-mark.outside, -mark.inside],
                false => [mark.outside, mark.inside],
            };
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
