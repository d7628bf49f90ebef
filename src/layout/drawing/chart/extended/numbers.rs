//! The arithmetic of extended charts: running totals, bins, quartiles.

use std::collections::HashMap;

use super::LARGEST;
use crate::editor_bin::chart::{CxBinning, CxIntervalClosed, CxSeriesVisibility};
use crate::order;
use crate::resolve::chart::Spread;
use crate::resolve::sheet::number_format::NumberFormat;

/// Bins at most; more would be a surface.
const MOST_BINS: f64 = 200.0;
/// Bins by Scott's rule: the width in standard deviations, for one value.
const SCOTT: f64 = 3.49;
/// How far whiskers reach at most beyond a box, in its heights.
const WHISKER: f64 = 1.5;
/// Distance of automatic bins for what is far off from the mean, in standard deviations.
const FAR: f64 = 3.0;

/// The places of values, the largest first; equal ones stay in their order.
pub(super) fn largest_first(values: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    let at = |place: usize| values.get(place).copied().unwrap_or(0.0);
    order::sort_by(&mut places, |a, b| at(*b).total_cmp(&at(*a)));
    places
}

/// From where to where the bars of a waterfall reach; those at `totals` begin at nothing.
pub(super) fn waterfall(values: &[Option<f64>], totals: &[bool]) -> Vec<(f64, f64)> {
    let mut running = 0.0;
    let bars = values.iter().enumerate().map(|(place, value)| {
        let value = value.unwrap_or(0.0);
        let is_total = totals.get(place) == Some(&true);
        let from = if is_total { 0.0 } else { running };
        running = from + value;
        (from, running)
    });
    bars.collect()
}

/// Sums of the values of each name, in the order of the names.
pub(super) fn sums(names: &[String], values: &[Option<f64>]) -> Vec<(String, f64)> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut sums: Vec<(String, f64)> = Vec::new();
    for (place, value) in values.iter().enumerate() {
        let name = names.get(place).map_or("", String::as_str);
        let at = *places.entry(name).or_insert_with(|| {
            sums.push((name.to_owned(), 0.0));
            sums.len() - 1
        });
        if let Some(sum) = sums.get_mut(at) {
            sum.1 += value.unwrap_or(0.0);
        }
    }
    sums
}

/// The values of each name.
pub(super) fn by_name(
    names: &[String],
    values: &[Option<f64>],
    wanted: &[String],
) -> Vec<Vec<f64>> {
    let places: HashMap<&str, usize> = wanted
        .iter()
        .enumerate()
        .map(|(place, name)| (name.as_str(), place))
        .collect();
    let mut found = vec![Vec::new(); wanted.len()];
    for (place, value) in values.iter().enumerate() {
        let name = names.get(place).map_or("", String::as_str);
        let list = places.get(name).and_then(|at| found.get_mut(*at));
        if let (Some(list), Some(value)) = (list, value) {
            list.push(*value);
        }
    }
    found
}

/// The lowest and highest of what is shown of values.
pub(super) fn ends(spread: &Spread) -> [f64; 2] {
    let [mut low, mut high] = spread.whiskers;
    for value in spread.singles.iter().chain([&spread.mean]) {
        low = low.min(*value);
        high = high.max(*value);
    }
    [low, high]
}

/// The part of the whole that values reach together with those before them.
pub(super) fn cumulated(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let sums: Vec<f64> = values
        .map(|value| {
            sum += value.max(0.0);
            sum
        })
        .collect();
    let whole = if sum > 0.0 { sum } else { 1.0 };
    sums.into_iter().map(|sum| sum / whole).collect()
}

fn mean(values: &[f64]) -> f64 {
    let count = values.len().max(1) as f64;
    values.iter().map(|value| value / count).sum()
}

/// The standard deviation of a sample.
fn deviation(values: &[f64]) -> f64 {
    let mean = mean(values);
    let most = values.iter().map(|value| (value - mean).abs());
    let most = most.fold(0.0, f64::max);
    if most <= 0.0 {
        return 0.0;
    }
    let squares = values.iter().map(|value| ((value - mean) / most).powi(2));
    let freedom = values.len().saturating_sub(1).max(1) as f64;
    (squares.sum::<f64>() / freedom).sqrt() * most
}

/// Two digits of a width.
fn rounded(width: f64) -> f64 {
    let power = 10f64.powf(width.max(1e-300).log10().floor() - 1.0);
    (width / power).round() * power
}

