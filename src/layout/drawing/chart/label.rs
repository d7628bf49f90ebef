//! Labels of points.

mod said;

use std::f64::consts::{PI, TAU};

use self::said::{Part, text};
use super::axis_labels::{turn, turned_size};
use super::canvas::{Anchor, Area, Canvas};
use super::round::{Disc, Slice};
use super::{TEXT_PADDING, TITLE_PADDING};
use crate::editor_bin::chart::{
    ChDLbl, ChDLblItem, ChDLblPos, ChDLblsItem, ChF64, ChLayout, ChSpPr, ChTxBody,
};
use crate::editor_bin::drawing::RunElemItem;
use crate::layout::drawing::TextBlock;
use crate::layout::units::Emu;
use crate::resolve::chart::{DataLabels, Group, Grouping, Series, is_on};

/// Distance of a label from its slice, in EMU.
const GAP: f64 = 50_800.0;
/// Distances of a label beside the end of a bar and of one above or below it, in EMU.
const BAR_GAP: [f64; 2] = [40_510.0, 56_390.0];
/// Distances of a label beside a point and of one above or below it, in EMU.
const POINT_GAP: [f64; 2] = [88_070.0, 65_910.0];
/// How far the text of a label or of a title stands to the right of the middle of its room, in EMU.
pub(super) const ASIDE: f64 = 14_060.0;
/// Shortest line to a label, in EMU.
const LEADER: f64 = 76_200.0;
/// Width of a label at most, as a share of the chart's.
const WIDEST: f64 = 0.2;

/// What a label stands at.
#[derive(Debug, Clone, Copy)]
pub(super) enum LabelPlace {
    /// A point.
    Point([f64; 2]),
    /// The middle of what is there.
    Middle([f64; 2]),
    /// A bar.
    Bar {
        /// Where it is.
        area: Area,
        /// Whether it lies.
        lying: bool,
        /// Whether it runs against the axis.
        backwards: bool,
    },
    /// A slice.
    Slice {
        /// The disc that it is of.
        disc: Disc,
        /// Share of the radius at which it begins.
        inner: f64,
        /// Angles at which it begins and ends.
        ends: [f64; 2],
    },
}

/// What else is known of a value.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    /// All values of its category or pie together.
    pub whole: f64,
}

impl Shown {
    /// Of the sums of all categories.
    pub fn whole(sums: &[f64], place: usize) -> Self {
        Self {
            whole: sums.get(place).copied().unwrap_or(0.0),
        }
    }
}

/// What labels of a series say.
#[derive(Debug, Clone, Default)]
struct Wanted<'r> {
    value: bool,
    category: bool,
    series: bool,
    percent: bool,
    size: bool,
    /// The cell of the point ([MS-ODRAWXML] 2.24.3.67).
    cell: bool,
    deleted: bool,
    separator: Option<&'r str>,
    format: Option<&'r str>,
    position: Option<ChDLblPos>,
    text: Option<&'r ChTxBody>,
    rich: Option<&'r ChTxBody>,
    look: Option<&'r ChSpPr>,
    /// How far it is moved from where it would stand, in shares of the chart.
    moved: Option<[f64; 2]>,
    /// How wide and high it was made, in shares of the chart.
    room: Option<[f64; 2]>,
    /// The lines to labels that are moved away from their slices.
    leaders: bool,
    leader: Option<&'r ChSpPr>,
}

impl<'r> Wanted<'r> {
    fn all(labels: &DataLabels<'r>) -> Self {
        use ChDLblsItem as I;
        let mut wanted = Self::default();
        for item in &labels.all {
            match item {
                I::Delete(flag) => wanted.deleted = is_on(Some(flag)),
                I::DLblPos(position) => wanted.position = position.val,
                I::NumFmt(format) if format.source_linked != Some(true) => {
                    wanted.format = format.format_code.as_deref();
                }
                I::Separator(text) => wanted.separator = Some(text),
                I::ShowCatName(flag) => wanted.category = is_on(Some(flag)),
                I::ShowPercent(flag) => wanted.percent = is_on(Some(flag)),
                I::ShowSerName(flag) => wanted.series = is_on(Some(flag)),
                I::ShowVal(flag) => wanted.value = is_on(Some(flag)),
                I::ShowBubbleSize(flag) => wanted.size = is_on(Some(flag)),
                I::ShowLeaderLines(flag) => wanted.leaders = is_on(Some(flag)),
                I::LeaderLines(lines) => wanted.leader = lines.sp_pr.as_deref(),
                I::SpPr(look) => wanted.look = Some(look),
                I::TxPr(text) => wanted.text = Some(text),
                I::ExtDataLabel(more) => wanted.extend(more),
                _ => {}
            }
        }
        wanted
    }

