//! Series over axes: bars, lines, areas, points, bubbles, stocks.

use super::axis::category_share;
use super::bars::Pile;
use super::canvas::{Anchor, Area, Canvas, plain};
use super::label::{LabelPlace, Shown};
use super::scale::Scale;
use crate::editor_bin::chart::{ChDispBlanksAs, ChMarkerStyle, ChSpPr};
use crate::layout::drawing::outline::{closed, open};
use crate::resolve::chart::{Group, Kind, Series};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::geometry::Segment;
use crate::resolve::drawing::paint::{Paint, Pen};

/// How far a control point of a circle's quarter stands from its end, in radii.
pub(super) const QUARTER: f64 = 0.552_284_75;
/// The largest mark of a series in a legend, in points.
const LARGEST_KEY: u8 = 7;
/// The largest bubble's radius, as a share of the plot's shorter side.
const LARGEST_BUBBLE: f64 = 0.125;

/// The plot of a group.
pub(super) struct Plot<'p> {
    /// Where it is.
    pub area: Area,
    /// Categories, or first numbers.
    pub places: Places<'p>,
    /// Values.
    pub scale: &'p Scale,
    /// Whether values run from left to right.
    pub lying: bool,
}

/// Categories along an axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Categories<'p> {
    /// How many there are.
    pub count: usize,
    /// Whether there is room at both ends.
    pub between: bool,
    /// Whether they run the other way.
    pub reversed: bool,
    /// Which of them each point is in; `None` for one after the other.
    pub slots: Option<&'p [Option<usize>]>,
}

impl Categories<'_> {
    /// The numbers of the categories, counted from one, along their axis.
    pub fn counted(&self) -> Scale {
        let (before, count) = match self.between {
            true => (0.5, self.count.max(1)),
            false => (1.0, self.count.max(2) - 1),
        };
        Scale::between([before, before + count as f64], self.reversed)
    }

    /// The category of a point, if the axis has it.
    pub fn slot(&self, place: usize) -> Option<usize> {
        match self.slots {
            Some(slots) => slots.get(place).copied().flatten(),
            None => Some(place),
        }
    }
}

/// What the values stand over.
pub(super) enum Places<'p> {
    /// Categories.
    Categories(Categories<'p>),
    /// Numbers.
    Numbers(Scale),
}

impl Plot<'_> {
    /// A place of the page from shares along both axes.
    pub fn at(&self, along: f64, value: f64) -> [f64; 2] {
        let [left, top, right, bottom] = self.area;
        let (x, y) = if self.lying {
            (value, along)
        } else {
            (along, value)
        };
        [left + x * (right - left), bottom - y * (bottom - top)]
    }

    /// A share of the first axis in the direction in which it runs.
    pub fn along(&self, place: f64) -> f64 {
        match &self.places {
            Places::Categories(row) if row.reversed => 1.0 - place,
            _ => place,
        }
    }

    /// A distance along the first axis in the direction in which it runs.
    pub fn forward(&self, distance: f64) -> f64 {
        self.along(distance) - self.along(0.0)
    }

    /// The scale of first numbers.
    pub fn numbers(&self) -> Option<&Scale> {
        match &self.places {
            Places::Numbers(scale) => Some(scale),
            Places::Categories(..) => None,
        }
    }

    /// Where the point of a series stands along the first axis, as a share.
    pub fn place(&self, series: &Series<'_>, place: usize) -> Option<f64> {
        match &self.places {
            Places::Categories(row) => {
                let share = category_share(row.slot(place)?, row.count, row.between);
                Some(self.along(share))
            }
            Places::Numbers(scale) => {
                let number = match &series.places {
                    Some(places) => places.get(place).copied().flatten()?,
                    None => (place + 1) as f64,
                };
                Some(scale.share(number))
            }
        }
    }
}

