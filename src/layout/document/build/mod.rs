//! From records to blocks: styles, lists, fields and revisions applied, text shaped.
//!
//! Blocks are built one after another, in the order of the document, since lists, notes and fields count.

mod drawing;
mod field;
mod guide;
mod inline;
mod math;
mod paragraph;
mod quote;
mod revision;
mod seam;
mod style;
mod table;
mod word_art;

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::editor_bin::docy::{
    Border, DocContent, DocContentItem, DocParagraph, FramePr, NotePr, NoteRestart, NumberFormat,
    ParaContentItem, PgBorder, RunContentItem, RunPr,
};
use crate::layout::drawing::Backdrop;
use crate::layout::text::{FontBook, Language, TextLink, TextStyle};
use crate::layout::units::Emu;
use crate::resolve::word::document::{Document, Tables};
use crate::resolve::word::look::Looks;
use crate::resolve::word::number_text;
use crate::resolve::word::numbering::Counters;
use crate::resolve::word::styles::TablePart;
use crate::resolve::word::table::{collect_cells, collect_rows};

pub use field::{Chapter, Numbers, counts_pages};
pub use inline::SEPARATOR;
pub use quote::{Quotable, Quotes, is_quote};

use super::Markup;
use super::flow::unit::Stack;
use super::geometry::Geometry;
use super::model::{Block, Frame, Line};
use super::section::DocumentGrid;
use field::Field;

/// Deepest nesting of notes, text boxes and tables that is built.
const DEPTH: usize = 24;

/// Most lists, fields and endnotes of a builder whose state is kept.
const SAVED: usize = 1024;
/// So many ids of notes cost as much to keep as a list.
const IDS: usize = 16;
/// Most paragraphs of a header or footer, which are built for each page: far more than a page has room for.
const MOST_RUNNING: usize = 1000;

/// Builds blocks of records.
#[derive(Clone)]
pub struct Builder<'d> {
    tables: &'d Tables,
    markup: Markup,
    /// Whether a revision was met.
    pub is_revised: bool,
    counters: Counters,
    fields: Vec<Field>,
    footnotes: NoteCounter,
    endnotes: NoteCounter,
    /// Endnotes that were referred to and not yet laid out: their ids and numbers.
    pub waiting_endnotes: Vec<(i32, String)>,
    /// Inside a note: its number.
    note_number: Option<String>,
    /// What fields of pages say.
    pub numbers: Numbers,
    /// Document grid of the present section.
    pub grid: DocumentGrid,
    /// Pages of the present section, to which sizes of drawings may refer.
    pub geometry: Option<Rc<Geometry>>,
    /// What is left of the text of linked text boxes for the next box, by the identifiers of the first ones (`wps:txbx@id`).
    linked_text: HashMap<u32, Stack>,
    /// Bookmarks that stand between blocks, for the next paragraph.
    bookmarks: Vec<String>,
    depth: usize,
    /// A paragraph whose mark is not shown: the next one goes on in it.
    joined: Option<Box<DocParagraph>>,
    section: Option<usize>,
    /// Headings so far.
    headings: usize,
    /// Paragraphs that are still built; those behind them are left out.
    left: usize,
    /// Whether what is built says the number of a page, or of pages, or quotes one.
    pub says_numbers: bool,
    /// Whether paragraphs and runs tell what may be quoted of them.
    pub is_quoted: bool,
    /// Character style of the last run, and how many inlines its paragraph has with it.
    quoted_run: Option<(String, usize)>,
}

/// The running number of notes.
#[derive(Debug, Clone, Default)]
struct NoteCounter {
    last: i32,
    format: Option<NumberFormat>,
    /// The number of the first one.
    start: i32,
    /// Whether every page begins with that.
    each_page: bool,
    /// The page that is counted.
    page: i32,
    /// How many notes are still counted before that page begins.
    before: Option<usize>,
    /// Ids of the notes that were referred to, in ascending order.
    met: Rc<Vec<i32>>,
}

impl NoteCounter {
    /// With what the settings say.
    fn new(pr: Option<&NotePr>, format: NumberFormat) -> Self {
        let mut counter = Self {
            start: 1,
            format: Some(format),
            ..Self::default()
        };
        counter.apply(pr);
        counter.last = counter.start - 1;
        counter
    }

    fn apply(&mut self, pr: Option<&NotePr>) {
        let Some(pr) = pr else { return };
        self.format = pr.fmt.as_ref().and_then(|fmt| fmt.val).or(self.format);
        self.start = pr.start.unwrap_or(self.start);
        if let Some(restart) = pr.restart {
            self.each_page = restart == NoteRestart::EachPage;
        }
    }

    fn next(&mut self) -> i32 {
        match &mut self.before {
            Some(0) => {
                self.before = None;
                self.last = self.start - 1;
            }
            Some(count) => *count -= 1,
            None => {}
        }
        self.last = self.last.saturating_add(1);
        self.last
    }

