//! Where the points of a body are seen.

use super::super::canvas::Area;
use crate::editor_bin::chart::{ChString, ChView3D};
use crate::resolve::chart::is_on;

/// Angle of view in degrees, doubled, where none is said (ECMA-376-1 21.2.2.124).
const PERSPECTIVE: u8 = 30;
/// How often the size of a box is found anew for an eye that is so far away as it is large.
const ROUNDS: usize = 5;
/// What of the height of a chart the eye does not see, in EMU.
const UNSEEN: f64 = 304_800.0;
/// Smallest and largest share of a box's side in its width.
const SIDES: [f64; 2] = [0.02, 20.0];

/// How a chart of bodies is looked at (ECMA-376-1 21.2.2.228).
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct View {
    /// Turns around the lying and the upright axis, in radians.
    pub turn: [f64; 2],
    /// Whether the axes stay at right angles, so that only the depth leans.
    right_angled: bool,
    /// How far the eye is from the middle, in heights of what it sees; `None` for without end.
    eye: Option<f64>,
    /// Height as a share of the base; `None` for that of the room.
    height: Option<f64>,
    /// Depth as a share of what is usual.
    depth: f64,
}

/// What a box is like before it is brought into its room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Depth as a share of the side along which the categories run.
    pub depth: f64,
    /// What the height is counted from, as a share of the width.
    pub base: f64,
    /// Whether the categories run along the height.
    pub lying: bool,
}

/// A box whose points are seen in an area.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene {
    view: View,
    /// Width, height, depth.
    sides: [f64; 3],
    /// Distance of the eye from the middle of the box, in its widths.
    eye: Option<f64>,
    scale: f64,
    shift: [f64; 2],
}

impl View {
    pub fn new(record: Option<&ChView3D>) -> Self {
        let percent = |text: Option<&ChString>, least: f64, most: f64| {
            let text = text?.val.as_deref()?.trim_end_matches('%');
            let percent = text.parse::<f64>().ok().filter(|share| share.is_finite())?;
            Some(percent.clamp(least, most) / 100.0)
        };
        let up = record.and_then(|record| record.rot_x.as_ref()?.val);
        let around = record.and_then(|record| record.rot_y.as_ref()?.val);
        let perspective = record.and_then(|record| record.perspective.as_ref()?.val);
        let half = f64::from(perspective.unwrap_or(PERSPECTIVE).min(240)) / 4.0;
        Self {
            turn: [
                f64::from(up.unwrap_or(0).clamp(-90, 90)).to_radians(),
                f64::from(around.unwrap_or(0).min(360)).to_radians(),
            ],
            right_angled: is_on(record.and_then(|record| record.r_ang_ax.as_deref())),
            eye: (half > 0.0).then(|| 0.5 / half.to_radians().tan()),
            height: record.and_then(|record| percent(record.h_percent.as_deref(), 5.0, 500.0)),
            depth: record
                .and_then(|record| percent(record.depth_percent.as_deref(), 20.0, 2000.0))
                .unwrap_or(1.0),
        }
    }
}

impl Scene {
    /// A box as large as it fits into an area of a chart of a height, in EMU.
    pub fn new(view: View, shape: Shape, chart: f64, [left, top, right, bottom]: Area) -> Self {
        let mut depth = shape.depth * view.depth;
        if !view.right_angled && shape.base != 1.0 {
            // What is seen from near keeps its base, whatever is said of the depth.
            depth *= 2.0 * shape.base / (1.0 + depth);
        }
        let depth = depth.clamp(SIDES[0], SIDES[1]);
        let room = [right - left, bottom - top].map(|side| side.max(1.0));
        let mut scene = Self {
            view,
            sides: [1.0; 3],
            eye: None,
            scale: 1.0,
            shift: [0.0; 2],
        };
        let height = shape.base * view.height.unwrap_or(room[1] / room[0]);
        let height = height.clamp(SIDES[0], SIDES[1]);
        scene.sides = [1.0, height, depth * if shape.lying { height } else { 1.0 }];
        for _ in 0..ROUNDS {
            let bounds = scene.bounds();
            let seen = [bounds[2] - bounds[0], bounds[3] - bounds[1]].map(|side| side.max(1e-6));
            scene.scale = (room[0] / seen[0]).min(room[1] / seen[1]);
            scene.shift = [
                (left + right) / 2.0 - (bounds[0] + bounds[2]) / 2.0 * scene.scale,
                (top + bottom) / 2.0 - (bounds[1] + bounds[3]) / 2.0 * scene.scale,
            ];
            let whole = (chart - UNSEEN).max(room[1]);
            scene.eye = view.eye.map(|eye| eye * whole / scene.scale);
        }
        scene
    }

    /// From where to where the corners of the box are seen.
    fn bounds(&self) -> Area {
        let mut bounds = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for corner in 0..8_u8 {
            let side = |bit: u8| f64::from(corner >> bit & 1);
            let [x, y] = self.seen([side(0), side(1), side(2)]);
            bounds = [
                bounds[0].min(x),
                bounds[1].min(y),
                bounds[2].max(x),
                bounds[3].max(y),
            ];
        }
        bounds
    }

