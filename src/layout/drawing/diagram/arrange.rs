//! Arrangements of parts within a part: where constraints say, in a row, in rows (ECMA-376-1 21.4.7.1).

use super::connector::is_drawn;
use super::plan::{Area, Plan};
use super::text::SMALLEST;
use super::{cycle, hierarchy, pyramid, snake};
use crate::editor_bin::drawing::{DgmConstraintType as Kind, DgmParamId as Param};
use crate::resolve::drawing::diagram::{Algorithm, Part};

/// How far a part is moved at most, in sizes of it.
const FARTHEST: f64 = 20.0;
/// How often a row is made smaller until all in it fits.
const TRIES: usize = 4;
/// What may be left over without being seen, in millimetres.
pub(super) const HAIR: f64 = 0.01;
/// The height that a text takes at a width in millimetres, at the size of text now tried.
pub(super) type Measure<'m> = &'m mut dyn FnMut(&Plan<'_, '_>, usize, f64) -> f64;

/// Arranges what is in a part whose own area is known, and what is in that.
pub(super) fn arrange(plan: &mut Plan<'_, '_>, part: usize, measure: Measure<'_>) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    plan.constrain(part);
    match record.algorithm {
        Algorithm::Linear => linear(plan, part, measure),
        Algorithm::Snake => snake::snake(plan, part),
        Algorithm::Cycle => cycle::cycle(plan, part, measure),
        Algorithm::Pyramid => pyramid::pyramid(plan, part),
        Algorithm::HierChild | Algorithm::HierRoot => hierarchy::tree(plan, part),
        Algorithm::Composite | Algorithm::Space | Algorithm::Text | Algorithm::Connector => {
            composite(plan, part);
        }
    }
    let is_row = record.algorithm == Algorithm::Linear;
    for child in plan.children(part) {
        let before = plan.areas.get(*child).copied().unwrap_or_default();
        customise(plan, *child, is_row);
        follow(plan, part, *child, before);
        let algorithm = plan.parts.get(*child).map(|child| child.algorithm);
        // A connector stands between others: what it is told is no room.
        if algorithm != Some(Algorithm::Connector) {
            let area = plan.areas.get(*child).copied().unwrap_or_default();
            // What is in it is scaled again by itself.
            let inner = if is_row {
                inner_scale(plan, *child)
            } else {
                [1.0; 2]
            };
            plan.set(*child, Kind::W, area.width / inner[0]);
            plan.set(*child, Kind::H, area.height / inner[1]);
        }
        arrange(plan, *child, measure);
    }
}

/// How much larger than by its layout a composite is because the file makes all that is in it larger, or smaller.
fn inner_scale(plan: &Plan<'_, '_>, part: usize) -> [f64; 2] {
    let algorithm = plan.parts.get(part).map(|part| part.algorithm);
    if algorithm != Some(Algorithm::Composite) {
        return [1.0; 2];
    }
    let children = plan.children(part).iter();
    let scales: Vec<[f64; 2]> = children.map(|child| scale_of(plan, *child)).collect();
    [0, 1].map(|axis| {
        let along = || scales.iter().map(|scale| scale[axis]);
        let (least, most) = (
            along().fold(f64::MAX, f64::min),
            along().fold(0.0, f64::max),
        );
        if scales.is_empty() || most > 1.0 && least < 1.0 {
            1.0
        } else {
            most.min(1.0).max(least)
        }
    })
}

/// What the file says about a part's place and size, over what the layout says.
fn customise(plan: &mut Plan<'_, '_>, part: usize, is_scaled: bool) {
    let Some(set) = plan.parts.get(part).and_then(|part| part.set) else {
        return;
    };
    let scale = scale_of(plan, part);
    let Some(area) = plan.areas.get_mut(part) else {
        return;
    };
    let [x, y] = area.centre();
    let mut unscaled = [area.width, area.height];
    if is_scaled {
        unscaled = [unscaled[0] / scale[0], unscaled[1] / scale[1]];
    } else {
        area.width *= scale[0];
        area.height *= scale[1];
    }
    // Moves are in sizes that the part would have without being scaled.
    let moved = |near: Option<i32>, whole: Option<i32>| {
        let sum = f64::from(near.unwrap_or(0)) + f64::from(whole.unwrap_or(0));
        (sum / 100_000.0).clamp(-FARTHEST, FARTHEST)
    };
    let move_x = moved(set.cust_lin_fact_neighbor_x, set.cust_lin_fact_x);
    let move_y = moved(set.cust_lin_fact_neighbor_y, set.cust_lin_fact_y);
    area.x = x - area.width / 2.0 + unscaled[0] * move_x;
    area.y = y - area.height / 2.0 + unscaled[1] * move_y;
    if let (Some(turn), Some(angle)) = (plan.turns.get_mut(part), set.cust_ang) {
        *turn += f64::from(angle) / 60_000.0;
    }
}

