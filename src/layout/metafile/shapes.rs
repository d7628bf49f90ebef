//! Lines, polygons and round figures, as records give them.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::player::{Figure, Player, rectangle};

/// How an arc is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// Not at all.
    Arc,
    /// By a straight line.
    Chord,
    /// By lines to the centre.
    Pie,
}

impl Player<'_> {
    pub fn line_to(&mut self, to: [f64; 2]) {
        self.lines_from_here(&[to]);
    }

    /// Straight lines from where the pen is.
    pub fn lines_from_here(&mut self, places: &[[f64; 2]]) {
        let lines = places.iter().map(|to| Figure::Line(*to));
        self.go_on(lines, places.last());
    }

    /// Curves from where the pen is: two control points and an end each.
    pub fn curves_from_here(&mut self, places: &[[f64; 2]]) {
        self.go_on(curves(places), places.last());
    }

    /// Within a path, what goes on begins nothing.
    fn go_on(&mut self, parts: impl Iterator<Item = Figure>, last: Option<&[f64; 2]>) {
        let begin = (!self.in_path() || !self.goes_on).then_some(Figure::Move(self.context.at));
        let figures: Vec<Figure> = begin.into_iter().chain(parts).collect();
        self.goes_on = true;
        if let Some(last) = last {
            self.context.at = *last;
        }
        self.figures(&figures, false);
    }

    pub fn move_to(&mut self, to: [f64; 2]) {
        self.context.at = to;
        self.goes_on = false;
    }

    pub fn close_figure(&mut self) {
        self.goes_on = false;
        self.figures(&[Figure::Close], false);
    }

    pub fn polyline(&mut self, places: &[[f64; 2]]) {
        let figures = through(places, false);
        self.figures(&figures, false);
    }

    /// Polygons that are filled together.
    pub fn polygons(&mut self, all: &[Vec<[f64; 2]>]) {
        let figures = all.iter().flat_map(|places| through(places, true));
        let figures: Vec<Figure> = figures.collect();
        self.figures(&figures, true);
    }

    pub fn beziers(&mut self, places: &[[f64; 2]]) {
        let Some((first, rest)) = places.split_first() else {
            return;
        };
        let start = std::iter::once(Figure::Move(*first));
        let figures: Vec<Figure> = start.chain(curves(rest)).collect();
        self.figures(&figures, false);
    }

    pub fn rectangle(&mut self, edges: [f64; 4]) {
        let figures = through(&rectangle(edges), true);
        self.figures(&figures, true);
    }

    /// A rectangle whose corners are parts of an ellipse of a width and a height.
    pub fn round_rectangle(&mut self, edges: [f64; 4], [width, height]: [f64; 2]) {
        let [left, top, right, bottom] = ordered(edges);
        let rx = (width.abs() / 2.0).min((right - left) / 2.0);
        let ry = (height.abs() / 2.0).min((bottom - top) / 2.0);
        let corners = [
            ([right - rx, top + ry], -FRAC_PI_2),
            ([right - rx, bottom - ry], 0.0),
            ([left + rx, bottom - ry], FRAC_PI_2),
            ([left + rx, top + ry], 2.0 * FRAC_PI_2),
        ];
        let mut figures = Vec::new();
        for (centre, from) in corners {
            append_arc(&mut figures, centre, [rx, ry], from, FRAC_PI_2);
        }
        figures.push(Figure::Close);
        self.figures(&figures, true);
    }

    pub fn ellipse(&mut self, edges: [f64; 4]) {
        let (centre, radii) = ring(edges);
        let mut figures = Vec::new();
        append_arc(&mut figures, centre, radii, 0.0, TAU);
        figures.push(Figure::Close);
        self.figures(&figures, true);
    }

    /// A part of an ellipse, against the clock from the ray through one place to that through another.
    pub fn arc(&mut self, edges: [f64; 4], [from, to]: [[f64; 2]; 2], closing: Closing) {
        let (centre, radii) = ring(edges);
        let angle = |[x, y]: [f64; 2]| {
            let part = |length: f64, radius: f64| if radius > 0.0 { length / radius } else { 0.0 };
            part(y - centre[1], radii[1]).atan2(part(x - centre[0], radii[0]))
        };
        let (start, end) = (angle(from), angle(to));
        let mut sweep = end - start;
        if sweep >= 0.0 {
            sweep -= TAU;
        }
        let mut figures = Vec::new();
        append_arc(&mut figures, centre, radii, start, sweep);
        match closing {
            Closing::Arc => {}
            Closing::Chord => figures.push(Figure::Close),
            Closing::Pie => figures.extend([Figure::Line(centre), Figure::Close]),
        }
        self.figures(&figures, closing != Closing::Arc);
    }
}

