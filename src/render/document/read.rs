//! Reading a text document: its tables first, then its body in batches.

use std::cell::RefCell;
use std::collections::HashMap;

use super::{Renderer, State};
use crate::editor_bin::codec::{Payload, Reader, get};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::docy::{
    DocBackground, DocComment, DocContent, DocContentItem, DocyOther, HdrFtr, NotesTable,
    Numbering as NumberingTable, SectPr, Settings, StylesTable,
};
use crate::error::Result;
use crate::render::drawing::svg::Identifiers;
use crate::render::stream::StreamWriter;
use crate::resolve::theme::Theme;
use crate::resolve::word::numbering::Numbering;
use crate::resolve::word::styles::Styles;

// Tables of the main table (`shared/format` 00, `DocyMain`).
const NUMBERING: u8 = 3;
const HEADERS: u8 = 4;
const STYLES: u8 = 5;
const DOCUMENT: u8 = 6;
const OTHER: u8 = 7;
const COMMENTS: u8 = 8;
const SETTINGS: u8 = 9;
const FOOTNOTES: u8 = 10;
const ENDNOTES: u8 = 11;

// Records among blocks that are looked at before their content is read.
const PARAGRAPH: u8 = 0;
const SECT_PR: u8 = 4;
const BACKGROUND: u8 = 14;

/// Tab stops of a document that does not say, in twips.
const DEFAULT_TAB: i32 = 720;
/// Blocks of a batch: they see each other, so that borders and spaces between them are right.
const BATCH: usize = 64;

/// What is read before the body.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub styles: Styles,
    pub numbering: Numbering,
    pub theme: Theme,
    pub footnotes: HashMap<i32, DocContent>,
    pub endnotes: HashMap<i32, DocContent>,
    pub comments: HashMap<i32, DocComment>,
    /// (kind: 2 first, 3 even, 4 default; content), in the order that sections count.
    pub headers: Vec<(u8, DocContent)>,
    pub footers: Vec<(u8, DocContent)>,
    pub default_tab: i32,
    pub background: Option<DocBackground>,
}

/// A section: where it ends, and its properties.
#[derive(Debug)]
pub(super) struct Section {
    pub end: usize,
    pub pr: SectPr,
}

/// A text document that is being shown.
#[derive(Debug)]
pub struct TextDocument {
    bytes: Vec<u8>,
    main: MainTable,
    pub(super) content: Content,
    pub(super) sections: Vec<Section>,
    pub(super) section: usize,
    at: usize,
    end: usize,
    pub(super) state: RefCell<State>,
    pub(super) ids: Identifiers,
    pub(super) finished: bool,
}