/// The names of bins and how many values are in each, as a histogram shows them (MS-ODRAWXML 2.24.3, `binning`).
pub(super) fn bins(values: &[f64], binning: &CxBinning, format: &str) -> Vec<(String, f64)> {
    if values.is_empty() {
        return Vec::new();
    }
    let finite = |value: Option<f64>| {
        let value = value.filter(|value| value.is_finite())?;
        Some(value.clamp(-LARGEST, LARGEST))
    };
    let (spread, middle) = (deviation(values), mean(values));
    let least = values.iter().copied().fold(f64::MAX, f64::min);
    let most = values.iter().copied().fold(f64::MIN, f64::max);
    let under = finite(binning.underflow_val)
        .or_else(|| binning.underflow_auto.map(|_| middle - FAR * spread));
    let over = finite(binning.overflow_val)
        .or_else(|| binning.overflow_auto.map(|_| middle + FAR * spread))
        .filter(|over| under.is_none_or(|under| *over > under));
    let low = under.unwrap_or(least);
    let high = over.unwrap_or(most).max(low);
    let width = finite(binning.bin_size).filter(|width| *width > 0.0);
    let count = binning.bin_count.filter(|count| *count > 0).map(f64::from);
    let whole = high - low;
    let width = width
        .or_else(|| count.map(|count| whole / count.min(MOST_BINS)))
        .unwrap_or_else(|| rounded(SCOTT * spread / (values.len() as f64).powf(1.0 / 3.0)))
        .max(whole / MOST_BINS);
    let width = if width > 0.0 { width } else { 1.0 };
    let count = (whole / width - 1e-9).ceil().clamp(1.0, MOST_BINS) as usize;
    let left_closed = binning.interval_closed == Some(CxIntervalClosed::Left);
    let code = NumberFormat::parse(format);
    // Names tell bins apart, and no more.
    let unit = 10f64.powf(width.log10().floor() - 3.0);
    let text = |value: f64| {
        let even = (value / unit).round() * unit;
        let value = if even.is_finite() { even } else { value };
        code.number(value, false).text
    };
    let mut bins: Vec<(String, f64)> = Vec::new();
    bins.extend(under.map(|under| (format!("≤ {}", text(under)), 0.0)));
    let first = bins.len();
    for place in 0..count {
        let ends = [place, place + 1].map(|place| low + width * place as f64);
        let [from, to] = ends.map(text);
        let opens = !left_closed && (place > 0 || under.is_some());
        let closes = !left_closed || place + 1 == count && over.is_none();
        let [before, after] = [
            if opens { '(' } else { '[' },
            if closes { ']' } else { ')' },
        ];
        bins.push((format!("{before}{from}, {to}{after}"), 0.0));
    }
    bins.extend(over.map(|over| (format!("> {}", text(over)), 0.0)));
    let last = bins.len() - 1;
    for value in values {
        let at = (value - low) / width;
        let at = if left_closed {
            (at + 1e-9).floor()
        } else {
            (at - 1e-9).ceil() - 1.0
        };
        let bin = if under.is_some_and(|under| *value <= under) {
            0
        } else if over.is_some_and(|over| *value > over) {
            last
        } else {
            first + at.clamp(0.0, (count - 1) as f64) as usize
        };
        if let Some(bin) = bins.get_mut(bin) {
            bin.1 += 1.0;
        }
    }
    bins
}

/// The value below which a part of sorted values lies.
fn quartile(sorted: &[f64], part: f64, exclusive: bool) -> f64 {
    let count = sorted.len() as f64;
    let place = if exclusive {
        part * (count + 1.0) - 1.0
    } else {
        part * (count - 1.0)
    };
    let place = place.clamp(0.0, (count - 1.0).max(0.0));
    let at = |place: f64| sorted.get(place as usize).copied().unwrap_or(0.0);
    let (from, to) = (at(place.floor()), at(place.ceil()));
    from + (to - from) * place.fract()
}