/// Moves and scales what constraints make as large as a part, text that is drawn upon it, as the part was from where it stood.
fn follow(plan: &mut Plan<'_, '_>, parent: usize, leader: usize, before: Area) {
    let (Some(record), Some(led), Some(after)) = (
        plan.parts.get(parent),
        plan.parts.get(leader),
        plan.areas.get(leader).copied(),
    ) else {
        return;
    };
    if after == before || before.width < HAIR || before.height < HAIR {
        return;
    }
    let (across, down) = (after.width / before.width, after.height / before.height);
    let bound = record.constraints.iter().filter(|constraint| {
        constraint.kind == Some(Kind::W)
            && constraint.ref_type == Some(Kind::W)
            && constraint.ref_for_name.as_deref() == Some(led.name)
    });
    for constraint in bound {
        let children = plan.children(parent).iter();
        let name = constraint.for_name.as_deref();
        for child in children.filter(|child| **child != leader) {
            let is_meant = plan.parts.get(*child).is_some_and(|child| {
                Some(child.name) == name && child.algorithm == Algorithm::Text
            });
            // What the file scales itself is not scaled with it as well.
            let own = scale_of(plan, *child);
            let shares = [0, 1].map(|axis| {
                let is_own = (own[axis] - 1.0).abs() > f64::EPSILON;
                if is_own { 1.0 } else { [across, down][axis] }
            });
            if let Some(area) = plan.areas.get_mut(*child).filter(|_| is_meant) {
                let [from, to, at] = [before, after, *area].map(|area| area.centre());
                let [x, y] = [0, 1].map(|axis| to[axis] + (at[axis] - from[axis]) * shares[axis]);
                let (width, height) = (area.width * shares[0], area.height * shares[1]);
                *area = Area {
                    x: x - width / 2.0,
                    y: y - height / 2.0,
                    width,
                    height,
                };
            }
        }
    }
}

/// How much larger than by its layout a part is.
pub(super) fn scale_of(plan: &Plan<'_, '_>, part: usize) -> [f64; 2] {
    let set = plan.parts.get(part).and_then(|part| part.set);
    let share = |value: Option<i32>| {
        value.map_or(1.0, |value| {
            (f64::from(value) / 100_000.0).clamp(0.01, 100.0)
        })
    };
    set.map_or([1.0; 2], |set| {
        [share(set.cust_scale_x), share(set.cust_scale_y)]
    })
}

/// Where constraints say; all together in the middle if there is room left.
fn composite(plan: &mut Plan<'_, '_>, part: usize) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    let [width, height] = plan.size(part);
    if let Some(ratio) = record.number(Param::Ar).filter(|ratio| *ratio > 0.0) {
        let wide = width.min(height * ratio);
        let (own_width, own_height) = (wide, wide / ratio);
        plan.set_factors(
            part,
            [own_width / width.max(HAIR), own_height / height.max(HAIR)],
        );
        plan.constrain(part);
        let inner = Area {
            x: (width - own_width) / 2.0,
            y: (height - own_height) / 2.0,
            width: own_width,
            height: own_height,
        };
        return composed(plan, part, inner);
    }
    // Larger or smaller than its own room if what is in it is scaled.
    let room = plan.areas.get(part).copied().unwrap_or_default();
    let whole = Area {
        x: (room.width - width) / 2.0,
        y: (room.height - height) / 2.0,
        width,
        height,
    };
    composed(plan, part, whole);
}

fn composed(plan: &mut Plan<'_, '_>, part: usize, within: Area) {
    let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
    let factors = plan.factors(part);
    for child in plan.children(part) {
        let connects = plan.parts.get(*child).map(|child| child.algorithm);
        if connects == Some(Algorithm::Connector) {
            continue;
        }
        let unsaid = |kind: Kind| plan.own_length(*child, kind).is_none();
        let [mut width, mut height] = plan.size(*child);
        width *= if unsaid(Kind::W) { factors[0] } else { 1.0 };
        height *= if unsaid(Kind::H) { factors[1] } else { 1.0 };
        let [x, y] = plan.place(*child);
        // A space that is said to be so large keeps its room, too.
        let is_space = !unsaid(Kind::W) && !unsaid(Kind::H);
        let seen = is_space || plan.parts.get(*child).is_some_and(is_filled);
        for (axis, (from, length)) in [(x, width), (y, height)].into_iter().enumerate() {
            if seen {
                low[axis] = low[axis].min(from);
                high[axis] = high[axis].max(from + length);
            }
        }
        if let Some(area) = plan.areas.get_mut(*child) {
            *area = Area {
                x: x + within.x,
                y: y + within.y,
                width,
                height,
            };
        }
    }
    // What is less than the whole is put in its middle, unless it is to stay where it is.
    let room = [within.width, within.height];
    let record = plan.parts.get(part);
    let stays = [Param::HorzAlign, Param::VertAlign]
        .map(|align| record.and_then(|record| record.param(align)) == Some("none"));
    let shift = [0, 1].map(|axis| {
        let taken = high[axis] - low[axis];
        if stays[axis] || taken < 0.0 || taken >= room[axis] - HAIR {
            return 0.0;
        }
        (room[axis] - taken) / 2.0 - low[axis]
    });
    for child in plan.children(part) {
        if let Some(area) = plan.areas.get_mut(*child) {
            area.x += shift[0];
            area.y += shift[1];
        }
    }
}

