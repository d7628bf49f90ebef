//! The data of a chart as a table.

use super::model::{Block, Cell, Row, Table};
use crate::editor_bin::chart::ChartPart;
use crate::resolve::chart::{self, Series};

/// Most points of a series that are told.
const MOST_POINTS: usize = 200;

/// The title of a chart, and its data; `None` for the data of a chart without any.
pub fn of(part: &ChartPart) -> (String, Option<Table>) {
    let chart = part.chart.as_deref();
    let title = chart.map(chart::title).unwrap_or_default();
    let groups = chart
        .and_then(|chart| chart.plot_area.as_deref())
        .map(chart::groups)
        .unwrap_or_default();
    let series: Vec<Series<'_>> = groups.into_iter().flat_map(|group| group.series).collect();
    if series.is_empty() {
        return (title, None);
    }
    let mut rows = vec![head(&series)];
    let points = series.iter().map(|one| one.values.len()).max();
    for point in 0..points.unwrap_or(0).min(MOST_POINTS) {
        rows.push(row(&series, point));
    }
    let table = Table {
        caption: None,
        columns: series.len() + 1,
        rows,
    };
    (title, Some(table))
}

/// The names of the series.
fn head(series: &[Series<'_>]) -> Row {
    let names = series.iter().enumerate();
    let names = names.map(|(place, one)| one.named(place));
    let texts = std::iter::once(String::new()).chain(names);
    Row {
        is_head: true,
        cells: texts
            .enumerate()
            .map(|(column, text)| cell(column, true, text))
            .collect(),
    }
}

/// What a point is called, and its value in each series.
fn row(series: &[Series<'_>], point: usize) -> Row {
    let label = series.iter().find_map(|one| one.labels.get(point));
    let mut cells = vec![cell(0, true, label.cloned().unwrap_or_default())];
    for (place, one) in series.iter().enumerate() {
        let value = one.values.get(point).copied().flatten();
        let text = value.map_or_else(String::new, |value| value.to_string());
        cells.push(cell(place + 1, false, text));
    }
    Row {
        is_head: false,
        cells,
    }
}

fn cell(column: usize, is_head: bool, text: String) -> Cell {
    Cell {
        is_head,
        ..Cell::at(column, vec![Block::plain(text)])
    }
}
