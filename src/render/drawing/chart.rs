//! Charts: their cached data, drawn simply, with the numbers as a table for those who do not see the drawing.

use super::svg;
use crate::editor_bin::chart::{ChPlotArea, ChSpPr, ChartPart};
use crate::render::node::{Attr, Kind as NodeKind, Node, Prop, Style, Value, number};
use crate::resolve::chart::{self, Grouping, Kind, accent};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{self, Paint};
use crate::resolve::theme::Palette;

/// Size of labels, in hundredths of a point.
const LABEL: f64 = 900.0;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    Column,
    Bar,
    Line,
    Area,
    Pie,
    Scatter,
}

#[derive(Debug)]
struct Series {
    shape: Shape,
    stacked: bool,
    name: String,
    labels: Vec<String>,
    values: Vec<Option<f64>>,
    colour: Rgba,
}

/// The chart of a part in a box of a size in EMU.
pub fn node(part: &ChartPart, [width, height]: [f64; 2], palette: &Palette<'_>) -> Node {
    let chart = part.chart.as_deref();
    let title = chart.map(chart::title).unwrap_or_default();
    let series = chart
        .and_then(|chart| chart.plot_area.as_deref())
        .map(|area| collect(area, palette))
        .unwrap_or_default();
    let mut figure = Node::of(NodeKind::Figure, "chart");
    let label = if title.is_empty() {
        "Chart".to_owned()
    } else {
        format!("Chart: {title}")
    };
    figure.attributes.push((Attr::Label, label));
    let mut canvas = svg::canvas(width, height);
    let size = [width / svg_unit(), height / svg_unit()];
    Drawing {
        node: &mut canvas,
        size,
    }
    .all(&title, &series, palette);
    figure.push(canvas);
    figure.push(data_table(&title, &series));
    figure
}

fn svg_unit() -> f64 {
    svg::EMU_PER_UNIT
}

fn collect(area: &ChPlotArea, palette: &Palette<'_>) -> Vec<Series> {
    let mut all = Vec::new();
    for group in chart::groups(area) {
        let shape = match group.kind {
            Kind::Column => Shape::Column,
            Kind::Bar => Shape::Bar,
            Kind::Line | Kind::Radar | Kind::Stock => Shape::Line,
            Kind::Area => Shape::Area,
            Kind::Pie | Kind::Doughnut => Shape::Pie,
            Kind::Scatter | Kind::Bubble => Shape::Scatter,
        };
        for series in group.series {
            let place = all.len();
            all.push(Series {
                shape,
                stacked: group.grouping != Grouping::Standard,
                name: if series.name.is_empty() {
                    format!("Series {}", place + 1)
                } else {
                    series.name
                },
                labels: series.labels,
                values: series.values,
                colour: colour(series.look, place, palette),
            });
        }
    }
    all
}

fn colour(sp_pr: Option<&ChSpPr>, place: usize, palette: &Palette<'_>) -> Rgba {
    let properties = sp_pr.and_then(|pr| pr.sp_pr.as_deref());
    let filled = properties.and_then(|pr| match paint::paint(&pr.fill, palette)? {
        Paint::Solid(colour) => Some(colour),
        Paint::Gradient(gradient) => gradient.stops.first().map(|stop| stop.1),
        _ => None,
    });
    let lined = || {
        let line = properties?.ln.as_deref()?;
        paint::pen(&[line], None, palette).map(|pen| pen.colour)
    };
    filled
        .or_else(lined)
        .unwrap_or_else(|| accent(place, palette))
}

fn data_table(title: &str, series: &[Series]) -> Node {
    let mut table = Node::of(NodeKind::Table, "chart-data");
    table.push(Node::new(NodeKind::Caption).saying(title));
    let mut head = Node::new(NodeKind::Row).holding(Node::new(NodeKind::HeaderCell));
    for one in series {
        head.push(
            Node::new(NodeKind::HeaderCell)
                .with(Attr::Scope, "col")
                .saying(one.name.clone()),
        );
    }
    let mut body = Node::new(NodeKind::TableBody).holding(head);
    let rows = series
        .iter()
        .map(|one| one.values.len())
        .max()
        .unwrap_or(0)
        .min(200);
    for row in 0..rows {
        let label = series
            .iter()
            .find_map(|one| one.labels.get(row))
            .cloned()
            .unwrap_or_default();
        let mut line = Node::new(NodeKind::Row).holding(
            Node::new(NodeKind::HeaderCell)
                .with(Attr::Scope, "row")
                .saying(label),
        );
        for one in series {
            let value = one.values.get(row).copied().flatten();
            line.push(
                Node::new(NodeKind::Cell)
                    .saying(value.map_or_else(String::new, |value| value.to_string())),
            );
        }
        body.push(line);
    }
    table.push(body);
    table
}

