//! The groups of a plot area, from the records of its kinds.

use super::cache::{label_cells, numbers};
use super::{DataLabels, Group, Grouping, Kind, Second, Series, Solid, is_on, looks, percent};
use crate::editor_bin::chart::{
    ChBarDir, ChBarDirVal, ChBarGrouping, ChBarGroupingVal, ChGrouping, ChGroupingVal, ChPlotArea,
    ChPlotAreaItem, ChRadarStyle, ChScatterStyle, ChSizeRepresents, ChString, ChU32,
};

/// Most series of a chart, as in Excel; those behind them are left out, since a series of few bytes may have places for many points.
const MOST_SERIES: usize = 255;

/// The groups of a plot area, the lowest first.
pub fn groups(area: &ChPlotArea) -> Vec<Group<'_>> {
    let mut left = MOST_SERIES;
    let mut groups = Vec::new();
    for mut group in area.items.iter().filter_map(group) {
        group.series.truncate(left);
        left -= group.series.len();
        groups.push(group);
        if left == 0 {
            break;
        }
    }
    groups
}

macro_rules! series {
    ($list:expr, $labels:ident, $values:ident $(, marker $marker:ident)? $(, sizes $sizes:ident)? $(, smooth $smooth:ident)? $(, explosion $explosion:ident)? $(, trends $trends:ident)? $(, error $error:ident)? $(, errors $errors:ident)? $(, invert $invert:ident)? $(, shape $shape:ident)?) => {
        $list
            .iter()
            .take(MOST_SERIES)
            .map(|ser| {
                #[allow(unused_mut, reason = "not every kind has more")]
                let mut series = Series::new(
                    [ser.idx.as_deref(), ser.order.as_deref()],
                    ser.tx.as_deref(),
                    ser.$labels.as_deref(),
                    ser.$values.as_deref(),
                );
                series.look = ser.sp_pr.as_deref();
                series.points = looks(&ser.d_pt);
                series.data_labels = ser.d_lbls.as_deref().map(DataLabels::new);
                series.cells = label_cells(ser.ext_filtering.as_deref());
                $(series.marker = ser.$marker.as_deref();)?
                $(series.sizes = ser.$sizes.as_deref().map(numbers).unwrap_or_default();)?
                $(series.smooth = is_on(ser.$smooth.as_deref());)?
                $(series.explosion = ser.$explosion.as_ref().and_then(|out| out.val).unwrap_or(0);)?
                $(series.trends = &ser.$trends;)?
                $(series.errors = ser.$error.as_deref().into_iter().collect();)?
                $(series.errors = ser.$errors.iter().collect();)?
                $(series.inverted = is_on(ser.$invert.as_deref());)?
                $(series.shape = ser.$shape.as_ref().and_then(|shape| shape.val);)?
                series
            })
            .collect()
    };
}