    /// Whether a note is referred to for the first time. It stands where it is: a small file would otherwise have as many copies
    /// of a long note as it has references.
    fn meets(&mut self, id: i32) -> bool {
        let Err(place) = self.met.binary_search(&id) else {
            return false;
        };
        Rc::make_mut(&mut self.met).insert(place, id);
        true
    }
}

/// What is around blocks.
#[derive(Clone, Copy, Default)]
pub struct Around<'a> {
    /// What the table gives.
    pub table: Option<&'a TablePart>,
    /// What is behind.
    pub backdrop: Backdrop,
    /// Whether that is a text box.
    pub is_boxed: bool,
}

impl<'d> Builder<'d> {
    /// A builder at the begin of a document.
    pub fn new(tables: &'d Tables, markup: Markup) -> Self {
        let settings = &tables.settings;
        Self {
            tables,
            markup,
            is_revised: false,
            counters: Counters::default(),
            linked_text: HashMap::new(),
            fields: Vec::new(),
            footnotes: NoteCounter::new(settings.footnote_pr.as_deref(), NumberFormat::Decimal),
            endnotes: NoteCounter::new(settings.endnote_pr.as_deref(), NumberFormat::LowerRoman),
            waiting_endnotes: Vec::new(),
            note_number: None,
            numbers: Numbers::default(),
            grid: DocumentGrid::default(),
            geometry: None,
            bookmarks: Vec::new(),
            depth: 0,
            joined: None,
            section: None,
            headings: 0,
            left: usize::MAX,
            says_numbers: false,
            is_quoted: false,
            quoted_run: None,
        }
    }

    /// A builder of a header or footer.
    pub fn of_running(tables: &'d Tables, markup: Markup, numbers: &Numbers) -> Self {
        Self {
            numbers: numbers.clone(),
            left: MOST_RUNNING,
            ..Self::new(tables, markup)
        }
    }

    fn looks(&self) -> Looks<'d> {
        Looks {
            theme: &self.tables.theme,
        }
    }

    /// The look of a run; `backdrop` is what is behind its paragraph.
    fn text_style(
        &self,
        run: &RunPr,
        backdrop: Backdrop,
        link: Option<Arc<TextLink>>,
    ) -> TextStyle {
        let mut style = style::text_style(&self.looks(), run, backdrop, link);
        if style::hyphenation(&self.tables.settings).is_some() {
            let tag = run.lang.as_deref();
            style.language = tag.map_or(Some(Language::ENGLISH), Language::of_tag);
        }
        // The pairs of Calibri and Cambria are told in a way that Word reads since its version 14 (2010) only.
        let kerns = |_: &Emu| self.tables.compatibility() >= 14;
        style.kerning = style.kerning.filter(kerns);
        style.closes_up &= self.tables.settings.no_punctuation_kerning != Some(true);
        style
    }

    /// Applies what a section says about its notes, once for each section.
    pub fn begin_section(
        &mut self,
        index: usize,
        footnote: Option<&NotePr>,
        endnote: Option<&NotePr>,
    ) {
        if self.section == Some(index) {
            return;
        }
        self.section = Some(index);
        for (counter, pr) in [
            (&mut self.footnotes, footnote),
            (&mut self.endnotes, endnote),
        ] {
            counter.apply(pr);
            if pr.is_some_and(|pr| pr.restart == Some(NoteRestart::EachSect)) {
                counter.last = counter.start - 1;
            }
        }
    }

    /// The state of a builder that counts footnotes page by page, to build a block anew that has come to another page; none
    /// if it has grown so large that to keep it costs more than it is worth.
    pub fn saved(&self) -> Option<Self> {
        let notes = self.waiting_endnotes.len() + self.footnotes.met.len() / IDS;
        let size = self.counters.count() + self.fields.len() + notes;
        (self.footnotes.each_page && size <= SAVED).then(|| self.clone())
    }

    /// Where footnotes are counted page by page: so many of those that follow stand before this page, the others on it.
    pub fn begin_page(&mut self, page: i32, before: usize) {
        if self.footnotes.each_page && self.footnotes.page != page {
            self.footnotes.page = page;
            self.footnotes.before = Some(before);
        }
    }

    /// Blocks of block content.
    pub fn blocks(
        &mut self,
        content: DocContent,
        around: Around<'_>,
        fonts: &mut FontBook,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.add_blocks(content.items, around, fonts, &mut blocks);
        self.end_joined(around, fonts, &mut blocks);
        blocks
    }

    /// Adds blocks of block content. Paragraphs that share a frame become one block.
    pub fn add_blocks(
        &mut self,
        items: Vec<DocContentItem>,
        around: Around<'_>,
        fonts: &mut FontBook,
        blocks: &mut Vec<Block>,
    ) {
        if self.depth > DEPTH {
            return;
        }
        self.depth += 1;
        for item in items {
            match item {
                DocContentItem::Paragraph(record) => {
                    let Some(left) = self.left.checked_sub(1) else {
                        break;
                    };
                    self.left = left;
                    if let Some(record) = self.revised(*record) {
                        self.paragraph(record, around, fonts, blocks);
                    }
                }
                DocContentItem::Table(record) => {
                    self.end_joined(around, fonts, blocks);
                    if let Some(table) = self.table(*record, around, fonts) {
                        blocks.push(Block::Table(Box::new(table)));
                    }
                }
                DocContentItem::Sdt(control) => {
                    self.add_blocks(control.content.items, around, fonts, blocks);
                }
                DocContentItem::BookmarkStart(bookmark) => self.bookmarks.extend(bookmark.name),
                _ => {}
            }
        }
        self.depth -= 1;
    }

    /// Puts a paragraph into the frame before it, if it is the same, or into a new one.
    fn frame(pr: FramePr, paragraph: Block, blocks: &mut Vec<Block>) {
        if let Some(Block::Frame(frame)) = blocks.last_mut()
            && frame.pr == pr
        {
            frame.blocks.push(paragraph);
            return;
        }
        blocks.push(Block::Frame(Box::new(Frame {
            blocks: vec![paragraph],
            pr,
        })));
    }

    /// The number of a note that is referred to; `None` if there is no such note.
    fn count_note(&mut self, end: bool) -> String {
        let counter = if end {
            &mut self.endnotes
        } else {
            &mut self.footnotes
        };
        number_text::format(
            counter.format.unwrap_or(NumberFormat::Decimal),
            counter.next(),
        )
    }

    /// The blocks of a note; `number` is what its own reference shows.
    pub fn note(&mut self, id: i32, end: bool, number: &str, fonts: &mut FontBook) -> Vec<Block> {
        let notes = if end {
            &self.tables.endnotes
        } else {
            &self.tables.footnotes
        };
        let Some(content) = notes.get(&id).cloned() else {
            return Vec::new();
        };
        self.apart(|builder| {
            builder.note_number = Some(number.to_owned());
            builder.blocks(content, Around::default(), fonts)
        })
    }

    /// Builds something that stands apart from the text around: fields do not reach into it.
    fn apart<T>(&mut self, build: impl FnOnce(&mut Self) -> T) -> T {
        let fields = std::mem::take(&mut self.fields);
        let number = self.note_number.take();
        let built = build(self);
        self.fields = fields;
        self.note_number = number;
        built
    }
}

