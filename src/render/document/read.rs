//! A text document that is being shown: its body in batches.

use std::cell::RefCell;

use super::{Renderer, State};
use crate::editor_bin::container::MainTable;
use crate::editor_bin::docy::{DocContent, DocContentItem};
use crate::error::Result;
use crate::render::drawing::svg::Identifiers;
use crate::render::stream::StreamWriter;
use crate::resolve::word::document::Document;

/// Blocks of a batch: they see each other, so that borders and spaces between them are right.
const BATCH: usize = 64;

/// A text document that is being shown.
#[derive(Debug)]
pub struct TextDocument {
    pub(super) document: Document,
    pub(super) section: usize,
    at: usize,
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
        let document = Document::open(bytes, main)?;
        Ok(Self {
            at: document.body.start,
            section: 0,
            state: RefCell::default(),
            ids: Identifiers::default(),
            finished: document.sections.is_empty(),
            document,
        })
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
        let Some(section) = self.document.sections.get(self.section) else {
            self.finished = true;
            return Ok(());
        };
        let end = section.end.min(self.document.body.end);
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
            self.at = self.document.read_block(self.at, &mut content)?;
            count += 1;
        }
        Ok(content.items)
    }

    /// Makes nodes of this document's records.
    pub(super) fn renderer(&self) -> Renderer<'_> {
        Renderer {
            content: &self.document.tables,
            state: &self.state,
            ids: &self.ids,
        }
    }
}
