//! From records to pages: what stands where, down to the single glyph.
//!
//! A document is laid out once, the same on every machine, into a [display list](display): pages of glyph runs, paths,
//! pictures and links. What draws it (the tab, the PDF writer) reads nothing but that list.
//!
//! - [`units`]: lengths, points, rectangles, transforms.
//! - [`display`]: the display list.
//! - [`drawing`]: shapes, pictures, charts, wherever they stand.
//! - [`document`]: pages of text documents.
//! - [`math`]: formulas, wherever they stand.
//! - [`slide`]: a page for each slide.
//! - [`metafile`]: pictures that are lists of drawing commands.
//! - `svg`: pictures of shapes, where no browser shows them.
//! - [`picture`]: how large pictures are by themselves.
//! - [`text`]: fonts, shaping, lines.
//! - [`sheet`]: print layout of workbooks.

pub mod display;
pub mod document;
pub mod drawing;
pub mod gradient;
mod ground;
pub mod math;
pub mod metafile;
pub mod picture;
pub mod sheet;
mod shift;
pub mod slide;
#[cfg(feature = "pdf")]
pub mod svg;
pub mod text;
pub mod units;
mod warp;
mod word_art;

use std::rc::Rc;

use display::Page;
use text::FontBook;

/// Puts on a page what the files of the media folder say: how large tiles are, and what metafiles draw.
pub fn look_into_media(page: &mut Page, fonts: &mut FontBook, media: Media<'_>) {
    picture::lay_tiles(page, media);
    metafile::play_on(page, fonts, media);
}

/// Gives the bytes of a file of the media folder.
pub type Media<'m> = &'m dyn Fn(&str) -> Option<Vec<u8>>;

/// The same, for those who keep it.
pub type MediaOf = Rc<dyn Fn(&str) -> Option<Vec<u8>>>;
