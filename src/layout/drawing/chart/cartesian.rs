//! Axes around a plot, and the plot between them.

use super::axis::{Axis, Labels, Scale, axes, limits, reach};
use super::canvas::{Anchor, Area, Canvas};
use super::plot::{Places, Plot};
use super::{TEXT_SIZE, TITLE_GAP, manual};
use crate::editor_bin::chart::{ChLayout, ChPlotArea};
use crate::layout::units::Emu;
use crate::resolve::chart::{Group, Grouping, Kind};

/// An axis of values with its scale and labels.
struct Values<'r> {
    axis: Option<Axis<'r>>,
    scale: Scale,
    labels: Labels,
}

/// What is around a plot.
struct Sides<'r> {
    all: Vec<Axis<'r>>,
    /// The axis of categories, or of first numbers.
    first: Option<Axis<'r>>,
    labels: Labels,
    /// The scale of first numbers.
    numbers: Option<Scale>,
    values: Vec<Values<'r>>,
    lying: bool,
    /// Categories, and whether there is room at both ends of them.
    count: usize,
    between: bool,
}

impl<'r> Sides<'r> {
    fn new(plot_area: &'r ChPlotArea, groups: &[Group<'_>]) -> Self {
        let all = axes(plot_area);
        let numbered = groups
            .iter()
            .any(|group| matches!(group.kind, Kind::Scatter | Kind::Bubble));
        let is_first = |axis: &&Axis<'_>| {
            if numbered {
                axis.is_value && !axis.is_upright
            } else {
                !axis.is_value
            }
        };
        let first = all.iter().find(is_first).copied();
        Self {
            numbers: numbered.then(|| Scale::new(number_limits(groups), first.as_ref())),
            first,
            all,
            labels: Vec::new(),
            values: Vec::new(),
            lying: groups.iter().any(|group| group.kind == Kind::Bar),
            count: groups.iter().map(Group::points).max().unwrap_or(0),
            between: groups.iter().any(|group| group.kind != Kind::Area),
        }
    }

    /// The axis of a group's values.
    fn axis_of(&self, group: &Group<'_>) -> Option<Axis<'r>> {
        let first = self.first.map(|first| first.id);
        self.all
            .iter()
            .find(|axis| axis.is_value && group.axes.contains(&axis.id) && first != Some(axis.id))
            .copied()
    }

    fn values_of(&self, group: &Group<'_>) -> Option<&Values<'r>> {
        let id = self.axis_of(group).map(|axis| axis.id);
        self.values
            .iter()
            .find(|side| side.axis.map(|axis| axis.id) == id)
    }
}

impl Canvas<'_, '_, '_> {
    /// Draws groups over axes.
    pub fn cartesian(
        &mut self,
        plot_area: &ChPlotArea,
        groups: &[Group<'_>],
        (layout, chart): (Option<&ChLayout>, Area),
        mut room: Area,
    ) {
        let mut sides = Sides::new(plot_area, groups);
        for group in groups {
            if sides.values_of(group).is_some() {
                continue;
            }
            let axis = sides.axis_of(group);
            let id = axis.map(|axis| axis.id);
            let shared: Vec<&Group<'_>> = groups
                .iter()
                .filter(|group| sides.axis_of(group).map(|axis| axis.id) == id)
                .collect();
            let scale = Scale::new(limits(&shared), axis.as_ref());
            let format = match group.grouping {
                Grouping::Percent => "0%",
                _ => group
                    .series
                    .first()
                    .map_or("General", |series| series.format.as_str()),
            };
            let labels = self.value_labels(axis.as_ref(), &scale, format);
            sides.values.push(Values {
                axis,
                scale,
                labels,
            });
        }
        self.take_room(&mut sides, groups, &mut room);
        let plot = manual(layout, chart, room);
        self.grids(&sides, plot);
        for group in groups {
            let Some(side) = sides.values_of(group) else {
                continue;
            };
            let reversed = sides.first.is_some_and(|first| first.is_reversed());
            let over = Plot {
                area: plot,
                places: match &sides.numbers {
                    Some(numbers) => Places::Numbers(numbers.clone()),
                    None => Places::Categories(sides.count, sides.between, reversed),
                },
                scale: &side.scale,
                lying: sides.lying,
            };
            self.plot(group, &over);
        }
        self.lines_and_labels(&sides, plot);
    }

    /// Sets titles and labels of the axes; takes their room from that of the plot.
    fn take_room(&mut self, sides: &mut Sides<'_>, groups: &[Group<'_>], room: &mut Area) {
        let lying = sides.lying;
        for side in &sides.values {
            self.axis_title(side.axis.as_ref(), !lying, room);
        }
        self.axis_title(sides.first.as_ref(), lying, room);
        for side in &sides.values {
            let far = side.axis.is_some_and(|axis| axis.is_far());
            let reach = reach(&side.labels, !lying);
            match (lying, far) {
                (false, false) => room[0] += reach,
                (false, true) => room[2] -= reach,
                (true, false) => room[3] -= reach,
                (true, true) => room[1] += reach,
            }
        }
        let names = groups.first().map(Group::categories).unwrap_or_default();
        let first = sides.first.as_ref();
        sides.labels = match &sides.numbers {
            Some(numbers) => self.value_labels(first, numbers, "General"),
            None => {
                let width = (room[2] - room[0]) / sides.count.max(1) as f64;
                let wide = (!lying).then_some(width);
                self.category_labels(first, names, (sides.count, sides.between, wide))
            }
        };
        let reach = reach(&sides.labels, lying);
        if lying {
            room[0] += reach;
        } else {
            room[3] -= reach;
        }
    }

    fn grids(&mut self, sides: &Sides<'_>, plot: Area) {
        for side in &sides.values {
            let values = side.scale.values();
            let shares: Vec<f64> = values
                .iter()
                .map(|value| side.scale.share(*value))
                .collect();
            self.grid(side.axis.as_ref(), &shares, !sides.lying, plot);
        }
        let firsts: Vec<f64> = match &sides.numbers {
            Some(numbers) => {
                let values = numbers.values();
                values.iter().map(|value| numbers.share(*value)).collect()
            }
            None => (0..=sides.count)
                .map(|place| place as f64 / sides.count.max(1) as f64)
                .collect(),
        };
        self.grid(sides.first.as_ref(), &firsts, sides.lying, plot);
    }

    fn lines_and_labels(&mut self, sides: &Sides<'_>, plot: Area) {
        let lying = sides.lying;
        for side in &sides.values {
            let far = side.axis.is_some_and(|axis| axis.is_far());
            self.axis_line(side.axis.as_ref(), !lying, f64::from(u8::from(far)), plot);
            self.put_labels(&side.labels, !lying, far, plot);
        }
        let zero = sides.values.first().map_or(0.0, |side| {
            side.scale.share(side.scale.zero()).clamp(0.0, 1.0)
        });
        self.axis_line(sides.first.as_ref(), lying, zero, plot);
        self.put_labels(&sides.labels, lying, false, plot);
    }

    /// The title of an axis, which takes its room.
    fn axis_title(&mut self, axis: Option<&Axis<'_>>, upright: bool, room: &mut Area) {
        let Some(axis) = axis.filter(|axis| !axis.is_deleted()) else {
            return;
        };
        let Some(record) = axis.title else { return };
        let size = self.text.sz.unwrap_or(TEXT_SIZE);
        let block = self.title(record, "", size, Emu::MAX);
        let [width, height] = [block.size.width, block.size.height].map(|side| side.0 as f64);
        if width <= 0.0 {
            return;
        }
        let far = axis.is_far();
        if upright {
            let x = if far {
                room[2] - height / 2.0
            } else {
                room[0] + height / 2.0
            };
            self.put_upwards(&block, [x, (room[1] + room[3]) / 2.0]);
            if far {
                room[2] -= height + TITLE_GAP;
            } else {
                room[0] += height + TITLE_GAP;
            }
        } else {
            let at = [(room[0] + room[2]) / 2.0, room[3]];
            self.put(&block, at, Anchor { x: 0.5, y: 1.0 });
            room[3] -= height + TITLE_GAP;
        }
    }
}

/// Lowest and highest first number.
fn number_limits(groups: &[Group<'_>]) -> (f64, f64) {
    let series = groups.iter().flat_map(|group| &group.series);
    let mut limits: Option<(f64, f64)> = None;
    for series in series {
        let counted: Vec<Option<f64>>;
        let places = match &series.places {
            Some(places) => places,
            None => {
                counted = (1..=series.values.len())
                    .map(|place| Some(place as f64))
                    .collect();
                &counted
            }
        };
        for place in places.iter().flatten() {
            let (low, high) = limits.unwrap_or((*place, *place));
            limits = Some((low.min(*place), high.max(*place)));
        }
    }
    limits.unwrap_or((0.0, 1.0))
}