    fn one(mut self, label: &'r ChDLbl) -> Self {
        use ChDLblItem as I;
        for item in &label.items {
            match item {
                I::Delete(flag) => self.deleted = is_on(Some(flag)),
                I::DLblPos(position) => self.position = position.val,
                I::NumFmt(format) if format.source_linked != Some(true) => {
                    self.format = format.format_code.as_deref();
                }
                I::Separator(text) => self.separator = Some(text),
                I::ShowCatName(flag) => self.category = is_on(Some(flag)),
                I::ShowPercent(flag) => self.percent = is_on(Some(flag)),
                I::ShowSerName(flag) => self.series = is_on(Some(flag)),
                I::ShowVal(flag) => self.value = is_on(Some(flag)),
                I::ShowBubbleSize(flag) => self.size = is_on(Some(flag)),
                I::SpPr(look) => self.look = Some(look),
                I::Layout(layout) => self.moved = moved(layout),
                I::TxPr(text) => self.text = Some(text),
                I::Tx(text) => self.rich = text.rich.as_deref(),
                I::ExtDataLabel(more) => self.extend(more),
                _ => {}
            }
        }
        self
    }

    /// What labels have since Office 2013.
    fn extend(&mut self, more: &ChDLbl) {
        for item in &more.items {
            match item {
                ChDLblItem::Layout(layout) => self.room = room(layout),
                ChDLblItem::ShowDataLabelsRange(flag) => self.cell = is_on(Some(flag)),
                _ => {}
            }
        }
    }
}

/// How far a label is moved from where it would stand, in shares of the chart.
pub(super) fn moved(layout: &ChLayout) -> Option<[f64; 2]> {
    let manual = layout.manual.as_deref()?;
    let share = |share: Option<f64>| share.filter(|share| (-1.0..=1.0).contains(share));
    let shares = [&manual.x, &manual.y].map(|own| own.as_ref().and_then(|own| own.val));
    Some(shares.map(|own| share(own).unwrap_or(0.0)))
}

fn room(layout: &ChLayout) -> Option<[f64; 2]> {
    let manual = layout.manual.as_deref()?;
    let share =
        |own: &Option<Box<ChF64>>| own.as_ref()?.val.filter(|own| *own > 0.0 && *own <= 1.0);
    Some([share(&manual.w)?, share(&manual.h)?])
}

fn wanted<'r>(group: &Group<'r>, series: &Series<'r>, place: usize) -> Option<Wanted<'r>> {
    let labels = series.data_labels.as_ref().or(group.labels.as_ref())?;
    let single = labels.single.get(place);
    let all = Wanted::all(labels);
    let wanted = single.map_or(all.clone(), |label| all.one(label));
    let says = wanted.value
        || wanted.category
        || wanted.series
        || wanted.percent
        || wanted.size
        || wanted.cell
        || wanted.rich.is_some();
    (says && !wanted.deleted).then_some(wanted)
}

