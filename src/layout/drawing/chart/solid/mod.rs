//! Charts of bodies: bars, areas and ribbons in a room with walls, and thick pies.

mod bodies;
mod pie;
mod scene;
mod surface;

pub(super) use scene::View;
pub(super) use surface::Band;

use super::axis::{Axis, TickMark};
use super::canvas::{Anchor, Area, Canvas};
use super::cartesian::{Sides, Values, first_marks, shares, value_marks};
use super::plot::{Places, Plot};
use crate::layout::drawing::TextBlock;
use crate::layout::drawing::outline::{closed, open};
use crate::resolve::chart::{Group, Grouping, Kind, Solid};
use crate::resolve::drawing::paint::Paint;
use scene::{Scene, Shape};

/// How much lower than their mark the labels of values stand, as a share of their distance from the axis.
const SUNK: f64 = 0.17;
/// Height of capitals, as a share of that of their line.
const LETTERS: f64 = 0.55;
/// Distance of the names of rows from their axis, in EMU.
const NAME_GAP: f64 = 125_095.0;
/// Room beside the names of series, as a share of their size.
const GAP_OF_ROWS: f64 = 0.8;
/// Space between the room and the sides of the plot, from the left around, in EMU.
const INSETS: [f64; 4] = [85_725.0, 109_728.0, 19_050.0, 66_040.0];

/// How many bodies stand behind each other.
fn rows(group: &Group<'_>) -> usize {
    match group.solid {
        Some(Solid { rows: true, .. }) => group.series.len().max(1),
        _ => 1,
    }
}

/// Depth of the room of a group as a share of the side along which its categories run.
fn depth(group: &Group<'_>, count: usize) -> f64 {
    let gap = group.solid.map_or(150.0, |solid| solid.gap);
    let beside = match group.kind {
        Kind::Column | Kind::Bar if rows(group) == 1 => match group.grouping {
            Grouping::Standard => group.series.len().max(1) as f64,
            _ => 1.0,
        },
        _ => 1.0,
    };
    let along = count.max(1) as f64 * (beside + group.gap.max(0.0) / 100.0);
    (1.0 + gap / 100.0) * rows(group) as f64 / along
}

/// What the height of the room of a group is counted from, as a share of its width: rows of bodies stand upon the mean of
/// width and depth, in whole bodies.
fn base(group: &Group<'_>, count: usize) -> f64 {
    if !group.solid.is_some_and(|solid| solid.rows) || group.kind == Kind::Surface {
        return 1.0;
    }
    let count = count.max(1);
    ((count + rows(group)) / 2).max(1) as f64 / count as f64
}

/// From where to where the bodies of a row reach, as shares of the depth.
fn reach(group: &Group<'_>, row: usize) -> [f64; 2] {
    if group.kind == Kind::Surface {
        return [row as f64 / (rows(group).max(2) - 1) as f64; 2];
    }
    let gap = group.solid.map_or(150.0, |solid| solid.gap) / 100.0;
    let unit = 1.0 / rows(group) as f64;
    let thick = unit / (1.0 + gap);
    let row = if rows(group) == 1 { 0 } else { row };
    let middle = unit * (row as f64 + 0.5);
    [middle - thick / 2.0, middle + thick / 2.0]
}

/// A room that is drawn: how it is seen, what stands in it, and where the names of its rows stand.
struct Room<'s, 'r> {
    scene: Scene,
    sides: &'s Sides<'r>,
}

/// Where an axis stands in its room.
#[derive(Debug, Clone, Copy)]
struct Edge {
    upright: bool,
    /// Whether it stands at the far end of what it crosses, where the wall behind is, rather than in front.
    far: bool,
    /// Where it crosses the other axis otherwise, as a share.
    at: f64,
}

impl Room<'_, '_> {
    /// A place of an axis, and the way from it to the outside.
    fn mark(&self, edge: Edge, share: f64) -> ([f64; 2], [f64; 2]) {
        let [beside, behind] = self.scene.walls();
        let front = 1.0 - behind;
        let outward = if beside < 0.5 { -1.0 } else { 1.0 };
        let (point, way) = match (edge.upright, edge.far) {
            (true, false) => ([edge.at.max(beside), share, front], [outward, 0.0]),
            (true, true) => ([1.0 - beside, share, behind], [-outward, 0.0]),
            (false, false) => ([share, edge.at, front], [0.0, 1.0]),
            (false, true) => ([share, 1.0, behind], [0.0, -1.0]),
        };
        (self.scene.at(point), way)
    }

    /// A point from its shares along the categories, the values and the depth.
    fn at(&self, along: f64, value: f64, depth: f64) -> [f64; 2] {
        self.scene.at(self.point(along, value, depth))
    }

