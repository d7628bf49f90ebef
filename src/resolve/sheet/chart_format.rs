//! Number formats of charts: those of the cells that they show. Caches of charts have them as they were when the chart was
//! saved, and in the language of the program that saved it: `dd/mm/yyyy` for the date of the system.

use super::book::{Book, split};
use super::reference::Range;
use crate::editor_bin::chart::{
    ChAxDataSource, ChNumDataSource, ChNumRef, ChPlotArea, ChPlotAreaItem,
};
use crate::editor_bin::drawing::DrawingNodeItem;
use crate::editor_bin::xlsy::Worksheet;

/// Most sources of numbers of a sheet's charts whose cells are looked for.
const MOST_SOURCES: usize = 2000;

/// Gives the numbers of the charts of a sheet the formats of the first cells that they come from.
pub(super) fn link(book: &Book, record: &mut Worksheet) {
    let drawings = record
        .drawings
        .iter_mut()
        .flat_map(|list| &mut list.drawing);
    let mut left = MOST_SOURCES;
    for drawing in drawings {
        let data = drawing.pptx_drawing.as_mut();
        let element = data.and_then(|data| data.data.as_mut()?.elem.as_mut());
        let Some(DrawingNodeItem::GraphicFrame(frame)) =
            element.and_then(|element| element.items.as_mut())
        else {
            continue;
        };
        let chart = frame.chart.as_mut().and_then(|part| part.chart.as_mut());
        if let Some(area) = chart.and_then(|chart| chart.plot_area.as_mut()) {
            each(area, &mut |source| {
                if left > 0 {
                    left -= 1;
                    own(book, source);
                }
            });
        }
    }
}

/// The format of the first cell of a source, unless its cache has the general one.
fn own(book: &Book, source: &mut ChNumRef) {
    let cache = source.num_cache.as_mut();
    let format = cache.and_then(|cache| cache.format_code.as_mut());
    let Some(format) = format.filter(|format| *format != "General") else {
        return;
    };
    if let Some(code) = source.f.as_deref().and_then(|place| code(book, place)) {
        *format = code;
    }
}

/// The format of the first cell of a block such as `'My sheet'!$A$1:$A$9`.
fn code(book: &Book, place: &str) -> Option<String> {
    let (sheet, block) = split(place);
    let range = Range::parse(block)?;
    let rows = book.rows(book.find(&sheet?)?).ok()?;
    let cell = rows.cell(rows.find(range.top)?, range.left, &book.file());
    let style = cell.ok()??.style;
    Some(book.styles.code_text(style).to_owned())
}

/// Goes through the sources of numbers of all series.
fn each(area: &mut ChPlotArea, own: &mut dyn FnMut(&mut ChNumRef)) {
    use ChPlotAreaItem as I;
    macro_rules! named {
        ($chart:expr) => {
            for series in &mut $chart.ser {
                names(series.cat.as_deref_mut(), own);
                numbers(series.val.as_deref_mut(), own);
            }
        };
    }
    macro_rules! placed {
        ($chart:expr) => {
            for series in &mut $chart.ser {
                names(series.x_val.as_deref_mut(), own);
                numbers(series.y_val.as_deref_mut(), own);
            }
        };
    }
    for item in &mut area.items {
        match item {
            I::Area3DChart(chart) => named!(chart),
            I::AreaChart(chart) => named!(chart),
            I::Bar3DChart(chart) => named!(chart),
            I::BarChart(chart) => named!(chart),
            I::BubbleChart(chart) => placed!(chart),
            I::DoughnutChart(chart) => named!(chart),
            I::Line3DChart(chart) => named!(chart),
            I::LineChart(chart) => named!(chart),
            I::OfPieChart(chart) => named!(chart),
            I::Pie3DChart(chart) => named!(chart),
            I::PieChart(chart) => named!(chart),
            I::RadarChart(chart) => named!(chart),
            I::ScatterChart(chart) => placed!(chart),
            I::StockChart(chart) => named!(chart),
            I::Surface3DChart(chart) | I::SurfaceChart(chart) => named!(chart),
            _ => {}
        }
    }
}

fn names(source: Option<&mut ChAxDataSource>, own: &mut dyn FnMut(&mut ChNumRef)) {
    if let Some(numbers) = source.and_then(|source| source.num_ref.as_deref_mut()) {
        own(numbers);
    }
}

fn numbers(source: Option<&mut ChNumDataSource>, own: &mut dyn FnMut(&mut ChNumRef)) {
    if let Some(numbers) = source.and_then(|source| source.num_ref.as_deref_mut()) {
        own(numbers);
    }
}
