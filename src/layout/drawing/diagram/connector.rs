//! Lines and arrows from one part of a diagram to another (ECMA-376-1 21.4.7.1, `conn`).

use super::plan::{Area, Plan};
use crate::editor_bin::drawing::{DgmConstraintType as Kind, DgmParamId as Param};
use crate::resolve::drawing::diagram::{Algorithm, Part};

/// What a connector is drawn as, in millimetres.
pub(super) enum Connector {
    /// A line through points; `true` for an arrow head at its end.
    Line(Vec<[f64; 2]>, bool),
    /// An arrow in an area, turned clockwise by degrees.
    Arrow(Area, f64),
    /// An arrow along a circle: its middle and diameter, where it begins and ends in degrees clockwise from the right, how
    /// thick it is, and whether it runs clockwise.
    Round {
        centre: [f64; 2],
        diameter: f64,
        from: f64,
        to: f64,
        thickness: f64,
        clockwise: bool,
    },
}

/// What a connector is, once the areas of all parts are known; `None` if it leads nowhere.
pub(super) fn connector(plan: &mut Plan<'_, '_>, part: usize) -> Option<Connector> {
    let record = plan.parts.get(part)?;
    let (from, to) = ends(plan, part, record)?;
    let (from_area, to_area) = (*plan.areas.get(from)?, *plan.areas.get(to)?);
    let is_flat = record.param(Param::Dim) == Some("1D");
    if let (false, Some(diameter)) = (is_flat, plan.said(part, Kind::Diam)) {
        return round(plan, part, [from_area, to_area], diameter);
    }
    if is_flat {
        return Some(line(plan, part, record, [from_area, to_area]));
    }
    if let Some(found) = curved(plan, part, [from_area, to_area]) {
        return Some(found);
    }
    let shapes = [from, to].map(|end| is_round(plan, end));
    let start = edge(&from_area, to_area.centre(), shapes[0]);
    let end = edge(&to_area, from_area.centre(), shapes[1]);
    let [x, y] = [end[0] - start[0], end[1] - start[1]];
    let distance = x.hypot(y);
    plan.set(part, Kind::ConnDist, distance);
    plan.constrain(part);
    let pad = |kind| plan.said(part, kind);
    let (begin, finish) = (pad(Kind::BegPad), pad(Kind::EndPad));
    let length = match (begin, finish) {
        (None, None) => distance.min(plan.size(part)[0]),
        _ => distance - begin.unwrap_or(0.0) - finish.unwrap_or(0.0),
    };
    let shift = (begin.unwrap_or(0.0) - finish.unwrap_or(0.0)) / 2.0;
    let middle = [0, 1].map(|axis| {
        let along = if distance > 0.0 {
            [x, y][axis] / distance
        } else {
            0.0
        };
        (start[axis] + end[axis]) / 2.0 + shift * along
    });
    let height = plan.size(part)[1];
    (length > 0.0).then(|| {
        let area = Area {
            x: middle[0] - length / 2.0,
            y: middle[1] - height / 2.0,
            width: length,
            height,
        };
        Connector::Arrow(area, y.atan2(x).to_degrees())
    })
}

/// An arrow on a circle around the place that constraints give it.
fn round(plan: &Plan<'_, '_>, part: usize, ends: [Area; 2], diameter: f64) -> Option<Connector> {
    let parent = plan.parts.get(part)?.parent?;
    let outer = plan.areas.get(parent)?;
    let [x, y] = plan.place(part);
    let inner = plan
        .parts
        .get(parent)
        .and_then(|parent| parent.number(Param::Ar));
    let factors = plan.factors(parent);
    let spare = |whole: f64, factor: f64| match inner {
        Some(_) => whole * (1.0 - factor) / 2.0,
        None => 0.0,
    };
    let centre = [
        outer.x + spare(outer.width, factors[0]) + x,
        outer.y + spare(outer.height, factors[1]) + y,
    ];
    let angle = |area: &Area| {
        let [x, y] = [area.x - centre[0], area.y - centre[1]];
        y.atan2(x).to_degrees()
    };
    let [from, to] = [angle(&ends[0]), angle(&ends[1])];
    Some(Connector::Round {
        centre,
        diameter: diameter.abs(),
        from,
        to,
        thickness: plan.size(part)[1],
        clockwise: true,
    })
}

/// An arrow along a circle that leads through a place at each of two parts; `None` if it is to be straight.
fn curved(plan: &mut Plan<'_, '_>, part: usize, [from, to]: [Area; 2]) -> Option<Connector> {
    let record = plan.parts.get(part)?;
    if record.param(Param::ConnRout) != Some("curve") {
        return None;
    }
    let (a, _) = named_place(&from, record.param(Param::BegPts), &to)?;
    let (b, _) = named_place(&to, record.param(Param::EndPts), &from)?;
    let [x, y] = [b[0] - a[0], b[1] - a[1]];
    let distance = x.hypot(y);
    plan.set(part, Kind::ConnDist, distance);
    plan.constrain(part);
    let diameter = plan
        .said(part, Kind::Diam)
        .filter(|diameter| diameter.abs() >= distance)?;
    if distance <= 0.0 {
        return None;
    }
    // The shorter of both arcs is taken: the middle is opposite to where it bulges.
    let clockwise = diameter > 0.0;
    let depth = ((diameter * diameter - distance * distance) / 4.0).sqrt();
    let side = if clockwise { depth } else { -depth };
    let centre = [
        (a[0] + b[0]) / 2.0 - y / distance * side,
        (a[1] + b[1]) / 2.0 + x / distance * side,
    ];
    let angle = |at: [f64; 2]| (at[1] - centre[1]).atan2(at[0] - centre[0]).to_degrees();
    Some(Connector::Round {
        centre,
        diameter: diameter.abs(),
        from: angle(a),
        to: angle(b),
        thickness: plan.size(part)[1],
        clockwise,
    })
}

