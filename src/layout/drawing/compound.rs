//! Lines that are several lines side by side (`a:ln@cmpd`).

use crate::resolve::drawing::geometry::Segment;

/// Straight pieces that a curve is made of.
const PIECES: u32 = 12;
/// How far a corner reaches at most, in distances of the line beside.
const MITER: f64 = 4.0;

/// The outline at a distance to the inside, or to the right of one that is open; negative for the other side.
pub fn beside(segments: &[Segment], distance: f64) -> Vec<Segment> {
    let mut made = Vec::new();
    for (points, is_closed) in polygons(segments) {
        let inwards = if is_closed && area(&points) < 0.0 {
            -distance
        } else {
            distance
        };
        let moved = moved(&points, is_closed, inwards);
        for (place, point) in moved.into_iter().enumerate() {
            made.push(match place {
                0 => Segment::Move(point),
                _ => Segment::Line(point),
            });
        }
        if is_closed {
            made.push(Segment::Close);
        }
    }
    made
}

/// The corners of each part of a path, and whether it is closed.
fn polygons(segments: &[Segment]) -> Vec<(Vec<[f64; 2]>, bool)> {
    let mut parts: Vec<(Vec<[f64; 2]>, bool)> = Vec::new();
    for segment in segments {
        if let Segment::Move(to) = *segment {
            parts.push((vec![to], false));
            continue;
        }
        let Some((points, is_closed)) = parts.last_mut() else {
            continue;
        };
        match *segment {
            Segment::Move(_) => {}
            Segment::Line(to) => points.push(to),
            Segment::Cubic(first, second, to) => {
                let from = points.last().copied().unwrap_or(to);
                points.extend((1..=PIECES).map(|piece| {
                    let at = f64::from(piece) / f64::from(PIECES);
                    curve([from, first, second, to], at)
                }));
            }
            Segment::Close => *is_closed = true,
        }
    }
    for (points, is_closed) in &mut parts {
        points.dedup_by(|next, last| length(between(*last, *next)) < 1.0);
        if *is_closed && points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
    }
    parts.retain(|(points, _)| points.len() > 1);
    parts
}

fn curve(points: [[f64; 2]; 4], at: f64) -> [f64; 2] {
    let [a, b, c, d] = points;
    let rest = 1.0 - at;
    [0, 1].map(|axis| {
        a[axis] * rest.powi(3)
            + 3.0 * b[axis] * rest * rest * at
            + 3.0 * c[axis] * rest * at * at
            + d[axis] * at.powi(3)
    })
}

/// Twice the area of a polygon, negative if it goes round against the clock.
fn area(points: &[[f64; 2]]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .map(|(from, to)| from[0] * to[1] - to[0] * from[1])
        .sum()
}

/// The corners moved to the right of the way from each to the next.
fn moved(points: &[[f64; 2]], is_closed: bool, distance: f64) -> Vec<[f64; 2]> {
    let count = points.len();
    let point = |index: usize| points.get(index % count).copied().unwrap_or_default();
    // To the right of the side that begins at a corner.
    let normal = |index: usize| {
        let [x, y] = between(point(index), point(index + 1));
        let length = length([x, y]).max(f64::MIN_POSITIVE);
        [-y / length, x / length]
    };
    let along = |index: usize| {
        let before = (index > 0 || is_closed).then(|| normal(index + count - 1));
        let behind = (index + 1 < count || is_closed).then(|| normal(index));
        let [one, other] = [before.or(behind), behind.or(before)].map(Option::unwrap_or_default);
        let middle = [one[0] + other[0], one[1] + other[1]];
        // As far as the corner of both sides, moved, is.
        let reach = 2.0 / (middle[0].powi(2) + middle[1].powi(2)).max(4.0 / MITER.powi(2));
        let [x, y] = point(index);
        [
            x + middle[0] * reach * distance,
            y + middle[1] * reach * distance,
        ]
    };
    (0..count).map(along).collect()
}

fn between(from: [f64; 2], to: [f64; 2]) -> [f64; 2] {
    [to[0] - from[0], to[1] - from[1]]
}

fn length([x, y]: [f64; 2]) -> f64 {
    x.hypot(y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::drawing::outline;

    const SQUARE: [[f64; 2]; 4] = [[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0]];

    fn points(segments: &[Segment]) -> Vec<[i64; 2]> {
        let point = |segment: &Segment| match *segment {
            Segment::Move(to) | Segment::Line(to) => {
                Some(to.map(|length: f64| length.round() as i64))
            }
            _ => None,
        };
        segments.iter().filter_map(point).collect()
    }

    #[test]
    fn a_closed_outline_gets_smaller_inwards_however_it_goes_round() {
        let smaller = [[10, 10], [90, 10], [90, 90], [10, 90]];
        assert_eq!(points(&beside(&outline::closed(&SQUARE), 10.0)), smaller);
        let mut back = SQUARE;
        back.reverse();
        let mut found = points(&beside(&outline::closed(&back), 10.0));
        found.reverse();
        assert_eq!(found, smaller);
        let larger = points(&beside(&outline::closed(&SQUARE), -10.0));
        assert_eq!(larger.first(), Some(&[-10, -10]));
    }

    #[test]
    fn an_open_one_has_its_ends_beside_its_ends() {
        let line = outline::open(&SQUARE[..3]);
        assert_eq!(points(&beside(&line, 10.0)), [[0, 10], [90, 10], [90, 100]]);
    }

    #[test]
    fn what_has_no_extent_is_left_out() {
        assert_eq!(beside(&outline::open(&[[5.0, 5.0], [5.0, 5.0]]), 10.0), []);
        assert_eq!(beside(&[Segment::Close], 10.0), []);
    }
}
