//! Text documents into pages, as Word prints them.
//!
//! [`build`] makes blocks of records: paragraphs with their text shaped, tables, frames, notes. [`flow`] puts them into
//! the columns of pages, one block after another: a page is given out as soon as it is full, and its blocks are dropped.

mod build;
mod flow;
mod geometry;
mod grid;
mod model;
mod rule;
mod section;

pub use flow::body::Pages;

use super::text::FontBook;
use crate::error::Result;
use crate::resolve::word::document::Document;
use build::counts_pages;

/// What of a document's revisions is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Markup {
    /// The text as it is after all changes.
    Final,
    /// The text as it was before them.
    Original,
    /// Both, with what was added and taken away marked: what Word prints.
    #[default]
    All,
}

impl Markup {
    /// What a word asks for: `all`, `final` or `original`.
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "all" => Some(Self::All),
            "final" => Some(Self::Final),
            "original" => Some(Self::Original),
            _ => None,
        }
    }
}

/// How a document is laid out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// What of its revisions is shown.
    pub markup: Markup,
    /// Whether comments stand in a margin of their own, which makes every page wider. Without any there is no margin.
    pub comments: bool,
    /// How many pages it has, for the fields that tell it; `None` shows what was stored with them.
    pub pages: Option<i32>,
}

/// The pages of a document, one after another; each is laid out when it is asked for.
///
/// Where headers or footers tell the number of pages and `options` does not know it, the document is laid out once before
/// the first page is given out, to count them.
///
/// # Errors
/// The bytes of the document contradict the format.
pub fn pages<'d>(
    document: &'d Document,
    fonts: &'d mut FontBook,
    mut options: Options,
) -> Result<Pages<'d>> {
    if options.pages.is_none() && tells_pages(document) {
        let mut count = 0;
        for page in Pages::new(document, fonts, options) {
            page?;
            count += 1;
        }
        options.pages = Some(count);
    }
    Ok(Pages::new(document, fonts, options))
}

/// Whether headers or footers have fields that tell how many pages there are.
pub fn tells_pages(document: &Document) -> bool {
    build::has_field(document, counts_pages)
}
