//! The display list: pages and what is painted on them, in painting order. The only thing that those who draw read.

use std::ops::Range;

use super::units::{Emu, Point, Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::recolour::Recolour;

/// How far the control points of a quarter of a circle stand from its ends, in thousandths of the radius.
const QUARTER: i64 = 552;

/// A page, a printed sheet's page, or a slide.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Its size.
    pub size: Size,
    /// Its number as the document counts, such as `iv`; empty where the document does not number.
    pub label: String,
    /// What is on it, the lowest first.
    pub items: Vec<Item>,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Text of one font, size, colour and direction on one line.
    Text(TextRun),
    /// An area that is filled, or a line that is drawn, or both.
    Path(PathItem),
    /// A picture of the media folder.
    Picture(PictureItem),
    /// Items that are moved, turned, clipped or made transparent together.
    Group(Group),
    /// An area that leads elsewhere.
    Link(LinkArea),
    /// A place that links, the outline or the page list lead to.
    Anchor(Anchor),
    /// Begin of what a reader of the page takes for a unit; every begin has its [`Item::End`] on the same page.
    Begin(Tag),
    /// End of the unit that began last.
    End,
}

/// Where a soft shadow is drawn where it is not drawn as such, in eighths of its blur.
const SOFT: [[i64; 2]; 9] = [
    [-3, 0],
    [0, -3],
    [3, 0],
    [0, 3],
    [-2, -2],
    [2, -2],
    [-2, 2],
    [2, 2],
    [0, 0],
];
/// Lines that the light around glyphs is made of where it is not drawn as such.
const GLOW_LAYERS: u8 = 5;

/// A font of the document's font book, by its index there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FontId(pub u32);

/// A run of glyphs.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Where its baseline begins: the left end, whatever the direction of the text.
    pub origin: Point,
    /// The font that its glyphs are of.
    pub font: FontId,
    /// Size of the em.
    pub size: Emu,
    /// Its colour; for one with a gradient, what that looks like from afar.
    pub colour: Rgba,
    /// Colours that pass into each other over its glyphs.
    pub gradient: Option<Box<GradientFill>>,
    /// What it says, in the order in which it is read. A blank at which the line was broken is in it, so that text that is
    /// copied has it.
    pub text: String,
    /// Its glyphs from left to right. Empty for a font of the system that only the browser can read: then the browser
    /// shapes `text` and fits it into `width`.
    pub glyphs: Vec<Glyph>,
    /// Advance of the whole run.
    pub width: Emu,
    /// Widening of the glyphs, in percent (`w:w`); 100 leaves them as they are.
    pub stretch: i32,
    /// What is added to the advance of each glyph (`w:spacing`); the advances have it already.
    pub tracking: Emu,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Whether a font without an italic or bold face is slanted or emboldened.
    pub synthetic: Synthetic,
    /// The line around its glyphs.
    pub outline: Option<TextOutline>,
    /// The shadow behind its glyphs.
    pub shadow: Option<TextShadow>,
    /// The light around its glyphs.
    pub glow: Option<TextGlow>,
    /// Whether it is the hyphen at which the end of a line parts a word: it is seen, but is no part of what is said.
    pub is_hyphen: bool,
    /// What is said about it by lines and grounds, and by where it stands.
    pub marks: TextMarks,
}

/// What a run is beside its glyphs: for who copies text. Lines and grounds are painted as items of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextMarks {
    /// Whether a line is below it.
    pub is_underlined: bool,
    /// Whether a line goes through it.
    pub is_struck: bool,
    /// What is behind it: highlight or shading.
    pub ground: Option<Rgba>,
    /// Where it stands if not on the line.
    pub script: Option<Script>,
}

/// Super- or subscript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Script {
    /// Whether it stands above the line rather than below.
    pub is_raised: bool,
    /// Size of the em of the text on the line.
    pub size: Emu,
}

impl TextRun {
    /// Its advance without the blanks that it ends with, which may hang over the end of its line.
    pub fn inked(&self) -> Emu {
        let end = self.text.trim_end().len() as u32;
        let hanging = |glyph: &&Glyph| glyph.text.start >= end;
        let blanks = self.glyphs.iter().filter(hanging);
        self.width - blanks.map(|glyph| glyph.advance).sum()
    }

    /// What is drawn behind it as its shadow and as the light around it, where these are not drawn as such: a soft shadow is
    /// drawn several times, each beside the others, and light is a few lines around the glyphs, each wider.
    pub fn behind(&self) -> Vec<Self> {
        let plain = |colour: Rgba| Self {
            colour,
            gradient: None,
            outline: None,
            shadow: None,
            glow: None,
            ..self.clone()
        };
        let mut behind = Vec::new();
        if let Some(shadow) = self.shadow {
            let soft = shadow.blur / 8;
            let sides: &[[i64; 2]] = if soft == Emu::ZERO { &[[0, 0]] } else { &SOFT };
            let layers = sides.len() as u8;
            behind.extend(
                (1..)
                    .zip(sides)
                    .map(|(number, [x, y]): (u8, &[i64; 2])| Self {
                        origin: self.origin + shadow.offset + Point::new(soft * *x, soft * *y),
                        ..plain(shadow.colour.layer(number, layers))
                    }),
            );
        }
        if let Some(glow) = self.glow {
            behind.extend((1..=GLOW_LAYERS).map(|layer| {
                let colour = glow.colour.layer(GLOW_LAYERS + 1 - layer, GLOW_LAYERS);
                // It is as dense as at the glyphs on half its way.
                let reach = glow.radius * i64::from(GLOW_LAYERS + layer);
                let width = reach / i64::from(GLOW_LAYERS);
                Self {
                    outline: Some(TextOutline { colour, width }),
                    ..plain(colour)
                }
            }));
        }
        behind
    }
}

