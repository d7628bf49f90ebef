//! Extended charts over axes as groups of series.

use super::records::AXES;
use super::{Source, numbers};
use crate::editor_bin::chart::{
    CxAxis, CxBinning, CxQuartileMethod, CxSeriesLayout, CxSeriesVisibility,
};
use crate::resolve::chart::{Group, Kind, Series};

/// What the values of a waterfall are called in its legend.
const WATERFALL: [&str; 3] = ["Increase", "Decrease", "Total"];
/// Room between the bars of two categories, in percent of a bar.
pub(super) fn gap(axes: &[CxAxis], layout: Option<CxSeriesLayout>) -> f64 {
    let said = axes
        .iter()
        .find_map(|axis| axis.cat_scaling.as_ref()?.gap_width);
    let usual = match layout {
        Some(CxSeriesLayout::ClusteredColumn | CxSeriesLayout::ParetoLine) => 0.0,
        Some(CxSeriesLayout::Funnel) => 0.06,
        Some(CxSeriesLayout::BoxWhisker) => 1.0,
        _ => 0.5,
    };
    said.filter(|gap| gap.is_finite())
        .unwrap_or(usual)
        .clamp(0.0, 5.0)
        * 100.0
}

fn on(axis: usize, kind: Kind, series: Vec<Series<'_>>) -> Group<'_> {
    Group {
        axes: vec![AXES[axis]],
        ..Group::new(kind, series, &[])
    }
}

/// Rising bars, falling ones and totals, over the lines between them.
pub(super) fn waterfall<'s>(source: &'s Source<'_>) -> Vec<Group<'s>> {
    let layout = source.record.layout_pr.as_deref();
    let totals = layout.and_then(|layout| layout.subtotals.as_deref());
    let mut are_totals = vec![false; source.values.len()];
    for total in totals.iter().flat_map(|totals| &totals.idx) {
        if let Some(is_total) = are_totals.get_mut(*total as usize) {
            *is_total = true;
        }
    }
    let bars = numbers::waterfall(&source.values, &are_totals);
    let is_total = |place: usize| are_totals.get(place) == Some(&true);
    let series = WATERFALL.iter().enumerate().map(|(index, name)| {
        let values = source.values.iter().enumerate().map(|(place, value)| {
            let kind = match (*value)? {
                _ if is_total(place) => 2,
                value if value < 0.0 => 1,
                _ => 0,
            };
            (*value).filter(|_| kind == index)
        });
        Series {
            name: (*name).to_owned(),
            begins: bars.iter().map(|bar| bar.0).collect(),
            ..source.series(index, source.names().to_vec(), values.collect())
        }
    });
    let mut groups = Vec::new();
    let visible = layout.and_then(|layout| layout.visibility.as_deref());
    if visible.is_none_or(|visible| visible.connector_lines != Some(false)) {
        let ends = bars.iter().map(|bar| Some(bar.1)).collect();
        let line = Series {
            look: source.lines.as_deref(),
            ..source.series(0, source.names().to_vec(), ends)
        };
        groups.push(on(1, Kind::Steps, vec![line]));
    }
    groups.push(Group {
        overlap: 100.0,
        ..on(1, Kind::Column, series.collect())
    });
    groups
}

/// Lying bars around a middle, and the ends of their axis.
pub(super) fn funnel<'s>(source: &'s Source<'_>) -> (Vec<Group<'s>>, Option<[f64; 2]>) {
    let begins = source
        .values
        .iter()
        .map(|value| value.unwrap_or(0.0) / -2.0);
    let begins: Vec<f64> = begins.collect();
    let half = begins.iter().copied().map(f64::abs).fold(0.0, f64::max);
    let series = Series {
        begins,
        ..source.series(0, source.names().to_vec(), source.values.clone())
    };
    let ends = (half > 0.0).then_some([-half, half]);
    (vec![on(1, Kind::Bar, vec![series])], ends)
}

