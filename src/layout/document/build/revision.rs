//! Revisions of formatting and of paragraph marks: what is shown of them.

use super::{Around, Builder};
use crate::editor_bin::docy::{DocParagraph, ParaPr, RunPr};
use crate::layout::document::Markup;
use crate::layout::document::model::Block;
use crate::layout::text::FontBook;

impl Builder<'_> {
    /// The paragraph as it is shown; `None` while its mark is not shown: what is in it is part of the next one.
    pub fn revised(&mut self, mut record: DocParagraph) -> Option<DocParagraph> {
        let change = record.para_pr.as_mut().and_then(|pr| {
            let change = pr.p_pr_change.take()?;
            Some((change, pr.mark_run_pr.take(), pr.sect_pr.take()))
        });
        if let Some((change, mark, section)) = change {
            self.is_revised = true;
            let own = record.para_pr.get_or_insert_with(Default::default);
            if self.markup == Markup::Original {
                *own = change.para_pr.unwrap_or_default();
            }
            own.mark_run_pr = mark;
            own.sect_pr = section;
        }
        let is_joined = record.para_pr.as_deref().is_some_and(|pr| self.is_open(pr));
        let Some(mut before) = self.joined.take() else {
            if is_joined {
                self.joined = Some(Box::new(record));
                return None;
            }
            return Some(record);
        };
        before.content.items.append(&mut record.content.items);
        if is_joined {
            self.joined = Some(before);
            return None;
        }
        record.content = before.content;
        Some(record)
    }

    /// Whether the mark of a paragraph is not shown.
    fn is_open(&mut self, pr: &ParaPr) -> bool {
        let Some(mark) = pr.mark_run_pr.as_deref() else {
            return false;
        };
        let (inserted, deleted) = (mark.ins.is_some(), mark.del.is_some());
        self.is_revised |= inserted || deleted;
        let is_gone = match self.markup {
            Markup::Final => deleted,
            Markup::Original => inserted,
            Markup::All => false,
        };
        // The end of a section stays.
        is_gone && pr.sect_pr.is_none()
    }

    /// Builds what waits for the paragraph that it is part of, where none follows.
    pub fn end_joined(
        &mut self,
        around: Around<'_>,
        fonts: &mut FontBook,
        blocks: &mut Vec<Block>,
    ) {
        if let Some(record) = self.joined.take() {
            self.paragraph(*record, around, fonts, blocks);
        }
    }

    /// The properties of a run as they are shown.
    pub fn revised_run<'r>(&mut self, pr: &'r RunPr) -> &'r RunPr {
        let Some(change) = &pr.r_pr_change else {
            return pr;
        };
        self.is_revised = true;
        match (&change.run_pr, self.markup) {
            (Some(old), Markup::Original) => old,
            _ => pr,
        }
    }
}