/// Whether a part takes room: one without shape and without anything in it only marks a place.
fn is_filled(part: &Part<'_>) -> bool {
    is_drawn(part) || !part.children.is_empty() || part.algorithm == Algorithm::Text
}

/// The width and height that a part takes beside others.
pub(super) fn natural(
    plan: &mut Plan<'_, '_>,
    part: usize,
    measure: Measure<'_>,
    depth: usize,
) -> [f64; 2] {
    const DEEPEST: usize = 12;
    plan.constrain(part);
    let [width, mut height] = plan.size(part);
    let Some(record) = plan.parts.get(part) else {
        return [width, height];
    };
    let said = [Kind::W, Kind::H].map(|kind| plan.own_length(part, kind));
    let scale = scale_of(plan, part);
    match record.algorithm {
        // A space that nothing gives a size is none.
        Algorithm::Space if !is_drawn(record) => {
            return [said[0].unwrap_or(0.0), said[1].unwrap_or(0.0)];
        }
        Algorithm::Text
            if plan
                .ruled(part, Kind::H)
                .is_some_and(|most| most == f64::INFINITY) =>
        {
            plan.is_elastic = true;
            height = height_of_text(plan, part, width, measure);
        }
        Algorithm::Linear if said[1].is_none() && depth < DEEPEST => {
            let down = is_vertical(plan, part);
            let heights = plan.children(part).iter();
            let heights: Vec<f64> = heights
                .map(|child| natural(plan, *child, measure, depth + 1)[1])
                .collect();
            height = if down {
                heights.iter().sum()
            } else {
                heights.iter().copied().fold(0.0, f64::max)
            };
        }
        Algorithm::Composite if said[1].is_none() && depth < DEEPEST => {
            height = content(plan, part, Kind::H).unwrap_or(height);
        }
        _ => {}
    }
    [width * scale[0], height * scale[1]]
}

/// The width or height of what is in a composite, wherever that stands; `None` if nothing says it.
fn content(plan: &Plan<'_, '_>, part: usize, kind: Kind) -> Option<f64> {
    let record = plan.parts.get(part)?;
    if record.algorithm != Algorithm::Composite {
        return None;
    }
    let axis = usize::from(kind == Kind::H);
    let (mut low, mut high) = (f64::MAX, f64::MIN);
    for child in plan.children(part) {
        if let Some(own) = plan.own_length(*child, kind) {
            let begin = plan.place(*child)[axis];
            (low, high) = (low.min(begin), high.max(begin + own));
        }
    }
    (high > low).then_some(high - low)
}

/// A text that may grow is as high as said, or as what it says needs; one without text needs nothing.
fn height_of_text(plan: &Plan<'_, '_>, part: usize, width: f64, measure: Measure<'_>) -> f64 {
    let said = plan.said(part, Kind::H).unwrap_or(0.0);
    said.max(measure(plan, part, width))
}

fn is_vertical(plan: &Plan<'_, '_>, part: usize) -> bool {
    let direction = plan
        .parts
        .get(part)
        .and_then(|part| part.param(Param::LinDir));
    matches!(direction, Some("fromT" | "fromB"))
}