impl Canvas<'_, '_, '_> {
    /// Draws the series of a group.
    pub fn plot(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        match group.kind {
            Kind::Column | Kind::Bar => self.bars(group, plot),
            Kind::Area => self.areas(group, plot),
            Kind::Bubble => self.bubbles(group, plot),
            Kind::Box => self.boxes(group, plot),
            Kind::Steps => self.connectors(group, plot),
            _ => self.lines(group, plot),
        }
        self.trends(group, plot);
        self.error_bars(group, plot);
    }

    /// The fill of a series or of one of its points.
    pub fn filled(&self, group: &Group<'_>, series: &Series<'_>, place: usize) -> Paint {
        let own = series.point(place).and_then(|point| point.sp_pr.as_deref());
        self.fill(own)
            .or_else(|| self.fill(series.look))
            .unwrap_or_else(|| self.usual_fill(if group.varies() { place } else { series.index }))
    }

    fn points_of(
        &self,
        group: &Group<'_>,
        series: &Series<'_>,
        plot: &Plot<'_>,
        pile: &mut Pile,
    ) -> Vec<Option<[f64; 2]>> {
        let values = series.values.iter().enumerate();
        values
            .map(|(place, value)| {
                let zero = (self.blanks == ChDispBlanksAs::Zero).then_some(0.0);
                let (_, to) = pile.add(group.grouping, place, value.or(zero)?, 0.0);
                Some(plot.at(plot.place(series, place)?, plot.scale.share(to)))
            })
            .collect()
    }

    fn lines(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        self.behind_lines(group, plot);
        let mut pile = Pile::new(group);
        for series in &group.series {
            let points = self.points_of(group, series, plot, &mut pile);
            let colour = self.accent(series.index);
            let pen = self.series_pen(series.look, colour);
            if group.lined
                && let Some(pen) = &pen
            {
                let spanned = self.blanks == ChDispBlanksAs::Span;
                for part in points.split(|point| point.is_none() && !spanned) {
                    let part: Vec<[f64; 2]> = part.iter().flatten().copied().collect();
                    if part.len() > 1 {
                        let segments = if series.smooth {
                            curve(&part)
                        } else {
                            open(&part)
                        };
                        self.path(segments, &Paint::None, Some(pen));
                    }
                }
            }
            let colour = pen.map_or(colour, |pen| pen.colour);
            for (place, point) in points.iter().enumerate() {
                let Some(point) = point else { continue };
                self.mark(group, (series, place), *point, colour);
                let value = series.values.get(place).copied().flatten().unwrap_or(0.0);
                let shown = Shown::whole(&pile.sums, place);
                self.data_label(
                    group,
                    series,
                    (place, value),
                    LabelPlace::Point(*point),
                    shown,
                );
            }
        }
    }

    /// The mark of a point; of a series itself, as it is in a legend, if it has no such point.
    pub fn mark(
        &mut self,
        group: &Group<'_>,
        (series, place): (&Series<'_>, usize),
        at: [f64; 2],
        colour: Rgba,
    ) {
        let single = series
            .point(place)
            .and_then(|point| point.marker.as_deref());
        let own = single.or(series.marker);
        let kind = own.and_then(|own| own.symbol.as_ref()?.val);
        let kind = kind.filter(|kind| *kind != ChMarkerStyle::Auto);
        let Some(kind) = kind.or_else(|| {
            const KINDS: [ChMarkerStyle; 9] = [
                ChMarkerStyle::Diamond,
                ChMarkerStyle::Square,
                ChMarkerStyle::Triangle,
                ChMarkerStyle::X,
                ChMarkerStyle::Star,
                ChMarkerStyle::Circle,
                ChMarkerStyle::Plus,
                ChMarkerStyle::Dot,
                ChMarkerStyle::Dash,
            ];
            group.marked.then(|| KINDS[series.index % KINDS.len()])
        }) else {
            return;
        };
        if kind == ChMarkerStyle::None {
            return;
        }
        let size = own
            .and_then(|own| own.size.as_ref()?.val)
            .unwrap_or_else(|| self.marker_size());
        let most = match place {
            usize::MAX => LARGEST_KEY,
            _ => 72,
        };
        let half = f64::from(size.clamp(2, most)) * 12_700.0 / 2.0;
        let look: Option<&ChSpPr> = own.and_then(|own| own.sp_pr.as_deref());
        let paint = self.fill(look).unwrap_or(Paint::Solid(colour));
        let pen = self.pen(look).unwrap_or_else(|| Some(plain(colour)));
        let [x, y] = at;
        let segments = match kind {
            ChMarkerStyle::Square => closed(&[
                [x - half, y - half],
                [x + half, y - half],
                [x + half, y + half],
                [x - half, y + half],
            ]),
            ChMarkerStyle::Diamond => {
                closed(&[[x, y - half], [x + half, y], [x, y + half], [x - half, y]])
            }
            ChMarkerStyle::Triangle => {
                // Of equal sides, around its centre.
                let (wide, below) = (half * 2.0 / 3f64.sqrt(), half * 2.0 / 3.0);
                let base = y + below;
                closed(&[[x, y - 2.0 * below], [x + wide, base], [x - wide, base]])
            }
            ChMarkerStyle::Dash => open(&[[x - half, y], [x + half, y]]),
            ChMarkerStyle::Dot => open(&[[x, y], [x + half, y]]),
            ChMarkerStyle::X | ChMarkerStyle::Star => {
                let mut segments = open(&[[x - half, y - half], [x + half, y + half]]);
                segments.extend(open(&[[x - half, y + half], [x + half, y - half]]));
                if kind == ChMarkerStyle::Star {
                    segments.extend(open(&[[x, y - half], [x, y + half]]));
                }
                segments
            }
            ChMarkerStyle::Plus => {
                let mut segments = open(&[[x - half, y], [x + half, y]]);
                segments.extend(open(&[[x, y - half], [x, y + half]]));
                segments
            }
            _ => circle([x, y], half),
        };
        self.path(segments, &paint, pen.as_ref());
    }

    fn areas(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let mut pile = Pile::new(group);
        let zero = plot.scale.zero();
        for series in &group.series {
            let (mut tops, mut floors, mut labels) = (Vec::new(), Vec::new(), Vec::new());
            for (place, value) in series.values.iter().enumerate() {
                let value = value.unwrap_or(0.0);
                let (from, to) = pile.add(group.grouping, place, value, zero);
                let Some(along) = plot.place(series, place) else {
                    continue;
                };
                tops.push(plot.at(along, plot.scale.share(to)));
                let middle = plot.scale.share((from + to) / 2.0);
                labels.push((place, value, plot.at(along, middle)));
                floors.push(plot.at(along, plot.scale.share(from)));
            }
            tops.extend(floors.into_iter().rev());
            if tops.len() < 3 {
                continue;
            }
            let paint = self.filled(group, series, usize::MAX);
            let pen = self.edge(series, usize::MAX, &paint);
            self.path(closed(&tops), &paint, pen.as_ref());
            for (place, value, at) in labels {
                let shown = Shown::whole(&pile.sums, place);
                let at = LabelPlace::Middle(at);
                self.data_label(group, series, (place, value), at, shown);
            }
        }
        self.behind_lines(group, plot);
    }

    fn bubbles(&mut self, group: &Group<'_>, plot: &Plot<'_>) {
        let sizes = group
            .series
            .iter()
            .flat_map(|series| &series.sizes)
            .flatten();
        let largest = sizes.copied().map(f64::abs).fold(0.0, f64::max);
        let [left, top, right, bottom] = plot.area;
        let most = (right - left).min(bottom - top) * LARGEST_BUBBLE * group.scale;
        for series in &group.series {
            for (place, value) in series.values.iter().enumerate() {
                let (Some(value), Some(along)) = (value, plot.place(series, place)) else {
                    continue;
                };
                let size = series.sizes.get(place).copied().flatten().unwrap_or(1.0);
                let share = if largest > 0.0 {
                    (size / largest).max(0.0)
                } else {
                    1.0
                };
                let at = plot.at(along, plot.scale.share(*value));
                let paint = self.filled(group, series, place);
                let pen = self.edge(series, place, &paint);
                let radius = if group.by_width { share } else { share.sqrt() };
                self.path(circle(at, most * radius), &paint, pen.as_ref());
                let place = (place, *value);
                self.data_label(
                    group,
                    series,
                    place,
                    LabelPlace::Point(at),
                    Shown::default(),
                );
            }
        }
    }
}

