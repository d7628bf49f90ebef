//! Labels of points.

use super::canvas::{Anchor, Area, Canvas};
use crate::editor_bin::chart::{ChDLbl, ChDLblItem, ChDLblPos, ChDLbls, ChDLblsItem, ChTxBody};
use crate::layout::units::Emu;
use crate::resolve::chart::{Group, Grouping, Series, is_on};
use crate::resolve::sheet::number_format::NumberFormat;

/// Distance of a label from its point, in EMU.
const GAP: f64 = 50_800.0;
/// Width of a label at most, as a share of the chart's.
const WIDEST: f64 = 0.2;

/// What a label stands at.
#[derive(Debug, Clone, Copy)]
pub(super) enum LabelPlace {
    /// A point.
    Point([f64; 2]),
    /// A bar.
    Bar {
        /// Where it is.
        area: Area,
        /// Whether it lies.
        lying: bool,
        /// Whether it runs against the axis.
        backwards: bool,
    },
    /// A slice: centre, radii at which it begins and ends, and the angle of its middle.
    Slice([f64; 2], [f64; 2], f64),
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
    deleted: bool,
    separator: Option<&'r str>,
    format: Option<&'r str>,
    position: Option<ChDLblPos>,
    text: Option<&'r ChTxBody>,
    rich: Option<&'r ChTxBody>,
}

impl<'r> Wanted<'r> {
    fn all(labels: &'r ChDLbls) -> Self {
        use ChDLblsItem as I;
        let mut wanted = Self::default();
        for item in &labels.items {
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
                I::TxPr(text) => wanted.text = Some(text),
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
                I::TxPr(text) => self.text = Some(text),
                I::Tx(text) => self.rich = text.rich.as_deref(),
                _ => {}
            }
        }
        self
    }
}

fn wanted<'r>(group: &Group<'r>, series: &Series<'r>, place: usize) -> Option<Wanted<'r>> {
    let labels = series.data_labels.or(group.labels)?;
    let single = labels.items.iter().find_map(|item| match item {
        ChDLblsItem::DLbl(label) => {
            let is_it = |item: &ChDLblItem| match item {
                ChDLblItem::Idx(idx) => idx.val.is_some_and(|idx| idx as usize == place),
                _ => false,
            };
            label.items.iter().any(is_it).then_some(&**label)
        }
        _ => None,
    });
    let all = Wanted::all(labels);
    let wanted = single.map_or(all.clone(), |label| all.one(label));
    let says =
        wanted.value || wanted.category || wanted.series || wanted.percent || wanted.rich.is_some();
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
        let look = self.look(wanted.text);
        let rich = wanted.rich.and_then(|rich| rich.tx_body.as_deref());
        let block = match rich {
            Some(body) => self.set_rich(body, &look, Emu::MAX),
            None => {
                let text = text(&wanted, series, (place, value), shown);
                let natural = self.set(&text, &look);
                let widest = Emu((self.width * WIDEST) as i64);
                if natural.size.width <= widest {
                    natural
                } else {
                    self.set_in(&text, &look, widest)
                }
            }
        };
        let piled = group.grouping != Grouping::Standard;
        let (point, anchor) = stands(at, wanted.position, piled);
        self.put(&block, point, anchor);
    }
}

fn text(
    wanted: &Wanted<'_>,
    series: &Series<'_>,
    (place, value): (usize, f64),
    shown: Shown,
) -> String {
    let mut parts = Vec::new();
    if wanted.series {
        parts.push(series.name.clone());
    }
    if wanted.category {
        parts.extend(series.labels.get(place).cloned());
    }
    if wanted.value {
        let code = wanted.format.unwrap_or(&series.format);
        parts.push(NumberFormat::parse(code).number(value, false).text);
    }
    if wanted.percent && shown.whole > 0.0 {
        let code = wanted
            .format
            .filter(|code| code.contains('%'))
            .unwrap_or("0%");
        let share = value.abs() / shown.whole;
        parts.push(NumberFormat::parse(code).number(share, false).text);
    }
    parts.join(wanted.separator.unwrap_or(", "))
}

/// Where a label stands.
fn stands(at: LabelPlace, position: Option<ChDLblPos>, piled: bool) -> ([f64; 2], Anchor) {
    use ChDLblPos as P;
    let anchor = |x, y| Anchor { x, y };
    match at {
        LabelPlace::Point([x, y]) => match position {
            Some(P::Ctr) => ([x, y], anchor(0.5, 0.5)),
            Some(P::T) => ([x, y - GAP], anchor(0.5, 1.0)),
            Some(P::B) => ([x, y + GAP], anchor(0.5, 0.0)),
            Some(P::L) => ([x - GAP, y], anchor(1.0, 0.5)),
            _ => ([x + GAP, y], anchor(0.0, 0.5)),
        },
        LabelPlace::Bar {
            area: [left, top, right, bottom],
            lying,
            backwards,
        } => {
            let position = position.unwrap_or(if piled { P::Ctr } else { P::OutEnd });
            let (middle_x, middle_y) = ((left + right) / 2.0, (top + bottom) / 2.0);
            // Towards where the bar grows.
            let (end, base, sign) = match (lying, backwards) {
                (false, false) => (top, bottom, -1.0),
                (false, true) => (bottom, top, 1.0),
                (true, false) => (right, left, 1.0),
                (true, true) => (left, right, -1.0),
            };
            let (place, side) = match position {
                P::InEnd => (end - sign * GAP, 0.5 + sign * 0.5),
                P::InBase => (base + sign * GAP, 0.5 - sign * 0.5),
                P::Ctr => return ([middle_x, middle_y], anchor(0.5, 0.5)),
                _ => (end + sign * GAP, 0.5 - sign * 0.5),
            };
            if lying {
                ([place, middle_y], anchor(side, 0.5))
            } else {
                ([middle_x, place], anchor(0.5, side))
            }
        }
        LabelPlace::Slice([x, y], [inner, outer], angle) => {
            let (sin, cos) = angle.sin_cos();
            let at = |radius: f64| [x + radius * cos, y + radius * sin];
            match position {
                Some(P::OutEnd) => (at(outer + GAP), anchor(0.5 - cos * 0.5, 0.5 - sin * 0.5)),
                Some(P::Ctr) => (at((inner + outer) / 2.0), anchor(0.5, 0.5)),
                _ if inner > 0.0 => (at((inner + outer) / 2.0), anchor(0.5, 0.5)),
                _ => (at(outer * 0.72), anchor(0.5, 0.5)),
            }
        }
    }
}
