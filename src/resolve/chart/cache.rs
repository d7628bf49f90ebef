//! What the caches of a chart hold: its values, and the names of its categories and series.

use std::collections::BTreeMap;

use super::Level;
use crate::editor_bin::chart::{
    ChAxDataSource, ChFiltering, ChNumData, ChNumDataSource, ChStrData, ChStrVal,
};
use crate::order;
use crate::resolve::sheet::number_format::NumberFormat;

/// Levels of names at most beyond that of the categories.
const MOST_LEVELS: usize = 8;
/// Most points of a series that are drawn; the caches of real charts are far below.
const MOST_POINTS: usize = 10_000;

/// Values of a cache at their places; those between them are `none`, and those beyond the most points are left out.
pub fn place_values<T>(
    points: impl Iterator<Item = (usize, T)>,
    count: Option<u32>,
    none: impl Fn() -> T,
) -> Vec<T> {
    let mut values = Vec::new();
    for (place, value) in points.filter(|(place, _)| *place < MOST_POINTS) {
        if values.len() <= place {
            values.resize_with(place + 1, &none);
        }
        if let Some(slot) = values.get_mut(place) {
            *slot = value;
        }
    }
    let count = count.map_or(0, |count| (count as usize).min(MOST_POINTS));
    if values.len() < count {
        values.resize_with(count, &none);
    }
    values
}

/// Points with their places: those that are told, or else in their order.
fn texts(points: &[ChStrVal]) -> impl Iterator<Item = (usize, String)> {
    points.iter().enumerate().map(|(place, point)| {
        let place = point.idx.map_or(place, |idx| idx as usize);
        (place, point.v.clone().unwrap_or_default())
    })
}

pub(super) fn strings(data: &ChStrData) -> Vec<String> {
    let count = data.pt_count.as_ref().and_then(|count| count.val);
    place_values(texts(&data.pt), count, String::new)
}

/// The texts of the cells that labels show.
pub(super) fn label_cells(extension: Option<&ChFiltering>) -> Vec<String> {
    let range = extension.and_then(|extension| extension.data_labels_range.as_deref());
    let cache = range.and_then(|range| range.cache.as_deref());
    cache.map(strings).unwrap_or_default()
}

pub(super) fn cache(source: &ChNumDataSource) -> Option<&ChNumData> {
    source
        .num_ref
        .as_ref()
        .and_then(|reference| reference.num_cache.as_deref())
        .or(source.num_lit.as_deref())
}

pub(super) fn numbers(source: &ChNumDataSource) -> Vec<Option<f64>> {
    cache(source).map(cache_numbers).unwrap_or_default()
}

/// The numbers of a source.
pub fn source_numbers(source: Option<&ChNumDataSource>) -> Vec<Option<f64>> {
    source.map(numbers).unwrap_or_default()
}

fn cache_numbers(data: &ChNumData) -> Vec<Option<f64>> {
    let points = data.pt.iter().enumerate().map(|(place, point)| {
        let place = point.idx.map_or(place, |idx| idx as usize);
        let value = point
            .v
            .as_deref()
            .and_then(|text| text.trim().parse::<f64>().ok());
        (place, value.filter(|value| value.is_finite()))
    });
    let count = data.pt_count.as_ref().and_then(|count| count.val);
    place_values(points, count, || None)
}

/// How the first of the numbers is written; axes that follow their cells write so.
pub(super) fn first_format(data: Option<&ChNumData>) -> &str {
    let own = data.and_then(|data| data.pt.first()?.format_code.as_deref());
    own.or(data.and_then(|data| data.format_code.as_deref()))
        .unwrap_or("General")
}

/// How single numbers are written, if any is written other than the first.
pub(super) fn formats(data: &ChNumData) -> BTreeMap<usize, String> {
    let first = first_format(Some(data));
    let all = data.format_code.as_deref().unwrap_or("General");
    let points = data.pt.iter().enumerate().map(|(place, point)| {
        let place = point.idx.map_or(place, |idx| idx as usize);
        (place, point.format_code.as_deref().unwrap_or(all))
    });
    points
        .filter(|(_, code)| *code != first)
        .map(|(place, code)| (place, code.to_owned()))
        .collect()
}

pub(super) fn label_texts(source: &ChAxDataSource) -> Vec<String> {
    if let Some(data) = source
        .str_ref
        .as_ref()
        .and_then(|r| r.str_cache.as_deref())
        .or(source.str_lit.as_deref())
    {
        return strings(data);
    }
    if let Some(cache) = source
        .multi_lvl_str_ref
        .as_ref()
        .and_then(|r| r.cache.as_deref())
    {
        let points = cache.lvl.first().map_or(&[][..], |level| &level.pt);
        return place_values(texts(points), None, String::new);
    }
    let Some(data) = number_data(source) else {
        return Vec::new();
    };
    let code = NumberFormat::parse(first_format(Some(data)));
    cache_numbers(data)
        .into_iter()
        .map(|value| value.map_or_else(String::new, |value| code.number(value, false).text))
        .collect()
}

pub(super) fn label_numbers(source: &ChAxDataSource) -> Option<Vec<Option<f64>>> {
    number_data(source).map(cache_numbers)
}

pub(super) fn number_data(source: &ChAxDataSource) -> Option<&ChNumData> {
    source
        .num_ref
        .as_ref()
        .and_then(|reference| reference.num_cache.as_deref())
        .or(source.num_lit.as_deref())
}

/// Levels of names beyond that of the categories.
pub(super) fn label_levels(source: &ChAxDataSource) -> Vec<Level> {
    let reference = source.multi_lvl_str_ref.as_ref();
    let levels = reference.and_then(|reference| reference.cache.as_deref());
    let levels = levels.map_or(&[][..], |cache| &cache.lvl).iter().skip(1);
    levels
        .take(MOST_LEVELS)
        .map(|level| {
            let mut points: Vec<_> = texts(&level.pt).take(MOST_POINTS).collect();
            order::sort_by(&mut points, |a, b| a.0.cmp(&b.0));
            points
        })
        .collect()
}
