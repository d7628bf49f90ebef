//! Sections: a sheet of paper each, with its header above and its footer below.

use super::Renderer;
use super::anchor::Page;
use super::read::TextDocument;
use crate::editor_bin::docy::{DocContent, HdrFtrRefs, SectPr, SectionType};
use crate::render::node::{EMU_PER_TWIP, Kind, Node, Prop, Value, number, twips};
use crate::render::stream::StreamWriter;
use crate::resolve::colour::Rgba;
use crate::resolve::word::document::Section;

// Kinds of headers and footers (`shared/format` 11, `HdrFtrList`).
const FIRST: u8 = 2;
const DEFAULT: u8 = 4;

/// Largest sheet, in twips: Word's 22 inches.
const LARGEST: i32 = 31_680;

impl TextDocument {
    /// Opens the sheet of the present section, or goes on with the one before.
    pub(super) fn begin_section(&mut self, w: &mut StreamWriter) {
        let Some(section) = self.document.sections.get(self.section) else {
            return;
        };
        let page = page(&section.pr);
        let goes_on = self.goes_on(self.section);
        {
            let mut state = self.state.borrow_mut();
            state.begun_section = true;
            state.page = page;
            if !goes_on {
                state.page_turned = false;
            }
        }
        if !goes_on {
            w.open(&self.sheet(&page));
            if let Some(header) = self.running(&section.pr, true) {
                w.node(&header);
            }
        }
        w.open(&body(&section.pr));
    }

    /// Closes the body of the present section, and its sheet unless the next one goes on with it.
    pub(super) fn end_section(&mut self, w: &mut StreamWriter) {
        w.close();
        self.state.borrow_mut().begun_section = false;
        if self.goes_on(self.section + 1) {
            return;
        }
        let last = self.section + 1 >= self.document.sections.len();
        if last {
            for end in [false, true] {
                if let Some(notes) = self.renderer().notes(end) {
                    w.node(&notes);
                }
            }
        }
        let footer = self
            .document
            .sections
            .get(self.section)
            .and_then(|section| self.running(&section.pr, false));
        if let Some(footer) = footer {
            w.node(&footer);
        }
        w.close();
    }

    /// Whether a section stands on the same sheet as the one before it.
    fn goes_on(&self, index: usize) -> bool {
        let (Some(section), Some(before)) = (
            self.document.sections.get(index),
            index
                .checked_sub(1)
                .and_then(|index| self.document.sections.get(index)),
        ) else {
            return false;
        };
        let kind = |section: &Section| {
            section
                .pr
                .settings
                .as_ref()
                .and_then(|settings| settings.section_type)
        };
        kind(section) == Some(SectionType::Continuous) && page(&section.pr) == page(&before.pr)
    }

    fn sheet(&self, page: &Page) -> Node {
        let mut sheet = Node::of(Kind::Article, "sheet");
        let style = &mut sheet.style;
        style.set(Prop::Width, Value::Length(page.width));
        style.set(Prop::MinHeight, Value::Length(page.height));
        style.set(Prop::PaddingLeft, Value::Length(page.left));
        style.set(Prop::PaddingRight, Value::Length(page.right));
        style.set(Prop::PaddingTop, Value::Length(page.top));
        style.set(Prop::PaddingBottom, Value::Length(page.bottom));
        let background = self
            .document
            .tables
            .background
            .as_ref()
            .and_then(|background| {
                self.renderer()
                    .looks()
                    .colour(background.color.as_ref(), background.color_theme.as_deref())
            });
        let shown = background.unwrap_or(Rgba::WHITE);
        style.set(Prop::Background, Value::Colour(shown.0));
        let (_, run) = self.document.tables.styles.defaults();
        let text = self.renderer().looks().run(run);
        for prop in [Prop::FontFamily, Prop::FontSize] {
            style.set_some(prop, text.get(prop).cloned());
        }
        sheet
    }

