//! Parts on a circle (ECMA-376-1 21.4.7.1, `cycle`).

use super::arrange::{HAIR, Measure, natural, scale_of};
use super::plan::{Area, Plan};
use crate::editor_bin::drawing::{DgmConstraintType as Kind, DgmParamId as Param};
use crate::resolve::drawing::diagram::Algorithm;

/// Puts the children of a part on a circle, as large as there is room.
pub(super) fn cycle(plan: &mut Plan<'_, '_>, part: usize, measure: Measure<'_>) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    let mut items: Vec<usize> = plan.children(part).to_vec();
    items.retain(|child| {
        let algorithm = plan.parts.get(*child).map(|child| child.algorithm);
        algorithm != Some(Algorithm::Connector)
    });
    if items.is_empty() {
        return;
    }
    let has_centre = record.param(Param::CtrShpMap) == Some("fNode");
    let start = record.number(Param::StAng).unwrap_or(0.0);
    let span = record
        .number(Param::SpanAng)
        .unwrap_or(360.0)
        .clamp(-360.0, 360.0);
    let ring: &[usize] = if has_centre { &items[1..] } else { &items };
    let count = ring.len();
    let steps = if span.abs() >= 360.0 {
        count
    } else {
        count.saturating_sub(1)
    };
    let step = span / steps.max(1) as f64;
    let room = plan.size(part);
    // What nothing gives a size is as large as it is found to be, each time.
    let lengths = |child: &usize| [Kind::W, Kind::H].map(|kind| plan.own_length(*child, kind));
    let free: Vec<[bool; 2]> = items
        .iter()
        .map(|child| lengths(child).map(|length| length.is_none()))
        .collect();
    let mut places = laid(plan, part, (&items, &free, ring), (start, step), measure);
    let extent = bounds(&places);
    let share = [0, 1]
        .map(|axis| room[axis] / (extent[1][axis] - extent[0][axis]).max(HAIR))
        .into_iter()
        .fold(f64::MAX, f64::min);
    if share < 1.0 {
        plan.set_factors(part, [share; 2]);
        plan.constrain(part);
        places = laid(plan, part, (&items, &free, ring), (start, step), measure);
    }
    let [low, high] = bounds(&places);
    for (child, area) in places {
        let placed = Area {
            x: area.x - low[0] + (room[0] - high[0] + low[0]) / 2.0,
            y: area.y - low[1] + (room[1] - high[1] + low[1]) / 2.0,
            ..area
        };
        if let Some(area) = plan.areas.get_mut(child) {
            *area = placed;
        }
    }
    if record.param(Param::RotPath) == Some("alongPath") {
        for (place, child) in ring.iter().enumerate() {
            if let Some(turn) = plan.turns.get_mut(*child) {
                *turn += start + step * place as f64;
            }
        }
    }
}

/// The areas around a centre at the origin.
fn laid(
    plan: &mut Plan<'_, '_>,
    part: usize,
    (items, free, ring): (&[usize], &[[bool; 2]], &[usize]),
    (start, step): (f64, f64),
    measure: Measure<'_>,
) -> Vec<(usize, Area)> {
    for (child, free) in items.iter().zip(free) {
        let free = [Kind::W, Kind::H]
            .into_iter()
            .zip(free)
            .filter(|(_, free)| **free);
        for (kind, _) in free.clone() {
            plan.unset(*child, kind);
        }
        // What the file scales is scaled where it stands.
        let (size, scale) = (natural(plan, *child, measure, 0), scale_of(plan, *child));
        let [width, height] = [size[0] / scale[0], size[1] / scale[1]];
        for (kind, _) in free {
            plan.set(*child, kind, if kind == Kind::W { width } else { height });
        }
    }
    let size = |plan: &Plan<'_, '_>, child: usize| plan.size(child);
    let across = |[width, height]: [f64; 2]| (width + height) / 2.0;
    let widest = ring
        .iter()
        .map(|child| across(size(plan, *child)))
        .fold(0.0, f64::max);
    let gap = plan.said(part, Kind::SibSp);
    let half = (step.abs().min(180.0) / 2.0).to_radians().sin();
    let by_gap = gap.map(|gap| {
        if ring.len() < 2 {
            0.0
        } else {
            (widest + gap) / (2.0 * half.max(0.01))
        }
    });
    let by_diameter = plan
        .said(part, Kind::Diam)
        .map(|diameter| diameter.abs() / 2.0);
    let mut radius = by_gap.or(by_diameter).unwrap_or(widest);
    let centre = items.first().filter(|_| items.len() > ring.len());
    if let Some(centre) = centre {
        let inner = across(size(plan, *centre)) / 2.0;
        let between = plan.said(part, Kind::Sp).unwrap_or(0.0);
        radius = radius.max(inner + widest / 2.0 + between);
    }
    let at = |plan: &Plan<'_, '_>, child: usize, [x, y]: [f64; 2]| {
        let [width, height] = size(plan, child);
        let area = Area {
            x: x - width / 2.0,
            y: y - height / 2.0,
            width,
            height,
        };
        (child, area)
    };
    let mut places: Vec<(usize, Area)> = centre
        .map(|centre| at(plan, *centre, [0.0; 2]))
        .into_iter()
        .collect();
    for (place, child) in ring.iter().enumerate() {
        // From the top, clockwise.
        let (sin, cos) = (start + step * place as f64).to_radians().sin_cos();
        places.push(at(plan, *child, [radius * sin, -radius * cos]));
    }
    places
}

fn bounds(places: &[(usize, Area)]) -> [[f64; 2]; 2] {
    let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
    for (_, area) in places {
        let ends = [
            (area.x, area.x + area.width),
            (area.y, area.y + area.height),
        ];
        for (axis, (from, to)) in ends.into_iter().enumerate() {
            low[axis] = low[axis].min(from);
            high[axis] = high[axis].max(to);
        }
    }
    [low, high]
}
