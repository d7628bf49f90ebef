//! Sections: what is needed of each, with what it takes over from the one before.

use std::rc::Rc;

use super::build::Chapter;
use super::geometry::{Geometry, break_kind};
use crate::editor_bin::docy::{
    DocGridType, FootnotePos, NotePr, NumberFormat, SectPr, SectionType, Settings,
};
use crate::layout::units::{Emu, LONGEST};
use crate::resolve::word::document::Document;

/// Parts of a point that the pitch of characters is told in.
const CHARACTER_SPACE: f64 = 4096.0;

// Kinds of headers and footers (`shared/format` 11, `HdrFtrList`).
const FIRST: u8 = 2;
const EVEN: u8 = 3;

/// A section, ready for layout.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its pages.
    pub geometry: Rc<Geometry>,
    /// How it begins.
    pub kind: SectionType,
    /// Number of its first page, if it does not count on.
    pub start: Option<i32>,
    /// Format of its page numbers.
    pub format: Option<NumberFormat>,
    /// What the numbers of pages have of their chapters.
    pub chapter: Option<Chapter>,
    /// Whether its first page has a header and footer of its own.
    pub has_title_page: bool,
    /// Headers of first, even and other pages, by their index.
    pub headers: Running,
    /// Footers.
    pub footers: Running,
    /// Its document grid.
    pub grid: DocumentGrid,
    /// Whether its footnotes follow the text rather than standing at the bottom.
    pub notes_follow: bool,
}

/// Headers or footers of a section, by their index: of its first page, of even pages, of all others.
#[derive(Debug, Clone, Copy, Default)]
pub struct Running {
    first: Option<usize>,
    even: Option<usize>,
    default: Option<usize>,
}

impl Running {
    fn take(
        &mut self,
        refs: Option<&Vec<i32>>,
        parts: &[(u8, crate::editor_bin::docy::DocContent)],
    ) {
        for index in refs.into_iter().flatten() {
            let Ok(index) = usize::try_from(*index) else {
                continue;
            };
            match parts.get(index).map(|part| part.0) {
                Some(FIRST) => self.first = Some(index),
                Some(EVEN) => self.even = Some(index),
                Some(_) => self.default = Some(index),
                None => {}
            }
        }
    }

    /// The one for a page.
    pub fn of(&self, is_title: bool, is_even: bool) -> Option<usize> {
        if is_title {
            self.first
        } else if is_even {
            self.even
        } else {
            self.default
        }
    }
}

/// All sections of a document.
pub fn sections(document: &Document) -> Vec<Section> {
    let mut headers = Running::default();
    let mut footers = Running::default();
    let tables = &document.tables;
    document
        .sections
        .iter()
        .map(|section| {
            let pr = &section.pr;
            let refs = pr.headers.as_deref().map(|refs| &refs.ref_);
            headers.take(refs, &tables.headers);
            let refs = pr.footers.as_deref().map(|refs| &refs.ref_);
            footers.take(refs, &tables.footers);
            let numbers = pr.page_num_type.as_deref();
            Section {
                geometry: Rc::new(Geometry::new(pr, &tables.settings)),
                kind: break_kind(pr),
                start: numbers.and_then(|numbers| numbers.start),
                format: numbers.and_then(|numbers| numbers.fmt),
                chapter: numbers.and_then(Chapter::of),
                has_title_page: pr.settings.as_ref().and_then(|settings| settings.title_pg)
                    == Some(true),
                headers,
                footers,
                grid: grid(pr),
                notes_follow: notes_follow(pr, &tables.settings),
            }
        })
        .collect()
}

/// Whether even pages have headers and footers of their own.
pub fn parts_even_pages(pr: &SectPr) -> bool {
    pr.settings
        .as_ref()
        .and_then(|settings| settings.even_and_odd_headers)
        == Some(true)
}

/// Where footnotes stand is said by the section, else by the document (ECMA-376 part 1, 17.11.21).
fn notes_follow(pr: &SectPr, settings: &Settings) -> bool {
    let position = |pr: &NotePr| pr.footnote_pos;
    let own = pr.footnote_pr.as_deref().and_then(position);
    own.or_else(|| settings.footnote_pr.as_deref().and_then(position))
        == Some(FootnotePos::BeneathText)
}

/// What a section sets its text on (`w:docGrid`, ECMA-376 part 1, 17.6.5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DocumentGrid {
    /// Pitch of its lines.
    pub lines: Option<Emu>,
    /// What is added to each East Asian character; negative where they stand closer.
    pub characters: Emu,
}

fn grid(pr: &SectPr) -> DocumentGrid {
    let Some(grid) = pr.doc_grid.as_deref() else {
        return DocumentGrid::default();
    };
    let has_characters = matches!(
        grid.kind,
        Some(DocGridType::LinesAndChars | DocGridType::SnapToChars)
    );
    let has_lines = has_characters || grid.kind == Some(DocGridType::Lines);
    let space = grid.char_space.filter(|_| has_characters).unwrap_or(0);
    DocumentGrid {
        lines: grid
            .line_pitch
            .filter(|pitch| has_lines && *pitch > 0)
            .map(|pitch| Emu::twips(pitch.min(LONGEST))),
        characters: Emu::points(f64::from(space) / CHARACTER_SPACE)
            .max(Emu::twips(-LONGEST))
            .min(Emu::twips(LONGEST)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::DocGrid;

    #[test]
    fn a_document_grid_has_lines_and_perhaps_characters() {
        let of = |kind: Option<DocGridType>| {
            grid(&SectPr {
                doc_grid: Some(Box::new(DocGrid {
                    kind,
                    line_pitch: Some(312),
                    char_space: Some(-2048),
                })),
                ..SectPr::default()
            })
        };
        let (lines, characters) = (Some(Emu::twips(312)), Emu::points(-0.5));
        let none = DocumentGrid::default();
        assert_eq!(of(None), none);
        assert_eq!(of(Some(DocGridType::Lines)), DocumentGrid { lines, ..none });
        let both = DocumentGrid { lines, characters };
        assert_eq!(of(Some(DocGridType::LinesAndChars)), both);
    }
}
