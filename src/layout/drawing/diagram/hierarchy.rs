//! Trees: what hangs on a part beside or below it (ECMA-376-1 21.4.7.1, `hierRoot` and `hierChild`).

use super::arrange::{HAIR, share_of};
use super::plan::{Area, Plan};
use crate::editor_bin::drawing::{DgmConstraintType as Kind, DgmParamId as Param};
use crate::resolve::drawing::diagram::Algorithm;

/// Deepest tree that is laid out.
const DEEPEST: usize = 64;

/// Boxes of neighbours that are compared at most, so that no tree takes for ever; others are kept apart as wholes.
const MOST_COMPARED: usize = 100_000;

/// A part of a tree with all that hangs on it.
#[derive(Debug, Clone, Default)]
struct Block {
    size: [f64; 2],
    /// The boxes of it: left, top, right and bottom.
    boxes: Vec<[f64; 4]>,
    /// Middles of the first and of the last of the parts that a line from above leads to.
    roots: [[f64; 2]; 2],
}

/// Arranges a tree and lets it fill the part that it stands in.
pub(super) fn tree(plan: &mut Plan<'_, '_>, part: usize) {
    let room = plan.size(part);
    let mut block = lay(plan, part, 0);
    let share = [0, 1]
        .map(|axis| room[axis] / block.size[axis].max(HAIR))
        .into_iter()
        .fold(f64::MAX, f64::min);
    if share < 1.0 - 1e-6 {
        plan.shrink(part, share);
        block = lay(plan, part, 0);
    }
    // A row keeps it at the side where it begins.
    let row = plan.parts.get(part).and_then(|part| part.parent);
    let row = row.and_then(|row| plan.parts.get(row));
    let row = row.filter(|row| row.algorithm == Algorithm::Linear);
    let shares = [Param::HorzAlign, Param::VertAlign]
        .map(|align| share_of(row.and_then(|row| row.param(align)), 0.5));
    for child in plan.children(part) {
        if let Some(area) = plan.areas.get_mut(*child) {
            area.x += (room[0] - block.size[0]) * shares[0];
            area.y += (room[1] - block.size[1]) * shares[1];
        }
    }
}

/// Lays out a part of a tree; the areas of its children are set within it.
fn lay(plan: &mut Plan<'_, '_>, part: usize, depth: usize) -> Block {
    let algorithm = plan.parts.get(part).map(|part| part.algorithm);
    if depth > 0 {
        plan.constrain(part);
    }
    let block = match algorithm {
        Some(Algorithm::HierRoot) if depth < DEEPEST => root(plan, part, depth),
        Some(Algorithm::HierChild) if depth < DEEPEST => siblings(plan, part, depth),
        Some(Algorithm::Connector) | None => Block::default(),
        _ => {
            let size = plan.size(part);
            let middle = [size[0] / 2.0, size[1] / 2.0];
            Block {
                size,
                boxes: vec![[0.0, 0.0, size[0], size[1]]],
                roots: [middle; 2],
            }
        }
    };
    if depth > 0 {
        plan.set(part, Kind::W, block.size[0]);
        plan.set(part, Kind::H, block.size[1]);
    }
    block
}

fn put(plan: &mut Plan<'_, '_>, part: usize, [x, y]: [f64; 2], size: [f64; 2]) {
    if let Some(area) = plan.areas.get_mut(part) {
        *area = Area {
            x,
            y,
            width: size[0],
            height: size[1],
        };
    }
}

/// A node with what hangs on it.
fn root(plan: &mut Plan<'_, '_>, part: usize, depth: usize) -> Block {
    let Some(record) = plan.parts.get(part) else {
        return Block::default();
    };
    let align = record.param(Param::HierAlign).unwrap_or("tCtrCh");
    let (side, rest) = align.split_at_checked(1).unwrap_or(("t", "CtrCh"));
    let (main, cross) = if matches!(side, "l" | "r") {
        (0, 1)
    } else {
        (1, 0)
    };
    let backwards = matches!(side, "r" | "b");
    let mut blocks: Vec<(usize, Block)> = Vec::new();
    for child in plan.children(part) {
        let block = lay(plan, *child, depth + 1);
        if block.size[main] > HAIR || blocks.is_empty() {
            blocks.push((*child, block));
        }
    }
    let Some((first, own)) = blocks.first().cloned() else {
        return Block::default();
    };
    // Assistants stand between a node and those below it.
    if let Some(others) = blocks.get_mut(1..) {
        others.reverse();
    }
    let gap = plan.said(part, Kind::Sp).unwrap_or(0.0);
    let offset = plan.said(part, Kind::AlignOff).unwrap_or(0.0) * own.size[cross];
    let mut placed: Vec<(usize, Block, f64, f64)> = vec![(first, own.clone(), 0.0, 0.0)];
    let mut at = own.size[main];
    for (child, block) in blocks.into_iter().skip(1) {
        let side = match rest {
            "L" | "T" => offset,
            "R" | "B" => own.size[cross] - offset - block.size[cross],
            "CtrDes" => (own.size[cross] - block.size[cross]) / 2.0,
            _ => {
                let [from, to] = block.roots;
                own.size[cross] / 2.0 - (from[cross] + to[cross]) / 2.0
            }
        };
        let deep = block.size[main];
        placed.push((child, block, at + gap, side));
        at += gap + deep;
    }
    let low = placed.iter().map(|one| one.3).fold(0.0, f64::min);
    let high = placed
        .iter()
        .map(|one| one.3 + one.1.size[cross])
        .fold(0.0, f64::max);
    let mut size = [0.0; 2];
    (size[main], size[cross]) = (at, high - low);
    let mut boxes = Vec::new();
    for (child, block, along, side) in placed {
        let mut place = [0.0; 2];
        place[main] = if backwards {
            at - along - block.size[main]
        } else {
            along
        };
        place[cross] = side - low;
        boxes.extend(block.boxes.iter().map(|one| moved(one, place)));
        put(plan, child, place, block.size);
    }
    let mut middle = [0.0; 2];
    middle[main] = if backwards {
        at - own.size[main] / 2.0
    } else {
        own.size[main] / 2.0
    };
    middle[cross] = own.size[cross] / 2.0 - low;
    Block {
        size,
        boxes,
        roots: [middle; 2],
    }
}