/// How values are spread; `None` for no values.
pub(super) fn spread(
    values: &[f64],
    exclusive: bool,
    shown: &CxSeriesVisibility,
) -> Option<Spread> {
    let order = largest_first(values).into_iter().rev();
    let values: Vec<f64> = order.map(|place| values[place]).collect();
    let quartiles = [0.25, 0.5, 0.75].map(|part| quartile(&values, part, exclusive));
    let reach = (quartiles[2] - quartiles[0]) * WHISKER;
    let inside = |value: &f64| (quartiles[0] - reach..=quartiles[2] + reach).contains(value);
    let low = values.iter().copied().find(inside)?;
    let high = values.iter().copied().rfind(inside)?;
    let singles = values.iter().copied().filter(|value| {
        let ends = *value == low || *value == high;
        if inside(value) {
            shown.nonoutliers == Some(true) && !ends
        } else {
            shown.outliers != Some(false)
        }
    });
    Some(Spread {
        whiskers: [low.min(quartiles[0]), high.max(quartiles[2])],
        quartiles,
        mean: mean(&values),
        singles: singles.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::chart::CxAuto;

    #[test]
    fn bars_of_a_waterfall_begin_where_the_last_ended() {
        let values = [Some(100.0), Some(20.0), Some(-40.0), Some(80.0), None];
        let bars = waterfall(&values, &[true, false, false, true]);
        let expected = [
            (0.0, 100.0),
            (100.0, 120.0),
            (120.0, 80.0),
            (0.0, 80.0),
            (80.0, 80.0),
        ];
        assert_eq!(bars, expected);
    }

    #[test]
    fn bins_have_a_width_a_count_or_what_scott_says() {
        let values: Vec<f64> = (1..=10).map(f64::from).collect();
        let wide = CxBinning {
            bin_size: Some(3.0),
            ..CxBinning::default()
        };
        let found = bins(&values, &wide, "General");
        let expected = [("[1, 4]", 4.0), ("(4, 7]", 3.0), ("(7, 10]", 3.0)];
        assert_eq!(
            found,
            expected.map(|(name, count)| (name.to_owned(), count))
        );
        let counted = CxBinning {
            bin_count: Some(2),
            interval_closed: Some(CxIntervalClosed::Left),
            ..CxBinning::default()
        };
        let found = bins(&values, &counted, "General");
        let expected = [("[1, 5.5)", 5.0), ("[5.5, 10]", 5.0)];
        assert_eq!(
            found,
            expected.map(|(name, count)| (name.to_owned(), count))
        );
        // 3.49 * 3.0277 / 10^(1/3) = 4.9
        let found = bins(&values, &CxBinning::default(), "General");
        let expected = [("[1, 5.9]", 5.0), ("(5.9, 10.8]", 5.0)];
        assert_eq!(
            found,
            expected.map(|(name, count)| (name.to_owned(), count))
        );
        let ends = CxBinning {
            bin_size: Some(4.0),
            underflow_val: Some(2.0),
            overflow_val: Some(8.0),
            ..CxBinning::default()
        };
        let found = bins(&values, &ends, "General");
        let expected = [
            ("≤ 2", 2.0),
            ("(2, 6]", 4.0),
            ("(6, 10]", 2.0),
            ("> 8", 2.0),
        ];
        assert_eq!(
            found,
            expected.map(|(name, count)| (name.to_owned(), count))
        );
    }

    #[test]
    fn hostile_bins_are_few() {
        let values = [-1e300, 1e300, 0.0, 1e-300];
        let hostile = CxBinning {
            bin_size: Some(f64::MIN_POSITIVE),
            bin_count: Some(u32::MAX),
            underflow_auto: Some(CxAuto::Auto),
            overflow_val: Some(f64::NAN),
            ..CxBinning::default()
        };
        let beyond = CxBinning {
            underflow_val: Some(f64::MIN),
            overflow_val: Some(f64::MAX),
            bin_size: Some(f64::MAX),
            ..CxBinning::default()
        };
        for binning in [hostile, beyond, CxBinning::default()] {
            let found = bins(&values, &binning, "General");
            assert!(found.len() <= 202);
            assert_eq!(found.iter().map(|bin| bin.1).sum::<f64>(), 4.0);
        }
        assert_eq!(bins(&[5.0, 5.0], &CxBinning::default(), "0").len(), 1);
        assert!(bins(&[], &CxBinning::default(), "0").is_empty());
    }

    #[test]
    fn quartiles_include_or_exclude_the_median() {
        let values = vec![7.0, 1.0, 3.0, 5.0, 100.0];
        let shown = CxSeriesVisibility::default();
        let found = spread(&values, false, &shown).unwrap();
        assert_eq!(found.quartiles, [3.0, 5.0, 7.0]);
        assert_eq!(found.whiskers, [1.0, 7.0]);
        assert_eq!(found.singles, [100.0]);
        assert_eq!(found.mean, 23.2);
        let found = spread(&values, true, &shown).unwrap();
        assert_eq!(found.quartiles, [2.0, 5.0, 53.5]);
        assert_eq!(found.whiskers, [1.0, 100.0]);
        assert_eq!(spread(&[], true, &shown), None);
    }

    #[test]
    fn sums_are_those_of_names_and_parts_end_at_the_whole() {
        let names = ["b", "a", "b"].map(str::to_owned);
        let found = sums(&names, &[Some(1.0), Some(2.0), Some(5.0)]);
        assert_eq!(found, [("b".to_owned(), 6.0), ("a".to_owned(), 2.0)]);
        assert_eq!(cumulated([6.0, 2.0].into_iter()), [0.75, 1.0]);
        assert_eq!(cumulated([0.0].into_iter()), [0.0]);
    }
}