    /// Header or footer of a section: that of its first page if it has one, else the ordinary one. A section without
    /// references has those of the section before.
    fn running(&self, pr: &SectPr, header: bool) -> Option<Node> {
        let list = if header {
            &self.document.tables.headers
        } else {
            &self.document.tables.footers
        };
        let refs = |pr: &SectPr| -> Option<HdrFtrRefs> {
            if header {
                pr.headers.as_deref()
            } else {
                pr.footers.as_deref()
            }
            .cloned()
        };
        let own = refs(pr).or_else(|| {
            let before = self.document.sections.iter().take(self.section).rev();
            before.map(|section| &section.pr).find_map(refs)
        })?;
        let parts: Vec<&(u8, DocContent)> = own
            .ref_
            .iter()
            .filter_map(|index| list.get(usize::try_from(*index).ok()?))
            .collect();
        let first_page =
            header && pr.settings.as_ref().and_then(|settings| settings.title_pg) == Some(true);
        let of = |kind: u8| parts.iter().find(|part| part.0 == kind);
        let (_, content) = of(FIRST)
            .filter(|_| first_page)
            .or_else(|| of(DEFAULT).filter(|_| !first_page))?;
        let renderer: Renderer<'_> = self.renderer();
        let mut node = Node::of(if header { Kind::Header } else { Kind::Footer }, "running");
        let page = self.state.borrow().page;
        let edge = pr.pg_mar.as_ref().and_then(|mar| {
            if header {
                mar.header_twips
            } else {
                mar.footer_twips
            }
        });
        let edge = i64::from(edge.unwrap_or(708).clamp(0, LARGEST)) * EMU_PER_TWIP;
        // The margin that is left between the running text and the body.
        let (room, outer, inner) = if header {
            (page.top, Prop::MarginTop, Prop::MarginBottom)
        } else {
            (page.bottom, Prop::MarginBottom, Prop::MarginTop)
        };
        node.style.set(outer, Value::Length(edge - room));
        node.style
            .set(Prop::MinHeight, Value::Length((room - edge).max(0)));
        node.style.set(inner, twips(0));
        renderer.fill(&mut node, content, None);
        Some(node)
    }
}

fn body(pr: &SectPr) -> Node {
    let mut body = Node::of(Kind::Section, "body");
    let columns = pr.cols.as_ref().and_then(|cols| cols.num).unwrap_or(1);
    if let (Some(cols), 2..=12) = (&pr.cols, columns) {
        body.style
            .set(Prop::ColumnCount, number(f64::from(columns)));
        body.style
            .set(Prop::ColumnGap, twips(cols.space.unwrap_or(720)));
        if cols.sep == Some(true) {
            body.style.set(Prop::ColumnRuleStyle, "solid");
        }
    }
    body
}

fn page(pr: &SectPr) -> Page {
    let default = Page::default();
    let size = pr.pg_sz.as_deref();
    let margin = pr.pg_mar.as_deref();
    let length = |value: Option<i32>, default: i64| {
        value.map_or(default, |value| {
            i64::from(value.saturating_abs().min(LARGEST)) * EMU_PER_TWIP
        })
    };
    let mut page = Page {
        width: length(size.and_then(|size| size.w_twips), default.width).max(720 * EMU_PER_TWIP),
        height: length(size.and_then(|size| size.h_twips), default.height),
        left: length(margin.and_then(|margin| margin.left_twips), default.left),
        right: length(margin.and_then(|margin| margin.right_twips), default.right),
        top: length(margin.and_then(|margin| margin.top_twips), default.top),
        bottom: length(
            margin.and_then(|margin| margin.bottom_twips),
            default.bottom,
        ),
    };
    let gutter = length(margin.and_then(|margin| margin.gutter_twips), 0);
    page.left += gutter;
    // Margins that leave no room for text are damaged.
    if page.left + page.right + 360 * EMU_PER_TWIP > page.width {
        page.left = page.width / 10;
        page.right = page.width / 10;
    }
    page
}
