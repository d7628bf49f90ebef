//! Charts: their series, with values and labels from the caches, and how they look.

mod cache;
mod groups;
mod second;
mod single;
mod style;

use std::collections::BTreeMap;

use cache::{
    cache, first_format, formats, label_levels, label_numbers, label_texts, number_data, numbers,
    strings,
};
pub use cache::{place_values, source_numbers};
pub use groups::groups;
pub use second::Second;
pub use single::{ByPlace, DataLabels, looks};
pub use style::{is_dark, outline_colour, plot_colour, series_colour, style};

use crate::editor_bin::chart::{
    ChAxDataSource, ChBandFmt, ChBarShape, ChBool, ChChart, ChDPt, ChErrBars, ChLines, ChMarker,
    ChNumDataSource, ChSerTx, ChSpPr, ChStrRef, ChString, ChTitle, ChTrendline, ChU32,
    ChUpDownBars,
};
use crate::editor_bin::drawing::RunElemItem;

/// How the values of a group are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Upright bars.
    Column,
    /// Lying bars.
    Bar,
    /// Lines over categories.
    Line,
    /// Areas over categories.
    Area,
    /// Slices of a circle.
    Pie,
    /// Slices of a ring.
    Doughnut,
    /// Points by two numbers.
    Scatter,
    /// Circles by three numbers.
    Bubble,
    /// Lines around a centre.
    Radar,
    /// Lines over categories with what shows the highest, lowest, first and last value.
    Stock,
    /// Boxes from the first to the third quartile, with whiskers.
    Box,
    /// Lines from the end of each bar to the next.
    Steps,
    /// A surface over categories and series.
    Surface,
}

/// How the series of a group stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Beside or over each other.
    Standard,
    /// On top of each other.
    Stacked,
    /// On top of each other, all together being the whole.
    Percent,
}

/// How deep series are that are drawn as bodies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Solid {
    /// Room before and behind a bar, in percent of its depth.
    pub gap: f64,
    /// Whether the series stand behind each other.
    pub rows: bool,
}

/// Series that are drawn in the same way on the same axes.
pub struct Group<'r> {
    /// How they are drawn.
    pub kind: Kind,
    /// How they stand to each other.
    pub grouping: Grouping,
    /// The series.
    pub series: Vec<Series<'r>>,
    /// Identifiers of its axes.
    pub axes: Vec<u32>,
    /// Whether each point has a colour of its own.
    pub varied: bool,
    /// Room between the bars of two categories, in percent of a bar.
    pub gap: f64,
    /// How far the bars of a category cover each other, in percent of a bar.
    pub overlap: f64,
    /// How deep they are; `None` for flat ones.
    pub solid: Option<Solid>,
    /// Share of a ring's radius that is free.
    pub hole: f64,
    /// Size of the largest bubble, as a share of what is usual.
    pub scale: f64,
    /// Whether the sizes of bubbles are their widths rather than their areas.
    pub by_width: bool,
    /// Where the first slice begins, in degrees from the top.
    pub first_angle: f64,
    /// Whether points have marks that say nothing of them.
    pub marked: bool,
    /// Whether there are lines between the points of a scatter chart.
    pub lined: bool,
    /// Whether the areas of a radar or a surface are filled.
    pub filled: bool,
    /// Labels of all series.
    pub labels: Option<DataLabels<'r>>,
    /// Lines from the points down to the axis.
    pub drop_lines: Option<&'r ChLines>,
    /// Lines from the highest to the lowest value.
    pub high_low: Option<&'r ChLines>,
    /// Bars from the first to the last series.
    pub up_down: Option<&'r ChUpDownBars>,
    /// Lines from the bars of a series to the next ones, or from a pie to the second one.
    pub series_lines: Option<&'r ChLines>,
    /// The shape of bars that are bodies.
    pub shape: Option<ChBarShape>,
    /// The looks of the bands of a surface.
    pub bands: &'r [ChBandFmt],
    /// What shows some slices of a pie a second time.
    pub second: Option<Second>,
}