pub(super) fn through(places: &[[f64; 2]], closed: bool) -> Vec<Figure> {
    let mut figures: Vec<Figure> = places.iter().map(|to| Figure::Line(*to)).collect();
    if let (Some(first), Some(place)) = (figures.first_mut(), places.first()) {
        *first = Figure::Move(*place);
    }
    if closed && !figures.is_empty() {
        figures.push(Figure::Close);
    }
    figures
}

/// A part of an ellipse from an angle on over another, clockwise in degrees, as a ray from the centre has them; with lines to the
/// centre if it is `closed`.
pub(super) fn pie_of(edges: [f64; 4], [from, over]: [f64; 2], closed: bool) -> Vec<Figure> {
    let (centre, [rx, ry]) = ring(edges);
    let on_ring = |angle: f64| {
        let (sin, cos) = angle.to_radians().sin_cos();
        (sin * rx).atan2(cos * ry)
    };
    let over = over.clamp(-360.0, 360.0);
    let begin = on_ring(from);
    let mut sweep = on_ring(from + over) - begin;
    if over.abs() >= 360.0 {
        sweep = TAU.copysign(over);
    } else if over > 0.0 {
        sweep = sweep.rem_euclid(TAU);
    } else if over < 0.0 {
        sweep = sweep.rem_euclid(TAU) - TAU;
    }
    let mut figures = Vec::new();
    append_arc(&mut figures, centre, [rx, ry], begin, sweep);
    if closed {
        figures.extend([Figure::Line(centre), Figure::Close]);
    }
    figures
}

/// A curve through places, which is the rounder the less tension it has.
pub(super) fn curve_through(places: &[[f64; 2]], tension: f64, closed: bool) -> Vec<Figure> {
    let count = places.len();
    let at = |place: isize| {
        let last = count as isize - 1;
        let place = match closed {
            true => place.rem_euclid(count as isize),
            false => place.clamp(0, last),
        };
        places[place as usize]
    };
    let Some(first) = places.first() else {
        return Vec::new();
    };
    let mut figures = vec![Figure::Move(*first)];
    let ends = if closed { count } else { count - 1 } as isize;
    for place in 0..ends {
        let [before, from, to, after] = [-1, 0, 1, 2].map(|step| at(place + step));
        let control = |one: [f64; 2], other: [f64; 2], near: [f64; 2], sign: f64| {
            [0, 1].map(|axis| near[axis] + sign * (other[axis] - one[axis]) * tension / 3.0)
        };
        figures.push(Figure::Curve(
            control(before, to, from, 1.0),
            control(from, after, to, -1.0),
            to,
        ));
    }
    if closed {
        figures.push(Figure::Close);
    }
    figures
}

fn curves(places: &[[f64; 2]]) -> impl Iterator<Item = Figure> {
    let triples = places.chunks_exact(3);
    triples.filter_map(|triple| match triple {
        [a, b, to] => Some(Figure::Curve(*a, *b, *to)),
        _ => None,
    })
}

fn ordered([left, top, right, bottom]: [f64; 4]) -> [f64; 4] {
    [
        left.min(right),
        top.min(bottom),
        left.max(right),
        top.max(bottom),
    ]
}

/// Centre and radii of the ellipse in a rectangle.
fn ring(edges: [f64; 4]) -> ([f64; 2], [f64; 2]) {
    let [left, top, right, bottom] = ordered(edges);
    (
        [(left + right) / 2.0, (top + bottom) / 2.0],
        [(right - left) / 2.0, (bottom - top) / 2.0],
    )
}

/// Adds an arc in curves of a quarter at most, with a line to its begin if something is there.
fn append_arc(
    figures: &mut Vec<Figure>,
    [cx, cy]: [f64; 2],
    [rx, ry]: [f64; 2],
    start: f64,
    sweep: f64,
) {
    let steps = (sweep.abs() / FRAC_PI_2).ceil().clamp(1.0, 4.0);
    let part = sweep / steps;
    let reach = 4.0 / 3.0 * (part / 4.0).tan();
    let at = |angle: f64, along: f64| {
        let (sin, cos) = angle.sin_cos();
        [cx + rx * (cos - along * sin), cy + ry * (sin + along * cos)]
    };
    let first = at(start, 0.0);
    figures.push(if figures.is_empty() {
        Figure::Move(first)
    } else {
        Figure::Line(first)
    });
    for step in 0..steps as u32 {
        let (from, to) = (
            start + part * f64::from(step),
            start + part * f64::from(step + 1),
        );
        figures.push(Figure::Curve(at(from, reach), at(to, -reach), at(to, 0.0)));
    }
}
