//! The display list: pages and what is painted on them, in painting order. The only thing that those who draw read.

mod path;
mod text;

pub use path::{Cap, Fill, GradientFill, Join, Path, PathItem, PatternFill, Segment, Stroke};
pub use text::{
    FontId, Glyph, Script, Synthetic, TextGlow, TextMarks, TextOutline, TextRun, TextShadow,
};

use super::units::{Emu, Point, Rect, Size, Transform};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::Tiling;
use crate::resolve::drawing::recolour::Recolour;

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

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureItem {
    /// Name of the media file.
    pub media: String,
    /// Where the uncut picture would stand; what is outside of the clip is not seen.
    pub area: Rect,
    /// Where it is seen; `None` for its whole area.
    pub clip: Option<Rect>,
    /// How it is repeated over `clip`, if it is: from `area`, which is all of it until
    /// [`lay_tiles`](super::picture::lay_tiles) has found out how large the picture is.
    pub tiled: Option<Tiling>,
    /// Opacity from 0 to 1.
    pub opacity: f64,
    /// What is made of its colours.
    pub recolour: Option<Recolour>,
    /// What it shows, for those who cannot see it.
    pub description: String,
}

impl PictureItem {
    /// A whole picture as it is, which says nothing to those who cannot see it.
    pub fn plain(media: String, area: Rect) -> Self {
        Self {
            media,
            area,
            clip: None,
            tiled: None,
            opacity: 1.0,
            recolour: None,
            description: String::new(),
        }
    }
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