    /// The axes of values that are seen: none from above, where they have no length.
    fn values(&self) -> &[Values<'_>] {
        match self.scene.is_from_above() {
            true => &[],
            false => &self.sides.values,
        }
    }

    fn point(&self, along: f64, value: f64, depth: f64) -> [f64; 3] {
        if self.sides.lying {
            [value, along, depth]
        } else {
            [along, value, depth]
        }
    }
}

impl Canvas<'_, '_, '_> {
    /// Draws groups of bodies between the labels of their axes; returns where the front of the room is seen.
    pub(super) fn solid(
        &mut self,
        view: View,
        sides: &Sides<'_>,
        groups: &[Group<'_>],
        plot: Area,
    ) -> Area {
        let Some(first) = groups.first() else {
            return plot;
        };
        let names = self.row_names(sides, first);
        let [left, top, right, bottom] = plot;
        // A place that is given is that of the room.
        let mut insets = match sides.width {
            Some(_) => [0.0; 4],
            None => INSETS,
        };
        if let Some(widest) = names.iter().map(|name| name.size.width.0).max() {
            // They reach to the edge of the chart, below a legend that stands there.
            let names = widest as f64 + self.row_gap(sides);
            insets[2] = insets[2].max(right + names - self.area[2]);
        }
        let (left, top) = (left + insets[0], top + insets[1]);
        let area = [
            left,
            top,
            (right - insets[2]).max(left + 1.0),
            (bottom - insets[3]).max(top + 1.0),
        ];
        let count = sides.count;
        let shape = Shape {
            depth: depth(first, count),
            base: base(first, count),
            lying: sides.lying,
        };
        let scene = Scene::new(view, shape, self.size()[1], area);
        let room = Room { scene, sides };
        self.walls(&room);
        for group in groups {
            let Some(side) = sides.values_of(group) else {
                continue;
            };
            let over = Plot {
                area,
                places: Places::Categories(sides.categories()),
                scale: &side.scale,
                lying: sides.lying,
            };
            match group.kind {
                Kind::Column | Kind::Bar => self.boxes_of(group, &over, &room),
                Kind::Surface => self.surface(group, &over, &room),
                _ => self.sheets(group, &over, &room),
            }
        }
        self.edges(&room, &names, first);
        let [a, b] = [room.scene.at([0.0; 3]), room.scene.at([1.0, 1.0, 0.0])];
        [
            a[0].min(b[0]),
            b[1].min(a[1]),
            b[0].max(a[0]),
            a[1].max(b[1]),
        ]
    }

    /// Room beside the names of series, in EMU.
    fn row_gap(&self, sides: &Sides<'_>) -> f64 {
        let look = self.look(sides.rows.as_ref().and_then(|axis| axis.text));
        self.text_size(&look) * GAP_OF_ROWS
    }

    /// The names of series that stand behind each other.
    fn row_names(&mut self, sides: &Sides<'_>, group: &Group<'_>) -> Vec<TextBlock> {
        let Some(axis) = sides.rows.filter(Axis::has_labels) else {
            return Vec::new();
        };
        if !group.solid.is_some_and(|solid| solid.rows) {
            return Vec::new();
        }
        let look = self.look(axis.text);
        let series = group.series.iter().enumerate();
        series
            .map(|(place, series)| self.set(&series.named(place), &look))
            .collect()
    }

    /// The lines of values along the walls, and those of the other axes.
    fn walls(&mut self, room: &Room<'_, '_>) {
        let sides = room.sides;
        let [beside, behind] = room.scene.walls();
        let front = 1.0 - behind;
        let corners = |points: [[f64; 3]; 4]| points.map(|point| room.scene.at(point));
        let walls = [
            corners([
                [beside, 0.0, front],
                [beside, 1.0, front],
                [beside, 1.0, behind],
                [beside, 0.0, behind],
            ]),
            corners([
                [0.0, 0.0, behind],
                [0.0, 1.0, behind],
                [1.0, 1.0, behind],
                [1.0, 0.0, behind],
            ]),
            corners([
                [0.0, 0.0, 0.0],
                [1.0, 0.0, 0.0],
                [1.0, 0.0, 1.0],
                [0.0, 0.0, 1.0],
            ]),
        ];
        for (wall, look) in walls.into_iter().zip(sides.walls) {
            let paint = self.fill(look).unwrap_or(Paint::None);
            let pen = self.pen(look).flatten();
            if paint != Paint::None || pen.is_some() {
                self.path(closed(&wall), &paint, pen.as_ref());
            }
        }
        for side in room.values() {
            let Some(grid) = side.axis.and_then(|axis| axis.grid) else {
                continue;
            };
            let pen = self.pen(grid.sp_pr.as_deref());
            let Some(pen) = pen.unwrap_or_else(|| Some(self.thin())) else {
                continue;
            };
            for share in shares(&side.scale) {
                let points = if sides.lying {
                    [
                        [share, 0.0, front],
                        [share, 0.0, behind],
                        [share, 1.0, behind],
                    ]
                } else {
                    [
                        [beside, share, front],
                        [beside, share, behind],
                        [1.0 - beside, share, behind],
                    ]
                };
                let points = points.map(|point| room.scene.at(point));
                self.path(open(&points), &Paint::None, Some(&pen));
            }
        }
    }

    /// The axes with their labels.
    fn edges(&mut self, room: &Room<'_, '_>, names: &[TextBlock], group: &Group<'_>) {
        let sides = room.sides;
        let [beside, behind] = room.scene.walls();
        let front = 1.0 - behind;
        for side in room.values() {
            let edge = Edge {
                upright: !sides.lying,
                far: side.far,
                at: 0.0,
            };
            let axis = side.axis.as_ref();
            self.edge_line(axis, [0.0, 1.0].map(|share| room.mark(edge, share).0));
            self.edge_ticks(axis, &value_marks(&side.scale, axis), room, edge);
            let gap = side.labels.gap(!sides.lying);
            let sunk = if sides.lying { 0.0 } else { gap * SUNK };
            self.edge_labels(&side.labels.blocks, [gap, sunk], room, edge);
        }
        let first = sides.first.as_ref();
        let zero = sides.zero();
        let line = if sides.lying {
            [0.0, 1.0].map(|share| [zero, share, front])
        } else {
            [0.0, 1.0].map(|share| [share, zero, front])
        };
        self.edge_line(first, line.map(|point| room.scene.at(point)));
        let edge = Edge {
            upright: sides.lying,
            far: false,
            at: zero,
        };
        self.edge_ticks(first, &first_marks(sides), room, edge);
        let labels = &sides.labels;
        if labels.turned.is_some() {
            let [left, right] = [0.0, 1.0].map(|share| room.scene.at([share, 0.0, front]));
            let area = [left[0], 0.0, right[0], left[1].max(right[1])];
            self.put_labels(labels, (false, false, area[3]), area);
        } else {
            let at = match first.is_some_and(Axis::labels_follow) {
                true => zero,
                false => 0.0,
            };
            let gap = labels.gap(sides.lying);
            self.edge_labels(&labels.blocks, [gap, 0.0], room, Edge { at, ..edge });
        }
        if names.is_empty() {
            return;
        }
        let far = 1.0 - beside;
        let line = [0.0, 1.0].map(|depth| room.scene.at([far, 0.0, depth]));
        self.edge_line(sides.rows.as_ref(), line);
        let mut last = f64::INFINITY;
        for (row, name) in names.iter().enumerate() {
            let [from, to] = reach(group, row);
            let [x, y] = room.scene.at([far, 0.0, (from + to) / 2.0]);
            // Of names whose letters would lie upon each other the nearest is shown.
            if (last - y).abs() < name.size.height.0 as f64 * LETTERS {
                continue;
            }
            last = y;
            let (x, anchor) = if beside < 0.5 {
                (x + NAME_GAP, 0.0)
            } else {
                (x - NAME_GAP, 1.0)
            };
            self.put(name, [x, y], Anchor { x: anchor, y: 0.5 });
        }
    }

    fn edge_line(&mut self, axis: Option<&Axis<'_>>, [from, to]: [[f64; 2]; 2]) {
        if let Some(pen) = self.axis_pen(axis) {
            self.line(from, to, &pen);
        }
    }

    fn edge_ticks(
        &mut self,
        axis: Option<&Axis<'_>>,
        marks: &[TickMark],
        room: &Room<'_, '_>,
        edge: Edge,
    ) {
        let Some(pen) = self.axis_pen(axis) else {
            return;
        };
        for mark in marks {
            let ([x, y], way) = room.mark(edge, mark.share);
            let end = |length: f64| [x + way[0] * length, y + way[1] * length];
            self.line(end(mark.outside), end(-mark.inside), &pen);
        }
    }

    fn edge_labels(
        &mut self,
        blocks: &[(TextBlock, f64)],
        [gap, sunk]: [f64; 2],
        room: &Room<'_, '_>,
        edge: Edge,
    ) {
        for (block, share) in blocks {
            let ([x, y], way) = room.mark(edge, *share);
            let anchor = Anchor {
                x: (1.0 - way[0]) / 2.0,
                y: (1.0 - way[1]) / 2.0,
            };
            self.put(block, [x + way[0] * gap, y + way[1] * gap + sunk], anchor);
        }
    }
}