/// Columns of values, of sums or of counts, and lines over them.
pub(super) fn columns<'s>(sources: &'s [Source<'_>]) -> Vec<Group<'s>> {
    let (mut bars, mut lines) = (Vec::new(), Vec::new());
    let of_line = |source: &Source<'_>| source.record.layout_id == Some(CxSeriesLayout::ParetoLine);
    // Lines over nothing are columns.
    let alone = sources.iter().all(of_line);
    let is_line = |source: &Source<'_>| !alone && of_line(source);
    let sorted = sources.iter().any(is_line);
    for (index, source) in sources.iter().enumerate() {
        if is_line(source) {
            continue;
        }
        let mut columns = columns_of(source);
        if sorted {
            let values: Vec<f64> = columns.iter().map(|column| column.1).collect();
            let order = numbers::largest_first(&values).into_iter();
            columns = order.map(|place| columns[place].clone()).collect();
        }
        let names: Vec<String> = columns.iter().map(|column| column.0.clone()).collect();
        let owned = |line: &&Source<'_>| {
            is_line(line)
                && line
                    .record
                    .owner_idx
                    .is_none_or(|owner| owner as usize == index)
        };
        if let Some(line) = sources.iter().find(owned) {
            let parts = numbers::cumulated(columns.iter().map(|column| column.1));
            let parts = parts.into_iter().map(Some).collect();
            lines.push(Series {
                format: "0%".to_owned(),
                ..line.series(index + 1, names.clone(), parts)
            });
        }
        let values = columns.into_iter().map(|column| Some(column.1));
        bars.push(Series {
            // Unlike those of other charts, they begin at nothing however close together their ends are.
            begins: vec![0.0; names.len()],
            ..source.series(index, names, values.collect())
        });
    }
    let mut groups = vec![on(1, Kind::Column, bars)];
    if !lines.is_empty() {
        groups.push(on(2, Kind::Line, lines));
    }
    groups
}

fn columns_of(source: &Source<'_>) -> Vec<(String, f64)> {
    let layout = source.record.layout_pr.as_deref();
    let binning = layout.and_then(|layout| layout.binning.as_deref());
    if let Some(binning) = binning {
        return numbers::bins(&source.numbers(), binning, &source.format);
    }
    if layout.is_some_and(|layout| layout.aggregation == Some(true)) && !source.levels.is_empty() {
        return numbers::sums(source.names(), &source.values);
    }
    if source.levels.is_empty() && source.record.layout_id == Some(CxSeriesLayout::ClusteredColumn)
    {
        return numbers::bins(&source.numbers(), &CxBinning::default(), &source.format);
    }
    let values = source.values.iter().enumerate().map(|(place, value)| {
        let number = || (place + 1).to_string();
        let name = source.names().get(place).cloned().unwrap_or_else(number);
        (name, value.unwrap_or(0.0))
    });
    values.collect()
}

/// Boxes of the values of each name.
pub(super) fn boxes<'s>(sources: &'s [Source<'_>]) -> Vec<Group<'s>> {
    let usual = CxSeriesVisibility::default();
    // All series stand over the same names.
    let (mut all, mut values) = (Vec::new(), Vec::new());
    for source in sources {
        let mut own = source.names().to_vec();
        own.resize(source.values.len(), String::new());
        all.extend(own);
        values.extend(source.values.iter().copied());
    }
    let sums = numbers::sums(&all, &values).into_iter();
    let names: Vec<String> = sums.map(|sum| sum.0).collect();
    let layouts = sources
        .iter()
        .map(|source| source.record.layout_pr.as_deref());
    let first = layouts.clone().next().flatten();
    let shown = first
        .and_then(|first| first.visibility.as_deref())
        .unwrap_or(&usual);
    let series = sources
        .iter()
        .zip(layouts)
        .enumerate()
        .map(|(index, (source, layout))| {
            let statistics = layout.and_then(|layout| layout.statistics.as_deref());
            let method = statistics.and_then(|statistics| statistics.quartile_method);
            let exclusive = method != Some(CxQuartileMethod::Inclusive);
            let own = layout.and_then(|layout| layout.visibility.as_deref());
            let values = numbers::by_name(source.names(), &source.values, &names);
            let spreads: Vec<_> = values
                .into_iter()
                .map(|values| numbers::spread(&values, exclusive, own.unwrap_or(&usual)))
                .collect();
            let ends: Vec<Option<[f64; 2]>> = spreads
                .iter()
                .map(|spread| spread.as_ref().map(numbers::ends))
                .collect();
            Series {
                begins: ends
                    .iter()
                    .map(|ends| ends.map_or(0.0, |ends| ends[0]))
                    .collect(),
                spreads,
                ..source.series(
                    index,
                    names.clone(),
                    ends.iter()
                        .map(|ends| ends.map(|[low, high]| high - low))
                        .collect(),
                )
            }
        });
    vec![Group {
        lined: shown.mean_line == Some(true),
        marked: shown.mean_marker != Some(false),
        ..on(1, Kind::Box, series.collect())
    }]
}
