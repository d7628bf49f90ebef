//! Paragraphs: what holds for one, from the defaults of the document to its own properties.

use super::document::Tables;
use super::properties::{merge_indent, merge_paragraph, merge_run, merge_tabs};
use super::styles::{TablePart, numbered};
use crate::editor_bin::docy::{DocParagraph, ParaContentItem, ParaPr, RunPr};

/// A paragraph's properties, resolved.
#[derive(Debug, Clone, Default)]
pub struct Resolved {
    /// Its own.
    pub para: ParaPr,
    /// What its runs begin with.
    pub run: RunPr,
}

impl Tables {
    /// Resolves a paragraph: defaults, table style, paragraph style, numbering, its own properties.
    pub fn resolve(&self, paragraph: &DocParagraph, table: Option<&TablePart>) -> Resolved {
        let empty = ParaPr::default();
        let own = paragraph.para_pr.as_deref().unwrap_or(&empty);
        let styles = &self.styles;
        let (para, run) = styles.defaults().clone();
        let mut resolved = Resolved { para, run };
        if let Some(table) = table {
            merge_paragraph(&mut resolved.para, &table.paragraph);
            merge_run(&mut resolved.run, &table.run);
        }
        let named = own.para_style.as_deref();
        let style = styles.paragraph(named, &self.numbering);
        merge_paragraph(&mut resolved.para, &style.0);
        merge_run(&mut resolved.run, &style.1);
        let num_pr = own
            .num_pr
            .as_deref()
            .map(|num_pr| numbered(num_pr, style.0.num_pr.as_deref()));
        if let Some(tabs) = num_pr
            .as_ref()
            .and_then(|num_pr| self.numbering.tabs(num_pr, styles.paragraph_id(named)))
        {
            merge_tabs(
                resolved.para.tabs.get_or_insert_with(Default::default),
                tabs,
            );
        }
        if let Some(num_pr) = &num_pr {
            if num_pr.id == Some(0) {
                // Switched off: the indent of the style's list goes, too.
                if let Some(indent) = &mut resolved.para.ind
                    && style.0.num_pr.is_some()
                {
                    indent.left_twips = None;
                    indent.first_line_twips = None;
                }
            } else if let Some(indent) = self.numbering.indent(num_pr, styles.paragraph_id(named)) {
                merge_indent(
                    resolved.para.ind.get_or_insert_with(Default::default),
                    indent,
                );
            }
        }
        merge_paragraph(&mut resolved.para, own);
        resolved.para.para_style = styles.paragraph_id(named).map(str::to_owned);
        // A mark that does nothing but end a section is no item of its list and begins no page.
        if own.sect_pr.is_some() && paragraph.content.items.iter().all(shows_nothing) {
            resolved.para.num_pr = None;
            resolved.para.page_break_before = None;
        }
        resolved
    }
}

/// Whether a part of a paragraph is a mark in it, or a run of nothing.
fn shows_nothing(item: &ParaContentItem) -> bool {
    use ParaContentItem as P;
    match item {
        P::Run(run) => run.content.items.is_empty(),
        P::BookmarkStart(_)
        | P::BookmarkEnd(_)
        | P::CommentRangeStart(_)
        | P::CommentRangeEnd(_) => true,
        P::PermStart(_) | P::PermEnd(_) => true,
        P::MoveFromRangeStart(_) | P::MoveFromRangeEnd(_) => true,
        P::MoveToRangeStart(_) | P::MoveToRangeEnd(_) => true,
        _ => false,
    }
}