impl Canvas<'_, '_, '_> {
    /// The label of a point, if it has one.
    pub fn data_label(
        &mut self,
        group: &Group<'_>,
        series: &Series<'_>,
        (place, value): (usize, f64),
        at: LabelPlace,
        shown: Shown,
    ) {
        let Some(wanted) = wanted(group, series, place) else {
            return;
        };
        let block = self.label_block(&wanted, series, (place, value), shown);
        let piled = group.grouping != Grouping::Standard;
        let turn = turn(wanted.rich.or(wanted.text)).unwrap_or(0);
        let size = [block.size.width, block.size.height].map(|side| side.0 as f64);
        let size = turned_size(size, Some(turn));
        let stand = stands(at, wanted.position, piled, size);
        let own = [0, 1].map(|axis| wanted.room.map(|room| room[axis] * self.size()[axis]));
        let size = [0, 1].map(|axis| own[axis].unwrap_or(size[axis]));
        // Nothing of it is outside the chart, if it fits.
        let [left, top] = [0, 1].map(|axis| {
            let shift = wanted.moved.map_or(0.0, |moved| moved[axis]) * self.size()[axis];
            let end = (self.area[axis + 2] - size[axis]).max(self.area[axis]);
            (stand[axis] + shift).min(end).max(self.area[axis])
        });
        let area = [left, top, left + size[0], top + size[1]];
        if let (true, Some(_), LabelPlace::Slice { disc, ends, .. }) =
            (wanted.leaders, wanted.moved, at)
        {
            self.leader(disc.at(1.0, (ends[0] + ends[1]) / 2.0), area, wanted.leader);
        }
        let ground = self.grounded(wanted.look);
        self.ground_of_text(&ground, area, [TEXT_PADDING, TITLE_PADDING]);
        let centre = [left + size[0] / 2.0, top + size[1] / 2.0];
        if turn == 0 {
            self.put(&block, centre, anchor(0.5, 0.5));
        } else {
            self.put_turned(&block, centre, turn.rem_euclid(21_600_000));
        }
    }

    fn label_block(
        &mut self,
        wanted: &Wanted<'_>,
        series: &Series<'_>,
        (place, value): (usize, f64),
        shown: Shown,
    ) -> TextBlock {
        let look = self.look(wanted.text);
        let own = wanted.room.map(|room| room[0]);
        let widest = self.size()[0] * own.unwrap_or(WIDEST) - 2.0 * TEXT_PADDING;
        let widest = Emu(widest.max(1.0) as i64);
        if let Some(body) = wanted.rich.and_then(|rich| rich.tx_body.as_deref()) {
            let mut body = body.clone();
            for run in body.paragraphs.iter_mut().flat_map(|one| &mut one.runs) {
                if let Some(RunElemItem::Fld(field)) = &mut run.items
                    && let Some(part) = Part::of_field(field.kind.as_deref().unwrap_or_default())
                    && let Some(text) = part.text(wanted, series, (place, value), shown)
                {
                    field.text = Some(text);
                }
            }
            return self.set_rich(&body, &look, own.map_or(Emu::MAX, |_| widest));
        }
        let text = text(wanted, series, (place, value), shown);
        self.set_centred(&text, &look, widest)
    }

    /// A line from a slice to its label, if that is not upon it.
    fn leader(&mut self, from: [f64; 2], [left, top, right, bottom]: Area, look: Option<&ChSpPr>) {
        let to = [from[0].min(right).max(left), (top + bottom) / 2.0];
        let far = (to[0] - from[0]).hypot(to[1] - from[1]);
        if far < LEADER {
            return;
        }
        if let Some(pen) = self.pen(look).unwrap_or_else(|| Some(self.thin())) {
            self.line(from, to, &pen);
        }
    }

    /// Width and height of the room that labels need outside of a pie; `None` if none may stand there.
    pub fn beside_pie(
        &mut self,
        group: &Group<'_>,
        series: &Series<'_>,
        slices: &[Slice],
        disc: Disc,
    ) -> Option<[f64; 2]> {
        let mut beside = None;
        let whole = slices.iter().map(|slice| slice.value.abs()).sum();
        for slice in slices {
            let Some(wanted) = wanted(group, series, slice.place) else {
                continue;
            };
            let may_leave = matches!(
                wanted.position,
                None | Some(ChDLblPos::BestFit | ChDLblPos::OutEnd)
            );
            if !may_leave {
                continue;
            }
            let room = beside.get_or_insert([0.0_f64; 2]);
            if wanted.moved.is_some() {
                continue;
            }
            let value = (slice.place, slice.value);
            let block = self.label_block(&wanted, series, value, Shown { whole });
            let size = [block.size.width, block.size.height].map(|side| side.0 as f64);
            let ends = [slice.from, slice.to];
            let outside = wanted.position == Some(ChDLblPos::OutEnd)
                || within(disc, ends, padded(size)).is_none();
            if outside {
                *room = [0, 1].map(|axis| room[axis].max(size[axis] + GAP));
            }
        }
        beside
    }
}

/// Where the left top corner of a label of a size stands.
fn stands(at: LabelPlace, position: Option<ChDLblPos>, piled: bool, size: [f64; 2]) -> [f64; 2] {
    let (point, anchor) = match at {
        LabelPlace::Point(at) => beside_point(at, position),
        LabelPlace::Middle(at) => (at, anchor(0.5, 0.5)),
        LabelPlace::Bar { .. } => beside_bar(at, position, piled),
        LabelPlace::Slice { disc, inner, ends } => upon_slice((disc, inner, ends), position, size),
    };
    [
        point[0] + ASIDE - size[0] * anchor.x,
        point[1] - size[1] * anchor.y,
    ]
}

fn anchor(x: f64, y: f64) -> Anchor {
    Anchor { x, y }
}

fn beside_point([x, y]: [f64; 2], position: Option<ChDLblPos>) -> ([f64; 2], Anchor) {
    use ChDLblPos as P;
    let [beside, above] = POINT_GAP;
    match position {
        Some(P::Ctr) => ([x, y], anchor(0.5, 0.5)),
        Some(P::T) => ([x, y - above], anchor(0.5, 1.0)),
        Some(P::B) => ([x, y + above], anchor(0.5, 0.0)),
        Some(P::L) => ([x - beside, y], anchor(1.0, 0.5)),
        _ => ([x + beside, y], anchor(0.0, 0.5)),
    }
}

