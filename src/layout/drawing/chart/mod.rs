//! Charts: title, legend, axes and series, from the cached values.

mod axis;
mod axis_labels;
mod axis_titles;
mod bars;
mod canvas;
mod cartesian;
mod dates;
mod decor;
mod extended;
mod label;
mod legend;
mod part;
mod plot;
mod radar;
mod room;
mod round;
mod scale;
mod solid;
mod table;
mod trend;

use super::{Painter, turned};
use crate::editor_bin::chart::{
    ChChart, ChDispBlanksAs, ChF64, ChLayout, ChLayoutMode, ChLayoutModeVal, ChPlotArea,
    ChPlotAreaItem, ChSpPr, ChTitle, ChTxBody,
};
use crate::editor_bin::drawing::RunProperties;
use crate::layout::display::{Item, Tag};
use crate::layout::units::Emu;
use crate::resolve::chart::{Group, Kind, groups, is_dark, is_on, title};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::drawing::paint::Paint;
use crate::resolve::drawing::text::merge_run;
use canvas::{Anchor, Area, Canvas, defaults, plain};
use solid::View;

/// Size of texts that say none, in hundredths of a point.
const TEXT_SIZE: i32 = 1000;
/// How much larger a title is, in percent.
const TITLE_SIZE: i32 = 120;
/// Size of the title of a chart none of whose texts says a size, in hundredths of a point.
const LONE_TITLE_SIZE: i32 = 1800;
/// What the title of a chart says that has one without text.
const UNNAMED: &str = "Chart Title";
/// What the title of an axis says that has one without text.
const UNNAMED_AXIS: &str = "Axis Title";
/// Share of the colour of texts in the frame of a chart that says none.
const FRAME: f64 = 0.53;
/// Distance of texts from the edge of the chart, and of a plot without labels from its room, in EMU.
const EDGE: f64 = 66_675.0;
/// Distance of the title and of the legend from what is beside them, in EMU.
const GAP: f64 = 88_900.0;
/// Longest line of a title, as a share of the chart's side along which it runs.
const LONGEST_TITLE: f64 = 0.8;
/// How much closer to titles and legends than plots names of radars stand, in EMU.
const CLOSER: f64 = 52_070.0;
/// Space above and below the title, in EMU.
const TITLE_PADDING: f64 = 18_288.0;
/// Space beside a text on its ground, in EMU.
const TEXT_PADDING: f64 = 40_640.0;

/// Radius of the corners of charts that have round ones, in EMU: eight points.
const CORNER: f64 = 101_600.0;

/// How the box of a chart looks.
struct BoxLook<'r> {
    /// Of all its texts.
    text: Option<&'r ChTxBody>,
    ground: Option<&'r ChSpPr>,
    /// Share of the colour of texts in the frame of a ground that says none.
    share: f64,
    is_round: bool,
}

impl Painter<'_, '_> {
    /// Adds what `draw` draws in a box upon the ground of a chart; it returns its name.
    fn figure(
        &mut self,
        look: &BoxLook<'_>,
        style: u8,
        frame: &Frame,
        items: &mut Vec<Item>,
        draw: &mut dyn FnMut(&mut Canvas<'_, '_, '_>, Area) -> String,
    ) {
        let has_ground = self.host.grounds_charts();
        let is_dark = has_ground && is_dark(style);
        let mut text = RunProperties::default();
        if is_dark {
            text.fill = extended::upon();
        }
        if let Some(own) = look.text.and_then(defaults) {
            merge_run(&mut text, own);
        }
        let area = [
            frame.x,
            frame.y,
            frame.x + frame.width,
            frame.y + frame.height,
        ];
        let mut canvas = Canvas {
            painter: self,
            items: Vec::new(),
            text,
            style,
            is_dark,
            coloured: 0,
            area,
            blanks: ChDispBlanksAs::Gap,
            bands: Vec::new(),
            point_look: None,
            view: None,
            titled: false,
        };
        let [usual_fill, usual_pen] = if has_ground {
            [canvas.ground_colour(), canvas.faint(look.share)].map(Some)
        } else {
            [None; 2]
        };
        let fill = canvas
            .fill(look.ground)
            .unwrap_or_else(|| usual_fill.map_or(Paint::None, Paint::Solid));
        let pen = canvas.pen(look.ground);
        let pen = pen.unwrap_or_else(|| usual_pen.map(plain));
        if fill != Paint::None || pen.is_some() {
            let corner = if look.is_round { CORNER } else { 0.0 };
            canvas.round_rectangle(area, corner, (&fill, pen.as_ref()));
        }
        let name = draw(&mut canvas, area);
        let content = canvas.items;
        items.push(Item::Begin(Tag::Figure(name)));
        turned(frame, frame.rotation, content, items);
        items.push(Item::End);
    }
}

impl Canvas<'_, '_, '_> {
    fn chart(&mut self, chart: &ChChart, area: Area) {
        let Some(plot_area) = chart.plot_area.as_deref() else {
            return;
        };
        let groups = groups(plot_area);
        self.coloured = groups.iter().map(Group::colours).max().unwrap_or(0);
        let blanks = chart.disp_blanks_as.as_ref().and_then(|blanks| blanks.val);
        self.blanks = blanks.unwrap_or(ChDispBlanksAs::Gap);
        if groups.iter().any(|group| group.solid.is_some()) {
            self.view = Some(View::new(chart.view3_d.as_deref()));
        }
        self.bands = self.bands_of(plot_area, &groups);
        let begin = self.items.len();
        let Some(room) = self.around(chart, (&groups, &groups), area) else {
            return;
        };
        // A legend upon the plot is drawn upon it.
        let legend = chart.legend.as_deref();
        let above = match is_on(legend.and_then(|legend| legend.overlay.as_deref())) {
            true => self.items.split_off(begin),
            false => Vec::new(),
        };
        self.plots(chart, plot_area, &groups, (area, room));
        self.items.extend(above);
    }

