//! What labels of points say.

use super::{Shown, Wanted};
use crate::resolve::chart::Series;
use crate::resolve::sheet::number_format::NumberFormat;

/// What a label can say of a value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Series,
    Category,
    Value,
    Percent,
    Size,
    /// The cell that stands for the point in a range of cells.
    Cell,
}

impl Part {
    /// What a field in a label's own text stands for (`a:fld` of [MS-ODRAWXML] 2.24.3.21).
    pub fn of_field(kind: &str) -> Option<Self> {
        Some(match kind {
            "SERIESNAME" => Self::Series,
            "CATEGORYNAME" | "XVALUE" => Self::Category,
            "VALUE" | "YVALUE" => Self::Value,
            "PERCENTAGE" => Self::Percent,
            "BUBBLESIZE" => Self::Size,
            "CELLRANGE" => Self::Cell,
            _ => return None,
        })
    }

    pub fn text(
        self,
        wanted: &Wanted<'_>,
        series: &Series<'_>,
        (place, value): (usize, f64),
        shown: Shown,
    ) -> Option<String> {
        let written = |code: &str, number| NumberFormat::parse(code).number(number, false).text;
        match self {
            Self::Series => Some(series.named(series.index)),
            Self::Category => {
                // Categories without names are counted.
                let name = series.labels.get(place).cloned();
                Some(name.unwrap_or_else(|| (place + 1).to_string()))
            }
            Self::Value => {
                let code = wanted.format.unwrap_or_else(|| series.format_at(place));
                Some(written(code, value))
            }
            Self::Percent if shown.whole > 0.0 => {
                let own = wanted.format.filter(|code| code.contains('%'));
                Some(written(own.unwrap_or("0%"), value.abs() / shown.whole))
            }
            Self::Percent => None,
            Self::Size => {
                let size = series.sizes.get(place).copied().flatten();
                size.map(|size| written("General", size))
            }
            Self::Cell if series.cells.is_empty() => None,
            Self::Cell => Some(series.cells.get(place).cloned().unwrap_or_default()),
        }
    }
}

/// What a label without a text of its own says.
pub(super) fn text(
    wanted: &Wanted<'_>,
    series: &Series<'_>,
    value: (usize, f64),
    shown: Shown,
) -> String {
    let parts = [
        (wanted.cell, Part::Cell),
        (wanted.series, Part::Series),
        (wanted.category, Part::Category),
        (wanted.value, Part::Value),
        (wanted.percent, Part::Percent),
        (wanted.size, Part::Size),
    ];
    let said = |(is_said, part): (bool, Part)| {
        is_said
            .then(|| part.text(wanted, series, value, shown))
            .flatten()
    };
    let parts: Vec<String> = parts.into_iter().filter_map(said).collect();
    // Shares stand below the names that they are of.
    let usual = match wanted.percent && !wanted.value {
        true => "\n",
        false => ", ",
    };
    parts.join(wanted.separator.unwrap_or(usual))
}
