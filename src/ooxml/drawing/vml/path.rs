//! Paths of VML (`v:shape@path`, ECMA-376-4, 14.1.2.19) as custom geometry.

use super::geometry::{operand_of, turn};
use crate::editor_bin::drawing::{
    CubicBezTo, CustGeom, Geometry, GeometryItem, Path2D, PathCommand, PathCommandItem, PathPoint,
};

/// The most points of one path: freehand lines have some thousands.
const POINTS_MAX: usize = 100_000;

/// A path as a custom geometry; `None` if nothing is drawn or a command is met that
/// DrawingML has no match for. `corner` is where the left top of the shape is in its own units (`coordorigin`).
pub fn path(
    text: &str,
    guides: &[f64],
    corner: (i32, i32),
    (width, height): (i32, i32),
) -> Option<Geometry> {
    let mut pen = Pen {
        corner: (f64::from(corner.0), f64::from(corner.1)),
        ..Pen::default()
    };
    for (command, numbers) in commands(text, guides) {
        pen.draw(&command, &numbers)?;
        if pen.commands.len() > POINTS_MAX {
            return None;
        }
    }
    if pen.commands.is_empty() {
        return None;
    }
    let path = Path2D {
        w: Some(width),
        h: Some(height),
        commands: pen.commands,
        ..Path2D::default()
    };
    let custom = CustGeom {
        path_lst: vec![path],
        ..CustGeom::default()
    };
    Some(Geometry {
        items: vec![GeometryItem::Cust(Box::new(custom))],
    })
}

