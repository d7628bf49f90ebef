//! Parts in rows or columns like words (ECMA-376-1 21.4.7.1, `snake`).

use super::arrange::HAIR;
use super::plan::{Area, Plan};
use crate::editor_bin::drawing::{DgmConstraintType as Kind, DgmParamId as Param};
use crate::resolve::drawing::diagram::Algorithm;

/// Items of one size with gaps between them.
struct Grid {
    /// Width and height of an item.
    item: [f64; 2],
    /// Between columns and between rows.
    gap: [f64; 2],
    count: usize,
}

impl Grid {
    /// Width and height of so many columns.
    fn extent(&self, columns: usize) -> [f64; 2] {
        let rows = self.count.div_ceil(columns);
        let length = |many: usize, axis: usize| {
            many as f64 * self.item[axis] + (many as f64 - 1.0) * self.gap[axis]
        };
        [length(columns, 0), length(rows, 1)]
    }

    /// How much larger it may become in a room.
    fn scale(&self, columns: usize, room: [f64; 2]) -> f64 {
        let [width, height] = self.extent(columns);
        (room[0] / width.max(HAIR)).min(room[1] / height.max(HAIR))
    }

    fn scaled(&self, scale: f64) -> Self {
        Self {
            item: self.item.map(|length| length * scale),
            gap: self.gap.map(|length| length * scale),
            count: self.count,
        }
    }
}

/// Puts the children of a part in rows or columns, as many in each as let all be largest.
pub(super) fn snake(plan: &mut Plan<'_, '_>, part: usize) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    let room = plan.size(part);
    let by_row = record.param(Param::FlowDir) != Some("col");
    let is_gap = |child: usize| {
        plan.parts.get(child).is_some_and(|child| {
            matches!(child.algorithm, Algorithm::Space | Algorithm::Connector)
                && !plan.model.is_node(child.point)
        })
    };
    let (gaps, items): (Vec<usize>, Vec<usize>) = plan
        .children(part)
        .iter()
        .partition(|child| is_gap(**child));
    let Some(first) = items.first().copied() else {
        return;
    };
    plan.constrain(first);
    let within = gaps.first().map_or(0.0, |gap| {
        let kind = if by_row { Kind::W } else { Kind::H };
        plan.said(*gap, kind).unwrap_or(0.0)
    });
    let between = plan.said(part, Kind::Sp).unwrap_or(within);
    let grid = Grid {
        item: plan.size(first).map(|length| length.max(HAIR)),
        gap: if by_row {
            [within, between]
        } else {
            [between, within]
        },
        count: items.len(),
    };
    let columns = (1..=grid.count)
        .max_by(|a, b| grid.scale(*a, room).total_cmp(&grid.scale(*b, room)))
        .unwrap_or(1);
    let scale = grid.scale(columns, room).min(1.0);
    plan.set_factors(part, [scale; 2]);
    plan.constrain(part);
    place(plan, part, &items, &grid.scaled(scale), columns);
}

fn place(plan: &mut Plan<'_, '_>, part: usize, items: &[usize], grid: &Grid, columns: usize) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    let room = plan.size(part);
    let by_row = record.param(Param::FlowDir) != Some("col");
    let corner = record.param(Param::GrDir).unwrap_or("tL");
    let turns_back = record.param(Param::ContDir) == Some("revDir");
    let centred = record.param(Param::Off) == Some("ctr");
    let rows = grid.count.div_ceil(columns);
    let [whole, height] = grid.extent(columns);
    for (number, item) in items.iter().enumerate() {
        let (mut row, mut column) = if by_row {
            (number / columns, number % columns)
        } else {
            (number % rows, number / rows)
        };
        // The last row may be shorter.
        let here = if by_row && row + 1 == rows {
            grid.count - row * columns
        } else {
            columns
        };
        if turns_back && row % 2 == 1 {
            column = columns - 1 - column;
        }
        if corner.ends_with('R') {
            column = here.saturating_sub(1 + column);
        }
        if corner.starts_with('b') {
            row = rows - 1 - row;
        }
        let taken = here as f64 * grid.item[0] + (here as f64 - 1.0) * grid.gap[0];
        let left = (room[0] - if centred { taken } else { whole }) / 2.0;
        if let Some(area) = plan.areas.get_mut(*item) {
            *area = Area {
                x: left + column as f64 * (grid.item[0] + grid.gap[0]),
                y: (room[1] - height) / 2.0 + row as f64 * (grid.item[1] + grid.gap[1]),
                width: grid.item[0],
                height: grid.item[1],
            };
        }
    }
}
