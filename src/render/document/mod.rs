//! Text documents: the body is read block by block and becomes sheets of paper, one for each section.
//!
//! What the whole document needs (styles, numbering, notes, headers) is read first; paragraphs and tables are read, made
//! into nodes and dropped. A later layout engine takes the place of the nodes; the reading stays.

mod anchor;
mod block;
mod inline;
mod look;

mod read;
mod section;

mod table;

use std::cell::RefCell;

pub use read::TextDocument;

use crate::resolve::word::document::Tables;
use crate::resolve::word::look::Looks;
use crate::resolve::word::numbering::Counters;
use anchor::Page;
use inline::Link;

use crate::render::drawing::svg::Identifiers;

/// Deepest nesting of fields that is followed.
const FIELD_DEPTH: usize = 32;
/// Longest instruction of a field that is kept.
const FIELD_BYTES: usize = 64 << 10;

/// Where a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FieldPhase {
    Instruction,
    Result,
}

/// A field that has begun and not ended; it may reach over paragraphs.
#[derive(Debug)]
struct Field {
    instruction: String,
    phase: FieldPhase,
    link: Option<Link>,
    /// What a form field shows.
    form: Option<&'static str>,
}

/// What changes from block to block.
#[derive(Debug, Default)]
struct State {
    counters: Counters,
    fields: Vec<Field>,
    footnotes: Vec<i32>,
    endnotes: Vec<i32>,
    /// Inside a note: its number, and where its reference stands.
    note_mark: Option<(String, String)>,
    /// Comments referred to in the present paragraph.
    comments: Vec<i32>,
    comment_count: usize,
    page: Page,
    /// Whether a page was turned in this section, so that places on its first page are past.
    page_turned: bool,
    /// Whether anything was shown.
    begun: bool,
    /// Whether the present section's body is open.
    begun_section: bool,
}

/// Makes nodes of records.
struct Renderer<'d> {
    content: &'d Tables,
    state: &'d RefCell<State>,
    ids: &'d Identifiers,
}

impl Renderer<'_> {
    fn looks(&self) -> Looks<'_> {
        Looks {
            theme: &self.content.theme,
        }
    }
}