/// How the values of a category are spread.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Ends of the whiskers.
    pub whiskers: [f64; 2],
    /// First quartile, median, third quartile.
    pub quartiles: [f64; 3],
    /// The arithmetic mean.
    pub mean: f64,
    /// Values that are shown each by itself.
    pub singles: Vec<f64>,
}

/// The names of a level, each with the first of the categories that it is for.
pub type Level = Vec<(usize, String)>;

/// A series.
#[derive(Default)]
pub struct Series<'r> {
    /// Which of the chart it is: decides its colour.
    pub index: usize,
    /// Its name, may be empty.
    pub name: String,
    /// Names of its categories, or its first numbers as texts.
    pub labels: Vec<String>,
    /// Names of what several categories belong to, the lowest level first, each with the first of its categories.
    pub levels: Vec<Level>,
    /// How its first numbers are written.
    pub places_format: String,
    /// First numbers of scatter and bubble charts; `None` if they are not all numbers.
    pub places: Option<Vec<Option<f64>>>,
    /// Its values.
    pub values: Vec<Option<f64>>,
    /// Where the bars of the values begin; empty for where the axis says.
    pub begins: Vec<f64>,
    /// How the values of its categories are spread, for boxes.
    pub spreads: Vec<Option<Spread>>,
    /// Sizes of bubbles.
    pub sizes: Vec<Option<f64>>,
    /// The texts of the cells that stand for its points in labels.
    pub cells: Vec<String>,
    /// How its values are written on axes: as the first of them.
    pub format: String,
    /// How single values are written that are not written as all.
    pub point_formats: BTreeMap<usize, String>,
    /// Its look.
    pub look: Option<&'r ChSpPr>,
    /// The looks of single points.
    pub points: ByPlace<'r, ChDPt>,
    /// Its marks.
    pub marker: Option<&'r ChMarker>,
    /// Its labels.
    pub data_labels: Option<DataLabels<'r>>,
    /// Whether its line is a curve.
    pub smooth: bool,
    /// How far its slices are pulled out, in percent of the radius.
    pub explosion: u32,
    /// How uncertain its values are.
    pub errors: Vec<&'r ChErrBars>,
    /// Lines that follow its values.
    pub trends: &'r [ChTrendline],
    /// Whether bars below nothing are hollow.
    pub inverted: bool,
    /// The shape of its bars, if it is not that of the group.
    pub shape: Option<ChBarShape>,
}

impl<'r> Group<'r> {
    /// A group of a kind on axes.
    pub fn new(kind: Kind, series: Vec<Series<'r>>, axes: &[ChU32]) -> Self {
        Self {
            kind,
            grouping: Grouping::Standard,
            series,
            axes: axes.iter().filter_map(|id| id.val).collect(),
            varied: false,
            gap: 150.0,
            overlap: 0.0,
            solid: None,
            hole: 0.0,
            scale: 1.0,
            by_width: false,
            first_angle: 0.0,
            marked: false,
            lined: true,
            filled: false,
            labels: None,
            drop_lines: None,
            high_low: None,
            up_down: None,
            series_lines: None,
            shape: None,
            bands: &[],
            second: None,
        }
    }

    /// The most values that a series has.
    pub fn points(&self) -> usize {
        let counts = self.series.iter().map(|series| series.values.len());
        counts.max().unwrap_or(0)
    }

    /// Names of what several categories belong to, the lowest level first, each with the first of its categories.
    pub fn levels(&self) -> &[Level] {
        self.first_filled(|series| &series.levels)
    }

    /// Whether its points have two numbers rather than a category.
    pub fn is_numbered(&self) -> bool {
        matches!(self.kind, Kind::Scatter | Kind::Bubble)
    }

    /// Whether its values are slices.
    pub fn is_round(&self) -> bool {
        matches!(self.kind, Kind::Pie | Kind::Doughnut)
    }

    /// Whether its points have colours rather than its series.
    pub fn varies(&self) -> bool {
        self.varied && (self.is_round() || self.series.len() == 1)
    }

    /// How many colours its series or points need.
    pub fn colours(&self) -> usize {
        if self.varies() {
            return self.points();
        }
        let places = self.series.iter().map(|series| series.index + 1);
        places.max().unwrap_or(0)
    }

