//! Areas and lines on a page, and what they are filled and drawn with.

use super::{Item, PictureItem};
use crate::layout::units::{Emu, Point, Rect};
use crate::resolve::colour::Rgba;

/// How far the control points of a quarter of a circle stand from its ends, in thousandths of the radius.
const QUARTER: i64 = 552;

/// A path with fill and line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PathItem {
    /// Its segments.
    pub path: Path,
    /// What it is filled with, by the non-zero rule.
    pub fill: Option<Fill>,
    /// Its line.
    pub stroke: Option<Stroke>,
}

/// Segments of lines and curves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path(pub Vec<Segment>);

/// A segment of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment {
    /// Begins a contour.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve: two control points, and the end.
    Cubic(Point, Point, Point),
    /// Closes the contour.
    Close,
}

impl Segment {
    /// Where it ends; `None` for the end of a contour.
    pub fn end(&self) -> Option<Point> {
        match *self {
            Self::Move(to) | Self::Line(to) | Self::Cubic(_, _, to) => Some(to),
            Self::Close => None,
        }
    }
}

impl Path {
    /// Which way it runs around what it encloses: clockwise if positive.
    pub fn turn(&self) -> f64 {
        let places = || self.0.iter().filter_map(Segment::end);
        let cross = |(from, to): (Point, Point)| {
            from.x.0 as f64 * to.y.0 as f64 - to.x.0 as f64 * from.y.0 as f64
        };
        places()
            .zip(places().skip(1).chain(places().next()))
            .map(cross)
            .sum()
    }

    /// A rectangle.
    pub fn rect(rect: Rect) -> Self {
        let corner = |x, y| Point::new(x, y);
        Self(vec![
            Segment::Move(rect.origin),
            Segment::Line(corner(rect.right(), rect.top())),
            Segment::Line(corner(rect.right(), rect.bottom())),
            Segment::Line(corner(rect.left(), rect.bottom())),
            Segment::Close,
        ])
    }

    /// A rectangle and its diagonals, as stands where a picture is that cannot be shown.
    pub fn crossed(rect: Rect) -> Self {
        let mut path = Self::rect(rect);
        let corner = |x, y| Point::new(x, y);
        path.0.extend([
            Segment::Move(rect.origin),
            Segment::Line(corner(rect.right(), rect.bottom())),
            Segment::Move(corner(rect.right(), rect.top())),
            Segment::Line(corner(rect.left(), rect.bottom())),
        ]);
        path
    }

    /// A straight line.
    pub fn line(from: Point, to: Point) -> Self {
        Self(vec![Segment::Move(from), Segment::Line(to)])
    }

    /// A circle.
    pub fn circle(centre: Point, radius: Emu) -> Self {
        let control = radius.scaled(QUARTER, 1000);
        let at = |x: Emu, y: Emu| Point::new(centre.x + x, centre.y + y);
        let (none, full) = (Emu::ZERO, radius);
        Self(vec![
            Segment::Move(at(-full, none)),
            Segment::Cubic(at(-full, -control), at(-control, -full), at(none, -full)),
            Segment::Cubic(at(control, -full), at(full, -control), at(full, none)),
            Segment::Cubic(at(full, control), at(control, full), at(none, full)),
            Segment::Cubic(at(-control, full), at(-full, control), at(-full, none)),
            Segment::Close,
        ])
    }

    /// Straight lines from each point to the next.
    pub fn through(points: impl IntoIterator<Item = Point>) -> Self {
        let mut points = points.into_iter();
        let first = points.next().map(Segment::Move);
        Self(first.into_iter().chain(points.map(Segment::Line)).collect())
    }

    /// The same path, filled.
    pub fn filled(self, fill: Fill) -> Item {
        Item::Path(PathItem {
            path: self,
            fill: Some(fill),
            stroke: None,
        })
    }

    /// The same path, drawn: a solid line that is cut off at its ends.
    pub fn drawn(self, colour: Rgba, width: Emu) -> Item {
        Item::Path(PathItem {
            path: self,
            fill: None,
            stroke: Some(Stroke::solid(colour, width)),
        })
    }
}

/// What an area is filled with.
#[derive(Debug, Clone, PartialEq)]
pub enum Fill {
    /// One colour.
    Solid(Rgba),
    /// Colours that pass into each other within a rectangle.
    Gradient(GradientFill),
    /// A picture, repeated or stretched over a rectangle.
    Picture(PictureItem),
    /// A pattern of two colours.
    Pattern(PatternFill),
}

/// A pattern of eight by eight cells that is repeated.
#[derive(Debug, Clone, PartialEq)]
pub struct PatternFill {
    /// Where one begins.
    pub origin: Point,
    /// Side of a cell.
    pub cell: Emu,
    /// The cells, a byte for each row, the leftmost in its highest bit: those that are set have the colour in front.
    pub rows: [u8; 8],
    /// The colours in front and behind.
    pub colours: [Rgba; 2],
}

impl PatternFill {
    /// The runs of cells of the colour in front, each with the column and row of its begin and its length.
    pub fn runs(&self) -> Vec<[u8; 3]> {
        let mut runs: Vec<[u8; 3]> = Vec::new();
        for (row, bits) in (0..).zip(self.rows) {
            for column in (0..8).filter(|column| bits >> (7 - column) & 1 == 1) {
                match runs.last_mut() {
                    Some([begin, of, length]) if *of == row && *begin + *length == column => {
                        *length += 1;
                    }
                    _ => runs.push([column, row, 1]),
                }
            }
        }
        runs
    }
}

/// A gradient.
#[derive(Debug, Clone, PartialEq)]
pub struct GradientFill {
    /// The rectangle that it runs over.
    pub area: Rect,
    /// (position from 0 to 1, colour), by position.
    pub stops: Vec<(f64, Rgba)>,
    /// Direction in 60000ths of a degree, clockwise from the right; `None` for one from its focus outwards.
    pub angle: Option<i32>,
    /// Where the focus of such a one is, as shares of the rectangle from its left and top.
    pub focus: [f64; 2],
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its colour; for one with a gradient, that which stands for it where only one can be drawn.
    pub colour: Rgba,
    /// Colours that pass into each other along it.
    pub gradient: Option<Box<GradientFill>>,
    /// Its width.
    pub width: Emu,
    /// Lengths of dashes and gaps; empty for a solid line.
    pub dashes: Vec<Emu>,
    /// How it ends.
    pub cap: Cap,
    /// How it turns.
    pub join: Join,
}

impl Stroke {
    /// A solid line, cut off at its ends and pointed where it turns.
    pub fn solid(colour: Rgba, width: Emu) -> Self {
        Self {
            colour,
            gradient: None,
            width,
            dashes: Vec::new(),
            cap: Cap::Butt,
            join: Join::Miter,
        }
    }

    /// A solid line, round at its ends and where it turns.
    pub fn round(colour: Rgba, width: Emu) -> Self {
        Self {
            cap: Cap::Round,
            join: Join::Round,
            ..Self::solid(colour, width)
        }
    }
}

/// The end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cap {
    /// Where the line ends.
    #[default]
    Butt,
    /// Half a circle.
    Round,
    /// Half a square.
    Square,
}

/// The corner of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Join {
    /// A point.
    #[default]
    Miter,
    /// An arc.
    Round,
    /// Cut off.
    Bevel,
}