struct Drawing<'n> {
    node: &'n mut Node,
    size: [f64; 2],
}

/// A rectangle of the drawing: left, top, right, bottom.
type Area = [f64; 4];

impl Drawing<'_> {
    fn all(&mut self, title: &str, series: &[Series], palette: &Palette<'_>) {
        let [width, height] = self.size;
        let mut area = [LABEL, LABEL, width - LABEL, height - LABEL];
        if !title.is_empty() {
            self.text([width / 2.0, area[1] + 1000.0], title, 1400.0, "middle");
            area[1] += 2200.0;
        }
        let pie = series.first().is_some_and(|one| one.shape == Shape::Pie);
        self.legend(series, pie, &mut area, palette);
        if area[2] - area[0] < 1000.0 || area[3] - area[1] < 1000.0 {
            return;
        }
        if pie {
            if let Some(first) = series.first() {
                self.pie(first, area, palette);
            }
        } else if !series.is_empty() {
            self.plot(series, area);
        }
    }

    fn legend(&mut self, series: &[Series], pie: bool, area: &mut Area, palette: &Palette<'_>) {
        let entries: Vec<(String, Rgba)> = match series {
            [one] if !pie => vec![(one.name.clone(), one.colour)],
            [one, ..] if pie => one
                .labels
                .iter()
                .take(12)
                .enumerate()
                .map(|(place, label)| (label.clone(), accent(place, palette)))
                .collect(),
            _ => series
                .iter()
                .take(12)
                .map(|one| (one.name.clone(), one.colour))
                .collect(),
        };
        let widths: Vec<f64> = entries
            .iter()
            .map(|(text, _)| 1500.0 + text.chars().count() as f64 * LABEL * 0.55)
            .collect();
        let total: f64 = widths.iter().sum();
        let mut x = (self.size[0] - total).max(0.0) / 2.0;
        for ((text, colour), width) in entries.iter().zip(widths) {
            self.path(
                &rectangle([x, area[3] - 700.0, x + 700.0, area[3]]),
                Some(*colour),
                None,
            );
            self.text([x + 950.0, area[3]], text, LABEL, "start");
            x += width;
        }
        area[3] -= 1800.0;
    }

    fn pie(&mut self, series: &Series, [left, top, right, bottom]: Area, palette: &Palette<'_>) {
        let total: f64 = series
            .values
            .iter()
            .flatten()
            .map(|value| value.abs())
            .sum();
        if total <= 0.0 {
            return;
        }
        let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
        let r = (right - left).min(bottom - top) / 2.0;
        let mut from = -std::f64::consts::FRAC_PI_2;
        for (place, value) in series.values.iter().enumerate() {
            let share = value.unwrap_or(0.0).abs() / total;
            // A whole circle cannot be one arc.
            let to = from + share.min(0.9999) * std::f64::consts::TAU;
            let at = |angle: f64| format!("{:.0} {:.0}", x + r * angle.cos(), y + r * angle.sin());
            let large = i32::from(share > 0.5);
            let data = format!(
                "M{x:.0} {y:.0}L{}A{r:.0} {r:.0} 0 {large} 1 {}Z",
                at(from),
                at(to)
            );
            self.path(&data, Some(accent(place, palette)), Some(Rgba::WHITE));
            from = to;
        }
    }

    fn plot(&mut self, series: &[Series], area: Area) {
        let points = series.iter().map(|one| one.values.len()).max().unwrap_or(0);
        let horizontal = series.iter().any(|one| one.shape == Shape::Bar);
        let (low, high, step) = scale(series, points);
        let [left, top, right, bottom] = [area[0] + 3200.0, area[1], area[2], area[3] - 1400.0];
        if points == 0 || right <= left || bottom <= top {
            return;
        }
        let share = |value: f64| (value - low) / (high - low);
        let grey = Rgba::opaque(217, 217, 217);
        let mut line = low;
        while line <= high + step / 2.0 {
            let (data, at, anchor) = if horizontal {
                let x = left + share(line) * (right - left);
                (
                    format!("M{x:.0} {top:.0}V{bottom:.0}"),
                    [x, bottom + 1100.0],
                    "middle",
                )
            } else {
                let y = bottom - share(line) * (bottom - top);
                (
                    format!("M{left:.0} {y:.0}H{right:.0}"),
                    [left - 300.0, y + 300.0],
                    "end",
                )
            };
            self.path(&data, None, Some(grey));
            self.text(at, &short(line), LABEL, anchor);
            line += step;
        }
        self.categories(series, points, [left, top, right, bottom], horizontal);
        let frame = Plot {
            area: [left, top, right, bottom],
            points,
            zero: share(low.max(0.0).min(high)),
            horizontal,
        };
        let bars = series
            .iter()
            .filter(|one| matches!(one.shape, Shape::Bar | Shape::Column) && !one.stacked)
            .count();
        let has_stack = series
            .iter()
            .any(|one| matches!(one.shape, Shape::Bar | Shape::Column) && one.stacked);
        let slots = bars.max(usize::from(has_stack)).max(1);
        let mut slot = 0;
        let mut base = vec![0.0; points];
        for one in series {
            match one.shape {
                Shape::Bar | Shape::Column => {
                    self.bars(one, &frame, [slot, slots], &mut base, &share);
                    slot += usize::from(!one.stacked);
                }
                _ => self.line(one, &frame, &mut base, &share),
            }
        }
    }

    fn categories(
        &mut self,
        series: &[Series],
        points: usize,
        [left, top, right, bottom]: Area,
        horizontal: bool,
    ) {
        let labels = series
            .iter()
            .map(|one| &one.labels)
            .find(|labels| !labels.is_empty());
        let Some(labels) = labels else { return };
        let room = if horizontal {
            (bottom - top) / 1200.0
        } else {
            (right - left) / 3500.0
        };
        let every = ((points as f64 / room.max(1.0)).ceil() as usize).max(1);
        for (place, label) in labels.iter().enumerate().take(points).step_by(every) {
            let middle = (place as f64 + 0.5) / points as f64;
            let (at, anchor) = if horizontal {
                (
                    [left - 300.0, bottom - middle * (bottom - top) + 300.0],
                    "end",
                )
            } else {
                ([left + middle * (right - left), bottom + 1200.0], "middle")
            };
            let short: String = label.chars().take(18).collect();
            self.text(at, &short, LABEL, anchor);
        }
    }

    fn bars(
        &mut self,
        one: &Series,
        plot: &Plot,
        [slot, slots]: [usize; 2],
        base: &mut [f64],
        share: &dyn Fn(f64) -> f64,
    ) {
        let [left, top, right, bottom] = plot.area;
        let unit = 1.0 / plot.points as f64;
        let thick = unit * 0.7 / slots as f64;
        for (place, value) in one.values.iter().enumerate() {
            let (Some(value), Some(base)) = (value, base.get_mut(place)) else {
                continue;
            };
            let from = if one.stacked { share(*base) } else { plot.zero };
            let to = if one.stacked {
                share(*base + value)
            } else {
                share(*value)
            };
            if one.stacked {
                *base += value;
            }
            let begin =
                unit * (place as f64 + 0.15) + thick * if one.stacked { 0.0 } else { slot as f64 };
            let area = if plot.horizontal {
                [
                    left + from * (right - left),
                    bottom - begin * (bottom - top),
                    left + to * (right - left),
                    bottom - (begin + thick) * (bottom - top),
                ]
            } else {
                [
                    left + begin * (right - left),
                    bottom - from * (bottom - top),
                    left + (begin + thick) * (right - left),
                    bottom - to * (bottom - top),
                ]
            };
            self.path(&rectangle(area), Some(one.colour), None);
        }
    }

    fn line(&mut self, one: &Series, plot: &Plot, base: &mut [f64], share: &dyn Fn(f64) -> f64) {
        let [left, top, right, bottom] = plot.area;
        let xs: Vec<Option<f64>> = one
            .labels
            .iter()
            .map(|label| label.trim().parse().ok())
            .collect();
        let numeric =
            one.shape == Shape::Scatter && !xs.is_empty() && xs.iter().all(Option::is_some);
        let (min, max) = xs
            .iter()
            .flatten()
            .fold((f64::MAX, f64::MIN), |(a, b), x| (a.min(*x), b.max(*x)));
        let mut data = String::new();
        let mut ends: Option<[f64; 2]> = None;
        for (place, value) in one.values.iter().enumerate() {
            let (Some(value), Some(base)) = (value, base.get_mut(place)) else {
                continue;
            };
            let height = if one.stacked { *base + value } else { *value };
            if one.stacked {
                *base = height;
            }
            let across = match xs.get(place).copied().flatten() {
                Some(x) if numeric && max > min => (x - min) / (max - min),
                _ => (place as f64 + 0.5) / plot.points as f64,
            };
            let (x, y) = (
                left + across * (right - left),
                bottom - share(height) * (bottom - top),
            );
            data.push_str(&format!(
                "{}{x:.0} {y:.0}",
                if data.is_empty() { 'M' } else { 'L' }
            ));
            ends = Some([ends.map_or(x, |ends| ends[0]), x]);
            if one.shape == Shape::Scatter {
                self.path(
                    &rectangle([x - 200.0, y - 200.0, x + 200.0, y + 200.0]),
                    Some(one.colour),
                    None,
                );
            }
        }
        match (one.shape, ends) {
            (Shape::Area, Some([first, last])) => {
                let floor = bottom - plot.zero * (bottom - top);
                data.push_str(&format!("L{last:.0} {floor:.0}L{first:.0} {floor:.0}Z"));
                self.path(&data, Some(one.colour), None);
            }
            (Shape::Scatter, _) | (_, None) => {}
            _ => self.path(&data, None, Some(one.colour)),
        }
    }

    fn path(&mut self, data: &str, fill: Option<Rgba>, stroke: Option<Rgba>) {
        let mut style = Style::default();
        match fill {
            Some(colour) => style.set(Prop::Fill, Value::Colour(colour.0)),
            None => style.set(Prop::Fill, "none"),
        }
        if let Some(colour) = stroke {
            style.set(Prop::Stroke, Value::Colour(colour.0));
            style.set(
                Prop::StrokeWidth,
                number(if fill.is_some() || colour.brightness() > 200 {
                    75.0
                } else {
                    200.0
                }),
            );
        }
        let mut path = Node::new(NodeKind::Path).with(Attr::PathData, data);
        path.style = style;
        self.node.push(path);
    }

    fn text(&mut self, [x, y]: [f64; 2], text: &str, size: f64, anchor: &'static str) {
        let mut node = Node::new(NodeKind::SvgText)
            .with(Attr::X, format!("{x:.0}"))
            .with(Attr::Y, format!("{y:.0}"))
            .saying(text);
        // SVG reads a length in the units of the drawing, so the size is one in its pixels.
        node.style
            .set(Prop::FontSize, Value::Length((size * 9525.0) as i64));
        node.style.set(Prop::Fill, Value::Colour([89, 89, 89, 255]));
        node.style.set(Prop::TextAnchor, anchor);
        self.node.push(node);
    }
}