    /// Draws the groups of a chart in what is left of it.
    fn plots(
        &mut self,
        chart: &ChChart,
        plot_area: &ChPlotArea,
        groups: &[Group<'_>],
        (area, room): (Area, Area),
    ) {
        let Some(first) = groups.first() else { return };
        let layout = plot_area.items.iter().find_map(|item| match item {
            ChPlotAreaItem::Layout(layout) => Some(&**layout),
            _ => None,
        });
        let given = layout.is_some_and(|layout| layout.manual.is_some());
        match first.kind {
            Kind::Pie | Kind::Doughnut => {
                let place = manual(layout, area, inside(room));
                // Gauges are made of a ring and a pie upon it.
                let mut ground = Some(plot_area);
                for group in groups.iter().filter(|group| group.is_round()) {
                    match self.view {
                        Some(view) => self.thick_pie(view, group, place),
                        None => self.pie(group, given, place, ground.take()),
                    }
                }
            }
            Kind::Radar => {
                let place = manual(layout, area, outside(room, area));
                self.radar(plot_area, groups, (given, place));
            }
            _ => self.cartesian(chart, groups, (layout, area), room),
        }
    }

    /// Draws the title of a chart for the groups that may give it a name, and the legend of the other groups.
    /// Returns what room is left for plots, if any is.
    fn around(
        &mut self,
        chart: &ChChart,
        (named, explained): (&[Group<'_>], &[Group<'_>]),
        area: Area,
    ) -> Option<Area> {
        let [left, top, right, bottom] = area;
        let mut room = [left + EDGE, top + EDGE, right - EDGE, bottom - EDGE];
        self.chart_title(chart, named, area, &mut room);
        if let Some(legend) = chart.legend.as_deref() {
            self.legend(legend, explained, area, &mut room);
        }
        (room[2] - room[0] >= 1.0 && room[3] - room[1] >= 1.0).then_some(room)
    }

    fn chart_title(&mut self, chart: &ChChart, groups: &[Group<'_>], area: Area, room: &mut Area) {
        let series = match groups {
            [group] if group.series.len() == 1 => group.series.first(),
            _ => None,
        };
        let name = series.map(|series| series.name.as_str());
        let deleted = is_on(chart.auto_title_deleted.as_deref());
        // A single series with a name gives it to a chart that says nothing of a title.
        let usual = ChTitle::default();
        let Some(record) = chart.title.as_deref().or_else(|| {
            let named = name.is_some_and(|name| !name.is_empty());
            named.then_some(&usual)
        }) else {
            return;
        };
        if deleted && record.tx.is_none() {
            return;
        }
        let mut text = title(chart);
        if text.is_empty() {
            text = name.unwrap_or(UNNAMED).to_owned();
        }
        // Whole points.
        let larger = |size: i32| size.clamp(100, 400_000) * TITLE_SIZE / 100 / 100 * 100;
        let size = self.text.sz.map_or(LONE_TITLE_SIZE, larger);
        let block = self.title(record, &text, size, self.longest_title(false));
        let [width, height] = [block.size.width, block.size.height].map(|side| side.0 as f64);
        let x = (area[0] + area[2] - width) / 2.0 + label::ASIDE;
        let y = room[1] + TITLE_PADDING;
        let stands = [x, y, x + width, y + height];
        let stands = kept(manual(record.layout.as_deref(), area, stands), area);
        let ground = self.grounded(record.sp_pr.as_deref());
        let padding = [TEXT_PADDING, TITLE_PADDING];
        self.ground_of_text(&ground, stands, padding);
        self.put(&block, [stands[0], stands[1]], Anchor { x: 0.0, y: 0.0 });
        if !is_on(record.overlay.as_deref()) {
            room[1] += height + 2.0 * TITLE_PADDING + GAP;
            self.titled = true;
        }
    }

    /// How long the lines of a title are at most, of one that is read upwards or of one that lies.
    fn longest_title(&self, upright: bool) -> Emu {
        Emu((self.size()[usize::from(upright)] * LONGEST_TITLE) as i64)
    }

    /// A title, bold unless it says otherwise.
    fn title(&mut self, record: &ChTitle, text: &str, size: i32, width: Emu) -> super::TextBlock {
        let mut look = RunProperties {
            b: Some(true),
            sz: Some(size),
            ..self.text.clone()
        };
        if let Some(own) = record.tx_pr.as_deref().and_then(defaults) {
            merge_run(&mut look, own);
        }
        let rich = record
            .tx
            .as_ref()
            .and_then(|tx| tx.rich.as_ref()?.tx_body.as_deref());
        match rich {
            Some(body) => self.set_rich(body, &look, width),
            None => self.set_centred(text, &look, width),
        }
    }
}

/// What is left of a room for a plot without axes.
fn inside([left, top, right, bottom]: Area) -> Area {
    [left + EDGE, top + EDGE, right - EDGE, bottom - EDGE]
}

/// A room that reaches to the edges of the chart where nothing stands between, else closer to what stands there: names of
/// a radar need less distance than plots.
fn outside(room: Area, chart: Area) -> Area {
    let mut outside = room;
    for (side, edge) in outside.iter_mut().zip(chart) {
        let far = edge - *side;
        *side += match far.abs() <= EDGE + 1.0 {
            true => far,
            false => far.signum() * CLOSER,
        };
    }
    outside
}

/// An area as a manual layout wants it within the chart, in shares of it; else as it is.
fn manual(layout: Option<&ChLayout>, chart: Area, area: Area) -> Area {
    let Some(record) = layout.and_then(|layout| layout.manual.as_deref()) else {
        return area;
    };
    let [width, height] = [chart[2] - chart[0], chart[3] - chart[1]];
    let place = |own: Option<&ChF64>, from_edge: bool, (begin, whole): (f64, f64), usual: f64| {
        share(own).map_or(usual, |own| {
            // A factor says how far from where it would stand.
            (if from_edge { begin } else { usual }) + own * whole
        })
    };
    let x = place(
        record.x.as_deref(),
        is_edge(record.x_mode.as_deref()),
        (chart[0], width),
        area[0],
    );
    let y = place(
        record.y.as_deref(),
        is_edge(record.y_mode.as_deref()),
        (chart[1], height),
        area[1],
    );
    let [wide, high] = size(layout, chart);
    [
        x,
        y,
        x + wide.unwrap_or(area[2] - area[0]),
        y + high.unwrap_or(area[3] - area[1]),
    ]
}

/// An area moved so that nothing of it is outside the chart, if it fits.
fn kept(area: Area, chart: Area) -> Area {
    let shift = |begin: f64, end: f64, [from, to]: [f64; 2]| {
        (from + EDGE - begin).max(0.0) + (to - EDGE - end).min(0.0)
    };
    let right = shift(area[0], area[2], [chart[0], chart[2]]);
    let down = shift(area[1], area[3], [chart[1], chart[3]]);
    [
        area[0] + right,
        area[1] + down,
        area[2] + right,
        area[3] + down,
    ]
}

fn is_edge(mode: Option<&ChLayoutModeVal>) -> bool {
    mode.and_then(|mode| mode.val) == Some(ChLayoutMode::Edge)
}

fn share(own: Option<&ChF64>) -> Option<f64> {
    own?.val.filter(|share| (-1.0..=1.0).contains(share))
}

/// Width and height that a manual layout says, in EMU.
fn size(layout: Option<&ChLayout>, chart: Area) -> [Option<f64>; 2] {
    let Some(record) = layout.and_then(|layout| layout.manual.as_deref()) else {
        return [None; 2];
    };
    let side =
        |own: Option<&ChF64>, mode: Option<&ChLayoutModeVal>, begin: Option<&ChF64>, whole: f64| {
            let own = share(own).filter(|own| *own > 0.0)?;
            // An edge is that at the far side.
            let begin = share(begin).filter(|_| is_edge(mode)).unwrap_or(0.0);
            Some(((own - begin) * whole).max(1.0))
        };
    [
        side(
            record.w.as_deref(),
            record.w_mode.as_deref(),
            record.x.as_deref(),
            chart[2] - chart[0],
        ),
        side(
            record.h.as_deref(),
            record.h_mode.as_deref(),
            record.y.as_deref(),
            chart[3] - chart[1],
        ),
    ]
}