#[cfg(test)]
impl TextRun {
    /// A run for tests: black, of ten points, without glyphs, at the corner of the page.
    pub fn fixture(text: &str) -> Self {
        Self {
            origin: Point::default(),
            font: FontId(0),
            size: Emu::points(10.0),
            colour: Rgba::BLACK,
            gradient: None,
            text: text.to_owned(),
            glyphs: Vec::new(),
            width: Emu::points(40.0),
            stretch: 100,
            tracking: Emu::ZERO,
            right_to_left: false,
            synthetic: Synthetic::default(),
            outline: None,
            shadow: None,
            glow: None,
            is_hyphen: false,
            marks: TextMarks::default(),
        }
    }
}

/// A shadow behind glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextShadow {
    /// Its colour.
    pub colour: Rgba,
    /// How far it is moved right and down.
    pub offset: Point,
    /// Width of its soft edge.
    pub blur: Emu,
}

/// A light around glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextGlow {
    /// Its colour.
    pub colour: Rgba,
    /// How far it reaches.
    pub radius: Emu,
}

/// A line around glyphs, half within and half outside of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextOutline {
    /// Its colour.
    pub colour: Rgba,
    /// Its width.
    pub width: Emu,
}

/// What is done to the glyphs of a font that lacks a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Synthetic {
    /// Slanted.
    pub slanted: bool,
    /// Emboldened.
    pub emboldened: bool,
}

/// A glyph in a [`TextRun`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Its index in the font.
    pub id: u32,
    /// How far the pen goes on to the right, stretched, spaced and justified.
    pub advance: Emu,
    /// How far it stands from the pen: right and down.
    pub offset: Point,
    /// Bytes of the run's text that it stands for; the glyphs of one cluster have the same.
    pub text: Range<u32>,
}

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

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureItem {
    /// Name of the media file.
    pub media: String,
    /// Where the uncut picture would stand; what is outside of the clip is not seen.
    pub area: Rect,
    /// Where it is seen; `None` for its whole area.
    pub clip: Option<Rect>,
    /// Whether it is repeated from `area` over `clip`.
    pub tiled: bool,
    /// Opacity from 0 to 1.
    pub opacity: f64,
    /// What is made of its colours.
    pub recolour: Option<Recolour>,
    /// What it shows, for those who cannot see it.
    pub description: String,
}

/// Items that are drawn together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// From the group's places to those around it.
    pub transform: Transform,
    /// What is outside is not seen; in the group's own places.
    pub clip: Option<Path>,
    /// Opacity of all together, from 0 to 1.
    pub opacity: Option<f64>,
    /// Whether its text is part of a picture: what is printed shows its outlines, so that scraps of it do not come between the
    /// words of the page when these are copied.
    pub is_picture: bool,
    /// What is in it, the lowest first.
    pub items: Vec<Item>,
}

/// An area that leads elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkArea {
    /// The area.
    pub area: Rect,
    /// Where it leads.
    pub target: LinkTarget,
    /// What is shown when it is pointed at; may be empty.
    pub tip: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address, checked to be of a kind that may be followed.
    Address(String),
    /// The [`Anchor`] of this name.
    Anchor(String),
    /// A page, by its index.
    Page(usize),
    /// A film or a sound of the media folder, by its name: it is played there.
    Film(String),
}

/// A named place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Its name, unique in the document.
    pub name: String,
    /// Where it is.
    pub at: Point,
    /// For a heading: its level from 1, and its text for the outline.
    pub heading: Option<(u8, String)>,
}

/// A cell of a table, and how it looks: for who copies it. Its ground and lines are painted as items of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableCell {
    /// Columns that it spans.
    pub columns: u32,
    /// Rows that it spans.
    pub rows: u32,
    /// What is behind it.
    pub ground: Option<Rgba>,
    /// Width and colour of the lines above it, on its right, below and on its left.
    pub lines: [Option<(Emu, Rgba)>; 4],
}

impl TableCell {
    /// A cell that is told without its looks: the columns and rows that it spans.
    pub fn spanning(columns: u32, rows: u32) -> Self {
        Self {
            columns,
            rows,
            ground: None,
            lines: [None; 4],
        }
    }
}

/// What a unit of the page is, for readers that do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tag {
    /// A paragraph.
    Paragraph,
    /// A heading of a level from 1.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// A table.
    Table,
    /// A row of a table; true for a heading row.
    Row(bool),
    /// A cell of a table.
    Cell(TableCell),
    /// A picture or drawing with its description.
    Figure(String),
    /// What repeats on every page or is only ornament.
    Artifact,
    /// A footnote or endnote.
    Note,
    /// The language of what is inside.
    Language(String),
}