/// The commands of a path with their numbers. An empty place between commas is 0.
fn commands(text: &str, guides: &[f64]) -> Vec<(String, Vec<f64>)> {
    let mut found: Vec<(String, Vec<f64>)> = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_alphabetic() {
            // Two-letter commands begin with n, q, a, w, or h.
            let length = if matches!(first, 'n' | 'q' | 'a' | 'w' | 'h') {
                2
            } else {
                1
            };
            let (command, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
            found.push((command.to_owned(), Vec::new()));
            rest = tail;
            continue;
        }
        let end = rest
            .find(|c: char| c.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let (numbers, tail) = rest.split_at(end);
        if let Some((_, list)) = found.last_mut() {
            *list = numbers_of(numbers, guides);
        }
        rest = tail;
    }
    found
}

fn numbers_of(text: &str, guides: &[f64]) -> Vec<f64> {
    let mut numbers = Vec::new();
    for place in text.trim().split(',') {
        let mut any = false;
        // A reference needs no separator in front of it: `,@1@2`.
        for word in place.replace('@', " @").split_ascii_whitespace() {
            numbers.push(operand_of(word, guides, &[], (0.0, 0.0)));
            any = true;
        }
        if !any {
            numbers.push(0.0);
        }
    }
    numbers
}

/// Reach of the control points of a quarter of an ellipse, in radii.
const QUARTER: f64 = 0.552_284_75;

struct Ellipse {
    centre: (f64, f64),
    radii: (f64, f64),
}

impl Ellipse {
    fn at(&self, angle: f64) -> (f64, f64) {
        (
            self.centre.0 + self.radii.0 * angle.cos(),
            self.centre.1 + self.radii.1 * angle.sin(),
        )
    }

    /// The point at an angle, moved along the tangent.
    fn beside(&self, angle: f64, reach: f64) -> (f64, f64) {
        let (x, y) = self.at(angle);
        (
            x - self.radii.0 * reach * angle.sin(),
            y + self.radii.1 * reach * angle.cos(),
        )
    }

    /// The angle at which the ellipse lies in the direction of a point.
    fn direction(&self, (x, y): (f64, f64)) -> f64 {
        let scaled = |delta: f64, radius: f64| if radius == 0.0 { 0.0 } else { delta / radius };
        let (dx, dy) = (x - self.centre.0, y - self.centre.1);
        scaled(dy, self.radii.1).atan2(scaled(dx, self.radii.0))
    }
}

#[derive(Default)]
struct Pen {
    /// What all points are counted from; DrawingML counts from the left top of the shape.
    corner: (f64, f64),
    at: (f64, f64),
    commands: Vec<PathCommand>,
}

impl Pen {
    fn draw(&mut self, command: &str, numbers: &[f64]) -> Option<()> {
        let origin = if matches!(command, "t" | "r" | "v") {
            self.at
        } else {
            (0.0, 0.0)
        };
        let mut points = numbers.chunks_exact(2).map(|pair| {
            (
                pair.first().copied().unwrap_or(0.0),
                pair.last().copied().unwrap_or(0.0),
            )
        });
        match command {
            "m" | "t" => {
                let point = points.next()?;
                self.to(origin, point, PathCommandItem::MoveTo);
            }
            "l" | "r" => {
                for point in points {
                    let origin = if command == "r" { self.at } else { origin };
                    self.to(origin, point, PathCommandItem::LnTo);
                }
            }
            "c" | "v" => {
                let points: Vec<(f64, f64)> = points.collect();
                for curve in points.chunks_exact(3) {
                    let origin = if command == "v" { self.at } else { origin };
                    self.curve(origin, curve);
                }
            }
            "qb" => {
                let points: Vec<(f64, f64)> = points.collect();
                for pair in points.windows(2).step_by(2) {
                    self.quadratic(pair);
                }
            }
            "qx" | "qy" => {
                let mut along_x = command == "qx";
                for point in points {
                    self.quadrant(point, along_x);
                    along_x = !along_x;
                }
            }
            "at" | "ar" | "wa" | "wr" => {
                for arc in numbers.chunks_exact(8) {
                    self.box_arc(command, arc);
                }
            }
            "ae" | "al" => {
                for arc in numbers.chunks_exact(6) {
                    let &[x, y, width, height, start, sweep] = arc else {
                        continue;
                    };
                    let ellipse = Ellipse {
                        centre: (x, y),
                        radii: (width, height),
                    };
                    // Angles count counter-clockwise in 65536ths of a degree.
                    self.arc(&ellipse, -turn(start), -turn(sweep), command == "ae");
                }
            }
            "x" => self.commands.push(PathCommandItem::Close(()).into()),
            "e" | "nf" | "ns" => {}
            // How the points may be edited.
            hint if hint.starts_with('h') => {}
            _ => return None,
        }
        Some(())
    }

    /// A quadratic curve by its control point and its end.
    fn quadratic(&mut self, points: &[(f64, f64)]) {
        let &[control, end] = points else { return };
        let towards = |from: (f64, f64)| {
            let share = |from: f64, to: f64| from + (to - from) * 2.0 / 3.0;
            (share(from.0, control.0), share(from.1, control.1))
        };
        let curve = [towards(self.at), towards(end), end];
        self.curve((0.0, 0.0), &curve);
    }

    /// A quarter of an ellipse to a point, beginning along the x axis or along the y axis.
    fn quadrant(&mut self, end: (f64, f64), along_x: bool) {
        let ((x, y), share) = (self.at, QUARTER);
        let (dx, dy) = (end.0 - x, end.1 - y);
        let curve = if along_x {
            [(x + dx * share, y), (end.0, end.1 - dy * share), end]
        } else {
            [(x, y + dy * share), (end.0 - dx * share, end.1), end]
        };
        self.curve((0.0, 0.0), &curve);
    }

    /// An arc of the ellipse in a box, between the directions of two points.
    fn box_arc(&mut self, command: &str, numbers: &[f64]) {
        let &[left, top, right, bottom, x1, y1, x2, y2] = numbers else {
            return;
        };
        let ellipse = Ellipse {
            centre: ((left + right) / 2.0, (top + bottom) / 2.0),
            radii: ((right - left) / 2.0, (bottom - top) / 2.0),
        };
        let (start, end) = (ellipse.direction((x1, y1)), ellipse.direction((x2, y2)));
        let clockwise = command.starts_with('w');
        let around = std::f64::consts::TAU;
        let mut sweep = (end - start).rem_euclid(around);
        if sweep == 0.0 {
            sweep = around;
        }
        if !clockwise {
            sweep -= around;
        }
        self.arc(&ellipse, start, sweep, matches!(command, "at" | "wa"));
    }

    /// An arc by its angles, clockwise in radians; joined to the point before by a line, or begun anew.
    fn arc(&mut self, ellipse: &Ellipse, start: f64, sweep: f64, joined: bool) {
        if !(start.is_finite() && sweep.is_finite()) {
            return;
        }
        let begin = ellipse.at(start);
        if joined && !self.commands.is_empty() {
            self.to((0.0, 0.0), begin, PathCommandItem::LnTo);
        } else {
            self.to((0.0, 0.0), begin, PathCommandItem::MoveTo);
        }
        let sweep = sweep.clamp(-std::f64::consts::TAU, std::f64::consts::TAU);
        let pieces = (sweep.abs() / std::f64::consts::FRAC_PI_2).ceil().max(1.0);
        let step = sweep / pieces;
        let reach = 4.0 / 3.0 * (step / 4.0).tan();
        for piece in 0..pieces as u32 {
            let from = start + step * f64::from(piece);
            let to = from + step;
            let (first, second) = (ellipse.beside(from, reach), ellipse.beside(to, -reach));
            self.curve((0.0, 0.0), &[first, second, ellipse.at(to)]);
        }
    }

    fn to(
        &mut self,
        origin: (f64, f64),
        point: (f64, f64),
        item: fn(Box<PathPoint>) -> PathCommandItem,
    ) {
        self.at = (origin.0 + point.0, origin.1 + point.1);
        let (x, y) = self.written(self.at);
        let point = PathPoint {
            x: Some(x),
            y: Some(y),
        };
        self.commands.push(item(Box::new(point)).into());
    }

    fn curve(&mut self, origin: (f64, f64), points: &[(f64, f64)]) {
        let mut ends = points
            .iter()
            .map(|point| (origin.0 + point.0, origin.1 + point.1));
        let (Some(first), Some(second), Some(end)) = (ends.next(), ends.next(), ends.next()) else {
            return;
        };
        self.at = end;
        let [(x0, y0), (x1, y1), (x2, y2)] = [first, second, end].map(|point| self.written(point));
        let curve = CubicBezTo {
            x0: Some(x0),
            y0: Some(y0),
            x1: Some(x1),
            y1: Some(y1),
            x2: Some(x2),
            y2: Some(y2),
        };
        self.commands
            .push(PathCommandItem::CubicBezTo(Box::new(curve)).into());
    }

    fn written(&self, point: (f64, f64)) -> (String, String) {
        (text(point.0 - self.corner.0), text(point.1 - self.corner.1))
    }
}

fn text(number: f64) -> String {
    (number.round() as i64).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::codec::dump;

    fn drawn(text: &str) -> Vec<String> {
        drawn_from((0, 0), text)
    }

    fn drawn_from(corner: (i32, i32), text: &str) -> Vec<String> {
        let geometry = path(text, &[], corner, (100, 100)).expect("something is drawn");
        let Some(GeometryItem::Cust(custom)) = geometry.items.first() else {
            panic!("a custom geometry")
        };
        let coordinates = dump(custom.as_ref());
        let number =
            |line: &str| Some(line.split_once(" = \"")?.1.trim_end_matches('"').to_owned());
        coordinates.lines().filter_map(number).collect()
    }

    #[test]
    fn hints_for_editing_draw_nothing() {
        assert_eq!(drawn("m1,2hdl3,4hhxe"), ["1", "2", "3", "4"]);
    }

    #[test]
    fn points_count_from_the_corner_of_the_shape() {
        assert_eq!(
            drawn_from((480, 20), "m490,30r5,5c490,20,500,40,510,60xe"),
            [10, 10, 15, 15, 10, 0, 20, 20, 30, 40].map(|number| number.to_string())
        );
    }

    #[test]
    fn arcs_go_round_their_boxes() {
        // A quarter from the right to the bottom, clockwise, and the rest of it counter-clockwise.
        let clockwise = drawn("wr0,0,100,100,100,50,50,100e");
        assert_eq!(
            clockwise.first_chunk(),
            Some(&["100".to_owned(), "50".to_owned()])
        );
        assert_eq!(
            clockwise.last_chunk(),
            Some(&["50".to_owned(), "100".to_owned()])
        );
        assert_eq!(clockwise.len(), 2 + 6);
        assert_eq!(drawn("ar0,0,100,100,100,50,50,100e").len(), 2 + 3 * 6);
        assert_eq!(drawn("al50,50,50,50,0,23592960e").len(), 2 + 4 * 6);
    }

    #[test]
    fn quadrants_begin_along_their_axis() {
        assert_eq!(
            drawn("m0,0qx100,100e"),
            ["0", "0", "55", "0", "100", "45", "100", "100"]
        );
        assert_eq!(
            drawn("m0,0qb30,0,30,30e"),
            ["0", "0", "20", "0", "30", "10", "30", "30"]
        );
    }
}