impl TextDocument {
    /// Reads all tables but the body.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        let mut document = Self {
            bytes,
            main,
            content: Content::default(),
            sections: Vec::new(),
            section: 0,
            at: 0,
            end: 0,
            state: RefCell::default(),
            ids: Identifiers::default(),
            finished: false,
        };
        document.read_tables()?;
        document.find_sections()?;
        Ok(document)
    }

    fn reader(&self) -> Reader<'_> {
        Reader::new(&self.bytes, doubles(self.main.container))
    }

    /// The body of a table, behind its length.
    fn table(&self, id: u8) -> Result<Option<Reader<'_>>> {
        match self.main.offset(id) {
            Some(offset) => Ok(Some(self.reader().at(offset)?.sized()?)),
            None => Ok(None),
        }
    }

    fn record<T: Payload + Default>(&self, id: u8) -> Result<T> {
        match self.table(id)? {
            Some(mut r) => Ok(T::get(&mut r)?.unwrap_or_default()),
            None => Ok(T::default()),
        }
    }

    fn read_tables(&mut self) -> Result<()> {
        let styles = Styles::new(self.record::<StylesTable>(STYLES)?);
        let numbering = self.record::<NumberingTable>(NUMBERING)?;
        let settings = self.record::<Settings>(SETTINGS)?;
        let other = self.record::<DocyOther>(OTHER)?;
        let theme = other.theme.as_deref().map(Theme::new);
        let (headers, footers) = self.read_headers()?;
        self.content = Content {
            numbering: Numbering::new(&numbering, &|style| styles.numbering_of(style)),
            styles,
            theme: theme.unwrap_or_default(),
            footnotes: notes(self.record(FOOTNOTES)?),
            endnotes: notes(self.record(ENDNOTES)?),
            comments: self.read_comments()?,
            headers,
            footers,
            default_tab: settings.default_tab_stop_twips.unwrap_or(DEFAULT_TAB),
            background: None,
        };
        Ok(())
    }

    /// Headers and footers count over all kinds together, in file order.
    #[expect(clippy::type_complexity, reason = "two lists of the same kind")]
    fn read_headers(&self) -> Result<(Vec<(u8, DocContent)>, Vec<(u8, DocContent)>)> {
        let mut lists = [Vec::new(), Vec::new()];
        let Some(mut table) = self.table(HEADERS)? else {
            return Ok(lists.into());
        };
        while !table.is_empty() {
            let (id, mut list) = table.record()?;
            while !list.is_empty() {
                let (kind, mut part) = list.record()?;
                let content = HdrFtr::get(&mut part)?.map(|part| part.content);
                if let Some(target) = lists.get_mut(usize::from(id)) {
                    target.push((kind, content.unwrap_or_default()));
                }
            }
        }
        Ok(lists.into())
    }

    fn read_comments(&self) -> Result<HashMap<i32, DocComment>> {
        let mut comments = HashMap::new();
        let Some(mut table) = self.table(COMMENTS)? else {
            return Ok(comments);
        };
        while !table.is_empty() {
            let (_, mut part) = table.record()?;
            if let Some(comment) = DocComment::get(&mut part)?
                && let Some(id) = comment.id
            {
                comments.insert(id, comment);
            }
        }
        Ok(comments)
    }

    /// One pass over the body for what ends sections; paragraphs are not decoded but for that.
    fn find_sections(&mut self) -> Result<()> {
        let Some(mut r) = self.table(DOCUMENT)? else {
            self.finished = true;
            return Ok(());
        };
        let (at, end) = (r.position(), r.position() + r.left());
        let mut sections = Vec::new();
        let mut last = SectPr::default();
        let mut background = None;
        while !r.is_empty() {
            let (id, mut part) = r.record()?;
            match id {
                PARAGRAPH => {
                    if let Some(pr) = section_of(part)? {
                        sections.push(Section {
                            end: r.position(),
                            pr,
                        });
                    }
                }
                SECT_PR => last = SectPr::get(&mut part)?.unwrap_or_default(),
                BACKGROUND => background = DocBackground::get(&mut part)?,
                _ => {}
            }
        }
        sections.push(Section { end, pr: last });
        self.sections = sections;
        self.content.background = background;
        (self.at, self.end) = (at, end);
        Ok(())
    }

    /// Writes nodes until there are about `budget` bytes of them; false when the document has ended.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn next(&mut self, w: &mut StreamWriter, budget: usize) -> Result<bool> {
        while w.len() < budget && !self.finished {
            self.step(w)?;
        }
        Ok(!self.finished)
    }

    fn step(&mut self, w: &mut StreamWriter) -> Result<()> {
        let Some(section) = self.sections.get(self.section) else {
            self.finished = true;
            return Ok(());
        };
        let end = section.end.min(self.end);
        if !self.state.borrow().begun_section {
            self.begin_section(w);
        }
        let items = self.read_batch(end)?;
        for node in self.renderer().blocks(&items, None) {
            w.node(&node);
        }
        if self.at >= end {
            self.end_section(w);
            self.section += 1;
        }
        Ok(())
    }

    fn read_batch(&mut self, end: usize) -> Result<Vec<DocContentItem>> {
        let mut content = DocContent::default();
        let mut count = 0;
        while self.at < end && count < BATCH {
            let at = u32::try_from(self.at).unwrap_or(u32::MAX);
            let mut r = self.reader().at(at)?;
            let mut one = self.reader().at(at)?;
            let (_, part) = r.record()?;
            let length = 5 + part.left();
            get(&mut content, &mut one.part(length)?)?;
            self.at += length;
            count += 1;
        }
        Ok(content.items)
    }

    /// Makes nodes of this document's records.
    pub(super) fn renderer(&self) -> Renderer<'_> {
        Renderer {
            content: &self.content,
            state: &self.state,
            ids: &self.ids,
        }
    }
}

fn notes(table: NotesTable) -> HashMap<i32, DocContent> {
    table
        .note
        .into_iter()
        .filter_map(|note| Some((note.id?, note.content)))
        .collect()
}

/// The section properties in a paragraph record, found without decoding the rest.
fn section_of(mut paragraph: Reader<'_>) -> Result<Option<SectPr>> {
    const PARA_PR: u8 = 1;
    const SECTION: u8 = 31;
    while !paragraph.is_empty() {
        let (id, mut pr) = paragraph.record()?;
        if id != PARA_PR {
            // The properties stand first.
            return Ok(None);
        }
        while !pr.is_empty() {
            let id = pr.u8()?;
            let length = match pr.u8()? {
                len_type @ 0..=4 => usize::from(len_type),
                5 => pr.double_size(),
                6 => pr.u32()? as usize,
                7 | 8 => 8,
                other => return Err(pr.fault(format!("unknown lenType {other}"))),
            };
            let mut part = pr.part(length)?;
            if id == SECTION {
                return SectPr::get(&mut part);
            }
        }
    }
    Ok(None)
}
