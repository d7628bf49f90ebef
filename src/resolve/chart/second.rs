//! The second pie, or the bar, that shows small slices of the first one (ECMA-376-1 21.2.2.126).

use super::{Series, percent};
use crate::editor_bin::chart::{ChOfPieChart, ChOfPieType, ChSplitType};

/// What the slice is called that stands for those of the second pie.
const OTHER: &str = "Other";

/// A second pie, or a bar.
#[derive(Debug)]
pub struct Second {
    /// Whether it is a bar.
    pub bar: bool,
    /// Its size, as a share of the first pie.
    pub size: f64,
    /// Whether each of the values is there.
    pub shown: Vec<bool>,
}

impl Second {
    /// The part of a series that a chart shows so; the slice that stands for it gets its name.
    pub(super) fn new(chart: &ChOfPieChart, series: &mut Series<'_>) -> Self {
        let count = series.values.len();
        let at = chart.split_pos.as_ref().and_then(|at| at.val);
        let whole: f64 = series
            .values
            .iter()
            .flatten()
            .map(|value| value.abs())
            .sum();
        let below = |value: Option<f64>, least: f64| value.is_some_and(|value| value < least);
        let chosen = chart.cust_split.as_ref().map(|split| {
            let mut chosen = vec![false; count];
            for at in split.second_pie_pt.iter().filter_map(|point| point.val) {
                if let Some(slot) = chosen.get_mut(at as usize) {
                    *slot = true;
                }
            }
            chosen
        });
        let is_shown = |place: usize, value: Option<f64>| match chart.split_type.as_ref()?.val? {
            ChSplitType::Cust => chosen.as_ref()?.get(place).copied(),
            ChSplitType::Percent => Some(below(value, at? / 100.0 * whole)),
            ChSplitType::Val => Some(below(value, at?)),
            ChSplitType::Pos => Some((count - place) as f64 <= at?),
            ChSplitType::Auto => None,
        };
        // The last third.
        let usual = |place: usize| count - place <= count.div_ceil(3);
        let places = series.values.iter().enumerate();
        let shown = places.map(|(place, value)| is_shown(place, *value).unwrap_or(usual(place)));
        let shown = shown.collect();
        if series.labels.len() <= count {
            series.labels.resize(count, String::new());
            series.labels.push(OTHER.to_owned());
        }
        Self {
            bar: chart.of_pie_type.as_ref().and_then(|kind| kind.val) == Some(ChOfPieType::Bar),
            size: percent(chart.second_pie_size.as_deref(), 75.0).clamp(5.0, 200.0) / 100.0,
            shown,
        }
    }
}
