//! Axes around a plot, and the plot between them.

use super::axis::{Axis, TickMark, axes, row_axis};
use super::axis_labels::{Labels, NameRoom};
use super::axis_titles::AxisTitle;
use super::canvas::{Area, Canvas};
use super::dates::Dates;
use super::plot::{Categories, Places, Plot};
use super::room;
use super::scale::{MOST_STEPS, Scale, limits};
use super::{EDGE, manual, size};
use crate::editor_bin::chart::{
    ChChart, ChLayout, ChLayoutTarget, ChPlotArea, ChPlotAreaItem, ChSpPr,
};
use crate::resolve::chart::{Group, Grouping, Kind, plot_colour};
use crate::resolve::drawing::paint::Paint;
use crate::resolve::sheet::number_format::NumberFormat;

/// Intervals of a lying axis of values at most.
const MOST_LYING_STEPS: f64 = 9.0;
/// Shortest interval of a lying axis of values, in EMU.
const LYING_STEP: f64 = 254_000.0;
/// Shortest distance between the labels of a lying axis of values, in EMU.
const LABEL_GAP: f64 = 57_150.0;
/// How often fewer intervals are tried for an axis whose labels stand in each other's way.
const ROUNDS: usize = 10;
/// Largest share of the height of a plot that the table below it takes from it.
const MOST_TABLE: f64 = 0.8;

/// An axis of values with its scale and labels.
pub(super) struct Values<'r> {
    /// The axis.
    pub axis: Option<Axis<'r>>,
    /// Its numbers.
    pub scale: Scale,
    /// Its labels.
    pub labels: Labels,
    /// Where it stands on the page, as a share along the axis of categories.
    pub at: f64,
    /// Whether its labels stand at the far side of the plot.
    pub far: bool,
}

impl Values<'_> {
    /// Whether its labels stand within the plot, beside an axis that crosses it.
    pub fn labels_within(&self) -> bool {
        let follows = self.axis.as_ref().is_some_and(Axis::labels_follow);
        follows && (0.01..0.99).contains(&self.at)
    }
}

/// What is around a plot.
pub(super) struct Sides<'r> {
    /// All axes.
    pub all: Vec<Axis<'r>>,
    /// The axis of categories, or of first numbers.
    pub first: Option<Axis<'r>>,
    /// Its labels.
    pub labels: Labels,
    /// The scale of first numbers.
    pub numbers: Option<Scale>,
    /// The axes of values.
    pub values: Vec<Values<'r>>,
    /// Whether values run from left to right.
    pub lying: bool,
    /// The axis along which series stand behind each other.
    pub rows: Option<Axis<'r>>,
    /// The looks of the wall beside bodies, of that behind them and of the floor.
    pub walls: [Option<&'r ChSpPr>; 3],
    /// How many categories there are.
    pub count: usize,
    /// The dates that they are, if they are.
    pub dates: Option<Dates>,
    /// Whether there is room at both ends of them.
    pub between: bool,
    /// The titles of all axes.
    pub titles: Vec<AxisTitle>,
    /// Width of the plot, in EMU, if it is given.
    pub width: Option<f64>,
    /// Distance of the plot from the sides of its room where there are no labels, in EMU.
    pub edge: f64,
}

impl<'r> Sides<'r> {
    fn new(chart: &'r ChChart, all: Vec<Axis<'r>>, groups: &[&Group<'_>]) -> Self {
        let plot_area = chart.plot_area.as_deref();
        let items = plot_area.map_or(&[][..], |plot_area| &plot_area.items);
        let walls = [&chart.side_wall, &chart.back_wall, &chart.floor];
        let numbered = groups.iter().all(|group| group.is_numbered());
        let is_first = |axis: &&Axis<'_>| {
            if numbered {
                axis.is_value && !axis.is_upright
            } else {
                !axis.is_value
            }
        };
        let first = all.iter().find(is_first).copied();
        let bars = |group: &&Group<'_>| matches!(group.kind, Kind::Column | Kind::Bar);
        let said = all.iter().find_map(|axis| axis.between);
        let tabled = |item: &ChPlotAreaItem| matches!(item, ChPlotAreaItem::DTable(_));
        let of_names = || groups.iter().filter(|group| !group.is_numbered());
        let points = of_names().flat_map(|group| &group.series);
        let points = points.filter_map(|series| series.places.as_deref()).next();
        let dates = first
            .filter(|_| !items.iter().any(tabled))
            .and_then(|first| Dates::new(&first, points?));
        let points = of_names().map(|group| group.points()).max().unwrap_or(0);
        Self {
            numbers: numbered
                .then(|| Scale::new(number_limits(groups), false, first.as_ref(), MOST_STEPS)),
            rows: plot_area.and_then(row_axis),
            walls: walls.map(|wall| wall.as_ref().and_then(|wall| wall.sp_pr.as_deref())),
            first,
            labels: Labels::default(),
            values: Vec::new(),
            lying: groups.iter().any(|group| group.kind == Kind::Bar),
            count: dates.as_ref().map_or(points, |dates| dates.count),
            dates,
            between: groups.iter().any(bars)
                || !groups.iter().any(|group| group.kind == Kind::Surface)
                    && said.unwrap_or_else(|| groups.iter().any(|group| group.kind != Kind::Area)),
            all,
            titles: Vec::new(),
            width: None,
            edge: EDGE,
        }
    }