fn moved([left, top, right, bottom]: &[f64; 4], [x, y]: [f64; 2]) -> [f64; 4] {
    [left + x, top + y, right + x, bottom + y]
}

/// How far along a line of blocks one begins, so that a gap is between all boxes at the same height.
fn begin(before: &[[f64; 4]], block: &[[f64; 4]], (main, gap): (usize, f64), end: f64) -> f64 {
    let cross = 1 - main;
    if before.is_empty() {
        return 0.0;
    }
    if before.len().saturating_mul(block.len()) > MOST_COMPARED {
        return end + gap;
    }
    let mut begin: Option<f64> = None;
    for one in before {
        for other in block {
            let beside = one[cross] < other[cross + 2] && other[cross] < one[cross + 2];
            if beside {
                let least = one[main + 2] + gap - other[main];
                begin = Some(begin.map_or(least, |known| known.max(least)));
            }
        }
    }
    begin.unwrap_or(end + gap)
}

/// What hangs on one node, side by side or below each other.
fn siblings(plan: &mut Plan<'_, '_>, part: usize, depth: usize) -> Block {
    let Some(record) = plan.parts.get(part) else {
        return Block::default();
    };
    let direction = record.param(Param::LinDir).unwrap_or("fromL");
    let main = usize::from(matches!(direction, "fromT" | "fromB"));
    let cross = 1 - main;
    let backwards = matches!(direction, "fromR" | "fromB");
    let at_end = matches!(record.param(Param::ChAlign), Some("r" | "b"));
    let in_pairs = record.param(Param::SecLinDir).is_some();
    let gap = plan.said(part, Kind::SibSp).unwrap_or(0.0);
    let second_gap = plan.said(part, Kind::SecSibSp).unwrap_or(gap);
    let mut blocks: Vec<(usize, Block)> = Vec::new();
    for child in plan.children(part) {
        let block = lay(plan, *child, depth + 1);
        if block.size[main] > HAIR {
            blocks.push((*child, block));
        }
    }
    if backwards {
        blocks.reverse();
    }
    // Lines of one, or of pairs at both sides of the line from above.
    let in_line = if in_pairs { 2 } else { blocks.len().max(1) };
    let (mut size, mut roots) = ([0.0_f64; 2], [[0.0; 2]; 2]);
    let mut boxes: Vec<[f64; 4]> = Vec::new();
    let mut side = 0.0;
    let columns: Vec<f64> = (0..in_line)
        .map(|column| {
            let ones = blocks.iter().skip(column).step_by(in_line);
            ones.map(|one| one.1.size[main]).fold(0.0, f64::max)
        })
        .collect();
    for (number, line) in blocks.chunks(in_line).enumerate() {
        let deep = line.iter().map(|one| one.1.size[cross]).fold(0.0, f64::max);
        if number > 0 {
            side += second_gap;
        }
        let mut along: f64 = 0.0;
        for (place_in_line, (child, block)) in line.iter().enumerate() {
            let free = deep - block.size[cross];
            let mut place = [0.0; 2];
            place[cross] = side + if at_end { free } else { 0.0 };
            place[main] = along;
            if !in_pairs {
                let own: Vec<[f64; 4]> = block
                    .boxes
                    .iter()
                    .map(|one| moved(one, sideways(place[cross], main)))
                    .collect();
                place[main] = begin(&boxes, &own, (main, gap), size[main]).max(0.0);
            }
            put(plan, *child, place, block.size);
            boxes.extend(block.boxes.iter().map(|one| moved(one, place)));
            let of_root = |root: [f64; 2]| [0, 1].map(|axis| place[axis] + root[axis]);
            if number == 0 && place_in_line == 0 {
                roots[0] = of_root(block.roots[0]);
            }
            if number == 0 {
                roots[1] = of_root(block.roots[1]);
            }
            let column = columns.get(place_in_line).copied().unwrap_or(0.0);
            let wide = if in_pairs { column } else { block.size[main] };
            size[main] = size[main].max(place[main] + wide);
            along += wide + gap;
        }
        side += deep;
    }
    size[cross] = side;
    if in_pairs {
        // The line from above leads between the pairs.
        let mut middle = roots[0];
        middle[main] = columns.first().copied().unwrap_or(0.0) + gap / 2.0;
        roots = [middle; 2];
    }
    Block { size, boxes, roots }
}

/// A move across a line.
fn sideways(distance: f64, main: usize) -> [f64; 2] {
    let mut by = [distance; 2];
    by[main] = 0.0;
    by
}