fn group(item: &ChPlotAreaItem) -> Option<Group<'_>> {
    use ChPlotAreaItem as C;
    Some(match item {
        C::BarChart(c) => Group {
            gap: percent(c.gap_width.as_deref(), 150.0),
            overlap: percent(c.overlap.as_deref(), 0.0),
            varied: is_on(c.vary_colors.as_deref()),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            grouping: bars(c.grouping.as_deref()),
            series_lines: c.ser_lines.first(),
            ..Group::new(
                direction(c.bar_dir.as_deref()),
                series!(c.ser, cat, val, trends trendline, error err_bars, invert invert_if_negative),
                &c.ax_id,
            )
        },
        C::Bar3DChart(c) => Group {
            solid: solid(
                c.gap_depth.as_deref(),
                c.grouping.as_ref().and_then(|grouping| grouping.val)
                    == Some(ChBarGrouping::Standard),
            ),
            gap: percent(c.gap_width.as_deref(), 150.0),
            varied: is_on(c.vary_colors.as_deref()),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            grouping: bars(c.grouping.as_deref()),
            shape: c.shape.as_ref().and_then(|shape| shape.val),
            ..Group::new(
                direction(c.bar_dir.as_deref()),
                series!(c.ser, cat, val, shape shape),
                &c.ax_id,
            )
        },
        C::LineChart(c) => Group {
            marked: is_on(c.marker.as_deref()),
            drop_lines: c.drop_lines.as_deref(),
            high_low: c.hi_low_lines.as_deref(),
            up_down: c.up_down_bars.as_deref(),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            grouping: grouping(c.grouping.as_deref()),
            ..Group::new(
                Kind::Line,
                series!(c.ser, cat, val, marker marker, smooth smooth, trends trendline, error err_bars),
                &c.ax_id,
            )
        },
        C::Line3DChart(c) => Group {
            solid: solid(c.gap_depth.as_deref(), true),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            grouping: grouping(c.grouping.as_deref()),
            ..Group::new(
                Kind::Line,
                series!(c.ser, cat, val, smooth smooth),
                &c.ax_id,
            )
        },
        C::AreaChart(c) => Group {
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            drop_lines: c.drop_lines.as_deref(),
            grouping: grouping(c.grouping.as_deref()),
            ..Group::new(
                Kind::Area,
                series!(c.ser, cat, val, trends trendline, errors err_bars),
                &c.ax_id,
            )
        },
        C::Area3DChart(c) => Group {
            solid: solid(
                c.gap_depth.as_deref(),
                grouping(c.grouping.as_deref()) == Grouping::Standard,
            ),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            grouping: grouping(c.grouping.as_deref()),
            ..Group::new(Kind::Area, series!(c.ser, cat, val), &c.ax_id)
        },
        other => return point_group(other),
    })
}

fn point_group(item: &ChPlotAreaItem) -> Option<Group<'_>> {
    use ChPlotAreaItem as C;
    Some(match item {
        C::ScatterChart(c) => Group {
            lined: !matches!(
                c.scatter_style.as_ref().and_then(|style| style.val),
                Some(ChScatterStyle::None | ChScatterStyle::Marker)
            ),
            marked: true,
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            ..Group::new(
                Kind::Scatter,
                series!(c.ser, x_val, y_val, marker marker, smooth smooth, trends trendline, errors err_bars),
                &c.ax_id,
            )
        },
        C::BubbleChart(c) => Group {
            scale: percent(c.bubble_scale.as_deref(), 100.0).clamp(0.0, 300.0) / 100.0,
            by_width: c.size_represents.as_ref().and_then(|size| size.val)
                == Some(ChSizeRepresents::W),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            ..Group::new(
                Kind::Bubble,
                series!(c.ser, x_val, y_val, sizes bubble_size, trends trendline, errors err_bars),
                &c.ax_id,
            )
        },
        C::RadarChart(c) => {
            let style = c.radar_style.as_ref().and_then(|style| style.val);
            Group {
                filled: style == Some(ChRadarStyle::Filled),
                marked: style == Some(ChRadarStyle::Marker),
                labels: c.d_lbls.as_deref().map(DataLabels::new),
                ..Group::new(
                    Kind::Radar,
                    series!(c.ser, cat, val, marker marker),
                    &c.ax_id,
                )
            }
        }
        C::StockChart(c) => Group {
            marked: true,
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            drop_lines: c.drop_lines.as_deref(),
            high_low: c.hi_low_lines.as_deref(),
            up_down: c.up_down_bars.as_deref(),
            ..Group::new(
                Kind::Stock,
                series!(c.ser, cat, val, marker marker, trends trendline, error err_bars),
                &c.ax_id,
            )
        },
        other => return round_group(other),
    })
}

