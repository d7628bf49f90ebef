//! Extended charts: waterfalls, histograms, Paretos, funnels, boxes, treemaps and sunbursts (MS-ODRAWXML 2.24).

mod boxes;
mod groups;
mod numbers;
mod records;
mod style;
mod tree;

use super::canvas::{Area, Canvas};
use super::{BoxLook, Frame, Item, Painter, inside};
use crate::editor_bin::chart::{
    ChChart, ChDLbls, ChDPt, ChSpPr, ChStyleEntryType, ChartExPart, CxData, CxDataLabelPos,
    CxDimensionType, CxParentLabelLayout, CxSeries, CxSeriesLayout,
};
use crate::editor_bin::drawing::RunProperties;
use crate::resolve::chart::{DataLabels, Group, Kind, Series, looks, place_values, title};
use groups::{boxes, columns, funnel, gap, waterfall};
pub(super) use records::upon;
use style::Style;
use tree::{Look, MOST_LEVELS, Tree};

/// The largest number that is told from those beyond it; sums of all values stay finite.
const LARGEST: f64 = 1e280;
/// Share of the colour of texts in the frame of a chart that says none.
const FRAME: f64 = 0.15;
/// Series at most.
const MOST_SERIES: usize = 100;

/// What a series shows.
struct Source<'r> {
    record: &'r CxSeries,
    name: String,
    /// Names of the values, the lowest level first.
    levels: Vec<Vec<String>>,
    values: Vec<Option<f64>>,
    format: String,
    labels: Option<ChDLbls>,
    points: Vec<ChDPt>,
    /// The look of lines between bars.
    lines: Option<Box<ChSpPr>>,
}

impl<'r> Source<'r> {
    fn new(part: &'r ChartExPart, record: &'r CxSeries) -> Self {
        let all = part.chart_data.as_ref().map_or(&[][..], |data| &data.data);
        let found = all.iter().find(|data| data.id == record.data_id);
        let data = found.or(all.first());
        let (values, format) = data.map(values).unwrap_or_default();
        let usual = match record.layout_id {
            Some(CxSeriesLayout::Funnel) => CxDataLabelPos::Ctr,
            _ => CxDataLabelPos::OutEnd,
        };
        let labels = record.data_labels.as_deref();
        let style = style_of(part);
        let name = record.tx.as_deref().and_then(records::plain_text);
        Self {
            record,
            name: name.unwrap_or_default().to_owned(),
            levels: data.map(levels).unwrap_or_default(),
            values,
            format,
            labels: labels.map(|labels| records::labels(labels, style, usual)),
            points: records::points(&record.data_pt),
            lines: style.look(ChStyleEntryType::SeriesLine, None),
        }
    }

    fn names(&self) -> &[String] {
        self.levels.first().map_or(&[], Vec::as_slice)
    }

    fn numbers(&self) -> Vec<f64> {
        self.values.iter().flatten().copied().collect()
    }

    fn series(&self, index: usize, labels: Vec<String>, values: Vec<Option<f64>>) -> Series<'_> {
        Series {
            index,
            name: self.name.clone(),
            labels,
            values,
            format: self.format.clone(),
            look: self.record.sp_pr.as_deref(),
            points: looks(&self.points),
            data_labels: self.labels.as_ref().map(DataLabels::new),
            ..Series::new([None, None], None, None, None)
        }
    }
}

fn style_of(part: &ChartExPart) -> Style<'_> {
    Style(part.style_file.as_deref())
}

fn values(data: &CxData) -> (Vec<Option<f64>>, String) {
    let sized = |kind| data.num_dim.iter().find(|dim| dim.kind == Some(kind));
    let dimension = sized(CxDimensionType::Val)
        .or_else(|| sized(CxDimensionType::Size))
        .or(data.num_dim.first());
    let Some(level) = dimension.and_then(|dimension| dimension.level.first()) else {
        return Default::default();
    };
    let points = level.pt.iter().enumerate().map(|(place, point)| {
        let value = point.content.filter(|value| value.is_finite());
        let value = value.map(|value| value.clamp(-LARGEST, LARGEST));
        (point.idx.map_or(place, |idx| idx as usize), value)
    });
    let count = level.pt_count.and_then(|count| u32::try_from(count).ok());
    let format = level.format_code.as_deref().filter(|code| !is_named(code));
    let format = format.unwrap_or("General").to_owned();
    (place_values(points, count, || None), format)
}

/// Whether the format of a level is a name: Office writes `General` here as it is called in its own language ("Standard",
/// "Geral", "Основной", "G/標準"). No code is of letters alone but those of dates.
fn is_named(code: &str) -> bool {
    let of_dates = |letter: char| "dmyhsgeb".contains(letter.to_ascii_lowercase());
    code.chars()
        .all(|letter| letter.is_alphabetic() || "/ ".contains(letter))
        && code
            .chars()
            .any(|letter| letter.is_alphabetic() && !of_dates(letter))
}

fn levels(data: &CxData) -> Vec<Vec<String>> {
    let Some(dimension) = data.str_dim.first() else {
        return Vec::new();
    };
    let levels = dimension.level.iter().take(MOST_LEVELS).map(|level| {
        let points = level.pt.iter().enumerate().map(|(place, point)| {
            let name = point.content.clone().unwrap_or_default();
            (point.idx.map_or(place, |idx| idx as usize), name)
        });
        place_values(points, None, String::new)
    });
    levels.collect()
}