    /// The categories along the first axis.
    pub fn categories(&self) -> Categories<'_> {
        Categories {
            count: self.count,
            between: self.between,
            reversed: self.first.is_some_and(|first| first.is_reversed()),
            slots: self.dates.as_ref().map(|dates| &*dates.slots),
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

    /// What the points of a group stand over.
    fn places(&self, group: &Group<'_>) -> Places<'_> {
        match &self.numbers {
            Some(numbers) => Places::Numbers(numbers.clone()),
            // The first category is where one is.
            None if group.is_numbered() => Places::Numbers(self.categories().counted()),
            None => Places::Categories(self.categories()),
        }
    }

    pub fn values_of(&self, group: &Group<'_>) -> Option<&Values<'r>> {
        let id = self.axis_of(group).map(|axis| axis.id);
        self.values
            .iter()
            .find(|side| side.axis.map(|axis| axis.id) == id)
    }

    /// Where an axis of values crosses the first one, as a share of that on the page.
    fn crossed(&self, axis: &Axis<'_>) -> f64 {
        if let Some(numbers) = &self.numbers {
            return numbers.share(axis.crossing(numbers)).clamp(0.0, 1.0);
        }
        let turned = self.first.is_some_and(|first| first.is_reversed());
        let count = self.count.max(1) as f64;
        let share = match axis.crosses_at.filter(|place| place.is_finite()) {
            Some(place) => ((place - 1.0) / count).clamp(0.0, 1.0),
            None => f64::from(u8::from(axis.is_far())),
        };
        if turned { 1.0 - share } else { share }
    }

    /// Whether the labels of the first axis stand at the far side of the plot.
    pub fn names_far(&self) -> bool {
        let turned = self.values.first().is_some_and(|side| side.scale.reversed);
        let most = self.first.is_some_and(|first| first.is_far());
        self.first
            .is_some_and(|first| first.labels_far(turned != most, turned))
    }

    /// Where the first axis crosses those of values, as a share.
    pub fn zero(&self) -> f64 {
        self.values.first().map_or(0.0, |side| {
            side.scale.share(side.scale.zero()).clamp(0.0, 1.0)
        })
    }
}

impl Canvas<'_, '_, '_> {
    /// Draws groups over axes.
    pub fn cartesian(
        &mut self,
        record: &ChChart,
        groups: &[Group<'_>],
        (layout, chart): (Option<&ChLayout>, Area),
        room: Area,
    ) {
        let Some(plot_area) = record.plot_area.as_deref() else {
            return;
        };
        let mut layers = layers(record, plot_area, groups);
        let inner = layout.and_then(|layout| layout.manual.as_ref()?.layout_target.as_ref()?.val)
            == Some(ChLayoutTarget::Inner);
        let given = layout.is_some_and(|layout| layout.manual.is_some());
        let mut room = room;
        for (sides, _) in &mut layers {
            self.axis_titles(sides, &mut room);
            if inner {
                sides.width = size(layout, chart)[0];
            }
            if given {
                sides.edge = 0.0;
            }
        }
        if given && !inner {
            room = manual(layout, chart, room);
        }
        let named = layers.first();
        let table = named.and_then(|(sides, _)| self.table(plot_area, (sides, groups), room));
        for (sides, groups) in &mut layers {
            self.label(sides, groups, room, chart);
            if table.is_some() {
                // It stands where the labels below the plot would.
                if sides.lying {
                    let near = sides.values.iter_mut().filter(|side| !side.far);
                    near.for_each(|side| side.labels = Labels::default());
                } else {
                    sides.labels = Labels::default();
                }
            }
        }
        let plots = layers
            .iter()
            .map(|(sides, _)| room::plot(sides, room, self.titled));
        let Some(mut plot) = plots.reduce(common) else {
            return;
        };
        if inner {
            plot = manual(layout, chart, plot);
        } else if let Some(table) = &table {
            let height = table.height().min((plot[3] - plot[1]) * MOST_TABLE);
            // The first column stands beside the labels of the values.
            let values = layers.iter().flat_map(|(sides, _)| &sides.values);
            let values = values.filter(|side| !side.far);
            let widest = values.map(|side| side.labels.reach(true) - side.labels.gap(true));
            let beside = table.beside + widest.fold(0.0, f64::max);
            plot[0] = plot[0].max(room[0] + beside).min(plot[2] - 1.0);
            plot[3] = plot[3].min(room[3] - height);
        }
        if let (Some(view), Some((sides, _))) = (self.view, layers.first()) {
            let front = self.solid(view, sides, groups, plot);
            self.titles(sides, front);
            if let Some(table) = &table {
                self.put_table(table, groups, front);
            }
            return;
        }
        self.ground(plot_area, plot);
        self.draw_layers(&layers, plot);
        if let Some(table) = &table {
            self.put_table(table, groups, plot);
        }
    }

    /// Draws groups over the lines of their axes, and the axes over all of them.
    fn draw_layers(&mut self, layers: &[(Sides<'_>, Vec<&Group<'_>>)], plot: Area) {
        for (sides, _) in layers {
            self.grids(sides, plot);
        }
        for (sides, groups) in layers {
            for group in groups {
                let Some(side) = sides.values_of(group) else {
                    continue;
                };
                let over = Plot {
                    area: plot,
                    places: sides.places(group),
                    scale: &side.scale,
                    lying: sides.lying,
                };
                self.plot(group, &over);
            }
        }
        for (sides, _) in layers {
            self.lines_and_labels(sides, plot);
        }
    }

    /// Paints what is behind a plot.
    fn ground(&mut self, plot_area: &ChPlotArea, plot: Area) {
        let look = ground_look(plot_area);
        let usual = || Paint::Solid(plot_colour(self.style, &self.painter.palette));
        let fill = self.fill(look).unwrap_or_else(usual);
        let pen = self.pen(look).flatten();
        if fill != Paint::None || pen.is_some() {
            self.rectangle(plot, &fill, pen.as_ref());
        }
    }

    /// Finds the scales and sets the labels of the axes.
    fn label(&mut self, sides: &mut Sides<'_>, groups: &[&Group<'_>], room: Area, chart: Area) {
        if sides.lying {
            sides.labels = self.names(sides, groups, room, chart);
        }
        for group in groups {
            if sides.values_of(group).is_some() {
                continue;
            }
            let axis = sides.axis_of(group);
            let id = axis.map(|axis| axis.id);
            let shared: Vec<&Group<'_>> = groups
                .iter()
                .copied()
                .filter(|group| sides.axis_of(group).map(|axis| axis.id) == id)
                .collect();
            let format = match group.grouping {
                Grouping::Percent => "0%",
                _ => group
                    .series
                    .first()
                    .map_or("General", |series| series.format.as_str()),
            };
            let steps = match self.bands.is_empty() {
                true => self.steps(axis.as_ref(), sides, room),
                false => MOST_STEPS,
            };
            let width = sides.lying.then(|| beside_names(sides, room));
            let (mut scale, labels) = self.scale(
                (limits(&shared), self.view.is_some()),
                (axis.as_ref(), format),
                (steps, width),
            );
            scale.cross = sides.first.as_ref().map(|first| first.crossing(&scale));
            let at = axis.map_or(0.0, |axis| sides.crossed(&axis));
            let turned = sides.first.is_some_and(|first| first.is_reversed());
            sides.values.push(Values {
                at,
                far: axis.is_some_and(|axis| axis.labels_far(at > 0.5, turned)),
                axis,
                scale,
                labels,
            });
        }
        if !sides.lying {
            sides.labels = match sides.numbers.is_some() {
                true => {
                    let width = Some(width_beside(sides, room));
                    let of = (sides.first.as_ref(), places_format(groups));
                    let limits = (number_limits(groups), false);
                    let steps = width.map_or(MOST_STEPS, |width| (width / LYING_STEP).floor());
                    let (scale, labels) = self.scale(limits, of, (steps.min(MOST_STEPS), width));
                    sides.numbers = Some(scale);
                    labels
                }
                false => self.names(sides, groups, room, chart),
            };
        }
    }

    /// The numbers of an axis with their labels, which do not stand in each other's way along an axis of a width.
    fn scale(
        &mut self,
        (limits, tight): ((f64, f64), bool),
        (axis, format): (Option<&Axis<'_>>, &str),
        (mut steps, width): (f64, Option<f64>),
    ) -> (Scale, Labels) {
        let mut scale = Scale::new(limits, tight, axis, steps);
        let mut labels = self.value_labels(axis, &scale, format);
        let (Some(width), None) = (width, labels.turned) else {
            return (scale, labels);
        };
        for _ in 0..ROUNDS {
            let [_, over] = labels.halves(false);
            let each = labels.widest_pair() + LABEL_GAP;
            let fits = ((width - over) / each).floor().max(1.0);
            if labels.blocks.len() as f64 <= fits + 1.0 {
                break;
            }
            steps = fits.min(steps - 1.0);
            let fewer = Scale::new(limits, tight, axis, steps);
            // An axis may have its own mind.
            if steps < 1.0 || fewer == scale {
                break;
            }
            labels = self.value_labels(axis, &fewer, format);
            scale = fewer;
        }
        (scale, labels)
    }

    /// The names of the categories.
    fn names(
        &mut self,
        sides: &mut Sides<'_>,
        groups: &[&Group<'_>],
        room: Area,
        chart: Area,
    ) -> Labels {
        let width = width_beside(sides, room);
        let named = named(groups.iter().copied(), sides);
        let names = named.map(Group::categories).unwrap_or_default();
        let each = (width / sides.count.max(1) as f64).max(1.0);
        let mut name_room = NameRoom {
            count: sides.count,
            between: sides.between,
            each: (!sides.lying).then_some(each),
            chart: [chart[2] - chart[0], chart[3] - chart[1]],
        };
        let high = ((room[3] - room[1]) / sides.count.max(1) as f64).max(1.0);
        let pitch = if sides.lying { high } else { each };
        let every = self.every(sides.first.as_ref(), pitch, sides.lying);
        let own = sides.first.as_ref().and_then(Axis::own_format);
        let (texts, step): (Vec<(usize, String)>, f64) = match &mut sides.dates {
            Some(dates) => {
                let step = dates.label(every);
                let format = NumberFormat::parse(own.unwrap_or(places_format(groups)));
                let ticks = dates.ticks.iter();
                let texts = ticks.map(|(slot, date)| (*slot, format.number(*date, false).text));
                (texts.collect(), step)
            }
            None => {
                let format = own.map(NumberFormat::parse);
                let series = named.and_then(|group| group.series.first());
                let numbers = series.and_then(|series| series.places.as_deref());
                // Numbers, and those that count what has no names, are written as the axis writes its own.
                let number = |place: usize| match numbers {
                    Some(numbers) => numbers.get(place).copied().flatten(),
                    None if names.is_empty() => Some((place + 1) as f64),
                    None => None,
                };
                let text = |place: usize| match (&format, number(place), names.get(place)) {
                    (Some(format), Some(number), _) => format.number(number, false).text,
                    (_, _, Some(name)) => name.clone(),
                    (None, Some(number), None) => number.to_string(),
                    _ => String::new(),
                };
                let places = (0..sides.count).step_by(every);
                (
                    places.map(|place| (place, text(place))).collect(),
                    every as f64,
                )
            }
        };
        if let (false, false, Some((_, last))) = (sides.lying, sides.between, texts.last()) {
            // The last hangs over the end of the plot.
            let look = self.look(sides.first.as_ref().and_then(|axis| axis.text));
            let over = self.set(last, &look).size.width.0 as f64 / 2.0;
            let each = ((width - over) / sides.count.max(1) as f64).max(1.0);
            name_room.each = Some(each);
        }
        name_room.each = name_room.each.map(|each| each * step);
        let levels = named.map(Group::levels).unwrap_or_default();
        self.category_labels(sides.first.as_ref(), (texts, levels), name_room)
    }

    /// How many intervals of an axis of values there is room for.
    fn steps(&self, axis: Option<&Axis<'_>>, sides: &Sides<'_>, room: Area) -> f64 {
        if sides.lying {
            return (beside_names(sides, room) / LYING_STEP)
                .floor()
                .min(MOST_LYING_STEPS);
        }
        let size = self.text_size(&self.look(axis.and_then(|axis| axis.text)));
        let has_names = sides.first.as_ref().is_some_and(Axis::has_labels);
        let beside = size * if has_names { 2.2 } else { 1.2 };
        (room[3] - room[1] - beside) / (1.2 * size)
    }

    fn grids(&mut self, sides: &Sides<'_>, plot: Area) {
        for Values { axis, scale, .. } in &sides.values {
            let Some(axis) = axis else { continue };
            if axis.minor_grid.is_some() {
                self.grid(axis.minor_grid, &minors(scale, axis), !sides.lying, plot);
            }
            self.grid(axis.grid, &shares(scale), !sides.lying, plot);
        }
        if let (Some(numbers), Some(first)) = (&sides.numbers, &sides.first)
            && first.minor_grid.is_some()
        {
            self.grid(first.minor_grid, &minors(numbers, first), sides.lying, plot);
        }
        let grid = sides.first.and_then(|first| first.grid);
        self.grid(grid, &firsts(sides), sides.lying, plot);
    }

    fn lines_and_labels(&mut self, sides: &Sides<'_>, plot: Area) {
        let lying = sides.lying;
        for side in &sides.values {
            let axis = side.axis.as_ref();
            self.axis_line(axis, !lying, side.at, plot);
            let far = side.far;
            let (at, outside) = labels_at(axis, far, side.at);
            let marks = value_marks(&side.scale, axis);
            self.ticks(axis, &marks, (!lying, side.at, outside), plot);
            self.put_labels(&side.labels, (!lying, far, across(!lying, at, plot)), plot);
        }
        let zero = sides.zero();
        let first = sides.first.as_ref();
        self.axis_line(first, lying, zero, plot);
        let far = sides.names_far();
        let (at, outside) = labels_at(first, far, zero);
        self.ticks(first, &first_marks(sides), (lying, zero, outside), plot);
        self.put_labels(&sides.labels, (lying, far, across(lying, at, plot)), plot);
        if !far {
            let at = across(lying, at, plot);
            self.put_levels(&sides.labels, (lying, at), (first, plot));
        }
        self.titles(sides, plot);
    }
}

/// The share of the plot at which the labels of an axis stand that crosses it at another one, and whether what is outside of the
/// axis is at its right or above it.
fn labels_at(axis: Option<&Axis<'_>>, far: bool, crossing: f64) -> (f64, bool) {
    match axis.is_some_and(Axis::labels_follow) {
        true => (crossing, far),
        false => (f64::from(u8::from(far)), crossing > 0.5),
    }
}

/// Width of a plot with bars that lie beside their names, in EMU.
fn beside_names(sides: &Sides<'_>, room: Area) -> f64 {
    let beside = || room[2] - room[0] - sides.labels.reach(true) - EDGE;
    sides.width.unwrap_or_else(beside)
}

/// Width of a plot between the labels of its values, in EMU.
fn width_beside(sides: &Sides<'_>, room: Area) -> f64 {
    sides.width.unwrap_or_else(|| {
        let [left, right] = [false, true].map(|far| {
            let beside = sides.values.iter().filter(|side| side.far == far);
            let reach = beside.map(|side| side.labels.reach(true));
            let reach = reach.fold(0.0, f64::max);
            if reach > 0.0 { reach } else { sides.edge }
        });
        room[2] - room[0] - left - right
    })
}

/// Where the lines of a scale are, as shares.
pub(super) fn shares(scale: &Scale) -> Vec<f64> {
    let values = scale.values();
    values.iter().map(|value| scale.share(*value)).collect()
}

/// Where lines between those of a scale are, as shares.
fn minors(scale: &Scale, axis: &Axis<'_>) -> Vec<f64> {
    let values = scale.minor_values(axis.minor_unit);
    values.iter().map(|value| scale.share(*value)).collect()
}

/// The tick marks of an axis of values.
pub(super) fn value_marks(scale: &Scale, axis: Option<&Axis<'_>>) -> Vec<TickMark> {
    axis.map_or_else(Vec::new, |axis| {
        axis.tick_marks(&shares(scale), || minors(scale, axis))
    })
}

/// The tick marks of the first axis; those between others are half-way between two categories.
pub(super) fn first_marks(sides: &Sides<'_>) -> Vec<TickMark> {
    let lines = firsts(sides);
    let half = |pair: &[f64]| pair.iter().sum::<f64>() / 2.0;
    sides.first.as_ref().map_or_else(Vec::new, |axis| {
        axis.tick_marks(&lines, || match &sides.numbers {
            Some(numbers) => minors(numbers, axis),
            None => lines.windows(2).map(half).collect(),
        })
    })
}

/// Where the lines of the first axis are, as shares.
fn firsts(sides: &Sides<'_>) -> Vec<f64> {
    match &sides.numbers {
        Some(numbers) => shares(numbers),
        None => {
            let whole = if sides.between {
                sides.count.max(1)
            } else {
                sides.count.max(2) - 1
            };
            let share = |place: usize| place as f64 / whole as f64;
            match &sides.dates {
                Some(dates) => dates.ticks.iter().map(|(slot, _)| share(*slot)).collect(),
                None if sides.between => (0..=sides.count)
                    .step_by(sides.first.map_or(1, |first| first.tick_step()))
                    .map(share)
                    .collect(),
                None => (0..sides.count).map(share).collect(),
            }
        }
    }
}

/// The group that says the names of the categories: the first on their axis that has any.
pub(super) fn named<'g, 'r>(
    mut groups: impl Iterator<Item = &'g Group<'r>> + Clone,
    sides: &Sides<'_>,
) -> Option<&'g Group<'r>> {
    let axis = sides.first.as_ref().map(|axis| axis.id);
    let is_along = |group: &&Group<'_>| axis.is_none_or(|axis| group.axes.contains(&axis));
    let mut along = groups.clone().filter(is_along);
    along
        .find(|group| !group.categories().is_empty())
        .or_else(|| groups.next())
}

/// Groups with what is around their plots: those over categories and, where their first numbers have an axis of their own,
/// those over numbers, too, which stand over the same place.
fn layers<'g, 'r, 'c>(
    chart: &'c ChChart,
    plot_area: &'c ChPlotArea,
    groups: &'g [Group<'r>],
) -> Vec<(Sides<'c>, Vec<&'g Group<'r>>)> {
    let all = axes(plot_area);
    let over_numbers = |group: &&Group<'_>| {
        let mut own = all.iter().filter(|axis| group.axes.contains(&axis.id));
        group.is_numbered() && own.all(|axis| axis.is_value)
    };
    let (numbered, named): (Vec<_>, Vec<_>) = groups.iter().partition(over_numbers);
    if numbered.is_empty() || named.is_empty() {
        let groups = groups.iter().collect::<Vec<_>>();
        return vec![(Sides::new(chart, all, &groups), groups)];
    }
    let layer = |groups: Vec<&'g Group<'r>>| {
        let is_theirs = |axis: &&Axis<'_>| groups.iter().any(|group| group.axes.contains(&axis.id));
        let theirs = all.iter().filter(is_theirs).copied().collect();
        (Sides::new(chart, theirs, &groups), groups)
    };
    vec![layer(named), layer(numbered)]
}

/// What two areas have in common.
fn common(one: Area, other: Area) -> Area {
    let [left, top] = [0, 1].map(|side| one[side].max(other[side]));
    let end = |side: usize, begin: f64| one[side].min(other[side]).max(begin + 1.0);
    [left, top, end(2, left), end(3, top)]
}

/// How the first numbers of groups are written.
fn places_format<'g>(groups: &[&'g Group<'_>]) -> &'g str {
    let series = groups.iter().find_map(|group| group.series.first());
    series.map_or("General", |series| series.places_format.as_str())
}

/// What is said of the ground of a plot.
pub(super) fn ground_look(plot_area: &ChPlotArea) -> Option<&ChSpPr> {
    plot_area.items.iter().find_map(|item| match item {
        ChPlotAreaItem::SpPr(look) => Some(&**look),
        _ => None,
    })
}

/// Where an axis stands that crosses the plot at a share of it.
fn across(upright: bool, share: f64, [left, top, right, bottom]: Area) -> f64 {
    if upright {
        left + share * (right - left)
    } else {
        bottom - share * (bottom - top)
    }
}

/// Lowest and highest first number.
fn number_limits(groups: &[&Group<'_>]) -> (f64, f64) {
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