/// The line of a page border; `None` for none. Pictures along the edge, which are Word's own, have a plain line in their place.
pub fn border_of(tables: &Tables, border: &PgBorder) -> Option<Line> {
    let record = Border {
        color: border.color,
        color_theme: border.color_theme.clone(),
        space_point: border.space,
        size8_point: border.sz,
        value_type: border.val,
        ..Border::default()
    };
    let looks = Looks {
        theme: &tables.theme,
    };
    style::line(&looks, &record)
}

/// The style of text in the margin.
pub fn number_style(tables: &Tables, run: &RunPr) -> TextStyle {
    let looks = Looks {
        theme: &tables.theme,
    };
    style::text_style(&looks, run, Backdrop::default(), None)
}

/// Whether headers or footers have a field of a kind, which its instruction tells.
pub fn has_field(document: &Document, is_such: fn(&str) -> bool) -> bool {
    let tables = &document.tables;
    let mut running = tables.headers.iter().chain(&tables.footers);
    running.any(|(_, content)| instructions(content).iter().any(|text| is_such(text)))
}

/// The instructions of the fields in block content.
fn instructions(content: &DocContent) -> Vec<String> {
    let mut found = Vec::new();
    in_blocks(&content.items, &mut found);
    found
}

fn in_blocks(items: &[DocContentItem], found: &mut Vec<String>) {
    for item in items {
        match item {
            DocContentItem::Paragraph(paragraph) => in_text(&paragraph.content.items, found),
            DocContentItem::Table(table) => {
                let mut rows = Vec::new();
                collect_rows(&table.content.items, &mut rows);
                for row in rows {
                    let mut cells = Vec::new();
                    collect_cells(&row.content.items, &mut cells);
                    for cell in cells {
                        in_blocks(&cell.content.items, found);
                    }
                }
            }
            DocContentItem::Sdt(control) => in_blocks(&control.content.items, found),
            _ => {}
        }
    }
}

fn in_text(items: &[ParaContentItem], found: &mut Vec<String>) {
    // An instruction may be parted into several runs.
    let mut instruction = String::new();
    for item in items {
        match item {
            ParaContentItem::Run(run) => {
                for item in &run.content.items {
                    match item {
                        RunContentItem::InstrText(text) => instruction.push_str(text),
                        RunContentItem::FldChar(_) => found.push(std::mem::take(&mut instruction)),
                        _ => {}
                    }
                }
            }
            ParaContentItem::FldSimple(field) => {
                found.extend(field.instr.clone());
                in_text(&field.content.items, found);
            }
            ParaContentItem::Hyperlink(link) => in_text(&link.content.items, found),
            ParaContentItem::Sdt(control) => in_text(&control.content.items, found),
            ParaContentItem::Ins(change) => in_text(&change.content.items, found),
            _ => {}
        }
    }
}