/// The parts that a connector leads from and to.
fn ends(plan: &Plan<'_, '_>, part: usize, record: &Part<'_>) -> Option<(usize, usize)> {
    let named = |name: &str| {
        let siblings = plan.children(record.parent?);
        siblings
            .iter()
            .copied()
            .find(|one| plan.parts.get(*one).is_some_and(|one| one.name == name))
    };
    let source = record.param(Param::SrcNode);
    let target = record.param(Param::DstNode);
    if let (Some(source), Some(target)) = (source, target)
        && let Some(found) = named(source).zip(named(target))
    {
        return Some(found);
    }
    let (from, to) = plan.model.ends(record.point)?;
    let shown = |point: usize, name: Option<&str>| {
        let mut all = plan.parts.iter().enumerate().filter(|(place, one)| {
            *place != part && one.point == point && one.algorithm != Algorithm::Connector
        });
        let chosen = match name {
            Some(name) => all.clone().find(|(_, one)| one.name == name),
            None => None,
        };
        chosen.or_else(|| all.find(|(_, one)| is_drawn(one)))
    };
    Some((shown(from, source)?.0, shown(to, target)?.0))
}

/// Whether a part is to be seen.
pub(super) fn is_drawn(part: &Part<'_>) -> bool {
    part.shape.is_some_and(|shape| {
        shape.hide_geom != Some(true)
            && !matches!(shape.kind.as_deref(), None | Some("" | "none" | "conn"))
    })
}

fn is_round(plan: &Plan<'_, '_>, part: usize) -> bool {
    let shape = plan.parts.get(part).and_then(|part| part.shape);
    shape.is_some_and(|shape| shape.kind.as_deref() == Some("ellipse"))
}

/// Where the way from the middle of an area to a place leaves it.
fn edge(area: &Area, [x, y]: [f64; 2], round: bool) -> [f64; 2] {
    let middle = area.centre();
    let (dx, dy) = (x - middle[0], y - middle[1]);
    let (half_width, half_height) = (area.width / 2.0, area.height / 2.0);
    let reach = |length: f64, half: f64| if half > 0.0 { length.abs() / half } else { 0.0 };
    let (across, down) = (reach(dx, half_width), reach(dy, half_height));
    let size = if round {
        across.hypot(down)
    } else {
        across.max(down)
    };
    let share = if size > 0.0 {
        (1.0 / size).min(1.0)
    } else {
        0.0
    };
    [middle[0] + dx * share, middle[1] + dy * share]
}

/// A place on the edge of an area by its name (`dgm:param@type="begPts"`); of several, the one nearest to another place.
fn named_place(area: &Area, names: Option<&str>, other: &Area) -> Option<([f64; 2], char)> {
    let [x, y] = area.centre();
    let (right, bottom) = (area.x + area.width, area.y + area.height);
    let [other_x, other_y] = other.centre();
    let place = |name: &str| {
        Some(match name {
            "tCtr" => ([x, area.y], 'v'),
            "bCtr" => ([x, bottom], 'v'),
            "midL" => ([area.x, y], 'h'),
            "midR" => ([right, y], 'h'),
            "tL" => ([area.x, area.y], 'v'),
            "tR" => ([right, area.y], 'v'),
            "bL" => ([area.x, bottom], 'v'),
            "bR" => ([right, bottom], 'v'),
            _ => return None,
        })
    };
    let distance = |at: [f64; 2]| (at[0] - other_x).hypot(at[1] - other_y);
    names?
        .split_ascii_whitespace()
        .filter_map(place)
        .min_by(|a, b| distance(a.0).total_cmp(&distance(b.0)))
}

fn line(plan: &Plan<'_, '_>, part: usize, record: &Part<'_>, [from, to]: [Area; 2]) -> Connector {
    let start = named_place(&from, record.param(Param::BegPts), &to);
    let end = named_place(&to, record.param(Param::EndPts), &from);
    let (a, leaves) = start.unwrap_or((edge(&from, to.centre(), false), ' '));
    let (b, arrives) = end.unwrap_or((edge(&to, from.centre(), false), ' '));
    let bends = record.param(Param::ConnRout) == Some("bend");
    let points = match (bends, leaves, arrives) {
        (true, 'v', 'v') => {
            let back = plan.said(part, Kind::BendDist);
            let turn = back.map_or((a[1] + b[1]) / 2.0, |back| b[1] - back);
            vec![a, [a[0], turn], [b[0], turn], b]
        }
        (true, 'h', 'h') => {
            let turn = (a[0] + b[0]) / 2.0;
            vec![a, [turn, a[1]], [turn, b[1]], b]
        }
        (true, 'v', _) => vec![a, [a[0], b[1]], b],
        (true, 'h', _) => vec![a, [b[0], a[1]], b],
        _ => vec![a, b],
    };
    let has_head = !matches!(record.param(Param::EndSty), Some("noArr"));
    Connector::Line(points, has_head)
}