/// Where the series are drawn.
struct Plot {
    area: Area,
    points: usize,
    zero: f64,
    horizontal: bool,
}

fn rectangle([left, top, right, bottom]: Area) -> String {
    format!("M{left:.0} {top:.0}L{right:.0} {top:.0}L{right:.0} {bottom:.0}L{left:.0} {bottom:.0}Z")
}

/// Lowest and highest value of the axis and the distance of its lines: one, two or five times a power of ten.
fn scale(series: &[Series], points: usize) -> (f64, f64, f64) {
    let mut low: f64 = 0.0;
    let mut high: f64 = 0.0;
    let mut stack = vec![0.0; points];
    for one in series {
        for (place, value) in one.values.iter().enumerate() {
            let (Some(value), Some(sum)) = (value, stack.get_mut(place)) else {
                continue;
            };
            let height = if one.stacked { *sum + value } else { *value };
            if one.stacked {
                *sum = height;
            }
            low = low.min(height);
            high = high.max(height);
        }
    }
    if high - low <= 0.0 {
        high = low + 1.0;
    }
    let raw = (high - low) / 5.0;
    let power = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw)
        .unwrap_or(raw);
    (
        (low / step).floor() * step,
        (high / step).ceil() * step,
        step,
    )
}

fn short(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(stacked: bool, values: &[f64]) -> Series {
        Series {
            shape: Shape::Column,
            stacked,
            name: String::new(),
            labels: Vec::new(),
            values: values.iter().copied().map(Some).collect(),
            colour: Rgba::BLACK,
        }
    }

    #[test]
    fn axes_end_at_round_numbers() {
        assert_eq!(scale(&[series(false, &[3.0, 17.0])], 2), (0.0, 20.0, 5.0));
        assert_eq!(scale(&[series(false, &[-3.0, 1.0])], 2), (-3.0, 1.0, 1.0));
        assert_eq!(
            scale(&[series(true, &[4.0]), series(true, &[5.0])], 1).1,
            10.0
        );
        assert_eq!(scale(&[], 0), (0.0, 1.0, 0.2));
    }

    #[test]
    fn labels_of_axes_are_short() {
        assert_eq!([0.1 + 0.2, 20.0, -0.0].map(short), ["0.3", "20", "0"]);
    }
}
