//! What the readers of a text document share.

use std::collections::{HashMap, HashSet};

use super::alt_chunk::{Chunk, Host};
use super::properties::picture_bullet::PictureBullet;
use crate::package::PartName;

/// Which pages a header or footer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HdrFtrKind {
    /// The first page of the section.
    First,
    /// Even pages.
    Even,
    /// All others.
    Default,
}

/// A reference to a header or footer, in the order in which the section properties met it.
#[derive(Debug, Clone)]
pub struct HdrFtrRef {
    /// Which pages it is for.
    pub kind: HdrFtrKind,
    /// The part.
    pub part: PartName,
}

/// The state of one text document; the glossary is a document of its own.
#[derive(Debug, Default)]
pub struct State {
    /// The VML drawings met so far.
    pub vml_drawings: i32,
    /// Whether paragraphs may end sections: true in the body of a document only.
    pub sections: bool,
    /// `w:evenAndOddHeaders` of the settings, which the format has in every section.
    pub even_and_odd_headers: bool,
    /// The headers met.
    pub headers: Vec<HdrFtrRef>,
    /// The footers met.
    pub footers: Vec<HdrFtrRef>,
    /// Ids of comments that answer others: these have no range in the text.
    pub replies: HashSet<i32>,
    /// Number of styles without a name so far.
    pub unnamed_styles: u32,
    /// The pictures of the numbering part being read, by their ids.
    pub picture_bullets: HashMap<i32, PictureBullet>,
    /// The main part.
    pub main: Option<PartName>,
    /// The styles and the numbering, once another document is taken in.
    pub host: Option<Box<Host>>,
    /// In a document that is taken into another: how its names are changed.
    pub chunk: Option<Box<Chunk>>,
}