impl Painter<'_, '_> {
    /// Adds an extended chart that fills a box.
    pub fn extended_chart(&mut self, part: &ChartExPart, frame: &Frame, items: &mut Vec<Item>) {
        let style = style_of(part);
        let style = match self.host.grounds_charts() || !style.is_plain() {
            true => style,
            // Upon a slide is its own ground.
            false => Style(None),
        };
        let ground = style.look(ChStyleEntryType::ChartArea, part.sp_pr.as_deref());
        let look = BoxLook {
            text: part.tx_pr.as_deref(),
            ground: ground.as_deref(),
            share: FRAME,
            is_round: false,
        };
        self.figure(&look, 2, frame, items, &mut |canvas, area| {
            canvas.extended(part, area)
        });
    }
}

impl Canvas<'_, '_, '_> {
    /// Draws an extended chart; returns its title.
    fn extended(&mut self, part: &ChartExPart, area: Area) -> String {
        let Some(record) = part.chart.as_deref() else {
            return String::new();
        };
        let style = style_of(part);
        self.text = records::text(part.tx_pr.as_deref(), style);
        self.point_look = style.look(ChStyleEntryType::DataPoint, None);
        let plot_area = record.plot_area.as_deref();
        let region = plot_area.and_then(|plot| plot.region.as_deref());
        let series = region.map_or(&[][..], |region| &region.series).iter();
        let shown = series.filter(|series| series.hidden != Some(true));
        let sources: Vec<Source<'_>> = shown
            .take(MOST_SERIES)
            .map(|series| Source::new(part, series))
            .collect();
        let first = sources.first();
        let layout = first.and_then(|first| first.record.layout_id);
        let axes = plot_area.map_or(&[][..], |plot| &plot.axis);
        let (groups, ends) = match (layout, first) {
            (Some(CxSeriesLayout::Treemap | CxSeriesLayout::Sunburst), Some(first)) => {
                let chart = records::chart(record, style, false, None);
                self.tree(first, style, &chart, area);
                return title(&chart);
            }
            (Some(CxSeriesLayout::Waterfall), Some(first)) => (waterfall(first), None),
            (Some(CxSeriesLayout::Funnel), Some(first)) => funnel(first),
            (Some(CxSeriesLayout::BoxWhisker), _) => (boxes(&sources), None),
            _ => (columns(&sources), None),
        };
        let lying = layout == Some(CxSeriesLayout::Funnel);
        let chart = records::chart(record, style, lying, ends);
        let gap = gap(axes, layout);
        let groups: Vec<Group<'_>> = groups
            .into_iter()
            .filter(|group| group.points() > 0)
            .map(|group| Group { gap, ..group })
            .collect();
        // Lines between bars are not explained.
        let steps = groups.iter().take_while(|group| group.kind == Kind::Steps);
        let explained = &groups[steps.count()..];
        let room = self.around(&chart, (&[], explained), area);
        if let Some(room) = room
            && !groups.is_empty()
        {
            self.cartesian(&chart, &groups, (None, area), room);
        }
        title(&chart)
    }

    fn tree(&mut self, source: &Source<'_>, style: Style<'_>, chart: &ChChart, area: Area) {
        let tree = Tree::new(&source.levels, &source.values);
        let keys = tree.branches().enumerate().map(|(index, branch)| Series {
            index,
            name: branch.name.clone(),
            look: source.record.sp_pr.as_deref(),
            ..Series::new([None, None], None, None, None)
        });
        let keys = [Group::new(Kind::Column, keys.collect(), &[])];
        let Some(room) = self.around(chart, (&[], &keys), area) else {
            return;
        };
        let room = inside(room);
        let record = source.record;
        let layout = record.layout_pr.as_deref();
        let own = record.data_labels.as_deref();
        let visible = own.and_then(|own| own.visibility.as_deref());
        let shown = match visible {
            Some(own) => [own.category_name, own.value].map(|on| on == Some(true)),
            None => [own.is_some(), false],
        };
        let bare = source.series(0, Vec::new(), Vec::new());
        let paint = |canvas: &Canvas<'_, '_, '_>, branch: usize, places: [usize; 2]| {
            let own = places.iter().rev().find_map(|place| {
                let point = bare.point(*place)?;
                canvas.fill(point.sp_pr.as_deref())
            });
            own.or_else(|| canvas.fill(bare.look))
                .unwrap_or_else(|| canvas.usual_fill(branch))
        };
        let usual = RunProperties {
            fill: records::upon(),
            ..self.text.clone()
        };
        let said = own.and_then(|own| own.tx_pr.as_deref());
        let text = style.run(ChStyleEntryType::DataLabel, said, usual);
        let look = Look {
            paint: &paint,
            shown,
            format: &source.format,
            parents: layout
                .and_then(|layout| layout.parent_label_layout)
                .unwrap_or(CxParentLabelLayout::None),
            text,
        };
        if record.layout_id == Some(CxSeriesLayout::Treemap) {
            self.treemap(&tree, &look, room);
        } else {
            self.sunburst(&tree, &look, room);
        }
    }
}