/// In a row.
fn linear(plan: &mut Plan<'_, '_>, part: usize, measure: Measure<'_>) {
    let Some(record) = plan.parts.get(part) else {
        return;
    };
    // A tree makes itself smaller, and what goes by it.
    for child in plan.children(part) {
        let algorithm = plan.parts.get(*child).map(|child| child.algorithm);
        if matches!(algorithm, Some(Algorithm::HierChild | Algorithm::HierRoot)) {
            plan.constrain(*child);
            hierarchy::tree(plan, *child);
        }
    }
    let down = is_vertical(plan, part);
    let room = plan.size(part);
    let (main, cross) = if down { (1, 0) } else { (0, 1) };
    let mut sizes = fitted(plan, part, (room, down), measure);
    for (child, size) in plan.children(part).iter().zip(&mut sizes) {
        // What is too high for a row is as high as the row; only the file itself may make it higher.
        let most = room[1] * scale_of(plan, *child)[1].max(1.0);
        size[1] = size[1].min(if down { f64::INFINITY } else { most });
    }
    let total: f64 = sizes.iter().map(|size| size[main]).sum();
    let widest = sizes.iter().map(|size| size[cross]).fold(0.0, f64::max);
    let squeezed = if total > room[main] + HAIR {
        room[main] / total
    } else {
        1.0
    };
    let horizontal = share_of(record.param(Param::HorzAlign), 0.5);
    let vertical = share_of(record.param(Param::VertAlign), 0.5);
    let (along, across, node) = if down {
        (vertical, horizontal, Param::NodeHorzAlign)
    } else {
        (horizontal, vertical, Param::NodeVertAlign)
    };
    let node = share_of(record.param(node), 0.5);
    let backwards = matches!(record.param(Param::LinDir), Some("fromR" | "fromB"));
    let mut at = (room[main] - total * squeezed) * along;
    let band = widest.min(room[cross]);
    let from = (room[cross] - band) * across;
    for (child, size) in plan.children(part).iter().zip(&sizes) {
        let (long, wide) = (size[main] * squeezed, size[cross]);
        let place = if backwards {
            room[main] - at - long
        } else {
            at
        };
        let side = from + (band - wide) * node;
        at += long;
        let (x, y, width, height) = if down {
            (side, place, wide, long)
        } else {
            (place, side, long, wide)
        };
        if let Some(area) = plan.areas.get_mut(*child) {
            *area = Area {
                x,
                y,
                width,
                height,
            };
        }
    }
}

/// The sizes of what stands in a row, made smaller until all fits into the room; a row may run down.
fn fitted(
    plan: &mut Plan<'_, '_>,
    part: usize,
    (room, down): ([f64; 2], bool),
    measure: Measure<'_>,
) -> Vec<[f64; 2]> {
    let (main, cross) = if down { (1, 0) } else { (0, 1) };
    let children = plan.children(part);
    let record = plan.parts.get(part);
    let is_kept = record.and_then(|record| record.param(Param::Fallback)) == Some("2D") && !down;
    let mut sizes: Vec<[f64; 2]> = Vec::new();
    for _ in 0..TRIES {
        for _ in 0..2 {
            sizes.clear();
            for child in children {
                let size = natural(plan, *child, measure, 0);
                let inner = inner_scale(plan, *child);
                sizes.push([size[0] * inner[0], size[1] * inner[1]]);
            }
            // Some constraints refer to what those in it have found.
            plan.constrain(part);
        }
        let mut total: f64 = sizes.iter().map(|size| size[main]).sum();
        if total > room[main] + HAIR {
            // What is in them may fit though they do not.
            let mut inner = sizes.clone();
            for (child, size) in children.iter().zip(&mut inner) {
                let length = content(plan, *child, [Kind::W, Kind::H][main]);
                size[main] = length.map_or(size[main], |length| length.min(size[main]));
            }
            let all: f64 = inner.iter().map(|size| size[main]).sum();
            if all <= room[main] + HAIR {
                (sizes, total) = (inner, all);
            }
        }
        // What the file makes larger may stand out.
        let widest = children
            .iter()
            .zip(&sizes)
            .map(|(child, size)| {
                let inner = inner_scale(plan, *child)[cross];
                size[cross] / scale_of(plan, *child)[cross] / inner
            })
            .fold(0.0, f64::max);
        let mut share = 1.0;
        if total > room[main] + HAIR {
            share = room[main] / total;
        }
        if down && share < 1.0 && plan.is_elastic && plan.cap > SMALLEST {
            // Smaller text is tried first.
            plan.overflows = true;
            break;
        }
        // Only what is to keep its shape is smaller in both directions.
        if is_kept && widest > room[cross] + HAIR {
            share = share.min(room[cross] / widest);
        }
        if share >= 1.0 {
            break;
        }
        let mut factors = plan.factors(part);
        factors[main] *= share;
        plan.set_factors(part, factors);
        plan.constrain(part);
        let kind = [Kind::W, Kind::H][main];
        for child in children {
            if let Some(value) = plan.said_outside(part, *child, kind) {
                plan.set(*child, kind, value * share);
            }
        }
    }
    sizes
}

/// The share of free room before what is aligned so.
pub(super) fn share_of(word: Option<&str>, default: f64) -> f64 {
    match word {
        Some("l" | "t") => 0.0,
        Some("ctr" | "mid") => 0.5,
        Some("r" | "b") => 1.0,
        _ => default,
    }
}