fn round_group(item: &ChPlotAreaItem) -> Option<Group<'_>> {
    use ChPlotAreaItem as C;
    let angle = |angle: Option<&ChU32>| f64::from(angle.and_then(|angle| angle.val).unwrap_or(0));
    Some(match item {
        C::PieChart(c) => Group {
            varied: c
                .vary_colors
                .as_deref()
                .is_none_or(|on| on.val != Some(false)),
            first_angle: angle(c.first_slice_ang.as_deref()),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            ..Group::new(
                Kind::Pie,
                series!(c.ser, cat, val, explosion explosion),
                &[],
            )
        },
        C::Pie3DChart(c) => Group {
            solid: solid(None, false),
            varied: true,
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            ..Group::new(
                Kind::Pie,
                series!(c.ser, cat, val, explosion explosion),
                &[],
            )
        },
        C::OfPieChart(c) => {
            let mut series: Vec<Series<'_>> = series!(c.ser, cat, val, explosion explosion);
            let second = series.first_mut().map(|series| Second::new(c, series));
            Group {
                varied: true,
                labels: c.d_lbls.as_deref().map(DataLabels::new),
                gap: percent(c.gap_width.as_deref(), 100.0),
                series_lines: c.ser_lines.first(),
                second,
                ..Group::new(Kind::Pie, series, &[])
            }
        }
        C::DoughnutChart(c) => Group {
            varied: true,
            first_angle: angle(c.first_slice_ang.as_deref()),
            hole: (percent(c.hole_size.as_deref(), 50.0) / 100.0).clamp(0.1, 0.9),
            labels: c.d_lbls.as_deref().map(DataLabels::new),
            ..Group::new(
                Kind::Doughnut,
                series!(c.ser, cat, val, explosion explosion),
                &[],
            )
        },
        C::SurfaceChart(c) | C::Surface3DChart(c) => Group {
            solid: Some(Solid {
                gap: 0.0,
                rows: true,
            }),
            gap: 0.0,
            filled: !is_on(c.wireframe.as_deref()),
            bands: c.band_fmts.as_deref().map_or(&[], |bands| &bands.band_fmt),
            ..Group::new(
                Kind::Surface,
                c.ser
                    .iter()
                    .take(MOST_SERIES)
                    .map(|ser| {
                        Series::new(
                            [ser.idx.as_deref(), ser.order.as_deref()],
                            ser.tx.as_deref(),
                            ser.cat.as_deref(),
                            ser.val.as_deref(),
                        )
                    })
                    .collect(),
                &c.ax_id,
            )
        },
        _ => return None,
    })
}

fn solid(gap: Option<&ChString>, rows: bool) -> Option<Solid> {
    let gap = percent(gap, 150.0).max(0.0);
    Some(Solid { gap, rows })
}

fn direction(direction: Option<&ChBarDirVal>) -> Kind {
    match direction.and_then(|direction| direction.val) {
        Some(ChBarDir::Bar) => Kind::Bar,
        _ => Kind::Column,
    }
}

fn bars(grouping: Option<&ChBarGroupingVal>) -> Grouping {
    match grouping.and_then(|grouping| grouping.val) {
        Some(ChBarGrouping::Stacked) => Grouping::Stacked,
        Some(ChBarGrouping::PercentStacked) => Grouping::Percent,
        _ => Grouping::Standard,
    }
}

fn grouping(grouping: Option<&ChGroupingVal>) -> Grouping {
    match grouping.and_then(|grouping| grouping.val) {
        Some(ChGrouping::Stacked) => Grouping::Stacked,
        Some(ChGrouping::PercentStacked) => Grouping::Percent,
        _ => Grouping::Standard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::chart::{ChPieChart, ChPieSer};

    #[test]
    fn of_very_many_series_as_many_are_drawn_as_excel_has() {
        let pie = |count| {
            let ser = vec![ChPieSer::default(); count];
            let pie = ChPieChart {
                ser,
                ..ChPieChart::default()
            };
            ChPlotAreaItem::PieChart(Box::new(pie))
        };
        for counts in [vec![300], vec![200, 100], vec![1; 300]] {
            let area = ChPlotArea {
                items: counts.into_iter().map(pie).collect(),
            };
            let drawn = groups(&area);
            let counts = drawn.iter().map(|group| group.series.len());
            assert_eq!(counts.sum::<usize>(), MOST_SERIES);
        }
    }
}