fn beside_bar(at: LabelPlace, position: Option<ChDLblPos>, piled: bool) -> ([f64; 2], Anchor) {
    use ChDLblPos as P;
    let LabelPlace::Bar {
        area: [left, top, right, bottom],
        lying,
        backwards,
    } = at
    else {
        return ([0.0; 2], anchor(0.0, 0.0));
    };
    let position = position.unwrap_or(if piled { P::Ctr } else { P::OutEnd });
    let (middle_x, middle_y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    // Towards where the bar grows.
    let (end, base, sign) = match (lying, backwards) {
        (false, false) => (top, bottom, -1.0),
        (false, true) => (bottom, top, 1.0),
        (true, false) => (right, left, 1.0),
        (true, true) => (left, right, -1.0),
    };
    let gap = sign * BAR_GAP[usize::from(!lying)];
    let (place, side) = match position {
        P::InEnd => (end - gap, 0.5 + sign * 0.5),
        P::InBase => (base + gap, 0.5 - sign * 0.5),
        P::Ctr => return ([middle_x, middle_y], anchor(0.5, 0.5)),
        _ => (end + gap, 0.5 - sign * 0.5),
    };
    if lying {
        ([place, middle_y], anchor(side, 0.5))
    } else {
        ([middle_x, place], anchor(0.5, side))
    }
}

fn upon_slice(
    (disc, inner, ends): (Disc, f64, [f64; 2]),
    position: Option<ChDLblPos>,
    size: [f64; 2],
) -> ([f64; 2], Anchor) {
    use ChDLblPos as P;
    let angle = (ends[0] + ends[1]) / 2.0;
    let middle = || (disc.at((inner + 1.0) / 2.0, angle), anchor(0.5, 0.5));
    let outside = || {
        let (sin, cos) = angle.sin_cos();
        let [x, y] = disc.at(1.0, angle);
        (
            [x + GAP * cos, y + GAP * sin],
            anchor(0.5 - cos * 0.5, 0.5 - sin * 0.5),
        )
    };
    match position {
        Some(P::OutEnd) => outside(),
        Some(P::Ctr) => middle(),
        _ if inner > 0.0 => middle(),
        Some(P::InEnd) => {
            // As close to the edge as it fits, beside whatever slice.
            let share = within(disc, [angle - PI, angle + PI], size).unwrap_or(0.72);
            (disc.at(share, angle), anchor(0.5, 0.5))
        }
        _ => match within(disc, ends, padded(size)) {
            Some(share) => (disc.at(share, angle), anchor(0.5, 0.5)),
            None => outside(),
        },
    }
}

/// A size with the space that is around a text on its ground.
fn padded([width, height]: [f64; 2]) -> [f64; 2] {
    [width + 2.0 * TEXT_PADDING, height + 2.0 * TITLE_PADDING]
}

/// The share of the radius at which the middle of a label stands that fits into a slice, close to its edge.
fn within(disc: Disc, [from, to]: [f64; 2], [width, height]: [f64; 2]) -> Option<f64> {
    let angle = (from + to) / 2.0;
    let fits = |share: f64| {
        let [x, y] = disc.at(share, angle);
        [(-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5)]
            .into_iter()
            .all(|(left, up)| {
                let across = (x + left * width - disc.centre[0]) / disc.radii[0].max(1.0);
                let down = (y + up * height - disc.centre[1]) / disc.radii[1].max(1.0);
                let off = (down.atan2(across) - angle + PI).rem_euclid(TAU) - PI;
                across.hypot(down) < 1.0 && off.abs() <= (to - from) / 2.0
            })
    };
    (0..25)
        .map(|step| 0.95 - 0.02 * f64::from(step))
        .find(|share| fits(*share))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_distances_from_bars_and_points() {
        let bar = |lying| LabelPlace::Bar {
            area: [0.0, 0.0, 400_000.0, 400_000.0],
            lying,
            backwards: false,
        };
        let size = [100_000.0, 50_000.0];
        let [beside, above] = BAR_GAP;
        for (place, position, expected) in [
            (
                bar(false),
                ChDLblPos::OutEnd,
                [150_000.0 + ASIDE, -above - 50_000.0],
            ),
            (bar(false), ChDLblPos::Ctr, [150_000.0 + ASIDE, 175_000.0]),
            (
                bar(true),
                ChDLblPos::OutEnd,
                [400_000.0 + beside + ASIDE, 175_000.0],
            ),
            (
                bar(true),
                ChDLblPos::InEnd,
                [300_000.0 - beside + ASIDE, 175_000.0],
            ),
            (
                LabelPlace::Point([0.0, 0.0]),
                ChDLblPos::T,
                [ASIDE - 50_000.0, -POINT_GAP[1] - 50_000.0],
            ),
        ] {
            assert_eq!(stands(place, Some(position), false, size), expected);
        }
    }
}