    /// A point from its shares of width, height and depth, turned around the middle of the box: right, up, away.
    fn turned(&self, point: [f64; 3]) -> [f64; 3] {
        let [x, y, z] = [0, 1, 2].map(|side| (point[side] - 0.5) * self.sides[side]);
        let [(sin_x, cos_x), (sin_y, cos_y)] = self.view.turn.map(f64::sin_cos);
        let (across, away) = (x * cos_y + z * sin_y, z * cos_y - x * sin_y);
        [across, y * cos_x + away * sin_x, away * cos_x - y * sin_x]
    }

    /// Where a point is seen before it is brought into the area.
    fn seen(&self, point: [f64; 3]) -> [f64; 2] {
        if self.view.right_angled {
            let [x, y, z] = [0, 1, 2].map(|side| (point[side] - 0.5) * self.sides[side]);
            let [lean_x, lean_y] = [self.view.turn[1].sin(), self.view.turn[0].sin()];
            return [x + z * lean_x, -y - z * lean_y];
        }
        let [right, up, away] = self.turned(point);
        let near = self
            .eye
            .map_or(1.0, |eye| eye / (eye + away).max(eye * 0.1));
        [right * near, -up * near]
    }

    /// Where a point of the box is seen, from its shares of width, height and depth, the depth counted from the front.
    pub fn at(&self, point: [f64; 3]) -> [f64; 2] {
        let [x, y] = self.seen(point);
        [
            x * self.scale + self.shift[0],
            y * self.scale + self.shift[1],
        ]
    }

    /// How far away a point is; only good for comparing.
    pub fn away(&self, point: [f64; 3]) -> f64 {
        self.turned(point)[2]
    }

    /// Whether nothing is seen of the height.
    pub fn is_from_above(&self) -> bool {
        self.view.turn[0].abs() > 1.55
    }

    /// Shares of width and depth at which the walls stand that do not hide what is in the box.
    pub fn walls(&self) -> [f64; 2] {
        let (sin, cos) = self.view.turn[1].sin_cos();
        let behind = self.view.right_angled || cos >= 0.0;
        [
            if sin >= -1e-9 { 0.0 } else { 1.0 },
            if behind { 1.0 } else { 0.0 },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::chart::{ChBool, ChI8, ChU32};

    fn view(up: i8, around: u32, right_angled: bool) -> View {
        View::new(Some(&ChView3D {
            rot_x: Some(Box::new(ChI8 { val: Some(up) })),
            rot_y: Some(Box::new(ChU32 { val: Some(around) })),
            r_ang_ax: Some(Box::new(ChBool {
                val: Some(right_angled),
            })),
            ..ChView3D::default()
        }))
    }

    fn shape(depth: f64, base: f64) -> Shape {
        Shape {
            depth,
            base,
            lying: false,
        }
    }

    fn seen_of(scene: &Scene) -> Area {
        let corners: Vec<_> = (0..8_u8)
            .map(|corner| scene.at([0, 1, 2].map(|bit| f64::from(corner >> bit & 1))))
            .collect();
        let least = |axis: usize| corners.iter().map(|at| at[axis]).fold(f64::MAX, f64::min);
        let most = |axis: usize| corners.iter().map(|at| at[axis]).fold(f64::MIN, f64::max);
        [least(0), least(1), most(0), most(1)]
    }

    #[test]
    fn boxes_fit_into_their_area() {
        for right_angled in [false, true] {
            let area = [100.0, 50.0, 500.0, 250.0];
            let scene = Scene::new(view(15, 20, right_angled), shape(0.4, 1.0), 300.0, area);
            let [left, top, right, bottom] = seen_of(&scene);
            assert!(left > 99.0 && right < 501.0);
            assert!(top > 49.0 && bottom < 251.0);
            assert!(right - left > 399.0 || bottom - top > 199.0);
            // In the middle.
            assert!((left + right - 600.0).abs() < 1.0 && (top + bottom - 300.0).abs() < 1.0);
        }
    }

    #[test]
    fn heights_are_those_of_the_room_upon_the_base() {
        let room = [0.0, 0.0, 400.0, 200.0];
        let scene = Scene::new(view(0, 0, true), shape(0.4, 0.75), 300.0, room);
        let [left, top, right, bottom] = seen_of(&scene);
        assert!((right - left - 400.0).abs() < 1e-6 && (bottom - top - 150.0).abs() < 1e-6);
    }

    #[test]
    fn right_angles_keep_the_front_and_lean_the_depth() {
        let scene = Scene::new(
            view(15, 20, true),
            shape(0.4, 1.0),
            300.0,
            [0.0, 0.0, 400.0, 200.0],
        );
        let [a, b] = [scene.at([0.0; 3]), scene.at([1.0, 0.0, 0.0])];
        assert!((a[1] - b[1]).abs() < 1e-6);
        let behind = scene.at([0.0, 0.0, 1.0]);
        assert!(behind[0] > a[0] && behind[1] < a[1]);
        assert!(scene.away([0.0, 0.0, 1.0]) > scene.away([0.0; 3]));
    }
}