/// A circle.
pub(super) fn circle([x, y]: [f64; 2], radius: f64) -> Vec<Segment> {
    let control = radius * QUARTER;
    vec![
        Segment::Move([x - radius, y]),
        Segment::Cubic(
            [x - radius, y - control],
            [x - control, y - radius],
            [x, y - radius],
        ),
        Segment::Cubic(
            [x + control, y - radius],
            [x + radius, y - control],
            [x + radius, y],
        ),
        Segment::Cubic(
            [x + radius, y + control],
            [x + control, y + radius],
            [x, y + radius],
        ),
        Segment::Cubic(
            [x - control, y + radius],
            [x - radius, y + control],
            [x - radius, y],
        ),
        Segment::Close,
    ]
}

/// A curve through points.
fn curve(points: &[[f64; 2]]) -> Vec<Segment> {
    let at = |place: usize| points[place.min(points.len() - 1)];
    let mut segments = vec![Segment::Move(at(0))];
    for place in 1..points.len() {
        let (before, from, to, after) = (
            at(place.saturating_sub(2)),
            at(place - 1),
            at(place),
            at(place + 1),
        );
        let lean = |a: [f64; 2], b: [f64; 2]| [0, 1].map(|i| (b[i] - a[i]) / 6.0);
        let (out, back) = (lean(before, to), lean(from, after));
        segments.push(Segment::Cubic(
            [from[0] + out[0], from[1] + out[1]],
            [to[0] - back[0], to[1] - back[1]],
            to,
        ));
    }
    segments
}

/// The pen that draws the key of a series in a legend.
pub(super) fn key_pen(canvas: &Canvas<'_, '_, '_>, series: &Series<'_>) -> Option<Pen> {
    canvas.series_pen(series.look, canvas.accent(series.index))
}

/// The middle of what a text is put at.
pub(super) const MIDDLE: Anchor = Anchor { x: 0.5, y: 0.5 };