    /// Names of the categories.
    pub fn categories(&self) -> &[String] {
        self.first_filled(|series| &series.labels)
    }

    /// What the first series says that says anything.
    fn first_filled<T>(&self, said: impl for<'s> Fn(&'s Series<'r>) -> &'s [T]) -> &[T] {
        let mut all = self.series.iter().map(said);
        all.find(|list| !list.is_empty()).unwrap_or_default()
    }
}

impl<'r> Series<'r> {
    /// A series of what the records say.
    pub fn new(
        places: [Option<&ChU32>; 2],
        name: Option<&ChSerTx>,
        labels: Option<&ChAxDataSource>,
        values: Option<&ChNumDataSource>,
    ) -> Self {
        let [index, order] = places.map(|place| place.and_then(|place| place.val));
        Self {
            index: index.or(order).unwrap_or(0) as usize,
            name: name.map(series_name).unwrap_or_default(),
            places: labels.and_then(label_numbers),
            labels: labels.map(label_texts).unwrap_or_default(),
            levels: labels.map(label_levels).unwrap_or_default(),
            places_format: first_format(labels.and_then(number_data)).to_owned(),
            values: values.map(numbers).unwrap_or_default(),
            begins: Vec::new(),
            spreads: Vec::new(),
            sizes: Vec::new(),
            cells: Vec::new(),
            format: first_format(values.and_then(cache)).to_owned(),
            point_formats: values.and_then(cache).map(formats).unwrap_or_default(),
            look: None,
            points: ByPlace::default(),
            marker: None,
            data_labels: None,
            smooth: false,
            explosion: 0,
            errors: Vec::new(),
            trends: &[],
            inverted: false,
            shape: None,
        }
    }

    /// How one of its values is written.
    pub fn format_at(&self, place: usize) -> &str {
        self.point_formats.get(&place).unwrap_or(&self.format)
    }

    /// Its name, or what it is called at its place without one.
    pub fn named(&self, place: usize) -> String {
        match self.name.as_str() {
            "" => format!("Series {}", place + 1),
            name => name.to_owned(),
        }
    }

    /// The look of a point that has one of its own.
    pub fn point(&self, place: usize) -> Option<&'r ChDPt> {
        self.points.get(place)
    }
}

/// Whether a flag is set; one without a value is.
pub fn is_on(flag: Option<&ChBool>) -> bool {
    flag.is_some_and(|flag| flag.val != Some(false))
}

/// A percentage that is written as text, in percent.
pub fn percent(text: Option<&ChString>, default: f64) -> f64 {
    text.and_then(|text| text.val.as_deref())
        .and_then(|text| text.trim_end_matches('%').parse::<f64>().ok())
        .filter(|value| value.is_finite())
        .unwrap_or(default)
        .clamp(-100.0, 500.0)
}

/// The text of a chart's title; empty for none, or for one that is made from the series.
pub fn title(chart: &ChChart) -> String {
    chart.title.as_deref().map(title_text).unwrap_or_default()
}

/// The text of a title; empty for one that says none.
pub fn title_text(title: &ChTitle) -> String {
    let Some(text) = title.tx.as_deref() else {
        return String::new();
    };
    if let Some(body) = text.rich.as_ref().and_then(|rich| rich.tx_body.as_ref()) {
        let runs = body.paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
        return runs
            .filter_map(|run| match run.items.as_ref()? {
                RunElemItem::Run(run) => run.text.as_deref(),
                RunElemItem::Fld(field) => field.text.as_deref(),
                _ => None,
            })
            .collect();
    }
    referred(text.str_ref.as_deref())
}

fn series_name(tx: &ChSerTx) -> String {
    if let Some(name) = &tx.v {
        return name.clone();
    }
    referred(tx.str_ref.as_deref())
}

/// The text of the cells that a name or a title refers to.
fn referred(reference: Option<&ChStrRef>) -> String {
    let cache = reference.and_then(|reference| reference.str_cache.as_deref());
    cache.map_or_else(String::new, |cache| strings(cache).join(" "))
}
